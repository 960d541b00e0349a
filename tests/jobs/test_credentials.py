"""Results of real jobs are signed before they get their names, and say the same as their receipts."""

from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.domain.recipe import SoundRecipe, with_credentials
from studio.engine.service import TaskContext
from studio.jobs.outputs import receipt_beside
from studio.jobs.proof.checking import check
from studio.jobs.proof.receipts import read_receipt
from studio.jobs.runner import run_job
from studio.media.marks import signing
from studio.media.marks.credentials import Credentials, read_credentials
from tests.jobs.conftest import moving_pictures, recipe, request_for, write_film


def read(path: Path) -> Credentials:
    found = read_credentials(path)
    assert found is not None, path
    assert found.state == "intact", found.problems
    return found


@pytest.mark.parametrize("suffix", [".tif", ".png", ".jpg", ".webp"])
def test_a_photograph_says_what_its_receipt_says(
    context: TaskContext, scan_path: Path, tmp_path: Path, suffix: str
) -> None:
    output = tmp_path / f"out{suffix}"
    receipt = run_job(request_for(scan_path, output, recipe(credentials=True)), context=context)
    told = read(output)
    assert told.original_sha256 == receipt.source.sha256
    assert told.models == tuple((model.id, model.sha256) for model in receipt.models)
    assert told.disclosed is True
    assert told.embedded
    assert len(receipt.outputs) == 1
    assert receipt.outputs[0].unsigned not in ("", receipt.outputs[0].sha256)
    assert all(row.good for row in check([tmp_path], Progress()))


def test_the_disclosure_switched_off_is_recorded_in_receipt_xmp_and_credentials(
    context: TaskContext, scan_path: Path, tmp_path: Path
) -> None:
    from studio.media.marks.metadata import Metadata
    from studio.media.marks.statement import UNDISCLOSED

    wanted = recipe(credentials=True, disclosure_metadata=False)
    receipt = run_job(request_for(scan_path, tmp_path / "out.png", wanted), context=context)
    assert receipt.disclosure == ""
    assert any("switched off" in note for note in receipt.notes)
    assert read(tmp_path / "out.png").disclosed is False
    xmp = {str(each.key()): str(each.toString()) for each in Metadata.of_picture(tmp_path / "out.png").xmp}
    assert xmp["Xmp.xmpMM.History[1]/stEvt:parameters"] == UNDISCLOSED
    assert "Xmp.iptcExt.DigitalSourceType" not in xmp


@pytest.mark.parametrize(("suffix", "beside"), [(".mp4", False), (".mov", False), (".mkv", True)])
def test_films_hold_their_credentials_or_have_them_beside(
    context: TaskContext, tmp_path: Path, suffix: str, beside: bool
) -> None:
    film = write_film(tmp_path / "film.mp4", moving_pictures(6))
    output = tmp_path / "out" / f"film{suffix}"
    output.parent.mkdir()
    receipt = run_job(request_for(film, output, recipe(credentials=True)), context=context)
    assert read(output).embedded is not beside
    names = [Path(each.path).name for each in receipt.outputs]
    assert names == ([f"film{suffix}", f"film{suffix}.c2pa"] if beside else [f"film{suffix}"])
    assert sorted(path.name for path in output.parent.iterdir()) == sorted([*names, f"film{suffix}.receipt.json"])
    assert all(row.good for row in check([output.parent], Progress()))


def test_a_soundtrack_and_its_stems_are_signed(context: TaskContext, tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mp4", moving_pictures(30))
    output = tmp_path / "out" / "film.mp4"
    output.parent.mkdir()
    request = request_for(film, output, SoundRecipe(credentials=True), stems=tmp_path / "out" / "stems")
    receipt = run_job(request, context=context)
    assert "Sounds were chosen" in read(output).said[0]
    stems = sorted((tmp_path / "out" / "stems").iterdir())
    assert stems
    for stem in stems:
        assert read(stem).original_sha256 == receipt.source.sha256


def test_the_same_work_signed_or_not_is_done_already(context: TaskContext, scan_path: Path, tmp_path: Path) -> None:
    request = request_for(scan_path, tmp_path / "out.png")
    first = run_job(request, context=context)
    signed = request_for(scan_path, tmp_path / "out.png", with_credentials(request.recipe))
    again = run_job(signed, context=context)
    assert again.outputs == first.outputs
    assert read_credentials(tmp_path / "out.png") is None


def test_a_copy_of_a_twin_keeps_its_signature(context: TaskContext, tmp_path: Path) -> None:
    film = write_film(tmp_path / "film.mp4", moving_pictures(6))
    twin = tmp_path / "twin.mp4"
    twin.write_bytes(film.read_bytes())
    run_job(request_for(film, tmp_path / "a.mkv", recipe(credentials=True)), context=context)
    second = request_for(twin, tmp_path / "b.mkv", recipe(credentials=True))
    receipt = run_job(second, context=context, twin=str(tmp_path / "a.mkv"))
    assert any("byte for byte the same" in note for note in receipt.notes)
    assert [Path(each.path).name for each in receipt.outputs] == ["b.mkv", "b.mkv.c2pa"]
    assert read(tmp_path / "b.mkv").original_sha256 == receipt.source.sha256
    assert read_receipt(receipt_beside(tmp_path / "b.mkv")).state == "as written"


def test_without_a_usable_key_the_result_is_made_and_it_is_said(
    context: TaskContext, scan_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unusable() -> None:
        raise StudioError("The key cannot be read.")

    monkeypatch.setattr(signing, "signing_key", unusable)
    receipt = run_job(request_for(scan_path, tmp_path / "out.png", recipe(credentials=True)), context=context)
    assert "Content Credentials are missing: The key cannot be read." in receipt.notes
    assert receipt.outputs[0].unsigned == ""
    assert read_credentials(tmp_path / "out.png") is None


def test_a_large_tiff_has_its_credentials_beside(
    context: TaskContext, scan_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("studio.media.marks.credentials.LARGEST_TIFF", 1000)
    receipt = run_job(request_for(scan_path, tmp_path / "out.tif", recipe(credentials=True)), context=context)
    assert [Path(each.path).name for each in receipt.outputs] == ["out.tif", "out.tif.c2pa"]
    assert not read(tmp_path / "out.tif").embedded


def test_what_is_too_large_to_be_signed_is_made_and_it_is_said(
    context: TaskContext, scan_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library would hold all of it in memory, and a film is many times as large as that."""
    for limit in ("LARGEST_TIFF", "LARGEST_BESIDE"):
        monkeypatch.setattr(f"studio.media.marks.credentials.{limit}", 1000)
    request = request_for(scan_path, tmp_path / "out.tif", recipe(credentials=True), layer=tmp_path / "layer.png")
    receipt = run_job(request, context=context)
    assert [Path(each.path).name for each in receipt.outputs] == ["out.tif", "layer.png"]
    assert any("“out.tif” is too large to be signed" in note for note in receipt.notes)
    assert receipt.outputs[0].unsigned == ""
    assert read_credentials(tmp_path / "layer.png") is not None, "the others are signed"
