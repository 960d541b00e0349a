"""What the window asks the engine and what it gets back: one struct for each question and each answer.

A question names the type of its answer (``Question[Peaks]``), so that both ends of the conversation agree by type.
Which function of ``studio.jobs`` answers it stands in ``studio.jobs.registry``. Pictures, sounds and tiles travel as
paths of files in the cache.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, ClassVar, Generic, TypeAlias, TypeVar, get_args

import msgspec

from studio.domain.cues import CueSheet
from studio.domain.facts import Facts
from studio.domain.job import JobRequest
from studio.domain.provenance import Provenance
from studio.domain.recipe import ColorizeRecipe, FrameRate, Reference, Sha256, SoundRecipe

A = TypeVar("A")
Box: TypeAlias = tuple[float, float, float, float]
"""x, y, width, height relative to the picture."""


class Question(msgspec.Struct, Generic[A], frozen=True):
    """Something that the engine answers with an ``A``. ``message`` is what it is called on its way."""

    message: ClassVar[str]


def answer_type(question: type[Question[A]]) -> Any:
    """The type of a question's answer, for reading it from a message."""
    (base,) = (base for base in question.__orig_bases__ if getattr(base, "__origin__", None) is Question)  # type: ignore[attr-defined]
    return get_args(base)[0]


# --- jobs of the queue ------------------------------------------------------------------------------------------------


class JobDone(msgspec.Struct, frozen=True):
    """``receipt`` is the path of the record; ``notes`` are what a person should know."""

    outputs: tuple[str, ...]
    receipt: str
    notes: tuple[str, ...] = ()


class RunJob(Question[JobDone], frozen=True):
    """Do a job of the queue; with ``reuse`` a complete earlier result is left as it is."""

    message: ClassVar[str] = "job"
    request: JobRequest
    reuse: bool = False


class WhatIsThis(Question[Provenance], frozen=True):
    """What a result was made from and how, by its receipt or the marks in it."""

    message: ClassVar[str] = "what_is_this"
    path: str


class SetLimits(Question[None], frozen=True):
    """How much one file and one job may take from now on, by the variables of ``limits`` (None: without limit)."""

    message: ClassVar[str] = "set_limits"
    numbers: dict[str, float | None]


class CacheUse(msgspec.Struct, frozen=True):
    """What the cache takes, and what is free beside it, in bytes."""

    used: int
    free: int


class LookAtCache(Question[CacheUse], frozen=True):
    """How large the cache of results is; with ``clear`` after everything in it was removed that is not in use."""

    message: ClassVar[str] = "look_at_cache"
    clear: bool = False


# --- pictures ---------------------------------------------------------------------------------------------------------


class Inspected(msgspec.Struct, frozen=True):
    facts: Facts


class Inspect(Question[Inspected], frozen=True):
    """Facts about a picture or a film; with a ``frame_rate`` numbered pictures are a film."""

    message: ClassVar[str] = "inspect"
    path: str
    frame_rate: FrameRate | None = None


class SmallPicture(msgspec.Struct, frozen=True):
    """A small picture in the cache; ``path`` is "" when there is none."""

    path: str


class Thumbnail(Question[SmallPicture], frozen=True):
    """A photograph, or a film's first frame that shows something, ``size`` pixels long. ``page``: of a file that holds
    several (None: the picture itself)."""

    message: ClassVar[str] = "thumbnail"
    path: str
    size: int = 256
    page: int | None = None


class Tiles(msgspec.Struct, frozen=True):
    """The folder of a pyramid of tiles."""

    folder: str


class Pyramid(Question[Tiles], frozen=True):
    """Tiles of the original, or of one ``page`` of it."""

    message: ClassVar[str] = "pyramid"
    path: str
    page: int | None = None


class Coloured(msgspec.Struct, frozen=True):
    """``folder`` holds the tiles of the coloured picture at full size, ``confidence`` is a grey PNG, white where the
    colours are sure ("" for models that do not say it); ``people``: faces were seen."""

    folder: str
    confidence: str = ""
    thumbnail: str = ""
    people: bool = False


