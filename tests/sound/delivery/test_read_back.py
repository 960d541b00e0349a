"""Every delivery is opened by a library that did not write it, and its times are those of the mix to the sample."""

from __future__ import annotations

import csv
import io
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import opentimelineio as otio
import pycmx
import pypdf
import pysubs2
import pytest
import rpp
import soundfile
import webvtt
from lxml import etree
from msgspec.structs import replace
from PIL import Image
from wavinfo import WavInfoReader

from studio.domain.cues import Cue, CueSheet, CueSound, Marker
from studio.domain.delivery import DeliverySettings, clock_of
from studio.domain.recipe import SoundRecipe
from studio.domain.table_cells import harmless, meant
from studio.sound.delivery.captions import captions
from studio.sound.delivery.sidecars import Soundtrack, exporters
from studio.sound.library.library import SoundLibrary
from studio.sound.mix.clips import Clip, lanes, render_clips
from studio.sound.mix.mixing import mix
from studio.sound.mix.score import prepare

RATE = 48_000
HOUR = 3600 * RATE
PLANK = "WOODImpt_plank_hit_01"
STREET = CueSound("AMBTown_street_01", "Street")


def _hit(cue_id: str, start_s: float, label: str, **sound: float) -> Cue:
    plank = CueSound(PLANK, PLANK, **sound)
    return Cue(cue_id, "impact", start_s, start_s + 0.3, 0.8, 0.9, "WOODImpt", sound=plank, label=label)


SHEET = CueSheet(
    "films/Löwe & Söhne.mp4",
    25.0,
    8.0,
    (
        Cue("bed", "ambience", 0.0, 8.0, 0.5, 0.9, "AMBTown", sound=STREET, label="Street", track="AMB"),
        _hit("a", 1.0123456, "=Door, “slammed”", gain_db=-6.0, pan=-0.4),
        _hit("b", 1.1, "Knock"),
        replace(_hit("c", 4.5, "Step"), track="FLY", fade_in_s=0.05, fade_out_s=0.1),
        replace(_hit("d", 6.0, "Muted"), muted=True),
    ),
    markers=(Marker(2.5, "Reel change"),),
)  # fmt: skip


class Delivered:
    """All kinds of one soundtrack, made once."""

    def __init__(self, library: SoundLibrary, folder: Path, settings: DeliverySettings) -> None:
        report = mix(SHEET, library, SoundRecipe(), folder / "mix.wav", stems_dir=folder / "stems")
        self.clock = clock_of(settings, SHEET.fps)
        (folder / "film-clips").mkdir()
        clips = render_clips(SHEET, library, report, folder / "film-clips", start=self.clock.start)
        picture = io.BytesIO()
        Image.new("RGB", (64, 48), (200, 30, 30)).save(picture, "JPEG")
        audio = {"MIX": folder / "mix.wav"} | {name: Path(path) for name, path in report.stems.items()}
        self.report, self.clips, self.folder = report, clips, folder
        sounds, pictures = {PLANK: "film-sounds/plank.wav"}, {"a": picture.getvalue()}
        self.soundtrack = Soundtrack(SHEET, library, report, self.clock, audio, tuple(clips), sounds, pictures)
        self.voices = {voice.cue.id: voice for voice in prepare(SHEET, library)[0].voices}

    def file(self, kind: str) -> Path:
        each = exporters()[kind]
        path = self.folder / f"film{each.suffix}"
        if not path.exists():
            made = each.write(self.soundtrack, path)
            assert made
            assert all(file.stat().st_size > 0 for file in made)
        return path

    def clip(self, cue_id: str) -> Clip:
        return next(clip for clip in self.clips if clip.cue.id == cue_id)


@pytest.fixture
def made(library: SoundLibrary, tmp_path: Path) -> Delivered:
    return Delivered(library, tmp_path, DeliverySettings("01:00:00:00", two_pop=True))


