"""The keys of all results that can be made again: one function for each stage that keeps something.

A key is the hash of the stage's name and version and of everything that decides what comes out of it. Whoever makes a
stage give something else for the same inputs raises the stage's version here, and nothing stale is ever shown.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from studio.domain.cues import CueSheet, cue_sheet_to_json
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import FileDigest, ModelDigest
from studio.domain.recipe import (
    ColorizeRecipe,
    Evidence,
    FrameRate,
    Hint,
    SoundRecipe,
    recipe_to_json,
    with_credentials,
)
from studio.domain.suffixes import ALWAYS_FRAMES, FRAME_SUFFIXES
from studio.media.files.safety import check_source, sha256_of

_VERSIONS = {
    "field": 2,
    "choice": 1,
    "seen part": 1,
    "coloured": 2,
    "proposed": 1,
    "explained": 1,
    "colour table": 2,
    "observations": 9,
    "mix": 2,
    "pack sample": 1,
    "words": 1,
}
"""Of each stage; goes up whenever the same inputs give something else."""
ALSO_READ = ("cues_in", "mask")
"""Files beside the input, as ``JobRequest.extras`` names them, that decide what comes out."""
_MOST_DIGESTS = 20_000
_digests: dict[tuple[str, int, int], str] = {}


def job_key(request: JobRequest, source_sha256: str, frames_sha256: str | None = None) -> str:
    """What makes two jobs the same work: the input's bytes, the recipe, the side outputs asked for, and what else is
    read: the other pictures of a sequence (``frames_sha256`` where their sum is known, "" for none), the bytes of a cue
    sheet or a mask, and which folders of sounds. Raises ``UnreadableInput`` when one cannot be read."""
    parts = [
        source_sha256.encode(),
        recipe_to_json(with_credentials(request.recipe, False)),
        ",".join(sorted(request.extras)).encode(),
    ]
    if frames_sha256 is None:
        frames = frames_digest(request.input, request.recipe.film_rate, Progress())
        frames_sha256 = "" if frames is None else frames.sha256
    if frames_sha256:
        parts.append(frames_sha256.encode())
    parts += [sha256_of(request.extras[kind]).encode() for kind in ALSO_READ if kind in request.extras]
    for folder in ("library", "music"):
        if folder in request.extras:
            parts.append(os.fsencode(Path(request.extras[folder]).absolute()))
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:32]


def field_key(source_sha256: str, recipe: ColorizeRecipe, model: ModelDigest) -> str:
    """What the network says of a picture: vividness and colour points are laid over it afterwards."""
    looked_at = ColorizeRecipe(model=recipe.model, reference=recipe.reference, pages=recipe.page)
    return _stage_key("field", source_sha256, model.sha256, recipe_to_json(looked_at))


def choice_key(field: str, vividness: float, recipe: ColorizeRecipe) -> str:
    """The colours chosen from what the network says (the field with this key): saturation and temperature come
    later."""
    hints = _without_words(recipe.hints)
    chosen = ColorizeRecipe(
        vividness=vividness,
        faces=recipe.faces,
        hints=hints,
        leans=recipe.leans,
        strength=recipe.strength,
        toning=recipe.toning,
    )
    return _stage_key("choice", field, recipe_to_json(chosen))


def seen_part_key(source: Path, page: int | None, part: Sequence[float], size: Sequence[int]) -> str:
    """The lightness of a part of a picture, given by x, y, width, height, at ``size`` pixels: for the screen."""
    return _stage_key("seen part", *_identity(source), page, *part, *size)


def coloured_key(source_sha256: str, recipe: ColorizeRecipe, model: ModelDigest) -> str:
    """The coloured picture on the screen: all of the recipe but what only decides how a file is stored."""
    plain = ColorizeRecipe()
    seen = msgspec.structs.replace(
        recipe,
        hints=_without_words(recipe.hints),
        versions=plain.versions,
        format=plain.format,
        film_format=plain.film_format,
        quality=plain.quality,
        profile=plain.profile,
        depth=plain.depth,
        long_edge=plain.long_edge,
        pages=recipe.page,
        disclosure_metadata=plain.disclosure_metadata,
        credentials=plain.credentials,
        disclosure_label=plain.disclosure_label,
        chroma_only=plain.chroma_only,
        frame_sums=plain.frame_sums,
        frame_rate=plain.frame_rate,
    )
    return _stage_key("coloured", field_key(source_sha256, recipe, model), recipe_to_json(seen))


def _without_words(hints: Sequence[Hint]) -> tuple[Hint, ...]:
    """Points as far as they are seen: how a colour is known decides what counts as sure, its name and source do not."""

    def plain(hint: Hint) -> Hint:
        if hint.evidence is None:
            return msgspec.structs.replace(hint, called="")
        kind = hint.evidence.kind
        said = Evidence(kind, "said" if kind == "documented" else "")
        return msgspec.structs.replace(hint, called="", evidence=said)

    return tuple(map(plain, hints))


def proposed_key(source_sha256: str, recipe: ColorizeRecipe, model: ModelDigest, count: int, *, near: bool) -> str:
    """Small pictures of plausible versions."""
    return _stage_key("proposed", coloured_key(source_sha256, recipe, model), count, near)


def explained_key(source_sha256: str, recipe: ColorizeRecipe, model: ModelDigest, place: tuple[float, float]) -> str:
    """Small pictures of what each likely colour of a place would do."""
    return _stage_key("explained", coloured_key(source_sha256, recipe, model), *place)


def pack_sample_key(model: ModelDigest) -> str:
    """The program's sample photograph as a model colours it."""
    return _stage_key("pack sample", model.sha256)


