"""What there is to compute on. Imports torch only where there may be a card: on the processor photographs and films are
coloured without it, and loading it takes longer than colouring one."""

from __future__ import annotations

import ctypes
import os
import platform
from dataclasses import dataclass
from pathlib import Path

_QT_VARIABLES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")


@dataclass(frozen=True)
class DeviceReport:
    """``devices`` in order of preference; ``description`` for the status line; ``problem`` when nothing can compute."""

    devices: tuple[str, ...]
    description: str
    problem: str = ""


def prepare() -> DeviceReport:
    """Load what computes, make results repeatable, and say what there is to compute on."""
    # Waiting threads must sleep, not spin: beside other busy programs (the window, a film player) spinning made one
    # photograph take 6 s instead of 1 s on two cores. OpenMP reads this when torch loads it.
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    os.environ.setdefault("CUBLAS_WORKSPACE_CONFIG", ":4096:8")
    _import_opencv_without_its_qt()
    try:
        import onnxruntime  # noqa: F401

        return _cards() if may_have_card() else _processor()
    except Exception as error:
        return DeviceReport(("cpu",), "CPU", f"The model library cannot be loaded: {error}")


def may_have_card() -> bool:
    """Whether to load torch and ask it: a driver of NVIDIA or AMD is installed, or this is a Mac with Apple's chip."""
    if platform.system() == "Darwin":
        return platform.machine() == "arm64"
    return Path("/dev/kfd").exists() or _loads("nvcuda.dll" if platform.system() == "Windows" else "libcuda.so.1")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _processor() -> DeviceReport:
    from models.colour.onnx_network import threads

    count = threads()
    return DeviceReport(("cpu",), f"CPU · {count} {'thread' if count == 1 else 'threads'}")


def _cards() -> DeviceReport:
    import torch

    # Not `use_deterministic_algorithms`, which does the same and then loads torch's compiler, which nothing here uses:
    # that costs several times the processor time of colouring a photograph.
    torch.set_deterministic_debug_mode("warn")
    torch.backends.cudnn.benchmark = False
    if torch.cuda.is_available():
        names = [torch.cuda.get_device_name(index) for index in range(torch.cuda.device_count())]
        cards = tuple(f"cuda:{index}" for index in range(len(names)))
        return DeviceReport((*cards, "cpu"), " + ".join(names))
    if platform.system() == "Darwin" and torch.backends.mps.is_available():
        return DeviceReport(("mps", "cpu"), "Apple GPU")
    return _processor()


def _import_opencv_without_its_qt() -> None:
    # opencv-python points Qt at plugins of its own; a Qt process started from here would take them and fail.
    before = {name: os.environ.get(name) for name in _QT_VARIABLES}
    try:
        import cv2  # noqa: F401
    except Exception:
        return
    for name, value in before.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value
