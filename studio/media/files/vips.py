"""libvips, set up for this program: import ``pyvips`` from here and from nowhere else.

The operation cache is off (every picture is read once, in order) and few threads are used, so that memory stays the
same from the first picture of a batch to the hundred-thousandth. Warnings of the decoders do not reach the terminal.
"""

from __future__ import annotations

import logging
import os

os.environ.setdefault("VIPS_CONCURRENCY", str(min(4, os.cpu_count() or 1)))
logging.getLogger("pyvips").addHandler(logging.NullHandler())
logging.getLogger("pyvips").setLevel(logging.ERROR)

import pyvips  # noqa: E402  (libvips reads its settings while it is loaded)

pyvips.cache_set_max(0)
pyvips.cache_set_max_files(0)
# Drawings, tables and libvips' own files are no photographs, and some of them can make a reader open other files.
for _loader in ("Svg", "Csv", "Mat", "Matrix", "Vips", "Pdf", "Magick"):
    pyvips.operation_block_set(f"VipsForeignLoad{_loader}", True)


def last_words(error: Exception) -> str:
    """The last line of what libvips said; earlier lines may belong to pictures read before."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    return lines[-1] if lines else ""


__all__ = ["last_words", "pyvips"]
