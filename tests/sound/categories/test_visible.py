"""Which categories of sound can be told by sight."""

from __future__ import annotations

from studio.sound.categories.ucs import load_ucs
from studio.sound.categories.visible import visible_categories


def test_what_can_be_seen_is_asked_about_and_events_are_not() -> None:
    known = load_ucs().by_id
    seen = {each.cat_id: each for each in visible_categories()}
    assert seen.keys() <= known.keys()
    assert 300 < len(seen) < len(known)
    assert seen["AEROHeli"].caption == "helicopter, aircraft"
    assert (seen["AMBForst"].caption, seen["AMBForst"].role) == ("forest", "ambience")
    assert (seen["FEETHors"].role, seen["BIRDMisc"].caption) == ("action", "birds")
    assert not seen.keys() & {"DOORCreak", "GLASBrk", "WOODImpt", "VOXMisc", "AMBRoom", "ARCHMisc", "OBJMisc"}
    captions = [each.caption for each in visible_categories()]
    assert len(captions) == len(set(captions)), "no two categories share a caption, which would halve their evidence"
