"""What a result can prove: where it comes from (``telling``), that nothing was changed (``checking``), and that the
same work gives the same bytes again (``again``).

Receipts are plain data in ``studio.domain.receipt`` and written by ``studio.jobs.runner``; what a file says of itself
is written and read in ``studio.media.marks``.
"""
