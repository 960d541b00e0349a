"""The network of a weights file, ready to run: by ONNX Runtime on the processor, by torch on a card.

On the processor ONNX Runtime takes a fraction of torch's time for one look and does not have to load torch first.
Training may run where it is not installed: there torch does both.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Protocol

from models.colour.arrays import FloatArray
from models.colour.families import Family
from models.colour.network_shape import Seen
from models.colour.weights_file import WeightsFile

GRAPHS = Path(__file__).with_name("graphs")


class RunningNetwork(Protocol):
    """A network on its device; `parameter_bytes` is its size there."""

    parameter_bytes: int

    def look(self, inputs: FloatArray, palette: FloatArray) -> Seen:
        """What it says of an input (B, 4, H, W) with a palette (Q,), all zero for none; float32 on its device."""
        ...


def graph_of(family: Family) -> Path | None:
    """The family's network without its weights, as an ONNX graph; None where there is none (see
    `models.training.colour.graph`)."""
    path = GRAPHS / f"{family.architecture}.onnx"
    return path if path.is_file() else None


def run_network(file: WeightsFile, device: str) -> RunningNetwork:
    """The network of a weights file on `cpu`, `cuda` or `mps`.

    Raises:
        WeightsError: the weights do not fit the network.
    """
    graph = graph_of(file.family)
    if device == "cpu" and graph is not None and find_spec("onnxruntime") is not None:
        from models.colour.onnx_network import OnnxNetwork

        return OnnxNetwork(file, graph)
    from models.colour.torch_network import TorchNetwork
    from models.colour.weights import network_with

    return TorchNetwork(network_with(file).network, device)
