from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.packs import fetching
from tests.models.packs.small import use_small_packs
from tests.packs.mirror import Mirror, serving


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path / "home"
    monkeypatch.setenv("PHONOCHROME_HOME", str(home))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """Official files of two packs that are small here, in a folder as a mirror has it."""
    return use_small_packs(tmp_path / "mirror", monkeypatch)


@pytest.fixture
def mirror(tmp_path: Path, files: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> Iterator[Mirror]:
    monkeypatch.setattr(fetching, "_PAUSE_S", 0.01)
    with serving(tmp_path / "mirror") as mirror:
        yield mirror
