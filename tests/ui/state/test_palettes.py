"""The palettes that come with the program are honest and whole; one's own are files that can be shared."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.palette import MOST_COLOURS, NamedColour, Palette, palette_from_json, palette_to_json
from studio.ui.state import palettes


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    return tmp_path


def test_every_shipped_palette_is_offered_and_every_colour_says_where_it_is_from() -> None:
    shipped = palettes.shipped_palettes()
    assert set(shipped) == {path.stem for path in palettes.SHIPPED.glob("*.json")}
    for name, palette in shipped.items():
        assert len(palette.colours) >= 8, name
        assert palette.about, name
        names = [colour.name for colour in palette.colours]
        assert len(set(names)) == len(names), name
        for colour in palette.colours:
            assert colour.source.strip(), colour
            assert colour.source.startswith("Our own estimate") == colour.estimate, colour


@given(
    st.lists(
        st.builds(
            NamedColour,
            st.text(min_size=1, max_size=30),
            st.from_regex(r"\A#[0-9a-f]{6}\Z"),
            st.text(max_size=50),
            st.booleans(),
        ),
        max_size=6,
    )
)
def test_a_palette_comes_back_from_its_file(colours: list[NamedColour]) -> None:
    palette = Palette("Mine", tuple(colours), "about")
    assert palette_from_json(palette_to_json(palette)) == palette


def test_own_palettes_are_kept_by_title_and_sorted() -> None:
    for title in ("zeppelins", "Ärmel & Borten", "barns"):
        palettes.save_own(Palette(title, (NamedColour("red", "#aa0000"),)))
    palettes.save_own(Palette("barns", (NamedColour("ochre", "#c8a050"),)))
    own = palettes.own_palettes()
    assert [palette.title for palette in own.values()] == ["barns", "zeppelins", "Ärmel & Borten"]
    assert next(iter(own.values())).colours[0].name == "ochre"


def test_a_damaged_one_is_left_alone_and_said(home: Path) -> None:
    palettes.save_own(Palette("good", ()))
    bad = palettes.own_folder() / f"bad{palettes.ENDING}"
    bad.write_text("{")
    assert [palette.title for palette in palettes.own_palettes().values()] == ["good"]
    assert bad.read_text() == "{"
    with pytest.raises(UnreadableInput, match="is not a palette"):
        palettes.read_palette(bad)
    with pytest.raises(UnreadableInput):
        palettes.read_palette(home / "nothing.json")


def test_a_colour_is_added_in_place_of_one_of_its_name() -> None:
    palette = Palette("Mine", (NamedColour("coat", "#101010"), NamedColour("belt", "#202020")))
    changed = palettes.with_colour(palette, NamedColour("coat", "#303030", "seen", estimate=False))
    assert [(c.name, c.colour) for c in changed.colours] == [("belt", "#202020"), ("coat", "#303030")]
    full = Palette("Full", tuple(NamedColour(str(n), "#000000") for n in range(MOST_COLOURS)))
    with pytest.raises(StudioError, match="cannot be added"):
        palettes.with_colour(full, NamedColour("one more", "#000000"))
