"""The networks are the authors': their files fit strictly, and what comes out is what the authors' code gives.

`expected.npz` holds values that the published code of DDColor, DeOldify and Colorful Image Colorization gave, run once
with the same seeded weights and pictures; and sums of the names and shapes of its whole networks.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from models.packs import ddcolor, deoldify, zhang
from models.packs.norms import Layout, folded, official_layout
from tests.models.packs.official_files import seeded_state

EXPECTED = np.load(Path(__file__).with_name("expected.npz"))
SMALL_DDCOLOR = ddcolor.DDColorSize((1, 1, 1, 1), (24, 48, 96, 192), layers=3)
SMALL_DEEP = deoldify.DeOldifySize((1, 1, 1, 1), bottleneck=False, factor=0.25)
SMALL_WIDE = deoldify.DeOldifySize((1, 1, 1, 1), bottleneck=True, width=128, stem=16)


def _grey(seed: int, width: int) -> Tensor:
    return torch.from_numpy(np.random.default_rng(seed).random((1, 1, 64, width), dtype=np.float32))


def _siggraph(network: nn.Module) -> Tensor:
    points, mask = torch.zeros(1, 2, 64, 96), torch.zeros(1, 1, 64, 96)
    points[:, 0, 10:13, 20:24], points[:, 1, 10:13, 20:24], mask[:, :, 10:13, 20:24] = 40, -30, 1
    given: Tensor = network(_grey(5, 96) * 100, points, mask)
    return given


def _eccv(network: nn.Module) -> Tensor:
    return F.interpolate(network(_grey(5, 96) * 100), scale_factor=4, mode="bilinear")


def _rgb(seed: int, width: int) -> Callable[[nn.Module], Tensor]:
    return lambda network: network(_grey(seed, width).expand(-1, 3, -1, -1))


CASES: dict[str, tuple[Callable[[], nn.Module], Callable[[nn.Module], Tensor]]] = {
    "ddcolor-small": (lambda: ddcolor.DDColor(SMALL_DDCOLOR), _rgb(5, 96)),
    "deoldify-deep-small": (lambda: deoldify.DeOldify(SMALL_DEEP), _rgb(6, 64)),
    "deoldify-wide-small": (lambda: deoldify.DeOldify(SMALL_WIDE), _rgb(6, 64)),
    "eccv16": (zhang.ECCV16, _eccv),
    "siggraph17": (zhang.SIGGRAPH17, _siggraph),
}


@pytest.mark.parametrize("name", CASES)
def test_the_output_is_that_of_the_authors_code(name: str) -> None:
    build, run = CASES[name]
    with torch.device("meta"):
        network = build()
    state = seeded_state(official_layout(network))
    network.load_state_dict(folded(state, network), strict=True, assign=True)
    with torch.inference_mode():
        given = run(network.eval()).flatten().numpy()
    wanted = EXPECTED[name]
    places = np.linspace(0, given.size - 1, wanted.size).astype(int)
    assert np.std(wanted) > 0.05
    np.testing.assert_allclose(given[places], wanted, atol=1e-4, rtol=0)


@pytest.mark.parametrize(
    ("name", "build"),
    [
        ("ddcolor-tiny", lambda: ddcolor.DDColor(ddcolor.TINY)),
        ("ddcolor-large", lambda: ddcolor.DDColor(ddcolor.LARGE)),
        ("deoldify-deep", lambda: deoldify.DeOldify(deoldify.DEEP)),
        ("deoldify-wide", lambda: deoldify.DeOldify(deoldify.WIDE)),
        ("eccv16", zhang.ECCV16),
        ("siggraph17", zhang.SIGGRAPH17),
    ],
)
def test_names_and_shapes_are_those_of_the_official_files(name: str, build: Any) -> None:
    with torch.device("meta"):
        network = build()
    assert _sum(official_layout(network)) == str(EXPECTED[f"{name}.layout"])


def _sum(layout: Layout) -> str:
    rows = sorted((name, list(shape)) for name, shape in layout.items())
    return hashlib.sha256(json.dumps(rows).encode()).hexdigest()
