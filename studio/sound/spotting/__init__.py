"""What sounds where: from what was seen in a film to a cue sheet, by the table of rules, with sounds cast for each cue.

Watching the film is done by ``models.watch``; changes that a person makes afterwards are in ``cue_sheet``.
"""
