"""How well the colours of photographs are recovered, with and without guidance, in the measures of the field.

The colour network and its decoding are in `models.colour`.
"""
