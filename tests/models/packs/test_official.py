"""Official files are read without running anything, strictly, and stored so that the same file gives the same sum."""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path

import pytest
import torch

from models.catalogue import sha256_of
from models.packs import known, networks
from models.packs.networks import CLIP
from models.packs.norms import official_layout
from models.packs.official import OfficialFileError, facts_of, load_plain, plain_state, read_official, save_plain
from tests.models.packs.official_files import save_official, seeded_state
from tests.models.packs.small import SIZES

BUILD = SIZES["deoldify-deep"]


class Bomb:
    """Makes a file when it is unpickled."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def __reduce__(self) -> object:
        return Path.touch, (self.target,)


@pytest.mark.parametrize("as_zip", [True, False])
def test_a_pickle_that_would_run_code_is_refused_and_runs_none(tmp_path: Path, as_zip: bool) -> None:
    ran, file = tmp_path / "ran", tmp_path / "weights.pth"
    if as_zip:
        torch.save({"model": Bomb(ran)}, file)
    else:
        file.write_bytes(pickle.dumps({"model": Bomb(ran)}))
    with pytest.raises(OfficialFileError, match="could run code"):
        read_official(file)
    assert not ran.exists()


def test_an_archive_that_grows_when_it_is_unpacked_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "weights.pth"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data/0", bytes(50_000_000))
    assert file.stat().st_size < 100_000
    with pytest.raises(OfficialFileError, match="far more"):
        plain_state(file, BUILD(), most_bytes=1_000_000)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 and no more", b"<html>not found</html>", bytes(1000)])
def test_what_is_no_file_of_weights_is_one_sentence(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "weights.pth"
    file.write_bytes(content)
    with pytest.raises(OfficialFileError, match=r"weights\.pth"):
        plain_state(file, BUILD(), most_bytes=1_000_000)


@pytest.mark.parametrize("wrapped_in", ["", "params", "model", "state_dict"])
def test_the_authors_wrappers_are_taken_off(tmp_path: Path, wrapped_in: str) -> None:
    network = BUILD()
    file = save_official(tmp_path / "a.pth", official_layout(network), wrapped_in=wrapped_in)
    assert network.load_state_dict(plain_state(file, network), strict=True)


def test_a_missing_an_additional_and_a_misshapen_tensor_are_named(tmp_path: Path) -> None:
    network = BUILD()
    layout = official_layout(network)
    for change, said in (
        ({"layers.1.weight": None}, "it lacks layers.1.weight"),
        ({"layers.99.weight": (1,)}, "it also holds layers.99.weight"),
        ({"layers.1.weight": (7,)}, "other shapes of layers.1.weight"),
    ):
        changed = {name: shape for name, shape in {**layout, **change}.items() if shape is not None}
        with pytest.raises(OfficialFileError, match=said):
            plain_state(save_official(tmp_path / "b.pth", changed), network)


def test_the_same_file_is_always_stored_with_the_same_sum(tmp_path: Path) -> None:
    network = BUILD()
    file = save_official(tmp_path / "a.pth", official_layout(network))
    sums = set()
    for number in range(3):
        stored = tmp_path / f"{number}.safetensors"
        save_plain(stored, plain_state(file, network), {"network": "x", "source_sha256": "y", "format": "1"})
        sums.add(sha256_of(stored))
    assert len(sums) == 1
    assert facts_of(stored)["network"] == "x"
    again = load_plain(stored, BUILD).state_dict()
    folded_weight = seeded_state(official_layout(network))["layers.1.weight"]
    assert torch.equal(again["layers.1.weight"], folded_weight)


def test_a_stored_file_that_is_damaged_or_of_another_network_is_one_sentence(tmp_path: Path) -> None:
    stored = tmp_path / "a.safetensors"
    network = BUILD()
    save_plain(stored, network.state_dict(), {"network": "deoldify-deep"})
    with pytest.raises(OfficialFileError, match="does not fit"):
        load_plain(stored, SIZES["deoldify-wide"])
    stored.write_bytes(stored.read_bytes()[:-100])
    with pytest.raises(OfficialFileError, match="Install the model again"):
        load_plain(stored, BUILD)


def test_what_packs_say_of_their_size_is_true() -> None:
    built = {name: networks.on_meta(name) for name in networks.NETWORKS}
    for pack in known.PACKS:
        network = built[pack.network]
        assert sum(p.numel() for p in network.parameters()) / 1e6 == pytest.approx(pack.parameters, abs=0.06)
        layout = official_layout(network)
        size = 4 * sum(torch.Size(shape).numel() for shape in layout.values())
        if pack.task == "see":  # in half precision, but for its vocabulary
            size = size // 2 + 2 * torch.Size(layout["token_embedding.weight"]).numel()
        assert pack.bytes == pytest.approx(size, rel=0.01), pack.id


@pytest.mark.parametrize(
    "pack_id", ["siggraph17", "eccv16", "deoldify-video", "nafnet", "lama", "real-esrgan-x4", CLIP]
)
def test_what_packs_say_of_their_work_is_true(pack_id: str) -> None:
    pack = known.find(pack_id)
    assert pack is not None
    assert networks.gflop_of(pack.network, pack.side) == pytest.approx(pack.gflop, rel=0.01)
