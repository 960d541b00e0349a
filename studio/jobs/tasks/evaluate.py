"""Measures the models: colour on colour photographs, sound on clips that have their true sound."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.job import Device
from studio.domain.progress import Progress


@dataclass
class ColourFigures:
    """``figures`` as published (see ``models.colour.evaluate``); ``unreadable`` are (file, reason) pairs."""

    figures: dict[str, Any] = field(default_factory=dict)
    unreadable: list[tuple[str, str]] = field(default_factory=list)


def evaluate_colour(
    folder: Path, model: str, vividness: float | None, device: Device, progress: Progress
) -> ColourFigures:
    """Colour the lightness of every photograph in ``folder`` and compare with its own colours.

    Raises:
        UnreadableInput: the folder is missing or holds no readable picture.
        StudioError: there is no such model.
    """
    from models.colour.chroma import DEFAULT_VIVIDNESS
    from models.colour.colorizer import Colorizer
    from models.colour.evaluate import evaluate_folder
    from studio.engine.devices import choose, prepare
    from studio.jobs.tasks.colour_model import extra_model_folders

    _require_folder(folder)
    outcome = ColourFigures()
    try:
        colorizer = Colorizer.load(model, choose(device, prepare().devices), extra_model_folders())
    except ValueError as error:
        raise StudioError(str(error), hint="See: python main.py models list") from error
    try:
        figures = evaluate_folder(
            folder,
            colorizer,
            vividness=DEFAULT_VIVIDNESS if vividness is None else vividness,
            on_progress=lambda done, total: progress.step(done, total, "comparing"),
            on_unreadable=lambda path, why: outcome.unreadable.append((str(path), f"{path.name}: {why}.")),
        )
    except ValueError as error:
        raise UnreadableInput(str(error), path=folder) from error
    outcome.figures = {**figures, "n": int(figures["n"])}
    return outcome


def evaluate_sound(folder: Path, device: Device, progress: Progress) -> dict[str, Any]:
    """Mute the clips of ``folder``, find impacts and categories anew and compare with what is heard.

    Raises:
        UnreadableInput: the folder is missing or holds no clip with reference times.
    """
    from models.watch.evaluate import evaluate_categories
    from models.watch.timing_evaluation import evaluate_timing
    from studio.engine.devices import choose, prepare

    _require_folder(folder)
    timing_part, category_part = progress.part(0.0, 0.6, "timing"), progress.part(0.6, 1.0, "categories")
    clips = max(len(list(folder.glob("*.onsets.json"))), 1)
    done = 0

    def report_clip(text: str) -> None:
        nonlocal done
        done += 1
        timing_part.step(done, clips, text)

    try:
        timing = evaluate_timing(folder, report=report_clip)
    except ValueError as error:
        raise UnreadableInput(str(error), hint="Clips need their *.onsets.json beside them.", path=folder) from error
    categories = evaluate_categories(folder, device=choose(device, prepare().devices), on_progress=category_part.step)
    return {"timing": timing, "categories": categories}


def _require_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise UnreadableInput(f"There is no folder {folder}.", hint="Check the path.", path=folder)
