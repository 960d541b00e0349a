"""The sentences of the rooms below the window that are said in the user's language, as they stand in their code."""

from __future__ import annotations

from studio.ui.state.known_sentences import files, film, jobs, models, pictures, provenance, sound, window, work

SENTENCES = tuple(
    str(sentence)
    for module in (files, film, jobs, models, pictures, provenance, sound, window, work)
    for sentence in module.SENTENCES
)
"""With ``{0}``, ``{1}`` … where something is put in; a test looks whether they still stand there."""
