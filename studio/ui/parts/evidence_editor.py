"""How is this colour known? A small editor for one colour point."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from studio.domain.recipe import Evidence, EvidenceKind
from studio.ui.parts.controls import label

_MOST_LETTERS = 500


class EvidenceEditor(QWidget):
    """``changed`` gives the evidence, or None when nobody says it. A documented colour without its source is no
    evidence yet, and the editor says so."""

    changed = Signal(object)

    def __init__(self, evidence: Evidence | None) -> None:
        super().__init__()
        self._known = evidence
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("How is it known?"), "section"))
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("How this colour is known"))
        for kind, text in (
            ("", self.tr("Not said")),
            ("documented", self.tr("Documented")),
            ("inferred", self.tr("Inferred")),
            ("guess", self.tr("A guess")),
        ):
            self.kind.addItem(text, kind)
        self.source = QLineEdit()
        self.source.setMaxLength(_MOST_LETTERS)
        self.source.setAccessibleName(self.tr("Source"))
        self.missing = label(self.tr("A documented colour needs its source."), "small", wrap=True)
        for part in (self.kind, self.source, self.missing):
            column.addWidget(part)
        if evidence is not None:
            self.kind.setCurrentIndex(self.kind.findData(evidence.kind))
            self.source.setText(evidence.source)
        self.kind.currentIndexChanged.connect(lambda _index: self._tell())
        self.source.editingFinished.connect(self._tell)
        self.source.textChanged.connect(lambda _text: self._show())
        self._show()

    def _show(self) -> None:
        kind = self.kind.currentData()
        self.source.setVisible(kind in ("documented", "inferred"))
        self.source.setPlaceholderText(
            self.tr("Source: book and page, archive number, object")
            if kind == "documented"
            else self.tr("From what, such as “same regiment as the next photograph”")
        )
        self.missing.setVisible(kind == "documented" and not self.source.text().strip())

    def _tell(self) -> None:
        self._show()
        kind: EvidenceKind | None = self.kind.currentData() or None
        source = self.source.text().strip() if kind != "guess" else ""
        if kind == "documented" and not source:
            return
        evidence = None if kind is None else Evidence(kind, source)
        if evidence != self._known:
            self._known = evidence
            self.changed.emit(evidence)
