"""Versions of a photograph's recipe, kept by name."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from studio.domain.photo_marks import MOST_VERSIONS, PhotoMarks
from studio.domain.recipe import ColorizeRecipe

ONE, TWO = ColorizeRecipe(saturation=0.5), ColorizeRecipe(saturation=1.5)
names = st.text(min_size=1, max_size=120)


def test_a_version_is_kept_updated_renamed_and_removed() -> None:
    marks = PhotoMarks(3).kept("For print", ONE, "2026-11-30")
    assert marks.current == "For print"
    marks = marks.kept("For print", TWO)
    assert [each.name for each in marks.versions] == ["For print", "For print 2"]
    marks = marks.updated("For print", TWO)
    assert marks.current == "For print"
    assert marks.versions[0].recipe == TWO
    marks = marks.renamed("For print", "For print 2")
    assert [each.name for each in marks.versions] == ["For print 2 2", "For print 2"]
    assert marks.current == "For print 2 2"
    marks = marks.without("For print 2 2")
    assert marks.current == ""
    assert marks.rating == 3


@given(st.lists(names, max_size=MOST_VERSIONS + 5))
def test_names_differ_and_the_newest_are_kept(given_names: list[str]) -> None:
    marks = PhotoMarks()
    for name in given_names:
        marks = marks.kept(name, ONE)
    kept = [each.name for each in marks.versions]
    assert len(kept) == len(set(kept)) == min(len(given_names), MOST_VERSIONS)
    assert all(1 <= len(name) <= 100 for name in kept)
    assert not given_names or marks.version(marks.current) is not None
