"""The functions of the array API standard that decoding uses, for torch tensors: see `models.colour.arrays`.

NumPy has them under these names itself; torch calls some otherwise. (`array-api-compat` would serve as well, but
training must run where there is nothing but torch, NumPy and OpenCV.)
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch import any as any
from torch import atan2 as atan2
from torch import bincount as bincount
from torch import cos as cos
from torch import exp as exp
from torch import float32 as float32
from torch import hypot as hypot
from torch import int64 as int64
from torch import maximum as maximum
from torch import minimum as minimum
from torch import ones_like as ones_like
from torch import remainder as remainder
from torch import round as round
from torch import sin as sin
from torch import sqrt as sqrt
from torch import where as where
from torch import zeros_like as zeros_like


def asarray(values: object, dtype: torch.dtype | None = None, device: object = None) -> Tensor:
    return torch.as_tensor(values, dtype=dtype, device=device)  # type: ignore[arg-type]


def astype(values: Tensor, dtype: torch.dtype) -> Tensor:
    return values.to(dtype)


def clip(values: Tensor, least: float | None, most: float | None) -> Tensor:
    return torch.clamp(values, least, most)


def concat(parts: Sequence[Tensor], axis: int = 0) -> Tensor:
    return torch.cat(list(parts), dim=axis)


def stack(parts: Sequence[Tensor], axis: int = 0) -> Tensor:
    return torch.stack(list(parts), dim=axis)


def reshape(values: Tensor, shape: tuple[int, ...]) -> Tensor:
    return values.reshape(shape)


def permute_dims(values: Tensor, axes: tuple[int, ...]) -> Tensor:
    return values.permute(axes)


def flip(values: Tensor, axis: int) -> Tensor:
    return values.flip(axis)


def max(values: Tensor, axis: int, keepdims: bool = False) -> Tensor:
    return values.amax(dim=axis, keepdim=keepdims)


def mean(values: Tensor, axis: int) -> Tensor:
    return values.mean(dim=axis)


def sum(values: Tensor, axis: int | None = None, keepdims: bool = False) -> Tensor:
    return values.sum() if axis is None else values.sum(dim=axis, keepdim=keepdims)
