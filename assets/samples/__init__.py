"""Sample material that comes with the program: a silent film made by ``assets.samples.render``, with its impact times.

``drum_and_ball.mp4`` shows a drumstick striking a drum and a bat hitting a ball; ``drum_and_ball.impacts.json`` holds
the exact instants of contact. Sample photographs are not kept here: the demonstration takes them from an installed
package.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
FILM = FOLDER / "drum_and_ball.mp4"
IMPACTS = FOLDER / "drum_and_ball.impacts.json"
