"""Damaged files by the thousand: every decoder, every JSON of the program, weights headers and the sound import.

``python -m tests.fuzz --minutes 10 --seed 1`` (or ``--inputs 100000``). Each target runs in a child process with limits
on memory, processor time and seconds. An input may be read or refused with a sentence; everything else is a find: it is
kept in ``finds/TARGET``, and ``test_finds`` holds it from then on. The same seed makes the same inputs.
"""
