"""A very small ray tracer for the sample film: spheres, capsules, upright drums and planes under one light.

Static things are traced once a shot; every frame only traces what moves and the shadows it throws.
Arrays are float32; rays are (N, 3); distances are (N,) with infinity for a miss.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]
Vector = tuple[float, float, float]
Texture = Callable[[Array], Array]
FAR = np.float32(np.inf)
EPSILON = 1e-3


def dot(a: Array, b: Array) -> Array:
    return np.einsum("...i,...i->...", a, b).astype(np.float32)


def unit(v: Array) -> Array:
    return (v / np.linalg.norm(v, axis=-1, keepdims=True)).astype(np.float32)


@dataclass(frozen=True)
class Material:
    """Grey reflectance 0…1 (or a texture of the point hit) and the strength of the highlight."""

    albedo: float = 0.6
    texture: Texture | None = None
    gloss: float = 0.0

    def reflectance(self, points: Array) -> Array:
        if self.texture is not None:
            return self.texture(points)
        return np.full(len(points), self.albedo, np.float32)


class Shape(Protocol):
    material: Material

    def distance(self, origin: Array, direction: Array) -> Array: ...

    def normal(self, points: Array) -> Array: ...

    def bound(self) -> tuple[Array, float] | None:
        """Centre and radius of a sphere around it, None if there is none."""


@dataclass(frozen=True)
class Plane:
    point: Vector
    facing: Vector
    material: Material = field(default_factory=Material)

    def distance(self, origin: Array, direction: Array) -> Array:
        n = np.asarray(self.facing, np.float32)
        slope = direction @ n
        with np.errstate(divide="ignore", invalid="ignore"):
            t = ((np.asarray(self.point, np.float32) - origin) @ n) / slope
        return np.where((slope < -1e-6) & (t > EPSILON), t, FAR).astype(np.float32)

    def normal(self, points: Array) -> Array:
        return np.broadcast_to(np.asarray(self.facing, np.float32), points.shape)

    def bound(self) -> None:
        return None


@dataclass(frozen=True)
class Capsule:
    """A rod with round ends; a sphere when both ends are the same point."""

    start: Vector
    end: Vector
    radius: float
    material: Material = field(default_factory=Material)

    def distance(self, origin: Array, direction: Array) -> Array:
        pa, pb = np.asarray(self.start, np.float32), np.asarray(self.end, np.float32)
        best = np.minimum(self._sphere(origin, direction, pa), self._sphere(origin, direction, pb))
        axis = pb - pa
        length2 = float(axis @ axis)
        if length2 < 1e-12:
            return best
        oa = origin - pa
        along_d, along_o = direction @ axis, oa @ axis
        a = length2 - along_d * along_d
        b = length2 * dot(np.broadcast_to(oa, direction.shape), direction) - along_o * along_d
        c = length2 * dot(oa, oa) - along_o * along_o - self.radius**2 * length2
        disc = b * b - a * c
        with np.errstate(divide="ignore", invalid="ignore"):
            t = (-b - np.sqrt(np.maximum(disc, 0))) / a
        y = along_o + t * along_d
        hit = (disc > 0) & (t > EPSILON) & (y > 0) & (y < length2)
        return np.minimum(best, np.where(hit, t, FAR)).astype(np.float32)

    def _sphere(self, origin: Array, direction: Array, centre: Array) -> Array:
        oc = np.broadcast_to(origin - centre, direction.shape)
        b = dot(oc, direction)
        disc = b * b - (dot(oc, oc) - self.radius**2)
        t = -b - np.sqrt(np.maximum(disc, 0))
        return np.where((disc > 0) & (t > EPSILON), t, FAR).astype(np.float32)

    def normal(self, points: Array) -> Array:
        pa, pb = np.asarray(self.start, np.float32), np.asarray(self.end, np.float32)
        axis = pb - pa
        length2 = max(float(axis @ axis), 1e-12)
        h = np.clip(((points - pa) @ axis) / length2, 0, 1)
        return unit(points - pa - h[:, None] * axis)

    def bound(self) -> tuple[Array, float]:
        pa, pb = np.asarray(self.start, np.float32), np.asarray(self.end, np.float32)
        return (pa + pb) / 2, float(np.linalg.norm(pb - pa)) / 2 + self.radius


@dataclass(frozen=True)
class Drum:
    """An upright cylinder standing on ``base`` with a skin (``top``) of another material than its shell."""

    base: Vector
    radius: float
    height: float
    material: Material = field(default_factory=Material)
    top: Material = field(default_factory=Material)

    def distance(self, origin: Array, direction: Array) -> Array:
        o = np.broadcast_to(origin - np.asarray(self.base, np.float32), direction.shape)
        a = direction[:, 0] ** 2 + direction[:, 2] ** 2
        b = o[:, 0] * direction[:, 0] + o[:, 2] * direction[:, 2]
        c = o[:, 0] ** 2 + o[:, 2] ** 2 - self.radius**2
        disc = b * b - a * c
        with np.errstate(divide="ignore", invalid="ignore"):
            side = (-b - np.sqrt(np.maximum(disc, 0))) / a
            lid = (self.height - o[:, 1]) / direction[:, 1]
        y = o[:, 1] + side * direction[:, 1]
        side = np.where((disc > 0) & (side > EPSILON) & (y > 0) & (y < self.height), side, FAR)
        x, z = o[:, 0] + lid * direction[:, 0], o[:, 2] + lid * direction[:, 2]
        with np.errstate(invalid="ignore"):
            lid = np.where((lid > EPSILON) & (x * x + z * z < self.radius**2), lid, FAR)
        return np.minimum(side, lid).astype(np.float32)

    def normal(self, points: Array) -> Array:
        local = points - np.asarray(self.base, np.float32)
        out = np.stack([local[:, 0], np.zeros(len(local), np.float32), local[:, 2]], 1)
        out = out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-9)
        out[self._on_top(points)] = (0, 1, 0)
        return out.astype(np.float32)

    def bound(self) -> tuple[Array, float]:
        middle = np.asarray(self.base, np.float32) + np.array([0, self.height / 2, 0], np.float32)
        return middle, float(np.hypot(self.radius, self.height / 2))

    def _on_top(self, points: Array) -> NDArray[np.bool_]:
        return np.asarray(points[:, 1] > self.base[1] + self.height - 2e-3)

    def reflectance(self, points: Array) -> Array:
        return np.where(self._on_top(points), self.top.reflectance(points), self.material.reflectance(points))


@dataclass(frozen=True)
class Camera:
    eye: Vector
    target: Vector
    field_of_view_deg: float
    width: int
    height: int

    def rays(self, jitter: tuple[float, float]) -> Array:
        """(H·W, 3) unit directions through the pixel centres moved by ``jitter`` pixels."""
        forward = unit(np.asarray(self.target, np.float32) - np.asarray(self.eye, np.float32))
        right = unit(np.cross(forward, np.asarray((0, 1, 0), np.float32)).astype(np.float32))
        up = np.cross(right, forward)
        scale = np.tan(np.radians(self.field_of_view_deg) / 2)
        x = ((np.arange(self.width) + 0.5 + jitter[0]) / self.width * 2 - 1) * scale * self.width / self.height
        y = (1 - (np.arange(self.height) + 0.5 + jitter[1]) / self.height * 2) * scale
        grid = forward + x[None, :, None] * right + y[:, None, None] * up
        return unit(grid.reshape(-1, 3).astype(np.float32))


class Stage:
    """Static shapes seen by a camera, traced once; ``frame`` adds the shapes that move."""

    def __init__(self, camera: Camera, shapes: Sequence[Shape], light: Vector, sky: Texture, ambient: float) -> None:
        self._camera, self._light, self._ambient, self._sky = camera, np.asarray(light, np.float32), ambient, sky
        self._eye = np.asarray(camera.eye, np.float32)
        self._shapes = list(shapes)
        self._views: dict[tuple[float, float], tuple[Array, Array, Array, Array]] = {}

    def frame(self, moving: Sequence[Shape], jitter: tuple[float, float]) -> Array:
        """(H, W) linear light 0…1 of one sample a pixel."""
        directions, depth, lit, shade = self._static(jitter)
        picture = shade + lit * self._unshadowed_by(moving, directions, depth)
        nearest, index = _nearest(moving, self._eye, directions)
        front = nearest < depth
        for number, shape in enumerate(moving):
            here = np.flatnonzero(front & (index == number))
            if len(here):
                lit_here, shade_here = self._shaded(shape, directions[here], nearest[here], [*self._shapes, *moving])
                picture[here] = lit_here + shade_here
        return picture.reshape(self._camera.height, self._camera.width)

    def _static(self, jitter: tuple[float, float]) -> tuple[Array, Array, Array, Array]:
        if jitter not in self._views:
            directions = self._camera.rays(jitter)
            depth, index = _nearest(self._shapes, self._eye, directions)
            lit = np.zeros(len(directions), np.float32)
            shade = self._sky(directions)
            for number, shape in enumerate(self._shapes):
                here = np.flatnonzero((index == number) & np.isfinite(depth))
                if len(here):
                    lit[here], shade[here] = self._shaded(shape, directions[here], depth[here], self._shapes)
            self._views[jitter] = (directions, depth, lit, shade)
        return self._views[jitter]

    def _shaded(self, shape: Shape, directions: Array, depth: Array, blockers: Sequence[Shape]) -> tuple[Array, Array]:
        points = self._eye + directions * depth[:, None]
        normals = shape.normal(points)
        to_light = unit(self._light - points)
        reflect = shape.reflectance(points) if isinstance(shape, Drum) else shape.material.reflectance(points)
        facing = np.maximum(dot(normals, to_light), 0)
        half = unit(to_light - directions)
        gloss = shape.material.gloss * np.maximum(dot(normals, half), 0) ** 40
        free = self._sees_light(points + normals * 4e-3, blockers)
        lit = (reflect * facing + gloss) * free
        bounce = 0.75 + 0.25 * normals[:, 1]
        return lit.astype(np.float32), (reflect * self._ambient * bounce).astype(np.float32)

    def _sees_light(self, points: Array, blockers: Sequence[Shape]) -> Array:
        to_light = self._light - points
        far = np.linalg.norm(to_light, axis=1)
        direction = (to_light / far[:, None]).astype(np.float32)
        free = np.ones(len(points), np.float32)
        for shape in blockers:
            if not isinstance(shape, Plane):
                free[_distance(shape, points, direction) < far] = 0
        return free

    def _unshadowed_by(self, moving: Sequence[Shape], directions: Array, depth: Array) -> Array:
        seen = np.flatnonzero(np.isfinite(depth))
        free = np.ones(len(directions), np.float32)
        free[seen] = self._sees_light(self._eye + directions[seen] * (depth[seen] - 4e-3)[:, None], moving)
        return free


def _nearest(shapes: Sequence[Shape], eye: Array, directions: Array) -> tuple[Array, NDArray[np.int32]]:
    depth = np.full(len(directions), FAR, np.float32)
    index = np.full(len(directions), -1, np.int32)
    for number, shape in enumerate(shapes):
        t = _distance(shape, eye, directions)
        closer = t < depth
        depth[closer] = t[closer]
        index[closer] = number
    return depth, index


def _distance(shape: Shape, origin: Array, directions: Array) -> Array:
    """`shape.distance`, worked out only for the rays that pass through the sphere around it."""
    bound = shape.bound()
    if bound is None:
        return shape.distance(origin, directions)
    towards = bound[0] - origin
    along = directions @ towards if towards.ndim == 1 else dot(directions, towards)
    aside = dot(towards, towards) - along * along
    near = np.flatnonzero(aside < bound[1] ** 2 + EPSILON)
    out = np.full(len(directions), FAR, np.float32)
    out[near] = shape.distance(origin if origin.ndim == 1 else origin[near], directions[near])
    return out
