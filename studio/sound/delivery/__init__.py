"""What goes out beside the mix: cue list, captions, credits, a project for Reaper.

One kind of side file is one function that registers itself (``sidecars``). Everything here reads a finished cue sheet
and changes nothing in it; the texts are written to disk by whoever asked for them.
"""
