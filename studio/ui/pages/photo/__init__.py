"""The place of photographs: ``page`` opens and shows them, ``panel`` has their settings with ``versions``,
``colouring`` asks for their colours, ``thumbnails`` fills the filmstrip.

Widgets that other places use too are in ``studio.ui.parts``; the roll of open photographs is in ``studio.ui.state``.
"""
