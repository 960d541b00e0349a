"""Other encoders, a start from ImageNet, what is learned beside colours, and the comparison of it all."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from models.colour.families import FAMILIES, by_architecture, by_id
from models.colour.network import fold_batch_norm
from models.colour.network_shape import network_input
from models.colour.networks import network_of
from models.colour.weights import load_weights, save_weights
from models.training.colour import ColourTrainingOptions, TrainingError, train
from models.training.colour.families import TABLE, VARIANTS, compare
from models.training.colour.loop import ColourTraining
from models.training.colour.photos import NO_LABEL, UNKNOWN, Batch, CropSettings, PhotoSet
from models.training.colour.side_tasks import SideTasks
from models.training.colour.start import read_backbone, start_from_imagenet
from models.watch.network import IMAGENET_CLASSES, RecognitionNetwork


@pytest.fixture
def photographs(tmp_path: Path) -> Path:
    """Two places of one source, told apart by their folders, and one picture of which nothing is said."""
    rng = np.random.default_rng(0)
    for name in ("holidays/beach/a", "holidays/beach/b", "holidays/wood/c", "holidays/wood/d", "family/e"):
        path = tmp_path / "photographs" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        colour = rng.integers(30, 220, 3)
        cv2.imwrite(str(path), np.clip(rng.normal(colour, 12, (48, 64, 3)), 0, 255).astype(np.uint8))
    return tmp_path / "photographs"


@pytest.fixture
def backbone(tmp_path: Path) -> Path:
    """Weights of the published layout with random values."""
    torch.manual_seed(1)
    network = RecognitionNetwork(1, 1)
    arrays = {}
    for index, layer in enumerate([*network.convolutions(), network.imagenet]):
        assert layer.bias is not None
        arrays[f"w{index}"] = layer.weight.detach().numpy().astype(np.float16)
        arrays[f"b{index}"] = layer.bias.detach().numpy().astype(np.float16)
    assert arrays["b52"].shape == (IMAGENET_CLASSES,)
    path = tmp_path / "backbone.npz"
    np.savez(path, **arrays)
    return path


@pytest.fixture
def options(photographs: Path, tmp_path: Path) -> ColourTrainingOptions:
    return ColourTrainingOptions(
        data=(photographs,),
        out=tmp_path / "run",
        steps=2,
        batch=4,
        threads=1,
        warm_up_steps=1,
        log_steps=1,
        crop=CropSettings(size=32),
    )


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.id)
def test_a_family_answers_survives_being_written_and_can_be_folded(family, tmp_path):
    torch.manual_seed(0)
    network = network_of(family).eval()
    x = network_input(torch.rand(1, 1, 64, 96) * 100)
    assert network(x).shape == (1, 244, 16, 24)
    assert network.see(x).deepest.shape == (1, network.encoder.channels[-1], 2, 3)
    path = tmp_path / "w.safetensors"
    save_weights(path, network.state_dict(), torch.ones(244), {"architecture": family.architecture})
    loaded = load_weights(path)
    assert loaded.family is family
    assert torch.allclose(loaded.network(x), network(x), atol=0.05)
    expected = network(x)
    folded = fold_batch_norm(network.requires_grad_(False))
    assert torch.allclose(folded(x), expected, atol=1e-4)


def test_families_are_found_by_id_and_by_what_a_file_says():
    assert [by_id(family.id) for family in FAMILIES] == list(FAMILIES)
    assert [by_architecture(family.architecture) for family in FAMILIES] == list(FAMILIES)
    with pytest.raises(ValueError, match="no family of colour networks “huge”"):
        by_id("huge")


def test_the_start_from_imagenet_makes_every_batch_norm_add_the_old_bias_alone(backbone):
    arrays = read_backbone(backbone)
    network = network_of(by_id("mobilenet")).eval()
    inputs = network_input(torch.rand(8, 1, 64, 64) * 100)
    start_from_imagenet(network, arrays, inputs)
    convolution, norm = network.encoder.blocks[0][0], network.encoder.blocks[0][1]
    with torch.no_grad():
        before = convolution(inputs)
        assert torch.allclose(norm(before), before + torch.from_numpy(arrays["b0"]).float()[:, None, None], atol=1e-4)
        hinted = inputs.clone()
        hinted[:, 1:] = 1.0
        assert torch.equal(convolution(hinted), before), "colour points start without effect"
    last, deepest = network.encoder.blocks[-1].conv[-1], network.encoder(inputs)[-1]
    assert deepest.isfinite().all()
    assert torch.allclose(last.bias - last.running_mean, torch.from_numpy(arrays["b50"]).float(), atol=1e-3)


def test_a_start_that_does_not_fit_is_told(backbone, tmp_path):
    with pytest.raises(ValueError, match=r"gone\.npz cannot be read"):
        read_backbone(tmp_path / "gone.npz")
    inputs = network_input(torch.rand(2, 1, 32, 32) * 100)
    with pytest.raises(ValueError, match=r"zip|shape"):
        start_from_imagenet(network_of(by_id("large-kernel")), read_backbone(backbone), inputs)


def test_labels_are_those_of_sources_that_tell_things_apart(photographs):
    photos = PhotoSet.open(photographs)
    assert photos.labels == [("holidays", "beach"), ("holidays", "wood")]
    numbers = dict(zip((photo.name for photo in photos.photos), photos.label_numbers.tolist(), strict=True))
    assert numbers["family/e.png"] == NO_LABEL
    assert numbers["holidays/beach/a.png"] == 0
    assert numbers["holidays/wood/d.png"] == 1


def test_side_tasks_reward_the_right_label_and_the_teachers_view(backbone):
    torch.manual_seed(0)
    deepest = torch.randn(2, 320, 2, 2)
    asked = SideTasks(320, labels=3)
    known = Batch(torch.rand(2, 3, 64, 64), torch.tensor([1, NO_LABEL]), torch.full((2, 16, 16), UNKNOWN))
    unknown = known._replace(label=torch.full((2,), NO_LABEL))
    assert asked(deepest, unknown).item() == 0.0
    optimizer = torch.optim.SGD(asked.parameters(), lr=0.05)
    first = asked(deepest, known)
    for _ in range(20):
        optimizer.zero_grad()
        asked(deepest, known).backward()
        optimizer.step()
    assert asked(deepest, known).item() < 0.5 * first.item()

    taught = SideTasks(320, backbone=read_backbone(backbone))
    assert not any("teacher" in name for name in taught.state_dict()), "the teacher is no part of a checkpoint"
    loss = taught(deepest, known)
    assert 0.0 <= loss.item() <= 2.0
    loss.backward()
    assert taught.projection is not None
    assert taught.projection.weight.grad is not None


def test_a_training_with_everything_goes_on_where_it_was_and_leaves_clean_weights(options, backbone):
    everything = replace(options, backbone=backbone, teacher=backbone, labels=True)
    weights = train(everything, lambda _line: None)
    assert not any("label" in name or "projection" in name for name in load_weights(weights).network.state_dict())
    lines: list[str] = []
    train(replace(everything, resume=True, steps=3), lines.append)
    assert "resumed at step 2" in lines
    with pytest.raises(TrainingError, match="family"):
        train(replace(options, family="large-kernel", resume=True), lambda _line: None)


def test_labels_teach_the_encoder(options):
    training = ColourTraining(replace(options, labels=True, side_share=100.0, peak_rate=2e-3), lambda _line: None)
    batch = next(iter(training._batches()))
    assert training.side_tasks is not None
    training._set_rate()
    before = training.network.encoder.blocks[10].conv[0][0].weight.clone()
    training.step(batch)
    assert training.side_tasks.labels is not None
    assert training.side_tasks.labels.weight.grad is not None
    assert not torch.equal(before, training.network.encoder.blocks[10].conv[0][0].weight)


def test_asking_for_labels_where_there_are_none_is_told(options, tmp_path):
    bare = tmp_path / "bare"
    bare.mkdir()
    cv2.imwrite(str(bare / "a.png"), np.full((40, 40, 3), 90, np.uint8))
    with pytest.raises(TrainingError, match="carry no labels"):
        train(replace(options, data=(bare,), labels=True), lambda _line: None)


@pytest.mark.slow
def test_a_comparison_trains_every_variant_measures_it_and_keeps_what_is_finished(options, backbone, tmp_path):
    val = tmp_path / "val"
    val.mkdir()
    cv2.imwrite(str(val / "a.png"), np.random.default_rng(3).integers(0, 255, (64, 64, 3)).astype(np.uint8))
    common = replace(options, steps=1, val=val)
    lines: list[str] = []
    table = compare(common, backbone, seeds=(0,), limit=1, report=lines.append)
    assert table.name == TABLE
    with table.open() as handle:
        rows = list(csv.DictReader(handle))
    assert [row["variant"] for row in rows] == [variant.title for variant in VARIANTS]
    assert {row["million parameters"] for row in rows[:4]} == {rows[0]["million parameters"]}
    assert all(float(row["GFLOP"]) > 1 and np.isfinite(float(row["auc_gain at 0"])) for row in rows)
    again: list[str] = []
    compare(common, backbone, seeds=(0,), limit=1, report=again.append)
    assert not any(line.startswith("step ") for line in again)
