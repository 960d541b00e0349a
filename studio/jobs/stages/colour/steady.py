"""Colours that do not flicker: the network looks at key frames, the frames between follow the motion.

Between two key frames each frame takes the chroma of both, carried along by optical flow (DIS, Kroeger et al. 2016) and
weighted by how near they are and how well the carried lightness matches. A new key frame is drawn towards the carried
colours of the one before it wherever they match. Nothing is carried across a cut.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeAlias, TypeVar

import cv2
import numpy as np
import numpy.typing as npt

FloatArray = npt.NDArray[np.float32]
Bytes = npt.NDArray[np.uint8]
Payload = TypeVar("Payload")

KEY_EVERY = 6
"""Frames from one look of the network to the next."""
LOYALTY = 0.65
"""How much of the carried colour a new key frame keeps where it matches."""
_MATCH_LEVELS = 14.0
_FLOW_SIDE = 128
_CUT_SIZE = (32, 24)
_CUT_CORRELATION = 0.35


@dataclass
class Picture(Generic[Payload]):
    """A frame on its way: how to get its small lightness for the network (0…100; asked of key frames only), its small
    grey for the motion (0…255), and whatever the caller needs to finish it."""

    lightness: Callable[[], FloatArray]
    grey: Bytes
    payload: Payload


Predict: TypeAlias = Callable[[Sequence[Picture[Payload]]], Sequence[FloatArray]]
"""Key frames to their chroma fields (h', w', 2)."""


@dataclass
class _Key:
    grey: Bytes
    ab: FloatArray


class SteadyColours(Generic[Payload]):
    """Give pictures in order, get them back in order with their chroma fields.

    ``keys_at_once`` key frames go to the network together (graphics cards like that); at most
    ``keys_at_once × KEY_EVERY + 1`` pictures wait in memory.
    """

    def __init__(self, predict: Predict[Payload], *, keys_at_once: int = 1) -> None:
        self._predict = predict
        self._keys_at_once = max(1, keys_at_once)
        self._flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_ULTRAFAST)
        self._last: _Key | None = None

    def run(self, pictures: Iterable[Picture[Payload]]) -> Iterator[tuple[Payload, FloatArray]]:
        """(payload, chroma (h', w', 2)) of every picture."""
        waiting: list[Picture[Payload]] = []
        before: Bytes | None = None
        for picture in pictures:
            if before is not None and is_cut(before, picture.grey):
                yield from self._finish(waiting)
                waiting, self._last = [], None
            waiting.append(picture)
            before = picture.grey
            # A stretch ends on a key frame; the first of a shot begins with one as well.
            if len(waiting) == self._keys_at_once * KEY_EVERY + (self._last is None):
                yield from self._finish(waiting)
                waiting = []
        yield from self._finish(waiting)

    def _finish(self, pictures: list[Picture[Payload]]) -> Iterator[tuple[Payload, FloatArray]]:
        """Colour a stretch within one shot; its last picture is a key frame, the key before it is remembered."""
        if not pictures:
            return
        first = 0 if self._last is None else KEY_EVERY - 1
        places = sorted({*range(first, len(pictures), KEY_EVERY), len(pictures) - 1})
        fields = self._predict([pictures[place] for place in places])
        begin = 0
        for place, field in zip(places, fields, strict=True):
            key = self._settled(_Key(pictures[place].grey, np.asarray(field, np.float32)))
            for index in range(begin, place):
                share = (index - begin + 1) / (place - begin + 1)
                yield pictures[index].payload, self._between(pictures[index].grey, key, share)
            yield pictures[place].payload, key.ab
            self._last, begin = key, place + 1

    def _settled(self, key: _Key) -> _Key:
        """The key frame drawn towards what the motion carries over from the one before it."""
        if self._last is None:
            return key
        carried, match = carry(self._last.ab, self._last.grey, key.grey, self._flow)
        weight = match[..., None] * np.float32(LOYALTY)
        return _Key(key.grey, key.ab + (carried - key.ab) * weight)

    def _between(self, grey: Bytes, after: _Key, share: float) -> FloatArray:
        """The chroma of a picture ``share`` (0…1) of the way from the remembered key frame to the next one."""
        next_ab, next_match = carry(after.ab, after.grey, grey, self._flow)
        if self._last is None:
            return next_ab
        last_ab, last_match = carry(self._last.ab, self._last.grey, grey, self._flow)
        towards = np.float32(share) * (next_match + np.float32(1e-3))
        back = np.float32(1 - share) * (last_match + np.float32(1e-3))
        return np.asarray(last_ab + (next_ab - last_ab) * (towards / (towards + back))[..., None], np.float32)


def carry(field: FloatArray, its_grey: Bytes, grey: Bytes, flow: cv2.DISOpticalFlow) -> tuple[FloatArray, FloatArray]:
    """A picture's field (h', w') or (h', w', n) laid where its things are in the picture ``grey`` (h, w), and how well
    they match there (h', w'), 0…1. ``its_grey`` (h, w) is the picture that the field belongs to."""
    height, width = grey.shape
    motion = flow.calc(grey, its_grey, np.zeros((height, width, 2), np.float32))
    x, y = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    x, y = x + motion[..., 0], y + motion[..., 1]
    found = cv2.remap(its_grey, x, y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    difference = found.astype(np.float32) - grey
    difference -= np.median(difference)  # old film flickers: that all gets brighter is no mismatch
    match = np.exp(-((difference / np.float32(_MATCH_LEVELS)) ** 2))
    rows, columns = field.shape[:2]
    small_x = cv2.resize(x, (columns, rows), interpolation=cv2.INTER_AREA)
    small_y = cv2.resize(y, (columns, rows), interpolation=cv2.INTER_AREA)
    small_x = (small_x + np.float32(0.5)) * np.float32(columns / width) - np.float32(0.5)
    small_y = (small_y + np.float32(0.5)) * np.float32(rows / height) - np.float32(0.5)
    carried = cv2.remap(field, small_x, small_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    return (
        np.asarray(carried, np.float32),
        np.asarray(cv2.resize(match, (columns, rows), interpolation=cv2.INTER_AREA), np.float32),
    )


def motion_grey(grey: Bytes) -> Bytes:
    """The frame as small as the motion is looked for, long side 128 pixels or less."""
    height, width = grey.shape
    scale = min(1.0, _FLOW_SIDE / max(height, width))
    size = max(16, round(width * scale)), max(16, round(height * scale))
    return np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_AREA), np.uint8)


def is_cut(before: Bytes, after: Bytes) -> bool:
    """Whether two small pictures have so little in common that a new shot begins (flicker does not matter)."""
    first, second = (
        cv2.resize(grey, _CUT_SIZE, interpolation=cv2.INTER_AREA).astype(np.float32) for grey in (before, after)
    )
    first, second = first - first.mean(), second - second.mean()
    size = float(np.sqrt((first**2).mean() * (second**2).mean()))
    if size < 1.0:  # one of them is all one grey: a fade or black
        return abs(float(before.mean()) - float(after.mean())) > 64
    return float((first * second).mean()) / size < _CUT_CORRELATION