def test_clips_lie_where_the_voices_do_and_add_up_to_the_mix(made: Delivered) -> None:
    whole, _ = soundfile.read(made.folder / "mix.wav", dtype="float64")
    total = np.zeros_like(whole)
    for clip in made.clips:
        samples, rate = soundfile.read(clip.path, dtype="float64")
        voice = made.voices[clip.cue.id]
        assert (rate, len(samples), clip.start) == (RATE, voice.end - voice.start, voice.start)
        assert WavInfoReader(str(clip.path)).bext.time_reference == HOUR + voice.start
        total[clip.start : clip.end] += samples
    assert {clip.cue.id for clip in made.clips} == {"bed", "a", "b", "c"}, "what is muted is no clip"
    assert np.abs(total - whole).max() < 10 ** (-90 / 20)
    assert np.abs(whole).max() > 0.05


def test_lanes_never_lie_over_each_other(made: Delivered) -> None:
    laid = lanes(made.clips)
    assert [name for name, _ in laid] == ["AMB", "SFX", "SFX 2", "FLY"]
    for _, clips in laid:
        assert all(before.end <= after.start for before, after in pairwise(clips))


@pytest.mark.parametrize("two_pop", [True, False])
def test_broadcast_waves_carry_time_name_and_the_same_samples(
    library: SoundLibrary, tmp_path: Path, two_pop: bool
) -> None:
    made = Delivered(library, tmp_path, DeliverySettings("01:00:00:00", two_pop))
    leader = 10 * RATE if two_pop else 0
    for part, source in made.soundtrack.audio.items():
        path = made.file("bwf") / f"film_{part}.wav"
        info = WavInfoReader(str(path))
        assert (info.fmt.sample_rate, info.fmt.bits_per_sample, info.fmt.channel_count) == (RATE, 24, 2)
        assert info.bext.time_reference == HOUR - leader
        tree = info.ixml.parsed
        low, high = (int(tree.findtext(f"SPEED/TIMESTAMP_SAMPLES_SINCE_MIDNIGHT_{half}")) for half in ("LO", "HI"))
        assert (high << 32) + low == HOUR - leader
        assert tree.findtext("SPEED/TIMECODE_RATE") == "25/1"
        assert [track.name for track in info.ixml.track_list] == [f"{part}-L", f"{part}-R"]
        then, now = soundfile.read(source, dtype="int32")[0], soundfile.read(path, dtype="int32")[0]
        assert np.array_equal(now[leader:], then)
        if two_pop:
            loud = np.flatnonzero(np.abs(now[:leader]).max(axis=1) > 0)
            assert loud[0] in range(8 * RATE, 8 * RATE + 2)
            assert loud[-1] < 8 * RATE + RATE // 25
    assert WavInfoReader(str(made.file("bwf") / "film_MIX.wav")).bext.loudness_value == pytest.approx(
        made.report.integrated_lufs, abs=0.01
    )


