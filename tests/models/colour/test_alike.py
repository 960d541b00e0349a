"""The network agrees with itself over what looks alike, and only there."""

import pytest
import torch

from models.colour.alike import Alikeness, Marks, alike, evened

HEIGHT, WIDTH, CLASSES = 16, 20, 6
LEFT = (slice(None), slice(None, 8))


def two_walls(seed=0):
    """Features (1, C, h, w) and lightness (1, h, w) of a dark wall on the left and a light one on the right."""
    generator = torch.Generator().manual_seed(seed)
    which = torch.ones(HEIGHT, WIDTH, dtype=torch.long)
    which[LEFT] = 0
    directions = torch.randn(2, 48, generator=generator)
    features = directions[which].permute(2, 0, 1) + 0.1 * torch.randn(48, HEIGHT, WIDTH, generator=generator)
    lightness = torch.where(which == 0, 30.0, 70.0) + torch.randn(HEIGHT, WIDTH, generator=generator)
    return features[None], lightness[None]


def test_what_is_the_same_everywhere_stays():
    features, lightness = two_walls()
    logits = torch.randn(1, CLASSES, 1, 1).expand(1, CLASSES, HEIGHT, WIDTH)
    assert torch.allclose(evened(logits, features, lightness), logits, atol=1e-4)


@pytest.mark.parametrize("every", [1, 2])
def test_a_blotch_on_a_wall_is_evened_out_and_the_other_wall_is_not_asked(every):
    features, lightness = two_walls()
    logits = torch.zeros(1, CLASSES, HEIGHT, WIDTH)
    logits[0, 0, :, :8], logits[0, 1, :, 8:] = 3.0, 3.0
    logits[0, :, 6:9, 2:5] = torch.tensor([0.0, 0.0, 5.0, 0.0, 0.0, 0.0])[:, None, None]
    result = evened(logits, features, lightness, every)[0]
    assert (result[:, :, :8].argmax(dim=0) == 0).all()
    assert (result[:, :, 8:].argmax(dim=0) == 1).all()
    assert result[1, :, :8].max() < 0.1


def test_every_mean_lies_between_the_answers_and_pictures_do_not_mix():
    features, lightness = (torch.cat([one, two]) for one, two in zip(two_walls(0), two_walls(1), strict=True))
    logits = torch.stack([torch.randn(CLASSES, HEIGHT, WIDTH), torch.full((CLASSES, HEIGHT, WIDTH), 7.0)])
    result = evened(logits, features, lightness)
    assert result[0].max() <= logits[0].max() + 1e-4
    assert result[0].min() >= logits[0].min() - 1e-4
    assert torch.allclose(result[1], logits[1], atol=1e-3)


def test_a_place_is_most_like_itself_and_likeness_is_mutual():
    features, lightness = two_walls()
    marks = Marks.everywhere(features[0], lightness[0])
    likeness = alike(marks, marks, (Alikeness(1.0, 0.5, 10.0, float("inf"), 0.3),))
    assert torch.allclose(likeness.diagonal(), torch.ones(HEIGHT * WIDTH), atol=1e-3)
    assert torch.allclose(likeness, likeness.T, atol=1e-4)
    assert likeness.max() <= 1.0 + 1e-4
    assert torch.linalg.eigvalsh(likeness.double()).min() > -1e-3, "it is a covariance"
