"""Recipes: what is to be done to a file, as frozen data. The same recipe on the same input gives the same result.

A recipe carries every setting that changes the result and nothing else (no input, no output path, no device).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Annotated, Any, Literal, TypeAlias

import msgspec

from studio.domain.cues import LONGEST_S, UNSURE_BELOW
from studio.domain.delivery import DeliverySettings

PictureFormat: TypeAlias = Literal["auto", "tiff", "png", "jpeg", "webp"]
FilmFormat: TypeAlias = Literal[
    "auto", "mp4", "mp4-h265", "mkv-ffv1", "mov-prores", "mov-prores4444", "dpx", "tiff", "png"
]
"""What a coloured film is stored as; the last three are folders with a picture for every frame."""
PictureProfile: TypeAlias = Literal["auto", "srgb", "display-p3", "adobe-rgb", "eci-rgb"]
"""The colour space of a coloured picture; auto: the original's own where it has one, else sRGB."""
FrameRate: TypeAlias = Annotated[float, msgspec.Meta(ge=1.0, le=1000.0)] | Literal["auto"]
"""Frames a second of a film that is a sequence of pictures; auto: as its files say, else the usual 24."""
Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Chroma: TypeAlias = Annotated[float, msgspec.Meta(ge=-128.0, le=128.0)]
Text: TypeAlias = Annotated[str, msgspec.Meta(max_length=500)]
MOST_HINTS = 1000
"""Colour points of one recipe: more than anybody sets, and few enough to be followed."""
MOST_PLACES = 500
"""Of one stroke: more are thinned out while it is drawn."""
Sha256: TypeAlias = Annotated[str, msgspec.Meta(pattern="^[0-9a-f]{64}$")]


KeepTone: TypeAlias = Literal["replace", "tint", "under"]
"""What becomes of the tint of a toned original: replaced by the estimated colours, kept as a tint of the whole, or kept
under the colours together with what was painted on it by hand."""
EvidenceKind: TypeAlias = Literal["documented", "inferred", "guess"]


class Evidence(msgspec.Struct, frozen=True):
    """How a colour is known: ``documented`` (``source`` says where: "dress regulations of the regiment, 1903, p. 14"),
    ``inferred`` from something known (``source``: from what), or a ``guess``."""

    kind: EvidenceKind
    source: Text = ""

    def __post_init__(self) -> None:
        if self.kind == "documented" and not self.source.strip():
            raise ValueError("a documented colour needs its source")


class Hint(msgspec.Struct, frozen=True):
    """A colour the user has chosen at a point. ``x``, ``y`` are relative (0…1), ``radius`` is relative to the short
    side, ``a``, ``b`` are CIE Lab. In a film a point set at ``time`` (seconds) follows what it was set on through that
    shot; one without a time holds at the same place in the whole film. A ``stroke`` goes on from there through further
    places (x, y). ``called`` is the colour's name, ``evidence`` says how it is known (None: nobody has said)."""

    x: Share
    y: Share
    a: Chroma
    b: Chroma
    radius: Share = 0.01
    time: Annotated[float, msgspec.Meta(ge=0.0, le=LONGEST_S)] | None = None
    called: Text = ""
    evidence: Evidence | None = None
    stroke: Annotated[tuple[tuple[Share, Share], ...], msgspec.Meta(max_length=MOST_PLACES)] = ()


Hints: TypeAlias = Annotated[tuple[Hint, ...], msgspec.Meta(max_length=MOST_HINTS)]


class Lean(msgspec.Struct, frozen=True):
    """What looks like the place ``x``, ``y`` (relative, 0…1) leans to the colour ``a``, ``b`` as far as it is likely
    there; without a colour it keeps what it would have anyway. A version of a picture is a set of these."""

    x: Share
    y: Share
    a: Chroma | None = None
    b: Chroma | None = None


Leans: TypeAlias = Annotated[tuple[Lean, ...], msgspec.Meta(max_length=100)]


class StrengthStroke(msgspec.Struct, frozen=True):
    """Along ``places`` (x, y relative, 0…1), ``radius`` (relative to the short side) around them, colours have
    ``amount`` of their strength: 0 none, 1 as they are, 2 twice as much."""

    amount: Annotated[float, msgspec.Meta(ge=0.0, le=2.0)]
    radius: Share
    places: Annotated[tuple[tuple[Share, Share], ...], msgspec.Meta(min_length=1, max_length=MOST_PLACES)]


class Strength(msgspec.Struct, frozen=True):
    """How strong the colours are from place to place: ``elsewhere``, and on each stroke its own amount."""

    strokes: Annotated[tuple[StrengthStroke, ...], msgspec.Meta(max_length=MOST_HINTS)] = ()
    elsewhere: Annotated[float, msgspec.Meta(ge=0.0, le=2.0)] = 1.0


