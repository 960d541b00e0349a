"""Models: what they need and why they cannot be used."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "There is not enough room for {0} in {1}: it needs {2} MB, and {3} MB are free."),
    QT_TRANSLATE_NOOP("sentences", "fetching {0} of {1} MB"),
    QT_TRANSLATE_NOOP("sentences", "The connection to {0} broke off again and again."),
    QT_TRANSLATE_NOOP("sentences", "Try again later. {0}"),
    QT_TRANSLATE_NOOP("sentences", "What has been fetched is kept: the next try goes on from there."),
    QT_TRANSLATE_NOOP("sentences", "This model has no address to fetch it from."),
    QT_TRANSLATE_NOOP("sentences", "Bring its file: models import FILE"),
    QT_TRANSLATE_NOOP("sentences", "{0} no longer has this file ({1}): {2}."),
    QT_TRANSLATE_NOOP("sentences", "{0} does not let this file be fetched ({1})."),
    QT_TRANSLATE_NOOP("sentences", "{0} cannot answer at present ({1})."),
    QT_TRANSLATE_NOOP("sentences", "{0} gave an answer that is no file ({1})."),
    QT_TRANSLATE_NOOP(
        "sentences", "There is no connection to {0}: this computer is offline, or a proxy or firewall is in between."
    ),
    QT_TRANSLATE_NOOP("sentences", "Everything else works without. {0}"),
    QT_TRANSLATE_NOOP(
        "sentences", "{0} offers a file of {1} MB, but the model has about {2} MB: it is not the right one."
    ),
    QT_TRANSLATE_NOOP("sentences", "The address {0} leads nowhere: {1}."),
    QT_TRANSLATE_NOOP("sentences", "{0} sends more than the file has."),
    QT_TRANSLATE_NOOP(
        "sentences", "Fetch the file by other means and bring it in with: python main.py models import FILE"
    ),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is no official file of a model that this program knows (SHA-256 {1}…)."),
    QT_TRANSLATE_NOOP("sentences", "Say which model it is with --as ID; see: python main.py models list --all"),
    QT_TRANSLATE_NOOP("sentences", "There is no file {0}."),
    QT_TRANSLATE_NOOP("sentences", "Check its name."),
    QT_TRANSLATE_NOOP(
        "sentences", "“{0}” is not the official file of {1}: its SHA-256 is {2}…, not {3}…. It was not used."
    ),
    QT_TRANSLATE_NOOP("sentences", "Fetch it again; if that does not help, its source has changed or damaged it."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” was written, but cannot be found again."),
    QT_TRANSLATE_NOOP("sentences", "Make room there, or move the program’s folder with PHONOCHROME_HOME."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is being installed by another window or command."),
    QT_TRANSLATE_NOOP("sentences", "Wait until it is done there, or stop it there."),
    QT_TRANSLATE_NOOP("sentences", "Only official files of this model can be used."),
    QT_TRANSLATE_NOOP("sentences", "{0} cannot be looked at: {1}."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be read: {1}."),
    QT_TRANSLATE_NOOP("sentences", "The folder {0} holds no file of “{1}”."),
    QT_TRANSLATE_NOOP("sentences", "It is looked for as {0}/{1}, {2}{3} or {4}."),
    QT_TRANSLATE_NOOP("sentences", "There is no optional model “{0}”."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be removed: {1}."),
    QT_TRANSLATE_NOOP("sentences", "Close other programs."),
    QT_TRANSLATE_NOOP("sentences", "The list of your own models"),
    QT_TRANSLATE_NOOP("sentences", "{0} is missing. Install the model again."),
    QT_TRANSLATE_NOOP("sentences", "{0} is not the published file: its checksum differs. Install the model again."),
    QT_TRANSLATE_NOOP("sentences", "No model is marked as the default for {0}. Install Phonochrome again."),
    QT_TRANSLATE_NOOP("sentences", "There is no colour model “{0}”. Installed models: {1}."),
    QT_TRANSLATE_NOOP("sentences", "The colour weights {0} cannot be read ({1}). Install the model again."),
    QT_TRANSLATE_NOOP("sentences", "{0} does not fit the colour network: {1}."),
    QT_TRANSLATE_NOOP("sentences", "{0} was trained for other colour classes than this program uses."),
    QT_TRANSLATE_NOOP("sentences", "{0} holds no weights of a colour network this program knows."),
    QT_TRANSLATE_NOOP("sentences", "The weights for listening to sounds are missing: {0}. Install again."),
    QT_TRANSLATE_NOOP("sentences", "{0} does not hold weights for listening to sounds. Install again."),
    QT_TRANSLATE_NOOP("sentences", "{0} holds weights of another network. Install again."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” holds no weights of a network."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” holds other things than weights, so it is not the official file."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is not the official file of this model: {1}."),
    QT_TRANSLATE_NOOP("sentences", "it lacks {0}"),
    QT_TRANSLATE_NOOP("sentences", "it also holds {0}"),
    QT_TRANSLATE_NOOP("sentences", "other shapes of {0}"),
    QT_TRANSLATE_NOOP("sentences", "The weights {0} cannot be read ({1}). Install the model again."),
    QT_TRANSLATE_NOOP("sentences", "{0} does not fit its network. Install the model again."),
    QT_TRANSLATE_NOOP("sentences", "{0} is no file of an installed model. Install the model again."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is damaged: {1}."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "“{0}” was refused: it holds more than weights and could run code on this computer, or it "
        "is damaged. Nothing of it was run.",
    ),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be read as weights of a network: it is damaged."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” was refused: unpacked it would have {1} MB, far more than this model."),
    QT_TRANSLATE_NOOP("sentences", "The weights for recognising scenes are missing: {0}. Install the program again."),
    QT_TRANSLATE_NOOP("sentences", "{0} does not hold weights for recognising scenes. Install the program again."),
    QT_TRANSLATE_NOOP("sentences", "{0} does not hold the weights of an impact network; install the program anew"),
    QT_TRANSLATE_NOOP("sentences", "The film has no frames to watch."),
    QT_TRANSLATE_NOOP("sentences", "checking"),
    QT_TRANSLATE_NOOP("sentences", "converting"),
    QT_TRANSLATE_NOOP("sentences", "installed"),
    QT_TRANSLATE_NOOP("sentences", "installed already"),
)
