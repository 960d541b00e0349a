"""The tables of picture formats in README are what the code does."""

from __future__ import annotations

from pathlib import Path

from studio.domain.facts import PictureFacts
from studio.domain.recipe import ColorizeRecipe
from studio.domain.suffixes import PICTURES, WRITTEN_PICTURES
from studio.jobs.outputs import result_suffix
from studio.media.pictures.encoding import depth_of
from studio.media.pictures.formats import WRITTEN
from studio.media.pictures.profiles import NAMED

README = Path(__file__).parents[3] / "README.md"


def read_row(kind: str) -> str:
    names = " ".join(sorted(PICTURES[kind]))
    return f"| {kind} | {names} | {becomes(kind, 8)} | {becomes(kind, 16)} |"


def becomes(kind: str, bits: int) -> str:
    source = Path("scan").with_suffix(sorted(PICTURES[kind], key=len)[0])
    facts = PictureFacts(str(source), kind, 9, 9, bits, 1, False, None, False, 100)
    suffix = result_suffix(source, ColorizeRecipe(), film=False, facts=facts)
    written = next(name for name in WRITTEN_PICTURES if suffix in PICTURES[name])
    return f"{written}, {depth_of(written, bits)} bits"


def written_row(kind: str) -> str:
    holds = WRITTEN[kind]
    lossless = "yes" if holds.lossless else "where the original is" if kind == "WebP" else "no"
    side = f"{holds.longest_side:,} pixels" if holds.longest_side else "any"
    cells = [str(holds.bits), "yes" if holds.transparency else "laid on white", lossless]
    cells += ["EXIF, XMP, IPTC" if holds.iptc else "EXIF, XMP", side]
    return f"| {kind} | {' | '.join(cells)} |"


def table(beginning: str) -> list[str]:
    lines = README.read_text(encoding="utf-8").splitlines()
    start = next(n for n, line in enumerate(lines) if line.startswith(beginning))
    end = next(n for n in range(start, len(lines)) if not lines[n].startswith("|"))
    return lines[start + 2 : end]


def test_readme_holds_the_kinds_that_are_read() -> None:
    assert table("| kind |") == [read_row(kind) for kind in PICTURES]


def test_readme_holds_the_formats_that_are_written() -> None:
    assert list(WRITTEN) == list(WRITTEN_PICTURES)
    assert table("| stored as |") == [written_row(kind) for kind in WRITTEN]


def test_readme_names_the_profiles() -> None:
    text = README.read_text(encoding="utf-8")
    for name in NAMED:
        assert f"`{name}`" in text
