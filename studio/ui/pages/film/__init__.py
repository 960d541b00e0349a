"""The place of film and sound. ``page`` opens a film and saves it, ``wiring`` ties its pieces by signals: ``transport``
(the picture and its tools) with ``marking`` (in, out, markers), ``finding`` (the list of cues) with ``triage``
(deciding on unsure ones), ``cue_edits``; and on the right, in ``panels``, ``cue_panel`` and ``mix``, ``colour`` with
``colour_view`` (a frame in colour), and ``things`` with its box.

Timeline, player and cue list are in ``studio.ui.parts``; the open film itself is in ``studio.ui.state``.
"""
