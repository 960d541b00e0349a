"""Where results go."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.cli.outputs import name_outputs
from studio.domain.errors import UnwritableOutput


def name(sources: list[Path], out: Path, *, one_input: bool = False, beside_originals: bool = False) -> list[Path]:
    suffixes = dict.fromkeys(sources, ".png")
    return list(
        name_outputs(
            sources, out, suffixes=suffixes, tag="colour", one_input=one_input, beside_originals=beside_originals
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
