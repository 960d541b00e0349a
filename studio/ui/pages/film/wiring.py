"""Which piece of the film page hears of which: nothing but signals tied to each other."""

from __future__ import annotations

from typing import Protocol

from studio.ui.pages.film.colour import FilmColour
from studio.ui.pages.film.cue_edits import CueEdits
from studio.ui.pages.film.cue_panel import CuePanel
from studio.ui.pages.film.cue_shaping import CueShaping
from studio.ui.pages.film.cue_waveforms import CueWaveforms
from studio.ui.pages.film.finding import Finding
from studio.ui.pages.film.marking import Marking
from studio.ui.pages.film.mix import MixPreview
from studio.ui.pages.film.panels import TaskPanels
from studio.ui.pages.film.things import Things
from studio.ui.pages.film.transport import Transport
from studio.ui.pages.film.triage import Triage
from studio.ui.parts.timeline import Timeline


class Pieces(Protocol):
    """The page, as far as its pieces need it."""

    edits: CueEdits
    shaping: CueShaping
    triage: Triage
    finder: Finding
    transport: Transport
    marking: Marking
    panels: TaskPanels
    cue_panel: CuePanel
    mix: MixPreview
    waveforms: CueWaveforms
    colour: FilmColour
    things: Things
    timeline: Timeline

    def save(self) -> None: ...

    def cue_chosen(self, cue_id: str) -> None: ...

    def add_cue(self) -> None: ...

    def find_sounds(self) -> None: ...

    def ask_unsure(self) -> None: ...

    def all_decided(self) -> None: ...

    def finding_changed(self) -> None: ...

    def export(self, picture: str = "") -> None: ...

    def take_focus(self) -> None: ...


def connect_picture(page: Pieces) -> None:
    """The picture, the time that it shows, and what is heard."""
    transport, view = page.transport, page.timeline.view
    transport.position_changed.connect(view.set_playhead)
    transport.position_changed.connect(page.mix.set_position)
    transport.position_changed.connect(page.things.set_position)
    transport.position_changed.connect(page.colour.set_position)
    view.seeked.connect(transport.seek)
    transport.play_asked.connect(page.cue_panel.stop_audition)
    transport.loop_asked.connect(page.marking.toggle_loop)
    transport.position.left.connect(page.take_focus)
    page.cue_panel.listening.connect(transport.pause)
    page.mix.peaks_changed.connect(view.set_peaks)
    page.mix.levels_changed.connect(page.timeline.levels.set_levels)
    page.waveforms.changed.connect(view.set_waves)
    transport.video.clicked.connect(transport.toggle_play)


def connect_colour_and_things(page: Pieces) -> None:
    """Points and boxes on the picture, and the panels about them."""
    transport, video = page.transport, page.transport.video
    video.point_asked.connect(page.colour.ask_point)
    page.colour.points_changed.connect(video.set_points)
    page.colour.pause_asked.connect(transport.pause)
    page.colour.seek_asked.connect(transport.seek)
    page.colour.export_asked.connect(lambda: page.export("coloured"))
    transport.point_tool.toggled.connect(lambda on: page.panels.show_task("colour") if on else None)
    transport.box_tool.toggled.connect(lambda on: page.panels.show_task("things") if on else None)
    transport.boxing_changed.connect(page.things.boxing_changed)
    video.box_drawn.connect(page.things.box_drawn)
    page.things.box_changed.connect(video.set_box)
    page.things.boxing_asked.connect(lambda: transport.box_tool.setChecked(True))
    page.things.pause_asked.connect(transport.pause)
    page.things.recipe_changed.connect(page.save)
    page.things.find_asked.connect(page.find_sounds)


def connect_cues(page: Pieces) -> None:
    """Choosing and changing cues, in the list, on the timeline and in the panel."""
    edits, panel, view, triage = page.edits, page.cue_panel, page.timeline.view, page.triage
    edits.cue_chosen.connect(page.cue_chosen)
    edits.place_asked.connect(page.transport.look_at)
    page.transport.cue_asked.connect(page.add_cue)
    page.finder.cues.chosen.connect(edits.choose_cues)
    page.finder.state_changed.connect(page.finding_changed)
    page.finder.decide_asked.connect(triage.next)
    page.finder.below_asked.connect(page.ask_unsure)
    triage.ended.connect(page.all_decided)
    view.selected.connect(edits.choose_cue)
    view.added.connect(edits.add_to_choice)
    view.extended.connect(edits.extend_choice)
    view.moved.connect(edits.move_cue)
    view.trimmed.connect(page.shaping.trim)
    view.faded.connect(page.shaping.fade)
    view.sounds_dropped.connect(edits.place_sounds)
    page.timeline.mute_asked.connect(edits.mute_track)
    page.timeline.solo_asked.connect(edits.solo_track)
    panel.region_changed.connect(page.transport.video.set_region)
    panel.confirmed.connect(triage.keep)
    panel.rejected.connect(triage.remove)
    panel.next_asked.connect(triage.next)
    panel.alike_asked.connect(edits.choose_alike)
    panel.delete_asked.connect(edits.delete_cue)
    panel.nudged.connect(edits.nudge)
    panel.gain_settled.connect(edits.set_gain)
    panel.pan_settled.connect(edits.set_pan)
    panel.mute_asked.connect(edits.toggle_mute)
    panel.sound_chosen.connect(edits.use_sound)
    panel.search_ended.connect(page.take_focus)
