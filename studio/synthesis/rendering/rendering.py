"""Renders recipes into a folder of sound files with a manifest.

Short impacts are FLAC (exact, no pre-echo before an attack); all else is Opus in Ogg at the rate that the recipe's
first variation needs (see `opus`). Both come out the same, byte for byte, at every rendering on one platform.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import numpy as np
import soundfile

from studio.domain.licences import CC0
from studio.own_files.records import replacing
from studio.synthesis.blocks.dsp import SR, Signal
from studio.synthesis.registry import Kind, Recipe, chosen_recipes
from studio.synthesis.rendering.file_tags import MAKER, Comments, tagged
from studio.synthesis.rendering.mastering import (
    attack_point,
    brightness,
    gentlest_cuts,
    is_exact,
    level_together,
    loudness_of,
    pitch_of,
    tidy,
)
from studio.synthesis.rendering.opus import RATES_KBPS, encode_opus, needed_rate
from studio.synthesis.rendering.promises import broken_promises
from studio.synthesis.rendering.seams import MAX_SEAM_JUMP_DB, seam_jump_db, seam_step

MANIFEST_NAME = "manifest.json"
CREATOR, SOURCE = "PHCR", "PHON"
_ROLL = 3840
"""80 ms of a loop's other end, or of silence, in samples, on either side while a sound is encoded (see `ogg`)."""
_LAST_RATES_KBPS = (80, 96, 128)
"""For what breaks a promise at all others."""
_CUTS_TRIED = 16
_GOOD_SEAM = 0.7
"""A seam this good (1 is just allowed) ends the search for a better one."""

Report = Callable[[int, int, str], None]
"""Called with (recipes done, recipes in all, name of the one that follows)."""


@dataclass(frozen=True)
class Rendered:
    """One finished variation: the signal that will be written and its place in the library."""

    entry: Recipe
    variation: int
    sound: Signal

    @property
    def sound_id(self) -> str:
        return f"{self.entry.recipe_id}_{self.variation + 1:02d}"

    @property
    def is_flac(self) -> bool:
        return is_exact(self.entry, len(self.sound))

    @property
    def file_name(self) -> str:
        """UCS file name: category, name with number, creator, source."""
        suffix = "flac" if self.is_flac else "ogg"
        return f"{self.entry.cat_id}_{self.entry.name} {self.variation + 1:02d}_{CREATOR}_{SOURCE}.{suffix}"


def render_recipe(entry: Recipe) -> list[Rendered]:
    """All variations of one recipe, mastered together.

    Raises:
        ValueError: the recipe made silence, numbers that are not finite, or a loop of the wrong length.
    """
    takes = []
    for variation in range(entry.variations):
        take = entry.take(variation)
        raw = entry.render(take)
        if not np.all(np.isfinite(raw)):
            raise ValueError(f"The recipe {entry.recipe_id} made numbers that are not finite.")
        if entry.kind is Kind.LOOP and len(raw) != take.n:
            raise ValueError(f"The loop {entry.recipe_id} has {len(raw)} samples instead of {take.n}.")
        takes.append(tidy(raw, entry))
    return [Rendered(entry, k, sound) for k, sound in enumerate(level_together(takes, entry))]


def encode(item: Rendered, kbps: int) -> bytes:
    """The file of one variation: 16-bit FLAC, or Opus at about `kbps` kbit/s, or more where coding broke a promise."""
    if item.is_flac:
        buffer = io.BytesIO()
        soundfile.write(buffer, _to_16_bit(item), SR, format="FLAC", subtype="PCM_16", compression_level=1.0)
        return tagged(buffer.getvalue(), comments_of(item.entry, item.variation))
    data = b""
    for rate in (rate for rate in (*RATES_KBPS, *_LAST_RATES_KBPS) if rate >= kbps):
        data = _encode_at(item, rate)
        decoded, _ = soundfile.read(io.BytesIO(data), dtype="float64")
        if not any(broken_promises(decoded, item.entry.kind)):
            break
    return tagged(data, comments_of(item.entry, item.variation))


