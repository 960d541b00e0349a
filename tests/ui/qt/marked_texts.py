"""The texts that the code marks for translation, read from its syntax: what the catalogues are compared with."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

MARKS = {"tr": 0, "translate": 1, "QT_TRANSLATE_NOOP": 1}
"""Functions that mark a text, and where it stands among their arguments."""


@dataclass(frozen=True)
class Mark:
    """A call that marks a text. ``text`` is None where it is no literal."""

    where: str
    function: str
    text: str | None
    meaning: str
    counted: bool
    at_import: bool


def marks(folder: Path) -> Iterator[Mark]:
    for path in sorted(folder.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        inside = {id(node) for part in ast.walk(tree) if _waits(part) for node in ast.walk(part) if node is not part}
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and _name(node.func) in MARKS:
                place = f"{path.relative_to(folder)}:{node.lineno}"
                yield _mark(node, place, at_import=id(node) not in inside)


def _waits(node: ast.AST) -> bool:
    """Whether what stands in it is not run at the import."""
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)


def _name(function: ast.expr) -> str:
    return (
        function.attr if isinstance(function, ast.Attribute) else function.id if isinstance(function, ast.Name) else ""
    )


def _mark(call: ast.Call, where: str, *, at_import: bool) -> Mark:
    name = _name(call.func)
    first = MARKS[name]
    given = call.args[first:]
    text = _literal(given[0]) if given else None
    meaning = _literal(given[1]) or "" if len(given) > 1 else ""
    counted = len(given) > 2 or any(keyword.arg == "n" for keyword in call.keywords)
    return Mark(where, name, text, meaning, counted, at_import)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
