"""Bells, clocks, alarms and telephones: inharmonic modes, clapper timing, escapements."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from studio.synthesis.blocks.dsp import Signal, add_at, circular_room, high_pass, mix, room, samples, unit
from studio.synthesis.blocks.physics import (
    CHURCH_BELL,
    CLAMPED_BAR,
    Body,
    body,
    contact,
    irregular_ratios,
    strike,
    thud,
)
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.doors_locks import boxed, click, sequence


def bell(take: Take, prime_hz: float, loss: float, air: float, split: float = 0.0015) -> Body:
    """A cast bell: the partials of a tuned profile, each a pair a few hertz apart, which makes it warble."""
    hz = np.asarray(CHURCH_BELL)
    gains = np.asarray([0.45, 0.7, 0.75, 0.4, 1.2, 0.8, 0.7, 1.0, 0.8, 1.1, 0.8, 0.6, 0.5, 0.4])
    pairs = []
    for sign in (-1.0, 1.0):
        ratios = hz * (1 + sign * split * take.thing.uniform(0.3, 1.0, len(hz)))
        base = body(prime_hz, list(ratios), loss=loss, air=air)
        pairs.append(Body(base.hz, base.t60, gains * take.thing.uniform(0.35, 0.65, len(hz))))
    edge = body(prime_hz, [11.3, 13.2, 15.1, 17.2, 19.5, 22.1, 25.0], loss=1.6 * loss, air=2 * air, tilt_db=-2)
    return pairs[0].and_also(pairs[1]).and_also(edge)


def strike_bell(take: Take, target: Body, clapper_s: float, seconds: float) -> Signal:
    """One stroke: the clapper's own clank, then the bell."""
    force = contact(clapper_s, take.rng, 0.05)
    return strike(target.struck_elsewhere(take.rng, 1.5, 0.0), force, seconds, 0.12, take.rng)


@recipe("BELLLrg", "Church Bell Stroke", Kind.HIT, 7.0, tags="church bell toll tower stroke")
def church_bell(take: Take) -> Signal:
    big = bell(take, 233.0, 0.00013, 0.3)  # a heavy bell rings on for many seconds, its upper partials for several
    high = big.hz > 2.4 * 233.0  # through louvres and over roofs the strike note carries further than the hum
    far = Body(big.hz, big.t60, big.gain * np.where(high, 1.7, 0.8))
    return room(take.thing, strike_bell(take, far, 0.0002, 6.8), t60=1.8, wet_db=-15)


@recipe("BELLLrg", "Church Bells Ringing", Kind.LOOP, 12.0, tags="church bells ringing peal wedding sunday tower")
def church_bells(take: Take) -> Signal:
    out = np.zeros(take.n)
    for prime, swings in ((196.0, 10), (246.9, 11), (293.7, 13)):
        stroke = unit(strike_bell(take, bell(take, prime, 0.0005, 0.9), 0.0002, 5.0))
        phase = take.rng.uniform(0, 1)
        for k in range(swings):
            when = (k + phase + take.rng.normal(0, 0.02)) * take.seconds / swings
            add_at(out, stroke, when, take.rng.uniform(0.7, 1.0), circular=True)
    return circular_room(take.thing, out, t60=1.6, wet_db=-12)


@recipe("BELLHand", "Handbell", Kind.HIT, 2.2, layered=True, tags="handbell hand bell ring school servant")
def handbell(take: Take) -> Signal:
    small = bell(take, 990.0, 0.0005, 3.0)
    return room(take.thing, strike_bell(take, small, 0.0006 - 0.0004 * take.strength, 2.0), t60=0.4, wet_db=-18)


@recipe("BELLHand", "Handbell Ringing", Kind.LOOP, 8.0, tags="handbell ringing crier street vendor school")
def handbell_ringing(take: Take) -> Signal:
    out = np.zeros(take.n)
    small = bell(take, 990.0, 0.0005, 4.5)
    count = round(take.seconds * 4.1)
    for k in range(count):
        stroke = unit(strike_bell(take, small, take.rng.uniform(0.0003, 0.0005), 1.4))
        when = (k + (0.06 if k % 2 else 0) + take.rng.normal(0, 0.05)) * take.seconds / count
        add_at(out, stroke, when, take.rng.uniform(0.55, 1.0), circular=True)
    return out


@recipe("BELLAnml", "Cow Bell", Kind.HIT, 0.9, layered=True, tags="cowbell cow bell goat sheep alpine pasture")
def cow_bell(take: Take) -> Signal:
    iron = body(
        560.0, [1, 1.47, 2.02, 2.61, 3.4, 4.5, 5.9], loss=0.006, air=12, tilt_db=-2, rng=take.thing, scatter=0.02
    )
    force = contact(0.0009 - 0.0006 * take.strength)
    return strike(iron.struck_elsewhere(take.rng, 4), force, 0.8, 0.2, take.rng)


