"""The places of the window: home, photographs, film and sound, batch, sound library."""
