"""The work of a receipt done once more in a temporary place, and what comes out held against what came out then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from studio import places
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.job import Device, JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import FileDigest, Receipt
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.outputs import confidence_beside, cues_beside, layer_beside, stems_beside
from studio.jobs.proof.receipts import FoundReceipt, Sums
from studio.jobs.runner import in_process_context, run_job
from studio.jobs.stages.keys import ALSO_READ
from studio.media.files.errors import shown
from studio.own_files.reasons import unwritable
from studio.own_files.scratch import AGAIN, scratch


class Compared(msgspec.Struct, frozen=True):
    """A file of the receipt and the same file made again (``again`` is its SHA-256; empty: it was not made)."""

    name: str
    sha256: str
    again: str

    @property
    def same(self) -> bool:
        return self.sha256 == self.again


class Reproduced(msgspec.Struct, frozen=True):
    """``differences`` are sentences on what was different in the making: versions, models, the device."""

    receipt: str
    files: tuple[Compared, ...]
    differences: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def same(self) -> bool:
        return bool(self.files) and all(file.same for file in self.files)


def reproduce(
    found: FoundReceipt, progress: Progress, device: Device = "cpu", original: Path | None = None
) -> Reproduced:
    """Make a result again from its original and compare every file byte for byte. Nothing beside is touched; nothing
    that was kept from earlier work is used. ``original``: where the original is, or its folder.

    Raises:
        UnreadableInput: the original, or a cue sheet that was used, is not there or has changed.
        StudioError: a model is not installed, or the work cannot be done.
        Cancelled: the user stopped it.
    """
    source = _source(found, Sums(progress), original)
    try:
        with scratch(places.cache_dir(), AGAIN) as folder:
            return _made_again(found, source, folder, progress, device)
    except OSError as error:
        raise unwritable(places.cache_dir() / AGAIN, error, "What is made again") from error


def _made_again(found: FoundReceipt, source: Path, folder: Path, progress: Progress, device: Device) -> Reproduced:
    request = _request(found, source, folder, device)
    context = replace(in_process_context(request), cache_dir=folder / "cache")
    context.cache_dir.mkdir()
    made = run_job(request, progress, context)
    files = tuple(_compared(found.receipt.outputs, made.outputs))
    return Reproduced(str(found.path), files, tuple(_differences(found, made, source)), made.notes)


def _source(found: FoundReceipt, sums: Sums, original: Path | None) -> Path:
    digest = found.receipt.source
    if original is not None and original.is_file():
        path, state = original, sums.state(original, digest)
    else:
        there, state = found.source(sums, original)
        path = there or Path(digest.path)
    if state == "missing":
        raise UnreadableInput(
            f"The original “{shown(path)}” is not where it was, so the result cannot be made again.",
            hint="Name it, or the folder it is in, with --original.",
            path=path,
        )
    if state == "changed":
        raise UnreadableInput(
            f"“{shown(path)}” is not the original that the receipt tells of: its sum differs.",
            hint="Name the original with --original.",
            path=path,
        )
    return path


def _request(found: FoundReceipt, source: Path, folder: Path, device: Device) -> JobRequest:
    receipt = found.receipt
    single = isinstance(receipt.recipe, ColorizeRecipe) and receipt.recipe.versions == 1
    first = Path(receipt.outputs[0].path) if receipt.outputs else found.result
    in_folder = first.parent.name == found.result.name
    name = first.name if (single or not isinstance(receipt.recipe, ColorizeRecipe)) and not in_folder else None
    output = folder / "result" / (name or found.result.name)
    output.parent.mkdir()
    extras = receipt.extras if receipt.schema >= 2 else dict(_guessed(receipt, output))
    return JobRequest(
        receipt.recipe,
        str(source),
        str(output),
        {kind: str(_extra(found, kind, Path(path), folder)) for kind, path in extras.items()},
        device,
    )


def _extra(found: FoundReceipt, kind: str, path: Path, folder: Path) -> Path:
    """Inputs stay where they are; outputs go into folders of their own, under their names."""
    if kind in ALSO_READ:
        return _read_then(found, kind, path)
    if kind in ("library", "music"):
        return path
    place = folder / kind / path.name
    place.parent.mkdir()
    return place


def _read_then(found: FoundReceipt, kind: str, path: Path) -> Path:
    digest = found.receipt.also_read.get(kind)
    sums = Sums(Progress())
    saved = [found.place_of(output) for output in found.receipt.outputs if digest and output.sha256 == digest.sha256]
    for candidate in (path, found.path.parent / path.name, *saved):
        if digest is None and candidate.is_file():
            return candidate
        if digest is not None and sums.state(candidate, digest) == "intact":
            return candidate
    raise UnreadableInput(
        f"The {_READ_AS[kind]} “{shown(path)}” that was used is not there, or has changed since.",
        hint="Put it back where it was, or beside the receipt.",
        path=path,
    )


_READ_AS = {"cues_in": "cue sheet", "mask": "mask"}


def _guessed(receipt: Receipt, output: Path) -> Iterator[tuple[str, str]]:
    """Receipts of before did not say which side files were asked for: they are told by their usual names."""
    made = [Path(digest.path) for digest in receipt.outputs]
    names = {path.name for path in made}
    usual = {"confidence": confidence_beside, "layer": layer_beside, "cues_out": cues_beside}
    for kind, beside in usual.items():
        if beside(output).name in names:
            yield kind, str(beside(output))
    if any(path.parent.name == stems_beside(output).name for path in made):
        yield "stems", str(stems_beside(output))


def _compared(then: tuple[FileDigest, ...], now: tuple[FileDigest, ...]) -> Iterator[Compared]:
    """By name; a name that comes twice (in several folders), in its order."""
    made: dict[str, list[FileDigest]] = {}
    for digest in now:
        made.setdefault(Path(digest.path).name, []).append(digest)
    for digest in then:
        name = Path(digest.path).name
        again = made[name].pop(0) if made.get(name) else FileDigest(name, "", 0)
        if digest.unsigned and again.unsigned:  # no signature is ever made twice
            yield Compared(name, digest.unsigned, again.unsigned)
        else:
            yield Compared(name, digest.sha256, again.sha256)


def _differences(found: FoundReceipt, now: Receipt, source: Path) -> Iterator[str]:
    then = found.receipt
    if found.state == "changed":
        yield "The receipt was changed after it was written, so it may not tell how the result was made."
    if then.made_by != now.made_by:
        yield f"It was made by {then.made_by}; this is {now.made_by}."
    installed = {model.id: model.sha256 for model in now.models}
    for model in then.models:
        if (other := installed.get(model.id)) is None:
            yield f"The model “{model.id}” took part then and does not now."
        elif other != model.sha256:
            yield f"The model “{model.id}” is another one now: SHA-256 {other}, then {model.sha256}."
    if then.device != now.device:
        yield f"It was made on {then.device}, and again on {now.device}: the last digits of a result may differ."
    for name, version in then.versions.items():
        if (version_now := now.versions.get(name)) not in (version, None):
            yield f"{name} was {version} then and is {version_now} now."
    if Path(then.source.path).name != source.name:
        yield f"The original was called “{shown(then.source.path)}” then and is called “{shown(source)}” now."


def missing_receipt(path: Path) -> StudioError:
    return UnreadableInput(
        f"There is no receipt for “{shown(path)}”, so nobody knows how it was made.",
        hint="Name a receipt (NAME.receipt.json), or a result that has one beside it.",
        path=path,
    )
