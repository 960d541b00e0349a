"""Drums and hand percussion, as a film drummer or a street band plays them."""

from __future__ import annotations

import numpy as np

from studio.synthesis.blocks.dsp import (
    Signal,
    add_at,
    attack_decay,
    band_pass,
    decay,
    dust_follows,
    high_pass,
    low_pass,
    mix,
    room,
    samples,
    scatter,
    tone,
    unit,
    white,
)
from studio.synthesis.blocks.physics import FREE_BAR, MEMBRANE, Body, body, contact, irregular_ratios, strike
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.impacts import contact_time


def drum_head(take: Take, hz: float, t60: float, seconds: float, glide: float) -> Signal:
    """A struck membrane whose pitch falls a little after the hit, as a skin under tension does."""
    n = samples(seconds)
    t = np.arange(n) / 48_000
    bend = 1 + glide * take.strength * np.exp(-t / 0.04)
    out = np.zeros(n)
    for k, ratio in enumerate(MEMBRANE):
        gain = 10 ** (take.rng.normal(0, 2.5) / 20) / (1 + k) ** (1.3 - 0.5 * take.strength)
        length = t60 / (1 + 0.45 * k)
        out += gain * tone(hz * ratio * bend, n, take.rng.uniform(0, 0.6)) * decay(length, n)
    return out


def wire_rattle(take: Take, n: int, t60: float) -> Signal:
    """Snare wires: noise with the colour of the lower head, a few milliseconds late."""
    noise = band_pass(white(take.rng, n), 1300, 9500, 1) * attack_decay(0.003, t60, n)
    buzz = high_pass(dust_follows(take.rng, 9000 * decay(t60 * 0.8, n)), 1800)
    return mix(unit(noise), 0.5 * unit(buzz))


@recipe("MUSCPerc", "Bass Drum", Kind.HIT, 1.2, layered=True, tags="drum kick bass drum band")
def bass_drum(take: Take) -> Signal:
    head = drum_head(take, 52.0, 0.55, 0.9, 0.5)
    n = samples(0.08)
    beater = band_pass(white(take.rng, n), 400, 1800 + 2500 * take.strength) * attack_decay(0.0008, 0.03, n)
    return room(take.thing, mix(unit(head), 0.35 * unit(beater)), t60=0.35, wet_db=-18)


@recipe("MUSCPerc", "Snare Drum", Kind.HIT, 0.8, layered=True, tags="drum snare side drum drumstick military band")
def snare_drum(take: Take) -> Signal:
    n = samples(0.55)
    head = drum_head(take, 188.0, 0.22, 0.5, 0.12)
    stick = strike(body(1650, FREE_BAR[:3], loss=0.03, air=90), contact(0.0004), 0.1)
    wires = wire_rattle(take, n, 0.18 + 0.1 * take.strength)
    return room(take.thing, mix(0.75 * unit(head), 0.85 * unit(wires), 0.25 * unit(stick)), t60=0.3, wet_db=-17)


@recipe("MUSCPerc", "Tom Drum", Kind.HIT, 1.2, layered=True, tags="drum tom drumstick kit tribal")
def tom_drum(take: Take) -> Signal:
    head = drum_head(take, 112.0, 0.65, 1.0, 0.18)
    stick = strike(body(1300, FREE_BAR[:3], loss=0.03, air=90), contact(0.0006), 0.1)
    return room(take.thing, mix(unit(head), 0.18 * unit(stick)), t60=0.35, wet_db=-18)


@recipe("MUSCPerc", "Drum Roll", Kind.LOOP, 8.0, tags="drum roll snare circus suspense")
def drum_roll(take: Take) -> Signal:
    n = take.n
    out = np.zeros(n)
    hits = []
    for _ in range(10):
        m = samples(0.35)
        hits.append(mix(0.6 * unit(drum_head(take, 188.0, 0.2, 0.35, 0.1)), 0.7 * unit(wire_rattle(take, m, 0.2))))
    count = round(take.seconds * 23)
    for k in range(count):
        when = (k + take.rng.normal(0, 0.06)) * take.seconds / count
        gain = (0.85 if k % 2 else 1.0) * 10 ** (take.rng.normal(0, 1.5) / 20)
        add_at(out, hits[int(take.rng.integers(10))], when, gain, circular=True)
    return out


def cymbal_body(take: Take, base_hz: float, count: int, loss: float, air: float) -> Body:
    """Hundreds of dense inharmonic modes: a thin bronze plate."""
    ratios = irregular_ratios(take.thing, count, 1.0, 0.6)
    return body(base_hz, ratios, loss=loss, air=air, tilt_db=0.6, rng=take.thing, scatter=0.01)


