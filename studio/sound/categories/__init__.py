"""What sounds are called: the Universal Category System, and the words for it in four languages.

Which sound belongs to what is seen stands in ``studio.sound.spotting``; searching by words is in ``search``.
"""
