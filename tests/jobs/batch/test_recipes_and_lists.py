from __future__ import annotations

from pathlib import Path

import pytest

from studio.domain.errors import StudioError, UnreadableInput
from studio.domain.recipe import ColorizeRecipe, RepairRecipe, SoundRecipe
from studio.jobs.batch.lists import read_lines
from studio.jobs.batch.recipes import (
    BatchRecipe,
    batch_recipe_to_json,
    check_names,
    for_both,
    read_batch_recipe,
    with_settings,
)


def written(folder: Path, text: str) -> Path:
    path = folder / "recipe.json"
    path.write_text(text, encoding="utf-8")
    return path


def test_one_recipe_is_for_both_kinds(tmp_path: Path) -> None:
    recipe = read_batch_recipe(written(tmp_path, '{"kind": "colorize", "vividness": 0.3}'))
    assert recipe.photograph == recipe.film == ColorizeRecipe(vividness=0.3, credentials=True)


def test_sound_is_for_films_alone() -> None:
    assert for_both(SoundRecipe()).photograph is None


def test_each_kind_can_have_its_own(tmp_path: Path) -> None:
    text = '{"photographs": {"kind": "colorize", "saturation": 0.5}, "films": {"kind": "sound", "seed": 3}}'
    recipe = read_batch_recipe(written(tmp_path, text))
    assert recipe.photograph == ColorizeRecipe(saturation=0.5, credentials=True)
    assert recipe.film == SoundRecipe(seed=3, credentials=True)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"kind": "colorize", "vividnes": 0.3}', "“vividnes”. Did you mean “vividness”?"),
        ('{"photographs": {"kind": "colorize", "satturation": 1}}', "Did you mean “photographs.saturation”?"),
        ('{"kind": "sound", "colour": {"kind": "colorize", "modell": "x"}}', "“colour.modell”"),
        ('{"photos": {}}', "Did you mean “photographs”?"),
        ('{"kind": "paint"}', "neither 'colorize' nor 'sound' nor"),
        ('{"kind": "colorize", "vividness": 7}', "vividness"),
        ('{"photographs": {"kind": "sound"}}', "photographs cannot be given sound"),
        ("{}", "neither what is done with photographs nor with films"),
        ("[1]", "not an object"),
        ("{", "not JSON"),
    ],
)
def test_a_slip_of_the_pen_is_told(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(UnreadableInput) as error:
        read_batch_recipe(written(tmp_path, text))
    assert says in f"{error.value.message} {error.value.hint}"


def test_a_missing_recipe_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableInput, match=r"No such file"):
        read_batch_recipe(tmp_path / "none.json")


def test_settings_of_one_file_replace_those_of_the_recipe() -> None:
    recipe = with_settings(
        ColorizeRecipe(vividness=0.5), {"vividness": "0.9", "faces": "no", "pages": "all", "model": ""}
    )
    assert recipe == ColorizeRecipe(vividness=0.9, faces=False, pages="all")
    with pytest.raises(StudioError, match="out of bounds"):
        with_settings(ColorizeRecipe(), {"saturation": "lots"})


def test_unknown_columns_are_told() -> None:
    check_names(["vividness"], for_both(ColorizeRecipe()), Path("list.csv"))
    with pytest.raises(UnreadableInput, match="“vivid”"):
        check_names(["vivid"], for_both(ColorizeRecipe()), Path("list.csv"))


def test_a_plain_list(tmp_path: Path) -> None:
    path = tmp_path / "list.txt"
    path.write_bytes(b"\xef\xbb\xbfa.tif\r\nb, with a comma.tif\n\n/abs/c.tif\n")
    assert [line.path for line in read_lines(str(path))] == [
        str(tmp_path / "a.tif"),
        str(tmp_path / "b, with a comma.tif"),
        "/abs/c.tif",
    ]


def test_a_list_of_find() -> None:
    assert [line.path for line in read_lines("-", b"a.tif\0new\nline.tif\0")] == ["a.tif", "new\nline.tif"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_with_settings(delimiter: str) -> None:
    rows = [["path", "vividness"], ['"a, b.tif"', "0.2"], ["c.tif", ""]]
    lines = read_lines("-", "\n".join(delimiter.join(row) for row in rows).encode())
    assert [(line.path, line.settings) for line in lines] == [
        ("a, b.tif", {"vividness": "0.2"}),
        ("c.tif", {"vividness": ""}),
    ]


def test_a_table_without_paths_is_told(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("name,vividness\na.tif,0.3\n")
    with pytest.raises(UnreadableInput, match="no column of paths"):
        read_lines(str(path))


@pytest.mark.parametrize(
    "recipe",
    [
        for_both(ColorizeRecipe(vividness=0.2, credentials=True)),
        for_both(SoundRecipe(seed=1, credentials=True)),
        for_both(RepairRecipe(credentials=True)),
        BatchRecipe(ColorizeRecipe(saturation=0.5, credentials=True), SoundRecipe(credentials=True)),
        BatchRecipe(ColorizeRecipe(credentials=True), None),
    ],
)
def test_recipes_are_stored_as_they_are_read(recipe: BatchRecipe, tmp_path: Path) -> None:
    path = tmp_path / "recipe.json"
    path.write_bytes(batch_recipe_to_json(recipe))
    assert read_batch_recipe(path) == recipe
