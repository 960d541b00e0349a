"""What a sound is like: a small network turns its spectrogram into a vector whose neighbours are sounds of its kind.

``spectrogram`` is what it hears, ``network`` the network as it is trained, ``embedder`` the same in NumPy alone, so
that measuring sounds neither loads torch nor blocks the window. Training lives in `models.training.listen`.
"""
