"""How large the cache of results is, and clearing it."""

from __future__ import annotations

import shutil

from studio.domain.progress import Progress
from studio.domain.questions import CacheUse, LookAtCache
from studio.engine.service import TaskContext
from studio.jobs.stages.result_cache import ResultCache


def look_at_cache(question: LookAtCache, progress: Progress, context: TaskContext) -> CacheUse:
    """What was used a moment ago stays: the window may be showing it."""
    cache = ResultCache.of(context)
    if question.clear:
        cache.trim(0)
    return CacheUse(cache.used_bytes(), shutil.disk_usage(context.cache_dir).free)
