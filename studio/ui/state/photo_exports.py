"""How photographs are exported: what was chosen the last time, and presets to begin with."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.domain.recipe import PictureFormat, PictureProfile

USUAL_PATTERN = "{name}-colour"
MOST_PRESETS = 50

Quality = Annotated[int, msgspec.Meta(ge=1, le=100)]


class PhotoExport(msgspec.Struct, frozen=True):
    """What was chosen in an export of photographs. ``depth`` None: as the original, ``long_edge`` 0: full size,
    ``quality`` None: as in the preferences; ``folder`` "": beside the folder of the scans."""

    format: PictureFormat = "auto"
    profile: PictureProfile = "auto"
    confidence: bool = False
    layer: bool = False
    folder: str = ""
    depth: Literal[8, 16] | None = None
    long_edge: Annotated[int, msgspec.Meta(ge=0, le=500_000)] = 0
    pattern: Annotated[str, msgspec.Meta(max_length=500)] = USUAL_PATTERN
    quality: Quality | None = None


class ExportPreset(msgspec.Struct, frozen=True):
    """Choices under a name. Presets name no folder: they are taken along from job to job."""

    name: Annotated[str, msgspec.Meta(min_length=1, max_length=100)]
    choices: PhotoExport


_SHIPPED = (
    (str(QT_TRANSLATE_NOOP("export presets", "As the original, in full size")), PhotoExport(quality=92)),
    (str(QT_TRANSLATE_NOOP("export presets", "For keeping: TIFF, 16 bit")), PhotoExport("tiff", depth=16)),
    (
        str(QT_TRANSLATE_NOOP("export presets", "For sharing: JPEG, 2560 pixels")),
        PhotoExport("jpeg", "srgb", long_edge=2560, quality=90),
    ),
    (
        str(QT_TRANSLATE_NOOP("export presets", "For the web: WebP, 1600 pixels")),
        PhotoExport("webp", "srgb", long_edge=1600, quality=82),
    ),
)


def shipped_presets() -> list[ExportPreset]:
    """Those that the program brings along, in the language of the window."""
    return [ExportPreset(QCoreApplication.translate("export presets", name), choices) for name, choices in _SHIPPED]


def with_preset(presets: list[ExportPreset], preset: ExportPreset) -> list[ExportPreset]:
    """The user's own presets with this one; it replaces one of the same name."""
    others = [other for other in presets if other.name.casefold() != preset.name.casefold()]
    return [*others, preset][-MOST_PRESETS:]
