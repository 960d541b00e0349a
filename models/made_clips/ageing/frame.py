"""Make a colour photograph look like a frame of an old film or an old print.

Recognition has to work on what the archive has: grey, flat, grainy, scratched. The ranges follow what scans of
orthochromatic and early panchromatic material show.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.float32]

REC709 = np.array([0.2126, 0.7152, 0.0722], np.float32)


def age(rgb: NDArray[np.uint8], random: np.random.Generator, *, strength: float = 1.0) -> Picture:
    """Return ``rgb`` (H×W×3, 0..255) as an aged grey picture, H×W×3 in 0..1 with three equal channels.

    ``strength`` 0 gives the plain grey picture, 1 the full range of damage.
    """
    grey = expose(rgb, spectral_response(random) if strength > 0 else REC709)
    if strength > 0:
        grey = soften(grey, random, strength)
        grey = develop(grey, random, strength)
        grey = add_grain(grey, random, strength)
        grey = wear(grey, random, strength)
    return np.repeat(np.clip(grey, 0, 1)[:, :, None], 3, axis=2)


def spectral_response(random: np.random.Generator) -> NDArray[np.float32]:
    """Weights of red, green and blue light: panchromatic, orthochromatic (blind to red), blue-only or any other."""
    draw = random.random()
    if draw < 0.55:
        return REC709
    if draw < 0.80:
        red, green = random.uniform(0, 0.1), random.uniform(0.35, 0.6)
        return np.array([red, green, 1 - red - green], np.float32)
    if draw < 0.90:
        return np.array([0, 0.1, 0.9], np.float32)
    return random.dirichlet(np.ones(3)).astype(np.float32)


def expose(rgb: NDArray[np.uint8], response: NDArray[np.float32]) -> Picture:
    """Mix the channels in linear light, as an emulsion does, and return sRGB-coded grey in 0..1 (H×W)."""
    linear = (rgb.astype(np.float32) / 255.0) ** 2.2
    return np.asarray((linear @ response) ** (1 / 2.2), np.float32)


def soften(grey: Picture, random: np.random.Generator, strength: float) -> Picture:
    """Lose sharpness: by the lens, by copying, by a small source, or by movement."""
    draw = random.random()
    height, width = grey.shape
    if draw < 0.35:
        return np.asarray(cv2.GaussianBlur(grey, (0, 0), random.uniform(0.3, 0.3 + 1.3 * strength)), np.float32)
    if draw < 0.60:
        scale = random.uniform(1 - 0.55 * strength, 1)
        small = cv2.resize(
            grey, (max(int(width * scale), 8), max(int(height * scale), 8)), interpolation=cv2.INTER_AREA
        )
        return np.asarray(cv2.resize(small, (width, height), interpolation=cv2.INTER_CUBIC), np.float32)
    if draw < 0.72:
        length = int(random.integers(2, 3 + int(5 * strength)))
        kernel = np.full((1, length), 1 / length, np.float32)
        return np.asarray(cv2.filter2D(grey, -1, kernel if random.random() < 0.7 else kernel.T), np.float32)
    return grey


def develop(grey: Picture, random: np.random.Generator, strength: float) -> Picture:
    """Change gamma and contrast, lift the blacks or dull the whites, darken the corners, fade unevenly."""
    grey = np.clip(grey, 0, 1) ** np.float32(2 ** random.uniform(-0.7 * strength, 0.7 * strength))
    if random.random() < 0.75:
        black, white = random.uniform(0, 0.35 * strength), 1 - random.uniform(0, 0.35 * strength)
        grey = black + (white - black) * grey
    else:  # a contrasty duplicate: shadows and lights block up
        grey = (grey - 0.5) * np.float32(random.uniform(1, 1 + 0.9 * strength)) + 0.5
    height, width = grey.shape
    if random.random() < 0.35 * strength:
        y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j]
        grey = grey * (1 - random.uniform(0.1, 0.5) * np.clip((x * x + y * y) / 2, 0, 1))
    if random.random() < 0.25 * strength:
        blotches = random.normal(0, 0.12, (4, 4)).astype(np.float32)
        grey = grey + cv2.resize(blotches, (width, height), interpolation=cv2.INTER_CUBIC)
    return np.asarray(grey, np.float32)


def add_grain(grey: Picture, random: np.random.Generator, strength: float) -> Picture:
    """Add grain of up to 22/255, of one to a few pixels, strongest in the mid-tones."""
    if random.random() < 0.12:
        return grey
    noise = random.standard_normal(grey.shape, dtype=np.float32)
    size = random.uniform(0, 1.1)
    if size > 0.35:
        noise = np.asarray(cv2.GaussianBlur(noise, (0, 0), size), np.float32)
        noise /= noise.std() + 1e-6
    level = random.uniform(2, 22) / 255 * strength
    middle = 0.5 + 2.0 * np.clip(grey, 0, 1) * (1 - np.clip(grey, 0, 1))
    return np.asarray(grey + level * middle * noise, np.float32)


def wear(grey: Picture, random: np.random.Generator, strength: float) -> Picture:
    """Scratches along the film, dust, and blocks of a compressed transfer."""
    height, width = grey.shape
    if random.random() < 0.3 * strength:
        for _ in range(int(random.integers(1, 5))):
            x = float(random.uniform(0, width))
            drift = float(random.normal(0, width * 0.02))
            value = float(random.choice([0.05, 0.9]))
            start, end = sorted(random.uniform(-0.3, 1.3, 2) * height)
            cv2.line(grey, (int(x), int(start)), (int(x + drift), int(end)), value, 1, cv2.LINE_AA)
    if random.random() < 0.3 * strength:
        for _ in range(int(random.integers(1, 20))):
            centre = (int(random.integers(width)), int(random.integers(height)))
            cv2.circle(grey, centre, int(random.integers(0, 3)), float(random.choice([0.05, 0.95])), -1)
    if random.random() < 0.4 * strength:
        quality = int(random.integers(25, 90))
        _, coded = cv2.imencode(
            ".jpg", (np.clip(grey, 0, 1) * 255).astype(np.uint8), [cv2.IMWRITE_JPEG_QUALITY, quality]
        )
        grey = np.asarray(cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE), np.float32) / np.float32(255)
    return grey
