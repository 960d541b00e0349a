"""How much one file and one job may take, chosen in the window."""

from __future__ import annotations

import math
import os

import pytest

from studio.domain import limits
from studio.domain.progress import Progress
from studio.domain.questions import SetLimits
from studio.engine.service import TaskContext
from studio.jobs.answers.limits import set_limits
from studio.ui.dialogs.limits import LimitsDialog
from studio.ui.state.settings import Settings, Store
from studio.ui.window.main_window import MainWindow
from tests.ui.fake_bridge import FakeBridge

pytestmark = pytest.mark.gui


@pytest.fixture(autouse=True)
def own_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    for limit in limits.ALL:
        monkeypatch.delenv(limit.variable, raising=False)
    monkeypatch.setenv(limits.FILM_HOURS.variable, "48")
    monkeypatch.setattr(limits, "_before", {})


def test_what_is_chosen_holds_at_once_here_and_in_the_engine_and_after_a_restart(
    window: MainWindow, bridge: FakeBridge, store: Store
) -> None:
    dialog = LimitsDialog(window.workspace, window)
    pixels, film, work, memory = (field.box for field in dialog.fields)
    assert (pixels.value(), film.value(), work.value(), memory.value()) == (2000, 48, 72, 0)
    pixels.setValue(5000)
    memory.setValue(16)
    dialog.accept()
    assert (limits.PIXELS.value, limits.MEMORY_GB.value) == (5e9, 16.0)
    numbers = bridge.asked[bridge.pending("set_limits")[-1]][1]["numbers"]
    assert numbers == {
        "PHONOCHROME_MAX_PIXELS": 5e9,
        "PHONOCHROME_MAX_FILM_HOURS": 48.0,
        "PHONOCHROME_MAX_JOB_HOURS": 72.0,
        "PHONOCHROME_MAX_MEMORY_GB": 16.0,
    }
    kept = store.load_settings()
    assert (kept.max_pixels, kept.max_job_hours, kept.max_memory_gb) == (5e9, None, 16.0)
    assert kept.max_film_hours is None, "that was not chosen here"


def test_the_usual_limits_come_back(window: MainWindow, bridge: FakeBridge) -> None:
    window.workspace.settings.max_job_hours = 3.0
    limits.choose(window.workspace.settings.limits)
    assert limits.JOB_HOURS.value == 3.0
    dialog = LimitsDialog(window.workspace, window)
    dialog._reset()
    assert dialog.fields[2].box.value() == 72
    assert limits.JOB_HOURS.value == 72.0
    assert limits.FILM_HOURS.value == 48.0, "what the environment says"
    assert limits.JOB_HOURS.variable not in os.environ
    assert "Edit, Limits" in limits.PIXELS.how_to_raise
    assert window.registry["limits"].text() == "Limits…"


def test_the_engine_follows() -> None:
    numbers = {limits.PIXELS.variable: 9.0, limits.MEMORY_GB.variable: None}
    set_limits(SetLimits(numbers), Progress(), TaskContext())
    assert limits.PIXELS.value == 9.0
    assert math.isinf(limits.MEMORY_GB.value)


def test_choices_that_are_none_are_not_taken(store: Store) -> None:
    store.folder.mkdir(parents=True, exist_ok=True)
    (store.folder / "settings.json").write_text('{"max_pixels": -1, "max_job_hours": 3}')
    kept = store.load_settings()
    assert (kept.max_pixels, kept.max_job_hours) == (None, 3.0)
    assert set(Settings().limits) == set(limits.ALL)
