"""Things that are hit, dropped and broken: wood, metal, glass, ceramic, stone, earth, rubber, bodies.

Each body is decided by `take.thing` and therefore the same in all variations; the place and force of the hit are new
each time. A harder hit is louder and, because the contact is shorter, brighter.
"""

from __future__ import annotations

import numpy as np

from studio.synthesis.blocks.dsp import (
    Rng,
    Signal,
    add_at,
    attack_decay,
    band_pass,
    decay,
    dust_follows,
    envelope,
    fade_ends,
    high_pass,
    low_pass,
    mix,
    poisson_times,
    room,
    samples,
    scatter,
    shaped_noise,
    soft_clip,
    time_axis,
    tone,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import (
    CLAMPED_BAR,
    FREE_BAR,
    Body,
    body,
    contact,
    irregular_ratios,
    micro_collisions,
    plate_ratios,
    strike,
    thud,
)
from studio.synthesis.registry import Kind, Take, recipe


def contact_time(strength: float, soft_s: float, hard_s: float) -> float:
    """Contact duration for a strength 0…1: stiffer contact, shorter time, after Hertz."""
    return float(soft_s * (hard_s / soft_s) ** strength)


def wooden(rng: Rng, base_hz: float, count: int = 26, loss: float = 0.022) -> Body:
    """A board or beam: bending modes of a bar among the scattered modes of a plate."""
    bar = body(base_hz, FREE_BAR, loss=loss, air=22, tilt_db=-1.5, rng=rng, scatter=0.02)
    plate = body(
        base_hz * 1.31, plate_ratios(rng.uniform(0.3, 0.6), count), loss=loss * 1.2, air=30, tilt_db=-1, rng=rng
    )
    return bar.and_also(plate.louder(0.8))


def metallic(rng: Rng, base_hz: float, count: int = 40, loss: float = 0.0009, air: float = 3.0) -> Body:
    """A metal object of no simple shape: many long, inharmonic modes."""
    return body(base_hz, irregular_ratios(rng, count, 1.15), loss=loss, air=air, tilt_db=-1.5, rng=rng)


def glassy(rng: Rng, base_hz: float) -> Body:
    """A drinking glass or bottle: ring modes (n²) in pairs, a few hundred milliseconds long."""
    ratios = [k * k / 4.0 for k in range(2, 9)]
    pairs = [ratio * (1 + split) for ratio in ratios for split in (0.0, rng.uniform(0.002, 0.01))]
    return body(base_hz, pairs, loss=0.0022, air=6, tilt_db=-2, rng=rng, scatter=0.01)


def earthenware(rng: Rng, base_hz: float) -> Body:
    """A plate, bowl or cup."""
    return body(base_hz, irregular_ratios(rng, 18, 1.3, 0.25), loss=0.0055, air=12, tilt_db=-2.5, rng=rng)


def stony(rng: Rng, base_hz: float) -> Body:
    """A stone: high, dense, gone at once."""
    return body(base_hz, irregular_ratios(rng, 14, 1.1, 0.3), loss=0.018, air=45, tilt_db=-1.5, rng=rng)


@recipe("WOODImpt", "Plank Hit", Kind.HIT, 0.8, layered=True, tags="wood plank board knock hit block timber")
def plank_hit(take: Take) -> Signal:
    plank = wooden(take.thing, 240.0).struck_elsewhere(take.rng, 5)
    force = micro_collisions(take.rng, contact_time(take.strength, 0.002, 0.00025), 2)
    return room(take.thing, strike(plank, force, 0.6, 0.15 * take.strength, take.rng), t60=0.25, wet_db=-18)


@recipe("WOODImpt", "Crate Drop", Kind.HIT, 1.2, layered=True, tags="wood crate box drop heavy case trunk")
def crate_drop(take: Take) -> Signal:
    boards = wooden(take.thing, 105.0, 34, 0.03).struck_elsewhere(take.rng, 5)
    out = strike(boards, micro_collisions(take.rng, contact_time(take.strength, 0.004, 0.0006), 4, 0.03, 0.6), 0.8, 0.1)
    low = thud(take.rng, 70, 0.25, 0.5) * 0.5
    return room(take.thing, mix(unit(out), low), t60=0.35, wet_db=-16)


@recipe("WOODImpt", "Stick On Wood", Kind.HIT, 0.5, layered=True, tags="drumstick stick wood woodblock tap rim")
def stick_on_wood(take: Take) -> Signal:
    block = body(760.0, FREE_BAR, loss=0.012, air=28, tilt_db=-3, rng=take.thing, scatter=0.04)
    stick = body(1450.0, FREE_BAR[:4], loss=0.02, air=70, tilt_db=-3, rng=take.thing, scatter=0.03).louder(0.5)
    force = contact(contact_time(take.strength, 0.0012, 0.0003), take.rng, 0.1)
    both = block.and_also(stick).struck_elsewhere(take.rng, 3, 0.004)
    return room(take.thing, strike(both, force, 0.4, 0.35 * take.strength, take.rng), t60=0.2, wet_db=-18)


@recipe("METLImpt", "Steel Plate Hit", Kind.HIT, 2.0, layered=True, tags="metal steel sheet plate clang hit")
def steel_plate(take: Take) -> Signal:
    plate = body(185.0, plate_ratios(0.7, 60), loss=0.0016, air=3.5, tilt_db=-0.5, rng=take.thing, scatter=0.01)
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0018, 0.00015), 2)
    return room(take.thing, strike(plate.struck_elsewhere(take.rng, 5), force, 1.8, 0.2, take.rng), t60=0.4, wet_db=-20)


