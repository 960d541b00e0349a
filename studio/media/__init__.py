"""Pictures, film and sound in and out: decoding, colour profiles, bit depth, metadata, safe writing.

Read from the bottom up: ``files`` is how every file is opened and every output reaches the disk, ``marks`` what a
result says of itself, ``pictures`` reads and writes still ones in strips and cuts the tiles that the viewer shows,
``film`` reads and writes moving ones frame by frame. ``inspect`` and ``thumbnails`` are the doors for both kinds. No
network and no Qt live here, and nothing that decides what a picture should look like.
"""
