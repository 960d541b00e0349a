"""Passwords and keys in texts: what is said, logged or kept must not hold any."""

from __future__ import annotations

import os
import re
from urllib.parse import unquote

HIDDEN = "…"

_CREDENTIALS = re.compile(r"([A-Za-z][A-Za-z0-9+.\-]*://)[^\s\"'“”<>]*@")
"""All that stands between the scheme of an address and the last @ of the same word: a password may itself hold an @."""

_NAMED = re.compile(
    r"(?i)\b([a-z0-9_\-.]*(?:passw(?:or)?d|passwd|pwd|passphrase|passfile|secret|token|api[_\-]?key|apikey|access[_\-]?key|"
    r"private[_\-]?key|signature|credentials?))(\s*(?:=|%3d)\s*)(?:'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[^\s&;,\"'“”<>]+)"
)
"""``password=…`` and its like, as in the query of an address or a connection string."""

SECRET_VARIABLES = ("PHONOCHROME_VECTORS_KEY", "PGPASSWORD", "QDRANT_API_KEY")
_SHORTEST = 4
"""A shorter secret of a variable cannot be told from ordinary words."""


def without_secrets(text: str) -> str:
    """``text`` with every password and key in it hidden: in addresses, in settings by name, and those that the
    environment holds."""
    for variable in SECRET_VARIABLES:
        secret = os.environ.get(variable, "")
        if len(secret) >= _SHORTEST:
            for form in {secret, unquote(secret)}:
                text = text.replace(form, HIDDEN)
    if "://" in text:
        text = _CREDENTIALS.sub(rf"\1{HIDDEN}@", text)
    if "=" in text or "%3" in text:
        text = _NAMED.sub(rf"\1\2{HIDDEN}", text)
    return text
