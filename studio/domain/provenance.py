"""What is known of a file that this program may have made, and the words for it: one text for terminal and window."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from studio.domain.receipt import FileDigest, Receipt
from studio.domain.recipe import ColorizeRecipe, Recipe

KnownBy: TypeAlias = Literal["receipt", "marks", "nothing"]
FileState: TypeAlias = Literal["intact", "changed", "missing"]
ReceiptState: TypeAlias = Literal["as written", "changed", "without a sum"]
ModelState: TypeAlias = Literal["same", "other", "missing"]


class SetColour(msgspec.Struct, frozen=True):
    """A colour that a person has set: ``x``, ``y`` 0…1, CIE Lab ``a``, ``b``, how it looks in a middle tone
    ("#b4703c"), in a film the second at which it was set, what it is called, and how it is known, in words."""

    x: float
    y: float
    a: float
    b: float
    colour: str
    time: float | None = None
    called: str = ""
    known_by: str = ""


class UsedModel(msgspec.Struct, frozen=True):
    """A model that took part. ``here`` tells whether this very model is installed, another of its name, or none."""

    id: str
    sha256: str
    title: str
    here: ModelState


class Provenance(msgspec.Struct, frozen=True):
    """What is known of ``path``.

    ``known_by``: its receipt (then ``made`` is what it says, ``role`` which of its files this is, ``state`` whether it
    is still as it was made), the marks in the file alone, or nothing. ``marks`` are pairs of a name and a text.
    ``source_at`` is where the original was found.
    """

    path: str
    known_by: KnownBy
    role: str = ""
    state: FileState = "intact"
    receipt: str = ""
    receipt_state: ReceiptState = "as written"
    made: Receipt | None = None
    source_state: FileState = "missing"
    source_at: str = ""
    models: tuple[UsedModel, ...] = ()
    colours: tuple[SetColour, ...] = ()
    marks: tuple[tuple[str, str], ...] = ()


class Section(msgspec.Struct, frozen=True):
    """A heading and its lines, each a name (empty: the line speaks for itself) and a text."""

    title: str
    lines: tuple[tuple[str, str], ...]


# --- in words ---------------------------------------------------------------------------------------------------------

_STATES: dict[FileState, str] = {
    "intact": "as it was made",
    "changed": "changed since it was made",
    "missing": "not found",
}
_SOURCE_STATES: dict[FileState, str] = {
    "intact": "unchanged",
    "changed": "changed since",
    "missing": "not found where it was",
}
_RECEIPT_STATES: dict[ReceiptState, str] = {
    "as written": "as it was written",
    "changed": "changed after it was written, or damaged",
    "without a sum": "of an earlier version, without a sum of its own",
}
_MODEL_STATES: dict[ModelState, str] = {
    "same": "installed here",
    "other": "another model of this name is installed here",
    "missing": "not installed here",
}
_SETTINGS = {
    "vividness": "Vividness",
    "saturation": "Saturation",
    "temperature": "Temperature",
    "toning": "Tint of a toned original",
    "versions": "Versions",
    "format": "Picture format",
    "film_format": "Film format",
    "quality": "Quality",
    "depth": "Bits per channel",
    "long_edge": "Long edge (pixels)",
    "disclosure_metadata": "Says so in its metadata",
    "credentials": "Carries Content Credentials",
    "disclosure_label": "Says so in a caption",
    "chroma_only": "Colours alone",
    "frame_sums": "Sums of all frames",
    "loudness_lufs": "Loudness (LUFS)",
    "true_peak_dbtp": "True peak (dBTP)",
    "min_confidence": "Silent below a confidence of",
    "ambience": "Ambience",
    "impacts": "Impacts",
    "seed": "Seed",
    "audio_codec": "Sound format",
    "things": "Things shown by example",
}
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_TOLD_ELSEWHERE = {"model", "hints", "reference", "leans", "strength"}


def headline(told: Provenance) -> str:
    """What the file is, in one sentence."""
    if told.known_by == "nothing":
        return "Nothing in this file or beside it says that Phonochrome made it."
    if told.known_by == "marks":
        return "Phonochrome made this, as the file itself says. Its receipt is not beside it."
    assert told.made is not None
    if told.role == "receipt":
        return f"This is the receipt of a result that {told.made.made_by} made."
    return f"{told.made.made_by} made this {told.role}."


def sections(told: Provenance) -> list[Section]:
    """Everything that is known, in the order in which a person would ask."""
    found = [] if told.made is None else list(_by_receipt(told, told.made))
    if told.marks:
        found.append(Section("Marks in the file", told.marks))
    return found


def _by_receipt(told: Provenance, made: Receipt) -> Iterator[Section]:
    yield Section("This file", tuple(_about_the_file(told, made)))
    yield Section("Made from", tuple(_file_lines(made.source, told)))
    yield Section("Made with", tuple(_made_with(told, made)))
    if isinstance(made.recipe, ColorizeRecipe):
        yield Section("Colours set by a person", tuple(_colours(told.colours)) or (("", "None: all are estimated."),))
        if (reference := made.recipe.reference) is not None:
            yield Section("Reference photograph", (("Name", reference.name), ("SHA-256", reference.sha256)))
    yield Section("Settings", tuple(settings(made.recipe)))
    if made.also_read:
        files = made.also_read.values()
        yield Section("Also read", tuple((each.path, f"SHA-256 {each.sha256}") for each in files))
    if made.notes:
        yield Section("Notes", tuple(("", note) for note in made.notes))


def _about_the_file(told: Provenance, made: Receipt) -> Iterator[tuple[str, str]]:
    if told.role != "receipt":
        yield "State", _STATES[told.state]
    yield "Made on", _when(made.finished_at)
    if made.disclosure:
        yield "It says", made.disclosure
    yield "Receipt", told.receipt
    yield "The receipt is", _RECEIPT_STATES[told.receipt_state]


def _when(finished_at: str) -> str:
    """ "1 March 2026, 10:00 UTC"; what is no time, as it is."""
    try:
        when = datetime.datetime.fromisoformat(finished_at).astimezone(datetime.UTC)
    except (ValueError, OverflowError, OSError):
        return finished_at
    return f"{when.day} {_MONTHS[when.month - 1]} {when.year}, {when:%H:%M} UTC"


def _file_lines(source: FileDigest, told: Provenance) -> Iterator[tuple[str, str]]:
    yield "Original", told.source_at or source.path
    yield "State", _SOURCE_STATES[told.source_state]
    yield "Size", f"{source.bytes:,} bytes"
    yield "SHA-256", source.sha256


def _made_with(told: Provenance, made: Receipt) -> Iterator[tuple[str, str]]:
    for model in told.models:
        name = f"{model.title} ({model.id})" if model.title not in ("", model.id) else model.id
        yield "Model", f"{name}, {_MODEL_STATES[model.here]}"
        yield "SHA-256", model.sha256
    if not told.models:
        yield "Model", "none: a cue sheet was given"
    asked = "" if made.device_asked in ("auto", made.device.partition(":")[0]) else f" ({made.device_asked} was asked)"
    yield "Device", f"{made.device}{asked}"
    yield "Time it took", f"{made.seconds:.1f} s"
    yield "Versions", ", ".join(f"{name} {version}" for name, version in made.versions.items())


def settings(recipe: Recipe) -> Iterator[tuple[str, str]]:
    """Every setting of a recipe by its name in words; model, colour points and reference are told apart from them."""
    for name in recipe.__struct_fields__:
        if name not in _TOLD_ELSEWHERE:
            yield _SETTINGS.get(name, name.replace("_", " ").capitalize()), _setting(getattr(recipe, name))
    if isinstance(recipe, ColorizeRecipe) and recipe.leans:
        yield "Version", "another plausible one than the first"
    if isinstance(recipe, ColorizeRecipe) and recipe.strength is not None:
        painted = recipe.strength
        yield "Strength by brush", f"{len(painted.strokes)} strokes, elsewhere {painted.elsewhere:.0%}"


def _setting(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if value is None:
        return "the model's own"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _colours(colours: tuple[SetColour, ...]) -> Iterator[tuple[str, str]]:
    for each in colours:
        when = "" if each.time is None else f", set at {each.time:.2f} s"
        place = f"{each.x:.1%} from the left, {each.y:.1%} from the top{when}"
        called = f"{each.called}, " if each.called else ""
        known = f"; {each.known_by}" if each.known_by else ""
        yield each.colour, f"{called}{place} (a {each.a:g}, b {each.b:g}){known}"
