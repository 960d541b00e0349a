"""How results are called and where they go: the one naming for window, command line and jobs.

A result's name follows from its source and its recipe; everything that lies beside a result follows from the result's
own name; ``planned_files`` lists, before any work, every file that a request will write.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

import msgspec

from studio.domain.errors import UnreadableInput
from studio.domain.facts import PictureFacts
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, EnlargeRecipe, Recipe, RepairRecipe, SoundRecipe
from studio.domain.suffixes import FRAME_SUFFIXES, PICTURES, WRITTEN_PICTURES, suffix_of
from studio.jobs.deliveries import asked_for, kinds, with_deliveries
from studio.media.marks.credentials import may_go_beside, sidecar_beside
from studio.media.pictures.formats import WRITTEN

FileKind: TypeAlias = Literal[
    "result", "layer", "confidence", "evidence", "cues", "credits", "stem", "delivery", "sums", "credentials", "receipt"
]

SUFFIX_OF_PICTURE_FORMAT = {"tiff": ".tif", "png": ".png", "jpeg": ".jpg", "webp": ".webp"}
"""What a picture stored in a format of the recipe ends in."""
SUFFIX_OF_FILM_FORMAT = {
    **{"mp4": ".mp4", "mp4-h265": ".mp4", "mkv-ffv1": ".mkv", "mov-prores": ".mov", "mov-prores4444": ".mov"},
    **dict.fromkeys(("dpx", "tiff", "png"), ""),
}
"""What a film stored in a format of the recipe ends in; nothing for a folder with a picture for every frame."""
_KEPT_PICTURES = frozenset[str]().union(*(PICTURES[kind] for kind in WRITTEN_PICTURES))
_KEPT_FILMS = frozenset({".mp4", ".mkv", ".mov"})


# --- the result -------------------------------------------------------------------------------------------------------


def result_name(source: Path, recipe: Recipe, *, film: bool, facts: PictureFacts | None = None) -> str:
    """``scan.tif`` → ``scan-colour.tif``, ``film.mov`` → ``film-sound.mov``; the rest as with `result_suffix`."""
    return name_from_stem(source.stem, recipe, result_suffix(source, recipe, film=film, facts=facts))


def name_from_stem(stem: str, recipe: Recipe, suffix: str) -> str:
    """The name of a result from the stem of its source and its own suffix."""
    return f"{stem}-{tag_of(recipe)}{suffix}"


def tag_of(recipe: Recipe) -> str:
    """What the name of a result says of the work: "colour", "sound", or both; "enlarged", "repaired"."""
    if isinstance(recipe, SoundRecipe):
        return "sound" if recipe.colour is None else "colour-sound"
    if isinstance(recipe, EnlargeRecipe):
        return "enlarged"
    return "repaired" if isinstance(recipe, RepairRecipe) else "colour"


def result_suffix(source: Path, recipe: Recipe, *, film: bool, facts: PictureFacts | None = None) -> str:
    """What the result of a source ends in; ``film`` says whether the source is one, ``facts`` what is known of a
    picture's content, which goes before its name.

    Files stay in their format where results can be stored in it, with all of their bits. Other pictures become TIFF;
    other films become MP4 when they are coloured (sequences of pictures lossless Matroska). With sound they become
    Matroska where it holds their pictures as they are, else what does; for that the film is opened.

    Raises:
        UnreadableInput: the recipe is not one for such a file.
    """
    suffix = suffix_of(source)
    if isinstance(recipe, SoundRecipe):
        if not film:
            raise UnreadableInput(
                f"“{source.name}” is a still picture, and only films can be given sound.",
                hint="Choose a film, or colourise the picture instead.",
                path=source,
            )
        if recipe.colour is not None:
            return result_suffix(source, recipe.colour, film=True)
        if suffix in FRAME_SUFFIXES:
            return ".mkv"
        return suffix if suffix in _KEPT_FILMS else _suffix_that_holds(source)
    if film:
        if not isinstance(recipe, ColorizeRecipe):
            raise UnreadableInput(
                f"“{source.name}” is a film, and only photographs can be {tag_of(recipe)}.",
                hint="Choose photographs.",
                path=source,
            )
        usual = suffix if suffix in _KEPT_FILMS else ".mkv" if suffix in FRAME_SUFFIXES else ".mp4"
        return SUFFIX_OF_FILM_FORMAT.get(recipe.film_format, usual)
    return SUFFIX_OF_PICTURE_FORMAT.get(recipe.format) or _kept_suffix(suffix, facts)


def _kept_suffix(suffix: str, facts: PictureFacts | None) -> str:
    """The suffix of a picture that stays in its format, else TIFF's."""
    if facts is not None and (
        facts.format not in WRITTEN_PICTURES or (facts.bits > 8 and WRITTEN[facts.format].bits == 8)
    ):
        return ".tif"
    if facts is not None and suffix not in PICTURES[facts.format] & _KEPT_PICTURES:
        return SUFFIX_OF_PICTURE_FORMAT[facts.format.lower()]
    return suffix if suffix in _KEPT_PICTURES else ".tif"


