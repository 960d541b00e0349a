"""Pictures, film and sound in and out: decoding, colour profiles, bit depth, metadata, safe writing.

``inspect`` tells what a file is, ``picture`` reads and writes still pictures in strips, ``film`` reads and writes
moving ones frame by frame, ``tiles`` makes what the viewer shows, ``safety`` is how every output reaches the disk.
No network, no Qt and no OpenCV lives here, and nothing that decides what a picture should look like.
"""
