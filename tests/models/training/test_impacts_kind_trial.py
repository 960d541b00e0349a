import numpy as np

from models.training.impacts import dataset
from models.training.impacts.kind_trial import Contacts, gather, judged_by_others, main, table, teach
from models.watch.impacts import ImpactFinder


def _blobs(count: int, apart: float) -> Contacts:
    rng = np.random.default_rng(0)
    kinds = rng.choice(3, count, p=[0.8, 0.15, 0.05])
    middles = apart * np.eye(3, 6)
    features = (middles[kinds] + rng.normal(0, 1, (count, 6))).astype(np.float32)
    return Contacts(features, kinds, np.arange(count) // 4)


def test_what_differs_is_told_apart_even_where_it_is_rare():
    contacts = _blobs(400, 8.0)
    assert (judged_by_others(contacts) == contacts.kinds).mean() > 0.95
    assert (teach(contacts.features, contacts.kinds)(contacts.features) == contacts.kinds).mean() > 0.95


def test_what_looks_alike_is_not():
    contacts = _blobs(400, 0.0)
    said = judged_by_others(contacts)
    found = [np.mean(said[contacts.kinds == k] == k) for k in range(3)]
    assert np.mean(found) < 0.55


def test_balanced_accuracy_counts_every_kind_alike():
    truth = np.array([0] * 8 + [1, 1])
    lines = table(truth, np.zeros(10, np.int64))
    assert lines[1].split() == ["hit", "8", "0", "0"]
    assert "balanced accuracy 0.50 (chance 0.50, 10 contacts)" in lines[-1]


def test_the_trial_reads_what_a_training_has_stored(tmp_path, capsys):
    dataset.store_simulated(tmp_path / "sim", range(3, 6), 2.5, 1, lambda line: None)
    clips = dataset.load_clips(tmp_path / "sim")
    contacts = gather(ImpactFinder.load().network, clips, lambda clip, k: clip.labels.kinds[k])
    assert len(contacts.kinds) == sum(len(clip.labels.onsets_s) for clip in clips) > 0
    main([str(tmp_path)])
    assert "balanced accuracy" in capsys.readouterr().out
