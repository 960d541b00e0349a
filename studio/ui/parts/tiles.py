"""Tiles of a picture pyramid, read in worker threads and kept in a bounded cache."""

from __future__ import annotations

import json
import math
from collections import OrderedDict
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QRunnable, QSize, Qt, QThreadPool, Signal
from PySide6.QtGui import QColorTransform, QImage, QImageReader

TileKey = tuple[str, int, int, int]


@dataclass(frozen=True)
class TilePyramid:
    """A picture as square tiles at halving sizes. Level ``levels − 1`` is full size; each level below is half as
    large, as in Deep Zoom. ``pattern`` is the tile's path with level, column and row filled in."""

    id: str
    width: int
    height: int
    tile: int
    overlap: int
    levels: int
    pattern: str

    @classmethod
    def open(cls, folder: str | Path) -> TilePyramid:
        """Read the manifest of a pyramid folder; raises OSError, KeyError or ValueError when it is not one."""
        folder = Path(folder)
        manifest = folder if folder.is_file() else folder / "pyramid.json"
        data = json.loads(manifest.read_text(encoding="utf-8"))
        root = manifest.parent
        width, height = int(data["width"]), int(data["height"])
        levels = data.get("levels")
        count = len(levels) if isinstance(levels, list) else int(levels)
        pattern = str(root / str(data.get("pattern", "tiles_files/{level}/{column}_{row}.jpg")))
        return cls(str(root), width, height, int(data["tile"]), int(data.get("overlap", 0)), count, pattern)

    def level_size(self, level: int) -> tuple[int, int]:
        shrink = 2 ** (self.levels - 1 - level)
        return max(1, math.ceil(self.width / shrink)), max(1, math.ceil(self.height / shrink))

    def level_for(self, scale: float) -> int:
        """The smallest level that has at least one pixel for each pixel on the screen at this scale."""
        if scale >= 1.0:
            return self.levels - 1
        steps = math.floor(math.log2(1.0 / scale) + 1e-6)
        return max(0, self.levels - 1 - steps)

    def path(self, level: int, column: int, row: int) -> str:
        return self.pattern.format(level=level, column=column, row=row)


class _Signals(QObject):
    loaded = Signal(object, QImage)


class _Read(QRunnable):
    """Decodes one tile off the window's thread; QImageReader lets go of the interpreter lock while it does."""

    def __init__(
        self, key: TileKey, path: str, signals: _Signals, wanted: set[TileKey], transform: QColorTransform | None
    ) -> None:
        super().__init__()
        self._key, self._path, self._signals, self._wanted = key, path, signals, wanted
        self._transform = transform

    def run(self) -> None:
        if self._key not in self._wanted:
            return
        image = QImageReader(self._path).read()
        if not image.isNull() and image.format() != QImage.Format.Format_RGB32:
            image = image.convertToFormat(QImage.Format.Format_RGB32)
        if self._transform is not None and not image.isNull():
            image = image.colorTransformed(self._transform)
        self._signals.loaded.emit((self._key, self._transform), image)


class TileStore(QObject):
    """Gives tiles that are in memory at once and fetches the others; ``arrived`` says when to paint again."""

    arrived = Signal()

    def __init__(self, parent: QObject | None = None, limit_bytes: int = 256 << 20) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(2)
        self._signals = _Signals()
        self._signals.loaded.connect(self._loaded)
        self._cache: OrderedDict[TileKey, QImage] = OrderedDict()
        self._bytes = 0
        self._limit = limit_bytes
        self._wanted: set[TileKey] = set()
        self._transform: QColorTransform | None = None

    def set_transform(self, transform: QColorTransform | None) -> None:
        """Give tiles in these colours from now on, instead of as they are in the file."""
        self._transform = transform
        self._wanted = set()
        self._cache.clear()
        self._bytes = 0
        self.arrived.emit()

    def get(self, pyramid: TilePyramid, level: int, column: int, row: int, *, fetch: bool = True) -> QImage | None:
        key = (pyramid.id, level, column, row)
        image = self._cache.get(key)
        if image is not None:
            self._cache.move_to_end(key)
            return None if image.isNull() else image
        if fetch and key not in self._wanted:
            self._wanted.add(key)
            self._pool.start(_Read(key, pyramid.path(level, column, row), self._signals, self._wanted, self._transform))
        return None

    def forget_wishes(self) -> None:
        """The view has moved on: tiles that no thread has begun to read are no longer wanted."""
        self._wanted.clear()

    def drop(self, pyramid_id: str) -> None:
        for key in [k for k in self._cache if k[0] == pyramid_id]:
            self._bytes -= self._cache.pop(key).sizeInBytes()

    @property
    def idle(self) -> bool:
        return self._pool.activeThreadCount() == 0

    def stop(self) -> None:
        self._wanted.clear()
        self._pool.clear()
        self._pool.waitForDone()

    def _loaded(self, asked: tuple[TileKey, QColorTransform | None], image: QImage) -> None:
        key, transform = asked
        if transform is not self._transform:
            return
        self._wanted.discard(key)
        self._cache[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > self._limit and len(self._cache) > 1:
            _, old = self._cache.popitem(last=False)
            self._bytes -= old.sizeInBytes()
        self.arrived.emit()


class _ReadSmall(QRunnable):
    def __init__(
        self, key: str, path: str, size: QSize | None, signals: _Signals, transform: QColorTransform | None
    ) -> None:
        super().__init__()
        self._key, self._path, self._size, self._signals = key, path, size, signals
        self._transform = transform

    def run(self) -> None:
        reader = QImageReader(self._path)
        reader.setAutoTransform(True)
        natural = reader.size()
        if self._size is not None and natural.isValid() and natural.width() > self._size.width():
            reader.setScaledSize(natural.scaled(self._size, Qt.AspectRatioMode.KeepAspectRatio))
        image = reader.read()
        if self._transform is not None and not image.isNull():
            image = image.convertToFormat(QImage.Format.Format_RGB32).colorTransformed(self._transform)
        self._signals.loaded.emit(self._key, image)


class ImageLoader(QObject):
    """Reads small pictures (thumbnails, overlays) off the window's thread: ``loaded(key, QImage)``. With a
    ``transform`` they are given in its colours."""

    loaded = Signal(object, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._signals = _Signals()
        self._signals.loaded.connect(self.loaded)
        self.transform: QColorTransform | None = None

    def load(self, key: str, path: str, size: QSize | None = None) -> None:
        self._pool.start(_ReadSmall(key, path, size, self._signals, self.transform))

    def stop(self) -> None:
        self._pool.clear()
        self._pool.waitForDone()
