"""Clips from a physics engine: things meet as bodies do, and the engine's own contact forces say when.

`clip.physics_clip` makes clip number n: a scene (`scenes`) of bodies, joints and motors, looked at by a random camera
in random light and cloth (`look`), whose contacts (`contacts`) become instants, strengths and kinds; then it is worn
like film. Needs MuJoCo (Todorov, Erez, Tassa: "MuJoCo: A physics engine for model-based control", IROS 2012), which
comes with the optional extra `train`; nothing else in the program does.
"""
