"""What opens on top of the window: export of photographs and of a film (``deliveries`` lists what goes along),
preferences, about, shortcuts, command palette, questions about cues and things."""
