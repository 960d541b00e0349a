from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.progress import Progress
from studio.jobs.measuring.batch_benchmarks import measure_batch


@pytest.mark.slow
def test_every_way_is_measured_beside_the_stages_alone(tmp_path: Path) -> None:
    records = [each.as_record() for each in measure_batch(tmp_path, 2, Progress())]
    assert [each["files"] for each in records] == [2] * 6
    assert len(list((tmp_path / "batch").glob("*-colour.jpg"))) == 2
    slowest = max(each["seconds"] for each in records[:3])
    assert records[-1]["times_slowest"] == pytest.approx(records[-1]["seconds"] / slowest, rel=0.1)
