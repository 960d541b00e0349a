import copy
from dataclasses import replace

import numpy as np
import pytest
import torch

from models.watch.labels import LabelCollector, find_region, in_order
from models.watch.network import FEATURES, KindBranch, RecognitionNetwork, load_backbone
from models.watch.observations import Label
from models.watch.prototypes import Prototypes, ShownThing
from models.watch.recogniser import SHOWN, Recogniser, Sighting, Vote, best_batch
from models.watch.ucs_map import read_links
from models.watch.weights import OTHER_KIND, KindHead, RecognitionWeights, load_weights, save_weights
from tests.models.watch.film_makers import as_frame, scene


def untrained(scenes=("coast", "street"), things=("person", "other")) -> RecognitionWeights:
    torch.manual_seed(0)
    network = RecognitionNetwork(len(scenes), len(things)).eval()
    for convolution in network.convolutions():  # so that pictures still differ after fifty layers
        torch.nn.init.kaiming_normal_(convolution.weight)
    return RecognitionWeights(network, scenes, things, 1.0, 1.0, 1.0, torch.zeros(FEATURES))


@pytest.fixture(scope="module")
def recogniser() -> Recogniser:
    return Recogniser(untrained())


def test_weights_survive_saving(tmp_path):
    weights = untrained()
    save_weights(weights, tmp_path / "weights.safetensors")
    loaded = load_weights(tmp_path / "weights.safetensors")
    picture = torch.rand(1, 3, 64, 64)
    assert loaded.scenes == weights.scenes
    assert torch.allclose(loaded.network(picture).scenes, weights.network(picture).scenes, atol=0.05)
    assert [path.name for path in tmp_path.iterdir()] == ["weights.safetensors"]


def test_missing_and_damaged_weights_are_told_apart(tmp_path):
    with pytest.raises(FileNotFoundError, match="missing"):
        load_weights(tmp_path / "none.safetensors")
    (tmp_path / "bad.safetensors").write_bytes(b"not weights at all")
    with pytest.raises(ValueError, match="does not hold"):
        load_weights(tmp_path / "bad.safetensors")


def test_backbone_arrays_must_fit():
    network = untrained().network
    arrays = {}
    for index, conv in enumerate(network.convolutions()):
        arrays[f"w{index}"] = np.zeros(conv.weight.shape, np.float16)
        arrays[f"b{index}"] = np.full(conv.bias.shape, index, np.float16)
    with pytest.raises(ValueError, match="arrays"):
        load_backbone(network, arrays)
    count = len(arrays) // 2
    arrays[f"w{count}"] = np.arange(1001, dtype=np.float16).reshape(-1, 1, 1, 1).repeat(FEATURES, 1)
    arrays[f"b{count}"] = np.zeros(1001, np.float16)
    load_backbone(network, arrays)
    assert network.imagenet.weight[0, 0].item() == 1  # row 0, "background", is gone
    assert network.last.conv.bias[0].item() == 51


def test_padding_is_that_of_tensorflow():
    """With an even size and stride 2 nothing is added on the left: the first output sees pixels 0..2."""
    stem = untrained().network.stem
    torch.nn.init.zeros_(stem.conv.bias)
    torch.nn.init.zeros_(stem.conv.weight)
    stem.conv.weight.data[:, :, 0, 0] = 1
    picture = torch.arange(64.0).reshape(1, 1, 8, 8).repeat(1, 3, 1, 1)
    assert stem(picture)[0, 0, 0].tolist() == [0, 6, 12, 18]


@pytest.mark.parametrize("shape", [(48, 64, 3), (200, 150), (32, 400, 3), (300, 300, 3)])
def test_any_size_of_frame_can_be_seen(recogniser, shape):
    frame = np.random.default_rng(0).integers(0, 255, shape).astype(np.uint8)
    sighting = recogniser.see(frame)
    assert sighting.whole.shape == (len(recogniser.votes),)
    assert sighting.parts.shape[2] == len(recogniser.votes)
    assert (sighting.whole >= 0).all()
    assert (sighting.whole <= 1).all()


def test_frames_that_are_no_pictures_are_refused(recogniser):
    with pytest.raises(ValueError, match="8 bits"):
        recogniser.see(np.zeros((20, 20, 4), np.uint8))


def test_ambiences_have_no_place(recogniser):
    sighting = recogniser.see(as_frame(scene(1)))
    ambiences = [vote.role == "ambience" for vote in recogniser.votes]
    assert not sighting.parts[:, :, ambiences].any()
    assert {vote.category for vote in recogniser.votes} <= {link.category for link in read_links()}


def shown(recogniser, name, category, *pictures):
    return ShownThing(name, category, "object", recogniser.features(pictures))


