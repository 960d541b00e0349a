"""The colour network on the processor, run by ONNX Runtime: a graph from the program, its weights from a weights file.

The graph (`models/colour/graphs`) holds what the network does and names its weights; they are put in from the
safetensors file, batch norms folded into the convolutions before them, so that there is one file of weights for every
way to run it.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import onnxruntime

from models.colour.arrays import FloatArray
from models.colour.network_shape import NO_FACE, Seen
from models.colour.weights_file import ADDED_LATER, WeightsError, WeightsFile

PREFIX = "network."
"""How the names of the graph's weights begin; the rest is the name in the weights file."""

_NORM_EPSILON = 1e-5
_SAYS_NO_FACE = "face.2.bias"


class OnnxNetwork:
    """A network ready to run; threads may share it."""

    def __init__(self, file: WeightsFile, graph: Path) -> None:
        try:
            tensors = folded(file.tensors)
        except (KeyError, ValueError, IndexError) as error:
            told = f"a batch norm or its convolution is missing or of another shape ({error})"
            raise WeightsError(f"{file.path.name} does not fit the colour network: {told}.") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads()
        options.log_severity_level = 3
        # Waiting threads must sleep, not spin: beside a window and a film player spinning costs more than it gains.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        weights = {name: _fitting(file, name, shape, tensors) for name, shape in _wanted(graph).items()}
        values = [onnxruntime.OrtValue.ortvalue_from_numpy(weight) for weight in weights.values()]
        options.add_external_initializers([f"{PREFIX}{name}" for name in weights], values)
        self._session = onnxruntime.InferenceSession(graph.read_bytes(), options, providers=["CPUExecutionProvider"])
        self.parameter_bytes = sum(weight.nbytes for weight in weights.values())

    def look(self, inputs: FloatArray, palette: FloatArray) -> Seen:
        """See `models.colour.running.RunningNetwork`."""
        palettes = np.broadcast_to(palette, (len(inputs), len(palette)))
        fed = {"input": np.ascontiguousarray(inputs), "palette": np.ascontiguousarray(palettes)}
        return Seen(*self._session.run(list(Seen._fields), fed))


def threads() -> int:
    """How many to work with: as many as this process may use, or as `OMP_NUM_THREADS` says, as everywhere else."""
    said = os.environ.get("OMP_NUM_THREADS", "")
    if said.isdigit() and int(said) > 0:
        return int(said)
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def folded(tensors: Mapping[str, FloatArray]) -> dict[str, FloatArray]:
    """The weights with every batch norm merged into the convolution before it, as `network.fold_batch_norm` does."""
    found = dict(tensors)
    for mean in [name for name in tensors if name.endswith(".running_mean")]:
        norm = mean.removesuffix(".running_mean")
        parent, position = norm.rsplit(".", 1)
        convolution = f"{parent}.{int(position) - 1}"
        scale = tensors[f"{norm}.weight"] / np.sqrt(tensors[f"{norm}.running_var"] + _NORM_EPSILON)
        found[f"{convolution}.weight"] = tensors[f"{convolution}.weight"] * scale[:, None, None, None]
        found[f"{convolution}.bias"] = tensors[f"{norm}.bias"] - tensors[mean] * scale
    return found


def _wanted(graph: Path) -> dict[str, tuple[int, ...]]:
    """The weights of a graph, by name, with their shapes: a list beside it."""
    listed: dict[str, list[int]] = json.loads(graph.with_suffix(".json").read_text(encoding="utf-8"))
    return {name: tuple(shape) for name, shape in listed.items()}


def _fitting(file: WeightsFile, name: str, shape: tuple[int, ...], tensors: Mapping[str, FloatArray]) -> FloatArray:
    """One weight; raises WeightsError where it is missing or has another shape."""
    weight = tensors.get(name)
    if weight is None and name.startswith(ADDED_LATER):
        weight = np.full(shape, NO_FACE if name == _SAYS_NO_FACE else 0.0, np.float32)
    if weight is None or weight.shape != shape:
        found = "missing" if weight is None else f"of shape {weight.shape} instead of {shape}"
        raise WeightsError(f"{file.path.name} does not fit the colour network: {name} is {found}.")
    return np.ascontiguousarray(weight, np.float32)
