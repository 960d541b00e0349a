from __future__ import annotations

import pytest

from studio.domain.licences import LICENCE_NAMES, LICENCES, UNKNOWN_LICENCE, known_licence, may_be_published


@pytest.mark.parametrize(
    ("text", "name", "publishable"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", "CC BY", True),
        ("CC BY-SA 3.0", "CC BY-SA", True),
        ("cc-by-nd", "CC BY-ND", False),
        ("Creative Commons Attribution-NoDerivatives 4.0", "CC BY-ND", False),
        ("CC BY-NC-ND 2.0", "CC BY-NC-ND", False),
        ("CC BY-NC-SA", "CC BY-NC-SA", False),
        ("Attribution-NonCommercial", "CC BY-NC", False),
        ("Public Domain", "CC0-1.0", True),
        ("all rights reserved", UNKNOWN_LICENCE, False),
        ("", UNKNOWN_LICENCE, False),
    ],
)
def test_licences_named_in_texts(text: str, name: str, publishable: bool) -> None:
    assert known_licence(text) == (name, publishable)


def test_every_licence_is_offered_and_found_by_its_own_name() -> None:
    assert set(LICENCE_NAMES) == {licence.name for licence in LICENCES} | {UNKNOWN_LICENCE}
    for name in LICENCE_NAMES:
        assert known_licence(name) == (name, may_be_published(name))
    assert may_be_published("Artlist Pro 2024") is None
