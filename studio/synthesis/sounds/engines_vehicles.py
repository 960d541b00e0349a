"""Engines, trains, cars, carts, ships and aeroplanes: pulses locked to wheels and cylinders, horns, whistles, rails.

Everything periodic has a whole number of turns in its loop, so the loops close without a cross-fade.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from studio.synthesis.blocks.dsp import (
    SR,
    Signal,
    add_at,
    at,
    attack_decay,
    band_pass,
    bell_curve,
    circular_room,
    dust,
    envelope,
    equalise,
    fade_ends,
    formants,
    harmonics,
    hump,
    low_pass,
    mix,
    morph,
    narrow_noise,
    rms_unit,
    room,
    samples,
    shaped_noise,
    soft_clip,
    tone,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import body, contact, irregular_ratios, micro_collisions, stick_slip, strike, thud
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.doors_locks import boxed, click, sequence
from studio.synthesis.sounds.footsteps import hoof
from studio.synthesis.sounds.friction import creak
from studio.synthesis.sounds.impacts import metallic, wooden


def firing(take: Take, rate: float, unevenness: Sequence[float], sharpness_s: float, jitter: float = 0.01) -> Signal:
    """Exhaust pulses: `rate` firings a second, each cylinder with its own strength, each shot a little different."""
    out = np.zeros(take.n)
    count = max(len(unevenness), round(rate * take.seconds / len(unevenness)) * len(unevenness))
    period = take.seconds / count
    shots = []
    for _ in range(12):
        m = samples(min(6 * sharpness_s, 0.2))
        pressure = attack_decay(0.15 * sharpness_s, 3.5 * sharpness_s, m)
        shots.append(pressure * (1 + 0.7 * white(take.rng, m)))
    for k in range(count):
        level = unevenness[k % len(unevenness)] * 10 ** (take.rng.normal(0, 0.8) / 20)
        add_at(out, shots[int(take.rng.integers(12))], (k + take.rng.normal(0, jitter)) * period, level, circular=True)
    return out


def through_pipe(x: Signal, peaks: Sequence[tuple[float, float, float]]) -> Signal:
    """Resonances of exhaust and body, on a ring (two turns, of which the second has settled)."""
    return formants(np.concatenate([x, x]), peaks)[len(x) :]


def tappets(take: Take, rate: float, hz: float) -> Signal:
    """Valve gear: light clicks at a steady rate."""
    out = np.zeros(take.n)
    count = round(rate * take.seconds)
    grains = [unit(click(take, hz, 0.012)) for _ in range(8)]
    for k in range(count):
        add_at(
            out,
            grains[int(take.rng.integers(8))],
            (k + take.rng.normal(0, 0.05)) * take.seconds / count,
            take.rng.uniform(0.3, 1),
            circular=True,
        )
    return out


def car_engine(take: Take, rate: float, uneven: Sequence[float], clatter: float, load: float) -> Signal:
    """A four-cylinder engine of the time: exhaust note, valve clatter, fan and gears."""
    pulses = firing(take, rate, uneven, 0.006, 0.035)
    pipe = through_pipe(pulses, [(75, 45, 4), (140, 70, 2), (310, 160, -4), (720, 400, -11), (1600, 1200, -17)])
    valves = through_pipe(tappets(take, rate * 2, 2300), [(900, 400, 0), (2400, 900, 0), (5200, 3000, -6)])
    air = shaped_noise(take.rng, take.n, [(20, -30), (100, -6), (400, 0), (1600, -9), (6000, -24), (20_000, -50)])
    gears = harmonics(round(rate * 7.3 * take.seconds) / take.seconds, take.n, [1, 0.4, 0.3, 0.1], take.rng)
    whole = mix(rms_unit(pipe), clatter * 0.3 * rms_unit(valves), 0.12 * air, 0.03 * load * gears)
    return soft_clip(whole * 0.7, 1.0 + load)


@recipe("VEHAntq", "Old Car Idle", Kind.LOOP, 8.0, tags="car engine old antique idle ford automobile vintage")
def old_car_idle(take: Take) -> Signal:
    return car_engine(take, 21.0 + take.variation % 3, [1.0, 0.7, 0.9, 0.55], 1.3, 0.3)


@recipe("VEHAntq", "Old Car Driving", Kind.LOOP, 10.0, tags="car engine old antique driving automobile vintage road")
def old_car_driving(take: Take) -> Signal:
    engine = car_engine(take, 52.0 + 3 * (take.variation % 3), [1.0, 0.8, 0.92, 0.75], 0.8, 1.0)
    road = shaped_noise(take.rng, take.n, [(15, -10), (45, 0), (160, -5), (600, -14), (3000, -30), (20_000, -70)])
    return mix(engine, 0.25 * road * wander_between(take.rng, take.n, 3, 0.6, 1))


@recipe("VEHJalop", "Spluttering Car", Kind.LOOP, 8.0, tags="car jalopy backfire splutter old slapstick comedy engine")
def jalopy(take: Take) -> Signal:
    engine = car_engine(take, 15.0, [1.0, 0.25, 0.85, 0.1], 1.8, 0.6) * wander_between(take.rng, take.n, 1.2, 0.5, 1.0)
    for _ in range(3):
        m = samples(0.3)
        bang = mix(white(take.rng, m) * attack_decay(0.001, 0.1, m), 1.5 * thud(take.rng, 80, 0.2, 0.3))
        add_at(engine, unit(low_pass(bang, 2500)), take.rng.uniform(0, take.seconds), 2.5, circular=True)
    rattle = rms_unit(through_pipe(dust(take.rng, take.n, 60, 8), [(1300, 500, 0), (3100, 900, 0)]))
    return mix(engine, 0.06 * rattle)


@recipe("VEHTruck", "Old Lorry", Kind.LOOP, 9.0, tags="truck lorry van engine heavy old military")
def lorry(take: Take) -> Signal:
    pulses = firing(take, 30.0, [1.0, 0.8, 0.95, 0.75, 0.9, 0.85], 0.009, 0.03)
    pipe = through_pipe(pulses, [(48, 30, 5), (96, 50, 3), (210, 120, -2), (520, 300, -10), (1300, 900, -18)])
    whine = harmonics(round(183 * take.seconds) / take.seconds, take.n, [1, 0.5, 0.35, 0.2, 0.1], take.rng)
    rattle = rms_unit(through_pipe(dust(take.rng, take.n, 30, 9), [(420, 200, 0), (1500, 600, -4)]))
    return mix(soft_clip(rms_unit(pipe), 1.2), 0.05 * whine, 0.07 * rattle)


@recipe("VEHMoto", "Motorcycle", Kind.LOOP, 8.0, tags="motorcycle motorbike engine single twin putter")
def motorcycle(take: Take) -> Signal:
    pulses = firing(take, 33.0 + 2 * (take.variation % 4), [1.0, 0.82], 0.004, 0.03)
    pipe = through_pipe(pulses, [(110, 60, 3), (240, 120, 2), (560, 280, -3), (1250, 700, -8), (2800, 1800, -15)])
    return mix(soft_clip(rms_unit(pipe), 1.8), 0.1 * rms_unit(through_pipe(tappets(take, 66, 2900), [(2900, 1500, 0)])))


@recipe(
    "MOTRComb", "Stationary Engine", Kind.LOOP, 9.0, tags="engine stationary combustion farm generator hit miss putt"
)
def stationary_engine(take: Take) -> Signal:
    out = np.zeros(take.n)
    count = round(3.4 * take.seconds)
    for k in range(count):
        if take.rng.random() < 0.12:
            continue
        m = samples(0.35)
        puff = low_pass(white(take.rng, m), 900) * attack_decay(0.004, 0.16, m)
        add_at(
            out,
            mix(unit(puff), 0.9 * thud(take.rng, 62, 0.16, 0.3)),
            k * take.seconds / count,
            take.rng.uniform(0.8, 1),
            circular=True,
        )
    pipe = through_pipe(out, [(90, 50, 2), (190, 100, 0), (450, 300, -6), (1100, 900, -12)])
    wheel = tappets(take, 6.8, 1100)
    return mix(
        rms_unit(pipe),
        0.2 * rms_unit(wheel),
        0.04 * shaped_noise(take.rng, take.n, [(20, -20), (400, 0), (3000, -12), (20_000, -50)]),
    )


@recipe("MOTRAntq", "Beam Engine", Kind.LOOP, 9.0, tags="steam engine beam stationary mill pump antique")
def beam_engine(take: Take) -> Signal:
    out = np.zeros(take.n)
    strokes = 8
    iron = metallic(take.thing, 180.0, 30, 0.006, 14)
    for k in range(strokes):
        when = k * take.seconds / strokes
        m = samples(0.7)
        hiss = shaped_noise(take.rng, m, [(100, -30), (800, -8), (3000, 0), (9000, -8), (20_000, -30)]) * hump(
            m, 0.25, 1.3
        )
        clank = strike(iron.struck_elsewhere(take.rng, 4), micro_collisions(take.rng, 0.002, 2), 0.8)
        add_at(out, unit(hiss), when + take.rng.normal(0, 0.01), 0.5, circular=True)
        add_at(out, unit(clank), when + 0.35, 0.5 if k % 2 else 0.7, circular=True)
        add_at(out, thud(take.rng, 48, 0.3, 0.5), when + 0.05, 0.9, circular=True)
    return circular_room(take.thing, out, t60=0.9, wet_db=-12)


def chuff(take: Take, length_s: float, bright: float) -> Signal:
    """One exhaust beat of a steam locomotive: steam torn out of the chimney."""
    m = samples(length_s)
    steam = morph(
        white(take.rng, m),
        lambda hz, t: (
            np.exp(-t / (0.33 * length_s))
            * (1 / (1 + (hz / (260 + 900 * bright)) ** 1.5) + 0.25 * bright * bell_curve(hz, 2600.0, 1.0))
        ),
        512,
    )
    return unit(steam * attack_decay(0.012, 3 * length_s, m))


def rail_joints(take: Take, bogies: int, spacing: float) -> Signal:
    """The two double knocks of a carriage over a joint, once a rail length."""
    out = np.zeros(take.n)
    wheel = metallic(take.thing, 240.0, 24, 0.012, 30)
    for k in range(bogies):
        for offset in (0.0, 0.16, 0.42, 0.58):
            hit = strike(wheel.struck_elsewhere(take.rng, 4), contact(0.0012), 0.25, 0.1, take.rng)
            knock = mix(unit(hit) * 0.6, thud(take.rng, 85, 0.09, 0.2))
            when = (k + offset * spacing) * take.seconds / bogies + take.rng.normal(0, 0.004)
            add_at(out, knock, when, take.rng.uniform(0.7, 1.0), circular=True)
    return out


@recipe("TRNSteam", "Steam Train Running", Kind.LOOP, 10.0, tags="train steam locomotive railway chuff running puffing")
def steam_train(take: Take) -> Signal:
    out = np.zeros(take.n)
    beats = 4 * round(take.seconds * (1.1 + 0.15 * (take.variation % 4)))
    for k in range(beats):
        beat = chuff(take, min(0.26, 0.9 * take.seconds / beats), 1.0 if k % 4 == 0 else 0.7)
        add_at(
            out,
            beat,
            (k + take.rng.normal(0, 0.01)) * take.seconds / beats,
            (1.0, 0.75, 0.85, 0.7)[k % 4],
            circular=True,
        )
    roll = shaped_noise(take.rng, take.n, [(15, -14), (45, 0), (180, -6), (700, -14), (3000, -28), (20_000, -70)])
    rods = tappets(take, beats / take.seconds / 2, 900)
    passing = mix(0.7 * out, 0.3 * roll, 0.3 * rail_joints(take, 6, 0.9), 0.06 * unit(rods))
    lineside = [(20, 0), (900, 0), (2500, -2), (6000, -5), (14_000, -12), (22_000, -30)]  # heard from beside the track
    return equalise(circular_room(take.thing, passing, t60=0.8, wet_db=-8, dark_hz=2500), lineside)


@recipe(
    "TRNSteam", "Steam Train Starting", Kind.TAKE, 9.0, tags="train steam locomotive depart start station slow chuff"
)
def steam_start(take: Take) -> Signal:
    n = samples(8.5)
    out = np.zeros(n)
    when, gap = 0.1, take.rng.uniform(1.25, 1.45)
    while when < 8.0:
        add_at(out, chuff(take, min(0.75, 0.8 * gap), 0.8), when, take.rng.uniform(0.8, 1.0))
        when += gap
        gap *= 0.86
    hiss = shaped_noise(take.rng, n, [(100, -40), (1500, -6), (5000, 0), (12_000, -6), (20_000, -20)])
    return fade_ends(mix(out, 0.06 * hiss * envelope([(0, 1), (2.5, 0.6), (6, 0.1), (8.5, 0)], n)), 0.01, 0.6)


@recipe("TRNHorn", "Steam Whistle", Kind.TAKE, 3.2, tags="train whistle steam locomotive chime horn")
def train_whistle(take: Take) -> Signal:
    seconds = take.rng.uniform(1.4, 2.6)
    return whistle(take, [311.0, 370.0, 466.0, 622.0], seconds, 0.5)


def whistle(take: Take, pitches: Sequence[float], seconds: float, breath: float) -> Signal:
    """A steam whistle: pipes that sharpen as the pressure builds, with much breath in the tone."""
    n = samples(seconds)
    pressure = envelope([(0, 0), (0.12, 0.9), (0.4, 1.0), (seconds - 0.25, 0.95), (seconds, 0)], n)
    bend = 0.94 + 0.06 * pressure
    out = np.zeros(n)
    for hz in pitches:
        flutter = 1 + 0.003 * wander_between(take.rng, n, 14, -1, 1)
        track = hz * bend * flutter * (1 + take.rng.normal(0, 0.002))
        out += harmonics(track, n, [1, 0.35, 0.25, 0.1, 0.07, 0.04], take.rng) * wander_between(
            take.rng, n, 20, 0.8, 1.0
        )
        breathing = narrow_noise(take.rng, n, hz, 0.08) + 0.5 * narrow_noise(take.rng, n, 2 * hz, 0.1)
        out += 0.3 * breath * breathing
    steam = shaped_noise(take.rng, n, [(100, -40), (1200, -8), (4000, 0), (12_000, -6), (20_000, -20)])
    return room(
        take.thing, mix(out / len(pitches), 0.12 * breath * steam) * pressure, t60=1.4, wet_db=-11, dark_hz=4000
    )


@recipe("TRNClak", "Railway Carriage", Kind.LOOP, 10.0, tags="train carriage rail joints clack clickety tracks")
def railway_carriage(take: Take) -> Signal:
    roll = shaped_noise(take.rng, take.n, [(15, -16), (40, 0), (150, -4), (600, -12), (2500, -26), (20_000, -70)])
    return mix(rail_joints(take, 8, 0.85), 0.22 * roll * wander_between(take.rng, take.n, 1.5, 0.7, 1.0))


@recipe("TRNBrake", "Train Brakes", Kind.TAKE, 4.0, tags="train brake squeal stop station screech")
def train_brakes(take: Take) -> Signal:
    seconds = take.rng.uniform(2.4, 3.6)
    n = samples(seconds)
    out = np.zeros(n)
    for hz in take.thing.uniform(1300, 4300, 5):
        track = hz * (1 - 0.05 * np.linspace(0, 1, n) ** 2) * (1 + 0.002 * wander_between(take.rng, n, 9, -1, 1))
        out += tone(track, n, take.rng.uniform(0, 6)) * wander_between(take.rng, n, 3.0, 0.0, 1.0) ** 2
    scrape_noise = shaped_noise(take.rng, n, [(20, -30), (300, -8), (1500, 0), (5000, -4), (20_000, -30)])
    return room(
        take.thing,
        mix(0.4 * out, 0.35 * scrape_noise) * envelope([(0, 0), (0.4, 1), (seconds - 0.4, 0.8), (seconds, 0)], n),
        t60=0.9,
        wet_db=-13,
    )


@recipe("TRNTram", "Tram Running", Kind.LOOP, 10.0, tags="tram streetcar trolley running rails electric motor city")
def tram_running(take: Take) -> Signal:
    base = round(118 * take.seconds) / take.seconds
    whine = harmonics(base, take.n, [0.5, 1, 0.5, 0.6, 0.2, 0.25, 0.1, 0.1], take.rng) * wander_between(
        take.rng, take.n, 0.8, 0.6, 1.0
    )
    steel = shaped_noise(
        take.rng, take.n, [(15, -14), (50, 0), (200, -4), (900, -8), (2500, -14), (8000, -32), (20_000, -60)]
    )
    return mix(0.12 * whine, 0.4 * steel * wander_between(take.rng, take.n, 2, 0.7, 1), 0.6 * rail_joints(take, 4, 0.7))


@recipe("VEHHorn", "Bulb Horn", Kind.TAKE, 0.9, tags="car horn bulb honk old rubber automobile clown")
def bulb_horn(take: Take) -> Signal:
    out = np.zeros(samples(0.8))
    for when, length in ((0.0, take.rng.uniform(0.16, 0.24)), (0.32, take.rng.uniform(0.2, 0.3)))[
        : 1 + take.variation % 2
    ]:
        n = samples(length)
        squeeze = envelope([(0, 0), (0.02, 1), (0.7 * length, 0.85), (length, 0)], n)
        reed = harmonics(
            225 * (0.93 + 0.08 * squeeze),
            n,
            [1, 0.8, 0.9, 0.6, 0.7, 0.4, 0.5, 0.3, 0.25, 0.2, 0.15, 0.1, 0.1, 0.08, 0.06],
        )
        honk = formants(soft_clip(reed, 1.5), [(520, 130, 3), (1100, 220, 0), (2300, 500, -8)])
        add_at(out, unit(mix(honk, 0.06 * white(take.rng, n))) * squeeze, when, 1.0)
    return room(take.thing, out, t60=0.5, wet_db=-15)


@recipe("VEHHorn", "Klaxon", Kind.TAKE, 1.8, tags="car horn klaxon aooga automobile warning")
def klaxon(take: Take) -> Signal:
    seconds = take.rng.uniform(0.9, 1.4)
    n = samples(seconds)
    spin = envelope([(0, 0.25), (0.25, 0.85), (0.6 * seconds, 1.0), (seconds, 0.45)], n)
    track = 430 * spin
    diaphragm = np.sign(tone(track, n)) * (1 + 0.3 * white(take.rng, n))
    honk = formants(soft_clip(diaphragm, 2), [(650, 160, 2), (1250, 260, 2), (2500, 500, -3), (4000, 1200, -9)])
    return room(
        take.thing,
        unit(honk) * envelope([(0, 0), (0.05, 0.8), (0.3, 1), (seconds - 0.15, 0.8), (seconds, 0)], n),
        t60=0.5,
        wet_db=-15,
    )


def horn_blast(take: Take, seconds: float, second: float) -> Signal:
    """Two steel diaphragms a third apart, heard from the pavement."""
    n = samples(seconds)
    start = 1 - 0.03 * np.exp(-np.arange(n) / SR / 0.02)  # the armature takes a moment to come up to speed
    honk = np.zeros(n)
    for ratio in (1.0, second):  # each stops against its own core, so they do not distort one another
        plate = soft_clip(harmonics(405 * ratio * start, n, [1, 0.5, 0.4, 0.3]), 2.5)
        horn = [(420 * ratio, 160, -6), (1250, 500, 2), (2350, 700, 6), (3300, 900, 1)]
        honk += rms_unit(formants(plate, horn))
    return honk * envelope([(0, 0), (0.012, 1), (seconds - 0.02, 0.95), (seconds, 0)], n)


@recipe("VEHHorn", "Electric Car Horn", Kind.TAKE, 1.6, tags="car horn electric beep traffic honk")
def electric_horn(take: Take) -> Signal:
    second = 1.26 if take.variation % 2 else 1.19
    out = np.zeros(samples(2.6))
    when = 0.0
    for _ in range(1 + take.variation % 3):
        seconds = take.rng.uniform(0.15, 0.55)
        add_at(out, unit(horn_blast(take, seconds, second)), when)
        when += seconds + take.rng.uniform(0.1, 0.25)
    echoes = np.zeros(samples(2.9))
    for _ in range(7):  # the houses opposite, and those further down the street
        late = take.rng.uniform(0.03, 0.3)
        add_at(echoes, low_pass(out, 3200, 1), late, 0.22 * np.exp(-5 * late))
    street = mix(out, room(take.rng, echoes, t60=1.2, wet_db=-9, dark_hz=2500))
    return street * envelope([(0, 1), (when + 0.5, 1), (when + 1.2, 0)], len(street))


@recipe("VEHSirn", "Hand Siren", Kind.TAKE, 7.0, tags="siren hand crank fire engine police ambulance air raid")
def hand_siren(take: Take) -> Signal:
    n = samples(6.5)
    spin = envelope([(0, 0.15), (1.8, 0.95), (2.6, 1.0), (3.6, 0.75), (4.6, 1.0), (6.5, 0.25)], n)
    track = 720 * spin * (1 + 0.012 * wander_between(take.rng, n, 14, -1, 1))
    chopper = harmonics(track, n, [1, 0.6, 0.5, 0.3, 0.25, 0.15, 0.12, 0.08], take.rng)
    air = morph(white(take.rng, n), lambda hz, t: bell_curve(hz, np.maximum(at(track, t), 60) * 1.5, 0.6))
    return room(
        take.thing,
        mix(chopper, 1.1 * air) * spin**1.2 * envelope([(0, 0), (0.3, 1), (5.8, 0.9), (6.5, 0)], n),
        t60=1.6,
        wet_db=-4,
    )


@recipe("VEHSkid", "Tyre Skid", Kind.TAKE, 1.8, tags="skid tyre tire screech brake car road")
def tyre_skid(take: Take) -> Signal:
    seconds = take.rng.uniform(0.8, 1.5)
    n = samples(seconds)
    rate = (
        take.rng.uniform(560, 720) * (1.05 - 0.25 * np.linspace(0, 1, n)) * wander_between(take.rng, n, 11, 0.94, 1.06)
    )
    rubber = formants(stick_slip(take.rng, rate, 0.05), [(700, 200, 0), (1400, 300, 0), (2600, 700, -4)])
    grit = band_pass(white(take.rng, n), 900, 6000) * 0.06
    return mix(unit(rubber), grit) * envelope([(0, 0), (0.06, 1), (seconds - 0.3, 0.8), (seconds, 0)], n)


@recipe("VEHDoor", "Old Car Door", Kind.HIT, 0.9, layered=True, tags="car door close slam automobile")
def car_door(take: Take) -> Signal:
    panel = body(130, irregular_ratios(take.thing, 20, 1.1), loss=0.03, air=35, tilt_db=-3, rng=take.thing)
    bang = strike(
        panel.struck_elsewhere(take.rng, 4),
        micro_collisions(take.rng, 0.0045 - 0.003 * take.strength, 3, 0.02),
        0.5,
        0.1,
        take.rng,
    )
    return room(
        take.thing,
        sequence(
            [
                (0, 0.9, bang),
                (0, 0.8, thud(take.rng, 78, 0.16, 0.3)),
                (0.012, 0.4, click(take, 1250, 0.04)),
                (0.05, 0.2, click(take, 1600, 0.04)),
            ],
            0.7,
        ),
        t60=0.3,
        wet_db=-17,
    )


@recipe("VEHAntq", "Crank Start", Kind.TAKE, 4.5, tags="car crank start engine old automobile starting handle")
def crank_start(take: Take) -> Signal:
    n = samples(4.2)
    out = np.zeros(n)
    when = 0.05
    for _ in range(3):
        m = samples(0.4)
        wheeze = morph(white(take.rng, m), lambda hz, t: bell_curve(hz, 300 + 400 * t / 0.4, 0.6)) * hump(m, 0.6)
        add_at(out, unit(wheeze), when, 0.35)
        add_at(out, unit(boxed(take, click(take, 900, 0.05), 200, 0.6)), when + 0.3, 0.6)
        when += take.rng.uniform(0.5, 0.65)
    gap = 0.17
    while when < 4.0:
        m = samples(0.1)
        shot = low_pass(white(take.rng, m), 700) * attack_decay(0.003, 0.09, m)
        add_at(out, mix(unit(shot), 0.8 * thud(take.rng, 72, 0.08, 0.1)), when, take.rng.uniform(0.5, 1.0))
        when += gap * take.rng.uniform(0.9, 1.1)
        gap = max(0.05, gap * 0.93)
    return fade_ends(formants(out, [(90, 60, 2), (220, 120, 0), (600, 350, -7), (1700, 1300, -12)]), 0.01, 0.5)


def iron_tyres(take: Take, rate: float) -> Signal:
    """Iron-shod wheels over cobbles: a stony rattle with axle knocks and creaks of the cart."""
    rattle = rms_unit(
        through_pipe(dust(take.rng, take.n, rate, 7), [(330, 160, 2), (780, 300, 0), (1700, 700, -3), (3600, 1800, -9)])
    )
    rumble = shaped_noise(take.rng, take.n, [(20, -10), (60, 0), (200, -4), (700, -14), (4000, -34), (20_000, -70)])
    bumps = np.zeros(take.n)
    for when in take.rng.uniform(0, take.seconds, round(3 * take.seconds)):
        knock = mix(
            unit(strike(wooden(take.thing, 110.0).struck_elsewhere(take.rng), contact(0.003), 0.3)),
            0.6 * thud(take.rng, 75, 0.1, 0.2),
        )
        add_at(bumps, knock, float(when), take.rng.uniform(0.2, 1.0), circular=True)
    return mix(0.5 * rattle * wander_between(take.rng, take.n, 5, 0.5, 1.0), 0.5 * rumble, 1.1 * bumps)


@recipe("VEHWagn", "Horse Cart", Kind.LOOP, 9.0, tags="cart wagon horse carriage wheels cobbles street coach")
def horse_cart(take: Take) -> Signal:
    out = 0.4 * iron_tyres(take, 240)
    strides = 9
    for k in range(strides):
        for beat in (0.0, 0.25, 0.5, 0.75):
            step = room(take.thing, hoof(take, 640.0, 0.45), t60=0.3, wet_db=-16)
            add_at(
                out,
                unit(step),
                (k + beat + take.rng.normal(0, 0.012)) * take.seconds / strides,
                take.rng.uniform(0.8, 1.3),
                circular=True,
            )
    for _ in range(2):
        wood_creak = creak(take, wooden(take.thing, 230.0, 20, 0.04), 0.5, 25, 90)
        add_at(out, unit(wood_creak), take.rng.uniform(0, take.seconds), 0.35, circular=True)
    return out


@recipe("OBJWhled", "Hand Cart", Kind.LOOP, 8.0, tags="cart barrow wheelbarrow trolley wheels push pram")
def hand_cart(take: Take) -> Signal:
    squeaks = np.zeros(take.n)
    for k in range(9):
        m = samples(0.22)
        axle = body(1250, [1, 1.6, 2.3, 3.1], loss=0.012, air=50, rng=take.thing)
        squeak = strike(axle, stick_slip(take.rng, 420 * (0.8 + 0.4 * hump(m)), 0.03), 0.22) * hump(m)
        add_at(
            squeaks,
            unit(squeak),
            (k + take.rng.normal(0, 0.02)) * take.seconds / 9,
            take.rng.uniform(0.4, 0.8),
            circular=True,
        )
    return mix(0.6 * iron_tyres(take, 120), 0.35 * squeaks)


def aero_engine(take: Take, rate: float, cylinders: int) -> Signal:
    """A radial engine with its propeller: blade slap over a rough exhaust."""
    firing_rate = rate * cylinders / 2
    pulses = firing(take, firing_rate, list(take.thing.uniform(0.75, 1.0, cylinders)), 0.0035, 0.02)
    pipe = through_pipe(pulses, [(130, 70, 4), (260, 130, 2), (520, 250, 2), (1100, 600, -1), (2400, 1800, -6)])
    blade_hz = round(2 * rate * 0.62 * take.seconds) / take.seconds
    blades = harmonics(blade_hz, take.n, [1, 0.9, 0.7, 0.5, 0.4, 0.3, 0.2, 0.15, 0.1, 0.08], take.rng)
    phase = 2 * np.pi * blade_hz * np.arange(take.n) / SR
    air = shaped_noise(take.rng, take.n, [(20, -24), (100, -2), (500, 0), (2000, -9), (8000, -26), (20_000, -50)])
    return mix(rms_unit(pipe), 0.45 * rms_unit(blades), 0.55 * air * (0.6 + 0.4 * np.cos(phase)))


def from_the_ground(drone: Signal, height: Signal) -> Signal:
    """The sound and its echo from the ground, whose delay changes with the angle: a comb that wanders over the drone.

    `height` 0…1 a sample; air and distance take the treble.
    """

    def gain(hz: Signal, t: Signal) -> Signal:
        delay = 0.0006 + 0.0022 * at(height, t)
        return (1.0 + 0.75 * np.cos(2 * np.pi * hz * delay)) * bell_curve(hz, 420.0, 1.9)

    return morph(drone, gain, 2048, circular=True)


@recipe(
    "AEROProp",
    "Propeller Aeroplane",
    Kind.LOOP,
    10.0,
    tags="aeroplane airplane propeller engine flying biplane aircraft",
    weak=True,
)
def propeller_plane(take: Take) -> Signal:
    drone = soft_clip(aero_engine(take, 24.0 + take.variation % 3, 9), 0.8)
    heard = from_the_ground(drone, 0.5 + 0.45 * wander_between(take.rng, take.n, 0.15, -1.0, 1.0))
    return heard * wander_between(take.rng, take.n, 0.6, 0.5, 1.0)


@recipe(
    "AEROProp",
    "Aeroplane Passing",
    Kind.TAKE,
    8.5,
    tags="aeroplane airplane propeller fly by pass aircraft",
    attack_at_peak=True,
)
def plane_passing(take: Take) -> Signal:
    seconds = 8.0
    n = samples(seconds)
    drone = np.concatenate([aero_engine(Take(take.rng, take.thing, 0.6, take.variation, seconds + 2), 25.0, 9)])
    speed, height = take.rng.uniform(55, 75), take.rng.uniform(60, 110)
    t = np.arange(n) / SR - 0.45 * seconds
    distance = np.sqrt(height**2 + (speed * t) ** 2)
    delay = distance / 343.0
    source_time = np.arange(n) / SR - delay + float(np.max(delay))
    moved = np.interp(source_time * SR, np.arange(len(drone)), drone)
    moved = moved * (height / distance) ** 1.2

    def gain(hz: Signal, t: Signal) -> Signal:
        nearness = height / np.maximum(at(distance, t), 1)
        echo = 2 * 1.6 * nearness / 343.0  # from the ground to an ear 1.6 m above it
        air = 1 / (1 + (hz / (9000 * nearness)) ** 2)
        return (1 + 0.7 * np.cos(2 * np.pi * hz * echo)) * air * bell_curve(hz, 520.0, 1.8)

    return morph(soft_clip(rms_unit(moved), 0.8), gain, 2048) * envelope(
        [(0, 0), (0.8, 1), (seconds - 1, 1), (seconds, 0)], n
    )


@recipe("BOATHorn", "Ship Horn", Kind.TAKE, 5.0, tags="ship horn fog harbour steamer blast liner boat")
def ship_horn(take: Take) -> Signal:
    seconds = take.rng.uniform(2.4, 3.8)
    n = samples(seconds)
    pressure = envelope([(0, 0), (0.3, 0.9), (0.8, 1.0), (seconds - 0.4, 0.95), (seconds, 0)], n)
    out = np.zeros(n)
    for hz in (87.3, 130.8):
        track = hz * (0.97 + 0.03 * pressure) * (1 + 0.0015 * wander_between(take.rng, n, 6, -1, 1))
        out += harmonics(
            track, n, [0.8, 1, 0.9, 0.8, 0.6, 0.5, 0.4, 0.3, 0.25, 0.18, 0.14, 0.1, 0.08, 0.06, 0.05, 0.04], take.rng
        )
    blast = formants(soft_clip(out * 0.5, 1.6), [(180, 120, 3), (420, 200, 2), (900, 400, -4), (1800, 900, -12)])
    air = low_pass(white(take.rng, n), 1500) * 0.02
    return room(take.thing, mix(unit(blast), air) * pressure, t60=2.4, wet_db=-8, dark_hz=2200)


@recipe("BOATStm", "Paddle Steamer", Kind.LOOP, 10.0, tags="steamboat paddle steamer river boat engine steam")
def paddle_steamer(take: Take) -> Signal:
    out = np.zeros(take.n)
    blades = 7 * 8
    for k in range(blades):
        m = samples(0.24)
        slap = morph(white(take.rng, m), lambda hz, t: bell_curve(hz, 650.0, 1.0) * np.exp(-t / 0.08)) * attack_decay(
            0.02, 0.3, m
        )
        add_at(
            out,
            unit(slap),
            (k + take.rng.normal(0, 0.05)) * take.seconds / blades,
            take.rng.uniform(0.4, 0.8),
            circular=True,
        )
    for k in range(14):
        add_at(out, chuff(take, 0.4, 0.3), (k + take.rng.normal(0, 0.01)) * take.seconds / 14, 0.7, circular=True)
    wash = shaped_noise(take.rng, take.n, [(20, -20), (150, -2), (600, 0), (2500, -10), (9000, -26), (20_000, -50)])
    return mix(out, 0.12 * wash * wander_between(take.rng, take.n, 2, 0.6, 1))


@recipe("BOATMotr", "Motor Launch", Kind.LOOP, 9.0, tags="motorboat launch engine boat putter harbour")
def motor_launch(take: Take) -> Signal:
    pulses = firing(take, 17.0 + take.variation % 3, [1.0, 0.85], 0.007, 0.02)
    pipe = through_pipe(pulses, [(85, 45, 3), (190, 100, 2), (430, 240, -5), (1000, 700, -13)])
    water = shaped_noise(take.rng, take.n, [(20, -30), (200, -4), (700, 0), (2500, -8), (9000, -24), (20_000, -50)])
    return mix(soft_clip(rms_unit(pipe), 1.0), 0.22 * water * wander_between(take.rng, take.n, 3, 0.4, 1))


@recipe("BOATShip", "Ship Engine", Kind.LOOP, 10.0, tags="ship engine room steamer liner throb vessel")
def ship_engine(take: Take) -> Signal:
    out = np.zeros(take.n)
    turns = round(1.5 * take.seconds)
    for k in range(3 * turns):
        push = mix(
            thud(take.rng, 42, 0.3, 0.45, 0.2),
            0.12 * unit(low_pass(white(take.rng, samples(0.2)), 500) * hump(samples(0.2))),
        )
        add_at(
            out,
            push,
            (k + take.rng.normal(0, 0.01)) * take.seconds / (3 * turns),
            (1.0, 0.75, 0.85)[k % 3],
            circular=True,
        )
    drone = harmonics(round(50 * take.seconds) / take.seconds, take.n, [1, 0.6, 0.4, 0.3, 0.2, 0.15, 0.1], take.rng)
    hiss = shaped_noise(take.rng, take.n, [(20, -12), (100, 0), (500, -8), (2500, -20), (20_000, -60)])
    return circular_room(take.thing, mix(out, 0.05 * drone, 0.14 * hiss), t60=1.2, wet_db=-10)


@recipe("WHSTMech", "Factory Whistle", Kind.TAKE, 4.5, tags="factory whistle steam shift works siren")
def factory_whistle(take: Take) -> Signal:
    return whistle(take, [392.0, 494.0], take.rng.uniform(2.6, 3.6), 0.8)


@recipe("WHSTMech", "Pea Whistle", Kind.TAKE, 1.4, tags="whistle police referee pea sport guard")
def pea_whistle(take: Take) -> Signal:
    seconds = take.rng.uniform(0.35, 0.9)
    n = samples(seconds)
    trill = 0.5 + 0.5 * tone(38 * wander_between(take.rng, n, 5, 0.9, 1.1), n)
    track = 2950 * (1 + 0.02 * trill)
    blow = envelope([(0, 0), (0.02, 1), (seconds - 0.06, 0.9), (seconds, 0)], n)
    air = morph(white(take.rng, n), lambda hz, t: bell_curve(hz, 3000.0, 0.1) + 0.1 * bell_curve(hz, 6000.0, 0.5))
    return room(
        take.thing,
        mix(harmonics(track, n, [1, 0.12, 0.08]) * (0.35 + 0.65 * trill), 0.5 * unit(air)) * blow,
        t60=0.6,
        wet_db=-15,
    )
