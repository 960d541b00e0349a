"""The places of the window: home, photographs, film and sound, batch, sound library; and the colours that
photographs and films share: ``colour_settings`` of an estimate, ``colour_edits`` of the user.

Widgets that several places share are in ``studio.ui.parts``; the frame around the places is in ``studio.ui.window``.
"""
