"""Files that ship with the program: the rendered sound library, icons, sample media, translations.

``sounds/`` is the default sound library with its ``manifest.json``, made by ``studio.synthesis`` and given away
(CC0). Nothing here is code.
"""

from pathlib import Path

ASSETS = Path(__file__).parent
"""This folder, wherever the program is installed."""
