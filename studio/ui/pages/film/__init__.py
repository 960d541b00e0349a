"""The place of film and sound: the page, and the box in which a person shows things to the program.

Timeline, player and cue list are in ``studio.ui.parts``; the open film itself is in ``studio.ui.state``.
"""
