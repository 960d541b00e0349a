from __future__ import annotations

import os
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from studio.domain.errors import EngineStopped, OutOfMemory, StudioError, UnreadableInput
from studio.engine import protocol
from studio.engine.client import EngineClient
from studio.engine.protocol import EngineStatus
from tests.engine.conftest import FAKE_ENGINE, ROOT, fake_environment

PATIENCE_S = 20.0


class Listener:
    """Collects a request's events and lets the test wait for a kind of them."""

    def __init__(self) -> None:
        self.events: list[protocol.RequestEvent] = []
        self._changed = threading.Condition()

    def __call__(self, event: protocol.RequestEvent) -> None:
        with self._changed:
            self.events.append(event)
            self._changed.notify_all()

    def wait_for(self, kind: type) -> protocol.RequestEvent:
        with self._changed:
            assert self._changed.wait_for(lambda: any(isinstance(e, kind) for e in self.events), PATIENCE_S), kind
            return next(e for e in self.events if isinstance(e, kind))

    @property
    def kinds(self) -> list[type]:
        return [type(event) for event in self.events]


def test_a_request_runs_through_its_events_to_a_value(client: EngineClient) -> None:
    listener = Listener()
    assert client.call("count", {"to": 3}, timeout_s=PATIENCE_S, on_event=listener) == 3
    assert listener.kinds[:2] == [protocol.Accepted, protocol.Started]
    last_progress = [e for e in listener.events if isinstance(e, protocol.Progressed)][-1]
    assert (last_progress.fraction, last_progress.stage) == (1.0, "counting")


def test_a_question_and_its_answer_travel_as_what_they_are(client: EngineClient) -> None:
    assert client.call("add", {"first": 5}, timeout_s=PATIENCE_S) == {"first": 15, "second": 0}
    with pytest.raises(StudioError, match="second"):
        client.call("add", {"first": 5, "second": "x"}, timeout_s=PATIENCE_S)


def test_a_device_that_is_not_there_is_told_on_the_way(client: EngineClient) -> None:
    listeners = {device: Listener() for device in ("cuda", "auto", "cpu")}
    for device, listener in listeners.items():
        client.submit("look", {}, listener, device=device)
        assert listener.wait_for(protocol.Finished).value["device"] == "cpu"  # type: ignore[union-attr]
    (noted,) = [event for event in listeners["cuda"].events if isinstance(event, protocol.Noted)]
    assert "NVIDIA" in noted.text
    assert protocol.Noted not in listeners["auto"].kinds + listeners["cpu"].kinds


def test_progress_comes_at_most_ten_times_a_second(client: EngineClient) -> None:
    listener = Listener()
    begun = time.monotonic()
    client.call("slow", {"seconds": 1}, timeout_s=PATIENCE_S, on_event=listener)
    seconds = time.monotonic() - begun
    assert listener.kinds.count(protocol.Progressed) <= 10 * seconds + 2


def test_stray_prints_cannot_forge_events(client: EngineClient, tmp_path: Path) -> None:
    assert client.call("shout", timeout_s=PATIENCE_S) == "said"
    assert client.call("echo", {"still": "well"}, timeout_s=PATIENCE_S)["still"] == "well"
    assert "a stray line on standard output" in (tmp_path / "engine.log").read_text()


def test_errors_keep_their_class_sentence_and_hint(client: EngineClient) -> None:
    with pytest.raises(UnreadableInput) as caught:
        client.call("unreadable", timeout_s=PATIENCE_S)
    assert (caught.value.message, caught.value.hint, caught.value.path) == (
        "“a.tif” is empty.",
        "Scan it again.",
        "a.tif",
    )
    with pytest.raises(OutOfMemory, match="not enough memory"):
        client.call("memory", timeout_s=PATIENCE_S)
    with pytest.raises(StudioError, match="does not know how"):
        client.call("sing", timeout_s=PATIENCE_S)


def test_a_bug_becomes_one_sentence_with_its_traceback_in_the_log(client: EngineClient, tmp_path: Path) -> None:
    with pytest.raises(StudioError) as caught:
        client.call("bug", timeout_s=PATIENCE_S)
    assert "\n" not in caught.value.message
    assert "forgotten" in caught.value.message
    assert "Traceback" in (tmp_path / "engine.log").read_text()


