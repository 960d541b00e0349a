from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.engine.devices import choose, fitting, instead_note

CARDS = ("cuda:0", "cuda:1", "cpu")


@pytest.mark.parametrize(
    ("asked", "devices", "taken"),
    [
        ("auto", CARDS, ["cuda:0", "cuda:1"]),
        ("auto", ("cpu",), ["cpu"]),
        ("auto", (), ["cpu"]),
        ("cuda", CARDS, ["cuda:0", "cuda:1"]),
        ("cuda:1", CARDS, ["cuda:1"]),
        ("cpu", CARDS, ["cpu"]),
        ("cuda", ("mps", "cpu"), ["cpu"]),
        ("mps", ("cpu",), ["cpu"]),
    ],
)
def test_which_devices_a_request_may_run_on(asked: str, devices: tuple[str, ...], taken: list[str]) -> None:
    assert fitting(asked, devices) == taken
    assert choose(asked, devices) == taken[0]


def test_another_device_than_the_one_asked_for_is_told() -> None:
    assert instead_note("cuda", "cpu") == (
        "No NVIDIA graphics card that can be used was found, though “cuda” was asked for: "
        "the work is done on the processor, which takes longer."
    )
    assert "Apple" in instead_note("mps", "cpu")
    assert "“cuda:7”" in instead_note("cuda:7", "cuda:0")


@given(st.sampled_from(["auto", "cpu", "cuda", "mps", "cuda:1"]), st.permutations(["cuda:0", "cuda:1", "mps", "cpu"]))
def test_nothing_is_said_about_a_device_that_is_there(asked: str, devices: list[str]) -> None:
    assert instead_note(asked, choose(asked, devices)) == ""
