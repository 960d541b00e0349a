from __future__ import annotations

import threading
import time

import pytest

from studio.engine.cache import ModelCache, ModelKey


class Model:
    def __init__(self, name: str, size: int = 10) -> None:
        self.name, self.size = name, size


def get(cache: ModelCache, name: str, size: int = 10, device: str = "cpu") -> Model:
    return cache.get("colour", name, device, lambda: Model(name, size), lambda model: model.size)


def test_a_model_is_loaded_once_and_then_kept() -> None:
    cache = ModelCache(100)
    assert get(cache, "balanced") is get(cache, "balanced")
    assert cache.used_bytes == 10
    assert get(cache, "balanced", device="cuda:0") is not get(cache, "balanced")


def test_over_the_budget_the_longest_unused_goes_first() -> None:
    cache = ModelCache(25)
    get(cache, "a")
    get(cache, "b")
    get(cache, "a")
    get(cache, "c")
    assert [key.id for key in cache.keys()] == ["a", "c"]  # noqa: SIM118


def test_a_model_larger_than_the_budget_still_works() -> None:
    cache = ModelCache(5)
    assert get(cache, "large", 50).name == "large"
    assert get(cache, "other", 50).name == "other"
    assert cache.keys() == [ModelKey("colour", "other", "cpu")]


def test_many_threads_share_one_load() -> None:
    cache, loads, found = ModelCache(), [], []

    def load() -> Model:
        loads.append(1)
        time.sleep(0.05)
        return Model("balanced")

    threads = [threading.Thread(target=lambda: found.append(cache.get("c", "m", "cpu", load))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(loads) == 1
    assert len({id(model) for model in found}) == 1


def test_clear_forgets_the_models_of_one_device() -> None:
    cache = ModelCache()
    get(cache, "a", device="cuda:0")
    get(cache, "a", device="cpu")
    cache.clear("cuda:0")
    assert cache.keys() == [ModelKey("colour", "a", "cpu")]


def test_a_failed_load_is_not_remembered() -> None:
    cache = ModelCache()
    with pytest.raises(ZeroDivisionError):
        cache.get("colour", "a", "cpu", lambda: 1 / 0)
    assert get(cache, "a").name == "a"


def test_of_a_kind_no_more_are_kept_than_wanted() -> None:
    cache = ModelCache()
    cache.get("colour", "net", "cpu", lambda: "net", lambda model: 1)
    for number in range(5):
        cache.get("view", str(number), "cpu", lambda number=number: number, lambda model: 1, 2)
    kept = cache.keys()
    assert [key.id for key in kept] == ["net", "3", "4"]
