"""The frame around the places: the application, the main window with its bar, status line and commands.

What a place shows is in ``studio.ui.pages``.
"""
