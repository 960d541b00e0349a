"""The commands of the frame: files, places, help. Each page has its own in a module ``commands`` beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QTableView,
    QWidget,
)

from studio.ui.state.actions import ActionRegistry, Command, Menu
from studio.ui.state.workspace import Workspace
from studio.ui.theme import controller
from studio.ui.window.opening import Opening
from studio.ui.window.places import Places
from studio.ui.window.projects import Projects

translate = QCoreApplication.translate

_MOVING = frozenset(
    {
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    }
)
_OWN_KEYS: tuple[tuple[type[QWidget], frozenset[Qt.Key]], ...] = (
    (QAbstractSlider, _MOVING),
    (QComboBox, _MOVING | {Qt.Key.Key_Space}),
    (QAbstractButton, frozenset({Qt.Key.Key_Space})),
    (QTableView, _MOVING | {Qt.Key.Key_Space}),
)


def frame_commands(
    window: QWidget, workspace: Workspace, places: Places, opening: Opening, registry: ActionRegistry
) -> list[Command]:
    """What can be done everywhere. ``registry`` is the one they are put into: the palette and the sheet of shortcuts
    list it."""
    return [
        *_file_commands(window, workspace, places, opening, registry),
        *_edit_commands(window, workspace, registry),
        *_view_commands(window, workspace, places),
        *_help_commands(window, registry),
    ]


def _file_commands(
    window: QWidget, workspace: Workspace, places: Places, opening: Opening, registry: ActionRegistry
) -> list[Command]:
    menu = Menu.FILE
    return [
        Command("open", translate("commands", "Open files…"), opening.open_dialog, menu, "Ctrl+O"),
        Command(
            "open-folder", translate("commands", "Open a folder…"), opening.open_folder_dialog, menu, "Ctrl+Shift+O"
        ),
        Command("open-frames", translate("commands", "Open pictures as a film…"), opening.open_frames_dialog, menu, ""),
        Command("samples", translate("commands", "Open the sample material"), opening.open_samples, menu),
        Command(
            "export",
            translate("commands", "Export…"),
            partial(_export, window, workspace, places),
            menu,
            "Ctrl+E",
            group="export",
        ),
        Command(
            "what-is-this",
            translate("commands", "What is this?…"),
            partial(_show_provenance, window, workspace, places),
            Menu.TOOLS,
            "Ctrl+I",
        ),
        Command(
            "preferences",
            translate("commands", "Preferences…"),
            partial(_show_preferences, window, workspace, registry),
            Menu.EDIT,
            "Ctrl+,",
            group="preferences",
        ),
        Command(
            "limits",
            translate("commands", "Limits…"),
            partial(_show_limits, window, workspace),
            Menu.EDIT,
            group="preferences",
        ),
        Command("quit", translate("commands", "Quit"), window.close, menu, "Ctrl+Q", group="quit"),
    ]


def project_commands(projects: Projects) -> list[Command]:
    """A whole job in one file."""

    def command(name: str, text: str, handler: Callable[[], object], keys: str = "") -> Command:
        return Command(name, text, handler, Menu.FILE, keys, group="project")

    return [
        command("new-project", translate("commands", "New project…"), projects.new, "Ctrl+N"),
        command("open-project", translate("commands", "Open a project…"), projects.open_dialog, "Ctrl+Alt+O"),
        command("save-project", translate("commands", "Save the project"), projects.save, "Ctrl+S"),
        command("save-project-as", translate("commands", "Save as a project…"), projects.save_as, "Ctrl+Shift+S"),
        command("close-project", translate("commands", "Close the project"), projects.close, "Ctrl+Shift+W"),
        command("continue", translate("commands", "Continue where you were"), projects.continue_session),
    ]


def _edit_commands(window: QWidget, workspace: Workspace, registry: ActionRegistry) -> list[Command]:
    return [
        Command("undo", translate("commands", "Undo"), workspace.undo.undo, Menu.EDIT, "Ctrl+Z"),
        Command("redo", translate("commands", "Redo"), workspace.undo.redo, Menu.EDIT, "Ctrl+Shift+Z"),
        Command(
            "palette",
            translate("commands", "Find a command…"),
            partial(_show_palette, window, registry),
            Menu.TOOLS,
            "Ctrl+K",
        ),
    ]


def _view_commands(window: QWidget, workspace: Workspace, places: Places) -> list[Command]:
    def place(name: str, text: str, where: str, keys: str) -> Command:
        return Command(name, text, partial(places.go, where), Menu.VIEW, keys)

    return [
        place("home", translate("commands", "Home page"), "home", "Ctrl+0"),
        place("photographs", translate("commands", "Photographs"), "photo", "Ctrl+1"),
        place("film", translate("commands", "Film and sound"), "film", "Ctrl+2"),
        place("batch", translate("commands", "Batch"), "batch", "Ctrl+3"),
        place("library", translate("commands", "Sound library"), "library", "Ctrl+4"),
        place("models", translate("commands", "Models"), "models", "Ctrl+5"),
        Command(
            "theme",
            translate("commands", "Switch between dark and light"),
            partial(_toggle_theme, workspace),
            Menu.VIEW,
            "Ctrl+Shift+L",
            group="window",
        ),
        Command(
            "full-screen",
            translate("commands", "Full screen"),
            partial(_full_screen, window),
            Menu.VIEW,
            "F11",
            group="window",
        ),
    ]


def _help_commands(window: QWidget, registry: ActionRegistry) -> list[Command]:
    return [
        Command("guide", translate("commands", "A short guide"), partial(_show_guide, window), Menu.HELP),
        Command(
            "shortcuts",
            translate("commands", "Keyboard shortcuts"),
            partial(_show_shortcuts, window, registry),
            Menu.HELP,
            "F1",
        ),
        Command("about", translate("commands", "About Phonochrome"), partial(_show_about, window), Menu.HELP),
    ]


# -- what they do (dialogs are imported when one is opened) ------------------------------------------------------------


def _export(window: QWidget, workspace: Workspace, places: Places) -> None:
    if places.current == "photo" and places.photo.photo is not None:
        from studio.ui.dialogs.export import ExportPhotosDialog, exportable

        chosen = exportable(places.photo.selected())
        if chosen:
            ExportPhotosDialog(workspace, chosen, window).open()
        else:
            workspace.say_error(
                translate("commands", "{0} cannot be read, so there is nothing to export.").format(
                    places.photo.photo.path.name
                ),
                translate("commands", "Choose another photograph in the strip below."),
                about=places.photo.photo,
            )
    elif places.current == "film":
        places.film.export()


def _show_provenance(window: QWidget, workspace: Workspace, places: Places) -> None:
    """Of the photograph or film that is looked at; elsewhere of whatever is chosen or dropped."""
    from studio.ui.dialogs.provenance import ProvenanceDialog

    path = None
    if places.current == "photo" and places.photo.photo is not None:
        path = places.photo.photo.path
    elif places.current == "film" and workspace.film is not None:
        path = workspace.film.path
    ProvenanceDialog(workspace, path, window).open()


def _show_limits(window: QWidget, workspace: Workspace) -> None:
    from studio.ui.dialogs.limits import LimitsDialog

    LimitsDialog(workspace, window).open()


def _show_preferences(window: QWidget, workspace: Workspace, registry: ActionRegistry) -> None:
    from studio.ui.dialogs.preferences import PreferencesDialog

    PreferencesDialog(workspace, window, registry).open()


def _show_guide(window: QWidget) -> None:
    from studio.ui.dialogs.guide import GuideDialog

    GuideDialog(window).open()


def _show_about(window: QWidget) -> None:
    from studio.ui.dialogs.about import AboutDialog

    AboutDialog(window).open()


def _show_shortcuts(window: QWidget, registry: ActionRegistry) -> None:
    from studio.ui.dialogs.shortcuts import ShortcutsDialog

    ShortcutsDialog(registry, window).open()


def _show_palette(window: QWidget, registry: ActionRegistry) -> None:
    from studio.ui.dialogs.palette import CommandPalette

    CommandPalette(registry, window).open_above(window)


def _toggle_theme(workspace: Workspace) -> None:
    controller().toggle()
    workspace.settings.theme = controller().choice
    workspace.save_settings()


def _full_screen(window: QWidget) -> None:
    if window.isFullScreen():
        window.showNormal()
    else:
        window.showFullScreen()


# -- keys --------------------------------------------------------------------------------------------------------------


def focus_needs(event: QEvent) -> bool:
    """Whether the control that has the focus keeps this key for itself (arrows on a slider, Space on a button), so
    that no shortcut may take it."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    focus = QApplication.focusWidget()
    needs = next((keys for kind, keys in _OWN_KEYS if isinstance(focus, kind)), frozenset())
    if isinstance(focus, QAbstractButton) and focus.group() is not None:
        needs |= _MOVING  # arrows lead from one to the next
    return event.key() in needs and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