class PreviewColour(Question[Coloured], frozen=True):
    """The picture in colour as this recipe makes it."""

    message: ClassVar[str] = "preview_colour"
    path: str
    recipe: ColorizeRecipe


class ExportSize(msgspec.Struct, frozen=True):
    """Of a result: about so many ``bytes``, and exactly so many pixels."""

    bytes: int
    width: int
    height: int


class EstimateSize(Question[ExportSize], frozen=True):
    """About how large the coloured picture will be; where the recipe leaves the format open, as what ends like
    ``suffix_of``."""

    message: ClassVar[str] = "export_size"
    path: str
    recipe: ColorizeRecipe
    suffix_of: str


class PartShown(msgspec.Struct, frozen=True):
    """A picture file that is good until a few more have been asked for; "": nothing is known of the colours yet."""

    path: str


class ShowPart(Question[PartShown], frozen=True):
    """A part of a photograph (x, y, width, height relative to it) in colour at ``width`` × ``height`` pixels, from what
    the network has said already: quick enough to follow a finger on a slider. Nothing is kept on disk."""

    message: ClassVar[str] = "show_part"
    path: str
    recipe: ColorizeRecipe
    part: Box
    width: Annotated[int, msgspec.Meta(ge=1, le=8192)]
    height: Annotated[int, msgspec.Meta(ge=1, le=8192)]


class ProposedVersion(msgspec.Struct, frozen=True):
    """A plausible version and a small picture of it. ``plausibility`` 0…1 beside the likeliest colours of what was
    changed, ``distance`` the mean distance (CIE ab) from the first, ``changed`` the share 0…1 of the picture that
    visibly differs from it."""

    recipe: ColorizeRecipe
    path: str
    plausibility: float
    distance: float
    changed: float


class VersionsProposed(msgspec.Struct, frozen=True):
    """The picture as it is first; fewer than were asked for where its colours are sure."""

    versions: tuple[ProposedVersion, ...]


class ProposeVersions(Question[VersionsProposed], frozen=True):
    """Versions of a photograph that are plausible and as different as can be; ``near``: such as differ in little from
    the recipe's own."""

    message: ClassVar[str] = "propose_versions"
    path: str
    recipe: ColorizeRecipe
    count: Annotated[int, msgspec.Meta(ge=1, le=9)] = 9
    near: bool = False


class LikelyColour(msgspec.Struct, frozen=True):
    """A colour that a place may have: CIE a, b, its share 0…1 of what the network finds likely there, the recipe that
    gives it to all that looks alike, a small picture of that, and which share 0…1 of the picture would change."""

    a: float
    b: float
    share: float
    recipe: ColorizeRecipe
    path: str
    changed: float


class ColoursExplained(msgspec.Struct, frozen=True):
    """Of one place, the likeliest colour first; ``a``, ``b`` are shown there now."""

    a: float
    b: float
    colours: tuple[LikelyColour, ...]


class WhyColour(Question[ColoursExplained], frozen=True):
    """Which colours are likely at a place of a photograph (relative, 0…1), and what taking each would do."""

    message: ClassVar[str] = "why_colour"
    path: str
    recipe: ColorizeRecipe
    x: Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
    y: Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]


class ShowColour(Question[SmallPicture], frozen=True):
    """The frame of a film that is seen at ``time_s``, in colour as this recipe makes it."""

    message: ClassVar[str] = "show_colour"
    path: str
    recipe: ColorizeRecipe
    time_s: float


class Rendering(msgspec.Struct, frozen=True):
    """A coloured result in the cache: the recipe it was made with, its tiles, its confidence map and a small one;
    ``people``: faces were seen in it."""

    recipe: ColorizeRecipe
    pyramid: str
    confidence: str = ""
    thumbnail: str = ""
    people: bool = False


class ReferenceFound(msgspec.Struct, frozen=True):
    reference: Reference


