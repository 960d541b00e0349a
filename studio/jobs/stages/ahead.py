"""Reading ahead: one thread decodes the next strips or frames while the caller works on the last."""

from __future__ import annotations

import queue
import threading
from collections.abc import Generator, Iterable
from typing import TypeVar

Item = TypeVar("Item")

_END = object()


def read_ahead(items: Iterable[Item], depth: int = 2) -> Generator[Item, None, None]:
    """The same items in order, produced by a thread that is at most ``depth`` ahead.

    An exception of the source comes out here. The thread ends with the iteration, also when it is broken off (close
    the generator, or let it go).
    """
    waiting: queue.Queue[object] = queue.Queue(maxsize=depth)
    stopped = threading.Event()
    failure: list[BaseException] = []

    def put(item: object) -> None:
        while not stopped.is_set():
            try:
                waiting.put(item, timeout=0.1)
            except queue.Full:
                continue
            return

    def produce() -> None:
        source = iter(items)
        try:
            for item in source:
                put(item)
                if stopped.is_set():
                    break
        except BaseException as error:
            failure.append(error)
        finally:
            close = getattr(source, "close", None)
            if close is not None:
                close()
            put(_END)

    thread = threading.Thread(target=produce, name="read-ahead", daemon=True)
    thread.start()
    try:
        while (item := waiting.get()) is not _END:
            yield item  # type: ignore[misc]
        if failure:
            raise failure[0]
    finally:
        stopped.set()
        thread.join()
