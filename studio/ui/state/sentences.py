"""What the rooms below the window say, in the user's language.

They know no Qt and speak English; a job's message comes from another process. A sentence is known again by its words,
with whatever was put into it, and said anew. What is not listed here stays as it is: English is better than nothing,
and what a file is called stays what it is called.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from studio.ui.qt.language import spoken
from studio.ui.state.known_sentences import SENTENCES

translate = QCoreApplication.translate

_FIELD = re.compile(r"\{(\d)\}")
_NAME = re.compile(r"“\{(\d)\}")


def said(sentence: str) -> str:
    """This sentence, or the sentences on its lines, in the user's language."""
    language = spoken()
    if language == "en":
        return sentence
    return "\n".join(_said(line, language) for line in sentence.split("\n"))


@lru_cache(maxsize=1)
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Those with more words of their own first, so that the closest one is taken."""
    ordered = sorted(SENTENCES, key=lambda text: -len(_FIELD.sub("", text)))
    return tuple((text, re.compile(_pattern(text), re.DOTALL)) for text in ordered)


def _pattern(text: str) -> str:
    parts = _FIELD.split(text)
    return "".join(f"(?P<f{part}>.*?)" if number % 2 else re.escape(part) for number, part in enumerate(parts)) + r"\Z"


@lru_cache(maxsize=512)
def _said(line: str, language: str) -> str:
    """Kept for each ``language``, which must be the one in force: lists ask again at every painting."""
    for text, pattern in _patterns():
        if found := pattern.match(line):
            return _anew(text, found, language)
    return line


def _anew(text: str, found: re.Match[str], language: str) -> str:
    """A reason that was put in is a sentence again; what stands in quotation marks is a name and stays."""
    names = set(_NAME.findall(text))

    def put_in(field: re.Match[str]) -> str:
        value = found.group(f"f{field[1]}")
        return value if field[1] in names else _said(value, language)

    return _FIELD.sub(put_in, translate("sentences", text))
