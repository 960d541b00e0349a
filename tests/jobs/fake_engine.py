"""A real engine process whose only job obeys the input's name: "slow", "crash", "bad", "deaf", anything else works."""

from __future__ import annotations

import os
import time
from pathlib import Path
from typing import Any

from studio.domain.errors import UnreadableInput
from studio.domain.progress import Progress
from studio.domain.questions import RunJob
from studio.engine.child import run_child
from studio.engine.hardware import DeviceReport
from studio.engine.service import Service, TaskContext


def job(payload: dict[str, Any], progress: Progress, context: TaskContext) -> dict[str, Any]:
    request = payload["request"]
    name = Path(request["input"]).stem
    if name.startswith("crash"):
        os._exit(9)
    if name.startswith("bad"):
        raise UnreadableInput(f"“{name}” is damaged.", hint="Scan it again.")
    if name.startswith("deaf"):
        time.sleep(600)
    steps = 3000 if name.startswith("slow") else 5
    for index in range(steps):
        progress.step(index + 1, steps, "colouring")
        time.sleep(0.01)
    context.note(f"done on {context.device}")
    return {"outputs": [request["output"]], "receipt": request["output"] + ".receipt.json", "notes": ["fine"]}


if __name__ == "__main__":
    devices = tuple(os.environ.get("FAKE_DEVICES", "cpu").split(","))
    run_child(
        {RunJob.message: Service("tests.jobs.fake_engine:job", "device")},
        prepare=lambda: DeviceReport(devices, "fake"),
        cache_dir=Path.cwd(),
    )
