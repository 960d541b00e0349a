"""Offices, studios, workshops and factories: typewriter, cameras, projector, phonograph, looms, saws, hammers."""

from __future__ import annotations

import numpy as np

from studio.synthesis.blocks.dsp import (
    Signal,
    add_at,
    attack_decay,
    band_pass,
    bell_curve,
    circular_room,
    dust,
    envelope,
    equalise,
    fade_ends,
    harmonics,
    high_pass,
    hump,
    low_pass,
    mix,
    morph,
    room,
    samples,
    shaped_noise,
    tone,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import (
    FREE_BAR,
    body,
    contact,
    irregular_ratios,
    micro_collisions,
    stick_slip,
    strike,
    thud,
)
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.doors_locks import boxed, click, sequence
from studio.synthesis.sounds.impacts import contact_time, metallic, wooden


def type_bar(take: Take) -> Signal:
    """One key of a typewriter: key down, type bar on the platen, ratchet of the carriage."""
    platen = strike(
        body(950, irregular_ratios(take.thing, 14), loss=0.03, air=60, rng=take.thing).struck_elsewhere(take.rng, 4),
        contact(0.0005),
        0.15,
        0.4,
        take.rng,
    )
    parts = [
        (0.0, 0.25, click(take, 1300, 0.02)),
        (take.rng.uniform(0.022, 0.032), 1.0, platen),
        (take.rng.uniform(0.05, 0.065), 0.4, click(take, 2150, 0.025)),
        (take.rng.uniform(0.07, 0.085), 0.2, click(take, 1500, 0.03)),
    ]
    return boxed(take, sequence(parts, 0.25), 230, 0.5)


@recipe("COMType", "Typewriter Key", Kind.HIT, 0.5, layered=True, tags="typewriter key type office newspaper")
def typewriter_key(take: Take) -> Signal:
    return room(take.thing, type_bar(take), t60=0.25, wet_db=-18)


@recipe("COMType", "Typing", Kind.LOOP, 10.0, tags="typewriter typing office secretary newspaper keyboard")
def typing(take: Take) -> Signal:
    out = np.zeros(take.n)
    when = 0.05
    while when < take.seconds - 0.1:
        add_at(out, unit(type_bar(take)), when, take.rng.uniform(0.6, 1.0), circular=True)
        when += take.rng.choice([0.11, 0.14, 0.18, 0.34], p=[0.35, 0.35, 0.2, 0.1]) * take.rng.uniform(0.9, 1.15)
    return circular_room(take.thing, out, t60=0.3, wet_db=-17)


@recipe("COMType", "Carriage Return", Kind.TAKE, 1.6, tags="typewriter carriage return bell ding line")
def carriage_return(take: Take) -> Signal:
    ding = strike(body(2480, [1, 2.72, 5.1], loss=0.0006, air=6, rng=take.thing), contact(0.0002), 0.9)
    zip_parts = [
        (0.35 + 0.016 * k, 0.25 + 0.02 * k, click(take, 1700, 0.02)) for k in range(int(take.rng.integers(16, 24)))
    ]
    parts = [
        (0.0, 0.6, ding),
        *zip_parts,
        (
            0.35 + 0.016 * len(zip_parts),
            1.0,
            strike(metallic(take.thing, 480, 20, 0.01, 30), contact(0.0006), 0.3, 0.2),
        ),
    ]
    return room(take.thing, boxed(take, sequence(parts, 1.3), 230, 0.3), t60=0.25, wet_db=-18)


@recipe("COMTelm", "Telegraph Sounder", Kind.LOOP, 8.0, tags="telegraph morse key sounder wire railway office")
def telegraph(take: Take) -> Signal:
    out = np.zeros(take.n)
    unit_s = 0.062
    when = 0.05
    while when < take.seconds - 0.5:
        for _ in range(int(take.rng.integers(1, 5))):
            held = unit_s * (3 if take.rng.random() < 0.4 else 1)
            add_at(out, unit(boxed(take, click(take, 1550, 0.03), 310, 0.5)), when, 1.0, circular=True)
            add_at(out, unit(boxed(take, click(take, 2050, 0.02), 310, 0.5)), when + held, 0.6, circular=True)
            when += held + unit_s
        when += unit_s * (2 if take.rng.random() < 0.75 else 6)
    return out


@recipe("COMCam", "Camera Shutter", Kind.HIT, 0.5, tags="camera shutter click photograph press photographer")
def camera_shutter(take: Take) -> Signal:
    travel = take.rng.uniform(0.03, 0.07)
    parts = [
        (0.0, 0.9, click(take, 2400, 0.02)),
        (0.006, 0.3, click(take, 4200, 0.012)),
        (travel, 1.0, click(take, 1850, 0.025)),
        (travel + 0.01, 0.3, click(take, 3600, 0.01)),
    ]
    return boxed(take, sequence(parts, 0.2), 480, 0.45)


@recipe("COMCam", "Flash Powder", Kind.HIT, 1.2, tags="camera flash powder magnesium poof photographer old")
def flash_powder(take: Take) -> Signal:
    n = samples(1.0)
    puff = morph(
        white(take.rng, n), lambda hz, t: np.exp(-t / 0.16) * bell_curve(hz, 600 + 3500 * np.exp(-t / 0.06), 1.3)
    )
    return room(
        take.thing,
        mix(unit(puff * attack_decay(0.006, 1.2, n)), 0.5 * thud(take.rng, 75, 0.15, 0.3)),
        t60=0.4,
        wet_db=-16,
    )


def claw_machine(take: Take, fps: float, base_hz: float, whirr: float) -> Signal:
    """A film movement: the claw pulls the film down once a frame, a shutter whirls, a motor or crank hums."""
    out = np.zeros(take.n)
    frames = round(fps * take.seconds)
    claws = [
        unit(
            boxed(
                take,
                sequence(
                    [
                        (0, 1, click(take, base_hz, 0.016)),
                        (0.013, 0.55, click(take, 1.35 * base_hz, 0.012)),
                        (0.024, 0.3, click(take, 0.8 * base_hz, 0.02)),
                    ],
                    0.06,
                ),
                380,
                0.6,
            )
        )
        for _ in range(8)
    ]
    for k in range(frames):
        when = (k + take.rng.normal(0, 0.025)) * take.seconds / frames
        add_at(out, claws[int(take.rng.integers(8))], when, take.rng.uniform(0.75, 1.0), circular=True)
    blades = np.cos(2 * np.pi * 2 * frames * np.arange(take.n) / take.n)
    film = shaped_noise(take.rng, take.n, [(20, -40), (300, -10), (1200, 0), (5000, -6), (16_000, -24)]) * (
        0.7 + 0.3 * blades
    )
    hum = harmonics(2 * frames / take.seconds, take.n, [1, 0.5, 0.35, 0.2, 0.15, 0.1])
    return mix(out, whirr * 0.09 * film, whirr * 0.06 * hum)


@recipe("COMAv", "Film Projector", Kind.LOOP, 10.0, tags="projector film cinema reel claw motor silent")
def film_projector(take: Take) -> Signal:
    return circular_room(
        take.thing, claw_machine(take, 18.0 + take.variation % 3 * 2, 1500.0, 1.4), t60=0.3, wet_db=-16
    )


@recipe("COMCam", "Hand-Cranked Film Camera", Kind.LOOP, 8.0, tags="film camera crank hand whirr cinematograph")
def cranked_camera(take: Take) -> Signal:
    turns = np.cos(2 * np.pi * 16 * np.arange(take.n) / take.n)
    return claw_machine(take, 16.0, 2200.0, 0.7) * (0.85 + 0.15 * turns)


@recipe(
    "COMPhono", "Phonograph Surface", Kind.LOOP, 12.0, tags="phonograph gramophone record crackle surface noise old"
)
def phonograph(take: Take) -> Signal:
    n = take.n
    turns = round(take.seconds * 1.3)
    swish = 0.7 + 0.3 * np.cos(2 * np.pi * turns * np.arange(n) / n)
    hiss = shaped_noise(take.rng, n, [(20, -30), (200, -14), (1500, 0), (4500, -2), (7000, -20), (20_000, -60)]) * swish
    crackle = equalise(dust(take.rng, n, 45, 9), [(20, -40), (500, -8), (2500, 0), (6500, -4), (12_000, -40)])
    ticks = np.zeros(n)
    scratch = take.rng.uniform(0, take.seconds / turns)
    for k in range(turns):
        add_at(ticks, click(take, 1900, 0.006), scratch + k * take.seconds / turns, 1.0, circular=True)
    rumble = shaped_noise(take.rng, n, [(10, -20), (25, 0), (60, -6), (200, -40), (20_000, -90)])
    return mix(0.5 * hiss, 0.9 * unit(crackle) * 6, 2.2 * unit(ticks), 0.35 * rumble)


@recipe("COMRadio", "Radio Static", Kind.LOOP, 10.0, tags="radio static wireless tuning whistle noise")
def radio_static(take: Take) -> Signal:
    n = take.n
    fading = wander_between(take.rng, n, 1.2, 0.35, 1.0)
    noise = (
        shaped_noise(take.rng, n, [(20, -40), (250, -4), (1500, 0), (3500, -3), (5500, -30), (20_000, -80)]) * fading
    )
    bursts = equalise(dust(take.rng, n, 18, 12), [(20, -30), (300, 0), (3500, 0), (6000, -40), (20_000, -80)])
    whistle = (
        tone(1400 + 700 * wander_between(take.rng, n, 0.3, -1, 1), n) * wander_between(take.rng, n, 0.4, 0.0, 1.0) ** 3
    )
    # the whistle's phase does not close on the ring, so it is silent at the seam
    window = np.clip(6 * hump(n, 0.5, 1.0), 0, 1)
    return mix(noise, 3.0 * unit(bursts), 0.35 * whistle * window)


def machine_cycle(take: Take, rate: float, beats: list[tuple[float, float, Signal]]) -> Signal:
    """A machine that does the same every turn: `beats` as (phase, gain, sound), whole turns in the loop."""
    out = np.zeros(take.n)
    turns = round(rate * take.seconds)
    for k in range(turns):
        for phase, gain, sound in beats:
            when = (k + phase + take.rng.normal(0, 0.008)) * take.seconds / turns
            add_at(out, unit(sound), when, gain * take.rng.uniform(0.85, 1.0), circular=True)
    return out


@recipe("MACHAntq", "Sewing Machine", Kind.LOOP, 8.0, tags="sewing machine treadle needle tailor antique")
def sewing_machine(take: Take) -> Signal:
    needle = [click(take, hz, t) for hz, t in ((1700, 0.02), (1150, 0.03), (2500, 0.012))]
    stitches = machine_cycle(
        take, take.rng.uniform(9.0, 11.0), [(0.0, 1.0, needle[0]), (0.3, 0.5, needle[1]), (0.62, 0.7, needle[2])]
    )
    whirr = shaped_noise(take.rng, take.n, [(20, -30), (180, 0), (700, -8), (3000, -18), (16_000, -50)])
    treadle = np.cos(2 * np.pi * 14 * np.arange(take.n) / take.n)
    return mix(unit(boxed(take, stitches, 260, 0.7)[: take.n]), 0.03 * whirr * (1 + 0.4 * treadle))


@recipe("MACHInd", "Loom", Kind.LOOP, 9.0, tags="loom weaving mill factory textile machine")
def loom(take: Take) -> Signal:
    shuttle = strike(wooden(take.thing, 210.0), micro_collisions(take.rng, 0.0012, 3), 0.35, 0.2)
    beater = mix(unit(strike(wooden(take.thing, 95.0), contact(0.003), 0.4)), 0.7 * thud(take.rng, 72, 0.12, 0.25))
    iron = strike(metallic(take.thing, 520, 24, 0.008, 25), contact(0.0005), 0.3)
    return circular_room(
        take.thing,
        machine_cycle(
            take,
            2.0,
            [(0.0, 1.0, beater), (0.08, 0.4, iron), (0.3, 0.7, shuttle), (0.55, 0.5, iron), (0.8, 0.6, shuttle)],
        ),
        t60=0.7,
        wet_db=-13,
    )


@recipe("MACHInd", "Machine Hall", Kind.LOOP, 12.0, tags="factory machine hall industrial motors belts presses")
def machine_hall(take: Take) -> Signal:
    n = take.n
    press = mix(
        thud(take.rng, 48, 0.3, 0.6), 0.4 * unit(strike(metallic(take.thing, 160, 40, 0.004, 8), contact(0.001), 0.8))
    )
    lathe = harmonics(round(96 * take.seconds) / take.seconds, n, [1, 0.4, 0.6, 0.2, 0.3, 0.1, 0.12]) * wander_between(
        take.rng, n, 1.0, 0.6, 1.0
    )
    belts = shaped_noise(take.rng, n, [(20, -6), (60, 0), (250, -3), (1000, -12), (4000, -22), (16_000, -45)])
    slap = band_pass(white(take.rng, samples(0.05)), 300, 2500) * attack_decay(0.003, 0.05, samples(0.05))
    whole = mix(
        1.0 * machine_cycle(take, 0.75, [(0.0, 1.0, press)]),
        0.05 * lathe,
        0.16 * belts,
        0.25 * machine_cycle(take, 4.2, [(0, 0.8, slap), (0.5, 0.5, slap)]),
    )
    return circular_room(take.rng, whole, t60=1.4, wet_db=-8)


@recipe("MACHFan", "Electric Fan", Kind.LOOP, 8.0, tags="fan ventilator electric blades hum air")
def electric_fan(take: Take) -> Signal:
    n = take.n
    blade_hz = round(62 * take.seconds) / take.seconds
    phase = 2 * np.pi * blade_hz * np.arange(n) / 48_000
    air = shaped_noise(take.rng, n, [(20, -24), (120, 0), (500, -5), (2000, -14), (8000, -32), (20_000, -60)])
    return mix(
        air * (0.75 + 0.25 * np.cos(phase)),
        0.18 * harmonics(blade_hz, n, [1, 0.5, 0.2, 0.1]),
        0.06 * harmonics(100, n, [1, 0.6, 0.3, 0.2]),
    )


@recipe("MACHPump", "Hand Pump", Kind.LOOP, 8.0, tags="pump water well hand village lever squeak")
def hand_pump(take: Take) -> Signal:
    m = samples(0.45)
    iron = body(720, [1, 1.5, 2.1, 2.9, 4.0], loss=0.01, air=40, rng=take.thing)
    squeak = strike(iron, stick_slip(take.rng, 240 * (0.8 + 0.4 * hump(m)), 0.05), 0.45) * hump(m)
    suck = morph(white(take.rng, m), lambda hz, t: bell_curve(hz, 350 + 900 * t / 0.45, 0.6)) * hump(m, 0.6)
    clank = strike(metallic(take.thing, 330, 20, 0.008, 18), contact(0.0008), 0.4)
    return machine_cycle(take, 0.9, [(0.0, 0.5, squeak), (0.1, 0.5, suck), (0.5, 0.7, clank), (0.52, 0.3, squeak)])


@recipe("MOTRElec", "Electric Motor", Kind.LOOP, 8.0, tags="electric motor dynamo hum whirr generator")
def electric_motor(take: Take) -> Signal:
    n = take.n
    base = round(take.rng.uniform(46, 52) * take.seconds) / take.seconds
    # What hums is pulled twice in each turn of the mains: the even harmonics.
    hum = harmonics(base, n, [0.15, 1.0, 0.15, 0.6, 0.12, 0.3, 0.15, 0.2, 0.1, 0.08, 0.06, 0.1], take.rng)
    brushes = shaped_noise(take.rng, n, [(20, -40), (400, -14), (1800, 0), (5000, -4), (14_000, -22)])
    commutator = 0.6 + 0.4 * np.cos(2 * np.pi * 11 * base * np.arange(n) / 48_000)
    return mix(hum * wander_between(take.rng, n, 2.0, 0.9, 1.0), 0.22 * brushes * commutator)


def saw_stroke(take: Take, seconds: float, push: bool) -> Signal:
    """One stroke of a hand saw: teeth at a rate that follows the blade, in wood that booms along."""
    n = samples(seconds)
    speed = hump(n, 0.45, 0.8)
    teeth = stick_slip(take.rng, (150 if push else 120) * (0.3 + 0.9 * speed), 0.18) * speed
    rasp = (
        morph(
            white(take.rng, n),
            lambda hz, t: bell_curve(
                hz, (2300 if push else 3000) * (0.7 + 0.6 * np.sin(np.pi * np.clip(t / seconds, 0, 1))), 0.8
            ),
        )
        * speed
    )
    board = wooden(take.thing, 290.0, 26, 0.05)
    blade = body(1450, FREE_BAR, loss=0.02, air=45, tilt_db=0, rng=take.thing).louder(0.5)
    cut = strike(board.and_also(blade), teeth, seconds)
    return mix(0.75 * unit(cut), unit(rasp * (0.5 + 0.5 * unit(low_pass(np.abs(teeth), 300)))))


@recipe("TOOLHand", "Hand Saw", Kind.LOOP, 8.0, tags="saw sawing wood carpenter hand timber")
def hand_saw(take: Take) -> Signal:
    out = np.zeros(take.n)
    strokes = 2 * round(take.seconds * take.rng.uniform(1.15, 1.45))
    period = take.seconds / strokes
    for k in range(strokes):
        push = k % 2 == 0
        stroke = saw_stroke(take, period * (0.92 if push else 0.8), push)
        add_at(out, unit(stroke), (k + take.rng.normal(0, 0.02)) * period, 1.0 if push else 0.6, circular=True)
    return out


@recipe("TOOLHand", "Hammer On Nail", Kind.HIT, 0.7, layered=True, tags="hammer nail wood carpenter build knock")
def hammer_on_nail(take: Take) -> Signal:
    nail = body(3300.0 * (1 - 0.03 * take.variation), FREE_BAR[:4], loss=0.004, air=60, tilt_db=-1, rng=take.thing)
    head = body(2050.0, [1, 1.6, 2.5], loss=0.003, air=40, rng=take.thing).louder(0.6)
    board = wooden(take.thing, 175.0, 30, 0.035).louder(0.9)
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0009, 0.00025), 2)
    hit = strike(nail.and_also(head).and_also(board).struck_elsewhere(take.rng, 3), force, 0.4, 0.3, take.rng)
    return room(take.thing, mix(unit(hit), 0.35 * thud(take.rng, 115, 0.1, 0.2)), t60=0.3, wet_db=-16)


