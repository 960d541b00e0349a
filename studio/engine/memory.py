"""When memory runs out: smaller pieces, then the processor instead of the graphics card, and a sentence about it.

Users of other programs complain that they silently get their original back when memory ends. Here the work goes on
smaller, finished pieces are kept, and the receipt says so.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from studio.domain.errors import OutOfMemory

Result = TypeVar("Result")
Item = TypeVar("Item")
Piece = TypeVar("Piece")

_SIGNS = ("out of memory", "not enough memory", "can't allocate memory", "cannot allocate memory", "alloc")


@dataclass(frozen=True)
class Plan:
    """How much is worked on at once: ``size`` is the tile side in pixels or the number of frames in a batch, never
    below ``smallest``; ``device`` is where."""

    device: str
    size: int
    smallest: int = 1

    def smaller(self) -> Plan | None:
        """Half the size; at the smallest size the processor; None when nothing is left to try."""
        if self.size > self.smallest:
            return replace(self, size=max(self.smallest, self.size // 2))
        return replace(self, device="cpu") if self.device != "cpu" else None


def is_out_of_memory(error: BaseException) -> bool:
    """Whether the error says that memory ended: Python's, CUDA's, Metal's and the processor allocator's ways."""
    if isinstance(error, MemoryError) or type(error).__name__ == "OutOfMemoryError":
        return True
    return isinstance(error, RuntimeError) and any(sign in str(error).lower() for sign in _SIGNS)


def with_fallback(plan: Plan, work: Callable[[Plan], Result], note: Callable[[str], None]) -> Result:
    """Do ``work(plan)``; when memory runs out, again with a smaller plan. Raises ``OutOfMemory`` when even the
    smallest is too large. ``work`` keeps what it has finished between the tries."""
    while True:
        try:
            return work(plan)
        except Exception as error:
            if not is_out_of_memory(error):
                raise
            smaller = plan.smaller()
            if smaller is None:
                raise OutOfMemory(
                    "There is not enough memory for this file, even in the smallest pieces.",
                    hint="Close other programs, or use a smaller version of the file.",
                ) from error
        # Outside the handler: the error's traceback holds the very buffers that must go.
        _release()
        note(_sentence(plan, smaller))
        plan = smaller


def map_with_fallback(
    items: Sequence[Item],
    plan: Plan,
    work: Callable[[Sequence[Item], str], Sequence[Piece]],
    note: Callable[[str], None],
) -> list[Piece]:
    """``work(items, device)`` over all items, ``plan.size`` at a time; when memory runs out, finished ones are kept."""
    finished: list[Piece] = []

    def rest(current: Plan) -> list[Piece]:
        while len(finished) < len(items):
            batch = items[len(finished) : len(finished) + current.size]
            finished.extend(work(batch, current.device))
        return finished

    return with_fallback(plan, rest, note)


def _sentence(before: Plan, after: Plan) -> str:
    if after.device != before.device:
        return "The graphics card's memory is too small for this file: the work goes on, more slowly, on the processor."
    return f"Memory ran out at pieces of {before.size}: the work goes on in pieces of {after.size}."


def _release() -> None:
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available():
        torch.cuda.empty_cache()
