"""Sport, whips and whooshes, blades, guns and cannon."""

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
    dust_follows,
    harmonics,
    high_pass,
    hump,
    low_pass,
    mix,
    morph,
    room,
    samples,
    shaped_noise,
    soft_clip,
    tone,
    unit,
    wander_between,
    white,
)
from studio.synthesis.blocks.physics import (
    CLAMPED_BAR,
    FREE_BAR,
    body,
    contact,
    irregular_ratios,
    micro_collisions,
    strike,
    thud,
)
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.doors_locks import boxed, click, sequence
from studio.synthesis.sounds.impacts import contact_time, metallic, wooden


@recipe("SPRTField", "Baseball Bat Hit", Kind.HIT, 0.8, layered=True, tags="baseball bat ball hit crack sport cricket")
def bat_and_ball(take: Take) -> Signal:
    bat = body(172.0, [1, 3.4, 6.7, 11.0, 16.4, 22.6], loss=0.02, air=26, tilt_db=1.5, rng=take.thing, scatter=0.03)
    barrel = body(1180.0, irregular_ratios(take.thing, 12), loss=0.03, air=70, tilt_db=-1, rng=take.thing).louder(1.6)
    force = contact(contact_time(take.strength, 0.0016, 0.0006), take.rng, 0.1)
    crack = strike(bat.and_also(barrel).struck_elsewhere(take.rng, 3, 0.004), force, 0.3, 0.5, take.rng)
    n = samples(0.03)
    snap = band_pass(white(take.rng, n), 1200, 6000) * attack_decay(0.0004, 0.02, n)
    return room(
        take.rng,
        mix(unit(crack), 0.4 * take.strength * unit(snap)),
        t60=0.9,
        wet_db=-19,
        dark_hz=3000,
        pre_delay_s=0.02,
    )


@recipe(
    "SPRTCourt", "Tennis Racket Hit", Kind.HIT, 0.6, layered=True, tags="tennis racket ball hit strings court sport"
)
def tennis(take: Take) -> Signal:
    strings = body(540.0, [1, 1.58, 2.14, 2.63, 3.2], loss=0.02, air=45, tilt_db=-3, rng=take.thing, scatter=0.02)
    frame = body(150.0, FREE_BAR[:5], loss=0.03, air=30, tilt_db=-1, rng=take.thing).louder(0.5)
    force = contact(contact_time(take.strength, 0.005, 0.003), take.rng, 0.05)
    pock = strike(strings.and_also(frame).struck_elsewhere(take.rng, 3), force, 0.3, 0.25, take.rng)
    ball = thud(take.rng, 260, 0.05, 0.1, 0.8)
    return room(take.thing, mix(unit(pock), 0.5 * ball), t60=0.5, wet_db=-18)


def ball_impact(take: Take, hz: float, strength: float) -> Signal:
    """An inflated ball on the ground: the skin's thump and the air's ring."""
    skin = thud(take.rng, hz, 0.09, 0.25, 0.5)
    air = body(hz * 4.6, [1, 1.52, 2.05], loss=0.012, air=22, tilt_db=-2)
    ring = strike(air, contact(contact_time(strength, 0.006, 0.003)), 0.3)
    slap = band_pass(white(take.rng, samples(0.03)), 400, 2600) * attack_decay(0.0015, 0.025, samples(0.03))
    return mix(skin, 0.3 * unit(ring), 0.35 * strength * unit(slap))


@recipe("SPRTGym", "Ball Bounce", Kind.HIT, 0.7, layered=True, tags="ball bounce basketball football rubber gym floor")
def ball_bounce(take: Take) -> Signal:
    return room(take.thing, ball_impact(take, 105.0, take.strength), t60=0.7, wet_db=-15)


