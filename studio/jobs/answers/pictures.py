"""Small pictures and tiles of originals. Everything that is made lies in the cache and can be made again."""

from __future__ import annotations

from pathlib import Path

from studio.domain.progress import Progress
from studio.domain.questions import Pyramid, SmallPicture, Thumbnail, Tiles
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import identity_key
from studio.jobs.stages.result_cache import ResultCache


def thumbnail(question: Thumbnail, progress: Progress, context: TaskContext) -> SmallPicture:
    """A JPEG. Raises ``UnreadableInput``."""
    from studio.media.thumbnails import thumbnail as make_thumbnail

    source = Path(question.path)

    def make(work: Path) -> None:
        make_thumbnail(source, work / "small.jpg", question.size, page=question.page)

    parts = [question.size, *([] if question.page is None else [f"page {question.page}"])]
    folder = ResultCache.of(context).folder("thumbnails", identity_key(source, *parts), make)
    return SmallPicture(str(folder / "small.jpg"))


def pyramid(question: Pyramid, progress: Progress, context: TaskContext) -> Tiles:
    """Tiles of the original. Raises ``UnreadableInput``."""
    from studio.media.pictures.pyramid import build_pyramid

    source = Path(question.path)

    def make(work: Path) -> None:
        build_pyramid(source, work / "tiles", page=question.page)

    progress.step(0.0, 1.0, "reading")
    parts = [] if question.page is None else [f"page {question.page}"]
    folder = ResultCache.of(context).folder("pyramids", identity_key(source, *parts), make)
    progress.step(1.0, 1.0, "reading")
    return Tiles(str(folder / "tiles"))
