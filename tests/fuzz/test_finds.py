"""Every file that has ever troubled a reader is read or refused with a sentence; and the fuzzer keeps its word."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.targets import TARGETS
from tests.fuzz.worker import outcome_of, write_input

FINDS = Path(__file__).parent / "finds"
KEPT = sorted(path for path in FINDS.rglob("*") if path.is_file() and path.suffix != ".txt")


@pytest.mark.parametrize("path", KEPT, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_was_found_once_is_read_or_refused(path: Path, tmp_path: Path, own_home: None) -> None:
    """In a process of its own, since some of them ended theirs."""
    copy = tmp_path / "now" / f"input{path.name[path.name.index('.') :]}"
    copy.parent.mkdir()
    shutil.copyfile(path, copy)
    code = (
        "import sys; from pathlib import Path; from tests.fuzz.targets import TARGETS; "
        "from tests.fuzz.worker import limit_memory, limit_time, outcome_of; limit_memory(); limit_time(); "
        "print(*outcome_of(TARGETS[sys.argv[1]], Path(sys.argv[2])))"
    )
    name = path.parent.name.replace("-", " ")
    done = subprocess.run([sys.executable, "-c", code, name, str(copy)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.startswith(("read", "refused")), done.stdout


@pytest.fixture
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))


@pytest.mark.parametrize("name", [name for name in TARGETS if "weights" not in name])
def test_every_target_has_seeds_that_it_reads(name: str, tmp_path: Path, own_home: None) -> None:
    for suffix, contents in TARGETS[name].seeds().items():
        for number, content in enumerate(contents):
            path = tmp_path / f"{number}" / f"a{suffix}"
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
            assert outcome_of(TARGETS[name], path) == ("read", ""), (suffix, number)
            path.unlink(missing_ok=True)


def test_the_same_seed_makes_the_same_inputs(tmp_path: Path) -> None:
    target = TARGETS["cue sheets"]
    made = [write_input(target, tmp_path, f"7 cue sheets {number}").read_bytes() for number in (1, 2, 1)]
    assert made[0] == made[2] != made[1]


@pytest.mark.parametrize("name", [name for name, target in TARGETS.items() if ".json" in "".join(target.seeds())])
def test_damage_never_fails_itself(name: str) -> None:
    target, chance = TARGETS[name], random.Random(3)
    for contents in target.seeds().values():
        assert all(isinstance(target.damage(contents, chance), bytes) for _ in range(300))


def test_a_fault_is_a_find_and_a_refusal_without_a_sentence_too(tmp_path: Path) -> None:
    def fails(path: Path) -> None:
        raise KeyError("nothing")

    def mute(path: Path) -> None:
        raise ValueError

    from tests.fuzz.targets import Target

    path = tmp_path / "a.json"
    path.write_bytes(b"{}")
    assert outcome_of(Target(dict, fails), path)[0] == "find"
    assert outcome_of(Target(dict, mute, refuses=(ValueError,)), path)[0] == "find"


def test_the_fuzzer_runs_and_prints_its_table(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.fuzz", "--inputs", "5", "--seed", "1", "--only", "colour points"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "5 inputs, seed 1" in done.stdout
