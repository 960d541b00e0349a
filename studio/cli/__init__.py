"""The command line: the same jobs as in the window, for terminals, scripts and machines (``--json``).

Lives here: reading arguments, naming outputs, printing progress, results and errors, exit codes. Does not live here:
the work itself, which is in ``studio.jobs`` and below. Heavy libraries are imported inside the commands, so that
``--help`` answers at once.
"""
