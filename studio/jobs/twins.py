"""Two originals of the same bytes: the result is made once, and the other one gets a copy with a receipt of its own."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import dataclass
from pathlib import Path

from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import FileDigest, Receipt
from studio.domain.suffixes import suffix_of
from studio.jobs.contents import Contents
from studio.jobs.credentials import Signed
from studio.jobs.finished import SAME_BYTES, Places, read_receipt
from studio.jobs.outputs import receipt_beside
from studio.jobs.stages.keys import job_key
from studio.jobs.staging import Stage
from studio.jobs.task import Outcome
from studio.media.files.errors import shown
from studio.media.files.safety import sha256_of
from studio.media.marks.credentials import CREDENTIALS_SUFFIX, sidecar_beside


@dataclass(frozen=True)
class Copied:
    """What the twin's job made, in the stage of this one; it is signed already."""

    outcome: Outcome
    signed: Signed


def copy_of_twin(
    twin: Path, request: JobRequest, stage: Stage, contents: Contents, source: FileDigest, progress: Progress
) -> Copied | None:
    """The twin's files in the stage of a job; None where the twin is not whole, or not the same work after all."""
    receipt = read_receipt(twin)
    if receipt is None or receipt.job != job_key(request, source.sha256) or receipt.recipe.film_rate is not None:
        return None
    planned = [each for each in contents.planned(stage.request) if each.kind not in ("credentials", "receipt")]
    made = [each.path for each in planned]
    beside = [each for each in receipt.outputs if suffix_of(each.path) == CREDENTIALS_SUFFIX]
    outputs = [each for each in receipt.outputs if each not in beside]
    if len(planned) != len(outputs) or any(each.folder for each in planned):
        return None
    names = {each.path: copy for each, copy in zip(outputs, made, strict=True)}
    sidecars = {each.path: sidecar_beside(names[each.path.removesuffix(CREDENTIALS_SUFFIX)]) for each in beside}
    places = Places(receipt_beside(twin).absolute(), receipt)
    unsigned: dict[Path, str] = {}
    for digest in (*outputs, *beside):
        copy = (names | sidecars)[digest.path]
        if not _copied(places.of(digest), digest, copy, progress):
            for each in (names | sidecars).values():
                each.unlink(missing_ok=True)
            return None
        unsigned[copy] = digest.unsigned
    outcome = Outcome(
        made, list(receipt.models), [*receipt.notes, _note(receipt)], receipt.disclosure, receipt.recipe, receipt.luma
    )
    return Copied(outcome, Signed([*made, *sidecars.values()], unsigned))


def _copied(original: Path, digest: FileDigest, copy: Path, progress: Progress) -> bool:
    """Whether the copy is what the twin's receipt says."""
    with contextlib.suppress(OSError, StudioError):
        shutil.copyfile(original, copy)
        return sha256_of(copy, progress.check) == digest.sha256
    return False


def _note(receipt: Receipt) -> str:
    return f"{SAME_BYTES} “{shown(receipt.source.path)}” ({receipt.source.path}): its result was copied."
