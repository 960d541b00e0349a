"""People in numbers and animals. Voices are the hardest thing to synthesise: what only half convinces is marked weak.

Voices and calls are source and filter: a buzzing or whistling source with the right course of pitch, through the
formants of a throat. Applause is a population of single claps (L. Peltola and others, "Synthesis of hand clapping
sounds", 2007).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from studio.synthesis.blocks.dsp import (
    SR,
    Rng,
    Signal,
    add_at,
    at,
    attack_decay,
    band_pass,
    bell_curve,
    circular_room,
    decay,
    envelope,
    equalise,
    formants,
    harmonics,
    high_pass,
    hump,
    low_pass,
    mix,
    morph,
    narrow_noise,
    poisson_times,
    rms_unit,
    room,
    samples,
    scatter,
    shaped_noise,
    soft_clip,
    stereo,
    tone,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import thud
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.sport_weapons import clap_sound

VOWELS: tuple[tuple[float, float, float], ...] = (
    (730, 1090, 2440),
    (570, 840, 2410),
    (530, 1840, 2480),
    (390, 1990, 2550),
    (300, 870, 2240),
    (640, 1190, 2390),
)
"""First three formants of American English vowels (G. Peterson and H. Barney, 1952), men."""


def applause_side(take: Take, people: int, rate: float) -> Signal:
    """Clappers who each keep their own tempo and colour; most of them are far away."""
    out = np.zeros(take.n)
    for _ in range(people):
        claps = [low_pass(clap_sound(take.rng, take.rng.uniform(0.2, 0.7)), 7000, 1) for _ in range(3)]
        own = rate * take.rng.lognormal(0, 0.18)
        count = max(2, round(own * take.seconds))
        distance = take.rng.uniform(1.0, 6.0)
        late = take.rng.uniform(0, 1)
        for k in range(count):
            when = (k + late + take.rng.normal(0, 0.12)) * take.seconds / count
            add_at(out, claps[k % 3], when, take.rng.uniform(0.6, 1.0) / distance, circular=True)
    return out


@recipe("CRWDApls", "Applause", Kind.LOOP, 10.0, tags="applause clapping crowd audience theatre hands")
def applause(take: Take) -> Signal:
    sides = [circular_room(take.rng, applause_side(take, 55, 3.6), t60=0.9, wet_db=-9) for _ in range(2)]
    return stereo(*sides, width=0.6)


@recipe("CRWDApls", "Small Applause", Kind.LOOP, 9.0, tags="applause clapping few people small audience polite")
def small_applause(take: Take) -> Signal:
    return circular_room(take.thing, applause_side(take, 34, 3.9), t60=0.8, wet_db=-7)


def glottis(rng: Rng, pitch: Signal, breath: float = 0.05) -> Signal:
    """Voice source: a harmonic buzz that falls by 12 dB an octave, with jitter and breath."""
    n = len(pitch)
    jitter = 1 + 0.012 * wander_between(rng, n, 30, -1, 1)
    buzz = harmonics(pitch * jitter, n, [1.0 / k**1.4 for k in range(1, 40)])
    return np.asarray(buzz + breath * white(rng, n) * (0.5 + 0.5 * np.abs(buzz)))


def mouth(x: Signal, vowels: Sequence[int], scale: float) -> Signal:
    """The source through a mouth that moves between vowels; `scale` is the inverse of the tract's length."""
    n = len(x)
    parts = np.zeros(n)
    for k, vowel in enumerate(vowels):
        f1, f2, f3 = (scale * f for f in VOWELS[vowel])
        voiced = formants(x, [(f1, 90, 0), (f2, 120, -5), (f3, 180, -11), (3400 * scale, 260, -16)])
        position = np.linspace(0, len(vowels) - 1, n) if len(vowels) > 1 else np.zeros(n)
        parts += voiced * np.clip(1 - np.abs(position - k), 0, 1)
    return parts


