"""What can be written beside an exported film. One entry for each kind: the export dialog offers what stands here and
asks each entry what it needs of the job; nothing else has to know of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Delivery:
    """``title`` is to be translated (context "deliveries"). ``of_sound``: there has to be a soundtrack of cues for it;
    ``of_colour``: a coloured picture that is one film. ``extras`` are the side outputs to ask the job for (kinds of
    ``studio.jobs.outputs``), ``fields`` settings of the colour recipe. ``tip`` says more (translated likewise)."""

    id: str
    title: str
    of_sound: bool = False
    of_colour: bool = False
    extras: tuple[str, ...] = ()
    fields: Callable[[], dict[str, object]] = lambda: {}
    tip: str = ""

    def fits(self, *, sound: bool, colour: bool) -> bool:
        """Whether it can be had with such an export."""
        return (sound or not self.of_sound) and (colour or not self.of_colour)


def _of_sound(name: str, title: object, tip: object, *kinds: str) -> Delivery:
    """Kinds that the sound's exporters know (`studio.sound.delivery`), or the job itself."""
    return Delivery(name, str(title), of_sound=True, extras=kinds, tip=str(tip))


DELIVERIES: tuple[Delivery, ...] = (
    _of_sound(
        "cues",
        QT_TRANSLATE_NOOP("deliveries", "Cue sheet (JSON)"),
        QT_TRANSLATE_NOOP("deliveries", "Every cue with its times and sounds, to go on with here or elsewhere"),
        "cues_out",
    ),
    _of_sound(
        "stems",
        QT_TRANSLATE_NOOP("deliveries", "Mix and stems (BWF)"),
        QT_TRANSLATE_NOOP(
            "deliveries", "Broadcast Wave, 48 kHz and 24 bit, with time code: the mix, and each track alone"
        ),
        "bwf",
    ),
    _of_sound(
        "adm",
        QT_TRANSLATE_NOOP("deliveries", "Stems in one file (ADM)"),
        QT_TRANSLATE_NOOP("deliveries", "A Broadcast Wave with every track as an object of the Audio Definition Model"),
        "adm",
    ),
    _of_sound(
        "reaper",
        QT_TRANSLATE_NOOP("deliveries", "Reaper project"),
        QT_TRANSLATE_NOOP("deliveries", "With copies of the sounds, and every gain, pan and fade still open"),
        "reaper",
    ),
    _of_sound(
        "timelines",
        QT_TRANSLATE_NOOP("deliveries", "OTIO, FCPXML, EDL"),
        QT_TRANSLATE_NOOP("deliveries", "Timelines for Resolve, Final Cut and others, with every cue as a sound file"),
        *("otio", "fcpxml", "edl"),
    ),
    _of_sound(
        "spotting",
        QT_TRANSLATE_NOOP("deliveries", "Spotting sheet"),
        QT_TRANSLATE_NOOP("deliveries", "A PDF with pictures, to be printed, and a table (CSV)"),
        *("pdf", "csv"),
    ),
    _of_sound(
        "captions",
        QT_TRANSLATE_NOOP("deliveries", "Captions of sounds"),
        QT_TRANSLATE_NOOP("deliveries", "What is heard, for those who do not hear it: SubRip and WebVTT"),
        *("srt", "vtt"),
    ),
    _of_sound(
        "slate",
        QT_TRANSLATE_NOOP("deliveries", "Slate"),
        QT_TRANSLATE_NOOP("deliveries", "A still picture for the leader that says what this is"),
        "slate",
    ),
    Delivery(
        "frame-sums",
        str(QT_TRANSLATE_NOOP("deliveries", "The sums of all frames (framemd5)")),
        of_colour=True,
        fields=lambda: {"frame_sums": True},
    ),
)
"""In the order in which they are offered."""
