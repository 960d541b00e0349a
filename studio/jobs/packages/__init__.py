"""Folders of results made up for others: bags that an archive's store accepts, and copies that a museum puts online."""
