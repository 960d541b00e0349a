"""How people are coloured and what cast the rest of their pictures has: the numbers of `evaluate people`.

A folder holds colour photographs, whose own colours are the truth, or black-and-white scans, which have none, and a
table of faces beside them: `faces.json` ({file: [[x, y, width, height], …]} in pixels) or `faces.csv`
(`file,x,y,width,height`). Results of other programs lie below `others/NAME/` under the same file names; the faces in
them are looked for at the same relative place.

The spread of a figure is its 95 % interval over 400 draws of as many pictures with replacement (bootstrap).
"""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import cv2
import numpy as np
import numpy.typing as npt

from models.colour.arrays import FloatArray
from models.colour.chroma import DEFAULT_VIVIDNESS, ChromaField
from models.colour.colorizer import Colorizer
from models.colour.lab import srgb_array_to_lab
from models.evaluation.colour.metrics import colourfulness
from models.evaluation.colour.recovery import ByteImage, OnProgress, OnUnreadable, as_stored
from models.made_clips.labelled_photos import PHOTO_SUFFIXES

SHORT_SIDE = 320
"""Pictures are measured at this size, or at their own if they are smaller."""

SKIN_CHROMA, SKIN_HUE = 10.0, (25.0, 72.0)
"""A face is skin-coloured when the median of its middle has at least this chroma and a hue (degrees) between these: so
are 86 % of the faces of 2,580 true photographs of people of many skin tones."""

BROWN_HUE, BROWN_CHROMA = (35.0, 95.0), (5.0, 32.0)
NEUTRAL_CHROMA = 5.0
COOL_HUE = (95.0, 330.0)
TONED_SPREAD, TONED_CHROMA = 30.0, 6.0
"""A picture is a scan, toned or not, when its mean chroma is below this or 95 % of its chroma within these degrees."""

LIGHTNESS_OF_SKIN = {"dark": (0.0, 45.0), "middle": (45.0, 65.0), "light": (65.0, 101.0)}
"""L* of the middle of the face."""

_DRAWS = 400

Box = tuple[float, float, float, float]
"""x, y, width, height as shares of the picture's width and height."""
Colour = Callable[[FloatArray, Sequence[Box]], ChromaField]
"""Colours a lightness (H, W) given where faces are."""


class Face(NamedTuple):
    """The median colour of the middle of a face: L*, chroma, hue in degrees 0…360."""

    lightness: float
    chroma: float
    hue: float

    @property
    def is_skin(self) -> bool:
        return self.chroma >= SKIN_CHROMA and SKIN_HUE[0] <= self.hue <= SKIN_HUE[1]


class Cast(NamedTuple):
    """Shares of a picture: brown, neutral and cool, and how much of one hue it is (length of the chroma-weighted mean
    of unit hue vectors: 1 one tint over all, 0 every hue alike)."""

    brown: float
    neutral: float
    cool: float
    one_hue: float


@dataclass(frozen=True)
class Seen:
    """One colouring of one picture, the truth or another program's included."""

    faces: tuple[Face, ...]
    cast: Cast
    colourfulness: float
    errors: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """Summed ab error and pixels of `all`, `faces` and `rest`; empty without a truth."""

    @classmethod
    def of(cls, rgb: ByteImage, boxes: Sequence[Box], truth: FloatArray | None = None) -> Seen:
        """`rgb` (H, W, 3), `truth` its true Lab (H, W, 3)."""
        lab = srgb_array_to_lab(rgb)
        errors = {} if truth is None else _errors(lab, truth, boxes)
        return cls(faces_of(lab, boxes), cast_of(lab), colourfulness(rgb, signed=False), errors)


@dataclass
class PeopleScores:
    """What an evaluation collects, picture by picture, under the names of those who coloured."""

    by: dict[str, list[Seen]] = field(default_factory=dict)

    def add(self, name: str, seen: Seen) -> None:
        self.by.setdefault(name, []).append(seen)

    def record(self) -> dict[str, Any]:
        """For everybody who coloured: `figures_of` all, each with its interval under `_spread`."""
        truth = self.by.get("truth")
        return {name: _with_spread(seen, truth) for name, seen in self.by.items()}


