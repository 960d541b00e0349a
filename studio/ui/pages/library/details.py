"""The panel on the right: all about the selected sound, who says so, and what the user says instead."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QCompleter, QHBoxLayout, QLineEdit, QWidget

from studio.domain.licences import LICENCE_NAMES, UNKNOWN_LICENCE, may_be_published
from studio.ui.engine.library import SoundRow
from studio.ui.pages.library.model import length_text
from studio.ui.pages.library.questions import Details
from studio.ui.parts.controls import Elided, IconButton, Inspector, Row, button, label, set_role
from studio.ui.state.words import number_text, short_number
from studio.ui.theme import controller, current

WIDTH = 304
_INDENT = 96


class DetailsPanel(Inspector):
    """``saved`` gives what the user says of the selected sounds, by field. Fields that were not touched are left out,
    so many sounds can get one licence and keep their names."""

    listen_asked = Signal()
    alike_asked = Signal()
    star_asked = Signal()
    folder_asked = Signal(str)
    saved = Signal(dict)

    def __init__(self) -> None:
        super().__init__(self.tr("About the sound"), WIDTH)
        self.shown: Details | None = None
        self._count = 0
        self._filling = False
        self._touched: set[str] = set()
        self._sources: dict[str, Any] = {}
        self._build_head()
        self._build_facts()
        self._build_words()
        self._build_rights()
        self._build_end()
        self.clear()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.title = label("", "heading", wrap=True)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.subtitle = label("", "small", wrap=True)
        self.add(self.title)
        self.add(self.subtitle)
        self.gap(4)
        self.listen = button(self.tr("Listen"), self.listen_asked.emit, tip=self.tr("Space in the list"))
        self.alike = button(self.tr("More like this"), self.alike_asked.emit, tip=self.tr("M in the list"))
        self.star = IconButton("star", self.tr("Favourite"), self.star_asked.emit, kind="quiet", checkable=True)
        self._actions = QWidget()
        self._actions.setFixedHeight(34)
        row = QHBoxLayout(self._actions)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.listen)
        row.addWidget(self.alike)
        row.addStretch(1)
        row.addWidget(self.star)
        self.add(self._actions)

    def _build_facts(self) -> None:
        self._facts_heading = self.section(self.tr("Sound"))
        self.length, self.format, self.loudness, self.brightness, self.pitch = (label("", "value") for _ in range(5))
        self._fact_rows = [
            self.add(Row(self.tr("Length"), self.length)),
            self.add(Row(self.tr("Format"), self.format)),
            self.add(Row(self.tr("Loudness"), self.loudness)),
            self.add(Row(self.tr("Brightness"), self.brightness)),
            self.add(Row(self.tr("Pitch"), self.pitch)),
        ]
        self.file = Elided("", "value", Qt.TextElideMode.ElideMiddle)
        self.show_folder = IconButton(
            "folder", self.tr("Show the file in its folder"), self._ask_folder, kind="quiet", size=16
        )
        self._fact_rows.append(self.add(Row(self.tr("File"), self.file, self.show_folder)))

    def _build_words(self) -> None:
        self._words_heading = self.section(self.tr("Description"))
        self.name = self._line("name", self.tr("Name"))
        self.category = QComboBox()
        self.category.setEditable(True)
        self.category.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.category.setAccessibleName(self.tr("Category"))
        _let_shrink(self.category)
        completer = self.category.completer() or QCompleter(self.category)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.category.currentTextChanged.connect(lambda _text: self._touch("cat_id"))
        self._editor("cat_id", self.tr("Category"), self.category)
        self.may_be = label("", "small", wrap=True)
        self.may_be.setTextFormat(Qt.TextFormat.RichText)
        self.may_be.setContentsMargins(_INDENT, 0, 0, 4)
        self.may_be.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.may_be.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.may_be.linkActivated.connect(self.take_category)
        controller().changed.connect(self._paint_offer)
        self.add(self.may_be)
        self.tags = self._line("tags", self.tr("Tags"))
        self.tags.setPlaceholderText(self.tr("e.g. wood old barn"))
        self.found_by = label("", "small", wrap=True)
        self.add(self.found_by)

    def _build_rights(self) -> None:
        self._rights_heading = self.section(self.tr("Rights"))
        self.free = label(self.tr("Comes with Phonochrome and is free for every use (CC0)."), "small", wrap=True)
        self.add(self.free)
        self.licence = QComboBox()
        self.licence.setEditable(True)
        self.licence.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.licence.setAccessibleName(self.tr("Licence"))
        _let_shrink(self.licence)
        for name in LICENCE_NAMES:
            self.licence.addItem(self.tr("unknown") if name == UNKNOWN_LICENCE else name, name)
        self.licence.currentTextChanged.connect(self._licence_changed)
        self._editor("licence", self.tr("Licence"), self.licence)
        self.attribution = self._line("attribution", self.tr("Credit"))
        self.attribution.setPlaceholderText(self.tr("name for credits"))
        self.publishable = QCheckBox(self.tr("May be published"))
        self.publishable.setToolTip(self.tr("Films with this sound may be shown and sold"))
        self.publishable.checkStateChanged.connect(lambda _state: self._touch("commercial_ok"))
        self._editor("commercial_ok", "", self.publishable)

    def _build_end(self) -> None:
        self.gap(8)
        self.note = label("", "small", wrap=True)
        self.add(self.note)
        self.save = button(self.tr("Save"), self._save)
        self.undo = button(self.tr("Discard"), self.discard, kind="quiet")
        self._end = QWidget()
        row = QHBoxLayout(self._end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.save)
        row.addWidget(self.undo)
        row.addStretch(1)
        self.add(self._end)

    def _line(self, field: str, name: str) -> QLineEdit:
        editor = QLineEdit()
        editor.setAccessibleName(name)
        editor.textEdited.connect(lambda _text: self._touch(field))
        editor.returnPressed.connect(self._save)
        self._editor(field, name, editor)
        return editor

    def _editor(self, field: str, name: str, editor: QWidget) -> None:
        self.add(Row(name, editor))
        source = label("", "small")
        source.setContentsMargins(_INDENT, 0, 0, 4)
        self.add(source)
        self._sources[field] = source

    # -- showing ---------------------------------------------------------------------------------------------------

    def set_categories(self, categories: list[tuple[str, str]]) -> None:
        """Every category a sound can be given, (name, CatID)."""
        self._filling = True
        self.category.clear()
        for name, cat_id in categories:
            self.category.addItem(name, cat_id)
        self.category.setCurrentIndex(-1)
        self._filling = False

    def clear(self) -> None:
        """Nothing is selected."""
        self.shown, self._count = None, 0
        self.title.setText(self.tr("No sound selected"))
        self.subtitle.setText(self.tr("Choose one to see its details and to find more like it. Space plays it."))
        self._show_parts(single=False, many=False)

    def show_one(self, details: Details) -> None:
        """All about one sound."""
        if self.shown is not None and self._touched and details.row.id == self.shown.row.id:
            return  # what is being typed is not overwritten by a fresh look at the same sound
        self.shown, self._count = details, 1
        row = details.row
        self.title.setText(row.name)
        self.subtitle.setText(row.category or self.tr("No category"))
        self._show_parts(single=True, many=False)
        self.length.setText(length_text(row.duration_s) + (self.tr(", a loop") if row.loop else ""))
        self.format.setText(self._format_text(details))
        levels = self.tr("{0} LUFS, peak {1} dB").format(
            number_text(details.loudness_lufs, 1), number_text(details.peak_dbfs, 1)
        )
        self.loudness.setText(levels.replace("-", "−"))
        self.brightness.setText(_hertz(details.brightness_hz))
        tone = self.tr("{0} ({1})").format(details.pitch_note, _hertz(details.pitch_hz))
        self.pitch.setText(tone if details.pitch_note else self.tr("none"))
        self.file.setText(Path(row.path).name)
        self.file.set_tip(row.path)
        set_role(self.file, "value" if details.there else "warn")
        self.show_folder.setEnabled(details.there)
        self.set_favourite(row.favourite)
        self._fill(details)
        self._set_editable(row.own)
        if not row.own:
            self._show_without_editors(self.tags.text())
        if not details.there:
            self.note.setText(self.tr("The file is not there now: its drive is not connected, or it was moved."))
            self.note.show()

    def show_many(self, count: int, own: bool) -> None:
        """Several sounds: what is said here is said of all of them."""
        self.shown, self._count = None, count
        self.title.setText(self.tr("%Ln sound(s) selected", "", count))
        self.subtitle.setText(self.tr("What you write here holds for all of them; empty fields stay as they are."))
        self._show_parts(single=False, many=True)
        self._filling = True
        for editor in (self.name, self.tags, self.attribution):
            editor.clear()
        for box in (self.category, self.licence):
            box.setCurrentIndex(-1)
            box.setEditText("")
        self.publishable.setTristate(True)
        self.publishable.setCheckState(Qt.CheckState.PartiallyChecked)
        for source in self._sources.values():
            source.hide()
        self._filling = False
        self._untouch()
        self._set_editable(
            own, own_hint=self.tr("These sounds come with Phonochrome and are free for every use (CC0).")
        )

    def set_favourite(self, favourite: bool) -> None:
        self.star.setChecked(favourite)
        self.star.set_icon("star-filled" if favourite else "star")

    def set_playing(self, playing: bool) -> None:
        self.listen.setText(self.tr("Stop") if playing else self.tr("Listen"))
        self.listen.setAccessibleName(self.listen.text())

    def discard(self) -> None:
        """Forget what was typed."""
        if self.shown is not None:
            self._fill(self.shown)
        else:
            self.show_many(self._count, True)

    @property
    def row(self) -> SoundRow | None:
        return self.shown.row if self.shown is not None else None

    def _fill(self, details: Details) -> None:
        self._filling = True
        fields = details.fields
        self.name.setText(str(_value(fields, "name", details.row.name)))
        self.tags.setText(" ".join(_value(fields, "tags", ())))
        self.attribution.setText(str(_value(fields, "attribution", "")))
        self.category.setCurrentIndex(self.category.findData(_value(fields, "cat_id", "")))
        if self.category.currentIndex() < 0:
            self.category.setEditText("")
        licence = str(_value(fields, "licence", UNKNOWN_LICENCE))
        self.licence.setCurrentIndex(self.licence.findData(licence))
        if self.licence.currentIndex() < 0:
            self.licence.setEditText(licence)
        self.publishable.setTristate(False)
        self.publishable.setChecked(bool(_value(fields, "commercial_ok", False)))
        for field, source in self._sources.items():
            said = fields.get(field)
            text = "" if said is None or field == "commercial_ok" else self._source_text(said.source)
            source.setText(text)
            source.setVisible(bool(text) and details.row.own)
        self._offer(details)
        for line in (self.name, self.tags, self.attribution):
            line.setCursorPosition(0)
        self._filling = False
        self._untouch()

    def _offer(self, details: Details) -> None:
        """What the sound may be, for the user to take: a guess, and said to be one."""
        style = f"color:{current().teal}; text-decoration:none"
        links = [f'<a href="{cat_id}" style="{style}">{escape(name)}</a>' for name, cat_id in details.may_be]
        self.may_be.setText("<br>".join([self.tr("Guesses by ear:"), *links]))
        self.may_be.setVisible(bool(links) and details.row.own)

    def _paint_offer(self) -> None:
        if self.shown is not None:
            self._offer(self.shown)

    def take_category(self, cat_id: str) -> None:
        """Fill in a category that was offered; it counts once it is saved."""
        self.category.setCurrentIndex(self.category.findData(cat_id))

    def _source_text(self, source: str) -> str:
        return {
            "user": self.tr("said by you"),
            "ixml": self.tr("from the file's iXML"),
            "bext": self.tr("from the file's bext chunk"),
            "tags": self.tr("from the file's tags"),
            "ucs-name": self.tr("from its UCS file name"),
            "file-name": self.tr("from its file name"),
            "words": self.tr("from words of its name"),
            "folder": self.tr("from its folder's name"),
            "guess": self.tr("a guess: it sounds like others of this category"),
            "import": self.tr("given when the folder was added"),
            "shipped": "",
        }.get(source, "")

    def _format_text(self, details: Details) -> str:
        channels = {1: self.tr("mono"), 2: self.tr("stereo")}.get(
            details.channels, self.tr("%n channel(s)", "", details.channels)
        )
        return self.tr("{0} kHz, {1}").format(short_number(details.sample_rate / 1000), channels)

    def _show_parts(self, *, single: bool, many: bool) -> None:
        self._actions.setVisible(single)
        self._facts_heading.setVisible(single)
        for row in self._fact_rows:
            row.setVisible(single)
        for widget in (self._words_heading, self._rights_heading, self._end):
            widget.setVisible(single or many)
        self.note.hide()
        self.may_be.hide()
        self.found_by.hide()
        self.free.hide()
        for editor in (self.category, self.tags, self.licence, self.attribution, self.publishable):
            _row_of(editor).setVisible(single or many)
        _row_of(self.name).setVisible(single)
        if not single:
            for source in self._sources.values():
                source.hide()

    def _editors(self) -> tuple[QWidget, ...]:
        return self.name, self.category, self.tags, self.licence, self.attribution, self.publishable

    def _set_editable(self, editable: bool, own_hint: str = "") -> None:
        for editor in self._editors():
            editor.setEnabled(editable)
        self._end.setVisible(editable)
        self.note.setText("" if editable else own_hint)
        self.note.setVisible(bool(self.note.text()))

    def _show_without_editors(self, tags: str) -> None:
        """What came with the program cannot be changed: its words as text, its rights in one sentence."""
        for editor in self._editors():
            _row_of(editor).hide()
        self.found_by.setText(self.tr("Found by: {0}.").format(tags.replace(" ", ", ")))
        self.found_by.setVisible(bool(tags))
        self._words_heading.setVisible(bool(tags))
        self.free.show()

    # -- editing ---------------------------------------------------------------------------------------------------

    def _touch(self, field: str) -> None:
        if not self._filling:
            self._touched.add(field)
            self._show_save()

    def _untouch(self) -> None:
        self._touched.clear()
        self._show_save()

    def _licence_changed(self, _text: str) -> None:
        """A known licence says itself whether sounds may be published; any other leaves that to the user."""
        if self._filling:
            return
        self._touch("licence")
        publishable = may_be_published(self._licence())
        if publishable is not None:
            self.publishable.setTristate(False)
            self.publishable.setChecked(publishable)
            self._touch("commercial_ok")

    def _licence(self) -> str:
        text = self.licence.currentText().strip()
        place = self.licence.findText(text)
        return str(self.licence.itemData(place)) if place >= 0 else text

    def _show_save(self) -> None:
        self.save.setEnabled(bool(self._touched))
        self.undo.setVisible(bool(self._touched))
        text = self.tr("Save") if self._count == 1 else self.tr("Save for %Ln sound(s)", "", self._count)
        self.save.setText(text)
        self.save.setAccessibleName(text)

    def values(self) -> dict[str, Any]:
        """What was touched, by field; what names no category is left out."""
        category = self.category.findText(self.category.currentText(), Qt.MatchFlag.MatchFixedString)
        state = self.publishable.checkState()
        said: dict[str, Any] = {
            "name": self.name.text().strip() or None,
            "tags": self.tags.text().split(),
            "cat_id": self.category.itemData(category) if category >= 0 else None,
            "licence": self._licence() or None,
            "attribution": self.attribution.text().strip(),
            "commercial_ok": None if state == Qt.CheckState.PartiallyChecked else state == Qt.CheckState.Checked,
        }
        return {field: value for field, value in said.items() if field in self._touched and value is not None}

    def _save(self) -> None:
        values = self.values()
        self._untouch()
        if values:
            self.saved.emit(values)

    def _ask_folder(self) -> None:
        if self.shown is not None:
            self.folder_asked.emit(self.shown.row.path)


def _let_shrink(box: QComboBox) -> None:
    """The box takes the room that there is, however long its entries are."""
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)


def _value(fields: dict[str, Any], field: str, default: Any) -> Any:
    said = fields.get(field)
    return default if said is None else said.value


def _row_of(editor: QWidget) -> QWidget:
    row = editor.parentWidget()
    assert row is not None
    return row


def _hertz(value: float) -> str:
    return f"{number_text(value / 1000, 1)} kHz" if value >= 1000 else f"{number_text(value)} Hz"
