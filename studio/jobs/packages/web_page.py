"""The page of an access package: one file beside its pictures, without anything from elsewhere.

Before and after lie over each other, with a line between them that is moved by mouse, finger or arrow keys. Without
scripts, results are shown with their captions.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

from studio.jobs.packages.shown import Shown
from studio.media.files.safety import atomic_output


def write_page(shown: Sequence[Shown], output: Path, title: str) -> None:
    """Raises ``UnwritableOutput``."""
    figures = "\n".join(_figure(each) for each in shown)
    template = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
    count = "1 result" if len(shown) == 1 else f"{len(shown):,} results"
    parts = {"title": _text(title), "figures": figures, "count": count}
    page = re.sub(r"\{(title|figures|count)\}", lambda found: parts[found[1]], template)
    with atomic_output(output) as temporary:
        temporary.write_text(page, encoding="utf-8")


def _figure(each: Shown) -> str:
    return f"""<figure>
{_film(each) if each.film else _picture(each)}
<figcaption><h2>{_text(each.title)}</h2><p>{_text(each.caption)}.</p>
{_confidence(each)}<details><summary>How it was made</summary><dl>{_details(each)}</dl></details></figcaption>
</figure>"""


def _picture(each: Shown) -> str:
    after = f'<img class="after" src="{_address(each.after)}" alt="{_text(each.title)}, the result" loading="lazy">'
    if not each.before:
        return f'<div class="pair">{after}</div>'
    name = _text(f"{each.title}: how much of the original is shown")
    return (
        f'<div class="pair">{after}'
        f'<img class="before" src="{_address(each.before)}" alt="{_text(each.title)}, the original" loading="lazy">'
        '<span class="line" aria-hidden="true"></span><span class="tag left">Original</span>'
        '<span class="tag right">Result</span>'
        f'<input type="range" min="0" max="100" value="50" step="0.5" aria-label="{name}"></div>'
    )


def _confidence(each: Shown) -> str:
    if not each.confidence:
        return ""
    return (
        "<details><summary>Where the colours are guesses</summary>"
        f'<img src="{_address(each.confidence)}" alt="Map of confidence: bright where the colours are sure" '
        'loading="lazy"><p>Bright: the model is sure; dark: little more than a guess.</p></details>'
    )


def _film(each: Shown) -> str:
    return (
        f'<video controls preload="none" poster="{_address(each.small)}" src="{_address(each.after)}" '
        f'aria-label="{_text(each.title)}"></video>'
    )


def _details(each: Shown) -> str:
    return "".join(f"<dt>{_text(name)}</dt><dd>{_text(text)}</dd>" for name, text in each.details)


def _text(text: str) -> str:
    return escape(text.encode("utf-8", "replace").decode(), quote=True)


def _address(name: str) -> str:
    return quote(name)