def figures_of(pictures: Sequence[Seen], truth: Sequence[Seen] | None = None) -> dict[str, float]:
    """Means over pictures of the four shares; over faces the share that is skin-coloured, median chroma and hue, the
    same by lightness of the skin; against the truth ab error relative to plain grey, everywhere, in faces, outside, and
    colourfulness relative to the photographs' own. What there is none of is left out."""
    figures = {name: float(np.mean([getattr(p.cast, name) for p in pictures])) for name in Cast._fields}
    figures |= _of_faces([face for p in pictures for face in p.faces], "faces")
    for kind, (least, most) in LIGHTNESS_OF_SKIN.items():
        chosen = [face for p in pictures for face in p.faces if least <= face.lightness < most]
        figures |= _of_faces(chosen, f"{kind}_faces")
    if truth is not None:
        figures["colourfulness"] = _ratio([p.colourfulness for p in pictures], [t.colourfulness for t in truth])
        for where in ("all", "faces", "rest"):
            own, grey = ([p.errors[f"{where}{kind}"][0] for p in pictures if p.errors] for kind in ("", "_grey"))
            if own and sum(grey) > 0:
                figures[f"ab_error_{where}"] = _ratio(own, grey)
    return figures


def _of_faces(faces: Sequence[Face], name: str) -> dict[str, float]:
    if not faces:
        return {f"{name}_n": 0.0}
    return {
        f"{name}_n": float(len(faces)),
        f"{name}_skin": float(np.mean([face.is_skin for face in faces])),
        f"{name}_chroma": float(np.median([face.chroma for face in faces])),
        f"{name}_hue": float(np.median([(face.hue + 180) % 360 - 180 for face in faces])),
    }


def faces_of(lab: FloatArray, boxes: Sequence[Box]) -> tuple[Face, ...]:
    """The faces in `boxes` of a picture (H, W, 3): the median over the middle half of each box."""
    height, width = lab.shape[:2]
    found = []
    for x, y, w, h in boxes:
        rows = slice(int((y + h / 4) * height), max(int((y + h / 4) * height) + 1, round((y + 3 * h / 4) * height)))
        columns = slice(int((x + w / 4) * width), max(int((x + w / 4) * width) + 1, round((x + 3 * w / 4) * width)))
        middle = lab[rows, columns].reshape(-1, 3)
        if len(middle):
            L, a, b = np.median(middle, axis=0)
            found.append(Face(float(L), float(np.hypot(a, b)), float(np.degrees(np.arctan2(b, a)) % 360)))
    return tuple(found)


def cast_of(lab: FloatArray) -> Cast:
    """The shares of a picture (H, W, 3)."""
    chroma, hue = np.hypot(lab[..., 1], lab[..., 2]), np.degrees(np.arctan2(lab[..., 2], lab[..., 1])) % 360
    brown = (hue >= BROWN_HUE[0]) & (hue <= BROWN_HUE[1]) & (chroma > BROWN_CHROMA[0]) & (chroma <= BROWN_CHROMA[1])
    cool = (hue >= COOL_HUE[0]) & (hue <= COOL_HUE[1]) & (chroma > NEUTRAL_CHROMA)
    # The chroma-weighted mean of unit hue vectors is the mean of (a, b) over the mean chroma.
    mean = lab[..., 1:].reshape(-1, 2).mean(axis=0)
    return Cast(
        float(brown.mean()),
        float((chroma <= NEUTRAL_CHROMA).mean()),
        float(cool.mean()),
        float(np.hypot(*mean) / max(float(chroma.mean()), 1e-6)),
    )


def is_scan(lab: FloatArray) -> bool:
    """Whether a picture (H, W, 3) is black and white, or toned in one hue, so that its own colours are no truth."""
    chroma = np.hypot(lab[..., 1], lab[..., 2])
    if float(chroma.mean()) < TONED_CHROMA:
        return True
    hue = np.degrees(np.arctan2(lab[..., 2], lab[..., 1]))
    middle = np.degrees(np.arctan2(lab[..., 2].mean(), lab[..., 1].mean()))
    near = np.abs((hue - middle + 180) % 360 - 180) <= TONED_SPREAD / 2
    return float(chroma[near].sum()) >= 0.95 * float(chroma.sum())


