"""Starts the window."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from studio.ui.qt.garbage import collect_here_only
from studio.ui.qt.language import speak
from studio.ui.state import at_start
from studio.ui.state.settings import Settings, Store
from studio.ui.theme import controller
from studio.ui.theme.drawings import FOLDER, remove_files

if TYPE_CHECKING:
    from studio.ui.window.main_window import MainWindow


def run(files: list[Path] | list[str] | None = None, *, opened: Callable[[MainWindow], object] | None = None) -> int:
    """Open the window with these files; returns the exit code when it is closed. ``opened`` is given the window before
    it is shown."""
    store = Store()
    application = make_application(store.load_settings())
    from studio.ui.engine.conversation import EngineBridge
    from studio.ui.window.main_window import MainWindow
    from studio.ui.window.places import WARM_AFTER_MS

    _catch_unexpected()
    collect_here_only(application)
    bridge = EngineBridge()
    window = MainWindow(bridge, store)
    if opened is not None:
        opened(window)
    window.show()
    bridge.start()
    if not files:
        window.projects.recover()
    if files:
        window.open_paths([Path(file) for file in files])
    QTimer.singleShot(WARM_AFTER_MS, window.places, window.places.warm)
    try:
        return application.exec()
    finally:
        remove_files()


def make_application(settings: Settings | None = None) -> QApplication:
    """The one QApplication, with its name, mark, theme and the language that was chosen."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        controller()
        return existing
    settings = settings or Settings()
    at_start.begin_with(settings)
    QCoreApplication.setApplicationName("Phonochrome")
    QCoreApplication.setOrganizationName("Phonochrome")
    application = QApplication(sys.argv[:1])
    application.setDesktopFileName("org.phonochrome.studio")
    application.setWindowIcon(QIcon(str(FOLDER / "phonochrome.svg")))
    speak(application, settings.language)
    controller().apply(settings.theme)
    return application


def _catch_unexpected() -> None:
    """What no one foresaw goes into the log and is said in a sentence; the window stays."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            before(kind, error, trace)
            return
        from studio.own_files.log import log_unexpected

        path = log_unexpected(error)
        logging.getLogger(__name__).error("unexpected error", exc_info=(kind, error, trace))
        for window in QApplication.topLevelWidgets():
            space = getattr(window, "workspace", None)
            if space is not None and hasattr(space, "say_error"):
                space.say_error(
                    QCoreApplication.translate("app", "Something unforeseen went wrong; your work is kept."),
                    QCoreApplication.translate("app", "Please report it; the details are in {0}.").format(path),
                )
                break

    sys.excepthook = hook