def utterance(rng: Rng, seconds: float) -> Signal:
    """Someone saying something that nobody can make out: syllables with consonants between."""
    n = samples(seconds)
    woman = rng.random() < 0.45
    base = rng.normal(205, 22) if woman else rng.normal(118, 16)
    contour = base * (1.12 - 0.2 * np.linspace(0, 1, n)) * (1 + 0.09 * wander_between(rng, n, 2.5, -1, 1))
    source = glottis(rng, contour)
    syllables = max(2, round(seconds * rng.uniform(3.8, 5.2)))
    voiced = mouth(source, [int(v) for v in rng.integers(0, len(VOWELS), syllables)], 1.17 if woman else 1.0)
    level = np.zeros(n)
    hiss = np.zeros(n)
    for k in range(syllables):
        m = samples(seconds / syllables * rng.uniform(0.7, 1.05))
        add_at(level, hump(m, 0.35, 0.8), k * seconds / syllables, rng.uniform(0.5, 1.0))
        if rng.random() < 0.4:
            c = samples(rng.uniform(0.03, 0.08))
            add_at(hiss, band_pass(white(rng, c), 2500, 7500, 1) * hump(c), k * seconds / syllables, 0.12)
    return unit(voiced) * level + hiss


def babel(take: Take, talkers: int, busy: float, bank: int = 14) -> Signal:
    """Many conversations at once."""
    phrases = [unit(utterance(take.rng, take.rng.uniform(0.7, 2.4))) for _ in range(bank)]
    times = poisson_times(take.rng, talkers * busy / 1.5, take.seconds)
    gains = 1.0 / take.rng.uniform(1.0, 5.0, len(times))
    return scatter(take.rng, take.n, times, phrases, gains, circular=True)


CHATTER = [(20, -40), (120, -6), (300, 0), (900, 0), (2500, 0), (5000, -4), (12_000, -14), (22_000, -40)]


@recipe("CRWDWalla", "Crowd Murmur", Kind.LOOP, 12.0, tags="crowd murmur people talking walla hall babble", weak=True)
def crowd_murmur(take: Take) -> Signal:
    sides = [
        circular_room(take.rng, equalise(babel(take, 26, 0.8), CHATTER), t60=1.1, wet_db=-6, dark_hz=5000)
        for _ in range(2)
    ]
    return stereo(*(rms_unit(side) for side in sides), width=0.6)


@recipe(
    "CRWDConv",
    "Conversation Indistinct",
    Kind.LOOP,
    10.0,
    tags="conversation people talking few indistinct room",
    weak=True,
)
def conversation(take: Take) -> Signal:
    return circular_room(take.rng, equalise(babel(take, 3, 0.6, 10), CHATTER), t60=0.6, wet_db=-8, dark_hz=5000)


@recipe(
    "CRWDCheer",
    "Crowd Cheer",
    Kind.TAKE,
    4.5,
    tags="crowd cheer hooray stadium victory shout",
    weak=True,
    attack_at_peak=True,
)
def crowd_cheer(take: Take) -> Signal:
    rng = take.rng
    n = samples(4.2)
    out = np.zeros(n)
    for _ in range(46):
        m = samples(rng.uniform(0.8, 2.6))
        base = rng.normal(290, 60)
        pitch = base * (0.85 + 0.3 * hump(m, rng.uniform(0.2, 0.5), 0.6))
        shout = mouth(
            soft_clip(glottis(rng, pitch, 0.12), 1.5), [0, 5] if rng.random() < 0.6 else [2, 3], rng.uniform(1.0, 1.25)
        )
        add_at(out, unit(shout) * hump(m, 0.25, 0.8), abs(rng.normal(0, 0.5)), 1.0 / rng.uniform(1, 4))
    roar = shaped_noise(rng, n, [(20, -40), (250, -8), (700, 0), (1600, -2), (4000, -10), (12_000, -30), (22_000, -50)])
    return room(
        rng,
        mix(rms_unit(out), 0.5 * roar * hump(n, 0.3, 1.0)) * envelope([(0, 0), (0.4, 1), (2.2, 0.8), (4.2, 0)], n),
        t60=1.4,
        wet_db=-9,
        dark_hz=4000,
    )


# --- birds ------------------------------------------------------------------------------------------------------------


def chirp(
    rng: Rng, seconds: float, points: Sequence[float], trill_hz: float = 0.0, trill: float = 0.0, overtone: float = 0.05
) -> Signal:
    """One element of birdsong: a whistle along a pitch course, perhaps with a fast trill."""
    n = samples(seconds)
    track = np.exp(np.interp(np.linspace(0, 1, n), np.linspace(0, 1, len(points)), np.log(points)))
    if trill_hz:
        track = track * (1 + trill * tone(trill_hz, n, rng.uniform(0, 6)))
    return harmonics(track, n, [1.0, overtone, 0.4 * overtone]) * hump(n, rng.uniform(0.3, 0.6), 0.7)


