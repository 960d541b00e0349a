"""The guard that keeps the suite off the network, itself."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from tests.no_network.sitecustomize import NOTED_IN, is_here

FAR = ("192.0.2.1", 80)
"""An address that is nobody's (RFC 5737)."""


@pytest.fixture
def noted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where attempts are noted during this test, so that they do not count as its fault."""
    path = tmp_path / "noted.txt"
    path.touch()
    monkeypatch.setenv(NOTED_IN, str(path))
    return path


def test_a_connection_is_refused_and_noted(noted: Path) -> None:
    with socket.socket() as one, pytest.raises(OSError, match="no connections"):
        one.connect(FAR)
    with socket.socket(type=socket.SOCK_DGRAM) as one, pytest.raises(OSError, match="no connections"):
        one.sendto(b"x", FAR)
    with pytest.raises(OSError, match="no connections"):
        socket.getaddrinfo("example.org", 80)
    assert len(noted.read_text().splitlines()) == 3


def test_a_process_that_a_test_starts_is_guarded_too(noted: Path) -> None:
    code = f"import socket; socket.create_connection({FAR!r}, 1)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "no connections" in done.stderr
    assert "192.0.2.1" in noted.read_text()


def test_this_computer_is_free(noted: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server, socket.create_connection(server.getsockname()) as one:
        assert one.getpeername() == server.getsockname()
    for one, other in (socket.socketpair(),):
        one.close()
        other.close()
    assert noted.read_text() == ""


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "localhost", "/run/x", ("127.3.2.1", 5), None, "", "\0x"])
def test_addresses_of_this_computer(address: object) -> None:
    assert is_here(address)


@pytest.mark.parametrize("address", ["10.0.0.1", "example.org", ("2001:db8::1", 1, 0, 0), "0.0.0.0", "fe80::1%eth0"])
def test_addresses_elsewhere(address: object) -> None:
    assert not is_here(address)


def test_the_suite_notes_attempts_in_a_file_of_its_own() -> None:
    assert os.environ[NOTED_IN]
