"""The default sound library, made by our own code and given away (CC0): physical and modal models, rendered to files.

``registry`` knows every recipe; the recipes live in ``sounds``, one file per family; ``blocks`` are the signals and the
physics they share; ``rendering`` turns recipes into files and a manifest, judges the result and draws it.
Finding, placing and mixing sounds is done in ``studio.sound`` and works from the manifest alone.
"""

from studio.synthesis.registry import Kind, Recipe, Take, all_recipes, recipe
from studio.synthesis.rendering.checks import check_library
from studio.synthesis.rendering.rendering import read_manifest, render_library

__all__ = ["Kind", "Recipe", "Take", "all_recipes", "check_library", "read_manifest", "recipe", "render_library"]
