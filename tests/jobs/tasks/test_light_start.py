"""A photograph is coloured without what only films, sounds, training or the window need: loading it takes seconds."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from studio.engine.service import TaskContext
from tests.jobs.conftest import MODEL

_PROGRAM = """
import sys
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe
from studio.jobs.runner import run_job
run_job(JobRequest(ColorizeRecipe(model=sys.argv[3]), sys.argv[1], sys.argv[2]))
heavy = ("torch", "scipy", "librosa", "sklearn", "PySide6", "studio.sound.mix")
print(*(name for name in heavy if name in sys.modules))
"""


def test_colouring_a_photograph_loads_no_more_than_it_needs(
    scan_path: Path, context: TaskContext, own_home: Path
) -> None:
    room = {**os.environ, "PHONOCHROME_HOME": str(own_home)}
    words = [sys.executable, "-c", _PROGRAM, str(scan_path), str(scan_path.with_name("out.png")), MODEL]
    done = subprocess.run(words, env=room, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []
    assert scan_path.with_name("out.png").is_file()
