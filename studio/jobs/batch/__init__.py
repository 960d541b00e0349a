"""A collection at a time: what a batch is to work on (recipes, listing, naming), its rows in the queue, its workers,
its report and its forecast. Nothing here talks to a person: the command line and the window do."""
