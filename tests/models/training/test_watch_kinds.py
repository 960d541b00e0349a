"""The head for kinds of pictures: fitted in closed form, kept with the weights, heard in the votes."""

from dataclasses import replace

import numpy as np
import torch

from models.made_clips.photo_films import photo_kinds
from models.training.watch.kinds import learn, solve
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


def trunks(kinds: list[str], seed: int) -> np.ndarray:
    """What the trunk might say of pictures whose kinds light up different channels."""
    random = np.random.default_rng(seed)
    names = sorted(set(kinds))
    noise = random.normal(0, 0.6, (len(kinds), 160, 3, 4))
    for number, kind in enumerate(kinds):
        noise[number, names.index(kind) * 8 : names.index(kind) * 8 + 8] += 2.5
    return noise.astype(np.float16)


def test_a_branch_learns_to_tell_kinds_and_leaves_the_network_as_it_is(tmp_path) -> None:
    weights, kinds = untrained(), (["dog"] * 30 + ["sea"] * 30 + [OTHER_KIND] * 30)
    before = {name: value.clone() for name, value in weights.network.state_dict().items()}
    said: list[str] = []
    views = [trunks(kinds, 1), trunks(kinds, 2)]
    head = learn(weights.network, weights.mean_feature, views, kinds, said.append)
    assert head.branch is not None
    with torch.no_grad():
        features = head.branch(torch.from_numpy(trunks(kinds, 3)).float()).mean((2, 3))
        answers = head.probabilities(features, weights.mean_feature).clone()
    answers[:, head.names.index(OTHER_KIND)] = 0  # which by its bias is likelier than any, for the sake of film
    found = [head.names[index] for index in answers.argmax(1)]
    known = [(name, kind) for name, kind in zip(found, kinds, strict=True) if kind != OTHER_KIND]
    assert np.mean([name == kind for name, kind in known]) > 0.9
    assert all(torch.equal(value, before[name]) for name, value in weights.network.state_dict().items())
    assert said[-1].startswith("Kinds: step")
    save_weights(replace(weights, kinds=head), tmp_path / "weights.safetensors")
    loaded = load_weights(tmp_path / "weights.safetensors").kinds
    assert loaded is not None
    assert loaded.branch is not None
    kept = loaded.branch.state_dict()
    assert all(torch.allclose(kept[name], value, atol=0.01) for name, value in head.branch.state_dict().items())


def test_every_kind_speaks_for_right_categories_only() -> None:
    right = dict(photo_kinds().values())
    links = [link for link in read_links() if link.head == "kind"]
    assert {link.recognised for link in links} <= set(right)
    assert len({link.recognised for link in links}) >= 70
    assert all(link.category in right[link.recognised] for link in links)
