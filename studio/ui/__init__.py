"""The window: Qt only. It shows, asks and edits plain data; every heavy thing is done by the engine process.

``window`` is the application and the frame with its four places, ``pages`` are the places, ``parts`` the widgets they
share, ``dialogs`` what opens on top, ``theme`` the looks, ``state`` what is open, chosen and undone, ``engine`` the
conversation with the engine and the library, ``qt`` what Qt needs to behave. Nothing here imports torch, OpenCV or an
audio library.

Every text that somebody may read is marked for translation: ``self.tr("…")``, or ``translate("context", "…")`` outside
of a ``QObject``. How, and how the catalogues follow: ``studio.ui.qt.language``. Numbers, dates and spans of time are
written by ``studio.ui.state.words`` as the user's language does.
"""

from studio.ui.qt.guard import make_singletons_immortal

make_singletons_immortal()
