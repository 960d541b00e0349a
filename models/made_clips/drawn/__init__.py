"""Drawn clips with exact contact times: those who appear in them, and those made to measure idleness and work alone.

Clips from a physics engine are in `models.made_clips.physics`; the wear of old film is in `ageing`.
"""
