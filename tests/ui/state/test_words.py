"""Facts in words."""

from __future__ import annotations

import pytest

from studio.ui.state.words import size_text


@pytest.mark.parametrize(
    ("size", "text"),
    [
        (300, "0.3 kB"),
        (999_400, "999 kB"),
        (999_600, "1.0 MB"),
        (9_949_000, "9.9 MB"),
        (12_400_000, "12 MB"),
        (4.2e12, "4,200 GB"),
    ],
)
def test_sizes_have_as_many_figures_as_an_estimate_deserves(size: float, text: str) -> None:
    assert size_text(size) == text
