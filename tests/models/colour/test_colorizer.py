"""The colorizer on real and odd pictures: any size, hints, batches, cancelling, bad input."""

import numpy as np
import pytest
from sklearn.datasets import load_sample_image

from models.colour.chroma import apply_chroma, enlarge
from models.colour.colorizer import Colorizer
from models.colour.lab import srgb_array_to_lab
from models.colour.points import Hint
from models.colour.registry import UnknownModelError


@pytest.mark.parametrize("shape", [(1, 1), (1, 700), (700, 1), (3, 7), (33, 31), (240, 600)])
def test_any_size_gives_a_picture_of_that_size(colorizer, shape):
    lightness = np.linspace(0, 100, shape[0] * shape[1], dtype=np.float32).reshape(shape)
    field = colorizer.predict(lightness, flip=False)
    assert np.isfinite(field.ab).all()
    assert apply_chroma(lightness, field).shape == (*shape, 3)


def test_a_sky_is_blue_and_painted_wood_red(colorizer):
    truth = srgb_array_to_lab(np.ascontiguousarray(load_sample_image("china.jpg")))
    field = colorizer.predict(truth[..., 0])
    a, b = (enlarge(np.ascontiguousarray(field.ab[..., i]), *truth.shape[:2]) for i in range(2))
    assert b[truth[..., 2] < -5].mean() < -4
    # Red paint is a guess: redder than all else in the picture, and never green.
    assert a[truth[..., 1] > 20].mean() > 2
    assert a[truth[..., 1] > 20].mean() > a[truth[..., 1] < 5].mean() + 2


def test_confidence_lies_between_zero_and_one(flower_field):
    assert flower_field.confidence.shape == flower_field.shape
    assert flower_field.confidence.min() >= 0
    assert flower_field.confidence.max() <= 1
    assert np.ptp(flower_field.confidence) > 0.1


@pytest.mark.parametrize(("a", "b"), [(45, 25), (-35, 30), (10, -45)])
def test_a_colour_point_is_taken_over_where_it_is_set(colorizer, flower_lab, flower_field, a, b):
    hint = Hint(0.12, 0.15, a, b, radius=0.015)
    hinted = colorizer.predict(flower_lab[..., 0], hints=[hint])
    h, w = hinted.shape
    here = (int(0.15 * h), int(0.12 * w))
    before = np.linalg.norm(flower_field.ab[here] - [a, b])
    after = np.linalg.norm(hinted.ab[here] - [a, b])
    assert after < 0.25 * before
    assert hinted.confidence[here] > flower_field.confidence[here]


def test_points_lead_a_kept_prediction_as_they_would_a_new_one(colorizer, flower_lab, flower_field):
    points = [Hint(0.12, 0.15, 10, -45), Hint(0.8, 0.6, 40, 20)]
    new = colorizer.predict(flower_lab[..., 0], hints=points)
    led = flower_field.led(points)
    assert led.ab == pytest.approx(new.ab, abs=0.5)
    assert led.decoded(0.9).led(points).ab == pytest.approx(new.decoded(0.9).ab, abs=0.5)
    assert led.led([]).ab == pytest.approx(flower_field.ab, abs=0.3)
    alone = new.decoded(1.0)
    for point in points:
        here = (int(point.y * alone.shape[0]), int(point.x * alone.shape[1]))
        assert alone.ab[here] == pytest.approx([point.a, point.b], abs=6), "whatever the vividness"


def test_every_picture_of_a_batch_follows_its_own_points(colorizer, flower_lab):
    pictures = [flower_lab[:200, :300, 0], flower_lab[100:300, 100:400, 0]]
    points = [[], [Hint(0.5, 0.5, -30, 30)]]
    first, second = colorizer.predict_batch(pictures, hints=points)
    free = colorizer.predict_batch(pictures)
    assert first.ab == pytest.approx(free[0].ab, abs=0.3)
    assert np.abs(second.ab - free[1].ab).max() > 10
    assert second.logits is None
    with pytest.raises(ValueError, match="2 pictures"):
        colorizer.predict_batch(pictures, hints=points[:1])


def test_a_field_without_its_logits_cannot_be_led(colorizer, flower_lab):
    field = colorizer.predict(flower_lab[..., 0], keep_logits=False)
    with pytest.raises(ValueError, match="keep_logits"):
        field.led([Hint(0.5, 0.5, 0, 0)])


def test_mirrored_pictures_get_mirrored_colours(colorizer, flower_lab):
    lightness = flower_lab[..., 0]
    straight = colorizer.predict(lightness).ab
    mirrored = colorizer.predict(np.ascontiguousarray(lightness[:, ::-1])).ab[:, ::-1]
    # The look for small faces is taken once, so a few cells at the edge of a doubtful one may differ.
    assert np.quantile(np.abs(straight - mirrored), 0.99) < 0.5


def test_a_batch_gives_what_each_picture_gives_alone(colorizer, flower_lab):
    pictures = [flower_lab[:200, :300, 0], flower_lab[100:300, 100:400, 0]]
    together = colorizer.predict_batch(pictures)
    for picture, field in zip(pictures, together, strict=True):
        assert field.ab == pytest.approx(colorizer.predict(picture, flip=False).ab, abs=0.3)


def test_the_same_picture_gives_the_same_colours(colorizer, flower_lab, flower_field):
    assert np.array_equal(colorizer.predict(flower_lab[..., 0]).ab, flower_field.ab)


def test_raising_between_passes_cancels(colorizer, flower_lab):
    class Cancelled(Exception):
        pass

    shares = []

    def on_step(share):
        shares.append(share)
        if share > 0:
            raise Cancelled

    with pytest.raises(Cancelled):
        colorizer.predict(flower_lab[..., 0], on_step=on_step)
    assert len(shares) == 2


@pytest.mark.parametrize("picture", [np.zeros((0, 5), np.float32), np.zeros((4, 4, 3), np.float32)])
def test_what_is_no_greyscale_picture_is_refused(colorizer, picture):
    with pytest.raises(ValueError, match="height × width"):
        colorizer.predict(picture)


def test_a_batch_of_different_sizes_is_refused(colorizer):
    with pytest.raises(ValueError, match="same size"):
        colorizer.predict_batch([np.zeros((4, 4), np.float32), np.zeros((4, 5), np.float32)])


def test_an_unknown_model_is_named_with_those_there_are():
    with pytest.raises(UnknownModelError, match=r"“nonsense”.*balanced"):
        Colorizer.load("nonsense")
