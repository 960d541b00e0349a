"""Names and metadata are shown letter by letter: nothing that looks like HTML is taken for it, tool tips included."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import numpy as np
import pytest
import soundfile
from msgspec.structs import replace
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QWidget
from pytestqt.qtbot import QtBot

from assets import samples
from studio.domain.cues import CueSheet, CueSound
from studio.domain.facts import FilmFacts
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe
from studio.sound.library.library import SoundLibrary
from studio.ui.qt.plain import plain_tip
from studio.ui.state.settings import Recent
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.pages.film.making import DURATION, FPS, cue

NASTY = "<b>bold<br><img src=x>"
TAG = re.compile(r"<(b|img)\b")


def texts_taken_for_html(window: MainWindow) -> list[str]:
    """Every text of ``NASTY`` that some widget would show as HTML."""
    found = []
    for widget in [window, *window.findChildren(QWidget)]:
        for tip in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            if GuiQt.mightBeRichText(tip) and TAG.search(tip):
                found.append(f"{type(widget).__name__}: {tip}")
        if isinstance(widget, QLabel) and TAG.search(widget.text()):
            rich = widget.textFormat() in (Qt.TextFormat.RichText, Qt.TextFormat.MarkdownText)
            if rich or (widget.textFormat() == Qt.TextFormat.AutoText and GuiQt.mightBeRichText(widget.text())):
                found.append(f"{type(widget).__name__}: {widget.text()}")
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            found += _tips_of(widget.model())
    return found


def _tips_of(model: QAbstractItemModel) -> list[str]:
    tips = _all_tips_of(model)
    return [f"item: {tip}" for tip in tips if isinstance(tip, str) and GuiQt.mightBeRichText(tip) and TAG.search(tip)]


def _all_tips_of(model: QAbstractItemModel) -> list[object]:
    return [
        model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(min(model.rowCount(), 50))
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount())
    ]


def shows_it(window: MainWindow) -> bool:
    """Whether the name is there at all, so that the test does not look at nothing."""
    return any("&lt;b&gt;bold" in widget.toolTip() for widget in window.findChildren(QWidget))


@pytest.mark.parametrize(
    "text", [NASTY, f"{NASTY}\nsecond & line", "a <i>b</i>", "&lt;b&gt;", "1 < 2 & 3 > 2", "plain"]
)
def test_a_tool_tip_is_read_as_it_was_written(text: str) -> None:
    from PySide6.QtGui import QTextDocument

    tip = plain_tip(text)
    if not GuiQt.mightBeRichText(tip):
        assert tip == text
        return
    document = QTextDocument()
    document.setHtml(tip)
    assert document.toPlainText() == text


def test_names_of_photographs_recent_files_and_jobs(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    nasty = tmp_path / f"{NASTY}.png"
    nasty.write_bytes(photos[0].read_bytes())
    window.workspace.store.add_recent(Recent([str(nasty)], "photographs", "2026-01-01", note=NASTY))
    window.workspace.recents_changed.emit()
    window.go("home")
    assert shows_it(window)
    window.open_paths([nasty, *photos])
    qtbot.waitUntil(lambda: len(window.workspace.roll) == 4)
    bridge.submit([JobRequest(ColorizeRecipe(), str(nasty), str(tmp_path / "out.png"))])
    bridge.set_job(next(iter(bridge.jobs)), state="failed", message=NASTY, hint=NASTY, notes=(NASTY,))
    window.go("batch")
    window.batch_page.table.selectAll()
    window.workspace.say_error(NASTY, NASTY)
    bridge.noted.emit(NASTY)
    assert texts_taken_for_html(window) == []
    window.go("photo")
    assert texts_taken_for_html(window) == []


def test_names_of_sounds_and_folders(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "<b>bold sounds"
    folder.mkdir()
    soundfile.write(folder / f"{NASTY}.wav", np.random.default_rng(0).normal(0, 0.1, 4800), 48_000)
    with SoundLibrary.open(tmp_path / "library.sqlite") as library:
        assert library.add_folder(folder).added == 1
    window.workspace.library._opener = lambda: SoundLibrary.open(tmp_path / "library.sqlite")
    window.go("library")
    page = window.library_page
    qtbot.waitUntil(lambda: page.model.rowCount() == 1 and page.model.row(0) is not None, timeout=60_000)
    page.table.selectRow(0)
    qtbot.waitUntil(lambda: shows_it(window), timeout=60_000)
    qtbot.wait(200)
    assert texts_taken_for_html(window) == []
    page.audition.close()


def test_names_of_cues(window: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    path = tmp_path / f"{NASTY}.mp4"
    path.write_bytes(samples.FILM.read_bytes())
    window.open_paths([path])
    facts = FilmFacts(str(path), NASTY, NASTY, 640, 480, FPS, DURATION, 200, False, False, 1000)
    bridge.answer("inspect", {"facts": msgspec.to_builtins(facts)})
    window.film_page.find_sounds()
    odd = replace(cue(1, 1.0, 0.5, 0.9), label=NASTY, taught=NASTY, sound=CueSound("sound1", NASTY))
    sheet = CueSheet(str(path), FPS, DURATION, (odd,))
    bridge.answer("find_cues", {"sheet": msgspec.to_builtins(sheet)})
    window.film_page.mix.stop()
    model = window.film_page.finder.cues.model()
    assert any("&lt;b&gt;bold" in str(tip) for tip in _all_tips_of(model))
    assert texts_taken_for_html(window) == []
