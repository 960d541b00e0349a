"""Colour for greyscale pictures: from lightness L to the chroma plane ab of CIE Lab.

* `lab`: colour science (conversions, gamut);
* `bins`: the grid of ab classes and how a distribution over them becomes a colour;
* `network`: the convolutional network; `registry`: which weights exist and whether they are intact;
* `colorizer`: the door for everybody else: lightness in, `ChromaField` out, applied strip by strip.

Reading and writing of picture files, colour profiles and film live in `studio.media`; how well colours are
recovered is measured in `models.evaluation.colour`; training is in `models.training`.
"""
