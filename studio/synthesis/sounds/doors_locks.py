"""Doors, windows, drawers, locks and small mechanisms: short chains of contacts in the order in which they happen."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from studio.synthesis.blocks.dsp import (
    Signal,
    add_at,
    attack_decay,
    band_pass,
    hump,
    low_pass,
    mix,
    room,
    samples,
    scatter,
    unit,
    white,
)
from studio.synthesis.blocks.physics import (
    FREE_BAR,
    Body,
    body,
    contact,
    irregular_ratios,
    micro_collisions,
    strike,
    thud,
)
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.friction import scrape
from studio.synthesis.sounds.impacts import contact_time, glassy, metallic, wooden


def sequence(parts: Sequence[tuple[float, float, Signal]], seconds: float) -> Signal:
    """Sounds at (seconds, gain), each scaled to a peak of 1 first."""
    out = np.zeros(samples(seconds))
    for when, gain, part in parts:
        add_at(out, unit(part), max(0.0, when), gain)
    return out


def click(take: Take, hz: float, t60: float = 0.02, loss: float = 0.006) -> Signal:
    """A small steel part meeting another: the atom of locks, cameras and typewriters."""
    part = body(hz, irregular_ratios(take.thing, 9, 1.2), loss=loss, air=6.9 / t60, tilt_db=-1, rng=take.thing)
    force = contact(take.rng.uniform(0.00015, 0.0003), take.rng, 0.2)
    return strike(part.struck_elsewhere(take.rng, 4, 0.004), force, 3 * t60, 0.5, take.rng)


def boxed(take: Take, x: Signal, hz: float = 210.0, amount: float = 0.5) -> Signal:
    """`x` shaking the wooden or tin case in which it sits."""
    case = body(hz, irregular_ratios(take.thing, 14, 1.1), loss=0.04, air=45, tilt_db=-2, rng=take.thing)
    return mix(unit(x), amount * unit(strike(case, x, len(x) / 48_000 + 0.1)))


@recipe("DOORWood", "Door Slam", Kind.HIT, 1.6, layered=True, tags="door slam bang shut close wood")
def door_slam(take: Take) -> Signal:
    leaf = wooden(take.thing, 72.0, 36, 0.03).struck_elsewhere(take.rng, 4)
    bang = strike(
        leaf, micro_collisions(take.rng, contact_time(take.strength, 0.004, 0.0006), 3, 0.02, 0.6), 0.8, 0.25, take.rng
    )
    latch = click(take, 1350, 0.05)
    air = low_pass(white(take.rng, samples(0.25)), 240) * attack_decay(0.004, 0.18, samples(0.25))
    parts = [
        (0.0, 1.0, bang),
        (0.0, 0.6, air),
        (take.rng.uniform(0.012, 0.03), 0.35, latch),
        (0.0, 0.6, thud(take.rng, 62, 0.3, 0.5)),
    ]
    return room(take.thing, sequence(parts, 1.0), t60=0.8, wet_db=-10)


@recipe("DOORWood", "Door Close", Kind.HIT, 1.0, tags="door close shut latch quiet wood")
def door_close(take: Take) -> Signal:
    leaf = wooden(take.thing, 88.0, 30, 0.04).struck_elsewhere(take.rng, 4)
    parts = [
        (0.0, 0.8, strike(leaf, contact(0.005), 0.5)),
        (take.rng.uniform(0.03, 0.07), 0.55, click(take, 1150, 0.04)),
        (take.rng.uniform(0.1, 0.16), 0.3, click(take, 1700, 0.03)),
    ]
    return room(take.thing, sequence(parts, 0.8), t60=0.4, wet_db=-14)


@recipe("DOORWood", "Door Open", Kind.TAKE, 1.2, tags="door open handle latch wood")
def door_open(take: Take) -> Signal:
    swing = low_pass(white(take.rng, samples(0.5)), 500) * hump(samples(0.5))
    parts = [
        (0.0, 0.5, click(take, 1500, 0.03)),
        (take.rng.uniform(0.07, 0.12), 0.8, click(take, 1050, 0.05)),
        (0.14, 0.5, strike(wooden(take.thing, 92.0), contact(0.004), 0.4)),
        (0.15, 0.08, swing),
    ]
    return room(take.thing, sequence(parts, 0.9), t60=0.4, wet_db=-14)


@recipe("DOORKnck", "Knock On Door", Kind.TAKE, 1.6, tags="knock door wood knuckles visitor")
def door_knock(take: Take) -> Signal:
    leaf = wooden(take.thing, 128.0, 34, 0.035)
    knuckle = contact(0.0014)
    gap = take.rng.uniform(0.15, 0.21)
    parts = []
    for k in range(int(take.rng.integers(3, 5))):
        hit = strike(leaf.struck_elsewhere(take.rng, 3), knuckle, 0.4, 0.15, take.rng)
        parts.append(
            (
                k * gap + take.rng.normal(0, 0.008),
                take.rng.uniform(0.75, 1.0),
                mix(unit(hit), 0.15 * thud(take.rng, 105, 0.12, 0.25)),
            )
        )
    return room(take.thing, sequence(parts, 1.4), t60=0.4, wet_db=-14)


@recipe("DOORKnck", "Single Knock", Kind.HIT, 0.6, layered=True, tags="knock door wood single")
def single_knock(take: Take) -> Signal:
    leaf = wooden(take.thing, 132.0, 34, 0.035).struck_elsewhere(take.rng, 3)
    hit = strike(leaf, contact(contact_time(take.strength, 0.003, 0.0008)), 0.4, 0.15, take.rng)
    return room(take.thing, mix(unit(hit), 0.15 * thud(take.rng, 105, 0.12, 0.25)), t60=0.4, wet_db=-14)


@recipe("DOORMetl", "Metal Door Slam", Kind.HIT, 2.4, layered=True, tags="door metal steel slam ship cell")
def metal_door(take: Take) -> Signal:
    leaf = body(
        64.0,
        plate := [1, 1.7, 2.4, 3.1, 4.2, 5.0, 6.1, 7.7, 9.2, 11, 13.5, 16, 19, 23, 28],
        loss=0.006,
        air=6,
        tilt_db=-2,
        rng=take.thing,
    )
    frame = metallic(take.thing, 340.0, 30, 0.003, 8).louder(0.4 + 0.02 * len(plate))
    force = micro_collisions(take.rng, contact_time(take.strength, 0.003, 0.0005), 4, 0.03, 0.6)
    bang = strike(leaf.and_also(frame).struck_elsewhere(take.rng, 4), force, 1.6, 0.2, take.rng)
    bolt = click(take, 820, 0.09, 0.003)
    return room(
        take.thing, sequence([(0, 1, bang), (take.rng.uniform(0.05, 0.09), 0.4, bolt)], 1.8), t60=1.0, wet_db=-11
    )


@recipe("DOORPrisn", "Cell Door", Kind.HIT, 3.0, tags="prison jail cell door iron bars clang")
def cell_door(take: Take) -> Signal:
    bars = body(230.0, FREE_BAR, loss=0.0012, air=4, tilt_db=-1, rng=take.thing).and_also(
        metallic(take.thing, 300, 40, 0.002, 5)
    )
    parts = [
        (
            0.0,
            1.0,
            strike(
                bars.struck_elsewhere(take.rng, 4), micro_collisions(take.rng, 0.0004, 4, 0.05, 0.7), 2.0, 0.2, take.rng
            ),
        ),
        (0.0, 0.6, thud(take.rng, 70, 0.25, 0.4)),
        (take.rng.uniform(0.25, 0.4), 0.5, click(take, 620, 0.12, 0.003)),
        (take.rng.uniform(0.45, 0.6), 0.35, click(take, 760, 0.12, 0.003)),
    ]
    return room(take.thing, sequence(parts, 2.4), t60=1.3, wet_db=-9)


@recipe("DOORGate", "Garden Gate", Kind.HIT, 1.4, tags="gate garden iron latch fence clank")
def garden_gate(take: Take) -> Signal:
    iron = metallic(take.thing, 410.0, 30, 0.003, 9)
    parts = [
        (
            0.0,
            1.0,
            strike(
                iron.struck_elsewhere(take.rng, 4), micro_collisions(take.rng, 0.0006, 3, 0.03, 0.6), 0.9, 0.2, take.rng
            ),
        ),
        (take.rng.uniform(0.06, 0.12), 0.6, click(take, 980, 0.09, 0.003)),
        (take.rng.uniform(0.15, 0.22), 0.25, click(take, 1020, 0.09, 0.003)),
    ]
    return sequence(parts, 1.2)


@recipe("DOORSlid", "Sliding Door", Kind.TAKE, 1.8, tags="door sliding rail barn wagon roll")
def sliding_door(take: Take) -> Signal:
    seconds = take.rng.uniform(0.8, 1.2)
    rolling = scrape(take, wooden(take.thing, 140.0, 30, 0.04), seconds, 1400, 0.8)
    stop = strike(wooden(take.thing, 85.0), micro_collisions(take.rng, 0.003, 3, 0.03), 0.5, 0.1)
    return room(take.thing, sequence([(0, 0.45, rolling), (seconds - 0.04, 1.0, stop)], 1.7), t60=0.5, wet_db=-14)


@recipe("DRWRWood", "Drawer", Kind.TAKE, 1.2, tags="drawer wood open close desk cupboard")
def drawer(take: Take) -> Signal:
    seconds = take.rng.uniform(0.35, 0.6)
    slide = scrape(take, wooden(take.thing, 190.0, 30, 0.05), seconds, 2200, 0.8)
    stop = strike(wooden(take.thing, 130.0), micro_collisions(take.rng, 0.002, 2), 0.3, 0.15)
    return room(take.thing, sequence([(0, 0.4, slide), (seconds - 0.03, 1.0, stop)], 1.0), t60=0.25, wet_db=-17)


@recipe("WNDWKnck", "Window Tap", Kind.TAKE, 1.0, tags="window knock tap pane glass")
def window_tap(take: Take) -> Signal:
    pane = body(310.0, irregular_ratios(take.thing, 24, 1.1), loss=0.012, air=26, tilt_db=-1.5, rng=take.thing)
    gap = take.rng.uniform(0.13, 0.2)
    taps = [
        (
            k * gap,
            take.rng.uniform(0.7, 1.0),
            strike(pane.struck_elsewhere(take.rng, 3), contact(0.0012), 0.3, 0.2, take.rng),
        )
        for k in range(int(take.rng.integers(2, 4)))
    ]
    return room(take.thing, sequence(taps, 0.9), t60=0.2, wet_db=-20)


@recipe("WNDWWood", "Sash Window", Kind.TAKE, 1.4, tags="window sash wood open close slide")
def sash_window(take: Take) -> Signal:
    seconds = take.rng.uniform(0.45, 0.7)
    slide = scrape(take, wooden(take.thing, 230.0, 30, 0.05), seconds, 2600, 1.0)
    stop = strike(
        wooden(take.thing, 140.0).and_also(glassy(take.thing, 900.0).louder(0.1)),
        micro_collisions(take.rng, 0.002, 3),
        0.4,
        0.1,
    )
    return room(take.thing, sequence([(0, 0.45, slide), (seconds, 1.0, stop)], 1.3), t60=0.35, wet_db=-15)


@recipe("MECHLock", "Key In Lock", Kind.TAKE, 1.4, tags="lock key turn bolt unlock door")
def key_in_lock(take: Take) -> Signal:
    pins = [
        (0.02 + 0.022 * k + take.rng.normal(0, 0.004), take.rng.uniform(0.15, 0.35), click(take, 3100, 0.015))
        for k in range(5)
    ]
    turn = take.rng.uniform(0.32, 0.45)
    parts = [
        *pins,
        (turn, 0.35, scrape(take, metallic(take.thing, 1700.0, 16, 0.01, 60), 0.14, 7000, 1.0)),
        (turn + 0.15, 1.0, click(take, 820, 0.06, 0.01)),
        (turn + 0.17, 0.5, click(take, 1240, 0.05, 0.01)),
    ]
    return room(take.thing, boxed(take, sequence(parts, 1.0), 240, 0.45), t60=0.2, wet_db=-18)


@recipe("MECHLtch", "Latch", Kind.HIT, 0.6, tags="latch catch click cupboard suitcase clasp")
def latch(take: Take) -> Signal:
    parts = [(0.0, 1.0, click(take, 1320, 0.05)), (take.rng.uniform(0.025, 0.05), 0.6, click(take, 1850, 0.04))]
    return room(take.thing, boxed(take, sequence(parts, 0.3), 300, 0.4), t60=0.2, wet_db=-19)


@recipe("MECHSwtch", "Toggle Switch", Kind.HIT, 0.4, tags="switch toggle light knob click")
def toggle_switch(take: Take) -> Signal:
    parts = [(0.0, 0.4, click(take, 2600, 0.012)), (take.rng.uniform(0.01, 0.018), 1.0, click(take, 1650, 0.02))]
    return room(take.thing, boxed(take, sequence(parts, 0.15), 520, 0.5), t60=0.12, wet_db=-20)


@recipe("MECHClik", "Small Click", Kind.HIT, 0.3, tags="click button snap small mechanism")
def small_click(take: Take) -> Signal:
    return boxed(
        take,
        sequence(
            [(0, 1, click(take, 2300, 0.018)), (take.rng.uniform(0.006, 0.012), 0.4, click(take, 3400, 0.012))], 0.1
        ),
        700,
        0.3,
    )


@recipe("MECHLvr", "Heavy Lever", Kind.HIT, 1.2, tags="lever signal box points handle railway switch")
def heavy_lever(take: Take) -> Signal:
    parts = [
        (0.0, 1.0, strike(metallic(take.thing, 260, 24, 0.006, 18), micro_collisions(take.rng, 0.0008, 3), 0.6, 0.2)),
        (0.0, 0.5, thud(take.rng, 85, 0.15, 0.3)),
        (take.rng.uniform(0.1, 0.16), 0.4, click(take, 900, 0.05)),
    ]
    return room(take.thing, sequence(parts, 0.9), t60=0.4, wet_db=-15)


@recipe("MECHRtch", "Ratchet", Kind.TAKE, 1.4, tags="ratchet winch wind crank pawl clicks")
def ratchet(take: Take) -> Signal:
    count = int(take.rng.integers(9, 18))
    gap = take.rng.uniform(0.045, 0.07)
    parts = [
        (
            k * gap * (1 - 0.25 * np.sin(np.pi * k / count)) + take.rng.normal(0, 0.002),
            take.rng.uniform(0.6, 1.0),
            click(take, 1480, 0.035),
        )
        for k in range(count)
    ]
    return room(take.thing, boxed(take, sequence(parts, count * gap + 0.2), 330, 0.35), t60=0.2, wet_db=-18)


@recipe("MECHGear", "Clockwork Gears", Kind.LOOP, 8.0, tags="gears clockwork cogs machine mechanism whirr")
def gears(take: Take) -> Signal:
    out = np.zeros(take.n)
    for hz, rate, gain in ((1900, 17.0, 0.5), (2700, 31.0, 0.3), (1100, 4.25, 1.0)):
        teeth = [unit(click(take, hz, 0.02)) for _ in range(6)]
        count = round(rate * take.seconds)
        for k in range(count):
            wobble = 0.75 + 0.25 * np.cos(2 * np.pi * k * 8 / count)
            when = (k + take.rng.normal(0, 0.04)) * take.seconds / count
            add_at(out, teeth[int(take.rng.integers(6))], when, gain * wobble * take.rng.uniform(0.7, 1), circular=True)
    return out


@recipe("OBJKey", "Keys Jingle", Kind.TAKE, 1.2, tags="keys jingle bunch ring handle")
def keys_jingle(take: Take) -> Signal:
    rng = take.rng
    keys = [
        strike(
            body(rng.uniform(2600, 6800), [1, 1.9, 2.76, 4.1], loss=0.0025, air=28, tilt_db=0, rng=rng),
            contact(0.00012),
            0.2,
        )
        for _ in range(18)
    ]
    n = samples(1.1)
    times = np.sort(np.concatenate([rng.normal(c, 0.05, 9) for c in rng.uniform(0.1, 0.85, 4)]))
    times = times[(times > 0) & (times < 1.0)]
    return room(
        take.thing, scatter(rng, n, times, keys, 10 ** (rng.normal(-5, 5, len(times)) / 20)), t60=0.2, wet_db=-20
    )


@recipe("OBJBook", "Book Shut", Kind.HIT, 0.6, tags="book close shut drop table pages", layered=True)
def book_shut(take: Take) -> Signal:
    n = samples(0.2)
    pages = band_pass(white(take.rng, n), 350, 3200, 1) * attack_decay(0.002, 0.06, n)
    cover = strike(
        body(175, irregular_ratios(take.thing, 10), loss=0.07, air=60, rng=take.thing),
        contact(contact_time(take.strength, 0.006, 0.002)),
        0.25,
    )
    return room(take.thing, mix(unit(cover), 0.6 * unit(pages)), t60=0.3, wet_db=-17)


@recipe("OBJFurn", "Chair Set Down", Kind.HIT, 0.8, tags="chair furniture table set down legs", layered=True)
def chair(take: Take) -> Signal:
    frame: Body = wooden(take.thing, 170.0, 30, 0.035)
    parts = [
        (
            0.0 if k == 0 else take.rng.uniform(0.015, 0.09),
            1.0 / (1 + 0.5 * k),
            strike(
                frame.struck_elsewhere(take.rng, 5),
                contact(contact_time(take.strength, 0.004, 0.001)),
                0.4,
                0.1,
                take.rng,
            ),
        )
        for k in range(3)
    ]
    return room(take.thing, sequence(parts, 0.6), t60=0.35, wet_db=-16)


@recipe("OBJWrite", "Pen On Paper", Kind.TAKE, 2.0, tags="pen nib writing paper scratch letter pencil")
def pen_on_paper(take: Take) -> Signal:
    n = samples(1.8)
    out = np.zeros(n)
    when = 0.02
    while when < 1.6:
        m = samples(take.rng.uniform(0.05, 0.16))
        stroke = band_pass(white(take.rng, m), 1600, take.rng.uniform(5000, 9000), 1) * hump(
            m, take.rng.uniform(0.2, 0.7), 0.8
        )
        add_at(out, unit(stroke), when, take.rng.uniform(0.4, 1.0))
        when += m / 48_000 + take.rng.uniform(0.0, 0.07)
    desk = body(240, irregular_ratios(take.thing, 10), loss=0.05, air=60, rng=take.thing)
    return mix(unit(out), 0.35 * unit(strike(desk, out, 1.8)))
