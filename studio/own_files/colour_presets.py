"""The user's own colour presets: one small JSON file each, so that a preset can be given to somebody else."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from studio.domain.colour_presets import SUFFIX, ColourPreset
from studio.domain.errors import UnreadableInput
from studio.own_files import records
from studio.own_files.reasons import reason


class ColourPresets:
    """Those below one folder. Names are told apart without regard to case."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def all(self) -> list[ColourPreset]:
        """In order of their names; what is damaged is set aside and said."""
        found = (
            records.read(path, ColourPreset, f"The preset “{path.stem}”", "It is left out.") for path in self._files()
        )
        return sorted((preset for preset in found if preset is not None), key=lambda preset: preset.name.casefold())

    def find(self, name: str) -> ColourPreset | None:
        return next((preset for preset in self.all() if _same(preset.name, name)), None)

    def keep(self, preset: ColourPreset) -> None:
        """Instead of one of the same name. Raises ``UnwritableOutput``."""
        records.write(self._path(preset.name), preset)

    def remove(self, name: str) -> None:
        """Raises ``OSError``."""
        self._path(name).unlink(missing_ok=True)

    def _files(self) -> list[Path]:
        return sorted(self.folder.glob(f"*{SUFFIX}")) if self.folder.is_dir() else []

    def _path(self, name: str) -> Path:
        """The file of a preset: one that is there already, else a new one that anybody can recognise."""
        for path in self._files():
            preset = records.read(path, ColourPreset, f"The preset “{path.stem}”", "It is left out.")
            if preset is not None and _same(preset.name, name):
                return path
        plain = re.sub(r"[^\w-]+", "-", name).strip("-")[:40] or "preset"
        mark = hashlib.sha256(name.casefold().encode()).hexdigest()[:8]
        return self.folder / f"{plain}-{mark}{SUFFIX}"


def read_preset(path: Path) -> ColourPreset:
    """A preset in a file, whoever has made it. Raises ``UnreadableInput``."""
    try:
        return records.decode(records.read_bytes(path), ColourPreset)
    except OSError as error:
        why = reason(error)
    except records.NOT_THIS_KIND:
        why = "it holds no colour preset"
    raise UnreadableInput(
        f"“{path.name}” cannot be taken as a preset: {why}.",
        hint="Choose a file that this program has kept as a colour preset.",
        path=path,
    )


def _same(one: str, other: str) -> bool:
    return one.casefold() == other.casefold()
