"""The streaming front: frames in, impacts out, in constant memory however long the film."""

from __future__ import annotations

from collections import deque
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load as load_tensors

from models import catalogue
from models.watch.impacts.abstention import LEAST_CANDIDATE, Judgement, judge, others
from models.watch.impacts.motion import BLOCK_COLUMNS, BLOCK_ROWS, Floats, MotionReader, pool_blocks, working_luma
from models.watch.impacts.network import (
    CONTEXT_STEPS,
    FINE,
    FINE_STEP_S,
    KINDS,
    STEP_S,
    ImpactCurves,
    ImpactNet,
)
from models.watch.impacts.peaks import CLOSEST_S, pick_peaks
from models.watch.impacts.timing import plan_grid
from models.watch.observations import Impact, Region

WEIGHTS = catalogue.WEIGHTS / "watch-impacts.safetensors"

_AROUND_CUT_S = 0.08
"""This near to a cut the picture stops because the shot does, so nothing is claimed."""

_HOP_STEPS = 200
_MARGIN_STEPS = CONTEXT_STEPS + 12
"""Whole context for every answer that can still suppress one inside a chunk, so that chunks decide like the whole."""

_FRAMES_AT_ONCE = 16


class ImpactFinder:
    """Finds the instants at which something visible hits, step by step through a film.

    >>> finder = ImpactFinder.load()
    >>> for time_s, rgb in frames:
    ...     finder.push(time_s, rgb)
    >>> impacts = finder.finish()

    Frame times may be irregular. A frame is taken to be shown from its time until the next one, and times of impacts
    are on the same clock. After `finish` the finder is ready for another film.
    """

    def __init__(self, network: ImpactNet, device: str = "cpu", rule: Judgement | None = None) -> None:
        self.network = network.eval().to(device)
        self._device = torch.device(device)
        self.rule = rule or Judgement()
        self._first_step: int | None = None
        self._restart()

    @classmethod
    def load(
        cls, device: str = "cpu", weights: Path | bytes | None = None, rule: Judgement | None = None
    ) -> ImpactFinder:
        """Load the shipped weights, or others from a file or from bytes; `rule` says what is believed.

        Raises FileNotFoundError if the file is missing and ValueError if it does not hold an impact network.
        """
        source = WEIGHTS if weights is None else weights
        data = source if isinstance(source, bytes) else source.read_bytes()
        try:
            tensors = {key: value.float() for key, value in load_tensors(data).items()}
            network = ImpactNet(kinds=len(tensors["head.bias"]) - 3)
            network.load_state_dict(tensors)
        except Exception as error:
            name = "The given data" if isinstance(source, bytes) else source.name
            raise ValueError(
                f"{name} does not hold the weights of an impact network; install the program anew"
            ) from error
        return cls(network, device, rule)

    def push(self, time_s: float, rgb: NDArray[np.uint8]) -> None:
        """Read a frame, uint8 (height, width, 3), shown from `time_s` on.

        Raises ValueError if time does not increase.
        """
        frame = self._reader.push(time_s, working_luma(rgb))
        if self._first_step is not None and frame.step_s == 0:
            self._cuts.append(time_s)
            self._shots_end.append(time_s)
        if self._first_step is None:
            self._first_step = self._next_step = int(np.ceil(time_s / STEP_S - 1e-9))
        self._waiting.append(frame.cells)
        self._waiting_times.append(time_s)
        if len(self._waiting) >= _FRAMES_AT_ONCE:
            self._encode()
            self._advance(final=False)

    def finish(self) -> list[Impact]:
        """All impacts of the film that are believed, in order of time; the finder then starts afresh."""
        return self.finish_with_others()[0]

    def finish_with_others(self) -> tuple[list[Impact], list[Impact]]:
        """The impacts believed, and all else that looked at all like one, each in order of time; the finder then
        starts afresh."""
        candidates, shots_end = self.finish_candidates()
        claimed = judge(candidates, shots_end, self.rule)
        return claimed, others(candidates, claimed)

    def finish_candidates(self) -> tuple[list[Impact], list[float]]:
        """What `finish` judges: everything that looked at all like an impact, and where shots end, both in order.

        The finder then starts afresh.
        """
        self._encode()
        if self._times:
            self._advance(final=True)
        candidates = sorted(self._impacts, key=lambda impact: impact.time_s)
        shots_end = self._shots_end
        self._restart()
        return candidates, shots_end

    def _restart(self) -> None:
        self._reader = MotionReader()
        self._waiting: list[Floats] = []
        self._waiting_times: list[float] = []
        self._times: deque[float] = deque()
        self._encoded: deque[torch.Tensor] = deque()
        self._cuts: deque[float] = deque()
        self._shots_end: list[float] = []
        self._first_step = None
        self._next_step = 0
        self._impacts: list[Impact] = []

    @torch.inference_mode()
    def _encode(self) -> None:
        if not self._waiting:
            return
        blocks = torch.from_numpy(pool_blocks(np.stack(self._waiting))).to(self._device)
        self._encoded.extend(self.network.encode(blocks).unbind(0))
        self._times.extend(self._waiting_times)
        self._waiting, self._waiting_times = [], []

    def _advance(self, final: bool) -> None:
        """Answer for as many steps as have all their context; at the end, for all that are left."""
        last = int(np.floor(self._times[-1] / STEP_S + 1e-9))
        while self._next_step + _HOP_STEPS + _MARGIN_STEPS <= last:
            self._answer(self._next_step, self._next_step + _HOP_STEPS, self._next_step + _HOP_STEPS + _MARGIN_STEPS)
        if final and self._next_step <= last:
            self._answer(self._next_step, last + 1, last + 1)

    @torch.inference_mode()
    def _answer(self, start: int, stop: int, known: int) -> None:
        """Answer for steps start…stop from those known, forget frames that no later step needs."""
        assert self._first_step is not None
        begin = max(self._first_step, start - _MARGIN_STEPS)
        times = np.array(self._times)
        plan = plan_grid(times, begin, known - begin)
        low, high = int(plan.before.min()), int(plan.after.max())
        encoded = torch.stack([self._encoded[i] for i in range(low, high + 1)])
        weight = torch.from_numpy(plan.weight).to(self._device)[:, None, None, None]
        grid = encoded[plan.before - low] * (1 - weight) + encoded[plan.after - low] * weight
        answers = self.network(grid[None], torch.from_numpy(plan.clock).to(self._device)[None])

        curve = torch.sigmoid(answers.onset[0]).cpu().numpy()
        inside = range(start * FINE, stop * FINE)
        for peak in pick_peaks(curve, FINE_STEP_S, min(self.rule.threshold, LEAST_CANDIDATE)):
            index = peak.index + begin * FINE
            if index in inside:
                self._claim(index * FINE_STEP_S, peak.probability, peak.index, answers)
        self._next_step = stop
        self._forget((stop - _MARGIN_STEPS) * STEP_S)

    def _claim(self, time_s: float, probability: float, index: int, answers: ImpactCurves) -> None:
        moment = time_s + float(answers.shift_s[0, index])
        if any(abs(moment - cut) < _AROUND_CUT_S for cut in self._cuts):
            return
        strength = float(torch.sigmoid(answers.strength[0, index]))
        kind = KINDS[int(answers.kind[0, index].argmax())]
        step = min(index // FINE, answers.place.shape[1] - 1)
        region = _region(torch.softmax(answers.place[0, step], dim=-1).cpu().numpy())
        # Rounded, so that the last bits of floating-point sums never make two runs differ.
        impact = Impact(round(max(moment, 0.0), 4), round(strength, 3), round(probability, 3), kind, region)
        if self._impacts and abs(self._impacts[-1].time_s - impact.time_s) < CLOSEST_S * 0.9:
            # Two answers on either side of a seam, or drawn together by their shifts: the surer one stays.
            if self._impacts[-1].confidence >= impact.confidence:
                return
            self._impacts.pop()
        self._impacts.append(impact)

    def _forget(self, before_s: float) -> None:
        while len(self._times) > 2 and self._times[1] < before_s:
            self._times.popleft()
            self._encoded.popleft()
        while self._cuts and self._cuts[0] < before_s:
            self._cuts.popleft()


def _region(place: NDArray[np.float32]) -> Region:
    """The rectangle of cells around the likeliest one that together hold most of the weight."""
    grid = place.reshape(BLOCK_ROWS, BLOCK_COLUMNS)
    row, column = np.unravel_index(int(grid.argmax()), grid.shape)
    near = grid >= 0.5 * grid[row, column]
    top = bottom = int(row)
    left = right = int(column)
    while top > 0 and near[top - 1, column]:
        top -= 1
    while bottom < BLOCK_ROWS - 1 and near[bottom + 1, column]:
        bottom += 1
    while left > 0 and near[row, left - 1]:
        left -= 1
    while right < BLOCK_COLUMNS - 1 and near[row, right + 1]:
        right += 1
    return Region(
        left / BLOCK_COLUMNS, top / BLOCK_ROWS, (right + 1 - left) / BLOCK_COLUMNS, (bottom + 1 - top) / BLOCK_ROWS
    )


def weights_digest(path: Path = WEIGHTS) -> str:
    """SHA-256 of a weights file, for receipts."""
    return catalogue.sha256_of(path)
