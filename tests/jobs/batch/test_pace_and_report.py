from __future__ import annotations

import csv
import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.jobs.batch.pace import Pace
from studio.jobs.batch.report import Report, ReportLine, safe_cell


@pytest.mark.parametrize("seed", range(5))
def test_the_forecast_is_within_a_fifth_after_200_files(seed: int) -> None:
    """Files of very different sizes; two workers, of which each takes what is next."""
    chance = random.Random(seed)
    sizes = [round(chance.lognormvariate(13.0, 0.9)) for _ in range(3000)]
    takes = [(0.05 + 2e-8 * size) * chance.uniform(0.7, 1.3) for size in sizes]
    free = [0.0, 0.0]
    ends = []
    for seconds in takes:
        worker = free.index(min(free))
        free[worker] += seconds
        ends.append(free[worker])
    pace, total = Pace(0.0), max(ends)
    for number, (size, seconds, end) in enumerate(zip(sizes, takes, ends, strict=True), 1):
        pace.ended(end, "photograph", size, seconds)
        if number in (200, 500, 1500):
            left = pace.remaining_s(end, {"photograph": (len(sizes) - number, sum(sizes[number:]))})
            assert left == pytest.approx(total - end, rel=0.2)


def test_small_files_first_do_not_mislead_it() -> None:
    chance, pace, now = random.Random(1), Pace(0.0), 0.0
    sizes = [*(chance.randrange(10_000, 100_000) for _ in range(500)), *[3_000_000] * 500]
    for size in sizes[:500]:
        now += 0.02 + 1e-6 * size
        pace.ended(now, "photograph", size, 0.02 + 1e-6 * size)
    left = pace.remaining_s(now, {"photograph": (500, 1_500_000_000)})
    assert left == pytest.approx(500 * 3.02, rel=0.05)


def test_nothing_is_said_of_kinds_that_are_not_known() -> None:
    pace = Pace(0.0)
    assert pace.remaining_s(1.0, {"photograph": (3, 10)}) is None
    pace.ended(1.0, "photograph", 10, 1.0)
    assert pace.remaining_s(1.0, {"photograph": (3, 30), "film": (1, 10)}) is None
    assert pace.remaining_s(1.0, {"photograph": (3, 30), "film": (0, 0)}) == pytest.approx(3.0)


def test_what_was_finished_before_counts_apart() -> None:
    pace = Pace(0.0)
    for number in range(100):
        pace.ended(0.01 * (number + 1), "finished", 1000, 0.01)
    for number in range(150):
        pace.ended(1.0 + 2.0 * (number + 1), "photograph", 1000, 2.0)
    left = pace.remaining_s(301.0, {"photograph": (10, 10_000), "finished": (100, 100_000)})
    assert left == pytest.approx(21.0, rel=0.1)


@given(st.text())
def test_no_cell_begins_a_formula(text: str) -> None:
    cell = str(safe_cell(text))
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert cell.removeprefix("'") == text.removeprefix("'") or cell == text


def test_the_report_is_there_while_it_is_written(tmp_path: Path) -> None:
    with Report(tmp_path) as report, Report(tmp_path) as another:
        report.add(ReportLine("=1+1.tif", "failed", error="“=1+1.tif” is damaged.", warnings=("one", "two")))
        with report.table.open(newline="") as file:
            rows = list(csv.DictReader(file))
        assert rows[0]["input"] == "'=1+1.tif"
        assert rows[0]["warnings"] == "one\ntwo"
        assert json.loads(report.lines.read_bytes())["input"] == "=1+1.tif"
        report.add(ReportLine("a\udcff.tif", "done", seconds=1.5))
        assert json.loads(report.lines.read_bytes().splitlines()[1])["input"] == "a\udcff.tif"
        assert another.table != report.table
