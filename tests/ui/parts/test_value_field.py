"""Values that are typed beside a slider."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studio.ui.parts.controls import SliderRow
from studio.ui.parts.value_field import number_in, step_for

pytestmark = pytest.mark.gui


@pytest.mark.parametrize(
    ("typed", "number"),
    [("0,75", 0.75), ("−12", -12), ("+ 3", 3), ("+3", 3), ("-3.5 dB", -3.5), ("80 %", 80), ("grey", None), ("", None)],
)
def test_numbers_are_read_as_people_write_them(typed: str, number: float | None) -> None:
    assert number_in(typed) == number


@given(
    st.integers(0, 100), st.sampled_from([lambda s: f"{s}", lambda s: f"{s / 100:.2f}", lambda s: f"{s - 50:+d} dB"])
)
def test_what_is_shown_can_be_typed(step: int, show: object) -> None:
    assert step_for(show(step), range(101), show) == step  # type: ignore[operator, arg-type]


def test_the_nearest_is_taken_and_nonsense_is_not() -> None:
    assert step_for("500", range(101), str) == 100
    assert step_for("33.4", range(0, 101, 10), str) == 30
    assert step_for("warm", range(101), str) is None


@pytest.fixture
def row(qtbot: QtBot) -> SliderRow:
    row = SliderRow("Vividness", 0, 1, 0.5, show=lambda v: f"{v * 100:.0f}")
    qtbot.addWidget(row)
    row.show()
    row.activateWindow()
    return row


def test_a_value_is_typed_and_meant_by_enter(qtbot: QtBot, row: SliderRow) -> None:
    settled: list[float] = []
    row.settled.connect(settled.append)
    row.slider.setFocus()
    qtbot.keyClick(row.slider, Qt.Key.Key_Return)
    assert row.reading.hasFocus()
    qtbot.keyClicks(row.reading, "72")
    qtbot.keyClick(row.reading, Qt.Key.Key_Return)
    assert settled == [0.72]
    assert row.reading.text() == "72"
    assert row.slider.hasFocus(), "and the slider has the keys again"


def test_escape_and_nonsense_leave_it_as_it_was(qtbot: QtBot, row: SliderRow) -> None:
    settled: list[float] = []
    row.settled.connect(settled.append)
    for typed, end in (("72", Qt.Key.Key_Escape), ("lively", Qt.Key.Key_Return)):
        row.reading.begin()
        qtbot.keyClicks(row.reading, typed)
        qtbot.keyClick(row.reading, end)
        assert row.reading.text() == "50"
    assert settled == []


def test_a_double_click_goes_back(qtbot: QtBot, row: SliderRow) -> None:
    settled: list[float] = []
    row.set_value(0.9)
    row.settled.connect(settled.append)
    qtbot.mouseDClick(row.slider, Qt.MouseButton.LeftButton, pos=row.slider.rect().center())
    assert row.value() == 0.5
    assert settled[-1] == 0.5