@recipe("METLImpt", "Stick On Metal", Kind.HIT, 1.4, layered=True, tags="drumstick stick metal pipe railing pot tap")
def stick_on_metal(take: Take) -> Signal:
    pipe = body(610.0, FREE_BAR, loss=0.0014, air=5, tilt_db=-1, rng=take.thing, scatter=0.02)
    clutter = metallic(take.thing, 900.0, 16, 0.003, 9).louder(0.3)
    stick = body(1350.0, FREE_BAR[:3], loss=0.025, air=80, rng=take.thing).louder(0.6)
    force = contact(contact_time(take.strength, 0.0012, 0.0003), take.rng, 0.1)
    whole = pipe.and_also(clutter).and_also(stick).struck_elsewhere(take.rng, 4)
    return room(take.thing, strike(whole, force, 1.2, 0.25, take.rng), t60=0.3, wet_db=-20)


@recipe("METLImpt", "Tin Can Hit", Kind.HIT, 0.9, layered=True, tags="metal tin can bucket pail clank")
def tin_can(take: Take) -> Signal:
    can = metallic(take.thing, 540.0, 30, 0.004, 16).struck_elsewhere(take.rng, 5)
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0012, 0.0002), 3)
    return room(take.thing, strike(can, force, 0.7, 0.2, take.rng), t60=0.25, wet_db=-18)


@recipe("METLTonl", "Anvil Strike", Kind.HIT, 2.6, layered=True, tags="anvil hammer smith blacksmith forge ring metal")
def anvil(take: Take) -> Signal:
    block = body(
        1130.0, [1, 1.52, 2.13, 2.71, 3.44, 4.27, 5.2, 6.3, 7.4], loss=0.00045, air=2.6, tilt_db=-1, rng=take.thing
    )
    hammer = stony(take.thing, 2100.0).louder(0.4)
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0007, 0.00012), 3, 0.06, 0.45)
    ring = strike(block.and_also(hammer).struck_elsewhere(take.rng, 4, 0.001), force, 2.4, 0.4, take.rng)
    return room(take.thing, mix(unit(ring), thud(take.rng, 130, 0.1, 0.2) * 0.3), t60=0.5, wet_db=-18)


@recipe("GLASImpt", "Glass Clink", Kind.HIT, 1.0, layered=True, tags="glass bottle clink tap toast window")
def glass_clink(take: Take) -> Signal:
    force = contact(contact_time(take.strength, 0.0008, 0.0001), take.rng, 0.05)
    return strike(glassy(take.thing, 1720.0).struck_elsewhere(take.rng, 4, 0.003), force, 0.9, 0.2, take.rng)


