"""The packs that see what a film shows."""

from __future__ import annotations

from models.packs.pack import Pack

_CLIP = "https://github.com/openai/CLIP"
_SUM = "40d365715913c9da98579312b702a82c18be219cc2a73407c4526f58eba950af"
"""It stands in the authors' own address."""

FOR_SEEING = "clip-vit-b-32"
"""The pack that helps to see what films show, once it is installed."""
SEEING: tuple[Pack, ...] = (
    Pack(
        id=FOR_SEEING,
        title="CLIP ViT-B/32",
        network="clip-vit-b-32",
        good_at="Films: it knows the names of several hundred kinds of sound by sight, where the program knows 73",
        parameters=151.3,
        bytes=353_976_522,
        gflop=8.8,
        licence="MIT",
        licence_url=f"{_CLIP}/blob/main/LICENSE",
        made_by="Radford et al., “CLIP”, ICML 2021 (OpenAI)",
        card_url=_CLIP,
        urls=(f"https://openaipublic.azureedge.net/clip/models/{_SUM}/ViT-B-32.pt",),
        file="ViT-B-32.pt",
        sha256=_SUM,
        side=224,
        smallest_side=224,
        published="63.2 % of ImageNet’s photographs named without having seen any",
        task="see",
    ),
)
