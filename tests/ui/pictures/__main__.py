"""``python -m tests.ui.pictures [SCENE…] [--into FOLDER]``: make the references anew, of all scenes or of these; into a
folder, their pictures in full size, to look at."""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.ui.pictures", description=__doc__)
    parser.add_argument("scenes", nargs="*")
    parser.add_argument("--into", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="phonochrome-pictures-") as home:
        os.environ["PHONOCHROME_HOME"] = home
        from studio.ui.state.settings import Settings
        from studio.ui.window.app import make_application
        from tests.ui.pictures.comparing import image_of, reference_of, small
        from tests.ui.pictures.scenes import SCENES, pictures_of, staged

        make_application(Settings(language="en"))
        wanted = [name for name in SCENES if not options.scenes or any(s.startswith(name) for s in options.scenes)]
        for number, name in enumerate(wanted):
            folder = Path(home) / str(number)
            folder.mkdir()
            with staged(folder) as stage:
                for full, picture in pictures_of(name, stage):
                    if options.into is not None:
                        options.into.mkdir(parents=True, exist_ok=True)
                        picture.save(str(options.into / f"{full}.png"))
                    else:
                        image_of(small(picture)).save(str(reference_of(full)), "PNG", 0)
            print(name, flush=True)


if __name__ == "__main__":
    main()
