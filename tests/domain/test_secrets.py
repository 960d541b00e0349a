"""Passwords and keys reach no message, wherever in an address they stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import StudioError
from studio.domain.secrets import without_secrets


@pytest.mark.parametrize(
    "text",
    [
        "cannot reach postgresql://archive:geheim@host/db now",
        "cannot reach postgresql://archive:x@geheim@host/db now",
        "http://geheim@host",
        "http://host/?user=a&password=geheim&x=1",
        "host=127.0.0.1 password=geheim user=a",
        "host=127.0.0.1 password='my geheim' user=a",
        'password = "my geheim"',
        "http://host/?api_key=geheim#top",
        "https://host/?X-Access-Key=geheim",
        "sslpassword=geheim",
        "TOKEN=geheim",
        "password%3Dgeheim",
    ],
)
def test_it_is_hidden(text: str) -> None:
    assert "geheim" not in without_secrets(text)
    error = StudioError(text, hint=text)
    assert "geheim" not in f"{error}{error.message}{error.hint}{error!r}"


@pytest.mark.parametrize(
    "text",
    [
        "“scan = 1.png” was not found.",
        "Monkey=banana and keyboard=small",
        "See https://example.org/a?b=c for more",
        "The file a@b.png is damaged.",
        "No sound fits “token”.",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert without_secrets(text) == text


def test_what_a_variable_holds_is_hidden_wherever_it_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHONOCHROME_VECTORS_KEY", "s3cr%2Fet")
    assert without_secrets("refused s3cr%2Fet and s3cr/et") == "refused … and …"


@given(st.text(alphabet=st.characters(exclude_categories=("Z", "C"), exclude_characters="\"'“”<>"), min_size=1))
def test_any_password_between_user_and_host_is_hidden(password: str) -> None:
    secret = f"GEHEIM{password}WORT"
    said = without_secrets(f"The server postgresql://archive:{secret}@host:5432/sounds cannot be used")
    assert "GEHEIM" not in said
    assert "WORT" not in said
