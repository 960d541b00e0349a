"""EXIF, XMP and IPTC of an original carried over to the result, with the note of how the result was made.

exiv2 reads every format. JPEG, PNG and WebP results are completed by exiv2, which leaves the pixels alone; TIFF
results get the same data as tags of their own (see ``encoding``), because exiv2 would hold the whole file in memory.
Nothing here depends on the time of day: the same input gives the same bytes.
"""

from __future__ import annotations

import threading
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import exiv2

import studio
from studio.media.files.errors import shown
from studio.media.files.safety import text_name
from studio.media.marks.resolution import Resolution
from studio.media.marks.statement import GENERATED_PART, SOFTWARE, UNDISCLOSED

# Tags of the main directory that describe the photograph; all others there describe how its pixels are stored.
_DESCRIPTIVE = {269, 270, 271, 272, 285, 305, 306, 315, 316, 18246, 18249, 33432, 36867, *range(40091, 40096)}
_INTEROPERABILITY = 40965
_UNCALIBRATED = 65535

_NOT_CARRIED = {
    34377: "Photoshop's own data (paths, guides, layer states)",
    37724: "Photoshop's layers",
    33550: "the place on a map (GeoTIFF)",
    33922: "the place on a map (GeoTIFF)",
    34735: "the place on a map (GeoTIFF)",
    50839: "ImageJ's data",
    42112: "GDAL's data",
}
"""Tags that hold more than the layout of the pixels, and are not taken along."""

exiv2.LogMsg.setLevel(exiv2.LogMsg.Level.mute)
exiv2.XmpParser.initialize()
exiv2.XmpProperties.registerNs("urn:phonochrome:colour:1:", "phonochrome")
_EVIDENCE = "Xmp.phonochrome.ColourEvidence"
"""How the colours that a person set are known, a line for each; XMP's own vocabularies have no word for it."""
_TURN = threading.Lock()
"""exiv2's XMP part serves one thread at a time."""


@dataclass(frozen=True)
class Provenance:
    """What a result was made from, and by what ``action`` (as XMP's history names it); without a ``disclosure`` the
    mark for generated content is left out. ``evidence``: how the colours that a person set are known, line by line."""

    source: Path
    disclosure: str | None
    action: str = "colorized"
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class Tag:
    """A TIFF tag: number, TIFF data type, count and its little-endian bytes."""

    code: int
    kind: int
    count: int
    data: bytes


