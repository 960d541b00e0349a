"""The packs that make pictures from pictures: larger ones, and ones without their damage.

Their networks are those of the library spandrel. Where the authors give no sum of their file, the one here is that
under which the file is known in several public places, or it is left open.
"""

from __future__ import annotations

from models.packs.pack import Pack

TILE = 256
"""Pixels a side of the pieces that a picture goes through these networks in, their margins included."""
_ESRGAN = "https://github.com/xinntao/Real-ESRGAN"
_FBCNN = "https://github.com/jiaxi-jiang/FBCNN"
_LAMA = "https://github.com/advimman/lama"
_NAFNET = "https://github.com/megvii-research/NAFNet"
_SWINIR = "https://github.com/JingyunLiang/SwinIR"


def _enlarger(scale: int, release: str, size: int, gflop: float, sha256: str, good_at: str) -> Pack:
    file = f"RealESRGAN_x{scale}plus.pth"
    return Pack(
        id=f"real-esrgan-x{scale}",
        title=f"Real-ESRGAN ×{scale}",
        network=f"real-esrgan-x{scale}",
        good_at=good_at,
        parameters=16.7,
        bytes=size,
        gflop=gflop,
        licence="BSD-3-Clause",
        licence_url=f"{_ESRGAN}/blob/master/LICENSE",
        made_by="Wang et al., “Real-ESRGAN”, ICCV 2021 workshops",
        card_url=_ESRGAN,
        urls=(f"{_ESRGAN}/releases/download/{release}/{file}",),
        file=file,
        sha256=sha256,
        side=TILE,
        smallest_side=128,
        task="enlarge",
        scale=scale,
    )


def _deblocker(name: str, colours: str, size: int, gflop: float, sha256: str, published: str) -> Pack:
    return Pack(
        id=f"fbcnn-{name}",
        title=f"FBCNN {name}",
        network=f"fbcnn-{name}",
        good_at=f"Blocks and rings that JPEG has left in {colours}",
        parameters=71.9,
        bytes=size,
        gflop=gflop,
        licence="Apache-2.0",
        licence_url=f"{_FBCNN}/blob/main/LICENSE",
        made_by="Jiang, Zhang, Timofte, “FBCNN”, ICCV 2021",
        card_url=_FBCNN,
        urls=(f"{_FBCNN}/releases/download/v1.0/fbcnn_{'color' if name == 'colour' else 'gray'}.pth",),
        file=f"fbcnn_{'color' if name == 'colour' else 'gray'}.pth",
        sha256=sha256,
        side=TILE,
        smallest_side=128,
        published=published,
        task="repair",
    )


PICTURE_PACKS: tuple[Pack, ...] = (
    _enlarger(
        2,
        "v0.2.1",
        67_061_725,
        587.6,
        "49fafd45f8fd7aa8d31ab2a22d14d91b536c34494a5cfe31eb5d89c2fa266abb",
        "Photographs at twice their size; the gentler of the two",
    ),
    _enlarger(
        4,
        "v0.1.0",
        67_040_989,
        2349.7,
        "4fa0d38905f75ac06eb49a7951b426670021be3018265fd191d2125df9d682f1",
        "Small pictures at four times their size; what it draws is not in the scan",
    ),
    Pack(
        id="lama",
        title="LaMa",
        network="lama",
        good_at="Scratches, tears and holes that you mark: filled in from what is around them",
        parameters=51.0,
        bytes=205_800_000,
        gflop=991.1,
        licence="Apache-2.0",
        licence_url=f"{_LAMA}/blob/main/LICENSE",
        made_by="Suvorov et al., “LaMa”, WACV 2022",
        card_url=_LAMA,
        urls=("https://github.com/Sanster/models/releases/download/add_big_lama/big-lama.pt",),
        file="big-lama.pt",
        side=768,
        smallest_side=256,
        task="repair",
        needs_mask=True,
    ),
    _deblocker(
        "colour",
        "colour photographs",
        287_755_111,
        354.8,
        "8b0e4ef23d59cf7ac934a342cb31a17619e4fa4a0b3374a9d78c5174312387e8",
        "",
    ),
    _deblocker("grey", "black-and-white photographs", 287_745_000, 354.2, "", ""),
    Pack(
        id="nafnet",
        title="NAFNet",
        network="nafnet-32",
        good_at="Noise of cameras and telephones; the quickest of the denoisers. Its authors keep it on Google Drive: "
        "bring the file in from there",
        parameters=29.2,
        bytes=116_900_000,
        gflop=32.1,
        licence="MIT",
        licence_url=f"{_NAFNET}/blob/main/LICENSE",
        made_by="Chen et al., “NAFNet”, ECCV 2022",
        card_url=_NAFNET,
        urls=(),
        file="NAFNet-SIDD-width32.pth",
        side=TILE,
        smallest_side=128,
        published="PSNR 39.97 dB on SIDD",
        task="repair",
    ),
    Pack(
        id="swinir-grey",
        title="SwinIR grey",
        network="swinir-grey",
        good_at="Strong noise and grain in black-and-white photographs; slow",
        parameters=11.5,
        bytes=122_800_000,
        gflop=1599.7,
        licence="Apache-2.0",
        licence_url=f"{_SWINIR}/blob/main/LICENSE",
        made_by="Liang et al., “SwinIR”, ICCV 2021 workshops",
        card_url=_SWINIR,
        urls=(f"{_SWINIR}/releases/download/v0.0/004_grayDN_DFWB_s128w8_SwinIR-M_noise25.pth",),
        file="004_grayDN_DFWB_s128w8_SwinIR-M_noise25.pth",
        side=TILE,
        smallest_side=128,
        task="repair",
    ),
)
