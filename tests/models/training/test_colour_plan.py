"""The second colour network: its encoder from published weights, the plan that teaches it, packing for elsewhere."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch
from safetensors.numpy import load_file
from safetensors.numpy import save_file as save_with_library

import models.training.colour
from models.colour.colorizer import Colorizer
from models.colour.efficient_encoder import SameConv2d
from models.colour.families import by_id
from models.colour.network_shape import network_input
from models.colour.networks import network_of
from models.colour.weights import load_weights, save_weights
from models.training.colour import ColourTrainingOptions, TrainingError
from models.training.colour.pack import PackOptions, pack
from models.training.colour.photos import CropSettings, PhotoSet
from models.training.colour.plan import FINISHED, SECOND, Plan, Stage, plan_by_id, train_plan
from models.training.colour.portable_safetensors import SafetensorError, safe_open, save_file
from models.training.colour.start import (
    re_estimate_batch_norms,
    read_backbone,
    start_from_imagenet,
    take_decoder,
)

TINY = Plan(
    "tiny",
    "two short stages",
    "efficient",
    (
        Stage("decoder", 0.5, side=32, batch=2, peak_rate=1e-3, encoder_rate=0.1, smallest_scale=0.6),
        Stage("finish", 0.5, 64, 2, 1e-3, 0.1, smallest_scale=0.6, norm_side=64),
    ),
)


@pytest.fixture
def shards(tmp_path: Path) -> Path:
    """A dozen small pictures in one shard, a face in the first."""
    folder = tmp_path / "data"
    folder.mkdir()
    rng = np.random.default_rng(0)
    with zipfile.ZipFile(folder / "photos-0.zip", "w") as archive, (folder / "photos.csv").open("w") as table:
        table.write("shard,file,source,label\n")
        for i in range(12):
            picture = np.clip(rng.normal(rng.integers(30, 220, 3), 20, (48, 64, 3)), 0, 255).astype(np.uint8)
            archive.writestr(f"p{i}.png", cv2.imencode(".png", picture)[1].tobytes())
            table.write(f"0,p{i}.png,{'places' if i < 9 else 'people'},garden\n")
    (folder / "faces.csv").write_text("file,x,y,width,height\np0.png,4,5,20,22\n")
    return folder


@pytest.fixture(scope="module")
def efficient_weights(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A weights file of the family with random values."""
    torch.manual_seed(2)
    path = tmp_path_factory.mktemp("weights") / "start.safetensors"
    network = network_of(by_id("efficient"))
    save_weights(path, network.state_dict(), torch.ones(244), {"architecture": by_id("efficient").architecture})
    return path


def published_efficientnet() -> dict[str, np.ndarray]:
    """Random values under the published names and in the published shapes, from our own encoder's."""
    torch.manual_seed(1)
    published: dict[str, np.ndarray] = {}
    names = iter(["_conv_stem", *(f"conv{i}" for i in range(1000))])
    for module in network_of(by_id("efficient")).encoder.modules():
        if isinstance(module, torch.nn.Conv2d):
            name = next(names)
            weight = torch.randn(32, 3, 3, 3) if name == "_conv_stem" else module.weight.detach()
            published[f"{name}.weight"] = weight.numpy()
        elif isinstance(module, torch.nn.BatchNorm2d):
            for part in ("weight", "bias", "running_mean", "running_var"):
                published[f"{name}_norm.{part}"] = torch.rand(module.num_features).numpy() + 0.5
    return published


def test_the_encoder_pads_as_tensorflow_does():
    convolution = SameConv2d(1, 1, 3)
    torch.nn.init.ones_(convolution.weight)
    answer = convolution(torch.ones(1, 1, 6, 6))[0, 0]
    # SAME at an even size: nothing before, one row and column of nothing behind.
    assert answer.tolist() == [[9, 9, 6], [9, 9, 6], [6, 6, 4]]


