"""The process where models run, and the handle the rest of the program holds on it.

Generic machinery that knows no job: the messages (``protocol``), the child's main loop (``server``), the parent's
handle (``client``), the cache of loaded models (``cache``), what to do when memory runs out (``memory``), what
there is to compute on (``hardware``) and which of it a request gets (``devices``). What can be *done* lives in
``studio.jobs``. No Qt here, and nothing heavy is imported before it is used: the window's process imports ``client``
and ``devices`` and must not pay for torch.
"""
