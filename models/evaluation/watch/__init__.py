"""How well scenes, things and loudness are told from the pictures of clips and photographs.

The recognition itself is in `models.watch`; when things strike is measured in `models.evaluation.timing`.
"""
