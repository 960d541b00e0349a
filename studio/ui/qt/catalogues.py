"""The catalogues of translations: ``python -m studio.ui.qt.catalogues`` brings them up to date and compiles them.

New texts of the code come in as unfinished, texts that are gone go out; the compiled catalogues (``.qm``) are kept with
the code, so that the program needs no tool for them. How texts are marked: ``studio.ui.qt.language``.
"""

from __future__ import annotations

import subprocess
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from studio.ui.qt.language import FOLDER, LANGUAGES

CODE = Path(__file__).parents[1]


@dataclass(frozen=True)
class Entry:
    """A text of the code and what it is in another language: one form, or with ``counted`` one for each numerus."""

    text: str
    meaning: str
    counted: bool
    forms: tuple[str, ...]
    finished: bool

    @property
    def key(self) -> tuple[str, str, bool]:
        return self.text, self.meaning, self.counted


def catalogue(language: str, folder: Path = FOLDER) -> Path:
    return folder / f"phonochrome_{language}.ts"


def compiled(language: str, folder: Path = FOLDER) -> Path:
    return catalogue(language, folder).with_suffix(".qm")


def extract(language: str, folder: Path = FOLDER, code: Path = CODE) -> None:
    """Bring one catalogue up to date with the code; of English only what is counted has to be said."""
    modules = sorted(str(path) for path in code.rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none", "-source-language", "en"]
    options += ["-target-language", language, *(["-pluralonly"] if language == "en" else [])]
    _run("pyside6-lupdate", *options, *modules, "-ts", str(catalogue(language, folder)))


def entries(path: Path) -> Iterator[Entry]:
    """All entries of a catalogue, those of several contexts as often as they stand there."""
    for message in ET.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        counted = message.get("numerus") == "yes"
        forms = (
            [form.text or "" for form in translation.findall("numerusform")] if counted else [translation.text or ""]
        )
        yield Entry(
            message.findtext("source", ""),
            message.findtext("comment", ""),
            counted,
            tuple(forms),
            translation.get("type") != "unfinished" and all(forms),
        )


def compile_catalogue(language: str, target: Path, folder: Path = FOLDER) -> None:
    """Compile one catalogue, without contexts: `language.Translator` looks up without them."""
    root = ET.Element("TS", version="2.1", language=language)
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name")
    for entry in {e.key: e for e in entries(catalogue(language, folder)) if e.finished}.values():
        _put(context, entry)
    with tempfile.TemporaryDirectory() as scratch:
        merged = Path(scratch) / "merged.ts"
        ET.ElementTree(root).write(merged, encoding="utf-8", xml_declaration=True)
        _run("pyside6-lrelease", "-silent", str(merged), "-qm", str(target))


def _put(context: ET.Element, entry: Entry) -> None:
    message = ET.SubElement(context, "message", {"numerus": "yes"} if entry.counted else {})
    ET.SubElement(message, "source").text = entry.text
    if entry.meaning:
        ET.SubElement(message, "comment").text = entry.meaning
    translation = ET.SubElement(message, "translation")
    if entry.counted:
        for form in entry.forms:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = entry.forms[0]


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(sysconfig.get_path("scripts")) / tool), *arguments], check=True)


def main() -> None:
    """Extract and compile all languages, and say what is still to be translated."""
    for language in LANGUAGES:
        extract(language)
        compile_catalogue(language, compiled(language))
        everything = list(entries(catalogue(language)))
        left = sum(not entry.finished for entry in everything)
        print(f"{language}: {len(everything)} texts, {left} to be translated")


if __name__ == "__main__":
    main()
