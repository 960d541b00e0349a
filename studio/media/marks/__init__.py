"""What a result says of itself: EXIF and XMP, the note that colour was added, the caption at its foot.

The metadata of the user's sounds is read in ``studio.sound.folders``, and receipts are plain data in ``studio.domain``.
"""
