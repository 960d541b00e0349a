"""The colour photographs of a training run and how they are drawn.

Pictures stay encoded in memory (a shard of 8,600 takes 23 MB) and are decoded when drawn; on a GPU the whole set is
decoded once into one flat uint8 tensor and crops are cut there. Two layouts are understood:

* a folder of `*.zip` shards with a CSV table (`shard,file,source,label,…`) beside them;
* any folder of pictures: the first folder level is the source, the second the label.
"""

from __future__ import annotations

import csv
import queue
import threading
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

ByteImage = npt.NDArray[np.uint8]
PICTURE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".tif", ".tiff", ".bmp"})

SOURCE_SHARE = {
    "miniplaces128": 0.40,
    "intel_scenes": 0.04,
    "houses": 0.03,
    "flickr8k_1000": 0.05,
    "celebahq64": 0.05,
    "faces_mixed": 0.05,
    "ccp_fashion": 0.05,
    "clothing": 0.06,
    "humanseg": 0.015,
    "coco_vqa100": 0.01,
    "bsds500_trainval": 0.025,
    "imagenette224": 0.055,
    "mini84": 0.06,
    "imagewoof320": 0.015,
    "catsdogs": 0.02,
    "caltech101": 0.03,
}
"""Share of the draws per source: scenes about half, people raised because they matter most in old photographs."""

OTHER_SHARE = 0.5
"""Draws per picture of a source that is not listed, relative to the mean over all pictures."""

_STORED_SHORT_SIDE = 192


NO_LABEL = -1


@dataclass(frozen=True)
class Photo:
    source: str
    name: str
    encoded: bytes
    label: str = ""
    """What the picture shows, in its source's own words; empty where nobody has said."""


class Batch(NamedTuple):
    """Pictures (B, 3, size, size) float 0…1 sRGB and the numbers (B,) of what they show, or `NO_LABEL`."""

    srgb: Tensor
    label: Tensor


class PhotoSet:
    """Encoded pictures and the probability with which each is drawn."""

    def __init__(self, photos: list[Photo]) -> None:
        if not photos:
            raise ValueError(
                "No colour photographs found: give a folder of pictures or of zip shards with their table."
            )
        self.photos = photos
        self.probability = draw_probabilities([photo.source for photo in photos])
        self.labels = _telling_labels(photos)
        number = {label: i for i, label in enumerate(self.labels)}
        self.label_numbers = np.array([number.get((p.source, p.label), NO_LABEL) for p in photos], np.int64)

    def __len__(self) -> int:
        return len(self.photos)

    @classmethod
    def open(cls, directory: Path) -> PhotoSet:
        """Read zip shards (with or without a table) or a folder of pictures.

        Raises:
            ValueError: there is no readable picture in the folder.
        """
        shards = sorted(directory.glob("*.zip"))
        return cls(_read_shards(directory, shards) if shards else _read_folder(directory))

    def decode(self, index: int) -> ByteImage:
        """(H, W, 3) RGB."""
        return decode_rgb(self.photos[index].encoded)

    def draw(self, count: int, rng: np.random.Generator) -> npt.NDArray[np.int64]:
        return rng.choice(len(self.photos), size=count, p=self.probability)


def _telling_labels(photos: list[Photo]) -> list[tuple[str, str]]:
    """(source, label) of all sources that tell different things apart: "faces" said of every picture tells nothing."""
    pairs = {(photo.source, photo.label) for photo in photos if photo.label}
    sources = Counter(source for source, _ in pairs)
    return sorted(pair for pair in pairs if sources[pair[0]] > 1)


def draw_probabilities(sources: list[str]) -> npt.NDArray[np.float64]:
    """One probability per picture: listed sources by their share, others by their number."""
    counts = Counter(sources)
    share = {s: SOURCE_SHARE.get(s, OTHER_SHARE * n / len(sources)) for s, n in counts.items()}
    weights = np.array([share[s] / counts[s] for s in sources])
    return np.asarray(weights / weights.sum())


def decode_rgb(encoded: bytes) -> ByteImage:
    """(H, W, 3) uint8 RGB of an encoded picture.

    Raises:
        ValueError: the bytes are not a picture OpenCV can read.
    """
    bgr = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_COLOR)
    if bgr is None:
        raise ValueError("not a readable picture")
    return np.ascontiguousarray(bgr[:, :, ::-1], dtype=np.uint8)


