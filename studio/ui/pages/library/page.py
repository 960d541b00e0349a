"""The sound library: search as you type, listen, compare, mark, say what is known, add folders of one's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from studio.domain.errors import StudioError
from studio.domain.suffixes import is_sound_name
from studio.ui.engine.library import LibraryStats, SoundRow
from studio.ui.pages.library import folders as sources
from studio.ui.pages.library import questions
from studio.ui.pages.library.audition import Audition
from studio.ui.pages.library.details import DetailsPanel
from studio.ui.pages.library.filters import Filters
from studio.ui.pages.library.folders import FolderPanel
from studio.ui.pages.library.keeper import FolderKeeper
from studio.ui.pages.library.likeness import LikenessBar
from studio.ui.pages.library.model import ORDERS, SoundTableModel
from studio.ui.pages.library.problems import ProblemsDialog
from studio.ui.pages.library.questions import Details, Overview, Wanted
from studio.ui.pages.library.table import SoundTable
from studio.ui.pages.library.waveforms import Waveforms
from studio.ui.parts.controls import EmptyState, IconButton, button, label
from studio.ui.state.words import number_text
from studio.ui.state.workspace import Workspace

MOST_EDITED = 100_000
MOST_DROPPED = 100
SELECTION_REST_MS = 80
TIGHT = 1180


class LibraryPage(QWidget):
    """All sounds that films can get: those that came with the program and the user's own."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("page")
        self.workspace = workspace
        self._library = workspace.library
        self._wanted = Wanted()
        self._order = ("best", False)
        self._stopped = False
        self.audition = Audition(self)
        self.keeper = FolderKeeper(workspace, self)
        self._selection_rest = QTimer(self)
        self._selection_rest.setSingleShot(True)
        self._selection_rest.setInterval(SELECTION_REST_MS)
        self._build()
        self._connect()
        self._library.count_all()
        self._library.ask(questions.all_categories, self.details.set_categories)
        self._library.ask(questions.overview, self.folders.set_overview, replaces="library overview")
        self._find()
        self._library.ask(questions.warm, lambda _: None, lambda error: None)
        self.keeper.start()

    # -- layout ----------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        self.folders = FolderPanel()
        self.filters = Filters()
        self.likeness = LikenessBar()
        self.model = SoundTableModel(self._library, self)
        self.waveforms = Waveforms(self.workspace.bridge, self._rows_on_screen, self)
        self.table = SoundTable(self.model, self.waveforms)
        self.details = DetailsPanel()
        self.loading = EmptyState("library", self.tr("Opening the library…"), self.tr("The first time takes a moment."))
        self.nothing = EmptyState(
            "search",
            self.tr("No sound fits"),
            self.tr("Try another word or fewer filters. German, French and Spanish words are understood too."),
            button(self.tr("Show all sounds"), self._show_all),
        )
        self.no_favourites = EmptyState(
            "star",
            self.tr("No favourites yet"),
            self.tr("Mark a sound with the star at the end of its row, or with the key F."),
            button(self.tr("Show all sounds"), self._show_all),
        )
        self.no_own = EmptyState(
            "folder",
            self.tr("No sounds of your own yet"),
            self.tr(
                "Add a folder of WAV, Broadcast Wave, FLAC, AIFF, Ogg or MP3 files. They stay where they are; names, "
                "iXML, bext and tags are read, and changes in the folder are noticed."
            ),
            button(self.tr("Add a folder…"), self._choose_folder),
        )
        self.empty_folder = EmptyState(
            "folder",
            self.tr("No sounds from this folder yet"),
            self.tr("They appear here while the folder is listened to. Its menu says what was left out, and why."),
            button(self.tr("Show all sounds"), self._show_all),
        )
        self.broken = EmptyState(
            "warning",
            self.tr("The library cannot be read"),
            self.tr("The line above says why."),
            button(self.tr("Try again"), self._try_again),
        )
        self.list_stack = QStackedWidget()
        empty = (self.nothing, self.no_favourites, self.no_own, self.empty_folder)
        for sheet in (self.loading, self.table, *empty, self.broken):
            self.list_stack.addWidget(sheet)
        self.count = label("", "small")
        self.volume = IconButton("speaker", self.tr("Sound on or off"), kind="quiet", checkable=True)
        self.volume.setChecked(True)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 0, 12, 0)
        foot.addWidget(self.count, 1)
        self.keys_hint = label(self.tr("Space plays · F favourite · M more like it"), "small")
        foot.addWidget(self.keys_hint)
        foot.addWidget(self.volume)
        head = QVBoxLayout()
        head.setContentsMargins(16, 16, 16, 8)
        head.setSpacing(8)
        head.addWidget(self.filters)
        head.addWidget(self.likeness)
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 4)
        middle.setSpacing(4)
        middle.addLayout(head)
        middle.addWidget(self.list_stack, 1)
        middle.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.folders)
        whole.addLayout(middle, 1)
        whole.addWidget(self.details)

    def _connect(self) -> None:
        self.filters.changed.connect(self._ask)
        self.filters.field.left_downwards.connect(self._into_list)
        self.folders.source_changed.connect(self._ask)
        self.likeness.changed.connect(self._ask)
        self.likeness.closed.connect(self._ask)
        self.table.play_asked.connect(self.toggle)
        self.table.star_asked.connect(self._star_row)
        self.table.alike_asked.connect(self._alike_row)
        self.table.selection_changed.connect(self._selection_rest.start)
        self._selection_rest.timeout.connect(self._show_selection)
        self.table.verticalScrollBar().valueChanged.connect(self.waveforms.want)
        self.table.horizontalHeader().sectionClicked.connect(self._order_by)
        self.model.dataChanged.connect(self.waveforms.want)
        self.audition.moved.connect(self._played)
        self.audition.failed.connect(self._not_played)
        self.volume.toggled.connect(self._volume_toggled)
        details = self.details
        details.listen_asked.connect(self._listen_to_shown)
        details.alike_asked.connect(lambda: self._alike(self.details.row))
        details.star_asked.connect(self._star_shown)
        details.folder_asked.connect(lambda path: self._open_folder(str(Path(path).parent)))
        details.saved.connect(self._save)
        folders = self.folders
        folders.add_asked.connect(self._choose_folder)
        folders.cancel_asked.connect(self.keeper.cancel)
        folders.rescan_asked.connect(lambda path: self.keeper.add(Path(path)))
        folders.show_asked.connect(self._open_folder)
        folders.problems_asked.connect(self._show_problems)
        folders.remove_asked.connect(self._remove_folder)
        self.keeper.progressed.connect(folders.set_progress)
        self.keeper.changed.connect(self._library_changed)
        self._library.counted.connect(self._counted)
        self._library.failed.connect(self._failed)

    def resizeEvent(self, event: object) -> None:
        self.keys_hint.setVisible(self.width() >= TIGHT)

    # -- finding ---------------------------------------------------------------------------------------------------

    def wanted(self) -> Wanted:
        """What all controls together ask for."""
        source = self.folders.source()
        wanted = replace(
            self.filters.wanted(),
            favourite=source == sources.FAVOURITES,
            origin=source if source in (sources.OWN, sources.SHIPPED) else "",
            folder=self.folders.chosen_folder(),
            order=self._order[0],
            descending=self._order[1],
        )
        bar = self.likeness
        if bar.sound is None:
            return wanted
        return replace(
            wanted,
            like=bar.sound.id,
            brighter=bar.brighter.value(),
            harder=bar.harder.value(),
            shorter=bar.shorter.value(),
        )

    def _ask(self) -> None:
        """The controls ask for something else: show it from its beginning."""
        self._find()

    def _find(self, *, keep_place: bool = False) -> None:
        wanted = self.wanted()
        self._library.ask(
            questions.find(wanted),
            lambda found: self._found(wanted, found, keep_place),
            self._failed,
            replaces="library page",
        )

    def _found(self, wanted: Wanted, found: object, keep_place: bool) -> None:
        self._wanted = wanted
        place = self.table.verticalScrollBar().value() if keep_place else 0
        current = self.table.currentIndex().row() if keep_place else -1
        self.model.set_list(found)  # type: ignore[arg-type]
        self.model.set_order(wanted.order, wanted.descending)
        if 0 <= current < self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(current, 0))
        self.table.doItemsLayout()  # now, because until then there is nowhere to scroll to
        self.table.verticalScrollBar().setValue(place)
        self.list_stack.setCurrentWidget(self._sheet(wanted))
        self._show_count()
        self.waveforms.want()
        self._selection_rest.start()

    def _sheet(self, wanted: Wanted) -> QWidget:
        if self.model.rowCount():
            return self.table
        others = replace(wanted, favourite=False, origin="", folder="").limited
        if wanted.favourite and not others:
            return self.no_favourites
        if wanted.folder and not others:
            return self.empty_folder
        return self.no_own if wanted.origin == "folder" and not others else self.nothing

    def _show_count(self) -> None:
        number = self.model.rowCount()
        text = self.tr("%Ln sound(s)", "", number)
        selected = self.table.selected_count()
        if selected > 1:
            text += self.tr(" · %Ln selected", "", selected)
        self.count.setText(text)

    def _show_all(self) -> None:
        self.likeness.close_bar()
        self.folders.choose(sources.ALL)
        self.filters.clear()

    def _order_by(self, column: int) -> None:
        """A click on a heading orders by it, the next one the other way round, the third as found."""
        order = ORDERS.get(column)
        if order is None:
            return
        before = self._order
        self._order = (order, False) if before[0] != order else ("best", False) if before[1] else (order, True)
        self._find()

    def _into_list(self) -> None:
        if self.model.rowCount():
            self.table.setFocus()
            if not self.table.currentIndex().isValid():
                self.table.setCurrentIndex(self.model.index(0, 0))

    def _rows_on_screen(self) -> list[SoundRow]:
        if not self.isVisible() or self.list_stack.currentWidget() is not self.table:
            return []
        first, last = self.table.visible_rows()
        return [row for row in map(self.model.row, range(first, last + 1)) if row is not None]

    # -- one sound -------------------------------------------------------------------------------------------------

    def toggle(self, number: int, start: float = 0.0) -> None:
        """Play this row's sound from ``start`` (0…1), or stop it."""
        row = self.model.row(number)
        if row is not None:
            self.audition.toggle(row, start)

    def _played(self, sound_id: str, share: float) -> None:
        self.table.set_playing(sound_id, share)
        self.details.set_playing(bool(sound_id) and self.details.row is not None and self.details.row.id == sound_id)

    def _not_played(self, name: str, reason: str) -> None:
        self.workspace.say_error(
            self.tr("{0} cannot be played: {1}.").format(name, reason.rstrip(".")),
            self.tr("Look whether its file is still there, or look for changes in its folder."),
        )

    def _listen_to_shown(self) -> None:
        if self.details.row is not None:
            self.audition.toggle(self.details.row)

    def _volume_toggled(self, on: bool) -> None:
        self.audition.set_muted(not on)
        self.volume.set_icon("speaker" if on else "muted")

    def _alike_row(self, number: int) -> None:
        self._alike(self.model.row(number))

    def _alike(self, row: SoundRow | None) -> None:
        if row is not None:
            self._order = ("best", False)
            self.likeness.compare_with(row)

    def _star_row(self, number: int) -> None:
        row = self.model.row(number)
        if row is not None:
            self._mark(self.model.keys([number]), [row.id], not row.favourite)

    def _star_shown(self) -> None:
        row = self.details.row
        if row is not None:
            self._mark(self.model.keys(self.table.selected_numbers(1)), [row.id], self.details.star.isChecked())

    def _mark(self, keys: list[int], ids: list[str], favourite: bool) -> None:
        self.model.change(ids, favourite=favourite)
        if self.details.row is not None and self.details.row.id in ids:
            self.details.set_favourite(favourite)
        self._library.ask(questions.mark(keys, favourite), lambda _: self._marked(), self._failed)

    def _marked(self) -> None:
        self._show_overview()
        if self._wanted.favourite:
            self._find(keep_place=True)

    # -- what is selected ------------------------------------------------------------------------------------------

    def _show_selection(self) -> None:
        self._show_count()
        count = self.table.selected_count()
        if count == 0:
            self.details.clear()
        elif count > 1:
            some = map(self.model.row, self.table.selected_numbers(200))
            self.details.show_many(count, any(row is None or row.own for row in some))
        else:
            row = self.model.row(self.table.selected_numbers(1)[0])
            if row is None:
                self._selection_rest.start()  # its block is on its way
                return
            self._library.ask(questions.details(row.id), self._show_details, self._failed, replaces="details")

    def _show_details(self, details: Details | None) -> None:
        if details is not None and self.table.selected_count() == 1:
            self.details.show_one(details)
            self.details.set_playing(self.audition.playing == details.row.id)

    def _save(self, values: dict[str, object]) -> None:
        if self.table.selected_count() > MOST_EDITED:
            self.workspace.say_error(
                self.tr("%Ln sounds are too many to change at once.", "", self.table.selected_count()),
                self.tr("Select up to %Ln.", "", MOST_EDITED),
            )
            return
        numbers = self.table.selected_numbers()
        wanted = len(numbers)
        self._library.ask(
            questions.edit(self.model.keys(numbers), values), lambda n: self._saved(n, wanted), self._failed
        )

    def _saved(self, changed: int, wanted: int) -> None:
        if changed < wanted:
            self.workspace.say_note(
                self.tr("{0} of %Ln sound(s) were changed.", "", wanted).format(number_text(changed)),
                self.tr("The others came with Phonochrome and stay as they are."),
            )
        elif changed > 1:
            self.workspace.say_note(self.tr("%Ln sound(s) were changed.", "", changed))
        self.model.refresh()
        self._library.count_all()
        self._selection_rest.start()

    # -- folders ---------------------------------------------------------------------------------------------------

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of sounds"))
        if name:
            self.add_folders([Path(name)])

    def add_folders(self, folders: list[Path]) -> None:
        for folder in folders:
            self.keeper.add(folder)

    def add_dropped(self, paths: list[Path]) -> None:
        """Folders are added and watched; single sound files come in without the folder they lie in."""
        self.add_folders([path for path in paths if path.is_dir()])
        files = [path for path in paths if not path.is_dir() and is_sound_name(path)]
        if len(files) > MOST_DROPPED:
            self.workspace.say_error(
                self.tr("%Ln sound files are too many to drop at once.", "", len(files)),
                self.tr("Add the folder they lie in; it is read in the background."),
            )
        elif files:
            self._library.ask(questions.add_files(files), lambda n: self._added_files(len(files), n), self._failed)

    def _added_files(self, dropped: int, new: int) -> None:
        known = self.tr("%Ln were in the library already.", "", dropped - new) if dropped > new else ""
        self.workspace.say_note(self.tr("%Ln sound(s) added.", "", new), known)
        self._library_changed()

    def _remove_folder(self, folder: str) -> None:
        self.keeper.cancel(folder)
        self._remove_some(folder, 0)

    def _remove_some(self, folder: str, before: int) -> None:
        """Part by part, so that searching goes on meanwhile."""

        def removed(answer: tuple[int, bool]) -> None:
            number, more = answer
            if more:
                self._remove_some(folder, before + number)
            else:
                self._removed(folder, before + number)

        self._library.ask(questions.remove(folder), removed, self._failed)

    def _removed(self, folder: str, number: int) -> None:
        self.workspace.say_note(
            self.tr("{0} and its %Ln sound(s) were taken out of the library.", "", number).format(Path(folder).name),
            self.tr("The files are untouched."),
            action=self.tr("Add it again"),
            on_action=lambda: self.keeper.add(Path(folder)),
        )
        self._library_changed()

    def _show_problems(self, folder: str) -> None:
        self._library.ask(
            questions.problems(folder), lambda found: ProblemsDialog(folder, found, self).open(), self._failed
        )

    def _open_folder(self, folder: str) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    def _library_changed(self) -> None:
        """There are other sounds than before: look again, and stay where the user is."""
        if self._stopped:
            return
        self._library.count_all()
        self._show_overview()
        self._find(keep_place=True)

    def _show_overview(self) -> None:
        self._library.ask(questions.overview, self._have_overview, replaces="library overview")

    def _have_overview(self, overview: Overview) -> None:
        self.folders.set_overview(overview)

    def _counted(self, stats: LibraryStats) -> None:
        self.filters.set_stats(stats)

    # -- when something fails --------------------------------------------------------------------------------------

    def _failed(self, error: StudioError) -> None:
        self.workspace.say_error(error)
        if not self.model.rowCount():
            self.list_stack.setCurrentWidget(self.broken)

    def _try_again(self) -> None:
        self.list_stack.setCurrentWidget(self.loading)
        self._library.count_all()
        self._show_overview()
        self._find()

    def hideEvent(self, event: object) -> None:
        self.audition.stop()

    def stop(self) -> None:
        self._stopped = True
        self.filters.stop()
        self._selection_rest.stop()
        self.waveforms.stop()
        self.keeper.stop()
        self.audition.close()