class ColourShare(msgspec.Struct, frozen=True, array_like=True):
    """How much (0…1) of a picture lies in the cell of the CIE Lab ab plane around ``a``, ``b``, 10 units wide."""

    a: Annotated[int, msgspec.Meta(ge=-110, le=110, multiple_of=10)]
    b: Annotated[int, msgspec.Meta(ge=-110, le=110, multiple_of=10)]
    share: Share


class Reference(msgspec.Struct, frozen=True):
    """A colour photograph whose palette leads the estimate. The palette itself is kept, largest share first, so that a
    recipe does the same where that photograph is not at hand; ``name`` and ``sha256`` say which file it was."""

    name: Text
    sha256: Sha256
    palette: Annotated[tuple[ColourShare, ...], msgspec.Meta(max_length=1000)]


class ColorizeRecipe(msgspec.Struct, frozen=True, tag="colorize", tag_field="kind"):
    """Colour for a photograph or a film. ``vividness`` 0…1 (None: the model's own default), ``saturation`` 0…2 with 1
    neutral, ``temperature`` −1 (cooler) … 1 (warmer). ``faces``: where the model sees a face, colours lean towards what
    the skin of people of that lightness usually has. Photographs alone: ``leans`` make it one of its other plausible
    versions (``hints`` are laid over them), ``strength`` is that of the colours from place to place (None: everywhere
    the same), ``toning`` what becomes of a toned original's tint, ``versions`` so many are made; ``profile``: the
    colour space of the result, ``depth`` its bits per channel (None: the original's), ``long_edge`` how many pixels its
    longer side has at most (None: as many as the original; nothing is ever enlarged);
    ``pages`` of a file that holds several: one of them (from 1), "all", or None for the picture itself (the largest
    page). Films alone: ``chroma_only`` leaves a middle grey in place of the film's tones, for graders who lay the
    colours over it themselves; ``frame_sums`` writes the MD5 sums of all frames beside the film (FFmpeg's framemd5);
    ``frame_rate``: numbered TIFF and PNG pictures are a film (None: photographs, and DPX a film as its files say)."""

    model: Text = "balanced"
    vividness: Share | None = None
    saturation: Annotated[float, msgspec.Meta(ge=0.0, le=2.0)] = 1.0
    temperature: Annotated[float, msgspec.Meta(ge=-1.0, le=1.0)] = 0.0
    hints: Hints = ()
    reference: Reference | None = None
    faces: bool = True
    leans: Leans = ()
    strength: Strength | None = None
    toning: KeepTone = "replace"
    versions: Annotated[int, msgspec.Meta(ge=1, le=9)] = 1
    format: PictureFormat = "auto"
    film_format: FilmFormat = "auto"
    quality: Annotated[int, msgspec.Meta(ge=1, le=100)] = 92
    profile: PictureProfile = "auto"
    depth: Literal[8, 16] | None = None
    long_edge: Annotated[int, msgspec.Meta(ge=1, le=500_000)] | None = None
    pages: Annotated[int, msgspec.Meta(ge=1)] | Literal["all"] | None = None
    disclosure_metadata: bool = True
    credentials: bool = False
    disclosure_label: bool = False
    chroma_only: bool = False
    frame_sums: bool = False
    frame_rate: FrameRate | None = None

    @property
    def film_rate(self) -> FrameRate | None:
        """Whether numbered pictures are a film, and how fast."""
        return self.frame_rate

    @property
    def page(self) -> int | None:
        """The one page that is meant; None for the picture itself, and where all are."""
        return self.pages if isinstance(self.pages, int) else None


