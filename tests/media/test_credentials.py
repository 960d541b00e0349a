"""Content Credentials, read with the library's own reader: intact after signing, changed after a single bit."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from studio.domain.errors import StudioError
from studio.domain.receipt import DISCLOSURE_COLOUR, FileDigest, ModelDigest
from studio.domain.recipe import ColorizeRecipe, Hint, SoundRecipe
from studio.media.marks import signing
from studio.media.marks.credentials import EMBEDDED, read_credentials, sidecar_beside, sign
from studio.media.marks.reading import marks_of_credentials
from studio.media.marks.signing import anchor_of, signing_key
from studio.media.marks.statement import Statement, statement_of

ORIGINAL = FileDigest("/scans/street.tif", "ab" * 32, 1234)
MODEL = ModelDigest("balanced", "cd" * 32)


@pytest.fixture(autouse=True)
def own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "home"))


def statement(path: Path, disclosure: str = DISCLOSURE_COLOUR) -> Statement:
    return statement_of(path, ORIGINAL, ColorizeRecipe(hints=(Hint(0.5, 0.5, 1, 2),)), [MODEL], disclosure)


def written(path: Path) -> Path:
    suffix = path.suffix
    if suffix in (".mp4", ".mov", ".mkv"):
        with av.open(str(path), "w") as film:
            stream = film.add_stream("libx264", rate=25)
            stream.width, stream.height, stream.pix_fmt = 64, 48, "yuv420p"
            for number in range(5):
                grey = np.full((48, 64, 3), 40 * number, np.uint8)
                film.mux(stream.encode(av.VideoFrame.from_ndarray(grey, format="rgb24")))
            film.mux(stream.encode(None))
    elif suffix == ".wav":
        import soundfile

        soundfile.write(path, np.zeros(4800, np.float32), 48000)
    elif suffix == ".avif":
        try:
            Image.new("RGB", (64, 48), (90, 80, 70)).save(path)
        except (OSError, ValueError, KeyError):
            pytest.skip("no encoder for AVIF here")
    else:
        noise = np.random.default_rng(0).integers(0, 255, (48, 64, 3), np.uint8)
        Image.fromarray(noise).save(path)
    return path


@pytest.mark.parametrize("suffix", [".jpg", ".png", ".tif", ".webp", ".avif", ".mp4", ".mov", ".wav"])
def test_a_result_holds_its_credentials_and_a_changed_bit_is_found(tmp_path: Path, suffix: str) -> None:
    path = written(tmp_path / f"street-colour{suffix}")
    before = path.stat().st_size
    key = signing_key()
    assert sign(path, statement(path), key) is None
    assert path.stat().st_size > before
    read = read_credentials(path, anchor_of(key))
    assert read is not None
    assert (read.state, read.trusted, read.self_made, read.embedded) == ("intact", True, True, True)
    assert read.original_sha256 == ORIGINAL.sha256
    assert read.models == (("balanced", "cd" * 32),)
    assert read.disclosed is True
    assert "1 colour points were set by a person" in read.said[0]
    stranger = read_credentials(path)
    assert stranger is not None
    assert (stranger.state, stranger.trusted) == ("intact", False)
    data = bytearray(path.read_bytes())
    place = before // 2 if suffix in (".tif", ".wav", ".mp4", ".mov") else len(data) - 30
    if suffix in (".wav", ".webp"):
        place = 60
    data[place] ^= 1
    path.write_bytes(data)
    tampered = read_credentials(path, anchor_of(key))
    assert tampered is None or tampered.state in ("changed", "unreadable")
    assert tampered is not None or suffix not in (".jpg", ".tif", ".png", ".mp4", ".mov")


def test_credentials_of_matroska_lie_beside(tmp_path: Path) -> None:
    path = written(tmp_path / "film-colour.mkv")
    data = path.read_bytes()
    key = signing_key()
    assert sign(path, statement(path), key) == sidecar_beside(path)
    assert path.read_bytes() == data
    read = read_credentials(path, anchor_of(key))
    assert read is not None
    assert (read.state, read.embedded, read.trusted) == ("intact", False, True)
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    changed = read_credentials(path)
    assert changed is not None
    assert changed.state == "changed"


def test_a_trained_model_is_disclosed_as_the_standard_wants_it(tmp_path: Path) -> None:
    import c2pa

    path = written(tmp_path / "a.png")
    sign(path, statement(path), signing_key())
    with c2pa.Reader(str(path)) as reader:
        manifest = reader.get_active_manifest()
        assert reader.get_validation_state() == "Valid"
    actions = next(each["data"]["actions"] for each in manifest["assertions"] if each["label"] == "c2pa.actions.v2")
    assert [each["action"] for each in actions] == ["c2pa.opened", "c2pa.color_adjustments"]
    assert actions[1]["digitalSourceType"].endswith("/compositeWithTrainedAlgorithmicMedia")
    (original,) = manifest["ingredients"]
    assert (original["relationship"], original["instance_id"]) == ("parentOf", f"urn:sha256:{ORIGINAL.sha256}")
    assert manifest["claim_generator_info"][0]["name"] == "Phonochrome"


def test_switching_the_disclosure_off_is_recorded(tmp_path: Path) -> None:
    path = written(tmp_path / "a.png")
    sign(path, statement(path, ""), signing_key())
    read = read_credentials(path)
    assert read is not None
    assert read.disclosed is False
    assert ("Disclosure", "was switched off") in marks_of_credentials(path)


def test_sound_and_colour_are_two_steps() -> None:
    both = statement_of(Path("f.mp4"), ORIGINAL, SoundRecipe(colour=ColorizeRecipe()), [], "x")
    assert [each.name for each in both.actions] == ["c2pa.color_adjustments", "c2pa.edited"]


def test_the_self_made_key_is_private_and_stays(tmp_path: Path) -> None:
    key = signing_key()
    assert key.self_made
    assert key.subject == f"{signing.SELF_MADE}, Phonochrome on this computer"
    assert signing_key().key == key.key
    if os.name == "posix":
        assert stat.S_IMODE((signing.folder() / "key.pem").stat().st_mode) == 0o600
        assert stat.S_IMODE(signing.folder().stat().st_mode) == 0o700


def test_an_archive_signs_with_its_own_certificate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(signing, "SELF_MADE", "Museum of Streets")
    made = signing_key()
    chain, key = tmp_path / "chain.pem", tmp_path / "museum.key"
    chain.write_bytes(made.chain)
    key.write_bytes(made.key)
    monkeypatch.undo()
    monkeypatch.setenv("PHONOCHROME_HOME", str(tmp_path / "other home"))
    assert not signing.use(chain, key).self_made
    assert signing_key().subject.startswith("Museum of Streets")
    path = written(tmp_path / "a.png")
    sign(path, statement(path), signing_key())
    read = read_credentials(path, anchor_of(made))
    assert read is not None
    assert (read.self_made, read.trusted, read.signed_by.partition(",")[0]) == (False, True, "Museum of Streets")
    key.unlink()
    with pytest.raises(StudioError, match="cannot be read"):
        signing_key()
    signing.use_self_made()
    assert signing_key().self_made


def test_what_is_no_certificate_is_told(tmp_path: Path) -> None:
    (tmp_path / "c.pem").write_text("hello")
    with pytest.raises(StudioError, match="are no certificate and its key"):
        signing.use(tmp_path / "c.pem", tmp_path / "c.pem")


def test_files_without_credentials_say_nothing(tmp_path: Path) -> None:
    for suffix in EMBEDDED:
        if suffix in (".png", ".jpg", ".tif", ".mp4", ".wav"):
            assert read_credentials(written(tmp_path / f"plain{suffix}")) is None
