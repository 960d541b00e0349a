"""The packs that see what a film shows."""

from __future__ import annotations

from models.packs.pack import Pack

_CLIP = "https://github.com/openai/CLIP"
_SUM = "40d365715913c9da98579312b702a82c18be219cc2a73407c4526f58eba950af"
"""It stands in the authors' own address."""

SEEING: tuple[Pack, ...] = ()
