import csv
from pathlib import Path

import pytest

from models.evaluation.watch.recognition import right_categories
from models.training.watch import pictures
from models.watch.ucs_map import read_links
from models.watch.weights import DEFAULT_WEIGHTS, load_weights

UCS_TABLE = Path(__file__).parents[3] / "studio" / "sound" / "categories" / "ucs.tsv"


def test_every_category_is_one_of_the_universal_category_system():
    with UCS_TABLE.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t"))
    known = {row[0] for row in rows[1:]}
    assert len(known) >= 750
    assert {link.category for link in read_links()} <= known
    assert set().union(*right_categories().values()) <= known


def test_no_class_says_the_same_twice():
    keys = [(link.head, link.recognised, link.category) for link in read_links()]
    assert len(keys) == len(set(keys))


def test_enough_is_covered():
    classes = {(link.head, link.recognised) for link in read_links()}
    assert sum(head == "scene" for head, _ in classes) >= 100
    assert sum(head == "imagenet" for head, _ in classes) >= 250


def test_every_class_but_a_few_that_sound_of_nothing_has_a_category():
    known = {link.imagenet_index for link in read_links() if link.head == "imagenet"}
    assert set(range(1000)) - known == {111, 599, 840, 916}  # nematode, honeycomb, swab, web site


@pytest.mark.skipif(not DEFAULT_WEIGHTS.is_file(), reason="the trained weights are not here")
def test_every_class_of_the_shipped_weights_is_in_the_table_but_those_that_are_nothing():
    weights = load_weights()
    assert weights.kinds is not None
    classes = {"scene": weights.scenes, "thing": weights.things, "kind": weights.kinds.names}
    known = {(link.head, link.recognised) for link in read_links()}
    missing = {(head, name) for head, names in classes.items() for name in names} - known
    assert missing == {("thing", "other"), ("thing", "brain"), ("kind", "other")}


def test_imagenet_names_are_those_of_their_index():
    pytest.importorskip("torchvision")
    names = pictures.imagenet_names()
    for link in read_links():
        if link.head == "imagenet":
            assert link.recognised == f"{link.imagenet_index:03d} {names[link.imagenet_index]}"


def test_scenes_speak_for_an_ambience_or_a_thing():
    roles = {}
    for link in read_links():
        roles.setdefault((link.head, link.recognised), set()).add(link.role)
    assert all(found & {"ambience", "object", "action"} for found in roles.values())


def test_invalid_rows_are_refused(tmp_path):
    table = tmp_path / "map.tsv"
    table.write_text("head\tclass\tname\tcategory\trole\tweight\nscene\tsea\tsea\tWATRWave\tobject\t1.5\n")
    with pytest.raises(ValueError, match="invalid row"):
        read_links(table)