def _read_shards(directory: Path, shards: list[Path]) -> list[Photo]:
    table = _table(directory)
    photos = []
    for shard in shards:
        with zipfile.ZipFile(shard) as archive:
            for name in sorted(archive.namelist()):
                if Path(name).suffix.lower() in PICTURE_SUFFIXES:
                    source, label = table.get(name, (shard.stem, ""))
                    photos.append(Photo(source, name, archive.read(name), label))
    return photos


def _table(directory: Path) -> dict[str, tuple[str, str]]:
    """Source and label of each file."""
    table: dict[str, tuple[str, str]] = {}
    for path in sorted(directory.glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as handle:
            rows = (row for row in csv.DictReader(handle) if "source" in row)
            table.update((row["file"], (row["source"], row.get("label") or "")) for row in rows)
    return table


def _read_folder(directory: Path) -> list[Photo]:
    photos = []
    for path in sorted(directory.rglob("*")):
        if path.suffix.lower() not in PICTURE_SUFFIXES:
            continue
        try:
            image = decode_rgb(path.read_bytes())
        except ValueError:
            continue  # one broken file must not stop a training on 50,000
        relative = path.relative_to(directory)
        source = relative.parts[0] if len(relative.parts) > 1 else directory.name
        label = relative.parts[1] if len(relative.parts) > 2 else ""
        photos.append(Photo(source, str(relative), _encode_small(image), label))
    return photos


def _encode_small(image: ByteImage) -> bytes:
    scale = min(1.0, _STORED_SHORT_SIDE / min(image.shape[:2]))
    if scale < 1.0:
        image = np.asarray(cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    _, encoded = cv2.imencode(".jpg", image[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, 95])
    return encoded.tobytes()


@dataclass(frozen=True)
class CropSettings:
    size: int = 128
    smallest_scale: float = 0.6
    """Side of the smallest crop, as a share of the picture's short side."""
    stretch: float = 0.1
    """Largest random change of the aspect ratio."""


def random_box(height: int, width: int, settings: CropSettings, rng: np.random.Generator) -> tuple[int, int, int, int]:
    """y, x, height, width of a nearly square crop inside the picture."""
    side = min(height, width) * rng.uniform(settings.smallest_scale, 1.0)
    stretch = float(np.exp(rng.uniform(-settings.stretch, settings.stretch)))
    h = max(1, min(height, round(side * stretch)))
    w = max(1, min(width, round(side / stretch)))
    return int(rng.integers(0, height - h + 1)), int(rng.integers(0, width - w + 1)), h, w


def crop_on_cpu(image: ByteImage, settings: CropSettings, rng: np.random.Generator) -> ByteImage:
    """(size, size, 3) random crop, flipped in half of the cases."""
    y, x, h, w = random_box(image.shape[0], image.shape[1], settings, rng)
    method = cv2.INTER_AREA if min(h, w) > settings.size else cv2.INTER_LINEAR
    crop = cv2.resize(image[y : y + h, x : x + w], (settings.size, settings.size), interpolation=method)
    return np.asarray(crop[:, ::-1] if rng.random() < 0.5 else crop, np.uint8)


class CpuBatches:
    """Endless batches, decoded by one background thread ahead of the training."""

    def __init__(self, photos: PhotoSet, settings: CropSettings, batch: int, rng: np.random.Generator) -> None:
        self._queue: queue.Queue[Batch | Exception] = queue.Queue(maxsize=4)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._fill, args=(photos, settings, batch, rng), daemon=True)
        self._thread.start()

    def __iter__(self) -> Iterator[Batch]:
        while True:
            item = self._queue.get()
            if isinstance(item, Exception):
                raise item
            yield Batch(item.srgb.float().div_(255.0), item.label)

    def close(self) -> None:
        self._stop.set()
        while self._thread.is_alive():
            while not self._queue.empty():
                self._queue.get_nowait()
            self._thread.join(timeout=0.05)

    def _fill(self, photos: PhotoSet, settings: CropSettings, batch: int, rng: np.random.Generator) -> None:
        try:
            while not self._stop.is_set():
                rows = photos.draw(batch, rng)
                crops = torch.from_numpy(np.stack([crop_on_cpu(photos.decode(int(i)), settings, rng) for i in rows]))
                self._put(Batch(crops.permute(0, 3, 1, 2), torch.from_numpy(photos.label_numbers[rows])))
        except Exception as error:  # handed to the training thread, which raises it
            self._put(error)

    def _put(self, item: Batch | Exception) -> None:
        while not self._stop.is_set():
            try:
                return self._queue.put(item, timeout=0.2)
            except queue.Full:
                continue
        return None


class DeviceBatches:
    """The same batches cut on the accelerator: the whole set lies there as one flat uint8 tensor."""

    def __init__(
        self,
        photos: PhotoSet,
        settings: CropSettings,
        batch: int,
        rng: np.random.Generator,
        device: str,
        report: Callable[[str], None] = lambda _line: None,
    ) -> None:
        self._photos, self._settings, self._batch, self._rng = photos, settings, batch, rng
        images = [photos.decode(i) for i in range(len(photos))]
        self._shapes = np.array([image.shape[:2] for image in images])
        sizes = np.array([image.size for image in images])
        self._offsets = torch.from_numpy(np.concatenate([[0], np.cumsum(sizes)[:-1]])).to(device)
        self._flat = torch.from_numpy(np.concatenate([image.reshape(-1) for image in images])).to(device)
        report(f"{len(photos)} pictures, {self._flat.numel() / 1e9:.1f} GB on {device}")

    def __iter__(self) -> Iterator[Batch]:
        while True:
            rows = self._photos.draw(self._batch, self._rng)
            boxes = [self._box(int(i)) for i in rows]
            flips = self._rng.random(len(rows)) < 0.5
            labels = torch.from_numpy(self._photos.label_numbers[rows]).to(self._flat.device)
            yield Batch(self.cut(rows, np.array(boxes), flips), labels)

    def _box(self, row: int) -> tuple[int, int, int, int]:
        height, width = self._shapes[row]
        return random_box(int(height), int(width), self._settings, self._rng)

    def cut(self, rows: npt.NDArray[np.int64], boxes: npt.NDArray[np.int64], flips: npt.NDArray[np.bool_]) -> Tensor:
        """Bilinear crops (B, 3, size, size) float 0…1 of pictures `rows`, boxes (B, 4) as y, x, height, width."""
        device, size = self._flat.device, self._settings.size
        y0, x0, h, w = torch.from_numpy(boxes).to(device, torch.float32).unbind(1)
        steps = (torch.arange(size, device=device) + 0.5) / size
        along_x = torch.where(torch.from_numpy(flips).to(device)[:, None], 1 - steps, steps)
        limits = torch.from_numpy(self._shapes[rows]).to(device)
        y = (y0[:, None] + steps * h[:, None] - 0.5)[:, :, None]
        x = (x0[:, None] + along_x * w[:, None] - 0.5)[:, None, :]
        base = self._offsets[torch.from_numpy(rows).to(device)][:, None, None]
        top, left = y.floor(), x.floor()
        crop = torch.zeros(len(rows), size, size, 3, device=device)
        for dy in (0, 1):
            for dx in (0, 1):
                weight = (1 - (y - top - dy).abs()) * (1 - (x - left - dx).abs())
                yy = (top + dy).long().clamp_min(0).minimum(limits[:, 0, None, None] - 1)
                xx = (left + dx).long().clamp_min(0).minimum(limits[:, 1, None, None] - 1)
                first = base + (yy * limits[:, 1, None, None] + xx) * 3
                crop += weight[..., None] * self._flat[first[..., None] + torch.arange(3, device=device)].float()
        return crop.permute(0, 3, 1, 2).div_(255.0)

    def close(self) -> None:
        """Nothing to stop."""


def fit_multiple(image: Tensor, multiple: int) -> Tensor:
    """(B, C, H, W) padded at the right and bottom by repeating edges to multiples of `multiple`."""
    h, w = image.shape[2:]
    return F.pad(image, (0, -w % multiple, 0, -h % multiple), mode="replicate")
