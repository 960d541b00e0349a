"""Tests of the whole program through its front doors, on real photographs and films made by our own code."""
