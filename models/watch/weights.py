"""The recognition network's weights as one half-precision safetensors file with its class names inside."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import Tensor

from models.catalogue import WEIGHTS
from models.storing import replacing
from models.watch.network import KindBranch, RecognitionNetwork

DEFAULT_WEIGHTS = WEIGHTS / "watch-scenes.safetensors"
_MEAN_FEATURE = "mean_feature"
_KIND_WEIGHT, _KIND_BIAS, _KIND_BRANCH = "kind_weight", "kind_bias", "kind_branch."
OTHER_KIND = "other"
"""The kind of what is none of the others; it speaks for no category."""


@dataclass(frozen=True)
class KindHead:
    """What sounds alike (see `models.training.watch.kinds`): K names, a K×1280 ``weight`` and K values of ``bias`` for
    features as `centred` gives them. The features are those of ``branch``, or of the network itself without one."""

    names: tuple[str, ...]
    weight: Tensor
    bias: Tensor
    branch: KindBranch | None = None

    def probabilities(self, features: Tensor, mean_feature: Tensor) -> Tensor:
        """N×K, for N×1280 features."""
        return torch.softmax(centred(features, mean_feature) @ self.weight.T + self.bias, dim=1)


def centred(features: Tensor, mean_feature: Tensor) -> Tensor:
    """Features (N×1280) seen from the mean of many photographs, each of unit length."""
    apart = features - mean_feature
    result: Tensor = apart / (apart.norm(dim=1, keepdim=True) + 1e-6)
    return result


@dataclass(frozen=True)
class RecognitionWeights:
    """A network, the names of its scenes and things, and its calibration (see `models.training.watch`). ``kinds`` is a
    further head on the same features, which weights may lack."""

    network: RecognitionNetwork
    scenes: tuple[str, ...]
    things: tuple[str, ...]
    imagenet_temperature: float
    scene_temperature: float
    thing_temperature: float
    mean_feature: Tensor
    kinds: KindHead | None = None


def save_weights(weights: RecognitionWeights, path: Path) -> None:
    """Write ``weights`` in half precision, under a temporary name first."""
    tensors = {name: value.detach().half().contiguous() for name, value in weights.network.state_dict().items()}
    tensors[_MEAN_FEATURE] = weights.mean_feature.half().contiguous()
    facts: dict[str, object] = {
        "scenes": weights.scenes,
        "things": weights.things,
        "imagenet_temperature": weights.imagenet_temperature,
        "scene_temperature": weights.scene_temperature,
        "thing_temperature": weights.thing_temperature,
    }
    if weights.kinds is not None:
        facts["kinds"] = weights.kinds.names
        tensors |= {_KIND_WEIGHT: weights.kinds.weight.half().contiguous(), _KIND_BIAS: weights.kinds.bias}
        branch = weights.kinds.branch.state_dict() if weights.kinds.branch is not None else {}
        tensors |= {f"{_KIND_BRANCH}{name}": value.detach().half().contiguous() for name, value in branch.items()}
    with replacing(path) as temporary:
        save_file(tensors, temporary, metadata={"recognition": json.dumps(facts)})


def load_weights(path: Path | None = None, device: str = "cpu") -> RecognitionWeights:
    """Read weights written by `save_weights`, by default those that come with the program.

    Raises:
        FileNotFoundError: there is no such file.
        ValueError: the file is damaged or holds something else.
    """
    path = path or DEFAULT_WEIGHTS
    if not path.is_file():
        raise FileNotFoundError(f"The weights for recognising scenes are missing: {path}. Install the program again.")
    try:
        with safe_open(path, framework="pt") as file:
            facts = json.loads((file.metadata() or {})["recognition"])
            tensors = {name: file.get_tensor(name).float() for name in file.keys()}  # noqa: SIM118
        mean_feature, kinds = tensors.pop(_MEAN_FEATURE), None
        if "kinds" in facts:
            weight, bias = (tensors.pop(name).to(device) for name in (_KIND_WEIGHT, _KIND_BIAS))
            kinds = KindHead(tuple(facts["kinds"]), weight, bias, _take_branch(tensors, device))
        network = RecognitionNetwork(len(facts["scenes"]), len(facts["things"]))
        network.load_state_dict(tensors)
    except (SafetensorError, KeyError, RuntimeError, json.JSONDecodeError) as error:
        raise ValueError(f"{path} does not hold weights for recognising scenes. Install the program again.") from error
    network = network.eval().requires_grad_(False).to(device).to(memory_format=torch.channels_last)
    return RecognitionWeights(
        network=network,
        scenes=tuple(facts["scenes"]),
        things=tuple(facts["things"]),
        imagenet_temperature=float(facts["imagenet_temperature"]),
        scene_temperature=float(facts["scene_temperature"]),
        thing_temperature=float(facts["thing_temperature"]),
        mean_feature=mean_feature.to(device),
        kinds=kinds,
    )


def _take_branch(tensors: dict[str, Tensor], device: str) -> KindBranch | None:
    """The branch for kinds out of all tensors of a file, None where they hold none."""
    names = [name for name in tensors if name.startswith(_KIND_BRANCH)]
    if not names:
        return None
    branch = KindBranch()
    branch.load_state_dict({name.removeprefix(_KIND_BRANCH): tensors.pop(name) for name in names})
    return branch.eval().requires_grad_(False).to(device).to(memory_format=torch.channels_last)
