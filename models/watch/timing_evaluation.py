"""How well instants found in the picture fit the sound that was really there.

Finding evenly spaced instants already scores well when their number is right, so every figure stands beside that grid,
and *timing skill* says how much of the rest is won: (F1 − F1 of the grid) / (1 − F1 of the grid). Sound is never
opened: only the picture is decoded, and the reference times come from the labels beside the clips.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypedDict

import av
import cv2
import numpy as np
from numpy.typing import NDArray

from models.watch.impacts.motion import working_luma
from models.watch.impacts.peaks import pick_peaks
from models.watch.observations import Impact

FOLDS = Path(__file__).resolve().parents[1] / "weights" / "watch-impacts-folds.safetensors"

NEAR_S, FAR_S = 0.05, 0.10
NOTICED_EARLY_S = 0.045
"""From here on viewers notice that sound runs ahead of the picture (ITU-R BT.1359)."""

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


def read_frames(path: Path) -> Iterator[tuple[float, NDArray[np.uint8]]]:
    """Decode the picture only (the sound is never opened): times from PTS and uint8 RGB frames.

    Raises ValueError if the file holds no readable picture.
    """
    try:
        with av.open(str(path)) as container:
            if not container.streams.video:
                raise ValueError(f"{path.name} holds no picture")
            last = -1.0
            for frame in container.decode(container.streams.video[0]):
                if frame.pts is None or frame.time_base is None:
                    continue
                time_s = float(frame.pts * frame.time_base)
                if time_s > last:
                    last = time_s
                    yield time_s, np.asarray(frame.to_ndarray(format="rgb24"), dtype=np.uint8)
    except av.error.FFmpegError as error:
        raise ValueError(f"{path.name} cannot be read as a film: {error}") from error


@dataclass(frozen=True)
class EvaluationClip:
    """A film with reference times. `grade` A is reliable, B mostly, - has none."""

    path: Path
    sha256: str
    grade: str
    duration_s: float
    reference_s: tuple[float, ...]

    def frames(self) -> Iterator[tuple[float, NDArray[np.uint8]]]:
        return read_frames(self.path)


Predictor = Callable[[EvaluationClip], Sequence[Impact]]
"""Finds impacts in a clip from `clip.frames()`. It must not look at `reference_s`."""


class Score(TypedDict):
    """F1 at both tolerances, skill over the even grid at both, the median signed error and the share noticed early."""

    f1_50: float
    f1_100: float
    skill_50: float
    skill_100: float
    median_error_ms: float
    early_share: float
    predicted: int
    reference: int


class ClipRow(TypedDict):
    """One clip's result."""

    clip: str
    grade: str
    unseen: bool
    reference: int
    predicted: int
    f1_50: float
    f1_100: float
    grid_f1_50: float
    grid_f1_100: float
    median_error_ms: float


class TimingReport(TypedDict):
    """What `evaluate_timing` returns. `methods` maps a method to its scores on all clips and on grade A."""

    clips: list[ClipRow]
    methods: dict[str, dict[str, Score]]
    false_cues_per_minute: float
    quiet_clips: list[str]
    quiet_minutes: float


