"""Where the shots of a film begin, and which pictures are title cards.

What a shot shows is told by `models.watch.recogniser`; how well cuts are found is measured in the tests.
"""
