"""Make the lightness of a modern colour photograph look like an old black-and-white one.

Only the input is degraded; the colour target stays clean. At random per picture: the spectral response of the film in
 linear light, tone (gamma, lifted black, dulled white), unsharpness, lower resolution, JPEG blocks, film grain, noise,
vignette, scratches and specks. All of it runs batched in torch on any device, with an explicit generator.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
import torch.nn.functional as F
from torch import Tensor

from models.colour.arrays import FloatArray
from models.colour.lab import (
    LUMINANCE,
    decode_srgb,
    encode_srgb,
    lightness_of_luminance,
)

# Annex K of the JPEG standard (ITU-T T.81), luminance.
_JPEG_TABLE = (
    (16, 11, 10, 16, 24, 40, 51, 61),
    (12, 12, 14, 19, 26, 58, 60, 55),
    (14, 13, 16, 24, 40, 57, 69, 56),
    (14, 17, 22, 29, 51, 87, 80, 62),
    (18, 22, 37, 56, 68, 109, 103, 77),
    (24, 35, 55, 64, 81, 104, 113, 92),
    (49, 64, 78, 87, 103, 121, 120, 101),
    (72, 92, 95, 98, 112, 100, 103, 99),
)


@dataclass(frozen=True)
class OldPhotoSettings:
    """How often and how strongly pictures are aged. `strength` scales every amplitude, 1 is a badly kept print."""

    untouched: float = 0.3
    """Share of the pictures whose lightness is left exactly as it is."""
    strength: float = 0.5
    spectral: float = 0.45
    """Share of the aged pictures with an emulsion that is not panchromatic."""
    tone: float = 0.7
    blur: float = 0.35
    shrink: float = 0.35
    jpeg: float = 0.35
    grain: float = 0.5
    noise: float = 0.3
    vignette: float = 0.3
    scratches: float = 0.3


class OldPhoto:
    """Ages batches: `__call__(srgb (B, 3, H, W) 0…1) -> L (B, 1, H, W) 0…100`."""

    def __init__(self, settings: OldPhotoSettings | None = None, seed: int = 0, device: str = "cpu") -> None:
        self.settings = settings or OldPhotoSettings()
        self.generator = torch.Generator(device=device).manual_seed(seed)

    def __call__(self, srgb: Tensor) -> Tensor:
        s = self.settings
        aged = ~self._chosen(srgb, s.untouched)
        linear = decode_srgb(srgb)
        plain = self._luminance(linear, LUMINANCE_WEIGHTS.to(srgb).expand(len(srgb), 3))
        emulsion = self._luminance(linear, self.spectral_weights(len(srgb)).to(srgb))
        luminance = self._where(aged & self._chosen(srgb, s.spectral), emulsion, plain)
        grey = encode_srgb(luminance)  # everything below acts on the picture as scanned
        for share, effect in (
            (s.vignette, self.vignette),
            (s.tone, self.tone),
            (s.blur, self.blur),
            (s.grain, self.grain),
            (s.shrink, self.shrink),
            (s.scratches, self.scratches_and_specks),
            (s.noise, self.noise),
            (s.jpeg, self.jpeg),
        ):
            rows = (aged & self._chosen(srgb, share)).nonzero().squeeze(1)
            if len(rows):
                grey = grey.index_copy(0, rows, effect(grey[rows]))
        aged_lightness = lightness_of_luminance(decode_srgb(grey.clamp(0.0, 1.0)))
        return self._where(aged, aged_lightness, lightness_of_luminance(plain))

    # --- the emulsion ------------------------------------------------------------------------------------------------

    def spectral_weights(self, n: int) -> Tensor:
        """(n, 3) weights of linear R, G, B, each row summing to one: orthochromatic, blue-sensitive or any mixture."""
        kind = self._uniform(n, 1)
        red, green = self._uniform(n, 1) * 0.1, 0.35 + 0.25 * self._uniform(n, 1)
        ortho = torch.cat([red, green, 1 - red - green], 1)
        early = torch.tensor([[0.0, 0.08, 0.92]], device=kind.device)
        any_mixture = -torch.log(self._uniform(n, 3).clamp_min(1e-6))  # a flat Dirichlet draw
        any_mixture = any_mixture / any_mixture.sum(1, keepdim=True)
        return torch.where(kind < 0.55, ortho, torch.where(kind < 0.75, early, any_mixture))

    @staticmethod
    def _luminance(linear: Tensor, weights: Tensor) -> Tensor:
        return (linear * weights[:, :, None, None]).sum(1, keepdim=True)

    # --- the print and the scan (grey (B, 1, H, W) 0…1 in and out) ---------------------------------------------------

    def tone(self, grey: Tensor) -> Tensor:
        k = self.settings.strength
        gamma = torch.exp2((self._column(grey) * 2 - 1) * 1.2 * k)
        black, white = 0.2 * k * self._column(grey), 1 - 0.15 * k * self._column(grey)
        return black + (white - black) * grey.clamp(0.0, 1.0).pow(gamma)

    def blur(self, grey: Tensor) -> Tensor:
        return gaussian_blur(grey, 0.4 + 1.6 * self.settings.strength * self._column(grey).flatten())

    def grain(self, grey: Tensor) -> Tensor:
        amplitude = (0.02 + 0.08 * self._column(grey)) * self.settings.strength
        sigma = 0.5 + 0.5 * self._column(grey).flatten()
        texture = gaussian_blur(self._normal_like(grey), sigma)
        texture = texture / texture.std(dim=(2, 3), keepdim=True).clamp_min(1e-6)
        midtones = 4 * grey * (1 - grey)  # grain shows least in the deepest blacks and whites
        return grey + amplitude * texture * (0.3 + 0.7 * midtones)

    def noise(self, grey: Tensor) -> Tensor:
        amplitude = 0.06 * self.settings.strength * self._column(grey)
        speckle = (self._column(grey) < 0.5).to(grey)
        return grey + amplitude * self._normal_like(grey) * (1 - speckle + speckle * grey)

    def shrink(self, grey: Tensor) -> Tensor:
        share = 1 - 0.5 * float(self._uniform(1))
        size = [max(1, round(side * share)) for side in grey.shape[2:]]
        small = F.interpolate(grey, size=size, mode="bilinear", align_corners=False, antialias=True)
        return F.interpolate(small, size=grey.shape[2:], mode="bicubic", align_corners=False)

    def jpeg(self, grey: Tensor) -> Tensor:
        lowest = 100 - 100 * 0.6 * self.settings.strength
        return jpeg_luminance(grey, lowest + (100 - lowest) * self._column(grey).flatten())

    def vignette(self, grey: Tensor) -> Tensor:
        h, w = grey.shape[2:]
        y = torch.linspace(-1, 1, h, device=grey.device)[None, None, :, None]
        x = torch.linspace(-1, 1, w, device=grey.device)[None, None, None, :]
        centre_y, centre_x = (self._column(grey) - 0.5) * 0.4, (self._column(grey) - 0.5) * 0.4
        falloff = ((y - centre_y) ** 2 + (x - centre_x) ** 2) / 2
        return grey * (1 - (0.1 + 0.7 * self._column(grey)) * self.settings.strength * falloff)

    def scratches_and_specks(self, grey: Tensor) -> Tensor:
        return self._specks(self._scratches(grey))

    def _scratches(self, grey: Tensor) -> Tensor:
        n, _, h, w = grey.shape
        k = max(1, round(6 * self.settings.strength))
        y = torch.linspace(0, 1, h, device=grey.device)[None, None, :, None]
        x = torch.linspace(0, 1, w, device=grey.device)[None, None, None, :]
        place, lean, width, value, present = (self._uniform(n, k)[:, :, None, None] for _ in range(5))
        distance = (x - place - (lean - 0.5) * 0.15 * y).abs() * w
        ink = torch.sigmoid((0.3 + 0.7 * width - distance) * 6) * (present < 0.6) * 0.8
        return (grey * (1 - ink).prod(1, keepdim=True) + (ink * (value > 0.3)).amax(1, keepdim=True)).clamp(0.0, 1.0)

    def _specks(self, grey: Tensor) -> Tensor:
        density = 40 * self.settings.strength / grey[0, 0].numel() * self._column(grey)
        seeds = (torch.rand(grey.shape, generator=self.generator, device=grey.device) < density).to(grey)
        specks = gaussian_blur(F.max_pool2d(seeds, 3, 1, 1), torch.full((len(grey),), 0.5, device=grey.device))
        bright = (self._column(grey) < 0.6).to(grey)
        return grey * (1 - specks) + specks * bright

    # --- random numbers ----------------------------------------------------------------------------------------------

    def _uniform(self, *shape: int) -> Tensor:
        return torch.rand(shape, generator=self.generator, device=self.generator.device)

    def _column(self, grey: Tensor) -> Tensor:
        return self._uniform(len(grey), 1, 1, 1)

    def _normal_like(self, grey: Tensor) -> Tensor:
        return torch.randn(grey.shape, generator=self.generator, device=grey.device)

    def _chosen(self, batch: Tensor, share: float) -> Tensor:
        return self._uniform(len(batch)) < share

    @staticmethod
    def _where(rows: Tensor, yes: Tensor, no: Tensor) -> Tensor:
        return torch.where(rows[:, None, None, None], yes, no)


def lightness_of_aged(settings: OldPhotoSettings, seed: int) -> Callable[[npt.NDArray[np.uint8]], FloatArray]:
    """A function from photographs (H, W, 3) to the lightness (H, W) 0…100 of their old scans.

    The n-th photograph is aged in the same way each time.
    """
    ageing = OldPhoto(settings, seed)

    def age(rgb: npt.NDArray[np.uint8]) -> FloatArray:
        srgb = torch.from_numpy(np.ascontiguousarray(rgb)).permute(2, 0, 1)[None].float() / 255
        return np.asarray(ageing(srgb)[0, 0].numpy(), np.float32)

    return age


LUMINANCE_WEIGHTS = torch.from_numpy(LUMINANCE.copy())[None]


def gaussian_blur(planes: Tensor, sigma: Tensor) -> Tensor:
    """(B, 1, H, W) blurred with its own sigma (B,) in pixels each, edges repeated."""
    radius = max(1, int(float(sigma.max()) * 2.5 + 0.5))
    offsets = torch.arange(-radius, radius + 1, device=planes.device, dtype=planes.dtype)
    kernel = torch.exp(-0.5 * (offsets[None] / sigma[:, None].clamp_min(1e-3)) ** 2)
    kernel = kernel / kernel.sum(1, keepdim=True)
    n = len(planes)
    stacked = F.pad(planes.transpose(0, 1), (radius,) * 4, mode="replicate")
    stacked = F.conv2d(stacked, kernel[:, None, :, None], groups=n)
    return F.conv2d(stacked, kernel[:, None, None, :], groups=n).transpose(0, 1)


def jpeg_luminance(grey: Tensor, quality: Tensor) -> Tensor:
    """(B, 1, H, W) grey 0…1 after the lossy part of baseline JPEG: 8×8 DCT, quantised at `quality` (B,) 1…100."""
    h, w = grey.shape[2:]
    padded = F.pad(grey, (0, -w % 8, 0, -h % 8), mode="replicate") * 255 - 128
    n, _, ph, pw = padded.shape
    dct = _dct_matrix(grey)
    blocks = padded.reshape(n, ph // 8, 8, pw // 8, 8).transpose(2, 3)
    scale = torch.where(quality < 50, 5000 / quality.clamp_min(1), 200 - 2 * quality) / 100
    table = (torch.tensor(_JPEG_TABLE, device=grey.device, dtype=grey.dtype) * scale[:, None, None]).clamp_min(1)
    table = table[:, None, None]
    quantised = (dct @ blocks @ dct.T / table).round() * table
    blocks = dct.T @ quantised @ dct
    return ((blocks.transpose(2, 3).reshape(n, 1, ph, pw)[:, :, :h, :w] + 128) / 255).clamp(0.0, 1.0)


def _dct_matrix(like: Tensor) -> Tensor:
    k = torch.arange(8, device=like.device, dtype=like.dtype)
    matrix = torch.cos(torch.pi / 8 * (k[None] + 0.5) * k[:, None]) * 0.5
    matrix[0] *= 2**-0.5
    return matrix
