"""Writes the graph of each family of colour networks: what the network does, without its weights.

    python -m models.training.colour.graph [FOLDER]

With it ONNX Runtime runs any weights of the family (`models.colour.onnx_network`). It depends on the network's code
alone, so it is made anew when that changes; a test compares both. Needs the package `onnx`.
"""

from __future__ import annotations

import io
import json
import sys
import warnings
from pathlib import Path

import onnx
import torch
from onnx.external_data_helper import set_external_data
from torch import Tensor, nn

from models.colour.bins import ab_bins
from models.colour.families import FAMILIES, Family
from models.colour.network import ColourNet, fold_batch_norm
from models.colour.network_shape import Seen
from models.colour.networks import network_of
from models.colour.onnx_network import PREFIX
from models.colour.running import GRAPHS

_OPSET = 18
_SIDES = (64, 96)


class _Look(nn.Module):
    """What `TorchNetwork.look` answers."""

    def __init__(self, network: ColourNet) -> None:
        super().__init__()
        self.network = network

    def forward(self, inputs: Tensor, palette: Tensor) -> Seen:
        features = self.network.features(inputs, palette=palette)
        return Seen(features, self.network.head(features), self.network.face(features).sigmoid())


def write_graph(family: Family, folder: Path = GRAPHS) -> Path:
    """`<architecture>.onnx` with its weights named but left out, and `<architecture>.json` with their shapes."""
    look = _Look(fold_batch_norm(_all_different(network_of(family)).eval()))  # type: ignore[arg-type]
    exported = onnx.load_from_string(_exported(look))
    shapes = {}
    for tensor in exported.graph.initializer:
        if not tensor.name.startswith(PREFIX):
            continue
        shapes[tensor.name.removeprefix(PREFIX)] = list(tensor.dims)
        set_external_data(tensor, location="weights")
        tensor.ClearField("raw_data")
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{family.architecture}.onnx"
    path.write_bytes(exported.SerializeToString(deterministic=True))
    rows = [f"{json.dumps(name)}: {json.dumps(shape)}" for name, shape in sorted(shapes.items())]
    path.with_suffix(".json").write_text("{\n" + ",\n".join(rows) + "\n}\n", encoding="utf-8")
    return path


def _all_different(network: ColourNet) -> ColourNet:
    """With weights by chance everywhere: the exporter makes one of those that are equal, as fresh biases are."""
    torch.manual_seed(0)
    for name, tensor in network.state_dict().items():
        if tensor.is_floating_point():
            tensor.uniform_(0.5, 1.5) if name.endswith("running_var") else tensor.normal_()
    return network


def _exported(look: _Look) -> bytes:
    planes = {0: "batch", 2: "height", 3: "width"}
    file = io.BytesIO()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the exporter that needs no further package is called deprecated
        torch.onnx.export(
            look,
            (torch.zeros(1, 4, *_SIDES), torch.zeros(1, len(ab_bins()))),
            file,  # type: ignore[arg-type]  # the exporter takes it, its annotation forgets it
            input_names=["input", "palette"],
            output_names=list(Seen._fields),
            dynamic_axes={"input": planes, "palette": {0: "batch"}, **dict.fromkeys(Seen._fields, planes)},
            opset_version=_OPSET,
            do_constant_folding=False,  # it would hide weights under new names; the runtime folds what can be folded
            dynamo=False,
        )
    return file.getvalue()


if __name__ == "__main__":
    for each in FAMILIES:
        print(write_graph(each, Path(sys.argv[1]) if len(sys.argv) > 1 else GRAPHS))