def comments_of(entry: Recipe, variation: int) -> Comments:
    """What the file of a variation says of itself."""
    return [
        ("TITLE", f"{entry.name} {variation + 1:02d}"),
        ("ARTIST", MAKER),
        ("CATID", entry.cat_id),
        ("KEYWORDS", " ".join(entry.tags)),
        ("LICENSE", CC0),
    ]


def _encode_at(item: Rendered, kbps: int) -> bytes:
    if item.entry.kind is Kind.LOOP:
        return _encode_loop(item, kbps)
    return encode_opus(item.sound, *_surroundings(item), kbps, _serial(item))


def rate_for(items: list[Rendered]) -> int:
    """Opus rate in kbit/s for all variations of a recipe, judged by the first that is not stored without loss."""
    coded = next((item for item in items if not item.is_flac), None)
    return needed_rate(coded.sound, *_surroundings(coded)) if coded else RATES_KBPS[-1]


def _surroundings(item: Rendered) -> tuple[Signal, Signal]:
    """What is encoded before and after a sound: a loop's other end, or silence."""
    if item.entry.kind is Kind.LOOP:
        return item.sound[-_ROLL:], item.sound[:_ROLL]
    silence = np.zeros((_ROLL, *item.sound.shape[1:]))
    return silence, silence


def _serial(item: Rendered) -> int:
    return item.entry.seed(item.variation) & 0x7FFFFFFF


def _encode_loop(item: Rendered, kbps: int) -> bytes:
    """Cut the ring open where the coded file shows the smallest jump; the first of a few good places that will do."""
    ring = item.sound
    best = (np.inf, b"")
    for cut in gentlest_cuts(ring, _CUTS_TRIED):
        x = np.roll(ring, -cut, axis=0)
        data = encode_opus(x, x[-_ROLL:], x[:_ROLL], kbps, _serial(item))
        decoded, _ = soundfile.read(io.BytesIO(data), dtype="float64")
        fault = max(seam_jump_db(decoded) / MAX_SEAM_JUMP_DB, seam_step(decoded))
        if fault < _GOOD_SEAM:
            return data
        best = min(best, (fault, data))
    return best[1]


def _to_16_bit(item: Rendered) -> np.ndarray[tuple[int, ...], np.dtype[np.int16]]:
    """Rounded with triangular dither, so that long tails fade into noise and not into distortion."""
    rng = np.random.default_rng(item.entry.seed(item.variation))
    scaled = item.sound * 32767.0
    loud = np.abs(scaled) > 0.5
    dither = (rng.random(scaled.shape) - rng.random(scaled.shape)) * loud
    return np.asarray(np.clip(np.round(scaled + dither), -32768, 32767), dtype=np.int16)


def describe(item: Rendered, data: bytes) -> dict[str, object]:
    """The manifest's entry, measured on the file as a player will decode it."""
    decoded, rate = soundfile.read(io.BytesIO(data), dtype="float64")
    entry = item.entry
    looping = entry.kind is Kind.LOOP
    return {
        "id": item.sound_id,
        "file": f"{entry.cat_id}/{item.file_name}",
        "cat_id": entry.cat_id,
        "name": f"{entry.name} {item.variation + 1:02d}",
        "recipe": entry.recipe_id,
        "kind": entry.kind.value,
        "variation": item.variation + 1,
        "strength_layer": entry.layers()[item.variation],
        "duration_s": round(len(decoded) / rate, 6),
        "sample_rate": rate,
        "channels": 1 if decoded.ndim == 1 else decoded.shape[1],
        "loop": looping,
        "loop_start": 0 if looping else None,
        "loop_end": len(decoded) if looping else None,
        "attack_s": 0.0 if looping else round(attack_point(decoded, at_peak=entry.attack_at_peak), 5),
        "loudness_lufs": round(loudness_of(decoded, entry.kind), 2),
        "peak_dbfs": round(20 * float(np.log10(np.max(np.abs(decoded)) + 1e-12)), 2),
        "brightness_hz": round(brightness(decoded), 1),
        "pitch_hz": round(pitch_of(decoded), 1),
        "tags": list(entry.tags),
        "licence": CC0,
        "seed": entry.seed(item.variation),
        "sha256": hashlib.sha256(data).hexdigest(),
        "weak": entry.weak,
    }


