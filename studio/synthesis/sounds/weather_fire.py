"""Wind, thunder, storm, fire, explosions: noise that moves, with the detail the ear looks for."""

from __future__ import annotations

import numpy as np

from studio.synthesis.blocks.dsp import (
    Signal,
    add_at,
    at,
    attack_decay,
    band_pass,
    bell_curve,
    brown,
    decay,
    dust,
    dust_follows,
    envelope,
    equalise,
    high_pass,
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
    soft_clip,
    stereo,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import body, contact, irregular_ratios, strike, thud
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.water import RAIN_HISS, drop_clicks, drops


def wind_side(take: Take, gust: Signal, low_hz: float, high_hz: float, whistle: float) -> Signal:
    """Wind at one ear: a band that rises with the gusts, and vortices that whistle round edges when it blows hard."""
    source = pink(take.rng, take.n)
    flutter = wander_between(take.rng, take.n, 5.0, 0.8, 1.0)
    edges = take.thing.uniform(1.2, 3.2, 3)

    def gain(hz: Signal, t: Signal) -> Signal:
        g = at(gust, t)
        centre = low_hz * (high_hz / low_hz) ** g
        out = (0.15 + g**1.6) * (1 / (1 + (hz / centre) ** 2.4)) * at(flutter, t)
        for edge in edges:
            out = out + whistle * g**3 * bell_curve(hz, edge * centre, 0.05)
        return out / (1 + (35 / np.maximum(hz, 5)) ** 2)

    return morph(source, gain, 4096, circular=True)


def gusts(take: Take, hz: float, low: float, high: float) -> Signal:
    """The strength of the wind over the loop, 0…1."""
    return wander_between(take.rng, take.n, hz, low, high)


@recipe("WIND", "Steady Wind", Kind.LOOP, 12.0, tags="wind breeze blow weather outdoors plain")
def steady_wind(take: Take) -> Signal:
    gust = gusts(take, 0.35, 0.25, 0.75)
    grass = [(20, -60), (300, -14), (900, -4), (2500, 0), (6000, -4), (14_000, -16), (22_000, -40)]
    sides = []
    for _ in range(2):
        rustle = shaped_noise(take.rng, take.n, grass) * (0.3 + gust) * wander_between(take.rng, take.n, 3.0, 0.7, 1.0)
        sides.append(mix(rms_unit(wind_side(take, gust, 260, 1100, 0.15)), 0.09 * rms_unit(rustle)))
    return stereo(*sides, width=0.6)


@recipe("WINDGust", "Gusty Wind", Kind.LOOP, 13.0, tags="wind gust storm blow strong howl weather")
def gusty_wind(take: Take) -> Signal:
    gust = gusts(take, 0.45, 0.1, 1.0)
    return stereo(*(wind_side(take, gust, 180, 1500, 0.5) for _ in range(2)), width=0.6)


@recipe("WINDTonl", "Howling Wind", Kind.LOOP, 12.0, tags="wind howl whistle haunted chimney door crack")
def howling_wind(take: Take) -> Signal:
    gust = gusts(take, 0.5, 0.1, 1.0)
    slots = take.thing.uniform(0.9, 2.4, 2)

    def gain(hz: Signal, t: Signal) -> Signal:
        g = at(gust, t)
        out = 0.05 / (1 + (hz / 300) ** 2)
        for slot in slots:
            out = (
                out
                + g**2 * bell_curve(hz, 320 * slot * 1.9**g, 0.03)
                + 0.3 * g**3 * bell_curve(hz, 640 * slot * 1.9**g, 0.03)
            )
        return out

    return mix(
        unit(morph(white(take.rng, take.n), gain, 4096, circular=True)),
        0.4 * unit(wind_side(take, gust, 150, 700, 0.0)),
    )


@recipe("WINDVege", "Wind In Trees", Kind.LOOP, 12.0, tags="wind trees leaves rustle forest foliage")
def wind_trees(take: Take) -> Signal:
    gust = gusts(take, 0.4, 0.15, 1.0)
    sides = []
    for _ in range(2):
        leaves = dust_follows(take.rng, 9000 * (0.1 + gust**1.5), 8)
        rustle = equalise(leaves, [(20, -60), (400, -22), (1500, -6), (4500, 0), (9000, -3), (18_000, -16)])
        sides.append(mix(rms_unit(rustle * (0.3 + gust)), 0.5 * rms_unit(wind_side(take, gust, 150, 600, 0.0))))
    return stereo(*sides, width=0.7)


@recipe("VEGELeaf", "Leaves Rustle", Kind.TAKE, 1.8, tags="leaves rustle bush branch foliage hedge move")
def leaves_rustle(take: Take) -> Signal:
    n = samples(1.5)
    push = np.clip(
        wander_between(take.rng, n, 4.0, 0.0, 1.0) * envelope([(0, 0.3), (0.2, 1), (0.9, 0.8), (1.5, 0)], n), 0, 1
    )
    return band_pass(dust_follows(take.rng, 7000 * push**1.5, 10), 1200, 11_000, 1)


@recipe("VEGEGras", "Grass Rustle", Kind.TAKE, 1.4, tags="grass reeds rustle brush field hay")
def grass_rustle(take: Take) -> Signal:
    n = samples(1.1)
    push = wander_between(take.rng, n, 5.0, 0.1, 1.0) * envelope([(0, 0.2), (0.2, 1), (0.6, 0.8), (1.1, 0)], n)
    blades = morph(
        white(take.rng, n), lambda hz, t: bell_curve(hz, 3000 + 3500 * at(push, t), 0.7) * at(push, t) ** 1.5
    )
    return mix(unit(blades), 0.5 * unit(high_pass(dust_follows(take.rng, 2500 * push, 9), 2000)))


def crackles(take: Take, seconds: float, rate: float, *, circular: bool) -> Signal:
    """Burning wood: sharp cracks from pockets of gas, small snaps between them."""
    n = samples(seconds)
    grains = []
    for _ in range(36):
        m = samples(take.rng.uniform(0.001, 0.014))
        hz = float(np.exp(take.rng.uniform(np.log(900), np.log(7000))))
        snap = band_pass(white(take.rng, m), hz, 2.5 * hz, 1) * decay(m / 48_000, m)
        log = body(take.rng.uniform(350, 1400), irregular_ratios(take.rng, 6), loss=0.06, air=150, rng=take.rng)
        grains.append(unit(mix(unit(snap), 0.35 * unit(strike(log, contact(0.0004), 0.03)))))
    busy = wander_between(take.rng, n, 1.2, 0.1, 1.0)
    times = poisson_times(take.rng, rate, seconds)
    times = times[take.rng.random(len(times)) < at(busy, times)]
    gains = 10 ** (take.rng.normal(-12, 8, len(times)) / 20)
    return scatter(take.rng, n, times, grains, np.minimum(gains, 1.2), circular=circular)


def flames(take: Take, low_hz: float, roar: float) -> Signal:
    """Lapping of flames: low noise that flickers, and the hiss of gas."""
    flicker = wander_between(take.rng, take.n, 6.0, 0.1, 1.0) ** 1.5
    lap = morph(
        brown(take.rng, take.n),
        lambda hz, t: (
            at(flicker, t) / (1 + (hz / (low_hz * (0.6 + at(flicker, t)))) ** 2) / (1 + (45 / np.maximum(hz, 5)) ** 3)
        ),
        2048,
        circular=True,
    )
    hiss = shaped_noise(take.rng, take.n, [(20, -60), (800, -16), (3000, -2), (7000, 0), (14_000, -8), (22_000, -24)])
    gas = wander_between(take.rng, take.n, 2.5, 0.2, 1.0)
    return mix(roar * rms_unit(lap), 0.1 * hiss * gas)


def hearth(take: Take, roar: float, rate: float) -> Signal:
    """Burning logs: flames below, loud cracks now and then, and over all the fine, dense sizzle of small ones."""
    fine = dust_follows(take.rng, 700 * wander_between(take.rng, take.n, 1.0, 0.3, 1.0), 9)
    sizzle = equalise(fine, [(20, -60), (700, -18), (2500, -3), (6000, 0), (12_000, -6), (22_000, -24)])
    cracks = crackles(take, take.seconds, rate, circular=True)
    return mix(roar * flames(take, 320, 1.0), 1.9 * cracks, 0.1 * rms_unit(sizzle))


@recipe("FIREBurn", "Wood Fire", Kind.LOOP, 11.0, tags="fire burn fireplace campfire flames crackle wood")
def wood_fire(take: Take) -> Signal:
    return hearth(take, 0.65, 32)


@recipe("FIRECrkl", "Fire Crackle", Kind.LOOP, 10.0, tags="fire crackle embers snap hearth stove")
def fire_crackle(take: Take) -> Signal:
    return hearth(take, 0.5, 44)


@recipe("FIRETurb", "Blaze", Kind.LOOP, 11.0, tags="fire blaze roar burning house furnace inferno")
def blaze(take: Take) -> Signal:
    sides = [mix(flames(take, 520, 1.0), 0.5 * crackles(take, take.seconds, 90, circular=True)) for _ in range(2)]
    return stereo(*sides, width=0.6)


@recipe("FIRETrch", "Torch", Kind.LOOP, 8.0, tags="torch flame flutter fire burning stick")
def torch(take: Take) -> Signal:
    return mix(flames(take, 420, 1.0), 0.25 * crackles(take, take.seconds, 10, circular=True))


@recipe("FIREIgn", "Match Strike", Kind.TAKE, 1.6, tags="match strike light ignite flame cigarette")
def match_strike(take: Take) -> Signal:
    n = samples(1.4)
    scratch_s = take.rng.uniform(0.1, 0.18)
    scratch = high_pass(
        dust_follows(take.rng, 9000 * envelope([(0, 0.4), (scratch_s, 1), (scratch_s + 0.02, 0), (1.4, 0)], n), 8), 2200
    )
    flare = morph(
        white(take.rng, n),
        lambda hz, t: (
            np.where(t < scratch_s, 0.0, np.exp(-(t - scratch_s) / 0.22))
            * bell_curve(hz, 1500 + 3500 * np.exp(-np.abs(t - scratch_s) / 0.15), 1.1)
        ),
    )
    return mix(
        0.7 * unit(scratch), unit(flare) * envelope([(0, 0), (scratch_s, 0.2), (scratch_s + 0.05, 1), (1.4, 0)], n)
    )


@recipe(
    "FIREWhsh", "Fire Whoosh", Kind.TAKE, 1.8, tags="fire whoosh flare ignite burst torch flame", attack_at_peak=True
)
def fire_whoosh(take: Take) -> Signal:
    n = samples(1.6)
    top = take.rng.uniform(0.25, 0.45)

    def gain(hz: Signal, t: Signal) -> Signal:
        flare = np.where(t < top, (np.clip(t, 0, None) / top) ** 2, np.exp(-(t - top) / 0.28))
        return np.asarray(flare / (1 + (hz / (180 + 900 * flare)) ** 1.8))

    roar = morph(white(take.rng, n), gain)
    return mix(unit(roar), 0.3 * unit(crackles(take, 1.6, 40, circular=False)))


def rolling_thunder(take: Take, seconds: float, near: float) -> Signal:
    """Thunder as sound from a crooked channel: every stretch of the lightning arrives at its own time and dullness."""
    rng = take.rng
    n = samples(seconds)
    out = np.zeros(n)
    count = int(rng.integers(30, 60))
    first = 0.05
    spread = seconds * 0.22
    arrivals = first + np.sort(np.abs(rng.normal(0, 1, count))) * spread
    for k, when in enumerate(arrivals[arrivals < 0.85 * seconds]):
        m = samples(rng.uniform(0.12, 0.7))
        hz = 90 + (700 * near + 120) * np.exp(-(when - first) / (0.12 * seconds)) * rng.uniform(0.5, 1.5)
        burst = low_pass(white(rng, m), hz, 2) * attack_decay(
            0.004 + 0.05 * rng.random() * (k > 2), 0.7 * m / 48_000, m
        )
        add_at(
            out, rms_unit(burst), float(when), float(rng.uniform(0.3, 1.0) * np.exp(-(when - first) / (0.3 * seconds)))
        )
    rumble = low_pass(brown(rng, n), 160) * np.clip(wander_between(rng, n, 2.5, 0.1, 1.0), 0, 1)
    shape = envelope([(0, 0), (first, 0.5), (0.2 * seconds, 1), (0.5 * seconds, 0.5), (seconds, 0)], n)
    return mix(out, 1.0 * rms_unit(rumble) * shape)


@recipe("THUN", "Thunder Clap", Kind.HIT, 6.0, tags="thunder clap lightning storm crack close")
def thunder_clap(take: Take) -> Signal:
    n = samples(0.5)
    tearing = high_pass(
        dust_follows(take.rng, envelope([(0, 9000), (0.06, 16_000), (0.25, 3000), (0.5, 0)], n), 10), 350
    )
    crack = white(take.rng, n) * attack_decay(0.001, 0.12, n)
    clap = low_pass(mix(unit(tearing), 0.8 * unit(crack)), 3500, 1)
    roll = np.pad(rolling_thunder(take, 5.5, 1.0), (samples(0.02), 0))
    return soft_clip(mix(1.0 * unit(clap), 0.9 * unit(roll)), 1.3)


@recipe("THUN", "Distant Thunder", Kind.TAKE, 7.5, tags="thunder distant rumble roll far storm", attack_at_peak=True)
def distant_thunder(take: Take) -> Signal:
    return low_pass(rolling_thunder(take, 7.0, 0.15), 420)


@recipe("STORM", "Thunderstorm", Kind.LOOP, 15.0, tags="storm thunderstorm rain wind thunder weather", weak=True)
def thunderstorm(take: Take) -> Signal:
    gust = gusts(take, 0.4, 0.2, 1.0)
    near, far = rolling_thunder(take, 7.0, 0.5), rolling_thunder(take, 6.0, 0.2)
    sides = []
    for _ in range(2):
        rain = mix(
            shaped_noise(take.rng, take.n, RAIN_HISS), 0.5 * rms_unit(drops(take, 400, drop_clicks(take, 900, 6000), 6))
        )
        side = mix(0.1 * rms_unit(rain), 0.35 * rms_unit(wind_side(take, gust, 140, 700, 0.3)))
        for roll, when in ((near, 1.0), (far, 8.0)):
            add_at(side, unit(roll), when + take.rng.uniform(0, 0.01), 5.0, circular=True)
        sides.append(side)
    return stereo(*sides, width=0.6)


def blast(take: Take, seconds: float, size: float) -> Signal:
    """An explosion: shock, fireball, ground, and a brown tail of echoes and falling dirt."""
    rng = take.rng
    n = samples(seconds)
    shock = white(rng, n) * attack_decay(0.0006, 0.05, n)
    fireball = morph(
        white(rng, n),
        lambda hz, t: np.exp(-t / (0.22 * size)) / (1 + (hz / (120 + 2600 * np.exp(-t / (0.1 * size)))) ** 1.6),
    )
    ground = thud(rng, 38 + 8 * rng.random(), 0.7 * size, min(seconds, 1.6 * size), 1.2)
    tail = low_pass(brown(rng, n), 380) * decay(1.9 * size, n) * wander_between(rng, n, 6, 0.35, 1.0)
    debris = band_pass(
        dust_follows(rng, 900 * envelope([(0, 0), (0.3, 0.2), (0.8, 1), (seconds, 0)], n), 10), 400, 5000, 1
    )
    whole = mix(0.8 * unit(shock), 1.2 * unit(fireball), 0.9 * unit(ground), 0.8 * unit(tail), 0.12 * unit(debris))
    return soft_clip(whole, 1.6)


@recipe("EXPLReal", "Explosion", Kind.HIT, 4.5, tags="explosion blast bomb dynamite war boom")
def explosion(take: Take) -> Signal:
    return blast(take, 4.2, take.rng.uniform(0.85, 1.2))


@recipe("EXPLReal", "Distant Explosion", Kind.HIT, 4.0, tags="explosion distant far artillery shell boom war")
def distant_explosion(take: Take) -> Signal:
    return low_pass(room(take.rng, blast(take, 3.0, 0.9), t60=1.5, wet_db=-6, dark_hz=700), 300)


@recipe(
    "FRWKComr",
    "Firework",
    Kind.TAKE,
    4.5,
    tags="firework rocket burst celebration bang crackle",
    attack_at_peak=True,
    weak=True,
)
def firework(take: Take) -> Signal:
    rng = take.rng
    n = samples(4.2)
    rise = rng.uniform(0.7, 1.1)
    out = np.zeros(n)
    m = samples(rise)
    whistle = morph(
        white(rng, m),
        lambda hz, t: bell_curve(hz, 1900 + 1300 * np.clip(t / rise, 0, 1), 0.05) + 0.1 * bell_curve(hz, 2600.0, 0.8),
    )
    add_at(out, unit(whistle) * envelope([(0, 0), (0.1, 1), (rise - 0.1, 0.3), (rise, 0)], m), 0.0, 0.03)
    add_at(
        out, low_pass(unit(blast(take, 1.8, 0.6)), 420, 1), rise + 0.1, 1.0
    )  # it bursts high up: air takes the highs
    times = rise + 0.35 + rng.gamma(2.0, 0.35, 110)
    pops = [unit(band_pass(white(rng, samples(0.02)), 800, 7000, 1) * decay(0.015, samples(0.02))) for _ in range(12)]
    times = times[times < 4.0]
    crackle = low_pass(scatter(rng, n, times, pops, 10 ** (rng.normal(-10, 5, len(times)) / 20)), 2500, 1)
    add_at(out, crackle, 0.0, 0.12)
    return room(take.thing, out, t60=1.3, wet_db=-12, dark_hz=3000)


@recipe("AIRHiss", "Steam Hiss", Kind.TAKE, 2.0, tags="steam hiss air release valve leak pressure")
def steam_hiss(take: Take) -> Signal:
    seconds = take.rng.uniform(0.9, 1.7)
    n = samples(seconds)
    return shaped_noise(
        take.rng, n, [(20, -60), (700, -16), (2500, -3), (6000, 0), (13_000, -4), (22_000, -14)]
    ) * envelope([(0, 0), (0.03, 1), (0.6 * seconds, 0.6), (seconds, 0)], n)


@recipe("NATDQuak", "Earthquake Rumble", Kind.LOOP, 10.0, tags="earthquake rumble tremor ground collapse disaster")
def earthquake(take: Take) -> Signal:
    shake = wander_between(take.rng, take.n, 3.0, 0.4, 1.0)
    low = shaped_noise(take.rng, take.n, [(10, -20), (25, 0), (70, -2), (200, -16), (1000, -40), (20_000, -80)]) * shake
    rattle = equalise(dust(take.rng, take.n, 120, 9), [(20, -40), (300, -6), (1500, 0), (6000, -12), (20_000, -40)])
    return mix(low, 0.5 * rms_unit(rattle) * shake * 0.3)
