"""The page of optional models. Nothing is fetched before a button of a card is pressed."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from models.packs import known
from studio.domain.errors import StudioError
from studio.domain.questions import BeforeAfter, InstallPack, OptionalModel, OptionalModels, RemovePack
from studio.ui.engine import questions
from studio.ui.pages.models.card import ModelCard
from studio.ui.parts.controls import button, label
from studio.ui.state import models_list
from studio.ui.state.workspace import Workspace

CONTENT_WIDTH = 1068
_COLUMNS = 2


class ModelsPage(QWidget):
    """Cards of all optional models, and what is done with them. Installing goes on while other places are shown."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self.cards: dict[str, ModelCard] = {}
        self._headings: list[QLabel] = []
        self._tickets: dict[str, int] = {}
        self._build()

    def _build(self) -> None:
        content = QWidget()
        content.setMaximumWidth(CONTENT_WIDTH)
        content.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 32, 0, 40)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(label(self.tr("Models by others"), "title"), 1)
        self.from_file = button(self.tr("From a file…"), self.choose_file)
        self.from_file.setToolTip(self.tr("Install a model whose official file was fetched on another computer"))
        head.addWidget(self.from_file, 0, Qt.AlignmentFlag.AlignVCenter)
        column.addLayout(head)
        column.addSpacing(8)
        column.addWidget(
            label(
                self.tr(
                    "Phonochrome works with its own small models. These published ones can be added: each is fetched "
                    "once from its authors, when you press Install, and works offline from then on."
                ),
                "lead",
                wrap=True,
            )
        )
        column.addSpacing(24)
        self.waiting = label(self.tr("Looking at what this computer can do…"), "dim")
        column.addWidget(self.waiting)
        self._grids = {task: self._section(column, title) for task, title in self._titles().items()}
        column.addStretch(1)
        outer = _AsHighAsItsText()
        row = QHBoxLayout(outer)
        row.setContentsMargins(32, 0, 32, 0)
        row.addStretch(0)
        row.addWidget(content, 1)
        row.addStretch(0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(outer)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def _titles(self) -> dict[str, str]:
        """The sections of the page, by what their models do."""
        return {
            "colour": self.tr("Colour for photographs and films"),
            "enlarge": self.tr("Larger photographs"),
            "repair": self.tr("Photographs without their damage"),
            "see": self.tr("What films show"),
        }

    def _section(self, column: QVBoxLayout, title: str) -> QGridLayout:
        heading = label(title, "section")
        heading.hide()
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(16)
        grid.setContentsMargins(0, 8, 0, 24)
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
            grid.addItem(QSpacerItem(0, 0), 0, place)  # a card alone is no wider than others
        column.addWidget(heading)
        column.addLayout(grid)
        self._headings.append(heading)
        return grid

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        questions.list_packs(self.workspace.bridge, self._show_models, self.workspace.say_error)

    # -- what the cards ask for ------------------------------------------------------------------------------------

    def install(self, pack_id: str) -> None:
        """Fetch and install a model, or go on with it."""
        self._begin(pack_id, InstallPack(pack_id))

    def pause(self, pack_id: str) -> None:
        """Stop fetching; what is here stays."""
        ticket = self._tickets.pop(pack_id, None)
        if ticket is not None:
            self.workspace.bridge.forget(ticket)
            self.cards[pack_id].show_busy(False)
            questions.list_packs(self.workspace.bridge, self._show_models, self.workspace.say_error)

    def remove(self, pack_id: str) -> None:
        """Remove an installed model, or what has been fetched of one."""
        self.workspace.bridge.ask(RemovePack(pack_id), self._changed, self.workspace.say_error)

    def choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("An official file of a model"), "", self.tr("Weights (*.pth *.bin *.pt *.safetensors)")
        )
        if name:
            self.take_in(Path(name))

    def take_in(self, file: Path) -> None:
        """Install the model whose official file this is."""
        self.workspace.say_note(self.tr("Reading “{0}”…").format(file.name))
        self.workspace.bridge.ask(InstallPack("", str(file)), self._changed, self.workspace.say_error)

    def _begin(self, pack_id: str, question: InstallPack) -> None:
        if pack_id in self._tickets:
            return
        card = self.cards[pack_id]
        card.show_busy(True)
        self._tickets[pack_id] = self.workspace.bridge.ask(
            question, partial(self._installed, pack_id), partial(self._failed, pack_id), card.show_progress
        )

    # -- answers ---------------------------------------------------------------------------------------------------

    def _installed(self, pack_id: str, answer: OptionalModels) -> None:
        self._tickets.pop(pack_id, None)
        self.cards[pack_id].show_busy(False)
        self._changed(answer)
        model = self.cards[pack_id].model
        self.workspace.say_note(self._use(model).format(model.title, model.id))

    def _use(self, model: OptionalModel) -> str:
        """How a model that has just been installed is put to use."""
        if model.needs_mask:
            return self.tr("{0} is installed: python main.py repair --model {1} --mask MASK.png")
        return {
            "enlarge": self.tr("{0} is installed: the Batch page enlarges photographs with it."),
            "repair": self.tr("{0} is installed: the Batch page cleans photographs with it."),
            "see": self.tr("{0} is installed: it looks at films from now on."),
        }.get(model.task, self.tr("{0} is installed: choose it as the model of a photograph."))

    def _failed(self, pack_id: str, error: StudioError) -> None:
        self._tickets.pop(pack_id, None)
        self.cards[pack_id].show_busy(False)
        self.workspace.say_error(error)
        questions.list_packs(self.workspace.bridge, self._show_models, self.workspace.say_error)

    def _changed(self, answer: OptionalModels) -> None:
        models_list.look_again()
        self.workspace.models_changed.emit()
        self._show_models(answer)

    def _show_models(self, answer: OptionalModels) -> None:
        self.waiting.hide()
        for heading in self._headings:
            heading.show()
        for model in answer.models:
            card = self.cards.get(model.id)
            if card is None:
                card = self._add_card(ModelCard(model))
            fresh = model.installed and not card.sample.isVisibleTo(card)
            card.show_model(model)
            if fresh and model.task != "see":
                questions.pack_sample(
                    self.workspace.bridge, model.id, partial(self._sample, model.id), self.workspace.say_error
                )
        first = self.cards.get(known.FOR_PEOPLE)
        if first is not None:
            first.make_first(not any(card.model.installed for card in self.cards.values()))

    def _add_card(self, card: ModelCard) -> ModelCard:
        card.install_asked.connect(self.install)
        card.pause_asked.connect(self.pause)
        card.remove_asked.connect(self.remove)
        card.discard_asked.connect(self.remove)
        self.cards[card.model.id] = card
        grid = self._grids.get(card.model.task, self._grids["colour"])
        place = grid.count() - _COLUMNS
        grid.addWidget(card, place // _COLUMNS, place % _COLUMNS)
        return card

    def _sample(self, pack_id: str, pictures: BeforeAfter) -> None:
        self.cards[pack_id].show_sample(pictures)


class _AsHighAsItsText(QWidget):
    """What scrolls: as high as its texts are at its width. Their least heights, which Qt would add up, are those of
    texts in narrow columns, and would leave a screen of nothing below."""

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)
