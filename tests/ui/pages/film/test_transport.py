"""Going through the film."""

from __future__ import annotations

import pytest

from studio.ui.window.main_window import MainWindow

pytestmark = pytest.mark.gui


def test_frames_are_stepped_and_sought_at_their_middle(film: MainWindow) -> None:
    page = film.film_page
    page.transport.seek(1.0)
    page.transport.step_frames(1)
    assert page.transport.position.text() == "00:00:01:01"
    page.transport.step_frames(-2)
    assert page.transport.position.text() == "00:00:00:24"