class SoundRecipe(msgspec.Struct, frozen=True, tag="sound", tag_field="kind"):
    """A soundtrack for a silent film. ``loudness_lufs`` is the EBU R128 programme loudness; cues less sure than
    ``min_confidence`` are in the cue sheet, but silent until somebody decides. ``things``: also look for what
    the user has shown by example. ``colour``: the pictures are coloured as this recipe says, instead of copied bit for
    bit. ``own_sound``: the film's own sound follows as a track of its own (True), is left out (False), or is kept
    when it is not silent (None). ``frame_rate`` is that of films that are sequences of pictures (None: auto).
    ``projection``: the frames a second at which the film was meant to be shown (None: as its file says; auto: as those
    tell who walk in it); its pictures are shown that fast, and the sound follows. ``projector``: a projector runs
    softly under the film.
    ``delivery``: how what is delivered beside the film counts its time (None: from 00:00:00:00)."""

    loudness_lufs: Annotated[float, msgspec.Meta(ge=-60.0, le=0.0)] = -23.0
    true_peak_dbtp: Annotated[float, msgspec.Meta(ge=-30.0, le=0.0)] = -1.0
    min_confidence: Share = UNSURE_BELOW
    ambience: bool = True
    impacts: bool = True
    seed: Annotated[int, msgspec.Meta(ge=-(2**62), le=2**62)] = 0
    audio_codec: Literal["auto", "aac", "flac", "pcm"] = "auto"
    things: bool = True
    colour: ColorizeRecipe | None = None
    own_sound: bool | None = None
    frame_rate: FrameRate | None = None
    credentials: bool = False
    delivery: DeliverySettings | None = None
    projection: Annotated[float, msgspec.Meta(ge=8.0, le=60.0)] | Literal["auto"] | None = None
    projector: bool = False

    @property
    def film_rate(self) -> FrameRate:
        """Numbered pictures that are to sound are a film."""
        return self.frame_rate or "auto"


class _PictureWork(msgspec.Struct, frozen=True):
    """What all work on the pixels of photographs with an optional model has in common."""

    model: Text
    format: PictureFormat = "auto"
    quality: Annotated[int, msgspec.Meta(ge=1, le=100)] = 92
    disclosure_metadata: bool = True
    credentials: bool = False

    @property
    def film_rate(self) -> None:
        """Numbered pictures are photographs."""
        return None


class EnlargeRecipe(_PictureWork, frozen=True, tag="enlarge", tag_field="kind"):
    """A photograph with sides so many times as long as its model makes them; fine detail is estimated."""

    model: Text = "real-esrgan-x2"


class RepairRecipe(_PictureWork, frozen=True, tag="repair", tag_field="kind"):
    """A photograph without noise, without what JPEG has left, or with its damage filled in. A mask beside the request
    (``mask`` among its extras) says where; outside it every pixel stays as it is."""

    model: Text = "lama"


PictureRecipe: TypeAlias = EnlargeRecipe | RepairRecipe
Recipe: TypeAlias = ColorizeRecipe | SoundRecipe | EnlargeRecipe | RepairRecipe


def with_credentials(recipe: Recipe, wanted: bool = True) -> Recipe:
    """The recipe with results signed (Content Credentials), or not. It is the same work either way."""
    return msgspec.structs.replace(recipe, credentials=wanted)


def recipe_from_json(text: bytes | str) -> Recipe:
    """Read a recipe; raises ``msgspec.ValidationError`` with the offending field when it does not fit."""
    recipe: Recipe = msgspec.json.decode(text, type=Recipe)
    return recipe


def check_recipe(recipe: Recipe) -> None:
    """Raise ``ValueError`` with the offending field where a recipe that was put together in code is out of bounds."""
    for path, number in _numbers(msgspec.to_builtins(recipe)):
        if not math.isfinite(number):
            raise ValueError(f"{number} is no number that can be used, at {path}")
    msgspec.convert(msgspec.to_builtins(recipe), type(recipe))


def _numbers(value: Any, path: str = "$") -> Iterator[tuple[str, float]]:
    if isinstance(value, float):
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from _numbers(each, f"{path}.{key}")
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _numbers(each, f"{path}[…]")


def recipe_to_json(recipe: Recipe) -> bytes:
    """Canonical JSON: the same recipe always gives the same bytes, so that it can be part of a key.

    Settings that came later are left out while they are not used: results of before keep their keys.
    """
    return msgspec.json.encode(_without_unused(msgspec.to_builtins(recipe)), order="sorted")


_CAME_LATER = {
    "reference": None,
    "time": None,
    "called": "",
    "evidence": None,
    "stroke": (),
    "things": True,
    "faces": True,
    "leans": (),
    "strength": None,
    "toning": "replace",
    "elsewhere": 1.0,
    "strokes": (),
    "profile": "auto",
    "depth": None,
    "long_edge": None,
    "pages": None,
    "chroma_only": False,
    "frame_sums": False,
    "colour": None,
    "own_sound": None,
    "frame_rate": None,
    "credentials": False,
    "delivery": None,
    "projection": None,
    "projector": False,
}
"""Settings that came later, with what they are while they are not used."""


def _without_unused(value: Any) -> Any:
    if isinstance(value, dict):
        used = {key: item for key, item in value.items() if key not in _CAME_LATER or item != _CAME_LATER[key]}
        return {key: _without_unused(item) for key, item in used.items()}
    return [_without_unused(item) for item in value] if isinstance(value, list | tuple) else value