@recipe("SPRTGym", "Ball Bouncing To Rest", Kind.TAKE, 4.0, tags="ball bounce dribble rolling stop")
def ball_to_rest(take: Take) -> Signal:
    out = np.zeros(samples(3.6))
    when, gap, gain = 0.0, take.rng.uniform(0.55, 0.75), 1.0
    while when < 3.0 and gap > 0.03:
        add_at(out, ball_impact(take, 150.0, gain), when, gain)
        when += gap
        gap *= 0.78
        gain *= 0.74
    return room(take.thing, out, t60=0.5, wet_db=-16)


@recipe("SPRTField", "Ball Kick", Kind.HIT, 0.6, layered=True, tags="football soccer kick ball boot sport")
def ball_kick(take: Take) -> Signal:
    return room(
        take.rng,
        mix(ball_impact(take, 88.0, take.strength), 0.25 * unit(thud(take.rng, 180, 0.04, 0.1))),
        t60=0.5,
        wet_db=-22,
    )


@recipe("GAMEBoard", "Billiard Balls", Kind.HIT, 0.4, layered=True, tags="billiard pool snooker balls clack game")
def billiards(take: Take) -> Signal:
    ball = body(5200.0, [1, 1.53, 1.98], loss=0.006, air=120, tilt_db=0)
    low = body(1900.0, [1, 1.4], loss=0.02, air=160).louder(0.5)
    force = contact(contact_time(take.strength, 0.0004, 0.00018), take.rng, 0.05)
    return room(
        take.thing,
        strike(ball.and_also(low).struck_elsewhere(take.rng, 3, 0.01), force, 0.12, 0.3, take.rng),
        t60=0.35,
        wet_db=-19,
    )


@recipe("SPRTTrck", "Starting Pistol", Kind.HIT, 1.6, tags="starting pistol race athletics start shot")
def starting_pistol(take: Take) -> Signal:
    return gunshot(take, 0.45, 1.1, 1.2)


@recipe("SPRTSkate", "Ice Skating", Kind.LOOP, 8.0, tags="ice skate skating rink blade winter glide")
def ice_skating(take: Take) -> Signal:
    out = np.zeros(take.n)
    strides = 9
    for k in range(strides):
        m = samples(0.75)
        glide = morph(
            white(take.rng, m),
            lambda hz, t: (
                bell_curve(hz, 2600 + 1500 * np.sin(np.pi * np.clip(t / 0.75, 0, 1)), 0.7)
                + 0.5 * bell_curve(hz, 420.0, 0.7)
            ),
        ) * hump(m, 0.35, 1.2)
        cut = strike(metallic(take.thing, 1500, 14, 0.01, 60), dust_follows(take.rng, 900 * hump(samples(0.1))), 0.15)
        when = (k + take.rng.normal(0, 0.03)) * take.seconds / strides
        add_at(out, unit(glide), when, take.rng.uniform(0.7, 1.0), circular=True)
        add_at(out, unit(cut), when + 0.05, 0.35, circular=True)
    return out


@recipe("WHSH", "Whoosh", Kind.TAKE, 1.0, tags="whoosh swing pass air fast throw", attack_at_peak=True)
def whoosh(take: Take) -> Signal:
    return air_stroke(take, take.rng.uniform(0.35, 0.7), 260, 1500, 0.8)


@recipe("SWSH", "Stick Swish", Kind.TAKE, 0.6, tags="swish swipe stick cane racket sword fast", attack_at_peak=True)
def swish(take: Take) -> Signal:
    return air_stroke(take, take.rng.uniform(0.16, 0.3), 800, 4200, 0.45)


def air_stroke(take: Take, seconds: float, low_hz: float, high_hz: float, octaves: float) -> Signal:
    """Something moving through air: its vortex noise follows the speed in pitch and, steeply, in level."""
    n = samples(seconds)
    speed = hump(n, take.rng.uniform(0.45, 0.65), 1.3)
    sound = morph(
        white(take.rng, n),
        lambda hz, t: (
            at(speed, t) ** 2
            * (bell_curve(hz, low_hz * (high_hz / low_hz) ** at(speed, t), octaves) + 0.15 * bell_curve(hz, 150.0, 0.8))
        ),
        512,
    )
    return sound * np.clip(8 * hump(n, 0.5, 1), 0, 1)


