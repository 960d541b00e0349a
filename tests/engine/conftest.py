from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from studio.engine.client import EngineClient
from studio.engine.protocol import EngineStatus

ROOT = Path(__file__).parents[2]
FAKE_ENGINE = (sys.executable, "-m", "tests.engine.fake_engine")


def fake_environment(**extra: str) -> dict[str, str]:
    paths = os.pathsep.join(filter(None, (str(ROOT), os.environ.get("PYTHONPATH", ""))))
    return {**os.environ, "PYTHONPATH": paths, **extra}


@pytest.fixture(autouse=True)
def nothing_left_over() -> Iterator[None]:
    """Every thread and process that a test starts must be gone when it ends."""
    threads = set(threading.enumerate())
    yield
    assert [thread.name for thread in threading.enumerate() if thread not in threads] == []
    assert [child.cmdline() for child in psutil.Process().children() if "fake_engine" in str(child.cmdline())] == []


@pytest.fixture
def make_client(tmp_path: Path) -> Iterator[Callable[..., EngineClient]]:
    clients: list[EngineClient] = []

    def make(on_status: Callable[[EngineStatus], None] | None = None, **options: object) -> EngineClient:
        environment = fake_environment(**options.pop("environment", {}))  # type: ignore[arg-type]
        client = EngineClient(
            FAKE_ENGINE,
            log_file=tmp_path / "engine.log",
            environment=environment,
            on_status=on_status,
            back_off_s=0.02,
            **options,  # type: ignore[arg-type]
        )
        clients.append(client)
        client.start()
        return client

    yield make
    for client in clients:
        client.close()


@pytest.fixture
def client(make_client: Callable[..., EngineClient]) -> EngineClient:
    return make_client()
