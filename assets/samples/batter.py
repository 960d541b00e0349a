"""The batter of the sample film: a jointed figure whose swing is given by the places of its hands, feet and bat.

Metres; the middle of home plate is the origin, the ball comes from +x, and the batter stands behind the plate (z < 0),
his chest towards the camera and his left shoulder towards the pitcher. Times are seconds from the contact.
"""

from __future__ import annotations

import numpy as np
from scipy.interpolate import PchipInterpolator

from assets.samples.raytrace import Array, Capsule, Material, Shape, Vector

_SWEET_SPOT, _KNOB, _BARREL_END = 0.62, -0.16, 0.7
"""Along the bat from between the hands."""

_POSES = np.array(
    [
        # time   hands x, y, z          bat turn, rise   chest  front foot x, y
        (-1.20, -0.20, 1.36, -0.66, -128, 62, -12, 0.14, 0.00),
        (-0.60, -0.22, 1.37, -0.68, -134, 60, -15, 0.14, 0.00),
        (-0.42, -0.31, 1.40, -0.74, -150, 56, -28, 0.20, 0.12),
        (-0.26, -0.30, 1.38, -0.72, -148, 50, -20, 0.34, 0.02),
        (-0.17, -0.20, 1.28, -0.60, -132, 30, 12, 0.36, 0.00),
        (-0.09, 0.00, 1.14, -0.52, -88, 2, 38, 0.36, 0.00),
        (-0.04, 0.14, 1.09, -0.55, -44, -11, 52, 0.36, 0.00),
        (0.00, 0.22, 1.08, -0.60, 0, -14, 62, 0.36, 0.00),
        (0.065, 0.28, 1.12, -0.68, 72, -6, 76, 0.36, 0.00),
        (0.155, 0.24, 1.27, -0.84, 152, 14, 94, 0.36, 0.00),
        (0.285, 0.10, 1.42, -0.98, 214, 32, 106, 0.36, 0.00),
        (0.44, 0.04, 1.45, -1.02, 232, 30, 110, 0.36, 0.00),
        (0.90, 0.05, 1.44, -1.00, 232, 32, 106, 0.36, 0.00),
        (1.40, 0.05, 1.41, -0.86, 230, 54, 82, 0.34, 0.00),
        (1.80, -0.01, 1.35, -0.70, 229, 72, 40, 0.25, 0.02),
        (2.15, -0.13, 1.35, -0.66, 231, 68, 5, 0.17, 0.01),
        (2.45, -0.20, 1.36, -0.66, 232, 62, -12, 0.14, 0.00),
    ]
)
"""Stance, load with a lifted foot, stride, swing, follow-through over the front shoulder, and back without haste: the
bat is carried back upright in front of the chest. Degrees; a turn of 0 points over the plate, 90 at the pitcher."""

STARTS_S, ENDS_S = float(_POSES[0, 0]), float(_POSES[-1, 0])
"""When he leaves his stance, and when he is back."""

_POSE = PchipInterpolator(_POSES[:, 0], _POSES[:, 1:])

_CLOTH, _DARK, _FLESH = Material(0.74), Material(0.1), Material(0.5)
_WOOD, _STOCKING = Material(0.4, gloss=0.25), Material(0.2)


def contact_point() -> Array:
    """Where the sweet spot of the bat is at the contact."""
    hands, bat = _hands_and_bat(0.0)
    return hands + _SWEET_SPOT * bat


def batter(since_contact_s: float) -> list[Shape]:
    """The figure with its bat; before the first and after the last pose it stands and waits, its bat waggling."""
    hands, bat = _hands_and_bat(since_contact_s)
    chest, foot_x, foot_lift = _pose(since_contact_s)[5:]
    yaw = np.radians(chest)
    forward, left = np.array([np.sin(yaw), 0, np.cos(yaw)]), np.array([np.cos(yaw), 0, -np.sin(yaw)])
    hip_yaw = np.radians(0.7 * chest + 4)
    hip_left = np.array([np.cos(hip_yaw), 0, -np.sin(hip_yaw)])
    stride = foot_x - 0.14
    pelvis = np.array([-0.04 + 0.35 * stride, 0.93 - 0.09 * stride, -0.86])
    neck = pelvis + np.array([0.0, 0.5, 0.0]) + 0.07 * np.array([0, 0, 1.0])
    head = neck + np.array([0.02, 0.215, 0.03])
    shoulders = [neck + np.array([0, -0.05, 0]) + side * 0.19 * left + 0.02 * forward for side in (1, -1)]
    hips = [pelvis + side * 0.11 * hip_left for side in (1, -1)]
    feet = [np.array([foot_x, 0.05 + foot_lift, -0.84]), np.array([-0.4, 0.05, -0.88])]
    return [
        *_torso(pelvis, neck, shoulders, hips),
        *_head(neck, head),
        *_leg(hips[0], feet[0], np.array([0.3, 0, 1.0]), np.array([0.12, 0, 0.1])),
        *_leg(hips[1], feet[1], np.array([0.2 + yaw * 0.4, 0, 1.0]), np.array([0.04 + 0.05 * yaw, 0, 0.14])),
        *_arm(shoulders[0], hands - 0.04 * bat, np.array([0.3, -1.0, 0.2])),
        *_arm(shoulders[1], hands + 0.05 * bat, np.array([-0.5, -1.0, 0.1])),
        *_bat(hands, bat),
    ]


