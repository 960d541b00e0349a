"""What results can prove: told, checked and made again with tasks that only copy."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import pytest

from studio.domain.errors import UnreadableInput
from studio.domain.job import JobRequest
from studio.domain.progress import Progress
from studio.domain.provenance import headline, sections
from studio.domain.receipt import FileDigest, ModelDigest, receipt_from_json, receipt_to_json, sealed
from studio.domain.recipe import ColorizeRecipe, Hint, SoundRecipe
from studio.engine.service import TaskContext
from studio.jobs import registry, runner
from studio.jobs.outputs import receipt_beside
from studio.jobs.proof.again import Reproduced, reproduce
from studio.jobs.proof.checking import Row, check
from studio.jobs.proof.receipts import Sums, read_receipt
from studio.jobs.proof.telling import tell
from studio.jobs.registry import Task
from studio.jobs.task import Outcome

MODEL = ModelDigest("balanced", "0" * 64)
now_models = [MODEL]
suffix = b""


def copy(request: JobRequest, progress: Progress, context: TaskContext) -> Outcome:
    """Its input in capitals, and for every side output its kind; a cue sheet is read and laid at the end."""
    content = Path(request.input).read_bytes().upper() + suffix
    if "cues_in" in request.extras:
        content += Path(request.extras["cues_in"]).read_bytes()
    outputs = [Path(request.output)]
    outputs[0].write_bytes(content)
    for kind in ("layer", "confidence"):
        if kind in request.extras:
            outputs.append(Path(request.extras[kind]))
            outputs[-1].write_bytes(kind.encode())
    return Outcome(outputs, list(now_models), [], "estimated")


def models_of(request: JobRequest) -> tuple[ModelDigest, ...]:
    return tuple(now_models)


@pytest.fixture(autouse=True)
def fake_tasks(monkeypatch: pytest.MonkeyPatch) -> None:
    here = "tests.jobs.proof.test_proof"
    for kind in ("colorize", "sound"):
        monkeypatch.setitem(registry.TASKS, kind, Task(f"{here}:copy", f"{here}:models_of"))


@pytest.fixture
def box(tmp_path: Path) -> Path:
    """A box with originals ``in/a.png``, ``in/b.png`` and the results in ``out``, each with a layer."""
    folder = tmp_path / "box"
    for name in ("in", "out"):
        (folder / name).mkdir(parents=True)
    for name in ("a", "b"):
        source = folder / "in" / f"{name}.png"
        source.write_bytes(b"photograph " + name.encode())
        output = folder / "out" / f"{name}-colour.png"
        extras = {"layer": str(output.with_suffix(".layer.tif"))}
        recipe = ColorizeRecipe(vividness=0.25, hints=(Hint(0.5, 0.25, 20.0, 30.0),))
        runner.run_job(JobRequest(recipe, str(source), str(output), extras), Progress(), TaskContext())
    return folder


def held(*folders: Path, originals: bool = True) -> dict[str, str]:
    return {row.path.name: row.state for row in rows(*folders, originals=originals)}


def rows(*folders: Path, originals: bool = True) -> list[Row]:
    return list(check(list(folders), Progress(), originals=originals))


def again(receipt: Path, **options: object) -> Reproduced:
    return reproduce(read_receipt(receipt), Progress(), **options)  # type: ignore[arg-type]


def rewrite(receipt: Path, **changes: object) -> None:
    receipt.write_bytes(receipt_to_json(sealed(msgspec.structs.replace(read_receipt(receipt).receipt, **changes))))


# --- told -------------------------------------------------------------------------------------------------------------


def test_a_result_tells_its_original_model_settings_and_the_colours_a_person_set(box: Path) -> None:
    told = tell(box / "out" / "a-colour.png")
    assert (told.known_by, told.role, told.state) == ("receipt", "coloured picture", "intact")
    assert (told.source_at, told.source_state) == (str(box / "in" / "a.png"), "intact")
    assert [(colour.x, colour.y, colour.a, colour.b) for colour in told.colours] == [(0.5, 0.25, 20.0, 30.0)]
    lines = {name: text for section in sections(told) for name, text in section.lines}
    assert lines["Vividness"] == "0.25"
    assert "balanced" in lines["Model"]
    assert "coloured picture" in headline(told)


def test_a_side_file_and_a_receipt_are_told_as_what_they_are(box: Path) -> None:
    assert tell(box / "out" / "a-colour.layer.tif").role == "colour layer"
    assert tell(box / "out" / "a-colour.png.receipt.json").role == "receipt"


def test_a_result_that_was_renamed_is_known_by_its_content(box: Path) -> None:
    (box / "out" / "a-colour.png").rename(box / "out" / "Market square.png")
    told = tell(box / "out" / "Market square.png")
    assert (told.known_by, told.state) == ("receipt", "intact")


def test_changes_are_told(box: Path) -> None:
    (box / "out" / "a-colour.png").write_bytes(b"changed")
    (box / "in" / "a.png").unlink()
    told = tell(box / "out" / "a-colour.png")
    assert (told.state, told.source_state) == ("changed", "missing")


def test_a_file_of_somebody_else_is_not_taken_for_ours(box: Path) -> None:
    (box / "out" / "c.png").write_bytes(b"of somebody else")
    told = tell(box / "out" / "c.png")
    assert told.known_by == "nothing"
    assert sections(told) == []


def test_a_damaged_receipt_is_said_in_a_sentence(box: Path) -> None:
    receipt = box / "out" / "a-colour.png.receipt.json"
    receipt.write_bytes(receipt.read_bytes()[:100])
    with pytest.raises(UnreadableInput, match="damaged"):
        tell(receipt)


def test_a_receipt_that_was_changed_is_told_and_an_older_one_is_not_blamed(box: Path) -> None:
    receipt = box / "out" / "a-colour.png.receipt.json"
    receipt.write_bytes(receipt.read_bytes().replace(b'"vividness": 0.25', b'"vividness": 0.75'))
    assert tell(box / "out" / "a-colour.png").receipt_state == "changed"
    said = json.loads(receipt.read_bytes())
    for name in ("schema", "extras", "also_read", "seal"):
        del said[name]
    receipt.write_text(json.dumps(said))
    assert tell(box / "out" / "a-colour.png").receipt_state == "without a sum"


def test_an_output_without_a_name_is_missing(box: Path) -> None:
    rewrite(box / "out" / "a-colour.png.receipt.json", outputs=(FileDigest("", "b" * 64, 1),))
    assert "missing" in {row.state for row in rows(box / "out" / "a-colour.png.receipt.json")}


# --- checked ----------------------------------------------------------------------------------------------------------


def test_everything_as_it_was_is_intact(box: Path) -> None:
    found = rows(box)
    assert sorted(row.what for row in found) == ["original"] * 2 + ["receipt"] * 2 + ["result"] * 4
    assert all(row.state == "intact" for row in found)


@pytest.mark.parametrize(
    ("name", "state"),
    [("out/a-colour.png", "changed"), ("in/a.png", "changed"), ("out/a-colour.layer.tif", "changed")],
)
def test_one_changed_byte_is_found_and_everything_else_stays_intact(box: Path, name: str, state: str) -> None:
    data = bytearray((box / name).read_bytes())
    data[3] ^= 1
    (box / name).write_bytes(data)
    assert held(box).pop(Path(name).name) == state
    assert sum(not row.good for row in rows(box)) == 1


def test_what_is_gone_is_missed(box: Path) -> None:
    (box / "out" / "a-colour.png").unlink()
    (box / "in" / "b.png").unlink()
    states = held(box)
    assert (states["a-colour.png"], states["b.png"]) == ("missing", "missing")
    assert "b.png" not in held(box / "out", originals=False)


def test_a_damaged_and_a_changed_receipt_are_found(box: Path) -> None:
    one, two = (box / "out" / f"{name}-colour.png.receipt.json" for name in ("a", "b"))
    one.write_bytes(b"{")
    two.write_bytes(two.read_bytes().replace(b'"vividness": 0.25', b'"vividness": 0.75'))
    states = held(box)
    assert (states[one.name], states[two.name]) == ("damaged", "changed")


def test_a_box_that_was_moved_as_a_whole_still_holds(box: Path, tmp_path: Path) -> None:
    moved = tmp_path / "elsewhere"
    box.rename(moved)
    # the originals were named by their full path, and are beside no receipt
    assert {row.state for row in rows(moved, originals=False)} == {"intact"}
    shutil.copy(moved / "in" / "a.png", moved / "out" / "a.png")
    assert held(moved)["a.png"] == "intact"


def test_a_result_missing_from_a_copy_is_not_looked_for_in_the_first_box(box: Path, tmp_path: Path) -> None:
    shutil.copytree(box, tmp_path / "copy")
    (tmp_path / "copy" / "out" / "a-colour.png").unlink()
    assert held(tmp_path / "copy")["a-colour.png"] == "missing"


def test_originals_named_from_the_working_folder_are_found_from_elsewhere(
    box: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(box)
    request = JobRequest(ColorizeRecipe(), "in/a.png", "out/again.png")
    runner.run_job(request, Progress(), TaskContext())
    monkeypatch.chdir(tmp_path)
    assert all(row.good for row in rows(box))


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match="does not exist"):
        rows(tmp_path / "nothing")


# --- made again -------------------------------------------------------------------------------------------------------


def test_the_same_work_gives_the_same_bytes_and_leaves_nothing(box: Path, own_home: Path) -> None:
    before = {path: path.read_bytes() for path in box.rglob("*") if path.is_file()}
    done = again(box / "out" / "a-colour.png.receipt.json")
    assert done.same
    assert [file.name for file in done.files] == ["a-colour.png", "a-colour.layer.tif"]
    assert done.differences == ()
    assert {path: path.read_bytes() for path in box.rglob("*") if path.is_file()} == before
    assert not list(own_home.rglob("again-*"))


def test_another_result_is_told_with_what_differs(box: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    receipt = box / "out" / "a-colour.png.receipt.json"
    rewrite(receipt, made_by="Phonochrome 0.0.9", versions={"torch": "1.0"})
    monkeypatch.setattr("tests.jobs.proof.test_proof.suffix", b"!")
    monkeypatch.setattr("tests.jobs.proof.test_proof.now_models", [ModelDigest("balanced", "1" * 64)])
    done = again(receipt)
    assert [file.same for file in done.files] == [False, True]
    said = " ".join(done.differences)
    assert all(word in said for word in ("0.0.9", "balanced", "1" * 64, "torch was 1.0"))


def test_an_original_that_changed_is_not_made_again(box: Path) -> None:
    (box / "in" / "a.png").write_bytes(b"another")
    with pytest.raises(UnreadableInput, match="its sum differs"):
        again(box / "out" / "a-colour.png.receipt.json")


def test_an_original_that_has_moved_can_be_named(box: Path, tmp_path: Path) -> None:
    (tmp_path / "moved").mkdir()
    (box / "in" / "a.png").rename(tmp_path / "moved" / "a.png")
    receipt = box / "out" / "a-colour.png.receipt.json"
    with pytest.raises(UnreadableInput, match="not where it was"):
        again(receipt)
    assert again(receipt, original=tmp_path / "moved").same
    assert again(receipt, original=tmp_path / "moved" / "a.png").same


def test_a_receipt_of_before_is_made_again_with_side_files_of_the_usual_names(box: Path) -> None:
    output, source = box / "out" / "c.png", box / "in" / "a.png"
    extras = {"layer": str(box / "out" / "c-layer.tif")}
    runner.run_job(JobRequest(ColorizeRecipe(), str(source), str(output), extras), Progress(), TaskContext())
    said = json.loads(receipt_beside(output).read_bytes())
    for name in ("schema", "extras", "also_read", "seal"):
        del said[name]
    receipt_beside(output).write_text(json.dumps(said))
    assert [(file.name, file.same) for file in again(receipt_beside(output)).files] == [
        ("c.png", True),
        ("c-layer.tif", True),
    ]


def test_a_cue_sheet_that_was_read_is_part_of_the_proof(box: Path) -> None:
    cues, output = box / "in" / "cues.json", box / "out" / "film.mp4"
    cues.write_bytes(b"the cues")
    request = JobRequest(SoundRecipe(), str(box / "in" / "a.png"), str(output), {"cues_in": str(cues)})
    runner.run_job(request, Progress(), TaskContext())
    assert receipt_from_json(receipt_beside(output).read_bytes()).also_read["cues_in"].bytes == 8
    assert again(receipt_beside(output)).same
    cues.write_bytes(b"other cues")
    with pytest.raises(UnreadableInput, match="cue sheet"):
        again(receipt_beside(output))


def test_a_cue_sheet_that_was_saved_with_the_result_is_as_good(box: Path) -> None:
    cues, output = box / "in" / "cues.json", box / "out" / "film.mp4"
    cues.write_bytes(b"LAYER".lower())
    extras = {"cues_in": str(cues), "layer": str(box / "out" / "film.layer")}  # the same bytes as the sheet
    runner.run_job(JobRequest(SoundRecipe(), str(box / "in" / "a.png"), str(output), extras), Progress(), TaskContext())
    cues.unlink()
    shutil.move(box / "out", box / "moved")
    (box / "out").mkdir()
    assert again(receipt_beside(box / "moved" / "film.mp4")).same


def test_sums_are_read_once(box: Path) -> None:
    sums, path = Sums(Progress()), box / "in" / "a.png"
    first = sums.of(path)
    path.write_bytes(b"changed meanwhile")
    assert sums.of(path) == first
