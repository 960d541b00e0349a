"""A coloured film in every format that can be chosen: depth, range, alpha, fields, sums, colours alone."""

from __future__ import annotations

import hashlib
import shutil
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
import tifffile

from studio.domain.errors import UnwritableOutput
from studio.domain.progress import Progress
from studio.domain.recipe import ColorizeRecipe, Evidence, Hint
from studio.engine.service import TaskContext
from studio.jobs.outputs import frame_sums_beside
from studio.jobs.runner import REUSED, run_job
from studio.media.files.safety import sha256_of
from studio.media.film.formats import FORMATS, ffv1_slices, film_format_of
from studio.media.film.reader import FilmReader
from studio.media.film.signal import Signal
from tests.jobs.conftest import recipe, request_for
from tests.jobs.tasks.test_film_luma import frame_sums, write_ffv1


def soft_film(path: Path, pixels: str = "yuv422p10le", *, alpha: int | None = None) -> Path:
    """Four frames with a slow ramp, which lossy codecs keep closely."""
    with av.open(path, "w") as film:
        stream = film.add_stream("ffv1", rate=24)
        stream.width, stream.height, stream.pix_fmt = 96, 64, pixels
        stream.codec_context.color_range = 1
        for number in range(4):
            frame = av.VideoFrame(96, 64, pixels)
            bits = frame.format.components[0].bits
            for index, plane in enumerate(frame.planes):
                rows = np.frombuffer(plane, np.uint8).reshape(-1, plane.line_size)
                samples = rows[:, : plane.width * (2 if bits > 8 else 1)].view("<u2" if bits > 8 else np.uint8)
                scale = 1 << (bits - 8)
                if index == 0:
                    samples[...] = (60 + np.arange(96)[None] + number * 4) * scale
                else:
                    samples[...] = alpha if index == 3 and alpha is not None else 128 * scale
            frame.color_range, frame.pts, frame.time_base = 1, number, Fraction(1, 24)
            film.mux(stream.encode(frame))
        film.mux(stream.encode(None))
    return path


def first_of(path: Path) -> tuple[av.VideoFrame, str]:
    with av.open(str(path)) as film:
        return next(film.decode(video=0)), film.streams.video[0].codec_context.name


@pytest.mark.parametrize(
    ("film_format", "suffix", "codec", "pixels", "off"),
    [
        ("mkv-ffv1", ".mkv", "ffv1", "yuv422p10le", 0.0),
        ("mov-prores", ".mov", "prores", "yuv422p10le", 4.0),
        ("mov-prores4444", ".mov", "prores", "yuv444p10le", 4.0),
        ("mp4-h265", ".mp4", "hevc", "yuv420p10le", 6.0),
        ("mp4", ".mp4", "h264", "yuv420p", 6.0),
    ],
)
def test_every_format_keeps_as_much_as_it_can(
    tmp_path: Path, context: TaskContext, film_format: str, suffix: str, codec: str, pixels: str, off: float
) -> None:
    source = soft_film(tmp_path / "in.mkv")
    output = tmp_path / f"out{suffix}"
    receipt = run_job(request_for(source, output, recipe(film_format=film_format)), Progress(), context)
    frame, found = first_of(output)
    assert (found, frame.format.name.replace("yuva", "yuv").replace("12le", "10le")) == (codec, pixels)
    assert any("10 bits" in note for note in receipt.notes) == (film_format == "mp4")
    assert receipt.luma is not None
    assert receipt.luma.kept == (off == 0.0)
    with FilmReader.open(source) as before, FilmReader.open(output) as after:
        assert not after.signal.full_range
        depth = 1 << (after.signal.bits - 8)
        for one, other in zip(before.tones(), after.tones(), strict=True):
            away = np.abs(one.luma / 4.0 - other.luma / depth) * 4  # in codes of 10 bits
            assert away.mean() <= off


def test_prores_4444_and_ffv1_keep_transparency_and_others_say_so(tmp_path: Path, context: TaskContext) -> None:
    source = soft_film(tmp_path / "in.mkv", "yuva444p10le", alpha=700)
    for film_format, output in (("mov-prores4444", "out.mov"), ("mkv-ffv1", "out.mkv"), ("mp4", "out.mp4")):
        receipt = run_job(request_for(source, tmp_path / output, recipe(film_format=film_format)), Progress(), context)
        with FilmReader.open(tmp_path / output) as film:
            tone = next(film.tones())
        if film_format == "mp4":
            assert tone.alpha is None
            assert any("transparency was left out" in note for note in receipt.notes)
        else:
            assert tone.alpha is not None
            full = (1 << film.signal.bits) - 1
            assert np.abs(tone.alpha / full - 700 / 1023).max() < 0.01


