import numpy as np
import pytest
import torch
from torch.nn import functional as F

from models.watch.impacts.motion import BLOCK_COLUMNS, BLOCK_ROWS, CHANNELS
from models.watch.impacts.network import (
    CONTEXT_STEPS,
    FINE,
    STEP_S,
    ImpactEnsemble,
    ImpactNet,
    network_of,
    refine,
)
from models.watch.impacts.timing import plan_grid


def test_is_small():
    assert sum(p.numel() for p in ImpactNet().parameters()) < 300_000


def test_refine_draws_straight_lines():
    fine = refine(torch.tensor([[[0.0], [3.0], [0.0]]]))
    assert torch.allclose(fine[0, :, 0], torch.tensor([0.0, 1, 2, 3, 2, 1, 0, 0, 0]))


def test_a_time_block_is_a_dilated_convolution_written_as_a_matrix_product():
    torch.manual_seed(1)
    block = ImpactNet().eval().fine_blocks[2]
    x = torch.randn(2, 40, 32)
    with torch.inference_mode():
        normed = block.norm(x).transpose(1, 2)
        taps = block.filter.weight.shape[2]
        filtered = F.conv1d(
            normed,
            block.filter.weight,
            block.filter.bias,
            padding=block.dilation * (taps // 2),
            dilation=block.dilation,
        )
        expected = x + F.conv1d(F.relu(filtered), block.mix.weight, block.mix.bias).transpose(1, 2)
        assert torch.allclose(block(x), expected, atol=1e-5)


def test_no_answer_depends_on_more_than_the_stated_context():
    torch.manual_seed(0)
    net = ImpactNet().eval()
    steps = 2 * CONTEXT_STEPS + 21
    encoded = torch.randn(1, steps, net.width, BLOCK_ROWS, BLOCK_COLUMNS)
    clock = torch.zeros(1, steps, 2)
    changed = encoded.clone()
    middle = steps // 2
    changed[:, middle] += 5
    with torch.inference_mode():
        difference = (net(encoded, clock).onset - net(changed, clock).onset).abs()[0]
    touched = np.flatnonzero(difference.numpy() > 0) // FINE - middle
    assert touched.size
    assert np.abs(touched).max() <= CONTEXT_STEPS


def _members(count):
    torch.manual_seed(3)
    return [ImpactNet().eval() for _ in range(count)]


def _seen(steps=40):
    generator = torch.Generator().manual_seed(4)
    return torch.randn(steps, CHANNELS, BLOCK_ROWS, BLOCK_COLUMNS, generator=generator), torch.zeros(1, steps, 2)


def test_networks_together_answer_with_the_mean_of_their_probabilities():
    members = _members(3)
    blocks, clock = _seen()
    with torch.inference_mode():
        alone = [member(member.encode(blocks)[None], clock) for member in members]
        ensemble = ImpactEnsemble(members).eval()
        together = ensemble(ensemble.encode(blocks)[None], clock)
    for part in ("onset", "strength"):
        mean = torch.stack([torch.sigmoid(getattr(answer, part)) for answer in alone]).mean(dim=0)
        assert torch.allclose(torch.sigmoid(getattr(together, part)), mean, atol=1e-5)
    for part in ("kind", "place"):
        mean = torch.stack([torch.softmax(getattr(answer, part), -1) for answer in alone]).mean(dim=0)
        assert torch.allclose(torch.softmax(getattr(together, part), -1), mean, atol=1e-5)
    assert torch.allclose(together.shift_s, torch.stack([answer.shift_s for answer in alone]).mean(dim=0))


def test_networks_are_read_by_their_numbers():
    members = _members(2)
    tensors = {f"{k}/{name}": value.half() for k, net in enumerate(members) for name, value in net.state_dict().items()}
    blocks, clock = _seen()
    with torch.inference_mode():
        read = network_of(tensors).eval()
        assert len(read.members) == 2
        again, first = read.encode(blocks), members[0].encode(blocks)
        assert torch.allclose(again[:, : members[0].width], first, atol=0.05)
        assert read(again[None], clock).onset.shape == (1, len(blocks) * FINE)


@pytest.mark.parametrize("tensors", [{}, {"0/head.bias": torch.zeros(7)}, {"head.bias": torch.zeros(7)}])
def test_what_is_no_network_is_refused(tensors):
    with pytest.raises((KeyError, RuntimeError, ValueError, IndexError)):
        network_of(tensors)


def test_grid_lies_between_irregular_frames():
    times = np.array([0.0, 0.05, 0.065, 0.2])
    plan = plan_grid(times, 0, 8)
    grid = np.arange(8) * STEP_S
    placed = times[plan.before] * (1 - plan.weight) + times[plan.after] * plan.weight
    assert np.allclose(placed, np.minimum(grid, 0.2), atol=1e-6)


def test_a_single_frame_is_a_grid_too():
    plan = plan_grid(np.array([0.3]), 10, 3)
    assert plan.before.tolist() == [0, 0, 0]
    assert np.isfinite(plan.clock).all()
