"""Painting a viewer: before and after as its mode asks, and over them labels, points, the line and the hatch."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPolygonF

from studio.ui.parts.viewer import overlays
from studio.ui.parts.viewer.layers import Layer, paint_layer
from studio.ui.parts.viewer.stage import Stage
from studio.ui.state.words import disclosure_text
from studio.ui.theme import current

translate = QCoreApplication.translate

_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
_TOP, _BOTTOM = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignBottom


def paint_brush(painter: QPainter, viewer: Stage, pointer: QPointF) -> None:
    """How large the brush is, where it is, and the stroke that is being drawn."""
    radius = viewer.brush.radius * min(viewer.placement.size) * viewer.scale
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if viewer.brush.places:
        places = [viewer.on_screen(QPointF(x, y)) for x, y in viewer.brush.places]
        overlays.paint_wide_stroke(painter, places, radius)
    overlays.paint_ring(painter, pointer, radius)


def paint_viewer(painter: QPainter, viewer: Stage, *, line_held: bool) -> None:
    """``line_held``: the mouse is on the line."""
    painter.fillRect(viewer.rect(), QColor(current().surround))
    if viewer.placement.empty:
        return
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, viewer.scale < 4)
    panes, mode = viewer.panes(), viewer.seen_mode
    if mode == "split":
        seen, divider = viewer.seen_rect(), viewer.divider
        _paint_picture(painter, viewer, viewer.before, panes[0], divider.side(seen, after=False))
        _paint_picture(painter, viewer, viewer.after, panes[0], divider.side(seen, after=True), doubt=True)
        overlays.paint_line(painter, divider, seen, held=line_held)
    elif mode == "side":
        _paint_picture(painter, viewer, viewer.before, panes[0])
        _paint_picture(painter, viewer, viewer.after, panes[1], doubt=True)
        painter.fillRect(QRect(panes[0].right() + 1, 0, 2, viewer.height()), QColor(current().background))
    else:
        layer = viewer.before if mode == "before" else viewer.after
        _paint_picture(painter, viewer, layer, panes[0], doubt=mode == "after")
    for text, area, side, may_go in labels_of(viewer):
        _paint_label(painter, viewer, text, area, side, may_go=may_go)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for places, colour in viewer.strokes:
        overlays.paint_stroke(painter, [viewer.on_screen(QPointF(x, y)) for x, y in places], colour)
    for place, colour in viewer.points:
        overlays.paint_point(painter, viewer.on_screen(place), colour)


def _paint_picture(
    painter: QPainter,
    viewer: Stage,
    layer: Layer,
    pane: QRect,
    within: QPolygonF | None = None,
    *,
    doubt: bool = False,
) -> None:
    target = viewer.placement.target(pane)
    seen = target.intersected(QRectF(pane))
    if seen.isEmpty() or layer.empty:
        return
    painter.save()
    painter.setClipRect(pane.intersected(target.toAlignedRect()))
    if within is not None:
        path = QPainterPath()
        path.addPolygon(within)
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    ratio = viewer.devicePixelRatioF()
    paint_layer(painter, layer, viewer.store, target, seen, viewer.scale * ratio)
    if doubt and viewer.confidence_shown and viewer.doubt is not None:
        overlays.paint_doubt(painter, viewer.doubt, target, viewer.size(), ratio)
    painter.restore()


Label = tuple[str, QRect, Qt.AlignmentFlag, bool]


def labels_of(viewer: Stage) -> list[Label]:
    """What is written on the picture, in which area and corner of it, and whether it may be left out where the dividing
    line would run through it: what discloses something is always there."""
    mode, panes = viewer.seen_mode, viewer.panes()
    across = viewer.divider.across if mode == "split" else QPointF(1, 0)
    before_at = (_LEFT if across.x() > -0.1 else _RIGHT) | (_BOTTOM if across.y() < 0.4 else _TOP)
    after_at = (_RIGHT if across.x() > -0.1 else _LEFT) | (_BOTTOM if across.y() > -0.4 else _TOP)
    labels: list[Label] = []
    if mode != "after":
        labels.append((translate("viewer", "Original scan"), label_area(viewer, panes[0]), before_at, mode == "split"))
    if mode != "before":
        area = label_area(viewer, panes[-1])
        labels.append((disclosure_text(), area, after_at, False))
        if viewer.confidence_shown:
            step = overlays.CHIP_PX + 6
            raised = area.adjusted(0, step, 0, 0) if after_at & _TOP else area.adjusted(0, 0, 0, -step)
            meaning = translate("viewer", "Hatched: the colours there are little more than guesses")
            labels.append((meaning, raised, after_at, False))
    if viewer.working:
        labels.append((viewer.working, label_area(viewer, panes[0]), Qt.AlignmentFlag.AlignHCenter | _TOP, False))
    return labels


def label_area(viewer: Stage, pane: QRect) -> QRect:
    return viewer.placement.seen(pane).toAlignedRect().intersected(pane).adjusted(12, 12, -12, -12)


def _paint_label(
    painter: QPainter, viewer: Stage, text: str, area: QRect, side: Qt.AlignmentFlag, *, may_go: bool
) -> None:
    text, box = overlays.chip_box(text, viewer.font(), area, viewer.pane_at(QPointF(area.center())), side)
    corners = (box.topLeft(), box.topRight(), box.bottomLeft(), box.bottomRight())
    seen = viewer.seen_rect()
    if may_go and any(viewer.divider.away(QPointF(corner), seen) > -4 for corner in corners):
        return
    overlays.paint_chip(painter, text, box, viewer.font())
