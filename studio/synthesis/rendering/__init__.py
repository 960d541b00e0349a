"""From recipes to files: rendering, mastering, Opus, tags, the manifest, and whether a library keeps its promises.

How a sound is made stands in ``studio.synthesis.sounds``, not here.
"""
