"""The stages and notes of colouring, repairing and enlarging."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "“{0}” is a still picture, not a film."),
    QT_TRANSLATE_NOOP("sentences", "Choose a film."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is not a sound file that can be read."),
    QT_TRANSLATE_NOOP("sentences", "WAV, FLAC, AIFF, OGG and MP3 files can be used."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” cannot follow a reference photograph: it changed nothing."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” does not say how sure its colours are, so there is no map of it."),
    QT_TRANSLATE_NOOP(
        "sentences", "“{0}” has no colours to lend: it is a black-and-white photograph, or one in a single tint."
    ),
    QT_TRANSLATE_NOOP("sentences", "Choose a colour photograph as the reference."),
    QT_TRANSLATE_NOOP("sentences", "The program's cache {0} cannot be written: {1}."),
    QT_TRANSLATE_NOOP("sentences", "Make room there, or allow writing there."),
    QT_TRANSLATE_NOOP("sentences", "top first"),
    QT_TRANSLATE_NOOP("sentences", "looking for other versions"),
    QT_TRANSLATE_NOOP("sentences", "looking at this place"),
    QT_TRANSLATE_NOOP("sentences", "painting small pictures"),
    QT_TRANSLATE_NOOP("sentences", "colouring the frame"),
    QT_TRANSLATE_NOOP("sentences", "opening the film"),
    QT_TRANSLATE_NOOP("sentences", "making a copy that plays"),
    QT_TRANSLATE_NOOP("sentences", "adding the sound"),
    QT_TRANSLATE_NOOP("sentences", "looking at the picture"),
    QT_TRANSLATE_NOOP("sentences", "colouring the film"),
    QT_TRANSLATE_NOOP("sentences", "following the colour points"),
    QT_TRANSLATE_NOOP("sentences", "reading the reference"),
    QT_TRANSLATE_NOOP("sentences", "colouring"),
    QT_TRANSLATE_NOOP("sentences", "reading"),
    QT_TRANSLATE_NOOP("sentences", "writing"),
    QT_TRANSLATE_NOOP("sentences", "filling in"),
    QT_TRANSLATE_NOOP("sentences", "A colour point is set at {0} s, but “{1}” ends at {2} s."),
    QT_TRANSLATE_NOOP("sentences", "Set it at a time that the film has, or take it out."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” knows one version of a picture, not several."),
    QT_TRANSLATE_NOOP("sentences", "Several versions come from the program’s own models; see: models list"),
    QT_TRANSLATE_NOOP("sentences", "Blends of two models (A+B) and the program’s own models say it."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is no blend: it takes two different models."),
    QT_TRANSLATE_NOOP("sentences", "Write it as A+B."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” needs a network that this program does not have."),
    QT_TRANSLATE_NOOP("sentences", "Install the model again, or choose another one."),
    QT_TRANSLATE_NOOP("sentences", "Choose another model."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” does not colour photographs."),
    QT_TRANSLATE_NOOP("sentences", "The view of this photograph in the program's cache is gone ({0})."),
    QT_TRANSLATE_NOOP("sentences", "Close the photograph and open it again."),
    QT_TRANSLATE_NOOP("sentences", "The mask “{0}” is {1} × {2} pixels, but the photograph “{3}” is {4} × {5}."),
    QT_TRANSLATE_NOOP("sentences", "Draw the mask over the photograph itself, and save it at the same size."),
    QT_TRANSLATE_NOOP("sentences", "The mask “{0}” marks nothing: it is black all over."),
    QT_TRANSLATE_NOOP("sentences", "Paint white where the photograph is to be repaired."),
    QT_TRANSLATE_NOOP("sentences", "The model “{0}” is not installed."),
    QT_TRANSLATE_NOOP("sentences", "Install it with: python main.py models install {0}"),
    QT_TRANSLATE_NOOP("sentences", "There is no model “{0}” that {1} photographs."),
    QT_TRANSLATE_NOOP("sentences", "There are: {0} (see: python main.py models list --all)."),
    QT_TRANSLATE_NOOP("sentences", "This recipe is not one for colour."),
    QT_TRANSLATE_NOOP("sentences", "Choose a colour recipe."),
    QT_TRANSLATE_NOOP("sentences", "This recipe is not one for enlarging or repairing."),
    QT_TRANSLATE_NOOP("sentences", "Choose another recipe."),
    QT_TRANSLATE_NOOP("sentences", "{0} fills in what a mask marks, and “{1}” was given none."),
    QT_TRANSLATE_NOOP(
        "sentences", "Paint the damage white on a black picture of the same size, and name it with --mask."
    ),
    QT_TRANSLATE_NOOP("sentences", "{0} makes no pictures."),
    QT_TRANSLATE_NOOP("sentences", "It helps to see what films show."),
    QT_TRANSLATE_NOOP("sentences", "The colours were led by those of the reference photograph “{0}” (SHA-256 {1})."),
    QT_TRANSLATE_NOOP("sentences", "The original is {0}: {1}."),
    QT_TRANSLATE_NOOP("sentences", "toned in sepia"),
    QT_TRANSLATE_NOOP("sentences", "toned in purple-brown, as by selenium"),
    QT_TRANSLATE_NOOP("sentences", "a cyanotype, or toned in blue"),
    QT_TRANSLATE_NOOP("sentences", "tinted by hand, as far as its colours tell"),
    QT_TRANSLATE_NOOP("sentences", "its own colours were replaced by the estimated ones"),
    QT_TRANSLATE_NOOP("sentences", "its tint was kept over the estimated colours"),
    QT_TRANSLATE_NOOP(
        "sentences", "its tint was kept under the estimated colours, and what was painted by hand in their place"
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Version {0}: {1} % of the picture has other colours than in the first (mean distance {2} "
        "in CIE ab), {3} % as likely as the likeliest.",
    ),
    QT_TRANSLATE_NOOP("sentences", "The picture has {0}: its colours are sure."),
    QT_TRANSLATE_NOOP("sentences", "no other plausible version"),
    QT_TRANSLATE_NOOP("sentences", "only {0} plausible versions"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Where faces were seen ({0} % of the picture), skin as people of this lightness usually "
        "have it was assumed; lightness is the original's. Switch it off with --no-faces or "
        "“Faces”.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The map of how sure the colours are shows where the blend’s two models differ. It is not "
        "calibrated: how often such colours are right has not been measured.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The disclosure was switched off in the metadata: that the colours are estimated is said {0}."
    ),
    QT_TRANSLATE_NOOP("sentences", "nowhere in the file"),
    QT_TRANSLATE_NOOP("sentences", "only as a visible caption"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The disclosure was switched off in the metadata: that parts are estimated is said nowhere in the file.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Reduced from {0} × {1} to {2} × {3} pixels, as asked for."),
    QT_TRANSLATE_NOOP(
        "sentences", "Free memory ({0} GB) is short for this model ({1} GB): it looks at {2} instead of {3} pixels."
    ),
    QT_TRANSLATE_NOOP("sentences", "Sums of frames are written for films, not for folders of pictures."),
    QT_TRANSLATE_NOOP(
        "sentences", "Colours alone: a middle grey stands in place of the film's tones. Lay its Y plane under them."
    ),
    QT_TRANSLATE_NOOP("sentences", "Interlaced: each of its half pictures was coloured by itself."),
    QT_TRANSLATE_NOOP(
        "sentences", "HDR: coloured in its own signal; what is brighter than diffuse white stays neutral."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Confidence maps, colour layers, sheets of evidence and versions are made for photographs only."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "Other versions, strength by brush and a kept tint are for photographs only: they changed nothing."
    ),
    QT_TRANSLATE_NOOP("sentences", "Colour points without a time hold at the same place in the whole film."),
    QT_TRANSLATE_NOOP("sentences", "The colour point set at {0} s was followed from {1} s to {2} s."),
    QT_TRANSLATE_NOOP("sentences", "The mask marks {0} % of the photograph; {1}."),
    QT_TRANSLATE_NOOP("sentences", "all other pixels are as they were"),
    QT_TRANSLATE_NOOP("sentences", "the rest changed only as this format stores with loss"),
    QT_TRANSLATE_NOOP("sentences", "{0} made {1} × {2} pixels {3}: fine detail is its estimate."),
    QT_TRANSLATE_NOOP("sentences", "{0}: {1} and {2} GB of memory"),
    QT_TRANSLATE_NOOP("sentences", "less than a second"),
    QT_TRANSLATE_NOOP("sentences", "about a second"),
    QT_TRANSLATE_NOOP("sentences", "about {0} s"),
    QT_TRANSLATE_NOOP("sentences", "about {0} min"),
    QT_TRANSLATE_NOOP("sentences", "about {0} hours"),
    QT_TRANSLATE_NOOP("sentences", "Of none of these colours anybody has said how it is known."),
)
