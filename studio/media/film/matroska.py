"""Says in a finished Matroska file how wide its picture is to be shown, and for how long, which PyAV cannot tell
FFmpeg's writer.

The file's head is written anew in the room that the writer leaves there; its length and all that follows stay where
they are. Element numbers are those of RFC 9559, numbers are coded as RFC 8794 says.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

_SEGMENT, _SEEK_HEAD, _SEEK, _SEEK_ID, _SEEK_POSITION = 0x18538067, 0x114D9B74, 0x4DBB, 0x53AB, 0x53AC
_DEFAULT_DURATION = 0x23E383
_TRACKS, _TRACK, _VIDEO, _PIXEL_WIDTH, _PIXEL_HEIGHT = 0x1654AE6B, 0xAE, 0xE0, 0xB0, 0xBA
_DISPLAY_WIDTH, _DISPLAY_HEIGHT, _DISPLAY_UNIT, _VOID, _CRC = 0x54B0, 0x54BA, 0x54B2, 0xEC, 0xBF
_DISPLAY = (_DISPLAY_WIDTH, _DISPLAY_HEIGHT, _DISPLAY_UNIT)
_MASTERS = {_SEEK_HEAD, _SEEK, _TRACKS, _TRACK, _VIDEO}
_MOST_HEAD = 16 << 20


@dataclass
class _Element:
    name: int
    data: bytes
    children: list[_Element] | None = None
    place: int = 0
    """Where it began in the segment."""

    def child(self, name: int) -> _Element | None:
        return next((child for child in self.children or [] if child.name == name), None)

    def coded(self) -> bytes:
        data = self.data
        if self.children is not None:
            parts = [child.coded() for child in self.children if child.name != _CRC]
            data = b"".join(parts)
            if self.child(_CRC) is not None:
                data = _coded(_CRC, zlib.crc32(data).to_bytes(4, "little")) + data
        return _coded(self.name, data)


def say_display_size(path: Path, pixel_aspect: Fraction) -> bool:
    """Write the display size of the first picture track, for pixels of the shape ``pixel_aspect``. Returns whether
    there was room; the file is unchanged when there was none."""
    return _change_tracks(path, lambda tracks: _stretch(tracks, pixel_aspect))


def say_frame_length(path: Path, seconds: Fraction) -> bool:
    """Write how long each picture of the first picture track is shown, where the file says so. Returns whether it
    did."""
    return _change_tracks(path, lambda tracks: _last(tracks, seconds))


def _last(tracks: _Element, seconds: Fraction) -> bool:
    track = next((each for each in tracks.children or [] if each.child(_VIDEO) is not None), None)
    duration = track.child(_DEFAULT_DURATION) if track is not None else None
    if duration is None:
        return False
    duration.data = round(seconds * 1_000_000_000).to_bytes(max(len(duration.data), 5), "big")
    return True


def _change_tracks(path: Path, change: Callable[[_Element], bool]) -> bool:
    """Change what the head of a finished file says of its tracks, if ``change`` can and there is room for it."""
    with path.open("r+b") as file:
        head = file.read(_MOST_HEAD)
        begin = _segment_begin(head)
        elements = _until_tracks(head, begin)
        if not elements or elements[-1].name != _TRACKS or not change(elements[-1]):
            return False
        end = elements[-1].place + len(_raw(head, begin + elements[-1].place))
        rebuilt = _rebuilt(elements, end)
        if rebuilt is None:
            return False
        file.seek(begin)
        file.write(rebuilt)
    return True


def _stretch(tracks: _Element, aspect: Fraction) -> bool:
    for track in tracks.children or []:
        video = track.child(_VIDEO)
        if video is None or video.children is None:
            continue
        sizes = [video.child(name) for name in (_PIXEL_WIDTH, _PIXEL_HEIGHT)]
        if sizes[0] is None or sizes[1] is None:
            continue
        width, height = (int.from_bytes(size.data, "big") for size in sizes if size is not None)
        shown = _shown_size(width, height, aspect)
        video.children = [c for c in video.children if c.name not in _DISPLAY]
        for name, value in zip((_DISPLAY_WIDTH, _DISPLAY_HEIGHT), shown, strict=True):
            video.children.append(_Element(name, value.to_bytes(max(1, -(-value.bit_length() // 8)), "big")))
        return True
    return False


def _shown_size(width: int, height: int, aspect: Fraction) -> tuple[int, int]:
    """Whole numbers in the proportion in which a picture is seen: larger than it if that is as exact."""
    larger, smaller = (round(width * aspect), height), (width, round(height / aspect))
    if aspect < 1:
        larger, smaller = smaller, larger
    wanted = width * aspect / height
    return min((larger, smaller), key=lambda size: abs(Fraction(*size) - wanted))


def _rebuilt(elements: list[_Element], end: int) -> bytes | None:
    """The elements up to ``end`` with the empty room among them shrunk; None when there is too little of it."""
    empty = next((element for element in elements if element.name == _VOID), None)
    if empty is None:
        return None
    used = sum(len(element.coded()) for element in elements if element is not empty)
    room = end - used
    if room < 2:
        return None
    places, place = {}, 0
    for element in elements:
        places[element.place] = place
        place += len(_coded_void(room) if element is empty else element.coded())
    for element in elements:
        if element.name == _SEEK_HEAD:
            _move_seeks(element, places)
    return b"".join(_coded_void(room) if element is empty else element.coded() for element in elements)


def _move_seeks(seek_head: _Element, places: dict[int, int]) -> None:
    for seek in seek_head.children or []:
        position = seek.child(_SEEK_POSITION)
        if position is None:
            continue
        old = int.from_bytes(position.data, "big")
        # The number keeps its length, so that nothing else moves; the head only moves towards the beginning.
        position.data = places.get(old, old).to_bytes(len(position.data), "big")


def _until_tracks(head: bytes, begin: int) -> list[_Element]:
    """The segment's elements from its beginning to its tracks."""
    elements, place = list[_Element](), begin
    while place < len(head):
        element = _parse(head, place)
        if element is None:
            return []
        element.place = place - begin
        elements.append(element)
        place += len(_raw(head, place))
        if element.name == _TRACKS:
            return elements
    return []


