"""Picture and sound stay together; the whole hour at every rate is measured by ``tests.benchmarks.sound_drift``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.benchmarks.sound_drift import VARIABLE, measure


@pytest.mark.parametrize(("rate", "suffix"), [("29.97", ".mp4"), ("18", ".mov"), (VARIABLE, ".mkv")])
def test_clicks_stay_with_their_pictures(
    rate: str, suffix: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))
    drift = measure(rate, 180.0, tmp_path, suffix)
    assert drift.clicks == 6
    assert drift.worst_frames <= 1.0
    assert drift.worst_s <= 0.02
