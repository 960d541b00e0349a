"""From a mirror, a folder or a file to a model that can be chosen; and everything that must not become one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import torch

from models import catalogue
from studio import places
from studio.domain.errors import Cancelled, StudioError, UnreadableInput, UnwritableOutput
from studio.domain.progress import Control, Progress, ProgressUpdate
from studio.packs import installing, shelf
from tests.models.packs.small import ARTISTIC, STABLE
from tests.models.packs.test_official import Bomb
from tests.packs.mirror import Mirror


def _left() -> list[str]:
    """What lies in the folder of added models, but the locks."""
    folder = places.added_models()
    return sorted(str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file() and p.suffix != ".lock")


def test_a_pack_is_fetched_converted_listed_verified_and_removed(mirror: Mirror, files: dict[str, Path]) -> None:
    seen: list[ProgressUpdate] = []
    entry = installing.install(ARTISTIC, Progress(seen.append), mirror.address)
    assert mirror.asked == [(f"/{ARTISTIC}/ColorizeArtistic_gen.pth", "")]
    assert _left() == [f"{ARTISTIC}.md", f"{ARTISTIC}.safetensors"]
    assert entry.problem() is None
    assert (entry.task, entry.licence, entry.network) == ("colour", "MIT", "deoldify-deep")
    assert shelf.sum_of_source(entry) == catalogue.sha256_of(files[ARTISTIC])
    assert "Jason Antic" in entry.card_text()
    assert seen[-1].fraction == 1.0
    assert any("MB" in update.stage for update in seen)
    assert catalogue.damaged_cards([places.added_models()]) == []
    shelf.remove(ARTISTIC)
    assert _left() == []
    with pytest.raises(StudioError, match="not installed"):
        shelf.remove(ARTISTIC)


def test_an_installed_pack_is_not_fetched_again_and_a_file_gives_the_same_sum(
    mirror: Mirror, files: dict[str, Path]
) -> None:
    first = installing.install(ARTISTIC, source=mirror.address)
    assert installing.install(ARTISTIC, source=mirror.address) == first
    assert len(mirror.asked) == 1
    shelf.remove(ARTISTIC)
    assert installing.take_in(files[ARTISTIC]).sha256 == first.sha256


def test_a_folder_is_a_mirror_too(files: dict[str, Path], tmp_path: Path) -> None:
    assert installing.install(STABLE, source=str(tmp_path / "mirror")).id == STABLE
    with pytest.raises(UnreadableInput, match="holds no file of"):
        installing.install("ddcolor-tiny", source=str(tmp_path / "mirror"))


def test_a_file_of_the_wrong_sum_is_thrown_away(mirror: Mirror, files: dict[str, Path]) -> None:
    data = bytearray(files[ARTISTIC].read_bytes())
    data[len(data) // 2] ^= 1
    files[ARTISTIC].write_bytes(data)
    with pytest.raises(StudioError, match="is not the official file") as raised:
        installing.install(ARTISTIC, source=mirror.address)
    assert "SHA-256" in raised.value.message
    assert _left() == []
    with pytest.raises(StudioError, match="is not the official file"):
        installing.take_in(files[ARTISTIC], ARTISTIC)
    assert files[ARTISTIC].is_file(), "a file of the user's own is never thrown away"


def test_a_hostile_file_with_the_right_sum_is_refused(
    files: dict[str, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = tmp_path / "ran"
    torch.save({"model": Bomb(ran)}, files[ARTISTIC])
    (places.added_models()).mkdir(parents=True)
    own = f'[{{"id": "own", "like": "{ARTISTIC}", "url": "https://example.org/own.pth"}}]'
    (places.added_models() / shelf.OWN_LIST).write_text(own)
    with pytest.raises(StudioError, match="could run code"):
        installing.take_in(files[ARTISTIC], "own")
    assert not ran.exists()
    assert _left() == [shelf.OWN_LIST]


def test_a_pack_whose_sum_nobody_publishes_says_that_it_is_pinned(files: dict[str, Path]) -> None:
    places.added_models().mkdir(parents=True)
    own = f'[{{"id": "own", "like": "{ARTISTIC}", "url": "https://example.org/own.pth", "title": "Our archive’s own"}}]'
    (places.added_models() / shelf.OWN_LIST).write_text(own)
    entry = installing.take_in(files[ARTISTIC], "own")
    assert entry.title == "Our archive’s own"
    assert "the sum of this first download: its authors publish none" in entry.card_text()
    assert shelf.sum_of_source(entry) in entry.card_text()


def test_a_file_nobody_knows_asks_for_its_name(tmp_path: Path, files: dict[str, Path]) -> None:
    (tmp_path / "x.pth").write_bytes(b"something")
    with pytest.raises(UnreadableInput, match="no official file of a model that this program knows"):
        installing.take_in(tmp_path / "x.pth")
    with pytest.raises(StudioError, match="no optional model “nonesuch”"):
        installing.install("nonesuch")


def test_a_pause_keeps_what_was_fetched(mirror: Mirror) -> None:
    control = Control()
    mirror.pause_s = 0.02

    def watch(update: ProgressUpdate) -> None:
        if update.fraction > 0.2:
            control.cancel()

    with pytest.raises(Cancelled):
        installing.install(ARTISTIC, Progress(watch, control), mirror.address)
    share = shelf.fetched_share(shelf.pack_of(ARTISTIC))
    assert 0 < share < 1
    mirror.pause_s = 0
    installing.install(ARTISTIC, source=mirror.address)
    assert mirror.asked[-1][1].startswith("bytes=")
    assert _left() == [f"{ARTISTIC}.md", f"{ARTISTIC}.safetensors"]


def test_no_room_is_said_before_anything_is_fetched(mirror: Mirror, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = shutil.disk_usage("/")
    monkeypatch.setattr(shutil, "disk_usage", lambda path: usage._replace(free=1000))
    with pytest.raises(UnwritableOutput, match="not enough room"):
        installing.install(ARTISTIC, source=mirror.address)
    assert mirror.asked == []


def test_two_processes_do_not_install_the_same_model_at_once(mirror: Mirror) -> None:
    shelf.downloads().mkdir(parents=True)
    code = "import sys, filelock; l = filelock.FileLock(sys.argv[1]); l.acquire(); print(1, flush=True); input()"
    lock = shelf.downloads() / f"{ARTISTIC}.lock"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(lock)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "1\n"
        with pytest.raises(StudioError, match="being installed by another"):
            installing.install(ARTISTIC, source=mirror.address)
        installing.install(STABLE, source=mirror.address)  # another model is no matter
        other.communicate("\n", timeout=20)
    installing.install(ARTISTIC, source=mirror.address)
