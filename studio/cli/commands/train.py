"""``train``: teach the models with your own photographs and films."""

from __future__ import annotations
