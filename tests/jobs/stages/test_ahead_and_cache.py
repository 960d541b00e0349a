from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.receipt import ModelDigest
from studio.domain.recipe import ColorizeRecipe, ColourShare, Hint, Reference
from studio.jobs.stages.ahead import read_ahead
from studio.jobs.stages.keys import coloured_key, field_key, identity_key, source_digest
from studio.jobs.stages.result_cache import ResultCache
from studio.media.marks.caption import caption
from tests.disks import small_disk


@given(st.lists(st.integers(), max_size=30), st.integers(1, 4))
def test_reading_ahead_changes_nothing(items: list[int], depth: int) -> None:
    assert list(read_ahead(items, depth)) == items


def test_an_error_of_the_source_comes_out_after_what_was_read() -> None:
    def source() -> Iterator[int]:
        yield 1
        raise OSError("damaged")

    reader = read_ahead(source())
    assert next(reader) == 1
    with pytest.raises(OSError, match="damaged"):
        next(reader)


def test_breaking_off_ends_the_thread_and_closes_the_source() -> None:
    closed = threading.Event()

    def source() -> Iterator[int]:
        try:
            yield from range(10_000)
        finally:
            closed.set()

    reader = read_ahead(source())
    assert next(reader) == 0
    reader.close()  # type: ignore[attr-defined]
    assert closed.is_set()
    assert not any(thread.name == "read-ahead" for thread in threading.enumerate())


@pytest.mark.parametrize("size", [(4000, 3000), (640, 480), (120, 800), (40, 30), (3, 2)])
def test_a_caption_fits_into_any_picture(size: tuple[int, int]) -> None:
    width, height = size
    mark = caption("Digitally colourised: colours are estimated", width, height)
    whole = np.full((height, width, 3), 0.5, np.float32)
    mark.lay_over(whole)
    assert whole.min() >= 0
    assert whole.max() <= 1
    strips = np.full((height, width, 3), 0.5, np.float32)
    for y0 in range(0, height, 7):
        mark.lay_over(strips[y0 : y0 + 7], y0)
    assert np.array_equal(whole, strips)


def fill(folder: Path) -> None:
    (folder / "data").write_bytes(bytes(1000))


def test_a_result_is_made_once_even_by_many_threads(tmp_path: Path) -> None:
    cache, made = ResultCache(tmp_path), []

    def make(folder: Path) -> None:
        made.append(1)
        time.sleep(0.05)
        fill(folder)

    threads = [threading.Thread(target=cache.folder, args=("kind", "key", make)) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 1
    assert (tmp_path / "kind" / "key" / "data").is_file()


def test_what_fails_leaves_nothing_and_can_be_tried_again(tmp_path: Path) -> None:
    cache = ResultCache(tmp_path)

    def fail(folder: Path) -> None:
        fill(folder)
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        cache.folder("kind", "key", fail)
    assert list((tmp_path / "kind").iterdir()) == []
    assert cache.folder("kind", "key", fill).is_dir()


def test_over_the_limit_the_longest_unused_go_but_nothing_in_use(tmp_path: Path) -> None:
    cache = ResultCache(tmp_path, limit_bytes=2500)
    for age, key in ((3000, "old"), (2000, "older use"), (1000, "recent")):
        marker = cache.folder("kind", key, fill) / "entry.json"
        os.utime(marker, (time.time() - age,) * 2)
    cache.folder("kind", "new", fill)
    assert sorted(path.name for path in (tmp_path / "kind").iterdir()) == ["new", "recent"]
    ResultCache(tmp_path, limit_bytes=0).trim()
    assert sorted(path.name for path in (tmp_path / "kind").iterdir()) == ["new"]


@pytest.mark.parametrize("damage", ["cut", "marker", "gone"])
def test_a_damaged_result_is_made_again(tmp_path: Path, damage: str) -> None:
    cache = ResultCache(tmp_path)
    folder = cache.folder("kind", "key", fill)
    match damage:
        case "cut":
            (folder / "data").write_bytes(bytes(30))
        case "marker":
            (folder / "entry.json").write_bytes(b'{"byt')
        case _:
            (folder / "data").unlink()
    assert cache.find("kind", "key") is None
    assert (cache.folder("kind", "key", fill) / "data").read_bytes() == bytes(1000)
    assert cache.find("kind", "key") is not None


def test_a_result_of_the_right_size_that_cannot_be_read_is_made_again(tmp_path: Path) -> None:
    cache = ResultCache(tmp_path)

    def check(folder: Path) -> None:
        if (folder / "data").read_bytes() != bytes(1000):
            raise ValueError("spoilt")

    folder = cache.folder("kind", "key", fill, check=check)
    (folder / "data").write_bytes(b"x" * 1000)
    cache.folder("kind", "key", fill, check=check)
    assert (folder / "data").read_bytes() == bytes(1000)


def test_a_full_disk_is_one_sentence_and_leaves_nothing(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 16) as disk:
        cache = ResultCache(disk / "results")

        def too_much(folder: Path) -> None:
            (folder / "data").write_bytes(bytes(1 << 20))

        with pytest.raises(UnwritableOutput, match="no room left"):
            cache.folder("kind", "key", too_much)
        assert not list(disk.rglob("*key*"))
        cache.folder("kind", "key", fill)


MODEL = ModelDigest("test", "1" * 64)


@pytest.mark.parametrize(
    ("change", "looks_again", "colours_again"),
    [
        ({"vividness": 0.9}, False, True),
        ({"hints": (Hint(0.5, 0.5, 20, 30),)}, False, True),
        ({"saturation": 0.5}, False, True),
        ({"reference": Reference("a", "0" * 64, (ColourShare(0, 40, 1.0),))}, True, True),
        ({"model": "other"}, True, True),
        ({"quality": 50, "format": "jpeg", "versions": 3, "disclosure_label": True}, False, False),
    ],
)
def test_a_change_runs_from_the_first_stage_that_it_concerns(
    change: dict[str, object], looks_again: bool, colours_again: bool
) -> None:
    before, after = ColorizeRecipe(), ColorizeRecipe(**change)  # type: ignore[arg-type]
    assert (field_key("a", before, MODEL) != field_key("a", after, MODEL)) == looks_again
    assert (coloured_key("a", before, MODEL) != coloured_key("a", after, MODEL)) == colours_again


def test_another_file_and_other_weights_of_the_same_name_are_looked_at_anew() -> None:
    other = ModelDigest("test", "2" * 64)
    for key in (field_key, coloured_key):
        keys = {key(file, ColorizeRecipe(), model) for file in ("a", "b") for model in (MODEL, other)}
        assert len(keys) == 4


def test_keys_follow_content_and_identity(tmp_path: Path) -> None:
    first, second = tmp_path / "a", tmp_path / "b"
    first.write_bytes(b"same")
    second.write_bytes(b"same")
    assert source_digest(first, Progress()) == source_digest(second, Progress())
    assert identity_key(first, 1) != identity_key(first, 2)
    assert identity_key(first) != identity_key(second)
    before = source_digest(first, Progress())
    first.write_bytes(b"changed")
    assert source_digest(first, Progress()) != before
