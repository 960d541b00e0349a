"""Contrast in both themes after WCAG 2.2: of the tokens that meet in the style sheet, and of what the window shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from studio.ui.state.settings import Store
from studio.ui.theme.tokens import DARK, LIGHT, Tokens, contrast
from tests.ui.tour import Stage, dialogs, places, themed_stage

pytestmark = [pytest.mark.gui, pytest.mark.slow]

TEXT, MARK = 4.5, 3.0
"""What WCAG 2.2 asks of text (1.4.3) and of what shows a control or its state (1.4.11)."""
READ = (QLabel, QPushButton, QToolButton, QCheckBox, QLineEdit, QComboBox)


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=lambda t: t.name)
def test_text_is_legible_on_every_ground(tokens: Tokens) -> None:
    grounds = ("background", "panel", "raised", "hover")
    pairs = [(ink, ground) for ink in ("text", "dim", "amber", "teal") for ground in grounds]
    pairs += [("red", ground) for ground in ("background", "panel", "raised")]
    pairs += [("on_accent", fill) for fill in ("amber", "amber_hover", "teal", "teal_hover")]
    pairs += [("text", track) for track in ("ambience", "effect", "foley")]
    poor = {
        f"{ink} on {ground}": round(contrast(getattr(tokens, ink), getattr(tokens, ground)), 2)
        for ink, ground in pairs
        if contrast(getattr(tokens, ink), getattr(tokens, ground)) < TEXT
    }
    assert poor == {}


@pytest.mark.parametrize("tokens", [DARK, LIGHT], ids=lambda t: t.name)
def test_marks_are_seen(tokens: Tokens) -> None:
    grounds = ("background", "panel", "raised")
    pairs = [("amber", ground) for ground in (*grounds, "hover", "line")] + [("faint", ground) for ground in grounds]
    poor = {
        f"{mark} on {ground}": round(contrast(getattr(tokens, mark), getattr(tokens, ground)), 2)
        for mark, ground in pairs
        if contrast(getattr(tokens, mark), getattr(tokens, ground)) < MARK
    }
    assert poor == {}


@pytest.fixture(params=["dark", "light"])
def stage(
    request: pytest.FixtureRequest, qtbot: QtBot, photos: list[Path], pyramids: tuple[str, str], store: Store
) -> Iterator[Stage]:
    with themed_stage(request.param, qtbot, photos, pyramids[0], store) as stage:
        yield stage


def faint_texts(root: QWidget) -> list[str]:
    """Texts that stand out too little from what they were really painted on. What is switched off is exempt."""
    picture = root.grab().toImage()
    ratio = picture.devicePixelRatio()
    found = []
    for widget in root.findChildren(QWidget):
        if not isinstance(widget, READ) or not widget.isVisibleTo(root) or widget.window() is not root.window():
            continue
        text = widget.currentText() if isinstance(widget, QComboBox) else widget.text()
        seen = widget.visibleRegion().boundingRect()
        if not text.strip() or not widget.isEnabled() or seen.width() < 8 or seen.height() < 8:
            continue
        area = QRect(widget.mapTo(root, seen.topLeft()), seen.size()).adjusted(2, 2, -2, -2)
        ground = _commonest(picture, area, ratio)
        ink = widget.palette().color(widget.foregroundRole()).name()
        if contrast(ink, ground) < TEXT:
            found.append(f"{type(widget).__name__} {text!r}: {ink} on {ground}, {contrast(ink, ground):.2f}")
    return found


def _commonest(picture: object, area: QRect, ratio: float) -> str:
    colours: Counter[int] = Counter()
    for y in range(area.top(), area.bottom(), 2):
        for x in range(area.left(), area.right(), 2):
            at = QPoint(round(x * ratio), round(y * ratio))
            if picture.valid(at):  # type: ignore[attr-defined]
                colours[picture.pixel(at)] += 1  # type: ignore[attr-defined]
    return QColor(colours.most_common(1)[0][0]).name()


def test_every_text_of_a_page_is_legible(stage: Stage) -> None:
    found = [f"{name}: {line}" for name, page in places(stage) for line in faint_texts(page)]
    assert found == [], "\n".join(dict.fromkeys(found))


def test_every_text_of_a_dialog_is_legible(stage: Stage) -> None:
    for _ in places(stage):
        pass
    found = [f"{name}: {line}" for name, dialog in dialogs(stage) for line in faint_texts(dialog)]
    assert found == [], "\n".join(dict.fromkeys(found))
