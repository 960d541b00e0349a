"""Copies to be shown; the page is tried in a real browser where there is one."""

from __future__ import annotations

import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.jobs.packages.access import make_access
from studio.media.film.access_copy import write_access_film
from studio.media.marks.reading import marks_of_picture
from tests.jobs.packages.results import coloured, picture

BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


def nothing(error: StudioError) -> None:
    raise error


class Addresses(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("src", "href", "poster")]


def package(folder: Path) -> Path:
    confidence = picture(folder / "out/street-colour-confidence.png", (200, 200, 200))
    coloured(folder, "street", (220, 40, 40), confidence, notes=("<script>alert(1)</script> {count}",))
    coloured(folder, "box 1/harbour & <quay>", (40, 40, 220))
    make_access(folder / "out", folder / "show", Progress(), nothing, title="Streets & <Harbours>", size=150)
    return folder / "show"


def test_the_page_names_only_what_lies_beside_it(tmp_path: Path) -> None:
    show = package(tmp_path)
    text = (show / "index.html").read_text()
    parser = Addresses()
    parser.feed(text)
    assert len(parser.found) == 6
    for address in parser.found:
        assert "://" not in address
        assert (show / address).is_file(), address
    assert "<script>alert" not in text
    assert "Streets &amp; &lt;Harbours&gt;" in text
    assert text.count("<figure>") == 2
    assert "Digitally colourised: colours are estimated." in text


def test_copies_are_small_and_say_what_they_are(tmp_path: Path) -> None:
    show = package(tmp_path)
    copies = sorted(path.name for path in (show / "media").iterdir())
    assert copies == [
        "00001-street-colour-confidence.jpg",
        "00001-street-colour-original.jpg",
        "00001-street-colour-small.jpg",
        "00001-street-colour.jpg",
        "00002-harbour-quay--colour-original.jpg",
        "00002-harbour-quay--colour-small.jpg",
        "00002-harbour-quay--colour.jpg",
    ]
    copy = show / "media/00001-street-colour.jpg"
    with Image.open(copy) as opened:
        assert max(opened.size) == 150
        corner = np.asarray(opened.convert("RGB"))[-12:-4, 4:60].astype(int)
    assert np.ptp(corner[..., 1]) > 60, "the disclosure is written into the corner"
    assert ("It says", "Digitally colourised: colours are estimated") in marks_of_picture(copy)


def test_the_contact_sheet_is_a_pdf_with_a_page_for_each_twelve(tmp_path: Path) -> None:
    for number in range(13):
        coloured(tmp_path, f"scan {number:02}", (10 * number, 90, 90))
    make_access(tmp_path / "out", tmp_path / "show", Progress(), nothing)
    data = (tmp_path / "show/contact-sheet.pdf").read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.count(b"/Type /Page\n") == 2


def test_films_become_mp4_of_moderate_size(tmp_path: Path) -> None:
    film = tmp_path / "film.mkv"
    with av.open(str(film), "w") as made:
        video = made.add_stream("ffv1", rate=24)
        video.width, video.height, video.pix_fmt = 321, 181, "yuv420p"
        audio = made.add_stream("pcm_s16le", rate=44100, layout="mono")
        for number in range(24):
            grey = np.full((181, 321, 3), 10 * number, np.uint8)
            made.mux(video.encode(av.VideoFrame.from_ndarray(grey, format="rgb24").reformat(format="yuv420p")))
        made.mux(video.encode(None))
        sound = av.AudioFrame.from_ndarray(np.zeros((1, 44100), np.int16), format="s16", layout="mono")
        sound.sample_rate = 44100
        made.mux(audio.encode(sound))
        made.mux(audio.encode(None))
    write_access_film(film, tmp_path / "copy.mp4", 160, "Soundtrack added by software")
    with av.open(str(tmp_path / "copy.mp4")) as copy:
        stream = copy.streams.video[0]
        assert (stream.codec_context.name, stream.width, stream.height) == ("h264", 160, 90)
        assert copy.streams.audio[0].codec_context.name == "aac"
        assert copy.metadata["comment"] == "Soundtrack added by software"
        assert len(list(copy.decode(video=0))) == 24


@pytest.mark.skipif(BROWSER is None, reason="no browser here")
def test_the_line_is_moved_in_a_real_browser(tmp_path: Path) -> None:
    """The page is opened as a file; a slider at 100 % shows the grey original everywhere, at 0 % the red result."""
    show = package(tmp_path)
    page = (show / "index.html").read_text()
    colours = {}
    for at in (0, 100):
        moved = page.replace(
            "</body>",
            "<script>addEventListener('load', () => { for (const s of document.querySelectorAll('.pair input')) {"
            f"s.value = {at}; s.dispatchEvent(new Event('input')); }} }});</script></body>",
        )
        (show / "moved.html").write_text(moved)
        shot = tmp_path / f"{at}.png"
        assert BROWSER is not None
        subprocess.run(
            [
                *(
                    BROWSER,
                    "--headless",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--hide-scrollbars",
                    "--force-color-profile=srgb",
                ),
                *("--virtual-time-budget=3000", "--window-size=1200,900", f"--user-data-dir={tmp_path / 'profile'}"),
                *(f"--screenshot={shot}", (show / "moved.html").as_uri()),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        colours[at] = np.asarray(Image.open(shot).convert("RGB")).astype(int)
    red = {at: np.count_nonzero(seen[..., 0] - seen[..., 1] > 90) for at, seen in colours.items()}
    assert red[0] > 20_000
    assert red[100] < red[0] / 20
