from __future__ import annotations

import os
from pathlib import Path

import pytest

from studio.domain.errors import StudioError
from studio.jobs.batch.listing import Listing, SourceFolder


def touch(path: Path, data: bytes = b"x") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return path


def found(*inputs: object, **more: object) -> tuple[dict[str, list[str]], list[StudioError]]:
    """Names by place, and the errors."""
    places: dict[str, list[str]] = {}
    errors = []
    for each in Listing([str(path) for path in inputs], **more).folders():  # type: ignore[arg-type]
        if isinstance(each, SourceFolder):
            places.setdefault(each.place, []).extend(Path(source.path).name for source in each.sources)
        else:
            errors.append(each)
    return places, errors


def test_a_tree_is_mirrored_folder_by_folder(tmp_path: Path) -> None:
    for name in ("in/b.tif", "in/a.jpg", "in/x/y/c.mp4", "in/x/note.doc", "in/.hidden/d.tif", "in/x/.e.tif"):
        touch(tmp_path / name)
    places, errors = found(tmp_path / "in")
    assert places == {"": ["a.jpg", "b.tif"], "x/y": ["c.mp4"]}
    assert errors == []


def test_several_trees_keep_their_names(tmp_path: Path) -> None:
    touch(tmp_path / "one/a.tif")
    touch(tmp_path / "two/a.tif")
    assert found(tmp_path / "one", tmp_path / "two")[0] == {"one": ["a.tif"], "two": ["a.tif"]}


def test_the_results_folder_is_not_walked(tmp_path: Path) -> None:
    touch(tmp_path / "in/a.tif")
    touch(tmp_path / "in/out/a-colour.tif")
    assert found(tmp_path / "in", leave_out=[tmp_path / "in/out"])[0] == {"": ["a.tif"]}


def test_a_link_that_leads_round_in_a_circle_is_told_and_the_rest_found(tmp_path: Path) -> None:
    touch(tmp_path / "in/x/a.tif")
    (tmp_path / "in/x/back").symlink_to(tmp_path / "in")
    (tmp_path / "in/self.tif").symlink_to(tmp_path / "in/self.tif")
    places, errors = found(tmp_path / "in")
    assert places == {"x": ["a.tif"]}
    assert len(errors) == 2
    assert all("round in a circle" in error.message for error in errors)


def test_a_linked_folder_is_followed(tmp_path: Path) -> None:
    touch(tmp_path / "elsewhere/a.tif")
    (tmp_path / "in").mkdir()
    (tmp_path / "in/box").symlink_to(tmp_path / "elsewhere")
    assert found(tmp_path / "in")[0] == {"box": ["a.tif"]}


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_forbidden_folder_is_told_and_the_rest_found(tmp_path: Path) -> None:
    touch(tmp_path / "in/closed/a.tif")
    touch(tmp_path / "in/open/b.tif")
    (tmp_path / "in/closed").chmod(0)
    try:
        places, errors = found(tmp_path / "in")
    finally:
        (tmp_path / "in/closed").chmod(0o700)
    assert places == {"open": ["b.tif"]}
    assert "closed" in errors[0].message


def test_a_folder_that_may_not_be_read_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(tmp_path / "in/closed/a.tif")
    touch(tmp_path / "in/open/b.tif")
    really = os.scandir

    def scandir(path: str) -> object:
        if path.endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return really(path)

    monkeypatch.setattr(os, "scandir", scandir)
    places, errors = found(tmp_path / "in")
    assert places == {"open": ["b.tif"]}
    assert "closed was left out: Permission denied" in errors[0].message


def test_patterns_go_below_their_fixed_part(tmp_path: Path) -> None:
    for name in ("in/a/1.tif", "in/b/c/2.tif", "in/b/3.png"):
        touch(tmp_path / name)
    assert found(f"{tmp_path}/in/**/*.tif")[0] == {"a": ["1.tif"], "b/c": ["2.tif"]}
    assert "No file fits" in found(f"{tmp_path}/in/*.gif")[1][0].message


def test_a_list_with_missing_files(tmp_path: Path) -> None:
    touch(tmp_path / "x/a.tif")
    touch(tmp_path / "y/b.tif")
    (tmp_path / "list.txt").write_text("x/a.tif\nx/gone.tif\ny/b.tif\n")
    places, errors = found(tmp_path / "list.txt")
    assert places == {"x": ["a.tif"], "y": ["b.tif"]}
    assert [error.message for error in errors] == ["“gone.tif” was not found."]


def test_numbered_frames_are_one_film(tmp_path: Path) -> None:
    for number in range(1, 4):
        touch(tmp_path / f"in/reel_{number:03}.dpx")
        touch(tmp_path / f"in/scan_{number:03}.tif")
    assert found(tmp_path / "in")[0] == {"": ["reel_001.dpx", "scan_001.tif", "scan_002.tif", "scan_003.tif"]}
    assert found(tmp_path / "in", frames=True)[0] == {"": ["reel_001.dpx", "scan_001.tif"]}