class ReadReference(Question[ReferenceFound], frozen=True):
    """The palette of a colour photograph that is to lead the estimate."""

    message: ClassVar[str] = "reference"
    path: str


class ReferencePicture(Question[SmallPicture], frozen=True):
    """A small picture of a reference photograph, as long as the cache has one."""

    message: ClassVar[str] = "reference_picture"
    sha256: Sha256


# --- films and their sound --------------------------------------------------------------------------------------------


class FilmPreview(msgspec.Struct, frozen=True):
    """A copy of the film that plays smoothly ("": the film itself does) and small pictures spread evenly over it."""

    path: str
    frames: tuple[str, ...] = ()


class PreviewFilm(Question[FilmPreview], frozen=True):
    """``count`` is how many small pictures; with ``mix``, a sound file, the copy has that sound. ``frame_rate``: of a
    sequence of pictures."""

    message: ClassVar[str] = "film_preview"
    path: str
    count: int = 16
    mix: str = ""
    frame_rate: FrameRate | None = None


class CuesFound(msgspec.Struct, frozen=True):
    sheet: CueSheet


class FindCues(Question[CuesFound], frozen=True):
    """Watch the film and propose a sound for everything that should be heard."""

    message: ClassVar[str] = "find_cues"
    path: str
    recipe: SoundRecipe


class Mix(msgspec.Struct, frozen=True):
    """A soundtrack in the cache, as long as its film, and how loud it came out."""

    path: str
    loudness_lufs: float | None = None
    true_peak_dbtp: float | None = None
    notes: tuple[str, ...] = ()


class PreviewMix(Question[Mix], frozen=True):
    """Mix a cue sheet into one file that the player plays along with the picture."""

    message: ClassVar[str] = "mix_preview"
    sheet: CueSheet
    recipe: SoundRecipe


class PatchMix(Question[Mix], frozen=True):
    """The mix at ``path``, which was made of ``before``, as that of ``after`` at the same levels: only what the edit
    touches is made anew. Its loudness is not measured."""

    message: ClassVar[str] = "patch_mix"
    path: str
    before: CueSheet
    after: CueSheet


# --- things shown by example ------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class View:
    """Where a thing is to be seen: in a picture, or in a film at ``time_s`` (numbered pictures are one if a
    ``frame_rate`` is named). ``box`` None: the whole of it."""

    path: Path
    time_s: float = 0.0
    box: Box | None = None
    frame_rate: FrameRate | None = None


class Example(msgspec.Struct, frozen=True, array_like=True):
    """One picture that shows a thing, and where a copy of it lies."""

    key: str
    path: str


class Thing(msgspec.Struct, frozen=True):
    """Something the user has shown: its name and the UCS category it sounds like."""

    name: str
    category: str
    pictures: tuple[Example, ...] = ()


class Things(msgspec.Struct, frozen=True):
    """All that the user has shown, in order of the names."""

    things: tuple[Thing, ...] = ()


class ListThings(Question[Things], frozen=True):
    message: ClassVar[str] = "list_things"


class TeachThing(Question[Things], frozen=True):
    """Remember what a `View` shows."""

    message: ClassVar[str] = "teach_thing"
    path: str
    name: str
    category: str
    time_s: float = 0.0
    box: Box | None = None
    frame_rate: FrameRate | None = None


class ChangeThing(Question[Things], frozen=True):
    """Let a thing have another name or another sound (``category`` "": the one it has)."""

    message: ClassVar[str] = "change_thing"
    name: str
    new_name: str
    category: str = ""


class RemoveThing(Question[Things], frozen=True):
    """Forget a thing, or one picture of it (``example``, its key)."""

    message: ClassVar[str] = "remove_thing"
    name: str
    example: str = ""


# --- sounds -----------------------------------------------------------------------------------------------------------


class Peaks(msgspec.Struct, frozen=True):
    """The loudest sample (0…1) in each of so many equal stretches of a sound file."""

    peaks: list[float]


