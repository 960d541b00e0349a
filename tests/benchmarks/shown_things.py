"""How well things shown by example are found again, and how often they are seen where they are not.

    python -m tests.benchmarks.shown_things DIR

DIR holds labelled pictures as for ``evaluate pictures``. Every picture becomes a short old film of three looks. In each
of `DRAWS` draws five kinds are taught with three pictures each; then the program looks at other pictures of them,
at pictures of other kinds, and at other frames of the shots the examples were taken from. ± is 95 % over the draws.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

from models.evaluation.watch.recall import MOST_A_KIND, choose
from models.made_clips.photo_films import film_of, labelled_pictures
from models.watch.frames import as_rgb, scaled
from models.watch.labels import LEAST_SHOWN
from models.watch.prototypes import ShownThing
from models.watch.recogniser import FRAME_SIZE, SHOWN, Recogniser, Sighting

TAUGHT, EXAMPLES, OTHERS, DRAWS = 5, 3, 60, 40
LOOKS = (0, 8, 16)


def main() -> None:
    folder, recogniser = Path(sys.argv[1]), Recogniser.load()
    pictures = choose(labelled_pictures(folder), MOST_A_KIND, only_reported=(folder / "photos.csv").is_file())
    films, features = [], []
    for picture in pictures:
        frames = [frame for number, (_, frame) in enumerate(film_of(picture.read(), picture.seed)) if number in LOOKS]
        features.append(recogniser.features([frames[1]]))
        films.append(_feature_maps(recogniser, frames))
    kinds: dict[str, list[int]] = defaultdict(list)
    for number, picture in enumerate(pictures):
        kinds[picture.kind].append(number)
    usable = [kind for kind, members in kinds.items() if len(members) > EXAMPLES]
    random = np.random.default_rng(0)
    rows = []
    for _ in range(DRAWS):
        taught = random.choice(usable, TAUGHT, replace=False)
        shuffled = {kind: random.permutation(kinds[kind]) for kind in taught}
        shown = {kind: members[:EXAMPLES] for kind, members in shuffled.items()}
        things = [
            ShownThing(kind, "OBJMisc", "object", np.concatenate([features[number] for number in members]))
            for kind, members in shown.items()
        ]
        taught_recogniser = recogniser.with_things(things)

        def seen(number: int, eyes: Recogniser = taught_recogniser) -> str:
            return _surest(list(eyes._sightings(films[number])))

        others = [number for number in range(len(films)) if pictures[number].kind not in taught]
        others = list(random.choice(others, min(OTHERS, len(others)), replace=False))
        alike = [(kind, number) for kind, members in shuffled.items() for number in members[EXAMPLES:]]
        same = [(kind, number) for kind, members in shown.items() for number in members]
        rows.append(
            (
                np.mean([seen(number) == kind for kind, number in alike]),
                np.mean([seen(number) != "" for number in others]),
                np.mean([seen(number) == kind for kind, number in same]),
            )
        )
    for name, values in zip(
        ("other pictures of the kind", "false alarms", "same shot"), zip(*rows, strict=True), strict=True
    ):
        print(f"{name:<28} {np.mean(values):.3f} ± {1.96 * np.std(values) / len(values) ** 0.5:.3f}")


@torch.inference_mode()
def _feature_maps(recogniser: Recogniser, frames: list[np.ndarray]) -> torch.Tensor:
    """What the network makes of the frames, kept so that every draw costs only the comparison."""
    pictures = torch.from_numpy(np.stack([scaled(as_rgb(frame), FRAME_SIZE) for frame in frames])).permute(0, 3, 1, 2)
    network = recogniser._weights.network
    return network.feature_map(pictures.float().div(127.5).sub(1)).float()


def _surest(sightings: list[Sighting]) -> str:
    """The name of the thing that was shown and is seen most surely, "" for none of them."""
    evidence = np.sqrt(np.mean([sighting.whole.astype(np.float64) ** 2 for sighting in sightings], axis=0))
    told = [(evidence[n], vote.name) for n, vote in enumerate(sightings[0].votes) if vote.source == SHOWN]
    strength, name = max(told)
    return name if strength >= LEAST_SHOWN else ""


if __name__ == "__main__":
    main()
