"""Would someone who knows only recorded sounds recognise the synthetic ones?

A plain classifier (statistics of the log-mel spectrogram, shrunk linear discriminant) learns from recorded clips and is
then asked about the library. It learns nothing from synthetic sounds and was chosen by its accuracy on recordings;
about half of the recipes were revised after looking at what it took them for, or at the same recordings band by band,
so its verdict on those is no longer blind. With four clips a class it is a rough listener: its own cross-validated
accuracy on recordings is the yardstick and must be read beside every number. Run it with::

    python main.py library check [LIBRARY] --recordings FOLDER

The folder of recordings holds one ``*.csv`` with the columns ``file`` and ``category`` (the names of ESC-50).
"""

from __future__ import annotations

import csv
import itertools
import math
import warnings
from collections import defaultdict
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
from numpy.typing import NDArray
from scipy import fft, signal
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from models.listen.spectrogram import HOP_S, band_powers
from studio.synthesis.blocks.dsp import Signal
from studio.synthesis.rendering.rendering import read_manifest

KNOWS = 0.5
"""The classifier knows a class if it is right for this share of its recordings, heard for the first time."""
RATE = 22_050
CLIP_S = 5.0
ROOM_LEVEL = 10 ** (-30 / 20)
"""RMS of the room noise against the sound's own."""

KNOWN: dict[str, str] = {
    "AEROProp_propeller_aeroplane": "airplane",
    "AEROProp_aeroplane_passing": "airplane",
    "ALRMClok_alarm_clock": "clock_alarm",
    "ANMLAmph_frog_croak": "frog",
    "ANMLCat_cat_meow": "cat",
    "ANMLDog_dog_bark": "dog",
    "ANMLDog_dog_barking": "dog",
    "ANMLFarm_cow_moo": "cow",
    "ANMLFarm_sheep_bleat": "sheep",
    "ANMLInsc_crickets": "crickets",
    "WINGInsc_fly_buzz": "insects",
    "AMBBird_birdsong_bed": "chirping_birds",
    "BIRDSong_songbird_phrase": "chirping_birds",
    "BIRDCrow_crow_caw": "crow",
    "BIRDFowl_rooster_crow": "rooster",
    "BIRDFowl_hens_clucking": "hen",
    "BELLLrg_church_bells_ringing": "church_bells",
    "BELLLrg_church_bell_stroke": "church_bells",
    "CLOCKTick_grandfather_clock": "clock_tick",
    "CLOCKMech_pocket_watch": "clock_tick",
    "COMType_typing": "keyboard_typing",
    "CRWDApls_applause": "clapping",
    "CRWDApls_small_applause": "clapping",
    "DOORCreak_wooden_door_creak": "door_wood_creaks",
    "DOORKnck_knock_on_door": "door_wood_knock",
    "FEETHmn_walking_on_pavement": "footsteps",
    "FIREBurn_wood_fire": "crackling_fire",
    "FIRECrkl_fire_crackle": "crackling_fire",
    "FRWKComr_firework": "fireworks",
    "GLASBrk_window_break": "glass_breaking",
    "RAIN_light_rain": "rain",
    "RAIN_heavy_rain": "rain",
    "STORM_thunderstorm": "thunderstorm",
    "THUN_thunder_clap": "thunderstorm",
    "TOOLHand_hand_saw": "hand_saw",
    "TRNSteam_steam_train_running": "train",
    "VEHAntq_old_car_idle": "engine",
    "VEHAntq_old_car_driving": "engine",
    "VEHHorn_electric_car_horn": "car_horn",
    "VEHSirn_hand_siren": "siren",
    "WATRDrip_dripping_tap": "water_drops",
    "WATRDrip_water_drop": "water_drops",
    "WATRPour_pouring_water": "pouring_water",
    "WATRSurf_sea_waves": "sea_waves",
    "WIND_steady_wind": "wind",
    "WINDGust_gusty_wind": "wind",
}
"""Recipes whose class the recordings contain."""


@dataclass(frozen=True)
class Verdict:
    """How one recipe fared: parts of its variations recognised, and what it was taken for most often."""

    recipe: str
    expected: str
    top1: float
    top3: float
    taken_for: str


