"""The window's conversation with the engine process and with the sound library: worker threads, questions, answers.

No widget is made here. What is done with a question is in ``studio.jobs``.
"""
