"""Two rounds of ``python -m tests.window_kills``: a killed window has lost no more than a second of work."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.window_kills import run

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(("seed", "early"), [(1, True), (2, False)])
def test_a_killed_window_has_lost_nothing_but_the_last_second(tmp_path: Path, seed: int, early: bool) -> None:
    wrong, _lost_s, changes = run(tmp_path, seed, early=early)
    assert wrong == []
    assert changes > 4, "it worked"