def test_full_range_is_fitted_into_prores_and_said(tmp_path: Path, context: TaskContext) -> None:
    source = soft_film(tmp_path / "in.mkv", "gray")
    with av.open(str(source)) as film:
        assert next(film.decode(video=0)).format.name == "gray"
    receipt = run_job(request_for(source, tmp_path / "out.mov"), Progress(), context)
    # The grey film says limited range here; nothing is to be fitted then.
    assert not any("full range" in note for note in receipt.notes)
    full = write_ffv1(tmp_path / "full.mkv", "gray")
    receipt = run_job(request_for(full, tmp_path / "full.mov"), Progress(), context)
    assert any("full range" in note for note in receipt.notes)


@pytest.mark.parametrize(
    ("kind", "suffix", "codec"), [("dpx", ".dpx", "dpx"), ("tiff", ".tif", "tiff"), ("png", ".png", "png")]
)
def test_a_film_becomes_a_folder_of_numbered_pictures(
    tmp_path: Path, context: TaskContext, kind: str, suffix: str, codec: str
) -> None:
    source = soft_film(tmp_path / "reel.mkv")
    folder = tmp_path / "reel-colour"
    receipt = run_job(request_for(source, folder, recipe(film_format=kind)), Progress(), context)
    names = [f"reel-colour_{number:07d}{suffix}" for number in range(1, 5)]
    assert [path.name for path in sorted(folder.iterdir())] == names
    assert [Path(output.path).name for output in receipt.outputs] == names
    assert any("24 frames a second" in note for note in receipt.notes)
    with FilmReader.open(source) as film:
        lumas = [tone.luma for tone in film.tones()]
    for name, luma in zip(names, lumas, strict=True):
        frame, found = first_of(folder / name)
        assert found == codec
        rgb = frame.reformat(format="rgb48le").to_ndarray() / 65535.0
        weighted = rgb @ (0.299, 0.587, 0.114)
        assert np.abs(weighted - (luma - 64) / 876).max() < (0.0015 if kind == "dpx" else 0.0003)
        assert np.ptp(rgb, axis=2).max() > 0.02
    again = run_job(request_for(source, folder, recipe(film_format=kind)), Progress(), context)
    assert REUSED in again.notes, "the same work is not done twice"
    with pytest.raises(UnwritableOutput, match="exists already"):
        run_job(request_for(source, folder, recipe(film_format=kind, saturation=0.5)), Progress(), context)
    assert [path.name for path in sorted(folder.iterdir())] == names
    if kind == "dpx":
        back = run_job(request_for(folder / names[0], tmp_path / "again.mkv"), Progress(), context)
        assert any("4 DPX files" in note and "assumed" not in note for note in back.notes)


def test_a_folder_that_is_not_finished_leaves_nothing(tmp_path: Path, context: TaskContext) -> None:
    from studio.domain.errors import Cancelled
    from tests.jobs.conftest import cancelled_at

    source = soft_film(tmp_path / "reel.mkv")
    with pytest.raises(Cancelled):
        run_job(request_for(source, tmp_path / "out", recipe(film_format="png")), cancelled_at(0.0), context)
    assert [path.name for path in tmp_path.iterdir()] == ["reel.mkv"]


def test_colours_alone_go_with_the_films_own_y(tmp_path: Path, context: TaskContext) -> None:
    source = soft_film(tmp_path / "in.mkv")
    run_job(request_for(source, tmp_path / "whole.mkv"), Progress(), context)
    receipt = run_job(request_for(source, tmp_path / "alone.mkv", recipe(chroma_only=True)), Progress(), context)
    assert receipt.luma is not None
    assert not receipt.luma.kept
    assert any("Colours alone" in note for note in receipt.notes)
    with av.open(str(tmp_path / "whole.mkv")) as one, av.open(str(tmp_path / "alone.mkv")) as other:
        for whole, alone in zip(one.decode(video=0), other.decode(video=0), strict=True):
            planes = [[bytes(plane) for plane in frame.planes] for frame in (whole, alone)]
            assert planes[0][1:] == planes[1][1:]
            assert len(set(np.frombuffer(alone.planes[0], "<u2").reshape(64, -1)[:, :96].ravel().tolist())) == 1


