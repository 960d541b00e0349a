"""The bundle that needs no Python: what the desktop is told of it, and, if asked for, the bundle itself.

``PHONOCHROME_BUNDLE=build`` makes one with PyInstaller (10 minutes and more, some GB); a path is that of one made
before.
"""

from __future__ import annotations

import configparser
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import pytest

from studio import __version__
from studio.domain.project import SUFFIX
from tests.end_to_end.conftest import leftovers

ROOT = Path(__file__).parents[2]
INSTALLERS = ROOT / "assets" / "installers"
SHARE = INSTALLERS / "linux" / "share"
ID = "org.phonochrome.studio"
ASKED_FOR = os.environ.get("PHONOCHROME_BUNDLE", "")
PATIENCE_S = 280

linux = pytest.mark.skipif(sys.platform != "linux", reason="the files of a Linux desktop")
asked_for = pytest.mark.skipif(not ASKED_FOR, reason="only with PHONOCHROME_BUNDLE=build (or a bundle's path)")


# --- what the desktop is told -----------------------------------------------------------------------------------------


def test_menu_kinds_of_files_and_catalogue_name_the_same_program() -> None:
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(SHARE / "applications" / f"{ID}.desktop", encoding="utf-8")
    told = entry["Desktop Entry"]
    catalogue = ET.parse(SHARE / "metainfo" / f"{ID}.metainfo.xml").getroot()
    kinds = ET.parse(SHARE / "mime" / "packages" / f"{ID}.xml").getroot()
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    globs = {
        kind.get("type"): glob.get("pattern")
        for kind in kinds.iter(f"{space}mime-type")
        if (glob := kind.find(f"{space}glob")) is not None
    }
    assert catalogue.findtext("id") == ID == told["Icon"]
    assert catalogue.findtext("launchable") == f"{ID}.desktop"
    assert globs["application/x-phonochrome-project"] == f"*{SUFFIX}"
    assert "application/x-phonochrome-project" in told["MimeType"].split(";")
    assert [each.text for each in catalogue.iter("mediatype")] == ["application/x-phonochrome-project"]
    assert next(release.get("version") for release in catalogue.iter("release")) == __version__
    licence = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["license"]
    assert catalogue.findtext("project_license") == licence


@linux
@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", str(SHARE / "applications" / f"{ID}.desktop")],
        ["appstreamcli", "validate", "--no-net", "--pedantic", str(SHARE / "metainfo" / f"{ID}.metainfo.xml")],
    ],
    ids=["desktop entry", "AppStream"],
)
def test_the_desktops_own_tools_find_no_fault(command: list[str]) -> None:
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@linux
def test_the_installation_of_a_user_comes_and_goes_without_a_trace(tmp_path: Path) -> None:
    bundle = tmp_path / "a folder" / "phonochrome"
    shutil.copytree(INSTALLERS / "linux", bundle)
    icon = bundle / "share" / "icons" / "hicolor" / "scalable" / "apps" / f"{ID}.svg"
    icon.parent.mkdir(parents=True)
    icon.write_text("<svg/>")
    home = tmp_path / "home"
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}

    def install(*words: str) -> None:
        subprocess.run(["sh", str(bundle / "install.sh"), *words], env=environment, check=True)

    install()
    entry = (home / ".local" / "share" / "applications" / f"{ID}.desktop").read_text(encoding="utf-8")
    assert f'Exec="{bundle}/phonochrome" %F' in entry
    assert (home / ".local" / "bin" / "phonochrome").readlink() == bundle / "phonochrome"
    install("--remove")
    assert [path for path in home.rglob("*") if path.is_symlink() or ID in path.name] == []


# --- the bundle itself ------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if ASKED_FOR != "build":
        return Path(ASKED_FOR).resolve() / "phonochrome"
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller is not installed")
    folder = tmp_path_factory.mktemp("bundle")
    command = [sys.executable, "-m", "PyInstaller", str(INSTALLERS / "phonochrome.spec"), "--noconfirm"]
    subprocess.run([*command, "--distpath", str(folder), "--workpath", str(folder / "work")], check=True)
    return folder / "phonochrome" / "phonochrome"


@pytest.fixture
def bundled(program: Path, tmp_path: Path) -> Callable[..., str]:
    """Runs the bundle with a home of its own and nothing of this environment's Python."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment |= {"PHONOCHROME_HOME": str(tmp_path / "home"), "QT_QPA_PLATFORM": "offscreen"}

    def run(*words: str | Path) -> str:
        command = [str(word) for word in (program, *words)]
        done = subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, timeout=PATIENCE_S, check=False
        )
        assert done.returncode == 0, done.stderr[-3000:]
        return done.stdout

    return run


@asked_for
@pytest.mark.slow
def test_the_bundle_colours_a_photograph(bundled: Callable[..., str], good_photo: Path, tmp_path: Path) -> None:
    assert __version__ in bundled("--version")
    bundled("colorize", good_photo, "-o", tmp_path / "colour.png")
    receipt = json.loads((tmp_path / "colour.png.receipt.json").read_text())
    assert receipt["versions"]["onnxruntime"], "a receipt names the libraries, also of a bundle"
    assert not leftovers(tmp_path)


@asked_for
@pytest.mark.slow
@pytest.mark.timeout(900)
def test_the_bundle_gives_a_film_its_sound(bundled: Callable[..., str], tmp_path: Path) -> None:
    bundled("demo", "-o", tmp_path / "demo")
    assert list((tmp_path / "demo").glob("*-sound.mp4"))


@asked_for
@pytest.mark.slow
def test_the_bundles_window_opens_and_its_engine_answers(bundled: Callable[..., str]) -> None:
    told = bundled("--phonochrome-module", "studio.ui.measuring.start", repr(time.time()))
    assert [json.loads(line)["name"] for line in told.splitlines()] == ["window usable", "models ready"]
