"""Mixing a cue sheet: where sounds lie, how loud it is, and that stems add up."""

from __future__ import annotations

from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile

from studio.domain.cues import ROOM_TONE_ID, Cue, CueSheet, CueSound, is_heard
from studio.domain.errors import Cancelled, UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.recipe import SoundRecipe
from studio.sound.cue_sheet import edits as edit
from studio.sound.library.library import SoundLibrary
from studio.sound.listening.features import attack_point
from studio.sound.listening.loudness import measure
from studio.sound.mix.mixing import mix
from studio.sound.mix.voices import make_loop, pan_gains, to_samples

RATE = 48_000


def _hit(cue_id: str, at: float, sound: str = "WOODImpt_plank_hit_01", **sound_values: float) -> Cue:
    return Cue(
        id=cue_id,
        kind="impact",
        start_s=at,
        end_s=at + 0.3,
        strength=0.8,
        confidence=0.9,
        category=sound.split("_")[0],
        sound=CueSound(sound, sound, **sound_values),
    )


def _bed(cue_id: str, start: float, end: float, sound: str = "AMBTown_street_01") -> Cue:
    return Cue(
        id=cue_id,
        kind="ambience",
        start_s=start,
        end_s=end,
        strength=0.5,
        confidence=0.9,
        category=sound.split("_")[0],
        sound=CueSound(sound, sound),
        track="AMB",
    )


def _sheet(duration: float, *cues: Cue, fps: float = 18.0) -> CueSheet:
    return CueSheet("film.mp4", fps, duration, cues)


def _read(path: str | Path) -> np.ndarray:
    return soundfile.read(path, always_2d=True)[0]


