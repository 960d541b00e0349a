"""Sound for silent film: the library and how it is searched, what sounds where, the mix, and what is handed over.

The way of a film: ``spotting`` turns what was seen into a cue sheet (by ``spotting_table.tsv``; ``casting`` picks the
sounds from the ``library``), ``edit`` changes it, ``mixing`` renders it (``voices`` on the film's clock, ``ducking``,
``limiter``, ``loudness``, ``wave_file``), ``delivery`` writes cue lists, captions and credits. The library is ``store``
(SQLite), ``words`` (four languages), ``features`` and ``index`` (likeness), ``importer`` and ``metadata`` (the user's
folders), ``ucs`` (the categories). ``synthesis`` makes the sounds that come with the program.

Not here: watching the film (``models.watch``), reading and writing pictures and film (``studio.media``).
"""
