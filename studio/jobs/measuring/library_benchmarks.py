"""How the sound library does with as many sounds as an archive has: made-up records and vectors, measured from outside.

What is measured runs in a process of its own, so that opening is cold and memory counts nothing else. Times are given
twice: as they passed, and as the processor worked on them, which a busy computer does not distort.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from studio.domain.progress import Progress
from studio.engine.modules import module_command

Vectors = NDArray[np.float32]

QUERIES = 300
VECTOR_SIZES = (0, 256)
"""0: as long as the program's own vectors."""

_BATCH = 20_000
_NEAREST = 10
_WINDOW = 60
_PHRASES = (
    "door wood creak", "rain on roof", "glass break", "horse gallop gravel", "steam train whistle", "crowd applause",
    "thunder", "church bell", "metal impact hard", "footsteps snow", "dog bark", "wind howling", "clock tick",
    "Donner", "Kirchenglocke", "Tür knarren", "Schritte auf Kies", "Dampflok", "Regen", "Hund bellt",
    "pas sur gravier", "porte qui grince", "pluie", "cloche", "orage", "cheval", "trueno", "campana", "lluvia",
    "puerta de madera", "pasos", "aplausos",
)  # fmt: skip
_ADJECTIVES = (
    "close", "distant", "soft", "hard", "heavy", "light", "old", "wooden", "metal", "large", "small", "interior",
    "exterior", "fast", "slow", "wet", "dry", "short", "long", "loop", "take", "mono", "stereo", "night", "day",
)  # fmt: skip


@dataclass(frozen=True)
class Figures:
    """What was measured: one value, or one for each repetition."""

    name: str
    values: tuple[float, ...]
    unit: str

    def as_record(self) -> dict[str, Any]:
        return {
            "benchmark": self.name,
            "unit": self.unit,
            "median": round(float(np.median(self.values)), 4),
            "p95": round(float(np.percentile(self.values, 95)), 4),
            "lowest": round(min(self.values), 4),
            "highest": round(max(self.values), 4),
            "runs": len(self.values),
        }


def measure_library(folder: Path, sounds: int, progress: Progress) -> Iterator[Figures]:
    """Fill a library with ``sounds`` made-up records in ``folder`` and search it; then vectors of other kinds alone."""
    database = folder / "library.sqlite"
    fill_library(database, sounds, progress.part(0.0, 0.4))
    yield from _measured("words", database, sounds, progress, 0.4)
    for number, (kind, size) in enumerate((kind, size) for kind in ("clips", "noise") for size in VECTOR_SIZES):
        path = folder / f"{kind}-{size}.cells"
        yield Figures(f"index {sounds:,} vectors ({_described(kind, size)})", (_build(path, sounds, kind, size),), "s")
        yield from _measured("vectors", path, sounds, progress, 0.5 + 0.12 * number, kind, str(size))
        path.unlink()


def _measured(what: str, path: Path, sounds: int, progress: Progress, done: float, *more: str) -> Iterator[Figures]:
    progress.step(round(done * 100), 100, f"searching {sounds:,} sounds")
    command = module_command(__name__, what, str(path), *more)
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    for name, values, unit in json.loads(answer.stdout):
        yield Figures(f"{name}, {sounds:,} sounds", tuple(values), unit)


def _described(kind: str, size: int) -> str:
    source = "like those of the program's sounds" if kind == "clips" else "uniform noise"
    return f"{source}, {size or 'own'} dimensions"


# --- made-up material -------------------------------------------------------------------------------------------------


def made_up_vectors(count: int, kind: str, size: int, seed: int) -> Iterator[Vectors]:
    """Batches of unit vectors. "clips": the vectors of the shipped sounds, each with a deviation of 30 to 120 % of
    its length that varies as the sounds themselves vary (their covariance), turned into ``size`` dimensions with a
    little noise in all of them where that is not 0; "noise": directions without any order."""
    rng = np.random.default_rng(seed)
    clips = _clip_vectors()
    own = clips.shape[1]
    variances, axes = np.linalg.eigh(np.cov((clips - clips.mean(axis=0)).T))
    spread = (axes * np.sqrt(np.maximum(variances, 0) / variances.sum())).astype(np.float32)
    turn = np.linalg.qr(np.random.default_rng(0).standard_normal((max(size, own), own)))[0].astype(np.float32)
    for first in range(0, count, _BATCH):
        n = min(_BATCH, count - first)
        if kind == "noise":
            vectors = rng.standard_normal((n, size or own), dtype=np.float32)
        else:
            deviation = rng.standard_normal((n, own), dtype=np.float32) @ spread.T
            amount = rng.uniform(0.3, 1.2, (n, 1)).astype(np.float32)
            vectors = clips[rng.integers(0, len(clips), n)] + amount * deviation
            if size:
                vectors = vectors @ turn.T + 0.2 * size**-0.5 * rng.standard_normal((n, size), dtype=np.float32)
        yield np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def _clip_vectors() -> Vectors:
    from studio import places
    from studio.sound.listening import features

    vectors = features.load_prepared(places.shipped_sounds() / features.PREPARED_NAME)[1]
    return np.asarray(vectors / np.linalg.norm(vectors, axis=1, keepdims=True), dtype=np.float32)