def evaluate_timing(
    clips_dir: Path,
    predictor: Predictor | None = None,
    *,
    leave_one_out: bool = True,
    report: Callable[[str], None] | None = None,
) -> TimingReport:
    """Judge a predictor (by default the shipped network) on the labelled films of a folder, beside four baselines.

    With `leave_one_out` a film that the shipped weights were trained on is judged by weights that never saw it (nor
    its twin from the same scene); the films are recognised by their SHA-256. Raises ValueError if the folder holds no
    labelled film.
    """
    clips = load_clips(clips_dir)
    judged = [clip for clip in clips if clip.reference_s]
    if not judged:
        raise ValueError(f"{clips_dir} holds no film with reference times (*.onsets.json) to judge by")
    predict = predictor or (unseen_predictor if leave_one_out else shipped_predictor)
    ours: dict[str, list[float]] = {}
    methods: dict[str, dict[str, list[list[float]]]] = {}
    for clip in judged:
        ours[clip.path.name] = [impact.time_s for impact in predict(clip)]
        methods[clip.path.name] = _baselines(clip)
        if report:
            report(f"{clip.path.name}: {len(ours[clip.path.name])} found, {len(clip.reference_s)} heard")
    quiet = [clip for clip in clips if clip.path.name in QUIET_CLIPS]
    false = sum(len(predict(clip)) for clip in quiet)
    minutes = sum(clip.duration_s for clip in quiet) / 60
    return {
        "clips": [
            _clip_row(clip, ours[clip.path.name], predictor is not None or _is_unseen(clip, leave_one_out))
            for clip in judged
        ],
        "methods": _compare(judged, ours, methods),
        "false_cues_per_minute": false / minutes if minutes else 0.0,
        "quiet_clips": [clip.path.name for clip in quiet],
        "quiet_minutes": minutes,
    }


def _compare(
    judged: list[EvaluationClip], ours: dict[str, list[float]], baselines: dict[str, dict[str, list[list[float]]]]
) -> dict[str, dict[str, Score]]:
    """Scores of the network and of each baseline, on all clips and on those of grade A."""
    table: dict[str, dict[str, Score]] = {}
    for name in ("network", *next(iter(baselines.values()))):
        table[name] = {}
        for group in ("all", "A"):
            chosen = [clip for clip in judged if group == "all" or clip.grade == group]
            if not chosen:
                continue
            runs = [
                (clip.reference_s, [ours[clip.path.name]] if name == "network" else baselines[clip.path.name][name])
                for clip in chosen
            ]
            grid = [(clip.reference_s, baselines[clip.path.name]["even grid"]) for clip in chosen]
            table[name][group] = _score(runs, grid)
    return table


Runs = list[tuple[tuple[float, ...], list[list[float]]]]


def _score(runs: Runs, grid: Runs) -> Score:
    near, far = micro_f1(runs, NEAR_S), micro_f1(runs, FAR_S)
    grid_near, grid_far = micro_f1(grid, NEAR_S), micro_f1(grid, FAR_S)
    errors = [p - r for reference, draws in runs for draw in draws for r, p in match(reference, draw, FAR_S)]
    return {
        "f1_50": near,
        "f1_100": far,
        "skill_50": (near - grid_near) / (1 - grid_near),
        "skill_100": (far - grid_far) / (1 - grid_far),
        "median_error_ms": float(np.median(errors)) * 1000 if errors else 0.0,
        "early_share": float(np.mean([e < -NOTICED_EARLY_S for e in errors])) if errors else 0.0,
        "predicted": round(sum(len(draw) for _, draws in runs for draw in draws) / max(len(runs[0][1]), 1)),
        "reference": sum(len(reference) for reference, _ in runs),
    }


def micro_f1(runs: Runs, tolerance_s: float) -> float:
    """F1 over all clips together; a method with several draws a clip (random) counts each."""
    hits = sum(len(match(reference, draw, tolerance_s)) for reference, draws in runs for draw in draws)
    total = sum(len(reference) + len(draw) for reference, draws in runs for draw in draws)
    return 2 * hits / total if total else 1.0


