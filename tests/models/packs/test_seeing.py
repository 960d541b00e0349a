"""CLIP is its authors' network, and beside the program's own recogniser it is a witness that never decides alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from models.packs import networks
from models.packs.clip import Clip
from models.packs.official import load_plain, save_plain
from models.packs.seeing import ELSE, TEMPLATES, TRUST, JoinedRecogniser, Name, SecondSight, meanings
from models.watch.labels import LabelCollector
from models.watch.observations import Label
from models.watch.prototypes import ShownThing
from models.watch.recogniser import SECOND, Recogniser, Sighting, Vote
from studio.domain.cues import UNSURE_BELOW
from tests.models.packs.small import small_clip_file
from tests.models.watch.film_makers import as_frame, scene
from tests.models.watch.test_recogniser import untrained

NAMES = (
    Name("AEROHeli", "helicopter, aircraft", "object"),
    Name("AMBForst", "forest", "ambience"),
    Name("SPRTField", "field, sports", "action"),
)


@pytest.fixture
def official(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return small_clip_file(tmp_path, monkeypatch)


@pytest.fixture
def clip(official: Path, tmp_path: Path) -> Clip:
    save_plain(tmp_path / "plain.safetensors", networks.state_from(official, networks.CLIP), {})
    return Clip(load_plain(tmp_path / "plain.safetensors", networks.builder(networks.CLIP)))


def _frames(count: int) -> list[np.ndarray]:
    return [as_frame(scene(number)) for number in range(count)]


def test_pictures_and_words_become_what_the_reference_makes_of_them(official: Path, clip: Clip) -> None:
    from open_clip.model import build_model_from_openai_state_dict
    from open_clip.tokenizer import SimpleTokenizer

    state = torch.load(official, weights_only=True)
    reference = build_model_from_openai_state_dict(dict(state), cast_dtype=torch.float32).float().eval()
    captions = ["a photo of a dog.", "a black and white film still of birds, songbird."]
    with torch.inference_mode():
        words = reference.encode_text(SimpleTokenizer()(captions), normalize=True).numpy()
    assert np.abs(clip.words(captions) - words).max() < 1e-5
    clip._precision = torch.float32
    clip._visual.float()
    frame = np.random.default_rng(0).integers(0, 256, (224, 224, 3), np.uint8)
    mean = torch.tensor((0.48145466, 0.4578275, 0.40821073)).view(3, 1, 1)
    std = torch.tensor((0.26862954, 0.26130258, 0.27577711)).view(3, 1, 1)
    given = (torch.from_numpy(frame).permute(2, 0, 1).float() / 255 - mean) / std
    with torch.inference_mode():
        seen = reference.encode_image(given[None], normalize=True).numpy()
    assert np.abs(clip.pictures([frame]) - seen).max() < 1e-5
    assert clip.scale == pytest.approx(100, rel=1e-3)


def test_names_are_the_mean_of_their_captions(clip: Clip) -> None:
    found = meanings(clip, NAMES)
    assert found.shape == (len(NAMES) + len(ELSE), 32)
    assert np.allclose(np.linalg.norm(found, axis=1), 1, atol=1e-5)
    mean = clip.words([template.format("forest") for template in TEMPLATES]).mean(axis=0)
    assert np.allclose(found[1], mean / np.linalg.norm(mean), atol=1e-5)
    with pytest.raises(ValueError, match="meaning"):
        SecondSight(clip, NAMES, found[:2])


def test_its_evidence_is_a_share_of_all_captions_and_counts_little(clip: Clip) -> None:
    second = SecondSight(clip, NAMES, meanings(clip, NAMES))
    evidence = second.evidence(_frames(3))
    assert evidence.shape == (3, len(NAMES))
    assert evidence.min() >= 0
    assert evidence.sum(axis=1).max() <= TRUST + 1e-6
    assert TRUST < UNSURE_BELOW, "what CLIP alone has seen stays silent until a person decides"


def test_a_joined_recogniser_sees_what_its_own_sees_and_more(clip: Clip) -> None:
    own = Recogniser(untrained())
    joined = JoinedRecogniser.join(own, SecondSight(clip, NAMES, meanings(clip, NAMES)))
    frames = _frames(3)
    for alone, both in zip(own.see_all(frames), joined.see_all(frames), strict=True):
        count = len(alone.votes)
        assert both.votes[:count] == alone.votes
        assert [vote.source for vote in both.votes[count:]] == [SECOND] * len(NAMES)
        assert np.array_equal(both.whole[:count], alone.whole)
        assert both.parts.shape == (*alone.parts.shape[:2], count + len(NAMES))
        assert not both.parts[..., count:].any()
        assert np.array_equal(both.feature, alone.feature)
    thing = ShownThing("our drum", "MUSCPerc", "object", joined.features(frames[:1]))
    taught = joined.with_things([thing])
    assert isinstance(taught, JoinedRecogniser)
    assert {vote.name for vote in taught.see(frames[0]).votes} >= {"our drum", "forest"}
    assert "our drum" not in {vote.name for vote in joined.see(frames[0]).votes}


def _labels(**evidence: float) -> dict[str, Label]:
    """Labels of a shot whose frames show ``own`` and ``second`` evidence of one category."""
    votes = (Vote("AEROHeli", "helicopter", "object", "thing"), Vote("AEROHeli", "rotor", "object", SECOND))
    whole = np.array([evidence.get("own", 0.0), evidence.get("second", 0.0)], np.float32)
    collector = LabelCollector()
    collector.add(Sighting(votes, whole, np.zeros((2, 2, 2), np.float32), np.zeros(4, np.float32), 1.0))
    return {label.category: label for label in collector.labels()}


def test_two_witnesses_are_surer_than_one_and_one_never_decides() -> None:
    alone = _labels(own=0.4)["AEROHeli"].confidence
    both = _labels(own=0.4, second=TRUST)["AEROHeli"].confidence
    only = _labels(second=TRUST)["AEROHeli"]
    assert both == pytest.approx(1 - (1 - alone) * (1 - TRUST), abs=1e-3)
    assert 0.1 <= only.confidence < UNSURE_BELOW
    assert only.name == "rotor"
    assert only.region is None
