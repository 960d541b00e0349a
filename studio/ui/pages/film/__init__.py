"""The place of film and sound. ``page`` opens a film, saves it, and ties its pieces by signals: ``transport`` (the
picture and its tools), ``finding`` (the list of cues), ``cue_edits``, ``cue_panel``, ``mix``, ``things`` with its
box, and ``colour``.

Timeline, player and cue list are in ``studio.ui.parts``; the open film itself is in ``studio.ui.state``.
"""
