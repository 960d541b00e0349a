"""The files of a job are signed before they get their names: the last thing that is done to them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.domain.receipt import FileDigest
from studio.domain.recipe import Recipe
from studio.jobs.outputs import PlannedFile
from studio.jobs.task import Outcome
from studio.media.files.safety import sha256_of

SIGNED_KINDS = ("result", "layer", "stem")
"""Of the files that a job writes; maps and lists are told of by the receipt alone."""


@dataclass(frozen=True)
class Signed:
    """``outputs`` with the credentials that lie beside them; ``unsigned`` the SHA-256 of each without its credentials,
    which is the same whenever the work is done again."""

    outputs: list[Path]
    unsigned: dict[Path, str] = field(default_factory=dict)


def sign_outputs(
    outcome: Outcome,
    planned: list[PlannedFile],
    source: FileDigest,
    recipe: Recipe,
    progress: Progress,
    note: Callable[[str], None],
) -> Signed:
    """Sign what can be signed. Where that cannot be done the results stay without, and it is noted."""
    from studio.media.marks.credentials import is_too_large, sign, takes_credentials
    from studio.media.marks.signing import signing_key
    from studio.media.marks.statement import statement_of

    kinds = {each.path: each.kind for each in planned}
    wanted = [path for path in outcome.outputs if kinds.get(path) in SIGNED_KINDS and takes_credentials(path)]
    if not recipe.credentials or not wanted:
        return Signed(outcome.outputs)
    unsigned: dict[Path, str] = {}
    sidecars: list[Path] = []
    try:
        key = signing_key()
        for path in wanted:
            progress.check()
            if is_too_large(path):
                size = path.stat().st_size / 1e9
                note(f"“{path.name}” is too large to be signed ({size:.1f} GB); its receipt holds its sum.")
                continue
            unsigned[path] = sha256_of(path, progress.check)
            statement = statement_of(path, source, recipe, outcome.models, outcome.disclosure)
            if (sidecar := sign(path, statement, key)) is not None:
                sidecars.append(sidecar)
                unsigned[sidecar] = unsigned[path]
    except StudioError as error:
        note(f"Content Credentials are missing: {error.message}")
    return Signed([*outcome.outputs, *sidecars], unsigned)
