"""sRGB, linear light and CIE Lab (D65), and how chroma is fitted into the sRGB gamut.

Everything is float32, in NumPy arrays or torch tensors alike where a function takes an `Array` (see
`models.colour.arrays`). The constants of the formulas are in `models.colour.srgb`.
"""

from __future__ import annotations

import math
from functools import cache

import cv2
import numpy as np
import numpy.typing as npt

from models.colour import srgb
from models.colour.arrays import Array, BoolArray, FloatArray, as_float, as_kind_of, namespace, to_numpy
from models.colour.srgb import ENCODED_BREAK, EPSILON, F_BREAK, GAMMA, KAPPA, LINEAR_BREAK, OFFSET, SCALE, SLOPE

_WHITE64, _RGB_TO_XYZ64 = np.array(srgb.WHITE_D65), np.array(srgb.RGB_TO_XYZ)
WHITE_D65: FloatArray = _WHITE64.astype(np.float32)
RGB_TO_XYZ: FloatArray = _RGB_TO_XYZ64.astype(np.float32)
XYZ_TO_RGB: FloatArray = np.linalg.inv(_RGB_TO_XYZ64).astype(np.float32)
LUMINANCE: FloatArray = RGB_TO_XYZ[1]
"""Weights of linear R, G, B in the luminance Y."""
# From the three cube-root signals' cubes (XYZ over white) straight to linear RGB.
_NORM_XYZ_TO_RGB: FloatArray = (np.linalg.inv(_RGB_TO_XYZ64) * _WHITE64).astype(np.float32)
_EDGE = 1e-7
_ROUNDING = 1e-5
_GAMUT_ROWS, _GAMUT_COLUMNS = 201, 360
_SCAN_STEP, _SCAN_STEPS = 3.0, 46

Planes = tuple[Array, Array, Array]


def encode_srgb(linear: Array) -> Array:
    """The sRGB transfer curve: linear light 0…1 to encoded 0…1; values below 0 stay on the linear segment."""
    xp = namespace(linear)
    curve = SCALE * xp.clip(linear, 0.0, None) ** (1 / GAMMA) - OFFSET
    return xp.where(linear <= LINEAR_BREAK, linear * SLOPE, curve)


def decode_srgb(encoded: Array) -> Array:
    """Encoded sRGB 0…1 to linear light 0…1."""
    xp = namespace(encoded)
    curve = ((xp.clip(encoded, 0.0, None) + OFFSET) / SCALE) ** GAMMA
    return xp.where(encoded <= ENCODED_BREAK, encoded / SLOPE, curve)


def lightness_of_luminance(luminance: Array) -> Array:
    """CIE L* 0…100 of relative luminance Y 0…1."""
    return 116.0 * _lab_f(luminance) - 16.0


def luminance_of_lightness(lightness: Array) -> Array:
    """Relative luminance Y 0…1 of CIE L* 0…100."""
    return _lab_f_inverse((lightness + 16.0) / 116.0)


def linear_to_lab_planes(red: Array, green: Array, blue: Array) -> Planes:
    """Linear sRGB planes to the planes L, a, b."""
    m = _RGB_TO_XYZ64 / _WHITE64[:, None]
    fx, fy, fz = (_lab_f(red * float(r) + green * float(g) + blue * float(b)) for r, g, b in m)
    return 116.0 * fy - 16.0, 500.0 * (fx - fy), 200.0 * (fy - fz)


def lab_to_linear_planes(lightness: Array, a: Array, b: Array) -> Planes:
    """L, a, b planes to linear sRGB planes; colours outside the gamut give values outside 0…1."""
    fy = (lightness + 16.0) / 116.0
    x, y, z = _lab_f_inverse(fy + a / 500.0), _lab_f_inverse(fy), _lab_f_inverse(fy - b / 200.0)
    red, green, blue = (x * float(r[0]) + y * float(r[1]) + z * float(r[2]) for r in _NORM_XYZ_TO_RGB)
    return red, green, blue


