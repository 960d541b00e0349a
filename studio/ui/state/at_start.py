"""What of the preferences can only take effect when the program starts, and whether a choice waits for that."""

from __future__ import annotations

import os
from collections.abc import Callable

from studio import places
from studio.ui.state.settings import Settings

_IN_THE_ENVIRONMENT: dict[str, Callable[[Settings], str]] = {
    "QT_SCALE_FACTOR": lambda s: f"{s.ui_scale / 100:g}" if s.ui_scale != 100 else "",
    "OMP_NUM_THREADS": lambda s: str(s.threads) if s.threads is not None else "",
    "PHONOCHROME_CACHE_BYTES": lambda s: str(round(s.cache_gb * 1024**3)) if s.cache_gb is not None else "",
    places.CACHE_VARIABLE: lambda s: s.cache_folder,
}
"""Read by Qt, by what computes, and by the cache, in this process and in the engine's; "" leaves what stands there."""

_in_force: tuple[str, ...] | None = None


def begin_with(settings: Settings) -> None:
    """Let these preferences hold from now on; to be called before the application and the engine are made."""
    global _in_force
    _in_force = _wanted(settings)
    for variable, value in _IN_THE_ENVIRONMENT.items():
        if chosen := value(settings):
            os.environ[variable] = chosen


def waits(settings: Settings) -> bool:
    """Whether something was chosen that will hold from the next start on."""
    return _in_force is not None and _wanted(settings) != _in_force


def _wanted(settings: Settings) -> tuple[str, ...]:
    return (settings.language, *(value(settings) for value in _IN_THE_ENVIRONMENT.values()))
