"""Moving pictures in and out. The parts: ``film_reader`` decodes, ``film_writer`` encodes, ``soundtrack`` adds sound
to a film without touching its pictures."""

from studio.media.film_reader import FilmReader, Frame
from studio.media.film_writer import FilmWriter
from studio.media.soundtrack import mux_soundtrack

__all__ = ["FilmReader", "FilmWriter", "Frame", "mux_soundtrack"]