def score_people(
    directory: Path,
    colour: Colour,
    *,
    scans: bool | None = None,
    limit: int | None = None,
    on_progress: OnProgress | None = None,
    on_unreadable: OnUnreadable | None = None,
) -> PeopleScores:
    """Colour the pictures of a folder and measure people and cast; `ours`, `truth` and each folder below `others`.

    `scans`: whether the pictures have no true colours; None: each is looked at (`is_scan`).

    Raises:
        ValueError: the folder holds no readable picture, or its table of faces cannot be read.
    """
    scores, boxes = PeopleScores(), read_faces(directory)
    paths = _paths(directory, limit)
    for number, (path, rgb) in enumerate(_pictures(paths, on_unreadable), 1):
        lab = srgb_array_to_lab(rgb)
        places = boxes.get(path.name, ())
        no_truth = is_scan(lab) if scans is None else scans
        coloured = as_stored(lab[..., 0], colour(lab[..., 0], places)).astype(np.uint8)
        scores.add("ours", Seen.of(coloured, places, None if no_truth else lab))
        if not no_truth:
            scores.add("truth", Seen.of(rgb, places))
        for other in sorted((directory / "others").glob(f"*/{path.name}")):
            for _, theirs in _pictures([other], on_unreadable):
                scores.add(other.parent.name, Seen.of(theirs, places))
        if on_progress is not None:
            on_progress(number, len(paths))
    if not scores.by:
        raise ValueError(f"There is no readable picture in {directory.name}: give a folder of pictures of people.")
    return scores


def with_model(colorizer: Colorizer, vividness: float = DEFAULT_VIVIDNESS) -> Colour:
    """The colours of a model as it comes, which finds faces by itself or not at all."""
    return lambda lightness, _faces: colorizer.predict(lightness, vividness=vividness)


def write_people_sheet(
    target: Path, directory: Path, ways: Sequence[Colour], limit: int | None = None, height: int = 240
) -> None:
    """A PNG with a row for every picture: as it is, its grey, and coloured in each of the `ways`.

    Raises:
        ValueError: the folder holds no readable picture.
        OSError: the file cannot be written.
    """
    boxes = read_faces(directory)
    rows = []
    for path, rgb in _pictures(_paths(directory, limit), None):
        lightness = srgb_array_to_lab(rgb)[..., 0]
        grey = np.repeat(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY)[..., None], 3, axis=2)
        coloured = [as_stored(lightness, way(lightness, boxes.get(path.name, ()))) for way in ways]
        row = np.concatenate([np.asarray(part, np.uint8) for part in (rgb, grey, *coloured)], axis=1)
        width = max(1, round(row.shape[1] * height / row.shape[0]))
        rows.append(cv2.resize(row, (width, height), interpolation=cv2.INTER_AREA))
    if not rows:
        raise ValueError(f"There is no readable picture in {directory.name}: give a folder of pictures of people.")
    widest = max(row.shape[1] for row in rows)
    padded = [np.pad(row, ((0, 8), (0, widest - row.shape[1]), (0, 0))) for row in rows]
    if not cv2.imwrite(str(target), np.concatenate(padded)[..., ::-1]):
        raise OSError(f"The sheet {target.name} cannot be written.")


def read_faces(directory: Path) -> dict[str, tuple[Box, ...]]:
    """The boxes of `faces.json` or `faces.csv` by file, as shares of the picture; none without such a table.

    Raises:
        ValueError: the table cannot be read.
    """
    as_csv, as_json = directory / "faces.csv", directory / "faces.json"
    boxes: dict[str, list[tuple[float, ...]]] = {}
    try:
        if as_json.is_file():
            for name, found in json.loads(as_json.read_text("utf-8")).items():
                boxes[str(name)] = [_four(box) for box in found]
        elif as_csv.is_file():
            with as_csv.open(newline="", encoding="utf-8") as handle:
                for row in csv.DictReader(handle):
                    sides = [row[side] for side in ("x", "y", "width", "height")]
                    boxes.setdefault(row["file"], []).append(_four(sides))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"The table of faces in {directory.name} cannot be read: {error!r}.") from error
    relative = {name: tuple(_relative(directory / name, found)) for name, found in boxes.items() if found}
    return {name: found for name, found in relative.items() if found}


def _four(values: Sequence[Any]) -> tuple[float, ...]:
    x, y, width, height = (float(value) for value in values)
    return x, y, width, height


def _relative(path: Path, boxes: Sequence[tuple[float, ...]]) -> Iterator[Box]:
    picture = _decoded(path)
    if picture is None:
        return
    height, width = picture.shape[:2]
    for x, y, w, h in boxes:
        yield x / width, y / height, w / width, h / height