def _suffix_that_holds(film: Path) -> str:
    from studio.media.film.soundtrack import suffix_that_holds

    try:
        return suffix_that_holds(film)
    except UnreadableInput:
        return ".mkv"


def version_names(output: Path, count: int) -> list[Path]:
    """``name.tif``, or ``name-1.tif``, ``name-2.tif`` … when there are several."""
    if count == 1:
        return [output]
    return [output.with_name(f"{output.stem}-{number}{output.suffix}") for number in range(1, count + 1)]


def page_names(output: Path, pages: Sequence[int], last: int = 0) -> list[Path]:
    """``name.tif``, or ``name-page1.tif``, ``name-page2.tif`` … when there are several, with as many digits as the
    last one of the file needs, so that they lie in order."""
    if len(pages) == 1:
        return [output]
    digits = len(str(max(*pages, last)))
    return [output.with_name(f"{output.stem}-page{number:0{digits}}{output.suffix}") for number in pages]


# --- beside the result ------------------------------------------------------------------------------------------------


def confidence_beside(output: Path) -> Path:
    """The map of how sure the colours are."""
    return output.with_name(f"{output.stem}-confidence.png")


def layer_beside(output: Path) -> Path:
    """The colour as a layer of its own."""
    return output.with_name(f"{output.stem}-layer.tif")


def evidence_beside(output: Path) -> Path:
    """The printable sheet of the colours that a person has set, and how they are known."""
    return output.with_name(f"{output.stem}-evidence.html")


def cues_beside(output: Path) -> Path:
    return output.with_name(f"{output.stem}.cues.json")


def stems_beside(output: Path) -> Path:
    """The folder for one sound file a track."""
    return output.with_name(f"{output.stem}-stems")


def side_file_beside(output: Path, kind: str) -> Path:
    """A side file of a soundtrack: ``kind`` is one of the exporters in ``studio.sound.delivery``, which know their
    endings. Raises ``KeyError`` for an unknown one."""
    from studio.sound.delivery.sidecars import exporters

    return output.with_suffix(exporters()[kind].suffix)


def credits_beside(output: Path) -> Path:
    """Who made the sounds, and under which licences they are used."""
    return side_file_beside(output, "credits")


def frame_sums_beside(output: Path) -> Path:
    """The MD5 sums of a film's frames, as FFmpeg's framemd5 lists them."""
    return Path(f"{output}.framemd5")


RECEIPT_ENDING = ".receipt.json"
"""A receipt is called like its result, with this at the end."""


def receipt_beside(output: Path) -> Path:
    return Path(f"{output}{RECEIPT_ENDING}")


# --- all that a job writes --------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class PlannedFile:
    """A file that a job is going to write. Not ``certain``: only if there is something to put into it. ``folder``: it
    is a folder of many files, one for every frame."""

    kind: FileKind
    path: Path
    certain: bool = True
    folder: bool = False


def planned_files(request: JobRequest, *, film: bool, pages: int = 1) -> list[PlannedFile]:
    """Every file that the job will write, in the order of its receipt, the receipt last; nothing is opened or made.

    ``film`` says whether the input is one, ``pages`` how many pages it holds.
    """
    every = range(1, pages + 1) if isinstance(request.recipe, ColorizeRecipe) and request.recipe.pages == "all" else [1]
    planned = [file for page in page_requests(request, every) for file in _PLANS[type(request.recipe)](page, film)]
    if request.recipe.credentials:
        planned += [
            PlannedFile("credentials", sidecar_beside(file.path), certain=False)
            for file in planned
            if not file.folder and may_go_beside(file.path)
        ]
    return [*planned, PlannedFile("receipt", receipt_beside(Path(request.output)))]


def page_requests(request: JobRequest, pages: Sequence[int]) -> list[JobRequest]:
    """A request for each of these pages, with names of its own where there are several."""
    if len(pages) == 1:
        return [request]
    results = page_names(Path(request.output), pages)
    extras = {kind: page_names(Path(path), pages) for kind, path in request.extras.items()}
    return [
        msgspec.structs.replace(
            request,
            recipe=msgspec.structs.replace(request.recipe, pages=number),
            output=str(results[place]),
            extras={kind: str(names[place]) for kind, names in extras.items()},
        )
        for place, number in enumerate(pages)
    ]


