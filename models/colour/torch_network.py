"""The colour network on a card, or on the processor where it has no graph: torch runs it."""

from __future__ import annotations

from typing import cast

import torch

from models.colour.arrays import FloatArray
from models.colour.network import ColourNet, fold_batch_norm
from models.colour.network_shape import Seen


class TorchNetwork:
    """A network whose batch norms are folded into it, which makes it of no use for training."""

    def __init__(self, network: ColourNet, device: str) -> None:
        self._device = torch.device(device)
        folded = cast(ColourNet, fold_batch_norm(network.eval()))
        self._network = folded.to(self._device).to(memory_format=torch.channels_last).requires_grad_(False)
        self.parameter_bytes = sum(p.numel() * p.element_size() for p in folded.parameters())

    @torch.inference_mode()
    def look(self, inputs: FloatArray, palette: FloatArray) -> Seen:
        """See `models.colour.running.RunningNetwork`."""
        batch = torch.from_numpy(inputs).to(self._device).contiguous(memory_format=torch.channels_last)
        palettes = torch.from_numpy(palette).to(self._device).expand(len(batch), -1) if palette.any() else None
        with torch.autocast(self._device.type, dtype=torch.float16, enabled=self._device.type == "cuda"):
            features = self._network.features(batch, palette=palettes)
            logits, faces = self._network.head(features), self._network.face(features)
        return Seen(features.float(), logits.float(), faces.float().sigmoid())
