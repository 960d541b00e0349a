"""Our own SVG drawings in ``assets/icons``, in any colour: as pixmaps, and as files that a style sheet can name.

Each drawing is a 24-unit outline that uses ``currentColor``; the colour is put in before rendering, so that one file
serves both themes and every state. Nothing here knows which theme is in force.
"""

from __future__ import annotations

import atexit
import contextlib
import tempfile
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import assets
from studio import places
from studio.own_files.scratch import ICONS, discard, scratch_folder
from studio.ui.theme.tokens import DARK

FOLDER = Path(assets.__file__).parent / "icons"


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str = DARK.text, size: int = 18, ratio: float = 2.0) -> QPixmap:
    """The drawing as a pixmap of ``size`` logical pixels, drawn at ``ratio`` times the resolution."""
    picture = QPixmap(round(size * ratio), round(size * ratio))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(_drawing(name, colour).encode())).render(
        painter, QRectF(0, 0, picture.width(), picture.height())
    )
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


def icon_file(name: str, colour: str) -> str:
    """A file with the coloured drawing, for places where a style sheet wants an address."""
    target = _folder_for_files() / f"{name}-{colour.lstrip('#')}.svg"
    if not target.exists():
        with contextlib.suppress(OSError):  # on a full disk the control stays without its drawing
            target.write_text(_drawing(name, colour), encoding="utf-8")
    return target.as_posix()


def _drawing(name: str, colour: str) -> str:
    return (FOLDER / f"{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)


@lru_cache(maxsize=1)
def _folder_for_files() -> Path:
    """A folder of this process alone, which ``remove_files`` takes away."""
    try:
        return scratch_folder(places.cache_dir(), ICONS, "")
    except OSError:
        return Path(tempfile.mkdtemp(prefix="phonochrome-icons-"))


def remove_files() -> None:
    """The window is closed: the files for its style sheet are no longer needed."""
    if _folder_for_files.cache_info().currsize:
        discard(_folder_for_files())
        _folder_for_files.cache_clear()


atexit.register(remove_files)
