"""Measures the models: colour on colour photographs, sound on clips that have their true sound."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from studio import places
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.job import Device, JobRequest
from studio.domain.progress import Progress

if TYPE_CHECKING:
    from models.colour.colorizer import Colorizer
    from models.evaluation.colour.recovery import Ageing
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.runner import in_process_context


@dataclass
class ColourFigures:
    """``figures`` as published (see ``models.evaluation.colour.recovery``); ``unreadable`` are (file, reason) pairs."""

    figures: dict[str, Any] = field(default_factory=dict)
    unreadable: list[tuple[str, str]] = field(default_factory=list)


CURVE = (0.0, 0.25, 0.5, 0.75, 1.0)
"""Points of the vividness slider that ``curve`` measures."""


def evaluate_colour(
    folder: Path,
    model: str,
    vividness: float | None,
    device: Device,
    progress: Progress,
    *,
    curve: bool = False,
    aged: bool = False,
    weights: Path | None = None,
    limit: int | None = None,
) -> ColourFigures:
    """Colour the lightness of every photograph in ``folder`` and compare with its own colours.

    ``curve`` measures the whole vividness slider with the spread of every figure, under ``curve``; ``aged`` makes the
    input look like old photographs first, the same way each time; ``weights`` is a file measured instead of a
    model that is installed.

    Raises:
        UnreadableInput: the folder is missing or holds no readable picture.
        StudioError: there is no such model, or a weights file cannot be read.
    """
    from models.evaluation.colour.recovery import score_folder

    colorizer = _colorizer(folder, model, device) if weights is None else _from_file(weights, device)
    outcome = ColourFigures()
    with _no_picture_is_an_error(folder):
        scores = score_folder(
            folder,
            colorizer,
            CURVE if curve else (_vividness(vividness, model),),
            ageing=_ageing() if aged else None,
            limit=limit,
            on_progress=_comparing(progress),
            on_unreadable=_remember(outcome),
        )
    if curve:
        outcome.figures = {"n": len(scores.truth), "curve": [scores.row(which) for which in range(len(CURVE))]}
    else:
        figures = scores.figures()
        outcome.figures = {**figures, **scores.spreads(), "n": int(figures["n"])}
    return outcome


def evaluate_people(
    folder: Path,
    model: str,
    vividness: float | None,
    device: Device,
    progress: Progress,
    *,
    scans: bool | None = None,
    weights: Path | None = None,
    sheet: Path | None = None,
    beside: Sequence[Path] = (),
    limit: int | None = None,
) -> ColourFigures:
    """How the faces of ``folder`` are coloured and what cast its pictures have (``models.evaluation.colour.people``).

    ``weights`` is a file measured instead of an installed model; ``sheet`` a PNG with every picture as it is, grey,
    with its new colours and with those of the files ``beside``.

    Raises:
        UnreadableInput: the folder is missing, holds no readable picture, or its table of faces is damaged.
        StudioError: there is no such model, or a weights file cannot be read.
    """
    from models.evaluation.colour.people import score_people, with_model, write_people_sheet

    colorizer = _colorizer(folder, model, device) if weights is None else _from_file(weights, device)
    outcome, settings = ColourFigures(), _vividness(vividness, model)
    with _no_picture_is_an_error(folder):
        scores = score_people(
            folder,
            with_model(colorizer, settings),
            scans=scans,
            limit=limit,
            on_progress=_comparing(progress),
            on_unreadable=_remember(outcome),
        )
        if sheet is not None:
            others = [with_model(_from_file(path, device), settings) for path in beside]
            write_people_sheet(sheet, folder, [with_model(colorizer, settings), *others], limit)
    outcome.figures = {"by": scores.record()}
    return outcome


def evaluate_balance(
    folders: Sequence[Path],
    weights: Path,
    device: Device,
    progress: Progress,
    *,
    store: Path | None = None,
    limit: int | None = None,
) -> ColourFigures:
    """Shares of the families of hues in the photographs and in what the network makes of them; ``store`` gets the
    weights with the fitted balance.

    Raises:
        UnreadableInput: a folder is missing, or there is no readable colour photograph.
        StudioError: the weights file cannot be read.
    """
    from models.colour.weights_file import with_metadata
    from models.evaluation.colour.balance import fit_on_folders

    for folder in folders:
        _require_folder(folder)
    colorizer, outcome = _from_file(weights, device), ColourFigures()
    with _no_picture_is_an_error(folders[0]):
        fitted = fit_on_folders(
            folders,
            colorizer,
            limit=limit,
            on_progress=_comparing(progress),
            on_unreadable=_remember(outcome),
        )
    if store is not None:
        with_metadata(weights, store, fitted.balance.as_metadata())
    outcome.figures = {
        "true": list(fitted.true),
        "before": list(fitted.before),
        "after": list(fitted.after),
        "stored": list(fitted.balance.offsets),
    }
    return outcome


def evaluate_guidance(
    folder: Path, model: str, vividness: float | None, device: Device, progress: Progress, limit: int | None = None
) -> ColourFigures:
    """How much closer colours come with 0 … 50 true colour points, and with the true palette as reference.

    Raises:
        UnreadableInput: the folder is missing or holds no readable picture.
        StudioError: there is no such model.
    """
    from models.evaluation.colour import guidance

    colorizer = _colorizer(folder, model, device)
    outcome = ColourFigures()
    with _no_picture_is_an_error(folder):
        scores = guidance.evaluate_guidance(
            folder,
            colorizer,
            vividness=_vividness(vividness, model),
            limit=limit,
            on_progress=_comparing(progress),
            on_unreadable=_remember(outcome),
        )
    outcome.figures = scores.record()
    return outcome


def evaluate_calibration(
    folder: Path,
    model: str,
    vividness: float | None,
    device: Device,
    progress: Progress,
    *,
    weights: Path | None = None,
    store: Path | None = None,
    limit: int | None = None,
) -> ColourFigures:
    """Whether the network is right as often as it says: as its weights say, untouched, and fitted anew.

    ``weights`` is a file measured instead of an installed model; ``store`` gets those weights with the fitted values.

    Raises:
        UnreadableInput: the folder is missing or holds no readable picture.
        StudioError: there is no such model, a weights file cannot be read, or ``store`` comes without ``weights``.
    """
    from models.colour.calibration import Calibration
    from models.colour.weights_file import with_metadata
    from models.evaluation.colour import calibration
    from models.evaluation.colour.recovery import calibration_cells

    if store is not None and weights is None:
        raise StudioError("--store writes a copy of a weights file, and none is given.", hint="Add --weights FILE.")
    colorizer = _colorizer(folder, model, device) if weights is None else _from_file(weights, device)
    outcome = ColourFigures()
    with _no_picture_is_an_error(folder):
        cells = calibration_cells(
            folder,
            colorizer,
            vividness=_vividness(vividness, model),
            limit=limit,
            on_progress=_comparing(progress),
            on_unreadable=_remember(outcome),
        )
    stored, fitted = Calibration.from_metadata(colorizer.metadata), calibration.fit(cells)
    if weights is not None and store is not None:
        with_metadata(weights, store, fitted.as_metadata())
    outcome.figures = {
        "n": int(cells.picture.max()) + 1,
        "cells": len(cells.picture),
        "as_shipped": {**vars(stored), **calibration.calibration_errors(cells, stored)},
        **calibration.cross_fitted(cells),
        "fitted": vars(fitted),
    }
    return outcome


def _colorizer(folder: Path, model: str, device: Device) -> Colorizer:
    from models import catalogue
    from models.colour.colorizer import Colorizer
    from models.packs import known

    _require_folder(folder)
    entry = catalogue.find(model, [places.added_models()])
    if known.BLEND_SIGN in model or (entry is not None and entry.network):
        raise StudioError(
            f"“{model}” is a model of others: its figures are those that its authors publish.",
            hint=f"See: python main.py models info {model}. Here the program's own models are measured.",
        )
    try:
        return Colorizer.load(model, _chosen(device), [places.added_models()])
    except ValueError as error:
        raise StudioError(str(error), hint="See: python main.py models list") from error


def _from_file(weights: Path, device: Device) -> Colorizer:
    from models.colour.colorizer import Colorizer

    try:
        return Colorizer.from_file(weights, _chosen(device))
    except ValueError as error:
        raise StudioError(str(error), hint="Give a weights file of the colour network.", path=weights) from error


def _chosen(device: Device) -> str:
    from studio.engine.devices import choose
    from studio.engine.hardware import prepare

    return choose(device, prepare().devices)


def _comparing(progress: Progress) -> Callable[[int, int], None]:
    return lambda done, total: progress.step(done, total, "comparing")


def _vividness(chosen: float | None, model: str) -> float:
    from studio.jobs.stages.colour.model import vividness_of_model

    return vividness_of_model(model) if chosen is None else chosen


def _ageing() -> Ageing:
    from models.made_clips.ageing.photograph import OldPhotoSettings, lightness_of_aged

    return lightness_of_aged(OldPhotoSettings(untouched=0.0), seed=0)


def _remember(outcome: ColourFigures) -> Callable[[Path, str], None]:
    return lambda path, why: outcome.unreadable.append((str(path), f"{path.name}: {why}."))


@contextmanager
def _no_picture_is_an_error(folder: Path) -> Iterator[None]:
    try:
        yield
    except ValueError as error:
        raise UnreadableInput(str(error), path=folder) from error


def evaluate_sound(
    folder: Path, device: Device, progress: Progress, *, quiet: Path | None = None, drawn: int = 0
) -> dict[str, Any]:
    """Mute the clips of ``folder``, find impacts and categories anew and compare with what is heard; and how well
    motion follows the loudness of what sounds on (``loudness``: None where no such clip is there). ``categories``:
    None where no ``clips.csv`` says what the clips show.

    False cues are counted on the films of ``quiet`` too, in which nothing hits, and on so many ``drawn`` clips.

    Raises:
        UnreadableInput: a folder is missing, or ``folder`` holds no clip with reference times.
    """
    from models.evaluation.timing.judging import evaluate_timing
    from models.evaluation.watch.loudness import evaluate_loudness
    from models.evaluation.watch.recognition import evaluate_categories
    from studio.domain.suffixes import FILM_SUFFIXES

    _require_folder(folder)
    if quiet is not None:
        _require_folder(quiet)
    films = sorted(p for p in quiet.iterdir() if p.suffix.lower() in FILM_SUFFIXES) if quiet else []
    timing_part, category_part = progress.part(0.0, 0.6, "timing"), progress.part(0.65, 1.0, "categories")
    clips = max(len(list(folder.glob("*.onsets.json"))), 1)
    done = 0

    def report_clip(text: str) -> None:
        nonlocal done
        done += 1
        timing_part.step(done, clips, text)

    try:
        timing = evaluate_timing(folder, quiet_films=films, drawn_clips=drawn, report=report_clip)
    except ValueError as error:
        raise UnreadableInput(str(error), hint="Clips need their *.onsets.json beside them.", path=folder) from error
    progress.step(0.6, 1.0, "loudness")
    try:
        loudness = evaluate_loudness(folder)
    except ValueError as error:
        raise UnreadableInput(str(error), hint="Take the clip out of the folder.", path=folder) from error
    categories = None
    if (folder / "clips.csv").is_file():
        try:
            categories = evaluate_categories(folder, device=_chosen(device), on_progress=category_part.step)
        except ValueError as error:
            raise UnreadableInput(str(error), hint="Correct the table, or take it away.", path=folder) from error
    return {"timing": timing, "loudness": asdict(loudness) if loudness else None, "categories": categories}


def evaluate_flicker(film: Path, frames: int, model: str, device: Device, progress: Progress) -> dict[str, Any]:
    """How much the colours of a film change along its motion (Lab units, mean over pairs of neighbouring frames), as
    this program colours it and frame by frame, beside the change of the film's own lightness.

    Raises:
        UnreadableInput: the film is missing or cannot be read.
        StudioError: there is no such model.
    """
    from studio.jobs.measuring.flicker import measure_flicker

    recipe = ColorizeRecipe(model=model)
    context = in_process_context(JobRequest(recipe, str(film), "", device=device))
    found = measure_flicker(film, recipe, frames, progress, context)
    return {
        "film": film.name,
        "frames": found.frames,
        "pairs": found.pairs,
        "ab_change": round(found.chroma, 4),
        "ab_change_per_frame": round(found.chroma_per_frame, 4),
        "ratio": round(found.ratio, 4),
        "lightness_change": round(found.lightness, 4),
    }


def evaluate_pictures(folder: Path, device: Device, progress: Progress) -> dict[str, Any]:
    """Make the labelled pictures of ``folder`` into short old films, watch them and compare what is named.

    Raises:
        UnreadableInput: the folder is missing or holds no labelled picture, or one cannot be read.
    """
    from models.evaluation.watch.recall import evaluate_pictures as measure

    _require_folder(folder)
    try:
        return measure(folder, device=_chosen(device), on_progress=progress.step)
    except (FileNotFoundError, ValueError) as error:
        raise UnreadableInput(str(error), hint="See: python main.py evaluate pictures --help", path=folder) from error


def _require_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise UnreadableInput(f"There is no folder {folder}.", hint="Check the path.", path=folder)
