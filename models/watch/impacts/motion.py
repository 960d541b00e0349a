"""What moved in a frame, and how it changed: the input of the impact network.

A frame becomes a grid of 15 × 20 cells, and these become a grid of 5 × 5 blocks that hold the statistics of their
cells. Camera movement (an affine fit to the flow) and flicker (the median change of brightness) are taken out first, so
that what is left belongs to things that move in front of the camera. Dense flow is DIS (Kroeger et al., "Fast Optical
Flow using Dense Inverse Search", ECCV 2016).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Floats = NDArray[np.float32]

WIDTH, HEIGHT = 160, 120
ROWS, COLUMNS = 15, 20
CELL = WIDTH // COLUMNS
CELL_CHANNELS = 10

BLOCK_ROWS, BLOCK_COLUMNS = 5, 5
DIRECTIONS = 8
"""Bins of the histogram of flow directions, each weighed by speed."""

_WITH_MAXIMUM = (2, 3, 4, 5)
_WITH_BOTH_ENDS = (6, 7, 9)
CHANNELS = CELL_CHANNELS + len(_WITH_MAXIMUM) + 2 * len(_WITH_BOTH_ENDS) + DIRECTIONS

LONGEST_STEP_S = 0.5
"""A longer gap between two frames is treated like a cut: nothing is known about the motion across it."""

_CUT_CORRELATION = 0.3
_CUT_CHANGE = 12.0


@dataclass(frozen=True, slots=True)
class MotionFrame:
    """The motion that led to one frame.

    `cells` is float32 (CELL_CHANNELS, ROWS, COLUMNS): mean velocity right and down, mean and greatest speed, mean and
    greatest size of the change of brightness, its signed mean, the gain of sharpness, the divergence, and the change of
    speed along the motion before. `step_s` is the time since the frame before (0 after a cut or for the first frame,
    when `cells` is all zero).
    """

    time_s: float
    step_s: float
    cells: Floats

    def blocks(self) -> Floats:
        """What the network reads: float32 (CHANNELS, BLOCK_ROWS, BLOCK_COLUMNS)."""
        return np.asarray(pool_blocks(self.cells[None])[0], dtype=np.float32)


def pool_blocks(cells: Floats) -> Floats:
    """(frames, CELL_CHANNELS, ROWS, COLUMNS) → (frames, CHANNELS, BLOCK_ROWS, BLOCK_COLUMNS).

    Means of all channels, the greatest value of speed and change, both ends of what has a sign, and the histogram of
    directions.
    """
    directions = _directions(cells)
    split = _by_block(np.concatenate([cells, directions], axis=1))
    means = _pooled(split, np.add) / np.float32(ROWS // BLOCK_ROWS * (COLUMNS // BLOCK_COLUMNS))
    parts = [
        means[:, :CELL_CHANNELS],
        _pooled(split[:, list(_WITH_MAXIMUM)], np.maximum),
        _pooled(split[:, list(_WITH_BOTH_ENDS)], np.maximum),
        _pooled(split[:, list(_WITH_BOTH_ENDS)], np.minimum),
        means[:, CELL_CHANNELS:],
    ]
    return np.concatenate(parts, axis=1, dtype=np.float32)


def _by_block(cells: Floats) -> Floats:
    """(frames, channels, ROWS, COLUMNS) → (frames, channels, BLOCK_ROWS, rows in it, BLOCK_COLUMNS, columns in it)."""
    rows, columns = ROWS // BLOCK_ROWS, COLUMNS // BLOCK_COLUMNS
    return cells.reshape(*cells.shape[:2], BLOCK_ROWS, rows, BLOCK_COLUMNS, columns)


def _pooled(split: Floats, join: np.ufunc) -> Floats:
    """Join the cells of each block, one after the other: NumPy's reductions are slow along such short axes."""
    columns = reduce(join, (split[..., k] for k in range(split.shape[5])))
    return np.asarray(reduce(join, (columns[:, :, :, k] for k in range(split.shape[3]))), np.float32)


def _directions(cells: Floats) -> Floats:
    """The speed of each cell in the channel of its direction, (frames, DIRECTIONS, ROWS, COLUMNS); 0 is right."""
    right, down = cells[:, 0], cells[:, 1]
    turn = np.mod(np.rint(np.arctan2(down, right) * (DIRECTIONS / (2 * np.pi))), DIRECTIONS)
    chosen = turn[:, None] == np.arange(DIRECTIONS, dtype=np.float32)[:, None, None]
    return np.asarray(chosen * np.hypot(right, down)[:, None], np.float32)


