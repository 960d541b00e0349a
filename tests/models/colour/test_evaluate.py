"""The evaluation of a folder: its fields, grey as the yardstick, and files that cannot be read."""

import cv2
import numpy as np
import pytest
from sklearn.datasets import load_sample_image

from models.colour.evaluate import centre_crop, evaluate_folder

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
