"""A picture to be shown: a JPEG of moderate size in sRGB, with its disclosure written on it and in its marks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from studio.media.files.safety import atomic_output
from studio.media.marks.caption import caption as caption_of
from studio.media.marks.metadata import Metadata, Provenance
from studio.media.pictures.decoding import open_picture
from studio.media.pictures.picture import srgb_of
from studio.media.pictures.pyramid import eight_bits

QUALITY = 88


def write_access_picture(path: Path, output: Path, size: int, caption: str, disclosure: str) -> None:
    """``size`` is that of the longer side at most; ``caption`` ("": none) is laid over the lower left corner,
    ``disclosure`` goes into the metadata.

    Raises:
        UnreadableInput: the picture cannot be read.
        UnwritableOutput: the copy cannot be stored.
    """
    image = eight_bits(srgb_of(open_picture(path))).thumbnail_image(size, height=size, size="down", linear=False)
    if image.hasalpha():
        image = image.flatten(background=255)
    pixels = np.asarray(image.numpy(), np.uint8)
    if pixels.ndim == 2 or pixels.shape[2] == 1:
        pixels = np.repeat(pixels.reshape(*pixels.shape[:2], 1), 3, axis=2)
    if caption:
        rgb = pixels.astype(np.float32) / np.float32(255)
        caption_of(caption, rgb.shape[1], rgb.shape[0]).lay_over(rgb)
        pixels = (rgb * 255).round().astype(np.uint8)
    with atomic_output(output, sources=(path,)) as temporary:
        Image.fromarray(pixels).save(temporary, format="JPEG", quality=QUALITY, optimize=True)
        if disclosure:
            provenance = Provenance(path, disclosure)
            Metadata().prepared(pixels.shape[1], pixels.shape[0], None, provenance).write_into(temporary)
