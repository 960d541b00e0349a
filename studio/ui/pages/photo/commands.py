"""What can be done with photographs, as data. The page itself is made only when one of these is used."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from studio.ui.state.actions import Command, Menu
from studio.ui.state.photo_filter import PhotoFilter

if TYPE_CHECKING:
    from studio.ui.pages.photo.handing_on import HandingOn
    from studio.ui.pages.photo.page import PhotoPage
    from studio.ui.parts.viewer import Tool, Viewer

PLACE = "photo"
POINT_STEP = 1.25

translate = QCoreApplication.translate


def photo_commands(page: Callable[[], PhotoPage]) -> list[Command]:
    """All commands of the page that ``page`` returns."""
    return [*_colouring(page), *_marking(page), *_viewing(page), *_tools(page), *_roll(page)]


def _colouring(page: Callable[[], PhotoPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[PhotoPage], object], keys: str) -> Command:
        return Command(name, text, lambda: handler(page()), Menu.EDIT, keys, PLACE)

    def giving(name: str, text: str, handler: Callable[[HandingOn], object], keys: str = "") -> Command:
        return Command(name, text, lambda: handler(page().handing_on), Menu.EDIT, keys, PLACE, group="settings")

    return [
        command(
            "colourise", translate("commands", "Colourise"), lambda photos: photos.colourise_selected(), "Ctrl+Return"
        ),
        command(
            "colourise-all",
            translate("commands", "Colourise all open photographs"),
            lambda photos: photos.colourise_all(),
            "Ctrl+Shift+Return",
        ),
        command(
            "other-versions",
            translate("commands", "Other plausible versions…"),
            lambda photos: photos.other_colours.propose(),
            "V",
        ),
        command(
            "give-points",
            translate("commands", "Use these colour points for all selected photographs"),
            lambda photos: photos.points.give(),
            "",
        ),
        command(
            "save-points",
            translate("commands", "Save the colour points as a file…"),
            lambda photos: photos.points.ask_and_save(),
            "",
        ),
        command(
            "load-points",
            translate("commands", "Take colour points from a file…"),
            lambda photos: photos.points.ask_and_load(),
            "",
        ),
        giving(
            "remember-settings",
            translate("commands", "Copy the settings of this photograph"),
            lambda given: given.copy(),
            "Ctrl+C",
        ),
        giving(
            "give-settings",
            translate("commands", "Paste settings to the selected photographs"),
            lambda given: given.paste(),
            "Ctrl+V",
        ),
        giving(
            "paste-chosen",
            translate("commands", "Paste chosen settings…"),
            lambda given: given.paste_chosen(),
            "Ctrl+Alt+V",
        ),
        giving(
            "copy-settings",
            translate("commands", "Use these settings for all selected photographs"),
            lambda given: given.apply_shown(),
            "Ctrl+Shift+V",
        ),
        giving(
            "keep-preset", translate("commands", "Keep the settings as a preset…"), lambda given: given.keep_preset()
        ),
        giving("presets", translate("commands", "Colour presets…"), lambda given: given.show_presets()),
    ]


def _marking(page: Callable[[], PhotoPage]) -> list[Command]:
    """The digits take versions, with Alt they rate."""

    def rate(stars: int) -> Command:
        text = translate("commands", "Rating: none")
        if stars:
            text = translate("commands", "Rating: {0} of 5").format(stars)
        act = partial(_with, page, lambda photos: photos.marking.rate(stars))
        return Command(f"rate-{stars}", text, act, Menu.EDIT, f"Alt+{stars}", PLACE, in_menu=False)

    def version(number: int) -> Command:
        text = translate("commands", "Take version {0}").format(number)
        act = partial(_with, page, lambda photos: photos.panel.versions.take(number))
        return Command(f"version-{number}", text, act, Menu.EDIT, str(number), PLACE, in_menu=False)

    keep = Command(
        "keep-version",
        translate("commands", "Keep this version by a name…"),
        lambda: page().panel.versions.ask_keep(),
        Menu.EDIT,
        "Shift+V",
        PLACE,
    )

    def show(name: str, text: str, wanted: PhotoFilter) -> Command:
        return Command(
            f"show-{name}", text, lambda: page().strip.set_filter(wanted), Menu.VIEW, place=PLACE, group="filter"
        )

    return [
        keep,
        *map(version, range(1, 10)),
        *map(rate, range(6)),
        show("all", translate("commands", "Strip: show all photographs"), PhotoFilter()),
        show("uncoloured", translate("commands", "Strip: only those not coloured yet"), PhotoFilter("new")),
        show("coloured", translate("commands", "Strip: only coloured ones"), PhotoFilter("coloured")),
        show("rated", translate("commands", "Strip: only rated ones"), PhotoFilter(stars=1)),
    ]


def _with(page: Callable[[], PhotoPage], act: Callable[[PhotoPage], object]) -> None:
    act(page())


def _viewing(page: Callable[[], PhotoPage]) -> list[Command]:
    def command(name: str, text: str, handler: Callable[[Viewer], object], keys: str) -> Command:
        return Command(name, text, lambda: handler(page().viewer), Menu.VIEW, keys, PLACE)

    def held(name: str, text: str, handler: Callable[[Viewer, bool], object], keys: str) -> Command:
        return Command(name, text, None, Menu.VIEW, keys, PLACE, held=lambda down: handler(page().viewer, down))

    return [
        command("fit", translate("commands", "Fit the picture"), lambda viewer: viewer.fit(), "F"),
        command("actual", translate("commands", "Picture at 1:1, and back"), lambda v: v.actual_size(), "Z"),
        command("zoom-in", translate("commands", "Zoom in"), lambda viewer: viewer.zoom_in(), "+"),
        command("zoom-out", translate("commands", "Zoom out"), lambda viewer: viewer.zoom_out(), "-"),
        held("hold", translate("commands", "Show the original while held"), lambda v, down: v.hold_before(down), "B"),
        held("whole", translate("commands", "Show the whole result while held"), lambda v, on: v.hold_after(on), "W"),
        held("blink", translate("commands", "Blink before and after while held"), lambda v, on: v.hold_blink(on), "K"),
        held("pan", translate("commands", "Move the picture while held"), lambda v, down: v.hold_pan(down), "Space"),
        command("loupe", translate("commands", "Loupe with colour values"), lambda v: v.loupe.toggle(), "L"),
        command("turn-line", translate("commands", "Turn the line by an eighth"), lambda v: v.turn_split(45), "T"),
        command("straighten", translate("commands", "Line upright in the middle"), lambda v: v.straighten(), "Shift+T"),
        command(
            "confidence",
            translate("commands", "Show where colours are guesses"),
            lambda viewer: page().view_bar.confidence.click(),
            "C",
        ),
    ]


def _tools(page: Callable[[], PhotoPage]) -> list[Command]:
    def command(tool: Tool, text: str, keys: str) -> Command:
        return Command(tool, text, lambda: page().viewer.set_tool(tool), Menu.TOOLS, keys, PLACE)

    return [
        command("hand", translate("commands", "Tool: move the picture"), "H"),
        command("point", translate("commands", "Tool: set a colour on a point"), "P"),
        command("brush", translate("commands", "Tool: paint a colour"), "U"),
        command("erase", translate("commands", "Tool: take colours off"), "E"),
        command("strength", translate("commands", "Tool: paint how strong the colours are"), "S"),
        command("why", translate("commands", "Tool: why this colour?"), "Y"),
        Command(
            "smaller-point",
            translate("commands", "Colour point or brush: smaller"),
            lambda: page().point_tool.resize(1 / POINT_STEP),
            Menu.TOOLS,
            "[",
            PLACE,
        ),
        Command(
            "larger-point",
            translate("commands", "Colour point or brush: larger"),
            lambda: page().point_tool.resize(POINT_STEP),
            Menu.TOOLS,
            "]",
            PLACE,
        ),
    ]


def _roll(page: Callable[[], PhotoPage]) -> list[Command]:
    def command(name: str, text: str, by: int, keys: str) -> Command:
        return Command(name, text, lambda: page().step(by), Menu.VIEW, keys, PLACE)

    return [
        command("next", translate("commands", "Next photograph"), 1, "PgDown"),
        command("previous", translate("commands", "Previous photograph"), -1, "PgUp"),
        Command(
            "next-page",
            translate("commands", "Next page of the file"),
            lambda: page().turn_by(1),
            Menu.VIEW,
            "Ctrl+PgDown",
            PLACE,
        ),
        Command(
            "previous-page",
            translate("commands", "Previous page of the file"),
            lambda: page().turn_by(-1),
            Menu.VIEW,
            "Ctrl+PgUp",
            PLACE,
        ),
    ]