def test_a_shown_thing_is_found_again_and_others_know_nothing_of_it(recogniser):
    picture, other = as_frame(scene(31)), as_frame(scene(77))
    things = [
        shown(recogniser, "our locomotive", "TRNSteam", picture),
        shown(recogniser, "our ship", "BOATShip", other),
    ]
    taught = recogniser.with_things(things)
    sighting = taught.see(picture)
    vote = taught.votes[-2]
    assert (vote.category, vote.name, vote.source) == ("TRNSteam", "our locomotive", SHOWN)
    assert sighting.votes == taught.votes
    assert sighting.whole[-2] == pytest.approx(1, abs=0.01)
    assert sighting.whole[-1] < sighting.whole[-2]
    assert all(vote.source != SHOWN for vote in recogniser.votes)


def test_a_thing_without_pictures_is_unknown(recogniser):
    assert recogniser.features([]).shape == (0, FEATURES)
    assert recogniser.with_things([shown(recogniser, "nothing", "TRNSteam")]).votes == recogniser.votes


def thing(name, *features):
    return ShownThing(name, name, "object", np.array(features, np.float32))


def test_the_nearest_example_decides():
    prototypes = Prototypes(np.zeros(3, np.float32), [thing("A", [1, 0, 0]), thing("B", [0, 2, 0], [0, 0, 5])])
    confidences = prototypes.confidences(np.array([[3, 0.1, 0], [0, 0.1, 1], [-1, -1, -1]], np.float32))
    assert confidences[0, 0] == pytest.approx(1)
    assert confidences[1, 1] == pytest.approx(1)
    assert confidences[0, 1] == confidences[1, 0] == 0
    assert not confidences[2].any()


def test_the_mean_of_the_examples_goes_before_a_single_odd_one():
    odd = [thing("A", [1, 0, 0], [1, 0.2, 0], [0, 0, 1]), thing("B", [0, 0.3, 1], [0, 0.5, 1])]
    confidences = Prototypes(np.zeros(3, np.float32), odd).confidences(np.array([[0, 0.1, 1]], np.float32))
    assert confidences[0, 0] == 0
    assert confidences[0, 1] > 0.9


def test_what_the_user_has_shown_wins_over_a_surer_guess():
    votes = (
        Vote("ANMLDog", "dog", "object", "imagenet"),
        Vote("TRNSteam", "locomotive", "object", "imagenet"),
        Vote("TRNSteam", "our Class 52", "object", "shown"),
    )
    collector = LabelCollector()
    parts = np.zeros((4, 6, 3), np.float32)
    collector.add(Sighting(votes, np.array([0.9, 0.6, 0.8], np.float32), parts, np.zeros(FEATURES, np.float32)))
    first, second = collector.labels()
    assert (first.category, first.name) == ("TRNSteam", "our Class 52")
    assert second.category == "ANMLDog"
    doubtful = LabelCollector()
    doubtful.add(Sighting(votes, np.array([0.9, 0.6, 0.6], np.float32), parts, np.zeros(FEATURES, np.float32)))
    assert [label.name for label in doubtful.labels()] == ["dog", "locomotive"]


VOTES = (
    Vote("WATRSurf", "coast", "object", "scene"),
    Vote("WATRSurf", "seashore", "object", "imagenet"),
    Vote("AMBSea", "coast", "ambience", "scene"),
)


def sighting(values, parts=None):
    parts = np.zeros((4, 6, len(VOTES)), np.float32) if parts is None else parts
    return Sighting(VOTES, np.array(values, np.float32), parts, np.zeros(FEATURES, np.float32))


def test_two_heads_that_agree_are_surer_than_one():
    collector = LabelCollector()
    collector.add(sighting([0.5, 0.5, 0.5]))
    surf, sea = collector.labels()
    assert (surf.category, surf.confidence) == ("WATRSurf", pytest.approx(0.75))
    assert (sea.category, sea.confidence, sea.role) == ("AMBSea", pytest.approx(0.5), "ambience")


def test_the_head_for_kinds_is_no_independent_witness():
    votes = (*VOTES, Vote("WATRSurf", "sea", "object", "kind"))
    collector = LabelCollector()
    parts = np.zeros((4, 6, len(votes)), np.float32)
    collector.add(Sighting(votes, np.array([0.3, 0, 0, 0.4], np.float32), parts, np.zeros(FEATURES, np.float32)))
    (surf,) = collector.labels()
    assert (surf.category, surf.name, surf.confidence) == ("WATRSurf", "sea", pytest.approx(0.5))


@pytest.mark.parametrize(("elsewhere", "confidence"), [(0.01, 0.24), (0.05, 0.24), (0.2, 0.42), (0.4, 0.6), (1, 0.6)])
def test_the_other_heads_count_less_where_a_kind_is_known(elsewhere, confidence):
    collector = LabelCollector()
    for _ in range(3):
        collector.add(replace(sighting([0.6, 0, 0]), elsewhere=elsewhere))
    (surf,) = collector.labels()
    assert surf.confidence == pytest.approx(confidence)


def test_a_kind_says_more_where_its_head_knows_what_it_sees():
    votes = (Vote("WATRSurf", "sea", "object", "kind"),)
    confidences = []
    for elsewhere in (0.0, 0.2, 0.9):
        collector, parts = LabelCollector(), np.zeros((4, 6, 1), np.float32)
        seen = Sighting(votes, np.array([0.4], np.float32), parts, np.zeros(FEATURES, np.float32), elsewhere)
        collector.add(seen)
        confidences.append(collector.labels()[0].confidence)
    assert confidences == pytest.approx([0.4**0.6, 0.4**0.8, 0.4], abs=1e-3)