@recipe("BELLGong", "Gong", Kind.HIT, 6.0, tags="gong tam-tam temple dinner strike")
def gong(take: Take) -> Signal:
    plate = body(82.0, irregular_ratios(take.thing, 90, 1.05, 0.5), loss=0.0009, air=0.9, tilt_db=-2.5, rng=take.thing)
    slow = strike(plate.struck_elsewhere(take.rng, 3), contact(0.006), 5.5)
    shimmer = strike(plate.struck_elsewhere(take.rng, 3), contact(0.0008), 5.5)
    n = len(shimmer)
    bloom = shimmer * (1 - np.exp(-np.arange(n) / 48_000 / 0.25))
    return room(take.thing, mix(unit(slow), 0.3 * unit(bloom)), t60=1.0, wet_db=-17)


@recipe("BELLDoor", "Door Bell", Kind.TAKE, 1.6, tags="doorbell bell door shop spring ring")
def door_bell(take: Take) -> Signal:
    small = bell(take, 1420.0, 0.0006, 5.0)
    times = np.cumsum(take.rng.uniform(0.07, 0.14, 9))
    parts = [
        (float(t), float(np.exp(-1.6 * t) * take.rng.uniform(0.5, 1.0)), strike_bell(take, small, 0.0003, 1.0))
        for t in times
    ]
    return room(take.thing, sequence(parts, 1.6), t60=0.3, wet_db=-18)


SHELL_GONG = (1.0, 2.68, 4.98, 7.9, 11.3)
FLAT_GONG = (1.0, 1.64, 2.03, 2.42, 3.16, 3.8, 4.7, 5.6)
"""Partials of a deep and of a shallow gong: the shallower, the more of the stroke goes into the upper ones."""


def clapper_bell(
    take: Take,
    gongs: tuple[float, ...],
    rate: float,
    seconds: float,
    partials: tuple[float, ...] = SHELL_GONG,
    tilt_db: float = -0.5,
) -> Signal:
    """An electric or wind-up bell: a hammer swinging between one or two small gongs."""
    out = np.zeros(samples(seconds + 0.6))
    bodies = [
        body(hz, list(partials), loss=0.0007, air=7.5, tilt_db=tilt_db, rng=take.thing, scatter=0.02) for hz in gongs
    ]
    strokes = [
        [unit(strike(b.struck_elsewhere(take.rng, 2, 0.0), contact(0.00025), 0.9, 0.25, take.rng)) for _ in range(4)]
        for b in bodies
    ]
    for k in range(round(rate * seconds)):
        when = (k + take.rng.normal(0, 0.03)) / rate
        add_at(out, strokes[k % len(bodies)][int(take.rng.integers(4))], when, take.rng.uniform(0.8, 1.0))
    return out


@recipe("COMTelph", "Telephone Ring", Kind.TAKE, 2.8, tags="telephone phone bell ring call old")
def telephone(take: Take) -> Signal:
    ring = clapper_bell(take, (1180.0, 1390.0), 24.0 + take.rng.normal(0, 0.5), 1.8)
    return room(take.thing, boxed(take, ring, 340, 0.12), t60=0.35, wet_db=-17)


@recipe("ALRMClok", "Alarm Clock", Kind.TAKE, 3.0, tags="alarm clock bell ring morning wake")
def alarm_clock(take: Take) -> Signal:
    ring = clapper_bell(take, (1980.0, 2130.0), 15.0 + take.rng.normal(0, 0.8), 2.8, FLAT_GONG, 1.5)
    return room(take.thing, boxed(take, ring, 620, 0.06), t60=0.25, wet_db=-18)


@recipe("ALRMBell", "Fire Bell", Kind.LOOP, 8.0, tags="alarm bell fire school station ring electric")
def fire_bell(take: Take) -> Signal:
    big = body(720.0, [1, 1.9, 2.75, 3.9, 5.2, 6.9], loss=0.0008, air=4.0, tilt_db=-0.5, rng=take.thing, scatter=0.02)
    out = np.zeros(take.n)
    count = round(take.seconds * 11.5)
    for k in range(count):
        stroke = unit(strike(big.struck_elsewhere(take.rng, 2, 0.0), contact(0.0003), 1.2, 0.25, take.rng))
        add_at(
            out, stroke, (k + take.rng.normal(0, 0.02)) * take.seconds / count, take.rng.uniform(0.8, 1), circular=True
        )
    return circular_room(take.thing, out, t60=0.7, wet_db=-15)


def tick(take: Take, hz: float, tock: bool) -> Signal:
    """One beat of an escapement: unlock, impulse and drop follow within 15 ms."""
    pitch = hz * (0.86 if tock else 1.0)
    parts = [
        (0.0, 0.35, click(take, 1.6 * pitch, 0.008)),
        (0.005, 0.5, click(take, 1.25 * pitch, 0.012)),
        (0.012, 1.0, click(take, pitch, 0.03)),
    ]
    return sequence(parts, 0.12)


@recipe("CLOCKTick", "Mantel Clock Tick", Kind.HIT, 0.3, tags="clock tick tock single watch")
def clock_tick(take: Take) -> Signal:
    return room(take.thing, boxed(take, tick(take, 1650, bool(take.variation % 2)), 260, 0.6), t60=0.15, wet_db=-18)


