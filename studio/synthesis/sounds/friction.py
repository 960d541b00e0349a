"""Friction: scraping, sliding, rubbing and creaking. A rough surface is read like a record; stick-slip sings."""

from __future__ import annotations

import numpy as np

from studio.synthesis.blocks.dsp import (
    Signal,
    band_pass,
    convolve,
    dust_follows,
    envelope,
    fade_ends,
    high_pass,
    hump,
    low_pass,
    mix,
    room,
    samples,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import Body, body, contact, stick_slip, strike
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.impacts import earthenware, glassy, metallic, stony, wooden


def scrape(take: Take, target: Body, seconds: float, speed_hz: float, grit: float = 0.5) -> Signal:
    """A body drawn over a rough surface: its modes driven by a noise whose band follows the speed."""
    n = samples(seconds)
    speed = hump(n, take.rng.uniform(0.3, 0.7), 0.8) * wander_between(take.rng, n, 9.0, 0.5, 1.0)
    profile = low_pass(white(take.rng, n), speed_hz) * speed
    bumps = dust_follows(take.rng, 1500 * grit * speed, 9)
    drive = mix(unit(profile), unit(bumps) * grit)
    return fade_ends(strike(target, drive, seconds), 0.03, 0.05)


@recipe("WOODFric", "Wood Scrape", Kind.TAKE, 1.3, tags="wood scrape drag slide chair table floor")
def wood_scrape(take: Take) -> Signal:
    seconds = take.rng.uniform(0.7, 1.2)
    dragged = wooden(take.thing, 160.0, 30, 0.04)
    n = samples(seconds)
    judder = stick_slip(take.rng, 45 * wander_between(take.rng, n, 4, 0.6, 1.4), 0.3) * hump(n)
    return room(
        take.thing,
        mix(unit(scrape(take, dragged, seconds, 2500)), 0.7 * unit(strike(dragged, judder, seconds))),
        t60=0.3,
    )


@recipe("METLFric", "Metal Scrape", Kind.TAKE, 1.4, tags="metal scrape drag grind rail sheet")
def metal_scrape(take: Take) -> Signal:
    seconds = take.rng.uniform(0.8, 1.3)
    return room(take.thing, scrape(take, metallic(take.thing, 420.0, 40, 0.004, 9), seconds, 7000, 0.4), t60=0.4)


@recipe("ROCKFric", "Stone Grind", Kind.TAKE, 1.5, tags="stone rock grind drag slab millstone")
def stone_grind(take: Take) -> Signal:
    seconds = take.rng.uniform(0.9, 1.4)
    low = low_pass(white(take.rng, samples(seconds)), 160) * hump(samples(seconds))
    return room(
        take.thing, mix(unit(scrape(take, stony(take.thing, 520.0), seconds, 3000, 1.2)), 0.5 * unit(low)), t60=0.5
    )


@recipe("GLASFric", "Glass Squeak", Kind.TAKE, 1.0, tags="glass squeak rub wipe window")
def glass_squeak(take: Take) -> Signal:
    seconds = take.rng.uniform(0.4, 0.8)
    n = samples(seconds)
    rate = (
        take.rng.uniform(650, 1100)
        * (0.85 + 0.3 * hump(n, take.rng.uniform(0.3, 0.7)))
        * wander_between(take.rng, n, 14, 0.97, 1.03)
    )
    squeak = strike(glassy(take.thing, 1500.0), stick_slip(take.rng, rate, 0.02), seconds) * hump(n, 0.4, 0.7)
    rub = band_pass(white(take.rng, n), 1500, 8000) * hump(n) * 0.06
    return fade_ends(mix(unit(squeak), rub), 0.02, 0.04)


@recipe("CERMFric", "Crockery Slide", Kind.TAKE, 1.0, tags="ceramic plate slide dish table")
def crockery_slide(take: Take) -> Signal:
    seconds = take.rng.uniform(0.5, 0.9)
    return room(take.thing, scrape(take, earthenware(take.thing, 850.0), seconds, 5000, 0.6), t60=0.2)


def creak(take: Take, target: Body, seconds: float, low_hz: float, high_hz: float, roughness: float = 0.1) -> Signal:
    """Stick-slip pulses whose rate strains upward and lets go, exciting the wood or iron they sit in."""
    n = samples(seconds)
    strain = low_hz * (high_hz / low_hz) ** np.clip(
        hump(n, take.rng.uniform(0.35, 0.8), 0.7) * wander_between(take.rng, n, 3.5, 0.55, 1.1), 0, 1.1
    )
    pulses = stick_slip(take.rng, strain, roughness)
    grip = envelope([(0, 0.3), (0.1 * seconds, 0.8), (0.7 * seconds, 1.0), (seconds, 0.15)], n)
    grip = grip * wander_between(take.rng, n, 7, 0.55, 1.0)
    force = convolve(pulses * grip, contact(0.00008))[:n]
    return fade_ends(strike(target, force, seconds), 0.01, 0.06)


@recipe("DOORCreak", "Wooden Door Creak", Kind.TAKE, 2.6, tags="door creak squeak hinge old wood haunted", weak=True)
def door_creak(take: Take) -> Signal:
    seconds = take.rng.uniform(1.2, 2.3)
    hinge = body(
        640.0,
        [1, 1.58, 2.24, 2.9, 3.77, 4.6, 5.9, 7.3, 8.8, 10.6],
        loss=0.008,
        air=45,
        tilt_db=5,
        rng=take.thing,
        scatter=0.03,
    )
    leaf = wooden(take.thing, 150.0, 30, 0.035).louder(0.6)
    sound = creak(take, hinge.and_also(leaf), seconds, 60 + 60 * take.rng.random(), take.rng.uniform(350, 800), 0.05)
    return room(take.thing, high_pass(sound, 250), t60=0.6, wet_db=-12, dark_hz=9000)


@recipe("DOORCreak", "Iron Gate Squeal", Kind.TAKE, 2.2, tags="gate hinge squeal rusty iron creak")
def gate_squeal(take: Take) -> Signal:
    seconds = take.rng.uniform(1.0, 1.9)
    iron = body(880.0, [1, 1.49, 2.02, 2.71, 3.4, 4.9], loss=0.004, air=22, tilt_db=-1, rng=take.thing, scatter=0.03)
    return room(take.thing, creak(take, iron, seconds, take.rng.uniform(140, 260), take.rng.uniform(500, 900)), t60=0.4)


@recipe("WOODMvmt", "Floorboard Creak", Kind.TAKE, 1.2, tags="floorboard creak wood stair ship timber")
def floorboard(take: Take) -> Signal:
    seconds = take.rng.uniform(0.35, 0.9)
    board = wooden(take.thing, 210.0, 30, 0.03)
    return room(take.thing, creak(take, board, seconds, 22, take.rng.uniform(70, 160)), t60=0.35, wet_db=-15)


@recipe("ROPECreak", "Rope Strain", Kind.TAKE, 1.8, tags="rope creak strain rigging ship hanging")
def rope_strain(take: Take) -> Signal:
    seconds = take.rng.uniform(0.8, 1.5)
    fibre = body(330.0, [1, 1.7, 2.4, 3.3, 4.1, 5.6], loss=0.09, air=70, tilt_db=-2, rng=take.thing)
    return high_pass(creak(take, fibre, seconds, 14, take.rng.uniform(45, 110)), 120)


@recipe("LETHRCreak", "Leather Creak", Kind.TAKE, 1.0, tags="leather creak saddle boot strap harness")
def leather_creak(take: Take) -> Signal:
    seconds = take.rng.uniform(0.3, 0.8)
    hide = body(520.0, [1, 1.6, 2.3, 3.2, 4.4], loss=0.12, air=110, tilt_db=-2, rng=take.thing)
    return creak(take, hide, seconds, 30, take.rng.uniform(90, 200))
