"""What is known of a file: by its receipt, else by the marks in it."""

from __future__ import annotations

from pathlib import Path

from studio import places
from studio.domain.errors import StudioError
from studio.domain.evidence import known_by
from studio.domain.progress import Progress
from studio.domain.provenance import Provenance, SetColour, UsedModel
from studio.domain.questions import WhatIsThis
from studio.domain.receipt import DISCLOSURE_COLOUR, DISCLOSURE_SOUND, FileDigest, ModelDigest
from studio.domain.recipe import ColorizeRecipe, EnlargeRecipe, Recipe, RepairRecipe
from studio.domain.suffixes import is_picture_name, suffix_of
from studio.engine.service import TaskContext
from studio.jobs.outputs import credits_beside, frame_sums_beside
from studio.jobs.proof.receipts import FoundReceipt, Sums, receipt_of
from studio.media.files.safety import check_source
from studio.media.marks.credentials import CREDENTIALS_SUFFIX

_MIDDLE_LIGHTNESS = 60.0
"""L* at which the colours that a person has set are shown."""


def tell(path: Path, progress: Progress | None = None) -> Provenance:
    """Everything that is known of a file. Every byte of it and of its original is read.

    Raises:
        UnreadableInput: there is no such file, or it is a damaged receipt.
        Cancelled: the user stopped it.
    """
    sums = Sums(progress or Progress())
    check_source(path)
    found = receipt_of(path, sums)
    marks = tuple(marks_in(path))
    if found is None:
        return Provenance(str(path), "marks" if marks else "nothing", marks=marks)
    receipt, output = found
    source, source_state = receipt.source(sums)
    return Provenance(
        str(path),
        "receipt",
        role="receipt" if output is None else role_of(receipt, output),
        state="intact" if output is None else sums.state(path, output),
        receipt=str(receipt.path),
        receipt_state=receipt.state,
        made=receipt.receipt,
        source_state=source_state,
        source_at="" if source is None else str(source),
        models=tuple(_used(model) for model in receipt.receipt.models),
        colours=tuple(colours_set(receipt.receipt.recipe)),
        marks=marks,
    )


def what_is_this(question: WhatIsThis, progress: Progress, context: TaskContext) -> Provenance:
    """The window asks. Raises as `tell`."""
    return tell(Path(question.path), progress)


def marks_in(path: Path) -> list[tuple[str, str]]:
    """What a file says of how this program made it; empty when it says nothing or is no picture and no film."""
    from studio.media.marks.reading import marks_of_credentials, marks_of_picture

    signed = marks_of_credentials(path)
    if is_picture_name(path) and (marks := marks_of_picture(path)):
        return [*marks, *signed]
    return [*(("It says", text) for text in _disclosures(path)), *signed]


def _disclosures(path: Path) -> list[str]:
    """The sentences in a film's comment that this program writes there."""
    from studio.domain.suffixes import is_film_name

    if not is_film_name(path):
        return []
    from studio.media.film.reader import FilmReader

    try:
        with FilmReader.open(path) as film:
            tags = {key.lower(): value for key, value in film.metadata.items()}
    except StudioError:
        return []
    texts = tags.get("comment", "").split(" · ")
    return [text for text in texts if text.startswith((DISCLOSURE_COLOUR, DISCLOSURE_SOUND))]


def role_of(found: FoundReceipt, output: FileDigest) -> str:
    """What an output is, as part of a sentence: "coloured picture", "colour layer" …"""
    path, recipe = Path(output.path), found.receipt.recipe
    for kind, role in _ROLES.items():
        if kind in found.receipt.extras and _is_at(path, Path(found.receipt.extras[kind])):
            return role
    if suffix_of(path) == CREDENTIALS_SUFFIX:
        return "Content Credentials that lie beside their file"
    result = Path(found.origin / found.result.name)
    if path.name == frame_sums_beside(result).name:
        return "list of sums of all frames"
    if isinstance(recipe, EnlargeRecipe | RepairRecipe):
        return "enlarged picture" if isinstance(recipe, EnlargeRecipe) else "repaired picture"
    if not isinstance(recipe, ColorizeRecipe):
        if path.name == credits_beside(result).name:
            return _ROLES["credits"]
        return "film with sound" if output == found.receipt.outputs[0] else "part of a soundtrack"
    place = found.receipt.outputs.index(output)
    if is_picture_name(path) or suffix_of(path) == ".dpx":
        is_version = place < recipe.versions or path.parent.name == result.name
        return "coloured picture" if is_version else "picture that belongs to a result"
    return "coloured film" if place == 0 else "file that belongs to a result"


_ROLES = {
    "layer": "colour layer",
    "confidence": "map of how sure the colours are",
    "evidence": "sheet of how the colours are known",
    "cues_out": "cue sheet",
    "credits": "list of credits",
    "stems": "stem of a soundtrack",
}


def _is_at(path: Path, named: Path) -> bool:
    return path == named or path.parent == named


def colours_set(recipe: Recipe) -> list[SetColour]:
    """The colours of a recipe that a person has set."""
    if not isinstance(recipe, ColorizeRecipe):
        return []
    return [
        SetColour(
            hint.x, hint.y, hint.a, hint.b, _shown(hint.a, hint.b), hint.time, hint.called, known_by(hint.evidence)
        )
        for hint in recipe.hints
    ]


def _shown(a: float, b: float) -> str:
    from models.colour.srgb import rgb_of

    return "#" + "".join(f"{round(255 * min(max(part, 0.0), 1.0)):02x}" for part in rgb_of(_MIDDLE_LIGHTNESS, a, b))


def _used(model: ModelDigest) -> UsedModel:
    from models import catalogue

    entry = catalogue.find(model.id, [places.added_models()])
    if entry is None:
        return UsedModel(model.id, model.sha256, "", "missing")
    return UsedModel(model.id, model.sha256, entry.title, "same" if entry.sha256 == model.sha256 else "other")