@recipe(
    "CERMImpt", "Plate Set Down", Kind.HIT, 0.7, layered=True, tags="ceramic china plate dish cup crockery porcelain"
)
def plate_set_down(take: Take) -> Signal:
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0012, 0.00018), 3, 0.02, 0.5)
    dish = earthenware(take.thing, 980.0).struck_elsewhere(take.rng, 5)
    table = wooden(take.thing, 190.0).louder(0.25)
    return room(take.thing, strike(dish.and_also(table), force, 0.5, 0.2, take.rng), t60=0.25, wet_db=-18)


@recipe("ROCKImpt", "Stone Hit", Kind.HIT, 0.5, layered=True, tags="stone rock hit knock cobble brick")
def stone_hit(take: Take) -> Signal:
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0012, 0.00025), 4, 0.015, 0.5)
    stone = stony(take.thing, 1350.0).struck_elsewhere(take.rng, 5)
    knock = strike(stone, force, 0.3, 0.5, take.rng)
    return room(take.thing, mix(unit(knock), thud(take.rng, 190, 0.06, 0.15) * 0.35), t60=0.25, wet_db=-18)


@recipe("DIRTImpt", "Earth Thud", Kind.HIT, 0.6, layered=True, tags="earth soil dirt sand thud drop sack fall")
def earth_thud(take: Take) -> Signal:
    low = thud(take.rng, 68 + 14 * take.strength, 0.16, 0.5)
    n = samples(0.35)
    grit = low_pass(dust_follows(take.rng, 9000 * take.strength * decay(0.25, n)), 2600) * 1.2
    return mix(unit(low), 0.25 * unit(grit))


@recipe("RUBRImpt", "Rubber Thump", Kind.HIT, 0.5, layered=True, tags="rubber tyre ball mat thump bump")
def rubber_thump(take: Take) -> Signal:
    lump = body(150.0, [1, 1.7, 2.3, 3.1, 4.2], loss=0.12, air=40, tilt_db=-6, rng=take.thing)
    hit = strike(
        lump.struck_elsewhere(take.rng), contact(contact_time(take.strength, 0.008, 0.003)), 0.35, 0.1, take.rng
    )
    return room(take.thing, hit, t60=0.2, wet_db=-20)


@recipe("PLASImpt", "Bakelite Knock", Kind.HIT, 0.4, layered=True, tags="plastic bakelite box case knock click")
def bakelite(take: Take) -> Signal:
    shell = body(620.0, irregular_ratios(take.thing, 16, 1.2), loss=0.045, air=35, tilt_db=-3, rng=take.thing)
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0018, 0.0004), 2)
    return room(take.thing, strike(shell.struck_elsewhere(take.rng, 5), force, 0.3, 0.2), t60=0.15, wet_db=-20)


@recipe("FGHTImpt", "Punch", Kind.HIT, 0.5, layered=True, tags="punch fist slap boxing fight body blow")
def punch(take: Take) -> Signal:
    n = samples(0.3)
    flesh = thud(take.rng, 95, 0.12, 0.3, 0.9)
    slap = band_pass(white(take.rng, n), 300, 1800 + 3500 * take.strength) * attack_decay(0.0015, 0.07, n)
    cloth = high_pass(white(take.rng, n), 1800) * attack_decay(0.01, 0.1, n) * 0.12
    return room(take.thing, soft_clip(mix(unit(flesh), 1.4 * unit(slap), cloth), 1.6), t60=0.2, wet_db=-17)