def test_adm_names_a_stereo_object_for_every_stem(made: Delivered) -> None:
    path = made.file("adm")
    info = WavInfoReader(str(path))
    stems = [name for name in made.soundtrack.audio if name != "MIX"]
    programme = info.adm.programme()
    objects = [each for content in programme["contents"] for each in content["objects"]]
    assert [each["object_name"] for each in objects] == stems
    assert [entry.track_index for entry in info.adm.channel_uids] == list(range(2 * len(stems)))
    for number, each in enumerate(objects):
        uids = [entry.uid for entry in info.adm.channel_uids if entry.track_index // 2 == number]
        assert each["track_uids"] == uids
    assert soundfile.info(path).frames == 18 * RATE
    assert info.bext.time_reference == HOUR - 10 * RATE
    samples = soundfile.read(path, dtype="int32")[0][10 * RATE :]
    for number, stem in enumerate(stems):
        then = soundfile.read(made.soundtrack.audio[stem], dtype="int32")[0]
        assert np.array_equal(samples[:, 2 * number : 2 * number + 2], then)


def test_reaper_places_the_sounds_themselves(made: Delivered, library: SoundLibrary) -> None:
    project = rpp.loads(made.file("reaper").read_text())
    items = [(track.find("NAME")[1], item) for track in project.findall("TRACK") for item in track.findall("ITEM")]
    found = {item.find("NAME")[1]: (stem, item) for stem, item in items}
    assert {name: stem for name, (stem, _) in found.items()} == {
        "Street": "AMB",
        "=Door, “slammed”": "SFX",
        "Knock": "SFX",
        "Step": "FLY",
        "Muted": "SFX",
    }
    for label, cue_id in (("Street", "bed"), ("=Door, “slammed”", "a"), ("Knock", "b"), ("Step", "c")):
        item, voice = found[label][1], made.voices[cue_id]
        assert round(float(item.find("POSITION")[1]) * RATE) == voice.start
        assert round(float(item.find("LENGTH")[1]) * RATE) == voice.end - voice.start
        assert round(float(item.find("FADEIN")[2]) * RATE) == voice.fade_in
        assert round(float(item.find("FADEOUT")[2]) * RATE) == voice.fade_out
    slammed = found["=Door, “slammed”"][1].find("VOLPAN")
    knock = found["Knock"][1].find("VOLPAN")
    assert float(slammed[1]) == pytest.approx(float(knock[1]) * 10 ** (-6 / 20), rel=1e-4)
    assert float(slammed[2]) == pytest.approx(-0.4)
    assert found["Muted"][1].find("MUTE")[1] == "1"
    assert found["Knock"][1].find("SOURCE").find("FILE")[1] == "film-sounds/plank.wav"
    assert project.find("MARKER")[2:4] == ["2.500000000", "Reel change"]
    assert float(project.find("PROJOFFS")[1]) == 3600.0


def test_open_timeline_places_clips_to_the_sample(made: Delivered) -> None:
    timeline = otio.adapters.read_from_file(str(made.file("otio")))
    assert timeline.global_start_time.value == HOUR
    assert [track.name for track in timeline.tracks] == ["AMB", "SFX", "SFX 2", "FLY"]
    seen = {}
    for clip in timeline.find_clips():
        place = clip.transformed_time_range(clip.trimmed_range(), timeline.tracks)
        seen[clip.metadata["phonochrome"]["cue"]] = (place.start_time.value, place.duration.value)
        info = WavInfoReader(str(made.folder / "film-clips" / Path(clip.media_reference.target_url).name))
        assert clip.source_range.start_time.value == info.bext.time_reference
        assert clip.media_reference.available_range.duration.value == info.data.frame_count
    assert seen == {clip.cue.id: (clip.start, clip.length) for clip in made.clips}
    marker = timeline.tracks.markers[0]
    assert (marker.name, marker.marked_range.start_time.value) == ("Reel change", 2.5 * RATE)


def test_final_cut_places_clips_to_the_sample(made: Delivered) -> None:
    tree = etree.fromstring(made.file("fcpxml").read_bytes())
    assets = {asset.get("id"): asset for asset in tree.iter("asset")}
    clips = list(tree.iter("asset-clip"))
    places = sorted((_samples(clip.get("offset")), _samples(clip.get("duration"))) for clip in clips)
    assert places == sorted((clip.start, clip.length) for clip in made.clips)
    for clip in clips:
        asset = assets[clip.get("ref")]
        assert _samples(clip.get("start")) == _samples(asset.get("start")) == HOUR + _samples(clip.get("offset"))
        assert (made.folder / asset.find("media-rep").get("src").replace("%20", " ")).is_file()
    sequence = next(tree.iter("sequence"))
    assert _samples(sequence.get("tcStart")) == HOUR
    assert _samples(sequence.get("duration")) == 8 * RATE
    whole = otio.adapters.read_from_file(str(made.file("fcpxml")))
    read = [clip.name for timeline in whole for clip in timeline.find_clips()]
    assert sorted(read) == sorted(clip.name for clip in made.clips)


def _samples(text: str) -> int:
    samples = Fraction(text.removesuffix("s")) * RATE
    assert samples.denominator == 1
    return int(samples)


def test_edit_list_is_read_by_two_readers_to_the_frame(made: Delivered) -> None:
    path = made.file("edl")
    with path.open() as handle:
        events = list(pycmx.parse_cmx3600(handle).events)
    edits = {edit.clip_name: edit for event in events for edit in event.edits}
    assert len(edits) == len(made.clips)
    for clip in made.clips:
        edit = edits[clip.path.name.encode("ascii", "replace").decode()]
        assert abs(_frames(edit.record_in) - (HOUR + clip.start) * 25 / RATE) <= 0.5
        assert abs(_frames(edit.record_out) - (HOUR + clip.end) * 25 / RATE) <= 0.5
    timeline = otio.adapters.read_from_file(str(path), rate=25)
    assert len(list(timeline.find_clips())) == len(made.clips)
    assert f"SAMPLES {HOUR + made.clip('b').start} TO {HOUR + made.clip('b').end} AT 48000" in path.read_text()


def _frames(timecode: str) -> int:
    hours, minutes, seconds, frames = map(int, timecode.split(":"))
    return ((hours * 60 + minutes) * 60 + seconds) * 25 + frames


def test_captions_are_read_to_the_millisecond(made: Delivered) -> None:
    spoken = [(round(start * 1000), round(end * 1000), text) for start, end, text in captions(SHEET)]
    assert spoken
    srt = pysubs2.load(str(made.file("srt")), format_="srt")
    assert [(line.start, line.end, line.plaintext) for line in srt] == spoken
    vtt = webvtt.read(str(made.file("vtt")))
    read = [(round(line.start_in_seconds * 1000), round(line.end_in_seconds * 1000)) for line in vtt]
    assert [text for _, _, text in spoken] == [line.text for line in vtt]
    assert all(
        abs(a - b) <= 1000 for one, two in zip(read, spoken, strict=True) for a, b in zip(one, two, strict=False)
    )
    assert pysubs2.load(str(made.file("vtt")), format_="vtt")[0].start == spoken[0][0]


def test_no_cell_begins_a_formula(made: Delivered) -> None:
    for kind in ("csv", "licences"):
        rows = list(csv.reader(io.StringIO(made.file(kind).read_text())))
        assert len(rows) > 2
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "@", "\t", "\r")), cell
            assert not cell.startswith("-") or float(cell) <= 0


