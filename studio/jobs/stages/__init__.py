"""The named steps that jobs and the window's answers share, so that what is previewed is what is written.

``colour`` and ``sound`` hold the steps of each; the cache of results and the reading ahead serve both. What is a whole
job lives in ``tasks``.
"""
