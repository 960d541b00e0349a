import cv2
import numpy as np
import pytest

from models.watch.impacts.motion import CELL_CHANNELS, COLUMNS, HEIGHT, ROWS, WIDTH, MotionReader, working_luma


def _noise(seed: int = 0, height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    rough = np.random.default_rng(seed).standard_normal((height, width)).astype(np.float32)
    smooth = cv2.GaussianBlur(rough, (0, 0), 2.5)
    return np.clip(smooth / smooth.std() * 40 + 128, 0, 255).astype(np.uint8)


def _read(first: np.ndarray, second: np.ndarray, step: float = 0.04) -> np.ndarray:
    reader = MotionReader()
    reader.push(0.0, first)
    return reader.push(step, second).cells.astype(np.float32)


def test_still_picture_has_no_motion():
    picture = _noise()
    cells = _read(picture, picture)
    assert cells.shape == (CELL_CHANNELS, ROWS, COLUMNS)
    assert np.abs(cells).max() < 0.02


def test_camera_pan_is_taken_out_but_a_moving_thing_stays():
    scene = _noise(1, HEIGHT + 40, WIDTH + 40)
    first, panned = scene[20:-20, 20:-20], scene[20:-20, 22:-18]
    inner = (slice(2, -2), slice(2, -2))
    pan = _read(first, panned)[2][inner]
    before, after = first.copy(), panned.copy()
    thing = _noise(2, 32, 32)
    before[40:72, 40:72] = thing
    after[46:78, 40:72] = thing
    moved = _read(before, after)
    assert pan.max() < 0.15
    assert moved[2][inner].max() > 5 * pan.max()
    assert moved[1, 6:8, 6:8].mean() > 0  # it moved down


def test_flicker_is_taken_out():
    picture = _noise()
    brighter = np.clip(picture.astype(int) + 12, 0, 255).astype(np.uint8)
    assert np.abs(_read(picture, brighter)[6]).mean() < 0.05


def test_cut_and_long_gap_hold_no_motion():
    reader = MotionReader()
    reader.push(0.0, _noise(1))
    dark = (255 - cv2.resize(_noise(7, 12, 16), (WIDTH, HEIGHT))) // 3
    cut = reader.push(0.04, dark.astype(np.uint8))
    gap = reader.push(2.0, dark.astype(np.uint8))
    assert cut.step_s == 0
    assert not cut.cells.any()
    assert gap.step_s == 0


def test_time_must_increase():
    reader = MotionReader()
    reader.push(1.0, _noise())
    with pytest.raises(ValueError, match="must increase"):
        reader.push(1.0, _noise())


@pytest.mark.parametrize("shape", [(480, 640, 3), (90, 120, 3), (480, 640)])
def test_working_luma_takes_any_size(shape):
    assert working_luma(np.full(shape, 77, np.uint8)).shape == (HEIGHT, WIDTH)


def test_working_luma_refuses_other_types():
    with pytest.raises(ValueError, match="uint8"):
        working_luma(np.zeros((10, 10, 3), np.float32))