def words_key(model_sha256: str, words_sha256: str) -> str:
    """What words mean to a network."""
    return _stage_key("words", model_sha256, words_sha256)


def colour_table_key(recipe: ColorizeRecipe, matrix: int, primaries: int, transfer: int) -> str:
    """The look-up table of a film's colours, for a signal told by its H.273 numbers."""
    signal = f"{matrix} {primaries} {transfer}"
    return _stage_key("colour table", f"{recipe.saturation:g}", f"{recipe.temperature:g}", signal)


def observations_key(source_sha256: str, models: Sequence[ModelDigest], rate: FrameRate | None = None) -> str:
    """What these models see in a film, of which ``rate`` says how fast it is where it does not say so itself."""
    parts = [model.sha256 for model in models]
    return _stage_key("observations", source_sha256, *parts, *([] if rate is None else [f"rate {rate}"]))


def sheet_key(sheet: CueSheet, recipe: SoundRecipe) -> str:
    """The mix of a cue sheet."""
    return _stage_key("mix", cue_sheet_to_json(sheet), recipe_to_json(recipe))


def patched_key(path: str, sheet: CueSheet) -> str:
    """A mix that was made from another one at ``path``."""
    return _stage_key("mix", path, cue_sheet_to_json(sheet))


def identity_key(source: Path, *parts: object) -> str:
    """A quick key from a file's path, size and time, for small things that are asked for by the thousand."""
    return _hash(*_identity(source), *parts)


def source_digest(source: Path, progress: Progress) -> str:
    """SHA-256 of a file; remembered while its size and time stay the same."""
    known = _digests.get(_identity(source))
    return known if known is not None else fresh_digest(source, progress)


def fresh_digest(source: Path, progress: Progress) -> str:
    """SHA-256 of a file as it is now; every byte is read."""
    identity = _identity(source)
    digest = sha256_of(source, progress.check)
    _remember(identity, digest)
    return digest


def film_digest(source: Path, rate: FrameRate | None, progress: Progress) -> str:
    """The same for a film: of a sequence, of all its pictures."""
    frames = frames_digest(source, rate, progress)
    return source_digest(source, progress) if frames is None else frames.sha256


def frames_digest(
    source: str | Path, rate: FrameRate | None, progress: Progress, *, fresh: bool = False
) -> FileDigest | None:
    """All pictures of the sequence that a file begins, as one: the SHA-256 of their SHA-256 sums in order, each a line
    as ``sha256sum`` prints it. None where the file is none or is not meant as one. ``fresh``: every byte is read."""
    source = Path(source)
    if source.suffix.lower() not in (ALWAYS_FRAMES if rate is None else FRAME_SUFFIXES) or not source.is_file():
        return None
    from studio.media.film.sequences import frames_meant

    sequence = frames_meant(source, rate)
    if sequence is None:
        return None
    paths = sequence.paths
    identity = "frames\0" + _hash(*(_identity(path) for path in paths)), len(paths), 0
    if fresh or identity not in _digests:
        lines = [f"{sha256_of(path, progress.check)}  {path.name}\n" for path in paths]
        _remember(identity, hashlib.sha256("".join(lines).encode(errors="surrogateescape")).hexdigest())
    size = sum(path.stat().st_size for path in paths)
    return FileDigest(str(source.absolute().parent / sequence.label), _digests[identity], size)


def _remember(identity: tuple[str, int, int], digest: str) -> None:
    if len(_digests) >= _MOST_DIGESTS:
        _digests.clear()
    _digests[identity] = digest


def _identity(source: Path) -> tuple[str, int, int]:
    stat = check_source(source).stat()
    return str(source.absolute()), stat.st_size, stat.st_mtime_ns


def _stage_key(stage: str, *inputs: object) -> str:
    return _hash(stage, _VERSIONS[stage], *inputs)


def _hash(*parts: object) -> str:
    return hashlib.sha256("\0".join(str(part) for part in parts).encode(errors="surrogateescape")).hexdigest()[:32]
