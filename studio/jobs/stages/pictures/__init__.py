"""Work on the pixels of photographs with optional models: enlarged, cleaned, filled in."""