@dataclass(frozen=True)
class Report:
    """The whole check. `own_top1`, `own_top3`: the classifier on recordings that it had not heard."""

    classes: int
    own_top1: float
    own_top3: float
    own_by_class: dict[str, float]
    verdicts: tuple[Verdict, ...]

    @property
    def top1(self) -> float:
        """Mean over recipes."""
        return float(np.mean([verdict.top1 for verdict in self.verdicts]))

    @property
    def top3(self) -> float:
        """Mean over recipes."""
        return float(np.mean([verdict.top3 for verdict in self.verdicts]))

    def of_known_classes(self) -> Report:
        """The same for the recipes whose class the classifier tells by itself: right for half of the recordings.

        All of them if it knows none.
        """
        known = tuple(v for v in self.verdicts if self.own_by_class.get(v.expected, 0.0) >= KNOWS)
        return replace(self, verdicts=known or self.verdicts)

    def spread(self) -> tuple[tuple[float, float], tuple[float, float]]:
        """95 % intervals of `top1` and `top3` over 1,000 draws of as many recipes with replacement."""
        rng = np.random.default_rng(0)
        values = np.array([(v.top1, v.top3) for v in self.verdicts])
        means = [values[rng.integers(0, len(values), len(values))].mean(axis=0) for _ in range(1000)]
        (low1, low3), (high1, high3) = np.quantile(means, (0.025, 0.975), axis=0)
        return (float(low1), float(high1)), (float(low3), float(high3))