def match(reference: Sequence[float], predicted: Sequence[float], tolerance_s: float) -> list[tuple[float, float]]:
    """Pair times one to one within the tolerance: as many pairs as possible, then the least total distance.

    For points on a line the best bipartite matching keeps the order, so an alignment over both sorted lists finds it.
    """
    a, b = sorted(reference), sorted(predicted)
    best = [[(0, 0.0)] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(1, len(a) + 1):
        for j in range(1, len(b) + 1):
            options = [best[i - 1][j], best[i][j - 1]]
            gap = abs(a[i - 1] - b[j - 1])
            if gap <= tolerance_s + 1e-9:
                options.append((best[i - 1][j - 1][0] + 1, best[i - 1][j - 1][1] - gap))
            best[i][j] = max(options)
    pairs, i, j = [], len(a), len(b)
    while i and j:
        if best[i][j] == best[i - 1][j]:
            i -= 1
        elif best[i][j] == best[i][j - 1]:
            j -= 1
        else:
            pairs.append((a[i - 1], b[j - 1]))
            i, j = i - 1, j - 1
    return pairs[::-1]


def even_grid(count: int, duration_s: float) -> list[float]:
    """`count` instants, evenly spaced over the clip."""
    return [(k + 0.5) * duration_s / count for k in range(count)]


def _baselines(clip: EvaluationClip) -> dict[str, list[list[float]]]:
    """What can be had without learning: peaks of change and of flow, the even grid, and chance (20 draws)."""
    times, change, flow = _motion_curves(clip)
    rng = np.random.default_rng(int(clip.sha256[:8], 16))
    count = len(clip.reference_s)
    return {
        "frame-difference peaks": [_curve_peaks(times, change)],
        "flow peaks": [_curve_peaks(times, flow)],
        "even grid": [even_grid(count, clip.duration_s)],
        "random": [sorted(rng.uniform(0, clip.duration_s, count).tolist()) for _ in range(20)],
    }


def _motion_curves(
    clip: EvaluationClip,
) -> tuple[NDArray[np.float64], NDArray[np.float32], NDArray[np.float32]]:
    """Mean frame difference and mean flow, at the centres of the times for which the frames are shown."""
    flow = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_FAST)  # type: ignore[attr-defined]
    times, change, speed = [], [], []
    before: NDArray[np.uint8] | None = None
    for time_s, rgb in clip.frames():
        luma = working_luma(rgb)
        if before is not None:
            change.append(float(np.abs(luma.astype(np.int16) - before).mean()))
            speed.append(float(np.linalg.norm(flow.calc(before, luma, None), axis=2).mean()))
        times.append(time_s)
        before = luma
    steps = np.diff(times)
    return np.array(times[1:]) + steps / 2, np.array(change, np.float32), np.array(speed, np.float32)


def _curve_peaks(times: NDArray[np.float64], values: NDArray[np.float32]) -> list[float]:
    """Peaks at least half a deviation above the mean, 120 ms apart."""
    if len(values) < 3:
        return []
    step = float(np.median(np.diff(times)))
    peaks = pick_peaks(values, step, float(values.mean() + 0.5 * values.std()))
    return [float(times[p.index]) for p in peaks]


def _is_unseen(clip: EvaluationClip, leave_one_out: bool) -> bool:
    """Whether the weights that judge this film were trained without it."""
    table = _fold_table()
    return bool(table) and (leave_one_out or clip.sha256 not in table)


def _clip_row(clip: EvaluationClip, found: list[float], unseen: bool) -> ClipRow:
    runs: Runs = [(clip.reference_s, [found])]
    grid: Runs = [(clip.reference_s, [even_grid(len(clip.reference_s), clip.duration_s)])]
    errors = [p - r for r, p in match(clip.reference_s, found, FAR_S)]
    return {
        "clip": clip.path.name,
        "grade": clip.grade,
        "unseen": unseen,
        "reference": len(clip.reference_s),
        "predicted": len(found),
        "f1_50": micro_f1(runs, NEAR_S),
        "f1_100": micro_f1(runs, FAR_S),
        "grid_f1_50": micro_f1(grid, NEAR_S),
        "grid_f1_100": micro_f1(grid, FAR_S),
        "median_error_ms": float(np.median(errors)) * 1000 if errors else 0.0,
    }


def load_clips(folder: Path) -> list[EvaluationClip]:
    """The labelled and the quiet films of a folder, in order of their names."""
    clips = []
    for path in sorted(folder.glob("*.mp4")):
        labels = path.with_suffix(".onsets.json")
        if labels.exists():
            data = json.loads(labels.read_text(encoding="utf-8"))
            reference = tuple(sorted(float(t) for t in data["reference_onsets"]))
            clips.append(EvaluationClip(path, _digest(path), str(data.get("grade", "B")), _duration(path), reference))
        elif path.name in QUIET_CLIPS:
            clips.append(EvaluationClip(path, _digest(path), "-", _duration(path), ()))
    return clips