@recipe("TOOLHand", "Spade In Earth", Kind.HIT, 0.8, layered=True, tags="spade shovel dig earth garden grave")
def spade(take: Take) -> Signal:
    n = samples(0.4)
    cut = high_pass(low_pass(dust_like(take, n), 6500), 500) * attack_decay(0.03, 0.35, n)
    blade = strike(metallic(take.thing, 900, 18, 0.01, 45), contact(0.001), 0.3)
    return mix(unit(cut), 0.25 * unit(blade), 0.4 * thud(take.rng, 90, 0.1, 0.2))


def dust_like(take: Take, n: int) -> Signal:
    """Soil: grains of every size."""
    return mix(dust(take.rng, n, 5000, 9), 0.3 * white(take.rng, n))


@recipe("TOOLHand", "Rasp File", Kind.TAKE, 1.0, tags="file rasp metal workshop grind sharpen")
def rasp_file(take: Take) -> Signal:
    seconds = take.rng.uniform(0.3, 0.55)
    n = samples(seconds)
    speed = hump(n, 0.4, 0.7)
    teeth = stick_slip(take.rng, 900 * (0.3 + speed), 0.25) * speed
    work = metallic(take.thing, 760, 30, 0.01, 30)
    return fade_ends(mix(unit(strike(work, teeth, seconds)), 0.4 * unit(band_pass(teeth, 2500, 11_000))), 0.02, 0.04)


