"""Colour for greyscale pictures: from lightness L to the chroma plane ab of CIE Lab.

* `lab`: colour science (conversions, gamut);
* `bins`: the grid of ab classes and how a distribution over them becomes a colour;
* `network`: the convolutional network in torch, for cards and for training; `running`: the same network ready to look,
  by ONNX Runtime on the processor (`graphs` holds what it does, the weights file what it knows) or by torch on a card;
* `arrays`: decoding is written once, for NumPy arrays and for tensors; `registry`: which weights exist and are intact;
* `colorizer`: the door for everybody else: lightness in, `ChromaField` out, applied strip by strip.

Reading and writing of picture files, colour profiles and film live in `studio.media`; how well colours are
recovered is measured in `models.evaluation.colour`; training is in `models.training`.
"""
