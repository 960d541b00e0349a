"""Project files and journals: whole, moved, old, damaged, new."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.domain.errors import UnreadableInput
from studio.domain.project import FilmEdits, Media, PhotoEdits, Project
from studio.domain.recipe import ColorizeRecipe
from studio.own_files import projects
from studio.own_files.journals import Journal, read_journal
from studio.own_files.projects import path_in_project, path_of_media, read_project, write_project

SUM = "ab" * 32
PROJECT = Project(
    photos=(PhotoEdits(Media("scans/1.tif", SUM, 12), ColorizeRecipe(saturation=1.4), True),),
    films=(FilmEdits(Media("../films/a.mp4")),),
)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_project(tmp_path / "job.phonochrome", PROJECT)
    assert read_project(tmp_path / "job.phonochrome") == PROJECT
    text = (tmp_path / "job.phonochrome").read_text()
    assert json.loads(text)["version"] == 1
    assert len(text.splitlines()) > 10, "one can read it"


def test_paths_are_relative_to_the_project(tmp_path: Path) -> None:
    project = tmp_path / "work" / "job.phonochrome"
    media = tmp_path / "work" / "scans" / "1.tif"
    other = tmp_path / "films" / "a.mp4"
    assert path_in_project(media, project) == "scans/1.tif"
    assert path_in_project(other, project) == "../films/a.mp4"
    assert path_of_media("../films/a.mp4", project) == other


def test_older_projects_become_newer_ones_and_newer_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.phonochrome"
    path.write_text(json.dumps({"format": "phonochrome-project", "version": 0, "pictures": [{"file": "1.tif"}]}))

    def first(raw: dict[str, object]) -> dict[str, object]:
        pictures = raw.pop("pictures")
        assert isinstance(pictures, list)
        return raw | {"photos": [{"media": {"path": each["file"]}} for each in pictures]}

    monkeypatch.setitem(projects.MIGRATIONS, 0, first)
    assert read_project(path) == Project(photos=(PhotoEdits(Media("1.tif")),))
    path.write_text(json.dumps({"format": "phonochrome-project", "version": 99}))
    with pytest.raises(UnreadableInput, match="newer version"):
        read_project(path)


@pytest.mark.parametrize("content", [b"", b"{}", b"not json", b'{"format": "other"}', b"\xff\xfe"])
def test_what_is_no_project_is_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.phonochrome"
    path.write_bytes(content)
    with pytest.raises(UnreadableInput, match="no project"):
        read_project(path)
    assert path.read_bytes() == content
    assert [each.name for each in tmp_path.iterdir()] == ["x.phonochrome"]


def test_of_a_damaged_project_what_can_be_read_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "job.phonochrome"
    write_project(path, PROJECT)
    whole = path.read_bytes()
    path.write_bytes(whole[: whole.index(b'"films"') + 3])
    saved = read_project(path)
    assert saved.photos == PROJECT.photos
    assert len(list(tmp_path.glob("job.damaged-*.phonochrome"))) == 1


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(st.dictionaries(st.sampled_from(["a", "é", "\n"]), st.integers(), max_size=3), max_size=6),
    st.integers(0, 400),
)
def test_a_journal_cut_off_anywhere_gives_what_was_whole(
    tmp_path_factory: pytest.TempPathFactory, entries: list[dict[str, int]], cut: int
) -> None:
    path = tmp_path_factory.mktemp("journal") / "x.journal"
    journal = Journal(path)
    ends = []
    for entry in entries:
        assert journal.append([entry])
        ends.append(path.stat().st_size)
    journal.close()
    assert read_journal(path, dict[str, int]) == entries
    if path.exists():
        path.write_bytes(path.read_bytes()[:cut])
    assert read_journal(path, dict[str, int]) == entries[: sum(end <= cut for end in ends)]


def test_a_journal_ends_where_it_is_damaged(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "x.journal")
    journal.append([{"a": 1}, {"b": 2}, {"c": 3}])
    journal.close()
    data = journal.path.read_bytes().replace(b'"b":2', b'"b":9')
    journal.path.write_bytes(data)
    assert read_journal(journal.path, dict[str, int]) == [{"a": 1}]
    journal.clear()
    assert not journal.path.exists()