def song(take: Take, rng: Rng) -> Signal:
    """A phrase of a songbird, from a small grammar: repeated notes, slides, trills, a flourish."""
    base = rng.uniform(2600, 4600)
    out = np.zeros(samples(2.6))
    when = 0.0
    for _ in range(int(rng.integers(2, 5))):
        kind = rng.integers(4)
        length = rng.uniform(0.05, 0.16)
        if kind == 0:
            points, repeats, gap = (
                [base * rng.uniform(0.8, 1.2), base * rng.uniform(0.8, 1.3)],
                int(rng.integers(2, 6)),
                length * 1.35,
            )
        elif kind == 1:
            points, repeats, gap = [base * 1.35, base * 0.85], int(rng.integers(1, 4)), length * 1.6
        elif kind == 2:
            points, repeats, gap = [base, base * 1.5, base * 0.95], int(rng.integers(1, 3)), length * 1.8
        else:
            points, repeats, gap, length = [base * 1.1, base * 0.95], int(rng.integers(6, 14)), 0.062, 0.05
        for _ in range(repeats):
            if when > 2.3:
                break
            add_at(out, chirp(rng, length, points, rng.choice([0.0, 30.0, 55.0]), 0.05), when, rng.uniform(0.7, 1.0))
            when += gap
        when += rng.uniform(0.03, 0.12)
        base *= rng.uniform(0.85, 1.15)
    return out


@recipe("BIRDSong", "Songbird Phrase", Kind.TAKE, 2.8, tags="bird song chirp songbird tweet garden")
def songbird(take: Take) -> Signal:
    return room(take.thing, song(take, take.rng), t60=0.8, wet_db=-20, dark_hz=6000)


def dawn_chorus(take: Take, birds: int) -> Signal:
    """Several birds, each with its own phrases and place."""
    out = np.zeros(take.n)
    for _ in range(birds):
        phrases = [song(take, take.rng) for _ in range(2)]
        gap = take.rng.uniform(2.6, 5.0)
        count = max(1, round(take.seconds / gap))
        level = 1.0 / take.rng.uniform(1.0, 6.0)
        for k in range(count):
            add_at(
                out,
                phrases[int(take.rng.integers(2))],
                (k + take.rng.uniform(0, 0.6)) * take.seconds / count,
                level,
                circular=True,
            )
    return circular_room(take.rng, out, t60=1.0, wet_db=-15, dark_hz=5000)


@recipe("BIRDCrow", "Crow Caw", Kind.TAKE, 2.4, tags="crow caw raven bird call black", weak=True)
def crow(take: Take) -> Signal:
    out = np.zeros(samples(2.9))
    when = 0.0
    for _ in range(int(take.rng.integers(3, 5))):
        length = take.rng.uniform(0.3, 0.45)
        n = samples(length)
        pitch = take.rng.uniform(500, 590) * (0.85 + 0.2 * hump(n, 0.35, 0.7))
        rough = glottis(take.rng, pitch, 0.7) * (0.7 + 0.3 * tone(pitch / 4, n))
        caw = formants(soft_clip(rough, 2.5), [(1450, 350, 2), (1900, 400, 3), (2800, 800, -6), (4300, 1200, -16)])
        caw = low_pass(high_pass(caw, 1000), 3800)
        add_at(out, unit(caw) * envelope([(0, 0), (0.03, 1), (0.6 * length, 0.85), (length, 0)], n), when)
        when += length + take.rng.uniform(0.12, 0.3)
    return room(take.rng, out, t60=0.9, wet_db=-18, dark_hz=3500)


