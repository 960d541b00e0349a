"""Showing the program a thing on the film page, with an engine that the test plays."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from assets import samples
from studio.domain.cues import Cue, CueSheet
from studio.domain.facts import FilmFacts
from studio.ui.dialogs.teach import TeachPopup
from studio.ui.parts.controls import Elided
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


def told(name: str, category: str, *pictures: Path) -> dict[str, Any]:
    return {"name": name, "category": category, "pictures": [[f"key{n}", str(p)] for n, p in enumerate(pictures)]}


@pytest.fixture
def film(window: MainWindow, bridge: FakeBridge) -> MainWindow:
    window.open_paths([samples.FILM])
    facts = FilmFacts(str(samples.FILM), "mp4", "h264", 640, 480, 25.0, 8.0, 200, False, False, 1000)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    bridge.answer("list_things", {"things": []})
    return window


def draw(qtbot: QtBot, window: MainWindow, left: float, top: float, right: float, bottom: float) -> None:
    video = window.film_page.transport.video
    target = video.picture_rect()
    places = [
        (target.topLeft() + QPointF(target.width() * x, target.height() * y)).toPoint()
        for x, y in ((left, top), ((left + right) / 2, bottom), (right, bottom))
    ]
    qtbot.mousePress(video, Qt.MouseButton.LeftButton, pos=places[0])
    qtbot.mouseMove(video, places[1])
    qtbot.mouseMove(video, places[2])
    qtbot.mouseRelease(video, Qt.MouseButton.LeftButton, pos=places[2])


def popup_of(window: MainWindow) -> TeachPopup:
    popup = window.film_page.findChild(TeachPopup)
    assert popup is not None
    return popup


def names(window: MainWindow) -> list[str]:
    return [line.full_text() for line in window.film_page.things.box.findChildren(Elided)]


def test_a_box_is_drawn_named_and_remembered(
    qtbot: QtBot, film: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    page = film.film_page
    page.transport.seek(2.0)
    page.timeline.view.setFocus()
    qtbot.keyClick(page.timeline.view, Qt.Key.Key_T)
    assert page.transport.box_tool.isChecked()
    draw(qtbot, film, 0.25, 0.25, 0.75, 0.5)
    popup = popup_of(film)
    assert page.transport.video._box is not None, "the box stays on show while it is named"
    assert not popup.go.isEnabled()
    qtbot.keyClicks(popup.name, "steam locomotive")
    qtbot.waitUntil(lambda: popup.category == "TRNSteam", timeout=60000)
    assert popup.list.count() > 1
    popup.go.click()
    ticket = bridge.pending("teach_thing")[0]
    sent = bridge.params(ticket)
    assert (sent["name"], sent["category"], sent["path"]) == ("steam locomotive", "TRNSteam", str(samples.FILM))
    assert sent["time_s"] == pytest.approx(2.02)
    assert sent["box"] == pytest.approx([0.25, 0.25, 0.5, 0.25], abs=0.02)
    assert page.transport.video._box is None
    bridge.answer("teach_thing", {"things": [told("steam locomotive", "TRNSteam", photos[0])]})
    assert names(film) == ["steam locomotive", "1 example · Trains – steam"]
    assert "Three examples work better than one" in page.things.box.hint.text()
    assert page.transport.box_tool.isChecked(), "the next example can be drawn at once"
    film.banner.action.click()
    assert bridge.pending("find_cues"), "what was shown is put to use"


def test_a_slip_of_the_hand_asks_nothing_and_boxes_end_at_the_picture(qtbot: QtBot, film: MainWindow) -> None:
    page = film.film_page
    page.transport.box_tool.click()
    draw(qtbot, film, 0.5, 0.5, 0.505, 0.505)
    assert page.findChild(TeachPopup) is None
    with qtbot.waitSignal(page.transport.video.box_drawn) as drawn:
        draw(qtbot, film, 0.8, 0.8, 1.4, 1.4)
    box = drawn.args[0]
    assert box.right() == pytest.approx(1.0, abs=0.01)
    assert box.bottom() == pytest.approx(1.0, abs=0.01)


def test_only_one_tool_is_in_hand(film: MainWindow) -> None:
    page = film.film_page
    page.transport.point_tool.click()
    page.things.box.draw.click()
    assert page.transport.box_tool.isChecked()
    assert not page.transport.point_tool.isChecked()
    page.transport.point_tool.click()
    assert not page.transport.box_tool.isChecked()


def test_words_choose_the_category_and_keys_answer(qtbot: QtBot, film: MainWindow, bridge: FakeBridge) -> None:
    film.film_page.things.box.whole.click()
    popup = popup_of(film)
    qtbot.keyClicks(popup.search, "train")
    qtbot.waitUntil(lambda: popup.list.count() > 1, timeout=60000)
    qtbot.keyClick(popup.search, Qt.Key.Key_Down)
    assert popup.list.currentRow() == 1
    chosen = popup.category
    qtbot.keyClicks(popup.name, "our port")
    assert popup.category == chosen, "the user's own words stay"
    qtbot.keyClick(popup.name, Qt.Key.Key_Return)
    sent = bridge.params(bridge.pending("teach_thing")[0])
    assert (sent["name"], sent["category"], sent["box"]) == ("our port", chosen, None)


def test_a_name_that_is_known_brings_its_sound(qtbot: QtBot, film: MainWindow, photos: list[Path]) -> None:
    from studio.domain.questions import Example, Thing

    page = film.film_page
    page.things.box._show((Thing("pier", "AMBNaut", (Example("k", str(photos[0])),)),))
    page.things.box.whole.click()
    popup = popup_of(film)
    qtbot.keyClicks(popup.name, "Pier")
    assert popup.category == "AMBNaut"
    assert popup.go.isEnabled()


def test_things_are_changed_and_forgotten(
    qtbot: QtBot, film: MainWindow, bridge: FakeBridge, photos: list[Path]
) -> None:
    page = film.film_page
    page.things.box.load()
    bridge.answer("list_things", {"things": [told("lok", "TRNSteam", *photos)]})
    assert names(film) == ["lok", "3 examples · Trains – steam"]
    assert not page.things.box.hint.isVisible()
    (more,) = [b for b in page.things.box.findChildren(QToolButton) if b.menu() is not None]
    assert more.accessibleName() == "Change or forget lok"
    rename, _, forget = more.menu().actions()
    assert forget.text() == "Forget “lok”"
    rename.trigger()
    popup = page.things.box.findChild(TeachPopup)
    popup.name.setText("locomotive")
    popup.go.click()
    sent = bridge.params(bridge.pending("change_thing")[0])
    assert sent == {"name": "lok", "new_name": "locomotive", "category": "TRNSteam"}
    bridge.answer("change_thing", {"things": [told("locomotive", "TRNSteam", *photos)]})
    page.things.box._remove(page.things.box.things[0], "key1")
    assert bridge.params(bridge.pending("remove_thing")[0]) == {"name": "locomotive", "example": "key1"}
    bridge.answer("remove_thing", {"things": []})
    qtbot.waitUntil(lambda: names(film) == [])


def test_a_refusal_is_told_and_the_list_can_be_used_again(film: MainWindow, bridge: FakeBridge) -> None:
    page = film.film_page
    page.things.box.whole.click()
    popup = popup_of(film)
    popup.answered.emit("lok", "TRNSteam")
    assert not page.things.box.isEnabled()
    bridge.fail("teach_thing", "The box is too small to show anything.", "Draw it around the whole thing.")
    assert page.things.box.isEnabled()
    assert "too small" in film.banner.message.text()
    popup.close()


def test_a_film_can_do_without_them(film: MainWindow, bridge: FakeBridge, store: Store, photos: list[Path]) -> None:
    page = film.film_page
    page.things.box.load()
    bridge.answer("list_things", {"things": [told("lok", "TRNSteam", photos[0])]})
    page.things.box.wanted.click()
    work = store.film_work(samples.FILM)
    assert work is not None
    assert not work.recipe.things
    page.find_sounds()
    assert bridge.params(bridge.pending("find_cues")[0])["recipe"]["things"] is False


def test_a_cue_says_that_it_was_shown(film: MainWindow, bridge: FakeBridge) -> None:
    page = film.film_page
    cue = Cue("c", "continuous", 0.0, 4.0, 0.5, 0.8, "TRNSteam", label="our lok", taught="our lok")
    page.find_sounds()
    bridge.answer("find_cues", {"sheet": msgspec.to_builtins(CueSheet("film.mp4", 25.0, 8.0, (cue,)))})
    page.mix.stop()
    page.edits.choose_cue("c")
    assert "shown by you" in page.cue_panel.facts.text()
