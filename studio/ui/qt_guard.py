"""Keeps Python 3.11 alive next to PySide6 6.12.

Measured with the pinned wheel: every Qt method that returns nothing gives back a ``None`` it never took a reference
to, so that ``sys.getrefcount(None)`` falls by one a call and the interpreter stops with "deallocating None" after some
thousand calls. From Python 3.12 on ``None`` is immortal (PEP 683) and nothing happens. For 3.11 the same is done here:
its reference count is set so high that it cannot reach zero (10¹² calls, years of use).
"""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 40


def make_none_immortal() -> None:
    """Do it once; nothing on Python 3.12 and later."""
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython" and sys.getrefcount(None) < _OUT_OF_REACH:
        ctypes.c_ssize_t.from_address(id(None)).value += _OUT_OF_REACH
