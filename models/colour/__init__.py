"""Colour for greyscale pictures: from lightness L to the chroma plane ab of CIE Lab.

* `lab` and `metrics`: colour science (conversions, gamut, CIEDE2000, colourfulness, AuC);
* `bins`: the grid of ab classes and how a distribution over them becomes a colour;
* `network`: the convolutional network; `registry`: which weights exist and whether they are intact;
* `colorizer`: the door for everybody else: lightness in, `ChromaField` out, applied strip by strip;
* `evaluate`: how well a folder of colour photographs is recovered.

Reading and writing of picture files, colour profiles and film live in `studio.media`; training in `models.training`.
"""
