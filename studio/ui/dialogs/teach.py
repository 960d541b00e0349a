"""The small window that opens at a box drawn on the film: what is this, and what does it sound like?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, QRunnable, Qt, QThreadPool, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCompleter,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from studio.domain.questions import Thing
from studio.ui.engine.library import TYPING_PAUSE_MS, category_name
from studio.ui.parts.controls import button, label
from studio.ui.qt.language import spoken
from studio.ui.qt.plain import plain_tip

SUGGESTIONS = 8
WIDTH = 340


@dataclass(frozen=True)
class Suggestion:
    """A sound category as the list shows it."""

    cat_id: str
    text: str


class _Answers(QObject):
    found = Signal(str, list)


class _Search(QRunnable):
    """Finds the categories that words may mean, away from the window: the table of words takes a moment to build."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words, self.answers = words, _Answers()

    def run(self) -> None:
        from studio.sound.categories.words import likely_categories

        found = [
            Suggestion(entry.cat_id, entry.label(spoken())) for entry in likely_categories(self.words, SUGGESTIONS)
        ]
        self.answers.found.emit(self.words, found)


class TeachPopup(QDialog):
    """``answered`` brings the name and the UCS category (CatID) the user has chosen. With ``thing`` that one is
    changed. The suggestions follow the name until the user types into the search field."""

    answered = Signal(str, str)

    def __init__(self, parent: QWidget, things: Sequence[Thing], thing: Thing | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setFixedWidth(WIDTH)
        self._known = {each.name.casefold(): each for each in things}
        self._follows = True
        heading = self.tr("Change this thing") if thing is not None else self.tr("What is this?")
        self.setAccessibleName(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(label(heading, "section"))
        self.name = QLineEdit(thing.name if thing is not None else "")
        self.name.setPlaceholderText(self.tr("Its name, such as steam locomotive"))
        self.name.setAccessibleName(self.tr("Name of the thing"))
        self.name.setMaxLength(60)
        if things and thing is None:
            completer = QCompleter([each.name for each in things], self.name)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            self.name.setCompleter(completer)
        column.addWidget(self.name)
        column.addSpacing(4)
        column.addWidget(label(self.tr("It sounds like"), "section"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the sound categories…"))
        self.search.setAccessibleName(self.tr("Search for a sound category"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.name.installEventFilter(self)
        column.addWidget(self.search)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sound categories"))
        self.list.setStyleSheet("QListWidget { background: transparent; } QListWidget::item { padding: 5px 8px; }")
        self.list.setFixedHeight(176)
        column.addWidget(self.list)
        self.facts = label("", "small", wrap=True)
        column.addWidget(self.facts)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.go = button(self.tr("Keep") if thing is not None else self.tr("Remember it"), self._answer, kind="sound")
        row.addWidget(self.go)
        row.addWidget(button(self.tr("Cancel"), self.close))
        row.addStretch(1)
        column.addLayout(row)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.name.textChanged.connect(self._name_changed)
        self.search.textEdited.connect(self._search_edited)
        self.list.currentItemChanged.connect(lambda _now, _before: self._show_state())
        self.list.itemActivated.connect(lambda _item: self._answer())
        if thing is not None:
            self._show_suggestions([Suggestion(thing.category, category_name(thing.category))])
        self._show_state()

    def open_at(self, point: QPoint) -> None:
        self.adjustSize()
        room = self.screen().availableGeometry()
        x = min(point.x() + 12, room.right() - self.width() - 8)
        y = min(point.y() + 12, room.bottom() - self.height() - 8)
        self.move(max(x, room.left() + 8), max(y, room.top() + 8))
        self.show()
        self.name.setFocus()

    @property
    def category(self) -> str:
        """The CatID that is chosen, "" for none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down choose a category while the words are typed; Enter answers."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                step = 1 if event.key() == Qt.Key.Key_Down else -1
                self.list.setCurrentRow(max(0, min(self.list.count() - 1, self.list.currentRow() + step)))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._answer()
                return True
        return super().eventFilter(watched, event)

    def _name_changed(self, text: str) -> None:
        known = self._known.get(" ".join(text.split()).casefold())
        if known is not None and self._follows:
            self._pause.stop()
            self._show_suggestions([Suggestion(known.category, category_name(known.category))])
        elif self._follows:
            self._pause.start()
        self._show_state()

    def _search_edited(self, text: str) -> None:
        self._follows = not text
        self._pause.start()

    def _ask(self) -> None:
        search = _Search(self._words())
        search.answers.found.connect(self._found)
        QThreadPool.globalInstance().start(search)

    def _words(self) -> str:
        return self.search.text().strip() or self.name.text().strip()

    @Slot(str, list)
    def _found(self, words: str, suggestions: list[Suggestion]) -> None:
        if words == self._words():
            self._show_suggestions(suggestions)

    def _show_suggestions(self, suggestions: Sequence[Suggestion]) -> None:
        self.list.clear()
        for each in suggestions:
            item = QListWidgetItem(each.text)
            item.setData(Qt.ItemDataRole.UserRole, each.cat_id)
            item.setToolTip(plain_tip(each.cat_id))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self._show_state()

    def _show_state(self) -> None:
        """What is missing, or what will be heard."""
        name = self.name.text().strip()
        known = self._known.get(" ".join(name.split()).casefold())
        self.go.setEnabled(bool(name and self.category))
        if not name:
            text = self.tr("It is recognised under this name in every film from now on.")
        elif not self.category:
            text = self.tr("Choose what it sounds like: type any word, such as train, bell or sea.")
        elif self.category.startswith("AMB"):
            text = self.tr("A place: heard through every shot that shows it.")
        elif known is not None:
            text = self.tr("One more example of “{0}”.").format(known.name)
        else:
            text = self.tr("A thing: heard where and while it is seen.")
        self.facts.setText(text)

    def _answer(self) -> None:
        if self.go.isEnabled():
            self.answered.emit(self.name.text().strip(), self.category)
            self.close()
