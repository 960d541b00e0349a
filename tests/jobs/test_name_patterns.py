"""Names of results by a pattern: filled in, made fit for every disk, or refused with what is wrong."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.recipe import ColorizeRecipe
from studio.jobs.name_patterns import FIELDS, Named, NamePattern, UnusablePattern
from studio.jobs.several_results import name_outputs

SCAN = Path("/archive/Box 12/street.tif")


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("{name}", "street"),
        ("{folder}, {name} ({model})", "Box 12, street (balanced)"),
        ("{number}-{name}", "007-street"),
        ("{number:5}", "00007"),
        ("{name} {version}", "street warm _ soft"),
        ("St. Louis {name}", "St. Louis street"),
    ],
)
def test_fields_are_filled_in(pattern: str, name: str) -> None:
    named = Named(SCAN, 7, 120, "warm / soft", "balanced")
    assert NamePattern.parse(pattern).fill(named) == name


def test_the_date_is_that_of_today() -> None:
    assert NamePattern.parse("{date}").fill(Named(SCAN)) == datetime.date.today().isoformat()


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("", "is empty"),
        ("../{name}", "“/”"),
        ("{name}:{date}", "“:”"),
        ("a\tb", "cannot be seen"),
        ("{nmae}", "{nmae}"),
        ("{name", "not closed"),
        ("{name:3}", "{name:3}"),
        ("{number:x}", "{number:x}"),
        ("{name}.jpg", "“.jpg”"),
        (".{name}", "hidden"),
        ("NUL", "Windows"),
        ("x" * 101, "100"),
    ],
)
def test_what_cannot_be_a_name_is_refused_in_a_sentence(pattern: str, said: str) -> None:
    with pytest.raises(UnusablePattern) as refused:
        NamePattern.parse(pattern)
    assert said in refused.value.message
    assert refused.value.hint


@given(
    st.lists(st.sampled_from([*(f"{{{field}}}" for field in FIELDS), "-", " ", "a", "ß"]), min_size=1, max_size=8),
    st.text(min_size=1, max_size=20),
)
def test_whatever_is_filled_in_the_name_stays_in_its_folder(parts: list[str], version: str) -> None:
    try:
        pattern = NamePattern.parse("".join(parts))
    except UnusablePattern:
        return
    name = pattern.fill(Named(SCAN, version=version))
    assert name
    assert name == name.strip()
    assert (Path("/out") / name).parent == Path("/out")
    assert not set(name) & set('/\\:*?"<>|\n\0')


def test_several_versions_take_their_numbers_at_the_end() -> None:
    assert NamePattern.parse("{name}-{version}").without_versions() == NamePattern("{name}")
    assert NamePattern.parse("{name}").without_versions() == NamePattern("{name}")
    with pytest.raises(UnusablePattern, match="at the end"):
        NamePattern.parse("{version}-{name}").without_versions()


def test_equal_names_are_numbered(tmp_path: Path) -> None:
    sources = [tmp_path / folder / "scan.tif" for folder in "ab"]
    names = name_outputs(
        sources,
        tmp_path / "out",
        suffixes=dict.fromkeys(sources, ".tif"),
        recipe=ColorizeRecipe(),
        one_input=False,
        pattern=NamePattern.parse("colour"),
    )
    assert [path.name for path in names.values()] == ["colour.tif", "colour-2.tif"]
