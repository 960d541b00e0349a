"""Films for the screen: a copy that plays smoothly, perhaps with the mix, and small pictures spread over it."""

from __future__ import annotations

from pathlib import Path

from studio.domain.progress import Progress
from studio.domain.questions import FilmPreview, PreviewFilm
from studio.engine.service import TaskContext
from studio.jobs.stages.keys import identity_key
from studio.jobs.stages.result_cache import ResultCache


def film_preview(question: PreviewFilm, progress: Progress, context: TaskContext) -> FilmPreview:
    """Raises ``UnreadableInput``."""
    from studio.jobs.answers.film_proxy import make_frames, make_proxy, needs_proxy

    source, count, rate = Path(question.path), question.count, question.frame_rate
    of_rate = [] if rate is None else [f"rate {rate}"]
    cache = ResultCache.of(context)

    def strip_into(work: Path) -> None:
        make_frames(source, work, count, progress.part(0.0, 0.2, "opening the film"), rate)

    def proxy_into(work: Path) -> None:
        make_proxy(source, work / "film.mp4", progress.part(0.2, 0.9, "making a copy that plays"), rate)

    strip = cache.folder("strips", identity_key(source, count, *of_rate), strip_into)
    film = ""
    if needs_proxy(source, rate):
        film = str(cache.folder("proxies", identity_key(source, *of_rate), proxy_into) / "film.mp4")
    if question.mix:
        film = _with_mix(Path(film or source), Path(question.mix), cache, progress)
    progress.step(1.0, 1.0, "opening the film")
    return FilmPreview(film, tuple(str(path) for path in sorted(strip.glob("*.jpg"))))


def _with_mix(film: Path, mix: Path, cache: ResultCache, progress: Progress) -> str:
    from studio.media.film.soundtrack import mux_soundtrack

    def make(work: Path) -> None:
        part = progress.part(0.9, 1.0, "adding the sound")
        mux_soundtrack(film, mix, work / "film.mkv", codec="aac", keep_source_sound=False, progress=part)

    return str(cache.folder("proxies", identity_key(mix, identity_key(film)), make) / "film.mkv")
