"""What the running program must not load: libraries that cost more processor time than the work they are wanted for."""

from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
from sklearn.datasets import load_sample_image

from tests.ui.own_process import run_alone

_CODE = """
import importlib, json, sys
from pathlib import Path

UNWANTED = ("torchvision", "spandrel", "open_clip", "torch._dynamo", "torch._inductor")

def loaded():
    return [name for name in UNWANTED if name in sys.modules]

from studio.__main__ import main

picture, result = sys.argv[1:]
found = {"exit code of a colour job": main(["colorize", picture, "-o", result]), "loaded by it": loaded()}
for top in ("studio", "models"):
    for file in sorted(Path(top).rglob("*.py")):
        module = ".".join(file.with_suffix("").parts).removesuffix(".__init__")
        if not module.startswith("models.training") and file.name != "__main__.py":
            importlib.import_module(module)
found["loaded by modules"] = loaded()
print(json.dumps(found))
"""


def test_neither_a_colour_job_nor_any_module_but_training_loads_torchvision_or_the_compiler(tmp_path):
    picture = tmp_path / "grey.png"
    cv2.imwrite(str(picture), load_sample_image("flower.jpg")[::4, ::4, 1].astype(np.uint8))
    printed = run_alone(_CODE, str(picture), str(tmp_path / "coloured.png"))
    assert json.loads(printed.splitlines()[-1]) == {
        "exit code of a colour job": 0,
        "loaded by it": [],
        "loaded by modules": [],
    }
    assert Path(tmp_path / "coloured.png").is_file()
