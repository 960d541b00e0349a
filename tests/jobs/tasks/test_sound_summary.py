"""What the receipt of a film with sound says of its cues."""

from __future__ import annotations

import msgspec
import pytest

from studio.domain.cues import Cue, CueSheet
from studio.jobs.tasks.sound import _summary
from studio.sound.cue_sheet import edits as edit
from studio.sound.mix.mixing import MixReport

REPORT = MixReport("mix.wav", 8.0, -23.0, -1.0, 4.0, 0.0, 0.0, 0.0, {}, 2, 1, ())


def _cue(name: str, confidence: float, muted: bool | None = None) -> Cue:
    return Cue(name, "impact", 1.0, 1.5, 0.7, confidence, "WOODImpt", muted=muted)


@pytest.mark.parametrize(
    ("cue", "told"),
    [
        (_cue("unsure", 0.2), "3 places, 1 unsure and silent."),
        (_cue("unsure but wanted", 0.2, muted=False), "3 places."),
        (_cue("muted by the user", 0.9, muted=True), "3 places."),
    ],
)
def test_only_what_is_unsure_and_silent_is_called_so(cue: Cue, told: str) -> None:
    sheet = CueSheet("film.mp4", 18.0, 8.0, (_cue("a", 0.9), _cue("b", 0.9), cue))
    assert _summary(sheet, REPORT)[0] == f"Sounds found in {told}"
    everything_decided = msgspec.structs.replace(sheet, cues=tuple(_cue(c.id, 0.2, muted=False) for c in sheet.cues))
    assert _summary(everything_decided, REPORT)[0] == "Sounds found in 3 places."
    assert "3 unsure" in _summary(edit.set_track_muted(everything_decided, "SFX", True), REPORT)[0]
