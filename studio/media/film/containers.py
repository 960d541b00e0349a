"""Opens film files through FFmpeg (PyAV) so that no name and no content can reach beyond the file itself."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av
from av.container import Flags
from av.stream import Disposition

from studio.domain.errors import UnreadableInput, UnwritableOutput
from studio.domain.recipe import FrameRate
from studio.domain.suffixes import READ_PICTURES
from studio.media.files.errors import cannot_open, shown
from studio.media.files.safety import check_source, text_name
from studio.media.film.sequences import Sequence, rate_of, sequence_of

# Real film and sound containers only: play lists, scripts and text "films" would make FFmpeg open other files.
_DEMUXERS = (
    "mov,mp4,m4a,3gp,3g2,mj2,matroska,webm,avi,mpeg,mpegts,mpegvideo,asf,flv,ogg,mxf,dv,yuv4mpegpipe,nut,rm,gxf,ivf,"
    "h264,hevc,m4v,vc1,av1,obu,dpx_pipe,wav,w64,aiff,mp3,flac,aac,ac3,caf,au,amr"
)
_SIGNATURES = (
    b"\x1a\x45\xdf\xa3",
    b"RIFF",
    b"OggS",
    b"FLV",
    b"\x00\x00\x01\xba",
    b"\x00\x00\x01\xb3",
    b"\x30\x26\xb2\x75",
)
av.logging.set_level(None)


def open_container(path: Path | str) -> Any:
    """Open a film or sound file for reading. Raises ``UnreadableInput`` with one sentence."""
    path = check_source(path)
    options = {"protocol_whitelist": "file", "format_whitelist": _DEMUXERS, "fflags": "+genpts"}
    try:
        sequence = sequence_of(path)
        return _open(path, options) if sequence is None else open_run(path, sequence, sequence.runs[0])
    except (av.FFmpegError, ValueError) as error:
        if isinstance(error, OSError) and not isinstance(error, ValueError):
            raise cannot_open(path, error) from error
        raise _not_readable(path) from error


def _open(path: Path, options: dict[str, str]) -> Any:
    with text_name(path.absolute()) as name:
        return av.open(f"file:{name}", options=options)


def open_run(path: Path, sequence: Sequence, run: range, frame_rate: FrameRate | None = None) -> Any:
    """Open the pictures of a sequence from the beginning of one of its runs on; its end is for the caller to mind.
    Raises FFmpeg's errors."""
    options = {
        "protocol_whitelist": "file",
        "format_whitelist": "image2",
        "pattern_type": "sequence",
        "start_number": str(run.start),
        "framerate": str(rate_of(sequence, frame_rate)),
    }
    folder = str(path.absolute().parent).replace("%", "%%")
    return av.open(f"{folder}/{sequence.pattern}", format="image2", options=options)


def create_container(path: Path, format_name: str) -> Any:
    """Open a file for writing a film; the same content gives the same bytes. Raises ``UnwritableOutput``.

    MP4 gets its table of contents at the front, so that it plays while it is still being fetched.
    """
    name = str(path.absolute())
    try:
        name.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UnwritableOutput(
            f"Films cannot be stored in “{shown(path.parent)}”: the folder's name holds bytes that are no text.",
            hint="Choose a folder with an ordinary name.",
            path=path.parent,
        ) from error
    options = {"movflags": "+faststart"} if format_name == "mp4" else {}
    container: Any = av.open(f"file:{name}", "w", format=format_name, container_options=options)
    container.flags |= Flags.bitexact.value
    return container


def _not_readable(path: Path) -> UnreadableInput:
    with path.open("rb") as file:
        head = file.read(16)
    if head[4:8] in (b"ftyp", b"moov", b"mdat", b"wide", b"free") or head.startswith(_SIGNATURES):
        return UnreadableInput(
            f"“{shown(path)}” is a damaged or incomplete film: its table of contents cannot be read.",
            hint="Copy it again from its source; a recording that broke off may be repaired with a recovery tool.",
            path=path,
        )
    return UnreadableInput(
        f"“{shown(path)}” is neither a picture nor a film of a known format.",
        hint=f"Pictures: {READ_PICTURES}. Films: MP4, MOV, MKV, AVI, MPEG and others.",
        path=path,
    )


def video_stream(container: Any, path: Path) -> Any:
    """The first real video stream; raises ``UnreadableInput`` when there is none (sound only, cover picture only)."""
    streams = [s for s in container.streams.video if not s.disposition & Disposition.attached_pic]
    readable = [s for s in streams if s.codec_context is not None]
    if readable:
        return readable[0]
    if streams:
        raise UnreadableInput(
            f"The pictures of “{shown(path)}” are coded in a way that this program cannot read.",
            hint="Convert the film to MP4 or Matroska first.",
            path=path,
        )
    if container.streams.video:
        message = f"“{shown(path)}” holds sound and a cover picture but no moving pictures."
    elif container.streams.audio:
        message = f"“{shown(path)}” holds only sound, no moving pictures."
    else:
        message = f"“{shown(path)}” holds no moving pictures."
    raise UnreadableInput(message, hint="Choose a film that has a picture track.", path=path)


def timecode_of(container: Any) -> str:
    """The start timecode that a film carries, in the file's tags or in a track's; empty without one."""
    for tags in (container.metadata, *(stream.metadata for stream in container.streams)):
        for key, value in tags.items():
            if key.lower() == "timecode" and value:
                return str(value)
    return ""


def no_frames(path: Path) -> UnreadableInput:
    return UnreadableInput(
        f"“{shown(path)}” has a picture track but not one readable picture in it.",
        hint="The file is damaged or was never completed; copy it again from its source.",
        path=path,
    )
