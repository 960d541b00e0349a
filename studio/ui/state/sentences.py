"""What the rooms below the window say, in the user's language.

They know no Qt and speak English; a job's message comes from another process. A sentence is known again by its words,
with whatever was put into it, and said anew. What is not listed here stays as it is: English is better than nothing,
and what a file is called stays what it is called.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from studio.ui.qt.language import spoken

translate = QCoreApplication.translate

_FIELD = re.compile(r"\{(\d)\}")

SENTENCES = (
    str(QT_TRANSLATE_NOOP("sentences", "The engine stopped unexpectedly while working on this file.")),
    str(
        QT_TRANSLATE_NOOP(
            "sentences", "It has been restarted. Try again; if it happens again, this file may be damaged."
        )
    ),
    str(QT_TRANSLATE_NOOP("sentences", "The engine did not answer within {0} seconds.")),
    str(QT_TRANSLATE_NOOP("sentences", "Try again.")),
    str(QT_TRANSLATE_NOOP("sentences", "The engine is closed.")),
    str(QT_TRANSLATE_NOOP("sentences", "Restart the program.")),
    str(QT_TRANSLATE_NOOP("sentences", "{0}: the program does not know how to handle what it met there ({1}).")),
    str(QT_TRANSLATE_NOOP("sentences", "Other files are not affected.")),
    str(QT_TRANSLATE_NOOP("sentences", "There is not enough memory for “{0}”.")),
    str(QT_TRANSLATE_NOOP("sentences", "There is not enough memory for this.")),
    str(QT_TRANSLATE_NOOP("sentences", "There is not enough memory for this file, even in the smallest pieces.")),
    str(QT_TRANSLATE_NOOP("sentences", "Close other programs, or use a smaller version of the file.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is a still picture, not a film.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose a film.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is not a sound file that can be read.")),
    str(QT_TRANSLATE_NOOP("sentences", "WAV, FLAC, AIFF, OGG and MP3 files can be used.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” was not found.")),
    str(QT_TRANSLATE_NOOP("sentences", "It may have been moved or renamed; choose it again.")),
    str(QT_TRANSLATE_NOOP("sentences", "The folder {0} was left out: {1}.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is a still picture, and only films can be given sound.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose a film, or colourise the picture instead.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” cannot become {1}: {2} has the same name.")),
    str(QT_TRANSLATE_NOOP("sentences", "Give each file a name of its own.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose another name or another folder for the result.")),
    str(QT_TRANSLATE_NOOP("sentences", "There is no receipt for “{0}”, so nobody knows how it was made.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is no receipt of this program, or it is damaged{1}.")),
    str(QT_TRANSLATE_NOOP("sentences", "Take it from a copy, or make the result again.")),
    str(QT_TRANSLATE_NOOP("sentences", "{0}; nothing in it was changed.")),
    str(QT_TRANSLATE_NOOP("sentences", "Make room in {0}, or allow writing there; the queue then goes on by itself.")),
    str(QT_TRANSLATE_NOOP("sentences", "The queue {0} is damaged.")),
    str(QT_TRANSLATE_NOOP("sentences", "Start the program again: what can be read of it is saved.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” changed while it was being worked on, so the result was removed.")),
    str(QT_TRANSLATE_NOOP("sentences", "Wait until whatever writes to the file is done, then try again.")),
    str(QT_TRANSLATE_NOOP("sentences", "The settings for “{0}” are out of bounds: {1}.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose them again.")),
    str(QT_TRANSLATE_NOOP("sentences", "The model “{0}” cannot follow a reference photograph: it changed nothing.")),
    str(
        QT_TRANSLATE_NOOP(
            "sentences", "The model “{0}” does not say how sure its colours are, so there is no map of it."
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "sentences", "“{0}” has no colours to lend: it is a black-and-white photograph, or one in a single tint."
        )
    ),
    str(QT_TRANSLATE_NOOP("sentences", "Choose a colour photograph as the reference.")),
    str(QT_TRANSLATE_NOOP("sentences", "The program's cache {0} cannot be written: {1}.")),
    str(QT_TRANSLATE_NOOP("sentences", "Make room there, or allow writing there.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is not a cue sheet for this film: {1}.")),
    str(QT_TRANSLATE_NOOP("sentences", "There is already a thing called “{0}”.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose another name, or remove that one first.")),
    str(QT_TRANSLATE_NOOP("sentences", "The box in “{0}” is too small to show anything: it holds {1} × {2} pixels.")),
    str(QT_TRANSLATE_NOOP("sentences", "Draw it around the whole thing, at least {0} pixels wide and high.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is a folder, not a picture or a film.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose the files inside it, or open the whole folder as a batch.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is empty (0 bytes).")),
    str(QT_TRANSLATE_NOOP("sentences", "The copy probably broke off; fetch the file again from its source.")),
    str(QT_TRANSLATE_NOOP("sentences", "Fetch the file again from its source, or repair it with an image editor.")),
    str(
        QT_TRANSLATE_NOOP(
            "sentences", "“{0}” is {1}, which this program cannot read; there is nothing wrong with the file itself."
        )
    ),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” exists already{1} and was left as it is.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose another name, or allow existing results to be replaced.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be stored: the folder “{1}” does not exist.")),
    str(QT_TRANSLATE_NOOP("sentences", "Create the folder or choose another one.")),
    str(QT_TRANSLATE_NOOP("sentences", "There is no room left to store “{0}” in the folder “{1}”; nothing was kept.")),
    str(QT_TRANSLATE_NOOP("sentences", "Free some space or choose a folder on another drive.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” may not be read by this user.")),
    str(QT_TRANSLATE_NOOP("sentences", "Ask for permission to read the file, or copy it to a folder of your own.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” could not be read ({1}).")),
    str(QT_TRANSLATE_NOOP("sentences", "Check the drive or the network connection it lies on.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be stored: the folder “{1}” is write-protected.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose a folder that you may write to.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” could not be stored ({1}); nothing was kept.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” needs about {1} but its drive has only {2} left.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is the original itself, and originals are never overwritten.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be read as a film ({1}).")),
    str(QT_TRANSLATE_NOOP("sentences", "Fetch the file again from its source.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is neither a picture nor a film of a known format.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” has a picture track but not one readable picture in it.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is a damaged or incomplete film: its table of contents cannot be read.")),
    str(
        QT_TRANSLATE_NOOP(
            "sentences",
            "Copy it again from its source; a recording that broke off may be repaired with a recovery tool.",
        )
    ),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” could not be read to its end ({1}).")),
    str(QT_TRANSLATE_NOOP("sentences", "Check the drive it lies on, or copy it again from its source.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is a PDF document, not a picture.")),
    str(QT_TRANSLATE_NOOP("sentences", "Export its pages as TIFF or PNG pictures first.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is not a picture of a known format.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be used as a photograph: {1}.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose another file.")),
    str(QT_TRANSLATE_NOOP("sentences", "“{0}” is no project of this program, or it is too damaged to be read.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose a file that was saved as a project.")),
    str(QT_TRANSLATE_NOOP("sentences", "{0} cannot be saved in {1}: {2}.")),
    str(QT_TRANSLATE_NOOP("sentences", "Make room or allow writing there.")),
    str(
        QT_TRANSLATE_NOOP("sentences", "There is not enough room for {0} in {1}: it needs {2} MB, and {3} MB are free.")
    ),
    str(QT_TRANSLATE_NOOP("sentences", "The sound {0} cannot be read: {1}.")),
    str(
        QT_TRANSLATE_NOOP(
            "sentences", "The sound folder {0} cannot be read: it does not exist or its drive is not connected."
        )
    ),
    str(
        QT_TRANSLATE_NOOP(
            "sentences", "Connect the drive, or choose another folder. Sounds imported before stay in the library."
        )
    ),
    str(QT_TRANSLATE_NOOP("sentences", "The sound library {0} cannot be opened: {1}.")),
    str(QT_TRANSLATE_NOOP("sentences", "This sound is no longer in the library.")),
    str(QT_TRANSLATE_NOOP("sentences", "Search for it again.")),
    str(QT_TRANSLATE_NOOP("sentences", "Choose another sound for the cue.")),
    str(QT_TRANSLATE_NOOP("sentences", "The engine is not running.")),
    str(QT_TRANSLATE_NOOP("sentences", "Start the program again.")),
    str(QT_TRANSLATE_NOOP("sentences", "The engine gave an answer that makes no sense.")),
    str(QT_TRANSLATE_NOOP("sentences", "The sound library could not be read ({0}).")),
    str(QT_TRANSLATE_NOOP("sentences", "Mixing")),
    str(QT_TRANSLATE_NOOP("sentences", "Listening to the sounds")),
    str(QT_TRANSLATE_NOOP("sentences", "Adding the soundtrack")),
    str(QT_TRANSLATE_NOOP("sentences", "Measuring the mix")),
    str(QT_TRANSLATE_NOOP("sentences", "Looking for sounds")),
    str(QT_TRANSLATE_NOOP("sentences", "Levelling")),
    str(QT_TRANSLATE_NOOP("sentences", "Comparing the sounds that nothing names")),
)
"""As they stand in the code below the window; a test looks whether they still do."""


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
            fields = [found.group(f"f{number}") for number in range(len(found.groupdict()))]
            return translate("sentences", text).format(*fields)
    return line