@dataclass
class Metadata:
    """What is to be written into a result; empty by default. ``exif``, ``xmp``, ``iptc`` are exiv2's containers."""

    exif: Any = field(default_factory=exiv2.ExifData)
    xmp: Any = field(default_factory=exiv2.XmpData)
    iptc: Any = field(default_factory=exiv2.IptcData)

    @classmethod
    def of_picture(cls, path: Path) -> Metadata:
        """Everything a picture says about itself; empty when it says nothing readable."""
        try:
            with _TURN, text_name(path) as name:
                image = exiv2.ImageFactory.open(name)
                image.readMetadata()
                # The containers belong to the image, so they are copied before it goes.
                return cls(
                    _copied(exiv2.ExifData(), image.exifData()),
                    _copied(exiv2.XmpData(), image.xmpData()),
                    _copied(exiv2.IptcData(), image.iptcData()),
                )
        except exiv2.Exiv2Error:
            return _through_libvips(path)

    @property
    def empty(self) -> bool:
        return bool(self.exif.empty() and self.xmp.empty() and self.iptc.empty())

    def prepared(
        self, width: int, height: int, resolution: Resolution | None, provenance: Provenance, *, srgb: bool = True
    ) -> Metadata:
        """A copy that fits an upright result of this size, in sRGB or not, and says where it comes from."""
        result = Metadata(
            _fitting_exif(self.exif, width, height, resolution, srgb),
            _copied(exiv2.XmpData(), self.xmp),
            _copied(exiv2.IptcData(), self.iptc),
        )
        _fit_xmp(result.xmp)
        _add_provenance(result.xmp, provenance)
        return result

    def write_into(self, path: Path) -> None:
        """Complete a finished JPEG, PNG or WebP file."""
        if self.empty:
            return
        try:
            with _TURN, text_name(path) as name:
                image = exiv2.ImageFactory.open(name)
                image.readMetadata()
                image.setExifData(self.exif)
                image.setXmpData(self.xmp)
                image.setIptcData(self.iptc)
                image.writeMetadata()
        except exiv2.Exiv2Error as error:
            raise OSError(f"its metadata could not be written: {error}") from error

    def left_behind(self, *, iptc: bool) -> tuple[str, ...]:
        """What a result cannot take along, or this program does not: in words, for the user. ``iptc``: whether the
        result's format has a place for IPTC data."""
        lost = {
            name
            for entry in self.exif
            if entry.groupName() == "Image" and (name := _NOT_CARRIED.get(entry.tag())) is not None
        }
        if not iptc and not self.iptc.empty():
            lost.add("IPTC data (this format has no place for them)")
        return tuple(sorted(lost))

    def text(self, key: str) -> str:
        """An EXIF entry as text; empty when it is not there."""
        return str(self.exif[key].toString()) if key in self.exif else ""

    @property
    def evidence(self) -> tuple[str, ...]:
        """How the colours that a person has set are known, a line for each."""
        lines = [entry.value() for entry in self.xmp if str(entry.key()) == _EVIDENCE]
        return tuple(str(value.toString(number)) for value in lines for number in range(value.count()))

    @property
    def xmp_packet(self) -> bytes:
        """The XMP packet, or nothing when there is no XMP."""
        if self.xmp.empty():
            return b""
        flags = exiv2.XmpParser.XmpFormatFlags.useCompactFormat
        return str(exiv2.XmpParser.encode(self.xmp, flags)[1]).encode("utf-8")

    @property
    def iptc_block(self) -> bytes:
        """The IPTC data sets in their binary form (IIM 4.2, chapter 1)."""
        block = b""
        for entry in self.iptc:
            data = _bytes_of(entry, exiv2.ByteOrder.bigEndian)[:32767]  # IIM knows no other order
            block += bytes((0x1C, entry.record(), entry.tag())) + len(data).to_bytes(2, "big") + data
        return block

    def tags(self, group: str) -> list[Tag]:
        """The TIFF tags of one EXIF group: "Image", "Photo" or "GPSInfo", in order."""
        found = {}
        for entry in self.exif:
            if entry.groupName() != group or (group == "Image" and entry.tag() not in _DESCRIPTIVE):
                continue
            kind, data = int(entry.typeId()), _bytes_of(entry)
            size = _TIFF_SIZES.get(kind)
            if size and data and len(data) % size == 0 and entry.tag() != _INTEROPERABILITY:
                found[entry.tag()] = Tag(entry.tag(), kind, len(data) // size, data)
        return [found[code] for code in sorted(found)]


_TIFF_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}


def _copied(empty: Any, entries: Any) -> Any:
    for entry in entries:
        empty.add(entry)
    return empty


def _bytes_of(entry: Any, order: Any = exiv2.ByteOrder.littleEndian) -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        buffer = bytearray(entry.size())
        written = entry.copy(buffer, order)
    return bytes(buffer[:written])


def _through_libvips(path: Path) -> Metadata:
    """XMP of files that exiv2 does not read, such as BigTIFF."""
    from studio.media.files.vips import pyvips

    result = Metadata()
    try:
        image = pyvips.Image.new_from_source(pyvips.Source.new_from_file(str(path)), "")
        if image.get_typeof("xmp-data"):
            sidecar = exiv2.ImageFactory.open(bytes(image.get("xmp-data")))
            sidecar.readMetadata()
            result.xmp = _copied(exiv2.XmpData(), sidecar.xmpData())
        if image.get_typeof("image-description"):
            result.exif["Exif.Image.ImageDescription"] = str(image.get("image-description"))
    except (pyvips.Error, exiv2.Exiv2Error, UnicodeEncodeError):
        return Metadata()
    return result


