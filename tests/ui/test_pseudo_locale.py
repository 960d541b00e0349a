"""Every visible text of every page and dialog is marked for translation: in a language that writes each letter another
way no plain letter is left, but for names, units and what the user's own files are called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models import catalogue
from models.packs import known
from studio.ui.qt.language import be_silent, speak
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge
from tests.ui.tour import Stage, dialogs, kinds_of_dialogs, makers, places, texts

pytestmark = [pytest.mark.gui, pytest.mark.slow]

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
OTHER = "áƀćđéƒğĥíĵķĺḿñóƥʠŕšťúṽŵẋýžÁƁĆĐÉƑĞĤÍĴĶĹḾÑÓƤɊŔŠŤÚṼŴẊÝŽ"
FIELD = re.compile(r"(\{[^{}]*\}|%L?n|&&)")
OF_QT = re.compile(r"Q[A-Z]")
WORD = re.compile(r"[A-Za-z]{2,}")

NAMES = {"Phonochrome", "sRGB", "English", "Deutsch", "Français", "CPU", "PNG", "TIFF", "WebP", "JPEG", "Gray", "Gamma"}
"""Names that are the same in every language, and what the engine says of the test's photographs."""
UNITS = {"dB", "kHz", "Hz", "LUFS", "MP", "min", "ms", "px"}
KEYS = re.compile(r"\b(Ctrl|Shift|Alt|Meta|Space|Left|Right|Up|Down|Home|End|PgUp|PgDown|Return|Del|Delete|F\d+)\b")
DATA = re.compile(
    r"/\S+|\S+\.(png|tif|mp4|wav|credits|txt|json)\S*|scan\d|scans|sounds|drum_and_ball|Wood hit \d+|Metal hit \d+|"
    r"Hit \d|Wood – impact|\{\w+\}"
)
"""What files, sounds and cues of the tests are called."""


class Pseudo(QTranslator):
    """Writes the letters of each text another way, but not what stands for what is put in."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        if OF_QT.match(context) or not text:
            return None  # type: ignore[return-value]
        return "".join(part if FIELD.fullmatch(part) else other_letters(part) for part in FIELD.split(text))


def other_letters(text: str) -> str:
    return text.translate(str.maketrans(PLAIN, OTHER))


def plain_words(text: str) -> list[str]:
    """The words in plain letters that no list allows."""
    titles = {word for pack in known.PACKS for word in WORD.findall(f"{pack.title} {pack.good_at} {pack.made_by}")}
    titles |= {word for entry in catalogue.entries("colour", []) for word in WORD.findall(entry.title)}
    left = KEYS.sub("", DATA.sub("", text.replace("Français", "")))
    return [word for word in WORD.findall(left) if word not in NAMES | UNITS | titles]


@pytest.fixture
def stage(
    qtbot: QtBot, qapp: QApplication, photos: list[Path], pyramids: tuple[str, str], store: Store
) -> Iterator[Stage]:
    be_silent(qapp)
    translator = Pseudo(qapp)
    qapp.installTranslator(translator)
    bridge = FakeBridge()
    window = MainWindow(bridge, store)
    window.resize(1280, 800)
    window.show()
    qtbot.addWidget(window)
    yield Stage(window, bridge, photos, pyramids[0])
    window.close()
    qapp.removeTranslator(translator)
    speak(qapp, "en")


def left_plain(where: str, root: object) -> list[str]:
    return sorted(
        {
            f"{where}: {type(widget).__name__} {kind} {text!r}: {words}"
            for widget, kind, text in texts(root)  # type: ignore[arg-type]
            if (words := plain_words(text))
        }
    )


def test_no_text_of_a_page_is_left_unmarked(stage: Stage) -> None:
    left = [line for name, page in places(stage) for line in left_plain(name, page)]
    assert left == [], "\n".join(dict.fromkeys(left))


def test_no_text_of_a_dialog_is_left_unmarked(stage: Stage) -> None:
    for _ in places(stage):
        pass
    left = [line for name, dialog in dialogs(stage) for line in left_plain(name, dialog)]
    assert left == [], "\n".join(dict.fromkeys(left))


def test_every_dialog_is_visited(stage: Stage) -> None:
    assert kinds_of_dialogs() == set(makers(stage))


def test_the_check_sees_what_is_not_marked() -> None:
    assert plain_words("Open files…") == ["Open", "files"]
    assert plain_words(other_letters("Open files…")) == []
    assert Pseudo().translate("x", "Export {0} as %Ln…") == other_letters("Export ") + "{0}" + other_letters(" as ") + (
        "%Ln…"
    )
