"""Films: their formats and what is kept of them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be read as a film ({1})."),
    QT_TRANSLATE_NOOP("sentences", "Fetch the file again from its source."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is neither a picture nor a film of a known format."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” has a picture track but not one readable picture in it."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is a damaged or incomplete film: its table of contents cannot be read."),
    QT_TRANSLATE_NOOP(
        "sentences", "Copy it again from its source; a recording that broke off may be repaired with a recovery tool."
    ),
    QT_TRANSLATE_NOOP("sentences", "“{0}” could not be read to its end ({1})."),
    QT_TRANSLATE_NOOP("sentences", "Check the drive it lies on, or copy it again from its source."),
    QT_TRANSLATE_NOOP("sentences", "Adding the soundtrack"),
    QT_TRANSLATE_NOOP("sentences", "“{0}” holds sound and a cover picture but no moving pictures."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” holds only sound, no moving pictures."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” holds no moving pictures."),
    QT_TRANSLATE_NOOP("sentences", "Choose a film that has a picture track."),
    QT_TRANSLATE_NOOP("sentences", "The file is damaged or was never completed; copy it again from its source."),
    QT_TRANSLATE_NOOP("sentences", "The pictures of “{0}” are coded in a way that this program cannot read."),
    QT_TRANSLATE_NOOP("sentences", "Convert the film to MP4 or Matroska first."),
    QT_TRANSLATE_NOOP("sentences", "Pictures: {0}. Films: MP4, MOV, MKV, AVI, MPEG and others."),
    QT_TRANSLATE_NOOP("sentences", "Films cannot be stored in “{0}”: the folder's name holds bytes that are no text."),
    QT_TRANSLATE_NOOP("sentences", "Choose a folder with an ordinary name."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is named as {1} but {2} is asked for."),
    QT_TRANSLATE_NOOP("sentences", "Let the name end in {0}."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be stored: films are written as MP4, MKV (FFV1) or MOV (ProRes)."),
    QT_TRANSLATE_NOOP("sentences", "Choose a name that ends in .mp4, .mkv or .mov."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be a frame of a film: it is {1}."),
    QT_TRANSLATE_NOOP("sentences", "no picture"),
    QT_TRANSLATE_NOOP("sentences", "in floating point, in 32-bit numbers, in inks or in L*a*b*"),
    QT_TRANSLATE_NOOP("sentences", "Save the pictures as TIFF or PNG of 8 or 16 bits, grey or RGB, first."),
    QT_TRANSLATE_NOOP(
        "sentences", "“{0}” codes its colours as {1}, which has no plane of lightness that could be kept."
    ),
    QT_TRANSLATE_NOOP("sentences", "Convert the film to ordinary YUV (BT.709 or BT.2020) first."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be stored: films with sound are written as MP4, MOV, MKV or AVI."),
    QT_TRANSLATE_NOOP("sentences", "Choose a name that ends in .mp4, .mov, .mkv or .avi."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot hold {1} sound that other programs would play."),
    QT_TRANSLATE_NOOP("sentences", "Choose another sound, or a film in Matroska (.mkv)."),
    QT_TRANSLATE_NOOP("sentences", "The pictures of “{0}” ({1}) cannot be kept unchanged in “{2}”."),
    QT_TRANSLATE_NOOP("sentences", "Choose a name that ends in .mkv; Matroska holds nearly everything."),
    QT_TRANSLATE_NOOP("sentences", "Colourise or convert the film first."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is a sequence of pictures, and “{1}” cannot hold them without loss."),
    QT_TRANSLATE_NOOP("sentences", "Choose a name that ends in .mkv."),
    QT_TRANSLATE_NOOP("sentences", "The sound has {0} channels; 1, 2 or 6 can be stored with a film."),
    QT_TRANSLATE_NOOP("sentences", "Mix it down to stereo first."),
    QT_TRANSLATE_NOOP("sentences", "{0} damaged pieces of the film were passed over."),
    QT_TRANSLATE_NOOP("sentences", "The file breaks off after {0} of {1} seconds; what is there is done."),
    QT_TRANSLATE_NOOP("sentences", "By its content this is a film, although its name ends in “{0}”."),
    QT_TRANSLATE_NOOP("sentences", "Interlaced ({0}); it stays so."),
    QT_TRANSLATE_NOOP("sentences", "bottom first"),
    QT_TRANSLATE_NOOP("sentences", "The frame rate varies: every picture keeps its own time."),
    QT_TRANSLATE_NOOP("sentences", "Turned upright as its rotation flag says."),
    QT_TRANSLATE_NOOP("sentences", "Its pixels are not square ({0}); results keep that."),
    QT_TRANSLATE_NOOP("sentences", "HDR ({0}); it stays so."),
    QT_TRANSLATE_NOOP("sentences", "A sequence of {0} {1} files from number {2} on, {3}."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Its pictures carry a colour profile, which films do not have: their numbers are taken as they are.",
    ),
    QT_TRANSLATE_NOOP("sentences", "Numbers are missing ({0}): the picture before each gap stays until the next one."),
    QT_TRANSLATE_NOOP("sentences", "The film's pictures stay for different times, which a sequence cannot say."),
    QT_TRANSLATE_NOOP("sentences", "RGB has no room below black and above white: tones beyond were cut off."),
    QT_TRANSLATE_NOOP("sentences", "The film's pixels are not square ({0}), which these pictures do not say."),
    QT_TRANSLATE_NOOP(
        "sentences", "The film's transparency was left out: these pictures cannot hold it. TIFF and PNG can."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The pictures of the sequence are stored without loss (FFV1): unpacked they are the same, bit for bit.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The film is shown at another speed, so its own sound, subtitles and chapters are left out."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The sound ({0}) was re-encoded as {1}, with all its channels, because {2} cannot hold it."
    ),
    QT_TRANSLATE_NOOP("sentences", "The subtitles{0} came along as plain text; their looks were left behind."),
    QT_TRANSLATE_NOOP("sentences", "{0} was left out: {1}."),
    QT_TRANSLATE_NOOP("sentences", "The cover picture"),
    QT_TRANSLATE_NOOP("sentences", "The attachment “{0}”"),
    QT_TRANSLATE_NOOP("sentences", "A data track{0}"),
    QT_TRANSLATE_NOOP("sentences", "A sound track of an unknown kind{0}"),
    QT_TRANSLATE_NOOP("sentences", "Another picture track{0}"),
    QT_TRANSLATE_NOOP("sentences", "this program cannot read it"),
    QT_TRANSLATE_NOOP("sentences", "only the first one is worked on"),
    QT_TRANSLATE_NOOP("sentences", "{0} cannot hold it"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "This film format needs even sizes: the picture was extended to {0} × {1} by repeating its last {2}.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The film has {0} bits and this format {1}: its tones were rounded. MKV (FFV1) keeps them all."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The film has full range, which this format cannot say: its tones were fitted into the usual."
    ),
    QT_TRANSLATE_NOOP("sentences", "The film's transparency was left out: this format cannot hold it. MKV (FFV1) can."),
    QT_TRANSLATE_NOOP("sentences", "H.265 stores its half pictures together, tagged as interlaced."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Telecine recognised (3:2 pulldown): 24 film pictures a second lie in 30 video frames, "
        "with half pictures shown twice. It is kept as it is; take the pulldown out first if you "
        "want the 24 pictures.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Telecine recognised (pulldown): every fifth frame repeats the one before it, so 24 film "
        "pictures a second lie in 30 video frames. It is kept as it is.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "Telecine recognised (pulldown by flags): its pictures are shown for three and two half "
        "frames in turn. They keep their times.",
    ),
    QT_TRANSLATE_NOOP("sentences", "A picture for every frame, {0} frames a second, {1} bits."),
    QT_TRANSLATE_NOOP("sentences", "What else the film holds (sound, subtitles, chapters) is not in its pictures."),
    QT_TRANSLATE_NOOP("sentences", "{0} frames a second"),
    QT_TRANSLATE_NOOP(
        "sentences", "{0} frames a second, which was assumed, for the files do not say it (--frame-rate sets another)"
    ),
)
