"""The mix of a cue sheet: voices on the film's clock, ducking, the limiter, loudness after EBU R128.

The finished mix is put into a film by ``studio.media.film``; lists and captions are written in ``delivery``.
"""