@recipe("FGHTBf", "Body Fall", Kind.HIT, 1.0, layered=True, tags="body fall tumble floor collapse person")
def body_fall(take: Take) -> Signal:
    out = np.zeros(samples(0.95))
    when = 0.0
    for gain in (1.0, 0.55, 0.4, 0.2):
        hit = thud(take.rng, take.rng.uniform(60, 110), 0.16, 0.35)
        floor = strike(wooden(take.thing, 120.0).struck_elsewhere(take.rng), contact(0.004), 0.4)
        add_at(out, mix(hit, 0.3 * unit(floor)), when, gain)
        when += take.rng.uniform(0.05, 0.16)
    n = samples(0.5)
    rustle = band_pass(white(take.rng, n), 900, 6000) * attack_decay(0.02, 0.4, n)
    return room(take.thing, mix(out, 0.04 * rustle), t60=0.3, wet_db=-17)


def shards(take: Take, grains: list[Signal], n: int, rate: float, t60: float) -> Signal:
    """Pieces that rain down after a break: Poisson impacts that thin out and grow quieter."""
    times = poisson_times(take.rng, rate, n / 48_000)
    keep = take.rng.random(len(times)) < 10 ** (-2.0 * times / t60)
    times = times[keep]
    gains = 10 ** (take.rng.normal(-8, 7, len(times)) / 20 - times / t60)
    return scatter(take.rng, n, times, grains, gains)


@recipe("GLASBrk", "Window Break", Kind.HIT, 2.2, tags="glass break smash window pane shatter bottle", layered=True)
def glass_break(take: Take) -> Signal:
    rng = take.rng
    n = samples(2.0)
    grains = [
        strike(glassy(rng, rng.uniform(2400, 8500)).struck_elsewhere(rng, 5), contact(0.00006), rng.uniform(0.04, 0.2))
        for _ in range(36)
    ]
    pane = strike(body(420.0, plate_ratios(0.75, 40), loss=0.006, air=14, rng=take.thing), contact(0.0006), 0.5)
    crack = high_pass(dust_follows(rng, 26_000 * decay(0.16, n)), 1500)
    tinkle = shards(take, grains, n, 420 + 420 * take.strength, 2.6)
    first = high_pass(white(rng, n), 900, 1) * attack_decay(0.0005, 0.45, n)
    splinters = high_pass(dust_follows(rng, 5000 * decay(1.6, n) * wander_between(rng, n, 12, 0.1, 1.0), 9), 2500)
    whole = mix(0.15 * unit(pane), 0.7 * unit(crack), 1.2 * unit(tinkle), 0.8 * unit(first), 1.0 * unit(splinters))
    return room(take.thing, whole, t60=0.6, wet_db=-12, dark_hz=9000)


@recipe("GLASCrsh", "Glass Debris", Kind.TAKE, 2.0, tags="glass shards debris falling tinkle broken")
def glass_debris(take: Take) -> Signal:
    rng = take.rng
    n = samples(1.9)
    grains = [strike(glassy(rng, rng.uniform(2200, 7000)), contact(0.0001), rng.uniform(0.05, 0.3)) for _ in range(40)]
    return room(take.thing, shards(take, grains, n, 300, 3.4), t60=0.3, wet_db=-18, dark_hz=9000)


@recipe("CERMBrk", "Crockery Break", Kind.HIT, 1.3, tags="ceramic plate vase china break smash crockery", layered=True)
def crockery_break(take: Take) -> Signal:
    rng = take.rng
    n = samples(1.2)
    grains = [
        strike(earthenware(rng, rng.uniform(900, 3800)), contact(0.0002), rng.uniform(0.06, 0.25)) for _ in range(30)
    ]
    first = strike(earthenware(take.thing, 620.0), micro_collisions(rng, 0.0004, 4, 0.02, 0.8), 0.4, 0.5, rng)
    return room(take.thing, mix(unit(first), 0.8 * unit(shards(take, grains, n, 170, 1.3))), t60=0.3, wet_db=-18)


