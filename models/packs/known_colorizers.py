"""The packs that colour: where their official files lie, what they are good at."""

from __future__ import annotations

from models.packs.pack import Pack

_DDCOLOR = "https://huggingface.co/piddnad/ddcolor_{name}"
_DDCOLOR_BY = "Kang et al., “DDColor”, ICCV 2023 (Alibaba DAMO Academy)"
_DEOLDIFY_BY = "Jason Antic, DeOldify, 2018–2022"
_DEOLDIFY_CARD = "https://github.com/jantic/DeOldify"
_ZHANG_CARD = "https://github.com/richzhang/colorization"
_ZHANG_FILES = "https://colorizers.s3.us-east-2.amazonaws.com/"
_MIT = "https://github.com/jantic/DeOldify/blob/master/LICENSE"
_BSD = "https://github.com/richzhang/colorization/blob/master/LICENSE"
_APACHE = "https://github.com/piddnad/DDColor/blob/master/LICENSE"


def _ddcolor(name: str, title: str, good_at: str, sha256: str, *, tiny: bool = False, published: str = "") -> Pack:
    page = _DDCOLOR.format(name="paper_tiny" if tiny else name)
    return Pack(
        id=f"ddcolor-{'tiny' if tiny else name}",
        title=title,
        network="ddcolor-tiny" if tiny else "ddcolor-large",
        good_at=good_at,
        parameters=55.0 if tiny else 227.9,
        bytes=220_400_000 if tiny else 912_000_000,
        gflop=193.0 if tiny else 524.4,
        licence="Apache-2.0",
        licence_url=_APACHE,
        made_by=_DDCOLOR_BY,
        card_url=page,
        urls=(f"{page}/resolve/main/pytorch_model.bin",),
        file="pytorch_model.bin",
        sha256=sha256,
        published=published,
    )


def _deoldify(name: str, good_at: str, address: str, sha256: str, *, wide: bool, side: int, gflop: float) -> Pack:
    return Pack(
        id=f"deoldify-{name}",
        title=f"DeOldify {name}",
        network="deoldify-wide" if wide else "deoldify-deep",
        good_at=good_at,
        parameters=218.2 if wide else 63.6,
        bytes=874_000_000 if wide else 255_000_000,
        gflop=gflop,
        licence="MIT",
        licence_url=_MIT,
        made_by=_DEOLDIFY_BY,
        card_url=_DEOLDIFY_CARD,
        urls=(address,),
        file=f"Colorize{name.capitalize()}_gen.pth",
        sha256=sha256,
        side=side,
        smallest_side=160,
        published="FID 6.59, colourfulness 21.3 on ImageNet (DDColor’s paper)",
    )


COLORIZERS: tuple[Pack, ...] = (
    _ddcolor(
        "modelscope",
        "DDColor",
        "People and everyday scenes; the natural first choice",
        "d81711971ec59200da26d5e8a1afae8dd3778d495ea8ad7a7dadc769f403f7e7",
    ),
    _ddcolor(
        "artistic",
        "DDColor artistic",
        "Calmer colours with fewer stray patches; also paintings and stills",
        "5a076e84efce59848394f572a105f7b78f7f6e917f615d1ee88537241b96dca3",
    ),
    _ddcolor(
        "paper",
        "DDColor (paper)",
        "Repeating the figures of its paper",
        "5c77db8292398a2ec1397003f0a90266c28e97b013515d5e9a32e73a4c54a67d",
        published="FID 3.92, colourfulness 38.3, PSNR 23.9 dB on ImageNet",
    ),
    _ddcolor(
        "tiny",
        "DDColor tiny",
        "The look of DDColor on small computers, and for film",
        "8a1277bc90a1bfbb6d2d83933a9a6bc821931879ca93e26e4fcec12165d41fce",
        tiny=True,
        published="FID 4.38, colourfulness 37.7, PSNR 23.5 dB on ImageNet",
    ),
    _deoldify(
        "artistic",
        "Lively colours and fine detail in single photographs",
        "https://data.deepai.org/deoldify/ColorizeArtistic_gen.pth",
        "3f750246fa220529323b85a8905f9b49c0e5d427099185334d048fb5b5e22477",
        wide=False,
        side=560,
        gflop=1915.0,
    ),
    _deoldify(
        "stable",
        "Landscapes and portraits with few miscoloured limbs",
        "https://www.dropbox.com/s/axsd2g85uyixaho/ColorizeStable_gen.pth?dl=1",
        "ca9cd7f43fb8b222c9a70f7b292e305a000694b0ff9d2ae4a6747b1a2e1ee5af",
        wide=True,
        side=560,
        gflop=1379.7,
    ),
    _deoldify(
        "video",
        "Film: the calmest of the three from frame to frame",
        "https://data.deepai.org/deoldify/ColorizeVideo_gen.pth",
        "e3d98bb6a222354c79f95485c2f078a89dc724e9183662506d9e0f5aafac83ad",
        wide=True,
        side=336,
        gflop=491.8,
    ),
    Pack(
        id="siggraph17",
        title="SIGGRAPH17",
        network="siggraph17",
        good_at="Your own colour points: the network itself has learnt to follow them",
        parameters=34.2,
        bytes=137_000_000,
        gflop=150.4,
        licence="BSD-2-Clause",
        licence_url=_BSD,
        made_by="Zhang, Zhu et al., SIGGRAPH 2017",
        card_url=_ZHANG_CARD,
        urls=(f"{_ZHANG_FILES}siggraph17-df00044c.pth",),
        file="siggraph17-df00044c.pth",
        sha256="df00044c",
        side=256,
        smallest_side=128,
        takes_points=True,
        published="PSNR 24.9 dB by itself, about 28 dB with 10 points, on ImageNet",
    ),
    Pack(
        id="eccv16",
        title="ECCV16",
        network="eccv16",
        good_at="Comparison: the classic of 2016, vivid and often wrong",
        parameters=32.2,
        bytes=129_000_000,
        gflop=83.5,
        licence="BSD-2-Clause",
        licence_url=_BSD,
        made_by="Zhang, Isola, Efros, ECCV 2016",
        card_url=_ZHANG_CARD,
        urls=(f"{_ZHANG_FILES}colorization_release_v2-9b330a0b.pth",),
        file="colorization_release_v2-9b330a0b.pth",
        sha256="9b330a0b",
        side=256,
        smallest_side=128,
        published="FID 8.72, colourfulness 31.6, PSNR 22.6 dB on ImageNet",
    ),
)
