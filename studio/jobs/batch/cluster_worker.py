"""The workers of this computer for a Dask scheduler: each a process with one thread, watched over by a nanny that
starts it anew when it dies. They listen on loopback unless another address is asked for.
"""

from __future__ import annotations

import asyncio
import ipaddress
import os
import time
from collections.abc import Callable
from contextlib import AsyncExitStack, suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from studio.domain.errors import StudioError
from studio.domain.progress import Control
from studio.jobs.batch.cluster import CONNECT_S, Security, need_dask
from studio.jobs.batch.places import processors
from studio.jobs.batch.remote import this_program

LOOPBACK = "127.0.0.1"


@dataclass(frozen=True)
class WorkerOrder:
    """``listen`` None: loopback; ``security`` the files of `Security`."""

    scheduler: str
    listen: str | None = None
    processes: int = 1
    name: str | None = None
    security: tuple[str, str, str] = ("", "", "")


def serve(order: WorkerOrder, control: Control, note: Callable[[str], None]) -> None:
    """Work until the control is cancelled, which raises ``Cancelled``. A scheduler that goes away is waited for.

    Raises ``StudioError`` when the scheduler cannot be reached to begin with.
    """
    need_dask()
    if order.listen is None and not is_loopback(order.scheduler):
        raise StudioError(
            f"The scheduler {order.scheduler} is on another computer, which has to reach this one.",
            hint="Name this computer's address in your network with --listen; nothing listens beyond loopback unasked.",
        )
    asyncio.run(_serve(order, control, note))
    note(f"The scheduler {order.scheduler} is gone and is waited for.")
    while True:
        for _ in range(20):
            control.check()
            time.sleep(0.1)
        with suppress(StudioError):
            asyncio.run(_serve(order, control, note))


def is_loopback(address: str) -> bool:
    host = urlsplit(address).hostname or ""
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"


async def _serve(order: WorkerOrder, control: Control, note: Callable[[str], None]) -> None:
    async with AsyncExitStack() as stack:
        nannies = []
        for number in range(order.processes):
            nanny = _nanny(order, number)
            try:
                await asyncio.wait_for(stack.enter_async_context(nanny), CONNECT_S)
            except (OSError, TimeoutError) as error:
                raise StudioError(
                    f"The scheduler {order.scheduler} cannot be reached: {str(error) or 'it gives no answer'}.",
                    hint="Start it (dask scheduler), check the address, then try again.",
                ) from error
            nannies.append(nanny)
        workers = "1 worker" if order.processes == 1 else f"{order.processes} workers"
        note(f"{workers} of Phonochrome {this_program().version} at the service of {order.scheduler}. Ctrl-C ends.")
        while not control.cancelled and any(nanny.status.name == "running" for nanny in nannies):
            await asyncio.sleep(0.1)


def _nanny(order: WorkerOrder, number: int) -> Any:
    from distributed import Nanny

    name = order.name and (order.name if order.processes == 1 else f"{order.name}-{number + 1}")
    threads = os.environ.get("OMP_NUM_THREADS", str(max(1, processors() // order.processes)))
    return Nanny(
        order.scheduler,
        nthreads=1,
        name=name,
        host=order.listen or LOOPBACK,
        resources={"GPU": 1} if _has_card() else None,
        security=Security(*order.security).made(),
        dashboard=False,
        silence_logs=40,
        env={"OMP_NUM_THREADS": threads},
    )


def _has_card() -> bool:
    from studio.engine.hardware import prepare

    return any(device.startswith("cuda") for device in prepare().devices)
