"""What a run may write: nothing that it reads, and no name twice, whichever file of whichever job it is."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from studio.domain.errors import UnwritableOutput
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.jobs.outputs import planned_files
from studio.jobs.permission import Permission

FILES = ("film.mp4", "a.png", "b-2.png", "cues.json", "lib/s_SFX.wav", "out/film-colour/00001.dpx", "c.mkv.framemd5")
PICTURES = ColorizeRecipe(film_format="dpx")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in FILES:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_bytes(name.encode())
    os.link("cues.json", "hard.json")
    Path("soft.json").symlink_to("cues.json")
    return tmp_path


def sound(output: str, **extras: str) -> JobRequest:
    return JobRequest(SoundRecipe(), "film.mp4", output, {"cues_in": "cues.json", **extras}, overwrite=True)


def colour(source: str, output: str, recipe: ColorizeRecipe | None = None, **extras: str) -> JobRequest:
    return JobRequest(recipe or ColorizeRecipe(), source, output, extras, overwrite=True)


def ask(*requests: JobRequest, also_read: tuple[str, ...] = ()) -> None:
    permission = Permission(requests, [Path(path) for path in also_read])
    for request in requests:
        permission.ask(planned_files(request, film=request.input.endswith(".mp4")))


@pytest.mark.parametrize("name", ["cues.json", "./lib/../cues.json", "hard.json", "soft.json"])
@pytest.mark.parametrize("kind", ["cues_out", "credits"])
def test_side_files_never_replace_the_cue_sheet_that_is_read(here: Path, name: str, kind: str) -> None:
    with pytest.raises(UnwritableOutput, match=r"cues\.json"):
        ask(sound("s.mp4", **{kind: name}))


@pytest.mark.parametrize(
    ("requests", "also_read", "named"),
    [
        ([sound("s.mp4", library="lib", stems="lib")], (), "s_SFX.wav"),
        ([sound("cues.json")], (), "cues.json"),
        ([colour("b-2.png", "b.png", ColorizeRecipe(versions=3))], (), "b-2.png"),
        ([colour("film.mp4", "c.mkv", ColorizeRecipe(frame_sums=True))], ("c.mkv.framemd5",), "c.mkv.framemd5"),
        ([colour("a.png", "x.png"), colour("b-2.png", "a.png")], (), "a.png"),
        ([colour("a.png", "x.png"), colour("b-2.png", "y.png", layer="a.png")], (), "a.png"),
        (
            [colour("film.mp4", "out/film-colour", ColorizeRecipe(film_format="dpx"))],
            ("out/film-colour/00001.dpx",),
            "",
        ),
    ],
)
def test_nothing_that_any_job_reads_is_written_by_any(
    here: Path, requests: list[JobRequest], also_read: tuple[str, ...], named: str
) -> None:
    before = {name: Path(name).read_bytes() for name in FILES}
    with pytest.raises(UnwritableOutput, match="never overwritten") as refused:
        ask(*requests, also_read=also_read)
    assert named in refused.value.message
    assert {name: Path(name).read_bytes() for name in FILES} == before


@pytest.mark.parametrize(
    "requests",
    [
        [sound("s.mp4", cues_out="s.credits.txt")],
        [sound("s.mp4", cues_out="s.mp4.receipt.json")],
        [colour("a.png", "x.png"), colour("b-2.png", "X.png")],
        [colour("a.png", "x.png", layer="l.png"), colour("b-2.png", "y.png", confidence="l.png")],
        [colour("a.png", "x-2.png"), colour("b-2.png", "x.png", ColorizeRecipe(versions=2))],
    ],
)
def test_no_two_files_of_a_run_have_the_same_name(here: Path, requests: list[JobRequest]) -> None:
    with pytest.raises(UnwritableOutput, match="same name"):
        ask(*requests)