@recipe("BIRDSea", "Seagull Cry", Kind.TAKE, 3.0, tags="seagull gull cry bird sea harbour coast", weak=True)
def seagull(take: Take) -> Signal:
    out = np.zeros(samples(2.8))
    when = 0.0
    for k in range(int(take.rng.integers(2, 5))):
        length = take.rng.uniform(0.28, 0.55) * (1.0 if k else 1.3)
        n = samples(length)
        pitch = take.rng.uniform(880, 1100) * np.interp(
            np.linspace(0, 1, n), [0, 0.15, 0.6, 1], [0.75, 1.15, 1.0, 0.68]
        )
        cry = formants(
            soft_clip(glottis(take.rng, pitch, 0.15), 1.5), [(1500, 400, 2), (2700, 500, 2), (4200, 900, -6)]
        )
        add_at(
            out, unit(cry) * envelope([(0, 0), (0.04, 1), (0.7 * length, 0.8), (length, 0)], n), when, 1.0 if k else 0.8
        )
        when += length + take.rng.uniform(0.05, 0.2)
    return room(take.rng, out, t60=1.0, wet_db=-18, dark_hz=4500)


@recipe("BIRDFowl", "Rooster Crow", Kind.TAKE, 2.6, tags="rooster cock crow cockerel farm morning", weak=True)
def rooster(take: Take) -> Signal:
    out = np.zeros(samples(2.4))
    when = 0.0
    base = take.rng.uniform(640, 760)
    for length, points in (
        (0.16, (0.7, 1.0)),
        (0.2, (0.9, 1.15, 1.0)),
        (0.22, (1.0, 1.25, 1.1)),
        (0.85, (1.05, 1.35, 1.25, 1.0, 0.72)),
    ):
        n = samples(length * take.rng.uniform(0.9, 1.1))
        pitch = base * np.interp(np.linspace(0, 1, n), np.linspace(0, 1, len(points)), points)
        crowing = formants(
            soft_clip(glottis(take.rng, pitch, 0.2), 2),
            [(950, 250, 2), (1800, 350, 3), (3100, 600, -1), (4500, 900, -9)],
        )
        add_at(out, unit(crowing) * hump(n, 0.35, 0.5), when)
        when += n / SR + 0.05
    return room(take.rng, out, t60=0.8, wet_db=-19, dark_hz=4000)


@recipe("BIRDFowl", "Hens Clucking", Kind.LOOP, 9.0, tags="hen chicken cluck farm poultry yard", weak=True)
def hens(take: Take) -> Signal:
    out = np.zeros(take.n)
    for when in poisson_times(take.rng, 2.6, take.seconds):
        length = take.rng.uniform(0.04, 0.09) if take.rng.random() < 0.85 else take.rng.uniform(0.25, 0.4)
        n = samples(length)
        pitch = take.rng.uniform(360, 520) * np.interp(
            np.linspace(0, 1, n), [0, 0.4, 1], [0.8, 1.25 if length < 0.2 else 1.8, 0.85]
        )
        cluck = formants(
            soft_clip(glottis(take.rng, pitch, 0.2), 1.5), [(950, 200, 2), (1900, 350, 0), (3100, 700, -6)]
        )
        add_at(out, unit(cluck) * hump(n, 0.3, 0.6), float(when), take.rng.uniform(0.25, 1.0), circular=True)
    yard = shaped_noise(take.rng, take.n, [(20, -10), (200, 0), (900, -6), (4000, -14), (12_000, -26), (22_000, -50)])
    return mix(circular_room(take.rng, out, t60=0.6, wet_db=-11), 0.035 * yard)


@recipe("WINGBird", "Bird Wings", Kind.TAKE, 1.6, tags="wings flap bird pigeon take off flutter")
def bird_wings(take: Take) -> Signal:
    out = np.zeros(samples(1.4))
    when, gap = 0.02, take.rng.uniform(0.085, 0.12)
    while when < 1.1:
        m = samples(0.07)
        beat = band_pass(white(take.rng, m), 250, 3200, 1) * attack_decay(0.012, 0.06, m)
        add_at(out, unit(beat), when, (1 - 0.6 * when) * take.rng.uniform(0.7, 1.0))
        when += gap * take.rng.uniform(0.92, 1.08)
    return out


@recipe("AMBBird", "Birdsong Bed", Kind.LOOP, 14.0, tags="birds birdsong dawn chorus garden spring morning")
def birdsong_bed(take: Take) -> Signal:
    air = shaped_noise(take.rng, take.n, [(20, -20), (80, 0), (300, -8), (2000, -24), (8000, -40), (20_000, -60)])
    return stereo(mix(dawn_chorus(take, 6), 0.02 * air), mix(dawn_chorus(take, 6), 0.02 * air), width=0.7)


