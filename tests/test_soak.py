"""The judgement of the soak; the soak itself is too long for the suite: ``python -m tests.soak --jobs 1000``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.soak import Load, grown, main


def test_what_may_and_may_not_grow() -> None:
    before = Load(1000.0, 8, 30, 0)
    assert grown(before, Load(1049.0, 8, 30, 0)) == []
    assert grown(before, Load(900.0, 7, 29, 0)) == []
    assert [text.split()[0] for text in grown(before, Load(1051.0, 9, 31, 1))] == [
        "Memory",
        "Threads:",
        "Descriptors:",
        "Temporary:",
    ]


def test_temporary_files_and_descriptors_are_seen(tmp_path: Path) -> None:
    before = Load.now([tmp_path])
    (tmp_path / ".phonochrome-1-00000000.part.png").touch()
    (tmp_path / "result.png").touch()
    with (tmp_path / "open").open("w"):
        after = Load.now([tmp_path])
    assert after.temporary == before.temporary + 1
    assert after.descriptors > before.descriptors


def test_too_few_jobs_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--jobs", "5"])
    assert "warm-up" in capsys.readouterr().err
