"""The building blocks: filters, bodies, loops, loudness, Opus pages."""

from __future__ import annotations

import io

import numpy as np
import pyloudnorm
import pytest
import soundfile
from hypothesis import given, settings
from hypothesis import strategies as st

from studio.synthesis import all_recipes
from studio.synthesis.blocks import dsp, physics
from studio.synthesis.blocks.dsp import SR
from studio.synthesis.blocks.loudness import integrated, momentary_max
from studio.synthesis.rendering import mastering, opus
from studio.synthesis.rendering.ogg import stable_opus


def rng(seed: int = 1) -> np.random.Generator:
    return np.random.default_rng(seed)


def test_shaped_noise_has_the_slope_asked_for() -> None:
    spectrum = np.abs(np.fft.rfft(dsp.pink(rng(), 4 * SR))) ** 2
    hz = np.fft.rfftfreq(4 * SR, 1 / SR)

    def band(low: float, high: float) -> float:
        return float(10 * np.log10(np.mean(spectrum[(hz >= low) & (hz < high)])))

    assert band(200, 400) - band(400, 800) == pytest.approx(3.0, abs=0.4)
    assert band(1600, 3200) - band(3200, 6400) == pytest.approx(3.0, abs=0.4)


@given(seed=st.integers(0, 99), hz=st.floats(0.3, 20), low=st.floats(-2, 0), span=st.floats(0.1, 3))
@settings(max_examples=25, deadline=None)
def test_wandering_curves_close_and_stay_inside(seed: int, hz: float, low: float, span: float) -> None:
    curve = dsp.wander_between(rng(seed), SR, hz, low, low + span)
    assert low <= float(np.min(curve)) <= float(np.max(curve)) <= low + span
    assert abs(curve[0] - curve[-1]) < 0.05 * span


def test_morph_with_unit_gain_changes_nothing() -> None:
    x = dsp.white(rng(), 20_000)
    same = dsp.morph(x, lambda hz, t: np.ones((len(t), hz.shape[1])))
    np.testing.assert_allclose(same, x, atol=1e-9)


@given(when=st.floats(-0.5, 1.5), length=st.integers(1, 9000))
@settings(max_examples=40, deadline=None)
def test_adding_on_a_ring_loses_nothing(when: float, length: int) -> None:
    out = np.zeros(4800)
    dsp.add_at(out, np.ones(length), when, circular=True)
    assert float(np.sum(out)) == pytest.approx(length)


def test_adding_off_a_ring_cuts_at_both_ends() -> None:
    out = np.zeros(4800)
    dsp.add_at(out, np.ones(960), -0.01)
    dsp.add_at(out, np.ones(960), 0.09)
    assert (np.sum(out[:480]), np.sum(out[480:4320]), np.sum(out[4320:])) == (480, 0, 480)


def test_folded_loop_has_constant_power() -> None:
    loops = [dsp.fold(dsp.white(rng(k), 12_000), 9600) for k in range(200)]
    power = np.mean(np.square(loops), axis=0)
    assert np.mean(power[:2400]) == pytest.approx(np.mean(power[2400:]), rel=0.03)
    with pytest.raises(ValueError, match="cross-fade"):
        dsp.fold(np.zeros(100), 100)


def test_fold_joins_end_to_start() -> None:
    x = np.sin(2 * np.pi * 3.3 * np.arange(15_000) / SR)
    loop = dsp.fold(x, 12_000)
    assert abs(loop[0] - loop[-1]) < 0.01


def test_modes_ring_where_and_as_long_as_they_should() -> None:
    one = physics.Body(np.array([1000.0]), np.array([0.5]), np.array([1.0]))
    x = one.response(1.0)
    assert np.argmax(np.abs(np.fft.rfft(x))) == pytest.approx(1000, abs=2)
    early, late = np.max(np.abs(x[:480])), np.max(np.abs(x[24_000 - 480 : 24_000]))
    assert 20 * np.log10(early / late) == pytest.approx(59, abs=2)


def test_shorter_contact_is_brighter() -> None:
    plank = physics.body(300, physics.FREE_BAR, loss=0.01)
    dull = mastering.brightness(physics.strike(plank, physics.contact(0.004), 0.4))
    sharp = mastering.brightness(physics.strike(plank, physics.contact(0.0003), 0.4))
    assert sharp > 1.5 * dull


def test_bubble_rises_from_minnaert_frequency() -> None:
    x = physics.bubble(rng(), 3.0, 0.0)
    power = np.abs(np.fft.rfft(x, 65_536))
    assert np.argmax(power) * SR / 65_536 == pytest.approx(1000, rel=0.05)


def test_stick_slip_keeps_its_rate() -> None:
    pulses = physics.stick_slip(rng(), np.full(2 * SR, 150.0))
    assert np.count_nonzero(pulses) == pytest.approx(300, rel=0.05)


@pytest.mark.parametrize("channels", [1, 2])
def test_loudness_agrees_with_pyloudnorm(channels: int) -> None:
    t = np.arange(4 * SR) / SR
    level = 0.5 + 0.4 * np.sin(2 * np.pi * 0.5 * t)
    x = np.stack([dsp.pink(rng(k), 4 * SR) * 0.1 * level for k in range(channels)], axis=1)
    x = x[:, 0] if channels == 1 else x
    assert integrated(x) == pytest.approx(pyloudnorm.Meter(SR).integrated_loudness(x), abs=0.1)