# --- other animals ----------------------------------------------------------------------------------------------------


@recipe("ANMLDog", "Dog Bark", Kind.HIT, 0.7, tags="dog bark animal hound", weak=True)
def dog_bark(take: Take) -> Signal:
    length = take.rng.uniform(0.16, 0.24)
    n = samples(length)
    base = 330 * (1 + 0.06 * take.rng.standard_normal())
    pitch = base * np.interp(np.linspace(0, 1, n), [0, 0.2, 0.5, 1], [0.75, 1.6, 1.35, 0.7])
    throat = soft_clip(glottis(take.rng, pitch, 0.5), 3.0) + 0.25 * low_pass(white(take.rng, n), 2500)
    sweep = np.linspace(0, 1, n)
    opened = formants(throat, [(880, 160, 4), (1350, 240, 1), (2500, 450, -8), (3700, 800, -18)])
    closed = formants(throat, [(620, 140, 2), (1050, 240, -2), (2300, 500, -15)])
    bark = (opened * (1 - sweep) + closed * sweep) * envelope(
        [(0, 0), (0.012, 1), (0.5 * length, 0.75), (length, 0)], n
    )
    chest = thud(take.rng, 150, 0.08, 0.15) * 0.12
    return room(take.thing, mix(unit(bark), chest), t60=0.5, wet_db=-16, dark_hz=3000)


@recipe("ANMLDog", "Dog Barking", Kind.TAKE, 3.2, tags="dog barking bark several animal hound", weak=True)
def dog_barking(take: Take) -> Signal:
    out = np.zeros(samples(3.0))
    when = 0.0
    while when < 2.4:
        add_at(out, unit(dog_bark(take)), when, take.rng.uniform(0.8, 1.0))
        when += take.rng.choice([0.42, 0.55, 0.95], p=[0.4, 0.3, 0.3]) * take.rng.uniform(0.95, 1.1)
    return room(take.rng, low_pass(out, 3200, 1), t60=0.7, wet_db=-11, dark_hz=2500)


@recipe("ANMLFarm", "Cow Moo", Kind.TAKE, 2.8, tags="cow moo cattle farm animal", weak=True)
def cow(take: Take) -> Signal:
    length = take.rng.uniform(1.4, 2.2)
    n = samples(length)
    pitch = take.rng.uniform(118, 140) * np.interp(
        np.linspace(0, 1, n), [0, 0.15, 0.6, 0.85, 1], [0.8, 1.0, 1.12, 1.05, 0.75]
    )
    source = soft_clip(glottis(take.rng, pitch, 0.15), 2.0)
    closed = formants(source, [(230, 70, 3), (620, 150, -12), (1900, 500, -24)])
    opened = formants(source, [(420, 90, 2), (880, 140, 0), (2100, 400, -9), (3100, 700, -15)])
    opening = np.interp(np.linspace(0, 1, n), [0, 0.2, 0.45, 0.9, 1], [0, 0.1, 1, 0.8, 0.2])
    moo = (unit(closed) * (1 - opening) + unit(opened) * opening) * envelope(
        [(0, 0), (0.15, 0.7), (0.5 * length, 1), (length - 0.25, 0.7), (length, 0)], n
    )
    return room(take.rng, moo, t60=0.7, wet_db=-17, dark_hz=3000)


@recipe("ANMLFarm", "Sheep Bleat", Kind.TAKE, 3.6, tags="sheep bleat lamb goat farm animal", weak=True)
def sheep(take: Take) -> Signal:
    out = np.zeros(samples(3.6))
    add_at(out, bleat(take), 0.0)
    if take.variation % 2:
        add_at(out, bleat(take), take.rng.uniform(1.6, 2.0), take.rng.uniform(0.5, 0.9))
    return room(take.rng, out, t60=0.9, wet_db=-11)


