"""Every text of the window is marked as it should be, extracted, translated and compiled."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from studio.ui.qt import catalogues
from studio.ui.qt.catalogues import CODE, Entry, catalogue, compile_catalogue, compiled, entries, extract
from studio.ui.qt.language import FOLDER, LANGUAGES
from tests.ui.qt.marked_texts import Mark, marks

TRANSLATED = [language for language in LANGUAGES if language != "en"]
FIELD = re.compile(r"\{[^{}]*\}")
ASKS = [m for m in marks(CODE) if "ui/qt" not in m.where and not m.where.startswith("qt")]


def test_texts_are_literals() -> None:
    """A variable is allowed where the literal stands in a NOOP: as the text of ``translate``."""
    noops = {m.text for m in ASKS if m.function == "QT_TRANSLATE_NOOP"}
    assert noops
    bad = [m.where for m in ASKS if m.text is None and m.function != "translate"]
    assert bad == [], "the extraction sees literals only"


def test_nothing_is_translated_while_modules_are_imported() -> None:
    early = [m.where for m in ASKS if m.at_import and m.function != "QT_TRANSLATE_NOOP"]
    assert early == [], "the language is not known yet when a module is imported"


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_marked_text_stands_in_the_catalogue(language: str) -> None:
    known = {e.key for e in entries(catalogue(language))}
    wanted = {(m.text, m.meaning, m.counted): m for m in ASKS if m.text is not None}
    missing = [f"{m.where}: {m.text}" for key, m in wanted.items() if key not in known]
    assert missing == [], "run `python -m studio.ui.qt.catalogues`, then translate"
    gone = [key[0] for key in known if key not in wanted]
    assert gone == [], "run `python -m studio.ui.qt.catalogues`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_is_what_the_extraction_makes(language: str, tmp_path: Path) -> None:
    copy = tmp_path / catalogue(language).name
    shutil.copy(catalogue(language), copy)
    extract(language, tmp_path)
    assert {e.key for e in entries(copy)} == {e.key for e in entries(catalogue(language))}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    left = [e.text for e in entries(catalogue(language)) if not e.finished]
    assert left == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_put_in_is_put_in_everywhere(language: str) -> None:
    wrong = []
    for e in entries(catalogue(language)):
        for form in e.forms:
            if sorted(FIELD.findall(form)) != sorted(FIELD.findall(e.text)):
                wrong.append(f"{e.text} → {form}")
    assert wrong == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_one_text_has_one_translation(language: str) -> None:
    seen: dict[tuple[str, str, bool], Entry] = {}
    different = [e.text for e in entries(catalogue(language)) if seen.setdefault(e.key, e).forms != e.forms]
    assert different == [], "two meanings are told apart by the second argument of tr()"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_catalogue_is_of_this_state(language: str, tmp_path: Path) -> None:
    compile_catalogue(language, tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == compiled(language).read_bytes(), (
        "run `python -m studio.ui.qt.catalogues`"
    )


def test_a_text_that_is_new_or_not_translated_is_seen(tmp_path: Path) -> None:
    """The checks above would see both: a new text comes in unfinished."""
    code = tmp_path / "code"
    code.mkdir()
    (code / "page.py").write_text('class Page:\n    def a(self):\n        self.tr("Quite new", "", 2)\n')
    for name in ("phonochrome_de.ts",):
        shutil.copy(FOLDER / name, tmp_path / name)
    extract("de", tmp_path, code)
    found = list(entries(tmp_path / "phonochrome_de.ts"))
    assert [(e.text, e.counted, e.finished) for e in found] == [("Quite new", True, False)]
    assert next(marks(code)) == Mark("page.py:3", "tr", "Quite new", "", True, False)
    assert catalogues.CODE == CODE
