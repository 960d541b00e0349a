"""``sound`` and ``demo`` through the front door: the sample film gets its sound, in time."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from assets import samples
from studio.domain.cues import cue_sheet_from_json, is_heard
from tests.end_to_end.conftest import Run, leftovers, write_film


def video_packets(film: Path) -> list[str]:
    with av.open(film) as container:
        return [hashlib.sha256(bytes(packet)).hexdigest() for packet in container.demux(video=0) if packet.size]


def audio_of(film: Path) -> tuple[np.ndarray[Any, np.dtype[np.float32]], int]:
    """The film's sound as one channel, and its sample rate."""
    with av.open(film) as container:
        rate = container.streams.audio[0].rate
        mono = av.AudioResampler(format="flt", layout="mono", rate=rate)
        frames = [frame for coded in container.decode(audio=0) for frame in mono.resample(coded)]
    return np.concatenate([frame.to_ndarray()[0] for frame in frames]).astype(np.float32), rate


@pytest.fixture(scope="module")
def sounded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample film with its sound, made once: folder with film.mkv, cues.json and stems."""
    from studio.__main__ import main

    folder = tmp_path_factory.mktemp("sounded")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PHONOCHROME_HOME", str(folder / "home"))
        words = ["sound", samples.FILM, "-o", folder / "film.mkv", "--save-cues", folder / "cues.json"]
        assert main([*map(str, words), "--stems", str(folder / "stems"), "--json"]) == 0
    return folder


def test_the_picture_is_copied_bit_for_bit(sounded: Path) -> None:
    assert video_packets(sounded / "film.mkv") == video_packets(samples.FILM)


def test_most_impacts_of_the_sample_film_are_found_in_time(sounded: Path) -> None:
    truth = [impact["time_s"] for impact in json.loads(samples.IMPACTS.read_text())["impacts"]]
    sheet = cue_sheet_from_json((sounded / "cues.json").read_bytes())
    hits = [cue for cue in sheet.cues if cue.kind == "impact" and is_heard(cue, sheet)]
    found = [any(abs(cue.start_s - time) <= 0.1 for cue in hits) for time in truth]
    assert np.mean(found) >= 0.6
    false = [cue for cue in hits if all(abs(cue.start_s - time) > 0.1 for time in truth)]
    assert len(false) <= len(truth) / 2


def test_every_cue_names_a_sound_and_where_it_is_from(sounded: Path) -> None:
    sheet = cue_sheet_from_json((sounded / "cues.json").read_bytes())
    assert sheet.cues
    for cue in sheet.cues:
        assert cue.sound is not None
        assert cue.sound.name
        assert 0 <= cue.confidence <= 1
    credits = next(sounded.glob("*credits*"), None)
    assert credits is not None
    assert "CC0" in credits.read_text()


def test_the_sound_starts_where_the_cue_says(sounded: Path) -> None:
    sheet = cue_sheet_from_json((sounded / "cues.json").read_bytes())
    hits = sorted(cue.start_s for cue in sheet.cues if cue.kind == "impact" and is_heard(cue, sheet))
    apart = [start for last, start in zip([-1.0, *hits], hits, strict=False) if start - last > 0.25 and start > 0.1]
    sound, rate = audio_of(sounded / "film.mkv")
    envelope = np.abs(sound)
    rises = []
    for start in apart:
        before = envelope[int((start - 0.06) * rate) : int((start - 0.01) * rate)].max()
        after = envelope[int((start - 0.005) * rate) : int((start + 0.04) * rate)].max()
        rises.append(after / before)
    assert len(apart) >= 5
    assert np.median(rises) > 2


def test_stems_add_up_to_the_mix(sounded: Path) -> None:
    import soundfile

    stems = sorted((sounded / "stems").glob("*.wav"))
    assert len(stems) >= 2
    assert {soundfile.info(stem).samplerate for stem in stems} == {48000}
    assert len({soundfile.info(stem).frames for stem in stems}) == 1


def test_an_edited_cue_sheet_is_used_as_it_is(sounded: Path, studio: Callable[..., Run], tmp_path: Path) -> None:
    record = json.loads((sounded / "cues.json").read_text())
    impact = next(cue for cue in record["cues"] if cue["kind"] == "impact")
    record["cues"] = [{**impact, "start_s": 2.0, "end_s": 2.5, "muted": False, "confidence": 1.0}]
    edited = tmp_path / "edited.json"
    edited.write_text(json.dumps(record))

    run = studio("sound", samples.FILM, "-o", tmp_path / "film.mp4", "--cues", edited)

    assert run.code == 0, run.errors
    sound, rate = audio_of(tmp_path / "film.mp4")
    loud = np.flatnonzero(np.abs(sound) > 0.3 * np.abs(sound).max())
    assert loud[0] / rate == pytest.approx(2.0, abs=0.03)


def test_the_same_recipe_gives_the_same_sound(sounded: Path, studio: Callable[..., Run], tmp_path: Path) -> None:
    for name in ("one.mkv", "two.mkv"):
        run = studio("sound", samples.FILM, "-o", tmp_path / name, "--cues", sounded / "cues.json")
        assert run.code == 0
    assert np.array_equal(audio_of(tmp_path / "one.mkv")[0], audio_of(tmp_path / "two.mkv")[0])


def test_a_cue_sheet_that_is_none_is_explained(studio: Callable[..., Run], tmp_path: Path) -> None:
    sheet = tmp_path / "sheet.json"
    sheet.write_text('{"film": 3}')
    run = studio("sound", samples.FILM, "-o", tmp_path / "x.mkv", "--cues", sheet)
    assert run.code == 1
    assert "sheet.json" in run.errors[0]["message"]
    assert not (tmp_path / "x.mkv").exists()
    assert not leftovers(tmp_path)


def test_a_film_in_which_nothing_happens_still_gets_a_track(studio: Callable[..., Run], tmp_path: Path) -> None:
    film = write_film(tmp_path / "in" / "short.mp4", frames=4)
    run = studio("sound", film, "-o", tmp_path / "short.mp4")
    assert run.code == 0, run.errors
    assert len(video_packets(tmp_path / "short.mp4")) == 4


def test_demo_leaves_everything_it_promises(studio: Callable[..., Run], tmp_path: Path) -> None:
    out = tmp_path / "demo"
    run = studio("demo", "-o", out)
    assert run.code == 0, run.errors
    made = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    assert {
        "originals/china.png",
        "china-colour.png",
        "china-colour.png.receipt.json",
        "flower-colour.png",
        "before-and-after.png",
        "drum_and_ball-sound.mp4",
        "drum_and_ball.cues.json",
        "drum_and_ball-sound.mp4.receipt.json",
    } <= made
    assert len(audio_of(out / "drum_and_ball-sound.mp4")[0]) > 0
    assert not leftovers(out)
