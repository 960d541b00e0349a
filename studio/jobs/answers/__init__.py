"""What the window asks of the engine while a person works: previews, tiles, waveforms, cues, folders of sounds.

An answer writes no result and no receipt; what does is a job and lives in ``tasks``. Steps that both need are in
``stages``.
"""
