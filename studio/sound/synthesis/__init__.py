"""The default sound library, made by our own code and given away (CC0): physical and modal models, rendered to files.

``registry`` knows every recipe; the recipes live in one file per family (``impacts``, ``water``, ``ambiences``, …);
``dsp`` and ``physics`` are the building blocks they share; ``mastering``, ``loudness``, ``opus``, ``ogg`` and
``rendering`` turn recipes into files and a manifest that keep their ``promises``; ``checks`` and ``honest_check`` judge
the result; ``sheets`` draws it.
Finding, placing and mixing sounds is done elsewhere in ``studio.sound`` and works from the manifest alone.
"""

from studio.sound.synthesis.checks import check_library
from studio.sound.synthesis.registry import Kind, Recipe, Take, all_recipes, recipe
from studio.sound.synthesis.rendering import read_manifest, render_library

__all__ = ["Kind", "Recipe", "Take", "all_recipes", "check_library", "read_manifest", "recipe", "render_library"]
