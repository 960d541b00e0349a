"""Turns what the decoding libraries throw into one sentence that a person can act on."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

from studio.domain.errors import UnreadableInput, UnwritableOutput

_NO_ROOM = {errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NO_ROOM_WORDS = ("no space left", "disk full", "quota exceeded", "disk quota")


def shown(path: Path | str) -> str:
    """A file's name as it can be printed anywhere: control characters and undecodable bytes become visible marks."""
    name = os.fspath(path).rstrip("/\\")
    name = name.replace("\\", "/").rsplit("/", 1)[-1] or name
    name = name.encode("utf-8", "backslashreplace").decode("utf-8")
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in name)


def not_a_sound(path: Path | str) -> UnreadableInput:
    """What is to be read as a sound is none that libsndfile knows."""
    return UnreadableInput(
        f"“{shown(path)}” is not a sound file that can be read.",
        hint="WAV, FLAC, AIFF, OGG and MP3 files can be used.",
        path=path,
    )


def cannot_open(path: Path | str, error: OSError) -> UnreadableInput:
    """Why the operating system would not open ``path`` for reading."""
    name = shown(path)
    match error.errno:
        case errno.ENOENT | errno.ENOTDIR:
            return UnreadableInput(
                f"“{name}” was not found.",
                hint="It may have been moved or renamed; choose it again.",
                path=path,
            )
        case errno.EACCES | errno.EPERM:
            return UnreadableInput(
                f"“{name}” may not be read by this user.",
                hint="Ask for permission to read the file, or copy it to a folder of your own.",
                path=path,
            )
        case errno.EISDIR:
            return is_a_folder(path)
        case errno.ENAMETOOLONG:
            return UnreadableInput(
                f"The name of “{name[:40]}…” is too long for this system.", hint="Give it a shorter name.", path=path
            )
        case _:
            reason = error.strerror or type(error).__name__
            return UnreadableInput(
                f"“{name}” could not be read ({reason}).",
                hint="Check the drive or the network connection it lies on.",
                path=path,
            )


def is_a_folder(path: Path | str) -> UnreadableInput:
    return UnreadableInput(
        f"“{shown(path)}” is a folder, not a picture or a film.",
        hint="Choose the files inside it, or open the whole folder as a batch.",
        path=path,
    )


def is_empty(path: Path | str) -> UnreadableInput:
    return UnreadableInput(
        f"“{shown(path)}” is empty (0 bytes).",
        hint="The copy probably broke off; fetch the file again from its source.",
        path=path,
    )


def damaged_picture(path: Path | str, detail: str = "") -> UnreadableInput:
    """A picture whose data ends early or makes no sense; ``detail`` is the decoder's own message."""
    name = shown(path)
    words = detail.lower()
    if any(w in words for w in ("premature end", "truncat", "end of file", "eof", "ended", "short", "read error")):
        message = f"“{name}” breaks off before the end of the picture; nothing was written."
    else:
        message = f"“{name}” is damaged and cannot be read as a picture; nothing was written."
    return UnreadableInput(
        message, hint="Fetch the file again from its source, or repair it with an image editor.", path=path
    )


def unsupported_picture(path: Path | str, what: str, hint: str = "") -> UnreadableInput:
    """A whole picture of a kind that this program does not read; ``what`` names the kind ("a Photoshop document")."""
    return UnreadableInput(
        f"“{shown(path)}” is {what}, which this program cannot read; there is nothing wrong with the file itself.",
        hint=hint or "Save it as an ordinary TIFF or PNG picture of 8 or 16 bits first.",
        path=path,
    )


def unwritable(output: Path | str, error: BaseException) -> UnwritableOutput:
    """Why ``output`` could not be stored, from whatever a library or the system raised."""
    if isinstance(error, UnwritableOutput):
        return error
    output = Path(output)
    name, folder = shown(output), shown(output.parent.absolute())
    if is_out_of_room(error, output.parent):
        return UnwritableOutput(
            f"There is no room left to store “{name}” in the folder “{folder}”; nothing was kept.",
            hint="Free some space or choose a folder on another drive.",
            path=output,
        )
    code = error.errno if isinstance(error, OSError) else None
    match code:
        case errno.EACCES | errno.EPERM | errno.EROFS:
            return UnwritableOutput(
                f"“{name}” cannot be stored: the folder “{folder}” is write-protected.",
                hint="Choose a folder that you may write to.",
                path=output,
            )
        case errno.ENOENT | errno.ENOTDIR:
            return missing_folder(output)
        case errno.ENAMETOOLONG:
            return UnwritableOutput(
                f"The name “{name[:40]}…” is too long to be stored.", hint="Choose a shorter name.", path=output
            )
        case _:
            reason = (getattr(error, "strerror", None) or str(error)).strip().splitlines()
            return UnwritableOutput(
                f"“{name}” could not be stored ({reason[-1] if reason else type(error).__name__}); nothing was kept.",
                hint="Choose another folder or another file format.",
                path=output,
            )


def exists_already(output: Path, why: str = "") -> UnwritableOutput:
    """``why`` says more about the file that is there: "it was made with other settings"."""
    return UnwritableOutput(
        f"“{shown(output)}” exists already{f' ({why})' if why else ''} and was left as it is.",
        hint="Choose another name, or allow existing results to be replaced.",
        path=output,
    )


def is_a_folder_not_a_file(output: Path) -> UnwritableOutput:
    return UnwritableOutput(
        f"“{shown(output)}” is a folder; the result needs a file name.",
        hint="Add a file name to the folder.",
        path=output,
    )


def missing_folder(output: Path) -> UnwritableOutput:
    return UnwritableOutput(
        f"“{shown(output)}” cannot be stored: the folder “{shown(output.parent.absolute())}” does not exist.",
        hint="Create the folder or choose another one.",
        path=output,
    )


def is_out_of_room(error: BaseException, folder: Path) -> bool:
    """Whether ``error`` means a full disk; libraries often say only that a write failed, so the disk is asked too."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        return True
    words = str(error).lower()
    if any(w in words for w in _NO_ROOM_WORDS):
        return True
    if not isinstance(error, OSError) and "write" not in words:
        return False
    try:
        return shutil.disk_usage(folder).free < 64 * 1024
    except OSError:
        return False
