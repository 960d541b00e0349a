"""The list of colour presets: apply one, rename, remove, take one over from a file."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QInputDialog, QListWidget, QListWidgetItem, QVBoxLayout

from studio.domain.colour_presets import SUFFIX, ColourPreset
from studio.domain.errors import StudioError, UnwritableOutput
from studio.own_files.colour_presets import ColourPresets, read_preset
from studio.own_files.reasons import reason
from studio.ui.parts.controls import button, label
from studio.ui.state.recipe_parts import part_title, part_value, shipped_presets
from studio.ui.state.sentences import said


class ColourPresetsDialog(QDialog):
    """``apply_asked`` gives a preset. Those of the program cannot be changed; what is removed by mistake can be taken
    back as long as the list is open."""

    apply_asked = Signal(object)
    changed = Signal()

    def __init__(self, presets: ColourPresets, parent: object = None) -> None:
        super().__init__(parent)  # type: ignore[arg-type]
        self._presets = presets
        self._removed: list[ColourPreset] = []
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Colour presets"))
        self.setMinimumSize(660, 440)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(8)
        column.addWidget(label(self.tr("Colour presets"), "heading"))
        self.list = QListWidget()
        self.list.setObjectName("historyList")
        self.list.setAccessibleName(self.tr("Colour presets"))
        self.list.currentRowChanged.connect(self._show)
        self.list.itemDoubleClicked.connect(lambda _item: self._apply())
        column.addWidget(self.list, 1)
        self.told = label("", "dim", wrap=True)
        self.told.setMinimumHeight(36)
        self.told.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.told)
        self.rename = button(self.tr("Rename…"), self._rename)
        self.remove = button(self.tr("Remove"), self._remove)
        self.back = button(self.tr("Bring back"), self._bring_back)
        self.take = button(self.tr("From a file…"), self._from_file)
        self.folder = button(self.tr("Show the folder"), self._show_folder)
        first = QHBoxLayout()
        for each in (self.rename, self.remove, self.back):
            first.addWidget(each)
        first.addStretch(1)
        for each in (self.take, self.folder):
            first.addWidget(each)
        column.addLayout(first)
        last = QHBoxLayout()
        self.apply = button(self.tr("Apply to the selected photographs"), self._apply, kind="primary")
        last.addStretch(1)
        last.addWidget(button(self.tr("Close"), self.reject))
        last.addWidget(self.apply)
        column.addSpacing(8)
        column.addLayout(last)
        self._fill()

    @property
    def current(self) -> ColourPreset | None:
        item = self.list.currentItem()
        preset = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return preset if isinstance(preset, ColourPreset) else None

    def _fill(self, name: str = "") -> None:
        own, shipped = self._presets.all(), shipped_presets()
        self.list.clear()
        for preset, suffix in [*((p, "") for p in own), *((p, self.tr("comes with the program")) for p in shipped)]:
            item = QListWidgetItem(f"{preset.name}  ·  {suffix}" if suffix else preset.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, preset)
            item.setData(Qt.ItemDataRole.UserRole + 1, not suffix)
        names = [p.name for p in (*own, *shipped)]
        self.list.setCurrentRow(names.index(name) if name in names else 0)
        self._show()

    def _show(self, _row: int = 0) -> None:
        item, preset = self.list.currentItem(), self.current
        own = item is not None and bool(item.data(Qt.ItemDataRole.UserRole + 1))
        self.rename.setEnabled(own)
        self.remove.setEnabled(own)
        self.back.setEnabled(bool(self._removed))
        self.apply.setEnabled(preset is not None)
        words = [f"{part_title(part)} {part_value(part, preset.recipe)}" for part in preset.parts] if preset else []
        self.told.setText(" · ".join(words))

    def _apply(self) -> None:
        if self.current is not None:
            self.apply_asked.emit(self.current)
            self.accept()

    def _rename(self) -> None:
        preset = self.current
        if preset is None:
            return
        name, meant = QInputDialog.getText(self, self.tr("Rename the preset"), self.tr("Name"), text=preset.name)
        if meant and name.strip():
            self.give_name(preset, name.strip()[:100])

    def give_name(self, preset: ColourPreset, name: str) -> None:
        """Another name for a preset of the user's own."""
        other = self._presets.find(name)
        if other is not None and other.name != preset.name:
            self.told.setText(self.tr("There is a preset “{0}” already.").format(other.name))
            return
        if self._done(lambda: self._presets.remove(preset.name)):
            self._done(lambda: self._presets.keep(replace(preset, name=name)))
        self._fill(name)

    def _remove(self) -> None:
        preset = self.current
        if preset is not None and self._done(lambda: self._presets.remove(preset.name)):
            self._removed.append(preset)
            self._fill()

    def _bring_back(self) -> None:
        preset = self._removed[-1]
        if self._done(lambda: self._presets.keep(preset)):
            self._removed.pop()
            self._fill(preset.name)

    def _from_file(self) -> None:
        pattern = self.tr("Presets ({0})").format(f"*{SUFFIX}")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("A preset from a file"), "", pattern)
        if name:
            self.take_over(Path(name))

    def take_over(self, path: Path) -> None:
        """Keep a preset of somebody else among the user's own."""
        try:
            preset = read_preset(path)
        except StudioError as error:
            self.told.setText(f"{said(error.message)} {said(error.hint)}")
            return
        name, number = preset.name, 1
        while self._presets.find(name) is not None:
            number += 1
            name = f"{preset.name[:90]} {number}"
        if self._done(lambda: self._presets.keep(replace(preset, name=name))):
            self._fill(name)

    def _done(self, act: object) -> bool:
        """Whether it worked; what went wrong is said."""
        try:
            act()  # type: ignore[operator]
        except UnwritableOutput as error:
            self.told.setText(said(error.message))
            return False
        except OSError as error:
            self.told.setText(self.tr("That did not work: {0}.").format(said(reason(error))))
            return False
        self.changed.emit()
        return True

    def _show_folder(self) -> None:
        self._presets.folder.mkdir(parents=True, exist_ok=True)
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._presets.folder)))
