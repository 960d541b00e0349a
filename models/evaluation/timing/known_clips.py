"""What is known about the benchmark's clips beyond their onset times: where nothing hits, and what kind a contact is.

Learned by looking and listening, and from the table that comes with the clips. Used to teach and to judge.
"""

from __future__ import annotations

import math

from models.watch.observations import ImpactKind

QUIET_CLIPS = frozenset(
    {
        "avsync15_baby_crying.mp4",
        "avsync15_chicken_crowing.mp4",
        "avsync15_frog_croaking.mp4",
        "avsync15_playing_trumpet.mp4",
        "avsync15_playing_violin.mp4",
        "avsync15_toilet_flushing.mp4",
        "difffoley_car.mp4",
        "maskvat_lion_gt.mp4",
        "vgg_0nib7bMm8BA_15000_25000.mp4",
    }
)
"""Benchmark clips in which, looked at, nothing strikes anything. A cheering hall (people clap), fireworks and lightning
are left out, since their flashes may rightly be cued."""

_Stretch = tuple[float, float, ImpactKind]

_MIXED: dict[str, tuple[_Stretch, ...]] = {
    "gh_334.mp4": ((0.0, 4.0, "hit"), (4.9, math.inf, "scrape")),  # taps on leaves, then scratching
    "gh_524.mp4": ((0.0, 5.2, "hit"), (5.25, 8.0, "scrape")),  # blows on a grille, then the stick is drawn along it
}
_OF_SERIES: dict[str, ImpactKind] = {
    "wtm_": "step",
    "gh_": "hit",
    "condfoley_hitting": "hit",
    "difffoley_drum": "hit",
    "avsync15_hammering": "hit",
    "vas_vs_drum": "hit",
    "vgg_-Qowmc0P9ic": "hit",
    "artlabs_tennis": "hit",
    "foleycrafter_avsync_1": "hit",
}


def known_kind(name: str, time_s: float) -> ImpactKind | None:
    """What an onset at `time_s` of the clip with this file name is, or None if nobody knows."""
    if name in _MIXED:
        return next((kind for start, end, kind in _MIXED[name] if start <= time_s < end), None)
    return next((kind for series, kind in _OF_SERIES.items() if name.startswith(series)), None)