def fill_library(database: Path, sounds: int, progress: Progress) -> None:
    """A library of made-up records: names of UCS words, categories of uneven size, lengths of 0.2 s to minutes."""
    from studio.sound.listening import features
    from studio.sound.shelves.store import SoundStore

    store = SoundStore(database)
    store.set_fact("vectors", features.version())
    store.set_fact("revision", "1")
    rows = _rows(sounds)
    sql = (
        "INSERT INTO sounds (id, name, path, cat_id, duration_s, sample_rate, channels, loop, loop_start, loop_end, "
        "attack_s, loudness_lufs, peak_dbfs, brightness_hz, variation, strength_layer, tags, description, licence, "
        "attribution, commercial_ok, origin, cat_source, cat_confidence, weak, sha256, favourite, hardness, vector, "
        f"revision) VALUES ({', '.join('?' * 30)})"
    )
    for first in range(0, sounds, _BATCH):
        progress.step(first, sounds, "making sounds up")
        store.run(sql, [next(rows) for _ in range(min(_BATCH, sounds - first))])
    store.close()


def _rows(sounds: int) -> Iterator[tuple[object, ...]]:
    from studio.sound.categories.ucs import load_ucs

    categories = list(load_ucs().by_id.values())
    synonyms = [[word for word in (*c.synonyms["en"], c.subcategory.lower()) if word] for c in categories]
    rng = np.random.default_rng(7)
    popular = rng.permutation(len(categories))
    number = 0
    for vectors in made_up_vectors(sounds, "clips", 0, 3):
        n = len(vectors)
        chosen = popular[np.minimum(rng.zipf(1.3, n) - 1, rng.integers(0, len(categories), n))].tolist()
        seconds = np.exp(rng.normal(1.0, 1.3, n)).clip(0.05, 1800).round(3).tolist()
        picks, bits = rng.integers(0, 1 << 30, (n, 4)).tolist(), rng.random((n, 4)).tolist()
        for k in range(n):
            category, words = categories[chosen[k]], synonyms[chosen[k]]
            word, other = words[picks[k][0] % len(words)], words[picks[k][1] % len(words)]
            adjectives = [_ADJECTIVES[pick % len(_ADJECTIVES)] for pick in picks[k][2:]]
            name = f"{category.category.title()} {word} {adjectives[0]} {number % 97 + 1:02d}"
            described = (
                f"{word} {other}, {adjectives[1]}, recorded at place {number % 1000}" if bits[k][0] < 0.5 else ""
            )
            free = bits[k][1] < 0.6
            yield (
                f"file-{number:016x}", name, f"/sounds/{category.cat_id}/{number}.wav", category.cat_id, seconds[k],
                48000, 2, int(bits[k][2] < 0.1), 0, 0, 0.01, -23.0, -3.0, 200.0 + 50 * (picks[k][0] % 100), 1, "",
                json.dumps([other, adjectives[1]]), described, "CC0-1.0" if free else "CC-BY-NC-4.0", "", int(free),
                "folder", "ucs-name", 1.0, 0, f"{number:064x}", int(bits[k][3] < 0.01), bits[k][3],
                vectors[k].astype(np.float16).tobytes(), 1,
            )  # fmt: skip
            number += 1


# --- measurements, in a process of their own --------------------------------------------------------------------------


def _build(path: Path, sounds: int, kind: str, size: int) -> float:
    from studio.sound.search.vectors.cells import CellIndex

    dimensions = size or _clip_vectors().shape[1]
    started = time.process_time()
    index = CellIndex.build(np.arange(sounds), made_up_vectors(sounds, kind, size, 1), dimensions)
    index.save(path).close()
    return time.process_time() - started


Result = tuple[str, Sequence[float], str]


def _timed(questions: Sequence[Callable[[], object]]) -> tuple[list[float], list[float]]:
    """Milliseconds of each: as passed, and of work."""
    passed, worked = [], []
    for ask in questions:
        started, began = time.perf_counter(), time.thread_time()
        ask()
        worked.append((time.thread_time() - began) * 1e3)
        passed.append((time.perf_counter() - started) * 1e3)
    return passed, worked