def test_short_and_silent_sounds_have_a_loudness() -> None:
    click = np.zeros(4800)
    click[100:200] = 0.5
    assert -60 < momentary_max(click) < -10
    assert integrated(np.zeros(SR)) == -70.0


def test_attack_point_is_the_first_strong_moment() -> None:
    x = 1e-3 * dsp.white(rng(), SR)
    x[9600:14_400] += dsp.white(rng(2), 4800) * dsp.decay(0.1, 4800)
    assert mastering.attack_point(x) == pytest.approx(0.2, abs=0.002)
    swell = dsp.white(rng(), SR) * dsp.hump(SR, 0.7)
    assert mastering.attack_point(swell, at_peak=True) == pytest.approx(0.7, abs=0.1)


def test_silence_before_a_sound_is_cut_to_a_short_lead() -> None:
    entry = all_recipes()["MECHClik_small_click"]
    late = np.concatenate([np.zeros(20_000), entry.render(entry.take(0))])
    for raw in (late, late[20_000:]):
        tidy = mastering.tidy(raw, entry)
        level = np.abs(tidy) / np.max(np.abs(tidy))
        assert 0.002 * SR < np.argmax(level > 0.01) < 0.006 * SR
        assert max(level[0], level[-1]) < 1e-3


def test_quietest_seam_is_found() -> None:
    x = dsp.white(rng(), SR)
    x[30_000:36_000] *= 0.001
    cuts = mastering.gentlest_cuts(x, 3)
    turned = np.roll(x, -cuts[0])
    assert len(cuts) == 3
    assert np.max(np.abs(turned[:480])) < 0.02
    assert np.max(np.abs(turned[-480:])) < 0.02
    assert abs(cuts[0] - cuts[1]) >= 0.05 * SR - 1


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("length", [5000, 48_000, 200_001])
def test_opus_plays_exactly_what_was_asked(channels: int, length: int) -> None:
    roll = 3840
    t = np.arange(length + 2 * roll) / SR
    x = np.repeat(0.3 * np.sin(2 * np.pi * 440 * t)[:, None], channels, axis=1)
    buffer = io.BytesIO()
    soundfile.write(buffer, x, SR, format="OGG", subtype="OPUS", compression_level=0.8)
    data = stable_opus(buffer.getvalue(), 7, lead=roll, length=length)
    decoded, rate = soundfile.read(io.BytesIO(data), always_2d=True)
    assert (rate, decoded.shape) == (SR, (length, channels))
    np.testing.assert_allclose(decoded, x[roll : roll + length], atol=0.03)


def test_opus_serial_is_ours_whatever_the_encoder_drew() -> None:
    files = []
    for _ in range(2):
        buffer = io.BytesIO()
        soundfile.write(buffer, np.zeros(48_000), SR, format="OGG", subtype="OPUS")
        files.append(stable_opus(buffer.getvalue(), 42, lead=0, length=40_000))
    assert files[0] == files[1]
    assert files[0][14:18] == (42).to_bytes(4, "little")


@pytest.mark.parametrize("data", [b"", b"RIFF" + bytes(60), b"OggS"[:2]])
def test_what_is_not_opus_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="not an"):
        stable_opus(data, 1, lead=0, length=1)


def _noise(seconds: float, channels: int = 1) -> np.ndarray:
    return 0.1 * np.random.default_rng(3).standard_normal((round(seconds * SR), channels)).squeeze()


@pytest.mark.parametrize("channels", [1, 2])
def test_coded_sound_has_the_asked_length_and_is_the_same_every_time(channels: int) -> None:
    x = _noise(1.3, channels)
    around = np.zeros_like(x[:3840])
    files = [opus.encode_opus(x, around, around, 48, serial=9) for _ in range(2)]
    decoded, rate = soundfile.read(io.BytesIO(files[0]))
    assert files[0] == files[1]
    assert (rate, decoded.shape) == (SR, x.shape)


def test_coding_loss_tells_nothing_from_something() -> None:
    x = _noise(1.0)
    tone = 0.3 * np.sin(2 * np.pi * 1000 * np.arange(SR) / SR)
    assert opus.coding_loss(x, x) == opus.CodingLoss(0.0, 0.0, 0.0)
    assert opus.coding_loss(x, 2 * x).band_db == pytest.approx(6.02, abs=0.01)
    flickering = x * np.repeat([0.5, 1.3], SR // 50)[np.arange(SR) % (SR // 25)]
    assert opus.coding_loss(x, flickering).frame_db > 1.0
    noisy = opus.coding_loss(tone, tone + 0.02 * _noise(1.0))
    assert noisy.tonal_db > 0
    assert opus.coding_loss(x, _noise(1.0)[::-1]).tonal_db == 0.0  # noise has no lines to lose


def test_a_sound_gets_no_more_bits_than_it_needs() -> None:
    hum = 0.3 * np.sin(2 * np.pi * 120 * np.arange(SR) / SR)
    around = np.zeros(3840)
    rates = {name: opus.needed_rate(x, around, around) for name, x in (("hum", hum), ("noise", _noise(1.0)))}
    assert rates["hum"] in opus.RATES_KBPS
    assert rates["noise"] in opus.RATES_KBPS
    coded = opus.encode_opus(_noise(1.0), around, around, rates["noise"], serial=1)
    decoded, _ = soundfile.read(io.BytesIO(coded))
    assert opus.coding_loss(_noise(1.0), decoded).inaudible or rates["noise"] == opus.RATES_KBPS[-1]
