"""sRGB, linear light and CIE Lab (D65), and how chroma is fitted into the sRGB gamut.

Everything is float32. The arrays have the three components in the last axis, the tensors in the second (B, 3, H, W).
The constants of the formulas are in `models.colour.srgb`.
"""

from __future__ import annotations

from functools import cache

import cv2
import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from models.colour import srgb
from models.colour.srgb import ENCODED_BREAK, EPSILON, F_BREAK, GAMMA, KAPPA, LINEAR_BREAK, OFFSET, SCALE, SLOPE

FloatArray = npt.NDArray[np.float32]
BoolArray = npt.NDArray[np.bool_]

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

Planes = tuple[Tensor, Tensor, Tensor]


def encode_srgb(linear: Tensor) -> Tensor:
    """The sRGB transfer curve: linear light 0…1 to encoded 0…1; values below 0 stay on the linear segment."""
    curve = SCALE * linear.clamp_min(0.0).pow(1 / GAMMA) - OFFSET
    return torch.where(linear <= LINEAR_BREAK, linear * SLOPE, curve)


def decode_srgb(encoded: Tensor) -> Tensor:
    """Encoded sRGB 0…1 to linear light 0…1."""
    curve = ((encoded.clamp_min(0.0) + OFFSET) / SCALE).pow(GAMMA)
    return torch.where(encoded <= ENCODED_BREAK, encoded / SLOPE, curve)


def lightness_of_luminance(luminance: Tensor) -> Tensor:
    """CIE L* 0…100 of relative luminance Y 0…1."""
    return 116.0 * _lab_f(luminance) - 16.0


def luminance_of_lightness(lightness: Tensor) -> Tensor:
    """Relative luminance Y 0…1 of CIE L* 0…100."""
    return _lab_f_inverse((lightness + 16.0) / 116.0)


def linear_to_lab_planes(red: Tensor, green: Tensor, blue: Tensor) -> Planes:
    """Linear sRGB planes to the planes L, a, b."""
    m = _RGB_TO_XYZ64 / _WHITE64[:, None]
    fx, fy, fz = (_lab_f(red * float(r) + green * float(g) + blue * float(b)) for r, g, b in m)
    return 116.0 * fy - 16.0, 500.0 * (fx - fy), 200.0 * (fy - fz)


def lab_to_linear_planes(lightness: Tensor, a: Tensor, b: Tensor) -> Planes:
    """L, a, b planes to linear sRGB planes; colours outside the gamut give values outside 0…1."""
    fy = (lightness + 16.0) / 116.0
    x, y, z = _lab_f_inverse(fy + a / 500.0), _lab_f_inverse(fy), _lab_f_inverse(fy - b / 200.0)
    red, green, blue = (x * float(r[0]) + y * float(r[1]) + z * float(r[2]) for r in _NORM_XYZ_TO_RGB)
    return red, green, blue


def lab_to_linear_in_gamut(lightness: Tensor, a: Tensor, b: Tensor) -> Planes:
    """L, a, b planes to linear sRGB planes within 0…1: lightness and hue are kept, chroma is reduced where needed.

    Pixels outside the gamut move towards the grey of their own lightness until they fit. Clipping the channels instead
    would change lightness and hue.
    """
    lightness = lightness.clamp(0.0, 100.0)
    red, green, blue = lab_to_linear_planes(lightness, a, b)
    lowest = torch.minimum(torch.minimum(red, green), blue)
    highest = torch.maximum(torch.maximum(red, green), blue)
    outside = ((lowest < -_ROUNDING) | (highest > 1.0 + _ROUNDING)).flatten().nonzero().squeeze(1)
    if len(outside):
        L, a, b = (plane.flatten()[outside] for plane in (lightness, a, b))
        share = _fitting_share(L, a, b)
        for plane, values in zip((red, green, blue), lab_to_linear_planes(L, a * share, b * share), strict=True):
            plane.view(-1)[outside] = values
    return red.clamp_(0.0, 1.0), green.clamp_(0.0, 1.0), blue.clamp_(0.0, 1.0)


