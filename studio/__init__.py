"""The studio: everything between a person's file and a finished result.

Read from the bottom up: ``domain`` holds plain data and facts, ``places`` and ``own_files`` what the program keeps for
itself, ``media`` reads and writes pictures and film, ``sound`` knows sounds and cue sheets, ``synthesis`` makes the
default sounds, ``engine`` runs heavy work in a child process, ``jobs`` says what can be done to a file, ``ui`` and
``cli`` are the doors. Each imports only what stands before it. Neural networks do not live here but in the top-level
package ``models``, which never imports the studio.
"""

__version__ = "0.1.0"
