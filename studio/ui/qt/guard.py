"""Keeps Python 3.11 alive next to PySide6 6.12.

Measured with the pinned wheel: every Qt method that returns nothing gives back a ``None`` it never took a reference
to, so that ``sys.getrefcount(None)`` falls by one a call and the interpreter stops with "deallocating None" after some
thousand calls; some do the same with ``True`` and ``False``. From Python 3.12 on these objects are immortal (PEP 683)
and nothing happens. For 3.11 the same is done here: their reference counts are set so high that they cannot reach zero
(10¹² calls, years of use).
"""

from __future__ import annotations

import ctypes
import sys

_OUT_OF_REACH = 1 << 40
_SINGLETONS = (None, True, False, NotImplemented, Ellipsis)


def make_singletons_immortal() -> None:
    """Do it once; nothing on Python 3.12 and later."""
    if sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for thing in _SINGLETONS:
        if sys.getrefcount(thing) < _OUT_OF_REACH // 2:
            ctypes.c_ssize_t.from_address(id(thing)).value += _OUT_OF_REACH
