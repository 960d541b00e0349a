"""Every page and state looks as its reference, in both themes and in a large and the smallest window."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from tests.ui.pictures.comparing import REFERENCES, complaint, difference, image_of, reference_of, small
from tests.ui.pictures.scenes import SCENES, SIZES, THEMES, pictures_of, staged

pytestmark = pytest.mark.gui


@pytest.mark.parametrize("name", SCENES)
def test_it_looks_as_its_reference(qtbot: QtBot, tmp_path: Path, name: str) -> None:
    with staged(tmp_path) as stage:
        complaints = [said for full, picture in pictures_of(name, stage) if (said := complaint(full, picture))]
    assert not complaints, "\n".join(complaints)


def test_there_is_no_reference_of_what_is_no_scene() -> None:
    sizes = ("", *(f"-{width}" for width, _ in SIZES))
    known = {f"{name}{size}-{theme}" for name in SCENES for size in sizes for theme in THEMES}
    assert {path.stem for path in REFERENCES.glob("*.png")} <= known
    assert sum(path.stat().st_size for path in REFERENCES.iterdir()) < 1_500_000


def page(font: str = "DejaVu Sans", dx: int = 0, *, panel: bool = True, background: str = "#1b1b1c") -> QImage:
    """A made-up page: a bar, a picture, text, and a panel on the right."""
    image = QImage(1600, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor(background))
    painter = QPainter(image)
    painter.fillRect(QRect(dx, 0, 1600, 50), QColor("#242425"))
    painter.fillRect(QRect(100 + dx, 150, 900, 700), QColor("#3a6a8a"))
    if panel:
        painter.fillRect(QRect(1280 + dx, 50, 320, 950), QColor("#242425"))
    painter.setPen(QColor("#e8e6e3"))
    painter.setFont(QFont(font, 11))
    for row in range(20):
        painter.drawText(1300 + dx, 90 + 40 * row, "Vividness, saturation, temperature")
    painter.end()
    return image


def test_other_letters_and_a_pixel_make_no_difference(qtbot: QtBot) -> None:
    assert not difference(small(page("DejaVu Serif", 1)), small(page())).is_seen


@pytest.mark.parametrize(
    "other", [{"panel": False}, {"background": "#f4f3f1"}, {"dx": 40}], ids=["no panel", "other theme", "moved"]
)
def test_what_a_person_would_see_is_seen(qtbot: QtBot, other: dict[str, object]) -> None:
    assert difference(small(page(**other)), small(page())).is_seen  # type: ignore[arg-type]


def test_a_complaint_says_where_to_look_and_what_to_do(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tests.ui.pictures.comparing.REFERENCES", tmp_path)
    assert "make it with `python -m tests.ui.pictures page`" in complaint("page", page())
    image_of(small(page())).save(str(tmp_path / "page.png"))
    assert complaint("page", page()) == ""
    said = complaint("page", page(panel=False), tmp_path / "failed")
    assert f"See {tmp_path / 'failed'}/page.png" in said
    marked = small(QImage(str(tmp_path / "failed" / "page-difference.png")))
    red = marked[..., 0].astype(int) - marked[..., 1]
    assert np.median(red[20:190, 262:316]) > 60, "the missing panel is marked"
    assert reference_of("page") == tmp_path / "page.png"