def _fitting_share(lightness: Tensor, a: Tensor, b: Tensor) -> Tensor:
    return (largest_chroma(lightness, a, b) / torch.hypot(a, b).clamp_min(1e-6)).clamp_max(1.0)


def largest_chroma(lightness: Tensor, a: Tensor, b: Tensor) -> Tensor:
    """Largest chroma sRGB can show at this lightness and in the hue direction of (a, b), to about 0.2 %.

    Interpolated in a table of lightness (step 0.5) and hue (step 1°).
    """
    table = _gamut_table(lightness.device)
    rows, columns = table.shape
    y = (lightness * ((rows - 1) / 100.0)).clamp(0.0, rows - 1.001)
    x = (torch.atan2(b, a) / (2 * torch.pi)).remainder(1.0) * columns
    top, left = y.long(), x.long().clamp_max(columns - 1)
    fy, fx = y - top, x - left
    right = torch.where(left + 1 == columns, 0, left + 1)
    flat = table.view(-1)
    upper = torch.lerp(flat[top * columns + left], flat[top * columns + right], fx)
    lower = torch.lerp(flat[(top + 1) * columns + left], flat[(top + 1) * columns + right], fx)
    return torch.lerp(upper, lower, fy)


@cache
def _gamut_table(device: torch.device) -> Tensor:
    lightness = torch.linspace(0, 100, _GAMUT_ROWS)[:, None]
    hue = torch.arange(_GAMUT_COLUMNS) * (2 * torch.pi / _GAMUT_COLUMNS)
    L = lightness.expand(_GAMUT_ROWS, _GAMUT_COLUMNS)
    cosine, sine = hue.cos().expand_as(L), hue.sin().expand_as(L)
    # The gamut is not star-shaped everywhere (near blue a ray leaves and enters again): find the first exit.
    low, inside = torch.zeros_like(L), torch.ones_like(L, dtype=torch.bool)
    for _ in range(_SCAN_STEPS):
        inside &= _fits(L, cosine * (low + _SCAN_STEP), sine * (low + _SCAN_STEP))
        low = torch.where(inside, low + _SCAN_STEP, low)
    step = _SCAN_STEP / 2
    for _ in range(10):
        low = torch.where(_fits(L, cosine * (low + step), sine * (low + step)), low + step, low)
        step /= 2
    return low.contiguous().to(device)


def _fits(lightness: Tensor, a: Tensor, b: Tensor) -> Tensor:
    linear = torch.stack(lab_to_linear_planes(lightness, a, b))
    return (linear.amin(0) >= 0.0) & (linear.amax(0) <= 1.0)


def _lab_f(t: Tensor) -> Tensor:
    return torch.where(t > EPSILON, t.clamp_min(EPSILON).pow(1 / 3), (KAPPA * t + 16.0) / 116.0)


def _lab_f_inverse(f: Tensor) -> Tensor:
    return torch.where(f > F_BREAK, f * f * f, (116.0 * f - 16.0) / KAPPA)


# --- the same for whole tensors (B, 3, H, W) and arrays (..., 3) -----------------------------------------------------


def srgb_to_lab(srgb: Tensor) -> Tensor:
    """(B, 3, H, W) encoded sRGB 0…1 to Lab."""
    red, green, blue = decode_srgb(srgb).unbind(1)
    return torch.stack(linear_to_lab_planes(red, green, blue), dim=1)


def lab_to_srgb(lab: Tensor) -> Tensor:
    """(B, 3, H, W) Lab to encoded sRGB 0…1, chroma reduced into the gamut."""
    lightness, a, b = lab.unbind(1)
    return encode_srgb(torch.stack(lab_to_linear_in_gamut(lightness, a, b), dim=1))


