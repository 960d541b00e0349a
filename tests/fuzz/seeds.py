"""Small good files of every format, by the ending of their names."""

from __future__ import annotations

import io
import tempfile
from fractions import Fraction
from functools import cache
from pathlib import Path

import av
import msgspec
import numpy as np
import soundfile
import tifffile
from PIL import Image

from studio.domain.colour_points import points_to_json
from studio.domain.cues import CueSheet, cue_sheet_to_json
from studio.domain.photo_marks import PhotoMarks
from studio.domain.receipt import SCHEMA, FileDigest, LumaSums, ModelDigest, Receipt, receipt_to_json, sealed
from studio.domain.recipe import ColorizeRecipe, ColourShare, Evidence, Hint, Reference, SoundRecipe

Seeds = dict[str, list[bytes]]
WEIGHTS = Path(__file__).parents[2] / "models" / "weights"
_SIDE = 24


def _grey(dtype: type = np.uint8) -> np.ndarray:
    rows, columns = np.mgrid[0:_SIDE, 0:_SIDE]
    return ((np.sin(rows / 3) * np.cos(columns / 4) + 1) / 2 * np.iinfo(dtype).max).astype(dtype)


@cache
def pictures() -> Seeds:
    found: Seeds = {}
    picture = Image.fromarray(_grey())
    for suffix, kind, options in (
        (".png", "PNG", {}),
        (".jpg", "JPEG", {"progressive": True}),
        (".jpg", "JPEG", {}),
        (".webp", "WEBP", {}),
        (".gif", "GIF", {}),
        (".bmp", "BMP", {}),
        (".jp2", "JPEG2000", {}),
        (".avif", "AVIF", {}),
    ):
        target = io.BytesIO()
        try:
            picture.save(target, kind, **options)
        except (KeyError, OSError, ValueError):  # this Pillow was built without it
            continue
        found.setdefault(suffix, []).append(target.getvalue())
    wide = io.BytesIO()
    Image.fromarray(_grey(np.uint16)).save(wide, "PNG")
    found[".png"].append(wide.getvalue())
    for options in (
        {},
        {"compression": "deflate", "tile": (16, 16)},
        {"compression": "lzw", "bigtiff": True},
        {"dtype": np.uint16, "byteorder": ">"},
    ):
        target = io.BytesIO()
        dtype = options.pop("dtype", np.uint8)
        tifffile.imwrite(target, _grey(dtype), photometric="minisblack", metadata=None, **options)
        found.setdefault(".tif", []).append(target.getvalue())
    return found


@cache
def marked_pictures() -> Seeds:
    from studio.media.marks.metadata import Metadata, Provenance

    found: Seeds = {}
    with tempfile.TemporaryDirectory() as folder:
        for suffix in (".png", ".jpg", ".webp"):
            path = Path(folder) / f"a{suffix}"
            path.write_bytes(pictures()[suffix][0])
            metadata = Metadata.of_picture(path)
            metadata.exif["Exif.Image.ImageDescription"] = "A street"
            metadata.exif["Exif.Photo.UserComment"] = "charset=Ascii a comment"
            metadata.iptc["Iptc.Application2.Caption"] = "A street"
            metadata.prepared(_SIDE, _SIDE, None, Provenance(path, "estimated")).write_into(path)
            found[suffix] = [path.read_bytes()]
    return found


@cache
def films() -> Seeds:
    found: Seeds = {}
    for suffix, codec, layout in (
        (".mp4", "libx264", "yuv420p"),
        (".mov", "mjpeg", "yuvj420p"),
        (".mkv", "ffv1", "gray"),
        (".avi", "mpeg4", "yuv420p"),
        (".mpg", "mpeg2video", "yuv420p"),
        (".webm", "libvpx", "yuv420p"),
        (".dpx", "dpx", "rgb24"),
    ):
        data = _film(suffix, codec, layout)
        if data:
            found[suffix] = [data]
    return found


def _film(suffix: str, codec: str, layout: str) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        try:
            with av.open(str(path), "w", **({"format": "image2"} if suffix == ".dpx" else {})) as film:
                stream = film.add_stream(codec, rate=25)
                stream.width, stream.height, stream.pix_fmt = 48, 32, layout
                for number in range(1 if suffix == ".dpx" else 5):
                    frame = av.VideoFrame.from_ndarray(np.roll(_grey()[:, :].repeat(2, 1)[:32], number, 1), "gray")
                    frame = frame.reformat(48, 32, layout)
                    frame.pts, frame.time_base = number, Fraction(1, 25)
                    film.mux(stream.encode(frame))
                film.mux(stream.encode(None))
        except (av.FFmpegError, ValueError):
            return b""
        return path.read_bytes()


