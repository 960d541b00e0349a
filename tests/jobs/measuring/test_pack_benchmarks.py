"""Optional models of every task can be measured without their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from models.packs import known
from studio.jobs.measuring import pack_benchmarks
from studio.jobs.measuring.pack_benchmarks import PackMeasurement
from tests.models.packs.small import (
    ARTISTIC,
    CLEANER,
    ENLARGER,
    FILLER,
    small_clip_file,
    use_small_packs,
    use_small_picture_packs,
)


@pytest.mark.parametrize("pack_id", [ARTISTIC, ENLARGER, CLEANER, FILLER, known.FOR_SEEING])
def test_a_pack_is_looked_through_as_often_as_asked(
    pack_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use_small_packs(tmp_path / "colour", monkeypatch)
    use_small_picture_packs(tmp_path / "pictures", monkeypatch)
    small_clip_file(tmp_path / "clip", monkeypatch)
    pack = known.find(pack_id)
    assert pack is not None
    told = pack_benchmarks._look(pack, 2)
    assert len(told["seconds"]) == len(told["processor_seconds"]) == 2
    assert min(told["seconds"]) > 0
    assert told["peak_bytes"] > 50_000_000
    record = PackMeasurement(pack, (2.0, 4.0), (1.0, 3.0), 2_000_000_000, 2).as_record()
    assert (record["id"], record["median"], record["processor_s"], record["peak_gb"]) == (pack_id, 3.0, 2.0, 2.0)
