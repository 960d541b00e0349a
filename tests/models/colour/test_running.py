"""The network on the processor says what it says in torch, and colouring a photograph there does not load torch."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import torch

from models.colour.bins import ab_bins
from models.colour.chroma import Decoding
from models.colour.families import FAMILIES
from models.colour.networks import network_of
from models.colour.onnx_network import OnnxNetwork
from models.colour.running import graph_of, run_network
from models.colour.skin import Faces
from models.colour.torch_network import TorchNetwork
from models.colour.weights import network_with
from models.colour.weights_file import WeightsError, WeightsFile
from models.training.colour.graph import write_graph

CLASSES = len(ab_bins())


def file_of(network, family):
    """The weights of a network as read from a file."""
    state = {name: tensor.float().numpy() for name, tensor in network.state_dict().items()}
    return WeightsFile(Path("w.safetensors"), state, np.ones(CLASSES, np.float32), family=family)


def lively(family):
    """A network of this family that says something: norms as after a training, a palette part that counts."""
    torch.manual_seed(3)
    network = network_of(family).eval()
    with torch.no_grad():
        for name, tensor in network.state_dict().items():
            if name.endswith(("running_mean", "running_var")):
                tensor.uniform_(0.5, 1.0)
        for part in (*network.palette.parameters(), *network.face.parameters()):
            part.normal_(0, 0.3)
    return network


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.id)
def test_a_graph_with_weights_says_what_the_network_says(family, tmp_path):
    file = file_of(lively(family), family)
    expected = TorchNetwork(network_with(file).network, "cpu")
    shipped, fresh = (OnnxNetwork(file, graph) for graph in (graph_of(family), write_graph(family, tmp_path)))
    rng = np.random.default_rng(0)
    inputs = rng.normal(0, 0.5, (2, 4, 64, 96)).astype(np.float32)
    for palette in (np.zeros(CLASSES, np.float32), rng.dirichlet(np.ones(CLASSES)).astype(np.float32)):
        for network in (shipped, fresh):
            for said, wanted in zip(network.look(inputs, palette), expected.look(inputs, palette), strict=True):
                scale = float(wanted.abs().max())
                assert said == pytest.approx(wanted.numpy(), abs=1e-4 * max(scale, 1.0))


def test_on_the_processor_the_graph_is_taken_and_elsewhere_torch():
    file = file_of(network_of(FAMILIES[0]), FAMILIES[0])
    assert isinstance(run_network(file, "cpu"), OnnxNetwork)
    assert isinstance(run_network(file, "meta"), TorchNetwork)


def test_a_file_from_before_palettes_and_faces_sees_neither():
    family = FAMILIES[0]
    whole = file_of(lively(family), family)
    old = {name: part for name, part in whole.tensors.items() if not name.startswith(("palette.", "face."))}
    network = OnnxNetwork(WeightsFile(whole.path, old, whole.class_weight, family=family), graph_of(family))
    inputs = np.random.default_rng(0).normal(0, 0.5, (1, 4, 32, 32)).astype(np.float32)
    plain, led = (network.look(inputs, np.full(CLASSES, share, np.float32)) for share in (0.0, 1 / CLASSES))
    assert np.array_equal(plain.logits, led.logits)
    assert plain.faces.max() < 0.01


def test_weights_that_do_not_fit_are_named():
    whole = file_of(network_of(FAMILIES[0]), FAMILIES[0])
    for change, what in (({}, "missing"), ({"head.bias": np.zeros(3, np.float32)}, "of shape")):
        tensors = {name: part for name, part in whole.tensors.items() if name != "head.bias"} | change
        with pytest.raises(WeightsError, match=rf"w\.safetensors does not fit .*: head\.bias is {what}"):
            run_network(WeightsFile(whole.path, tensors, whole.class_weight), "cpu")


@pytest.mark.parametrize("vividness", [0.0, 0.5, 1.0])
def test_arrays_and_tensors_are_decoded_alike(vividness):
    rng = np.random.default_rng(1)
    logits = rng.normal(0, 3, (2, CLASSES, 5, 7)).astype(np.float32)
    log_weight, tilt = (rng.normal(0, 0.5, CLASSES).astype(np.float32) for _ in range(2))
    probability, lightness = rng.random((2, 5, 7), np.float32), rng.uniform(0, 100, (2, 5, 7)).astype(np.float32)
    there = [torch.from_numpy(values) for values in (logits, log_weight, tilt, probability, lightness)]
    as_array = Decoding(vividness).decode(logits, log_weight, tilt, Faces.of(probability, lightness))
    as_tensor = Decoding(vividness).decode(*there[:3], Faces.of(*there[3:]))
    assert isinstance(as_tensor, torch.Tensor)
    assert as_array.dtype == np.float32
    assert as_array == pytest.approx(as_tensor.numpy(), abs=1e-3)


def test_a_photograph_is_coloured_on_the_processor_without_loading_torch(tmp_path):
    script = """
import sys, runpy
sys.argv = ["main.py", "colorize", sys.argv[1], "-o", sys.argv[2]]
try:
    runpy.run_path("main.py", run_name="__main__")
except SystemExit as ended:
    assert not ended.code, ended.code
slow = {"torch", "torchvision", "scipy.sparse", "av", "librosa", "sklearn"} & set(sys.modules)
assert not slow, slow
"""
    import cv2

    source, result = tmp_path / "in.png", tmp_path / "out.png"
    cv2.imwrite(str(source), np.tile(np.arange(0, 240, 2, dtype=np.uint8), (90, 1)))
    run = subprocess.run([sys.executable, "-c", script, source, result], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert result.is_file()