def read_pictures(
    directory: Path, short_side: int = SHORT_SIDE, limit: int | None = None, on_unreadable: OnUnreadable | None = None
) -> Iterator[tuple[ByteImage, FloatArray]]:
    """The pictures of a folder in the order of their names: (H, W, 3) RGB, the short side at most so long, and Lab."""
    for _, rgb in _pictures(_paths(directory, limit), on_unreadable, short_side):
        yield rgb, srgb_array_to_lab(rgb)


def _paths(directory: Path, limit: int | None) -> list[Path]:
    paths = sorted(path for path in directory.iterdir() if path.suffix.lower() in PHOTO_SUFFIXES)
    return paths if limit is None else paths[:: max(1, len(paths) // limit)][:limit]


def _pictures(
    paths: Sequence[Path], on_unreadable: OnUnreadable | None, short_side: int = SHORT_SIDE
) -> Iterator[tuple[Path, ByteImage]]:
    """(H, W, 3) RGB, the short side at most `short_side`."""
    for path in paths:
        rgb = _decoded(path)
        if rgb is None:
            if on_unreadable is not None:
                on_unreadable(path, "not a picture this program can read")
            continue
        scale = short_side / min(rgb.shape[:2])
        if scale < 1:
            size = (max(1, round(rgb.shape[1] * scale)), max(1, round(rgb.shape[0] * scale)))
            rgb = np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
        yield path, rgb


def _decoded(path: Path) -> ByteImage | None:
    encoded = np.fromfile(path, np.uint8) if path.is_file() else np.empty(0, np.uint8)
    bgr = cv2.imdecode(encoded, cv2.IMREAD_COLOR) if encoded.size else None
    return None if bgr is None else np.ascontiguousarray(bgr[:, :, ::-1], dtype=np.uint8)


def _errors(lab: FloatArray, truth: FloatArray, boxes: Sequence[Box]) -> dict[str, tuple[float, float]]:
    error, grey = np.linalg.norm(lab[..., 1:] - truth[..., 1:], axis=-1), np.hypot(truth[..., 1], truth[..., 2])
    inside = _inside(boxes, lab.shape[0], lab.shape[1])
    places = {"all": np.ones_like(inside), "faces": inside, "rest": ~inside}
    found = {}
    for where, mask in places.items():
        found[where] = (float(error[mask].sum()), float(mask.sum()))
        found[f"{where}_grey"] = (float(grey[mask].sum()), float(mask.sum()))
    return found


def _inside(boxes: Sequence[Box], height: int, width: int) -> npt.NDArray[np.bool_]:
    """(H, W): inside the ellipse of any face."""
    y, x = (np.arange(height)[:, None] + 0.5) / height, (np.arange(width)[None, :] + 0.5) / width
    inside = np.zeros((height, width), bool)
    for left, top, w, h in boxes:
        inside |= ((x - left - w / 2) / (w / 2)) ** 2 + ((y - top - h / 2) / (h / 2)) ** 2 <= 1
    return inside


def _with_spread(pictures: Sequence[Seen], truth: Sequence[Seen] | None) -> dict[str, Any]:
    # Truth belongs to the pictures that have errors; scans among them have none.
    paired = [p for p in pictures if p.errors] if truth is not None else []
    rng = np.random.default_rng(0)
    record: dict[str, Any] = {"n": len(pictures)}
    draws = []
    true = list(truth or ())
    for _ in range(_DRAWS):
        chosen = [pictures[i] for i in rng.integers(0, len(pictures), len(pictures))]
        some = rng.integers(0, len(paired), len(paired)) if paired else ()
        draws.append(_both(chosen, [paired[i] for i in some], [true[i] for i in some]))
    for name, value in _both(pictures, paired, true).items():
        record[name] = value
        if not name.endswith("_n"):
            values = [draw[name] for draw in draws if name in draw]
            record[f"{name}_spread"] = [float(q) for q in np.quantile(values, (0.025, 0.975))]
    return record


def _both(pictures: Sequence[Seen], paired: Sequence[Seen], truth: Sequence[Seen]) -> dict[str, float]:
    against = figures_of(paired, truth) if paired and len(paired) == len(truth) else {}
    return figures_of(pictures) | {k: v for k, v in against.items() if k == "colourfulness" or k.startswith("ab_")}


def _ratio(first: Sequence[float], second: Sequence[float]) -> float:
    return float(sum(first) / max(sum(second), 1e-9))
