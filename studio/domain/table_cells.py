"""Cells of tables that spreadsheets open."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """Text that a spreadsheet will not take for a formula: it has an apostrophe before it where it might, or where it
    begins with one itself."""
    return f"'{text}" if text.lstrip(" ").startswith((*_FORMULA, "'")) else text


def meant(cell: str) -> str:
    """The text that `harmless` was given."""
    rest = cell[1:]
    return rest if cell.startswith("'") and harmless(rest) == cell else cell