def test_notes_reach_the_listener(client: EngineClient) -> None:
    listener = Listener()
    client.call("note", timeout_s=PATIENCE_S, on_event=listener)
    assert [e.text for e in listener.events if isinstance(e, protocol.Noted)] == ["Memory ran out."]


def test_cancel_ends_running_work_and_lets_it_tidy_up(client: EngineClient, tmp_path: Path) -> None:
    listener, trace = Listener(), tmp_path / "trace"
    request = client.submit("slow", {"trace": str(trace)}, listener)
    listener.wait_for(protocol.Progressed)
    pid = client.pid
    client.cancel(request)
    listener.wait_for(protocol.Stopped)
    assert trace.read_text() == "tidied"
    assert client.pid == pid


def test_cancel_of_waiting_work_is_answered_at_once_and_once(client: EngineClient) -> None:
    running, waiting = Listener(), Listener()
    first = client.submit("slow", {}, running)
    running.wait_for(protocol.Started)
    second = client.submit("slow", {}, waiting)
    client.cancel(second)
    waiting.wait_for(protocol.Stopped)
    client.cancel(first)
    running.wait_for(protocol.Stopped)
    assert client.ping(PATIENCE_S)
    assert waiting.kinds.count(protocol.Stopped) == 1
    assert protocol.Started not in waiting.kinds


def test_pause_holds_the_work_and_resume_lets_it_go_on(client: EngineClient) -> None:
    listener = Listener()
    request = client.submit("slow", {"seconds": 0.6}, listener)
    listener.wait_for(protocol.Progressed)
    client.pause(request)
    assert client.ping(PATIENCE_S)
    time.sleep(0.3)
    held = len(listener.events)
    time.sleep(0.7)
    assert len(listener.events) == held
    client.resume(request)
    assert listener.wait_for(protocol.Finished) == protocol.Finished(request, "finished")


def test_light_work_does_not_wait_behind_a_long_job(client: EngineClient) -> None:
    long = Listener()
    request = client.submit("slow", {}, long)
    long.wait_for(protocol.Started)
    assert client.call("echo", {"size": 5}, timeout_s=PATIENCE_S)["size"] == 5
    assert client.call("preview", {"size": 6}, timeout_s=PATIENCE_S)["size"] == 6
    client.cancel(request)
    long.wait_for(protocol.Stopped)


def test_a_process_deaf_to_its_cancel_is_killed_and_replaced(make_client: Callable[..., EngineClient]) -> None:
    client = make_client(cancel_patience_s=0.4)
    deaf, innocent = Listener(), Listener()
    request = client.submit("device_deaf", {}, deaf)
    deaf.wait_for(protocol.Started)
    pid = client.pid
    client.submit("slow", {"seconds": 0.1}, innocent)
    client.cancel(request)
    deaf.wait_for(protocol.Stopped)
    assert innocent.wait_for(protocol.Finished) == protocol.Finished("r2", "finished")
    assert client.pid != pid


@pytest.mark.parametrize("way", ["crash", "die"])
def test_a_crash_fails_its_request_in_one_sentence_and_the_engine_comes_back(client: EngineClient, way: str) -> None:
    with pytest.raises(EngineStopped) as caught:
        client.call(way, timeout_s=PATIENCE_S)
    assert caught.value.message == "The engine stopped unexpectedly while working on this file."
    assert client.call("echo", {"after": way}, timeout_s=PATIENCE_S)["after"] == way


def test_what_ran_when_the_engine_was_killed_is_tried_once_more(client: EngineClient, tmp_path: Path) -> None:
    answer = client.call("device_crash_once", {"flag": str(tmp_path / "flag")}, timeout_s=PATIENCE_S)
    assert answer == "second time"


def test_many_crashes_of_work_are_not_taken_for_an_engine_that_cannot_start(client: EngineClient) -> None:
    for _ in range(4):  # each of them ends two processes
        with pytest.raises(EngineStopped, match="while working"):
            client.call("crash", timeout_s=PATIENCE_S)
    assert client.call("echo", {"still": "there"}, timeout_s=PATIENCE_S)["still"] == "there"


def test_names_that_are_no_text_come_and_go(client: EngineClient) -> None:
    assert client.call("echo", {"path": "caf\udce9.tif"}, timeout_s=PATIENCE_S)["path"] == "caf\udce9.tif"