def bleat(take: Take) -> Signal:
    """One call: a voice that trembles, hoarse with breath."""
    length = take.rng.uniform(0.9, 1.4)
    n = samples(length)
    shake = tone(take.rng.uniform(11, 14), n)
    pitch = (
        take.rng.uniform(330, 420)
        * (1 + 0.02 * shake)
        * np.interp(np.linspace(0, 1, n), [0, 0.2, 1], [0.95, 1.05, 0.85])
    )
    hoarse = pitch * (1 + 0.02 * wander_between(take.rng, n, 90, -1, 1))
    call = formants(
        soft_clip(glottis(take.rng, hoarse, 0.5), 2),
        [(690, 160, 4), (1500, 320, -5), (2500, 500, -10), (3500, 900, -20)],
    )
    shape = envelope([(0, 0), (0.06, 1), (0.7 * length, 0.8), (length, 0)], n)
    return unit(low_pass(call, 4000)) * (0.82 + 0.18 * shake) * shape


@recipe("ANMLHors", "Horse Whinny", Kind.TAKE, 2.4, tags="horse whinny neigh animal stable", weak=True)
def whinny(take: Take) -> Signal:
    length = take.rng.uniform(1.3, 1.9)
    n = samples(length)
    shake = tone(np.interp(np.linspace(0, 1, n), [0, 1], [13, 8]), n)
    pitch = (
        take.rng.uniform(720, 880)
        * np.interp(np.linspace(0, 1, n), [0, 0.12, 0.4, 1], [0.55, 1.25, 1.0, 0.33])
        * (1 + 0.1 * shake)
    )
    neigh = formants(
        soft_clip(glottis(take.rng, pitch, 0.3), 2), [(900, 250, 1), (1700, 350, 2), (2900, 600, -3), (4200, 900, -8)]
    )
    return room(
        take.rng,
        unit(neigh) * (0.6 + 0.4 * shake) * envelope([(0, 0), (0.08, 1), (0.6 * length, 0.7), (length, 0)], n),
        t60=0.6,
        wet_db=-18,
    )


@recipe("ANMLHors", "Horse Snort", Kind.TAKE, 1.4, tags="horse snort blow nostrils breath stable")
def snort(take: Take) -> Signal:
    length = take.rng.uniform(0.6, 1.0)
    n = samples(length)
    flap = 0.5 + 0.5 * tone(np.interp(np.linspace(0, 1, n), [0, 1], [34, 20]), n)
    air = shaped_noise(take.rng, n, [(20, -30), (180, -2), (500, 0), (1500, -6), (4000, -14), (12_000, -34)])
    return low_pass(air * flap**2 * envelope([(0, 0), (0.05, 1), (0.5 * length, 0.6), (length, 0)], n), 5000)


@recipe("ANMLCat", "Cat Meow", Kind.TAKE, 1.4, tags="cat meow kitten animal", weak=True)
def cat(take: Take) -> Signal:
    length = take.rng.uniform(0.7, 1.2)
    n = samples(length)
    pitch = take.rng.uniform(520, 640) * np.interp(np.linspace(0, 1, n), [0, 0.3, 0.6, 1], [0.85, 1.25, 1.15, 0.75])
    source = glottis(take.rng, pitch, 0.06)
    opening = hump(n, 0.45, 0.8)
    opened = formants(source, [(1350, 220, -5), (1950, 260, 6), (3000, 450, 3), (4600, 800, -2)])
    closed = formants(source, [(900, 220, -9), (1850, 300, 3), (3100, 600, -3)])
    return room(
        take.rng, (unit(opened) * opening + unit(closed) * (1 - opening)) * hump(n, 0.4, 0.6), t60=0.4, wet_db=-18
    )


def cricket_chirps(take: Take, hz: float, pulses: int, rate: float) -> Signal:
    """Field crickets: bursts of a few pulses of one high tone, each pulse a stroke of the wing."""
    out = np.zeros(take.n)
    pulse_n = samples(0.014)
    count = round(rate * take.seconds)
    late = take.rng.uniform(0, 1)
    for k in range(count):
        if take.rng.random() < 0.06:
            continue
        for p in range(pulses):
            stroke = tone(hz * (1 + 0.012 * np.linspace(1, -1, pulse_n)), pulse_n, take.rng.uniform(0, 6)) * hump(
                pulse_n, 0.6, 1.0
            )
            when = (k + late + take.rng.normal(0, 0.02)) * take.seconds / count + p * 0.026
            add_at(out, stroke, when, 0.6 + 0.4 * p / pulses, circular=True)
    return out


