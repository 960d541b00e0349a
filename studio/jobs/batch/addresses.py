"""Storage by address: what fsspec reaches (``file://``, ``sftp://``, ``s3://``, ``memory://`` …), for originals and
results alike.

A job brings its original here, works in a scratch folder, and puts its files back: each under another name first and
then under its own, the receipt last. A result whose receipt is there already is not made again. Originals are only
read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import uuid4

import msgspec

from studio import places
from studio.domain.errors import StudioError, UnreadableInput, UnwritableOutput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.receipt import FileDigest, Receipt, receipt_from_json, receipt_to_json, sealed
from studio.domain.secrets import without_secrets
from studio.jobs.finished import REUSED
from studio.jobs.outputs import receipt_beside, with_side_files
from studio.jobs.stages.keys import job_key
from studio.media.files.safety import sha256_of
from studio.own_files.scratch import scratch

_SCHEME = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]+://")
_SQUEEZED = re.compile(r"^([a-zA-Z][a-zA-Z0-9+.-]+):/(?!/)")
_SCRATCH = "storage"


def is_address(text: str) -> bool:
    """Whether a text is an address rather than a path."""
    return _SCHEME.match(text) is not None


def plain_path(text: str) -> str:
    """``file:///scans/a.tif`` as the path that it is; everything else as it came."""
    return re.sub(r"^file:/+", "/", text)


def restored(path: Path | str) -> str:
    """An address that a path has squeezed ("s3:/bucket/a") as it was."""
    return _SQUEEZED.sub(r"\1://", str(path))


def listed(address: str) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """The folders below an address, each with the addresses and sizes of its files; "" for the folder itself.

    Raises ``UnreadableInput``.
    """
    system, root = opened(address)
    try:
        if system.isfile(root):
            yield "", [(system.unstrip_protocol(root), int(system.size(root) or 0))]
            return
        found = system.find(root, detail=True)
    except Exception as error:
        raise _unreadable(address, error) from error
    folders: dict[str, list[tuple[str, int]]] = {}
    base = PurePosixPath(root)
    for path, facts in sorted(found.items()):
        place = PurePosixPath(path).parent
        inside = place.relative_to(base).as_posix() if place.is_relative_to(base) else ""
        files = folders.setdefault("" if inside == "." else inside, [])
        files.append((str(system.unstrip_protocol(path)), int(facts.get("size") or 0)))
    yield from folders.items()


def opened(address: str) -> tuple[Any, str]:
    """The file system of an address, and the path in it. Raises ``StudioError``."""
    try:
        import fsspec
    except ImportError as error:
        raise StudioError(
            "Storage by address needs the extra “cluster”, which is not installed.", hint="uv sync --extra cluster"
        ) from error
    try:
        system, path = fsspec.core.url_to_fs(address)
    except (ValueError, ImportError, OSError) as error:
        raise _unreadable(address, error) from error
    return system, str(path)


def do_by_address(request: JobRequest, progress: Progress, run: Callable[[JobRequest], Receipt]) -> Receipt:
    """Do a job of which the original, the result or both are addresses; ``run`` does it between paths.

    Raises ``StudioError``; then nothing has been put under its own name.
    """
    with scratch(places.cache_dir(), _SCRATCH) as folder:
        source = Path(request.input)
        if is_address(request.input):
            source = folder / "in" / PurePosixPath(request.input).name
            source.parent.mkdir()
            _get(request.input, source)
        progress.check()
        output = folder / "out" / PurePosixPath(request.output).name
        output.parent.mkdir()
        local = with_side_files(
            msgspec.structs.replace(
                request, input=str(source), output=str(output), extras=dict.fromkeys(request.extras, "")
            )
        )
        if not is_address(request.output):
            return run(msgspec.structs.replace(local, output=request.output, extras=request.extras))
        there = _earlier(request, local, source)
        if there is not None and not (request.again or request.overwrite):
            return there
        receipt = _readdressed(run(local), request, folder / "out")
        _put_all(receipt, request, folder / "out", replace=request.again or request.overwrite)
        return receipt


def _get(address: str, target: Path) -> None:
    system, path = opened(address)
    try:
        system.get_file(path, str(target))
    except Exception as error:
        raise _unreadable(address, error) from error


def _earlier(request: JobRequest, local: JobRequest, source: Path) -> Receipt | None:
    """The receipt of the same work, if its files are there in their sizes."""
    system, path = opened(str(_receipt_of(request)))
    with suppress(Exception):
        receipt = receipt_from_json(system.cat_file(path))
        same = receipt.job == job_key(local, sha256_of(source))
        if same and all(system.size(opened(each.path)[1]) == each.bytes for each in receipt.outputs):
            return msgspec.structs.replace(receipt, notes=tuple(dict.fromkeys((*receipt.notes, REUSED))))
    return None


def _receipt_of(request: JobRequest) -> str:
    return f"{request.output}{receipt_beside(Path('x')).name.removeprefix('x')}"


def _readdressed(receipt: Receipt, request: JobRequest, folder: Path) -> Receipt:
    """The receipt with the addresses in place of the paths of the scratch folder."""
    base = request.output.rpartition("/")[0]

    def at(file: FileDigest) -> FileDigest:
        return msgspec.structs.replace(file, path=f"{base}/{Path(file.path).relative_to(folder).as_posix()}")

    return sealed(
        msgspec.structs.replace(
            receipt,
            source=msgspec.structs.replace(receipt.source, path=without_secrets(request.input)),
            outputs=tuple(map(at, receipt.outputs)),
            extras={kind: f"{base}/{Path(path).name}" for kind, path in receipt.extras.items()},
        )
    )


def _put_all(receipt: Receipt, request: JobRequest, folder: Path, *, replace: bool) -> None:
    base = request.output.rpartition("/")[0]
    written = folder / "receipt.json"
    written.write_bytes(receipt_to_json(receipt))
    files = [(folder / each.path.removeprefix(f"{base}/"), each.path) for each in receipt.outputs]
    system, _ = opened(request.output)
    try:
        for local, address in [*files, (written, _receipt_of(request))]:
            _, path = opened(address)
            if system.exists(path) and not replace:
                raise UnwritableOutput(
                    f"{without_secrets(address)} exists already and was left as it is.",
                    hint="Choose another place, or add --overwrite.",
                    path=without_secrets(address),
                )
            system.makedirs(path.rpartition("/")[0], exist_ok=True)
            unfinished = f"{path}.{uuid4().hex[:8]}.part"
            system.put_file(str(local), unfinished)
            if replace and system.exists(path):
                system.rm_file(path)
            system.mv(unfinished, path)
    except StudioError:
        raise
    except Exception as error:
        raise UnwritableOutput(
            f"{without_secrets(request.output)} cannot be written: {without_secrets(str(error))}.",
            hint="Check the address, its room and the permission to write there.",
            path=without_secrets(request.output),
        ) from error


def _unreadable(address: str, error: Exception) -> UnreadableInput:
    return UnreadableInput(
        f"{without_secrets(address)} cannot be read: {without_secrets(str(error)) or type(error).__name__}.",
        hint="Check the address, and that what it needs is installed and allowed.",
        path=without_secrets(address),
    )
