"""Pictures of every page in its states, against which the window is compared: ``python -m tests.ui.pictures`` makes the
references anew (look at them before they are committed).

``scenes`` brings the window into each state, ``comparing`` says how far two pictures are apart, ``references`` holds
small ones: blurred by their size, so that other fonts and a pixel here or there make no difference, but a panel that is
missing, cut off or of the wrong colour does.
"""