MEADOW_AT_NIGHT = [(20, -24), (150, -20), (900, -22), (2500, -10), (5000, 0), (9000, -4), (14_000, -14), (22_000, -40)]
"""Hundreds of insects further off, none to be told from another, and the air of the night."""


@recipe("ANMLInsc", "Crickets", Kind.LOOP, 10.0, tags="cricket crickets insect night summer chirp")
def crickets(take: Take) -> Signal:
    sides = []
    for _ in range(2):
        field = sum(
            (
                cricket_chirps(take, take.rng.uniform(3600, 7200), 3, take.rng.uniform(1.6, 2.6))
                / take.rng.uniform(1, 5)
                for _ in range(12)
            ),
            np.zeros(take.n),
        )
        far = shaped_noise(take.rng, take.n, MEADOW_AT_NIGHT) * wander_between(take.rng, take.n, 1.0, 0.8, 1.0)
        sides.append(mix(rms_unit(field), 0.45 * far))
    return stereo(*sides, width=0.7)


@recipe("ANMLInsc", "Cicadas", Kind.LOOP, 9.0, tags="cicada grasshopper insect summer heat buzz meadow")
def cicadas(take: Take) -> Signal:
    out = np.zeros(take.n)
    for _ in range(5):
        hz = take.rng.uniform(4800, 7600)
        rate = round(take.rng.uniform(45, 130) * take.seconds) / take.seconds
        ribs = np.clip(np.cos(2 * np.pi * rate * np.arange(take.n) / SR), 0, 1) ** 3
        noise = narrow_noise(take.rng, take.n, hz, 0.12)
        out += rms_unit(noise * ribs) * wander_between(take.rng, take.n, 0.5, 0.15, 1.0) / take.rng.uniform(1, 3)
    return out


@recipe("WINGInsc", "Fly Buzz", Kind.LOOP, 8.0, tags="fly bee bumblebee buzz insect wings")
def fly_buzz(take: Take) -> Signal:
    n = take.n
    near = wander_between(take.rng, n, 0.7, 0.08, 1.0)
    raw = 185 * (0.92 + 0.12 * near) * (1 + 0.03 * wander_between(take.rng, n, 3, -1, 1))
    raw = raw * (round(float(np.sum(raw)) / SR) * SR / float(np.sum(raw)))
    buzz = harmonics(raw, n, [0.8, 1, 0.7, 0.6, 0.45, 0.35, 0.25, 0.2, 0.15, 0.1, 0.08, 0.06])
    air = narrow_noise(take.rng, n, 900.0, 1.0)
    return mix(buzz * near**1.5, 0.06 * rms_unit(air) * near**1.5)


def croak(take: Take, hz: float, rate: float, length: float) -> Signal:
    """A frog: a train of damped pulses, resonating in the vocal sac."""
    n = samples(length)
    pulses = np.zeros(n)
    for when in np.arange(0, length, 1.0 / rate):
        add_at(
            pulses,
            decay(0.02, samples(0.02)) * tone(hz, samples(0.02)),
            float(when + take.rng.normal(0, 0.0008)),
            take.rng.uniform(0.8, 1.0),
        )
    return formants(pulses, [(hz, 140, 3), (2.3 * hz, 300, -4), (4 * hz, 700, -14)]) * envelope(
        [(0, 0.3), (0.3 * length, 1), (0.85 * length, 0.9), (length, 0)], n
    )


@recipe("ANMLAmph", "Frog Croak", Kind.TAKE, 1.6, tags="frog croak toad pond amphibian", weak=True)
def frog(take: Take) -> Signal:
    out = np.zeros(samples(2.6))
    when = 0.0
    sac = take.rng.uniform(1400, 2000)  # a small frog's vocal sac; a lower, weaker resonance is the throat
    for _ in range(int(take.rng.integers(3, 6))):
        length = take.rng.uniform(0.2, 0.32)
        rate = take.rng.uniform(48, 62)
        voice = unit(croak(take, sac, rate, length))
        for ratio, gain in ((0.45, 0.35), (0.72, 0.4), (1.55, 0.3)):
            voice = mix(voice, gain * unit(croak(take, ratio * sac, rate, length)))
        add_at(out, voice, when, take.rng.uniform(0.8, 1.0))
        when += length + take.rng.uniform(0.06, 0.16)
    return room(take.rng, out, t60=0.5, wet_db=-18)