def _both(name: str, questions: Sequence[Callable[[], object]]) -> list[Result]:
    passed, worked = _timed(questions)
    return [(name, passed, "ms"), (f"{name}, work of the processor", worked, "ms")]


def _resident_mb() -> float:
    import psutil

    return float(psutil.Process().memory_info().rss) / 1e6


def measure_vectors(path: Path, kind: str, size: int) -> list[Result]:
    from studio.sound.search.vectors.cells import CellIndex

    name = _described(kind, size)
    before, started = _resident_mb(), time.perf_counter()
    index = CellIndex.open(path)
    opened = time.perf_counter() - started
    queries = next(made_up_vectors(QUERIES, kind, size, 2))
    answers: list[set[int]] = []

    def asked(query: Vectors) -> None:
        answers.append({key for key, _ in index.search(query, _NEAREST)})

    figures = _both(
        f"nearest vectors ({name})",
        [partial(asked, query) for query in queries],
    )
    grown = _resident_mb() - before
    truth = _truth(made_up_vectors(len(index), kind, size, 1), queries)
    shared = [len(found & set(right)) / _NEAREST for found, right in zip(answers, truth, strict=True)]
    return [
        (f"open the index ({name})", [opened], "s"),
        *figures,
        (f"recall@{_NEAREST} ({name})", [float(np.mean(shared))], ""),
        (f"memory of the index ({name})", [grown], "MB"),
    ]


def _truth(batches: Iterator[Vectors], queries: Vectors) -> list[list[int]]:
    """The ten nearest of all vectors to each query, by comparing with every one."""
    best = np.full((len(queries), _NEAREST), -1, dtype=np.int64)
    score = np.full(best.shape, -2.0, dtype=np.float32)
    first = 0
    for batch in batches:
        similarity = np.hstack([score, queries @ batch.T])
        places = np.hstack([best, np.tile(np.arange(first, first + len(batch)), (len(queries), 1))])
        top = np.argpartition(-similarity, _NEAREST - 1, axis=1)[:, :_NEAREST]
        best, score = np.take_along_axis(places, top, 1), np.take_along_axis(similarity, top, 1)
        first += len(batch)
    return [[int(place) for place in row] for row in best]


def measure_words(database: Path) -> list[Result]:
    from studio.sound.library.library import SoundLibrary
    from studio.sound.shelves.records import SearchFilters, SoundQuery

    results: list[Result] = []
    for state in ("the first time", "again"):
        before, started, began = _resident_mb(), time.perf_counter(), time.process_time()
        library = SoundLibrary.open(database)
        found = library.find(SoundQuery())
        library.rows(found.keys[:_WINDOW])
        results += [
            (f"open the library {state}", [time.perf_counter() - started], "s"),
            (f"open the library {state}, work of the processor", [time.process_time() - began], "s"),
            (f"memory of the library {state}", [_resident_mb() - before], "MB"),
        ]
        if state == "the first time":
            library.close()
    filters = SearchFilters(commercial_ok=True, max_duration_s=5.0)
    typed = [phrase[: k + 1] for phrase in _PHRASES for k in range(len(phrase))]
    letters = [chr(code) for code in range(ord("a"), ord("z") + 1)]

    def shows(query: SoundQuery) -> Callable[[], object]:
        return lambda: library.rows(library.find(query).keys[:_WINDOW])

    results += _both("search while typing", [shows(SoundQuery(text)) for text in typed])
    results += _both("search while typing, with filters", [shows(SoundQuery(text, filters)) for text in typed])
    results += _both("search by one letter", [shows(SoundQuery(text)) for text in letters])
    everything = library.find(SoundQuery())
    starts = np.random.default_rng(0).integers(0, max(len(everything) - _WINDOW, 1), 100).tolist()
    results += _both(
        "a window of the whole list", [partial(library.rows, everything.keys[at : at + _WINDOW]) for at in starts]
    )
    results += _both("the whole list by length", [shows(SoundQuery(order="length"))] * 5)
    one = library.rows(everything.keys[:1])[0]
    assert one is not None
    library.index()
    results += _both("more like this", [shows(SoundQuery(like=one.id)) for _ in range(30)])
    return results


def main(arguments: Sequence[str]) -> None:
    what, path, *more = arguments
    results = measure_words(Path(path)) if what == "words" else measure_vectors(Path(path), more[0], int(more[1]))
    print(json.dumps([(name, list(values), unit) for name, values, unit in results]))


if __name__ == "__main__":
    main(sys.argv[1:])
