"""Bodies that ring and forces that strike them: modal banks, contact forces, bubbles, stick-slip.

Sources of the methods: K. van den Doel, P. Kry and D. Pai, "FoleyAutomatic" (2001) for modes, contact forces and
material damping; J. Traer, M. Cusimano and J. McDermott, "A perceptually inspired generative model of rigid-body
contact sounds" (DAFx-19) for the scatter of modes; P. Cook, "Physically informed sonic modeling (PhISM)" (1997) for
particles; K. van den Doel, "Physically based models for liquid sounds" (2005) and A. Farnell, "Designing Sound" (2010)
for bubbles, fire and engines; N. Fletcher and T. Rossing, "The Physics of Musical Instruments" for mode ratios.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from studio.synthesis.blocks.dsp import (
    SR,
    Rng,
    Signal,
    add_at,
    convolve,
    high_pass,
    low_pass,
    samples,
    time_axis,
    white,
)

FREE_BAR = (1.0, 2.756, 5.404, 8.933, 13.344, 18.64, 24.82)
"""Bending modes of a bar with free ends."""
CLAMPED_BAR = (1.0, 6.267, 17.55, 34.39)
"""Bending modes of a bar held at one end: springs, reeds, tines."""
MEMBRANE = (1.0, 1.594, 2.136, 2.296, 2.653, 2.918, 3.156, 3.501, 3.6, 3.652, 4.06, 4.154, 4.601, 4.832, 5.131)
"""Modes of a round membrane (zeros of Bessel functions)."""
CHURCH_BELL = (0.5, 1.0, 1.2, 1.5, 2.0, 2.5, 2.67, 3.01, 3.38, 4.17, 5.43, 6.79, 8.21, 9.6)
"""Partials of a tuned bell as multiples of its prime: hum, prime, tierce, quint, nominal and above."""


@dataclass(frozen=True)
class Body:
    """Something that rings: mode frequencies in Hz, decay times T60 in seconds, amplitudes."""

    hz: Signal
    t60: Signal
    gain: Signal

    def struck_elsewhere(self, rng: Rng, spread_db: float = 4.0, detune: float = 0.002) -> Body:
        """The same body struck at another point: other amplitudes, nearly the same frequencies."""
        count = len(self.hz)
        return replace(
            self,
            hz=self.hz * (1 + rng.normal(0, detune, count)),
            gain=self.gain * 10 ** (rng.normal(0, spread_db, count) / 20),
        )

    def louder(self, factor: float) -> Body:
        """The same body with all amplitudes times `factor`."""
        return replace(self, gain=self.gain * factor)

    def and_also(self, other: Body) -> Body:
        """Both bodies ringing together."""
        return Body(
            np.concatenate([self.hz, other.hz]),
            np.concatenate([self.t60, other.t60]),
            np.concatenate([self.gain, other.gain]),
        )

    def response(self, seconds: float, rng: Rng | None = None) -> Signal:
        """Impulse response: the sum of decaying sines."""
        n = samples(seconds)
        t = time_axis(n)
        out = np.zeros(n)
        for hz, t60, gain in zip(self.hz, self.t60, self.gain, strict=True):
            if not 15.0 < hz < 21_000.0:
                continue
            alive = min(n, samples(1.2 * t60))
            phase = rng.uniform(0, 2 * np.pi) if rng is not None else 0.0
            out[:alive] += gain * np.exp(-6.908 * t[:alive] / t60) * np.sin(2 * np.pi * hz * t[:alive] + phase)
        return out


def damped(hz: Signal, loss: float, air: float = 4.0) -> Signal:
    """T60 of modes: internal friction (`loss` is tan φ of the material) plus a constant loss `air` (1/s).

    Wood 0.01–0.03, plastic 0.03–0.08, stone 0.008, ceramic 0.003, glass 0.002, steel 0.0004.
    """
    return np.asarray(6.908 / (air + np.pi * hz * loss))


def body(
    base_hz: float,
    ratios: Sequence[float],
    *,
    loss: float,
    air: float = 4.0,
    tilt_db: float = -3.0,
    rng: Rng | None = None,
    scatter: float = 0.0,
) -> Body:
    """A body from mode ratios; `tilt_db` is the fall in amplitude an octave, `scatter` the random detuning."""
    hz = base_hz * np.asarray(ratios, dtype=np.float64)
    gain = (hz / base_hz) ** (tilt_db / 6.02)
    if rng is not None:
        hz = hz * (1 + rng.normal(0, scatter, len(hz)))
        gain = gain * 10 ** (rng.normal(0, 3, len(hz)) / 20)
    return Body(hz, damped(hz, loss, air), gain)


def plate_ratios(aspect: float, count: int) -> list[float]:
    """Mode ratios of a simply supported rectangular plate with sides 1 and `aspect`."""
    found = sorted({m * m + (k / aspect) ** 2 for m in range(1, 14) for k in range(1, 14)})
    return [value / found[0] for value in found[:count]]


def irregular_ratios(rng: Rng, count: int, growth: float = 1.0, spread: float = 0.35) -> list[float]:
    """Mode ratios of a lump of no particular shape: gaps drawn at random, growing like ``k**growth``."""
    gaps = (1 + np.arange(count - 1)) ** (growth - 1) * rng.lognormal(0, spread, count - 1)
    return [1.0, *(1.0 + 0.6 * np.cumsum(gaps))]


def contact(duration_s: float, rng: Rng | None = None, roughness: float = 0.0) -> Signal:
    """The force of a contact over time: a half sine, sharper or duller by its length, with optional grit.

    A soft mallet touches for 5 ms or more and cannot excite what is higher than about 1/duration; steel on steel takes
    0.05–0.2 ms. The area is normalised so that lower frequencies are equally strong for every duration.
    """
    n = max(2, samples(duration_s))
    force = np.sin(np.pi * (np.arange(n) + 0.5) / n)
    if rng is not None and roughness > 0:
        force = force * (1 + roughness * rng.standard_normal(n))
    return np.asarray(force / np.sum(np.abs(force)))


def micro_collisions(rng: Rng, duration_s: float, count: int, within_s: float = 0.012, fall: float = 0.35) -> Signal:
    """A real hit is seldom one contact: a few more, weaker and sharper, follow within 15 ms."""
    force = np.zeros(samples(within_s + duration_s) + 2)
    add_at(force, contact(duration_s, rng, 0.1), 0.0)
    for k in range(count):
        add_at(
            force, contact(duration_s * rng.uniform(0.4, 0.9), rng, 0.2), rng.uniform(0.002, within_s), fall ** (k + 1)
        )
    return force


def strike(target: Body, force: Signal, seconds: float, click: float = 0.0, rng: Rng | None = None) -> Signal:
    """`target` driven by `force`; `click` adds the direct sound of the contact itself."""
    rung = convolve(force, target.response(seconds))[: samples(seconds)]
    if click > 0:
        burst = high_pass(force if rng is None else force * (1 + rng.standard_normal(len(force))), 200)
        add_at(rung, burst, 0.0, click * float(np.max(np.abs(rung))) / (float(np.max(np.abs(burst))) + 1e-12))
    return rung


def thud(rng: Rng, hz: float, t60: float, seconds: float, drop: float = 0.4) -> Signal:
    """A soft mass set moving: one low mode whose pitch falls as the stretch lets go."""
    n = samples(seconds)
    t = time_axis(n)
    track = hz * (1 + drop * np.exp(-t / 0.018))
    body_tone = np.sin(2 * np.pi * np.cumsum(track) / SR) * np.exp(-6.908 * t / t60)
    skin = low_pass(white(rng, n), 5 * hz) * np.exp(-6.908 * t / (0.4 * t60))
    return np.asarray(body_tone + 0.35 * skin)


def bubble(rng: Rng, radius_mm: float, rise: float = 0.08) -> Signal:
    """One bubble after Minnaert and van den Doel: a short damped sine that rises as the bubble nears the surface."""
    radius = radius_mm / 1000.0
    hz = 3.0 / radius
    damping = 0.13 / radius + 0.0072 * radius**-1.5
    n = samples(min(0.4, 6.0 / damping))
    t = time_axis(n)
    track = hz * (1 + rise * damping * t)
    phase = 2 * np.pi * np.cumsum(track) / SR
    onset = np.minimum(1.0, t * hz)
    return np.asarray(onset * np.exp(-damping * t) * np.sin(phase))


def bubble_bank(rng: Rng, low_mm: float, high_mm: float, count: int = 60, rise: float = 0.08) -> list[Signal]:
    """Bubbles of many sizes, radii spread evenly over the logarithm; smaller ones are quieter."""
    radii = np.exp(rng.uniform(np.log(low_mm), np.log(high_mm), count))
    return [
        bubble(rng, float(radius), rise * rng.uniform(0.2, 1.6)) * float(radius / high_mm) ** 0.8 for radius in radii
    ]


def stick_slip(rng: Rng, rate: Signal, roughness: float = 0.12) -> Signal:
    """Friction that sticks and lets go: saw-tooth force pulses at a wandering `rate` (Hz per sample)."""
    n = len(rate)
    out = np.zeros(n)
    position = 0.0
    phase = np.cumsum(np.maximum(rate, 0.0)) / SR
    total = float(phase[-1])
    marks = []
    while position < total:
        position += max(0.15, 1.0 + roughness * float(rng.standard_normal()))
        marks.append(position)
    where = np.searchsorted(phase, np.asarray(marks))
    where = where[where < n]
    out[where] = 1.0 + 0.4 * rng.standard_normal(len(where))
    return out
