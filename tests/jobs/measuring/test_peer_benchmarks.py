"""Other programs are run from their checkouts beside ours; one that is missing or fails is told, the others measured.

The stand-ins below have the layout of the published code, but colour nothing.
"""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from studio.domain.errors import Cancelled, StudioError
from studio.domain.progress import Control, Progress
from studio.jobs.measuring import peer_benchmarks
from studio.jobs.measuring.peer_benchmarks import (
    PEERS,
    PeerMeasurement,
    PeerMissing,
    Turn,
    measure_peers,
)

_DDCOLOR = """
class DDColor:
    def __init__(self, *, encoder_name, num_queries, **layout):
        assert encoder_name in ("convnext-t", "convnext-l"), encoder_name
        assert num_queries == 100, num_queries
    def eval(self):
        return self

class ColorizationPipeline:
    def __init__(self, model, *, input_size):
        assert isinstance(model, DDColor)
        assert input_size == 512
    def process(self, picture):
        assert picture.shape[2] == 3, picture.shape
        return picture[:, ::-1]
"""


@pytest.fixture
def peers(tmp_path: Path) -> Path:
    package = tmp_path / "peers" / "DDColor" / "ddcolor"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(_DDCOLOR)
    return tmp_path / "peers"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the photograph and the results are; our own command, which has tests of its own, takes a second."""
    monkeypatch.setattr(peer_benchmarks, "_our_turn", lambda *_: Turn(2.0, 1.5, 1.0, 0.5))
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


def test_a_peer_is_measured_with_its_own_code_and_a_missing_one_is_told(peers: Path, folder: Path) -> None:
    import cv2

    (peers / "DeOldify").mkdir()
    found = list(measure_peers(folder, peers, Progress(), rounds=2, megapixels=0.02))

    missing = {each.title: each.why for each in found if isinstance(each, PeerMissing)}
    assert set(missing) == {"DeOldify", "SIGGRAPH17"}
    assert "No module named 'deoldify'" in missing["DeOldify"]
    assert missing["SIGGRAPH17"] == (
        f"SIGGRAPH17 was not measured: there is no checkout in “{peers / 'colorization'}”."
    )
    measured = [each for each in found if isinstance(each, PeerMeasurement)]
    assert [(each.title, each.warm) for each in measured] == [
        (title, warm) for title in ("Phonochrome", "DDColor tiny", "DDColor large") for warm in (False, True)
    ]
    tiny = measured[2]
    assert len(tiny.turns) == 2
    for turn in tiny.turns:
        assert turn.cold_s > turn.warm_s > 0.0
        assert turn.cold_processor_s > turn.warm_processor_s >= 0.0
    scan, result = (cv2.imread(str(folder / name)) for name in ("scan.jpg", "ddcolor-tiny.jpg"))
    assert scan is not None
    assert result is not None
    assert abs(scan[:, ::-1].astype(int) - result).mean() < 3  # what its own pipeline made


def test_a_peer_that_fails_is_told_with_its_last_words(peers: Path, folder: Path) -> None:
    (peers / "DDColor" / "ddcolor" / "__init__.py").write_text("raise RuntimeError('the layout has changed')")
    told = list(measure_peers(folder, peers, Progress(), rounds=1, megapixels=0.02))
    assert isinstance(told[0], PeerMissing)
    assert told[0].as_record() == {
        "benchmark": "DDColor tiny",
        "missing": "DDColor tiny was not measured: RuntimeError: the layout has changed.",
    }
    assert [each.title for each in told if isinstance(each, PeerMeasurement)] == ["Phonochrome", "Phonochrome"]


def test_a_peer_that_saves_nothing_is_not_taken_for_a_quick_one(peers: Path, folder: Path) -> None:
    package = peers / "DDColor" / "ddcolor" / "__init__.py"
    package.write_text(_DDCOLOR + "import cv2\ncv2.imwrite = lambda *_: False\n")
    told = next(measure_peers(folder, peers, Progress(), rounds=1, megapixels=0.02))
    assert isinstance(told, PeerMissing)
    assert "it saved no picture" in told.why


def test_a_record_compares_the_turns_of_the_same_round() -> None:
    ours = (Turn(2.0, 2.0, 1.0, 1.0), Turn(4.0, 2.0, 1.0, 1.0), Turn(2.0, 2.0, 1.0, 1.0))
    theirs = (Turn(20.0, 30.0, 5.0, 9.0), Turn(20.0, 30.0, 6.0, 9.0), Turn(30.0, 31.0, 7.0, 9.0))
    record = PeerMeasurement("DDColor tiny", theirs, ours, threads=2, warm=False).as_record()
    assert record == {
        "benchmark": "DDColor tiny, a photograph from nothing loaded, 2 threads",
        "program": "DDColor tiny",
        "kind": "cold",
        "unit": "s",
        "median": 20.0,
        "lowest": 20.0,
        "highest": 30.0,
        "runs": 3,
        "processor_s_median": 30.0,
        "processor_s_lowest": 30.0,
        "processor_s_highest": 31.0,
        "times_ours_median": 10.0,
        "times_ours_lowest": 5.0,
        "times_ours_highest": 15.0,
    }
    assert PeerMeasurement("DDColor tiny", theirs, ours, threads=2, warm=True).as_record()["times_ours_median"] == 6.0
    assert "times_ours_median" not in PeerMeasurement("Phonochrome", ours, ours, 2, warm=True).as_record()


def test_an_environment_beside_the_checkouts_is_used(peers: Path) -> None:
    checkout = peers / PEERS[0].folder
    assert peer_benchmarks._python(peers, checkout) == Path(sys.executable)
    inside = Path("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    for place in (peers, checkout):
        python = place / ".venv" / inside
        python.parent.mkdir(parents=True)
        python.touch()
        assert peer_benchmarks._python(peers, checkout) == python


def test_without_the_folder_nothing_is_measured(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="is no folder"):
        next(measure_peers(tmp_path, tmp_path / "peers", Progress()))


def test_a_bundle_says_that_it_cannot(peers: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(StudioError, match="cannot run other programs"):
        next(measure_peers(folder, peers, Progress()))


def test_who_stops_does_not_wait_for_the_other_program(tmp_path: Path) -> None:
    control, begun = Control(), tmp_path / "begun"
    code = "import pathlib, sys, time; pathlib.Path(sys.argv[1]).touch(); time.sleep(600)"

    class StoppedOnceBegun(Progress):
        def check(self) -> None:
            if begun.exists():
                control.cancel()
            super().check()

    with pytest.raises(Cancelled):
        peer_benchmarks._run([sys.executable, "-c", code, str(begun)], {}, StoppedOnceBegun(control=control))


@pytest.mark.slow
def test_ours_is_the_command_and_a_further_picture(tmp_path: Path) -> None:
    from studio.jobs.measuring.benchmarks import grey_scan

    turn = peer_benchmarks._our_turn(grey_scan(tmp_path / "scan.jpg", 0.1), tmp_path, 1, Progress())
    assert turn.cold_s > turn.warm_s > 0.0
    assert turn.cold_processor_s > turn.warm_processor_s > 0.0
    assert (tmp_path / "ours.jpg").is_file()
