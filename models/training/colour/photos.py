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
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from models.made_clips.labelled_photos import PHOTO_SUFFIXES

ByteImage = npt.NDArray[np.uint8]

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
_MOST_UNREADABLE = 20


NO_LABEL = -1
UNKNOWN = -1
"""In a map of faces: nobody has looked for faces in this picture."""
CELL = 4
"""Pixels of a crop to a cell of its map of faces, as of the network's answers."""

_EVEN_POWER = 0.75
"""Sources that no share is listed for are drawn by their number to this power: small ones more than their part."""

Box = tuple[float, float, float, float]
"""x, y, width, height in pixels of the whole picture."""


@dataclass(frozen=True)
class Photo:
    source: str
    name: str
    encoded: bytes
    label: str = ""
    """What the picture shows, in its source's own words; empty where nobody has said."""
    faces: tuple[Box, ...] | None = None
    """Where faces are; None where nobody has looked."""


class Batch(NamedTuple):
    """Pictures (B, 3, size, size) float 0…1 sRGB, the numbers (B,) of what they show, or `NO_LABEL`, and where faces
    are: (B, size/4, size/4) int8, 1 face, 0 none, `UNKNOWN`."""

    srgb: Tensor
    label: Tensor
    faces: Tensor


class PhotoSet:
    """Encoded pictures and the probability with which each is drawn."""

    def __init__(self, photos: list[Photo], probability: npt.NDArray[np.float64] | None = None) -> None:
        if not photos:
            raise ValueError(
                "No colour photographs found: give a folder of pictures or of zip shards with their table."
            )
        self.photos = photos
        drawn = draw_probabilities([photo.source for photo in photos]) if probability is None else probability
        self.probability = drawn
        self.labels = _telling_labels(photos)
        number = {label: i for i, label in enumerate(self.labels)}
        self.label_numbers = np.array([number.get((p.source, p.label), NO_LABEL) for p in photos], np.int64)

    def __len__(self) -> int:
        return len(self.photos)

    @classmethod
    def open(cls, directory: Path, held_out_every: int = 0) -> PhotoSet:
        """Read zip shards (with or without a table) or a folder of pictures, less those that `is_held_out`.

        Raises:
            ValueError: there is no readable picture in the folder.
        """
        shards = sorted(directory.glob("*.zip"))
        photos = _read_shards(directory, shards) if shards else _read_folder(directory)
        return cls([photo for photo in photos if not is_held_out(photo.name, held_out_every)])

    @classmethod
    def together(cls, sets: Sequence[PhotoSet], shares: Sequence[float]) -> PhotoSet:
        """Several sets as one, each with its share of the draws.

        Raises:
            ValueError: not one positive share for each set.
        """
        if len(shares) != len(sets) or min(shares) <= 0:
            raise ValueError(f"Give one share above 0 for each of the {len(sets)} folders of photographs.")
        total = sum(shares)
        parts = [s.probability * (share / total) for s, share in zip(sets, shares, strict=True)]
        return cls([photo for s in sets for photo in s.photos], np.concatenate(parts))

    def faces(self, index: int, box: tuple[int, int, int, int], flipped: bool, size: int) -> npt.NDArray[np.int8]:
        """(size/4, size/4) map of faces of a crop: `box` is y, x, height, width, enlarged to `size`."""
        return map_of_faces(self.photos[index].faces, box, flipped, size // CELL)

    def decode(self, index: int) -> ByteImage:
        """(H, W, 3) RGB."""
        return decode_rgb(self.photos[index].encoded)

    def decode_or_grey(self, index: int) -> ByteImage:
        """The same; a picture that cannot be read is a small grey one, which teaches nothing (`loss.GREY_PICTURE`)."""
        try:
            return self.decode(index)
        except ValueError:
            return np.full((CELL, CELL, 3), 128, np.uint8)

    def draw(self, count: int, rng: np.random.Generator) -> npt.NDArray[np.int64]:
        return rng.choice(len(self.photos), size=count, p=self.probability)


def is_held_out(name: str, every: int) -> bool:
    """Whether a picture is kept for judging: about one in `every`, told by its name alone; none for 0."""
    return every > 0 and zlib.crc32(Path(name).name.encode()) % every == 0


def _telling_labels(photos: list[Photo]) -> list[tuple[str, str]]:
    """(source, label) of all sources that tell different things apart: "faces" said of every picture tells nothing."""
    pairs = {(photo.source, photo.label) for photo in photos if photo.label}
    sources = Counter(source for source, _ in pairs)
    return sorted(pair for pair in pairs if sources[pair[0]] > 1)


def draw_probabilities(sources: list[str]) -> npt.NDArray[np.float64]:
    """One probability per picture: listed sources by their share, others by their number."""
    counts = Counter(sources)
    others = sum(n**_EVEN_POWER for s, n in counts.items() if s not in SOURCE_SHARE)
    part = OTHER_SHARE * sum(n for s, n in counts.items() if s not in SOURCE_SHARE) / len(sources)
    share = {s: SOURCE_SHARE.get(s, part * n**_EVEN_POWER / max(others, 1.0)) for s, n in counts.items()}
    weights = np.array([share[s] / counts[s] for s in sources])
    return np.asarray(weights / weights.sum())


def decode_rgb(encoded: bytes) -> ByteImage:
    """(H, W, 3) uint8 RGB of an encoded picture.

    Raises:
        ValueError: the bytes are not a picture OpenCV can read.
    """
    bgr = cv2.imdecode(np.frombuffer(encoded, np.uint8), cv2.IMREAD_COLOR) if encoded else None
    if bgr is None:
        raise ValueError("not a readable picture")
    return np.ascontiguousarray(bgr[:, :, ::-1], dtype=np.uint8)


def _read_shards(directory: Path, shards: list[Path]) -> list[Photo]:
    table, faces = _table(directory), _faces(directory)
    photos = []
    for shard in shards:
        with zipfile.ZipFile(shard) as archive:
            for name in sorted(archive.namelist()):
                if Path(name).suffix.lower() in PHOTO_SUFFIXES:
                    source, label = table.get(name, (shard.stem, ""))
                    boxes = None if faces is None else tuple(faces.get(name, ()))
                    photos.append(Photo(source, name, archive.read(name), label, boxes))
    return photos


def _faces(directory: Path) -> dict[str, list[Box]] | None:
    """The boxes of `faces.csv` by file; None without such a table. A picture that it does not name has no face."""
    path = directory / "faces.csv"
    if not path.is_file():
        return None
    found: dict[str, list[Box]] = {}
    with path.open(newline="", encoding="utf-8") as handle:
        for row in csv.DictReader(handle):
            box = (float(row["x"]), float(row["y"]), float(row["width"]), float(row["height"]))
            found.setdefault(row["file"], []).append(box)
    return found


def map_of_faces(
    faces: Sequence[Box] | None, box: tuple[int, int, int, int], flipped: bool, cells: int
) -> npt.NDArray[np.int8]:
    """(cells, cells) map of the ellipses in the boxes of `faces`, cut to `box` (y, x, height, width)."""
    if faces is None:
        return np.full((cells, cells), UNKNOWN, np.int8)
    y0, x0, height, width = box
    middles = (np.arange(cells) + 0.5) / cells
    y, x = (y0 + middles * height)[:, None], (x0 + (1 - middles if flipped else middles) * width)[None, :]
    found = np.zeros((cells, cells), bool)
    for left, top, w, h in faces:
        found |= ((x - left - w / 2) / (w / 2)) ** 2 + ((y - top - h / 2) / (h / 2)) ** 2 <= 1.0
    return found.astype(np.int8)


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
        if path.suffix.lower() not in PHOTO_SUFFIXES:
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


def crop_on_cpu(image: ByteImage, box: tuple[int, int, int, int], flipped: bool, size: int) -> ByteImage:
    """(size, size, 3) of the `box` (y, x, height, width) of a picture."""
    y, x, h, w = box
    method = cv2.INTER_AREA if min(h, w) > size else cv2.INTER_LINEAR
    crop = cv2.resize(image[y : y + h, x : x + w], (size, size), interpolation=method)
    return np.asarray(crop[:, ::-1] if flipped else crop, np.uint8)


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
            yield Batch(item.srgb.float().div_(255.0), item.label, item.faces)

    def close(self) -> None:
        self._stop.set()
        while self._thread.is_alive():
            while not self._queue.empty():
                self._queue.get_nowait()
            self._thread.join(timeout=0.05)

    def _fill(self, photos: PhotoSet, settings: CropSettings, batch: int, rng: np.random.Generator) -> None:
        try:
            while not self._stop.is_set():
                self._put(_batch_on_cpu(photos, settings, batch, rng))
        except Exception as error:  # handed to the training thread, which raises it
            self._put(error)

    def _put(self, item: Batch | Exception) -> None:
        while not self._stop.is_set():
            try:
                return self._queue.put(item, timeout=0.2)
            except queue.Full:
                continue
        return None


def _batch_on_cpu(photos: PhotoSet, settings: CropSettings, batch: int, rng: np.random.Generator) -> Batch:
    crops: list[ByteImage] = []
    labels: list[int] = []
    faces: list[npt.NDArray[np.int8]] = []
    unreadable = 0
    while len(crops) < batch:
        row = int(photos.draw(1, rng)[0])
        try:
            image = photos.decode(row)
        except ValueError:
            unreadable += 1
            if unreadable > _MOST_UNREADABLE * batch:
                raise
            continue  # one broken picture in a shard must not end a training
        box, flipped = random_box(image.shape[0], image.shape[1], settings, rng), bool(rng.random() < 0.5)
        crops.append(crop_on_cpu(image, box, flipped, settings.size))
        labels.append(photos.label_numbers[row])
        faces.append(photos.faces(row, box, flipped, settings.size))
    srgb = torch.from_numpy(np.stack(crops)).permute(0, 3, 1, 2)
    return Batch(srgb, torch.from_numpy(np.array(labels)), torch.from_numpy(np.stack(faces)))


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
        images = [photos.decode_or_grey(i) for i in range(len(photos))]
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
            size = self._settings.size
            maps = [self._photos.faces(int(i), b, bool(f), size) for i, b, f in zip(rows, boxes, flips, strict=True)]
            faces = torch.from_numpy(np.stack(maps)).to(self._flat.device)
            yield Batch(self.cut(rows, np.array(boxes), flips), labels, faces)

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


def with_mosaics(batch: Batch, rng: np.random.Generator, share: float) -> Batch:
    """About `share` of the samples become four pictures of the batch at half the size, so that small faces and figures
    are learnt, too (the mosaic of Bochkovskiy et al., "YOLOv4", 2020)."""
    chosen = torch.from_numpy(rng.random(len(batch.srgb)) < share).to(batch.srgb.device)
    small, faces = F.avg_pool2d(batch.srgb, 2), batch.faces[:, ::2, ::2]
    srgb = torch.where(chosen[:, None, None, None], _four_together(small), batch.srgb)
    return Batch(
        srgb,
        torch.where(chosen, NO_LABEL, batch.label),
        torch.where(chosen[:, None, None], _four_together(faces), batch.faces),
    )


def _four_together(small: Tensor) -> Tensor:
    """(B, …, 2h, 2w): each of (B, …, h, w) with its three neighbours in the batch."""
    first, second, third, fourth = (small.roll(shift, 0) for shift in range(4))
    return torch.cat([torch.cat([first, second], -1), torch.cat([third, fourth], -1)], -2)
