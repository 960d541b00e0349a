"""The timeline: film strip, a lane for each track with its cues, and the mix as a waveform, over one ruler.

``geometry`` knows where a time lies, ``lanes`` puts cues that overlap below each other, ``ruler`` counts frames,
``painting`` and ``waves`` draw what stands still, ``moving`` what lies over it, ``dragging`` knows what the mouse has
hold of, ``view`` is the painted widget with its mouse and keys, ``headers`` the whole with its buttons.
"""

from __future__ import annotations

from studio.ui.parts.timeline.headers import Timeline
from studio.ui.parts.timeline.view import TimelineView

__all__ = ["Timeline", "TimelineView"]
