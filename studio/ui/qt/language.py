"""The language of the window: which there are, which is meant, and the texts in it.

**How a text is marked.** Every text that somebody may read stands in the code in English, inside one of

- ``self.tr("Open files…")`` in a method of a ``QObject``;
- ``translate("words", "about {0} min left").format(n)`` elsewhere, with ``translate = QCoreApplication.translate``;
- ``QT_TRANSLATE_NOOP("Palette", "navy")`` where data are defined, and ``translate("Palette", name)`` where they are
  shown.

The text is a literal in double quotes (no f-string, nor within one, no ``+``, no ``a if b else c`` in the brackets). It
is translated when it is shown, never when a module is imported. What is put in stands as ``{0}``, ``{name}``; a number
that changes the words is ``%n`` (``%Ln`` with separators): ``self.tr("%n photograph(s)", "", count)``; its English
forms are in ``phonochrome_en.ts``. Two meanings of one English text are told apart by the second argument:
``self.tr("Cut", "between two shots")``.

**What is looked up** is the text and that second argument, whatever the context: a class finds the texts of its base
class, and one text has one translation. ``python -m studio.ui.qt.catalogues`` brings new texts into
``assets/translations/*.ts`` (to be translated with Qt Linguist or any editor) and compiles them; tests fail while one
is not extracted, not translated, or not compiled.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

import assets

Language = Literal["en", "de", "fr"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
FOLDER = Path(assets.__file__).parent / "translations"


class Translator(QTranslator):
    """One catalogue, in which a text is found whatever its context."""

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        # None, not "", tells Qt that there is no translation; the type hints of PySide6 do not know it.
        return super().translate("", text, disambiguation, n) or None  # type: ignore[return-value]


def language_of_system() -> Language:
    """The first language the user reads in which there is the window; else English."""
    for name in QLocale.system().uiLanguages():
        for language in LANGUAGES:
            if name.replace("_", "-").split("-")[0] == language:
                return language
    return "en"


def speak(application: QCoreApplication, chosen: Language | Literal["system"]) -> Language:
    """Show in this language all texts that are made from now on, with its numbers and dates; returns which it is."""
    language = language_of_system() if chosen == "system" else chosen
    system = QLocale.system()
    same = system.name().split("_")[0] == language
    QLocale.setDefault(system if same else QLocale(language))
    be_silent(application)
    folder_of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for kind, name, folder in (
        (QTranslator, f"qtbase_{language}", folder_of_qt),
        (Translator, f"phonochrome_{language}", str(FOLDER)),
    ):
        translator = kind(application)
        translator.setObjectName("language")
        if translator.load(name, folder):
            application.installTranslator(translator)
    return language


def spoken() -> str:
    """The language in force, as ISO 639-1 code."""
    return QLocale().name().split("_")[0]


def be_silent(application: QCoreApplication) -> None:
    """Take back the language that was chosen; texts are those of the code."""
    for translator in application.findChildren(QTranslator, "language"):
        application.removeTranslator(translator)
        translator.setParent(None)
