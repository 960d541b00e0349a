"""What Qt needs to behave: singletons that outlive their threads, garbage collection, players that end their threads;
and the languages of the window.

Nothing here knows what the program does, and no widget of the program is defined here.
"""