@pytest.mark.parametrize("fps", [16.0, 18.0, 24000 / 1001, 25.0, 30000 / 1001])
def test_attacks_lie_on_the_moments_of_contact_for_an_hour(library: SoundLibrary, tmp_path: Path, fps: float) -> None:
    """Hits on frames spread over an hour, looked at in short pieces of the mix."""
    frames = [3, round(60 * fps) + 1, round(1800 * fps) + 5, round(3599 * fps)]
    times = [frame / fps for frame in frames]
    from studio.sound.mix.score import prepare

    sheet = _sheet(3600.0, *[_hit(f"c{k}", at) for k, at in enumerate(times)], fps=fps)
    score, _ = prepare(sheet, library)
    for voice, at in zip(score.voices, times, strict=True):
        start = to_samples(at) - RATE // 10
        block = np.zeros((RATE // 2, 2), dtype=np.float32)
        voice.add_to(block, start, score.bank)
        heard = start / RATE + attack_point(block[:, 0], RATE)
        assert heard == pytest.approx(at, abs=0.002)


def test_the_written_file_has_its_attacks_in_place(library: SoundLibrary, tmp_path: Path) -> None:
    times = [0.5 + 0.61 * k for k in range(6)]
    sheet = _sheet(5.0, *[_hit(f"c{k}", at, f"WOODImpt_plank_hit_{k + 1:02d}") for k, at in enumerate(times)])
    report = mix(sheet, library, SoundRecipe(), tmp_path / "mix.wav")
    x = _read(report.path)[:, 0].astype(np.float32)
    assert len(x) == 5 * RATE
    for at in times:
        piece = x[round((at - 0.1) * RATE) : round((at + 0.2) * RATE)]
        assert attack_point(piece, RATE) - 0.1 == pytest.approx(0.0, abs=0.002)


def test_offset_moves_a_sound_later(library: SoundLibrary, tmp_path: Path) -> None:
    report = mix(_sheet(1.5, _hit("c", 0.5, offset_s=0.25)), library, SoundRecipe(), tmp_path / "mix.wav")
    x = _read(report.path)[:, 0].astype(np.float32)
    assert attack_point(x, RATE) == pytest.approx(0.75, abs=0.002)


@pytest.mark.parametrize("target", [-23.0, -27.0, -16.0])
def test_loudness_target_is_met_and_true_peak_kept(library: SoundLibrary, tmp_path: Path, target: float) -> None:
    cues = [_bed("b1", 0, 10.5), _bed("b2", 9.5, 20, "AMBForst_forest_01")]
    cues += [_hit(f"c{k}", 1 + 1.3 * k, "MUSCPerc_snare_drum_01") for k in range(14)]
    report = mix(_sheet(20.0, *cues), library, SoundRecipe(loudness_lufs=target), tmp_path / "mix.wav")
    assert report.integrated_lufs == pytest.approx(target, abs=0.5)
    assert report.true_peak_dbtp <= -1.0
    again = measure(_read(report.path).astype(np.float32))
    assert again.integrated_lufs == pytest.approx(report.integrated_lufs, abs=0.05)
    assert report.notes == ()


def test_a_lonely_knock_is_not_pumped_up(library: SoundLibrary, tmp_path: Path) -> None:
    sheet = _sheet(8.0, _hit("c", 3.0, "THUN_thunder_clap_01"))
    recipe = SoundRecipe(loudness_lufs=-9.0, true_peak_dbtp=-2.0)
    report = mix(sheet, library, recipe, tmp_path / "mix.wav")
    assert report.true_peak_dbtp <= -2.0
    assert report.limited_db < 10.0
    assert report.integrated_lufs < -9.5
    assert "few sounds" in report.notes[0]


def test_room_tone_alone_stays_quiet(library: SoundLibrary, tmp_path: Path) -> None:
    report = mix(
        _sheet(5.0, _bed(ROOM_TONE_ID, 0, 5, "AMBRoom_room_tone_01")), library, SoundRecipe(), tmp_path / "m.wav"
    )
    assert report.integrated_lufs < -35.0


def test_stems_add_up_to_the_mix(library: SoundLibrary, tmp_path: Path) -> None:
    step = msgspec.structs.replace(_hit("s", 2.0, "FEETHmn_step_on_stone_01", pan=-0.5), track="FLY")
    cues = [_bed(ROOM_TONE_ID, 0, 6, "AMBRoom_room_tone_01"), _bed("b", 0, 6), step]
    cues += [_hit(f"c{k}", 1 + k, pan=0.7) for k in range(4)]
    recipe = SoundRecipe(loudness_lufs=-14.0)
    report = mix(_sheet(6.0, *cues), library, recipe, tmp_path / "mix.wav", stems_dir=tmp_path / "stems")
    assert set(report.stems) == {"ROOM", "AMB", "SFX", "FLY"}
    assert report.limited_db > 0.0
    total = sum(_read(path) for path in report.stems.values())
    difference = np.abs(total - _read(report.path)).max()
    assert 20 * np.log10(difference + 1e-12) < -90.0
    assert soundfile.info(report.stems["SFX"]).subtype == "PCM_24"


def test_the_same_sheet_gives_the_same_bytes(library: SoundLibrary, tmp_path: Path) -> None:
    sheet = _sheet(3.0, _bed("b", 0, 3), _hit("c", 1.0))
    first = mix(sheet, library, SoundRecipe(), tmp_path / "a.wav")
    second = mix(sheet, library, SoundRecipe(), tmp_path / "b.wav")
    assert Path(first.path).read_bytes() == Path(second.path).read_bytes()


def test_pan_moves_power_and_keeps_it(library: SoundLibrary, tmp_path: Path) -> None:
    for pan in np.linspace(-1, 1, 9):
        left, right = pan_gains(float(pan))
        assert left**2 + right**2 == pytest.approx(2.0)
    report = mix(_sheet(1.0, _hit("c", 0.3, pan=-1.0)), library, SoundRecipe(), tmp_path / "mix.wav")
    x = _read(report.path)
    assert np.abs(x[:, 0]).max() > 0.1
    assert np.abs(x[:, 1]).max() < 1e-4


def test_ambience_ducks_under_a_hit(library: SoundLibrary, tmp_path: Path) -> None:
    sheet = _sheet(8.0, _bed("b", 0, 8), _hit("c", 4.0))
    report = mix(sheet, library, SoundRecipe(), tmp_path / "mix.wav", stems_dir=tmp_path)
    bed = _read(report.stems["AMB"])
    before = np.sqrt(np.mean(bed[2 * RATE : 3 * RATE] ** 2))
    under = np.sqrt(np.mean(bed[round(4.0 * RATE) : round(4.25 * RATE)] ** 2))
    assert -5.0 < 20 * np.log10(under / before) < -1.5


def test_cross_faded_beds_keep_their_power(library: SoundLibrary, tmp_path: Path) -> None:
    """Two different noises with equal power: in the middle of the cross-fade the level stays the same."""
    sheet = _sheet(10.0, _bed("b1", 0, 5.5), _bed("b2", 4.5, 10, "AMBForst_forest_01"))
    report = mix(sheet, library, SoundRecipe(), tmp_path / "mix.wav")
    x = _read(report.path)
    level = [np.sqrt(np.mean(x[round(t * RATE) : round((t + 0.5) * RATE)] ** 2)) for t in (2.0, 4.75, 7.0)]
    assert np.ptp(20 * np.log10(level)) < 1.0


def test_loops_have_no_seam(library: SoundLibrary) -> None:
    rng = np.random.default_rng(0)
    smooth = np.cumsum(rng.standard_normal((3 * RATE, 2)), axis=0).astype(np.float32)
    looped = make_loop(smooth / np.abs(smooth).max())
    inside = np.abs(np.diff(looped, axis=0)).max()
    assert np.abs(looped[0] - looped[-1]).max() <= inside * 1.5


def test_a_source_follows_its_envelope(library: SoundLibrary, tmp_path: Path) -> None:
    train = Cue(
        id="train",
        kind="continuous",
        start_s=0.0,
        end_s=9.0,
        strength=1.0,
        confidence=0.9,
        category="TRNSteam",
        sound=CueSound("TRNSteam_steam_train_01", "Steam train"),
        envelope=(0.0, 0.0, 1.0, 1.0),
    )
    x = _read(mix(_sheet(9.0, train), library, SoundRecipe(), tmp_path / "mix.wav").path)
    quiet, loud = (np.sqrt(np.mean(x[a * RATE : (a + 1) * RATE] ** 2)) for a in (1, 7))
    assert 20 * np.log10(loud / quiet) > 10.0


def test_muted_missing_and_outside_cues_stay_silent(library: SoundLibrary, tmp_path: Path) -> None:
    muted = msgspec.structs.replace(_hit("m", 1.0), muted=True)
    sheet = _sheet(2.0, muted, _hit("gone", 1.0, "no-such-sound"), _hit("late", 5.0))
    report = mix(sheet, library, SoundRecipe(), tmp_path / "mix.wav")
    assert (report.cues_played, report.cues_silent) == (0, 1)
    assert np.abs(_read(report.path)).max() == 0.0
    assert any("no-such-sound" in note for note in report.notes)
    assert any("silent" in note for note in report.notes)


def test_what_is_unsure_or_on_a_silent_track_is_not_heard(library: SoundLibrary, tmp_path: Path) -> None:
    """The mixer asks the same question as the timeline: bed alone, hits alone, all, whatever was muted before."""
    doubted = msgspec.structs.replace(_hit("doubted", 1.5), confidence=0.2)
    sheet = _sheet(2.0, _bed("bed", 0, 2), _hit("hit", 1.0), doubted)
    changes: dict[tuple[str, ...], CueSheet] = {
        ("AMB", "SFX"): sheet,
        ("SFX",): edit.set_track_muted(sheet, "AMB", True),
        ("AMB",): edit.set_track_solo(sheet, "AMB", True),
    }
    changes |= {
        ("AMB", "SFX", "unmuted"): edit.set_track_muted(changes[("SFX",)], "AMB", False),
        ("AMB", "SFX", "solo off"): edit.set_track_solo(changes[("AMB",)], "AMB", False),
    }
    for number, (stems, changed) in enumerate(changes.items()):
        folder = tmp_path / str(number)
        report = mix(changed, library, SoundRecipe(), tmp_path / f"{number}.wav", stems_dir=folder)
        assert tuple(report.stems) == stems[:2]
        assert report.cues_silent == len(sheet.cues) - report.cues_played
        heard = [cue.id for cue in changed.cues if is_heard(cue, changed)]
        assert report.cues_played == len(heard)
        assert "doubted" not in heard
    kept = edit.confirm(sheet, "doubted")
    assert mix(kept, library, SoundRecipe(), tmp_path / "kept.wav").cues_played == 3


def test_a_hit_on_the_first_frame_loses_only_what_lies_before_the_film(library: SoundLibrary, tmp_path: Path) -> None:
    report = mix(_sheet(1.0, _hit("c", 0.0)), library, SoundRecipe(), tmp_path / "mix.wav")
    x = _read(report.path)[:, 0].astype(np.float32)
    assert attack_point(x, RATE) < 0.003


def test_cancel_leaves_nothing_behind(library: SoundLibrary, tmp_path: Path) -> None:
    progress = Progress()
    progress.control.cancel()
    with pytest.raises(Cancelled):
        mix(_sheet(3.0, _bed("b", 0, 3)), library, SoundRecipe(), tmp_path / "out.wav", progress=progress)
    assert not list(tmp_path.glob("*out*"))


def test_a_missing_folder_is_one_sentence(library: SoundLibrary, tmp_path: Path) -> None:
    with pytest.raises(UnwritableOutput, match="does not exist"):
        mix(_sheet(1.0), library, SoundRecipe(), tmp_path / "nowhere" / "mix.wav")


def test_sounds_at_other_rates_keep_their_pitch_and_place(library: SoundLibrary, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    t = np.arange(22_050) / 22_050
    soundfile.write(folder / "WOODImpt_Tone_A_B.wav", 0.3 * np.sin(2 * np.pi * 1000 * t), 22_050)
    library.add_folder(folder)
    tone = next(hit.record for hit in library.search("tone") if hit.record.origin == "folder")
    cue = msgspec.structs.replace(_hit("c", 0.5, tone.id), end_s=1.5)
    x = _read(mix(_sheet(2.0, cue), library, SoundRecipe(), tmp_path / "mix.wav").path)[:, 0]
    spectrum = np.abs(np.fft.rfft(x))
    assert np.argmax(spectrum) * RATE / len(x) == pytest.approx(1000, abs=2)
    assert attack_point(x.astype(np.float32), RATE) == pytest.approx(0.5, abs=0.002)