@recipe("WEAPAxe", "Axe Chop", Kind.HIT, 0.8, layered=True, tags="axe chop wood log tree split")
def axe_chop(take: Take) -> Signal:
    log = wooden(take.thing, 145.0, 30, 0.05).struck_elsewhere(take.rng, 4)
    bite = strike(
        log, micro_collisions(take.rng, contact_time(take.strength, 0.002, 0.0007), 3, 0.02, 0.6), 0.35, 0.3, take.rng
    )
    n = samples(0.15)
    fibres = high_pass(dust(take.rng, n, 4000, 10), 900) * attack_decay(0.001, 0.1, n)
    steel = strike(metallic(take.thing, 1900, 8, 0.004, 50), contact(0.0003), 0.2)
    return room(
        take.thing,
        mix(unit(bite), 0.5 * unit(fibres), 0.12 * unit(steel), 0.5 * thud(take.rng, 82, 0.13, 0.3)),
        t60=0.6,
        wet_db=-15,
    )


@recipe("ELECSprk", "Electric Sparks", Kind.TAKE, 1.4, tags="electric spark arc laboratory short circuit")
def sparks(take: Take) -> Signal:
    n = samples(1.2)
    bursts = wander_between(take.rng, n, 8, 0, 1) ** 4
    zaps = dust(take.rng, n, 900, 12) * bursts
    buzz = np.sign(tone(100, n)) * white(take.rng, n) * bursts * 0.04
    return high_pass(mix(unit(zaps), unit(buzz) * 0.5), 700) * envelope([(0, 1), (0.9, 0.8), (1.2, 0)], n)