def lab_to_linear_in_gamut(lightness: Array, a: Array, b: Array) -> Planes:
    """L, a, b planes to linear sRGB planes within 0…1: lightness and hue are kept, chroma is reduced where needed.

    Pixels outside the gamut move towards the grey of their own lightness until they fit. Clipping the channels instead
    would change lightness and hue.
    """
    xp = namespace(lightness)
    lightness = xp.clip(lightness, 0.0, 100.0)
    planes = lab_to_linear_planes(lightness, a, b)
    lowest, highest = xp.minimum(xp.minimum(*planes[:2]), planes[2]), xp.maximum(xp.maximum(*planes[:2]), planes[2])
    outside = (lowest < -_ROUNDING) | (highest > 1.0 + _ROUNDING)
    if bool(xp.any(outside)):
        L, a, b = (plane[outside] for plane in (lightness, a, b))
        share = _fitting_share(L, a, b)
        for plane, values in zip(planes, lab_to_linear_planes(L, a * share, b * share), strict=True):
            plane[outside] = values
    red, green, blue = (xp.clip(plane, 0.0, 1.0) for plane in planes)
    return red, green, blue


def _fitting_share(lightness: Array, a: Array, b: Array) -> Array:
    xp = namespace(lightness)
    chroma = xp.clip(xp.hypot(a, b), 1e-6, None)
    return xp.clip(largest_chroma(lightness, a, b) / chroma, None, 1.0)


def largest_chroma(lightness: Array, a: Array, b: Array) -> Array:
    """Largest chroma sRGB can show at this lightness and in the hue direction of (a, b), to about 0.2 %.

    Interpolated in a table of lightness (step 0.5) and hue (step 1°).
    """
    xp = namespace(lightness)
    rows, columns = _GAMUT_ROWS, _GAMUT_COLUMNS
    flat = as_kind_of(lightness, _gamut_table())
    y = xp.clip(lightness * ((rows - 1) / 100.0), 0.0, rows - 1.001)
    x = xp.remainder(xp.atan2(b, a) / (2 * math.pi), 1.0) * columns
    top, left = xp.astype(y, xp.int64), xp.clip(xp.astype(x, xp.int64), None, columns - 1)
    fy, fx = y - as_float(top), x - as_float(left)
    right = xp.remainder(left + 1, columns)
    upper = _between(flat[top * columns + left], flat[top * columns + right], fx)
    lower = _between(flat[(top + 1) * columns + left], flat[(top + 1) * columns + right], fx)
    return _between(upper, lower, fy)


def _between(one: Array, other: Array, share: Array) -> Array:
    return one + (other - one) * share


@cache
def _gamut_table() -> FloatArray:
    """(201 · 360,) largest chroma by lightness and hue."""
    shape = _GAMUT_ROWS, _GAMUT_COLUMNS
    L = np.broadcast_to(np.linspace(0, 100, _GAMUT_ROWS, dtype=np.float32)[:, None], shape)
    hue = np.arange(_GAMUT_COLUMNS, dtype=np.float32) * np.float32(2 * math.pi / _GAMUT_COLUMNS)
    cosine, sine = np.broadcast_to(np.cos(hue), shape), np.broadcast_to(np.sin(hue), shape)
    # The gamut is not star-shaped everywhere (near blue a ray leaves and enters again): find the first exit.
    low, inside = np.zeros(shape, np.float32), np.ones(shape, np.bool_)
    for _ in range(_SCAN_STEPS):
        inside &= _fits(L, cosine * (low + _SCAN_STEP), sine * (low + _SCAN_STEP))
        low = np.where(inside, low + np.float32(_SCAN_STEP), low)
    step = np.float32(_SCAN_STEP / 2)
    for _ in range(10):
        low = np.where(_fits(L, cosine * (low + step), sine * (low + step)), low + step, low)
        step = np.float32(step / 2)
    return low.reshape(-1)


def _fits(lightness: FloatArray, a: FloatArray, b: FloatArray) -> BoolArray:
    linear = np.stack(lab_to_linear_planes(lightness, a, b))
    return np.asarray((linear.min(axis=0) >= 0.0) & (linear.max(axis=0) <= 1.0), np.bool_)


def _lab_f(t: Array) -> Array:
    xp = namespace(t)
    return xp.where(t > EPSILON, xp.clip(t, EPSILON, None) ** (1 / 3), (KAPPA * t + 16.0) / 116.0)


def _lab_f_inverse(f: Array) -> Array:
    return namespace(f).where(f > F_BREAK, f * f * f, (116.0 * f - 16.0) / KAPPA)


# --- the same for whole batches (B, 3, H, W) and arrays (..., 3) -----------------------------------------------------


