"""When memory runs out: smaller pieces, then the processor instead of the graphics card, and a sentence about it.

Users of other programs complain that they silently get their original back when memory ends. Here the work goes on
smaller, finished pieces are kept, and the receipt says so.
"""

from __future__ import annotations

import errno
import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from studio.domain.errors import OutOfMemory

Result = TypeVar("Result")
Item = TypeVar("Item")
Piece = TypeVar("Piece")

_SIGNS = (
    "defaultcpuallocator: not enough memory",
    "defaultcpuallocator: can't allocate memory",
    "cuda out of memory",
    "cuda error: out of memory",
    "cuda driver error: out of memory",
    "mps backend out of memory",
    "cublas_status_alloc_failed",
    "cudnn_status_alloc_failed",
    "std::bad_alloc",
)
"""What allocators say in errors that have no type of their own. Whole phrases: "alloc" alone is in many others."""
_OPENCV_NO_MEMORY = -4


@dataclass(frozen=True)
class WorkSize:
    """How much is worked on at once: ``size`` is the tile side in pixels or the number of frames in a batch, never
    below ``smallest``; ``device`` is where."""

    device: str
    size: int
    smallest: int = 1

    def smaller(self) -> WorkSize | None:
        """Half the size; at the smallest size the processor; None when nothing is left to try."""
        if self.size > self.smallest:
            return replace(self, size=max(self.smallest, self.size // 2))
        return replace(self, device="cpu") if self.device != "cpu" else None


def is_out_of_memory(error: BaseException) -> bool:
    """Whether the error says that memory ended, by its type or by an allocator's own words: Python's, the system's,
    OpenCV's, CUDA's, Metal's and the processor allocator's ways."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    if isinstance(error, OSError) and error.errno == errno.ENOMEM:
        return True
    if type(error).__module__ == "cv2" and getattr(error, "code", 0) == _OPENCV_NO_MEMORY:
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error).lower() for sign in _SIGNS)


def with_fallback(size: WorkSize, work: Callable[[WorkSize], Result], note: Callable[[str], None]) -> Result:
    """Do ``work(size)``; when memory runs out, again with a smaller one. Raises ``OutOfMemory`` when even the
    smallest is too large. ``work`` keeps what it has finished between the tries."""
    while True:
        try:
            return work(size)
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            smaller = size.smaller()
            if smaller is None:
                raise OutOfMemory(
                    "There is not enough memory for this file, even in the smallest pieces.",
                    hint="Close other programs, or use a smaller version of the file.",
                ) from error
        # Outside the handler: the error's traceback holds the very buffers that must go.
        _release()
        note(_sentence(size, smaller))
        size = smaller


def map_with_fallback(
    items: Sequence[Item],
    size: WorkSize,
    work: Callable[[Sequence[Item], str], Sequence[Piece]],
    note: Callable[[str], None],
) -> list[Piece]:
    """``work(items, device)`` over all items, ``size.size`` at a time; when memory runs out, finished ones are kept."""
    finished: list[Piece] = []

    def rest(current: WorkSize) -> list[Piece]:
        while len(finished) < len(items):
            batch = items[len(finished) : len(finished) + current.size]
            finished.extend(work(batch, current.device))
        return finished

    return with_fallback(size, rest, note)


def _sentence(before: WorkSize, after: WorkSize) -> str:
    if after.device != before.device:
        return "The graphics card's memory is too small for this file: the work goes on, more slowly, on the processor."
    return f"Memory ran out at pieces of {before.size}: the work goes on in pieces of {after.size}."


def _release() -> None:
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()
