"""sRGB and CIE Lab in plain Python: the constants that everything shares, and the conversions of single colours.

Sources: IEC 61966-2-1 (transfer curve, primaries), CIE 15 (Lab, with the exact rational constants). `lab` converts
tensors, `studio.media.pictures.profile_tables` whole pictures; the window, which loads neither, single colours.
"""

from __future__ import annotations

Triple = tuple[float, float, float]
Matrix = tuple[Triple, Triple, Triple]

WHITE_D65: Triple = (0.95047, 1.0, 1.08883)
"""X, Y, Z of the reference white."""

EPSILON = 216 / 24389
KAPPA = 24389 / 27
"""Of CIE Lab: up to a relative X, Y or Z of ε the curve is a straight line, with slope κ in L*."""
F_BREAK = 6 / 29
"""The cube root of ε: where the inverse turns into the straight line."""

LINEAR_BREAK, ENCODED_BREAK = 0.0031308, 0.04045
SLOPE, SCALE, OFFSET, GAMMA = 12.92, 1.055, 0.055, 2.4
"""Of the transfer curve: encoded = 12.92 · linear up to the break, above it 1.055 · linear^(1 / 2.4) - 0.055."""


def _scaled(row: Triple, white: float) -> Triple:
    share = white / sum(row)
    return row[0] * share, row[1] * share, row[2] * share


RGB_TO_XYZ: Matrix = (
    _scaled((0.4124564, 0.3575761, 0.1804375), WHITE_D65[0]),
    _scaled((0.2126729, 0.7151522, 0.0721750), WHITE_D65[1]),
    _scaled((0.0193339, 0.1191920, 0.9503041), WHITE_D65[2]),
)
"""Linear R, G, B 0…1 to X, Y, Z; rows scaled so that (1, 1, 1) is exactly the white: grey then has a = b = 0."""

LUMINANCE: Triple = RGB_TO_XYZ[1]
"""Weights of linear R, G, B in the luminance Y."""


def _inverse(m: Matrix) -> Matrix:
    """By cofactors: the rows of the inverse are the cross products of columns, over the determinant."""
    (a, b, c), (d, e, f), (g, h, i) = m
    determinant = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
    return (
        ((e * i - f * h) / determinant, (c * h - b * i) / determinant, (b * f - c * e) / determinant),
        ((f * g - d * i) / determinant, (a * i - c * g) / determinant, (c * d - a * f) / determinant),
        ((d * h - e * g) / determinant, (b * g - a * h) / determinant, (a * e - b * d) / determinant),
    )


XYZ_TO_RGB: Matrix = _inverse(RGB_TO_XYZ)


def encode(linear: float) -> float:
    """Linear light to encoded sRGB, each 0…1; values below 0 stay on the straight line."""
    return float(SLOPE * linear if linear <= LINEAR_BREAK else SCALE * linear ** (1 / GAMMA) - OFFSET)


def decode(encoded: float) -> float:
    """Encoded sRGB to linear light, each 0…1."""
    return float(encoded / SLOPE if encoded <= ENCODED_BREAK else ((encoded + OFFSET) / SCALE) ** GAMMA)


def lab_of(red: float, green: float, blue: float) -> Triple:
    """L* 0…100, a, b of an encoded sRGB colour 0…1."""
    linear = decode(red), decode(green), decode(blue)
    xyz = (sum(m * c for m, c in zip(row, linear, strict=True)) for row in RGB_TO_XYZ)
    x, y, z = (_curve(value / white) for value, white in zip(xyz, WHITE_D65, strict=True))
    return 116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)


def rgb_of(lightness: float, a: float, b: float) -> Triple:
    """Encoded sRGB of a Lab colour; what lies outside sRGB gives values outside 0…1."""
    y = (lightness + 16.0) / 116.0
    signals = y + a / 500.0, y, y - b / 200.0
    xyz = [white * _inverse_curve(signal) for white, signal in zip(WHITE_D65, signals, strict=True)]
    red, green, blue = (encode(sum(m * c for m, c in zip(row, xyz, strict=True))) for row in XYZ_TO_RGB)
    return red, green, blue


def _curve(relative: float) -> float:
    return float(relative ** (1 / 3) if relative > EPSILON else (KAPPA * relative + 16.0) / 116.0)


def _inverse_curve(signal: float) -> float:
    return signal**3 if signal > F_BREAK else (116.0 * signal - 16.0) / KAPPA
