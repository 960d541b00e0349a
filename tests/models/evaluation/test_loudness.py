import json
from dataclasses import asdict
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from models.evaluation.watch.loudness import (
    describe,
    evaluate_loudness,
    loudness_envelope,
    rank_correlation,
    report_from,
)

RATE, FPS = 16_000, 20


def clip(path: Path, *, sound: bool = True) -> Path:
    """Noise that is heard while a block moves: for two seconds of six."""
    random = np.random.default_rng(0)
    with av.open(str(path), "w") as output:
        picture = output.add_stream("libx264", rate=FPS, options={"crf": "10"})
        picture.width, picture.height, picture.pix_fmt = 96, 64, "yuv420p"
        track = output.add_stream("pcm_s16le", rate=RATE, layout="mono") if sound else None
        for index in range(6 * FPS):
            grey = np.full((64, 96), 90, np.uint8)
            x = 2 * min(max(index - 2 * FPS, 0), 2 * FPS)
            grey[20:44, x : x + 14] = 220
            frame = av.VideoFrame.from_ndarray(grey, "gray")
            frame.pts, frame.time_base = index, Fraction(1, FPS)
            output.mux(picture.encode(frame))
        output.mux(picture.encode(None))
        for second in range(6 if track else 0):
            noise = random.standard_normal((1, RATE)) * (6000 if 2 <= second < 4 else 60)
            block = av.AudioFrame.from_ndarray(noise.astype(np.int16), "s16", "mono")
            block.sample_rate, block.time_base, block.pts = RATE, Fraction(1, RATE), second * RATE
            output.mux(track.encode(block))
    return path


def test_the_level_of_the_sound_is_measured_in_its_bins(tmp_path):
    level = loudness_envelope(clip(tmp_path / "a.mkv"), 60)
    assert level[25:38].min() > level[:18].max() + 30


def test_motion_that_makes_the_sound_follows_it_better_than_by_chance(tmp_path):
    clip(tmp_path / "a.mkv")
    report = evaluate_loudness(tmp_path, ["a.mkv", "not-there.mkv"])
    assert report is not None
    (row,) = report.clips
    assert report.mean == row["correlation"] > 0.6 > row["shifted"] + 0.3
    assert len(describe(report)) == 2
    assert report_from(json.loads(json.dumps(asdict(report)))) == report


def test_clips_that_are_not_there_or_silent(tmp_path):
    assert evaluate_loudness(tmp_path) is None
    clip(tmp_path / "mute.mkv", sound=False)
    with pytest.raises(ValueError, match="no sound"):
        evaluate_loudness(tmp_path, ["mute.mkv"])


def test_a_constant_follows_nothing():
    rising = np.arange(10.0)
    assert rank_correlation(np.ones(10), rising) == 0
    assert rank_correlation(rising, rising**3) == pytest.approx(1)
