"""One way to calculate with NumPy arrays and with torch tensors: the names of the Python array API standard.

On the processor colours are decoded in NumPy, and torch, which takes longer to load than a photograph to colour, stays
away; on a card the same lines run on tensors that never leave it. Functions here and in the modules that use
`namespace` take either kind and answer in the kind, and on the device, that they were given.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

FloatArray: TypeAlias = npt.NDArray[np.float32]
BoolArray: TypeAlias = npt.NDArray[np.bool_]
Array: TypeAlias = Any
"""A NumPy array or a torch tensor."""


def namespace(array: Array) -> Any:
    """The functions of the array API standard for arrays of this kind."""
    if isinstance(array, np.ndarray | np.generic):
        return np
    from models.colour import tensors

    return tensors


def as_kind_of(other: Array, values: object) -> Array:
    """Numbers or a NumPy array as float32 of the other's kind, on its device."""
    xp = namespace(other)
    return xp.asarray(np.array(values, np.float32), dtype=xp.float32, device=other.device)


def as_float(values: Array) -> Array:
    """In single precision."""
    xp = namespace(values)
    return xp.astype(values, xp.float32)


def to_numpy(values: Array) -> FloatArray:
    """In single precision, in the memory of the processor, rows in order."""
    plain = values if namespace(values) is np else values.detach().float().cpu().numpy()
    return np.ascontiguousarray(plain, np.float32)


def softmax(values: Array, axis: int) -> Array:
    """Shares that sum to one along an axis."""
    xp = namespace(values)
    raised = xp.exp(values - xp.max(values, axis=axis, keepdims=True))
    return raised / xp.sum(raised, axis=axis, keepdims=True)


def length(values: Array, axis: int) -> Array:
    """Euclidean length along an axis, which stays with size 1."""
    xp = namespace(values)
    return xp.sqrt(xp.sum(values * values, axis=axis, keepdims=True))
