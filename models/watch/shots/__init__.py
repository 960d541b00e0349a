"""Where the shots of a film begin, and which pictures are title cards.

`cuts` holds the finder that frames are pushed through; it asks `dissolves` and `blanks`, over what is `remembered` of
each frame; `cards` tells title cards. What a shot shows is told by `models.watch.recogniser`; how well edits are found
is measured in the tests.

Thresholds say their unit and what they part. "Made films" are the 8 clean and 8 worn ones of
``python -m tests.benchmarks.shot_thresholds``, which prints what is quoted here: quantiles of each measure, where there
is an edit and where not. Brightness is of 255; what has no source is a choice, and says so.
"""

from models.watch.shots.blanks import is_blank
from models.watch.shots.cards import CardEvidence, CardJudge, card_evidence
from models.watch.shots.cuts import MIN_SHOT_S, PATIENCE_S, Boundary, ShotFinder, distance

__all__ = [
    "MIN_SHOT_S",
    "PATIENCE_S",
    "Boundary",
    "CardEvidence",
    "CardJudge",
    "ShotFinder",
    "card_evidence",
    "distance",
    "is_blank",
]
