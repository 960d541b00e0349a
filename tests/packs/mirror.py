"""A server on the loopback address that gives files as a mirror does: whole, in ranges, slowly, or not to the end."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


@dataclass
class Mirror:
    """``break_after`` bytes the next answers end without a word, one for each number; ``status`` is given instead of
    files; ``ranges``: whether parts are given; ``pause_s`` between pieces. ``asked`` lists (path, range)."""

    folder: Path
    address: str = ""
    break_after: list[int] = field(default_factory=list)
    status: int = 0
    ranges: bool = True
    pause_s: float = 0.0
    version: str = '"1"'
    asked: list[tuple[str, str]] = field(default_factory=list)


@contextmanager
def serving(folder: Path) -> Iterator[Mirror]:
    mirror = Mirror(folder)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            _answer(self, mirror)

        def log_message(self, *_: Any) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    mirror.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield mirror
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _answer(handler: BaseHTTPRequestHandler, mirror: Mirror) -> None:
    wanted = handler.headers.get("Range", "")
    mirror.asked.append((handler.path, wanted))
    file = mirror.folder / handler.path.lstrip("/")
    if mirror.status or not file.is_file():
        handler.send_response(mirror.status or 404)
        handler.send_header("Content-Length", "0")
        handler.end_headers()
        return
    data = file.read_bytes()
    same = handler.headers.get("If-Range", mirror.version) == mirror.version
    begin = int(found[1]) if mirror.ranges and same and (found := re.match(r"bytes=(\d+)-", wanted)) else 0
    if begin >= len(data):
        handler.send_response(416)
        handler.send_header("Content-Range", f"bytes */{len(data)}")
        handler.send_header("Content-Length", "0")
        handler.end_headers()
        return
    handler.send_response(206 if begin else 200)
    handler.send_header("Content-Length", str(len(data) - begin))
    handler.send_header("ETag", mirror.version)
    if begin:
        handler.send_header("Content-Range", f"bytes {begin}-{len(data) - 1}/{len(data)}")
    handler.end_headers()
    end = begin + mirror.break_after.pop(0) if mirror.break_after else len(data)
    try:
        for at in range(begin, min(end, len(data)), 1 << 16):
            handler.wfile.write(data[at : min(at + (1 << 16), end)])
            time.sleep(mirror.pause_s)
    except OSError:
        pass
    if end < len(data):
        handler.close_connection = True
        handler.connection.close()
