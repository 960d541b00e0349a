"""The marks of a picture read back: what its XMP says of how it was made (see ``metadata``, which writes them)."""

from __future__ import annotations

import re
from pathlib import Path

from studio.media.marks.metadata import Metadata
from studio.media.marks.statement import GENERATED_PART

_HISTORY = re.compile(r"^Xmp\.xmpMM\.History\[(\d+)\]/stEvt:(\w+)$")
MADE_BY = "Phonochrome"


def marks_of_picture(path: Path) -> list[tuple[str, str]]:
    """Pairs of a name and a text; empty for a picture that does not say that this program made it, and for what is
    no picture."""
    metadata = Metadata.of_picture(path)
    said = {str(entry.key()): str(entry.toString()) for entry in metadata.xmp}
    steps = [step for step in _history(said) if step.get("softwareAgent", "").startswith(MADE_BY)]
    if not steps and said.get("Xmp.iptcExt.AISystemUsed") != MADE_BY:
        return []
    found = [("Made by", step["softwareAgent"]) for step in steps]
    found += [("It says", step["parameters"]) for step in steps if "parameters" in step]
    if source := said.get("Xmp.xmpMM.DerivedFrom/stRef:filePath"):
        found.append(("Made from", source))
    if kind := said.get("Xmp.iptcExt.DigitalSourceType"):
        what = "colours" if any(step.get("action") == "colorized" for step in steps) or not steps else "detail"
        generated = f"a photograph with {what} from a trained model" if kind == GENERATED_PART else kind
        found.append(("Kind of source (IPTC)", generated))
    if system := said.get("Xmp.iptcExt.AISystemUsed"):
        found.append(("Software with a trained model", system))
    return found + [("Colour set by a person", line) for line in metadata.evidence]


def marks_of_credentials(path: Path) -> list[tuple[str, str]]:
    """What the Content Credentials in a file, or beside it, say; empty where there are none."""
    from studio.media.marks.credentials import read_credentials, takes_credentials

    try:
        read = read_credentials(path) if takes_credentials(path) else None
    except OSError:
        return []
    if read is None or (read.state == "unreadable" and read.embedded):  # nothing that was signed
        return []
    if read.state == "unreadable":
        return [("Content Credentials", f"unreadable: {read.problems[0]}")]
    whose = (
        "made by the program itself, which proves nothing about a person"
        if read.self_made
        else ("trusted" if read.trusted else "not known to this reader")
    )
    state = "as signed" if read.state == "intact" else f"CHANGED since it was signed ({', '.join(read.problems)})"
    found = [
        ("Content Credentials", f"{state}, {'in the file' if read.embedded else 'beside the file'}"),
        ("Signed by", f"{read.signed_by} (certificate: {whose})"),
        ("Signed with", read.generator),
    ]
    found += [("It was said", text) for text in read.said]
    if read.original_sha256:
        found.append(("SHA-256 of the original", read.original_sha256))
    found += [(f"Model {name}", f"SHA-256 {digest}") for name, digest in read.models]
    if read.disclosed is False:
        found.append(("Disclosure", "was switched off"))
    return found


def _history(said: dict[str, str]) -> list[dict[str, str]]:
    steps: dict[int, dict[str, str]] = {}
    for key, text in said.items():
        if (parts := _HISTORY.match(key)) is not None:
            steps.setdefault(int(parts[1]), {})[parts[2]] = text
    return [steps[number] for number in sorted(steps)]
