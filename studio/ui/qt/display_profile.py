"""The ICC profile that the system names for a screen, as far as it tells.

Asked of the platform itself, because Qt does not say. Under Wayland the compositor takes windows for sRGB and converts,
so that nothing is to be done there. Everything here gives ``b""`` where there is no answer.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import sys
from ctypes import POINTER, byref, c_char_p, c_int, c_long, c_ubyte, c_uint32, c_ulong, c_void_p
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QScreen

MOST_BYTES = 16 << 20
_ANY_TYPE = 0


def profile_of(screen: QScreen | None) -> bytes:
    """The profile of the screen that a window is on."""
    try:
        if sys.platform == "darwin":
            return _of_mac()
        if sys.platform == "win32":
            return _of_windows()
        if QGuiApplication.platformName() == "xcb":
            return _of_x11(QGuiApplication.screens().index(screen) if screen is not None else 0)
    except (OSError, AttributeError, ValueError):  # no such library, function or screen
        pass
    return b""


def _of_x11(screen: int) -> bytes:
    """The property that colour managers set on the root window ("ICC Profiles In X", 0.4): ``_ICC_PROFILE`` of the
    first screen, ``_ICC_PROFILE_1`` of the next."""
    x11 = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = [c_char_p]
    x11.XDefaultRootWindow.restype = c_ulong
    x11.XDefaultRootWindow.argtypes = [c_void_p]
    x11.XInternAtom.restype = c_ulong
    x11.XInternAtom.argtypes = [c_void_p, c_char_p, c_int]
    x11.XGetWindowProperty.argtypes = [
        c_void_p,
        c_ulong,
        c_ulong,
        c_long,
        c_long,
        c_int,
        c_ulong,
        POINTER(c_ulong),
        POINTER(c_int),
        POINTER(c_ulong),
        POINTER(c_ulong),
        POINTER(POINTER(c_ubyte)),
    ]
    x11.XFree.argtypes = [c_void_p]
    x11.XCloseDisplay.argtypes = [c_void_p]
    display = x11.XOpenDisplay(None)
    if not display:
        return b""
    try:
        name = b"_ICC_PROFILE" if screen == 0 else b"_ICC_PROFILE_%d" % screen
        atom = x11.XInternAtom(display, name, 1)
        if not atom:
            return b""
        kind, depth, count, left = c_ulong(), c_int(), c_ulong(), c_ulong()
        data = POINTER(c_ubyte)()
        root = x11.XDefaultRootWindow(display)
        told = (byref(kind), byref(depth), byref(count), byref(left), byref(data))
        failed = x11.XGetWindowProperty(display, root, atom, 0, MOST_BYTES // 4, 0, _ANY_TYPE, *told)
        if failed or depth.value != 8 or not data:
            return b""
        profile = ctypes.string_at(data, count.value)
        x11.XFree(data)
        return profile
    finally:
        x11.XCloseDisplay(display)


def _of_windows() -> bytes:
    """The file that the system names for the main screen."""
    gdi, user = ctypes.windll.gdi32, ctypes.windll.user32  # type: ignore[attr-defined]
    user.GetDC.restype = c_void_p
    context = c_void_p(user.GetDC(None))
    try:
        size = c_uint32(1024)
        name = ctypes.create_unicode_buffer(size.value)
        if not gdi.GetICMProfileW(context, byref(size), name):
            return b""
        path = Path(name.value)
        return path.read_bytes() if path.stat().st_size <= MOST_BYTES else b""
    finally:
        user.ReleaseDC(None, context)


def _of_mac() -> bytes:
    """Of the main display, from its colour space."""
    graphics = ctypes.CDLL(ctypes.util.find_library("CoreGraphics") or "")
    foundation = ctypes.CDLL(ctypes.util.find_library("CoreFoundation") or "")
    graphics.CGMainDisplayID.restype = c_uint32
    graphics.CGDisplayCopyColorSpace.restype = c_void_p
    graphics.CGDisplayCopyColorSpace.argtypes = [c_uint32]
    graphics.CGColorSpaceCopyICCData.restype = c_void_p
    graphics.CGColorSpaceCopyICCData.argtypes = [c_void_p]
    foundation.CFDataGetBytePtr.restype = c_void_p
    foundation.CFDataGetBytePtr.argtypes = [c_void_p]
    foundation.CFDataGetLength.restype = c_long
    foundation.CFDataGetLength.argtypes = [c_void_p]
    foundation.CFRelease.argtypes = [c_void_p]
    space = graphics.CGDisplayCopyColorSpace(graphics.CGMainDisplayID())
    if not space:
        return b""
    data = graphics.CGColorSpaceCopyICCData(space)
    foundation.CFRelease(space)
    if not data:
        return b""
    profile = ctypes.string_at(foundation.CFDataGetBytePtr(data), foundation.CFDataGetLength(data))
    foundation.CFRelease(data)
    return profile
