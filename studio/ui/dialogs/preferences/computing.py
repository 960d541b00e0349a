"""Preferences: device, threads, memory."""

from __future__ import annotations

import math
import os

from studio.domain import limits
from studio.ui.dialogs.limits import LimitsDialog
from studio.ui.dialogs.preferences.page import PreferencePage, say
from studio.ui.engine.questions import set_limits
from studio.ui.state.words import number_text
from studio.ui.state.workspace import Workspace

LEAST_GB = 2
"""With less than this many photographs of a usual size are refused."""


class ComputingPage(PreferencePage):
    """Device and memory hold for the next job, threads from the next start on."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.section(self.tr("Computing"))
        status = workspace.bridge.status
        self.device = self.choice(
            self.tr("Compute on"),
            (
                (self.tr("The fastest there is"), "auto"),
                (self.tr("Processor"), "cpu"),
                (self.tr("NVIDIA graphics card"), "cuda"),
                (self.tr("Apple graphics"), "mps"),
            ),
            self.settings.device,
        )
        self.device_told = self.problem()
        self._devices = status.devices if status.state == "ready" else ()
        cores = os.cpu_count() or 1
        self.threads = self.number(
            self.tr("Threads"), 0, cores, self.settings.threads or 0, special=self.tr("All ({0})").format(cores)
        )
        self.hint(self.tr("Fewer threads leave the computer free for other work; pictures then take longer."))
        self.section(self.tr("Memory"))
        self.memory = self.number(
            self.tr("Memory for one job"),
            0,
            10_000,
            _gigabytes(self.settings.max_memory_gb),
            suffix=self.tr(" GB"),
            special=self.tr("What the computer has, less a reserve"),
        )
        self.memory_told = self.problem()
        self.hint(self.tr("Large pictures are worked on in parts, so that little memory is needed."))
        self.action(self.tr("All limits…"), self._show_limits)
        self.finish()
        self.device.currentIndexChanged.connect(self._changed)
        self.threads.valueChanged.connect(self._changed)
        self.memory.editingFinished.connect(self._memory_changed)
        self._show_device()

    def leaving(self) -> None:
        self.memory.interpretText()
        self._memory_changed()

    def _changed(self) -> None:
        self.settings.device = self.device.currentData()
        self.settings.threads = self.threads.value() or None
        self._show_device()
        self.save()

    def _show_device(self) -> None:
        wanted = self.device.currentData()
        missing = bool(self._devices) and wanted not in ("auto", *self._devices)
        sentence = self.tr("There is no such device in this computer: the processor is used until there is one.")
        say(self.device_told, sentence if missing else "", error=False)

    def _memory_changed(self) -> None:
        chosen = self.memory.value()
        if 0 < chosen < LEAST_GB:
            sentence = self.tr("One job needs at least {0} GB. The limit stays as it was.")
            say(self.memory_told, sentence.format(number_text(LEAST_GB)))
            self.memory.setValue(_gigabytes(self.settings.max_memory_gb))
            return
        if chosen == _gigabytes(self.settings.max_memory_gb):
            return
        say(self.memory_told, "")
        self.settings.max_memory_gb = float(chosen) if chosen else None
        limits.choose(self.settings.limits)
        set_limits(self.workspace.bridge)
        self.save()

    def _show_limits(self) -> None:
        dialog = LimitsDialog(self.workspace, self.window())
        dialog.finished.connect(lambda _: self.memory.setValue(_gigabytes(self.settings.max_memory_gb)))
        dialog.open()


def _gigabytes(chosen: float | None) -> int:
    return round(chosen) if chosen is not None and math.isfinite(chosen) else 0