@recipe("WEAPWhip", "Whip Crack", Kind.HIT, 0.8, tags="whip crack lash circus cowboy coachman")
def whip_crack(take: Take) -> Signal:
    n = samples(0.05)
    crack = high_pass(white(take.rng, n), 1200) * attack_decay(0.0002, 0.02, n)
    boom = np.diff(np.concatenate([[0], decay(0.002, samples(0.01))]))
    out = mix(unit(crack), 0.8 * unit(boom))
    return room(take.rng, out, t60=0.7, wet_db=-16, dark_hz=5000, pre_delay_s=0.012)


@recipe("WEAPSwrd", "Sword Clash", Kind.HIT, 1.6, layered=True, tags="sword clash fight blade fencing duel steel")
def sword_clash(take: Take) -> Signal:
    blades = body(740.0, FREE_BAR, loss=0.001, air=7, tilt_db=0, rng=take.thing, scatter=0.03).and_also(
        metallic(take.thing, 1900, 26, 0.002, 9)
    )
    force = micro_collisions(take.rng, contact_time(take.strength, 0.0005, 0.00012), 3, 0.03, 0.6)
    hit = strike(blades.struck_elsewhere(take.rng, 4, 0.01), force, 1.3, 0.3, take.rng)
    return room(take.thing, high_pass(hit, 400), t60=0.4, wet_db=-18)


@recipe("WEAPSwrd", "Sword Draw", Kind.TAKE, 1.2, tags="sword draw sheath scabbard blade slide", attack_at_peak=True)
def sword_draw(take: Take) -> Signal:
    seconds = take.rng.uniform(0.4, 0.6)
    n = samples(seconds)
    rub = morph(white(take.rng, n), lambda hz, t: bell_curve(hz, 2600 * 2.2 ** np.clip(t / seconds, 0, 1), 0.5)) * hump(
        n, 0.75, 1.0
    )
    blade = body(1250.0, FREE_BAR, loss=0.0008, air=5, tilt_db=0, rng=take.thing)
    return mix(unit(rub), 0.6 * unit(strike(blade, rub, seconds + 0.5)))


@recipe("WEAPArro", "Arrow Hit", Kind.HIT, 0.7, tags="arrow hit target wood thunk bow")
def arrow_hit(take: Take) -> Signal:
    target = strike(wooden(take.thing, 180.0, 24, 0.06).struck_elsewhere(take.rng), contact(0.001), 0.25, 0.4, take.rng)
    shaft = body(64.0, CLAMPED_BAR, loss=0.03, air=12, tilt_db=-2)
    return room(
        take.thing,
        mix(unit(target), 0.5 * unit(strike(shaft, contact(0.002), 0.45)), 0.4 * thud(take.rng, 110, 0.08, 0.15)),
        t60=0.3,
        wet_db=-19,
    )


@recipe("WEAPBow", "Bow Shot", Kind.HIT, 0.7, tags="bow arrow shoot release string twang")
def bow_shot(take: Take) -> Signal:
    n = samples(0.4)
    string = harmonics(98 * (1 + 0.06 * decay(0.15, n)), n, [1, 0.7, 0.5, 0.4, 0.2, 0.2, 0.1], take.rng) * decay(
        0.22, n
    )
    release = band_pass(white(take.rng, n), 500, 5000) * attack_decay(0.001, 0.05, n)
    air = air_stroke(take, 0.3, 900, 3200, 0.6)
    out = mix(unit(string), 0.6 * unit(release))
    return mix(out, np.pad(0.25 * unit(air), (samples(0.02), 0)))


