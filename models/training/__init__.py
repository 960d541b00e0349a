"""Everything that is needed to make new weights and nothing that is needed to use them.

One folder per task: its data set, its losses, its loop. Training needs torch, torchvision, NumPy, Pillow and OpenCV
only, reads its data where they lie and writes to the folder it is given.
"""
