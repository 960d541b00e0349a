"""What the rooms below say is said in the user's language, whatever was put into it."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import models
import studio
from studio.domain.errors import StudioError
from studio.ui.qt.language import speak
from studio.ui.state.known_sentences import SENTENCES
from studio.ui.state.sentences import said
from studio.ui.window.main_window import MainWindow


@pytest.fixture
def _german(qapp: QApplication) -> Iterator[None]:
    speak(qapp, "de")
    yield
    speak(qapp, "en")


@pytest.mark.usefixtures("_german")
def test_a_sentence_is_known_again_with_what_was_put_into_it() -> None:
    assert said("“scan (1).tif” is empty (0 bytes).") == "„scan (1).tif“ ist leer (0 Byte)."
    assert said("The folder /a: b was left out: not allowed.") == "Der Ordner /a: b wurde ausgelassen: not allowed."
    assert said("Try again.") == "Versuchen Sie es noch einmal."
    assert said("Nobody has ever said this.") == "Nobody has ever said this."
    assert said("") == ""
    assert said("Try again.\nMixing") == "Versuchen Sie es noch einmal.\nWird gemischt"
    assert said("“{0} {x}” is empty (0 bytes).") == "„{0} {x}“ ist leer (0 Byte).", "braces of a name are letters"


@pytest.mark.usefixtures("_german")
def test_the_banner_says_it(window: MainWindow) -> None:
    window.workspace.say_error(StudioError("“a.png” was not found.", hint="Try again."))
    assert window.banner.message.text() == "„a.png“ wurde nicht gefunden."
    assert window.banner.hint.text() == "Versuchen Sie es noch einmal."


def test_english_stays_as_it_was() -> None:
    for sentence in SENTENCES:
        assert said(sentence) == sentence


@pytest.mark.usefixtures("_german")
def test_a_reason_is_said_too_and_a_name_never() -> None:
    assert said("“Mixing” was not found.") == "„Mixing“ wurde nicht gefunden."
    told = said(
        "“a.psd” is a Photoshop document, which this program cannot read; there is nothing wrong with the file itself."
    )
    assert told.startswith("„a.psd“ ist ein Photoshop-Dokument, "), told


@lru_cache(maxsize=1)
def _texts_of_the_code() -> frozenset[str]:
    """Every text of the code, with numbers where something is put in."""
    found = set()
    for path in (*Path(studio.__file__).parent.rglob("*.py"), *Path(models.__file__).parent.rglob("*.py")):
        if path.parent.name == "known_sentences":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
            elif isinstance(node, ast.JoinedStr):
                fields = iter(range(len(node.values)))
                parts = (v.value if isinstance(v, ast.Constant) else f"{{{next(fields)}}}" for v in node.values)
                found.add("".join(map(str, parts)))
    return frozenset(found)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_it_still_stands_in_the_code(sentence: str) -> None:
    assert sentence in _texts_of_the_code()
