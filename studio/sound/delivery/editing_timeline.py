"""The cues laid out for other editing systems: OpenTimelineIO, Final Cut Pro XML and a CMX 3600 list.

They place the clips (each cue as it sounds, `studio.sound.mix.clips`), so that nothing is left to what a format knows
of gain, pan and fades. Times are whole samples, except in the list, which counts frames.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from studio.domain.cues import Marker
from studio.sound.delivery.sidecars import Soundtrack, exporter
from studio.sound.mix.clips import Clip, lanes
from studio.sound.mix.voices import RATE, to_samples

if TYPE_CHECKING:
    import opentimelineio

_ROLES = {"AMB": "effects.ambience", "SFX": "effects.effects", "FLY": "effects.foley", "MX": "music.music"}


def _url(clip: Clip) -> str:
    """Where a clip lies, seen from the folder of the delivery."""
    return quote(f"{clip.path.parent.name}/{clip.path.name}")


def _total(soundtrack: Soundtrack) -> int:
    return to_samples(soundtrack.sheet.duration_s)


def _markers(soundtrack: Soundtrack) -> Iterator[tuple[int, str]]:
    for marker in soundtrack.sheet.markers:
        yield to_samples(marker.time_s), marker_name(marker)


def marker_name(marker: Marker) -> str:
    return marker.name or "Marker"


# --- OpenTimelineIO ---------------------------------------------------------------------------------------------------


@exporter("otio", ".otio", "Timeline for editing systems (OpenTimelineIO)", "application/json", needs=("clips",))
def open_timeline(soundtrack: Soundtrack) -> str:
    """A timeline at 48,000 a second whose tracks are called after the stems."""
    import opentimelineio as otio

    start = soundtrack.clock.start
    timeline = otio.schema.Timeline(soundtrack.film_name, global_start_time=_otio_time(start))
    timeline.metadata["phonochrome"] = {"film": soundtrack.film_name, "fps": soundtrack.sheet.fps}
    for name, clips in lanes(soundtrack.clips):
        track = otio.schema.Track(name, kind=otio.schema.TrackKind.Audio)
        place = 0
        for clip in clips:
            if clip.start > place:
                track.append(otio.schema.Gap(duration=_otio_time(clip.start - place)))
            track.append(_otio_clip(clip, start))
            place = clip.end
        timeline.tracks.append(track)
    for sample, text in _markers(soundtrack):
        span = otio.opentime.TimeRange(_otio_time(sample), _otio_time(0))
        timeline.tracks.markers.append(otio.schema.Marker(name=text, marked_range=span))
    return str(otio.adapters.write_to_string(timeline, "otio_json"))


def _otio_time(samples: int) -> opentimelineio.opentime.RationalTime:
    import opentimelineio as otio

    return otio.opentime.RationalTime(samples, RATE)


def _otio_clip(clip: Clip, start: int) -> opentimelineio.schema.Clip:
    import opentimelineio as otio

    whole = otio.opentime.TimeRange(_otio_time(start + clip.start), _otio_time(clip.length))
    media = otio.schema.ExternalReference(target_url=_url(clip), available_range=whole)
    made = otio.schema.Clip(clip.name, media_reference=media, source_range=whole)
    made.metadata["phonochrome"] = _told(clip)
    return made


def _told(clip: Clip) -> dict[str, Any]:
    """What an editor may want to know of a cue, though it is in the clip already."""
    cue = clip.cue
    sound = cue.sound
    told: dict[str, Any] = {"cue": cue.id, "kind": cue.kind, "category": cue.category, "confidence": cue.confidence}
    if sound is not None:
        told |= {"sound": sound.id, "gain_db": sound.gain_db, "pan": sound.pan}
    return told


# --- Final Cut Pro XML ------------------------------------------------------------------------------------------------


@exporter("fcpxml", ".fcpxml", "Timeline for Final Cut Pro (FCPXML)", "application/xml", needs=("clips",))
def final_cut(soundtrack: Soundtrack) -> str:
    """FCPXML 1.9: the clips are connected to a gap as long as the film, one lane for each track, by roles."""
    clock = soundtrack.clock
    frame = 1 / clock.rate
    frames = -(-Fraction(_total(soundtrack), RATE) // frame)
    root = ElementTree.Element("fcpxml", version="1.9")
    resources = ElementTree.SubElement(root, "resources")
    ElementTree.SubElement(resources, "format", id="r0", name="FFVideoFormatRateUndefined", frameDuration=_s(frame))
    event = ElementTree.SubElement(ElementTree.SubElement(root, "library"), "event", name="Phonochrome")
    project = ElementTree.SubElement(event, "project", name=soundtrack.film_name)
    start, length = Fraction(clock.start, RATE), _s(frames * frame)
    sequence = ElementTree.SubElement(
        project,
        "sequence",
        format="r0",
        duration=length,
        tcStart=_s(start),
        tcFormat="NDF",
        audioLayout="stereo",
        audioRate="48k",
    )
    spine = ElementTree.SubElement(sequence, "spine")
    gap = ElementTree.SubElement(spine, "gap", name="Film", offset=_s(start), start="0s", duration=length)
    number = 0
    for lane, (_, clips) in enumerate(lanes(soundtrack.clips), start=1):
        for clip in clips:
            number += 1
            _add_asset(resources, f"r{number}", clip, start)
            _add_asset_clip(gap, f"r{number}", clip, start, -lane)
    for sample, text in _markers(soundtrack):
        ElementTree.SubElement(gap, "marker", start=_s(Fraction(sample, RATE)), duration=_s(frame), value=text)
    ElementTree.indent(root)
    text = ElementTree.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE fcpxml>\n{text}\n'


def _add_asset(resources: ElementTree.Element, name: str, clip: Clip, start: Fraction) -> None:
    asset = ElementTree.SubElement(
        resources,
        "asset",
        id=name,
        name=clip.path.stem,
        start=_s(start + Fraction(clip.start, RATE)),
        duration=_s(Fraction(clip.length, RATE)),
        hasAudio="1",
        audioSources="1",
        audioChannels="2",
        audioRate="48000",
    )
    ElementTree.SubElement(asset, "media-rep", kind="original-media", src=_url(clip))


def _add_asset_clip(gap: ElementTree.Element, asset: str, clip: Clip, start: Fraction, lane: int) -> None:
    ElementTree.SubElement(
        gap,
        "asset-clip",
        ref=asset,
        lane=str(lane),
        offset=_s(Fraction(clip.start, RATE)),
        name=clip.name,
        start=_s(start + Fraction(clip.start, RATE)),
        duration=_s(Fraction(clip.length, RATE)),
        audioRole=_ROLES.get(clip.stem, "effects.ambience"),
    )


def _s(seconds: Fraction) -> str:
    """Seconds as FCPXML writes them: a fraction, exact."""
    return f"{seconds.numerator}s" if seconds.denominator == 1 else f"{seconds.numerator}/{seconds.denominator}s"


# --- CMX 3600 ---------------------------------------------------------------------------------------------------------


@exporter("edl", ".edl", "Edit decision list (CMX 3600)", "text/plain", needs=("clips",))
def edit_list(soundtrack: Soundtrack) -> str:
    """An event for every clip, on the channels A, A2, A3 … (one for each track), to the nearest frame; a comment says
    where each lies to the sample."""
    clock = soundtrack.clock
    lines = [f"TITLE: {_ascii(soundtrack.film_name)[:70]}", "FCM: NON-DROP FRAME", ""]
    number = 0

    def span(clip: Clip) -> tuple[int, int]:
        """In frames; a clip lasts at least one."""
        first = clock.frames(clip.start)
        return first, max(clock.frames(clip.end), first + 1)

    for channel, (name, clips) in enumerate(lanes(soundtrack.clips, span), start=1):
        for clip in clips:
            number += 1
            first, last = map(clock.timecode_of, span(clip))
            lines += [
                f"{number:03d}  AX       {_channel(channel)}  C        {first} {last} {first} {last}",
                f"* FROM CLIP NAME: {_ascii(clip.path.name)}",
                f"* COMMENT: {name}, SAMPLES {clock.start + clip.start} TO {clock.start + clip.end} AT {RATE}",
            ]
    for sample, text in _markers(soundtrack):
        lines.append(f"* LOC: {clock.timecode(sample)} RED     {_ascii(text)}")
    return "\r\n".join(lines) + "\r\n"


def _channel(number: int) -> str:
    return f"{'A' if number == 1 else f'A{number}':<4}"


def _ascii(text: str) -> str:
    return " ".join(text.encode("ascii", "replace").decode().split())
