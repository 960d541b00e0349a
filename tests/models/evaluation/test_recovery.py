"""The evaluation of a folder: its fields, grey as the yardstick, and files that cannot be read."""

import cv2
import numpy as np
import pytest
from sklearn.datasets import load_sample_image

from models.evaluation.colour.metrics import AbErrorCurve
from models.evaluation.colour.recovery import ColourScores, PictureScore, centre_crop, evaluate_folder, score_folder
from models.made_clips.ageing.photograph import OldPhotoSettings, lightness_of_aged

MEASURES = ["ab_error", "psnr", "cf_abs", "cf_signed", "auc", "auc_rebalanced", "ciede2000"]


@pytest.fixture
def folder(tmp_path):
    for name in ("flower", "china"):
        cv2.imwrite(str(tmp_path / f"{name}.png"), load_sample_image(f"{name}.jpg")[:, :, ::-1])
    (tmp_path / "broken.jpg").write_bytes(b"no picture")
    (tmp_path / "empty.png").write_bytes(b"")
    (tmp_path / "notes.txt").write_text("not looked at")
    return tmp_path


def test_it_reports_every_field_and_the_files_it_could_not_read(folder, colorizer):
    unreadable, progress = [], []
    result = evaluate_folder(
        folder,
        colorizer,
        on_unreadable=lambda path, why: unreadable.append(path.name),
        on_progress=lambda done, total: progress.append((done, total)),
    )
    names = {*MEASURES, *(f"{m}_grey" for m in MEASURES), "cf_abs_truth", "cf_signed_truth", "n"}
    assert set(result) == names
    assert result["n"] == 2
    assert unreadable == ["broken.jpg", "empty.png"]
    assert len(progress) == 2
    assert result["cf_abs_grey"] < 1 < result["cf_abs"]
    assert result["cf_abs_truth"] > result["cf_abs"] * 0.3
    assert all(np.isfinite(value) for value in result.values())


def test_colour_is_closer_to_the_temple_than_grey(folder, colorizer):
    (folder / "flower.png").unlink()
    result = evaluate_folder(folder, colorizer, vividness=0.0)
    assert result["ab_error"] < result["ab_error_grey"]
    assert result["auc"] > result["auc_grey"]
    assert result["ciede2000"] < result["ciede2000_grey"]


def test_a_folder_without_pictures_gives_a_sentence(tmp_path, colorizer):
    with pytest.raises(ValueError, match="no readable picture"):
        evaluate_folder(tmp_path, colorizer)


@pytest.mark.parametrize("shape", [(256, 256), (300, 500), (90, 40), (1000, 260)])
def test_crops_are_square_and_from_the_middle(shape):
    picture = np.zeros((*shape, 3), np.uint8)
    picture[shape[0] // 2, :] = 255
    crop = centre_crop(picture)
    assert crop.shape == (256, 256, 3)
    assert abs(int(crop.mean(axis=(1, 2)).argmax()) - 128) <= 2 + 128 // min(shape)


def test_the_curve_measures_the_slider_with_the_spread_of_every_figure(folder, colorizer):
    scores = score_folder(folder, colorizer, (0.0, 1.0))
    faithful, vivid = scores.row(0), scores.row(1)
    assert (faithful["vividness"], vivid["vividness"]) == (0.0, 1.0)
    assert faithful["cf_abs_share"] < vivid["cf_abs_share"]
    for name in ("ab_error", "auc_gain", "ciede2000_share"):
        low, high = faithful[f"{name}_spread"]
        assert low <= faithful[name] <= high
    single = evaluate_folder(folder, colorizer, vividness=1.0)
    assert single["ab_error"] == pytest.approx(vivid["ab_error"], abs=1e-3)


def test_the_least_colourful_quarter_is_judged_by_itself():
    def scored(colourfulness):
        field = AbErrorCurve.of(np.zeros((4, 4, 2), np.float32), np.zeros((4, 4, 2), np.float32))
        return PictureScore(field, 30.0, colourfulness, colourfulness, 5.0)

    truth, shown = [10.0, 40.0, 50.0, 60.0], [20.0, 40.0, 40.0, 40.0]
    scores = ColourScores((0.5,))
    scores.coloured[0] = [scored(value) for value in shown]
    scores.grey = [scored(0.0) for _ in truth]
    scores.truth = [(value, value) for value in truth]
    row = scores.row(0)
    assert row["cf_abs_share"] == pytest.approx(140 / 160)
    assert row["cf_abs_share_quiet"] == pytest.approx(2.0)


def test_the_same_ageing_is_measured_each_time_and_changes_the_estimate(folder, colorizer):
    for name in ("broken.jpg", "empty.png", "flower.png"):
        (folder / name).unlink()

    def aged():
        ageing = lightness_of_aged(OldPhotoSettings(untouched=0.0), seed=0)
        return evaluate_folder(folder, colorizer, ageing=ageing)["ab_error"]

    assert aged() == aged()
    assert aged() != evaluate_folder(folder, colorizer)["ab_error"]
