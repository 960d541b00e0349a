"""Optional models: published networks that can be added to the program, in their authors' own layouts.

* `ddcolor`, `deoldify`, `zhang`: the networks, written here after the papers and the authors' published code, with
  parameters of the official names, so that the official files load strictly;
* `norms`: layers whose weights the authors normalise, and how that is folded away;
* `official`: from an official file to a plain state of ours, and to safetensors.
"""
