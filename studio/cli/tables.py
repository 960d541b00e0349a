"""Plain-text tables of nested figures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any


def flat_table(figures: Mapping[str, Any], indent: str = "") -> str:
    """Figures as indented ``name  value`` lines; a list of records becomes a table with aligned columns."""
    lines: list[str] = []
    for name, value in figures.items():
        if isinstance(value, Mapping):
            lines += [f"{indent}{name}", flat_table(value, indent + "  ")]
        elif isinstance(value, list) and value and isinstance(value[0], Mapping):
            lines += [f"{indent}{name}", _columns(value, indent + "  ")]
        else:
            lines.append(f"{indent}{name:<28} {_cell(value)}")
    return "\n".join(lines)


def _columns(records: Sequence[Mapping[str, Any]], indent: str) -> str:
    names = list(records[0])
    rows = [names, *[[_cell(record.get(name)) for name in names] for record in records]]
    widths = [max(len(row[column]) for row in rows) for column in range(len(names))]
    return "\n".join(
        indent + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _cell(value: Any) -> str:
    if value is None:
        return "–"
    return f"{value:.3f}" if isinstance(value, float) else str(value)