def _fitting_exif(exif: Any, width: int, height: int, resolution: Resolution | None, srgb: bool) -> Any:
    """EXIF without what described the old pixels: their layout, the grey thumbnail, the turn of the camera."""
    result = exiv2.ExifData()
    for entry in exif:
        group, code = entry.groupName(), entry.tag()
        if group.startswith(("Thumbnail", "SubImage", "SubThumb", "Image2", "Image3")):
            continue
        if group == "Image" and code not in _DESCRIPTIVE:
            continue
        if group == "Iop":  # says that the colours are those of sRGB or Adobe RGB, which may not hold any more
            continue
        result.add(entry)
    if resolution:
        across, down, unit = resolution.as_tags
        result["Exif.Image.XResolution"] = f"{across.numerator}/{across.denominator}"
        result["Exif.Image.YResolution"] = f"{down.numerator}/{down.denominator}"
        result["Exif.Image.ResolutionUnit"] = exiv2.UShortValue(unit)
    if result.empty():
        return result
    result["Exif.Image.Orientation"] = exiv2.UShortValue(1)
    if any(entry.groupName() == "Photo" for entry in result):
        result["Exif.Photo.ColorSpace"] = exiv2.UShortValue(1 if srgb else _UNCALIBRATED)
        result["Exif.Photo.PixelXDimension"] = exiv2.ULongValue(width)
        result["Exif.Photo.PixelYDimension"] = exiv2.ULongValue(height)
    return result


def _fit_xmp(xmp: Any) -> None:
    for key in ("Xmp.tiff.Orientation", "Xmp.exif.ColorSpace", "Xmp.photoshop.ICCProfile", "Xmp.photoshop.ColorMode"):
        if key in xmp:
            del xmp[key]


def _add_provenance(xmp: Any, provenance: Provenance) -> None:
    if provenance.disclosure:
        xmp["Xmp.iptcExt.DigitalSourceType"] = GENERATED_PART
        xmp["Xmp.iptcExt.AISystemUsed"] = SOFTWARE
        xmp["Xmp.iptcExt.AISystemVersionUsed"] = studio.__version__  # IPTC 2025.1
    _derive(xmp, provenance)
    step = f"Xmp.xmpMM.History[{_history_length(xmp) + 1}]/stEvt:"
    xmp[f"{step}action"] = provenance.action
    xmp[f"{step}softwareAgent"] = f"{SOFTWARE} {studio.__version__}"
    xmp[f"{step}parameters"] = provenance.disclosure or UNDISCLOSED
    _add_evidence(xmp, provenance.evidence)


def _add_evidence(xmp: Any, lines: tuple[str, ...]) -> None:
    if _EVIDENCE in xmp:
        del xmp[_EVIDENCE]
    if lines:
        kept = exiv2.XmpArrayValue(exiv2.TypeId.xmpSeq)
        for line in lines:
            kept.append(line)
        xmp[_EVIDENCE] = kept


def _derive(xmp: Any, provenance: Provenance) -> None:
    """Name the original in xmpMM:DerivedFrom, with its own identifiers if it has any."""
    previous = {name: str(xmp[f"Xmp.xmpMM.{name}"].toString()) for name in ("DocumentID", "InstanceID")
                if f"Xmp.xmpMM.{name}" in xmp}  # fmt: skip
    for key in [entry.key() for entry in xmp]:
        if key.startswith("Xmp.xmpMM.DerivedFrom") or key in ("Xmp.xmpMM.DocumentID", "Xmp.xmpMM.InstanceID"):
            del xmp[key]
    container = exiv2.XmpTextValue()
    container.setXmpStruct(exiv2.XmpValue.XmpStruct.xsStruct)
    xmp.add(exiv2.XmpKey("Xmp.xmpMM.DerivedFrom"), container)
    xmp["Xmp.xmpMM.DerivedFrom/stRef:filePath"] = shown(provenance.source)
    for name, value in previous.items():
        if value:
            xmp[f"Xmp.xmpMM.DerivedFrom/stRef:{name[0].lower()}{name[1:]}"] = value


def _history_length(xmp: Any) -> int:
    """Entries of xmpMM:History so far; the list itself is made when there is none."""
    keys = [entry.key() for entry in xmp if entry.key().startswith("Xmp.xmpMM.History")]
    if not keys:
        container = exiv2.XmpTextValue()
        container.setXmpArrayType(exiv2.XmpValue.XmpArrayType.xaSeq)
        xmp.add(exiv2.XmpKey("Xmp.xmpMM.History"), container)
        return 0
    numbers = [int(k[len("Xmp.xmpMM.History[") :].split("]")[0]) for k in keys if k.startswith("Xmp.xmpMM.History[")]
    return max(numbers, default=0)
