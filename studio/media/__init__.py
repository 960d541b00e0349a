"""Pictures, film and sound in and out: decoding, colour profiles, bit depth, metadata, safe writing.

``inspect`` tells what a file is, ``pictures`` reads and writes still ones in strips and makes the tiles that the viewer
shows, ``film`` reads and writes moving ones frame by frame, ``marks`` is what a result says of itself, ``files`` how
every file is opened and every output reaches the disk. No network, no Qt and no OpenCV lives here, and nothing that
decides what a picture should look like.
"""