@recipe("WOODBrk", "Branch Crack", Kind.HIT, 0.9, tags="wood break crack snap branch splinter", layered=True)
def branch_crack(take: Take) -> Signal:
    rng = take.rng
    n = samples(0.6)
    rate = envelope([(0, 400), (0.02, 2500), (0.06, 1800), (0.25, 120), (0.6, 0)], n)
    fibres = dust_follows(rng, rate, 12)
    wood = wooden(take.thing, 420.0, 30, 0.03).struck_elsewhere(rng, 6)
    cracks = mix(strike(wood, fibres, 0.6), 0.5 * high_pass(fibres, 1200))
    snap = strike(wood, contact(0.0003), 0.3, 0.8, rng)
    out = unit(cracks) * 0.8
    add_at(out, unit(snap), 0.0)
    return room(take.thing, out, t60=0.3, wet_db=-18)


@recipe("WOODCrsh", "Timber Crash", Kind.HIT, 2.0, tags="wood timber crash collapse planks debris", layered=True)
def timber_crash(take: Take) -> Signal:
    rng = take.rng
    n = samples(1.8)
    grains = [
        strike(wooden(rng, rng.uniform(110, 520)), micro_collisions(rng, rng.uniform(0.0006, 0.003), 2), 0.4, 0.15, rng)
        for _ in range(22)
    ]
    low = thud(rng, 58, 0.4, 0.8)
    return room(take.thing, mix(0.7 * unit(low), unit(shards(take, grains, n, 60, 1.7))), t60=0.5, wet_db=-15)


@recipe("METLCrsh", "Scrap Crash", Kind.HIT, 2.4, tags="metal crash scrap pans clatter car accident", layered=True)
def scrap_crash(take: Take) -> Signal:
    rng = take.rng
    n = samples(2.2)
    grains = [
        strike(metallic(rng, rng.uniform(180, 1200), 26, rng.uniform(0.001, 0.006), 6), contact(0.0003), 0.7, 0.2, rng)
        for _ in range(20)
    ]
    first = strike(metallic(take.thing, 120, 60, 0.003, 7), micro_collisions(rng, 0.0006, 5, 0.05, 0.9), 1.5, 0.3, rng)
    return room(take.thing, mix(unit(first), 0.8 * unit(shards(take, grains, n, 45, 1.9))), t60=0.5, wet_db=-16)


@recipe("ROCKCrsh", "Rubble Fall", Kind.TAKE, 2.6, tags="rock stone rubble debris collapse bricks landslide")
def rubble(take: Take) -> Signal:
    rng = take.rng
    n = samples(2.5)
    grains = [
        mix(
            strike(stony(rng, rng.uniform(400, 2200)), micro_collisions(rng, 0.0006, 2), 0.25, 0.3, rng),
            thud(rng, rng.uniform(70, 240), 0.09, 0.2) * 0.4,
        )
        for _ in range(30)
    ]
    dirt = low_pass(dust_follows(rng, 6000 * envelope([(0, 0.3), (0.2, 1), (1.2, 0.5), (2.5, 0)], n)), 3000)
    rumble = low_pass(white(rng, n), 110) * envelope([(0, 0), (0.15, 1), (1.0, 0.5), (2.5, 0)], n)
    return room(
        take.thing, mix(unit(shards(take, grains, n, 120, 2.6)), 0.25 * unit(dirt), 0.5 * unit(rumble)), t60=0.5
    )


@recipe("CHAINHndl", "Chain Rattle", Kind.TAKE, 1.8, tags="chain links rattle metal handle")
def chain(take: Take) -> Signal:
    rng = take.rng
    n = samples(1.6)
    links = [
        strike(
            body(rng.uniform(2100, 5200), FREE_BAR[:5], loss=0.004, air=35, tilt_db=-1, rng=rng), contact(0.0002), 0.12
        )
        for _ in range(16)
    ]
    rate = 55 * wander_between(rng, n, 3.0, 0.05, 1.0) * envelope([(0, 0.4), (0.2, 1), (1.2, 0.8), (1.6, 0)], n)
    times = [k / 48_000 for k in range(0, n, 48) if rng.random() < rate[k] * 0.001]
    gains = 10 ** (rng.normal(-4, 5, len(times)) / 20)
    return room(take.thing, scatter(rng, n, np.asarray(times), links, gains), t60=0.2, wet_db=-18)


