"""What opens on top of the window: export, preferences, limits, what a file is, teaching, shortcuts, palette."""
