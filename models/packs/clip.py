"""CLIP (Radford et al., "Learning Transferable Visual Models From Natural Language Supervision", ICML 2021): the
network ViT-B/32 as the library open_clip builds it, and what it says of pictures and of words.

The library loads torchvision and more, so it is imported when the network is built or words are read, and not before;
the vocabulary of its byte-pair encoding lies within it. Official files hold half-precision numbers, and a few that are
no weights (`DROPPED`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

import cv2
import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from models.watch.frames import RgbFrame, as_rgb
from models.watch.recogniser import fast_precision

SIDE = 224
DROPPED = (r"^(input_resolution|context_length|vocab_size)$", r"attn_mask$")
_MEAN = (0.48145466, 0.4578275, 0.40821073)
_STD = (0.26862954, 0.26130258, 0.27577711)
_WORDS_AT_ONCE = 64


@dataclass(frozen=True)
class ClipSize:
    """Numbers a picture or a caption becomes; layers and width of the part that sees and of the one that reads."""

    numbers: int = 512
    layers: int = 12
    seeing: int = 768
    reading: int = 512


VIT_B_32 = ClipSize()


def clip_network(size: ClipSize = VIT_B_32) -> nn.Module:
    """The network: images (B, 3, 224, 224) and words (B, 77) to (B, ``size.numbers``) each."""
    from open_clip.model import CLIP

    seeing = {"image_size": SIDE, "layers": size.layers, "width": size.seeing, "patch_size": 32}
    reading = {"context_length": 77, "vocab_size": 49_408, "width": size.reading, "layers": size.layers}
    network: nn.Module = CLIP(size.numbers, seeing, reading | {"heads": size.reading // 64}, quick_gelu=True)
    network.register_buffer("attn_mask", None, persistent=False)  # `Clip.words` makes its own, as long as its words
    return network


class Clip:
    """The network ready to run on one device. Running changes nothing in it, so threads may share it."""

    def __init__(self, network: nn.Module, device: str = "cpu") -> None:
        self.device = torch.device(device)
        self._precision = fast_precision(device)
        self.network = network.eval().requires_grad_(False).to(self.device)
        self._visual = cast(nn.Module, self.network.visual).to(self._precision)

    @property
    def scale(self) -> float:
        """By what the network multiplies cosines before the softmax over captions: learned with it."""
        return float(cast(Tensor, self.network.logit_scale).exp())

    @torch.inference_mode()
    def pictures(self, frames: Sequence[RgbFrame]) -> NDArray[np.float32]:
        """N×numbers of length 1: what N frames (H×W×3 or H×W, 8 bits) show. They are squeezed into a square of `SIDE`,
        since what stands at the sides of a film's frame counts too."""
        if not frames:
            return np.zeros((0, 0), np.float32)
        squares = np.stack([_square(as_rgb(frame)) for frame in frames])
        given = torch.from_numpy(squares).to(self.device).permute(0, 3, 1, 2).float().div(255)
        mean, std = (torch.tensor(values, device=self.device).view(1, 3, 1, 1) for values in (_MEAN, _STD))
        seen = self._visual(((given - mean) / std).to(self._precision)).float()
        return np.asarray(F.normalize(seen, dim=-1).cpu().numpy(), np.float32)

    @torch.inference_mode()
    def words(self, captions: Sequence[str]) -> NDArray[np.float32]:
        """N×numbers of length 1: what N captions mean. Each word sees only those before it, so that what follows the
        end of the longest caption need not be computed."""
        from open_clip.tokenizer import SimpleTokenizer

        tokens = cast(Tensor, SimpleTokenizer()(list(captions))).to(self.device)
        length = int(tokens.argmax(dim=1).max()) + 1  # the end has the largest number of all
        found = [self._read(part[:, :length]) for part in torch.split(tokens, _WORDS_AT_ONCE)]
        return np.asarray(torch.cat(found).cpu().numpy(), np.float32)

    def _read(self, tokens: Tensor) -> Tensor:
        network = self.network
        length = tokens.shape[1]
        before = torch.full((length, length), float("-inf"), device=self.device).triu_(1)
        x = cast(nn.Module, network.token_embedding)(tokens) + cast(Tensor, network.positional_embedding)[:length]
        x = cast(nn.Module, network.ln_final)(cast(nn.Module, network.transformer)(x, attn_mask=before))
        ends = x[torch.arange(len(x), device=self.device), tokens.argmax(dim=1)]
        return F.normalize((ends @ cast(Tensor, network.text_projection)).float(), dim=-1)


def _square(frame: RgbFrame) -> RgbFrame:
    shrinks = min(frame.shape[:2]) > SIDE
    way = cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(frame, (SIDE, SIDE), interpolation=way), np.uint8)