def test_published_weights_become_the_encoder_and_points_start_without_effect(tmp_path):
    published = published_efficientnet()
    path = tmp_path / "published.pth"
    torch.save({name: torch.from_numpy(array) for name, array in published.items()}, path)
    network = network_of(by_id("efficient"))
    inputs = network_input(torch.rand(4, 1, 64, 64) * 100)
    start_from_imagenet(network, read_backbone(path), inputs)
    stem, norm = network.encoder.blocks[0][0], network.encoder.blocks[0][1]
    assert torch.allclose(stem.weight[:, 0], torch.from_numpy(published["_conv_stem.weight"]).sum(1))
    assert not stem.weight[:, 1:].any()
    assert torch.allclose(norm.weight.detach(), torch.from_numpy(published["_conv_stem_norm.weight"]))
    with torch.no_grad():
        assert torch.allclose(norm.running_mean, stem(inputs).mean((0, 2, 3)), atol=1e-4), "measured on grey pictures"
    assert not network.encoder.training


def test_weights_of_another_shape_are_refused_and_pickled_code_is_not_run(tmp_path):
    published = published_efficientnet()
    published["conv3.weight"] = np.zeros((1, 1, 1, 1), np.float32)
    with pytest.raises(ValueError, match="another shape"):
        start_from_imagenet(network_of(by_id("efficient")), published, torch.zeros(2, 4, 64, 64))
    hostile = tmp_path / "hostile.pth"
    torch.save({"x": subprocess.Popen}, hostile)
    with pytest.raises(ValueError, match=r"hostile\.pth cannot be read"):
        read_backbone(hostile)


def test_the_decoder_is_taken_where_shapes_agree_and_the_encoder_never():
    torch.manual_seed(3)
    old, new = network_of(by_id("mobilenet")), network_of(by_id("efficient"))
    stem = new.encoder.blocks[0][0].weight.clone()
    taken = take_decoder(new, old.state_dict())
    assert "head.weight" in taken
    assert torch.equal(new.head.weight, old.head.weight)
    assert not any(name.startswith("encoder.") for name in taken)
    assert torch.equal(new.encoder.blocks[0][0].weight, stem)


def test_batch_norms_measured_anew_give_the_mean_over_all_batches():
    norm = torch.nn.BatchNorm2d(2)
    network = torch.nn.Sequential(norm)
    re_estimate_batch_norms(network, [torch.full((2, 2, 4, 4), value) for value in (1.0, 2.0, 6.0)])
    assert norm.running_mean.tolist() == [3.0, 3.0]
    assert norm.momentum == 0.1
    assert not norm.training


def test_a_plan_runs_stage_by_stage_and_goes_on_where_it_was(shards, tmp_path, efficient_weights):
    options = ColourTrainingOptions(
        data=(shards,), out=tmp_path / "run", init=efficient_weights, steps=4, threads=1, device="cpu"
    )
    start = Plan("start", "both stages", TINY.family, (TINY.stages[0], *TINY.stages))  # the first is left out
    lines: list[str] = []
    weights = train_plan(start, options, lines.append)
    assert weights == tmp_path / "run" / "2-finish" / "colour.safetensors"
    assert load_weights(weights).family.id == "efficient"
    assert [line for line in lines if line.startswith("stage")] == [
        "stage 1 of 2: decoder, crops of 32 pixels",
        "stage 2 of 2: finish, crops of 64 pixels",
    ]
    (tmp_path / "run" / "2-finish" / FINISHED).unlink()
    again: list[str] = []
    train_plan(start, replace(options, steps=8), again.append)
    assert [line for line in again if line.startswith("stage")] == ["stage 2 of 2: finish, crops of 64 pixels"]
    assert any(line.startswith("resumed at step") for line in again)


def test_a_plan_without_a_start_and_an_unknown_plan_are_told(tmp_path):
    with pytest.raises(TrainingError, match="--backbone"):
        train_plan(SECOND, ColourTrainingOptions(data=(tmp_path,), out=tmp_path))
    with pytest.raises(TrainingError, match=r"no training plan “third”\. There are: second"):
        plan_by_id("third")


