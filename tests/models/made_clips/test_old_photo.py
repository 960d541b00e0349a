"""Ageing of training inputs: each effect does what it is named for and leaves the rest alone."""

import pytest
import torch

from models.colour.lab import srgb_to_lab
from models.made_clips.ageing.photograph import OldPhoto, OldPhotoSettings, gaussian_blur, jpeg_luminance

NOTHING = {
    "spectral": 0.0,
    "tone": 0.0,
    "blur": 0.0,
    "shrink": 0.0,
    "jpeg": 0.0,
    "grain": 0.0,
    "noise": 0.0,
    "vignette": 0.0,
    "scratches": 0.0,
}


@pytest.fixture
def pictures():
    """(6, 3, 40, 56) smooth coloured pictures."""
    torch.manual_seed(0)
    return torch.nn.functional.interpolate(torch.rand(6, 3, 5, 7), size=(40, 56), mode="bicubic").clamp(0, 1)


def aged(pictures, **settings):
    return OldPhoto(OldPhotoSettings(**{"untouched": 0.0, **NOTHING, **settings}), seed=5)(pictures)


def test_untouched_pictures_keep_their_lightness(pictures):
    exact = srgb_to_lab(pictures)[:, :1]
    assert torch.allclose(OldPhoto(OldPhotoSettings(untouched=1.0))(pictures), exact, atol=1e-3)
    assert torch.allclose(aged(pictures), exact, atol=0.02)


@pytest.mark.parametrize("effect", sorted(NOTHING))
def test_every_effect_changes_the_picture_and_stays_in_range(pictures, effect):
    result = aged(pictures, **{effect: 1.0})
    assert result.shape == (6, 1, 40, 56)
    assert result.min() >= 0
    assert result.max() <= 100
    assert (result - srgb_to_lab(pictures)[:, :1]).abs().mean() > 0.05


def test_about_the_named_share_is_untouched():
    pictures = torch.rand(200, 3, 8, 8)
    result = OldPhoto(OldPhotoSettings(untouched=0.4), seed=1)(pictures)
    same = (result - srgb_to_lab(pictures)[:, :1]).abs().amax(dim=(1, 2, 3)) < 1e-3
    assert 0.3 < same.float().mean() < 0.55


def test_the_same_seed_ages_alike_and_another_differently(pictures):
    first, again, other = (OldPhoto(OldPhotoSettings(untouched=0.0), seed=s)(pictures) for s in (3, 3, 4))
    assert torch.equal(first, again)
    assert not torch.equal(first, other)


def test_orthochromatic_film_darkens_red_against_blue():
    weights = OldPhoto(seed=2).spectral_weights(500)
    assert torch.allclose(weights.sum(1), torch.ones(500), atol=1e-5)
    assert weights.min() >= 0
    assert weights[:, 0].mean() < weights[:, 2].mean()


def test_blur_keeps_the_mean_and_lowers_the_contrast():
    noise = torch.rand(3, 1, 64, 64)
    blurred = gaussian_blur(noise, torch.tensor([0.5, 1.0, 2.0]))
    assert torch.allclose(blurred.mean(dim=(1, 2, 3)), noise.mean(dim=(1, 2, 3)), atol=0.01)
    contrast = blurred.std(dim=(1, 2, 3))
    assert contrast[0] > contrast[1] > contrast[2]


def test_jpeg_is_gentle_at_high_quality_and_odd_sizes_work():
    picture = torch.nn.functional.interpolate(torch.rand(2, 1, 4, 5), size=(37, 51), mode="bicubic").clamp(0, 1)
    error = [(jpeg_luminance(picture, torch.full((2,), q)) - picture).abs().mean() for q in (100.0, 60.0, 10.0)]
    assert error[0] < 0.003
    assert error[0] < error[1] < error[2]
