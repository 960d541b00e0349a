"""Loaded models, kept for the next request up to a memory budget; the longest unused goes first."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

Model = TypeVar("Model")
DEFAULT_BUDGET_BYTES = 2 * 1024**3


@dataclass(frozen=True)
class ModelKey:
    """``kind`` is the task ("colour", "watch"), ``id`` the model's name in its registry, ``device`` where it lives."""

    kind: str
    id: str
    device: str


@dataclass
class _Entry:
    model: Any
    size: int


class ModelCache:
    """Thread-safe. Two threads that ask for the same model get the same object, loaded once.

    An evicted model is only forgotten: who is still using it keeps it alive until done.
    """

    def __init__(self, budget_bytes: int = DEFAULT_BUDGET_BYTES) -> None:
        self.budget_bytes = budget_bytes
        self._entries: OrderedDict[ModelKey, _Entry] = OrderedDict()
        self._loading: dict[ModelKey, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(
        self,
        kind: str,
        model_id: str,
        device: str,
        load: Callable[[], Model],
        size_of: Callable[[Model], int] | None = None,
        at_most: int | None = None,
    ) -> Model:
        """The model, loaded by ``load`` if it is not there. ``size_of`` gives its bytes (default: its parameters);
        ``at_most`` so many of its kind are kept."""
        key = ModelKey(kind, model_id, device)
        with self._lock:
            gate = self._loading.setdefault(key, threading.Lock())
        with gate:
            found = self._touch(key)
            if found is None:
                model = load()
                found = _Entry(model, (size_of or parameter_bytes)(model))
                self._keep(key, found, at_most)
        return found.model  # type: ignore[no-any-return]

    def find(self, kind: str, model_id: str, device: str) -> Any:
        """The model if it is loaded already, else None."""
        entry = self._touch(ModelKey(kind, model_id, device))
        return entry.model if entry is not None else None

    def _touch(self, key: ModelKey) -> _Entry | None:
        with self._lock:
            entry = self._entries.get(key)
            if entry is not None:
                self._entries.move_to_end(key)
            return entry

    def _keep(self, key: ModelKey, entry: _Entry, at_most: int | None) -> None:
        with self._lock:
            self._entries[key] = entry
            alike = [] if at_most is None else [each for each in self._entries if each.kind == key.kind]
            for oldest in alike[: -at_most if at_most else 0]:
                self._forget(oldest)
            while len(self._entries) > 1 and self._used() > self.budget_bytes:
                self._forget(next(iter(self._entries)))

    def _forget(self, key: ModelKey) -> None:
        del self._entries[key]
        self._loading.pop(key, None)

    def _used(self) -> int:
        return sum(entry.size for entry in self._entries.values())

    @property
    def used_bytes(self) -> int:
        with self._lock:
            return self._used()

    def keys(self) -> list[ModelKey]:
        """What is loaded, the longest unused first."""
        with self._lock:
            return list(self._entries)

    def clear(self, device: str | None = None) -> None:
        """Forget every model (of one device), to make room."""
        with self._lock:
            for key in [key for key in self._entries if device is None or key.device == device]:
                self._forget(key)


def parameter_bytes(model: object) -> int:
    """Bytes that a model says it takes, or those of a torch module's parameters; 0 for anything else."""
    if isinstance(said := getattr(model, "parameter_bytes", None), int):
        return said
    for holder in (model, getattr(model, "network", None), getattr(model, "net", None)):
        parameters = getattr(holder, "parameters", None)
        if callable(parameters):
            return sum(int(p.numel()) * int(p.element_size()) for p in parameters())
    return 0
