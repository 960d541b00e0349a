"""The network that turns motion blocks into a curve of impact probability.

Small on purpose (about 0.1 million parameters, well under the 1 million that a film can be read with in passing). One
and the same temporal filter runs over every block of the picture, since a blow looks alike wherever it lands; attention
over the blocks then says where, and a second temporal stage with ±1 s of context says when, at 100 Hz.
"""

from __future__ import annotations

from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from models.watch.impacts.motion import BLOCK_COLUMNS, BLOCK_ROWS, CHANNELS
from models.watch.observations import ImpactKind

STEP_S = 0.03
"""Time step of the inner stage; the curve is three times finer."""

FINE = 3
FINE_STEP_S = STEP_S / FINE
BLOCKS = BLOCK_ROWS * BLOCK_COLUMNS
KINDS: tuple[ImpactKind, ...] = ("hit", "step", "scrape", "continuous")
"""What follows a contact: nothing more, a stride, a slide, a roll. See `models.watch.observations.ImpactKind`."""

_LOCAL_DILATIONS = (1, 2, 4, 6)
_FINE_DILATIONS = (1, 3, 6, 12)

CONTEXT_STEPS = sum(_LOCAL_DILATIONS) + sum(_FINE_DILATIONS) + 2
"""Steps on either side that an answer can depend on (`_FINE_DILATIONS` reach 3 fine steps, one step, each)."""


@dataclass(frozen=True, slots=True)
class ImpactCurves:
    """Answers at 100 Hz for (batch, fine steps), and where at each inner step.

    `onset` and `strength` are logits, `shift_s` seconds to add to the time, `kind` logits (batch, fine, kinds),
    `place` (batch, steps, BLOCKS) logits of the block in which it happens.
    """

    onset: Tensor
    shift_s: Tensor
    strength: Tensor
    kind: Tensor
    place: Tensor


class _ChannelNorm(nn.Module):
    """Layer norm over the channels of (batch, time, channels): each instant by itself, so chunks equal the whole."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        self.scale = nn.Parameter(torch.ones(channels, 1))
        self.bias = nn.Parameter(torch.zeros(channels, 1))

    def forward(self, x: Tensor) -> Tensor:
        return F.layer_norm(x, x.shape[-1:], self.scale[:, 0], self.bias[:, 0], 1e-3)


class _TimeBlock(nn.Module):
    """A dilated filter over (batch, time, channels), added to what it reads.

    Channels lie last and the filter is one matrix product, which takes a third of the time of a convolution with this
    few channels.
    """

    def __init__(self, channels: int, kernel: int, dilation: int, dropout: float) -> None:
        super().__init__()
        self.dilation = dilation
        self.norm = _ChannelNorm(channels)
        self.filter = nn.Conv1d(channels, channels, kernel, dilation=dilation)
        self.mix = nn.Conv1d(channels, channels, 1)
        self.dropout = nn.Dropout(dropout) if dropout else nn.Identity()

    def forward(self, x: Tensor) -> Tensor:
        y = F.linear(F.relu(self._filtered(self.norm(x))), self.mix.weight[:, :, 0], self.mix.bias)
        return x + self.dropout(y)  # type: ignore[no-any-return]

    def _filtered(self, x: Tensor) -> Tensor:
        taps, time = self.filter.weight.shape[2], x.shape[1]
        reach = self.dilation * (taps // 2)
        padded = F.pad(x, (0, 0, reach, reach))
        near = torch.cat([padded[:, k * self.dilation : k * self.dilation + time] for k in range(taps)], dim=2)
        return F.linear(near, self.filter.weight.permute(0, 2, 1).flatten(1), self.filter.bias)


class ImpactNet(nn.Module):
    """Motion blocks of single frames → `encode`; a run of encoded frames on the inner time grid → `forward`.

    `kinds` is how many of `KINDS`, from the first on, it tells apart.
    """

    def __init__(self, width: int = 32, dropout: float = 0.1, kinds: int = len(KINDS)) -> None:
        super().__init__()
        self.width = width
        self.stem = nn.Conv2d(CHANNELS, width, 1)
        self.look = nn.Conv2d(width, width, 3, padding=1)
        self.clock = nn.Linear(2, width)
        self.local_blocks = nn.ModuleList([_TimeBlock(width, 3, d, 0.0) for d in _LOCAL_DILATIONS])
        self.neighbours = nn.Conv2d(width, width, 3, padding=1, groups=width)
        self.place = nn.Conv1d(width, 1, 1)
        self.gather = nn.Linear(3 * width, width)
        self.fine_blocks = nn.ModuleList([_TimeBlock(width, 7, d, dropout) for d in _FINE_DILATIONS])
        self.head = nn.Conv1d(width, 3 + kinds, 1)
        with torch.no_grad():
            self.head.bias[:1].fill_(-3.0)  # type: ignore[index]  # hits are rare

    def encode(self, blocks: Tensor) -> Tensor:
        """(frames, CHANNELS, BLOCK_ROWS, BLOCK_COLUMNS) → (frames, width, …), each frame by itself."""
        x = F.relu(self.stem(blocks))
        return x + F.relu(self.look(x))

    def forward(self, encoded: Tensor, clock: Tensor) -> ImpactCurves:
        """Read (batch, steps, width, BLOCK_ROWS, BLOCK_COLUMNS) and, per step, the frames' pace and phase (…, 2)."""
        batch, steps = encoded.shape[:2]
        x = encoded + self.clock(clock)[..., None, None]
        x = x.flatten(3).permute(0, 3, 1, 2).reshape(batch * BLOCKS, steps, self.width)
        for i, block in enumerate(self.local_blocks):
            x = block(x)
            if i == 1:
                x = x + self._mix_neighbours(x, batch, steps)
        place = F.linear(x, self.place.weight[:, :, 0], self.place.bias).reshape(batch, BLOCKS, steps)
        x = x.reshape(batch, BLOCKS, steps, self.width)
        attention = torch.softmax(place, dim=1)[..., None]
        pooled = torch.cat([(x * attention).sum(dim=1), x.amax(dim=1), x.mean(dim=1)], dim=2)
        y = refine(self.gather(pooled))
        for block in self.fine_blocks:
            y = block(y)
        out = F.linear(y, self.head.weight[:, :, 0], self.head.bias)
        return ImpactCurves(
            onset=out[..., 0],
            shift_s=0.05 * torch.tanh(out[..., 1]),
            strength=out[..., 2],
            kind=out[..., 3:],
            place=place.transpose(1, 2),
        )

    def _mix_neighbours(self, x: Tensor, batch: int, steps: int) -> Tensor:
        grid = x.reshape(batch, BLOCK_ROWS, BLOCK_COLUMNS, steps, self.width).permute(0, 3, 4, 1, 2)
        mixed = F.relu(self.neighbours(grid.reshape(batch * steps, self.width, BLOCK_ROWS, BLOCK_COLUMNS)))
        mixed = mixed.reshape(batch, steps, self.width, BLOCK_ROWS, BLOCK_COLUMNS).permute(0, 3, 4, 1, 2)
        return mixed.reshape(batch * BLOCKS, steps, self.width)


def refine(x: Tensor) -> Tensor:
    """(batch, steps, channels) → (batch, steps × FINE, channels) by straight lines; the last step is held."""
    after = torch.cat([x[:, 1:], x[:, -1:]], dim=1)
    parts = [x + (after - x) * (k / FINE) for k in range(FINE)]
    return torch.stack(parts, dim=2).flatten(1, 2)
