"""What an evaluation of timing says: the shape of its figures, and their lines for a terminal."""

from __future__ import annotations

from typing import TypedDict

from models.evaluation.timing.baselines import UNTOLD
from models.evaluation.timing.quiet import QuietRow
from models.evaluation.timing.scores import QuietScore, Score


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


class CurvePoint(TypedDict):
    """Precision and recall within ±50 ms on all clips, and false cues a minute, from one threshold on."""

    threshold: float
    precision: float
    recall: float
    f1_50: float
    false_cues_per_minute: float


class StrengthScore(TypedDict):
    """Rank correlation of the strengths found with how loud the hits are, within each clip, averaged by hits."""

    correlation: float
    hits: int
    clips: dict[str, float]


class TimingReport(TypedDict):
    """What `evaluate_timing` returns.

    `methods` maps a method to its scores on all clips and on grade A, `quiet` to its false cues where nothing hits
    (not those that are told the true count). `strength` is the network's, `beside` that of other methods.
    `curve` follows the network's threshold, `rules` says which rule the clips left in chose for each clip left out;
    both are empty for a predictor of one's own. `still` counts false cues on more film in which nothing hits, and
    `kinds` what matched impacts whose kind is known (first key) were called.
    """

    clips: list[ClipRow]
    methods: dict[str, dict[str, Score]]
    quiet: dict[str, QuietScore]
    false_cues_per_minute: float
    quiet_clips: list[str]
    quiet_minutes: float
    curve: list[CurvePoint]
    rules: dict[str, str]
    strength: StrengthScore
    beside: dict[str, StrengthScore]
    still: list[QuietRow]
    kinds: dict[str, dict[str, int]]


def format_timing(report: TimingReport) -> str:
    """The report as lines of text for a terminal."""
    parts = [
        _method_lines(report),
        _quiet_lines(report),
        _still_lines(report),
        _curve_lines(report),
        _kind_lines(report),
        _clip_lines(report),
    ]
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _method_lines(report: TimingReport) -> list[str]:
    lines = [
        f"{'method':28} {'clips':5} {'F1 ±50 (90 %)':>17} {'F1 ±100 (90 %)':>17} {'skill ±50':>10} {'±100':>6}"
        f" {'median ms':>10} {'early':>6} {'found/heard':>12} {'false/min':>10}"
    ]
    for group in ("all", "A"):
        for name, scores in report["methods"].items():
            if group not in scores:
                continue
            s = scores[group]
            counts = f"{s['predicted']}/{s['reference']}"
            false = f"{report['quiet'][name]['per_minute']:.1f}" if name in report["quiet"] else "-"
            lines.append(
                f"{name:28} {group:5} {_with_range(s['f1_50'], s['f1_50_range']):>17}"
                f" {_with_range(s['f1_100'], s['f1_100_range']):>17} {s['skill_50']:10.2f} {s['skill_100']:6.2f}"
                f" {s['median_error_ms']:10.0f} {s['early_share']:6.0%} {counts:>12} {false:>10}"
            )
    return lines


def _with_range(value: float, low_high: tuple[float, float]) -> str:
    return f"{value:.2f} ({low_high[0]:.2f}-{low_high[1]:.2f})"


def _quiet_lines(report: TimingReport) -> list[str]:
    lines = [
        f"False cues a minute where nothing hits ({len(report['quiet_clips'])} clips,"
        f" {report['quiet_minutes']:.1f} min), 90 % over clips:"
    ]
    for name, quiet in report["quiet"].items():
        noisy = ", ".join(f"{clip.removesuffix('.mp4')} {count}" for clip, count in quiet["clips"].items() if count)
        lines.append(
            f"{name:28} {quiet['per_minute']:5.1f} ({quiet['range'][0]:.1f}-{quiet['range'][1]:.1f})  {noisy or 'none'}"
        )
    return lines


def _still_lines(report: TimingReport) -> list[str]:
    if not report["still"]:
        return []
    lines = [
        f"{'Nothing hits (network)':24} {'minutes':>8} {'false':>6} {'a minute':>9} {'at most (95 %)':>15}"
        f" {'difference':>11} {'flow':>6}"
    ]
    for row in report["still"]:
        noisy = ", ".join(f"{name.removesuffix('.mp4')} {count}" for name, count in row["where"].items())
        difference, flow = (row["beside"][method] for method in UNTOLD)
        lines.append(
            f"{row['what']:24} {row['minutes']:8.1f} {row['false']:6d} {row['per_minute']:9.2f} {row['upper']:15.2f}"
            f" {difference:11.1f} {flow:6.1f}   {noisy}"
        )
    return lines


def _kind_lines(report: TimingReport) -> list[str]:
    if not report["kinds"]:
        return []
    said = sorted({name for row in report["kinds"].values() for name in row})
    lines = [f"{'kind heard, called':20} " + " ".join(f"{name:>11}" for name in said)]
    lines += [
        f"{kind:20} " + " ".join(f"{row.get(name, 0):11d}" for name in said)
        for kind, row in sorted(report["kinds"].items())
    ]
    return lines


def _curve_lines(report: TimingReport) -> list[str]:
    if not report["curve"]:
        return []
    lines = [f"{'threshold':>9} {'precision ±50':>14} {'recall ±50':>11} {'F1 ±50':>7} {'false/min':>10}   (all clips)"]
    lines += [
        f"{p['threshold']:9.2f} {p['precision']:14.2f} {p['recall']:11.2f} {p['f1_50']:7.2f}"
        f" {p['false_cues_per_minute']:10.1f}"
        for p in report["curve"]
    ]
    chosen = sorted(set(report["rules"].values()))
    lines.append(f"Rules (threshold / company) that the other clips chose: {', '.join(chosen)}")
    strength = report["strength"]
    lines.append(
        f"Strength against loudness, rank correlation within clips: {strength['correlation']:.2f}"
        f" ({strength['hits']} hits, {len(strength['clips'])} clips);"
        + ";".join(f" height of {name} {s['correlation']:.2f} ({s['hits']})" for name, s in report["beside"].items())
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
