from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from models.watch.observations import Impact, Observations, Region, Shot
from studio.domain.cues import Cue, CueSheet, cue_sheet_from_json, cue_sheet_to_json
from studio.domain.errors import Cancelled, UnreadableInput, UnwritableOutput
from studio.domain.facts import FilmFacts, PictureFacts
from studio.domain.progress import Progress
from studio.domain.questions import (
    FindCues,
    Inspect,
    PreviewColour,
    PreviewFilm,
    PreviewMix,
    Pyramid,
    Thumbnail,
    Waveform,
)
from studio.domain.receipt import DISCLOSURE_SOUND
from studio.domain.recipe import FrameRate, SoundRecipe
from studio.engine.service import TaskContext
from studio.jobs.answers import colour, cues, pictures
from studio.jobs.answers.facts import inspect
from studio.jobs.answers.films import film_preview
from studio.jobs.answers.sound_folders import waveform
from studio.jobs.outputs import planned_files
from studio.jobs.runner import run_job
from studio.jobs.stages.sound import watching
from studio.media.pictures.picture import write_gray_map
from tests.jobs.conftest import cancelled_at, moving_pictures, packets, recipe, request_for, write_film

HIT_S = 1.2


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_film(tmp_path / "film.mp4", moving_pictures(75))


@pytest.fixture
def sounds(tmp_path: Path) -> Path:
    """A folder with one recorded knock."""
    folder = tmp_path / "my sounds"
    folder.mkdir()
    time = np.arange(24_000) / 48_000
    knock = np.exp(-time * 30) * np.sin(2 * np.pi * 400 * time) * 0.8
    soundfile.write(folder / "WOODImpt_Wood knock 01.wav", knock.astype(np.float32), 48_000)
    return folder


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Stands in for the networks: one blow at 1.2 s. Collects what was watched."""
    seen: list[Path] = []

    def watch(
        film: Path, frame_rate: FrameRate | None, progress: Progress, context: TaskContext, device: str, things: bool
    ) -> Observations:
        seen.append(film)
        for step in range(10):
            progress.step(step, 10)
        shot = Shot(0.0, 3.0, "scene", (), (), 10.0)
        return Observations(3.0, 25.0, (shot,), (Impact(HIT_S, 0.9, 0.9, "hit", Region(0.4, 0.4, 0.1, 0.1)),))

    monkeypatch.setattr(watching, "_watch", watch)
    return seen


def test_a_film_gets_its_sound_and_keeps_its_pictures(
    film: Path, sounds: Path, watched: list[Path], context: TaskContext, tmp_path: Path
) -> None:
    output, cue_file = tmp_path / "out.mkv", tmp_path / "cues.json"
    request = request_for(
        film, output, SoundRecipe(ambience=False), cues_out=cue_file, library=sounds, stems=tmp_path / "s"
    )
    receipt = run_job(request, Progress(), context)
    assert [data for _, data in packets(output, "video")] == [data for _, data in packets(film, "video")]
    assert receipt.disclosure == DISCLOSURE_SOUND
    sheet = cue_sheet_from_json(cue_file.read_bytes())
    assert [(cue.kind, cue.start_s) for cue in sheet.cues] == [("impact", HIT_S)]
    names = [Path(made.path).name for made in receipt.outputs]
    assert names[:3] == ["out.mkv", "out.credits.txt", "cues.json"]
    planned = planned_files(request, film=True)
    made = {each.path for each in receipt.outputs} | {f"{output}.receipt.json"}
    assert {str(file.path) for file in planned if file.certain} <= made <= {str(file.path) for file in planned}
    stem, rate = soundfile.read(receipt.outputs[3].path)
    loud = np.flatnonzero(np.abs(stem).max(axis=1) > np.abs(stem).max() / 4)
    assert loud[0] / rate == pytest.approx(HIT_S, abs=0.03)
    assert "Sounds added to film.mp4" in (tmp_path / "out.credits.txt").read_text()


def test_with_a_cue_sheet_the_film_is_not_watched(
    film: Path, watched: list[Path], context: TaskContext, tmp_path: Path
) -> None:
    sheet = CueSheet(str(film), 25.0, 3.0, (Cue("1", "impact", 1.0, 1.5, 0.5, 0.9, "WOODImpt"),))
    (tmp_path / "in.json").write_bytes(cue_sheet_to_json(sheet))
    receipt = run_job(
        request_for(film, tmp_path / "out.mp4", SoundRecipe(), cues_in=tmp_path / "in.json"), Progress(), context
    )
    assert watched == []
    assert receipt.models == ()
    (tmp_path / "in.json").write_text('{"film": 3}')
    with pytest.raises(UnreadableInput, match="not a cue sheet"):
        run_job(request_for(film, tmp_path / "2.mp4", SoundRecipe(), cues_in=tmp_path / "in.json"), Progress(), context)


def test_a_film_is_watched_once_for_several_choices(film: Path, watched: list[Path], context: TaskContext) -> None:
    for seed in (1, 2):
        found = cues.find_cues(FindCues(str(film), SoundRecipe(seed=seed)), Progress(), context)
        assert found.sheet.duration_s == 3.0
    assert len(watched) == 1


def test_bad_places_are_refused_before_the_film_is_watched(
    film: Path, watched: list[Path], context: TaskContext, scan_path: Path
) -> None:
    with pytest.raises(UnwritableOutput, match="original"):
        run_job(request_for(film, film, SoundRecipe()), Progress(), context)
    with pytest.raises(UnwritableOutput, match="does not exist"):
        run_job(request_for(film, film.parent / "no" / "out.mp4", SoundRecipe()), Progress(), context)
    with pytest.raises(UnreadableInput, match="still picture"):
        run_job(request_for(scan_path, film.with_name("out.mp4"), SoundRecipe()), Progress(), context)
    assert watched == []


@pytest.mark.parametrize("share", [0.2, 0.7])
def test_cancel_of_a_soundtrack_leaves_nothing(
    film: Path, watched: list[Path], context: TaskContext, share: float
) -> None:
    with pytest.raises(Cancelled):
        run_job(request_for(film, film.with_name("out.mp4"), SoundRecipe()), cancelled_at(share), context)
    assert [path.name for path in film.parent.iterdir()] == ["film.mp4"]
    assert not list(context.cache_dir.glob("mix-*"))


def test_facts_thumbnail_and_tiles(scan_path: Path, film: Path, context: TaskContext) -> None:
    facts = inspect(Inspect(str(scan_path)), Progress(), context).facts
    assert isinstance(facts, PictureFacts)
    assert (facts.width, facts.bits) == (200, 16)
    of_film = inspect(Inspect(str(film)), Progress(), context).facts
    assert isinstance(of_film, FilmFacts)
    assert of_film.frames == 75
    for source in (scan_path, film):
        small = pictures.thumbnail(Thumbnail(str(source), 64), Progress(), context).path
        assert Path(small).stat().st_size > 0
    folder = Path(pictures.pyramid(Pyramid(str(scan_path)), Progress(), context).folder)
    assert json.loads((folder / "pyramid.json").read_text())["width"] == 200


def test_a_coloured_preview_and_its_next_setting(
    scan_path: Path, context: TaskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    from studio.jobs.stages.colour import field as colour_field

    looks = []
    real = colour_field.predict
    monkeypatch.setattr(colour_field, "predict", lambda *args: looks.append(1) or real(*args))
    folders = set()
    for vividness in (0.2, 0.9, 0.2):
        question = PreviewColour(str(scan_path), recipe(vividness=vividness))
        made = colour.preview_colour(question, Progress(), context)
        assert all(Path(path).exists() for path in (made.folder, made.confidence, made.thumbnail))
        folders.add(made.folder)
    assert len(folders) == 2
    assert len(looks) == 1
    output = scan_path.with_name("out.png")
    run_job(request_for(scan_path, output, recipe(vividness=0.2, versions=2)), Progress(), context)
    assert len(looks) == 1, "what was seen is what is exported"
    loaded = len(context.models.keys())
    fresh = scan_path.with_name("other.png")
    write_gray_map(fresh, np.linspace(0, 1, 6400, dtype=np.float32).reshape(80, 80))
    run_job(request_for(fresh, scan_path.with_name("out2.png")), Progress(), context)
    assert len(looks) == 2
    assert len(context.models.keys()) == loaded, "an export keeps nothing"
    with pytest.raises(Cancelled):
        colour.preview_colour(PreviewColour(str(scan_path), recipe(saturation=0.5)), cancelled_at(0.1), context)


def test_film_preview_mix_and_waveform(film: Path, sounds: Path, context: TaskContext) -> None:
    preview = film_preview(PreviewFilm(str(film), 5), Progress(), context)
    assert preview.path == ""
    assert len(preview.frames) == 5
    sheet = CueSheet(str(film), 25.0, 3.0)
    mixed = cues.mix_preview(PreviewMix(sheet, SoundRecipe()), Progress(), context)
    assert soundfile.info(mixed.path).duration == pytest.approx(3.0, abs=0.05)
    with_mix = film_preview(PreviewFilm(str(film), 5, mixed.path), Progress(), context)
    assert len(packets(Path(with_mix.path), "audio")) > 0
    knock = next(sounds.iterdir())
    peaks = waveform(Waveform(str(knock), 10), Progress(), context).peaks
    assert len(peaks) == 10
    assert peaks[0] == max(peaks) > 0.5
    with pytest.raises(UnreadableInput, match="sound file"):
        waveform(Waveform(str(film)), Progress(), context)


def test_an_unusual_film_gets_a_copy_that_plays(tmp_path: Path, context: TaskContext) -> None:
    import av

    source = tmp_path / "old.avi"
    with av.open(str(source), "w") as film:
        video = film.add_stream("mjpeg", rate=18)
        video.width, video.height, video.pix_fmt = 131, 97, "yuvj420p"
        for grey in moving_pictures(9, 97, 131):
            frame = av.VideoFrame.from_ndarray(np.repeat(grey[..., None], 3, axis=2), format="rgb24")
            film.mux(video.encode(frame))
        film.mux(video.encode(None))
    made = film_preview(PreviewFilm(str(source), 2), Progress(), context).path
    with av.open(made) as proxy:
        assert proxy.streams.video[0].codec_context.name == "h264"
        times = [float(frame.time) for frame in proxy.decode(video=0)]
    assert times == pytest.approx([i / 18 for i in range(9)], abs=1e-3)