def _write(path: Path, data: bytes) -> None:
    """Write under a temporary name and rename, so that no half-written file is ever seen."""
    with replacing(path, private=False) as temporary:
        temporary.write_bytes(data)


def read_manifest(library: Path) -> list[dict[str, object]]:
    """The sounds of a rendered library.

    Raises:
        FileNotFoundError: there is no manifest in the folder.
        ValueError: it is damaged, or names a file outside of the folder.
    """
    with (library / MANIFEST_NAME).open(encoding="utf-8") as handle:
        document = json.load(handle)
    if not isinstance(document, dict) or not isinstance(document.get("sounds"), list):
        raise ValueError(f"{library / MANIFEST_NAME} is damaged: it has no list of sounds.")
    sounds: list[dict[str, object]] = document["sounds"]
    for sound in sounds:
        if not isinstance(sound, dict) or not _is_inside(sound.get("file")):
            raise ValueError(f"{library / MANIFEST_NAME} is damaged: it names a file outside of its folder.")
    return sounds


def _is_inside(file: object) -> bool:
    path = PurePosixPath(str(file).replace("\\", "/"))
    return isinstance(file, str) and bool(file) and not path.is_absolute() and ".." not in path.parts


def render_library(
    out_dir: str | os.PathLike[str], *, only: Iterable[str] | None = None, report: Report | None = None
) -> list[dict[str, object]]:
    """Render the library, or the recipes named in `only`, into `out_dir` and write its manifest.

    With `only`, other sounds of a manifest already there are kept. Files that a recipe no longer makes are removed.

    Args:
        out_dir: folder for ``<CatID>/<UCS file name>`` and ``manifest.json``; made when missing.
        only: recipe identifiers, UCS categories or families.
        report: told before each recipe and once at the end.

    Returns:
        The manifest's entries of everything now in the folder.

    Raises:
        KeyError: a name in `only` fits nothing.
        ValueError: a recipe made something that cannot be a sound.
    """
    folder = Path(out_dir)
    chosen = chosen_recipes(only)
    rendered_ids = {entry.recipe_id for entry in chosen}
    sounds: list[dict[str, object]] = []
    previous: list[dict[str, object]] = []
    if (folder / MANIFEST_NAME).is_file():
        previous = read_manifest(folder)
    if only is not None:
        sounds = [sound for sound in previous if sound["recipe"] not in rendered_ids]
    for done, entry in enumerate(chosen):
        if report:
            report(done, len(chosen), entry.name)
        items = render_recipe(entry)
        kbps = rate_for(items)
        for item in items:
            data = encode(item, kbps)
            _write(folder / entry.cat_id / item.file_name, data)
            sounds.append(describe(item, data))
    sounds.sort(key=lambda sound: str(sound["id"]))
    _remove_stale(folder, previous, sounds)
    document = {"licence": CC0, "sample_rate": SR, "sounds": sounds}
    _write(folder / MANIFEST_NAME, (json.dumps(document, indent=0, ensure_ascii=False) + "\n").encode())
    if report:
        report(len(chosen), len(chosen), "")
    return sounds


def _remove_stale(folder: Path, previous: list[dict[str, object]], now: list[dict[str, object]]) -> None:
    """Delete files that only the previous manifest lists: never anything that this program did not write."""
    kept = {str(sound["file"]) for sound in now}
    for sound in previous:
        path = folder / str(sound["file"])
        if str(sound["file"]) not in kept and path.is_file():
            path.unlink()