@recipe("ANMLAmph", "Frog Pond", Kind.LOOP, 10.0, tags="frogs pond night swamp croaking chorus")
def frog_pond(take: Take) -> Signal:
    out = np.zeros(take.n)
    for _ in range(6):
        hz, rate = take.rng.uniform(480, 1500), take.rng.uniform(35, 75)
        level = 1 / take.rng.uniform(1, 4)
        calls = [unit(croak(take, hz, rate, take.rng.uniform(0.15, 0.35))) for _ in range(2)]
        for when in poisson_times(take.rng, 0.8, take.seconds):
            add_at(out, calls[int(take.rng.integers(2))], float(when), level * take.rng.uniform(0.7, 1), circular=True)
    return circular_room(take.rng, out, t60=0.8, wet_db=-16)


@recipe("BIRDMisc", "Owl Hoot", Kind.TAKE, 3.0, tags="owl hoot night bird forest")
def owl(take: Take) -> Signal:
    out = np.zeros(samples(2.8))
    when = 0.0
    for length in (0.28, 0.16, 0.55)[: int(take.rng.integers(2, 4))]:
        n = samples(length * take.rng.uniform(0.9, 1.1))
        track = take.rng.uniform(355, 395) * (0.96 + 0.06 * hump(n, 0.4))
        add_at(
            out,
            mix(harmonics(track, n, [1, 0.12, 0.05]), 0.02 * low_pass(white(take.rng, n), 800)) * hump(n, 0.4, 0.6),
            when,
        )
        when += n / SR + take.rng.uniform(0.12, 0.4)
    return room(take.rng, out, t60=1.4, wet_db=-14, dark_hz=1500)


@recipe("BIRDMisc", "Pigeon Coo", Kind.TAKE, 2.4, tags="pigeon dove coo bird roof square")
def pigeon(take: Take) -> Signal:
    out = np.zeros(samples(2.2))
    when = 0.0
    for length, pitch in ((0.25, 0.9), (0.6, 1.1), (0.35, 0.95)):
        n = samples(length)
        trill = 1 + 0.03 * tone(take.rng.uniform(22, 28), n)
        track = 330 * pitch * trill * (0.95 + 0.1 * hump(n, 0.4))
        add_at(out, harmonics(track, n, [1, 0.25, 0.08, 0.03]) * hump(n, 0.4, 0.7) * (0.7 + 0.3 * trill), when)
        when += length + 0.05
    return mix(out, 0.01 * high_pass(low_pass(white(take.rng, len(out)), 900), 200) * np.abs(out))


@recipe("WHSTHmn", "Human Whistle", Kind.TAKE, 1.4, tags="whistle human person call signal fingers")
def human_whistle(take: Take) -> Signal:
    length = take.rng.uniform(0.5, 0.9)
    n = samples(length)
    track = take.rng.uniform(1300, 1700) * np.interp(
        np.linspace(0, 1, n), [0, 0.3, 0.55, 1], [0.8, 1.3, 1.0, 1.55 if take.variation % 2 else 0.7]
    )
    air = morph(white(take.rng, n), lambda hz, t: bell_curve(hz, at(track, t), 0.12))
    return room(
        take.rng, mix(harmonics(track, n, [1, 0.06]), 0.2 * unit(air)) * hump(n, 0.5, 0.35), t60=0.6, wet_db=-17
    )


@recipe("HMNHart", "Heartbeat", Kind.LOOP, 8.0, tags="heartbeat heart pulse suspense body")
def heartbeat(take: Take) -> Signal:
    out = np.zeros(take.n)
    beats = 9
    for k in range(beats):
        add_at(out, thud(take.rng, 46, 0.13, 0.25, 0.3), k * take.seconds / beats + 0.05, 1.0, circular=True)
        add_at(out, thud(take.rng, 58, 0.1, 0.2, 0.3), k * take.seconds / beats + 0.33, 0.65, circular=True)
    muffled = equalise(out, [(20, 0), (150, 0), (500, -24), (4000, -70), (20_000, -90)])
    blood = shaped_noise(take.rng, take.n, [(20, -12), (60, 0), (200, -14), (1000, -40), (20_000, -90)])
    return mix(muffled, 0.02 * blood)
