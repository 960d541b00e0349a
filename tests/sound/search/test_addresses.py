"""What is said of a vector server holds nothing of its password, and neither does the log."""

from __future__ import annotations

import logging
import traceback

import pytest

from studio.domain.errors import StudioError
from studio.sound.search.vectors import addresses, servers

SECRET = ("heim", "wort")


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("postgresql://archive@db.example:5432/sounds", "postgresql://db.example:5432/sounds"),
        ("postgresql://archive:heimwort@127.0.0.1:1/sounds", "postgresql://127.0.0.1:1/sounds"),
        ("postgresql://archive:ge@heim@wort@127.0.0.1:1/sounds", "postgresql://127.0.0.1:1/sounds"),
        ("postgresql://127.0.0.1:1/sounds?user=a&password=heimwort", "postgresql://127.0.0.1:1/sounds"),
        ("postgresql://archive:heim/wort@host/db", "postgresql://…"),
        ("postgresql://archive:heim?wort@host/db", "postgresql://…"),
        ("postgresql://archive:heim#wort@host/db", "postgresql://…"),
        ("postgresql://host/db?user=a@b&password=heimwort", "postgresql://…"),
        ("postgresql://host/db?password=heim@wort", "postgresql://…"),
        ("http://host:6333/heimwort", "http://host:6333"),
        ("http://host:6333/a/b/heimwort", "http://…"),
        ("http://[::1]:6333", "http://[::1]:6333"),
        ("http://[heim", "http://…"),
        ("host=127.0.0.1 password=heimwort", "(the address that is set)"),
        ("ftp://heimwort@host", "ftp://host"),
    ],
)
def test_only_what_is_surely_no_password_is_shown(address: str, shown: str) -> None:
    assert addresses.shown(address) == shown


def test_a_password_with_an_at_sign_is_escaped_so_that_no_part_of_it_is_looked_up() -> None:
    assert addresses.unambiguous("postgresql://a:b@c%40:d@host/db") == "postgresql://a:b%40c%40%3Ad@host/db"
    for plain in ("postgresql://user@host/db", "http://host:6333", "postgresql://u:p@[::1]/db?x=1"):
        assert addresses.unambiguous(plain) == plain


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://archive:ge@heim@wort@127.0.0.1:1/sounds",
        "postgresql://127.0.0.1:1/sounds?user=archive&password=heimwort",
        "postgresql://archive:heim/wort@127.0.0.1:1/sounds",
        "postgresql://archive:heim?wort@127.0.0.1:1/sounds",
        "http://archive:heim#wort@127.0.0.1:1/sounds",
        "postgresql://archive:heim%zzwort@127.0.0.1:1/sounds",
        "postgresql://127.0.0.1:heimwort/sounds",
        "http://archive:heimwort@127.0.0.1:1",
        "http://archive:ge@heim@wort@127.0.0.1:1",
        "http://[heim:wort",
        "http://127.0.0.1:heimwort/",
        "ftp://archive:heimwort@127.0.0.1",
        "password=heimwort",
    ],
)
def test_a_server_that_cannot_be_used_is_one_sentence_without_the_password(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    pytest.importorskip("psycopg")
    pytest.importorskip("qdrant_client")
    with caplog.at_level(logging.DEBUG), pytest.raises(StudioError) as raised:
        servers.connect(address, 8, "test")
    trace = "".join(traceback.format_exception(raised.value))
    said = f"{raised.value.message} {raised.value.hint} {trace.replace(address, '')}"
    for part in SECRET:
        assert part not in said
    assert "server" in raised.value.message
