"""The window: Qt only. It shows, asks and edits plain data; every heavy thing is done by the engine process.

``app`` starts it, ``main_window`` is the frame with its four places, ``views`` are the places, ``widgets`` the parts
they share, ``dialogs`` what opens on top, ``theme`` the looks, ``engine_bridge`` the worker thread that talks to the
engine, ``undo`` the commands over plain data. Nothing here imports torch, OpenCV or an audio library.
"""

from studio.ui.qt_guard import make_singletons_immortal

make_singletons_immortal()