def test_the_printed_sheet_has_every_cue_and_its_picture(made: Delivered) -> None:
    pages = pypdf.PdfReader(made.file("pdf")).pages
    text = "\n".join(page.extract_text() for page in pages)
    for expected in ("=Door, “slammed”", "Knock", "Step", "not heard: muted", "CC0-1.0", "Löwe & Söhne.mp4"):
        assert expected in text
    assert "01:00:01:00" in text
    pictures = [image for page in pages for image in page.images]
    assert [image.image.size for image in pictures if image.image] == [(64, 48)]
    again = exporters()["pdf"]
    again.write(made.soundtrack, made.folder / "again.pdf")
    assert (made.folder / "again.pdf").read_bytes() == made.file("pdf").read_bytes()


def test_slate_says_what_it_is(made: Delivered) -> None:
    with Image.open(made.file("slate")) as picture:
        assert picture.size == (1920, 1080)
        assert np.asarray(picture).std() > 5


@pytest.mark.parametrize(
    ("settings", "fps", "start", "rate"),
    [
        (DeliverySettings(), 25.0, 0, Fraction(25)),
        (DeliverySettings("10:00:00:00"), 24000 / 1001, 36036 * RATE, Fraction(24000, 1001)),
        (DeliverySettings("01:00:00:00"), 18.0, HOUR, Fraction(25)),
        (DeliverySettings(two_pop=True), 24.0, HOUR, Fraction(24)),
    ],
)
def test_the_clock_counts_as_editing_systems_do(
    settings: DeliverySettings, fps: float, start: int, rate: Fraction
) -> None:
    clock = clock_of(settings, fps)
    assert (clock.start, clock.rate) == (start, rate)
    assert clock.timecode(0) == (settings.start or ("01:00:00:00" if settings.two_pop else "00:00:00:00"))


@pytest.mark.parametrize(("start", "why"), [("noon", "time code"), ("00:00:05:00", "leader"), ("99:00:00:00", "code")])
def test_a_clock_that_cannot_be_is_refused(start: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        clock_of(DeliverySettings(start, two_pop=True), 25.0)


@pytest.mark.parametrize("text", ["plain", "'quoted", "=1+1", "  =1", "-x", "＝x", "'=x", ""])
def test_a_harmless_cell_says_what_was_meant(text: str) -> None:
    assert meant(harmless(text)) == text
