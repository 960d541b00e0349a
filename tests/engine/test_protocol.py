from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from studio.domain.errors import UnreadableInput
from studio.engine import protocol
from studio.engine.devices import choose

text = st.text(max_size=30)


@given(text, text, st.dictionaries(text, st.one_of(st.integers(-(2**53), 2**53), text, st.none()), max_size=4))
def test_a_request_survives_its_line(name: str, device: str, payload: dict[str, object]) -> None:
    request = protocol.Request("r1", name, payload, device)
    line = protocol.encode_line(request)
    assert line.count(b"\n") == 1
    assert line.endswith(b"\n")
    assert protocol.decode_command(line) == request


@pytest.mark.parametrize(
    "event",
    [
        protocol.Accepted("r"),
        protocol.Started("r", "cpu"),
        protocol.Progressed("r", 0.5, "mixing", None),
        protocol.Noted("r", "a\nb"),
        protocol.Finished("r", {"a": [1, None]}),
        protocol.Failed("r", "m", "h", "p", "UnreadableInput"),
        protocol.Stopped("r"),
        protocol.Ready(("cuda:0", "cpu"), "card"),
    ],
)
def test_events_survive_their_line(event: protocol.Event) -> None:
    assert protocol.decode_event(protocol.encode_line(event)) == event


def test_an_error_keeps_its_class() -> None:
    error = protocol.error_of(protocol.failure("r", UnreadableInput("m", hint="h", path="p")))
    assert (type(error), error.message, error.hint, error.path) == (UnreadableInput, "m", "h", "p")


@pytest.mark.parametrize("line", [b"hello\n", b"{}\n", b'{"op":"sing"}\n', b'{"op":"cancel"}\n', b"[1]\n"])
def test_anything_else_is_refused(line: bytes) -> None:
    with pytest.raises(msgspec.DecodeError):
        protocol.decode_command(line)


def test_devices_are_chosen_by_kind_with_the_processor_as_the_rest() -> None:
    devices = ("cuda:0", "cuda:1", "cpu")
    assert choose("auto", devices) == "cuda:0"
    assert choose("cuda", devices) == "cuda:0"
    assert choose("cuda:1", devices) == "cuda:1"
    assert choose("mps", devices) == "cpu"
    assert choose("auto", ()) == "cpu"
