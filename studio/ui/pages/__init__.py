"""The places of the window: home, photographs, film and sound, batch, sound library; and the edits of colours that
photographs and films share.

Widgets that several places share are in ``studio.ui.parts``; the frame around the places is in ``studio.ui.window``.
"""
