"""Networks that make pictures from pictures, as the library spandrel builds them, at the sizes of the official files.

The library loads torchvision, so it is imported when a network is built and not before. Its networks have other names
of parameters than some official files; ``NAMES`` turns those into these, one for one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

import torch
from torch import Tensor, nn


def real_esrgan(scale: int) -> nn.Module:
    """RRDB network (Wang et al., ICCV 2021 workshops): (B, 3, h, w) 0…1 to (B, 3, scale·h, scale·w), ``scale`` 2 or 4;
    at 2 it looks at the picture's pixels in squares of 2 × 2."""
    from spandrel.architectures.ESRGAN import ESRGAN

    shuffled = 4 // scale
    network: nn.Module = ESRGAN(
        in_nc=3 * shuffled**2,
        out_nc=3,
        num_filters=64,
        num_blocks=23,
        scale=4,
        shuffle_factor=shuffled if shuffled > 1 else None,
    )
    return network


def lama() -> nn.Module:
    """Fourier convolutions (Suvorov et al., WACV 2022): picture (B, 3, h, w) 0…1 and mask (B, 1, h, w) 0 or 1, h and w
    multiples of 8, to the picture with what is masked filled in."""
    from spandrel.architectures.LaMa import LaMa

    network: nn.Module = LaMa(in_nc=4, out_nc=3)
    return network


class Deblocker(nn.Module):
    """FBCNN (Jiang et al., ICCV 2021), (B, C, h, w) 0…1 to the same: the picture alone, without the quality that it
    also guesses."""

    def __init__(self, channels: int) -> None:
        super().__init__()
        from spandrel.architectures.FBCNN import FBCNN

        self.network = FBCNN(in_nc=channels, out_nc=channels)

    def forward(self, picture: Tensor) -> Tensor:
        repaired: Tensor = self.network(picture)[0]
        return repaired


def nafnet() -> nn.Module:
    """NAFNet (Chen et al., ECCV 2022) of width 32, as trained on SIDD: (B, 3, h, w) 0…1 to the same."""
    from spandrel.architectures.NAFNet import NAFNet

    network: nn.Module = NAFNet(
        img_channel=3, width=32, middle_blk_num=12, enc_blk_nums=[2, 2, 4, 8], dec_blk_nums=[2, 2, 2, 2]
    )
    return network


def swinir_grey() -> nn.Module:
    """SwinIR-M (Liang et al., ICCV 2021 workshops) against noise of σ 25: (B, 1, h, w) 0…1 to the same."""
    from spandrel.architectures.SwinIR import SwinIR

    with torch.device("cpu"):  # it counts with its own numbers while it is built
        network: nn.Module = SwinIR(
            upscale=1,
            in_chans=1,
            img_size=128,
            window_size=8,
            img_range=1.0,
            depths=[6] * 6,
            embed_dim=180,
            num_heads=[6] * 6,
            mlp_ratio=2,
            upsampler="",
            resi_connection="1conv",
        )
    return network


_RRDB = (
    (r"^conv_first\.", "model.0."),
    (r"^body\.(\d+)\.rdb(\d)\.conv(\d)\.", r"model.1.sub.\1.RDB\2.conv\3.0."),
    (r"^conv_body\.", "model.1.sub.23."),
    (r"^conv_up1\.", "model.3."),
    (r"^conv_up2\.", "model.6."),
    (r"^conv_hr\.", "model.8."),
    (r"^conv_last\.", "model.10."),
)
NAMES: dict[str, tuple[tuple[str, str], ...]] = {
    "real-esrgan-x2": _RRDB,
    "real-esrgan-x4": _RRDB,
    "lama": ((r"^(?:model\.)?generator\.model\.", "model.model."),),
    "fbcnn-colour": ((r"^", "network."),),
    "fbcnn-grey": ((r"^", "network."),),
}
"""Patterns of official names and what they are here; the first that fits counts."""


def renamed(network: str, state: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """An official state under the names of our network."""
    return {_renamed(name, NAMES.get(network, ())): tensor for name, tensor in state.items()}


def _renamed(name: str, patterns: tuple[tuple[str, str], ...]) -> str:
    for pattern, ours in patterns:
        found, count = re.subn(pattern, ours, name, count=1)
        if count:
            return found
    return name
