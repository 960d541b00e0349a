"""How colours are known, in everything that a job writes: receipt, metadata, sheet and map of confidence."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import cv2
import numpy as np
import pytest

from studio.domain.progress import Progress
from studio.domain.recipe import Evidence, EvidenceKind, Hint
from studio.engine.service import TaskContext
from studio.jobs.outputs import planned_files
from studio.jobs.proof.telling import tell
from studio.jobs.runner import run_job
from studio.media.marks.metadata import Metadata
from studio.media.marks.reading import marks_of_picture
from studio.media.pictures.picture import read_rgb
from tests.jobs.conftest import recipe, request_for

SOURCE = "dress regulations <1903>, p. 14"
POINTS = (
    Hint(0.25, 0.4, 2.0, -20.0, called="navy & white", evidence=Evidence("documented", SOURCE)),
    Hint(0.75, 0.6, 30.0, 20.0, evidence=Evidence("guess")),
)


@pytest.mark.parametrize("ending", [".png", ".tif", ".jpg"])
def test_result_receipt_and_sheet_say_how_each_colour_is_known(
    ending: str, scan_path: Path, context: TaskContext, tmp_path: Path
) -> None:
    output, page = tmp_path / f"out{ending}", tmp_path / "sheet.html"
    request = request_for(scan_path, output, recipe(hints=POINTS), evidence=page)
    receipt = run_job(request, Progress(), context)
    assert any("1 documented, 1 guessed" in note for note in receipt.notes)
    assert any(SOURCE in note for note in receipt.notes)
    planned = [str(file.path) for file in planned_files(request, film=False)]
    assert planned[:-1] == [made.path for made in receipt.outputs]
    xmp = Metadata.of_picture(output).xmp_packet.decode()
    assert "ColourEvidence" in xmp
    assert "dress regulations" in xmp
    assert xmp.count("Colour 1 (") == 1
    told = tell(output)
    assert [colour.known_by for colour in told.colours] == [f"documented: {SOURCE}", "a guess"]
    lines = [text for name, text in marks_of_picture(output) if name == "Colour set by a person"]
    assert [line.startswith(f"Colour {number}") for line, number in zip(lines, (1, 2), strict=True)] == [True, True]
    assert lines[0].endswith(f"documented: {SOURCE}")
    assert tell(page).role == "sheet of how the colours are known"


def test_the_sheet_needs_nothing_else_and_holds_no_markup_of_others(
    scan_path: Path, context: TaskContext, tmp_path: Path
) -> None:
    page = tmp_path / "sheet.html"
    run_job(request_for(scan_path, tmp_path / "o.png", recipe(hints=POINTS), evidence=page), Progress(), context)
    text = page.read_text(encoding="utf-8")
    assert "dress regulations &lt;1903&gt;, p. 14" in text
    assert "navy &amp; white" in text
    assert "http" not in text
    assert text.count("<td>") == 10
    assert 'style="left:25.00%;top:40.00%">1</b>' in text
    found = re.search(r'base64,([A-Za-z0-9+/=]+)"', text)
    assert found is not None
    picture = cv2.imdecode(np.frombuffer(base64.b64decode(found[1]), np.uint8), cv2.IMREAD_COLOR)
    assert picture.shape == (300, 200, 3)
    assert np.abs(picture[..., ::-1] / 255 - read_rgb(tmp_path / "o.png")).mean() < 0.03


def test_only_what_is_known_counts_as_sure(scan_path: Path, context: TaskContext, tmp_path: Path) -> None:
    def sure(kind: EvidenceKind | None) -> float:
        evidence = None if kind is None else Evidence(kind, "seen")
        points = (Hint(0.5, 0.5, 60.0, -60.0, 0.2, evidence=evidence),)
        made = tmp_path / f"{kind}.png"
        request = request_for(scan_path, tmp_path / f"{kind}-o.png", recipe(hints=points), confidence=made)
        run_job(request, Progress(), context)
        return float(read_rgb(made)[150, 100, 0])

    assert sure("documented") == pytest.approx(1.0, abs=0.02)
    assert sure(None) == pytest.approx(1.0, abs=0.02)
    assert sure("guess") < sure("inferred") < sure("documented")
    assert sure_without_points(scan_path, context, tmp_path) >= sure("guess"), "a guess makes nothing surer"


def sure_without_points(scan_path: Path, context: TaskContext, tmp_path: Path) -> float:
    made = tmp_path / "plain.png"
    run_job(request_for(scan_path, tmp_path / "plain-o.png", recipe(), confidence=made), Progress(), context)
    return float(read_rgb(made)[150, 100, 0])


def test_a_stroke_colours_all_along_it(scan_path: Path, context: TaskContext, tmp_path: Path) -> None:
    stroke = (Hint(0.1, 0.5, 50.0, 30.0, 0.02, stroke=tuple((x / 10, 0.5) for x in range(2, 10))),)
    run_job(request_for(scan_path, tmp_path / "o.png", recipe(hints=stroke)), Progress(), context)
    row = read_rgb(tmp_path / "o.png")[150, 20:181:20]
    assert np.all(row[:, 0] > row[:, 1])
    assert np.all(row[:, 0] > row[:, 2])
