"""Teaching the impact network: simulated clips with exact contact times, films with sound, and the training loop.

Here: the drawn clips (`simulation`) with those who appear in them (`actors`; `idle` and `work` are made to measure
alone), the wear of old film (`wear`), reading films and their reference times (`films`), stored features and their
augmentation (`dataset`), the loop (`train`), and what only simulation can measure (`held_out`). Not here: the network
and the features themselves, which the program needs without any training (`models.watch.impacts`).
"""
