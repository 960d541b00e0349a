"""The networks that make pictures from pictures: official files fit strictly, what comes out is what the library gives
that the authors' files are loaded with elsewhere, and pieces meet without a seam."""

from __future__ import annotations

import io
import pickle
import re
import zipfile
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from models.packs import known, networks
from models.packs.norms import Layout, official_layout
from models.packs.official import OfficialFileError, load_plain, save_plain
from models.packs.pictures import MARGIN, PictureNetwork, changed_in_tiles, filled_small
from models.packs.torchscript import is_torchscript, read_torchscript
from tests.models.packs.official_files import seeded_state

PICTURES = [pack for pack in known.PACKS if pack.task in ("enlarge", "repair")]
_TO_OFFICIAL = (
    (r"^model\.0\.", "conv_first."),
    (r"^model\.1\.sub\.(\d+)\.RDB(\d)\.conv(\d)\.0\.", r"body.\1.rdb\2.conv\3."),
    (r"^model\.1\.sub\.23\.", "conv_body."),
    (r"^model\.3\.", "conv_up1."),
    (r"^model\.6\.", "conv_up2."),
    (r"^model\.8\.", "conv_hr."),
    (r"^model\.10\.", "conv_last."),
)


def official_names(network: str, layout: Layout) -> Layout:
    """The layout as the authors' files have it."""

    def named(name: str) -> str:
        if network.startswith("fbcnn"):
            return name.removeprefix("network.")
        if network.startswith("real-esrgan"):
            for pattern, official in _TO_OFFICIAL:
                if re.match(pattern, name):
                    return re.sub(pattern, official, name)
        return name

    return {named(name): shape for name, shape in layout.items()}


@pytest.mark.parametrize("pack", PICTURES, ids=lambda pack: pack.id)
def test_an_official_file_fits_and_gives_what_the_reference_gives(pack: known.Pack, tmp_path: Path) -> None:
    from spandrel import ModelLoader

    module = networks.on_meta(pack.network)
    state = seeded_state(official_names(pack.network, official_layout(module)))
    if pack.network == "swinir-grey":  # numbers of its windows, which no training changes
        fixed = module.state_dict()
        state |= {name: fixed[name] for name in state if "relative_position_index" in name or "attn_mask" in name}
    file = tmp_path / pack.file.replace(".pt", ".pth").replace(".pthh", ".pth")
    torch.save({"params": state}, file)
    plain = networks.state_from(file, pack.network)
    save_plain(tmp_path / "plain.safetensors", plain, {})
    ours = load_plain(tmp_path / "plain.safetensors", networks.builder(pack.network))
    reference = ModelLoader().load_from_state_dict(dict(state)).eval()
    channels = 1 if pack.network in networks.ONE_CHANNEL else 3
    given = [torch.from_numpy(np.random.default_rng(1).random((1, channels, 32, 48), dtype=np.float32))]
    if pack.needs_mask:
        mask = torch.zeros(1, 1, 32, 48)
        mask[..., 10:20, 12:30] = 1
        given.append(mask)
    with torch.inference_mode():
        made, wanted = ours(*given).clamp(0, 1), reference(*given)
    assert made.shape == (1, channels, 32 * pack.scale, 48 * pack.scale) == tuple(wanted.shape)
    assert float((made - wanted).abs().max()) < 1e-4
    assert float(made.std()) > 1e-3
    assert pack.parameters == pytest.approx(sum(p.numel() for p in ours.parameters()) / 1e6, rel=0.01)
    assert pack.bytes == pytest.approx(sum(t.numel() * t.element_size() for t in state.values()), rel=0.02)


def test_a_name_too_many_or_too_few_is_refused(tmp_path: Path) -> None:
    state = seeded_state(official_layout(networks.on_meta("nafnet-32")))
    torch.save({"params": state | {"surplus.weight": torch.zeros(1)}}, tmp_path / "more.pth")
    with pytest.raises(OfficialFileError, match=r"also holds surplus\.weight"):
        networks.state_from(tmp_path / "more.pth", "nafnet-32")
    del state["intro.weight"]
    torch.save({"params": state}, tmp_path / "fewer.pth")
    with pytest.raises(OfficialFileError, match=r"lacks intro\.weight"):
        networks.state_from(tmp_path / "fewer.pth", "nafnet-32")


# --- programs of weights ----------------------------------------------------------------------------------------------


class _Inner(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.ReLU())
        self.register_parameter("gain", nn.Parameter(torch.ones(3).half()))

    def forward(self, picture: Tensor) -> Tensor:
        made: Tensor = self.layers(picture) + self.gain.float().sum()
        return made


class _Outer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.model = _Inner()

    def forward(self, picture: Tensor) -> Tensor:
        made: Tensor = self.model(picture)
        return made


@pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning")
def test_weights_come_out_of_a_torchscript_archive_without_running_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = _Outer().eval()
    file = tmp_path / "traced.pt"
    torch.jit.save(torch.jit.trace(network, torch.zeros(1, 3, 8, 8)), file)
    monkeypatch.setattr(torch.jit, "load", None)
    assert is_torchscript(file)
    read, wanted = read_torchscript(file), network.state_dict()
    assert wanted.keys() <= read.keys()
    for name, tensor in wanted.items():
        assert read[name].dtype == tensor.dtype
        assert torch.equal(read[name], tensor), name


def test_a_torchscript_archive_that_calls_anything_is_refused(tmp_path: Path) -> None:
    ran, file = tmp_path / "ran", tmp_path / "bad.pt"

    class Bomb:
        def __reduce__(self) -> object:
            return Path.touch, (ran,)

    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("bad/data.pkl", pickle.dumps(Bomb()))
        archive.writestr("bad/code/__torch__.py", "")
    with pytest.raises(OfficialFileError, match="could run code"):
        networks.state_from(file, "lama")
    assert not ran.exists()


def test_a_tensor_beyond_its_store_is_a_damaged_file(tmp_path: Path) -> None:
    file = tmp_path / "bad.pt"

    class Stored:
        def __init__(self, key: str) -> None:
            self.key = key

    class Pickler(pickle.Pickler):
        def persistent_id(self, value: object) -> object:
            return ("storage", torch.FloatStorage, value.key, "cpu", 4) if isinstance(value, Stored) else None

    class Wide:
        def __reduce__(self) -> object:
            return torch._utils._rebuild_tensor_v2, (Stored("0"), 0, (1000,), (1,), False, None)

    buffer = io.BytesIO()
    Pickler(buffer, protocol=2).dump(Wide())
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("bad/data.pkl", buffer.getvalue())
        archive.writestr("bad/data/0", bytes(16))
        archive.writestr("bad/code/__torch__.py", "")
    with pytest.raises(OfficialFileError, match=r"bad\.pt"):
        networks.state_from(file, "lama")


# --- pieces -----------------------------------------------------------------------------------------------------------


class _Neighbours(nn.Module):
    """Each pixel from its 25 × 25 neighbours, twice as large: pieces show if the network misses any of them."""

    def __init__(self) -> None:
        super().__init__()
        torch.manual_seed(3)
        self.mix = nn.Conv2d(3, 3, 25, padding=12, padding_mode="replicate")
        nn.init.uniform_(self.mix.weight, 0, 0.001)

    def forward(self, picture: Tensor) -> Tensor:
        return nn.functional.interpolate(self.mix(picture), scale_factor=2, mode="nearest")


def _enlarger(network: nn.Module | None = None) -> PictureNetwork:
    pack = known.find("real-esrgan-x2")
    assert pack is not None
    return PictureNetwork(network or _Neighbours(), pack)


@pytest.mark.parametrize("channels", [1, 3])
def test_pieces_meet_without_a_seam(channels: int) -> None:
    picture = np.random.default_rng(0).random((150, 130, channels), dtype=np.float32)
    network, told = _enlarger(), []
    whole = changed_in_tiles(network, picture, 0, 150, 512, lambda pixels: None)
    pieces = changed_in_tiles(network, picture, 0, 150, 48 + 2 * MARGIN, told.append)
    assert whole.shape == (300, 260, channels)
    assert np.abs(whole - pieces).max() < 1e-6
    assert sum(told) == 150 * 130
    middle = changed_in_tiles(network, picture[20:130], 40, 80, 512, lambda pixels: None)
    assert np.abs(middle - whole[120:200]).max() < 1e-6


def test_a_network_of_greys_leaves_the_colours_of_a_photograph() -> None:
    class Darker(nn.Module):
        def forward(self, luma: Tensor) -> Tensor:
            assert luma.shape[1] == 1
            return luma - 0.1

    pack = known.find("fbcnn-grey")
    assert pack is not None
    picture = np.random.default_rng(0).random((20, 30, 3), dtype=np.float32) * np.float32(0.5) + np.float32(0.3)
    made = PictureNetwork(Darker(), pack).changed(picture)
    assert np.abs(made - (picture - 0.1)).max() < 1e-6


class _White(nn.Module):
    """Fills with white, and changes all the rest too, which must not be seen."""

    def forward(self, picture: Tensor, mask: Tensor) -> Tensor:
        assert bool(((mask == 0) | (mask == 1)).all())
        self.seen = tuple(picture.shape)
        return torch.ones_like(picture)


@pytest.mark.parametrize("side", [512, 64])
@pytest.mark.parametrize("channels", [1, 3])
def test_only_the_hole_is_filled_at_any_size(side: int, channels: int) -> None:
    pack = known.find("lama")
    assert pack is not None
    module = _White()
    picture = np.random.default_rng(0).random((100, 140, channels), dtype=np.float32)
    hole = np.zeros((100, 140), np.float32)
    hole[30:50, 60:61] = 0.2
    made = filled_small(PictureNetwork(module, pack), picture, hole, side)
    assert np.array_equal(made[hole == 0], picture[hole == 0])
    assert made[hole > 0].mean() > 0.9  # at its edge a smaller copy blends into what is around
    assert max(module.seen[2:]) <= max(64, side // 512 * 144)
