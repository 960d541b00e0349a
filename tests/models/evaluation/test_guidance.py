"""The study of colour points: where they lie, what they show, and what is reported."""

import cv2
import numpy as np
import pytest
from sklearn.datasets import load_sample_image

from models.evaluation.colour import guidance
from models.evaluation.colour.guidance import evaluate_guidance, true_points


def test_points_show_the_mean_colour_beneath_them():
    ab = np.zeros((64, 96, 2), np.float32)
    ab[:, 48:] = (40, -20)
    for point in true_points(ab, 30, np.random.default_rng(0)):
        x, y = int(point.x * 96), int(point.y * 64)
        assert 3 <= x < 93
        assert 3 <= y < 61
        if abs(x - 48) > 4:
            assert (point.a, point.b) == ((40, -20) if x >= 48 else (0, 0))


def test_true_colour_points_bring_the_picture_closer(tmp_path, colorizer, monkeypatch):
    monkeypatch.setattr(guidance, "POINTS", (0, 1, 30))
    cv2.imwrite(str(tmp_path / "flower.png"), load_sample_image("flower.jpg")[:, :, ::-1])
    record = evaluate_guidance(tmp_path, colorizer, vividness=0.0).record()
    rows = {row["points"]: row["psnr"] for row in record["points"]}
    assert list(rows) == [0, 1, 30]
    assert rows[30] > rows[0] + 1
    assert record["n"] == 1
    assert np.isfinite(record["palette_psnr"])
    assert record["reach_ab_error_before"] > 0


def test_a_folder_without_pictures_gives_a_sentence(tmp_path, colorizer):
    with pytest.raises(ValueError, match="no readable picture"):
        evaluate_guidance(tmp_path, colorizer)
