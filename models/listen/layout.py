"""The network's layout, which training (torch) and use (NumPy) share."""

DIMENSIONS = 112
"""Length of the vector."""

AUDIBLE_DB = -50.0
"""Frames further below the loudest one count as silence."""

STEM = 24
BLOCKS: tuple[tuple[int, int], ...] = ((48, 2), (64, 1), (96, 2), (96, 1), (144, 2), (160, 1))
"""Channels and stride of each block."""

TIME_STRIDE = 16
"""Frames of the spectrogram for each of the last block's: the product of the strides, the stem's 2 included."""
