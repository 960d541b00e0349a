"""What is open, chosen, remembered and undone, and the commands as data.

Nothing here draws; the widgets that show this state are in ``parts``, ``dialogs`` and ``pages``.
"""
