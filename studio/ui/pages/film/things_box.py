"""What the user has shown by example: the list of things with their pictures, and how to show more."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, QSize, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.questions import Thing, View
from studio.domain.things import GOOD_COUNT
from studio.ui.dialogs.teach import TeachPopup
from studio.ui.engine import questions
from studio.ui.engine.library import category_name
from studio.ui.parts.controls import Elided, IconButton, button, label
from studio.ui.parts.reference_box import covering
from studio.ui.state.workspace import Workspace

PICTURE = QSize(40, 32)


class ThingsBox(QWidget):
    """``box_asked`` and ``whole_asked``: the user wants to show a part, or the whole, of the picture.
    ``wanted_changed`` tells whether this film is searched for the things."""

    box_asked = Signal()
    whole_asked = Signal()
    wanted_changed = Signal(bool)
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.workspace = workspace
        self.things: tuple[Thing, ...] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self.hint = label("", "small", wrap=True)
        column.addWidget(self.hint)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column.addLayout(self._rows)
        self.wanted = QCheckBox(self.tr("Look for them in this film"))
        self.wanted.setAccessibleName(self.wanted.text())
        self.wanted.setChecked(True)
        self.wanted.clicked.connect(self.wanted_changed)
        column.addWidget(self.wanted)
        row = QHBoxLayout()
        row.setSpacing(8)
        self.draw = button(
            self.tr("Draw a box…"), self.box_asked.emit, tip=self.tr("Around a thing in the picture (T)")
        )
        self.whole = button(
            self.tr("Whole picture…"), self.whole_asked.emit, tip=self.tr("For a place, such as a harbour")
        )
        row.addWidget(self.draw)
        row.addWidget(self.whole)
        row.addStretch(1)
        column.addLayout(row)
        self._show(())

    def load(self) -> None:
        """Ask for what has been shown."""
        questions.list_things(self.workspace.bridge, self._show, self.workspace.say_error)

    def set_wanted(self, wanted: bool) -> None:
        self.wanted.setChecked(wanted)

    def teach(self, done: Callable[[], object], view: View, name: str, category: str) -> None:
        """Remember what ``view`` shows; ``done`` is called when the list is new, also after a failure."""

        def failed(error: StudioError) -> None:
            done()
            self.workspace.say_error(error)

        def taught(things: Sequence[Thing]) -> None:
            done()
            self._show(things)
            self.changed.emit()

        questions.teach_thing(self.workspace.bridge, view, name, category, taught, failed)

    # -- showing ---------------------------------------------------------------------------------------------------

    def _show(self, things: Sequence[Thing]) -> None:
        self.things = tuple(things)
        while (item := self._rows.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for thing in self.things:
            self._rows.addWidget(self._row(thing))
        self.wanted.setVisible(bool(self.things))
        self.hint.setText(self._hint())
        self.hint.setVisible(bool(self.hint.text()))

    def _hint(self) -> str:
        if not self.things:
            return self.tr(
                "Show the program a thing, and it is recognised in every film: your word wins over the program's guess."
            )
        few = [thing.name for thing in self.things if len(thing.pictures) < GOOD_COUNT]
        if few:
            return self.tr(
                "Three examples work better than one: among five things the right one is named in 90 % of the pictures "
                "instead of 83 %. Show more of: {0}."
            ).format(", ".join(few[:3]))
        return ""

    def _row(self, thing: Thing) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        picture = QLabel()
        picture.setFixedSize(PICTURE)
        if thing.pictures:
            picture.setPixmap(covering(thing.pictures[0].path, PICTURE))
        line.addWidget(picture)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Elided(thing.name))
        count = self.tr("%n example(s)", "", len(thing.pictures))
        words.addWidget(Elided(f"{count} · {category_name(thing.category)}", "small"))
        line.addLayout(words, 1)
        more = IconButton("menu", self.tr("Change or forget {0}").format(thing.name), kind="quiet")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._menu(thing, more))
        line.addWidget(more)
        return row

    def _menu(self, thing: Thing, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.addAction(self.tr("Rename or change its sound…"), partial(self._change, thing, parent))
        if len(thing.pictures) > 1:
            forget = menu.addMenu(self.tr("Forget one example"))
            for example in thing.pictures:
                action = forget.addAction(
                    QIcon(covering(example.path, PICTURE)),
                    self.tr("Example {0}").format(thing.pictures.index(example) + 1),
                )
                action.triggered.connect(partial(self._remove, thing, example.key))
        menu.addAction(self.tr("Forget “{0}”").format(thing.name), partial(self._remove, thing, ""))
        return menu

    # -- changing --------------------------------------------------------------------------------------------------

    def _change(self, thing: Thing, at: QWidget) -> None:
        others = [each for each in self.things if each is not thing]
        popup = TeachPopup(self, others, thing)
        popup.answered.connect(partial(self._keep_change, thing))
        popup.open_at(at.mapToGlobal(QPoint(0, at.height())) - QPoint(12, 12))

    def _keep_change(self, thing: Thing, name: str, category: str) -> None:
        questions.change_thing(
            self.workspace.bridge, thing.name, name, category, self._changed, self.workspace.say_error
        )

    def _remove(self, thing: Thing, example: str, _checked: bool = False) -> None:
        questions.remove_thing(self.workspace.bridge, thing.name, example, self._changed, self.workspace.say_error)

    def _changed(self, things: Sequence[Thing]) -> None:
        self._show(things)
        self.changed.emit()
