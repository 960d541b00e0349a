import numpy as np
import pytest

from models.evaluation.watch.recognition import ClipResult, clip_labels, describe, evaluate_categories, summarise
from models.watch.frames import as_picture
from models.watch.observations import Impact, Label, Observations, Shot
from models.watch.recogniser import Sighting, Vote
from models.watch.watcher import CALM_LOOKS_PER_SECOND, FEWEST_LOOKS_PER_SECOND, LOOKS_PER_SECOND, Watcher
from models.watch.weights import DEFAULT_WEIGHTS
from tests.models.watch.cards import card_film, tally_cards
from tests.models.watch.film_makers import as_frame, scene, shots_of, timed, title_card

FPS = 20.0


class BrightnessRecogniser:
    """Says "street" with the brightness of the frame as confidence, and counts how often it is asked."""

    def __init__(self, batch=8):
        self.batch, self.looks, self.batches = batch, 0, []

    def see_all(self, frames):
        self.looks += len(frames)
        self.batches.append(len(frames))
        votes = (Vote("AMBUrbn", "street", "ambience", "scene"),)
        return [Sighting(votes, np.array([frame.mean() / 255]), np.zeros((2, 2, 1)), np.zeros(3)) for frame in frames]


class EverySecond:
    """A finder that reports an impact at every full second and doubts one half a second later."""

    def __init__(self):
        self.times = []

    def push(self, time_s, rgb_frame):
        assert rgb_frame.dtype == np.uint8
        self.times.append(time_s)

    def finish_with_others(self):
        seconds = [time_s for time_s in self.times if abs(time_s - round(time_s)) < 1e-6]
        sure = [Impact(time_s, 1.0, 1.0, "hit") for time_s in seconds]
        return sure, [Impact(time_s + 0.5, 1.0, 0.55, "hit") for time_s in seconds]


def watch(frames, fps=FPS, **options):
    return Watcher(BrightnessRecogniser(), EverySecond).watch(timed(frames, fps), fps=fps, **options)


def film():
    yield from shots_of([1, 2], 40, flicker=0.2, grain=5)
    yield from (as_frame(np.full((120, 160), 3.0)) for _ in range(20))
    yield from (as_frame(title_card()[::2, ::2]) for _ in range(40))
    yield from shots_of([3], 30)


def test_shots_cover_the_film_without_gaps():
    observations = watch(film())
    assert [shot.kind for shot in observations.shots] == ["scene", "scene", "black", "title_card", "scene"]
    starts = [shot.start_s for shot in observations.shots]
    assert starts == pytest.approx([0, 2, 4, 5, 7])
    assert [shot.end_s for shot in observations.shots] == [*starts[1:], observations.duration_s]
    assert observations.duration_s == pytest.approx(170 / FPS)


def test_only_scenes_have_labels_and_every_shot_its_envelope():
    for shot in watch(film()).shots:
        assert bool(shot.labels) == (shot.kind == "scene")
        assert len(shot.motion) == pytest.approx(shot.duration_s * shot.motion_rate_hz, abs=1)
        assert all(0 <= value <= 1 for value in shot.motion)


def test_a_cut_is_no_motion():
    shots = watch(shots_of([1, 2, 3], 30)).shots
    assert len(shots) == 3
    assert max(max(shot.motion) for shot in shots) < 0.05


def test_labels_of_a_shot_come_from_its_own_frames():
    dark, bright = scene(1) * 0.6, scene(2) * 0.3 + 150
    frames = [as_frame(dark)] * 30 + [as_frame(bright)] * 30
    first, second = watch(frames).shots
    assert first.labels[0].confidence == pytest.approx(dark.mean() / 255, abs=0.02)
    assert second.labels[0].confidence == pytest.approx(bright.mean() / 255, abs=0.02)


def test_impacts_and_times_pass_through():
    times = []
    observations = watch(film(), on_frame=times.append, duration_s=9.0)
    assert [impact.time_s for impact in observations.impacts] == pytest.approx(list(range(9)))
    assert len(times) == 170
    assert observations.duration_s == 9.0


def test_frames_are_sampled_less_and_less_often():
    recogniser = BrightnessRecogniser()
    changing = [as_frame(np.roll(scene(1), 2 * step, axis=1)) for step in range(400)]
    Watcher(recogniser, None).watch(timed(changing[:60], FPS), fps=FPS)
    assert recogniser.looks == pytest.approx(3 * LOOKS_PER_SECOND, abs=1)
    Watcher(recogniser, None).watch(timed(changing, FPS), fps=FPS)
    assert 3 * LOOKS_PER_SECOND + 20 * FEWEST_LOOKS_PER_SECOND <= recogniser.looks < 23 * LOOKS_PER_SECOND - 5


def test_a_calm_picture_is_looked_at_less():
    recogniser = BrightnessRecogniser()
    Watcher(recogniser, None).watch(timed([as_frame(scene(1))] * 400, FPS), fps=FPS)
    assert recogniser.looks == pytest.approx(20 * CALM_LOOKS_PER_SECOND + 2, abs=1)


