import numpy as np
import torch
from torch.nn import functional as F

from models.watch.impacts.motion import BLOCK_COLUMNS, BLOCK_ROWS
from models.watch.impacts.network import (
    CONTEXT_STEPS,
    FINE,
    STEP_S,
    ImpactNet,
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