def test_a_crash_fails_only_what_ran_and_what_waited_is_asked_again(client: EngineClient) -> None:
    guilty, waiting = Listener(), Listener()
    client.submit("device_crash", {}, guilty)
    client.submit("slow", {"seconds": 0.05}, waiting)
    guilty.wait_for(protocol.Failed)
    waiting.wait_for(protocol.Finished)


def test_with_two_at_work_each_gets_one_more_chance_after_a_crash(client: EngineClient, tmp_path: Path) -> None:
    beside, guilty = Listener(), Listener()
    client.submit("slow", {"seconds": 0.5}, beside)
    beside.wait_for(protocol.Started)
    client.submit("crash_once", {"flag": str(tmp_path / "flag")}, guilty)
    assert guilty.wait_for(protocol.Finished).value == "second time"  # type: ignore[union-attr]
    beside.wait_for(protocol.Finished)


def test_an_engine_that_cannot_start_gives_up_and_says_so(make_client: Callable[..., EngineClient]) -> None:
    client = make_client(environment={"FAKE_BROKEN": "1"})
    assert not client.wait_ready(PATIENCE_S)
    assert client.status.state == "failed"
    with pytest.raises(EngineStopped, match="cannot be started"):
        client.call("echo", timeout_s=PATIENCE_S)


def test_status_goes_from_starting_to_ready_with_the_device(make_client: Callable[..., EngineClient]) -> None:
    seen: list[EngineStatus] = []
    client = make_client(on_status=seen.append, environment={"FAKE_LOADING_S": "0.3"})
    # Light work is done while the models are still loading.
    assert client.call("echo", {"early": True}, timeout_s=PATIENCE_S)["early"] is True
    assert client.wait_ready(PATIENCE_S)
    assert client.status == EngineStatus("ready", ("cpu",), "CPU · fake")
    assert [status.state for status in seen] == ["loading", "ready"]


def test_close_answers_what_is_open_and_ends_the_process(make_client: Callable[..., EngineClient]) -> None:
    client, listener = make_client(), Listener()
    client.submit("slow", {}, listener)
    listener.wait_for(protocol.Started)
    pid = client.pid
    client.close()
    assert listener.kinds[-1] is protocol.Stopped
    assert pid is not None
    assert not psutil.pid_exists(pid)
    with pytest.raises(EngineStopped):
        client.submit("echo")


def _start_parent_with_engine(service: str) -> tuple[subprocess.Popen[str], int]:
    script = f"""
        import sys, threading
        from studio.engine.client import EngineClient
        client = EngineClient({list(FAKE_ENGINE)!r})
        client.start()
        client.submit({service!r}, {{}}, lambda event: print(client.pid, flush=True))
        threading.Event().wait()
    """
    parent = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script)],
        stdout=subprocess.PIPE,
        text=True,
        env=fake_environment(),
        cwd=ROOT,
    )
    assert parent.stdout is not None
    return parent, int(parent.stdout.readline())


def test_the_engine_ends_when_the_program_is_killed() -> None:
    parent, engine_pid = _start_parent_with_engine("slow")
    with parent:
        engine = psutil.Process(engine_pid)
        parent.kill()
    psutil.wait_procs([engine], timeout=PATIENCE_S)
    assert not engine.is_running()


def test_even_deaf_work_ends_when_the_program_is_killed() -> None:
    parent, engine_pid = _start_parent_with_engine("deaf")
    with parent:
        engine = psutil.Process(engine_pid)
        parent.kill()
    psutil.wait_procs([engine], timeout=PATIENCE_S)
    assert not engine.is_running()


def test_the_client_is_light_to_import() -> None:
    heavy = "{'torch', 'cv2', 'numpy', 'scipy', 'PySide6', 'av', 'pyvips'}"
    script = (
        "import sys, studio.engine.client, studio.jobs.queue, studio.jobs.executor, studio.jobs.registry\n"
        f"found = {heavy} & set(sys.modules)\n"
        "assert not found, found"
    )
    subprocess.run([sys.executable, "-c", script], check=True, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)})


def test_the_engine_gives_way_to_the_window(make_client: Callable[..., EngineClient]) -> None:
    ready = threading.Event()
    make_client(lambda status: ready.set() if status.state == "ready" else None)
    assert ready.wait(PATIENCE_S)
    (child,) = [each for each in psutil.Process().children() if "fake_engine" in str(each.cmdline())]
    assert child.nice() > psutil.Process().nice()
