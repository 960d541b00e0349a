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
    ``studio.jobs.outputs``), ``fields`` settings of the colour recipe."""

    id: str
    title: str
    of_sound: bool = False
    of_colour: bool = False
    extras: tuple[str, ...] = ()
    fields: Callable[[], dict[str, object]] = lambda: {}

    def fits(self, *, sound: bool, colour: bool) -> bool:
        """Whether it can be had with such an export."""
        return (sound or not self.of_sound) and (colour or not self.of_colour)


DELIVERIES: tuple[Delivery, ...] = (
    Delivery(
        "cues",
        str(QT_TRANSLATE_NOOP("deliveries", "The cue sheet, to go on with elsewhere")),
        of_sound=True,
        extras=("cues_out",),
    ),
    Delivery(
        "stems",
        str(QT_TRANSLATE_NOOP("deliveries", "The stems (ambience, effects, foley) as WAV")),
        of_sound=True,
        extras=("stems",),
    ),
    Delivery(
        "frame-sums",
        str(QT_TRANSLATE_NOOP("deliveries", "The sums of all frames (framemd5)")),
        of_colour=True,
        fields=lambda: {"frame_sums": True},
    ),
)
"""In the order in which they are offered."""