@recipe("MUSCPerc", "Hi-Hat", Kind.HIT, 0.5, layered=True, tags="cymbal hi-hat hihat kit closed")
def hi_hat(take: Take) -> Signal:
    plate = cymbal_body(take, 420.0, 70, 0.004, 40).struck_elsewhere(take.rng, 5)
    n = samples(0.25)
    sizzle = high_pass(white(take.rng, n), 6000) * attack_decay(0.0006, 0.09, n)
    ring = high_pass(strike(plate, contact(contact_time(take.strength, 0.0006, 0.00015)), 0.3, 0.1, take.rng), 2500)
    return room(take.thing, mix(unit(ring), 0.7 * unit(sizzle)), t60=0.2, wet_db=-20, dark_hz=10_000)


@recipe("MUSCPerc", "Crash Cymbal", Kind.HIT, 3.5, layered=True, tags="cymbal crash kit band")
def crash_cymbal(take: Take) -> Signal:
    plate = cymbal_body(take, 210.0, 160, 0.0005, 2.2).struck_elsewhere(take.rng, 5)
    n = samples(3.2)
    ring = strike(plate, contact(contact_time(take.strength, 0.0015, 0.0002)), 3.2)
    # energy climbs to the treble in the first tens of milliseconds (non-linear coupling of the modes)
    wash = high_pass(white(take.rng, n), 3500) * attack_decay(0.03, 1.6, n)
    hit = high_pass(white(take.rng, n), 2000) * attack_decay(0.0006, 0.06, n)
    return mix(unit(high_pass(ring, 300)), 0.35 * unit(wash), 0.35 * unit(hit))


@recipe("MUSCPerc", "Timpani", Kind.HIT, 2.4, layered=True, tags="timpani kettledrum orchestra drum")
def timpani(take: Take) -> Signal:
    ratios = [0.85, 1.0, 1.504, 1.742, 2.0, 2.245, 2.494, 2.8, 2.979]
    kettle = body(98.0, ratios, loss=0.006, air=2.2, tilt_db=-4, rng=take.thing)
    mallet = contact(contact_time(take.strength, 0.008, 0.003))
    hit = strike(kettle.struck_elsewhere(take.rng, 3, 0.001), mallet, 2.0)
    return room(take.thing, mix(unit(hit), 0.06 * low_pass(white(take.rng, samples(0.05)), 900)), t60=0.7, wet_db=-16)


@recipe("MUSCPerc", "Triangle", Kind.HIT, 2.5, tags="triangle percussion ting orchestra")
def triangle(take: Take) -> Signal:
    bar = body(1480.0, [1, 2.71, 3.52, 4.8, 5.9, 7.3, 8.8, 10.2], loss=0.0002, air=2.6, tilt_db=0.5, rng=take.thing)
    return strike(bar.struck_elsewhere(take.rng, 5, 0.001), contact(0.00015), 2.4, 0.2, take.rng)


@recipe("MUSCShake", "Tambourine", Kind.HIT, 0.7, layered=True, tags="tambourine jingle shake street")
def tambourine(take: Take) -> Signal:
    rng = take.rng
    n = samples(0.55)
    jingles = [
        strike(body(rng.uniform(4200, 8200), [1, 1.47, 2.09], loss=0.0016, air=26, tilt_db=0), contact(0.0001), 0.2)
        for _ in range(14)
    ]
    times = np.sort(rng.exponential(0.05, 40 + int(40 * take.strength)))
    shake = scatter(rng, n, times[times < 0.5], jingles, 10 ** (rng.normal(-4, 4, int(np.sum(times < 0.5))) / 20))
    skin = drum_head(take, 320.0, 0.12, 0.3, 0.05)
    return room(take.thing, mix(unit(shake), 0.4 * unit(skin)), t60=0.25, wet_db=-18)


@recipe("MUSCTnprc", "Xylophone Bar", Kind.HIT, 0.8, layered=True, tags="xylophone wood bar mallet tuned")
def xylophone(take: Take) -> Signal:
    bar = body(698.5, [1, 3.0, 6.1, 9.9], loss=0.0055, air=10, tilt_db=-4, rng=take.thing)
    mallet = contact(contact_time(take.strength, 0.0014, 0.0005))
    return room(take.thing, strike(bar.struck_elsewhere(take.rng, 3, 0.0), mallet, 0.7, 0.1), t60=0.4, wet_db=-18)
