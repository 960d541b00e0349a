"""Still pictures in and out: decoding, lightness, toning, resampling, strips, encoding, tiles for the viewer.

Moving pictures live in ``studio.media.film``; what a picture should look like is decided in ``models`` and ``jobs``.
"""
