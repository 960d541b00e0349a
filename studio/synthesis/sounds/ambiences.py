"""Beds: rooms, streets, halls, woods, coasts, layered from the sounds of the other families; all loop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from studio.synthesis.blocks.dsp import (
    Curve,
    Signal,
    circular_room,
    distant,
    equalise,
    mix,
    pan,
    poisson_times,
    rms_unit,
    shaped_noise,
    stereo,
    unit,
    wander_between,
)
from studio.synthesis.blocks.physics import contact, strike
from studio.synthesis.registry import Kind, Take, recipe
from studio.synthesis.sounds.bells_clocks import bell, strike_bell
from studio.synthesis.sounds.crowd_animals import (
    CHATTER,
    babel,
    cow,
    cricket_chirps,
    dawn_chorus,
    frog_pond,
    hens,
    rooster,
    seagull,
    song,
)
from studio.synthesis.sounds.engines_vehicles import (
    bulb_horn,
    car_engine,
    iron_tyres,
    old_car_driving,
    ship_horn,
    train_whistle,
)
from studio.synthesis.sounds.footsteps import gait, hoof, step_stone
from studio.synthesis.sounds.impacts import earthenware, glassy, plank_hit, steel_plate
from studio.synthesis.sounds.machines import hammer_on_nail, hand_saw, machine_hall, typing
from studio.synthesis.sounds.sport_weapons import cannon, machine_gun, rifle
from studio.synthesis.sounds.water import lapping, wave_field
from studio.synthesis.sounds.weather_fire import gusts, steam_hiss, wind_side, wind_trees

AIR: Curve = [(15, -18), (40, 0), (120, -6), (500, -16), (2000, -28), (8000, -42), (20_000, -60)]
"""The low murmur of open air."""


def air(take: Take) -> Signal:
    """Open air as a stereo floor, with a slow life of its own."""
    sides = [shaped_noise(take.rng, take.n, AIR) * wander_between(take.rng, take.n, 0.4, 0.8, 1.0) for _ in range(2)]
    return stereo(*sides, width=0.7)


def sprinkle(
    take: Take, sound: Callable[[Take], Signal], rate: float, near_m: float, far_m: float, width: float = 0.9
) -> Signal:
    """Single sounds here and there: each at its own time, side and distance, wrapped round the loop."""
    out = np.zeros((take.n, 2))
    times = poisson_times(take.rng, rate, take.seconds)
    if not len(times):
        times = take.rng.uniform(0, take.seconds, 1)
    for when in times:
        metres = take.rng.uniform(near_m, far_m)
        one = sound(replace(take, strength=0.6))
        one = unit(distant(np.pad(one if one.ndim == 1 else one[:, 0], (2400, 2400)), metres)) * (near_m / metres)
        wet = circular_room(take.rng, one, t60=0.8, wet_db=-18 + 4 * np.log2(metres / near_m + 1), dark_hz=3500)
        sides = pan(wet, float(take.rng.uniform(-width, width)))
        start = round(float(when) * 48_000)
        index = (start + np.arange(len(sides))) % take.n
        np.add.at(out, index, sides)
    return out


def two(make: Callable[[Take], Signal], take: Take, width: float = 0.6) -> Signal:
    """Two independent takes of a mono texture as left and right."""
    return stereo(rms_unit(make(take)), rms_unit(make(take)), width=width)


def layers(*parts: tuple[float, Signal]) -> Signal:
    """Stereo layers, each brought to an RMS of 1 and then to its gain."""
    return np.asarray(sum(gain * rms_unit(part) for gain, part in parts))


def as_peaks(gain: float, part: Signal) -> tuple[float, Signal]:
    """A layer of rare events: what counts is its peak, not its mean level; for use in `layers`."""
    crest = float(np.max(np.abs(part)) / (np.sqrt(np.mean(part**2)) + 1e-12))
    return (gain / crest, part)


ROOM: Curve = [(15, -12), (45, 0), (120, -5), (300, -12), (1000, -24), (4000, -38), (10_000, -48), (20_000, -60)]


@recipe("AMBRoom", "Room Tone", Kind.LOOP, 10.0, tags="room tone quiet interior silence house presence")
def room_tone(take: Take) -> Signal:
    sides = [shaped_noise(take.rng, take.n, ROOM) * wander_between(take.rng, take.n, 0.3, 0.92, 1.0) for _ in range(2)]
    return stereo(*sides, width=0.5)


@recipe("AMBRoom", "Large Hall Tone", Kind.LOOP, 12.0, tags="hall tone large interior museum station church empty")
def hall_tone(take: Take) -> Signal:
    curve: Curve = [(15, -8), (35, 0), (90, -3), (250, -8), (800, -18), (3000, -30), (10_000, -46), (20_000, -60)]
    sides = [shaped_noise(take.rng, take.n, curve) * wander_between(take.rng, take.n, 0.4, 0.8, 1.0) for _ in range(2)]
    return layers((1.0, stereo(*sides, width=0.8)), as_peaks(0.9, sprinkle(take, plank_hit, 0.15, 20, 60)))


def chatter(take: Take, talkers: int = 14) -> Signal:
    """A crowd at some distance."""
    return circular_room(take.rng, equalise(babel(take, talkers, 0.7, 10), CHATTER), t60=0.9, wet_db=-4, dark_hz=4000)


def carriage(take: Take) -> Signal:
    """A horse-drawn carriage going by at a walk, mono, as long as the loop."""
    return mix(
        0.4 * rms_unit(iron_tyres(take, 200)), 1.2 * rms_unit(gait(take, lambda t: hoof(t, 640.0, 0.4), "trot", 1.3))
    )


@recipe(
    "AMBHist", "Street With Carriages", Kind.LOOP, 12.0, tags="street old carriages horses people city historical 1900"
)
def old_street(take: Take) -> Signal:
    passing = wander_between(take.rng, take.n, 0.12, 0.15, 1.0)[:, None]
    return layers(
        (0.35, air(take)),
        (0.75, two(carriage, take, 0.3) * passing),
        (0.5, two(chatter, take, 0.5)),
        as_peaks(2.2, sprinkle(take, step_stone, 2.0, 4, 14)),
    )


@recipe("AMBUrbn", "City Street", Kind.LOOP, 12.0, tags="city street urban traffic people old cars town")
def city_street(take: Take) -> Signal:
    pass_by = wander_between(take.rng, take.n, 0.15, 0.1, 1.0)[:, None]
    horns = sprinkle(
        take, lambda t: equalise(car_horn(t), [(20, 0), (3000, -6), (9000, -30), (22_000, -60)]), 0.12, 30, 90
    )
    return layers(
        (0.6, air(take)),
        (0.7, two(old_car_driving, take, 0.3) * pass_by),
        (0.35, two(chatter, take, 0.5)),
        as_peaks(2.0, sprinkle(take, step_stone, 1.6, 4, 14)),
        as_peaks(2.0, horns),
    )


def car_horn(take: Take) -> Signal:
    """The bulb horn of a passing car."""
    return bulb_horn(take)


@recipe("AMBTraf", "Old Traffic", Kind.LOOP, 11.5, tags="traffic cars road street old engines city")
def old_traffic(take: Take) -> Signal:
    near = wander_between(take.rng, take.n, 0.2, 0.05, 1.0)[:, None]
    far = two(
        lambda t: equalise(
            car_engine(t, 40.0, [1, 0.8, 0.9, 0.7], 0.6, 0.6), [(20, 0), (400, -3), (2500, -20), (20_000, -60)]
        ),
        take,
        0.6,
    )
    return layers((0.6, air(take)), (0.9, two(old_car_driving, take, 0.3) * near), (0.5, far))


@recipe("AMBTown", "Small Town Square", Kind.LOOP, 12.5, tags="town square village people bell pigeons steps")
def town_square(take: Take) -> Signal:
    def far_bell(t: Take) -> Signal:
        return strike_bell(t, bell(t, 262.0, 0.0006, 1.2), 0.0009, 3.5)

    return layers(
        (0.5, air(take)),
        (0.35, two(chatter, take, 0.6)),
        as_peaks(2.2, sprinkle(take, step_stone, 1.5, 5, 20)),
        as_peaks(1.4, sprinkle(take, far_bell, 0.15, 120, 200)),
        as_peaks(1.2, sprinkle(take, lambda t: song(t, t.rng), 0.25, 15, 40)),
    )


@recipe("AMBMrkt", "Market", Kind.LOOP, 11.5, tags="market people vendors crowd stalls street busy", weak=True)
def market(take: Take) -> Signal:
    return layers(
        (0.25, air(take)),
        (1.0, two(lambda t: chatter(t, 24), take, 0.6)),
        as_peaks(2.2, sprinkle(take, plank_hit, 0.6, 5, 20)),
        as_peaks(2.0, sprinkle(take, step_stone, 2.0, 4, 14)),
    )


def crockery(take: Take) -> Signal:
    """A cup on a saucer, or two glasses."""
    thing = (
        glassy(take.rng, take.rng.uniform(1500, 2600))
        if take.rng.random() < 0.4
        else earthenware(take.rng, take.rng.uniform(900, 2200))
    )
    return strike(thing, contact(take.rng.uniform(0.0002, 0.0008)), 0.4, 0.2, take.rng)


@recipe("AMBRest", "Cafe", Kind.LOOP, 11.5, tags="cafe restaurant bar people dishes cups talking", weak=True)
def cafe(take: Take) -> Signal:
    return layers(
        (0.3, room_tone(take)), (0.9, two(chatter, take, 0.6)), as_peaks(3.2, sprinkle(take, crockery, 2.2, 3, 14))
    )


@recipe("AMBForst", "Forest", Kind.LOOP, 12.5, tags="forest woods trees birds wind nature bed")
def forest(take: Take) -> Signal:
    return layers(
        (0.35, air(take)),
        (0.5, wind_trees(take)),
        as_peaks(2.4, stereo(dawn_chorus(take, 4), dawn_chorus(take, 4), width=0.7)),
    )


@recipe("AMBRurl", "Countryside", Kind.LOOP, 12.5, tags="countryside rural field meadow nature summer bed")
def countryside(take: Take) -> Signal:
    insects = stereo(cricket_chirps(take, 4700, 3, 2.2), cricket_chirps(take, 4450, 3, 2.0), width=0.8)
    return layers(
        (0.6, air(take)),
        (0.3, two(lambda t: wind_side(t, gusts(t, 0.3, 0.1, 0.5), 150, 600, 0.0), take)),
        (0.08, insects),
        as_peaks(1.8, stereo(dawn_chorus(take, 3), dawn_chorus(take, 3), width=0.7)),
    )


@recipe("AMBPark", "Park", Kind.LOOP, 12.0, tags="park garden people birds steps fountain sunday")
def park(take: Take) -> Signal:
    return layers(
        (0.5, air(take)),
        (0.25, wind_trees(take)),
        (0.25, two(lambda t: chatter(t, 6), take, 0.6)),
        as_peaks(2.2, stereo(dawn_chorus(take, 4), dawn_chorus(take, 4), width=0.7)),
        as_peaks(1.5, sprinkle(take, step_stone, 0.8, 6, 20)),
    )


@recipe("AMBFarm", "Farmyard", Kind.LOOP, 12.0, tags="farm farmyard hens cows animals village", weak=True)
def farmyard(take: Take) -> Signal:
    return layers(
        (0.5, air(take)),
        (0.3, two(hens, take, 0.5)),
        as_peaks(2.0, sprinkle(take, cow, 0.15, 12, 40)),
        as_peaks(1.6, sprinkle(take, rooster, 0.08, 20, 60)),
        as_peaks(1.4, stereo(dawn_chorus(take, 3), dawn_chorus(take, 3), width=0.7)),
    )


@recipe("AMBInsc", "Summer Night", Kind.LOOP, 11.5, tags="night summer crickets insects quiet field")
def summer_night(take: Take) -> Signal:
    def side(_: Take) -> Signal:
        field = [
            cricket_chirps(take, take.rng.uniform(4200, 5100), 3, take.rng.uniform(1.5, 2.4)) / take.rng.uniform(1, 5)
            for _ in range(7)
        ]
        return np.asarray(sum(field))

    return layers((0.5, air(take)), (0.5, two(side, take, 0.7)))


@recipe("AMBSwmp", "Swamp At Night", Kind.LOOP, 11.5, tags="swamp pond night frogs insects water marsh")
def swamp(take: Take) -> Signal:
    insects = stereo(cricket_chirps(take, 4900, 4, 1.8), cricket_chirps(take, 4300, 3, 2.3), width=0.8)
    return layers((0.4, air(take)), (0.6, two(frog_pond, take, 0.7)), (0.25, insects), (0.15, two(lapping, take, 0.6)))


@recipe("AMBSea", "Seaside", Kind.LOOP, 12.5, tags="sea coast beach gulls waves wind shore bed")
def seaside(take: Take) -> Signal:
    surf = stereo(wave_field(take, 2, 320, 3800, 0.12), wave_field(take, 2, 320, 3800, 0.12), width=0.5)
    return layers((1.0, surf), (0.2, air(take)), as_peaks(1.5, sprinkle(take, seagull, 0.25, 15, 60)))


@recipe("AMBNaut", "Harbour", Kind.LOOP, 12.5, tags="harbour port docks ships gulls water horn quay")
def harbour(take: Take) -> Signal:
    return layers(
        (0.4, air(take)),
        (0.55, two(lapping, take, 0.6)),
        as_peaks(1.6, sprinkle(take, seagull, 0.25, 15, 60)),
        as_peaks(1.5, sprinkle(take, ship_horn, 0.06, 200, 400)),
        as_peaks(1.4, sprinkle(take, hammer_on_nail, 0.4, 30, 80)),
    )


@recipe("AMBLake", "Lakeside", Kind.LOOP, 12.0, tags="lake shore water birds quiet boat")
def lakeside(take: Take) -> Signal:
    return layers(
        (0.4, air(take)),
        (0.6, two(lapping, take, 0.7)),
        as_peaks(1.6, stereo(dawn_chorus(take, 3), dawn_chorus(take, 3), width=0.7)),
        (0.2, wind_trees(take)),
    )


@recipe("AMBAlpn", "Mountain Wind", Kind.LOOP, 12.0, tags="mountain alpine wind cold peak snow high")
def mountain(take: Take) -> Signal:
    gust = gusts(take, 0.3, 0.1, 0.9)
    return stereo(*(wind_side(take, gust, 220, 1200, 0.35) for _ in range(2)), width=0.7)


@recipe("AMBInd", "Factory Floor", Kind.LOOP, 11.5, tags="factory floor industrial machines works hall hammer")
def factory_floor(take: Take) -> Signal:
    return layers(
        (1.0, two(machine_hall, take, 0.5)),
        as_peaks(2.2, sprinkle(take, steel_plate, 0.8, 10, 40)),
        as_peaks(1.8, sprinkle(take, hammer_on_nail, 1.0, 10, 40)),
    )


@recipe("AMBCnst", "Building Site", Kind.LOOP, 11.5, tags="construction building site hammering workers carpenters")
def building_site(take: Take) -> Signal:
    return layers(
        (0.5, air(take)),
        (0.35, two(hand_saw, take, 0.5)),
        as_peaks(2.6, sprinkle(take, hammer_on_nail, 2.6, 8, 40)),
        as_peaks(2.2, sprinkle(take, plank_hit, 0.7, 8, 40)),
        (0.15, two(lambda t: chatter(t, 4), take)),
    )


@recipe(
    "AMBTran", "Railway Station", Kind.LOOP, 12.5, tags="railway station train platform people hall steam", weak=True
)
def railway_station(take: Take) -> Signal:
    return layers(
        (0.5, hall_tone(take)),
        (0.7, two(lambda t: chatter(t, 18), take, 0.6)),
        as_peaks(2.0, sprinkle(take, step_stone, 2.0, 4, 16)),
        as_peaks(1.5, sprinkle(take, steam_hiss, 0.2, 15, 40)),
        as_peaks(1.3, sprinkle(take, train_whistle, 0.07, 80, 160)),
    )


@recipe("AMBSprt", "Sports Crowd", Kind.LOOP, 12.0, tags="stadium sport crowd match spectators audience", weak=True)
def sports_crowd(take: Take) -> Signal:
    roar = [
        shaped_noise(
            take.rng, take.n, [(20, -40), (200, -8), (600, 0), (1500, -3), (4000, -12), (12_000, -34), (22_000, -60)]
        )
        * wander_between(take.rng, take.n, 0.5, 0.5, 1.0)
        for _ in range(2)
    ]
    return layers((0.5, stereo(*roar, width=0.7)), (0.9, two(lambda t: chatter(t, 40), take, 0.6)))


@recipe("AMBWar", "Distant Battle", Kind.LOOP, 12.5, tags="war battle distant guns artillery trench front")
def distant_battle(take: Take) -> Signal:
    return layers(
        (0.4, air(take)),
        as_peaks(4.0, sprinkle(take, cannon, 0.35, 250, 700)),
        as_peaks(1.6, sprinkle(take, rifle, 0.5, 120, 400)),
        as_peaks(1.2, sprinkle(take, machine_gun, 0.12, 150, 400)),
    )


@recipe("AMBOffc", "Typing Office", Kind.LOOP, 11.5, tags="office typewriters typing newsroom newspaper clerks")
def typing_office(take: Take) -> Signal:
    return layers((0.3, room_tone(take)), (0.8, two(typing, take, 0.7)), (0.25, two(lambda t: chatter(t, 5), take)))