def _trimmed(x: Signal) -> Signal:
    """Without the digital silence with which clips are padded, but at least a quarter of a second."""
    audible = np.flatnonzero(np.abs(x) > 1e-4 * (np.max(np.abs(x)) + 1e-9))
    if not len(audible):
        return x
    end = max(int(audible[-1]) + 1, int(audible[0]) + RATE // 4)
    return x[int(audible[0]) : end]


def _room_noise(n: int) -> Signal:
    """The same quiet room under every sound: recordings always have one, synthetic sounds end in digital silence."""
    spectrum = np.fft.rfft(np.random.default_rng(0).standard_normal(n))
    noise = np.fft.irfft(spectrum / np.sqrt(np.maximum(np.fft.rfftfreq(n, 1 / RATE), 30.0)), n)
    return np.asarray(noise / (np.std(noise) + 1e-12) * ROOM_LEVEL)


def features(x: Signal) -> NDArray[np.float64]:
    """Level-free description of a sound at ``RATE``: colour, change, rhythm, tonality and length."""
    x = _trimmed(np.asarray(x, dtype=np.float64))
    x = x / (np.sqrt(np.mean(x**2)) + 1e-9)
    power = band_powers(x + _room_noise(len(x)), RATE).astype(np.float64)
    power /= np.mean(power) + 1e-20
    return np.concatenate([_colour(power), _change(power), _rhythm(power), _tonality(power)])


def _decibels(power: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray(10.0 * np.log10(power + 1e-6))


def _in_groups(bands: NDArray[np.float64], size: int) -> NDArray[np.float64]:
    """Means over groups of `size` neighbouring bands (the last axis)."""
    return np.asarray(bands.reshape(*bands.shape[:-1], -1, size).mean(axis=-1))


def _colour(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """Mean spectrum of all frames and of the loudest third."""
    level = _decibels(power)
    loudness = power.mean(axis=1)
    loudest = level[loudness >= np.percentile(loudness, 70)]
    return np.concatenate([_in_groups(level.mean(axis=0), 2), _in_groups(loudest.mean(axis=0), 2)])


def _change(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """How much the bands move: spread, steps over one and over four frames, spread of the cepstrum."""
    level = _decibels(power)
    bands = _in_groups(level, 4)
    steps = [np.abs(bands[k:] - bands[:-k]).mean(axis=0) if len(bands) > k else np.zeros(16) for k in (1, 4)]
    cepstrum = fft.dct(level, axis=1, norm="ortho")[:, 1:21]
    return np.concatenate([bands.std(axis=0), *steps, cepstrum.std(axis=0)])


def _rhythm(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """Modulation of the level in bands of 0.1 to 25 Hz, its quantiles under the peak, its spread, and the length."""
    level = 10.0 * np.log10(power.mean(axis=1) + 1e-12)
    spectrum = np.abs(np.fft.rfft((level - level.mean()) * np.hanning(len(level)), 512))
    edges = (1, 3, 6, 12, 25, 50, 100, 200)
    bands = [np.log1p(spectrum[a:b].mean()) for a, b in itertools.pairwise(edges)]
    under = np.percentile(level, [5, 25, 50, 75, 95]) - level.max()
    return np.array([*bands, *under, level.std(), len(level) * HOP_S / CLIP_S])


def _tonality(power: NDArray[np.float64]) -> NDArray[np.float64]:
    """How far single bands stand out of their neighbours: in all, at most, and in six regions of the spectrum."""
    level = _decibels(power)
    peaks = level[:, 1:-1] - 0.5 * (level[:, :-2] + level[:, 2:])
    regions = _in_groups(np.abs(peaks[:, :60]), 10).mean(axis=0)
    return np.array([np.abs(peaks).mean(), np.percentile(peaks, 98), *regions])


def _load(path: Path) -> Signal:
    x, rate = soundfile.read(path, dtype="float64", always_2d=True)
    head = np.mean(x[: int(CLIP_S * rate)], axis=1)
    common = math.gcd(rate, RATE)
    return np.asarray(signal.resample_poly(head, RATE // common, rate // common))


def _fitted(x: NDArray[np.float64], y: NDArray[np.str_]) -> object:
    model = make_pipeline(StandardScaler(), LinearDiscriminantAnalysis(solver="lsqr", shrinkage=0.6))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Only one sample available")  # a class may have one clip left in a fold
        return model.fit(x, y)


def _ranked(model: object, x: NDArray[np.float64]) -> NDArray[np.str_]:
    """Classes from the likeliest on, one row a sound."""
    scores = model.predict_proba(x)  # type: ignore[attr-defined]
    classes = np.asarray(model.classes_)  # type: ignore[attr-defined]
    return np.asarray(classes[np.argsort(-scores, axis=1)])


def _recordings(folder: Path) -> tuple[NDArray[np.float64], NDArray[np.str_], NDArray[np.str_]]:
    """Features, classes and the recording each clip was cut from (clips of one recording must not be split)."""
    table = next(iter(sorted(folder.glob("*.csv"))), None)
    if table is None:
        raise FileNotFoundError(f"There is no CSV table of recordings in {folder}.")
    with table.open(newline="", encoding="utf-8") as handle:
        rows = list(csv.DictReader(handle))
    x = np.stack([features(_load(folder / row["file"])) for row in rows])
    sources = np.array([row["file"].split("-")[1] if row["file"].count("-") > 1 else row["file"] for row in rows])
    return x, np.array([row["category"] for row in rows]), sources


def _own_accuracy(
    x: NDArray[np.float64], y: NDArray[np.str_], source: NDArray[np.str_]
) -> tuple[float, float, dict[str, float]]:
    """Eight folds, clips of one recording together. A class whose clips all fall into one fold is left out of it."""
    first: dict[str, list[bool]] = defaultdict(list)
    third: list[bool] = []
    for _, test_rows in GroupKFold(min(8, len(np.unique(source)))).split(x, y, source):
        test = np.isin(np.arange(len(y)), test_rows)
        known = np.isin(y[test], y[~test])
        if not np.any(known):
            continue
        model = _fitted(x[~test], y[~test])
        ranked = _ranked(model, x[test][known])
        for row, truth in zip(ranked, y[test][known], strict=True):
            first[str(truth)].append(bool(row[0] == truth))
            third.append(bool(truth in row[:3]))
    hits = [hit for group in first.values() for hit in group]
    return float(np.mean(hits)), float(np.mean(third)), {name: float(np.mean(group)) for name, group in first.items()}


def run(recorded: Path, library: Path) -> Report:
    """Train on the recordings, ask about the library.

    Raises:
        FileNotFoundError: a table of recordings or a manifest is missing.
    """
    x, y, source = _recordings(recorded)
    own_top1, own_top3, by_class = _own_accuracy(x, y, source)
    model = _fitted(x, y)
    groups: dict[str, list[str]] = defaultdict(list)
    for sound in read_manifest(library):
        if str(sound["recipe"]) in KNOWN:
            groups[str(sound["recipe"])].append(str(sound["file"]))
    verdicts = []
    for name, files in sorted(groups.items()):
        ranked = _ranked(model, np.stack([features(_load(library / file)) for file in files]))
        expected = KNOWN[name]
        guesses, counts = np.unique(ranked[:, 0], return_counts=True)
        verdicts.append(
            Verdict(
                recipe=name,
                expected=expected,
                top1=float(np.mean(ranked[:, 0] == expected)),
                top3=float(np.mean(np.any(ranked[:, :3] == expected, axis=1))),
                taken_for=str(guesses[np.argmax(counts)]),
            )
        )
    return Report(len(set(y)), own_top1, own_top3, by_class, tuple(verdicts))


def figures(report: Report) -> dict[str, Any]:
    """The report as nested figures for a table or JSON; spreads are 95 % intervals over the recipes."""
    return {
        "recordings": {"classes": report.classes, "own_top1": report.own_top1, "own_top3": report.own_top3},
        "all_recipes": _summary(report),
        "recipes_of_classes_it_knows": _summary(report.of_known_classes()),
        "verdicts": [
            {**asdict(verdict), "recorded_top1": report.own_by_class.get(verdict.expected)}
            for verdict in report.verdicts
        ],
    }


def _summary(report: Report) -> dict[str, Any]:
    first, third = report.spread()
    return {
        "recipes": len(report.verdicts),
        "top1": report.top1,
        "top1_spread": [round(bound, 3) for bound in first],
        "top3": report.top3,
        "top3_spread": [round(bound, 3) for bound in third],
    }
