"""The one place where whatever a reader, importer or writer raises becomes an error that a person can read."""

from __future__ import annotations

from pathlib import Path

from studio.domain.errors import OutOfMemory, StudioError, Unforeseen
from studio.engine.memory import is_out_of_memory

_MOST_SHOWN = 200


def explained(error: Exception, path: Path | str = "") -> StudioError:
    """An error as a sentence about the file at hand ("": about no file); errors of the studio stay what they are."""
    if isinstance(error, StudioError):
        return error
    name = _shown(Path(path).name) if str(path) else ""
    if is_out_of_memory(error):
        return OutOfMemory(
            f"There is not enough memory for “{name}”." if name else "There is not enough memory for this.",
            hint="Close other programs, or use a smaller version of the file.",
            path=path or None,
        )
    reason = _shown(" ".join(str(error).split()))[:_MOST_SHOWN]
    detail = f"{type(error).__name__}: {reason}" if reason else type(error).__name__
    what = f"“{name}” could not be done" if name else "This could not be done"
    return Unforeseen(
        f"{what}: the program does not know how to handle what it met there ({detail}).",
        hint="Other files are not affected.",
        path=path or None,
    )


def _shown(text: str) -> str:
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text)