def gunshot(take: Take, size: float, reach: float, space_s: float) -> Signal:
    """A shot: muzzle blast with its N-wave, body of the report, echoes from all round, brown tail."""
    rng = take.rng
    n = samples(reach)
    t = np.arange(n) / 48_000
    width = 0.0012 * (0.6 + size)
    n_wave = np.where(t < 2 * width, 1 - t / width, 0.0)
    burst = white(rng, n) * attack_decay(0.0003, 0.035 + 0.05 * size, n)
    boom = thud(rng, 95 - 35 * size, 0.12 + 0.16 * size, 0.5, 1.5)
    near = soft_clip(mix(0.7 * n_wave, 1.2 * unit(low_pass(burst, 12_000 - 4000 * size)), 0.4 * size * unit(boom)), 2.0)
    out = np.zeros(n)
    add_at(out, near, 0.0)
    for _ in range(26):
        late = 0.02 + rng.exponential(0.16 * space_s)
        echo = low_pass(near[: samples(0.15)], 700 + 4200 * np.exp(-late / 0.2))
        add_at(out, echo, late, rng.choice([-1, 1]) * 0.22 * np.exp(-late / (0.25 * space_s)))
    tail = low_pass(brown(rng, n), 900) * decay(1.1 * space_s, n) * attack_decay(0.03, 50, n)
    return mix(out, 0.16 * unit(tail))


@recipe("GUNPis", "Pistol Shot", Kind.HIT, 1.6, tags="gun pistol revolver shot fire western bang")
def pistol(take: Take) -> Signal:
    return gunshot(take, 0.5, 1.4, 0.8)


@recipe("GUNRif", "Rifle Shot", Kind.HIT, 2.2, tags="gun rifle shot fire war hunting bang")
def rifle(take: Take) -> Signal:
    return gunshot(take, 0.75, 2.0, 1.3)


@recipe("GUNShotg", "Shotgun", Kind.HIT, 2.0, tags="gun shotgun shot hunting fire blast")
def shotgun(take: Take) -> Signal:
    return gunshot(take, 1.0, 1.8, 1.0)


@recipe("GUNAuto", "Machine Gun Burst", Kind.TAKE, 2.6, tags="gun machine automatic burst war fire")
def machine_gun(take: Take) -> Signal:
    out = np.zeros(samples(2.4))
    for k in range(int(take.rng.integers(6, 13))):
        add_at(
            out, unit(gunshot(take, 0.55, 0.7, 0.6)), 0.11 * k + take.rng.normal(0, 0.002), take.rng.uniform(0.9, 1.0)
        )
    return soft_clip(out, 1.1)


@recipe("GUNCano", "Cannon", Kind.HIT, 3.2, tags="cannon gun artillery boom war ship fire")
def cannon(take: Take) -> Signal:
    shot = gunshot(take, 1.4, 2.8, 1.8)
    return soft_clip(mix(unit(low_pass(shot, 1600)), 0.9 * thud(take.rng, 36, 0.8, 1.4, 1.4)), 1.5)


@recipe("GUNMech", "Rifle Bolt", Kind.TAKE, 1.2, tags="gun rifle bolt load cock mechanism revolver")
def rifle_bolt(take: Take) -> Signal:
    back = take.rng.uniform(0.14, 0.2)
    slide = band_pass(white(take.rng, samples(0.09)), 1800, 7000) * hump(samples(0.09))
    parts = [
        (0.0, 0.6, click(take, 1500, 0.03)),
        (0.04, 0.12, slide),
        (back, 0.9, click(take, 1050, 0.05, 0.004)),
        (back + 0.2, 0.12, slide),
        (back + 0.3, 1.0, click(take, 900, 0.05, 0.004)),
        (back + 0.36, 0.6, click(take, 1700, 0.03)),
    ]
    return boxed(take, sequence(parts, 0.8), 520, 0.3)


@recipe("BLLTRico", "Ricochet", Kind.HIT, 1.2, tags="bullet ricochet whine western stone hit")
def ricochet(take: Take) -> Signal:
    n = samples(1.0)
    start = take.rng.uniform(2600, 3800)
    track = (
        start * (0.42 + 0.58 * np.exp(-np.arange(n) / 48_000 / 0.3)) * (1 + 0.02 * tone(take.rng.uniform(28, 46), n))
    )
    whine = harmonics(track, n, [1, 0.5, 0.3, 0.15]) * decay(1.1, n)
    air = morph(white(take.rng, n), lambda hz, t: bell_curve(hz, at(track, t), 0.08)) * decay(1.0, n)
    hit = high_pass(white(take.rng, samples(0.03)), 900) * decay(0.02, samples(0.03))
    return room(take.rng, mix(unit(hit), 0.35 * unit(whine), 0.5 * unit(air)), t60=0.8, wet_db=-16)


