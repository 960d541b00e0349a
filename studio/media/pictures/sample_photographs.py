"""Sample photographs: real ones that come with an installed package, their colour taken out.

They are read and written by Pillow alone, so that the window, which does not load OpenCV, can write them as well.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import numpy as np
from PIL import Image

from studio.media.files.errors import unwritable
from studio.media.files.safety import atomic_output

NAMES = ("china", "flower")


def colour_photograph(name: str) -> np.ndarray[tuple[int, int, int], np.dtype[np.uint8]]:
    """A sample photograph in colour, (h, w, 3) uint8 RGB (from scikit-learn, CC BY 2.0).

    Raises ``FileNotFoundError`` when it is not installed.
    """
    with Image.open(_file(name)) as image:
        picture: np.ndarray[tuple[int, int, int], np.dtype[np.uint8]] = np.asarray(image.convert("RGB"))
    return picture


def write_sample_photographs(folder: Path) -> list[Path]:
    """Write the samples as grey PNGs, as a scan of a black-and-white print would be; returns their paths.

    Those that are there already stay, those that are not installed are left out. Raises ``UnwritableOutput``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return [path for name in NAMES if (path := _grey_copy(name, folder)) is not None]


def _grey_copy(name: str, folder: Path) -> Path | None:
    path = folder / f"{name}.png"
    if path.is_file():
        return path
    if not _file(name).is_file():
        return None
    with Image.open(_file(name)) as image, atomic_output(path) as temporary:
        image.convert("L").save(temporary, "PNG")
    return path


def _file(name: str) -> Path:
    """Where scikit-learn keeps the photograph; importing the package for it would take seconds."""
    spec = find_spec("sklearn")
    home = Path(spec.origin).parent if spec is not None and spec.origin else Path()
    return home / "datasets" / "images" / f"{name}.jpg"