@cache
def sounds() -> Seeds:
    found: Seeds = {}
    tone = (0.3 * np.sin(np.arange(4000) / 9)).astype(np.float32)
    for suffix, kind, coding in (
        (".wav", "WAV", "PCM_16"),
        (".wav", "WAV", "FLOAT"),
        (".wav", "WAVEX", "PCM_24"),
        (".w64", "W64", "PCM_16"),
        (".rf64", "RF64", "PCM_16"),
        (".flac", "FLAC", "PCM_16"),
        (".aif", "AIFF", "PCM_16"),
        (".ogg", "OGG", "VORBIS"),
        (".mp3", "MP3", "MPEG_LAYER_III"),
        (".caf", "CAF", "PCM_16"),
        (".au", "AU", "PCM_16"),
    ):
        target = io.BytesIO()
        soundfile.write(target, tone, 16000, format=kind, subtype=coding)
        found.setdefault(suffix, []).append(target.getvalue())
    return found


@cache
def cue_sheets() -> Seeds:
    text = cue_sheet_to_json(_sheet())
    return {".json": [text]}


def _sheet() -> CueSheet:
    """A sheet with a cue of every kind of value, filled from the types themselves."""
    return _example(CueSheet)


def _example(kind: object) -> object:  # type: ignore[type-arg]
    """A value of a type: defaults where there are any, one item in every list."""
    from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _example(inner[0])
    if origin is Literal:
        return inner[0]
    if origin in (tuple, list):
        return origin([_example(inner[0])] if len(inner) < 2 or inner[1] is ... else map(_example, inner))  # type: ignore[operator]
    if origin is dict:
        return {}
    if origin is Union or type(kind).__name__ == "UnionType":
        return _example(next(each for each in inner if each is not type(None)))
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        hints = get_type_hints(kind, include_extras=True)
        return kind(**{name: _example(hints[name]) for name in kind.__struct_fields__})
    return {str: "WATRImpt", int: 1, float: 0.5, bool: True}.get(kind, "1")  # type: ignore[call-overload]


@cache
def receipts() -> Seeds:
    common = {
        "job": "1f",
        "made_by": "Phonochrome 0.1.0",
        "finished_at": "2026-03-01T10:00:00+00:00",
        "source": FileDigest("in/a.png", "a" * 64, 10),
        "outputs": (FileDigest("out/a.png", "b" * 64, 20), FileDigest("out/stems/a.wav", "b" * 64, 20)),
        "models": (ModelDigest("balanced", "c" * 64),),
        "device": "cpu",
        "seconds": 1.5,
        "versions": {"python": "3.11.7"},
        "disclosure": "estimated",
        "notes": ("a note",),
        "schema": SCHEMA,
        "luma": LumaSums(5, "d" * 32, True),
    }
    reference = Reference("r.jpg", "e" * 64, (ColourShare(10, -20, 0.5),))
    colour = ColorizeRecipe(vividness=0.5, hints=(Hint(0.5, 0.25, 20.0, 30.0, time=1.0),), reference=reference)
    extras = {"layer": "out/l.tif", "cues_in": "in/cues.json"}
    made = [Receipt(recipe=colour, extras=extras, **common), Receipt(recipe=SoundRecipe(), **common)]  # type: ignore[arg-type]
    return {".receipt.json": [receipt_to_json(sealed(each)) for each in made]}


def hints() -> Seeds:
    bare = [Hint(0.5, 0.5, 20.0, 30.0), Hint(0.1, 0.9, -20.0, 3.0, 0.2, 1.0)]
    known = Hint(0.2, 0.3, 5.0, -9.0, called="coat", evidence=Evidence("documented", "p. 14"), stroke=((0.3, 0.4),))
    return {".json": [msgspec.json.encode(bare), points_to_json([*bare, known])]}


def own_files() -> Seeds:
    from studio.ui.state.settings import PhotoWork, Recent, Settings

    recents = [Recent(["/a/b.png", "/a/c.png"], "photographs", "2026-01-01")]
    recipe = ColorizeRecipe(hints=(Hint(0.5, 0.5, 20.0, 30.0),))
    work = PhotoWork("/a/b.png", recipe, True, PhotoMarks(4).kept("For print", recipe, "2026-11-30"), "ab" * 32)
    return {".json": [msgspec.json.encode(each) for each in (Settings(), recents, work)]}


def _weights(name: str) -> Seeds:
    return {".safetensors": [(WEIGHTS / name).read_bytes()]}


@cache
def colour_weights() -> Seeds:
    return _weights("colour-balanced.safetensors")


@cache
def scene_weights() -> Seeds:
    return _weights("watch-scenes.safetensors")


@cache
def listening_weights() -> Seeds:
    return _weights("listen-sounds.safetensors")


@cache
def cards() -> Seeds:
    return {".md": [path.read_bytes() for path in sorted(WEIGHTS.glob("*.md"))]}
