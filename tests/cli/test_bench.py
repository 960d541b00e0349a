"""What ``bench`` says of other programs."""

from __future__ import annotations

from studio.cli.commands.bench import _line
from studio.jobs.measuring.peer_benchmarks import PeerMeasurement, PeerMissing, Turn


def test_a_program_beside_ours_is_told_with_every_spread() -> None:
    ours, theirs = [Turn(2.0, 1.5, 1.0, 0.5)] * 2, [Turn(20.0, 30.0, 5.0, 9.0), Turn(24.0, 32.0, 7.0, 10.0)]
    line = _line(PeerMeasurement("DDColor tiny", theirs, ours, threads=2, warm=False).as_record())
    assert line == (
        "DDColor tiny, a photograph from nothing loaded, 2 threads: 22.0 (20.0 … 24.0) s, "
        "31.0 (30.0 … 32.0) s of processor time, 11.0 (10.0 … 12.0) times ours"
    )
    own = _line(PeerMeasurement("Phonochrome", ours, ours, threads=2, warm=True).as_record())
    assert own.endswith("1.0 (1.0 … 1.0) s, 0.5 (0.5 … 0.5) s of processor time")


def test_a_program_that_was_not_measured_is_one_sentence() -> None:
    why = "DeOldify was not measured: ModuleNotFoundError: No module named 'fastai'."
    assert _line(PeerMissing("DeOldify", why).as_record()) == why