@pytest.mark.skipif(not shutil.which("ffmpeg"), reason="needs the command ffmpeg")
def test_the_sums_beside_a_film_are_those_of_another_program(tmp_path: Path, context: TaskContext) -> None:
    source = soft_film(tmp_path / "in.mkv")
    output = tmp_path / "out.mkv"
    receipt = run_job(request_for(source, output, recipe(frame_sums=True)), Progress(), context)
    beside = frame_sums_beside(output)
    assert [Path(made.path) for made in receipt.outputs] == [output, beside]
    lines = [line.split(",") for line in beside.read_text().splitlines() if not line.startswith("#")]
    assert [line[-1].strip() for line in lines] == frame_sums(output)
    assert [int(line[4]) for line in lines] == [96 * 64 * 2 * 2] * 4


@pytest.mark.parametrize("bits", [8, 9, 10, 12, 14, 16])
@pytest.mark.parametrize("sampling", [(0, 0), (1, 0), (1, 1), (2, 0), (2, 2), (0, 1)])
@pytest.mark.parametrize("alpha", [False, True])
def test_ffv1_finds_room_for_every_signal(bits: int, sampling: tuple[int, int], alpha: bool) -> None:
    signal = Signal("", bits, *sampling, False, 1, 1, 1, alpha, True)
    stored = FORMATS["mkv-ffv1"].samples(signal)
    assert stored.bits >= bits
    assert (stored.alpha, stored.full_range) == (alpha, False)
    assert (stored.across, stored.down) in (sampling, (0, 0))
    assert stored.yuv in [kind.name for kind in av.Codec("ffv1", "w").video_formats or ()]
    assert ffv1_slices(73, 51, stored.yuv) >= 1


def test_hd_is_cut_into_more_slices() -> None:
    assert ffv1_slices(1920, 1080, "yuv422p10le") == 16
    assert ffv1_slices(720, 576, "yuv420p") == 4


def test_recipes_without_the_new_wishes_keep_their_keys() -> None:
    from studio.domain.recipe import recipe_to_json

    assert b"chroma_only" not in recipe_to_json(ColorizeRecipe())
    assert b"frame_sums" in recipe_to_json(ColorizeRecipe(frame_sums=True))


def test_a_name_chooses_the_usual_format_and_a_wish_another_one() -> None:
    assert film_format_of(Path("a.mov")) == "mov-prores"
    assert film_format_of(Path("a.mov"), "mov-prores4444") == "mov-prores4444"
    assert film_format_of(Path("a"), "png") == "png"
    with pytest.raises(UnwritableOutput, match="asked for"):
        film_format_of(Path("a.mkv"), "mp4-h265")


def test_a_sequence_is_known_by_all_of_its_pictures(tmp_path: Path, context: TaskContext) -> None:
    for number in range(1, 4):
        grey = np.tile(np.linspace(60, 190, 96, dtype=np.uint8) + number, (64, 1))
        tifffile.imwrite(tmp_path / f"reel_{number:03d}.tif", grey)
    request = request_for(tmp_path / "reel_001.tif", tmp_path / "out.mkv", recipe(frame_rate=18.0))
    receipt = run_job(request, Progress(), context)
    sums = "".join(f"{sha256_of(path)}  {path.name}\n" for path in sorted(tmp_path.glob("reel_*.tif")))
    frames = receipt.also_read["frames"]
    assert frames.sha256 == hashlib.sha256(sums.encode()).hexdigest()
    assert Path(frames.path).name == "reel_[001-003].tif"
    assert receipt.luma is not None
    assert receipt.luma.kept
    assert any("3 TIFF files from number 1 on, 18 frames a second" in note for note in receipt.notes)
    assert REUSED in run_job(request, Progress(), context).notes
    tifffile.imwrite(tmp_path / "reel_003.tif", grey[:, ::-1])
    with pytest.raises(UnwritableOutput, match="exists already"):
        run_job(request, Progress(), context)
    with pytest.raises(UnwritableOutput, match="originals are never overwritten"):
        run_job(
            request_for(Path(request.input), tmp_path / "reel_002.tif", recipe(frame_rate=18.0)), Progress(), context
        )


def test_what_a_film_cannot_have_is_said_and_how_its_colours_are_known(tmp_path: Path, context: TaskContext) -> None:
    wanted = recipe(
        hints=(Hint(0.5, 0.5, 30.0, 10.0, called="curtain", evidence=Evidence("inferred", "the stage bill")),),
        toning="tint",
        versions=2,
    )
    source = soft_film(tmp_path / "film.mkv")
    receipt = run_job(request_for(source, tmp_path / "out.mkv", wanted), Progress(), context)
    assert any("strength by brush and a kept tint are for photographs only" in note for note in receipt.notes)
    assert any("versions are made for photographs only" in note for note in receipt.notes)
    assert any(note.startswith("Colour 1 (curtain)") and "the stage bill" in note for note in receipt.notes)
