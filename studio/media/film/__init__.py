"""Moving pictures in and out, in their own signal. ``reader`` decodes, ``writer`` and ``sequence_writer`` encode,
``soundtrack`` adds sound to a film without touching its pictures. ``signal`` and ``planes`` know how pictures are
coded, ``formats`` and ``containers`` what a file can hold, ``sequences`` and ``picture_frames`` which numbered pictures
are a film, ``tracks`` and ``subtitles`` bring along all that is no picture, ``survey``, ``telecine`` and ``sums`` say
what a film is like. Still pictures are in ``studio.media.pictures``; colouring a film is done in ``studio.jobs``.
"""
