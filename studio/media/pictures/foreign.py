"""What is a picture or a document of a kind that is not read: called by its name, with what to do about it."""

from __future__ import annotations

from pathlib import Path

from studio.domain.errors import UnreadableInput
from studio.media.files.errors import shown
from studio.media.pictures.opened import cannot_read

_AS_TIFF = "Open it in an image editor and save it as a TIFF or PNG picture first."
_KINDS: tuple[tuple[int, bytes, str], ...] = (
    (0, b"8BPS", "a Photoshop document"),
    (0, b"gimp xcf", "a GIMP document"),
    (0, b"\x76\x2f\x31\x01", "an OpenEXR picture"),
    (0, b"#?RADIANCE", "a Radiance HDR picture"),
    (0, b"#?RGBE", "a Radiance HDR picture"),
    (0, b"II\xbc\x01", "a JPEG XR picture"),
    (0, b"\x97JB2\r\n\x1a\n", "a JBIG2 picture"),
    (0, b"AT&TFORM", "a DjVu document"),
    (0, b"SIMPLE  =", "an astronomical FITS picture"),
    (0, b"DDS ", "a DirectDraw texture"),
    (0, b"qoif", "a QOI picture"),
    (0, b"%!PS", "a PostScript document"),
    (0, b"\xc5\xd0\xd3\xc6", "an Encapsulated PostScript document"),
    (0, b"\xd7\xcd\xc6\x9a", "a Windows metafile"),
    (0, b"\x0a\x05\x01", "a PCX picture"),
    (0, b"\x01\xda\x01", "an SGI picture"),
    (0, b"\x59\xa6\x6a\x95", "a Sun raster picture"),
    (128, b"DICM", "a DICOM medical picture"),
)


def refuse_foreign(path: Path, head: bytes) -> None:
    """Raise ``UnreadableInput`` when a file begins as one of the kinds that are known, but not read."""
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if text.startswith(b"%pdf-"):
        raise UnreadableInput(
            f"“{shown(path)}” is a PDF document, not a picture.",
            hint="Export its pages as TIFF or PNG pictures first.",
            path=path,
        )
    if text.startswith(b"<svg") or (text.startswith((b"<?xml", b"<!doctype svg", b"<!--")) and b"<svg" in text):
        raise UnreadableInput(
            f"“{shown(path)}” is an SVG drawing, not a photograph.",
            hint="Export it as a PNG picture if you want to colourise it.",
            path=path,
        )
    for at, mark, kind in _KINDS:
        if head[at : at + len(mark)] == mark:
            raise cannot_read(path, kind, _AS_TIFF)
