"""A film at the speed it was meant for, with music and a projector under it, through the front door."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

from studio.domain.cues import cue_sheet_from_json
from studio.domain.recipe import SoundRecipe
from studio.jobs.finished import read_receipt
from studio.media.inspect import inspect
from tests.end_to_end.conftest import Run, write_film

Studio = Callable[..., Run]


def _packets(film: Path) -> list[bytes]:
    with av.open(film) as container:
        return [bytes(packet) for packet in container.demux(video=0) if packet.size]


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".mov"])
def test_the_pictures_are_the_same_and_shown_longer(studio: Studio, tmp_path: Path, suffix: str) -> None:
    film = write_film(tmp_path / "in" / "walk.mp4", frames=48, fps=24)
    cues = tmp_path / "cues.csv"
    cues.write_text("start_s,sound_id\n1.0,MUSCPerc_snare_drum_07\n")
    out = tmp_path / f"walk{suffix}"
    run = studio("sound", film, "-o", out, "--cues", cues, "--projection-fps", "18", "--save-cues", tmp_path / "c.json")
    assert run.code == 0, run.stderr
    assert _packets(out) == _packets(film)
    with av.open(out) as container:
        times = [float(frame.pts * frame.time_base) for frame in container.decode(video=0)]
    assert np.diff(times) == pytest.approx(1 / 18, abs=0.0011)
    assert times[-1] == pytest.approx(47 / 18, abs=0.0011)
    assert inspect(out).fps == pytest.approx(18, abs=0.05)
    with av.open(out) as container:
        mono = av.AudioResampler("flt", "mono", 48_000)
        sound = np.concatenate([f.to_ndarray()[0] for c in container.decode(audio=0) for f in mono.resample(c)])
    assert np.argmax(np.abs(sound) > 0.3 * np.abs(sound).max()) / 48_000 == pytest.approx(4 / 3, abs=0.03)
    assert cue_sheet_from_json((tmp_path / "c.json").read_bytes()).cues[0].start_s == 1.0, "in the film's own time"


def test_music_and_a_projector_are_heard_and_credited(studio: Studio, tmp_path: Path) -> None:
    film = write_film(tmp_path / "in" / "walk.mp4", frames=96, fps=24)
    (tmp_path / "music").mkdir()
    tone = 0.2 * np.sin(2 * np.pi * 440 * np.arange(6 * 44_100) / 44_100)
    soundfile.write(tmp_path / "music" / "Waltz.flac", tone, 44_100)
    cues = tmp_path / "cues.csv"
    cues.write_text("start_s,sound_id\n1.0,MUSCPerc_snare_drum_07\n")
    words = ["--cues", cues, "--music", tmp_path / "music", "--projector", "--stems", tmp_path / "stems"]
    run = studio("sound", film, "-o", tmp_path / "walk.mkv", *words)
    assert run.code == 0, run.stderr
    assert {path.name for path in (tmp_path / "stems").iterdir()} == {
        *("walk_MX.wav", "walk_AMB.wav", "walk_SFX.wav"),
    }
    credits = (tmp_path / "walk.credits.txt").read_text()
    assert "Waltz" in credits
    assert "Film Projector" in credits


def test_a_folder_without_music_is_said(studio: Studio, tmp_path: Path) -> None:
    film = write_film(tmp_path / "in" / "walk.mp4", frames=16)
    (tmp_path / "empty").mkdir()
    cues = tmp_path / "cues.csv"
    cues.write_text("start_s\n0.5\n")
    run = studio("sound", film, "-o", tmp_path / "w.mkv", "--cues", cues, "--music", tmp_path / "empty")
    assert run.code == 1
    assert "no sound file in the folder of music" in run.errors[0]["message"]


def test_the_speed_is_estimated_by_those_who_walk(studio: Studio, tmp_path: Path) -> None:
    film = write_film(tmp_path / "in" / "walk.mp4", frames=24 * 8, fps=24)
    cues = tmp_path / "cues.csv"
    steps = "".join(f"{0.5 + 0.39 * k:.3f},FEETHmn\n" for k in range(16))
    cues.write_text(f"start_s,category\n{steps}")
    run = studio("sound", film, "-o", tmp_path / "w.mkv", "--cues", cues, "--projection-fps", "auto")
    assert run.code == 0, run.stderr
    assert any("Estimated speed: 18 pictures a second" in note for note in run.results[0]["notes"])
    assert inspect(tmp_path / "w.mkv").fps == pytest.approx(18, abs=0.05)
    receipt = read_receipt(tmp_path / "w.mkv")
    assert receipt is not None
    assert isinstance(receipt.recipe, SoundRecipe)
    assert receipt.recipe.projection == 18.0, "the receipt holds what was used"
    again = studio("sound", film, "-o", tmp_path / "w.mkv", "--cues", cues, "--projection-fps", "auto")
    assert again.code == 0, again.stderr


def test_a_speed_that_is_none_is_refused(studio: Studio, tmp_path: Path) -> None:
    film = write_film(tmp_path / "in" / "walk.mp4", frames=16)
    run = studio("sound", film, "-o", tmp_path / "w.mkv", "--projection-fps", "fast", json_lines=False)
    assert run.code == 2
