"""What goes out beside the mix: cue list, captions, credits, a project for Reaper.

Everything here reads a finished cue sheet and changes nothing in it.
"""
