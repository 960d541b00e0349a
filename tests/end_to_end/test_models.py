"""Optional models from the terminal: listed, fetched from a server on the loopback address, used, removed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.packs import fetching
from tests.end_to_end.conftest import Run
from tests.models.packs.small import ARTISTIC, ENLARGER, FILLER, STABLE, use_small_packs, use_small_picture_packs
from tests.packs.mirror import Mirror, serving


@pytest.fixture
def mirror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    monkeypatch.setattr(fetching, "_PAUSE_S", 0.01)
    use_small_packs(tmp_path / "mirror", monkeypatch)
    with serving(tmp_path / "mirror") as mirror:
        yield mirror


def test_a_pack_from_the_mirror_to_coloured_files(
    studio: Callable[..., Run],
    mirror: Mirror,
    good_photo: Path,
    tmp_path: Path,
) -> None:
    listed = {event["id"]: event for event in studio("models", "list", "--all").events}
    assert listed[ARTISTIC]["installed"] is False
    info = studio("models", "info", ARTISTIC).events[0]
    assert info["licence"] == "MIT"
    assert info["cost"].endswith("of memory")
    refused = studio("colorize", good_photo, "-o", tmp_path / "out.png", "--model", ARTISTIC)
    assert refused.code == 1
    assert f"models install {ARTISTIC}" in refused.errors[0]["hint"]

    mirror.break_after = [100_000]
    installed = studio("models", "install", ARTISTIC, "--from", mirror.address)
    assert installed.code == 0, installed.errors
    assert mirror.asked[1][1].startswith("bytes=")
    assert installed.by_event["progress"]
    assert installed.by_event["record"][0]["id"] == ARTISTIC
    assert studio("models", "install", STABLE, "--from", tmp_path / "mirror").code == 0
    assert f"{ARTISTIC}" in {event["id"] for event in studio("models", "list").events}
    assert all(event["ok"] for event in studio("models", "verify").events)

    folder = good_photo.parent
    cv2.imwrite(str(folder / "other.png"), np.tile(np.arange(200, dtype=np.uint8), (120, 1)))
    done = studio("colorize", folder, "-o", f"{tmp_path / 'out'}/", "--model", f"{ARTISTIC}+{STABLE}")
    assert done.code == 0, done.errors
    assert len(done.results) == 2
    coloured = cv2.imread(done.results[0]["outputs"][0])
    assert coloured is not None
    assert np.ptp(coloured.astype(int), axis=-1).max() > 3

    assert studio("models", "remove", ARTISTIC).code == 0
    assert ARTISTIC not in {event["id"] for event in studio("models", "list").events}


def test_failures_are_one_sentence_and_a_nonzero_code(studio: Callable[..., Run], mirror: Mirror) -> None:
    for words, said in (
        (("install", "nonesuch"), "no optional model"),
        (("install", "ddcolor-tiny", "--from", mirror.address), "no longer has this file"),
        (("install", ARTISTIC, "--from", "http://127.0.0.1:9"), "offline"),
        (("import", "nowhere.pth"), "There is no file"),
        (("remove", ARTISTIC), "not installed"),
    ):
        run = studio("models", *words)
        assert run.code == 1
        assert said in run.errors[0]["message"]


def test_a_picture_pack_from_a_file_to_a_larger_photograph(
    studio: Callable[..., Run], good_photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = use_small_picture_packs(tmp_path / "mirror", monkeypatch)
    refused = studio("enlarge", good_photo, "-o", tmp_path / "out.png")
    assert refused.code == 1
    assert f"models install {ENLARGER}" in refused.errors[0]["hint"]
    for pack_id, file in files.items():
        assert studio("models", "import", file, "--as", pack_id).code == 0
    listed = {event["id"]: event for event in studio("models", "list", "--all").events}
    assert (listed[ENLARGER]["task"], listed[FILLER]["task"]) == ("enlarge", "repair")
    height, width = cv2.imread(str(good_photo)).shape[:2]
    larger = studio("enlarge", good_photo, "-o", tmp_path / "out.png")
    assert larger.code == 0, larger.errors
    assert cv2.imread(str(tmp_path / "out.png")).shape[:2] == (2 * height, 2 * width)
    mask = np.zeros((height, width), np.uint8)
    mask[height // 2 : height // 2 + 3] = 255
    cv2.imwrite(str(tmp_path / "mask.png"), mask)
    repaired = studio("repair", good_photo, "-o", tmp_path / "fixed.png", "--mask", tmp_path / "mask.png")
    assert repaired.code == 0, repaired.errors
    told = studio("inspect", tmp_path / "fixed.png").events[0]
    assert "repaired" in str(told)
    wrong = studio("colorize", good_photo, "-o", tmp_path / "colour.png", "--model", FILLER)
    assert wrong.code == 1
    assert "does not colour" in wrong.errors[0]["message"]
