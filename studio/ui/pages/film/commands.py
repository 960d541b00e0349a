"""What can be done with a film and its sounds, as data. The page itself is made only when one of these is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.ui.state.actions import Command, Menu

if TYPE_CHECKING:
    from studio.ui.pages.film.cue_edits import CueEdits
    from studio.ui.pages.film.page import FilmPage
    from studio.ui.pages.film.transport import Transport

PLACE = "film"

translate = QCoreApplication.translate


def film_commands(page: Callable[[], FilmPage]) -> list[Command]:
    """All commands of the page that ``page`` returns."""
    return [*_finding(page), *_tools(page), *_transport(page), *_cues(page)]


def _finding(page: Callable[[], FilmPage]) -> list[Command]:
    return [
        Command(
            "find-sounds",
            translate("commands", "Find sounds"),
            lambda: page().find_sounds(),
            Menu.FILM,
            "Ctrl+Return",
            PLACE,
        ),
        Command(
            "colour-film",
            translate("commands", "Colourise the film…"),
            lambda: page().colour.colour_film(),
            Menu.FILM,
            place=PLACE,
        ),
    ]


def _tools(page: Callable[[], FilmPage]) -> list[Command]:
    return [
        Command(
            "film-point",
            translate("commands", "Tool: set a colour on a point of the film"),
            lambda: page().transport.point_tool.toggle(),
            Menu.EDIT,
            "P",
            PLACE,
        ),
        Command(
            "teach",
            translate("commands", "Tool: show the program a thing in the film"),
            lambda: page().transport.box_tool.toggle(),
            Menu.EDIT,
            "T",
            PLACE,
        ),
    ]


def _transport(page: Callable[[], FilmPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[Transport], object], keys: str) -> Command:
        return Command(name, text, lambda: handler(page().transport), Menu.FILM, keys, PLACE)

    return [
        command("play", translate("commands", "Play or pause"), lambda t: t.toggle_play(), "Space"),
        command("frame-back", translate("commands", "One frame back"), lambda t: t.step_frames(-1), "Left"),
        command("frame-on", translate("commands", "One frame on"), lambda t: t.step_frames(1), "Right"),
        command("backwards", translate("commands", "Play backwards"), lambda t: t.shuttle(-1), "J"),
        command("halt", translate("commands", "Pause"), lambda t: t.shuttle(0), "K"),
        command("forwards", translate("commands", "Play, again for faster"), lambda t: t.shuttle(1), "L"),
        command("to-start", translate("commands", "To the beginning"), lambda t: t.seek(0.0), "Home"),
    ]


def _cues(page: Callable[[], FilmPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[CueEdits], object], menu: Menu, keys: str) -> Command:
        return Command(name, text, lambda: handler(page().edits), menu, keys, PLACE)

    return [
        command("next-cue", translate("commands", "Next cue"), lambda cues: cues.step_cue(1), Menu.FILM, "Ctrl+Down"),
        command(
            "previous-cue",
            translate("commands", "Previous cue"),
            lambda cues: cues.step_cue(-1),
            Menu.FILM,
            "Ctrl+Up",
        ),
        Command("tap", translate("commands", "Set a cue here"), lambda: page().add_cue(), Menu.FILM, "M", PLACE),
        command(
            "nudge-back",
            translate("commands", "Nudge the cue one frame back"),
            lambda cues: cues.nudge(-1),
            Menu.EDIT,
            "Alt+Left",
        ),
        command(
            "nudge-on",
            translate("commands", "Nudge the cue one frame on"),
            lambda cues: cues.nudge(1),
            Menu.EDIT,
            "Alt+Right",
        ),
        command(
            "mute-cue",
            translate("commands", "Mute the cue"),
            lambda cues: cues.toggle_mute(),
            Menu.EDIT,
            "Shift+M",
        ),
        command(
            "delete-cue",
            translate("commands", "Delete the cue"),
            lambda cues: cues.delete_cue(),
            Menu.EDIT,
            "Delete",
        ),
    ]
