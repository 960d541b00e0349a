"""What opens on top of the window: export, preferences, about, shortcuts, command palette."""
