"""What packs say of a picture, as the studio asks for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from models.colour.arrays import FloatArray
from models.colour.chroma import apply_chroma
from models.colour.colorizer import Colorizer
from models.colour.lab import srgb_array_to_lab
from models.colour.leaning import Lean
from models.colour.points import Hint
from models.colour.versions import versions_of
from models.packs import known, zhang
from models.packs.colorizer import BlendColorizer, PackColorizer, strength_of
from models.packs.norms import folded, official_layout
from tests.models.packs.official_files import seeded_state
from tests.models.packs.small import ARTISTIC, SIZES, STABLE


def _pack(pack_id: str, seed: int = 0) -> PackColorizer:
    pack = replace(known.find(pack_id), side=64, smallest_side=32)  # type: ignore[type-var]
    network = SIZES[pack.network]()
    network.load_state_dict(folded(seeded_state(official_layout(network), seed), network))
    return PackColorizer(network, pack)


@pytest.fixture(scope="module")
def artistic() -> PackColorizer:
    return _pack(ARTISTIC)


@pytest.fixture(scope="module")
def siggraph() -> PackColorizer:
    with torch.device("meta"):
        network = zhang.SIGGRAPH17()
    network.load_state_dict(folded(seeded_state(official_layout(network)), network), assign=True)
    return PackColorizer(network, replace(known.find("siggraph17"), side=64))  # type: ignore[type-var]


@pytest.fixture(scope="module")
def lightness() -> FloatArray:
    rows, columns = np.mgrid[0:90, 0:150].astype(np.float32)
    return np.asarray(50 + 30 * np.sin(rows / 11) + 15 * np.cos(columns / 17), np.float32)


def test_a_picture_gets_colours_and_keeps_its_lightness(artistic: PackColorizer, lightness: FloatArray) -> None:
    field = artistic.predict(lightness)
    assert np.abs(field.ab).max() > 2
    lab = srgb_array_to_lab(apply_chroma(lightness, field))
    assert np.abs(lab[..., 0] - lightness).max() < 0.02


def test_vividness_is_strength_and_the_middle_is_the_networks_own(
    artistic: PackColorizer, lightness: FloatArray
) -> None:
    field = artistic.predict(lightness)
    assert strength_of(0.5) == pytest.approx(1.0)
    np.testing.assert_allclose(field.decoded(1.0).ab, np.clip(field.ab * 1.4, -128, 127), rtol=1e-4)
    np.testing.assert_allclose(field.decoded(1.0).decoded(0.5).ab, field.ab, rtol=1e-4)
    assert field.faces_share == 0


def test_there_is_one_version(artistic: PackColorizer, lightness: FloatArray) -> None:
    field = artistic.predict(lightness)
    assert [version.field for version in versions_of(field, 1)] == [field]
    with pytest.raises(ValueError, match="without its logits"):
        versions_of(field, 2)
    with pytest.raises(ValueError, match="one version"):
        field.leaned([Lean(0.5, 0.5, 20.0, 0.0)])


def test_vividness_and_points_are_chosen_together(artistic: PackColorizer, lightness: FloatArray) -> None:
    field, points = artistic.predict(lightness), [Hint(0.3, 0.3, 40.0, 10.0)]
    together = field.chosen(0.9, True, points)
    np.testing.assert_array_equal(together.ab, field.decoded(0.9).led(points).ab)
    assert not np.array_equal(together.ab, field.decoded(0.9).ab)


def test_it_says_no_confidence(artistic: PackColorizer, lightness: FloatArray) -> None:
    field = artistic.predict(lightness)
    with pytest.raises(ValueError, match="without its confidence"):
        field.confidence  # noqa: B018


@pytest.mark.parametrize("name", ["artistic", "siggraph"])
def test_colour_points_hold_where_they_are_set_and_leave_again(
    name: str, lightness: FloatArray, request: pytest.FixtureRequest
) -> None:
    colorizer: PackColorizer = request.getfixturevalue(name)
    field = colorizer.predict(lightness, vividness=0.7)
    point = Hint(0.5, 0.5, 50, -40, radius=0.1)
    led = field.led([point])
    h, w = led.shape
    before, after = field.ab[h // 2, w // 2], led.ab[h // 2, w // 2]
    assert np.linalg.norm(after - before) > 5
    if name == "artistic":  # what random weights make of a point is their own affair
        np.testing.assert_allclose(after, [50, -40], atol=6)
    np.testing.assert_allclose(led.led([]).ab, field.ab, atol=1e-4)


def test_a_smaller_look_is_possible(artistic: PackColorizer, lightness: FloatArray) -> None:
    assert artistic.predict(lightness, side=32).shape == (32, 32)


def test_frames_have_their_own_shape_and_points(artistic: PackColorizer, lightness: FloatArray) -> None:
    points = [[], [Hint(0.2, 0.5, 60, 20, 0.1)]]
    fields = artistic.predict_batch([lightness, lightness], vividness=0.5, hints=points, side=64)
    assert [field.shape for field in fields] == [(128, 213)] * 2
    assert np.abs(fields[0].ab - fields[1].ab).max() > 5


def test_a_blend_is_the_mean_and_sure_where_its_two_agree(artistic: PackColorizer, lightness: FloatArray) -> None:
    same = BlendColorizer([artistic, artistic]).predict(lightness)
    np.testing.assert_allclose(same.ab, artistic.predict(lightness).ab, atol=1e-4)
    assert same.confidence.min() == pytest.approx(1.0)
    other = _pack(STABLE, seed=3)
    field = BlendColorizer([artistic, other]).predict(lightness)
    parts = [part.predict(lightness).ab for part in (artistic, other)]
    np.testing.assert_allclose(field.ab, (parts[0] + parts[1]) / 2, atol=1e-3)
    apart = np.linalg.norm(parts[0] - parts[1], axis=-1)
    assert np.corrcoef(apart.ravel(), field.confidence.ravel())[0, 1] < -0.5
    led = field.led([Hint(0.5, 0.5, 40, 40, 0.2)])
    h, w = led.shape
    assert led.confidence[h // 2, w // 2] >= field.confidence[h // 2, w // 2]


def test_a_pack_blends_with_the_programs_own_network(
    artistic: PackColorizer, colorizer: Colorizer, lightness: FloatArray
) -> None:
    field = BlendColorizer([artistic, colorizer]).predict(lightness, side=64)
    assert np.isfinite(field.ab).all()
    assert 0 <= field.confidence.min() <= field.confidence.max() <= 1


def test_an_empty_picture_is_refused(artistic: PackColorizer) -> None:
    with pytest.raises(ValueError, match="at least one pixel"):
        artistic.predict(np.zeros((0, 5), np.float32))


def test_frames_that_are_looked_at_together_get_what_each_gets_alone(lightness: FloatArray) -> None:
    artistic = _pack(ARTISTIC)
    frames = [lightness, lightness[::-1].copy(), lightness[:, ::-1].copy(), lightness / 2, lightness.clip(0, 40)]
    alone = artistic.predict_batch(frames)
    artistic.together = 2
    together = artistic.predict_batch(frames)
    for one, other in zip(alone, together, strict=True):
        assert np.abs(one.ab - other.ab).max() < 1e-3
    assert np.abs(together[0].ab - together[1].ab).max() > 0.1


def test_colour_points_reach_every_frame_of_a_network_that_takes_them() -> None:
    pack = known.find("siggraph17")
    assert pack is not None
    seen: list[tuple[int, ...]] = []

    class Taking(nn.Module):
        def with_features(self, lightness: Tensor, points: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
            seen.append(tuple(points.shape))
            return points + lightness, lightness.repeat(1, 4, 1, 1)

    colorizer = PackColorizer(Taking(), pack)
    colorizer.together = 3
    frames = [np.full((40, 50), level, np.float32) for level in (10, 20, 30)]
    fields = colorizer.predict_batch(frames, hints=[(), [Hint(0.5, 0.5, 40, -30)], ()])
    assert seen[0] == (3, 2, 256, 256)
    assert np.abs(fields[1].ab - fields[0].ab).max() > 30
    assert np.abs(fields[2].ab - 30).max() < 0.1