def test_how_sure_a_kind_is_does_not_weaken_what_the_user_has_shown():
    votes = (Vote("TRNSteam", "our Class 52", "object", SHOWN),)
    collector, parts = LabelCollector(), np.zeros((4, 6, 1), np.float32)
    collector.add(Sighting(votes, np.array([0.9], np.float32), parts, np.zeros(FEATURES, np.float32), elsewhere=0.0))
    (label,) = collector.labels()
    assert (label.shown, label.confidence) == (True, pytest.approx(0.9))


def test_a_head_for_kinds_says_how_likely_a_frame_shows_none_of_them(recogniser):
    names, count = ("dog", OTHER_KIND), 2
    bias = torch.tensor([0.0, 3.0])
    knows = replace(untrained(), kinds=KindHead(names, torch.zeros(count, FEATURES), bias))
    frame = as_frame(scene(5))
    assert Recogniser(knows).see(frame).elsewhere == pytest.approx(torch.softmax(bias, 0)[1].item())
    assert recogniser.see(frame).elsewhere == 1


def test_a_branch_answers_for_the_kinds_and_for_nothing_else():
    weights = untrained()
    names = ("dog", OTHER_KIND)
    torch.manual_seed(3)
    head = KindHead(names, torch.randn(2, FEATURES), torch.zeros(2))
    branch = KindBranch.copy_of(weights.network)
    plain, same = (Recogniser(replace(weights, kinds=kinds)) for kinds in (head, replace(head, branch=branch)))
    frame = as_frame(scene(5))
    assert np.allclose(plain.see(frame).whole, same.see(frame).whole, atol=1e-5)
    with torch.no_grad():
        changed = copy.deepcopy(branch)
        changed.last.conv.weight.mul_(-1)
    other = Recogniser(replace(weights, kinds=replace(head, branch=changed))).see(frame)
    is_kind = np.array([vote.source == "kind" for vote in other.votes])
    assert np.allclose(plain.see(frame).whole[~is_kind], other.whole[~is_kind], atol=1e-5)
    assert not np.allclose(plain.see(frame).whole[is_kind], other.whole[is_kind], atol=1e-3)
    assert np.allclose(plain.see(frame).feature, other.feature, atol=1e-5)


@pytest.mark.parametrize(("device", "batch"), [("cpu", 8), ("mps", 8), ("cuda", 64), ("cuda:1", 64)])
def test_a_gpu_gets_larger_batches(device, batch):
    assert best_batch(device) == batch


def test_frames_of_one_size_go_through_the_network_together_on_the_device_that_is_told():
    recogniser = Recogniser(untrained(), "cpu")
    frames = [as_frame(scene(seed)) for seed in range(5)]
    sizes, whole = [], recogniser._body.trunk

    def counted(pictures):
        sizes.append((len(pictures), pictures.device.type))
        return whole(pictures)

    recogniser._body.trunk = counted
    together = recogniser.see_all([*frames, as_frame(scene(9, (60, 160)))])
    assert sizes == [(5, "cpu"), (1, "cpu")]
    alone = [recogniser.see(frame) for frame in frames]
    for one, other in zip(together, alone, strict=False):
        assert np.allclose(one.whole, other.whole, atol=1e-4)


def test_one_thing_does_not_fill_the_first_guesses_and_what_was_shown_stays_first():
    def label(category, name, shown=False):
        return Label(category, name, 0.5, shown=shown)

    scored = [
        (0.9, label("BOATMil", "ship")),
        (0.8, label("BOATShip", "ship")),
        (0.7, label("BOATHorn", "ship")),
        (0.3, label("AMBSea", "coast")),
        (0.1, label("TRNSteam", "ours", shown=True)),
    ]
    assert [each.category for each in in_order(scored)] == ["TRNSteam", "BOATMil", "BOATShip", "AMBSea", "BOATHorn"]


def test_things_seen_briefly_count_more_than_ambiences_seen_briefly():
    collector = LabelCollector()
    for value in (0.8, 0, 0, 0):
        collector.add(sighting([value, 0, value]))
    found = {label.category: label.confidence for label in collector.labels()}
    assert found["WATRSurf"] == pytest.approx(0.4)
    assert found["AMBSea"] == pytest.approx(0.2)


def test_nothing_certain_gives_no_label():
    collector = LabelCollector()
    assert collector.labels() == ()
    collector.add(sighting([0.03, 0.03, 0.03]))
    assert collector.labels() == ()


def test_region_is_where_the_evidence_is():
    parts = np.zeros((4, 6), np.float64)
    parts[0:2, 4:6] = 0.6
    region = find_region(parts)
    assert region is not None
    assert region.centre_x > 0.6
    assert region.y == 0
    assert region.x + region.w <= 1
    assert find_region(np.full((4, 6), 0.5)) is None
    assert find_region(np.zeros((4, 6))) is None
