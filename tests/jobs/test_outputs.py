"""How results are called, what lies beside them, and where they go."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import UnreadableInput, UnwritableOutput
from studio.domain.facts import PictureFacts
from studio.domain.job import JobRequest
from studio.domain.recipe import ColorizeRecipe, Recipe, SoundRecipe
from studio.jobs.outputs import (
    SUFFIX_OF_FILM_FORMAT,
    SUFFIX_OF_PICTURE_FORMAT,
    confidence_beside,
    credits_beside,
    cues_beside,
    frame_sums_beside,
    layer_beside,
    page_names,
    planned_files,
    receipt_beside,
    result_name,
    result_suffix,
    stems_beside,
)
from studio.jobs.several_results import name_outputs, unique


def name(sources: list[Path], out: Path, *, one_input: bool = False, beside_originals: bool = False) -> list[Path]:
    suffixes = dict.fromkeys(sources, ".png")
    return list(
        name_outputs(
            sources,
            out,
            suffixes=suffixes,
            recipe=ColorizeRecipe(),
            one_input=one_input,
            beside_originals=beside_originals,
        ).values()
    )


def test_one_input_names_a_file(tmp_path: Path) -> None:
    assert name([tmp_path / "a.png"], tmp_path / "b.png", one_input=True) == [tmp_path / "b.png"]


def test_a_name_without_ending_gets_one(tmp_path: Path) -> None:
    assert name([tmp_path / "a.png"], tmp_path / "b", one_input=True) == [tmp_path / "b.png"]


def test_one_input_into_an_existing_folder(tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    assert name([tmp_path / "a.png"], out, one_input=True) == [out / "a-colour.png"]


def test_a_file_where_a_folder_is_needed_is_refused(tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    out.touch()
    with pytest.raises(UnwritableOutput, match="folder"):
        name([tmp_path / "a.png", tmp_path / "b.png"], out)


@given(st.lists(st.sampled_from(["a", "A", "b", "c"]), min_size=1, max_size=6))
def test_no_two_inputs_share_an_output(stems: list[str]) -> None:
    sources = [Path(f"/scans/{number}/{stem}.png") for number, stem in enumerate(stems)]
    chosen = [str(path).lower() for path in name(sources, Path("/results"))]
    assert len(set(chosen)) == len(sources)


def test_results_never_take_a_name_that_is_taken(tmp_path: Path) -> None:
    (tmp_path / "a-colour.tif").write_text("")
    taken: set[Path] = set()
    assert unique(tmp_path / "a-colour.tif", taken).name == "a-colour-2.tif"
    assert unique(tmp_path / "a-colour.tif", taken).name == "a-colour-3.tif"
    assert unique(tmp_path / "A-Colour-3.tif", taken).name == "A-Colour-3-2.tif", "other disks know no capitals"


@pytest.mark.parametrize(
    ("source", "recipe", "film", "result"),
    [
        ("scan.JP2", ColorizeRecipe(), False, "scan-colour.tif"),
        ("scan.JPG", ColorizeRecipe(), False, "scan-colour.jpg"),
        ("scan.jpg", ColorizeRecipe(format="webp"), False, "scan-colour.webp"),
        ("film.avi", ColorizeRecipe(film_format="mkv-ffv1"), True, "film-colour.mkv"),
        ("film.avi", ColorizeRecipe(), True, "film-colour.mp4"),
        ("film.mkv", ColorizeRecipe(), True, "film-colour.mkv"),
        ("film.mov", SoundRecipe(), True, "film-sound.mov"),
        ("film.avi", SoundRecipe(), True, "film-sound.mkv"),
    ],
)
def test_names_of_results(source: str, recipe: Recipe, film: bool, result: str) -> None:
    assert result_name(Path(source), recipe, film=film) == result


@pytest.mark.parametrize(
    ("name", "kind", "bits", "suffix"),
    [
        ("scan.jpg", "TIFF", 16, ".tif"),
        ("scan.tiff", "TIFF", 16, ".tiff"),
        ("scan.tif", "JPEG", 8, ".jpg"),
        ("scan.jpg", "JPEG", 12, ".tif"),
        ("scan.png", "PNG", 16, ".png"),
        ("scan", "PNG", 8, ".png"),
        ("scan.dng", "Camera raw", 14, ".tif"),
        ("scan.pgm", "Netpbm", 8, ".tif"),
    ],
)
def test_the_content_goes_before_the_name(name: str, kind: str, bits: int, suffix: str) -> None:
    facts = PictureFacts(name, kind, 9, 9, bits, 1, False, None, False, 100)
    assert result_suffix(Path(name), ColorizeRecipe(), film=False, facts=facts) == suffix


def test_pages_lie_in_order() -> None:
    names = [path.name for path in page_names(Path("o/a.tif"), range(1, 11))]
    assert names == sorted(names)
    assert (names[0], names[-1]) == ("a-page01.tif", "a-page10.tif")
    assert page_names(Path("o/a.tif"), [4]) == [Path("o/a.tif")]


def test_a_still_picture_has_no_result_with_sound() -> None:
    with pytest.raises(UnreadableInput, match="only films can be given sound"):
        result_name(Path("scan.tif"), SoundRecipe(), film=False)


def test_every_name_can_be_stored_as_its_recipe_says() -> None:
    from studio.media.film.writer import FORMATS, film_format_of
    from studio.media.pictures.encoding import choose_format

    assert set(SUFFIX_OF_FILM_FORMAT) == set(FORMATS)
    for wanted, suffix in SUFFIX_OF_FILM_FORMAT.items():
        assert film_format_of(Path(f"a{suffix}"), wanted) == wanted
        assert suffix in (FORMATS[wanted].suffixes or ("",))
    assert {film_format_of(Path(f"a{suffix}")) for suffix in (".mp4", ".mkv", ".mov")} == {
        "mp4",
        "mkv-ffv1",
        "mov-prores",
    }
    for wanted, suffix in SUFFIX_OF_PICTURE_FORMAT.items():
        assert choose_format(Path(f"a{suffix}"), "TIFF", 8, "auto").casefold() == wanted


def test_what_lies_beside_a_result_is_called_after_it() -> None:
    output = Path("/r/film-sound.mp4")
    beside = (
        *(confidence_beside, layer_beside, cues_beside, stems_beside, credits_beside),
        *(frame_sums_beside, receipt_beside),
    )
    assert [name(output).name for name in beside] == [
        "film-sound-confidence.png",
        "film-sound-layer.tif",
        "film-sound.cues.json",
        "film-sound-stems",
        "film-sound.credits.txt",
        "film-sound.mp4.framemd5",
        "film-sound.mp4.receipt.json",
    ]
    assert {name(output).parent for name in beside} == {output.parent}


def planned(recipe: Recipe, output: str, *, film: bool, **extras: str) -> list[str]:
    request = JobRequest(recipe, "in", output, extras)
    return [f"{each.kind} {each.path}{'' if each.certain else '?'}" for each in planned_files(request, film=film)]


def test_all_files_of_a_photograph_are_known_beforehand() -> None:
    files = planned(ColorizeRecipe(versions=2), "o/a.tif", film=False, layer="l.tif", confidence="c.png")
    assert files == [
        "result o/a-1.tif",
        "result o/a-2.tif?",  # not where the colours are sure
        "layer l.tif",
        "confidence c.png",
        "receipt o/a.tif.receipt.json",
    ]


def test_all_files_of_a_film_are_known_beforehand() -> None:
    recipe = ColorizeRecipe(versions=2)
    assert planned(recipe, "a.mp4", film=True, layer="l.tif") == ["result a.mp4", "receipt a.mp4.receipt.json"]
    files = planned(SoundRecipe(), "a.mp4", film=True, cues_out="a.json", stems="s", cues_in="in.json", library="x")
    assert files[:3] == ["result a.mp4", "credits a.credits.txt", "cues a.json"]
    assert "stem s/a_AMB.wav?" in files
    assert files[-1] == "receipt a.mp4.receipt.json"
    assert not any("in.json" in file or " x" in file for file in files), "what is only read"
