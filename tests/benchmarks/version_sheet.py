"""A contact sheet of the versions of photographs, to be looked at: do they differ, does the sky stay sky?

    python -m tests.benchmarks.version_sheet PHOTO... -o sheet.png [--versions 6]

One row a photograph; under each version how likely it is beside the likeliest, which share of the picture differs from
the first, and by how much (mean distance in CIE ab). The same is printed, with the time that proposing took.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

import cv2
import numpy as np

from models.colour.chroma import apply_chroma
from models.colour.colorizer import Colorizer
from models.colour.versions import Version, versions_of
from studio.media.pictures.picture import Scan

SIDE, MARGIN, LINE = 320, 6, 26


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("photos", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--versions", type=int, default=6)
    given = parser.parse_args()
    colorizer = Colorizer.load()
    rows = []
    for photo in given.photos:
        scan = Scan.open(photo)
        field = colorizer.predict(scan.lightness_small(short_side=448))
        begun = time.perf_counter()
        versions = versions_of(field, given.versions)
        taken = time.perf_counter() - begun
        print(f"{photo.name}: {len(versions)} versions in {taken:.2f} s; {'; '.join(map(in_words, versions[1:]))}")
        small = scan.lightness_small(max_side=SIDE)
        tiles = [tile(small, version) for version in versions]
        tiles += [np.full_like(tiles[0], 30)] * (given.versions - len(tiles))
        rows.append(np.hstack(tiles))
    cv2.imwrite(str(given.output), np.vstack(rows)[..., ::-1])


def in_words(version: Version) -> str:
    return f"{version.plausibility:.2f} as likely, {100 * version.changed:.0f} % differs by {version.distance:.0f}"


def tile(lightness: np.ndarray, version: Version) -> np.ndarray:
    """A version at the size of the sheet, with what is said of it below."""
    ground = np.full((SIDE + LINE + MARGIN, SIDE + MARGIN, 3), 40, np.uint8)
    rgb = np.rint(apply_chroma(lightness, version.field) * 255).astype(np.uint8)
    ground[: rgb.shape[0], : rgb.shape[1]] = rgb
    words = "first" if version.plausibility == 1.0 and not version.distance else in_words(version)
    cv2.putText(ground, words, (4, SIDE + 18), cv2.FONT_HERSHEY_SIMPLEX, 0.42, (235, 235, 235), 1, cv2.LINE_AA)
    return ground


if __name__ == "__main__":
    main()
