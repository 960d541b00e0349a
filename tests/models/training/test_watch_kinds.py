"""The head for kinds of pictures: fitted in closed form, kept with the weights, heard in the votes."""

from dataclasses import replace

import numpy as np
import torch

from models.training.watch.films import photo_kinds
from models.training.watch.kinds import solve
from models.watch.network import FEATURES
from models.watch.recogniser import Recogniser
from models.watch.ucs_map import read_links
from models.watch.weights import OTHER_KIND, load_weights, save_weights
from tests.models.watch.film_makers import as_frame, scene
from tests.models.watch.test_recogniser import untrained


def examples(kinds: list[str]) -> np.ndarray:
    """Features around a direction for each kind, of unit length."""
    random = np.random.default_rng(0)
    directions = {kind: random.standard_normal(FEATURES) for kind in dict.fromkeys(kinds)}
    features = np.stack([directions[kind] + 0.8 * random.standard_normal(FEATURES) for kind in kinds])
    return (features / np.linalg.norm(features, axis=1, keepdims=True)).astype(np.float32)


def test_kinds_are_told_apart_however_rare_they_are() -> None:
    kinds = ["dog"] * 40 + ["sea"] * 5 + [OTHER_KIND] * 60
    head = solve(examples(kinds), kinds)
    assert head.names == ("dog", OTHER_KIND, "sea")
    found = head.probabilities(torch.from_numpy(examples(kinds)), torch.zeros(FEATURES)).argmax(1)
    assert [head.names[index] for index in found] == kinds


def test_the_head_is_kept_with_the_weights_and_votes(tmp_path) -> None:
    kinds = ["dog"] * 10 + ["sea"] * 10 + [OTHER_KIND] * 10
    weights = replace(untrained(), kinds=solve(examples(kinds), kinds))
    save_weights(weights, tmp_path / "weights.safetensors")
    loaded = load_weights(tmp_path / "weights.safetensors")
    assert loaded.kinds is not None
    assert loaded.kinds.names == ("dog", OTHER_KIND, "sea")
    assert torch.allclose(loaded.kinds.weight, weights.kinds.weight, atol=0.05)
    votes = Recogniser(loaded).see(as_frame(scene(3))).votes
    assert {vote.name for vote in votes if vote.source == "kind"} == {"dog", "sea"}
    assert not [vote for vote in Recogniser(untrained()).votes if vote.source == "kind"]


def test_every_kind_speaks_for_right_categories_only() -> None:
    right = dict(photo_kinds().values())
    links = [link for link in read_links() if link.head == "kind"]
    assert {link.recognised for link in links} <= set(right)
    assert len({link.recognised for link in links}) >= 70
    assert all(link.category in right[link.recognised] for link in links)
