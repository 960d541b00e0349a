"""Optional models as the window asks for them."""

from __future__ import annotations

from pathlib import Path

import cv2
import pytest

from studio.domain.errors import StudioError
from studio.domain.progress import Progress
from studio.domain.questions import InstallPack, ListPacks, OptionalModels, PackSample, RemovePack
from studio.engine.service import TaskContext
from studio.jobs.answers.packs import install_pack, list_packs, pack_sample, remove_pack
from tests.models.packs.small import (
    ARTISTIC,
    CLEANER,
    ENLARGER,
    FILLER,
    use_small_packs,
    use_small_picture_packs,
)


def _installed(answer: OptionalModels) -> list[str]:
    return [model.id for model in answer.models if model.installed]


def test_a_model_is_listed_installed_shown_and_removed(
    context: TaskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = use_small_packs(tmp_path / "mirror", monkeypatch)
    listed = list_packs(ListPacks(), Progress(), context)
    assert _installed(listed) == []
    assert all(model.seconds > 0 and model.memory_bytes > model.bytes / 2 for model in listed.models)
    with pytest.raises(StudioError, match="not installed"):
        pack_sample(PackSample(ARTISTIC), Progress(), context)
    assert _installed(install_pack(InstallPack("", str(files[ARTISTIC])), Progress(), context)) == [ARTISTIC]
    pictures = pack_sample(PackSample(ARTISTIC), Progress(), context)
    before, after = cv2.imread(pictures.before), cv2.imread(pictures.after)
    assert before is not None
    assert after is not None
    assert before.shape == after.shape
    assert (after.max(axis=2) - after.min(axis=2)).max() > 3
    assert _installed(remove_pack(RemovePack(ARTISTIC), Progress(), context)) == []


@pytest.mark.parametrize("pack_id", [ENLARGER, CLEANER, FILLER])
def test_a_model_for_pictures_is_shown_on_a_detail(
    context: TaskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack_id: str
) -> None:
    files = use_small_picture_packs(tmp_path / "mirror", monkeypatch)
    install_pack(InstallPack(pack_id, str(files[pack_id])), Progress(), context)
    pictures = pack_sample(PackSample(pack_id), Progress(), context)
    before, after = cv2.imread(pictures.before), cv2.imread(pictures.after)
    assert before.shape == after.shape == ((256, 384, 3) if pack_id == ENLARGER else (128, 192, 3))
    assert (before != after).any()
    if pack_id == FILLER:
        assert (before == after).all(axis=2).mean() > 0.8