def shipped_predictor(clip: EvaluationClip) -> list[Impact]:
    """The shipped weights, which have seen the benchmark: fair only for other films."""
    return _spot(clip, None)


def unseen_predictor(clip: EvaluationClip) -> list[Impact]:
    """The fold weights that never saw this film; the shipped ones if no weights ever did."""
    return _spot(clip, _fold_table().get(clip.sha256))


def _spot(clip: EvaluationClip, fold: str | None) -> list[Impact]:
    from models.watch.impacts.spotter import ImpactSpotter

    spotter = ImpactSpotter.load(weights=None if fold is None else _fold_weights(fold))
    for time_s, rgb in clip.frames():
        spotter.push(time_s, rgb)
    return spotter.finish()


@cache
def _fold_table() -> dict[str, str]:
    """SHA-256 of a film → name of the fold weights that never saw it."""
    from safetensors import safe_open

    if not FOLDS.exists():
        return {}
    with safe_open(FOLDS, framework="pt") as file:
        table: dict[str, str] = json.loads((file.metadata() or {}).get("folds", "{}"))
    return table


@cache
def _fold_weights(fold: str) -> bytes:
    from safetensors import safe_open
    from safetensors.torch import save

    with safe_open(FOLDS, framework="pt") as file:
        keys = [key for key in file.keys() if key.startswith(f"{fold}/")]  # noqa: SIM118
        return save({key.split("/", 1)[1]: file.get_tensor(key).float() for key in keys})


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _duration(path: Path) -> float:
    """Length of the picture in seconds: the last frame's time plus one frame."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        rate = float(stream.average_rate or 25)
        if stream.duration is not None and stream.time_base is not None:
            return float(stream.duration * stream.time_base)
        return float((container.duration or 0) / 1e6) or stream.frames / rate


def format_timing(report: TimingReport) -> str:
    """The report as lines of text for a terminal."""
    return "\n".join([*_method_lines(report), "", *_clip_lines(report), "", _quiet_line(report)])


def _method_lines(report: TimingReport) -> list[str]:
    lines = [
        f"{'method':24} {'clips':5} {'F1 ±50':>8} {'F1 ±100':>9} {'skill ±50':>11} {'skill ±100':>12}"
        f" {'median ms':>11} {'early':>7} {'found/heard':>12}"
    ]
    for group in ("all", "A"):
        for name, scores in report["methods"].items():
            if group not in scores:
                continue
            s = scores[group]
            counts = f"{s['predicted']}/{s['reference']}"
            lines.append(
                f"{name:24} {group:5} {s['f1_50']:8.3f} {s['f1_100']:9.3f} {s['skill_50']:11.3f} {s['skill_100']:12.3f}"
                f" {s['median_error_ms']:11.0f} {s['early_share']:7.0%} {counts:>12}"
            )
    return lines


def _clip_lines(report: TimingReport) -> list[str]:
    lines = [
        f"{'clip':38} {'grade':5} {'unseen':>6} {'heard':>6} {'found':>6} {'F1 ±50':>7} {'F1 ±100':>8}"
        f" {'grid ±50':>9} {'grid ±100':>10} {'median ms':>10}"
    ]
    for row in report["clips"]:
        unseen = "yes" if row["unseen"] else "no"
        lines.append(
            f"{row['clip']:38} {row['grade']:5} {unseen:>6} {row['reference']:6d} {row['predicted']:6d}"
            f" {row['f1_50']:7.2f} {row['f1_100']:8.2f} {row['grid_f1_50']:9.2f} {row['grid_f1_100']:10.2f}"
            f" {row['median_error_ms']:10.0f}"
        )
    return lines


def _quiet_line(report: TimingReport) -> str:
    return (
        f"False cues a minute where nothing hits: {report['false_cues_per_minute']:.1f}"
        f" ({len(report['quiet_clips'])} clips, {report['quiet_minutes']:.1f} min)"
    )
