"""The network's shapes, its bins, and weights files that are whole, damaged or foreign."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour import registry
from models.colour.bins import SoftBins, ab_bins
from models.colour.colorizer import Colorizer
from models.colour.network import ColourNet, fold_batch_norm
from models.colour.network_shape import network_input
from models.colour.weights import load_weights, save_weights
from models.colour.weights_file import WeightsError


@pytest.fixture(scope="module")
def network():
    torch.manual_seed(0)
    return ColourNet().eval()


def test_there_are_244_bins_in_a_fixed_order():
    bins = ab_bins()
    assert bins.shape == (244, 2)
    assert np.array_equal(bins, bins[np.lexsort((bins[:, 1], bins[:, 0]))])
    assert [0.0, 0.0] in bins.tolist()


@settings(max_examples=50, deadline=None)
@given(st.floats(-60, 60), st.floats(-60, 60))
def test_soft_bins_are_a_distribution_around_the_colour(a, b):
    index, weight = SoftBins().encode(np.float32([[a, b]]))
    assert weight.sum() == pytest.approx(1, abs=1e-5)
    distance = np.linalg.norm(ab_bins() - (a, b), axis=1)
    assert distance[index[0, 0]] == pytest.approx(distance.min(), abs=2.9)
    as_tensors = SoftBins().encode(torch.tensor([[a, b]]))
    assert as_tensors[0].tolist() == index.tolist()
    assert as_tensors[1].numpy() == pytest.approx(weight)


@pytest.mark.parametrize("size", [(32, 32), (64, 96), (224, 160)])
def test_logits_have_a_quarter_of_the_size(network, size):
    logits = network(network_input(torch.rand(2, 1, *size) * 100))
    assert logits.shape == (2, 244, size[0] // 4, size[1] // 4)


def test_folding_batch_norm_does_not_change_the_function(network):
    x = torch.randn(1, 4, 64, 64)
    expected = network(x)
    folded = fold_batch_norm(ColourNet().eval().requires_grad_(False))
    assert not any(isinstance(m, torch.nn.BatchNorm2d) for m in folded.modules())
    import copy

    assert torch.allclose(fold_batch_norm(copy.deepcopy(network))(x), expected, atol=1e-4)


def test_weights_survive_being_written(tmp_path, network):
    path = tmp_path / "w.safetensors"
    weight = torch.rand(244) + 0.5
    save_weights(path, network.state_dict(), weight, {"name": "test", "input_side": "192"})
    loaded = load_weights(path)
    assert torch.allclose(loaded.class_weight, weight)
    assert loaded.metadata["input_side"] == "192"
    x = torch.randn(1, 4, 32, 32)
    assert torch.allclose(loaded.network(x), network(x), atol=0.05)
    assert [p.name for p in tmp_path.iterdir()] == ["w.safetensors"]


@pytest.mark.parametrize(
    ("metadata", "annealing"), [({}, None), ({"annealing": "0.4"}, 0.4), ({"temperature": "0.38"}, 0.38)]
)
def test_the_annealing_of_the_weights_is_read_under_its_old_name_too(tmp_path, network, metadata, annealing):
    save_weights(tmp_path / "w.safetensors", network.state_dict(), torch.ones(244), metadata)
    colorizer = Colorizer.from_file(tmp_path / "w.safetensors")
    grey = np.full((64, 64), 50, np.float32)
    assert colorizer.predict(grey).decoding.annealing == annealing
    assert colorizer.predict(grey, annealing=0.7).decoding.annealing == 0.7


def test_damaged_missing_and_foreign_files_give_a_sentence(tmp_path, network):
    with pytest.raises(WeightsError, match=r"gone\.safetensors cannot be read"):
        load_weights(tmp_path / "gone.safetensors")
    path = tmp_path / "w.safetensors"
    save_weights(path, network.state_dict(), torch.ones(244), {})
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(WeightsError, match="cannot be read"):
        load_weights(path)
    save_weights(path, network.state_dict(), torch.ones(244), {"architecture": "another"})
    with pytest.raises(WeightsError, match="holds no weights"):
        load_weights(path)
    save_weights(path, {"head.bias": torch.ones(3)}, torch.ones(244), {})
    with pytest.raises(WeightsError, match="does not fit"):
        load_weights(path)


def test_the_default_model_is_installed_intact_and_described():
    models = registry.available()
    assert models[0] == registry.default()
    model = registry.default()
    assert model.problem() is None
    assert model.title
    assert model.licence == "MIT"
    assert "offered for research" in model.card_text(), "the card says under which terms its photographs are offered"
    assert model.size_bytes > 1_000_000
    assert model.card.read_text(encoding="utf-8").count("\n") > 20


def test_a_changed_file_is_noticed_and_own_folders_are_searched(tmp_path):
    (tmp_path / "colour-mine.md").write_text(
        "---\nid: mine\ntask: colour\ntitle: Mine\nsha256: abc\n---\nText\n", encoding="utf-8"
    )
    (tmp_path / "colour-mine.safetensors").write_bytes(b"x")
    assert [m.id for m in registry.available([tmp_path])] == ["balanced", "mine"]
    mine = registry.info("mine", [tmp_path])
    assert mine.title == "Mine"
    assert mine.problem() is not None
