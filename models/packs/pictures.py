"""Pictures from pictures: a pack's network applied to pieces of a picture, grey or in colour, at any depth.

Networks that know three channels are shown a grey picture as an equal three, and the mean of what they answer is
taken; networks that know one are shown the luma of a colour picture, and what they change of it is added to all three.
So grey stays grey, and a denoiser of greys leaves colours alone.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import cv2
import numpy as np
import torch
from torch import Tensor, nn

from models.catalogue import CatalogueEntry
from models.colour.arrays import FloatArray
from models.packs.networks import ONE_CHANNEL, builder
from models.packs.official import load_plain
from models.packs.pack import Pack

MARGIN = 32
"""Pixels around a piece that the network sees besides, so that pieces meet without a seam."""
_MULTIPLE = 16
"""Sides of what a network is shown are multiples of this; SwinIR's windows and LaMa's halvings divide it."""
OnTile: TypeAlias = Callable[[int], None]
_LUMA = np.array((0.299, 0.587, 0.114), np.float32)


class PictureNetwork:
    """A network ready to run on one device. Running changes nothing in it, so threads may share it."""

    def __init__(self, network: nn.Module, pack: Pack, device: str = "cpu") -> None:
        self.pack = pack
        self.device = torch.device(device)
        self.network = network.eval().requires_grad_(False).to(self.device)
        self._one_channel = pack.network in ONE_CHANNEL

    @classmethod
    def load(cls, entry: CatalogueEntry, pack: Pack, device: str = "cpu") -> PictureNetwork:
        """Load an installed pack. Raises ``OfficialFileError``: its file is missing or damaged."""
        return cls(load_plain(entry.path, builder(pack.network)), pack, device)

    def changed(self, piece: FloatArray) -> FloatArray:
        """A piece (h, w, c), c 1 or 3, of encoded values 0…1, as the network makes it: (h·scale, w·scale, c)."""
        if piece.shape[2] == 1:
            return np.asarray(self._run(piece).mean(axis=2, keepdims=True), np.float32)
        if not self._one_channel:
            return self._run(piece)
        luma = (piece @ _LUMA)[..., None]
        return np.asarray(np.clip(piece + (self._run(luma) - luma), 0.0, 1.0), np.float32)

    def filled(self, piece: FloatArray, hole: FloatArray) -> FloatArray:
        """A piece (h, w, c) with what lies in ``hole`` (h, w), above 0, filled in; the rest as it was."""
        inside = (hole > 0).astype(np.float32)[..., None]
        made = self._run(piece, inside)
        if piece.shape[2] == 1:
            made = made.mean(axis=2, keepdims=True)
        return np.asarray(np.where(inside > 0, made, piece), np.float32)

    @torch.inference_mode()
    def _run(self, piece: FloatArray, hole: FloatArray | None = None) -> FloatArray:
        height, width = piece.shape[:2]
        given = [self._tensor(piece)]
        if not self._one_channel and piece.shape[2] == 1:
            given[0] = given[0].expand(-1, 3, -1, -1)
        if hole is not None:
            given.append(self._tensor(hole))
        made = self.network(*given)  # in single precision everywhere: pictures of 16 bits need it
        scale = self.pack.scale
        kept = made[0, :, : height * scale, : width * scale].float().clamp(0.0, 1.0).nan_to_num(0.0)
        return np.ascontiguousarray(kept.permute(1, 2, 0).cpu().numpy())

    def _tensor(self, piece: FloatArray) -> Tensor:
        """(1, c, h', w'), enlarged to the right and below to sides that the network can halve, by repeating edges."""
        down, right = (-length % _MULTIPLE for length in piece.shape[:2])
        padded = np.pad(piece, ((0, down), (0, right), (0, 0)), mode="edge")
        return torch.from_numpy(np.ascontiguousarray(padded, np.float32)).permute(2, 0, 1)[None].to(self.device)


def changed_in_tiles(
    network: PictureNetwork, rows: FloatArray, top: int, bottom: int, tile: int, on_tile: OnTile
) -> FloatArray:
    """Rows ``top`` to ``bottom`` of ``rows`` (h, w, c) as the network makes them, in pieces of at most ``tile`` pixels
    a side with their margins: ((bottom − top)·scale, w·scale, c). What lies beyond the rows and the picture's sides is
    taken as its edge repeated. ``on_tile`` is told how many pixels are done.
    """
    width, channels = rows.shape[1:]
    scale, core = network.pack.scale, tile - 2 * MARGIN
    made = np.empty(((bottom - top) * scale, width * scale, channels), np.float32)
    for y in range(top, bottom, core):
        for x in range(0, width, core):
            high, wide = min(core, bottom - y), min(core, width - x)
            piece = _with_margins(rows, y, x, high, wide)
            inner = network.changed(piece)[MARGIN * scale :, MARGIN * scale :][: high * scale, : wide * scale]
            made[(y - top) * scale :, x * scale :][: high * scale, : wide * scale] = inner
            on_tile(high * wide)
    return made


def _with_margins(rows: FloatArray, y: int, x: int, high: int, wide: int) -> FloatArray:
    """The piece (high, wide) at (y, x) with `MARGIN` around it, edges repeated where there is nothing."""
    height, width = rows.shape[:2]
    above, below = min(MARGIN, y), min(MARGIN, height - y - high)
    left, right = min(MARGIN, x), min(MARGIN, width - x - wide)
    piece = rows[y - above : y + high + below, x - left : x + wide + right]
    missing = ((MARGIN - above, MARGIN - below), (MARGIN - left, MARGIN - right), (0, 0))
    return np.pad(piece, missing, mode="edge")


def filled_small(network: PictureNetwork, piece: FloatArray, hole: FloatArray, side: int) -> FloatArray:
    """``filled``, of a piece that may be larger than the network's usual ``side``: then the network sees a smaller
    copy, and only its filling is enlarged and laid into the piece, whose other pixels stay as they are."""
    height, width = piece.shape[:2]
    if max(height, width) <= side:
        return network.filled(piece, hole)
    scale = side / max(height, width)
    size = max(1, round(width * scale)), max(1, round(height * scale))
    small = np.asarray(cv2.resize(piece, size, interpolation=cv2.INTER_AREA), np.float32).reshape(size[1], size[0], -1)
    marked = np.asarray(cv2.resize((hole > 0).astype(np.float32), size, interpolation=cv2.INTER_AREA), np.float32)
    made = cv2.resize(network.filled(small, marked), (width, height), interpolation=cv2.INTER_CUBIC)
    inside = (hole > 0)[..., None]
    return np.asarray(np.where(inside, made.reshape(height, width, -1).clip(0.0, 1.0), piece), np.float32)
