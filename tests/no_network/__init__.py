"""The guard of the suite: nothing that the tests run opens a connection beyond this computer."""
