"""What can be done to a file, and doing it: one job, the same from the window, the command line and a cluster.

``registry`` names every task and answer, ``runner`` runs one job and writes its receipt, ``queue`` remembers jobs on
disk, ``executor`` feeds them to the engine process, ``outputs`` names results. ``permission`` says what a run may
write, ``staging`` is the one writer of results, ``finished`` knows what was made already, and so ``naming`` gives the
same work its name again; ``proof`` tells of results, checks them and makes them again. ``tasks`` holds the jobs,
``answers`` what the window asks, ``stages`` the steps that both share, ``measuring`` how good and how fast it all is.
No Qt. The window imports ``queue``, ``executor``, ``registry``, ``naming`` and ``outputs``, so these import nothing
heavy; how pictures and sound are read, coloured and mixed lives in ``studio.media``, ``studio.sound`` and ``models``.
"""
