"""The one writer: all files of a job appear together, its receipt last, or none of them does.

A job writes into a *stage*, a hidden folder on the same drive as its results. When everything is there and has reached
the disk, the stage says in its own *intent* what goes where, and the files are renamed into their places in the order
of the receipt, which comes last and is the proof. Whoever finds a stage whose process is gone finishes it if the intent
is there and its files are whole, and else removes what is half: a kill at any instant costs nothing but time.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec

from studio.domain import any_json
from studio.domain.errors import StudioError
from studio.domain.job import JobRequest
from studio.domain.receipt import FileDigest, Receipt, receipt_to_json
from studio.jobs.contents import Contents
from studio.jobs.outputs import redirected
from studio.media.files.errors import exists_already, unwritable
from studio.media.files.safety import place, sha256_of, sync
from studio.own_files.scratch import (
    PART,
    discard,
    is_stale,
    remove_stale,
    scratch_folder,
    scratch_name,
    stale_in,
    undisturbed,
)

_INTENT = "intent.json"
_RECEIPT = "receipt.json"
_OLD = "replaced"
_LEADER = "leader"
"""In the stages of side files that lie elsewhere: the path of the stage that tells of them."""
_PATTERN = f"{PART}*.part*"


class _Move(msgspec.Struct, frozen=True):
    """A finished file on its way. ``staged`` is its path in the stage ``stage`` (a number of the intent's);
    ``replaces`` are size and time (ns) of the file that it replaces, None where there must be none."""

    stage: int
    staged: str
    final: str
    sha256: str
    bytes: int
    replaces: tuple[int, int] | None = None


class _Intent(msgspec.Struct, frozen=True):
    """What a stage is about to do. ``stages`` are the folders that hold the files, the intent's own first."""

    stages: tuple[str, ...]
    moves: tuple[_Move, ...]


class Stage:
    """Where one job writes. ``request`` is the job's, with all that it writes led into the stage.

    Use as a context manager: what has not been committed is gone afterwards. Raises ``UnwritableOutput`` when the
    stage cannot be made.
    """

    def __init__(self, request: JobRequest, contents: Contents) -> None:
        self._stages: list[Path] = []
        self._homes: dict[Path, Path] = {}
        self._folders: dict[Path, Path] = {}
        self._finals: dict[Path, Path] = {}
        planned = contents.planned(request)
        try:
            self._folder(Path(request.output).parent)  # first, because its stage tells of the others
            self.request = redirected(request, self._file, self._folder)
            led = contents.planned(self.request)
            self._finals |= {a.path: b.path.absolute() for a, b in zip(led, planned, strict=True)}
        except OSError as error:
            self.discard()
            raise unwritable(Path(request.output), error) from error
        except BaseException:
            self.discard()
            raise
        self._receipt = planned[-1].path.absolute()

    def __enter__(self) -> Stage:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def discard(self) -> None:
        for folder in self._stages:
            discard(folder)

    def final(self, staged: Path) -> Path:
        """Where a file of the stage goes. Raises ``KeyError`` for one that nobody has planned."""
        if staged not in self._finals and staged.parent in self._finals:  # one of many in a folder
            return self._finals[staged.parent] / staged.name
        return self._finals[staged]

    def told(self, error: StudioError) -> None:
        """Let an error of the work be about the file as the user knows it."""
        if error.path is not None:
            error.path = str(self._finals.get(Path(error.path), Path(error.path)))

    def commit(self, receipt: Receipt, made: Sequence[Path], may_replace: Callable[[Path], bool]) -> None:
        """Give all files their names, the receipt last. ``made`` are the staged files in the order of the receipt.

        Raises ``UnwritableOutput``; then nothing has changed.
        """
        try:
            written = self._written_receipt(receipt)
            moves = [*map(self._move_of, made, receipt.outputs), self._move_of(written, None)]
            if blocked := next((m for m in moves if _taken(m) and not may_replace(Path(m.final))), None):
                raise exists_already(Path(blocked.final))
            with undisturbed():
                self._say(_Intent(tuple(map(str, self._stages)), tuple(moves)))
                _carry_out(moves, self._stages)
                self.discard()
        except OSError as error:
            raise unwritable(Path(self._receipt), error) from error

    # inside -------------------------------------------------------------------------------------------------------

    def _file(self, path: Path) -> Path:
        path = path.absolute()
        folder = self._folder(path.parent)
        staged = folder / _plain(path.name)
        while staged in self._finals:
            staged = staged.with_name(f"_{staged.name}")
        self._finals[staged] = path
        return staged

    def _folder(self, path: Path) -> Path:
        """A folder of the stage for a folder of the user, on the same drive and of the same name."""
        path = path.absolute()
        if path not in self._folders:
            folder = self._home(_nearest(path)) / str(len(self._folders)) / _plain(path.name or "root")
            folder.mkdir(parents=True)
            self._folders[path] = folder
        return self._folders[path]

    def _home(self, beside: Path) -> Path:
        if beside not in self._homes:
            self._homes[beside] = scratch_folder(beside)
            self._stages.append(self._homes[beside])
            if len(self._stages) > 1:
                (self._homes[beside] / _LEADER).write_bytes(os.fsencode(self._stages[0]))
        return self._homes[beside]

    def _written_receipt(self, receipt: Receipt) -> Path:
        path = self._stages[0] / _RECEIPT
        path.write_bytes(receipt_to_json(receipt))
        self._finals[path] = self._receipt
        return path

    def _move_of(self, staged: Path, digest: FileDigest | None) -> _Move:
        sync(staged)
        final = self.final(staged)
        stage = next(number for number, folder in enumerate(self._stages) if staged.is_relative_to(folder))
        return _Move(
            stage,
            str(staged.relative_to(self._stages[stage])),
            str(final),
            digest.sha256 if digest else sha256_of(staged),
            digest.bytes if digest else staged.stat().st_size,
            _stamp(final),
        )

    def _say(self, intent: _Intent) -> None:
        path = self._stages[0] / _INTENT
        unfinished = path.with_suffix(".new")
        unfinished.write_bytes(any_json.encode(intent))
        sync(unfinished)
        unfinished.replace(path)
        for folder in self._stages:
            sync(folder)
            sync(folder.parent)


# --- after a kill -----------------------------------------------------------------------------------------------------


def recover(folders: Iterable[Path]) -> None:
    """Finish, or take back, what killed processes have begun in these folders, and remove what they left."""
    for folder in dict.fromkeys(_nearest(path.absolute()) for path in folders):
        for stage in stale_in(folder, [_PATTERN]):
            for decided in (stage, _leader(stage)):
                if decided is not None and (decided / _INTENT).is_file() and is_stale(decided):
                    _recover(decided)
        remove_stale(folder, _PATTERN)


def is_being_placed(path: Path) -> bool:
    """Whether another process is giving a file this name just now."""
    for intent in path.absolute().parent.glob(f"{PART}*.part/{_INTENT}"):
        with contextlib.suppress(OSError, msgspec.MsgspecError):
            if any(Path(move.final) == path.absolute() for move in any_json.decode(intent.read_bytes(), _Intent).moves):
                return True
    return False


def _leader(stage: Path) -> Path | None:
    try:
        return Path(os.fsdecode((stage / _LEADER).read_bytes()))
    except OSError:
        return None


def _recover(left: Path) -> None:
    """One process at a time: the stage is taken over by giving it a name of this process."""
    stage = left.with_name(scratch_name(PART, ".part"))
    try:
        left.rename(stage)
    except OSError:
        return  # another one has been quicker
    try:
        intent = any_json.decode((stage / _INTENT).read_bytes(), _Intent)
    except (OSError, msgspec.MsgspecError):
        discard(stage)
        return
    stages = [stage, *map(Path, intent.stages[1:])]
    try:
        if all(_can_go_on(move, stages) for move in intent.moves):
            _carry_out([move for move in intent.moves if not _is_there(move)], stages)
        else:
            _take_back(intent.moves, stages)
    finally:
        for folder in stages:
            discard(folder)


def _can_go_on(move: _Move, stages: Sequence[Path]) -> bool:
    if _is_there(move):
        return True
    staged, now = stages[move.stage] / move.staged, _stamp(Path(move.final))
    return _fits(staged, move) and now in (None, move.replaces)


def _is_there(move: _Move) -> bool:
    return _fits(Path(move.final), move)


def _fits(path: Path, move: _Move) -> bool:
    with contextlib.suppress(OSError, StudioError):
        return path.is_file() and path.stat().st_size == move.bytes and sha256_of(path) == move.sha256
    return False


# --- the step itself --------------------------------------------------------------------------------------------------


def _carry_out(moves: Sequence[_Move], stages: Sequence[Path]) -> None:
    """Put every file into its place, in order. Raises ``OSError`` or ``UnwritableOutput``; then all is as before."""
    begun: list[_Move] = []
    made: list[Path] = []
    try:
        for move in moves:
            made += _make_folders(Path(move.final).parent)
            begun.append(move)
            _put(move, stages)
        for folder in {Path(move.final).parent for move in moves}:
            sync(folder)
    except BaseException:
        _take_back(begun, stages)
        for folder in reversed(made):
            with contextlib.suppress(OSError):
                folder.rmdir()
        raise


def _put(move: _Move, stages: Sequence[Path]) -> None:
    final = Path(move.final)
    if move.replaces is not None and os.path.lexists(final):
        _keep(final, _kept(move, stages))
    try:
        place(stages[move.stage] / move.staged, final, overwrite=move.replaces is not None)
    except FileExistsError as error:
        raise exists_already(final) from error


def _keep(final: Path, kept: Path) -> None:
    """Hold on to what is about to be replaced, until all is done."""
    kept.parent.mkdir(exist_ok=True)
    try:
        os.link(final, kept, follow_symlinks=False)
    except (OSError, NotImplementedError):  # no hard links here
        final.replace(kept)


def _kept(move: _Move, stages: Sequence[Path]) -> Path:
    return stages[move.stage] / _OLD / move.staged.replace(os.sep, "_")


def _take_back(moves: Sequence[_Move], stages: Sequence[Path]) -> None:
    """Remove what was put into its place, and put back what it replaced."""
    for move in reversed(moves):
        final, kept = Path(move.final), _kept(move, stages)
        with contextlib.suppress(OSError):
            if os.path.lexists(kept):
                kept.replace(final)
            elif move.replaces is None and _is_there(move):
                final.unlink()


def _make_folders(folder: Path) -> list[Path]:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
    return list(reversed(missing))


def _taken(move: _Move) -> bool:
    return move.replaces is not None


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.lstat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


def _nearest(folder: Path) -> Path:
    """The folder, or the nearest one above that exists."""
    return next((each for each in (folder, *folder.parents) if each.is_dir()), folder)


def _plain(name: str) -> str:
    """A name that every library can open: surrogates (bytes that are no text) become lines."""
    return re.sub("[\ud800-\udfff]", "_", name)
