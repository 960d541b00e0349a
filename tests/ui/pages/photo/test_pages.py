"""Files with several pages: the strip turns to them, ticks choose what is exported, each page has its own points."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from studio.domain.facts import PictureFacts
from studio.domain.recipe import ColorizeRecipe, Hint, Lean, Strength
from studio.ui.dialogs.export import ExportPhotosDialog
from studio.ui.parts.page_strip import numbers_in_words
from studio.ui.state.documents import Photo
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.photo.making import qt_click

pytestmark = pytest.mark.gui


@pytest.fixture
def album(window: MainWindow, bridge: FakeBridge, photos: list[Path], pyramids: tuple[str, str]) -> MainWindow:
    """A file of twelve pages, of which the second is the picture itself."""
    window.open_paths(photos[:1])
    facts = PictureFacts(str(photos[0]), "TIFF", 640, 480, 16, 1, False, None, False, 9, pages=12, page=2)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    bridge.answer("pyramid", {"folder": pyramids[0]})
    return window


def row(window: MainWindow, page: int) -> QPoint:
    strip = window.photo_page.page_strip
    return strip.view.visualRect(strip.pages.index(page - 1)).center()


def test_files_of_one_page_have_no_strip(opened: MainWindow) -> None:
    assert opened.photo_page.page_strip.isHidden()


def test_turning_to_a_page_shows_and_colours_it(
    album: MainWindow, bridge: FakeBridge, pyramids: tuple[str, str]
) -> None:
    page, strip = album.photo_page, album.photo_page.page_strip
    assert strip.isVisible()
    assert strip.where.text() == "Page 2 of 12"
    assert page.photo is not None
    QTest.mouseClick(strip.view.viewport(), Qt.MouseButton.LeftButton, pos=row(album, 3))
    assert (page.photo.page, page.photo.recipe.pages) == (3, 3)
    assert bridge.params(bridge.pending("pyramid")[-1])["page"] == 3
    assert page.viewer.before.empty
    bridge.answer("pyramid", {"folder": pyramids[1]})
    assert not page.viewer.before.empty
    qt_click(page.panel.colourise)
    assert bridge.params(bridge.pending("preview_colour")[-1])["recipe"]["pages"] == 3
    bridge.answer("preview_colour", {"folder": pyramids[1], "confidence": "", "thumbnail": ""})
    assert page.photo.shown is not None
    QTest.keyClick(strip.view, Qt.Key.Key_Left)
    assert (page.photo.page, page.photo.recipe.pages) == (2, None), "the picture itself needs no number"
    assert page.photo.shown is None
    page.turn_to(3)
    assert page.photo.shown is not None, "what was coloured is still there"


def test_each_page_has_its_own_colour_points(album: MainWindow) -> None:
    page = album.photo_page
    assert page.photo is not None
    point = Hint(0.5, 0.5, 20.0, 30.0)
    page.photo.recipe = msgspec.structs.replace(page.photo.recipe, hints=(point,))
    page.turn_by(1)
    assert page.photo.recipe.hints == ()
    page.turn_by(-1)
    assert page.photo.recipe.hints == (point,)


def test_ticked_pages_are_exported_under_the_names_of_the_command_line(
    album: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    page, strip = album.photo_page, album.photo_page.page_strip
    assert page.photo is not None
    strip.view.setFocus()
    QTest.keyClick(strip.view, Qt.Key.Key_Space)
    box = strip.view.visualRect(strip.pages.index(3))
    QTest.mouseClick(strip.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.right() - 10, box.top() + 16))
    assert page.photo.chosen == {2, 4}
    assert page.photo.page == 2, "a tick turns no page"
    assert strip.choice.text() == "Export: 2, 4"
    dialog = ExportPhotosDialog(album.workspace, [page.photo], album)
    dialog.folder.setText(str(tmp_path / "out"))
    qt_click(dialog.go)
    assert [Path(request.output).name for request in bridge.submitted] == [
        "scan0-colour-page02.tif",
        "scan0-colour-page04.tif",
    ]
    recipes = [request.recipe for request in bridge.submitted]
    assert [recipe.pages for recipe in recipes if isinstance(recipe, ColorizeRecipe)] == [2, 4]
    qt_click(strip.all_or_none)
    assert len(strip.chosen) == 12
    assert strip.choice.text() == "Export: all pages"
    qt_click(strip.all_or_none)
    assert page.photo.chosen == frozenset()


def test_numbers_in_words() -> None:
    assert numbers_in_words(frozenset({1, 3, 4, 5, 7, 8})) == "1, 3–5, 7, 8"


def test_versions_and_painted_strength_belong_to_the_page_they_were_made_on(tmp_path: Path) -> None:
    facts = PictureFacts(str(tmp_path / "a.tif"), "TIFF", 640, 480, 16, 1, False, None, False, 9, pages=3)
    own = {"leans": (Lean(0.5, 0.5, 10.0, 0.0),), "strength": Strength(elsewhere=0.0)}
    photo = Photo(tmp_path / "a.tif", ColorizeRecipe(saturation=1.5, **own), facts=facts)
    assert photo.has_own
    photo.turn_to(2)
    assert photo.recipe == ColorizeRecipe(saturation=1.5, pages=2)
    assert photo.recipe_of_page(1) == ColorizeRecipe(saturation=1.5, pages=1, **own)
    photo.turn_to(1)
    assert photo.recipe == ColorizeRecipe(saturation=1.5, **own)
