"""A colour training in miniature on drawn pictures: data, loss, a few steps, resuming, and weights that load."""

import csv
import os
import signal
import zipfile
from dataclasses import replace

import cv2
import numpy as np
import pytest
import torch

from models.colour.bins import ab_bins
from models.colour.colorizer import Colorizer
from models.training.colour import ColourTrainingOptions, TrainingError, train
from models.training.colour.hints import random_hints
from models.training.colour.loop import ColourTraining
from models.training.colour.loss import ColourLoss, face_loss, rebalancing_weights
from models.training.colour.photos import (
    NO_LABEL,
    UNKNOWN,
    Batch,
    CpuBatches,
    CropSettings,
    DeviceBatches,
    PhotoSet,
    draw_probabilities,
    is_held_out,
    map_of_faces,
    random_box,
    with_mosaics,
)


def drawn_picture(seed, size=(48, 64)):
    """Sky over grass with a red disc: BGR uint8."""
    rng = np.random.default_rng(seed)
    picture = np.zeros((*size, 3), np.uint8)
    horizon = int(rng.integers(size[0] // 3, 2 * size[0] // 3))
    picture[:horizon] = (220, 170, 120)
    picture[horizon:] = (40, 140, 70)
    centre = (int(rng.integers(10, size[1] - 10)), int(rng.integers(10, size[0] - 10)))
    cv2.circle(picture, centre, 8, (40, 40, 200), -1)
    return np.clip(picture + rng.normal(0, 6, picture.shape), 0, 255).astype(np.uint8)


@pytest.fixture
def shards(tmp_path):
    folder = tmp_path / "data"
    folder.mkdir()
    with zipfile.ZipFile(folder / "photos-0.zip", "w") as archive, (folder / "photos.csv").open("w") as table:
        table.write("shard,file,source\n")
        for i in range(12):
            archive.writestr(f"p{i}.png", cv2.imencode(".png", drawn_picture(i))[1].tobytes())
            table.write(f"0,p{i}.png,{'miniplaces128' if i < 9 else 'faces_mixed'}\n")
    return folder


@pytest.fixture
def options(shards, tmp_path):
    return ColourTrainingOptions(
        data=(shards,),
        out=tmp_path / "out",
        steps=3,
        batch=2,
        threads=1,
        warm_up_steps=1,
        log_steps=1,
        crop=CropSettings(size=32),
    )


def test_shards_and_their_table_are_read(shards):
    photos = PhotoSet.open(shards)
    assert len(photos) == 12
    assert {p.source for p in photos.photos} == {"miniplaces128", "faces_mixed"}
    assert photos.decode(0).shape == (48, 64, 3)


def test_a_folder_of_pictures_works_too_and_broken_ones_are_left_out(tmp_path):
    (tmp_path / "family").mkdir()
    cv2.imwrite(str(tmp_path / "family" / "a.png"), drawn_picture(1, (400, 300)))
    (tmp_path / "family" / "b.jpg").write_bytes(b"broken")
    photos = PhotoSet.open(tmp_path)
    assert [p.source for p in photos.photos] == ["family"]
    assert min(photos.decode(0).shape[:2]) == 192


def test_an_empty_folder_gives_a_sentence(tmp_path):
    with pytest.raises(ValueError, match="No colour photographs found"):
        PhotoSet.open(tmp_path)


def test_people_are_drawn_more_often_than_their_number():
    probability = draw_probabilities(["mini84"] * 90 + ["faces_mixed"] * 10)
    assert probability.sum() == pytest.approx(1)
    assert probability[90:].sum() > 0.3


def test_boxes_lie_inside_the_picture():
    rng, settings = np.random.default_rng(0), CropSettings()
    for height, width in ((1, 1), (5, 200), (128, 128)):
        for _ in range(50):
            y, x, h, w = random_box(height, width, settings, rng)
            assert 0 <= y <= y + h <= height
            assert 0 <= x <= x + w <= width
            assert min(h, w) >= 1


def test_crops_on_the_accelerator_match_opencv(shards):
    photos = PhotoSet.open(shards)
    batches = DeviceBatches(photos, CropSettings(size=32), 4, np.random.default_rng(0), "cpu")
    rows, boxes = np.array([2, 5]), np.array([[4, 10, 30, 28], [0, 0, 48, 64]])
    crops = batches.cut(rows, boxes, np.array([False, True]))
    for crop, row, (y, x, h, w), flip in zip(crops, rows, boxes, (False, True), strict=True):
        part = photos.decode(int(row))[y : y + h, x : x + w].astype(np.float32)
        expected = cv2.resize(part, (32, 32), interpolation=cv2.INTER_LINEAR)
        expected = expected[:, ::-1] if flip else expected
        inner = (slice(2, -2), slice(2, -2))
        assert crop.permute(1, 2, 0).numpy()[inner] * 255 == pytest.approx(expected[inner], abs=6)
    assert next(iter(batches)).srgb.shape == (4, 3, 32, 32)


def test_the_background_thread_ends_when_closed(shards):
    batches = CpuBatches(PhotoSet.open(shards), CropSettings(size=32), 2, np.random.default_rng(0))
    batch = next(iter(batches))
    assert batch.srgb.shape == (2, 3, 32, 32)
    assert 0 <= batch.srgb.min() <= batch.srgb.max() <= 1
    batches.close()
    assert not batches._thread.is_alive()


def test_hints_show_the_true_colour_under_their_mask():
    ab = torch.randn(8, 2, 24, 24) * 20
    hint, mask = random_hints(ab, np.random.default_rng(0), share=1.0, largest=1)
    assert mask.amax(dim=(1, 2, 3)).min() == 1
    assert torch.allclose(hint, ab * mask, atol=1e-5)
    _, none = random_hints(ab, np.random.default_rng(0), share=0.0)
    assert none.sum() == 0


def test_rebalancing_favours_rare_colours_and_keeps_the_mean():
    frequency = torch.tensor([90.0, 9.0, 1.0])
    weight = rebalancing_weights(frequency)
    assert weight[0] < weight[1] < weight[2]
    assert float((frequency / 100 * weight).sum()) == pytest.approx(1, abs=1e-5)


def test_the_loss_falls_when_the_truth_becomes_likely_and_ignores_grey_pictures():
    loss = ColourLoss(torch.ones(244))
    ab = torch.full((1, 2, 16, 16), 30.0)
    here = int(np.square(ab_bins() - 30).sum(1).argmin())
    flat, sure = torch.zeros(1, 244, 4, 4), torch.zeros(1, 244, 4, 4)
    sure[:, here] = 8.0
    assert loss(sure, ab).classes < loss(flat, ab).classes
    assert loss(sure, ab).chroma < loss(flat, ab).chroma
    assert float(loss(flat, torch.zeros_like(ab)).total) == 0


def test_training_writes_weights_log_and_checkpoint_and_goes_on_from_there(options):
    weights = train(options, lambda _line: None)
    assert weights.name == "colour.safetensors"
    assert {p.name for p in options.out.iterdir()} >= {"checkpoint.pt", "log.csv", "colour.safetensors"}
    field = Colorizer.from_file(weights).predict(np.full((20, 20), 50, np.float32))
    assert np.isfinite(field.ab).all()

    lines = []
    train(replace(options, resume=True, steps=5), lines.append)
    assert "resumed at step 3" in lines
    with (options.out / "log.csv").open() as handle:
        assert [int(row["step"]) for row in csv.DictReader(handle)] == [1, 2, 3, 4, 5]


def test_steps_lower_the_loss_on_one_batch(options):
    training = ColourTraining(replace(options, hint_share=0.0, peak_rate=3e-3), lambda _line: None)
    batch = next(iter(training._batches()))
    losses = []
    for _ in range(8):
        training._set_rate()
        training.progress.step = 1  # keeps the schedule at its height
        losses.append(float(training.step(batch).total))
    assert min(losses[-3:]) < losses[0]


def test_frozen_blocks_keep_their_weights_and_the_rest_learns(options):
    training = ColourTraining(replace(options, frozen_blocks=7, peak_rate=1e-2), lambda _line: None)
    before = {name: p.clone() for name, p in training.network.named_parameters()}
    training._set_rate()
    training.step(next(iter(training._batches())))
    changed = {name for name, p in training.network.named_parameters() if not torch.equal(p, before[name])}
    assert "head.weight" in changed
    assert not {name for name in changed if name.startswith("encoder.blocks.3.")}
    assert any(name.startswith("encoder.blocks.10.") for name in changed)


def test_the_rate_warms_up_and_falls_to_zero(options):
    training = ColourTraining(replace(options, steps=100, warm_up_steps=10), lambda _line: None)
    rates = []
    for step in range(101):
        training.progress.step = step
        rates.append(training.rate())
    assert rates[0] < rates[9]
    assert max(rates) <= options.peak_rate
    assert rates[-1] == pytest.approx(0, abs=1e-9)


def test_unusable_options_give_a_sentence(options):
    with pytest.raises(TrainingError, match="multiple of 32"):
        train(replace(options, crop=CropSettings(size=50)))
    with pytest.raises(TrainingError, match="no checkpoint"):
        train(replace(options, resume=True), lambda _line: None)
    if not torch.cuda.is_available():
        with pytest.raises(TrainingError, match="not available"):
            train(replace(options, device="cuda"), lambda _line: None)


def test_validation_writes_numbers_and_a_sheet(options, tmp_path):
    val = tmp_path / "val"
    val.mkdir()
    cv2.imwrite(str(val / "a.png"), drawn_picture(50, (96, 96)))
    lines = []
    train(replace(options, steps=1, val=val), lines.append)
    assert any(line.startswith("validation: ab_error") for line in lines)
    sheet = cv2.imread(str(next(options.out.glob("sheet-*.png"))))
    assert sheet.shape == (256, 5 * 256, 3)


def test_sources_without_a_share_are_drawn_by_a_power_of_their_number():
    probability = draw_probabilities(["large"] * 160 + ["small"] * 10)
    assert probability.sum() == pytest.approx(1)
    assert probability[160:].sum() == pytest.approx(10**0.75 / (10**0.75 + 160**0.75))


def test_several_folders_each_get_their_share_of_the_draws(shards, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    cv2.imwrite(str(other / "a.png"), drawn_picture(3))
    photos = PhotoSet.together([PhotoSet.open(shards), PhotoSet.open(other)], [1.0, 3.0])
    assert len(photos) == 13
    assert photos.probability[:12].sum() == pytest.approx(0.25)
    assert photos.probability[12] == pytest.approx(0.75)
    with pytest.raises(ValueError, match="one share above 0 for each of the 2 folders"):
        PhotoSet.together([photos, photos], [1.0])


def test_pictures_kept_for_judging_are_told_by_their_name_and_never_drawn(shards):
    kept = {f"p{i}.png" for i in range(12) if is_held_out(f"p{i}.png", 3)}
    assert 0 < len(kept) < 12
    assert {photo.name for photo in PhotoSet.open(shards, held_out_every=3).photos} == {
        f"p{i}.png" for i in range(12)
    } - kept
    assert not is_held_out("p1.png", 0)


def test_faces_of_the_table_are_ellipses_cut_and_mirrored_with_their_picture(shards):
    (shards / "faces.csv").write_text("shard,file,x,y,width,height,score\n0,p0.png,0,0,32,48,0.9\n")
    photos = PhotoSet.open(shards)
    rows = {photo.name: i for i, photo in enumerate(photos.photos)}
    whole = photos.faces(rows["p0.png"], (0, 0, 48, 64), False, 64)
    assert whole.shape == (16, 16)
    assert whole[8, 4] == 1
    assert whole[0, 0] == 0
    assert not whole[:, 8:].any()
    assert np.array_equal(photos.faces(rows["p0.png"], (0, 0, 48, 64), True, 64), whole[:, ::-1])
    assert photos.faces(rows["p0.png"], (0, 32, 48, 32), False, 32).max() == 0
    assert photos.faces(rows["p1.png"], (0, 0, 48, 64), False, 64).max() == 0, "looked at, and no face found"
    assert (map_of_faces(None, (0, 0, 8, 8), False, 4) == UNKNOWN).all()


def test_the_face_head_learns_only_where_somebody_has_looked():
    logits = torch.zeros(2, 1, 2, 2, requires_grad=True)
    faces = torch.tensor([[[1, 0], [0, 0]], [[UNKNOWN, UNKNOWN], [UNKNOWN, UNKNOWN]]])
    loss = face_loss(logits, faces)
    assert loss.item() == pytest.approx(np.log(2))
    loss.backward()
    assert logits.grad[1].abs().sum() == 0
    assert logits.grad[0, 0, 0, 0] < 0 < logits.grad[0, 0, 1, 1]


def test_emphasis_weighs_places_against_each_other():
    loss = ColourLoss(torch.ones(len(ab_bins())), chroma_share=0.0)
    ab = torch.full((1, 2, 8, 8), 40.0)
    logits = torch.zeros(1, len(ab_bins()), 2, 2)
    logits[0, :, 0, 0] = torch.randn(len(ab_bins()), generator=torch.Generator().manual_seed(1)) * 3
    plain, often = loss(logits, ab).total, loss(logits, ab, torch.tensor([[[9.0, 1.0], [1.0, 1.0]]])).total
    at_place = loss(logits[..., :1, :1], ab[..., :4, :4]).total
    assert abs(often - at_place) < abs(plain - at_place)


def test_a_training_goes_on_over_a_broken_picture_and_learns_faces(shards, options):
    (shards / "faces.csv").write_text("shard,file,x,y,width,height,score\n0,p0.png,0,0,32,48,0.9\n")
    with zipfile.ZipFile(shards / "photos-1.zip", "w") as archive:
        archive.writestr("empty.png", b"")
        archive.writestr("broken.webp", b"RIFFbroken")
    lines: list[str] = []
    weights = train(replace(options, face_emphasis=4.0, steps=4, held_out_every=50), lines.append)
    assert weights.is_file()
    assert any("faces 0" in line or "faces 1" in line for line in lines)
    field = Colorizer.from_file(weights).predict(np.full((64, 64), 50, np.float32))
    assert np.isfinite(field.ab).all()


def test_a_training_that_is_terminated_leaves_its_checkpoint(options):
    before = signal.getsignal(signal.SIGTERM)

    def terminate_once_it_learns(line: str) -> None:
        if line.startswith("step"):
            os.kill(os.getpid(), signal.SIGTERM)

    with pytest.raises(KeyboardInterrupt):
        train(replace(options, steps=100_000), terminate_once_it_learns)
    assert (options.out / "checkpoint.pt").is_file()
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_mosaic_is_four_pictures_with_their_faces_at_half_the_size():
    pictures = torch.linspace(0.1, 0.9, 4)[:, None, None, None].expand(4, 3, 32, 32)
    faces = torch.stack([torch.full((8, 8), value, dtype=torch.int8) for value in (1, 0, UNKNOWN, 0)])
    batch = Batch(pictures, torch.arange(4), faces)
    every = with_mosaics(batch, np.random.default_rng(0), 1.0)
    assert every.srgb.shape == pictures.shape
    assert (every.label == NO_LABEL).all()
    quarters = {float(every.srgb[0, 0, y, x]) for y in (0, 31) for x in (0, 31)}
    assert sorted(quarters) == pytest.approx(sorted(float(p[0, 0, 0]) for p in pictures))
    for srgb, found in zip(every.srgb, every.faces, strict=True):
        for y, x in ((0, 0), (0, 7), (7, 0), (7, 7)):
            source = int((pictures[:, 0, 0, 0] - srgb[0, 4 * y, 4 * x]).abs().argmin())
            assert found[y, x] == faces[source, 0, 0]
    none = with_mosaics(batch, np.random.default_rng(0), 0.0)
    assert torch.equal(none.srgb, pictures)
    assert torch.equal(none.label, batch.label)
