"""The work of every kind of job, and the services that the window asks for. Runs in the engine process (or in the
command line's own); heavy libraries are imported here and nowhere above.
"""
