"""Optional models on this computer: which are there, how they come here and go again.

* `shelf`: the packs that can be had and those that are installed (light: the window reads it too);
* `fetching`: a file from the network, resumed where it broke off; nothing here connects without being asked to;
* `installing`: fetch or take, check the sum, convert once to safetensors, write the card.

An installed pack is a weights file with its card in the folder of added models, as any other model.
"""