@recipe("BLLTImpt", "Bullet Hit Earth", Kind.HIT, 0.7, tags="bullet impact hit dirt wall dust")
def bullet_hit(take: Take) -> Signal:
    n = samples(0.5)
    crack = high_pass(white(take.rng, n), 700) * attack_decay(0.0003, 0.025, n)
    grit = band_pass(dust_follows(take.rng, 4000 * attack_decay(0.02, 0.4, n)), 900, 7000)
    return mix(unit(crack), 0.35 * unit(grit), 0.6 * thud(take.rng, 130, 0.08, 0.2))


@recipe("BLLTShel", "Shell Casing Drop", Kind.HIT, 0.9, tags="bullet shell casing cartridge drop brass")
def casing(take: Take) -> Signal:
    tube = body(3900.0, [1, 1.7, 2.6, 3.4], loss=0.0015, air=22, tilt_db=0, rng=take.thing)
    out = np.zeros(samples(0.8))
    when, gap, gain = 0.0, take.rng.uniform(0.12, 0.18), 1.0
    for _ in range(6):
        add_at(out, unit(strike(tube.struck_elsewhere(take.rng, 4, 0.02), contact(0.00015), 0.25)), when, gain)
        when += gap
        gap *= take.rng.uniform(0.55, 0.75)
        gain *= 0.62
    return room(take.thing, out, t60=0.3, wet_db=-18)


@recipe("EQUIPBridle", "Harness Jingle", Kind.TAKE, 1.6, tags="harness horse bridle tack jingle sleigh buckle")
def harness(take: Take) -> Signal:
    out = np.zeros(samples(1.4))
    for when in np.sort(take.rng.uniform(0, 1.1, 24)):
        ring = body(take.rng.uniform(2500, 5200), [1, 1.62, 2.7], loss=0.002, air=24, tilt_db=0)
        add_at(out, unit(strike(ring, contact(0.0002), 0.2)), float(when), take.rng.uniform(0.2, 1.0))
    leather = low_pass(white(take.rng, samples(1.3)), 1200) * wander_between(take.rng, samples(1.3), 6, 0, 1) ** 2
    return mix(unit(out), 0.2 * unit(leather))


@recipe("FOLYClth", "Cloth Movement", Kind.TAKE, 1.2, tags="cloth foley movement coat dress rustle sleeve")
def cloth(take: Take) -> Signal:
    n = samples(take.rng.uniform(0.5, 1.0))
    rub = shaped_noise(take.rng, n, [(20, -40), (200, -14), (700, -3), (2500, 0), (6000, -8), (16_000, -26)])
    return rub * hump(n, take.rng.uniform(0.3, 0.7)) * wander_between(take.rng, n, 9, 0.2, 1.0)


@recipe("FOLYHand", "Hand Clap", Kind.HIT, 0.5, layered=True, tags="hand clap slap pat hands single")
def hand_clap(take: Take) -> Signal:
    return room(take.thing, clap_sound(take.rng, take.strength), t60=0.35, wet_db=-15)


def clap_sound(rng: np.random.Generator, strength: float = 0.6) -> Signal:
    """One clap: a burst of air between two palms, with the cavity's resonance (L. Peltola and others, 2007)."""
    n = samples(0.06)
    cavity = rng.uniform(650, 1700)
    burst = white(rng, n) * attack_decay(0.0004, 0.02 + 0.02 * rng.random(), n)
    hollow = band_pass(burst, 0.7 * cavity, 1.5 * cavity, 1)
    return mix(unit(hollow), (0.2 + 0.4 * strength) * unit(high_pass(burst, 2000)))
