"""Loaded by the workers of the kill rounds over a cluster (Dask's ``preload``): their jobs are light ones, too."""

from __future__ import annotations

from tests.kills import arm_in_process

arm_in_process()
