"""“What is this?” in the real window, answered as the engine does."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from studio.domain.provenance import Provenance, SetColour, UsedModel, headline, sections
from studio.domain.receipt import SCHEMA, FileDigest, ModelDigest, Receipt
from studio.domain.recipe import ColorizeRecipe, Hint
from studio.ui.dialogs.provenance import ProvenanceDialog
from studio.ui.qt.language import speak
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge


def told_of(path: Path) -> Provenance:
    made = Receipt(
        job="1f",
        made_by="Phonochrome 0.1.0",
        finished_at="2026-03-01T10:00:00+00:00",
        source=FileDigest("/archive/box 17/street.tif", "a" * 64, 4_210_000),
        outputs=(FileDigest(str(path), "b" * 64, 20),),
        recipe=ColorizeRecipe(vividness=0.5, hints=(Hint(0.5, 0.25, 20.0, 30.0),)),
        models=(ModelDigest("balanced", "c" * 64),),
        device="cpu",
        seconds=1.5,
        versions={"python": "3.11.7", "torch": "2.15.0"},
        disclosure="Digitally colourised: colours are estimated",
        notes=("A note with <b>marks</b>.",),
        schema=SCHEMA,
    )
    return Provenance(
        str(path),
        "receipt",
        role="coloured picture",
        receipt=f"{path}.receipt.json",
        made=made,
        source_state="intact",
        source_at=made.source.path,
        models=(UsedModel("balanced", "c" * 64, "Balanced", "same"),),
        colours=(SetColour(0.5, 0.25, 20.0, 30.0, "#c1825d"),),
        marks=(("Made by", "Phonochrome 0.1.0"),),
    )


def dialog_of(window: MainWindow) -> ProvenanceDialog:
    return next(each for each in window.findChildren(ProvenanceDialog) if each.isVisible())


def drop(target: object, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(50, 50), Qt.DropAction.CopyAction, data, buttons, keys)
    target.dropEvent(event)  # type: ignore[attr-defined]


@pytest.fixture
def dialog(window: MainWindow) -> ProvenanceDialog:
    window.registry["what-is-this"].trigger()
    return dialog_of(window)


def test_without_a_photograph_it_asks_for_one(dialog: ProvenanceDialog, bridge: FakeBridge) -> None:
    assert "Drop a coloured picture" in dialog.text()
    assert not bridge.pending("what_is_this")


def test_a_dropped_result_is_asked_about_and_told(dialog: ProvenanceDialog, bridge: FakeBridge, tmp_path: Path) -> None:
    path, told = tmp_path / "street.png", told_of(tmp_path / "street.png")
    drop(dialog, path)
    assert bridge.params(bridge.pending("what_is_this")[0]) == {"path": str(path)}
    bridge.answer("what_is_this", msgspec.to_builtins(told))
    text = dialog.text()
    assert headline(told) in text
    assert all(line[1] in text for section in sections(told) for line in section.lines)
    dialog._copy_button.click()
    assert "1 March 2026, 10:00 UTC" in text
    assert "box 17/street.tif" in QGuiApplication.clipboard().text()


def test_what_files_say_is_shown_as_plain_text(dialog: ProvenanceDialog, bridge: FakeBridge, tmp_path: Path) -> None:
    drop(dialog, tmp_path / "<b>street.png")
    bridge.answer("what_is_this", msgspec.to_builtins(told_of(tmp_path / "<b>street.png")))
    labels = [each for each in dialog.findChildren(QLabel) if "<b>" in each.text()]
    assert len(labels) >= 2
    assert {each.textFormat() for each in labels} == {Qt.TextFormat.PlainText}


def test_a_file_that_cannot_be_read_is_said(dialog: ProvenanceDialog, bridge: FakeBridge, tmp_path: Path) -> None:
    drop(dialog, tmp_path / "a.png")
    bridge.fail("what_is_this", "“a.png” was not found.", "Choose it again.")
    assert "“a.png” was not found. Choose it again." in dialog.text()


def test_the_answer_to_the_file_before_is_not_shown(
    dialog: ProvenanceDialog, bridge: FakeBridge, tmp_path: Path
) -> None:
    drop(dialog, tmp_path / "a.png")
    drop(dialog, tmp_path / "b.png")
    bridge.answer("what_is_this", msgspec.to_builtins(told_of(tmp_path / "b.png")))
    assert dialog.text().startswith("b.png")


def test_it_tells_of_the_photograph_that_is_looked_at(
    window: MainWindow, bridge: FakeBridge, photos: list[Path], qtbot: QtBot
) -> None:
    window.opening.open_paths(photos[:1])
    window.registry["what-is-this"].trigger()
    assert bridge.params(bridge.pending("what_is_this")[0]) == {"path": str(photos[0])}
    dialog_of(window).reject()
    assert not bridge.pending("what_is_this")


def test_a_receipt_dropped_on_the_window_is_told(window: MainWindow, bridge: FakeBridge, tmp_path: Path) -> None:
    receipt = tmp_path / "street.png.receipt.json"
    drop(window, receipt)
    assert bridge.params(bridge.pending("what_is_this")[0]) == {"path": str(receipt)}
    assert dialog_of(window).windowTitle() == "What is this?"


def test_it_is_told_in_the_users_language_but_quotes(window: MainWindow, tmp_path: Path, qapp: QApplication) -> None:
    speak(qapp, "de")
    try:
        dialog = ProvenanceDialog(window.workspace)
        dialog._path = tmp_path / "street.png"
        dialog._show(told_of(dialog._path))
        text = dialog.text()
    finally:
        speak(qapp, "en")
    assert "Mit Phonochrome 0.1.0 entstanden: koloriertes Bild." in text
    assert "Gemacht mit" in text
    assert "Digitally colourised: colours are estimated" in text, "what the file itself says"
