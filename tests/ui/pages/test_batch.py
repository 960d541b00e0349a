"""What is put into the queue: only originals, under names that nobody has; what is refused stays chosen."""

from __future__ import annotations

import csv
import errno
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from studio.domain.errors import UnwritableOutput
from studio.domain.receipt import FileDigest, Receipt, receipt_to_json
from studio.domain.recipe import ColorizeRecipe, EnlargeRecipe, RepairRecipe, SoundRecipe, recipe_from_json
from studio.jobs.outputs import receipt_beside
from studio.packs import installing
from studio.ui.state import models_list
from studio.ui.window.main_window import MainWindow
from tests.models.packs.small import CLEANER, ENLARGER, use_small_picture_packs
from tests.ui.fake_bridge import FakeBridge


def test_refused_photographs_stay_chosen(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    window.go("batch")
    page = window.batch_page
    page.add_inputs(photos)
    qtbot.waitUntil(lambda: len(page.inputs.photos) == 3)
    page.target.setText(str(tmp_path / "out"))
    bridge.refusal = UnwritableOutput("The queue of jobs cannot be written.", hint="Make room.")
    page.add_to_queue()
    assert window.banner.message.text() == "The queue of jobs cannot be written."
    assert len(page.inputs.photos) == 3
    assert window.workspace.store.recents() == []
    bridge.refusal = None
    page.add_to_queue()
    assert page.inputs.photos == []
    assert len(bridge.jobs) == 3


def test_results_in_the_folder_are_no_originals(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    result = photos[0].parent / "results" / f"{photos[0].stem}-colour.png"
    result.parent.mkdir()
    result.write_bytes(photos[0].read_bytes())
    digests = [FileDigest(str(path), "0" * 64, path.stat().st_size) for path in (photos[0], result)]
    receipt = Receipt("x", "p", "", digests[0], (digests[1],), ColorizeRecipe(), (), "cpu", 1.0, {}, "")
    receipt_beside(result).write_bytes(receipt_to_json(receipt))
    window.go("batch")
    page = window.batch_page
    page.add_inputs([photos[0].parent])
    qtbot.waitUntil(lambda: len(page.inputs.photos) == 4)
    assert "1 result of an earlier run is left out" in page.source.text()
    page.target.setText(str(tmp_path / "out"))
    page.add_to_queue()
    assert {job.request.input for job in bridge.jobs.values()} == {str(path) for path in photos}


def test_names_of_jobs_that_wait_are_not_given_out_again(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    window.go("batch")
    page = window.batch_page
    for saturation in (1.0, 0.5, 0.5):
        page.add_inputs(photos)
        qtbot.waitUntil(lambda: len(page.inputs.photos) == 3)
        page.target.setText(str(tmp_path / "out"))
        page.saturation.set_value(saturation)
        page.add_to_queue()
    outputs = [job.request.output for job in bridge.jobs.values()]
    assert len(set(outputs[:6])) == 6
    assert outputs[6:] == outputs[3:6], "the same work has the same name, and will be found done"


def test_a_recipe_is_saved_whole_or_the_one_before_stays(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.go("batch")
    page = window.batch_page
    path = tmp_path / "recipe.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page._save_recipe()
    saved = path.read_bytes()
    assert recipe_from_json(saved) == page.recipe()
    page.saturation.set_value(0.5)
    monkeypatch.setattr(Path, "write_bytes", _no_room)
    page._save_recipe()
    assert path.read_bytes() == saved
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith((".", "recipe"))] == ["recipe.json"]
    assert "recipe.json" in window.banner.message.text()


def _no_room(path: Path, data: bytes) -> int:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_results_mirror_the_folders_of_the_originals(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    box = photos[0].parent / "box 1"
    box.mkdir()
    moved = photos[0].rename(box / photos[0].name)
    window.go("batch")
    page = window.batch_page
    page.add_inputs([photos[1].parent])
    qtbot.waitUntil(lambda: len(page.inputs.photos) == 3)
    page.target.setText(str(tmp_path / "out"))
    page.add_to_queue()
    outputs = {job.request.input: Path(job.request.output).parent for job in bridge.jobs.values()}
    assert outputs[str(moved)] == tmp_path / "out" / "box 1"
    assert outputs[str(photos[1])] == tmp_path / "out"
    assert (tmp_path / "out" / "box 1").is_dir()


def test_many_files_are_planned_beside_the_window(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, tmp_path: Path
) -> None:
    window.go("batch")
    page = window.batch_page
    page.inputs.photos = [tmp_path / f"{number}.jpg" for number in range(1500)]
    page.target.setText(str(tmp_path / "out"))
    page.add_to_queue()
    assert not page.start.isEnabled()
    qtbot.waitUntil(lambda: len(bridge.jobs) == 1500)
    assert page.summary.text() == "Queue · 0 of 1,500 done"
    for job_id in list(bridge.jobs)[:40]:
        bridge.set_job(job_id, state="done")
    qtbot.waitUntil(lambda: page.summary.text() == "Queue · 40 of 1,500 done")
    page.clear.click()
    assert len(bridge.jobs) == page.table.queue.rowCount() == 1460


def test_photographs_are_enlarged_and_cleaned_with_what_is_installed(
    qtbot: QtBot,
    window: MainWindow,
    bridge: FakeBridge,
    photos: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "own"))
    models_list.look_again()
    window.go("batch")
    page = window.batch_page
    page.add_inputs(photos)
    qtbot.waitUntil(lambda: len(page.inputs.photos) == 3)
    page.target.setText(str(tmp_path / "out"))
    page.work.setCurrentIndex(page.work.findData("enlarge"))
    assert page._none_yet.isVisibleTo(page)
    assert not page.start.isEnabled()
    for pack_id, file in use_small_picture_packs(tmp_path / "mirror", monkeypatch).items():
        installing.take_in(file, pack_id)
    models_list.look_again()
    window.workspace.models_changed.emit()
    assert not page._none_yet.isVisibleTo(page)
    assert page.recipe() == EnlargeRecipe(model=ENLARGER)
    page.work.setCurrentIndex(page.work.findData("repair"))
    ids = [page.picture_model.itemData(number) for number in range(page.picture_model.count())]
    assert ids == [CLEANER], "what needs a mask is not for whole folders"
    page.format.setCurrentIndex(page.format.findData("tiff"))
    assert page.recipe() == RepairRecipe(model=CLEANER, format="tiff")
    page.add_to_queue()
    requests = [job.request for job in bridge.jobs.values()]
    assert [Path(request.output).name for request in requests] == [f"{path.stem}-repaired.tif" for path in photos]
    page.work.setCurrentIndex(page.work.findData("colorize"))
    assert not page._picture_row.isVisibleTo(page)
    monkeypatch.undo()
    models_list.look_again()


def test_a_recipe_for_each_kind_is_loaded_and_a_slip_of_the_pen_told(
    qtbot: QtBot,
    window: MainWindow,
    bridge: FakeBridge,
    photos: list[Path],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "two.json"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.go("batch")
    page = window.batch_page
    path.write_text('{"kind": "colorize", "vividnes": 1}')
    page._load_recipe()
    assert "“vividnes”" in window.banner.message.text()
    path.write_text('{"photographs": {"kind": "colorize", "vividness": 0.9}, "films": {"kind": "sound", "seed": 3}}')
    page._load_recipe()
    assert page.recipe_button.text() == "Recipe: two.json"
    page.add_inputs(photos)
    qtbot.waitUntil(lambda: len(page.inputs.photos) == 3)
    page.inputs.films = [tmp_path / "film.mp4"]
    page.target.setText(str(tmp_path / "out"))
    page.add_to_queue()
    recipes = {Path(job.request.input).suffix: job.request.recipe for job in bridge.jobs.values()}
    assert isinstance(recipes[".mp4"], SoundRecipe)
    coloured = [recipe for suffix, recipe in recipes.items() if suffix != ".mp4"]
    assert [recipe.vividness for recipe in coloured if isinstance(recipe, ColorizeRecipe)] == [0.9] * len(coloured)


def test_how_fast_it_goes_and_how_long_it_takes_is_said(
    window: MainWindow, bridge: FakeBridge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    monkeypatch.setattr("studio.ui.state.queue_pace.monotonic", lambda: clock[0])
    window.go("batch")
    page = window.batch_page
    page.inputs.photos = [tmp_path / f"{number}.jpg" for number in range(100)]
    page.target.setText(str(tmp_path / "out"))
    page.add_to_queue()
    assert page.detail.toolTip() == page.detail.text() == ""
    for job_id in list(bridge.jobs)[:10]:
        bridge.set_job(job_id, state="running")
        clock[0] += 2.0
        bridge.set_job(job_id, state="done")
    assert page.detail.text() == "30 a minute · about 3 min left"
    for job_id in list(bridge.jobs)[10:]:
        bridge.set_job(job_id, state="cancelled")
    assert page.detail.text() == ""


def test_a_report_of_the_queue_is_stored_beside_the_results(
    qtbot: QtBot, window: MainWindow, bridge: FakeBridge, photos: list[Path], tmp_path: Path
) -> None:
    window.go("batch")
    page = window.batch_page
    assert not page.report.isEnabled()
    page.add_inputs(photos)
    qtbot.waitUntil(lambda: len(page.inputs.photos) == 3)
    page.target.setText(str(tmp_path / "out"))
    page.add_to_queue()
    first, second, _ = bridge.jobs
    bridge.set_job(first, state="done", outputs=(str(tmp_path / "out" / "a.png"),))
    bridge.set_job(second, state="failed", message="“scan1.jpg” is damaged.")
    page.report.click()
    qtbot.waitUntil(lambda: "The report is" in window.banner.message.text())
    (table,) = (tmp_path / "out").glob("report-*.csv")
    with table.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["outcome"] for row in rows] == ["done", "failed"]
    assert rows[1]["error"] == "“scan1.jpg” is damaged."
