"""Packs a training to be run on another machine: photographs, code, starting weights and one script.

    python -m models.training.colour.pack --data DIR… [--data-shares …] --init FILE --out DIR [--mebibytes 60]

On the other machine `sh DIR/run.sh OUT [MINUTES]` runs the plan, or goes on with what lies in OUT; it needs Python 3.11
with torch, NumPy and OpenCV, and no connection. Photographs are taken as they would be drawn until the space is full.
"""

from __future__ import annotations

import argparse
import csv
import shutil
import sys
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from models.training.colour.photos import Photo, PhotoSet
from models.training.colour.plan import PLANS, plan_by_id

_ROOT = Path(__file__).parents[2]
_CODE = ("catalogue.py", "mobilenet.py", "storing.py", "__init__.py")
_PACKAGES = ("colour", "made_clips", "training", "watch", "evaluation")
_PORTABLE = Path(__file__).with_name("portable_safetensors.py")
_MEBIBYTE = 2**20


@dataclass(frozen=True)
class PackOptions:
    """What is packed, where to, and how much space there is."""

    data: Sequence[Path]
    out: Path
    init: Path
    shares: Sequence[float] | None = None
    mebibytes: float = 60.0
    plan: str = "second"
    held_out_every: int = 25
    seed: int = 0


def pack(options: PackOptions) -> Path:
    """Write everything below `options.out` and return the script that starts the training there.

    Raises:
        ValueError: no pictures, no such plan, or no room for a single picture beside weights and code.
        OSError: a file cannot be read or written.
    """
    plan = plan_by_id(options.plan)
    options.out.mkdir(parents=True, exist_ok=True)
    _copy_code(options.out / "code")
    shutil.copyfile(options.init, options.out / "start.safetensors")
    sets = [PhotoSet.open(folder, options.held_out_every) for folder in options.data]
    shares = options.shares or [1.0] * len(sets)
    room = options.mebibytes * _MEBIBYTE - sum(f.stat().st_size for f in options.out.rglob("*") if f.is_file())
    rng = np.random.default_rng(options.seed)
    folders = []
    for number, (photos, share) in enumerate(zip(sets, shares, strict=True)):
        folders.append(f"data/{number}")
        _write_shard(options.out / folders[-1], _drawn(photos, room * share / sum(shares), rng))
    script = options.out / "run.sh"
    script.write_text(_script(folders, shares, plan.id, options.held_out_every), encoding="utf-8")
    return script


def _drawn(photos: PhotoSet, room: float, rng: np.random.Generator) -> list[Photo]:
    """Pictures in the order in which they would be drawn, none twice, as many as fit into `room` bytes."""
    likely = int((photos.probability > 0).sum())
    order = rng.choice(len(photos), size=likely, replace=False, p=photos.probability)
    sizes = np.cumsum([len(photos.photos[row].encoded) for row in order])
    chosen = [photos.photos[row] for row in order[: int(np.searchsorted(sizes, room, side="right"))]]
    if not chosen:
        raise ValueError("There is no room for photographs beside weights and code: give more --mebibytes.")
    return chosen


def _write_shard(folder: Path, photos: list[Photo]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(folder / "photos.zip", "w", zipfile.ZIP_STORED) as archive:
        for photo in photos:
            archive.writestr(photo.name, photo.encoded)
    _write_table(folder / "photos.csv", ("file", "source", "label"), [(p.name, p.source, p.label) for p in photos])
    boxes = [(p.name, *box) for p in photos for box in p.faces or ()]
    if any(photo.faces is not None for photo in photos):
        _write_table(folder / "faces.csv", ("file", "x", "y", "width", "height"), boxes)


def _write_table(path: Path, columns: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    with path.open("w", newline="", encoding="utf-8") as handle:
        writer = csv.writer(handle)
        writer.writerow(columns)
        writer.writerows(rows)


def _copy_code(folder: Path) -> None:
    """The packages of `models` that a training reads, without weights, and what stands in for safetensors."""
    for package in _PACKAGES:
        for source in (_ROOT / package).rglob("*.py"):
            _copy(source, folder / "models" / source.relative_to(_ROOT))
    for name in _CODE:
        _copy(_ROOT / name, folder / "models" / name)
    _copy(_PORTABLE, folder / "stand_in" / "safetensors" / "__init__.py")
    _copy(_PORTABLE, folder / "stand_in" / "safetensors" / "numpy.py")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _script(folders: Sequence[str], shares: Sequence[float], plan: str, held_out_every: int) -> str:
    data, parts = " ".join(folders), " ".join(f"{share:g}" for share in shares)
    return f"""#!/bin/sh
# Trains the packed plan: sh run.sh OUT [MINUTES]. Given again with the same OUT, it goes on where it was.
set -eu
out=$(mkdir -p "$1" && cd "$1" && pwd)
cd "$(dirname "$0")"
PYTHONPATH=code
python3 -c 'import safetensors' 2>/dev/null || PYTHONPATH=code:code/stand_in
export PYTHONPATH
exec python3 -m models.training.colour --plan {plan} --data {data} --data-shares {parts} \\
    --held-out-every {held_out_every} --init start.safetensors --out "$out" --minutes "${{2:-9}}" \\
    --checkpoint-minutes 2
"""


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m models.training.colour.pack", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, nargs="+")
    parser.add_argument("--data-shares", type=float, nargs="+")
    parser.add_argument("--init", type=Path, required=True, help="weights file of the plan's family to go on from")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--mebibytes", type=float, default=60.0, help="space for everything together")
    parser.add_argument("--plan", default="second", choices=list(PLANS))
    parser.add_argument("--held-out-every", type=int, default=25)
    a = parser.parse_args(arguments)
    try:
        script = pack(PackOptions(a.data, a.out, a.init, a.data_shares, a.mebibytes, a.plan, a.held_out_every))
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    print(script)
    return 0


if __name__ == "__main__":
    sys.exit(main())
