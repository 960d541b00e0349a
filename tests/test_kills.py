"""A few rounds of ``python -m tests.kills``, each aimed at an instant that was once not safe."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.kills import Round, run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="processes are killed by a signal")


@pytest.mark.parametrize(
    ("door", "aim"),
    [
        ("queue", "after place 0|1|engine"),
        ("queue", "before place 2|0|both"),
        ("queue", "before finish|1|program"),
        ("command line", "after place 1|2|program"),
        ("batch", "before finish|2|program"),
    ],
)
def test_every_file_is_made_exactly_once(tmp_path: Path, door: str, aim: str) -> None:
    assert run(Round(door, aim.rpartition("|")[2], aim, 0.0), tmp_path) == []
