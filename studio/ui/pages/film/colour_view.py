"""The frame that is shown, in colour: asked for when the film stands, taken away when it moves."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from studio.domain.errors import StudioError
from studio.domain.recipe import ColorizeRecipe
from studio.ui.engine import questions
from studio.ui.pages.film.colour import FilmColour
from studio.ui.pages.film.transport import Transport, frame_of, middle_of_frame
from studio.ui.parts.tiles import ImageLoader
from studio.ui.state.documents import FilmDocument
from studio.ui.state.workspace import Workspace

SETTLE_S = 0.25
"""The film has to stand, and the settings to rest, for so long before a frame is asked for."""


class ColourView(QObject):
    """Ties the button "Show in colour" of the panel to the picture."""

    def __init__(self, workspace: Workspace, transport: Transport, panel: FilmColour) -> None:
        super().__init__(transport)
        self.workspace = workspace
        self._transport, self._panel = transport, panel
        self.film: FilmDocument | None = None
        self._shown: tuple[int, ColorizeRecipe] | None = None
        self._loader = ImageLoader(self)
        self._loader.loaded.connect(self._loaded)
        panel.show_button.toggled.connect(self._switched)
        transport.position_changed.connect(lambda _seconds: self._follow())
        transport.player.playing_changed.connect(lambda _playing: self._follow())
        self._say()

    @property
    def on(self) -> bool:
        return self._panel.show_button.isChecked()

    def toggle(self) -> None:
        self._panel.show_button.toggle()

    def set_film(self, film: FilmDocument) -> None:
        self.film = film
        self._take_away()
        film.colour_changed.connect(self._follow)
        self._panel.show_button.setChecked(False)

    def stop(self) -> None:
        self._loader.stop()

    def _switched(self, on: bool) -> None:
        if on:
            self._transport.pause()
            self._follow()
        else:
            self._take_away()

    def _follow(self) -> None:
        """Another frame, other settings, or the film begins to play."""
        film = self.film
        if film is None or not self.on:
            return
        if self._transport.player.playing:
            self._take_away()
            return
        position = self._transport.player.position_s
        wanted = (frame_of(position, film.fps), film.colour)
        if wanted == self._shown:
            return
        if self._shown is None or self._shown[0] != wanted[0]:
            self._transport.video.set_still(None)  # the colours of another frame would be wrong on this one
        self._shown = wanted
        self._say(self.tr("Colouring this frame…"))
        questions.show_colour(
            self.workspace.bridge,
            film.path,
            film.colour,
            round(middle_of_frame(position, film.fps), 4),
            self.workspace.settings.device,
            partial(self._have_frame, wanted),
            self._failed,
            pause_s=SETTLE_S,
        )

    def _have_frame(self, wanted: tuple[int, ColorizeRecipe], path: str) -> None:
        if wanted == self._shown:
            self._loader.load(str(wanted[0]), path)

    def _loaded(self, frame: str, image: QImage) -> None:
        if self._shown is not None and frame == str(self._shown[0]) and not image.isNull():
            self._transport.video.set_still(image)
            self._say(self.tr("This frame by itself; in the film colours hold still through a shot."))

    def _failed(self, error: StudioError) -> None:
        self._take_away()
        self._panel.show_button.setChecked(False)
        self.workspace.say_error(error, about="frame")

    def _take_away(self) -> None:
        self._shown = None
        self.workspace.bridge.unwant("frame", questions.FILM)
        self._transport.video.set_still(None)
        self._say()

    def _say(self, text: str = "") -> None:
        if not text and self.on:
            text = self.tr("Plays as it is; the frame gets its colours when the film stands.")
        self._panel.say(text or self.tr("See a frame in colour before the whole film is coloured."))
