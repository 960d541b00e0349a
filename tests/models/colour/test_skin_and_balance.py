"""Decoding leans towards usual skin where faces are seen, and keeps the balance of hues that photographs have."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from models.colour.balance import FAMILIES, Balance, shares
from models.colour.bins import ab_bins
from models.colour.chroma import ChromaField, Decoding
from models.colour.colorizer import Colorizer
from models.colour.network_shape import Seen
from models.colour.skin import Faces, usual_skin
from models.evaluation.colour.balance import fit

NO_REBALANCING = torch.zeros(len(ab_bins()))


def undecided(*colours, share=None, size=(4, 6)):
    """Logits (1, Q, h, w) of classes near `colours`, all alike or with `share`."""
    shares_ = share or [1 / len(colours)] * len(colours)
    logits = torch.full((1, len(ab_bins()), *size), -12.0)
    for colour, part in zip(colours, shares_, strict=True):
        nearest = (torch.tensor(ab_bins()) - torch.tensor(colour, dtype=torch.float32)).norm(dim=1).argmin()
        logits[:, nearest] = float(np.log(part))
    return logits


def seen(probability, lightness=60.0, size=(4, 6)):
    return Faces.of(torch.full((1, *size), probability), torch.full((1, *size), lightness))


@pytest.mark.parametrize(("lightness", "chroma"), [(20.0, 14), (45.0, 14), (70.0, 14), (88.0, 9)])
def test_a_face_between_grey_and_skin_becomes_skin_at_every_lightness(lightness, chroma):
    logits = undecided((0, 0), (20, 20), share=[0.6, 0.4])
    without = Decoding(0.5).decode(logits, NO_REBALANCING)
    with_face = Decoding(0.5).decode(logits, NO_REBALANCING, faces=seen(0.9, lightness))
    assert without.norm(dim=1).max() < 12
    assert with_face.norm(dim=1).min() > chroma


def test_the_switch_and_a_doubtful_face_change_nothing():
    logits = undecided((0, 0), (20, 20), (-10, -20))
    plain = Decoding(0.5).decode(logits, NO_REBALANCING)
    assert torch.equal(Decoding(0.5, faces=False).decode(logits, NO_REBALANCING, faces=seen(0.9)), plain)
    assert torch.allclose(Decoding(0.5).decode(logits, NO_REBALANCING, faces=seen(0.05)), plain)


def test_a_painted_face_keeps_its_paint():
    blue = undecided((0, -40), size=(2, 2))
    decoded = Decoding(0.5).decode(blue, NO_REBALANCING, faces=seen(0.95, size=(2, 2)))
    assert decoded[0, 1].max() < -35


@settings(max_examples=50, deadline=None)
@given(st.floats(0, 100), st.floats(0, 1))
def test_the_leaning_is_never_positive_and_never_beyond_its_limit(lightness, probability):
    leaning = Faces.of(torch.full((1, 1, 1), probability), torch.full((1, 1, 1), lightness)).leaning()
    assert leaning.max() <= 0
    assert leaning.min() >= -4.5 - 1e-4


def test_usual_skin_is_the_table_and_nothing_in_between_is_odd():
    ab = usual_skin(torch.tensor([[[0.0, 55.0, 60.0, 100.0]]]))[0, :, 0]
    chroma, hue = ab.norm(dim=0), torch.rad2deg(torch.atan2(ab[1], ab[0]))
    assert chroma.tolist() == pytest.approx([17, 25, 24, 9], abs=1e-3)
    assert hue.tolist() == pytest.approx([43, 48, 48.5, 53], abs=1e-3)


def test_vividness_decides_how_annealed_the_mean_is_unless_somebody_does():
    assert Decoding(0.0).used_annealing > Decoding(0.25).used_annealing > Decoding(0.5).used_annealing
    assert Decoding(0.5).used_annealing == Decoding(1.0).used_annealing
    assert Decoding(0.0, annealing=0.3).used_annealing == 0.3


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(-80, 80), st.floats(-80, 80)), min_size=1, max_size=30))
def test_shares_of_families_sum_to_one(colours):
    assert shares(np.float32(colours)[:, None]).sum() == pytest.approx(1.0, abs=1e-5)


def test_families_are_greys_and_sectors_of_hue():
    for position, colour in ((0, (2, 2)), (1, (30, 0)), (4, (0, 30)), (7, (-30, 0)), (10, (0, -30))):
        assert shares(np.float32(colour)[None, None]).argmax() == position


def test_a_balance_survives_the_weights_file_and_a_foreign_one_changes_nothing():
    balance = Balance(tuple(i / 10 for i in range(FAMILIES)))
    assert Balance.from_metadata(balance.as_metadata()) == balance
    assert Balance.from_metadata({}) == Balance.from_metadata({"hue_balance": "1 2"}) == Balance()
    assert np.abs(Balance().tilt()).max() == 0


def test_fitting_gives_blue_back_to_a_network_that_prefers_brown():
    rng = np.random.default_rng(0)
    truths, fields = [], []
    for _ in range(12):
        share = float(rng.uniform(0.2, 0.75))  # how sure the network is of blue: the truth is blue half of the time
        logits = undecided((20, 30), (0, -40), share=[1 - share, share], size=(2, 2))
        field = ChromaField(
            np.zeros((2, 2, 2), np.float32), logits=logits[0].half().numpy(), log_weight=NO_REBALANCING.numpy()
        )
        truths.append(np.tile(np.float32([0.0, -40.0] if rng.random() < 0.8 else [20.0, 30.0]), (2, 2, 1)))
        fields.append(field.balanced(Balance()))
    fitted = fit(fields, truths)
    blue = 10
    assert fitted.before[blue] < fitted.true[blue]
    assert abs(fitted.after[blue] - fitted.true[blue]) < abs(fitted.before[blue] - fitted.true[blue])
    assert fitted.balance.offsets[blue] > 0


def test_a_kept_field_is_decoded_alike_with_and_without_faces_of_the_first_look():
    logits = undecided((0, 0), (20, 20), share=[0.6, 0.4])
    faces = seen(0.9)
    ab = Decoding(0.5).decode(logits, NO_REBALANCING, faces=faces)[0].permute(1, 2, 0).numpy()
    field = ChromaField(
        ab,
        logits=logits[0].half().numpy(),
        log_weight=NO_REBALANCING.numpy(),
        faces=Faces(*(part.numpy() for part in faces)),
    )
    assert field.decoded(0.5).ab == pytest.approx(ab, abs=0.05)
    grey = field.decoded(0.5, faces=False)
    assert np.linalg.norm(grey.ab, axis=-1).max() < np.linalg.norm(ab, axis=-1).min()
    assert grey.decoded(0.5, faces=True).ab == pytest.approx(ab, abs=0.05)
    assert field.without_logits().faces is None


def test_colours_that_contradict_each_other_are_quiet_and_those_that_agree_are_not():
    contradicting, agreeing = undecided((60, 20), (-20, -50)), undecided((60, 20), (50, 30))
    quiet, sure = (Decoding(0.5).decode(logits, NO_REBALANCING).norm(dim=1) for logits in (contradicting, agreeing))
    assert quiet.max() < 0.5 * sure.min()
    bold = Decoding(1.0).decode(undecided((60, 20), (-20, -50), share=[0.55, 0.45]), NO_REBALANCING).norm(dim=1)
    calm = Decoding(0.5).decode(undecided((60, 20), (-20, -50), share=[0.55, 0.45]), NO_REBALANCING).norm(dim=1)
    assert bold.min() > calm.max()


class SeesSmallFacesOnlyFromNear:
    """A network without colours; what it sees of faces depends on how large the picture is shown to it."""

    parameter_bytes = 0

    def __init__(self):
        self.sizes = []

    def look(self, inputs, palette):
        self.sizes.append(inputs.shape[2:])
        h, w = (length // 4 for length in inputs.shape[2:])
        faces = np.zeros((1, 1, h, w), np.float32)
        faces[..., : h // 8, : w // 8] = 0.9 if len(self.sizes) == 3 else 0.05
        return Seen(np.zeros((1, 96, h, w), np.float32), np.zeros((1, len(ab_bins()), h, w), np.float32), faces)


def test_small_faces_are_looked_for_from_nearer_where_there_is_time():
    colorizer = Colorizer.load()
    colorizer._network = network = SeesSmallFacesOnlyFromNear()
    shares = []
    field = colorizer.predict(np.full((96, 128), 60, np.float32), on_step=shares.append)
    first, mirrored, near = network.sizes
    assert first == mirrored
    assert near == (2 * first[0], 2 * first[1])
    assert field.faces.seen[0, 0, 0] == 1.0
    assert field.faces_share == pytest.approx(1 / 64, rel=0.2)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    network.sizes.clear()
    assert colorizer.predict(np.full((96, 128), 60, np.float32), flip=False).faces_share == 0.0