def lab_strip_to_linear(lab: FloatArray) -> FloatArray:
    """(H, W, 3) Lab to linear sRGB 0…1 as `lab_to_linear_in_gamut` does, several times faster.

    OpenCV converts (its matrices differ by 1e-5 from ours: at most 0.002 in L*) and cuts off what is outside; pixels it
    has cut are converted again with reduced chroma.
    """
    linear = cv2.cvtColor(np.ascontiguousarray(lab, np.float32), cv2.COLOR_Lab2LRGB)
    cut = np.flatnonzero(cv2.inRange(linear, (_EDGE,) * 3, (1.0 - _EDGE,) * 3) == 0)
    if len(cut):
        pixels = np.asarray(lab, np.float32).reshape(-1, 3)[cut]
        L, a, b = torch.from_numpy(pixels).unbind(1)
        share = _fitting_share(L, a, b)
        pixels[:, 1:] *= share.numpy()[:, None]
        linear.reshape(-1, 3)[cut] = cv2.cvtColor(pixels[None], cv2.COLOR_Lab2LRGB)[0]
    return np.asarray(linear, np.float32)


def encode_srgb_in_place(linear: FloatArray) -> FloatArray:
    """The sRGB transfer curve on an array of linear light 0…1, which is overwritten and returned."""
    values = torch.from_numpy(linear)
    curve = values.pow(1 / GAMMA).mul_(SCALE).sub_(OFFSET)
    dark = values <= LINEAR_BREAK
    torch.where(dark, values.mul_(SLOPE), curve, out=values)
    return linear


def srgb_array_to_lab(srgb: npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | FloatArray) -> FloatArray:
    """(..., 3) sRGB, 8 or 16 bits or float 0…1, to Lab float32."""
    planes = decode_srgb(torch.from_numpy(_unit_float(srgb))).unbind(-1)
    return torch.stack(linear_to_lab_planes(*planes), dim=-1).numpy()


def lab_array_to_srgb(lab: FloatArray) -> FloatArray:
    """(..., 3) Lab to encoded sRGB float32 0…1, chroma reduced into the gamut."""
    planes = torch.from_numpy(np.ascontiguousarray(lab, np.float32)).unbind(-1)
    return encode_srgb(torch.stack(lab_to_linear_in_gamut(*planes), dim=-1)).numpy()


def lightness_from_grey(grey: npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | FloatArray) -> FloatArray:
    """L* 0…100 of sRGB-encoded grey (H, W), 8 or 16 bits or float 0…1."""
    if grey.dtype in (np.uint8, np.uint16):
        steps = 256 if grey.dtype == np.uint8 else 65536
        return _lightness(np.linspace(0, 1, steps, dtype=np.float32))[grey]
    return _lightness(_unit_float(grey))


def _lightness(encoded: FloatArray) -> FloatArray:
    return np.asarray(lightness_of_luminance(decode_srgb(torch.from_numpy(encoded))).numpy(), np.float32)


def in_srgb_gamut(lab: FloatArray, tolerance: float = 0.0) -> BoolArray:
    """(..., 3) Lab: whether every linear channel lies in −tolerance … 1 + tolerance."""
    planes = torch.from_numpy(np.ascontiguousarray(lab, np.float32)).unbind(-1)
    linear = torch.stack(lab_to_linear_planes(*planes), dim=-1)
    inside = ((linear > -tolerance) & (linear < 1.0 + tolerance)).all(-1)
    return np.asarray(inside.numpy(), dtype=np.bool_)


def _unit_float(samples: npt.NDArray[np.uint8] | npt.NDArray[np.uint16] | FloatArray) -> FloatArray:
    if samples.dtype == np.uint8:
        return samples.astype(np.float32) / np.float32(255)
    if samples.dtype == np.uint16:
        return samples.astype(np.float32) / np.float32(65535)
    return np.ascontiguousarray(samples, np.float32)
