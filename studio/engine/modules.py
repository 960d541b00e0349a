"""Starting a module of the program as a process of its own, also where the program is a bundle without an interpreter.

A bundle (made with PyInstaller) has one executable, which knows no ``-m``: it is started anew with a word that nobody
types, and runs the module instead of the program.
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Sequence

_WORD = "--phonochrome-module"


def module_command(module: str, *words: str) -> list[str]:
    """The command that runs a module as ``__main__`` with these words."""
    if is_bundle():
        return [sys.executable, _WORD, module, *words]
    return [sys.executable, "-m", module, *words]


def is_bundle() -> bool:
    """Whether the program runs from a bundle."""
    return bool(getattr(sys, "frozen", False))


def run_module_asked_for(words: Sequence[str]) -> bool:
    """Run the module that `module_command` named, if the words are its; returns whether they were."""
    if not is_bundle() or len(words) < 2 or words[0] != _WORD or not words[1].startswith("studio."):
        return False
    sys.argv[1:] = words[2:]
    runpy.run_module(words[1], run_name="__main__", alter_sys=True)
    return True
