"""The place of photographs: the page, and the colouring of what it shows.

Widgets that other places use too are in ``studio.ui.parts``; the roll of open photographs is in ``studio.ui.state``.
"""
