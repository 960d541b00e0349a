"""Showing the program a thing: a crop of a film or a picture, what it is called, what it sounds like.

Used by the window and the command line. What is shown is kept for this user and recognised in every later analysis.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from studio import places
from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.facts import FilmFacts
from studio.domain.job import Device
from studio.domain.progress import Progress
from studio.domain.questions import View
from studio.domain.receipt import ModelDigest
from studio.domain.things import TaughtThing
from studio.engine.service import TaskContext
from studio.jobs.stages.sound.taught_things import Example, TaughtThings
from studio.media.files.errors import shown

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from models.watch.prototypes import ShownThing
    from models.watch.recogniser import Recogniser

    Crop = NDArray[np.uint8]

LEAST_SIDE = 16
"""A crop with fewer pixels across shows nothing."""
MOST_PIXELS_SIDE = 4096
_METHOD = "1"
"""Goes up when the same network sees another vector in the same picture."""


# --- teaching ---------------------------------------------------------------------------------------------------------


def store() -> TaughtThings:
    """What this user has shown."""
    return TaughtThings(places.data_dir() / "things.sqlite")


def teach(
    name: str, category: str, views: Sequence[View], make_context: Callable[[], TaskContext], progress: Progress
) -> TaughtThing:
    """Remember what ``views`` show as pictures of the thing called ``name``.

    ``make_context`` is asked last, since finding a device and loading the model takes seconds that a wrong category or
    picture should not cost.

    Raises ``UnreadableInput`` for a view that cannot be seen, ``StudioError`` for a name or a category that will not
    do, ``Cancelled`` when stopped; then nothing is remembered.
    """
    category = checked_category(category)
    if not views:
        raise StudioError(f"At least one picture is needed to show what “{name}” looks like.", hint="Name a picture.")
    crops = []
    for number, view in enumerate(views):
        progress.step(number, 2 * len(views), "reading")
        crops.append(crop_of(view))
    recogniser = _recogniser(make_context())
    examples = []
    for number, crop in enumerate(crops, start=len(views)):
        progress.step(number, 2 * len(views), "looking at it")
        examples.append(_example(crop, recogniser))
    progress.check()
    return store().add(name, category, examples)


def teaching_context(device: Device, note: Callable[[str], None]) -> TaskContext:
    """What teaching needs outside the engine; ``note`` is told when the device is not there."""
    from studio.engine.devices import choose, instead_note
    from studio.engine.hardware import prepare

    taken = choose(device, prepare().devices)
    if instead := instead_note(device, taken):
        note(instead)
    return TaskContext(device=taken, note=note, cache_dir=places.cache_dir())


def checked_category(category: str) -> str:
    """A UCS CatID as the system writes it. Raises ``StudioError`` that names the likeliest ones."""
    from studio.sound.categories.ucs import load_ucs
    from studio.sound.categories.words import likely_categories

    known = {cat_id.casefold(): cat_id for cat_id in load_ucs().by_id}
    found = known.get(category.strip().casefold())
    if found is None:
        likely = ", ".join(f"{entry.cat_id} ({entry.label()})" for entry in likely_categories(category, 4))
        hint = f"Did you mean {likely}?" if likely else "Categories are named as in WOODImpt; see: library stats"
        raise StudioError(f"There is no sound category called “{category}”.", hint=hint)
    return found


def crop_of(view: View) -> Crop:
    """What a view shows: uint8 (h, w, 3). Raises ``UnreadableInput``."""
    import numpy as np

    picture = _picture_of(view)
    height, width = picture.shape[:2]
    x, y, w, h = view.box or (0.0, 0.0, 1.0, 1.0)
    left, top = max(round(x * width), 0), max(round(y * height), 0)
    right, bottom = min(round((x + w) * width), width), min(round((y + h) * height), height)
    if right - left < LEAST_SIDE or bottom - top < LEAST_SIDE:
        raise UnreadableInput(
            f"The box in “{shown(view.path)}” is too small to show anything: it holds {max(right - left, 0)} × "
            f"{max(bottom - top, 0)} pixels.",
            hint=f"Draw it around the whole thing, at least {LEAST_SIDE} pixels wide and high.",
            path=view.path,
        )
    return np.ascontiguousarray(picture[top:bottom, left:right])


def _picture_of(view: View) -> Crop:
    import numpy as np

    from studio.media.film.reader import FilmReader
    from studio.media.inspect import inspect
    from studio.media.pictures.picture import read_rgb

    if isinstance(inspect(view.path, frame_rate=view.frame_rate), FilmFacts):
        with FilmReader.open(view.path, view.frame_rate) as reader:
            return reader.frame_at(view.time_s).rgb
    return np.asarray(read_rgb(view.path, MOST_PIXELS_SIDE) * 255 + 0.5, np.uint8)


def _example(crop: Crop, recogniser: Recogniser) -> Example:
    """A crop as it is kept: no larger than the network looks at it, with what it sees."""
    import numpy as np

    from models.watch.frames import scaled
    from models.watch.recogniser import FRAME_SIZE

    small = scaled(crop, FRAME_SIZE) if min(crop.shape[:2]) > FRAME_SIZE else crop
    feature = np.asarray(recogniser.features([small])[0], np.float32)
    picture = _png(small)
    return Example(hashlib.sha256(picture).hexdigest(), picture, network(), feature.tobytes())


def _png(crop: Crop) -> bytes:
    import cv2

    done, data = cv2.imencode(".png", cv2.cvtColor(crop, cv2.COLOR_RGB2BGR))
    assert done
    return bytes(data)


# --- for the analysis -------------------------------------------------------------------------------------------------


def things_digest() -> tuple[ModelDigest, ...]:
    """What the user has shown, as a kind of model: other things make another result. Empty when there is nothing."""
    digest = store().digest()
    return (ModelDigest("taught-things", digest),) if digest else ()


def shown_things(recogniser: Recogniser, note: Callable[[str], None]) -> list[ShownThing]:
    """What the user has shown, ready to be compared with. Vectors of another network are seen anew and kept; a picture
    that can no longer be read is dropped with a note."""
    import numpy as np

    from models.watch.prototypes import ShownThing

    things = []
    for thing in store().all():
        examples = _up_to_date(thing, recogniser, note)
        if examples:
            features = np.stack([np.frombuffer(example.feature, np.float32) for example in examples])
            things.append(ShownThing(thing.name, thing.category, thing.role, features))
    return things


def _up_to_date(thing: TaughtThing, recogniser: Recogniser, note: Callable[[str], None]) -> list[Example]:
    import numpy as np

    present, examples = network(), []
    for kept in store().examples(thing.name):
        example = kept
        if example.network != present:
            crop = _decoded(example.picture)
            if crop is None:
                note(f"One picture of “{thing.name}” is damaged and was forgotten: show it again.")
                store().remove_example(thing.name, example.key)
                continue
            feature = np.asarray(recogniser.features([crop])[0], np.float32).tobytes()
            example = replace(example, network=present, feature=feature)
            store().see_anew(thing.name, example)
        examples.append(example)
    return examples


def _decoded(picture: bytes) -> Crop | None:
    import cv2
    import numpy as np

    bgr = cv2.imdecode(np.frombuffer(picture, np.uint8), cv2.IMREAD_COLOR)
    return None if bgr is None else np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)


def network() -> str:
    """The name of the network that sees, by the digest of its weights."""
    from models.watch.weights import DEFAULT_WEIGHTS
    from studio.media.files.safety import sha256_of

    return f"{sha256_of(DEFAULT_WEIGHTS)}/{_METHOD}"


def _recogniser(context: TaskContext) -> Recogniser:
    from models.watch.recogniser import Recogniser

    device = context.device
    try:
        return context.models.get(
            "watch", "recogniser", device, lambda: Recogniser.load(device=device), lambda recogniser: 20_000_000
        )
    except (FileNotFoundError, ValueError) as error:
        raise StudioError(
            f"The model that recognises things cannot be used: {error}", hint="Install it again."
        ) from error
