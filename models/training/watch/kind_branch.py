"""Teach the branch for kinds: the last stages of the network once more, so that they may see what kinds need.

A head on features that were made for a thousand ImageNet classes can only weigh what is in them. The branch starts as a
copy and learns from several worn views of each photograph; that its features stay near those of the network keeps it
from learning the photographs by heart. What lies before it is looked at once and kept, so that this takes minutes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional as F

from models.watch.network import KindBranch, RecognitionNetwork
from models.watch.weights import OTHER_KIND, KindHead, centred

EPOCHS = 3.0
"""Looks at each photograph. With 4 more are right at once, but fewer among the first five."""
OTHERS_COUNT = 4.0
"""Times as much as a kind, since there is more that is no kind than there is of any."""
_RATE, _HEAD_RATE = 3e-4, 3e-3
_BATCH = 64
_DROPPED = 0.2
_SMOOTHING = 0.05
_NEARNESS = 3.0
"""What the distance to the network's own features weighs: without, fewer pictures are right (0.79 to 0.80 among the
first five with it, 0.78 without it)."""
_LONGEST_MEMORY = 0.995
_SEED = 0

Trunks = NDArray[np.float16]


def teach_branch(
    network: RecognitionNetwork,
    mean_feature: Tensor,
    start: KindHead,
    views: Sequence[Trunks],
    kinds: Sequence[str],
    report: Callable[[str], None] = lambda text: None,
    epochs: float = EPOCHS,
) -> KindHead:
    """The head ``start`` with a branch of its own, taught by ``views``: for each look at the photographs what
    `RecognitionNetwork.trunk` says (N×160×rows×columns), all in the order of ``kinds``. Neither temperature nor bias of
    the answers is set."""
    random, mean_feature = np.random.default_rng(_SEED), mean_feature.cpu()
    torch.manual_seed(_SEED)
    original, branch = KindBranch.copy_of(network).cpu().eval(), KindBranch.copy_of(network).cpu().eval()
    original.requires_grad_(False)
    branch.requires_grad_(True)
    head = nn.Linear(start.weight.shape[1], len(start.names))
    head.load_state_dict({"weight": start.weight.cpu().float(), "bias": start.bias.cpu().float()})
    answers = torch.tensor([start.names.index(kind) for kind in kinds])
    costs = _costs(kinds)
    steps = max(round(epochs * len(kinds) / _BATCH), 1)
    both = nn.ModuleList([branch, head])
    optimiser = torch.optim.AdamW(
        [{"params": branch.parameters(), "lr": _RATE}, {"params": head.parameters(), "lr": _HEAD_RATE}],
        weight_decay=1e-3,
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, [_RATE, _HEAD_RATE], total_steps=steps, pct_start=0.1)
    averaged = {name: value.detach().clone() for name, value in both.state_dict().items()}
    losses = []
    for step in range(steps):
        chosen = np.sort(random.integers(0, len(kinds), min(_BATCH, len(kinds))))
        trunk = torch.from_numpy(views[int(random.integers(len(views)))][chosen]).float()
        trunk = trunk.contiguous(memory_format=torch.channels_last)
        features = branch(trunk).mean((2, 3))
        said = head(centred(F.dropout(features, _DROPPED), mean_feature))
        wrong = F.cross_entropy(said, answers[chosen], reduction="none", label_smoothing=_SMOOTHING)
        away = (features - original(trunk).mean((2, 3))).square().mean()
        loss = (wrong * costs[chosen]).mean() + _NEARNESS * away
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        keep = min(_LONGEST_MEMORY, (step + 1) / (step + 10))
        for name, value in both.state_dict().items():
            averaged[name].lerp_(value, 1 - keep)
        losses.append(float(loss.detach()))
        if step % 200 == 199 or step == steps - 1:
            report(f"Kinds: step {step + 1} of {steps}, loss {np.mean(losses[-200:]):.3f}")
    both.load_state_dict(averaged)
    return KindHead(start.names, head.weight.detach(), head.bias.detach(), branch.requires_grad_(False))


def _costs(kinds: Sequence[str]) -> Tensor:
    """What an error costs for each picture: all kinds alike, but for what is none of them; 1 on average."""
    counts = Counter(kinds)
    costs = torch.tensor([(OTHERS_COUNT if kind == OTHER_KIND else 1.0) / counts[kind] for kind in kinds])
    return costs / costs.mean()