def _coloured_files(request: JobRequest, film: bool) -> list[PlannedFile]:
    assert isinstance(request.recipe, ColorizeRecipe)
    output = Path(request.output)
    if film:  # maps, layers and several versions are made of photographs only
        pictures = SUFFIX_OF_FILM_FORMAT.get(request.recipe.film_format, ".mp4") == ""
        sums = [PlannedFile("sums", frame_sums_beside(output))] if request.recipe.frame_sums and not pictures else []
        return [PlannedFile("result", output, folder=pictures), *sums]
    names = version_names(output, request.recipe.versions)
    # A picture that is sure of its colours has fewer versions than were asked for.
    results = [PlannedFile("result", name, certain=place == 0) for place, name in enumerate(names)]
    kinds: tuple[FileKind, ...] = ("layer", "confidence", "evidence")
    return results + [PlannedFile(kind, Path(request.extras[kind])) for kind in kinds if kind in request.extras]


def _sound_files(request: JobRequest, film: bool) -> list[PlannedFile]:
    from studio.sound.mix.mixing import stem_path
    from studio.sound.mix.score import STEMS

    output, extras = Path(request.output), request.extras
    files = [PlannedFile("result", output), PlannedFile("credits", credits_path(request))]
    if "cues_out" in extras:
        files.append(PlannedFile("cues", Path(extras["cues_out"])))
    if "stems" in extras:
        files += [PlannedFile("stem", stem_path(Path(extras["stems"]), output.stem, stem), False) for stem in STEMS]
    folders = kinds()
    return files + [PlannedFile("delivery", Path(extras[kind]), folder=folders[kind]) for kind in asked_for(extras)]


def _changed_files(request: JobRequest, film: bool) -> list[PlannedFile]:
    return [PlannedFile("result", Path(request.output))]


_PLANS: dict[type, Callable[[JobRequest, bool], list[PlannedFile]]] = {
    ColorizeRecipe: _coloured_files,
    SoundRecipe: _sound_files,
    EnlargeRecipe: _changed_files,
    RepairRecipe: _changed_files,
}


_WRITTEN_FILES, _WRITTEN_FOLDERS = ("confidence", "layer", "evidence", "cues_out", "credits"), ("stems",)
_READ = ("cues_in", "library", "mask", "music")
"""Side files asked for beside deliveries: what is written, and what is only read."""


def read_paths(request: JobRequest) -> list[Path]:
    """Every file and folder that the job reads."""
    return [Path(request.input), *(Path(request.extras[name]) for name in _READ if name in request.extras)]


def _deliveries(request: JobRequest) -> list[str]:
    """Only soundtracks are delivered; for others what knows the kinds is not even loaded, which takes a while."""
    return asked_for(request.extras) if isinstance(request.recipe, SoundRecipe) else []


def redirected(request: JobRequest, file: Callable[[Path], Path], folder: Callable[[Path], Path]) -> JobRequest:
    """The same request writing elsewhere: ``file`` says where instead of each file, ``folder`` of each folder."""
    extras, delivered = dict(request.extras), {kind: kinds()[kind] for kind in _deliveries(request)}
    files = [*_WRITTEN_FILES, *(kind for kind, is_folder in delivered.items() if not is_folder)]
    folders = [*_WRITTEN_FOLDERS, *(kind for kind, is_folder in delivered.items() if is_folder)]
    for names, place in ((files, file), (folders, folder)):
        extras |= {name: str(place(Path(extras[name]))) for name in names if name in extras}
    return msgspec.structs.replace(request, output=str(file(Path(request.output))), extras=extras)


def with_side_files(request: JobRequest) -> JobRequest:
    """The request with the usual places, beside its result, for side files that are asked for without one ("")."""
    usual = {
        "confidence": confidence_beside,
        "layer": layer_beside,
        "evidence": evidence_beside,
        "cues_out": cues_beside,
        "stems": stems_beside,
    }
    output = Path(request.output)
    is_sound = isinstance(request.recipe, SoundRecipe)
    delivered = with_deliveries(request.extras, output) if is_sound else request.extras
    extras = {kind: path or str(usual[kind](output)) for kind, path in delivered.items()}
    return msgspec.structs.replace(request, extras=extras)


def layered(request: JobRequest) -> JobRequest:
    """The request with its colour layer, if it asks for one, as an OpenRaster file with the original below."""
    if "layer" not in request.extras:
        return request
    layers = str(Path(request.extras["layer"]).with_suffix(".ora"))
    return msgspec.structs.replace(request, extras={**request.extras, "layer": layers})


def credits_path(request: JobRequest) -> Path:
    """Where a job writes its credits: where the request says, else beside the result."""
    return Path(request.extras["credits"]) if "credits" in request.extras else credits_beside(Path(request.output))
