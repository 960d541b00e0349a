"""Where results go: a file for one input, a folder for several; never among the originals unless told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from studio.domain.errors import UnwritableOutput


def name_outputs(
    sources: Sequence[Path],
    out: Path,
    *,
    suffixes: Mapping[Path, str],
    tag: str,
    one_input: bool,
    beside_originals: bool = False,
) -> dict[Path, Path]:
    """Choose an output path for every source.

    ``suffixes`` gives each source's output suffix (".png"), ``tag`` is appended to the stem in a folder
    ("street" → "street-colour.png"). With ``one_input`` and ``out`` not being a folder, ``out`` itself is the file.
    Equal names get a number, in the order of the sources, so that nothing is overwritten.

    Raises:
        UnwritableOutput: ``out`` is a folder that holds originals and ``beside_originals`` is false, or a file where
            a folder is needed.
    """
    if one_input and not _is_folder(out):
        source = sources[0]
        return {source: out if out.suffix else out.with_suffix(suffixes[source])}
    if out.is_file():
        raise UnwritableOutput(
            f"Several inputs need a folder for their results, but {out} is a file.",
            hint="Name a folder with -o.",
            path=out,
        )
    if not beside_originals:
        _refuse_source_folder(sources, out)
    taken: set[str] = set()
    chosen: dict[Path, Path] = {}
    for source in sources:
        chosen[source] = _free_name(out, f"{source.stem}-{tag}", suffixes[source], taken)
    return chosen


def _is_folder(out: Path) -> bool:
    return out.is_dir() or str(out).endswith(("/", "\\"))


def _refuse_source_folder(sources: Sequence[Path], out: Path) -> None:
    target = out.resolve()
    for source in sources:
        if source.resolve().parent == target:
            raise UnwritableOutput(
                f"{out} holds originals ({source.name}), and results are kept apart from originals.",
                hint="Choose another folder with -o, or add --beside-originals if you mean it.",
                path=out,
            )


def _free_name(folder: Path, stem: str, suffix: str, taken: set[str]) -> Path:
    name, number = f"{stem}{suffix}", 1
    while name.lower() in taken:
        number += 1
        name = f"{stem}-{number}{suffix}"
    taken.add(name.lower())
    return folder / name
