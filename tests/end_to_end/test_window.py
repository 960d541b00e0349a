"""A whole job in the real window, with the real engine: a film is coloured and given its sound in one project, which is
saved, closed and opened again, and exported once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from assets import samples
from studio.__main__ import main
from studio.domain.cues import Cue, CueSheet, is_heard
from studio.domain.receipt import receipt_from_json
from studio.domain.recipe import ColorizeRecipe, SoundRecipe
from studio.media.files.safety import sha256_of
from studio.ui.dialogs.film_export import FilmExportDialog
from studio.ui.engine.conversation import EngineBridge
from studio.ui.state.settings import Store
from studio.ui.window.main_window import MainWindow
from tests.end_to_end.conftest import leftovers
from tests.end_to_end.test_sound import audio_of

pytestmark = [pytest.mark.gui, pytest.mark.slow]

PATIENCE_MS = 280_000
SECONDS = 4


@pytest.fixture
def film(tmp_path: Path) -> Path:
    """The first seconds of the sample film."""
    path = tmp_path / "media" / "drum.mp4"
    path.parent.mkdir()
    with av.open(samples.FILM) as source, av.open(path, "w") as target:
        given = source.streams.video[0]
        rate = given.average_rate or Fraction(24)
        stream = target.add_stream("libx264", rate=rate, options={"crf": "18"})
        stream.width, stream.height, stream.pix_fmt = given.width, given.height, "yuv420p"
        for number, frame in enumerate(source.decode(video=0)):
            if number >= SECONDS * rate:
                break
            plain = av.VideoFrame.from_ndarray(frame.to_ndarray(format="gray"), format="gray").reformat(
                format="yuv420p"
            )
            plain.pts, plain.time_base = number, 1 / rate
            target.mux(stream.encode(plain))
        target.mux(stream.encode(None))
    return path


@contextmanager
def open_window(qtbot: QtBot, home: Path) -> Iterator[MainWindow]:
    """A window and its engine, as after a start of the program; closed when the block ends."""
    bridge = EngineBridge()
    window = MainWindow(bridge, Store(home / "window"))
    window.resize(1280, 800)
    window.show()
    bridge.start()
    try:
        yield window
    finally:
        window.close()
        window.deleteLater()


def cues_of(window: MainWindow) -> tuple[Cue, ...]:
    film = window.workspace.film
    return film.sheet.cues if film is not None and film.sheet is not None else ()


def test_a_film_is_coloured_and_given_sound_in_one_project_and_exported_once(
    qtbot: QtBot, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, project = tmp_path / "home", tmp_path / "Exhibition.phonochrome"
    monkeypatch.setenv("PHONOCHROME_HOME", str(home))
    before = sha256_of(film)

    with open_window(qtbot, home) as window:
        window.projects.begin(project)
        window.open_paths([film])
        page = window.film_page
        qtbot.waitUntil(lambda: page.film is not None and page.film.facts is not None, timeout=PATIENCE_MS)
        page.find_sounds()
        qtbot.waitUntil(lambda: not page.finder.running and bool(cues_of(window)), timeout=PATIENCE_MS)
        heard = [cue for cue in cues_of(window) if cue.kind == "impact"]
        page.edits.choose_cue(heard[0].id)
        page.edits.nudge(2)
        page.colour.edits.set_point(-1, QPointF(0.5, 0.5), QColor("#b83232"))
        assert page.film is not None
        kept_sheet, kept_colour = page.film.sheet, page.film.colour
        assert kept_sheet is not None
        assert next(cue for cue in kept_sheet.cues if cue.id == heard[0].id).start_s > heard[0].start_s
        assert len(kept_colour.hints) == 1
        window.projects.save()
        window.projects.close()
        assert window.workspace.film is None

    with open_window(qtbot, home) as window:
        window.projects.open(project)
        document = window.workspace.film
        assert document is not None
        assert (document.path, document.sheet, document.colour) == (film, kept_sheet, kept_colour)
        qtbot.waitUntil(lambda: document.facts is not None, timeout=PATIENCE_MS)
        window.film_page.export("coloured")
        (dialog,) = window.findChildren(FilmExportDialog)
        dialog.folder.setText(str(tmp_path / "out"))
        assert dialog.coloured
        assert dialog.sounding == "cues"
        dialog.go.click()
        bridge = window.bridge
        qtbot.waitUntil(
            lambda: any(job.state in ("done", "failed") for job in bridge.jobs.values()), timeout=PATIENCE_MS
        )
        (job,) = bridge.jobs.values()
        assert job.state == "done", job.message

    check_the_result(Path(job.request.output), Path(job.receipt), film, kept_sheet, kept_colour)
    assert sha256_of(film) == before, "the original is as it was"
    assert main(["verify", str(tmp_path / "out"), "--json"]) == 0
    assert not leftovers(tmp_path)


def check_the_result(output: Path, receipt_path: Path, film: Path, sheet: CueSheet, colour: ColorizeRecipe) -> None:
    """The film has colours, its sound where the cues are, and a receipt of both."""
    receipt = receipt_from_json(receipt_path.read_bytes())
    assert receipt.source.path == str(film)
    assert isinstance(receipt.recipe, SoundRecipe)
    assert receipt.recipe.colour is not None
    assert receipt.recipe.colour.hints == colour.hints
    assert {model.id.split("-")[0] for model in receipt.models} >= {"balanced"}
    assert "estimated" in receipt.disclosure
    assert output.is_file()
    with av.open(output) as container:
        frames = [frame.to_ndarray(format="rgb24") for frame in container.decode(video=0)]
    assert len(frames) == pytest.approx(SECONDS * 24, abs=1)
    colourful = np.ptp(np.stack(frames[::12]).astype(int), axis=-1).mean()
    assert colourful > 4, "the picture has colours"
    sound, rate = audio_of(output)
    hits = [cue.start_s for cue in sheet.cues if cue.kind == "impact" and is_heard(cue, sheet)]
    assert hits
    loudest = max(float(np.abs(sound[int(hit * rate) : int((hit + 0.15) * rate)]).max()) for hit in hits)
    assert loudest == pytest.approx(float(np.abs(sound).max()), rel=0.5), "the sound is where the cues are"
