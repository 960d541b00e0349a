"""The language is the one that was chosen, else that of the system, else English; numbers follow it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QObject
from PySide6.QtWidgets import QApplication

from studio.ui.qt import language as module
from studio.ui.qt.language import language_of_system, speak
from studio.ui.state.words import day_and_month, number_text, short_time, signed_text


@pytest.fixture(autouse=True)
def _back(qapp: QApplication) -> Iterator[None]:
    yield
    speak(qapp, "en")


class _Base(QObject):
    def word(self) -> str:
        return self.tr("Close")

    def counted(self, n: int) -> str:
        return self.tr("%Ln photograph(s)", "", n)


class _Below(_Base):
    pass


@pytest.mark.parametrize(("language", "close"), [("de", "Schließen"), ("fr", "Fermer"), ("en", "Close")])
def test_a_text_is_found_from_any_context(qapp: QApplication, language: str, close: str) -> None:
    assert speak(qapp, language) == language  # type: ignore[arg-type]
    assert _Base().word() == _Below().word() == close
    assert QCoreApplication.translate("elsewhere", "Close") == close


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("en", ("0 photographs", "1 photograph", "2 photographs")),
        ("de", ("0 Fotografien", "1 Fotografie", "2 Fotografien")),
        ("fr", ("0 photographie", "1 photographie", "2 photographies")),
    ],
)
def test_what_is_counted_has_its_forms(qapp: QApplication, language: str, forms: tuple[str, ...]) -> None:
    speak(qapp, language)  # type: ignore[arg-type]
    assert tuple(_Below().counted(n) for n in range(3)) == forms


def test_numbers_and_dates_follow_the_language(qapp: QApplication) -> None:
    speak(qapp, "de")
    assert number_text(12345.67, 1) == "12.345,7"
    assert signed_text(-2.5, 1) == "−2,5"
    assert day_and_month(datetime.date(2026, 5, 3)) == "3. Mai"
    speak(qapp, "en")
    assert number_text(12345.67, 1) == "12,345.7"
    assert day_and_month(datetime.date(2026, 5, 3)) == "3 May"
    assert [short_time(s) for s in (0.2, 89, 90, 5399, 7200)] == ["1 s", "89 s", "2 min", "90 min", "2 h"]


@pytest.mark.parametrize(
    ("wanted", "expected"), [(["fr-CA", "en"], "fr"), (["pt-BR", "de-AT"], "de"), (["ja"], "en"), ([], "en")]
)
def test_the_system_is_asked(monkeypatch: pytest.MonkeyPatch, wanted: list[str], expected: str) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return wanted

    monkeypatch.setattr(module.QLocale, "system", System)
    assert language_of_system() == expected


def test_the_last_choice_alone_holds(qapp: QApplication) -> None:
    speak(qapp, "de")
    speak(qapp, "fr")
    assert _Base().word() == "Fermer"
    speak(qapp, "en")
    assert _Base().word() == "Close"
    assert QLocale().language() == QLocale.Language.English