class Waveform(Question[Peaks], frozen=True):
    message: ClassVar[str] = "waveform"
    path: str
    points: int = 1000


class LoudnessCurve(msgspec.Struct, frozen=True):
    """What a meter after EBU R128 shows while a sound plays, every ``step_s`` seconds: the loudness of the last 400 ms
    and of the last 3 s, that of all until then (LUFS, −70 for silence), and the highest true peak until then (dBTP)."""

    step_s: float
    momentary: list[float]
    short_term: list[float]
    integrated: list[float]
    true_peak: list[float]


class MeterSound(Question[LoudnessCurve], frozen=True):
    message: ClassVar[str] = "meter_sound"
    path: str


class PeaksOfEach(msgspec.Struct, frozen=True):
    """`Peaks` of several files; empty for one that cannot be read."""

    peaks: list[list[float]]


class Waveforms(Question[PeaksOfEach], frozen=True):
    message: ClassVar[str] = "waveforms"
    paths: tuple[str, ...]
    points: int


class SoundImport(msgspec.Struct, frozen=True):
    """What a visit to one of the user's sound folders did. ``failures`` are the first few (path, sentence) of
    ``failed`` files that cannot be used; ``away``: the folder is empty now and its sounds were kept."""

    added: int = 0
    updated: int = 0
    moved: int = 0
    removed: int = 0
    duplicates: int = 0
    unchanged: int = 0
    waiting: int = 0
    kept: int = 0
    away: bool = False
    failed: int = 0
    failures: tuple[tuple[str, str], ...] = ()


class ImportSounds(Question[SoundImport], frozen=True):
    """Bring a folder of sounds into the library, or look what has changed in it."""

    message: ClassVar[str] = "import_sounds"
    folder: str


class SoundRescan(msgspec.Struct, frozen=True):
    """What a visit to all of the user's sound folders found: what each did, which changed, which are missing."""

    folders: dict[str, SoundImport]
    changed: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    waiting: int = 0


class RescanSounds(Question[SoundRescan], frozen=True):
    """Look for new, changed, renamed and deleted files in all of the user's sound folders."""

    message: ClassVar[str] = "rescan_sounds"


# --- optional models --------------------------------------------------------------------------------------------------


class OptionalModel(msgspec.Struct, frozen=True):
    """A network of others that can be added. ``bytes`` to fetch; ``memory_bytes`` and ``seconds`` of one look on this
    computer, about; ``fetched`` 0…1 of a download that was interrupted; ``sum_known``: the file's whole sum is known;
    ``task`` is what it does, and the seconds are those of a photograph (colour), of a megapixel or a damaged place
    (enlarge, repair), of a frame (see); ``fetchable``: not only from a file."""

    id: str
    title: str
    good_at: str
    made_by: str
    licence: str
    licence_url: str
    card_url: str
    published: str
    bytes: int
    memory_bytes: int
    seconds: float
    sum_known: bool
    installed: bool
    fetched: float = 0.0
    task: str = "colour"
    needs_mask: bool = False
    fetchable: bool = True


class OptionalModels(msgspec.Struct, frozen=True):
    models: tuple[OptionalModel, ...]


class ListPacks(Question[OptionalModels], frozen=True):
    """All optional models, installed or not."""

    message: ClassVar[str] = "list_packs"


class InstallPack(Question[OptionalModels], frozen=True):
    """Fetch and install one, or take it from ``file`` (then ``id`` may be ""); what was cancelled can be continued."""

    message: ClassVar[str] = "install_pack"
    id: str
    file: str = ""


class RemovePack(Question[OptionalModels], frozen=True):
    """Remove one, and what has been fetched of it."""

    message: ClassVar[str] = "remove_pack"
    id: str


class BeforeAfter(msgspec.Struct, frozen=True):
    """Two small pictures in the cache."""

    before: str
    after: str


class PackSample(Question[BeforeAfter], frozen=True):
    """The program's sample photograph, grey and as an installed model colours it here."""

    message: ClassVar[str] = "pack_sample"
    id: str
