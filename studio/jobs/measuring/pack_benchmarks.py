"""What optional models cost on this machine, measured without their files: the same networks with random weights.

Each network runs in a process of its own, so that the memory told is its own.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np

from models.packs import known
from models.packs.pack import Pack, PackTask
from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.engine.modules import module_command
from studio.media.pictures.profile_tables import FloatArray


@dataclass(frozen=True)
class PackMeasurement:
    """``seconds`` of each look at a picture and ``processor_seconds`` of all its threads together, which other programs
    on the machine do not change; ``peak_bytes`` of memory of the process, the libraries included."""

    pack: Pack
    seconds: tuple[float, ...]
    processor_seconds: tuple[float, ...]
    peak_bytes: int
    threads: int

    def as_record(self) -> dict[str, Any]:
        return {
            "benchmark": f"{self.pack.title}, a look at {self.pack.side} × {self.pack.side}, {self.threads} threads",
            "id": self.pack.id,
            "unit": "s",
            "median": round(statistics.median(self.seconds), 2),
            "lowest": round(min(self.seconds), 2),
            "highest": round(max(self.seconds), 2),
            "runs": len(self.seconds),
            "processor_s": round(statistics.median(self.processor_seconds), 2),
            "parameters_millions": self.pack.parameters,
            "gflop": self.pack.gflop,
            "peak_gb": round(self.peak_bytes / 1e9, 2),
        }


def measure_packs(progress: Progress, *, quick: bool = False) -> Iterator[PackMeasurement]:
    """One measurement for each kind of network and size. Raises ``StudioError`` when one cannot be run, as for want of
    memory; ``Cancelled``."""
    kinds = list({(pack.network, pack.side): pack for pack in known.PACKS}.values())
    for number, pack in enumerate(kinds):
        progress.step(number, len(kinds), pack.title)
        yield _measured(pack, 1 if quick else 3)


def _measured(pack: Pack, runs: int) -> PackMeasurement:
    command = module_command(__name__, pack.id, str(runs))
    # As in the engine: threads that wait do not spin, which would count as their work.
    calm = os.environ | {"OMP_WAIT_POLICY": "PASSIVE"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=calm)
    if done.returncode:
        last = done.stderr.strip().rpartition("\n")[2]
        raise StudioError(f"{pack.title} could not be measured: {last}", hint="Close other programs and try again.")
    told = json.loads(done.stdout)
    return PackMeasurement(
        pack, tuple(told["seconds"]), tuple(told["processor_seconds"]), told["peak_bytes"], told["threads"]
    )


def _look(pack: Pack, runs: int) -> dict[str, Any]:
    """In a process of its own: the network with random weights, and a photograph."""
    import torch

    torch.manual_seed(0)
    look = _LOOKS[pack.task](pack)
    seconds, processor = [], []
    for _ in range(runs):
        begun, worked = time.perf_counter(), time.process_time()
        look()
        seconds.append(time.perf_counter() - begun)
        processor.append(time.process_time() - worked)
    return {
        "seconds": seconds,
        "processor_seconds": processor,
        "peak_bytes": _peak_bytes(),
        "threads": torch.get_num_threads(),
    }


def _colouring(pack: Pack) -> Callable[[], object]:
    from models.packs.colorizer import PackColorizer
    from models.packs.networks import builder

    colorizer = PackColorizer(builder(pack.network)(), pack)
    lightness = _photograph() * np.float32(100)
    return lambda: colorizer.predict(lightness)


def _changing(pack: Pack) -> Callable[[], object]:
    """A piece of a picture with its margins, or one with a hole."""
    from models.packs.networks import builder
    from models.packs.pictures import PictureNetwork

    network = PictureNetwork(builder(pack.network)(), pack)
    piece = np.asarray(cv2.resize(_photograph(), (pack.side, pack.side)), np.float32)[..., None]
    hole = np.zeros(piece.shape[:2], np.float32)
    hole[pack.side // 2 : pack.side // 2 + 9] = 1.0
    return (lambda: network.filled(piece, hole)) if pack.needs_mask else (lambda: network.changed(piece))


def _seeing(pack: Pack) -> Callable[[], object]:
    """One frame of a film; what words mean is computed once and kept."""
    from models.packs.clip import Clip
    from models.packs.networks import builder

    clip = Clip(builder(pack.network)())
    frame = np.asarray(_photograph() * 255, np.uint8)
    return lambda: clip.pictures([frame])


_LOOKS: dict[PackTask, Callable[[Pack], Callable[[], object]]] = {
    "colour": _colouring,
    "enlarge": _changing,
    "repair": _changing,
    "see": _seeing,
}
"""For each task what makes one look of a pack ready to be measured."""


def _photograph() -> FloatArray:
    """The sample photograph in grey, (h, w) 0…1."""
    from studio.media.pictures.sample_photographs import colour_photograph

    grey = cv2.cvtColor(np.asarray(colour_photograph("china")), cv2.COLOR_RGB2GRAY)
    return np.asarray(grey, np.float32) / np.float32(255)


def _peak_bytes() -> int:
    import psutil

    if sys.platform == "win32":
        return int(psutil.Process().memory_info().peak_wset)
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(most) if sys.platform == "darwin" else int(most) * 1024


if __name__ == "__main__":
    wanted = known.find(sys.argv[1])
    assert wanted is not None
    print(json.dumps(_look(wanted, int(sys.argv[2]))))
