"""The file of what the user has shown."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studio.domain.errors import StudioError, UnwritableOutput
from studio.domain.things import TaughtThing
from studio.jobs.stages.sound.taught_things import LONGEST_NAME, Example, TaughtThings
from studio.own_files import remarks
from tests.disks import fill, small_disk


def example(key: str, network: str = "net") -> Example:
    return Example(key, b"picture " + key.encode(), network, key.encode() * 4)


@pytest.fixture
def things(tmp_path: Path) -> TaughtThings:
    return TaughtThings(tmp_path / "data" / "things.sqlite")


def test_before_anything_is_shown_there_is_no_file(things: TaughtThings) -> None:
    assert things.all() == []
    assert things.digest() == ""
    assert not things.path.exists()


def test_examples_add_up_and_the_same_picture_counts_once(things: TaughtThings) -> None:
    things.add("steam  locomotive ", "TRNSteam", [example("a"), example("b")])
    thing = things.add("Steam Locomotive", "TRNSteam", [example("b"), example("c")])
    assert thing == TaughtThing("steam locomotive", "TRNSteam", ("a", "b", "c"))
    assert things.examples("STEAM locomotive") == [example("a"), example("b"), example("c")]
    assert TaughtThings(things.path).all() == [thing]


def test_the_last_word_about_the_category_counts(things: TaughtThings) -> None:
    things.add("pier", "WOODImpt", [example("a")])
    assert things.add("pier", "AMBNaut", [example("b")]).role == "ambience"


def test_a_thing_is_renamed_but_never_onto_another(things: TaughtThings) -> None:
    things.add("lok", "TRNSteam", [example("a")])
    things.add("ship", "BOATShip", [example("b")])
    assert things.rename("lok", "Lok").name == "Lok"
    assert things.rename("Lok", "locomotive", "TRNDiesl") == TaughtThing("locomotive", "TRNDiesl", ("a",))
    with pytest.raises(StudioError, match="already a thing called “SHIP”"):
        things.rename("locomotive", "SHIP")
    assert [thing.name for thing in things.all()] == ["locomotive", "ship"]


def test_what_is_forgotten_is_gone(things: TaughtThings) -> None:
    things.add("lok", "TRNSteam", [example("a"), example("b")])
    things.remove_example("lok", "a")
    assert things.all() == [TaughtThing("lok", "TRNSteam", ("b",))]
    things.remove_example("lok", "b")
    assert things.all() == [], "a thing without a picture cannot be recognised"
    things.add("lok", "TRNSteam", [example("a")])
    things.remove("lok")
    assert things.all() == []
    with pytest.raises(StudioError, match="Nothing called “lok”"):
        things.remove("lok")


def test_another_network_sees_anew(things: TaughtThings) -> None:
    things.add("lok", "TRNSteam", [example("a", "old")])
    digest = things.digest()
    things.see_anew("lok", Example("a", b"", "new", b"other vector"))
    (kept,) = things.examples("lok")
    assert kept == Example("a", b"picture a", "new", b"other vector")
    assert things.digest() == digest, "the same pictures under the same names"


def test_every_change_changes_the_digest(things: TaughtThings) -> None:
    things.add("lok", "TRNSteam", [example("a")])
    digests = {things.digest()}
    things.add("lok", "TRNSteam", [example("b")])
    digests.add(things.digest())
    things.rename("lok", "train")
    digests.add(things.digest())
    things.rename("train", "train", "TRNDiesl")
    digests.add(things.digest())
    assert len(digests) == 4


def test_what_fails_half_way_changes_nothing(things: TaughtThings) -> None:
    things.add("lok", "TRNSteam", [example("a")])

    def broken():  # type: ignore[no-untyped-def]
        yield example("b")
        raise StudioError("the picture cannot be read")

    with pytest.raises(StudioError, match="cannot be read"):
        things.add("ship", "BOATShip", broken())
    assert things.all() == [TaughtThing("lok", "TRNSteam", ("a",))]


@pytest.mark.parametrize("name", ["", "   ", "x" * (LONGEST_NAME + 1)])
def test_names_that_will_not_do_are_refused(things: TaughtThings, name: str) -> None:
    with pytest.raises(StudioError, match="name"):
        things.add(name, "TRNSteam", [example("a")])


def test_a_damaged_file_is_set_aside_and_what_can_be_read_is_saved(things: TaughtThings) -> None:
    remarks.forget_remarks()
    things.path.parent.mkdir()
    things.path.write_bytes(b"no database at all, but long enough to be looked at" * 40)
    assert things.all() == []
    (sentence,) = remarks.take_remarks()
    assert "set aside" in sentence
    for number in range(40):
        picture = Example(f"key{number:02}", bytes([number]) * 5000, "net", b"feature")
        things.add(f"thing {number:02}", "TRNSteam", [picture])
    data = bytearray(things.path.read_bytes())
    data[-60_000:] = b"\x55" * 60_000
    things.path.write_bytes(data)
    saved = things.all()
    assert 0 < len(saved) < 40
    assert saved[0] == TaughtThing("thing 00", "TRNSteam", ("key00",))
    assert len(list(things.path.parent.glob("things.damaged-*.sqlite"))) == 2


def test_on_a_full_disk_nothing_is_said_to_be_kept_that_is_not(tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", 1 << 17) as disk:
        things = TaughtThings(disk / "things.sqlite")
        kept = things.add("lok", "TRNSteam", [example("a")])
        filler = fill(disk)
        with pytest.raises(UnwritableOutput, match="no room left"):
            things.add("door", "DOORWood", [Example("b", bytes(20_000), "net", b"f")])
        assert things.all() == [kept]
        filler.unlink()
        things.add("door", "DOORWood", [Example("b", bytes(20_000), "net", b"f")])


def test_one_of_a_newer_program_is_told(things: TaughtThings) -> None:
    things.add("lok", "TRNSteam", [example("a")])
    with closing(sqlite3.connect(things.path)) as file:
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(StudioError, match="newer version"):
        things.all()


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(min_size=1, max_size=30).filter(lambda text: text.split() and "\0" not in text))
def test_any_name_comes_back(tmp_path: Path, name: str) -> None:
    path = tmp_path / "any.sqlite"
    path.unlink(missing_ok=True)
    things = TaughtThings(path)
    try:
        kept = things.add(name, "TRNSteam", [example("a")])
    except UnicodeEncodeError:
        pytest.skip("not a text that can be written")
    assert kept.name == " ".join(name.split())
    assert things.all() == [kept]
