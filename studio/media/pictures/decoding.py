"""Opens a still picture by its content and makes sure that decoding it is safe; the pixels come later, in strips.

libvips reads PNG, ordinary JPEG, WebP, GIF, AVIF and most TIFF files row by row. Everything else is decoded whole,
which its size limits: each kind in a module of its own, found by how its files begin (``_KINDS``).
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from studio.media.files.errors import damaged_picture
from studio.media.files.safety import check_source
from studio.media.files.vips import last_words, pyvips
from studio.media.marks import resolution
from studio.media.pictures import camera_raw, heif, jpeg2000, jpeg_segments, jpeg_xl, netpbm, png_chunks, tiff_decoding
from studio.media.pictures.foreign import refuse_foreign
from studio.media.pictures.opened import (
    NotAPicture,
    OpenedPicture,
    cannot_read,
    guard_size,
    guard_whole,
    high_dynamic_range,
    image_of,
    sample_bytes,
    source_of,
    through_vips,
    upright,
)
from studio.media.pictures.profiles import NAMED, HighDynamicRange, refuse_hdr_profile
from studio.media.pictures.tiff_pages import page_notes, refuse_missing_page

_HEAD, _FIRST = 4096, 1024
_FORMATS = {"jpeg": "JPEG", "png": "PNG", "tiff": "TIFF", "webp": "WebP", "nsgif": "GIF", "gif": "GIF", "heif": "HEIF"}
_ANIMATIONS = ("GIF", "WebP")
_MANY = ("The file holds {0} pictures", "An animation of {0} pictures")
_ADOBE_RGB_SAID, _ADOBE_RGB_NUMBER = "R03", "2"


@dataclass(frozen=True)
class _Wish:
    """What is to be opened: the file, how it begins, the page wanted, and how much JPEG may shrink."""

    path: Path
    head: bytes
    page: int | None
    shrink: int


def open_picture(path: Path | str, *, shrink: int = 1, page: int | None = None) -> OpenedPicture:
    """Open a picture; ``shrink`` (2, 4, 8) lets the JPEG decoder average blocks while it decodes; ``page`` counts from
    1, None is the picture itself: the largest page.

    Raises ``NotAPicture`` when the content is none, ``UnreadableInput`` with a sentence for everything else.
    """
    path = check_source(path)
    with path.open("rb") as file:
        head = file.read(_HEAD)
    refuse_foreign(path, head[:_FIRST])
    wish = _Wish(path, head, page, shrink)
    for begins, opener in _KINDS:
        if begins(head):
            opened = opener(wish)
            _refuse_hdr_profile(opened)
            if page is not None and opened.pages == 1:
                refuse_missing_page(path, page, 1)
            return opened
    raise NotAPicture


def _refuse_hdr_profile(opened: OpenedPicture) -> None:
    try:
        refuse_hdr_profile(opened.profile)
    except HighDynamicRange as error:
        raise high_dynamic_range(opened.path, error.message) from error


# --- through libvips --------------------------------------------------------------------------------------------------


def _open_with_vips(wish: _Wish) -> OpenedPicture:
    """PNG, WebP, GIF, AVIF and ordinary JPEG."""
    path = wish.path
    image = _load(wish, "sequential")
    kind = _FORMATS[str(image.get("vips-loader")).removesuffix("_source").removesuffix("load")]
    guard_size(path, image.width, image.height, image.bands * sample_bytes(image))
    orientation = int(image.get("orientation")) if image.get_typeof("orientation") else 1
    if orientation not in (0, 1, 2):
        # Turning needs any row at any time: libvips then decodes to memory, or to a temporary file when it is large.
        image = through_vips(path, lambda: _load(wish, "random"))
    image = image.copy()
    if image.get_typeof("orientation"):
        image.remove("orientation")
    colours = 4 if image.interpretation == "cmyk" else 3 if image.bands >= 3 else 1
    pages = int(image.get("n-pages")) if image.get_typeof("n-pages") else 1
    number = wish.page or 1
    notes = page_notes(number, pages, wish.page, _MANY[kind in _ANIMATIONS])
    opened = OpenedPicture(
        path,
        image,
        kind,
        _bits(image),
        image.get("icc-profile-data") if image.get_typeof("icc-profile-data") else None,
        notes,
        has_alpha=image.bands == colours + 1,
        page=number,
        pages=pages,
        resolution=resolution.of_exif(_field(image, "exif-data")),
    )
    return upright(_DETAILS[kind](opened, wish), orientation)


def _load(wish: _Wish, access: str) -> Any:
    options: dict[str, Any] = {"access": access, "fail_on": "error"}
    if wish.shrink > 1:
        options["shrink"] = wish.shrink
    try:
        image = pyvips.Image.new_from_source(source_of(wish.path), "", **options)
        if wish.page is not None and image.get_typeof("n-pages"):
            refuse_missing_page(wish.path, wish.page, int(image.get("n-pages")))
            if wish.page > 1:
                image = pyvips.Image.new_from_source(source_of(wish.path), "", page=wish.page - 1, **options)
    except pyvips.Error as error:
        raise damaged_picture(wish.path, last_words(error)) from error
    return image


def _field(image: Any, name: str) -> Any:
    return image.get(name) if image.get_typeof(name) else None


def _bits(image: Any) -> int:
    stored = int(image.get("bits-per-sample")) if image.get_typeof("bits-per-sample") else 0
    return stored or 8 * sample_bytes(image)


def _as_it_is(opened: OpenedPicture, wish: _Wish) -> OpenedPicture:
    return opened


def _detailed_png(opened: OpenedPicture, wish: _Wish) -> OpenedPicture:
    with wish.path.open("rb") as file:
        chunks = png_chunks.read_chunks(file)
    opened = dataclasses.replace(opened, resolution=resolution.of_png(chunks))
    try:
        said, outranks = png_chunks.profile_of_chunks(chunks)
    except HighDynamicRange as error:
        raise high_dynamic_range(wish.path, error.message) from error
    if said is None and not outranks:
        return opened
    if opened.profile and not outranks:
        return opened
    return dataclasses.replace(opened, profile=said, embedded=False)


def _detailed_jpeg(opened: OpenedPicture, wish: _Wish) -> OpenedPicture:
    with wish.path.open("rb") as file:
        head = jpeg_segments.read_head(file)
    opened = dataclasses.replace(opened, resolution=head.resolution)
    if opened.profile is None and _says_adobe_rgb(opened.image):
        return dataclasses.replace(opened, profile=NAMED["adobe-rgb"].make())
    return opened


def _says_adobe_rgb(image: Any) -> bool:
    """In the way of the DCF rules, or in the one of cameras that write the number 2 for it."""
    index = str(_field(image, "exif-ifd4-InteroperabilityIndex") or "")
    space = str(_field(image, "exif-ifd2-ColorSpace") or "")
    return index.startswith(_ADOBE_RGB_SAID) or space.split(" ")[0] == _ADOBE_RGB_NUMBER


def _detailed_webp(opened: OpenedPicture, wish: _Wish) -> OpenedPicture:
    return dataclasses.replace(opened, lossless=_is_lossless_webp(wish))


def _detailed_heif(opened: OpenedPicture, wish: _Wish) -> OpenedPicture:
    if opened.profile:
        return opened
    grey = opened.image.bands <= 2
    made = heif.profile_of(wish.path, heif.code_points(wish.path), grey)
    return dataclasses.replace(opened, profile=made, embedded=not grey)


_DETAILS: dict[str, Callable[[OpenedPicture, _Wish], OpenedPicture]] = {
    "PNG": _detailed_png,
    "JPEG": _detailed_jpeg,
    "WebP": _detailed_webp,
    "HEIF": _detailed_heif,
    "GIF": _as_it_is,
}


def _is_lossless_webp(wish: _Wish) -> bool:
    """Whether the picture lies in a chunk of the lossless kind (VP8L), alone or in an extended file."""
    with wish.path.open("rb") as file:
        file.seek(12)
        while len(head := file.read(8)) == 8:
            if head[:4] == b"VP8L":
                return True
            if head[:4] == b"VP8 ":
                return False
            size = int.from_bytes(head[4:], "little")
            if head[:4] == b"ANMF":  # a frame of an animation holds chunks of its own
                file.seek(16, 1)
            else:
                file.seek(size + size % 2, 1)
    return False


# --- each kind --------------------------------------------------------------------------------------------------------


def _open_jpeg(wish: _Wish) -> OpenedPicture:
    with wish.path.open("rb") as file:
        head = jpeg_segments.read_head(file)
    if head.ordinary:
        return _open_with_vips(wish)
    return jpeg_segments.open_deep_jpeg(wish.path, head, _exif_orientation(head.exif))


def _exif_orientation(block: bytes | None) -> int:
    from PIL import Image

    exif = Image.Exif()
    try:
        exif.load(block or b"")
        return int(exif.get(274, 1))
    except (OSError, ValueError, SyntaxError, KeyError, TypeError):
        return 1


def _open_heif(wish: _Wish) -> OpenedPicture:
    image = _load(wish, "sequential")
    if str(_field(image, "heif-compression")) == "av1":
        return _open_with_vips(wish)
    return heif.open_heic(wish.path)


def _open_bmp(wish: _Wish) -> OpenedPicture:
    from PIL import Image, ImageFile

    path = wish.path
    previous = Image.MAX_IMAGE_PIXELS
    Image.MAX_IMAGE_PIXELS = None  # our own guard gives a better sentence
    try:
        with Image.open(path, formats=["BMP", "DIB"]) as bitmap:
            guard_whole(path, *bitmap.size, 3)
            ImageFile.LOAD_TRUNCATED_IMAGES = False
            mode = bitmap.mode if bitmap.mode in ("L", "RGB", "RGBA") else "L" if bitmap.mode == "1" else "RGB"
            pixels = np.asarray(bitmap.convert(mode))
    except (OSError, ValueError, SyntaxError) as error:
        if isinstance(error, OSError) and error.errno:
            raise
        if "unsupported" in str(error).lower():
            raise cannot_read(path, "a BMP picture of a rare kind") from error
        raise damaged_picture(path, str(error)) from error
    finally:
        Image.MAX_IMAGE_PIXELS = previous
    return OpenedPicture(
        path, image_of(pixels), "BMP", 8, has_alpha=mode == "RGBA", resolution=resolution.of_bmp(wish.head)
    )


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(marks)


def _is_webp(head: bytes) -> bool:
    return head[:4] == b"RIFF" and head[8:12] == b"WEBP"


_KINDS: tuple[tuple[Callable[[bytes], bool], Callable[[_Wish], OpenedPicture]], ...] = (
    (camera_raw.is_raw, lambda wish: camera_raw.open_raw(wish.path)),
    (_begins(b"II*\0", b"II+\0", b"MM\0*", b"MM\0+"), lambda wish: tiff_decoding.open_tiff(wish.path, wish.page)),
    (_begins(b"\xff\xd8\xff"), _open_jpeg),
    (_begins(b"\x89PNG", b"GIF8"), _open_with_vips),
    (_is_webp, _open_with_vips),
    (heif.is_heif, _open_heif),
    (_begins(b"BM"), _open_bmp),
    (jpeg_xl.is_jpeg_xl, lambda wish: jpeg_xl.open_jpeg_xl(wish.path)),
    (jpeg2000.is_jpeg2000, lambda wish: jpeg2000.open_jpeg2000(wish.path)),
    (netpbm.is_netpbm, lambda wish: netpbm.open_netpbm(wish.path)),
)
"""How the files of each kind begin, and what opens them; the first that fits."""
