"""``sound --deliver``: what is asked for lies in the folder, the receipt lists it, and a second run knows it."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
import soundfile

import studio as studio_package
from studio.cli.commands.sound import KINDS
from studio.domain.cues import Cue, CueSheet, CueSound, cue_sheet_to_json
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.questions import PatchMix, PreviewMix
from studio.domain.recipe import SoundRecipe
from studio.jobs.answers.cues import mix_preview, patch_mix
from studio.jobs.deliveries import ALWAYS, MEDIA, kinds
from studio.jobs.finished import read_receipt
from studio.jobs.runner import in_process_context
from studio.sound.cue_sheet import edits
from studio.sound.cue_sheet.reading import sheet_from_file
from tests.end_to_end.conftest import Run, leftovers, write_film

Studio = Callable[..., Run]


@pytest.fixture
def film(tmp_path: Path) -> Path:
    return write_film(tmp_path / "in" / "ball.mp4", frames=32)


@pytest.fixture
def cues(tmp_path: Path, film: Path) -> Path:
    sounds = ("MUSCPerc_snare_drum_07", "MUSCPerc_tom_drum_06")
    hits = [
        Cue(f"hit{k}", "impact", 0.4 + k, 0.7 + k, 0.8, 0.9, "MUSCPerc", sound=CueSound(sound, sound), label="Drum")
        for k, sound in enumerate(sounds)
    ]
    path = tmp_path / "ball.cues.json"
    path.write_bytes(cue_sheet_to_json(CueSheet(str(film), 16.0, 2.0, tuple(hits))))
    return path


def test_every_kind_can_be_asked_for_on_the_command_line() -> None:
    assert {*KINDS, ALWAYS, *MEDIA} == set(kinds())


def test_everything_asked_for_is_written_listed_and_known_again(
    studio: Studio, film: Path, cues: Path, tmp_path: Path
) -> None:
    words = ["sound", film, "-o", tmp_path / "ball.mkv", "--cues", cues, "--deliver", tmp_path / "out"]
    run = studio(*words, "--start-timecode", "01:00:00:00", "--two-pop")
    assert run.code == 0, run.stderr
    there = {str(path) for path in (tmp_path / "out").rglob("*") if path.is_file()}
    receipt = read_receipt(tmp_path / "ball.mkv")
    assert receipt is not None
    listed = {output.path for output in receipt.outputs}
    assert {path for path in listed if Path(path).is_relative_to(tmp_path / "out")} == there
    assert {str(tmp_path / "ball.mkv"), str(tmp_path / "ball.credits.txt")} <= listed
    names = {str(Path(path).relative_to(tmp_path / "out")) for path in there}
    assert {
        *("ball.cues.csv", "ball.spotting.pdf", "ball.effects.srt", "ball.effects.vtt", "ball.licences.csv"),
        *("ball.rpp", "ball.otio", "ball.fcpxml", "ball.edl", "ball.adm.wav", "ball.slate.png"),
        *("ball-audio/ball_MIX.wav", "ball-audio/ball_SFX.wav", "ball-clips/0001_SFX_Drum.wav"),
    } <= names
    assert sum(name.startswith("ball-sounds/") for name in names) == 2
    assert not leftovers(tmp_path)
    again = studio(*words, "--start-timecode", "01:00:00:00", "--two-pop")
    assert again.code == 0
    assert any("already" in note for note in again.results[0].get("notes", [])) or "already" in again.stdout


def test_only_what_is_asked_for_is_written(studio: Studio, film: Path, cues: Path, tmp_path: Path) -> None:
    run = studio(
        "sound", film, "-o", tmp_path / "b.mkv", "--cues", cues, "--deliver", tmp_path / "o", "--as", "srt,edl"
    )
    assert run.code == 0, run.stderr
    assert {path.name for path in (tmp_path / "o").iterdir()} == {
        *("b.effects.srt", "b.edl", "b-clips", "b.licences.csv"),
    }


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--deliver", "out", "--as", "srt,xyz"], "there is no “xyz”"),
        (["--deliver", "out", "--as", "aaf"], "AAF is not written"),
        (["--as", "srt"], "--deliver"),
    ],
)
def test_a_kind_that_there_is_not_is_said_before_any_work(
    studio: Studio, film: Path, tmp_path: Path, words: list[str], told: str
) -> None:
    run = studio("sound", film, "-o", tmp_path / "b.mkv", *words, json_lines=False)
    assert run.code == 2
    assert told in " ".join((run.stderr + run.stdout).replace("│", " ").split())


def test_a_start_that_leaves_no_room_is_refused_before_the_film_is_watched(
    studio: Studio, film: Path, tmp_path: Path
) -> None:
    words = ["--deliver", tmp_path / "out", "--two-pop", "--start-timecode", "00:00:01:00"]
    run = studio("sound", film, "-o", tmp_path / "b.mkv", *words)
    assert run.code == 1
    assert "leader" in run.errors[0]["message"]
    assert not (tmp_path / "b.mkv").exists()


def test_what_is_heard_in_the_window_is_what_is_written(studio: Studio, film: Path, cues: Path, tmp_path: Path) -> None:
    """Sample for sample: the preview, the delivered mix, and the sound in the film."""
    run = studio("sound", film, "-o", tmp_path / "b.mkv", "--cues", cues, "--deliver", tmp_path / "o", "--as", "bwf")
    assert run.code == 0, run.stderr
    recipe = SoundRecipe()
    context = in_process_context(JobRequest(recipe, str(film), ""))
    sheet, _ = sheet_from_file(cues.read_bytes(), cues.name, str(film), 16.0, 2.0)
    heard, _ = soundfile.read(mix_preview(PreviewMix(sheet, recipe), Progress(), context).path, dtype="int32")
    written, _ = soundfile.read(tmp_path / "o" / "b-audio" / "b_MIX.wav", dtype="int32")
    assert np.abs(heard).max() > 0
    assert np.array_equal(heard, written)
    with av.open(tmp_path / "b.mkv") as container:
        played = np.concatenate([frame.to_ndarray().reshape(-1, 2) for frame in container.decode(audio=0)])
    assert played.dtype == np.int32
    assert np.array_equal(played, written)


def test_a_nudge_is_heard_in_the_mix_of_before(studio: Studio, film: Path, cues: Path) -> None:
    """The window's answers, with the shipped sounds."""
    recipe = SoundRecipe()
    context = in_process_context(JobRequest(recipe, str(film), ""))
    sheet, _ = sheet_from_file(cues.read_bytes(), cues.name, str(film), 16.0, 2.0)
    moved = edits.move(sheet, "hit1", 1.7)
    mixed = mix_preview(PreviewMix(sheet, recipe), Progress(), context)
    patched = patch_mix(PatchMix(mixed.path, sheet, moved), Progress(), context)
    before, after = (np.abs(soundfile.read(path)[0]).max(axis=1) for path in (mixed.path, patched.path))
    assert before[round(1.45 * 48_000) : round(1.5 * 48_000)].max() > 0.05
    assert after[round(1.75 * 48_000) : round(1.8 * 48_000)].max() > 0.05
    assert np.array_equal(before[:24_000], after[:24_000])
    again = patch_mix(PatchMix(patched.path, moved, sheet), Progress(), context)
    assert Path(again.path).read_bytes() == Path(mixed.path).read_bytes(), "there and back"


def test_a_kill_leaves_nothing_half_and_the_next_run_completes(
    studio: Studio, film: Path, cues: Path, tmp_path: Path
) -> None:
    words = ["sound", film, "-o", tmp_path / "b.mkv", "--cues", cues, "--deliver", tmp_path / "o"]
    home = {"PHONOCHROME_HOME": str(tmp_path / "home")}
    command = [sys.executable, str(Path(studio_package.__file__).parents[1] / "main.py"), *map(str, words)]
    with subprocess.Popen(command, env=os.environ | home, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as job:
        while job.poll() is None and not any(tmp_path.glob(".phonochrome-*/**/*-clips/*")):
            time.sleep(0.005)
        job.kill()
    if job.returncode == 0:
        pytest.skip("the job was quicker than the kill")
    assert not (tmp_path / "b.mkv").exists()
    assert not (tmp_path / "o").exists()
    run = studio(*words)
    assert run.code == 0, run.stderr
    assert not leftovers(tmp_path)
    assert read_receipt(tmp_path / "b.mkv") is not None
    assert (tmp_path / "o" / "b.otio").is_file()
