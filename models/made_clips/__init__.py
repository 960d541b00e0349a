"""Pictures and clips whose truth is known, because we made them: drawn, simulated, or photographs set in motion.

They are aged like old film (`ageing`). Evaluation measures with them and training learns from them; neither lives here.
"""