@recipe("CLOCKTick", "Grandfather Clock", Kind.LOOP, 8.0, tags="clock tick tock pendulum slow grandfather room")
def grandfather_clock(take: Take) -> Signal:
    case = body(430.0, irregular_ratios(take.thing, 22, 1.1), loss=0.018, air=60, tilt_db=2.0, rng=take.thing)
    return ticking(take, 1.0, lambda tock: pendulum_beat(take, case, tock))


@recipe("CLOCKMech", "Pocket Watch", Kind.LOOP, 8.0, tags="watch clock ticking fast pocket wristwatch", weak=True)
def pocket_watch(take: Take) -> Signal:
    lid = body(3900.0, irregular_ratios(take.thing, 16, 1.1), loss=0.02, air=180, tilt_db=1.5, rng=take.thing)
    return ticking(take, 5.0, lambda tock: watch_beat(take, lid, tock))


def pendulum_beat(take: Take, case: Body, tock: bool) -> Signal:
    """The pallet drops on the tooth, the crutch knocks after it, and the wooden case speaks: little below 400 Hz."""
    force = np.zeros(samples(0.06))
    add_at(force, contact(0.00012, take.rng, 0.3), 0.0, 0.45)
    add_at(force, contact(0.00022, take.rng, 0.3), take.rng.uniform(0.009, 0.012), 1.0)
    add_at(force, contact(0.0003, take.rng, 0.3), 0.024 + (0.005 if tock else 0.0), 0.6)
    spoken = case.struck_elsewhere(take.rng, 2.0, 0.0)
    return strike(spoken, force, 0.16, 0.2, take.rng)


def watch_beat(take: Take, lid: Body, tock: bool) -> Signal:
    """A watch is too small to sound below a kilohertz or two: three pulses within 14 ms, most of them above 4 kHz."""
    force = np.zeros(samples(0.02))
    add_at(force, contact(0.00005, take.rng, 0.4), 0.0, 0.5)
    add_at(force, contact(0.00005, take.rng, 0.4), 0.0045, 0.35)
    add_at(force, contact(0.00006, take.rng, 0.4), 0.0115 if tock else 0.0128, 1.0)
    return high_pass(strike(lid.struck_elsewhere(take.rng, 1.5, 0.0), force, 0.06, 0.35, take.rng), 1500)


def ticking(take: Take, rate: float, beat: Callable[[bool], Signal]) -> Signal:
    """A steady tick-tock with a whole number of beats in the loop."""
    out = np.zeros(take.n)
    count = 2 * round(rate * take.seconds / 2)
    for k in range(count):
        when = (k + 0.02) * take.seconds / count
        add_at(out, unit(beat(bool(k % 2))), when, take.rng.uniform(0.88, 1.0), circular=True)
    return circular_room(take.thing, out, t60=0.3, wet_db=-22)


@recipe("CLOCKChim", "Clock Strike", Kind.HIT, 3.5, tags="clock chime strike hour gong mantel", variations=8)
def clock_strike(take: Take) -> Signal:
    rod = body(
        310.0, [r * 0.9 for r in (*CLAMPED_BAR, 2.0, 3.01, 11.4)], loss=0.0004, air=1.8, tilt_db=-1.5, rng=take.thing
    )
    stroke = strike(rod.struck_elsewhere(take.rng, 3, 0.0), contact(0.0012), 3.2, 0.1, take.rng)
    return room(
        take.thing, mix(unit(boxed(take, stroke, 190, 0.3)), 0.15 * thud(take.rng, 140, 0.1, 0.2)), t60=0.4, wet_db=-17
    )


@recipe("TRNTram", "Tram Bell", Kind.HIT, 2.0, tags="tram streetcar bell gong trolley", layered=True)
def tram_bell(take: Take) -> Signal:
    gong_body = body(
        640.0, [1, 1.52, 2.36, 2.9, 4.1, 5.3, 6.9], loss=0.0008, air=3.6, tilt_db=-0.5, rng=take.thing, scatter=0.02
    )
    first = strike(
        gong_body.struck_elsewhere(take.rng, 2, 0.0), contact(0.0006 - 0.0004 * take.strength), 1.8, 0.25, take.rng
    )
    return mix(unit(first), 0.15 * click(take, 1900, 0.05))


@recipe("VEHBike", "Bicycle Bell", Kind.TAKE, 1.4, tags="bicycle bell bike ring thumb")
def bicycle_bell(take: Take) -> Signal:
    dome = body(2150.0, [1, 1.63, 2.74, 4.1, 5.7], loss=0.0006, air=5.0, tilt_db=-0.5, rng=take.thing)
    parts = []
    for turn in (0.0, take.rng.uniform(0.24, 0.34)):
        for k in range(5):
            parts.append(
                (
                    turn + k * 0.026 + take.rng.normal(0, 0.002),
                    take.rng.uniform(0.5, 1.0),
                    strike(dome.struck_elsewhere(take.rng, 3, 0.0), contact(0.0002), 0.9, 0.15, take.rng),
                )
            )
    return sequence(parts, 1.3)
