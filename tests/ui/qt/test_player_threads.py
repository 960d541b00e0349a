"""The player's own threads end while the window waits for them, whatever else holds the interpreter."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from assets import samples
from tests.ui.own_process import run_alone

ROUNDS = 30

_PLAY_AND_STOP = """
import os, sys, threading
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from studio.ui.parts.player import FilmPlayer

film, sound, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
application = QApplication([])

def work_on() -> None:  # as opening the library does: the interpreter is never free for long
    while True:
        sum(range(2000))

threading.Thread(target=work_on, daemon=True).start()
for _ in range(rounds):
    player = FilmPlayer()
    player.load(film, 24)
    player.set_soundtrack(sound)
    QTest.qWait(60)
    player.play()
    QTest.qWait(60)
    player.stop()
print("ended")
sys.stdout.flush()
os._exit(0)
"""


@pytest.mark.gui
@pytest.mark.slow
def test_a_film_that_plays_can_always_be_stopped(tmp_path: Path) -> None:
    """Its first stop hung once in five to twenty times, when a renderer's thread had to ask Python something while the
    window waited for that thread. In a process of its own, which can be ended."""
    sound = tmp_path / "mix.wav"
    with wave.open(str(sound), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(48_000)
        file.writeframes(bytes(4 * 48_000 * 2))
    assert run_alone(_PLAY_AND_STOP, str(samples.FILM), str(sound), str(ROUNDS)).strip().endswith("ended")
