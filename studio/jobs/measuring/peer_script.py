"""Colours a photograph twice with another program's own code, from its checkout, and tells how long it took.

    python peer_script.py NAME CHECKOUT SCAN RESULT

Started by `peer_benchmarks` with the interpreter that has what the other program needs, which need not have what
Phonochrome needs: only the standard library is loaded here, and the other program's code by name. The networks are of
the published layout with random weights, which take as long as trained ones; reading a file of weights, which the
others would have to do at every start, is left out in their favour. The last line says, in JSON, when the first
picture was saved (seconds since 1970), what the process had used of the processor by then, and seconds and processor
seconds of the second picture.
"""

import importlib
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

Colour = Callable[[str, str], object]
"""Makes the picture of the first path into that of the second, from decoding to the saved file."""


def ddcolor(encoder: str) -> Colour:
    """DDColor (Kang et al., ICCV 2023), as its ``scripts/infer.py`` does it, with 512 × 512 points."""
    cv2, program = _load("cv2"), _load("ddcolor")
    network = program.DDColor(
        encoder_name=encoder,
        decoder_name="MultiScaleColorDecoder",
        input_size=[512, 512],
        num_output_channels=2,
        last_norm="Spectral",
        do_normalize=False,
        num_queries=100,
        num_scales=3,
        dec_layers=9,
    )
    pipeline = program.ColorizationPipeline(network.eval(), input_size=512)
    return lambda scan, result: cv2.imwrite(result, pipeline.process(cv2.imread(scan)))


def deoldify() -> Colour:
    """DeOldify's artistic model at its usual render factor of 35, without the figure that it draws for a notebook."""
    generators, filters, look = (_load(f"deoldify.{name}") for name in ("generators", "filters", "visualize"))
    layers, torch = _load("fastai.layers"), _load("torch")
    learner = generators.unet_learner_deep(
        _load("deoldify.dataset").get_dummy_databunch(),
        _load("torchvision.models").resnet34,
        pretrained=False,
        wd=1e-3,
        blur=True,
        norm_type=layers.NormType.Spectral,
        self_attention=True,
        y_range=(-3.0, 3.0),
        loss_func=torch.nn.functional.l1_loss,
        nf_factor=1.5,
    )
    learner.model.eval()
    colorizer = filters.MasterFilter([filters.ColorizerFilter(learner)], render_factor=35)
    # Its folder for results is made at once, and may not be in the checkout.
    visualizer = look.ModelImageVisualizer(colorizer, results_dir=Path(sys.argv[4]).parent)
    return lambda scan, result: visualizer.get_transformed_image(scan).save(result)


def siggraph17() -> Colour:
    """Zhang et al., SIGGRAPH 2017, as the ``demo_release.py`` of its PyTorch edition does it, with 256 × 256 points."""
    program, pyplot, torch = _load("colorizers"), _load("matplotlib.pyplot"), _load("torch")
    network = program.siggraph17(pretrained=False).eval()

    def colour(scan: str, result: str) -> None:
        whole, small = program.preprocess_img(program.load_img(scan), HW=(256, 256))
        with torch.no_grad():
            pyplot.imsave(result, program.postprocess_tens(whole, network(small).cpu()))

    return colour


NETWORKS: dict[str, Callable[[], Colour]] = {
    "ddcolor-tiny": lambda: ddcolor("convnext-t"),
    "ddcolor-large": lambda: ddcolor("convnext-l"),
    "deoldify": deoldify,
    "siggraph17": siggraph17,
}


def main(name: str, checkout: str, scan: str, result: str) -> None:
    sys.path[0] = checkout  # in place of the folder of this file, whose modules are not theirs
    colour = NETWORKS[name]()
    colour(scan, result)
    told = {"saved": time.time(), "cold_processor_s": time.process_time()}
    begun, worked = time.perf_counter(), time.process_time()
    colour(scan, result)
    told |= {"warm_s": time.perf_counter() - begun, "warm_processor_s": time.process_time() - worked}
    print("\n" + json.dumps(told))


def _load(name: str) -> Any:
    return importlib.import_module(name)


if __name__ == "__main__":
    main(*sys.argv[1:])