@recipe("OBJCoin", "Coin Drop", Kind.HIT, 1.6, tags="coin money drop spin counter")
def coin_drop(take: Take) -> Signal:
    rng = take.rng
    coin = body(4150.0, [1, 1.73, 2.33, 3.91, 4.4], loss=0.0009, air=9, tilt_db=-1, rng=take.thing)
    n = samples(1.5)
    out = np.zeros(n)
    when, gap, gain = 0.0, rng.uniform(0.13, 0.2), 1.0
    while when < 1.3 and gain > 0.02:
        ring = strike(coin.struck_elsewhere(rng, 4, 0.003), contact(0.00015), 0.5)
        add_at(out, ring, when, gain)
        when += gap
        gap = max(0.018, gap * rng.uniform(0.68, 0.8))
        gain *= 0.8
    table = strike(wooden(take.thing, 320.0), contact(0.0008), 0.2)
    return room(take.thing, mix(unit(out), 0.2 * unit(table)), t60=0.25, wet_db=-20)


@recipe("PAPRHndl", "Paper Rustle", Kind.TAKE, 1.2, tags="paper rustle newspaper letter page handle")
def paper_rustle(take: Take) -> Signal:
    rng = take.rng
    n = samples(1.1)
    rate = 2600 * wander_between(rng, n, 6.0, 0.0, 1.0) ** 2 * envelope([(0, 0.2), (0.15, 1), (0.8, 0.8), (1.1, 0)], n)
    crumple = dust_follows(rng, rate, 10)
    sheet = body(620.0, irregular_ratios(take.thing, 24, 1.1), loss=0.12, air=180, tilt_db=0, rng=take.thing)
    return mix(unit(strike(sheet, crumple, 1.1)), 0.6 * unit(high_pass(crumple, 2500)))


@recipe("PAPRRip", "Paper Tear", Kind.TAKE, 0.9, tags="paper tear rip letter")
def paper_tear(take: Take) -> Signal:
    rng = take.rng
    seconds = rng.uniform(0.45, 0.8)
    n = samples(seconds)
    rate = 5000 * (0.4 + 0.6 * time_axis(n) / seconds) * wander_between(rng, n, 12.0, 0.5, 1.0)
    rip = band_pass(dust_follows(rng, rate, 8), 1400, 12_000)
    return fade_ends(rip * envelope([(0, 0.5), (0.7 * seconds, 1.0), (seconds, 0.7)], n), 0.02, 0.03)


@recipe("CLOTHFlp", "Flag Flap", Kind.LOOP, 8.0, tags="cloth flag sail flap canvas wind sheet")
def flag_flap(take: Take) -> Signal:
    rng = take.rng
    n = take.n
    out = np.zeros(n)
    times = np.cumsum(rng.uniform(0.09, 0.32, 60))
    times = times[times < take.seconds]
    for when in times:
        m = samples(rng.uniform(0.06, 0.16))
        grain = band_pass(white(rng, m), 120, rng.uniform(900, 3500), 1) * attack_decay(
            rng.uniform(0.004, 0.03), m / 48e3, m
        )
        add_at(out, unit(grain), float(when), rng.uniform(0.25, 1.0), circular=True)
    breeze = shaped_noise(rng, n, [(20, -20), (150, 0), (700, -8), (6000, -30), (20_000, -50)])
    return mix(out, 0.04 * breeze * wander_between(rng, n, 0.6, 0.4, 1.0))


@recipe("TOONBoing", "Spring Boing", Kind.HIT, 1.4, tags="spring boing cartoon comic slapstick")
def spring_boing(take: Take) -> Signal:
    n = samples(1.2)
    vibrato = 1 + 0.18 * tone(take.rng.uniform(9, 13), n) * decay(1.4, n)
    track = take.rng.uniform(90, 140) * vibrato
    coils = (1, 2.02, 3.01, 5.1, CLAMPED_BAR[1])
    ring = mix(*(tone(track * ratio, n) * decay(1.1 / (1 + 0.4 * k), n) / (1 + k) for k, ratio in enumerate(coils)))
    return ring * (1 - decay(0.02, n))
