"""What the window asks the engine: facts, small pictures, tiles, previews. Plain JSON in, plain JSON with paths out.

Everything that is made lies in the cache and can be made again; nothing is written anywhere else.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from studio.domain.cues import CueSheet, cue_sheet_to_json, is_unsure
from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe, Sha256, SoundRecipe, recipe_to_json
from studio.engine.service import TaskContext
from studio.jobs.stages.result_cache import ResultCache, content_key, identity_key

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField
    from studio.media.pictures.picture import Scan

Payload = dict[str, Any]

_THUMBNAIL_SIDE = 256
_CONFIDENCE_SIDE = 1024


def inspect(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path`` → ``facts``."""
    from studio.media.inspect import inspect as facts_of

    return {"facts": msgspec.to_builtins(facts_of(payload["path"]))}


def thumbnail(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path``, ``size`` → ``path`` of a JPEG."""
    from studio.media.thumbnails import thumbnail as make_thumbnail

    source, size = Path(payload["path"]), int(payload.get("size", _THUMBNAIL_SIDE))
    folder = ResultCache.of(context).folder(
        "thumbnails", identity_key(source, size), lambda work: _ignore(make_thumbnail(source, work / "small.jpg", size))
    )
    return {"path": str(folder / "small.jpg")}


def pyramid(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path`` → ``folder`` with the tiles of the original."""
    from studio.media.pictures.pyramid import build_pyramid

    source = Path(payload["path"])
    progress.step(0.0, 1.0, "reading")
    folder = ResultCache.of(context).folder(
        "pyramids", identity_key(source), lambda work: _ignore(build_pyramid(source, work / "tiles"))
    )
    progress.step(1.0, 1.0, "reading")
    return {"folder": str(folder / "tiles")}


def preview_colour(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path``, ``recipe`` → ``folder`` (tiles of the coloured picture at full size), ``confidence`` (grey PNG, white
    where the colours are sure), ``thumbnail``."""
    source = Path(payload["path"])
    recipe = msgspec.convert(payload["recipe"], ColorizeRecipe)
    key = content_key(source, progress, recipe_to_json(_what_is_seen(recipe)))
    folder = ResultCache.of(context).folder(
        "coloured", key, lambda work: _colour_into(work, source, recipe, progress, context)
    )
    progress.step(1.0, 1.0, "colouring")
    return {
        "folder": str(folder / "tiles"),
        "confidence": str(folder / "confidence.png"),
        "thumbnail": str(folder / "small.jpg"),
    }


def reference(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path`` of a colour photograph → ``reference`` (its name, SHA-256 and palette)."""
    from studio.jobs.stages.colour.reference import read_reference
    from studio.media.thumbnails import thumbnail as make_thumbnail

    source = Path(payload["path"])
    found = read_reference(source, progress)
    # A recipe knows its reference by the digest alone, so the small picture is kept under that.
    ResultCache.of(context).folder(
        "references",
        found.sha256,
        lambda work: _ignore(make_thumbnail(source, work / "small.jpg", _THUMBNAIL_SIDE)),
    )
    return {"reference": msgspec.to_builtins(found)}


def reference_picture(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``sha256`` → ``path`` of a small picture of a reference photograph, "" when it is not in the cache any more."""
    digest = msgspec.convert(payload["sha256"], Sha256)
    folder = ResultCache.of(context).find("references", digest)
    return {"path": str(folder / "small.jpg") if folder is not None else ""}


def _what_is_seen(recipe: ColorizeRecipe) -> ColorizeRecipe:
    """The recipe without what only decides how a file is stored."""
    plain = ColorizeRecipe()
    return msgspec.structs.replace(
        recipe,
        versions=plain.versions,
        format=plain.format,
        film_format=plain.film_format,
        quality=plain.quality,
        disclosure_metadata=plain.disclosure_metadata,
        disclosure_label=plain.disclosure_label,
        chroma_only=plain.chroma_only,
        frame_sums=plain.frame_sums,
    )


def _colour_into(work: Path, source: Path, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> None:
    import numpy as np

    from models.colour.chroma import enlarge
    from studio.jobs.stages.colour.photo import coloured_strips
    from studio.media.pictures.picture import Scan, write_gray_map
    from studio.media.pictures.pyramid import StripSource, build_pyramid
    from studio.media.thumbnails import thumbnail

    scan = Scan.open(source)
    field = _field(scan, recipe, progress, context)
    shrink = min(1.0, _CONFIDENCE_SIDE / max(scan.width, scan.height))
    map_size = max(1, round(scan.height * shrink)), max(1, round(scan.width * shrink))
    write_gray_map(work / "confidence.png", np.clip(enlarge(field.confidence, *map_size), 0, 1))

    def strips() -> Any:
        for y0, rgb in coloured_strips(scan, field, recipe):
            yield y0, rgb
            progress.step(0.2 + 0.7 * (y0 + len(rgb)) / scan.height, 1.0, "colouring")

    tiles = build_pyramid(StripSource(scan.width, scan.height, strips), work / "tiles")
    # The level that is about as large as a thumbnail is one tile.
    level = min(tiles.levels - 1, (tiles.tile - 1).bit_length())
    thumbnail(work / "tiles" / tiles.pattern.format(level=level, column=0, row=0), work / "small.jpg", _THUMBNAIL_SIDE)


def _field(scan: Scan, recipe: ColorizeRecipe, progress: Progress, context: TaskContext) -> ChromaField:
    """The picture's colours; kept loaded with all that the network said, so that a moved slider or a new colour point
    costs no new look."""
    from studio.jobs.stages.colour.model import points_of, vividness_of
    from studio.jobs.stages.colour.photo import predict

    looked_at = ColorizeRecipe(model=recipe.model, reference=recipe.reference)
    key = content_key(scan.path, progress, recipe_to_json(looked_at))
    field = context.models.get(
        "field", key, context.device, lambda: predict(scan, looked_at, progress, context), _field_bytes
    )
    vividness = vividness_of(recipe)
    field = field if vividness == field.decoding.vividness else field.decoded(vividness)
    return field.led(points_of(recipe.hints, scan.width, scan.height))


def _field_bytes(field: ChromaField) -> int:
    kept = [field.ab, field.logits, field.places.features if field.places is not None else None]
    return sum(part.nbytes for part in kept if part is not None)


def film_preview(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path``, optionally ``mix`` (a sound file) and ``count`` → ``film`` (a copy that plays smoothly, with the mix if
    one is given; "" when the film itself does) and ``frames`` (small pictures spread evenly over it)."""
    from studio.jobs.answers.film_proxy import make_frames, make_proxy, needs_proxy

    source, count = Path(payload["path"]), int(payload.get("count", 16))
    cache = ResultCache.of(context)
    strip = cache.folder(
        "strips",
        identity_key(source, count),
        lambda work: make_frames(source, work, count, progress.part(0.0, 0.2, "opening the film")),
    )
    film = ""
    if needs_proxy(source):
        proxy = cache.folder(
            "proxies",
            identity_key(source),
            lambda work: make_proxy(source, work / "film.mp4", progress.part(0.2, 0.9, "making a copy that plays")),
        )
        film = str(proxy / "film.mp4")
    if payload.get("mix"):
        film = _with_mix(Path(film or source), Path(payload["mix"]), cache, progress)
    progress.step(1.0, 1.0, "opening the film")
    return {"film": film, "frames": [str(path) for path in sorted(strip.glob("*.jpg"))]}


def _with_mix(film: Path, mix: Path, cache: ResultCache, progress: Progress) -> str:
    from studio.media.film import mux_soundtrack

    def make(work: Path) -> None:
        part = progress.part(0.9, 1.0, "adding the sound")
        mux_soundtrack(film, mix, work / "film.mkv", codec="aac", keep_source_sound=False, progress=part)

    return str(cache.folder("proxies", identity_key(mix, identity_key(film)), make) / "film.mkv")


def find_cues(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path``, ``recipe`` → ``path`` of the cue sheet (JSON), ``cues``: how many, ``unsure``: how many are silent."""
    from studio.jobs.stages.sound.watching import find_sheet
    from studio.jobs.tasks.sound import open_library

    source = Path(payload["path"])
    recipe = msgspec.convert(payload.get("recipe") or {"kind": "sound"}, SoundRecipe)
    with open_library([], progress) as library:
        sheet = find_sheet(source, recipe, library, progress, context)
    text = cue_sheet_to_json(sheet)
    folder = ResultCache.of(context).folder(
        "sheets",
        identity_key(source, recipe_to_json(recipe), text),
        lambda work: _ignore((work / "cues.json").write_bytes(text)),
    )
    return {
        "path": str(folder / "cues.json"),
        "cues": len(sheet.cues),
        "unsure": sum(is_unsure(cue, sheet) for cue in sheet.cues),
    }


def mix_preview(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``sheet`` (or ``cues``: path of one), ``recipe`` → ``path`` of a WAV as long as the film, ``loudness_lufs``,
    ``true_peak_dbtp``, ``notes``."""
    from studio.jobs.stages.sound.watching import read_sheet, sheet_key
    from studio.jobs.tasks.sound import open_library
    from studio.sound.mix.mixing import MixReport, mix

    given = payload.get("sheet")
    sheet = msgspec.convert(given, CueSheet) if given is not None else read_sheet(Path(payload["cues"]))
    recipe = msgspec.convert(payload.get("recipe") or {"kind": "sound"}, SoundRecipe)

    def make(work: Path) -> None:
        with open_library([], progress) as library:
            report = mix(sheet, library, recipe, work / "mix.wav", progress=progress)
        (work / "report.json").write_bytes(msgspec.json.encode(report))

    folder = ResultCache.of(context).folder("mixes", sheet_key(sheet, recipe), make)
    report = msgspec.json.decode((folder / "report.json").read_bytes(), type=MixReport)
    return {
        "path": str(folder / "mix.wav"),
        "loudness_lufs": report.integrated_lufs,
        "true_peak_dbtp": report.true_peak_dbtp,
        "notes": list(report.notes),
    }


def waveform(payload: Payload, progress: Progress, context: TaskContext) -> Payload:
    """``path`` of a sound file, ``points`` → ``peaks``: the loudest sample 0…1 in each of so many equal stretches."""
    from studio.jobs.answers.waveform import peaks

    return {"peaks": peaks(Path(payload["path"]), int(payload.get("points", 1000)), progress)}


def _ignore(result: object) -> None:
    """For makers whose return value is not needed."""
