from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.errors import Cancelled
from studio.domain.progress import Control
from studio.jobs.batch.listing import Listing, SourceFolder
from studio.jobs.batch.watching import LOOKS_S, watched


def test_a_file_is_taken_when_nobody_writes_to_it_any_more(tmp_path: Path) -> None:
    """The clock of the test: what happens in the folder between two looks."""
    control = Control()
    steps = iter(
        [
            lambda: (tmp_path / "a.tif").write_bytes(b"half"),
            lambda: (tmp_path / "a.tif").write_bytes(b"all of it"),
            lambda: (tmp_path / "empty.tif").write_bytes(b""),
            lambda: None,
            lambda: (tmp_path / "a.tif").write_bytes(b"changed later"),
            lambda: None,
            lambda: None,
            control.cancel,
        ]
    )
    log: list[str] = []

    def wait(seconds: float, asked: Control) -> None:
        assert seconds >= LOOKS_S
        next(steps)()
        log.append("look")

    def look_on() -> None:
        for found in watched(Listing([str(tmp_path)]), control, wait):
            assert isinstance(found, SourceFolder)
            log.extend(Path(source.path).name for source in found.sources)

    with pytest.raises(Cancelled):
        look_on()
    taken = [place for place, each in enumerate(log) if each == "a.tif"]
    assert len(taken) == 2
    assert log[: taken[0]] == ["look"] * 3
