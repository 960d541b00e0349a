"""The formats in which coloured photographs are stored, each with what it can hold."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class WrittenFormat:
    """``bits`` per channel at most; whether it holds ``transparency`` and ``iptc`` data (all hold a profile, the
    resolution, EXIF and XMP); ``lossless``: always, or else only where the original was; the ``longest_side``."""

    bits: int
    transparency: bool
    iptc: bool
    lossless: bool
    longest_side: int | None = None


WRITTEN: dict[str, WrittenFormat] = {
    "TIFF": WrittenFormat(16, transparency=True, iptc=True, lossless=True),
    "PNG": WrittenFormat(16, transparency=True, iptc=True, lossless=True),
    "JPEG": WrittenFormat(8, transparency=False, iptc=True, lossless=False, longest_side=65_535),
    "WebP": WrittenFormat(8, transparency=True, iptc=False, lossless=False, longest_side=16_383),
}