def srgb_to_lab(srgb: Array) -> Array:
    """(B, 3, H, W) encoded sRGB 0…1 to Lab."""
    linear = decode_srgb(srgb)
    return namespace(srgb).stack(linear_to_lab_planes(linear[:, 0], linear[:, 1], linear[:, 2]), axis=1)


def lab_to_srgb(lab: Array) -> Array:
    """(B, 3, H, W) Lab to encoded sRGB 0…1, chroma reduced into the gamut."""
    return encode_srgb(namespace(lab).stack(lab_to_linear_in_gamut(lab[:, 0], lab[:, 1], lab[:, 2]), axis=1))


def lab_strip_to_linear(lab: FloatArray) -> FloatArray:
    """(H, W, 3) Lab to linear sRGB 0…1 as `lab_to_linear_in_gamut` does, several times faster.

    OpenCV converts (its matrices differ by 1e-5 from ours: at most 0.002 in L*) and cuts off what is outside; pixels it
    has cut are converted again with reduced chroma.
    """
    linear = cv2.cvtColor(np.ascontiguousarray(lab, np.float32), cv2.COLOR_Lab2LRGB)
    cut = np.flatnonzero(cv2.inRange(linear, (_EDGE,) * 3, (1.0 - _EDGE,) * 3) == 0)
    if len(cut):
        pixels = np.asarray(lab, np.float32).reshape(-1, 3)[cut]
        pixels[:, 1:] *= _fitting_share(*pixels.T)[:, None]
        linear.reshape(-1, 3)[cut] = cv2.cvtColor(pixels[None], cv2.COLOR_Lab2LRGB)[0]
    return np.asarray(linear, np.float32)


def encode_srgb_in_place(linear: FloatArray) -> FloatArray:
    """The sRGB transfer curve on an array of linear light 0…1, which is overwritten and returned."""
    dark = linear <= LINEAR_BREAK
    straight = linear[dark] * np.float32(SLOPE)
    flat = linear.reshape(len(linear), -1)
    cv2.pow(flat, 1 / GAMMA, dst=flat)
    linear *= np.float32(SCALE)
    linear -= np.float32(OFFSET)
    linear[dark] = straight
    return linear


def srgb_array_to_lab(srgb: npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | FloatArray) -> FloatArray:
    """(..., 3) sRGB, 8 or 16 bits or float 0…1, to Lab float32."""
    linear = decode_srgb(_unit_float(srgb))
    return np.stack(linear_to_lab_planes(linear[..., 0], linear[..., 1], linear[..., 2]), axis=-1)


def lab_array_to_srgb(lab: FloatArray) -> FloatArray:
    """(..., 3) Lab to encoded sRGB float32 0…1, chroma reduced into the gamut."""
    lab = np.asarray(lab, np.float32)
    return to_numpy(encode_srgb(np.stack(lab_to_linear_in_gamut(lab[..., 0], lab[..., 1], lab[..., 2]), axis=-1)))


def lightness_from_grey(grey: npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | FloatArray) -> FloatArray:
    """L* 0…100 of sRGB-encoded grey (H, W), 8 or 16 bits or float 0…1."""
    if grey.dtype in (np.uint8, np.uint16):
        steps = 256 if grey.dtype == np.uint8 else 65536
        return _lightness(np.linspace(0, 1, steps, dtype=np.float32))[grey]
    return _lightness(_unit_float(grey))


def _lightness(encoded: FloatArray) -> FloatArray:
    return to_numpy(lightness_of_luminance(decode_srgb(encoded)))


def in_srgb_gamut(lab: FloatArray, tolerance: float = 0.0) -> BoolArray:
    """(..., 3) Lab: whether every linear channel lies in −tolerance … 1 + tolerance."""
    linear = np.stack(lab_to_linear_planes(lab[..., 0], lab[..., 1], lab[..., 2]), axis=-1)
    return np.asarray(((linear > -tolerance) & (linear < 1.0 + tolerance)).all(axis=-1), np.bool_)


def _unit_float(samples: npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | FloatArray) -> FloatArray:
    if samples.dtype == np.uint8:
        return samples.astype(np.float32) / np.float32(255)
    if samples.dtype == np.uint16:
        return samples.astype(np.float32) / np.float32(65535)
    return np.ascontiguousarray(samples, np.float32)
