"""The jobs: only what the registry names. They run in the engine process (or in the command line's own).

The steps that a job strings together are in ``stages``; what the window asks for without making a result is in
``answers``. Heavy libraries are imported here and below, and nowhere above.
"""
