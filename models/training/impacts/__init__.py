"""Teaching the impact network: simulated clips with exact contact times, films with sound, and the training loop.

Here: reading films and their reference times (`films`), stored features and their augmentation (`dataset`), the loop
(`train`). Not here: the simulated clips and their wear (`models.made_clips`), what they measure
(`models.evaluation.timing`), and the network and the features themselves, which the program needs without any training
(`models.watch.impacts`).
"""
