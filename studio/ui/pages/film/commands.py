"""What can be done with a film and its sounds, as data. The page itself is made only when one of these is used."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.ui.state.actions import Command, Menu

if TYPE_CHECKING:
    from studio.ui.pages.film.cue_edits import CueEdits
    from studio.ui.pages.film.cue_shaping import CueShaping
    from studio.ui.pages.film.marking import Marking
    from studio.ui.pages.film.page import FilmPage
    from studio.ui.pages.film.transport import Transport
    from studio.ui.pages.film.triage import Triage
    from studio.ui.parts.timeline import TimelineView

PLACE = "film"

translate = QCoreApplication.translate


def film_commands(page: Callable[[], FilmPage]) -> list[Command]:
    """All commands of the page that ``page`` returns."""
    return [
        *_finding(page),
        *_panels(page),
        *_timeline(page),
        *_tools(page),
        *_transport(page),
        *_marks(page),
        *_cues(page),
        *_unsure(page),
    ]


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
            "read-cues",
            translate("commands", "Read a cue sheet…"),
            lambda: page().read_cues(),
            Menu.FILM,
            place=PLACE,
        ),
        Command(
            "music",
            translate("commands", "Lay music under…"),
            lambda: page().ask_for_music(),
            Menu.FILM,
            place=PLACE,
        ),
        Command(
            "projector",
            translate("commands", "Let a projector run"),
            lambda: page().lay_projector(),
            Menu.FILM,
            place=PLACE,
        ),
        Command(
            "colour-film",
            translate("commands", "Export the film in colour…"),
            lambda: page().export("coloured"),
            Menu.FILM,
            place=PLACE,
        ),
    ]


def _panels(page: Callable[[], FilmPage]) -> list[Command]:
    def command(task: str, text: str, keys: str) -> Command:
        return Command(f"panel-{task}", text, lambda: page().panels.show_task(task), Menu.VIEW, keys, PLACE)

    return [
        command("sound", translate("commands", "Panel: sound"), "Alt+1"),
        command("colour", translate("commands", "Panel: colour"), "Alt+2"),
        command("things", translate("commands", "Panel: things"), "Alt+3"),
        Command(
            "show-in-colour",
            translate("commands", "Show this frame in colour"),
            lambda: page().colour_view.toggle(),
            Menu.VIEW,
            "V",
            PLACE,
        ),
    ]


def _timeline(page: Callable[[], FilmPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[TimelineView], object], keys: str) -> Command:
        return Command(name, text, lambda: handler(page().timeline.view), Menu.VIEW, keys, PLACE, group="timeline")

    return [
        command("timeline-in", translate("commands", "Timeline: larger"), lambda view: view.zoom(1.6), "+"),
        command("timeline-out", translate("commands", "Timeline: more of the film"), lambda v: v.zoom(1 / 1.6), "-"),
        command("timeline-all", translate("commands", "Timeline: the whole film"), lambda v: v.show_all(), "F"),
    ]


def _marks(page: Callable[[], FilmPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[Marking], object], keys: str) -> Command:
        return Command(name, text, lambda: handler(page().marking), Menu.FILM, keys, PLACE, group="marks")

    return [
        command("set-in", translate("commands", "Begin the part here (in)"), lambda m: m.set_in(), "I"),
        command("set-out", translate("commands", "End the part here (out)"), lambda m: m.set_out(), "O"),
        command("clear-part", translate("commands", "Clear in and out"), lambda m: m.clear_part(), "Alt+X"),
        command("loop", translate("commands", "Play round between in and out"), lambda m: m.toggle_loop(), "Ctrl+L"),
        command("marker", translate("commands", "Set or remove a marker here"), lambda m: m.toggle_marker(), "Ctrl+M"),
        command("next-marker", translate("commands", "Next marker"), lambda m: m.go_to_marker(1), "Ctrl+Right"),
        command("last-marker", translate("commands", "Marker before"), lambda m: m.go_to_marker(-1), "Ctrl+Left"),
    ]


def _unsure(page: Callable[[], FilmPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[Triage], object], keys: str) -> Command:
        return Command(name, text, lambda: handler(page().triage), Menu.EDIT, keys, PLACE, group="unsure")

    return [
        command("keep-cue", translate("commands", "Unsure: keep the cue"), lambda triage: triage.keep(), "Y"),
        command("reject-cue", translate("commands", "Unsure: remove the cue"), lambda triage: triage.remove(), "X"),
        command("next-unsure", translate("commands", "Unsure: the next one"), lambda triage: triage.next(), "N"),
        Command(
            "unsure-below",
            translate("commands", "Unsure: all below a certainty…"),
            lambda: page().ask_unsure(),
            Menu.EDIT,
            place=PLACE,
            group="unsure",
        ),
    ]


def _tools(page: Callable[[], FilmPage]) -> list[Command]:
    return [
        Command(
            "film-point",
            translate("commands", "Tool: set a colour on a point of the film"),
            lambda: page().transport.point_tool.toggle(),
            Menu.TOOLS,
            "P",
            PLACE,
        ),
        Command(
            "teach",
            translate("commands", "Tool: show the program a thing in the film"),
            lambda: page().transport.box_tool.toggle(),
            Menu.TOOLS,
            "T",
            PLACE,
        ),
    ]


def _transport(page: Callable[[], FilmPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[Transport], object], keys: str) -> Command:
        return Command(name, text, lambda: handler(page().transport), Menu.FILM, keys, PLACE, group="play")

    return [
        command("play", translate("commands", "Play or pause"), lambda t: t.toggle_play(), "Space"),
        command("frame-back", translate("commands", "One frame back"), lambda t: t.step_frames(-1), "Left"),
        command("frame-on", translate("commands", "One frame on"), lambda t: t.step_frames(1), "Right"),
        command("backwards", translate("commands", "Play backwards"), lambda t: t.shuttle(-1), "J"),
        command("halt", translate("commands", "Pause"), lambda t: t.shuttle(0), "K"),
        command("forwards", translate("commands", "Play, again for faster"), lambda t: t.shuttle(1), "L"),
        command("to-start", translate("commands", "To the beginning"), lambda t: t.seek(0.0), "Home"),
        command("to-end", translate("commands", "To the end"), lambda t: t.to_end(), "End"),
        command("go-to", translate("commands", "Go to a time…"), lambda t: t.position.begin(), "G"),
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
        command("all-cues", translate("commands", "Choose all cues"), lambda c: c.choose_all(), Menu.EDIT, "Ctrl+A"),
        command(
            "alike-cues",
            translate("commands", "Choose all cues like this"),
            lambda cues: cues.choose_alike(),
            Menu.EDIT,
            "Ctrl+Shift+A",
        ),
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
        *_shaping(page),
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


def _shaping(page: Callable[[], FilmPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[CueShaping], object], keys: str = "") -> Command:
        return Command(name, text, lambda: handler(page().shaping), Menu.EDIT, keys, PLACE, group="shape")

    return [
        command(
            "ms-back", translate("commands", "Nudge the cue 1 ms back"), lambda s: s.nudge_ms(-1), "Alt+Shift+Left"
        ),
        command("ms-on", translate("commands", "Nudge the cue 1 ms on"), lambda s: s.nudge_ms(1), "Alt+Shift+Right"),
        command(
            "cross-fade", translate("commands", "Cross-fade with the next cue"), lambda s: s.cross_fade(), "Ctrl+/"
        ),
        command("next-sound", translate("commands", "Try the next sound for the cue"), lambda s: s.try_sound(1), "."),
        command("last-sound", translate("commands", "Try the sound before"), lambda s: s.try_sound(-1), ","),
        Command(
            "tap-hit",
            translate("commands", "Tap another hit like this cue"),
            lambda: page().shaping.tap(page().transport.player.position_s),
            Menu.FILM,
            "H",
            PLACE,
        ),
    ]
