"""What a sound is like, in numbers: its features, pitch, loudness, the shape of its spectrum, the space of likeness.

The tables of scale and likeness lie beside the modules that read them. Finding sounds by these numbers is done in
``studio.sound.search``.
"""
