"""Teaching the impact network: simulated clips with exact contact times, films with sound, and the training loop.

Here: the drawn clips (`simulation`, `actors`), the wear of old film (`wear`), reading films and their reference
times (`films`), stored features and their augmentation (`dataset`), the loop (`train`). Not here: the network and the
features themselves, which the program needs without any training (`models.watch.impacts`).
"""
