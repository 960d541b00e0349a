"""Title cards: bright text on an even, dark ground that stays where it is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import cv2
import numpy as np
from numpy.typing import NDArray

from models.watch.frames import RgbFrame

# What is quoted of made films: 431 frames of cards, 459 of scenes by day and of lights by night; bounds are 0.5 and
# 99.5 % quantiles unless they say otherwise.
_LEAST_INK, _MOST_INK = 0.008, 0.35
"""Share of the frame that is bright. Cards 0.02 to 0.20; scenes 0.01 to 0.95."""
_BRIGHTEST_GROUND = 95.0
"""Mean brightness of the ground, of 255. Cards 53 at most; 5 % of the scenes 97 at least."""
_EVEN = 0.30
"""Standard deviation of the ground as a share of the contrast. Cards 0.15 at most; 5 % of the scenes 0.32 at least."""
_LEAST_CONTRAST = 55.0
"""Of 255. Cards 54 at least, but scenes too: this only keeps out what is too faint to read."""
_CHANGES_OF_A_LINE = 10
"""Changes between ground and ink in a row of some 256 px that crosses writing: five strokes."""
_FEWEST_LINES, _MOST_LINES = 0.03, 0.85
"""Share of the rows that cross writing. Cards 0.04 to 0.43; 95 % of the scenes 0.02 at most. Nearly all rows: a
fence, grain."""
_MOST_IN_MARGIN = 0.30
"""Share of the margin that is ink. Cards with an ornamented border 0.24 at most; 5 % of the scenes 0.92 at least."""
_STROKES_A_HEIGHT = 21
"""Strokes narrower than this part of the height are thin: 9 px of 192."""
_MOST_THICK = 0.35
"""Share of the ink that is left without thin strokes. Cards 0.22 at most; 95 % of the scenes 0.51 at least."""
_MOST_FRAMES = 0.6
"""Share of a shot's sampled frames that must look like text: damaged frames are outvoted."""
_MOST_PAIRS = 0.6
"""Share of neighbouring samples that must show the same text."""
_TREMBLE = 2
"""Pixels of 192 by which film trembles in the gate (standard deviation 0.9 of 120 in worn film)."""
_COVERED = 0.75
"""Share of the text that lies near that of the sample before. 95 % of the cards 0.88 at least; scenes, half 0.91: a
still scene is told by its look, a moving light by this."""


@dataclass(frozen=True)
class CardEvidence:
    """Whether one frame looks like a title card, and the mask of its text."""

    looks_like_text: bool
    text: NDArray[np.bool_]


class Ink:
    """The bright part of a frame of about 192 px, measured as if it were writing; taken when asked for."""

    def __init__(self, rgb: RgbFrame) -> None:
        grey = np.asarray(cv2.GaussianBlur(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), (3, 3), 0), np.float32)
        threshold, _ = cv2.threshold(grey.astype(np.uint8), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
        self.mask: NDArray[np.bool_] = grey > threshold
        self._grey = grey

    @property
    def share(self) -> float:
        """Of the frame, 0..1."""
        return float(self.mask.mean())

    @cached_property
    def ground(self) -> float:
        """Mean brightness of the rest, 0..255."""
        return float(self._grey[~self.mask].mean())

    @cached_property
    def contrast(self) -> float:
        """Mean brightness above the ground, 0..255."""
        return float(self._grey[self.mask].mean()) - self.ground

    @property
    def unevenness(self) -> float:
        """Standard deviation of the ground, as a share of the contrast."""
        return float(self._grey[~self.mask].std()) / max(self.contrast, 1e-6)

    @property
    def lines(self) -> float:
        """The share of rows that alternate often between ground and ink, 0..1."""
        changes = np.count_nonzero(self.mask[:, 1:] != self.mask[:, :-1], axis=1)
        return float((changes >= _CHANGES_OF_A_LINE).mean())

    @property
    def in_margin(self) -> float:
        """The share of the margin (a sixteenth at each side) that is ink, 0..1."""
        rows, columns = max(self.mask.shape[0] // 16, 1), max(self.mask.shape[1] // 16, 1)
        margin = np.ones_like(self.mask)
        margin[rows:-rows, columns:-columns] = False
        return float(self.mask[margin].mean())

    @property
    def thick(self) -> float:
        """The share of the ink that is left where thin strokes are taken away, 0..1."""
        stroke = np.ones((max(round(self.mask.shape[0] / _STROKES_A_HEIGHT), 1),) * 2, np.uint8)
        left = cv2.morphologyEx(self.mask.astype(np.uint8), cv2.MORPH_OPEN, stroke)
        return int(np.count_nonzero(left)) / max(int(np.count_nonzero(self.mask)), 1)

    @property
    def looks_like_text(self) -> bool:
        """Text has strong contrast on an even, dark ground, covers little, leaves the margins free, changes often along
        its lines and has thin strokes, which tells it best from people and things before a black wall."""
        return (
            _LEAST_INK < self.share < _MOST_INK
            and self.ground < _BRIGHTEST_GROUND
            and self.unevenness < _EVEN
            and self.contrast > _LEAST_CONTRAST
            and _FEWEST_LINES < self.lines < _MOST_LINES
            and self.in_margin < _MOST_IN_MARGIN
            and self.thick < _MOST_THICK
        )


def card_evidence(rgb: RgbFrame) -> CardEvidence:
    """Look for bright text on an even, dark ground; ``rgb`` is a frame of about 192 px."""
    ink = Ink(rgb)
    return CardEvidence(ink.looks_like_text, ink.mask)


class CardJudge:
    """Collects the evidence of a shot's sampled frames: a card is text that stays where it is, but for the gate."""

    def __init__(self) -> None:
        self._frames = self._text = self._pairs = self._steady = 0
        self._last: NDArray[np.bool_] | None = None

    def add(self, evidence: CardEvidence) -> None:
        self._frames += 1
        self._text += evidence.looks_like_text
        if self._last is not None and self._last.shape == evidence.text.shape:
            self._pairs += 1
            self._steady += _covers(evidence.text, self._last) and _covers(self._last, evidence.text)
        self._last = evidence.text

    @property
    def is_card(self) -> bool:
        """Whether most frames show text, and the same text."""
        return (
            self._frames > 0 and self._text >= _MOST_FRAMES * self._frames and self._steady >= _MOST_PAIRS * self._pairs
        )


def _covers(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> bool:
    """Whether most of ``second`` lies near ``first``."""
    return covered(first, second) > _COVERED


def covered(first: NDArray[np.bool_], second: NDArray[np.bool_]) -> float:
    """The share of ``second`` that lies near ``first``, 0..1."""
    near = cv2.dilate(first.astype(np.uint8), np.ones((2 * _TREMBLE + 1,) * 2, np.uint8)) > 0
    return int(np.count_nonzero(second & near)) / max(int(np.count_nonzero(second)), 1)