def _parse(data: bytes, place: int) -> _Element | None:
    name, size, header = _header(data, place)
    if name == 0 or place + header + size > len(data):
        return None
    body = data[place + header : place + header + size]
    if name not in _MASTERS:
        return _Element(name, body)
    return _Element(name, body, list(_children(body)))


def _children(body: bytes) -> Iterator[_Element]:
    place = 0
    while place < len(body):
        child = _parse(body, place)
        if child is None:
            return
        yield child
        place += len(_raw(body, place))


def _raw(data: bytes, place: int) -> bytes:
    _, size, header = _header(data, place)
    return data[place : place + header + size]


def _segment_begin(head: bytes) -> int:
    _, size, header = _header(head, 0)
    name, _, inner = _header(head, header + size)
    return header + size + inner if name == _SEGMENT else len(head)


def _header(data: bytes, place: int) -> tuple[int, int, int]:
    """An element's number, the length of its content and that of its header; number 0 where there is none."""
    if place >= len(data) or data[place] == 0:
        return 0, 0, 0
    name_length = 9 - data[place].bit_length()
    at = place + name_length
    if at >= len(data) or data[at] == 0:
        return 0, 0, 0
    size_length = 9 - data[at].bit_length()
    size = int.from_bytes(data[at : at + size_length], "big") & ((1 << (7 * size_length)) - 1)
    return int.from_bytes(data[place:at], "big"), size, name_length + size_length


def _coded(name: int, data: bytes) -> bytes:
    number = name.to_bytes(-(-name.bit_length() // 8), "big")
    length = next(n for n in range(1, 9) if len(data) < (1 << (7 * n)) - 1)
    return number + ((1 << (7 * length)) | len(data)).to_bytes(length, "big") + data


def _coded_void(room: int) -> bytes:
    """An empty element that is ``room`` bytes long in all."""
    if room - 2 < 127:
        return bytes((_VOID, 0x80 | (room - 2))) + bytes(room - 2)
    return bytes((_VOID, 0x01)) + (room - 9).to_bytes(7, "big") + bytes(room - 9)
