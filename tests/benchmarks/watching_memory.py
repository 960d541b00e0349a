"""Whether watching a long film needs more and more memory.

    python -m tests.benchmarks.watching_memory [MINUTES]

Makes a film of that length (20 by default; 320×240, 16 frames a second, a cut every four seconds) by repeating the
coded pictures of one minute, watches it with everything that watching does, and prints once a minute the resident set
and how much of it is the process's own rather than pages of files: the growth of that per film hour over the last three
quarters, and how many bytes the observations themselves take as JSON and as Python objects. Nothing is asserted.
"""

from __future__ import annotations

import gc
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

import av
import cv2
import msgspec
import numpy as np
import psutil

from models.watch.watcher import Watcher
from studio.jobs.stages.sound.watching import watch_film
from studio.media.film.reader import FilmReader

FPS, WIDTH, HEIGHT, LOOP_S, SHOT_S = 16, 320, 240, 60, 4


def make_film(path: Path, minutes: int) -> None:
    """One minute is encoded; its packets are written again and again with later times."""
    packets = _one_minute(path.with_name("minute.mp4"))
    with av.open(path.with_name("minute.mp4")) as source, av.open(path, "w") as container:
        stream = container.add_stream_from_template(source.streams.video[0])
        base = source.streams.video[0].time_base
        assert base is not None
        for repeat in range(minutes):
            late = round(repeat * LOOP_S / base)
            for data, pts, dts, is_key in packets:
                packet = av.Packet(data)
                packet.stream, packet.time_base = stream, base
                packet.pts, packet.dts, packet.is_keyframe = pts + late, dts + late, is_key
                container.mux(packet)


def _one_minute(path: Path) -> list[tuple[bytes, int, int, bool]]:
    random = np.random.default_rng(0)
    with av.open(path, "w") as container:
        stream = container.add_stream("libx264", rate=FPS, options={"preset": "veryfast", "x264-params": "open-gop=0"})
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for number in range(LOOP_S * FPS):
            if number % (SHOT_S * FPS) == 0:
                noise = cv2.GaussianBlur(random.standard_normal((HEIGHT, WIDTH)).astype(np.float32), (0, 0), 12)
                view = np.clip(128 + 900 * noise, 0, 255)
            picture = view + random.normal(0, 4, view.shape)
            where = (round(WIDTH * (number % FPS) / FPS), round(HEIGHT * (0.5 + 0.4 * np.sin(number / 3))))
            cv2.circle(picture, where, 24, 230, -1)
            frame = av.VideoFrame.from_ndarray(np.clip(picture, 0, 255).astype(np.uint8), format="gray")
            frame.pts, frame.time_base = number, Fraction(1, FPS)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    with av.open(path) as container:
        return [
            (bytes(packet), packet.pts, packet.dts, packet.is_keyframe)
            for packet in container.demux(video=0)
            if packet.pts is not None and packet.dts is not None
        ]


def _own(process: psutil.Process) -> float:
    """Megabytes that no file stands behind: pages of libraries the system may take away and read again at any time."""
    memory = process.memory_info()
    return (memory.rss - getattr(memory, "shared", 0)) / 1e6


def main() -> None:
    minutes = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    process, sizes = psutil.Process(), list[float]()
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "long.mp4"
        make_film(film, minutes)
        watcher = Watcher.load("cpu")

        def note(time_s: float) -> None:
            if time_s >= 60 * (len(sizes) + 1):
                sizes.append(_own(process))
                resident = process.memory_info().rss / 1e6
                print(f"{len(sizes):4d} min  {resident:7.1f} MB resident, {sizes[-1]:7.1f} MB its own", flush=True)

        with FilmReader.open(film) as reader:
            observations = watch_film(reader, watcher, note)
    rest = np.array(sizes[len(sizes) // 4 :])
    slope = np.polyfit(np.arange(len(rest)), rest, 1)[0] * 60 if len(rest) > 1 else float("nan")
    hours = observations.duration_s / 3600
    as_json = len(msgspec.json.encode(observations)) / 1e6 / hours
    before = process.memory_info().rss
    kept = [msgspec.json.decode(msgspec.json.encode(observations), type=type(observations)) for _ in range(8)]
    gc.collect()
    as_objects = (process.memory_info().rss - before) / len(kept) / 1e6 / hours
    print(f"{len(observations.shots)} shots, {len(observations.impacts)} impacts in {60 * hours:.1f} minutes")
    print(f"growth {slope:.1f} MB per film hour; observations {as_json:.1f} MB as JSON, about {as_objects:.1f} MB kept")


if __name__ == "__main__":
    main()
