"""Vector indexes for large libraries: a memory-mapped file of cells, and adapters for servers that an archive runs."""
