"""What `evaluate people` measures, on pictures drawn with known colours."""

import json

import cv2
import numpy as np
import pytest

from models.colour.chroma import ChromaField
from models.colour.lab import lab_array_to_srgb, srgb_array_to_lab
from models.evaluation.colour.people import (
    Face,
    Seen,
    cast_of,
    faces_of,
    figures_of,
    is_scan,
    read_faces,
    score_people,
    write_people_sheet,
)

SKIN_AB = (16.0, 17.0)  # chroma 23, hue 47°


def flat(lightness, a, b, size=(40, 60)):
    """(H, W, 3) RGB of one Lab colour."""
    lab = np.tile(np.array([lightness, a, b], np.float32), (*size, 1))
    return np.rint(lab_array_to_srgb(lab) * 255).astype(np.uint8)


def with_face(lightness=60.0, ab=SKIN_AB, size=(40, 60)):
    """A blue picture with a face in its left half, and the box of the face in pixels."""
    picture = flat(50, -5, -25, size)
    picture[8:32, 6:30] = flat(lightness, *ab, (24, 24))
    return picture, [6, 8, 24, 24]


@pytest.fixture
def folder(tmp_path):
    picture, box = with_face()
    cv2.imwrite(str(tmp_path / "a.png"), picture[..., ::-1])
    cv2.imwrite(str(tmp_path / "b.png"), flat(70, 30, -30)[..., ::-1])
    (tmp_path / "faces.json").write_text(json.dumps({"a.png": [box], "gone.png": [[0, 0, 1, 1]]}))
    return tmp_path


def painting(a, b):
    """A way of colouring that gives everything one colour."""
    return lambda lightness, _faces: ChromaField(np.full((4, 4, 2), (a, b), np.float32))


@pytest.mark.parametrize("lightness", [30.0, 55.0, 80.0])
def test_a_face_is_its_middle_colour_whatever_its_lightness(lightness):
    picture, (x, y, w, h) = with_face(lightness)
    (face,) = faces_of(srgb_array_to_lab(picture), [(x / 60, y / 40, w / 60, h / 40)])
    assert face.lightness == pytest.approx(lightness, abs=1)
    assert face.chroma == pytest.approx(23.3, abs=1.5)
    assert face.hue == pytest.approx(46.7, abs=3)
    assert face.is_skin


@pytest.mark.parametrize(("chroma", "hue"), [(9.0, 48.0), (20.0, 20.0), (20.0, 80.0), (20.0, 250.0)])
def test_sepia_grey_and_blue_faces_are_not_skin(chroma, hue):
    assert not Face(50.0, chroma, hue).is_skin


def test_the_cast_counts_brown_neutral_cool_and_one_hue():
    half = np.concatenate([flat(50, 8, 16), flat(50, 0, 0)], axis=1)
    cast = cast_of(srgb_array_to_lab(half))
    assert (cast.brown, cast.neutral, cast.cool) == pytest.approx((0.5, 0.5, 0.0), abs=0.01)
    assert cast.one_hue == pytest.approx(1.0, abs=0.02)
    opposite = np.concatenate([flat(50, 15, 15), flat(50, -15, -15)], axis=1)
    assert cast_of(srgb_array_to_lab(opposite)).one_hue == pytest.approx(0.0, abs=0.05)
    assert cast_of(srgb_array_to_lab(opposite)).cool == pytest.approx(0.5, abs=0.01)


def test_grey_and_toned_pictures_are_scans_and_photographs_are_not():
    ramp = np.tile(np.linspace(10, 90, 60, dtype=np.float32)[None, :, None], (40, 1, 1))
    sepia = np.concatenate([ramp, np.full_like(ramp, 6), np.full_like(ramp, 18)], axis=-1)
    assert is_scan(srgb_array_to_lab(np.rint(lab_array_to_srgb(sepia) * 255).astype(np.uint8)))
    assert is_scan(srgb_array_to_lab(flat(50, 0, 0)))
    assert not is_scan(srgb_array_to_lab(with_face()[0]))


def test_colours_are_held_against_the_photographs_inside_and_outside_faces(folder):
    record = score_people(folder, painting(*SKIN_AB)).record()
    ours = record["ours"]
    assert ours["n"] == 2
    assert ours["faces_n"] == 1
    assert ours["faces_skin"] == 1.0
    assert ours["middle_faces_skin"] == 1.0
    assert "dark_faces_skin" not in ours
    assert ours["ab_error_faces"] < 0.1
    assert ours["ab_error_rest"] > 1.0
    assert ours["brown_spread"][0] <= ours["brown"] <= ours["brown_spread"][1]
    assert record["truth"]["cool"] > 0.5


def test_plain_grey_has_exactly_the_error_of_grey(folder):
    ours = score_people(folder, painting(0.0, 0.0)).record()["ours"]
    assert ours["ab_error_all"] == pytest.approx(1.0, abs=0.01)
    assert ours["colourfulness"] == pytest.approx(0.0, abs=0.02)
    assert ours["neutral"] == 1.0


def test_scans_have_no_truth_and_other_programs_stand_beside(folder):
    (folder / "others" / "Somebody").mkdir(parents=True)
    cv2.imwrite(str(folder / "others" / "Somebody" / "a.png"), flat(60, -20, 20, (20, 30))[..., ::-1])
    record = score_people(folder, painting(*SKIN_AB), scans=True).record()
    assert set(record) == {"ours", "Somebody"}
    assert "ab_error_all" not in record["ours"]
    assert record["Somebody"]["n"] == 1
    assert record["Somebody"]["faces_skin"] == 0.0


def test_a_table_of_faces_is_json_or_csv_and_a_damaged_one_gives_a_sentence(folder):
    boxes = read_faces(folder)
    assert boxes == {"a.png": ((0.1, 0.2, 0.4, 0.6),)}
    (folder / "faces.json").unlink()
    (folder / "faces.csv").write_text("shard,file,x,y,width,height,score\n0,a.png,6,8,24,24,0.9\n")
    assert read_faces(folder) == boxes
    (folder / "faces.csv").write_text("file,x\na.png,6\n")
    with pytest.raises(ValueError, match=r"table of faces in .* cannot be read"):
        read_faces(folder)


def test_an_empty_folder_and_a_broken_picture_are_said(folder, tmp_path_factory):
    empty = tmp_path_factory.mktemp("empty")
    with pytest.raises(ValueError, match="no readable picture"):
        score_people(empty, painting(0, 0))
    (folder / "c.jpg").write_bytes(b"broken")
    said = []
    scores = score_people(folder, painting(0, 0), on_unreadable=lambda path, why: said.append((path.name, why)))
    assert said == [("c.jpg", "not a picture this program can read")]
    assert len(scores.by["ours"]) == 2


def test_figures_without_faces_or_truth_leave_those_out():
    figures = figures_of([Seen.of(flat(50, 0, 0), ())])
    assert figures["faces_n"] == 0
    assert "faces_skin" not in figures
    assert "colourfulness" not in figures


def test_the_sheet_shows_every_picture_grey_and_coloured(folder):
    target = folder / "sheet.png"
    write_people_sheet(target, folder, [painting(*SKIN_AB), painting(0, 0)], height=100)
    sheet = cv2.imread(str(target))
    assert sheet.shape[0] == 2 * 108
    columns = sheet[50, [75, 225, 375, 525]].astype(int)  # the middle of the picture, its grey, skin, no colour
    assert np.ptp(columns[1]) <= 2
    assert np.ptp(columns[2]) > 30
    assert np.allclose(columns[1], columns[3], atol=6), "grey, and coloured without colour"
