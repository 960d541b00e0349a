"""Moving pictures in and out. The parts: ``reader`` decodes, ``writer`` encodes, ``soundtrack`` adds sound to
a film without touching its pictures; ``audio_tracks`` and ``containers`` know what a film can hold. Still pictures are
in ``studio.media.pictures``; colouring a film is done in ``studio.jobs``.
"""

from studio.media.film.reader import FilmReader, Frame
from studio.media.film.soundtrack import mux_soundtrack
from studio.media.film.writer import FilmWriter

__all__ = ["FilmReader", "FilmWriter", "Frame", "mux_soundtrack"]
