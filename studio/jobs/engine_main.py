"""``python -m studio.jobs.engine_main``: the engine process with everything this program can do."""

from __future__ import annotations

from studio import places
from studio.engine.child import run_child
from studio.engine.hardware import prepare
from studio.jobs.registry import ANSWERS
from studio.jobs.stages.result_cache import sweep

if __name__ == "__main__":
    sweep(places.cache_dir())
    run_child(
        ANSWERS,
        prepare=prepare,
        cache_dir=places.cache_dir(),
        log_hint=f"The details are in {places.engine_log_path()}; please report them.",
    )
