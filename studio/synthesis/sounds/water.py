"""Water: rain on what it falls on, drips, streams, waves, splashes. Drops are clicks; water sings in bubbles."""

from __future__ import annotations

import numpy as np

from studio.synthesis.blocks.dsp import (
    SR,
    Curve,
    Signal,
    add_at,
    at,
    attack_decay,
    band_pass,
    bell_curve,
    circular_room,
    decay,
    dust,
    dust_follows,
    envelope,
    equalise,
    high_pass,
    hump,
    low_pass,
    mix,
    morph,
    pink,
    poisson_times,
    rms_unit,
    room,
    samples,
    scatter,
    shaped_noise,
    stereo,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import Body, body, bubble, bubble_bank, contact, irregular_ratios, strike, thud
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.impacts import metallic, wooden


def drop_clicks(take: Take, low_hz: float, high_hz: float, count: int = 40) -> list[Signal]:
    """Single raindrops on a hard or wet surface: a few milliseconds of filtered noise, none like another."""
    grains = []
    for _ in range(count):
        m = samples(take.rng.uniform(0.002, 0.012))
        hz = float(np.exp(take.rng.uniform(np.log(low_hz), np.log(high_hz))))
        grain = band_pass(white(take.rng, m), hz, 2.2 * hz, 1) * attack_decay(0.0003, m / 48_000, m)
        grains.append(unit(grain))
    return grains


def drops(take: Take, rate: float, grains: list[Signal], spread_db: float = 6.0) -> Signal:
    """Poisson drops on a ring, with levels as of drops near and far."""
    times = poisson_times(take.rng, rate, take.seconds)
    gains = 10 ** (take.rng.normal(-6, spread_db, len(times)) / 20)
    return scatter(take.rng, take.n, times, grains, gains, circular=True)


def rain_on(take: Take, rate: float, hiss: Signal, near: Signal, near_level: float) -> Signal:
    """The far drops have merged into a hiss, the near ones are heard one by one."""
    return mix(rms_unit(hiss), near_level * rms_unit(near) * min(1.5, (rate / 120) ** 0.2))


RAIN_HISS: Curve = [(20, -46), (150, -26), (500, -14), (1500, -5), (4000, 0), (9000, -3), (16_000, -10), (22_000, -22)]


def rain_side(take: Take, rate: float, bubbles: float, hiss_level: float) -> Signal:
    """One side of a rain field."""
    hiss = shaped_noise(take.rng, take.n, RAIN_HISS) * wander_between(take.rng, take.n, 0.5, 0.85, 1.0)
    dense = rms_unit(drops(take, 8 * rate, drop_clicks(take, 1500, 9000), 5))
    near = rms_unit(drops(take, rate, drop_clicks(take, 700, 5000), 7))
    plops = drops(take, bubbles, bubble_bank(take.rng, 0.7, 3.0, rise=0.05), 7)
    return mix(hiss_level * hiss, 0.55 * dense, 0.5 * near, 0.35 * rms_unit(plops))


@recipe("RAIN", "Light Rain", Kind.LOOP, 11.0, tags="rain light drizzle drops street weather wet")
def light_rain(take: Take) -> Signal:
    return stereo(rain_side(take, 60, 14, 0.55), rain_side(take, 60, 14, 0.55))


@recipe("RAIN", "Heavy Rain", Kind.LOOP, 11.0, tags="rain heavy downpour storm shower weather wet")
def heavy_rain(take: Take) -> Signal:
    sides = []
    for _ in range(2):
        body_noise = shaped_noise(
            take.rng, take.n, [(20, -34), (120, -14), (400, -6), (1200, -1), (4000, 0), (9000, -5), (20_000, -18)]
        )
        gusts = wander_between(take.rng, take.n, 0.35, 0.8, 1.0)
        sides.append(mix(0.9 * body_noise * gusts, rain_side(take, 260, 50, 0.5) * 0.7))
    return stereo(*sides)


def rain_on_body(take: Take, surface: Body, seconds: float, rate: float, brightness_hz: float) -> Signal:
    """Drops that make a surface ring: a roof, a window, a tin bath."""
    grains = []
    for _ in range(24):
        force = contact(take.rng.uniform(0.0004, 0.0016), take.rng, 0.3)
        grains.append(unit(strike(surface.struck_elsewhere(take.rng, 5), force, seconds, 0.5, take.rng)))
    hiss = equalise(
        pink(take.rng, take.n), [(20, -30), (300, -6), (brightness_hz, 0), (3 * brightness_hz, -12), (22_000, -40)]
    )
    return rain_on(take, rate, 0.5 * hiss, drops(take, rate, grains, 6), 1.3)


@recipe("RAINMetl", "Rain On Tin Roof", Kind.LOOP, 10.0, tags="rain metal tin roof shed corrugated")
def rain_metal(take: Take) -> Signal:
    sheet = metallic(take.thing, 420.0, 30, 0.01, 60)
    return rain_on_body(take, sheet, 0.12, 150, 2600)


@recipe("RAINGlas", "Rain On Window", Kind.LOOP, 10.0, tags="rain window glass pane inside")
def rain_glass(take: Take) -> Signal:
    pane = body(520, irregular_ratios(take.thing, 18, 1.1), loss=0.015, air=90, tilt_db=-1, rng=take.thing)
    return rain_on_body(take, pane, 0.06, 55, 1500)


@recipe("RAINWood", "Rain On Wooden Roof", Kind.LOOP, 10.0, tags="rain wood roof hut porch deck")
def rain_wood(take: Take) -> Signal:
    return rain_on_body(take, wooden(take.thing, 260.0, 20, 0.06), 0.08, 110, 1300)


@recipe("RAINVege", "Rain In Leaves", Kind.LOOP, 10.0, tags="rain leaves forest trees garden vegetation")
def rain_leaves(take: Take) -> Signal:
    leaf = body(900, irregular_ratios(take.thing, 14), loss=0.16, air=260, tilt_db=-1, rng=take.thing)
    sides = [
        mix(rain_on_body(take, leaf, 0.03, 140, 3200), 0.35 * shaped_noise(take.rng, take.n, RAIN_HISS))
        for _ in range(2)
    ]
    return stereo(*sides)


@recipe("RAINConc", "Rain On Pavement", Kind.LOOP, 10.0, tags="rain pavement street concrete stone puddle")
def rain_pavement(take: Take) -> Signal:
    return mix(rain_side(take, 160, 45, 0.6), 0.3 * drops(take, 25, bubble_bank(take.rng, 1.0, 4.0), 5))


@recipe("RAINWatr", "Rain On Lake", Kind.LOOP, 10.0, tags="rain water lake pond sea surface")
def rain_lake(take: Take) -> Signal:
    sides = [
        mix(
            0.4 * shaped_noise(take.rng, take.n, RAIN_HISS),
            rms_unit(drops(take, 420, bubble_bank(take.rng, 0.35, 1.6, 80, 0.03), 6)),
        )
        for _ in range(2)
    ]
    return stereo(*sides)


@recipe("HAIL", "Hail", Kind.LOOP, 10.0, tags="hail ice storm weather stones roof")
def hail(take: Take) -> Signal:
    pea = body(1700, irregular_ratios(take.thing, 12), loss=0.02, air=90, tilt_db=-1, rng=take.thing)
    ground = wooden(take.thing, 330.0, 14, 0.06).louder(0.5)
    grains = [
        unit(strike(pea.and_also(ground).struck_elsewhere(take.rng, 6, 0.05), contact(0.0003), 0.07, 0.4, take.rng))
        for _ in range(30)
    ]
    hits = drops(take, 230, grains, 7)
    bounces = drops(take, 500, [0.5 * g for g in grains], 8)
    return mix(rms_unit(mix(hits, 0.4 * bounces)), 0.3 * shaped_noise(take.rng, take.n, RAIN_HISS))


def drip(take: Take) -> Signal:
    """One drop into water: the slap of the impact, then the bubble it drags under."""
    radius = take.rng.uniform(2.0, 4.2)
    sound = np.zeros(samples(0.4))
    slap = high_pass(white(take.rng, samples(0.006)), 1200) * decay(0.006, samples(0.006))
    add_at(sound, unit(slap), 0.0, 0.5)
    rise = take.rng.uniform(0.01, 0.06) if take.rng.random() < 0.7 else take.rng.uniform(0.12, 0.25)
    add_at(sound, unit(bubble(take.rng, radius, rise)), take.rng.uniform(0.006, 0.015), 1.0)
    for _ in range(int(take.rng.integers(0, 3))):  # smaller bubbles come off behind it
        later = bubble(take.rng, radius * take.rng.uniform(0.25, 0.6), 0.1)
        add_at(sound, unit(later), take.rng.uniform(0.03, 0.12), take.rng.uniform(0.06, 0.25))
    return sound


@recipe("WATRDrip", "Water Drop", Kind.HIT, 1.2, tags="water drip drop tap cave sink plink")
def water_drop(take: Take) -> Signal:
    return room(take.thing, drip(take), t60=0.7, wet_db=-27, dark_hz=7000)


@recipe("WATRDrip", "Dripping Tap", Kind.LOOP, 9.0, tags="water dripping tap cave gutter leak")
def dripping(take: Take) -> Signal:
    out = np.zeros(take.n)
    count = int(take.rng.integers(9, 14))
    for k in range(count):
        add_at(
            out,
            drip(take),
            (k + take.rng.normal(0, 0.08)) * take.seconds / count,
            take.rng.uniform(0.6, 1.0),
            circular=True,
        )
    return circular_room(take.thing, out, t60=0.7, wet_db=-27)


def babble(take: Take, rate: float, low_mm: float, high_mm: float) -> Signal:
    """Running water as a swarm of bubbles whose number comes and goes."""
    bank = bubble_bank(take.rng, low_mm, high_mm, 90, 0.12)
    pulse = wander_between(take.rng, take.n, 3.0, 0.25, 1.0)
    times = poisson_times(take.rng, rate, take.seconds)
    gains = 10 ** (take.rng.normal(-6, 6, len(times)) / 20) * at(pulse, times)
    return rms_unit(scatter(take.rng, take.n, times, bank, gains, circular=True))


def rush(take: Take, curve: Curve, hz: float = 0.8, depth: float = 0.3) -> Signal:
    """The noise of water in turmoil."""
    return shaped_noise(take.rng, take.n, curve) * wander_between(take.rng, take.n, hz, 1 - depth, 1.0)


STREAM_NOISE: Curve = [
    (20, -40),
    (120, -16),
    (350, -4),
    (900, 0),
    (2500, -6),
    (6000, -15),
    (14_000, -30),
    (22_000, -45),
]


@recipe("WATRFlow", "Brook", Kind.LOOP, 11.0, tags="stream brook creek river flow babble water")
def brook(take: Take) -> Signal:
    sides = [mix(babble(take, 190, 1.2, 8.0), 0.4 * rush(take, STREAM_NOISE)) for _ in range(2)]
    return stereo(*sides, width=0.7)


@recipe("WATRFlow", "River", Kind.LOOP, 11.0, tags="river water flow stream wide rapids")
def river(take: Take) -> Signal:
    sides = [mix(0.5 * babble(take, 320, 1.5, 12.0), rush(take, STREAM_NOISE, 0.6, 0.25)) for _ in range(2)]
    return stereo(*sides, width=0.7)


@recipe("WATRFall", "Waterfall", Kind.LOOP, 10.0, tags="waterfall cascade weir water mill")
def waterfall(take: Take) -> Signal:
    curve = [(20, -16), (70, -4), (250, -1), (800, 0), (2500, -4), (6000, -10), (14_000, -22), (22_000, -36)]
    sides = [mix(rush(take, curve, 0.7, 0.15), 0.3 * babble(take, 500, 1.0, 9.0)) for _ in range(2)]
    return stereo(*sides, width=0.8)


@recipe("WATRFoun", "Fountain", Kind.LOOP, 10.0, tags="fountain park water splash basin")
def fountain(take: Take) -> Signal:
    patter = rms_unit(drops(take, 500, drop_clicks(take, 900, 6000), 5))
    return mix(0.7 * patter, 0.6 * babble(take, 260, 0.8, 4.0), 0.35 * rush(take, STREAM_NOISE, 2.0))


@recipe("WATRPour", "Pouring Water", Kind.TAKE, 4.6, tags="pour pouring water glass jug fill drink")
def pouring(take: Take) -> Signal:
    seconds = take.rng.uniform(3.2, 4.4)
    n = samples(seconds)
    flow = wander_between(take.rng, n, 6.0, 0.05, 1.0) ** 1.5  # a jug gulps air, so the stream comes in spurts
    flow *= envelope([(0, 0), (0.15, 1), (0.6 * seconds, 0.8), (seconds - 0.5, 0.25), (seconds, 0)], n)
    bank = bubble_bank(take.rng, 0.6, 7.0, 90, 0.05)
    times = poisson_times(take.rng, 260, seconds)
    times = times[take.rng.random(len(times)) < at(flow, times)]
    stream = scatter(take.rng, n, times, bank, 10 ** (take.rng.normal(-6, 7, len(times)) / 20))

    def gain(hz: Signal, t: Signal) -> Signal:
        rising = 520.0 * 2.6 ** np.clip(t / seconds, 0, 1)  # the air column above the water gets shorter
        column = bell_curve(hz, rising, 0.12) + 0.7 * bell_curve(hz, 3.0 * rising, 0.1)
        return column + 0.12 * bell_curve(hz, 190.0, 0.6) + 0.16 * bell_curve(hz, 2600.0, 1.1)

    fizz = high_pass(dust_follows(take.rng, 700 * flow, 9), 1800)
    jet = white(take.rng, n) * flow
    vessel = morph(rms_unit(stream) + 0.7 * rms_unit(jet) + 0.5 * rms_unit(fizz), gain)
    return mix(0.5 * rms_unit(stream), rms_unit(vessel), 0.25 * rms_unit(fizz))


@recipe("WATRBubl", "Bubbling", Kind.LOOP, 8.0, tags="bubbles boil bubbling pot laboratory cauldron")
def bubbling(take: Take) -> Signal:
    return mix(babble(take, 26, 3.0, 14.0), 0.3 * babble(take, 90, 1.0, 4.0))


@recipe("WATRSplsh", "Splash", Kind.HIT, 1.8, layered=True, tags="splash water jump fall dive stone plunge")
def splash(take: Take) -> Signal:
    rng = take.rng
    n = samples(1.6)
    size = 0.4 + 0.6 * take.strength
    slap = band_pass(white(rng, n), 180, 3200, 1) * attack_decay(0.004, 0.22 * size, n)
    spray = morph(
        white(rng, n),
        lambda hz, t: (
            bell_curve(hz, 1800 + 2600 * np.exp(-t / 0.2), 0.9) * np.exp(-t / (0.22 * size)) * np.minimum(1, t / 0.03)
        ),
    )
    times = rng.exponential(0.28 * size, round(160 * size)) + 0.03
    gulps = scatter(rng, n, times[times < 1.4], bubble_bank(rng, 1.5, 4 + 14 * size, 60, 0.15), 0.4)
    patter_times = 0.25 + rng.gamma(2.5, 0.13, round(120 * size))
    patter = scatter(
        rng,
        n,
        patter_times[patter_times < 1.5],
        drop_clicks(take, 1200, 6000),
        10 ** (rng.normal(-8, 5, int(np.sum(patter_times < 1.5))) / 20),
    )
    return mix(
        unit(slap), 0.8 * unit(spray), 0.75 * unit(gulps), 0.35 * unit(patter), 0.4 * thud(rng, 70, 0.2 * size, 0.4)
    )


@recipe("WATRImpt", "Plop", Kind.HIT, 0.9, tags="plop water stone drop small pond", layered=True)
def plop(take: Take) -> Signal:
    n = samples(0.7)
    out = np.zeros(n)
    add_at(
        out,
        unit(band_pass(white(take.rng, samples(0.03)), 500, 5000, 1) * attack_decay(0.001, 0.03, samples(0.03))),
        0.0,
        0.35,
    )
    add_at(out, unit(bubble(take.rng, take.rng.uniform(6, 11), 0.5)), 0.02, 1.0)
    for _ in range(int(take.rng.integers(3, 8))):
        add_at(
            out,
            unit(bubble(take.rng, take.rng.uniform(1.5, 4.5), 0.2)),
            take.rng.uniform(0.06, 0.4),
            take.rng.uniform(0.08, 0.3),
        )
    return out


def wave_field(take: Take, waves: int, low_hz: float, high_hz: float, floor: float) -> Signal:
    """Waves on a shore: each swells, breaks with brightness, and hisses back over the sand."""
    n = take.n
    swell = np.zeros(n)
    bright = np.zeros(n)
    for k in range(waves):
        length = take.seconds / waves
        start = (k + take.rng.normal(0, 0.06)) * length
        m = samples(1.25 * length)
        height = take.rng.uniform(0.65, 1.0)
        x = np.linspace(0, 1, m)
        rise = np.where(x < 0.32, (x / 0.32) ** 2.2, np.exp(-(x - 0.32) / 0.2)) * np.clip((1 - x) / 0.2, 0, 1)
        colour = np.where(x < 0.32, x / 0.32, np.exp(-(x - 0.32) / 0.3)) * np.clip((1 - x) / 0.2, 0, 1)
        add_at(swell, rise, start, height, circular=True)
        add_at(bright, colour, start, height, circular=True)

    def gain(hz: Signal, t: Signal) -> Signal:
        b = np.clip(at(bright, t), 0, 1.3)
        corner = low_hz * (high_hz / low_hz) ** b
        body_part = 1 / (1 + (hz / corner) ** 2.2)
        foam = 0.25 * b**1.3 * bell_curve(hz, 4200.0, 1.1)
        return (floor + np.clip(at(swell, t), 0, 1.5)) * (body_part + foam) / (1 + (40 / np.maximum(hz, 5)) ** 3)

    source = pink(take.rng, n)
    foam_grain = 0.5 * equalise(
        dust(take.rng, n, 2500, 6), [(20, -40), (800, -6), (3000, 0), (12_000, -6), (22_000, -30)]
    )
    return morph(source + 0.25 * rms_unit(foam_grain), gain, 2048, circular=True)


@recipe("WATRSurf", "Sea Waves", Kind.LOOP, 15.0, tags="sea waves surf beach ocean shore coast")
def sea_waves(take: Take) -> Signal:
    left = wave_field(take, 2, 350, 4500, 0.1)
    right = wave_field(take, 2, 350, 4500, 0.1)
    return stereo(left, right, width=0.3)


@recipe("WATRWave", "Breaking Wave", Kind.TAKE, 6.0, tags="wave sea break crash storm rocks", attack_at_peak=True)
def breaking_wave(take: Take) -> Signal:
    seconds = take.rng.uniform(4.5, 5.8)
    n = samples(seconds)
    crest = seconds * take.rng.uniform(0.3, 0.4)

    def gain(hz: Signal, t: Signal) -> Signal:
        level = np.where(t < crest, (t / crest) ** 2.5, np.exp(-(t - crest) / 0.75))
        b = np.where(t < crest, (t / crest) ** 2, np.exp(-(t - crest) / 1.1))
        return np.asarray(level * (1 / (1 + (hz / (300 * 18**b)) ** 2) + 0.3 * b * bell_curve(hz, 4500.0, 1.1)))

    wave = morph(pink(take.rng, n) * 3, gain, 2048)
    boom = np.zeros(n)
    add_at(boom, low_pass(white(take.rng, samples(1.2)), 130) * attack_decay(0.05, 1.1, samples(1.2)), crest - 0.05)
    return mix(unit(wave), 0.4 * unit(boom)) * envelope([(0, 0), (0.3, 1), (seconds - 0.8, 1), (seconds, 0)], n)


def surge(take: Take, n: int, low_hz: float, high_hz: float, octaves: float) -> Signal:
    """A push of water: noise whose band rises and falls again within `n` samples."""

    def gain(hz: Signal, t: Signal) -> Signal:
        return bell_curve(hz, low_hz + (high_hz - low_hz) * np.sin(np.pi * np.clip(t * SR / n, 0, 1)), octaves)

    return morph(white(take.rng, n), gain)


@recipe("WATRLap", "Lapping Water", Kind.LOOP, 11.0, tags="water lap lapping lake harbour boat quay jetty")
def lapping(take: Take) -> Signal:
    out = np.zeros(take.n)
    when = 0.0
    while when < take.seconds - 0.4:
        m = samples(take.rng.uniform(0.35, 0.9))
        slosh = surge(take, m, 380, 1080, 0.7) * hump(m, take.rng.uniform(0.25, 0.5), 1.6)
        times = np.sort(take.rng.normal(0.45, 0.2, 16)) * m / 48_000
        glug = scatter(
            take.rng,
            m,
            times[(times > 0) & (times < 0.9 * m / 48_000)],
            bubble_bank(take.rng, 2.5, 12.0, 30, 0.15),
            0.5,
        )
        add_at(out, mix(unit(slosh), 0.9 * unit(glug)), when, take.rng.uniform(0.4, 1.0), circular=True)
        when += take.rng.uniform(0.4, 1.3)
    return mix(out, 0.03 * rush(take, STREAM_NOISE))


@recipe("BOATWash", "Bow Wash", Kind.LOOP, 10.0, tags="boat ship bow wash wake water hull sailing")
def bow_wash(take: Take) -> Signal:
    left = mix(wave_field(take, 3, 260, 2200, 0.5), 0.25 * babble(take, 120, 2.0, 12.0) * 0.2)
    right = mix(wave_field(take, 3, 260, 2200, 0.5), 0.25 * babble(take, 120, 2.0, 12.0) * 0.2)
    return stereo(left, right, width=0.5)


@recipe("BOATRow", "Rowing", Kind.LOOP, 9.0, tags="row boat oar rowing oarlock dip lake")
def rowing(take: Take) -> Signal:
    out = np.zeros(take.n)
    strokes = 4
    oarlock = wooden(take.thing, 240.0, 20, 0.04)
    for k in range(strokes):
        when = (k + 0.05 + take.rng.normal(0, 0.01)) * take.seconds / strokes
        m = samples(0.9)
        pull = morph(
            white(take.rng, m), lambda hz, t: bell_curve(hz, 450 + 500 * np.sin(np.pi * np.clip(t / 0.9, 0, 1)), 0.8)
        ) * hump(m, 0.4, 1.5)
        gulps = scatter(
            take.rng, m, np.sort(take.rng.uniform(0.02, 0.8, 30)), bubble_bank(take.rng, 2.0, 12.0, 40, 0.15), 0.4
        )
        knock = strike(oarlock.struck_elsewhere(take.rng, 4), contact(0.003), 0.3, 0.1, take.rng)
        drips = scatter(take.rng, m, np.sort(take.rng.uniform(0.1, 0.85, 9)), bubble_bank(take.rng, 1.0, 3.0, 20), 0.25)
        add_at(out, unit(knock), when - 0.06, 0.45, circular=True)
        add_at(out, mix(unit(pull), 0.8 * unit(gulps)), when, 1.0, circular=True)
        add_at(out, unit(drips), when + 1.1, 0.3, circular=True)
    return mix(out, 0.02 * rush(take, STREAM_NOISE))