def test_what_comes_into_a_calm_picture_is_looked_at_soon():
    recogniser = BrightnessRecogniser()
    calm, other = as_frame(scene(1)), as_frame(scene(1))
    other[-40:, :40] = 255
    Watcher(recogniser, None).watch(timed([calm] * 100, FPS), fps=FPS)
    before = recogniser.looks
    Watcher(recogniser, None).watch(timed([*[calm] * 85, *[other] * 15], FPS), fps=FPS)
    assert recogniser.looks == 2 * before + 1


@pytest.mark.parametrize("batch", [1, 3, 64])
def test_any_size_of_batches_gives_the_same_answers(batch):
    recogniser = BrightnessRecogniser(batch)
    observations = Watcher(recogniser, EverySecond).watch(timed(film(), FPS), fps=FPS)
    assert observations == watch(film())
    assert max(recogniser.batches) <= batch
    assert sum(recogniser.batches) == recogniser.looks


def test_a_long_shot_is_recognised_in_full_batches():
    recogniser = BrightnessRecogniser(batch=5)
    Watcher(recogniser, None).watch(timed(list(shots_of([1], 1200)), FPS), fps=FPS)
    assert recogniser.batches[:-1] == [5] * (len(recogniser.batches) - 1)
    assert len(recogniser.batches) > 4


@pytest.mark.parametrize("worn", [False, True])
def test_cards_with_ornaments_are_told_from_lights_by_night(worn):
    film = card_film(1, worn=worn, shots=6)
    recognised, false = tally_cards(film, watch(film.frames).shots, FPS)
    assert recognised >= 2 or worn  # cards on badly worn film are missed rather than scenes silenced
    assert false == 0


def test_transitions_are_observed():
    black = [as_frame(np.zeros((120, 160)))] * 20
    observations = watch([*shots_of([1, 2], 30), *black])
    assert [transition.kind for transition in observations.transitions] == ["cut"]
    assert observations.transitions[0].start_s == pytest.approx(1.5)


def test_a_picture_that_is_already_reduced_is_watched_like_the_frame():
    frames = list(film())
    pictures = [as_picture(frame) for frame in frames]
    assert watch(pictures) == watch(frames)


@pytest.mark.parametrize("fps", [4.0, 12.0, 25, 60.0])
def test_any_frame_rate_works(fps):
    observations = watch(shots_of([1, 2], round(3 * fps)), fps=fps)
    assert [shot.start_s for shot in observations.shots] == pytest.approx([0, 3])


def test_a_single_frame_is_a_film():
    observations = watch([as_frame(scene(1))])
    assert len(observations.shots) == 1
    assert observations.shots[0].duration_s == pytest.approx(1 / FPS)


def test_no_frame_is_no_film():
    with pytest.raises(ValueError, match="no frames"):
        watch([])


def test_cancelling_passes_through():
    def cancel(time_s):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        watch(film(), on_frame=cancel)


def test_shot_at_finds_the_shot():
    observations = watch(shots_of([1, 2], 40))
    assert observations.shot_at(0.5) == observations.shots[0]
    assert observations.shot_at(2.0) == observations.shots[1]
    assert observations.shot_at(99) is None


def test_recall_weighs_every_category_the_same():
    results = [ClipResult(f"{rank}", "dog", (), rank) for rank in (1, 1, 1)] + [ClipResult("x", "cars", (), 4)]
    report = summarise(results)
    assert (report["recall_1"], report["recall_5"]) == (0.5, 1.0)
    assert report["recall_1_low"] <= 0.5 <= report["recall_1_high"]
    assert (report["recall_5_low"], report["recall_5_high"]) == (1, 1)
    assert "2 categories: R@1 0.50" in describe(report)[-2]


def test_clip_labels_prefer_the_longer_shot():
    short = Shot(0, 1, "scene", (Label("ANMLDog", "dog", 0.6),))
    long = Shot(1, 10, "scene", (Label("AMBSea", "sea", 0.5), Label("ANMLDog", "dog", 0.1)))
    assert [label.category for label in clip_labels(Observations(10, 25, (short, long), ()))] == ["AMBSea", "ANMLDog"]


def test_a_folder_without_clips_is_told(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"clips\.csv"):
        evaluate_categories(tmp_path)
    (tmp_path / "clips.csv").write_text("file,category\nnone.mp4,dog\n")
    with pytest.raises(ValueError, match="None of the clips"):
        evaluate_categories(tmp_path)


@pytest.mark.skipif(not DEFAULT_WEIGHTS.is_file(), reason="the trained weights are not here")
def test_the_shipped_weights_watch_a_film():
    observations = Watcher.load(impacts=False).watch(timed(list(shots_of([1], 20)), FPS), fps=FPS)
    assert observations.impacts == ()
    assert all(0 < label.confidence <= 1 for label in observations.shots[0].labels)


def test_what_is_doubted_is_kept_apart():
    seen = watch(film())
    assert seen.doubted
    assert [impact.time_s for impact in seen.doubted] == [impact.time_s + 0.5 for impact in seen.impacts]