def mirror_blocks(blocks: Floats) -> Floats:
    """The blocks of the mirrored picture."""
    flipped = blocks[..., ::-1].copy()
    flipped[:, 0] *= -1
    first = CHANNELS - DIRECTIONS
    flipped[:, first:] = flipped[:, first + (DIRECTIONS // 2 - np.arange(DIRECTIONS)) % DIRECTIONS]
    return flipped


def negate_blocks(blocks: Floats) -> Floats:
    """The blocks of the picture's negative: what was light is dark, what moved moves."""
    turned = blocks.copy()
    turned[:, 6] *= -1
    high = CELL_CHANNELS + len(_WITH_MAXIMUM)
    low = high + len(_WITH_BOTH_ENDS)
    turned[:, high], turned[:, low] = -blocks[:, low], -blocks[:, high]
    return turned


def working_luma(rgb: NDArray[np.uint8]) -> Grey:
    """Scale a picture, uint8 (height, width, 3) or (height, width), to the working luma, uint8 (HEIGHT, WIDTH).

    Raises ValueError for any other shape or type.
    """
    if rgb.dtype != np.uint8 or rgb.ndim not in (2, 3) or (rgb.ndim == 3 and rgb.shape[2] != 3) or 0 in rgb.shape:
        raise ValueError(f"A frame must be uint8 (height, width, 3) or (height, width), not {rgb.dtype} {rgb.shape}")
    grey = rgb if rgb.ndim == 2 else cv2.cvtColor(np.ascontiguousarray(rgb), cv2.COLOR_RGB2GRAY)
    shrinks = grey.shape[0] >= HEIGHT and grey.shape[1] >= WIDTH
    small = cv2.resize(grey, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_LINEAR)
    return np.asarray(small, dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class _View:
    """What is kept of a frame for the next one: blurred a little, reduced for the flow, and its cells' sharpness."""

    grey: Grey
    reduced: Grey
    sharpness: Floats

    @classmethod
    def of(cls, luma: Grey) -> _View:
        grey = np.asarray(cv2.GaussianBlur(luma, (5, 5), 0.8), dtype=np.uint8)
        half = cv2.resize(grey, (WIDTH // 2, HEIGHT // 2), interpolation=cv2.INTER_AREA)
        reduced = cv2.resize(half, _FLOW_SIZE, interpolation=cv2.INTER_AREA)
        return cls(grey, np.asarray(reduced, np.uint8), _sharpness(grey))


class MotionReader:
    """Turns frames, pushed in order of time, into `MotionFrame`s. Holds one earlier frame, nothing else."""

    def __init__(self) -> None:
        self._flow = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_FAST)  # type: ignore[attr-defined]
        self._flow.setFinestScale(0)  # the preset looks no closer than this, but would reduce every frame twice
        self._before: _View | None = None
        self._time_before = 0.0
        self._velocity_before: Floats = np.zeros((2, ROWS, COLUMNS), np.float32)

    def push(self, time_s: float, luma: Grey) -> MotionFrame:
        """Read the frame `luma` (see `working_luma`) shown from `time_s` on. Raises ValueError if time runs back."""
        if self._before is not None and time_s <= self._time_before:
            raise ValueError(f"Frame times must increase: {time_s:.4f} s came after {self._time_before:.4f} s")
        view, step = _View.of(luma), time_s - self._time_before
        before, self._before, self._time_before = self._before, view, time_s
        if before is None or step > LONGEST_STEP_S or _is_cut(before.grey, view.grey):
            self._velocity_before = np.zeros_like(self._velocity_before)
            return MotionFrame(time_s, 0.0, np.zeros((CELL_CHANNELS, ROWS, COLUMNS), np.float32))
        return MotionFrame(time_s, step, self._measure(before, view, step))

    def _measure(self, before: _View, view: _View, step: float) -> Floats:
        flow = np.asarray(self._flow.calc(before.reduced, view.reduced, None), dtype=np.float32)
        flow *= _FLOW_SCALE
        cells = _flow_cells(flow)
        camera = _camera_motion(cells)
        change = _change(before.grey, view.grey, camera)
        sharpening = view.sharpness - before.sharpness
        magnitude = np.abs(change)
        speed = _speed(flow, camera, step)
        mean_velocity = _own_velocity(cells, camera, step)
        slowing = _slowing(self._velocity_before, mean_velocity)
        self._velocity_before = mean_velocity

        out = np.empty((CELL_CHANNELS, ROWS, COLUMNS), np.float32)
        out[0:2] = mean_velocity * 8
        out[2] = _cell_mean(speed) * 8
        out[3] = _cell_max(speed) * 4
        out[4] = _cell_mean(magnitude) / 16
        out[5] = _cell_max(magnitude) / 64
        out[6] = _cell_mean(change) / 8
        out[7] = sharpening / 8
        out[8] = _divergence(mean_velocity) * 4
        out[9] = slowing * 8
        np.sqrt(out[4:6], out=out[4:6])
        for part in (out[:4], out[6:]):
            np.arcsinh(part, out=part)
        return out


def _is_cut(before: Grey, grey: Grey) -> bool:
    """Whether the two frames show different shots: much has changed and the fine layout no longer agrees.

    On 32 clips and 4 old films the layouts of neighbouring frames correlate by 0.35 or more within a shot, however fast
    the motion, and mostly by 0.25 or less across cuts; where nearly everything has changed, 0.6 is asked for.
    """
    change = float(np.abs(grey[::4, ::4].astype(np.int16) - before[::4, ::4]).mean())
    if change < _CUT_CHANGE:
        return False
    first, second = _layout(before), _layout(grey)
    agreement = float(first @ second) / (float(np.linalg.norm(first) * np.linalg.norm(second)) + 1e-6)
    return agreement < _CUT_CORRELATION * (1 + min((change - _CUT_CHANGE) / 40, 1.0))


def _layout(grey: Grey) -> Floats:
    small = cv2.resize(grey, (40, 30), interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.asarray(small - cv2.blur(small, (9, 9)), dtype=np.float32).ravel()


def _sharpness(grey: Grey) -> Floats:
    """Mean gradient of each cell: a stroke that stops turns from a blur into an edge."""
    gx = cv2.Sobel(grey, cv2.CV_32F, 1, 0, ksize=3)
    gy = cv2.Sobel(grey, cv2.CV_32F, 0, 1, ksize=3)
    return _cell_mean(np.asarray(cv2.magnitude(gx, gy), dtype=np.float32)) / np.float32(4)


def _camera_motion(cells: Floats) -> Floats:
    """Fit an affine motion to the cells' mean flow, (2, ROWS, COLUMNS) → (3, 2), by reweighted least squares.

    Cells that move by themselves lose their weight (Cauchy), so that a hand in front of a still table counts little.
    """
    target = np.ascontiguousarray(cells.reshape(2, -1).T)
    solution = np.zeros((3, 2), np.float32)
    solution[0] = _median(target[:, 0]), _median(target[:, 1])
    for _ in range(3):
        misfit = target - _CELL_BASIS @ solution
        residual = np.square(misfit).sum(axis=1, keepdims=True)
        scale = max(_median(residual[:, 0]), 0.05**2)
        weighted = _CELL_BASIS / (1 + residual / np.float32(scale))
        normal = _CELL_BASIS.T @ weighted + _RIDGE
        # Several times as fast as NumPy for three unknowns; the ridge keeps the matrix positive definite.
        _, found = cv2.solve(normal, weighted.T @ target, flags=cv2.DECOMP_CHOLESKY)
        solution = np.asarray(found, np.float32)
    return solution


def _median(values: Floats) -> float:
    """What `np.median` says, without its checks, which take longer than the work on arrays as small as these."""
    middle = values.size // 2
    if values.size % 2:
        return float(np.partition(values, middle)[middle])
    ordered = np.partition(values, (middle - 1, middle))
    return float(np.float32(ordered[middle - 1] + ordered[middle]) / 2)


def _own_velocity(cells: Floats, camera: Floats, step: float) -> Floats:
    """Mean flow of the cells in pixels, less the camera's, in widths and heights a second.

    The camera's motion is a straight line over each cell, so that its mean there is what it is in the middle.
    """
    own = cells - (_CELL_BASIS @ camera).T.reshape(2, ROWS, COLUMNS)
    return np.asarray(own * (_ACROSS / np.float32(step)), np.float32)


def _speed(flow: Floats, camera: Floats, step: float) -> Floats:
    """Speed without the camera's in widths and heights a second, at every second pixel."""
    size = (WIDTH // _SPEED_EVERY, HEIGHT // _SPEED_EVERY)
    right, down = (np.asarray(part, np.float32) for part in cv2.split(cv2.resize(flow, size)))
    _subtract_camera(right, camera[:, 0], 1 / (WIDTH * step))
    _subtract_camera(down, camera[:, 1], 1 / (HEIGHT * step))
    return np.asarray(cv2.magnitude(right, down), np.float32)


def _subtract_camera(flow: Floats, motion: Floats, scale: float) -> None:
    """Take the camera's motion, from its coefficients (3,), out of one component of the flow, and scale it."""
    flow -= (motion[0] + motion[2] * _SPEED_Y)[:, None]
    flow -= motion[1] * _SPEED_X
    flow *= np.float32(scale)


def _change(before: Grey, grey: Grey, motion: Floats) -> Floats:
    """Brightness change once the camera's motion and the flicker of the whole picture are taken out."""
    if float(np.abs(motion[0]).max()) > 0.05 or float(np.abs(motion[1:]).max()) > 0.1:
        a, b, c = motion.astype(np.float64) / np.array([[1.0], [WIDTH / 2], [HEIGHT / 2]])
        # warpAffine asks where each pixel comes from, so the motion is turned round (exact to first order).
        back = np.array(
            [
                [1 - b[0], -c[0], -a[0] + b[0] * WIDTH / 2 + c[0] * HEIGHT / 2],
                [-b[1], 1 - c[1], -a[1] + b[1] * WIDTH / 2 + c[1] * HEIGHT / 2],
            ]
        )
        flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
        before = np.asarray(cv2.warpAffine(before, back, (WIDTH, HEIGHT), flags=flags, borderMode=cv2.BORDER_REPLICATE))
    change = np.subtract(grey, before, dtype=np.float32)
    change -= np.float32(_median(change[::4, ::4].ravel()))
    return change


def _slowing(before: Floats, now: Floats) -> Floats:
    """Change of speed along the direction a cell moved in: negative where motion stops or turns back."""
    length = np.sqrt((before**2).sum(axis=0))
    return np.asarray(((now - before) * before).sum(axis=0) / (length + 1e-3), dtype=np.float32)


def _divergence(velocity: Floats) -> Floats:
    return _slope(velocity[0].T).T + _slope(velocity[1])


def _slope(values: Floats) -> Floats:
    """What `np.gradient` says along the first axis, without its checks."""
    slope = np.empty_like(values)
    slope[1:-1] = (values[2:] - values[:-2]) * np.float32(0.5)
    slope[0], slope[-1] = values[1] - values[0], values[-1] - values[-2]
    return slope


def _cell_mean(values: Floats) -> Floats:
    return np.asarray(cv2.resize(values, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA), dtype=np.float32)


def _flow_cells(flow: Floats) -> Floats:
    """Mean flow of the cells, (2, ROWS, COLUMNS), as if it were drawn to full size in straight lines before."""
    padded = cv2.copyMakeBorder(flow, 1, 1, 1, 1, cv2.BORDER_REPLICATE)
    rows = 7 * (padded[1:-1:2] + padded[2::2]) + padded[:-2:2] + padded[3::2]
    cells = 7 * (rows[:, 1:-1:2] + rows[:, 2::2]) + rows[:, :-2:2] + rows[:, 3::2]
    return np.asarray(np.ascontiguousarray(cells.transpose(2, 0, 1)) / np.float32(256), np.float32)


def _cell_max(values: Floats) -> Floats:
    rows = np.maximum.reduce(values.reshape(ROWS, -1, values.shape[1]), axis=1)
    while rows.shape[1] > COLUMNS:  # halves: NumPy is slow along a short last axis
        rows = np.maximum(rows[:, ::2], rows[:, 1::2])
    return np.asarray(rows, dtype=np.float32)


_FLOW_SCALE = 4
_FLOW_SIZE = (WIDTH // _FLOW_SCALE, HEIGHT // _FLOW_SCALE)
_SPEED_EVERY = 2
_SPEED_X = ((np.arange(0.5, WIDTH / _SPEED_EVERY)) / (WIDTH / _SPEED_EVERY / 2) - 1).astype(np.float32)
_SPEED_Y = ((np.arange(0.5, HEIGHT / _SPEED_EVERY)) / (HEIGHT / _SPEED_EVERY / 2) - 1).astype(np.float32)
_CELL_BASIS = np.stack(
    [
        np.ones(ROWS * COLUMNS),
        np.tile(((np.arange(COLUMNS) + 0.5) / (COLUMNS / 2) - 1), ROWS),
        np.repeat(((np.arange(ROWS) + 0.5) / (ROWS / 2) - 1), COLUMNS),
    ],
    axis=1,
).astype(np.float32)
_ACROSS = np.array([1 / WIDTH, 1 / HEIGHT], np.float32)[:, None, None]
_RIDGE = np.diag([1e-3, 1.0, 1.0]).astype(np.float32)
