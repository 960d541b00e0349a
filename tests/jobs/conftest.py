from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own files go into a folder of the test."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("PHONOCHROME_HOME", str(home))
    return home