def _pose(since_contact_s: float) -> Array:
    within = float(np.clip(since_contact_s, STARTS_S, ENDS_S))
    return np.asarray(_POSE(within), np.float64).astype(np.float32)


def _hands_and_bat(since_contact_s: float) -> tuple[Array, Array]:
    """Between the hands, and the unit vector from there to the barrel."""
    x, y, z, turn, rise = _pose(since_contact_s)[:5]
    waggle = 3.0 * np.sin(7.0 * since_contact_s) * (since_contact_s < -0.6 or since_contact_s > ENDS_S)
    turn, rise = np.radians(turn + waggle), np.radians(rise)
    bat = np.array([np.sin(turn) * np.cos(rise), np.sin(rise), np.cos(turn) * np.cos(rise)], np.float32)
    return np.array([x, y, z], np.float32), bat


def _torso(pelvis: Array, neck: Array, shoulders: list[Array], hips: list[Array]) -> list[Shape]:
    waist, chest = pelvis + np.array([0, 0.13, 0]), pelvis + 0.66 * (neck - pelvis)
    sides = [0.72 * shoulder + 0.28 * chest for shoulder in shoulders]
    flanks = [0.42 * (shoulder - neck) for shoulder in shoulders]
    return [
        *(Capsule(_at(hip), _at(waist + 0.5 * (hip - pelvis)), 0.118, _CLOTH) for hip in hips),
        Capsule(_at(waist + flanks[0]), _at(waist + flanks[1]), 0.118, _DARK),
        *(Capsule(_at(waist + np.array([0, 0.045, 0]) + flank), _at(chest + flank), 0.125, _CLOTH) for flank in flanks),
        Capsule(_at(sides[0]), _at(sides[1]), 0.115, _CLOTH),
    ]


def _head(neck: Array, head: Array) -> list[Shape]:
    crown, peak = head + np.array([-0.005, 0.035, 0]), head + np.array([0.13, 0.03, 0.05])
    return [
        Capsule(_at(neck), _at(head), 0.055, _FLESH),
        Capsule(_at(head - np.array([0, 0.03, 0])), _at(head), 0.095, _FLESH),
        Capsule(_at(crown), _at(crown + np.array([0, 0.02, 0])), 0.1, _DARK),
        Capsule(_at(head + np.array([0.05, 0.035, 0.02])), _at(peak), 0.03, _DARK),
    ]


def _leg(hip: Array, foot: Array, bends_to: Array, toe: Array) -> list[Shape]:
    ankle = foot + np.array([0, 0.04, 0])
    knee = _joint(hip, ankle, 0.45, 0.44, bends_to)
    calf = knee + 0.45 * (ankle - knee)
    return [
        Capsule(_at(hip), _at(hip + 0.5 * (knee - hip)), 0.098, _CLOTH),
        Capsule(_at(hip), _at(knee), 0.082, _CLOTH),
        Capsule(_at(knee), _at(calf), 0.072, _CLOTH),
        Capsule(_at(calf), _at(ankle), 0.05, _STOCKING),
        Capsule(_at(foot), _at(foot + toe), 0.045, _DARK),
    ]


def _arm(shoulder: Array, hand: Array, bends_to: Array) -> list[Shape]:
    elbow = _joint(shoulder, hand, 0.3, 0.28, bends_to)
    return [
        Capsule(_at(shoulder), _at(elbow), 0.065, _CLOTH),
        Capsule(_at(elbow), _at(hand), 0.042, _FLESH),
        Capsule(_at(hand), _at(hand), 0.05, _FLESH),
    ]


def _bat(hands: Array, bat: Array) -> list[Shape]:
    marks = (_KNOB, -0.1, 0.12, 0.35, _BARREL_END)
    knob, grip, taper, barrel, end = (hands + along * bat for along in marks)
    return [
        Capsule(_at(knob), _at(knob), 0.026, _WOOD),
        Capsule(_at(grip), _at(taper), 0.014, _WOOD),
        Capsule(_at(taper), _at(barrel), 0.023, _WOOD),
        Capsule(_at(barrel), _at(end), 0.034, _WOOD),
    ]


def _joint(start: Array, end: Array, first: float, second: float, bends_to: Array) -> Array:
    """Knee or elbow between two places, bent towards a direction; on the straight line where they are too far apart."""
    reach = end - start
    length = max(float(np.linalg.norm(reach)), 1e-6)
    along = reach / length
    near = min(max((length**2 + first**2 - second**2) / (2 * length), 0.0), first)
    if length >= first + second:
        return np.asarray(start + along * length * first / (first + second), np.float32)
    side = bends_to - along * float(bends_to @ along)
    side = side / max(float(np.linalg.norm(side)), 1e-6)
    return np.asarray(start + along * near + side * float(np.sqrt(max(first**2 - near**2, 0.0))), np.float32)


def _at(v: Array) -> Vector:
    return (float(v[0]), float(v[1]), float(v[2]))
