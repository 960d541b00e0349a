from __future__ import annotations

import errno
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.domain.errors import OutOfMemory
from studio.engine.memory import WorkSize, is_out_of_memory, map_with_fallback, with_fallback


class OutOfMemoryError(RuntimeError):
    """Named as torch's own."""


def test_the_ways_of_running_out_are_recognised() -> None:
    assert is_out_of_memory(MemoryError())
    assert is_out_of_memory(OutOfMemoryError("CUDA"))
    assert is_out_of_memory(RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory: you tried"))
    assert is_out_of_memory(RuntimeError("MPS backend out of memory"))
    assert not is_out_of_memory(RuntimeError("shape mismatch"))
    assert not is_out_of_memory(ValueError("out of memory"))


@pytest.mark.parametrize(
    "text",
    [
        "The layer was allocated on another device.",
        "Expected all tensors to be allocated on the same device",
        "misallocated cue",
        "dealloc() was called twice",
        "failed to allocate a port",
    ],
)
def test_a_word_about_allocating_is_no_end_of_memory(text: str) -> None:
    assert not is_out_of_memory(RuntimeError(text))


def test_the_libraries_own_errors_are_recognised() -> None:
    """More than any machine has, asked of the real allocators."""
    import cv2
    import numpy as np
    import torch

    with pytest.raises(RuntimeError) as of_torch:
        torch.empty(1 << 50, dtype=torch.uint8)
    with pytest.raises(MemoryError) as of_numpy:
        np.empty(1 << 50, np.uint8)
    with pytest.raises(cv2.error) as of_opencv:
        cv2.copyMakeBorder(np.zeros((4, 4)), 0, 1 << 27, 0, 1 << 27, cv2.BORDER_CONSTANT)
    assert all(is_out_of_memory(raised.value) for raised in (of_torch, of_numpy, of_opencv))
    assert is_out_of_memory(OSError(errno.ENOMEM, "Cannot allocate memory"))
    assert not is_out_of_memory(OSError(errno.ENOSPC, "No space left on device"))
    with pytest.raises(cv2.error) as of_use:
        cv2.resize(np.zeros((0, 0), np.uint8), (4, 4))
    assert not is_out_of_memory(of_use.value)


def test_pieces_are_halved_and_finished_ones_kept() -> None:
    notes: list[str] = []
    done: list[int] = []

    def work(items: Sequence[int], device: str) -> list[int]:
        if len(items) > 2 and done:
            raise MemoryError
        done.extend(items)
        return [item * 10 for item in items]

    assert map_with_fallback(range(20), WorkSize("cpu", 8), work, notes.append) == [item * 10 for item in range(20)]
    assert done == list(range(20))  # nothing was done twice
    assert notes == [
        "Memory ran out at pieces of 8: the work goes on in pieces of 4.",
        "Memory ran out at pieces of 4: the work goes on in pieces of 2.",
    ]


def test_the_processor_is_the_last_resort() -> None:
    notes: list[str] = []

    def work(size: WorkSize) -> str:
        if size.device != "cpu":
            raise OutOfMemoryError("CUDA out of memory")
        return f"{size.device} {size.size}"

    assert with_fallback(WorkSize("cuda:0", 512, 256), work, notes.append) == "cpu 256"
    assert len(notes) == 2
    assert "processor" in notes[-1]


def test_when_nothing_helps_a_sentence_is_raised() -> None:
    def work(size: WorkSize) -> None:
        raise MemoryError

    with pytest.raises(OutOfMemory, match="not enough memory"):
        with_fallback(WorkSize("cuda:0", 4), work, lambda text: None)


def test_other_errors_pass_through() -> None:
    def work(size: WorkSize) -> None:
        raise KeyError("x")

    with pytest.raises(KeyError):
        with_fallback(WorkSize("cpu", 4), work, lambda text: None)


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 40), st.integers(1, 16), st.integers(1, 16))
def test_whatever_fits_the_result_is_the_same(count: int, size: int, room: int) -> None:
    def work(items: Sequence[int], device: str) -> list[int]:
        if len(items) > room:
            raise MemoryError
        return [item + 1 for item in items]

    assert map_with_fallback(range(count), WorkSize("cpu", size), work, lambda text: None) == list(range(1, count + 1))