def test_a_plans_shares_are_the_whole_and_cards_get_larger_batches():
    assert sum(stage.share for stage in SECOND.stages) == pytest.approx(1.0)
    common = ColourTrainingOptions(data=(Path(),), out=Path(), minutes=100, crop=CropSettings())
    here, card = (SECOND.stages[1].options(common, Path("nowhere"), None, card) for card in (False, True))
    assert here.minutes == pytest.approx(100 * SECOND.stages[1].share)
    assert card.batch > here.batch
    assert card.peak_rate > here.peak_rate


def test_what_is_packed_trains_where_safetensors_is_missing(shards, tmp_path, efficient_weights):
    packed = tmp_path / "packed"
    script = pack(PackOptions((shards,), packed, efficient_weights, mebibytes=20, held_out_every=0))
    assert "--plan second" in script.read_text()
    photos = PhotoSet.open(packed / "data/0")
    assert {photo.source for photo in photos.photos} == {"places", "people"}
    assert [len(photo.faces) for photo in sorted(photos.photos, key=lambda p: p.name)][:2] == [1, 0]
    environment = {"PYTHONPATH": f"{packed / 'code' / 'stand_in'}:{packed / 'code'}", "PATH": "/usr/bin:/bin"}
    program = (
        "import safetensors, sys; assert 'stand_in' in safetensors.__file__\n"
        "from pathlib import Path\n"
        "from models.training.colour.__main__ import main\n"
        "sys.exit(main())"
    )
    words = ["--data", "data/0", "--init", "start.safetensors", "--out", str(tmp_path / "there"), "--steps", "1"]
    words += ["--batch", "2", "--crop-size", "32", "--threads", "1", "--device", "cpu"]
    ended = subprocess.run(
        [sys.executable, "-c", program, *words],
        check=False,
        cwd=packed,
        env=environment,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert ended.returncode == 0, ended.stderr
    assert load_weights(tmp_path / "there" / "colour.safetensors").family.id == "efficient"


def test_the_weights_that_are_begun_can_be_gone_on_from_and_see_a_picture():
    begun = Path(models.training.colour.__file__).parent / "begun" / "efficient.safetensors"
    colorizer = Colorizer.from_file(begun)
    field = colorizer.predict(np.linspace(0, 100, 96 * 128, dtype=np.float32).reshape(96, 128))
    assert load_weights(begun).family.id == SECOND.family
    assert np.isfinite(field.ab).all()
    assert np.abs(field.ab).max() > 1


def test_packing_keeps_to_its_space_and_says_when_there_is_none(shards, tmp_path, efficient_weights):
    packed = tmp_path / "packed"
    pack(PackOptions((shards,), packed, efficient_weights, mebibytes=20))
    assert sum(file.stat().st_size for file in packed.rglob("*") if file.is_file()) <= 20 * 2**20
    with pytest.raises(ValueError, match="--mebibytes"):
        pack(PackOptions((shards,), tmp_path / "small", efficient_weights, mebibytes=1))


def test_the_portable_format_is_that_of_the_library(tmp_path):
    tensors = {
        "a": np.arange(6, dtype=np.float32).reshape(2, 3),
        "b": np.array([[1, 2]], np.float16),
        "c": np.array(3, np.int64),
    }
    save_file(tensors, tmp_path / "ours.safetensors", {"name": "x"})
    theirs = load_file(tmp_path / "ours.safetensors")
    save_with_library(tensors, tmp_path / "theirs.safetensors", {"name": "x"})
    with safe_open(tmp_path / "theirs.safetensors", framework="numpy") as file:
        assert file.metadata() == {"name": "x"}
        assert sorted(file.keys()) == sorted(tensors)
        for name, tensor in tensors.items():
            for other in (theirs[name], file.get_tensor(name)):
                assert np.array_equal(other, tensor)
                assert other.dtype == tensor.dtype


def test_a_cut_portable_file_is_told(tmp_path):
    path = tmp_path / "w.safetensors"
    save_file({"a": np.zeros(100, np.float32)}, path)
    path.write_bytes(path.read_bytes()[:-40])
    with safe_open(path, framework="numpy") as file, pytest.raises(SafetensorError, match="not whole"):
        file.get_tensor("a")
