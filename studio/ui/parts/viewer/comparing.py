"""Before and after in one view: which of them is seen where, how large, and the line between them."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QPointF, QRect, QRectF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from studio.ui.parts.tiles import TileStore
from studio.ui.parts.viewer.divider import Divider
from studio.ui.parts.viewer.layers import Layer
from studio.ui.parts.viewer.placement import Placement

Mode = Literal["split", "side", "after", "before"]

BLINK_MS = 450
"""Before and after take turns at about one change a second each: well below what troubles anybody's eyes."""


class Comparing(QWidget):
    """``scale_changed`` follows the zoom (screen pixels for one picture pixel), ``mode_changed`` the way of comparing,
    ``split_changed`` the line; ``view_changed``: another part of the picture is seen."""

    scale_changed = Signal(float)
    mode_changed = Signal(str)
    split_changed = Signal(float)
    view_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.store = TileStore(self)
        self.store.arrived.connect(self.update)
        self.before, self.after = Layer(), Layer()
        self.placement, self.divider = Placement(), Divider()
        self.mode: Mode = "split"
        self._held: Literal["", "before", "after"] = ""
        self._blink = QTimer(self)
        self._blink.setInterval(BLINK_MS)
        self._blink.timeout.connect(self._take_turns)

    # -- comparing -------------------------------------------------------------------------------------------------

    def set_mode(self, mode: Mode) -> None:
        if mode != self.mode:
            self.mode = mode
            if self.placement.fitted:
                self.fit()
            self.mode_changed.emit(mode)
        self.update()

    def set_split(self, share: float) -> None:
        """Where the line stands: 0 (all of what is seen is coloured) … 1 (all is the original)."""
        self.divider.put(share)
        self.split_changed.emit(self.divider.share)
        self.update()

    def turn_split(self, degrees: float) -> None:
        """Turn the line about its handle, clockwise."""
        self.divider.turn(self.divider.degrees + degrees, self.seen_rect())
        self.set_split(self.divider.share)

    def straighten(self) -> None:
        """The line upright in the middle, as in the beginning."""
        self.divider.straighten()
        self.set_split(0.5)

    def hold_before(self, on: bool) -> None:
        """While held, the original scan is shown whole."""
        self._hold("before" if on else "")

    def hold_after(self, on: bool) -> None:
        """While held, the result is shown whole."""
        self._hold("after" if on else "")

    def hold_blink(self, on: bool) -> None:
        """While held, before and after take turns."""
        self._hold("before" if on else "")
        if on:
            self._blink.start()
        else:
            self._blink.stop()

    def _take_turns(self) -> None:
        self._hold("after" if self._held == "before" else "before")

    def _hold(self, what: Literal["", "before", "after"]) -> None:
        self._held = what
        if self.placement.fitted and self.mode == "side":
            self.fit()
        self.update()

    @property
    def seen_mode(self) -> Mode:
        """What is painted now: without colours only the original can be."""
        return "before" if self.after.empty else self._held or self.mode

    # -- zoom and pan ----------------------------------------------------------------------------------------------

    @property
    def scale(self) -> float:
        return self.placement.scale

    def fit(self) -> None:
        """Show the whole picture, never larger than its own pixels unless it is small."""
        self.placement.fit(self.panes()[0])
        self.refresh()
        self.scale_changed.emit(self.scale)

    def actual_size(self) -> None:
        """One picture pixel for each screen pixel, about the middle of the view; back to the whole picture from
        there."""
        full = 1.0 / self.devicePixelRatioF()
        if abs(self.scale - full) < 1e-6 and not self.placement.fitted:
            self.fit()
        else:
            self.zoom_to(full)

    def zoom_in(self) -> None:
        self.zoom_to(self.scale * 1.5)

    def zoom_out(self) -> None:
        self.zoom_to(self.scale / 1.5)

    def zoom_to(self, scale: float, about: QPointF | None = None) -> None:
        """Change the zoom, keeping the picture point under ``about`` (widget coordinates) where it is."""
        if not self.placement.empty:
            pane = self.pane_at(about) if about is not None else self.panes()[0]
            self.placement.zoom(scale, about if about is not None else QPointF(pane.center()), pane)
            self.refresh()
            self.scale_changed.emit(self.scale)

    def pan_by(self, dx: float, dy: float) -> None:
        """Move the picture by screen pixels."""
        self.pan_to(self.placement.centre - QPointF(dx, dy) / self.scale)

    def pan_to(self, centre: QPointF) -> None:
        """Have this point of the picture in the middle."""
        self.placement.fitted = False
        self.placement.move_to(centre)
        self.refresh()

    def to_picture(self, point: QPointF) -> QPointF:
        """Widget coordinates → picture pixels."""
        return self.placement.to_picture(point, self.pane_at(point))

    def relative(self, point: QPointF) -> QPointF:
        """Widget coordinates → relative to the picture (0…1)."""
        width, height = self.placement.size
        at = self.to_picture(point)
        return QPointF(at.x() / width, at.y() / height)

    def on_screen(self, place: QPointF) -> QPointF:
        """A place relative to the picture, in the pane that shows the colours."""
        target = self.placement.target(self.panes()[-1])
        return QPointF(target.left() + place.x() * target.width(), target.top() + place.y() * target.height())

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the (first) pane, in widget coordinates."""
        return self.placement.target(self.panes()[0])

    def seen_rect(self) -> QRectF:
        """What is seen of it there."""
        return self.placement.seen(self.panes()[0])

    def panes(self) -> list[QRect]:
        if self.seen_mode == "side":
            half = self.width() // 2
            return [QRect(0, 0, half - 1, self.height()), QRect(half + 1, 0, self.width() - half - 1, self.height())]
        return [self.rect()]

    def pane_at(self, point: QPointF) -> QRect:
        panes = self.panes()
        return next((p for p in panes if QRectF(p).contains(point)), panes[0])

    def refresh(self) -> None:
        """Paint anew, with the tiles that are seen now."""
        self.store.forget_wishes()
        self.update()
        self.view_changed.emit()
