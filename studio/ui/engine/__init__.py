"""The window's conversation with the engine process and with the sound library: worker threads, questions, answers.

No widget is made here, and none is known. What is done with a question is in ``studio.jobs``.
"""
