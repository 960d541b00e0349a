"""The real window driven by a program, to measure it: ``python main.py bench --window`` starts these modules.

``start`` opens the window as a user does and says when it was there; ``work`` works in it; ``driving`` and
``heartbeat`` are what they need. Each prints one JSON object a line.
"""
