"""The command line: the same jobs as in the window, for terminals, scripts and machines (``--json``).

Lives here: the list of commands (``names``), reading arguments, printing progress, results and errors, exit codes. Does
not live here: the work itself and the names of results, which are in ``studio.jobs`` and below. Heavy libraries are
imported inside the commands, so that ``--help`` answers at once.
"""
