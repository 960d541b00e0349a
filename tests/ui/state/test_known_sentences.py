"""What the rooms below can say to the window is known to it, so that it can be said in the user's language.

Read from the code: the messages and hints of errors, the stages of progress, and notes. What a variable holds is not
seen here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import models
import studio
from studio.ui.state.known_sentences import SENTENCES

ROOMS = [
    *(Path(studio.__file__).parent / room for room in ("domain", "engine", "jobs", "media", "own_files", "packs")),
    Path(studio.__file__).parent / "sound",
    Path(models.__file__).parent,
]
COMMAND_LINE_ONLY = {
    *("jobs/measuring", "jobs/packages"),
    *("jobs/batch/addresses.py", "jobs/batch/cluster.py", "jobs/batch/cluster_worker.py", "jobs/batch/remote.py"),
    *("models/training", "models/evaluation", "models/made_clips"),
}
"""What no window can ask for."""
STAGES = {"step": 2, "part": 2}
"""Methods of a progress, and which argument names the stage."""


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for room in ROOMS:
        for path in sorted(room.rglob("*.py")):
            name = path.as_posix()
            if not any(f"/{only}" in name for only in COMMAND_LINE_ONLY):
                yield name, ast.parse(path.read_text(encoding="utf-8"))


MODULES = dict(_modules())


def _name(node: ast.expr) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def _errors() -> set[str]:
    """The names of all classes below ``StudioError``."""
    classes = [n for tree in MODULES.values() for n in ast.walk(tree) if isinstance(n, ast.ClassDef)]
    found = {"StudioError"}
    while more := {c.name for c in classes if {_name(base) for base in c.bases} & found} - found:
        found |= more
    return found


def _templates(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        fields = iter(range(len(node.values)))
        parts = (v.value if isinstance(v, ast.Constant) else f"{{{next(fields)}}}" for v in node.values)
        yield "".join(map(str, parts))
    elif isinstance(node, ast.IfExp):
        yield from (*_templates(node.body), *_templates(node.orelse))
    elif isinstance(node, ast.BoolOp):
        for value in node.values:
            yield from _templates(value)


def _said_by(call: ast.Call, errors: set[str]) -> list[ast.expr]:
    """The arguments of a call that somebody will read."""
    name = _name(call.func)
    if name in errors:
        return [*call.args[:1], *(k.value for k in call.keywords if k.arg == "hint")]
    if name in STAGES and isinstance(call.func, ast.Attribute):
        return [*call.args[STAGES[name] :], *(k.value for k in call.keywords if k.arg == "stage")]
    return call.args[:1] if name in ("note", "remark") else []


def test_what_is_said_is_known() -> None:
    errors, known = _errors(), set(SENTENCES)
    unknown = [
        f"{name}:{node.lineno}: {text}"
        for name, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for argument in _said_by(node, errors)
        for text in _templates(argument)
        if any(word.isalpha() for word in text.split()) and text not in known
    ]
    assert unknown == [], "add them to studio/ui/state/known_sentences and translate them"


def test_what_is_excused_exists() -> None:
    above = Path(studio.__file__).parents[1]
    assert [
        only for only in COMMAND_LINE_ONLY if not ((above / only).exists() or (above / "studio" / only).exists())
    ] == []