@recipe("ELECBuzz", "Electric Hum", Kind.LOOP, 8.0, tags="electric hum buzz transformer lamp")
def electric_hum(take: Take) -> Signal:
    n = take.n
    buzz = harmonics(100, n, [1, 0.7, 0.5, 0.45, 0.3, 0.3, 0.2, 0.2, 0.15, 0.12, 0.1, 0.1, 0.08, 0.06], take.rng)
    return mix(
        buzz * wander_between(take.rng, n, 1.5, 0.9, 1.0),
        0.02 * shaped_noise(take.rng, n, [(100, -20), (3000, 0), (9000, -12), (20_000, -40)]),
    )


@recipe("MACHAntq", "Printing Press", Kind.LOOP, 9.0, tags="printing press newspaper print shop machine antique")
def printing_press(take: Take) -> Signal:
    roll = low_pass(white(take.rng, samples(0.35)), 900) * hump(samples(0.35))
    clank = strike(metallic(take.thing, 260, 30, 0.006, 15), micro_collisions(take.rng, 0.0008, 3), 0.5, 0.2)
    bed = mix(thud(take.rng, 66, 0.2, 0.4), 0.4 * unit(strike(wooden(take.thing, 120), contact(0.003), 0.3)))
    sheet = high_pass(white(take.rng, samples(0.15)), 2500) * hump(samples(0.15))
    gear = machine_cycle(take, 9.0, [(0.0, 0.3, click(take, 1300, 0.025))])
    return circular_room(
        take.thing,
        mix(
            machine_cycle(
                take,
                1.0,
                [(0.0, 1.0, bed), (0.05, 0.7, clank), (0.3, 0.35, roll), (0.5, 0.6, clank), (0.7, 0.3, sheet)],
            ),
            0.4 * gear,
        ),
        t60=0.8,
        wet_db=-12,
    )
