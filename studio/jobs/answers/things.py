"""Things that the user shows by example: listed, taught, changed, forgotten. Each answers with all that is known."""

from __future__ import annotations

from pathlib import Path

from studio.domain.progress import Progress
from studio.domain.questions import ChangeThing, Example, ListThings, RemoveThing, TeachThing, Thing, Things, View
from studio.domain.things import TaughtThing
from studio.engine.service import TaskContext
from studio.jobs.stages.result_cache import ResultCache
from studio.jobs.stages.sound.things import checked_category, store, teach


def list_things(question: ListThings, progress: Progress, context: TaskContext) -> Things:
    return _all_things(context)


def teach_thing(question: TeachThing, progress: Progress, context: TaskContext) -> Things:
    """Raises as `studio.jobs.stages.sound.things.teach`."""
    view = View(Path(question.path), question.time_s, question.box, question.frame_rate)
    teach(question.name, question.category, [view], lambda: context, progress)
    return _all_things(context)


def change_thing(question: ChangeThing, progress: Progress, context: TaskContext) -> Things:
    """Raises ``StudioError`` for a name that is taken or a category that does not exist."""
    category = checked_category(question.category) if question.category else None
    store().rename(question.name, question.new_name, category)
    return _all_things(context)


def remove_thing(question: RemoveThing, progress: Progress, context: TaskContext) -> Things:
    if question.example:
        store().remove_example(question.name, question.example)
    else:
        store().remove(question.name)
    return _all_things(context)


def _all_things(context: TaskContext) -> Things:
    return Things(tuple(_shown(thing, context) for thing in store().all()))


def _shown(thing: TaughtThing, context: TaskContext) -> Thing:
    """The thing with copies of its pictures in the cache."""
    cache = ResultCache.of(context)
    pictures = []
    for example in store().examples(thing.name):

        def write(work: Path, picture: bytes = example.picture) -> None:
            (work / "crop.png").write_bytes(picture)

        pictures.append(Example(example.key, str(cache.folder("things", example.key, write) / "crop.png")))
    return Thing(thing.name, thing.category, tuple(pictures))
