import csv
import sys
import zipfile
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from models.made_clips.ageing.frame import age, spectral_response
from models.made_clips.labelled_photos import NO_LABEL, is_held_out
from models.training.watch import TrainOptions, train
from models.training.watch.batches import BatchMaker, prefetch, random_crop
from models.training.watch.evaluation import best_temperature, top_k
from models.training.watch.heads import Features, fit_heads
from models.training.watch.loop import distillation, freeze, masked_cross_entropy, schedule, start_from
from models.training.watch.pictures import NO_PLACE, OTHER_THING, imagenet_names, read_pictures, source_weights
from models.watch.network import FEATURES, RecognitionNetwork
from models.watch.weights import RecognitionWeights, load_weights

LABELS = (("miniplaces128", "coast"), ("miniplaces128", "river"), ("mini84", "lion"), ("caltech101", "gramophone"))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Eighty small colour pictures of four classes in one zip file, and a backbone of random weights."""
    root = tmp_path_factory.mktemp("photos")
    random = np.random.default_rng(0)
    with (root / "photos.csv").open("w", newline="") as file, zipfile.ZipFile(root / "photos-0.zip", "w") as archive:
        writer = csv.writer(file)
        writer.writerow(("shard", "file", "source", "label", "name", "width", "height"))
        for index in range(80):
            source, name = LABELS[index % len(LABELS)]
            picture = random.integers(0, 255, (48, 64, 3)).astype(np.uint8)
            archive.writestr(f"{index}.png", cv2.imencode(".png", picture)[1].tobytes())
            writer.writerow((0, f"{index}.png", source, name, name, 64, 48))
    arrays = {}
    network = RecognitionNetwork(1, 1)
    for index, conv in enumerate([*network.convolutions(), network.imagenet]):
        arrays[f"w{index}"] = conv.weight.detach().numpy().astype(np.float16)
        arrays[f"b{index}"] = conv.bias.detach().numpy().astype(np.float16)
    np.savez(root / "backbone.npz", **arrays)
    return root


@pytest.fixture
def options(folder, tmp_path):
    return TrainOptions(
        folder, folder / "backbone.npz", tmp_path / "run", steps=2, batch=2, size=32, teacher_size=32, warm_up=1,
        checkpoint_every=1, evaluation_pictures=2, head_pictures=8, head_passes=1, head_size=32, device="cpu",
    )  # fmt: skip


def test_pictures_teach_the_heads_they_can(folder):
    pictures = read_pictures(folder)
    assert pictures.scenes == ("coast", "river", NO_PLACE)
    assert pictures.things == ("gramophone", OTHER_THING)
    coast, _, lion, gramophone = pictures.samples[:4]
    assert (coast.imagenet, coast.scene, coast.thing) == (NO_LABEL, 0, 1)
    assert (lion.imagenet, lion.scene, lion.thing) == (291, 2, NO_LABEL)
    assert (gramophone.scene, gramophone.thing) == (2, 0)
    training, testing = pictures.part(held_out=False), pictures.part(held_out=True)
    assert len(training) + len(testing) == 80
    assert not {sample.file for sample in training} & {sample.file for sample in testing}
    assert source_weights(training).sum() == pytest.approx(1)


def test_held_out_pictures_are_few_and_always_the_same():
    names = [f"picture-{index}.webp" for index in range(2000)]
    held_out = [name for name in names if is_held_out(name)]
    assert 60 < len(held_out) < 180
    assert held_out == [name for name in names if is_held_out(name)]


@pytest.mark.parametrize("strength", [0.0, 0.5, 1.0])
def test_aged_pictures_are_grey_and_in_range(strength):
    rgb = np.random.default_rng(0).integers(0, 255, (40, 50, 3)).astype(np.uint8)
    for seed in range(20):
        aged = age(rgb, np.random.default_rng(seed), strength=strength)
        assert aged.shape == (40, 50, 3)
        assert aged.dtype == np.float32
        assert 0 <= aged.min() <= aged.max() <= 1
        assert np.array_equal(aged[:, :, 0], aged[:, :, 2])


def test_without_age_a_picture_is_plain_grey_whatever_the_seed():
    rgb = np.full((8, 8, 3), 100, np.uint8)
    assert np.allclose(age(rgb, np.random.default_rng(3), strength=0), 100 / 255, atol=0.01)


def test_spectral_responses_are_mixtures():
    for seed in range(30):
        response = spectral_response(np.random.default_rng(seed))
        assert response.sum() == pytest.approx(1, abs=1e-3)
        assert (response >= -1e-6).all()


def test_a_step_always_gets_the_same_batch(folder, options):
    samples = read_pictures(folder).part(held_out=False)
    first, second = BatchMaker(samples, options).batch(7), BatchMaker(samples, options).batch(7)
    assert torch.equal(first.aged, second.aged)
    assert torch.equal(first.scene, second.scene)
    assert first.aged.shape == (2, 3, 32, 32)
    assert not torch.equal(first.aged, BatchMaker(samples, options).batch(8).aged)


def test_crops_keep_most_of_the_picture():
    rgb = np.zeros((50, 80, 3), np.uint8)
    for seed in range(30):
        height, width = random_crop(rgb, np.random.default_rng(seed)).shape[:2]
        assert 0.35 * 50 * 80 < height * width <= 50 * 80


def test_an_error_while_making_batches_reaches_the_loop():
    def fail(step):
        raise ValueError(f"no batch {step}")

    with pytest.raises(ValueError, match="no batch 3"):
        list(prefetch(fail, range(3, 5)))


def test_distillation_is_nothing_where_student_and_teacher_agree():
    scores = torch.randn(4, 10)
    unknown = torch.full((4,), NO_LABEL)
    assert float(distillation(scores, scores, unknown)) == pytest.approx(0, abs=1e-6)
    assert float(distillation(scores, scores.roll(1, 1), unknown)) > 0.1
    assert float(distillation(scores, scores, torch.tensor([1, 2, 3, 4]))) > 0.1


def test_pictures_without_label_do_not_count():
    scores = torch.randn(3, 5)
    assert float(masked_cross_entropy(scores, torch.full((3,), NO_LABEL), 0.0)) == 0
    assert top_k(scores, torch.full((3,), NO_LABEL), 1) == 0


def test_learning_rate_rises_then_falls():
    rates = [schedule(step, 10, 100) for step in range(100)]
    assert rates.index(max(rates)) in (9, 10)
    assert rates[-1] < 0.01


def test_temperature_cools_overconfident_answers():
    labels = torch.tensor([0, 1] * 50)
    scores = torch.nn.functional.one_hot(labels.roll(10), 2).float() * 8
    scores[:25] = scores[:25].flip(1)
    assert best_temperature(scores, labels) > 2


def test_training_writes_weights_and_goes_on_where_it_stopped(options):
    lines = []
    path = train(options, lines.append)
    assert load_weights(path).scenes == ("coast", "river", NO_PLACE)
    assert any("held-out aged" in line for line in lines)
    assert any("Fitting scenes and things on 8 pictures" in line for line in lines)
    train(replace(options, steps=3), lines.append)
    assert "Going on after step 2 of 3." in lines
    assert torch.load(options.run / "checkpoint.pt", weights_only=True)["step"] == 3
    assert not list(options.run.glob("*.part"))


def test_earlier_weights_are_a_start_for_classes_of_the_same_name(folder):
    pictures = read_pictures(folder)
    torch.manual_seed(1)
    earlier = RecognitionNetwork(2, 1)
    weights = RecognitionWeights(earlier, ("river", "sea"), ("gramophone",), 1, 1, 1, torch.zeros(FEATURES))
    network = RecognitionNetwork(len(pictures.scenes), len(pictures.things))
    fresh = network.scenes.weight.detach().clone()
    start_from(network, weights, pictures)
    assert torch.equal(network.stem.conv.weight, earlier.stem.conv.weight)
    assert torch.equal(network.scenes.weight[1], earlier.scenes.weight[0])  # river
    assert torch.equal(network.scenes.weight[0], fresh[0])  # coast is new
    assert torch.equal(network.things.bias[0], earlier.things.bias[0])


def test_heads_learn_from_stored_features(options):
    torch.manual_seed(0)
    network = RecognitionNetwork(2, 2).eval()
    features = torch.rand(64, FEATURES)
    scene = torch.arange(64) % 2
    features[scene == 1, :100] += 2
    before = network.imagenet.weight.clone()
    fit_heads(network, Features(features, scene, torch.full((64,), NO_LABEL)), replace(options, head_passes=20))
    assert float((network.scenes(features).argmax(1) == scene).float().mean()) == 1
    assert torch.equal(before, network.imagenet.weight)


def test_frozen_blocks_get_no_gradient():
    network = RecognitionNetwork(2, 2)
    freeze(network, 2)
    assert not any(value.requires_grad for value in network.blocks[1].parameters())
    assert all(value.requires_grad for value in network.blocks[2].parameters())


def test_the_quick_way_through_strided_layers_changes_nothing():
    network = RecognitionNetwork(2, 2)
    pictures = torch.rand(1, 3, 40, 56)
    quick = network.train()(pictures)
    assert torch.allclose(quick.scenes, network.eval()(pictures).scenes, atol=1e-4)


def test_a_device_that_is_not_there_is_told(options):
    with pytest.raises(ValueError, match="not available"):
        train(replace(options, device="tpu"), lambda _: None)


def test_without_blend_the_backbone_stays_as_it_was(folder, options):
    weights = load_weights(train(replace(options, blend=0.0), lambda _: None))
    start = np.load(folder / "backbone.npz")
    assert np.allclose(weights.network.stem.conv.weight.numpy(), start["w0"], atol=1e-3)
    assert weights.mean_feature.shape == (FEATURES,)


def test_too_few_pictures_are_told(options, folder, tmp_path):
    rows = (folder / "photos.csv").read_text().splitlines()
    (tmp_path / "photos.csv").write_text("\n".join(rows[:3]))
    with pytest.raises(ValueError, match="too few"):
        train(replace(options, pictures=tmp_path), lambda _: None)


def test_missing_data_is_told(options, tmp_path):
    with pytest.raises(FileNotFoundError, match=r"photos\.csv"):
        train(replace(options, pictures=tmp_path), lambda _: None)
    with pytest.raises(FileNotFoundError, match="backbone"):
        train(replace(options, backbone=tmp_path / "none.npz"), lambda _: None)
    with pytest.raises(ValueError, match="blend"):
        replace(options, blend=1.5)


def test_without_torchvision_it_is_said_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "torchvision.models", None)
    imagenet_names.cache_clear()
    try:
        with pytest.raises(ModuleNotFoundError, match=r"torchvision.*phonochrome\[train\]"):
            imagenet_names()
    finally:
        imagenet_names.cache_clear()
