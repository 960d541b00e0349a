"""Preferences: how results are written, and what they say of themselves."""

from __future__ import annotations

from studio.ui.dialogs.preferences.page import PreferencePage
from studio.ui.parts.controls import SliderRow
from studio.ui.state.workspace import Workspace


class ExportPage(PreferencePage):
    """What the dialogs of export begin with."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.section(self.tr("Export"))
        self.quality = SliderRow(self.tr("JPEG quality"), 50, 100, 92, step=1, show=lambda v: f"{v:.0f}")
        self.quality.caption.setFixedWidth(168)
        self.quality.set_value(self.settings.jpeg_quality)
        self.column.addWidget(self.quality)
        self.loudness = self.choice(
            self.tr("Loudness"),
            (
                (self.tr("Broadcast, −23 LUFS (EBU R128)"), -23.0),
                (self.tr("Web, −14 LUFS"), -14.0),
                (self.tr("Web, calm, −16 LUFS"), -16.0),
                (self.tr("Streaming, −27 LUFS"), -27.0),
            ),
            self.settings.loudness_lufs,
        )
        self.finish()
        self.quality.settled.connect(self._changed)
        self.loudness.currentIndexChanged.connect(self._changed)

    def _changed(self, _value: object = None) -> None:
        self.settings.jpeg_quality = round(self.quality.value())
        self.settings.loudness_lufs = float(self.loudness.currentData())
        self.save()


class DisclosurePage(PreferencePage):
    """How it is said that colours and sounds are estimated."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.section(self.tr("Disclosure"))
        self.hint(
            self.tr(
                "Whoever sees a result should be able to learn that its colours and sounds are estimated. A receipt "
                "lies beside every result and is always written."
            )
        )
        self.in_metadata = self.check(
            self.tr("Say in the metadata that the colours are estimated (IPTC)"), self.settings.disclosure_metadata
        )
        self.label_on = self.check(
            self.tr("Write “Digitally colourised” into a corner of exported pictures"), self.settings.disclosure_label
        )
        self.signed = self.check(self.tr("Sign results (Content Credentials, C2PA)"), self.settings.credentials)
        self.hint(self.tr("What is switched off here, or for one export, is recorded in the receipt."))
        self.section(self.tr("Privacy"))
        self.hint(self.tr("Nothing leaves this computer. The list of recent files is kept here only."))
        self.forget = self.action(self.tr("Forget recent files"), self._forget)
        self.finish()
        self.in_metadata.toggled.connect(self._changed)
        self.label_on.toggled.connect(self._changed)
        self.signed.toggled.connect(self._changed)

    def _changed(self) -> None:
        self.settings.disclosure_metadata = self.in_metadata.isChecked()
        self.settings.disclosure_label = self.label_on.isChecked()
        self.settings.credentials = self.signed.isChecked()
        self.save()

    def _forget(self) -> None:
        self.workspace.store.forget_recents()
        self.workspace.recents_changed.emit()
        self.forget.setEnabled(False)
