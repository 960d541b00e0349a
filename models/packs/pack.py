"""What is known of a network that can be added, before it is: plain data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

BYTES_A_NUMBER = 4
PackTask: TypeAlias = Literal["colour", "enlarge", "repair", "see"]
"""What a pack does: colour, enlarge or repair photographs, or see what a film shows."""


@dataclass(frozen=True)
class Pack:
    """One network that can be added.

    ``network`` names it in ``models.packs.networks``. ``parameters`` in millions; ``bytes`` of the official file,
    nearly; ``gflop`` of one look at ``side`` × ``side`` pixels (multiply and add count as two); ``smallest_side`` is
    what it may go down to when memory is short. ``sha256`` of the official file, whole or its beginning as far as it is
    known ("" where it is not). ``urls`` are tried in order; none where the authors give no address that a program could
    fetch from. ``published`` is the quality its authors report. ``scale``: how many times as long a picture's sides
    become; ``needs_mask``: it fills in what a mask marks, others look at the whole picture.
    """

    id: str
    title: str
    network: str
    good_at: str
    parameters: float
    bytes: int
    gflop: float
    licence: str
    licence_url: str
    made_by: str
    card_url: str
    urls: tuple[str, ...]
    file: str
    sha256: str = ""
    side: int = 512
    smallest_side: int = 256
    takes_points: bool = False
    published: str = ""
    task: PackTask = "colour"
    scale: int = 1
    needs_mask: bool = False

    @property
    def memory_bytes(self) -> int:
        """About what a look takes besides the program itself: the weights, and what its layers hold at that size."""
        return round(self.parameters * 1e6 * BYTES_A_NUMBER + self.side**2 * _BYTES_A_PIXEL[self.network])

    @property
    def sum_known(self) -> bool:
        """Whether the whole sum of the official file is known beforehand."""
        return len(self.sha256) == _WHOLE_SUM

    def has_sum(self, sha256: str) -> bool:
        """Whether a file with this sum can be the official one."""
        return bool(sha256) and sha256.startswith(self.sha256)


_WHOLE_SUM = 64
_BYTES_A_PIXEL = {
    "ddcolor-large": 4_700,
    "ddcolor-tiny": 4_700,
    "deoldify-deep": 7_000,
    "deoldify-wide": 7_000,
    "siggraph17": 7_000,
    "eccv16": 4_300,
    "real-esrgan-x2": 9_200,
    "real-esrgan-x4": 18_700,
    "lama": 1_800,
    "fbcnn-colour": 8_300,
    "fbcnn-grey": 8_300,
    "nafnet-32": 9_000,
    "swinir-grey": 9_000,
    "clip-vit-b-32": 9_000,
}
"""What the layers hold at once, from the memory that `bench --models` measured."""
