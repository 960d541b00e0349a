"""The steps from a grey picture or film to a coloured one: model, reference, field, steadiness, colour points.

The networks are in ``models.colour``; reading and writing files is in ``studio.media``.
"""
