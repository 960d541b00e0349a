"""Footsteps of people and hooves of horses: heel and toe force on grounds that ring, crunch or give way."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.synthesis.blocks.dsp import (
    Signal,
    add_at,
    attack_decay,
    band_pass,
    dust_follows,
    envelope,
    high_pass,
    low_pass,
    mix,
    room,
    samples,
    unit,
    white,
    wrap,
)
from studio.synthesis.blocks.physics import body, irregular_ratios, micro_collisions, strike, thud
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.impacts import contact_time, metallic, stony, wooden


def heel_and_toe(take: Take, heel: Callable[[float], Signal], seconds: float = 0.5) -> Signal:
    """A step is two contacts: the heel, and 60–120 ms later, softer, the ball of the foot."""
    out = np.zeros(samples(seconds))
    add_at(out, heel(1.0), 0.0)
    add_at(out, heel(0.5), take.rng.uniform(0.06, 0.11), take.rng.uniform(0.25, 0.5))
    return out


def crunch(take: Take, seconds: float, rate: float, low_hz: float, high_hz: float) -> Signal:
    """Particles pressed together under heel and toe (PhISEM): grains whose rate follows the weight on them."""
    n = samples(seconds)
    toe = take.rng.uniform(0.13, 0.18)
    weight = envelope([(0, 0), (0.012, 1.0), (0.07, 0.45), (toe, 0.25), (toe + 0.03, 0.8), (seconds, 0)], n)
    return band_pass(dust_follows(take.rng, rate * weight**1.5, 9), low_hz, high_hz, 1)


@recipe("FEETHmn", "Step On Wood", Kind.HIT, 0.6, layered=True, tags="footstep walk shoe boot wood floor stage stairs")
def step_wood(take: Take) -> Signal:
    floor = wooden(take.thing, 115.0, 30, 0.035)
    sole = body(420.0, irregular_ratios(take.thing, 8), loss=0.05, air=60, rng=take.thing).louder(0.4)

    def tread(weight: float) -> Signal:
        force = micro_collisions(take.rng, contact_time(take.strength * weight, 0.0022, 0.0005), 2)
        return strike(floor.and_also(sole).struck_elsewhere(take.rng, 5), force, 0.35, 0.12, take.rng)

    return room(take.thing, heel_and_toe(take, tread), t60=0.35, wet_db=-16)


@recipe(
    "FEETHmn", "Step On Stone", Kind.HIT, 0.6, layered=True, tags="footstep walk shoe pavement stone street concrete"
)
def step_stone(take: Take) -> Signal:
    heel_block = body(820.0, irregular_ratios(take.thing, 12), loss=0.045, air=70, tilt_db=-2, rng=take.thing)

    def tread(weight: float) -> Signal:
        force = micro_collisions(take.rng, contact_time(take.strength * weight, 0.0025, 0.0006), 3)
        knock = strike(heel_block.struck_elsewhere(take.rng, 5), force, 0.2, 0.3, take.rng)
        scuff = band_pass(white(take.rng, samples(0.07)), 1500, 7000) * attack_decay(0.008, 0.06, samples(0.07))
        return mix(unit(knock), 0.08 * unit(scuff), 0.3 * thud(take.rng, 120, 0.07, 0.15))

    return room(take.thing, heel_and_toe(take, tread), t60=0.4, wet_db=-16)


@recipe("FEETHmn", "Step On Gravel", Kind.HIT, 0.6, layered=True, tags="footstep walk gravel path stones crunch")
def step_gravel(take: Take) -> Signal:
    stones = stony(take.thing, 1900.0)
    grains = crunch(take, 0.36, 3000 + 3500 * take.strength, 900, 9000)
    ring = strike(stones, grains, 0.36)
    return mix(unit(grains), 0.5 * unit(ring), 0.25 * thud(take.rng, 95, 0.08, 0.2))


@recipe("FEETHmn", "Step On Grass", Kind.HIT, 0.6, layered=True, tags="footstep walk grass lawn meadow field")
def step_grass(take: Take) -> Signal:
    n = samples(0.4)
    blades = band_pass(white(take.rng, n), 1800, 9000, 1)
    press = envelope([(0, 0), (0.03, 1), (0.1, 0.35), (0.17, 0.7), (0.4, 0)], n)
    fine = crunch(take, 0.4, 5200, 1500, 9000)
    return mix(0.5 * unit(blades * press**1.4), 0.6 * unit(fine), 0.55 * thud(take.rng, 75, 0.09, 0.2))


@recipe("FEETHmn", "Step On Snow", Kind.HIT, 0.6, layered=True, tags="footstep walk snow crunch winter")
def step_snow(take: Take) -> Signal:
    creaky = body(980.0, irregular_ratios(take.thing, 16, 1.0, 0.4), loss=0.09, air=140, tilt_db=-1, rng=take.thing)
    grains = crunch(take, 0.42, 7000 + 4000 * take.strength, 500, 5200)
    return mix(unit(strike(creaky, grains, 0.42)), 0.7 * unit(grains), 0.3 * thud(take.rng, 85, 0.1, 0.2))


@recipe("FEETHmn", "Step On Leaves", Kind.HIT, 0.6, layered=True, tags="footstep walk leaves forest autumn dry")
def step_leaves(take: Take) -> Signal:
    coarse = crunch(take, 0.45, 900 + 900 * take.strength, 1500, 8000)
    leaf = body(1500.0, irregular_ratios(take.thing, 18), loss=0.1, air=200, tilt_db=0, rng=take.thing)
    fine = crunch(take, 0.45, 4500, 3000, 12_000)
    return mix(unit(strike(leaf, coarse, 0.45)), 0.4 * unit(fine), 0.2 * thud(take.rng, 80, 0.08, 0.2))


@recipe("FEETHmn", "Step On Metal", Kind.HIT, 1.2, layered=True, tags="footstep walk metal grating ladder ship deck")
def step_metal(take: Take) -> Signal:
    grid = metallic(take.thing, 190.0, 40, 0.004, 8)

    def tread(weight: float) -> Signal:
        force = micro_collisions(take.rng, contact_time(take.strength * weight, 0.003, 0.0008), 3)
        return strike(grid.struck_elsewhere(take.rng, 5), force, 0.8, 0.1, take.rng)

    return room(take.thing, heel_and_toe(take, tread, 1.0), t60=0.4, wet_db=-17)


@recipe("FEETHmn", "Walking On Pavement", Kind.LOOP, 8.0, tags="footsteps walking pavement steady street")
def walking(take: Take) -> Signal:
    n = take.n
    out = np.zeros(n)
    pairs = int(take.rng.integers(7, 9))
    period = take.seconds / (2 * pairs)
    for k in range(2 * pairs):
        step = mix(unit(hard_step(take)), 0.22 * unit(crunch(take, 0.2, 2200, 900, 7000)))  # grit under the sole
        late = (0.012 if k % 2 else 0.0) + take.rng.normal(0, 0.008)
        add_at(out, unit(step), k * period + 0.05 + late, take.rng.uniform(0.75, 1.0), circular=True)
    return wrap(room(take.rng, out, t60=0.5, wet_db=-15), n)


def hard_step(take: Take) -> Signal:
    """A leather heel set down on stone: a click, the hollow of the heel, and the sole that follows with a scuff."""
    heel = body(240.0, irregular_ratios(take.thing, 22, 1.05), loss=0.05, air=95, tilt_db=0.6, rng=take.thing)

    def tread(weight: float) -> Signal:
        force = micro_collisions(take.rng, contact_time(take.strength * weight, 0.0016, 0.0004), 3)
        return strike(heel.struck_elsewhere(take.rng, 5), force, 0.16, 0.25, take.rng)

    n = samples(0.16)
    scuff = band_pass(white(take.rng, n), 700, 6000, 1) * attack_decay(0.04, 0.2, n)
    out = np.zeros(samples(0.4))
    add_at(out, unit(tread(1.0)), 0.0)
    add_at(out, unit(tread(0.5)), take.rng.uniform(0.07, 0.11), take.rng.uniform(0.15, 0.4))
    add_at(out, scuff / np.std(scuff), take.rng.uniform(0.03, 0.09), take.rng.uniform(0.02, 0.07))
    return out


def hoof(take: Take, hollow_hz: float, iron: float) -> Signal:
    """A shod hoof: the hollow knock of the horn, and an iron shoe on what is below it."""
    knock = body(hollow_hz, [1, 1.61, 2.35, 3.2, 4.4], loss=0.03, air=65, tilt_db=-4, rng=take.thing)
    shoe = metallic(take.thing, 2300.0, 10, 0.006, 60).louder(iron)
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0022, 0.0007), 3, 0.02, 0.5)
    hit = strike(knock.and_also(shoe).struck_elsewhere(take.rng, 4, 0.02), force, 0.25, 0.2, take.rng)
    return mix(unit(hit), 0.3 * thud(take.rng, 140, 0.06, 0.15))


@recipe("FEETHors", "Hoof On Cobbles", Kind.HIT, 0.6, layered=True, tags="horse hoof cobbles street clop shoe")
def hoof_cobbles(take: Take) -> Signal:
    return room(take.thing, hoof(take, 640.0, 0.45), t60=0.4, wet_db=-15)


@recipe("FEETHors", "Hoof On Earth", Kind.HIT, 0.5, layered=True, tags="horse hoof earth grass turf gallop")
def hoof_earth(take: Take) -> Signal:
    n = samples(0.2)
    clods = low_pass(dust_follows(take.rng, 3000 * attack_decay(0.01, 0.15, n)), 4500)
    return mix(thud(take.rng, 82, 0.13, 0.35, 0.7), 0.8 * unit(clods))


GAITS = {"walk": (0.0, 0.25, 0.5, 0.75), "trot": (0.0, 0.03, 0.5, 0.53), "gallop": (0.0, 0.13, 0.28, 0.45)}
"""When the four hooves land, as parts of one stride."""


def gait(take: Take, step: Callable[[Take], Signal], name: str, strides_per_s: float) -> Signal:
    """Hooves landing in the order of a gait, with a whole number of strides in the loop."""
    strides = max(2, round(take.seconds * strides_per_s))
    out = np.zeros(take.n)
    for k in range(strides):
        for beat in GAITS[name]:
            when = (k + beat + take.rng.normal(0, 0.012)) * take.seconds / strides
            add_at(out, unit(step(take)), when + 0.02, take.rng.uniform(0.6, 1.0), circular=True)
    return out


@recipe("FEETHors", "Horse Walk On Cobbles", Kind.LOOP, 8.0, tags="horse hooves walk cobbles street carriage")
def horse_walk(take: Take) -> Signal:
    return wrap(room(take.thing, gait(take, lambda t: hoof(t, 640.0, 0.45), "walk", 0.9), t60=0.4, wet_db=-16), take.n)


@recipe("FEETHors", "Horse Trot On Cobbles", Kind.LOOP, 8.0, tags="horse hooves trot cobbles street carriage")
def horse_trot(take: Take) -> Signal:
    return wrap(room(take.thing, gait(take, lambda t: hoof(t, 660.0, 0.45), "trot", 1.45), t60=0.4, wet_db=-16), take.n)


@recipe("FEETHors", "Horse Gallop On Turf", Kind.LOOP, 8.0, tags="horse hooves gallop turf chase western cowboy")
def horse_gallop(take: Take) -> Signal:
    return high_pass_on_ring(gait(take, hoof_earth, "gallop", 2.1))


def high_pass_on_ring(x: Signal) -> Signal:
    """`high_pass` at 30 Hz over two turns of the ring, of which the second has settled."""
    return high_pass(np.concatenate([x, x]), 30)[len(x) :]
