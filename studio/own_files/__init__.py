"""How the program keeps its own files: settings, recent files, work, queue, library, caches, lists.

Every such file is read with a schema. A damaged one is set aside under a dated name, never deleted; the program goes on
with what could be saved of it and says so once. What is written appears whole or not at all, for this user only, and
what cannot be written now is kept in mind and tried again.

Results of the user's own are written by ``studio.media.files``; here is only what the program keeps for itself.
"""
