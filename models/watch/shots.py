"""Where shots begin, and which are title cards or black leader. One pass, a few small frames in memory.

Cuts come from PySceneDetect's adaptive detector, which compares a frame's change with that of its neighbours, so
that a moving camera is no cut. It gets frames without flicker. What it reports is then checked for a flash: after a
real cut the picture stays different. Dissolves are not found.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray
from scenedetect import FrameTimecode
from scenedetect.detectors import AdaptiveDetector

from models.watch.frames import GreyFrame, RgbFrame
from models.watch.observations import ShotKind

LOOK_AHEAD = 2
MIN_SHOT_S = 0.5
_ADAPTIVE_RATIO = 3.0
# Of frames with a standard deviation of 40: unrelated pictures differ by about 42, a shaking camera makes up to 20.
_LEAST_CHANGE = 20.0
_BLACK_LEVEL = 22.0
_BLACK_CONTRAST = 9.0
_MIN_BLACK_S = 0.3


class CutDetector:
    """Finds cuts while frames come in; each is reported ``LOOK_AHEAD`` frames late."""

    def __init__(self, fps: float) -> None:
        self._fps = max(float(fps), 1.0)
        self._detector = AdaptiveDetector(
            adaptive_threshold=_ADAPTIVE_RATIO,
            min_scene_len=max(round(MIN_SHOT_S * self._fps), 1),
            window_width=LOOK_AHEAD,
            min_content_val=_LEAST_CHANGE,
            luma_only=True,
            kernel_size=3,
        )
        self._index = 0
        self._recent: deque[GreyFrame] = deque(maxlen=2 * LOOK_AHEAD + 1)

    def push(self, grey: GreyFrame) -> int | None:
        """Take the next small frame without flicker; return the index of the frame that starts a shot, if any."""
        self._recent.append(grey)
        picture = cv2.cvtColor(grey.astype(np.uint8), cv2.COLOR_GRAY2BGR)
        cuts = self._detector.process_frame(FrameTimecode(self._index, self._fps), picture)
        self._index += 1
        if not cuts or not self._stays_different():
            return None
        return int(cuts[0].frame_num)

    def _stays_different(self) -> bool:
        """Whether the frames after the reported one are as unlike the frame before as the reported one is."""
        if len(self._recent) < LOOK_AHEAD + 2:
            return True
        before, first, last = self._recent[-LOOK_AHEAD - 2], self._recent[-LOOK_AHEAD - 1], self._recent[-1]
        return distance(before, last) > 0.6 * distance(before, first)


def distance(first: GreyFrame, second: GreyFrame) -> float:
    """Mean absolute difference of two frames of equal size."""
    return float(np.abs(first - second).mean())


def is_black(grey: GreyFrame) -> bool:
    """Whether a small frame (0..255, with its flicker) is black leader or the bottom of a fade."""
    return float(grey.mean()) < _BLACK_LEVEL and float(grey.std()) < _BLACK_CONTRAST


class BlackDetector:
    """Finds the beginning and end of black stretches of at least 0.3 s."""

    def __init__(self) -> None:
        self._since: float | None = None
        self.active = False

    def push(self, time_s: float, black: bool) -> tuple[float, ShotKind] | None:
        """Return (time, kind of what begins there) when black begins, reported late, or ends."""
        if not black:
            was_active, self.active, self._since = self.active, False, None
            return (time_s, "scene") if was_active else None
        if self._since is None:
            self._since = time_s
        if not self.active and time_s - self._since >= _MIN_BLACK_S:
            self.active = True
            return self._since, "black"
        return None


@dataclass(frozen=True)
class CardEvidence:
    """Whether one frame looks like a title card, and the mask of its bright parts."""

    looks_like_text: bool
    bright: NDArray[np.bool_]


def card_evidence(rgb: RgbFrame) -> CardEvidence:
    """Look for bright text on an even, dark ground; ``rgb`` is a frame of about 192 px.

    Text has strong contrast, covers little, leaves the margins free and changes often along its lines.
    """
    grey = np.asarray(cv2.GaussianBlur(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), (3, 3), 0), np.float32)
    threshold, _ = cv2.threshold(grey.astype(np.uint8), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    bright = grey > threshold
    share = float(bright.mean())
    if not 0.008 < share < 0.35:
        return CardEvidence(False, bright)
    ground, text = grey[~bright], grey[bright]
    contrast = float(text.mean() - ground.mean())
    is_plain = float(ground.mean()) < 95 and float(ground.std()) < 0.30 * contrast and contrast > 55
    return CardEvidence(is_plain and _has_lines(bright) and _margins_are_free(bright), bright)


def _has_lines(bright: NDArray[np.bool_]) -> bool:
    """Whether some rows, but not nearly all, alternate often between ground and text."""
    changes = np.count_nonzero(bright[:, 1:] != bright[:, :-1], axis=1)
    is_line = changes >= 10
    return 0.03 < float(is_line.mean()) < 0.85


def _margins_are_free(bright: NDArray[np.bool_]) -> bool:
    rows, columns = max(bright.shape[0] // 16, 1), max(bright.shape[1] // 16, 1)
    margin = np.ones_like(bright)
    margin[rows:-rows, columns:-columns] = False
    return float(bright[margin].mean()) < 0.12


class CardJudge:
    """Collects the evidence of a shot's sampled frames: a card is text that stays where it is."""

    def __init__(self) -> None:
        self._frames = self._text = self._pairs = self._steady = 0
        self._last: NDArray[np.bool_] | None = None

    def add(self, evidence: CardEvidence) -> None:
        self._frames += 1
        self._text += evidence.looks_like_text
        if self._last is not None and self._last.shape == evidence.bright.shape:
            both = int(np.count_nonzero(self._last & evidence.bright))
            either = int(np.count_nonzero(self._last | evidence.bright))
            self._pairs += 1
            self._steady += both > 0.6 * max(either, 1)
        self._last = evidence.bright

    @property
    def is_card(self) -> bool:
        """Whether most frames show text, and the same text."""
        return self._frames > 0 and self._text >= 0.6 * self._frames and self._steady >= 0.6 * self._pairs
