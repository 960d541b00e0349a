"""The sheet of evidence: a page to print with the picture, the colours a person set on it, and how each is known.

One HTML file that needs nothing else: the picture is inside.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np

from studio.domain.evidence import evidence_summary, known_by
from studio.domain.receipt import colour_disclosure
from studio.domain.recipe import ColorizeRecipe, Hint
from studio.media.files.errors import shown
from studio.media.files.safety import atomic_output

if TYPE_CHECKING:
    from models.colour.chroma import ChromaField
    from studio.media.pictures.picture import Scan

_SIDE = 1400
_SHOWN_LIGHTNESS = 60.0
_STYLE = """
body { font: 11pt/1.4 system-ui, sans-serif; color: #1b1b1c; background: #fff; max-width: 190mm; margin: 10mm auto; }
h1 { font-size: 16pt; margin: 0 0 2mm; } p { margin: 0 0 3mm; } .dim { color: #55534f; font-size: 9.5pt; }
figure { position: relative; margin: 4mm 0; } figure img { display: block; width: 100%; }
figure b { position: absolute; transform: translate(-50%, -50%); min-width: 6mm; height: 6mm; border-radius: 3mm;
  font: bold 9pt/6mm system-ui, sans-serif; text-align: center; color: #1b1b1c; background: #fff;
  border: 0.4mm solid #1b1b1c; }
table { border-collapse: collapse; width: 100%; font-size: 10pt; } tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 1.2mm 2mm; border-bottom: 0.2mm solid #c9c6c1; }
td i { display: inline-block; width: 9mm; height: 4.5mm; border: 0.2mm solid #55534f; vertical-align: -0.8mm;
  print-color-adjust: exact; -webkit-print-color-adjust: exact; }
@page { margin: 12mm; } @media print { body { margin: 0; max-width: none; } }
"""


def store_sheet(output: Path, scan: Scan, field: ChromaField, recipe: ColorizeRecipe, *, overwrite: bool) -> Path:
    """Write the sheet. Raises ``UnwritableOutput``."""
    with atomic_output(output, overwrite, (scan.path,)) as temporary:
        temporary.write_text(sheet(scan, field, recipe), encoding="utf-8")
    return output


def sheet(scan: Scan, field: ChromaField, recipe: ColorizeRecipe) -> str:
    """The page as HTML."""
    name = html.escape(shown(scan.path.name))
    summary = evidence_summary(recipe.hints) or (
        "Of none of these colours anybody has said how it is known."
        if recipe.hints
        else "No colour was set by a person."
    )
    return "\n".join(
        [
            "<!doctype html>",
            f'<html lang="en"><head><meta charset="utf-8"><title>Colour evidence: {name}</title>',
            f"<style>{_STYLE}</style></head><body>",
            f"<h1>How the colours of {name} are known</h1>",
            f"<p>{html.escape(summary)} All other colours were estimated by software.</p>",
            f'<p class="dim">{html.escape(colour_disclosure(recipe))}. Model: {html.escape(recipe.model)}.</p>',
            f'<figure><img alt="The picture in colour" src="data:image/jpeg;base64,{_picture(scan, field, recipe)}">',
            *(_mark(number, hint) for number, hint in enumerate(recipe.hints, start=1)),
            "</figure>",
            *_table(recipe.hints),
            "</body></html>",
            "",
        ]
    )


def _picture(scan: Scan, field: ChromaField, recipe: ColorizeRecipe) -> str:
    from models.colour.chroma import apply_chroma

    lightness = scan.lightness_small(max_side=_SIDE)
    rgb = apply_chroma(lightness, field, saturation=recipe.saturation, warmth=recipe.temperature)
    levels = np.rint(rgb[..., ::-1] * 255).astype(np.uint8)
    return base64.b64encode(cv2.imencode(".jpg", levels, [cv2.IMWRITE_JPEG_QUALITY, 88])[1].tobytes()).decode("ascii")


def _mark(number: int, hint: Hint) -> str:
    return f'<b style="left:{hint.x:.2%};top:{hint.y:.2%}">{number}</b>'


def _table(hints: Sequence[Hint]) -> list[str]:
    if not hints:
        return []
    head = "<tr><th>No.</th><th>Colour</th><th>Name</th><th>CIE a, b</th><th>Known by</th></tr>"
    return ["<table>", head, *(_row(number, hint) for number, hint in enumerate(hints, start=1)), "</table>"]


def _row(number: int, hint: Hint) -> str:
    from models.colour.srgb import rgb_of

    red, green, blue = (round(255 * min(max(part, 0.0), 1.0)) for part in rgb_of(_SHOWN_LIGHTNESS, hint.a, hint.b))
    cells = [
        str(number),
        f'<i style="background:rgb({red},{green},{blue})"></i>',
        html.escape(hint.called) or "–",
        f"{hint.a:g}, {hint.b:g}",
        html.escape(known_by(hint.evidence)),
    ]
    return f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>"
