"""The studio: everything between a person's file and a finished result.

``domain`` holds plain data, ``media`` reads and writes pictures and film, ``sound`` knows sounds and cue sheets,
``engine`` runs heavy work in a child process, ``jobs`` says what can be done to a file, ``ui`` and ``cli`` are the
doors.
Neural networks do not live here but in the top-level package ``models``, which never imports the studio.
"""

__version__ = "0.1.0"
