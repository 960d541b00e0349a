"""One module a command of the command line; each registers itself with the application in ``studio.cli.app``."""
