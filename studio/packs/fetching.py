"""A large file from the network: resumed where it broke off, stopped at any moment, every failure one sentence.

The system's proxy settings are used (variables such as HTTPS_PROXY, and on Windows and macOS the settings there).
"""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import urlsplit

import httpx

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.own_files.reasons import unwritable

_CHUNK = 1 << 18
_TRIES = 5
_PAUSE_S = 0.5
_TIMEOUT = httpx.Timeout(30.0, connect=15.0)
_MOST_LARGER = 1.5
"""By how much a file may be larger than it should be before it is not worth fetching."""
_KEPT = "What has been fetched is kept: the next try goes on from there."


class FetchError(StudioError):
    """A file could not be fetched. ``lasting``: trying again will not help, another address may."""

    lasting = False


class _Lasting(FetchError):
    lasting = True


class _BrokenOff(Exception):
    """The connection ended before the file did."""


def fetch(urls: Sequence[str], target: Path, expected_bytes: int, progress: Progress) -> None:
    """Bring a file to ``target``; what lies there already is the beginning of it, as an earlier try left it.

    Addresses are tried in order. Raises ``FetchError`` (what has arrived stays), ``Cancelled`` (likewise), and
    ``UnwritableOutput`` when the disk is full or protected.
    """
    failure: FetchError | None = None
    for url in urls:
        try:
            _fetch_one(url, target, expected_bytes, progress)
        except FetchError as error:
            failure = failure or error
        else:
            return
    raise failure or _Lasting("This model has no address to fetch it from.", hint="Bring its file: models import FILE")


def _fetch_one(url: str, target: Path, expected_bytes: int, progress: Progress) -> None:
    host = urlsplit(url).hostname or url
    with httpx.Client(follow_redirects=True, timeout=_TIMEOUT) as client:
        for number in range(_TRIES):
            before = _length(target)
            try:
                _stream(client, url, target, expected_bytes, progress)
            except (httpx.TransportError, _BrokenOff) as error:
                if number == _TRIES - 1 or (isinstance(error, httpx.ConnectError) and _length(target) == 0):
                    raise _no_connection(host, error) from error
                # A connection that brings something is worth another try at once, one that brings nothing is not.
                _wait(_PAUSE_S * 2**number if _length(target) == before else _PAUSE_S, progress)
            except (httpx.InvalidURL, httpx.TooManyRedirects, httpx.HTTPError) as error:
                raise _Lasting(f"The address {url} leads nowhere: {error}.", hint=_ELSEWHERE) from error
            else:
                return


def _stream(client: httpx.Client, url: str, target: Path, expected_bytes: int, progress: Progress) -> None:
    begun, mark = _length(target), _mark_beside(target)
    headers = {"Accept-Encoding": "identity"}
    if begun:
        headers["Range"] = f"bytes={begun}-"
        if mark.is_file():
            headers["If-Range"] = mark.read_text(encoding="ascii", errors="replace").strip()
    with client.stream("GET", url, headers=headers) as response:
        if response.status_code == httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE and begun:
            if _whole(response) == begun:
                return  # it was complete already
            discard(target)
            raise _BrokenOff
        _refuse(response, url)
        resumed = response.status_code == httpx.codes.PARTIAL_CONTENT and _starts_at(response) == begun
        told = _total(response, begun if resumed else 0)
        total = told or expected_bytes
        if total > expected_bytes * _MOST_LARGER + _CHUNK:
            raise _Lasting(
                f"{_host(response)} offers a file of {total / 1e6:,.0f} MB, but the model has about "
                f"{expected_bytes / 1e6:,.0f} MB: it is not the right one.",
                hint=_ELSEWHERE,
            )
        _remember(mark, response)
        arrived = _write(response, target, begun if resumed else 0, total, progress)
        if arrived < told:
            raise _BrokenOff


def _write(response: httpx.Response, target: Path, begun: int, total: int, progress: Progress) -> int:
    arrived = begun
    try:
        with target.open("r+b" if begun else "wb") as file:
            file.seek(begun)
            file.truncate()
            for chunk in response.iter_raw():  # as they come: what has arrived is kept
                file.write(chunk)
                arrived += len(chunk)
                if arrived > total * _MOST_LARGER + _CHUNK:
                    raise _Lasting(f"{_host(response)} sends more than the file has.", hint=_ELSEWHERE)
                progress.step(min(arrived, total), total, f"fetching {arrived / 1e6:,.0f} of {total / 1e6:,.0f} MB")
    except OSError as error:
        raise unwritable(target, error, "The model") from error
    return arrived


def discard(target: Path) -> None:
    """Throw away what has been fetched."""
    for path in (target, _mark_beside(target)):
        with contextlib.suppress(OSError):
            path.unlink(missing_ok=True)


_ELSEWHERE = "Fetch the file by other means and bring it in with: python main.py models import FILE"


def _refuse(response: httpx.Response, url: str) -> None:
    """Raise for answers that are no file."""
    code, host = response.status_code, _host(response)
    if code in (httpx.codes.NOT_FOUND, httpx.codes.GONE):
        raise _Lasting(f"{host} no longer has this file ({code}): {url}.", hint=_ELSEWHERE)
    if code in (httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN, httpx.codes.PROXY_AUTHENTICATION_REQUIRED):
        raise _Lasting(f"{host} does not let this file be fetched ({code}).", hint=_ELSEWHERE)
    if code >= httpx.codes.BAD_REQUEST:
        raise FetchError(f"{host} cannot answer at present ({code}).", hint=f"Try again later. {_KEPT}")
    if code not in (httpx.codes.OK, httpx.codes.PARTIAL_CONTENT):
        raise _Lasting(f"{host} gave an answer that is no file ({code}).", hint=_ELSEWHERE)


def _no_connection(host: str, error: Exception) -> FetchError:
    if isinstance(error, httpx.ConnectError | httpx.ConnectTimeout):
        return FetchError(
            f"There is no connection to {host}: this computer is offline, or a proxy or firewall is in between.",
            hint=f"Everything else works without. {_ELSEWHERE}",
        )
    return FetchError(f"The connection to {host} broke off again and again.", hint=f"Try again later. {_KEPT}")


def _host(response: httpx.Response) -> str:
    return response.url.host or str(response.url)


def _length(target: Path) -> int:
    try:
        return target.stat().st_size
    except OSError:
        return 0


def _mark_beside(target: Path) -> Path:
    """What the server called this version of the file, so that two versions are never joined."""
    return target.with_name(target.name + ".version")


def _remember(mark: Path, response: httpx.Response) -> None:
    version = response.headers.get("etag") or response.headers.get("last-modified") or ""
    if version and not version.startswith("W/"):
        mark.write_text(version, encoding="ascii", errors="replace")
    else:
        mark.unlink(missing_ok=True)


def _starts_at(response: httpx.Response) -> int:
    found = re.match(r"bytes (\d+)-", response.headers.get("content-range", ""))
    return int(found[1]) if found else -1


def _whole(response: httpx.Response) -> int:
    found = re.search(r"/(\d+)$", response.headers.get("content-range", ""))
    return int(found[1]) if found else -1


def _total(response: httpx.Response, begun: int) -> int:
    length = response.headers.get("content-length", "")
    return begun + int(length) if length.isdecimal() else 0


def _wait(seconds: float, progress: Progress, sleep: Callable[[float], None] = time.sleep) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        progress.check()
        sleep(0.05)
