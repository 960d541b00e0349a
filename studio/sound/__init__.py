"""Sound for silent film: the library and how it is searched, what sounds where, the mix, and what is handed over.

The way of a film: ``spotting`` turns what was seen into a cue sheet and casts its sounds from the ``library``,
``cue_sheet`` changes it, ``mix`` renders it, ``delivery`` writes cue lists, captions and credits. The library is the
door to ``shelves`` (the rows on disk), ``search`` (by words and by likeness) and ``folders`` (the user's own sounds);
``listening`` measures sounds, ``recordings`` reads and writes them, ``categories`` says what they are called.

Not here: watching the film (``models.watch``), reading and writing pictures and film (``studio.media``), and making the
sounds that come with the program (``studio.synthesis``).
"""
