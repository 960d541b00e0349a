"""Photographs: their formats and what is kept of them."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

SENTENCES = (
    QT_TRANSLATE_NOOP("sentences", "“{0}” is a PDF document, not a picture."),
    QT_TRANSLATE_NOOP("sentences", "Export its pages as TIFF or PNG pictures first."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is not a picture of a known format."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be used as a photograph: {1}."),
    QT_TRANSLATE_NOOP("sentences", "Choose another file."),
    QT_TRANSLATE_NOOP("sentences", "Save it as an ordinary 8- or 16-bit TIFF or PNG first."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” cannot be stored: pictures are written as TIFF, PNG, JPEG or WebP."),
    QT_TRANSLATE_NOOP("sentences", "Choose a name that ends in .tif, .png, .jpg or .webp."),
    QT_TRANSLATE_NOOP("sentences", "A {0} file cannot be larger than {1} pixels a side, but “{2}” would be {3} × {4}."),
    QT_TRANSLATE_NOOP("sentences", "Choose TIFF or PNG for this picture."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is named as a {1} file but {2} is asked for."),
    QT_TRANSLATE_NOOP("sentences", "Change the name's ending or the format."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” is an SVG drawing, not a photograph."),
    QT_TRANSLATE_NOOP("sentences", "Export it as a PNG picture if you want to colourise it."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” has no pixels (its size is {1} × {2})."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” claims to be {1} × {2} pixels, more than the safe limit of {3} megapixels."),
    QT_TRANSLATE_NOOP("sentences", "If the file is trustworthy and the limit too low, {0}."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” claims to be {1} × {2} pixels although the file is far too small for that."),
    QT_TRANSLATE_NOOP("sentences", "It is damaged or made to exhaust memory; fetch it again from its source."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” ({1} × {2} pixels) is too large to be read in this format."),
    QT_TRANSLATE_NOOP("sentences", "Convert it to an ordinary TIFF first; that is read piece by piece at any size."),
    QT_TRANSLATE_NOOP("sentences", "“{0}” has no page {1}: it holds {2}."),
    QT_TRANSLATE_NOOP("sentences", "Choose one of its pages, or all of them."),
    QT_TRANSLATE_NOOP("sentences", "only one page"),
    QT_TRANSLATE_NOOP("sentences", "{0} pages"),
    QT_TRANSLATE_NOOP("sentences", "Open it in an image editor and save it as a TIFF or PNG picture first."),
    QT_TRANSLATE_NOOP(
        "sentences", "Develop it with the camera maker's program, and save it as a TIFF picture of 16 bits."
    ),
    QT_TRANSLATE_NOOP("sentences", "Save it as an ordinary TIFF or PNG picture (standard dynamic range) first."),
    QT_TRANSLATE_NOOP("sentences", "a camera's raw file of an unknown kind"),
    QT_TRANSLATE_NOOP("sentences", "a Photoshop document"),
    QT_TRANSLATE_NOOP("sentences", "a GIMP document"),
    QT_TRANSLATE_NOOP("sentences", "an OpenEXR picture"),
    QT_TRANSLATE_NOOP("sentences", "a Radiance HDR picture"),
    QT_TRANSLATE_NOOP("sentences", "a JPEG XR picture"),
    QT_TRANSLATE_NOOP("sentences", "a JBIG2 picture"),
    QT_TRANSLATE_NOOP("sentences", "a DjVu document"),
    QT_TRANSLATE_NOOP("sentences", "an astronomical FITS picture"),
    QT_TRANSLATE_NOOP("sentences", "a DirectDraw texture"),
    QT_TRANSLATE_NOOP("sentences", "a QOI picture"),
    QT_TRANSLATE_NOOP("sentences", "a PostScript document"),
    QT_TRANSLATE_NOOP("sentences", "an Encapsulated PostScript document"),
    QT_TRANSLATE_NOOP("sentences", "a Windows metafile"),
    QT_TRANSLATE_NOOP("sentences", "a PCX picture"),
    QT_TRANSLATE_NOOP("sentences", "an SGI picture"),
    QT_TRANSLATE_NOOP("sentences", "a Sun raster picture"),
    QT_TRANSLATE_NOOP("sentences", "a DICOM medical picture"),
    QT_TRANSLATE_NOOP("sentences", "a BMP picture of a rare kind"),
    QT_TRANSLATE_NOOP("sentences", "a HEIF picture of the kind {0}"),
    QT_TRANSLATE_NOOP("sentences", "a HEIF picture coded in a rare way"),
    QT_TRANSLATE_NOOP("sentences", "a JPEG 2000 picture of signed numbers"),
    QT_TRANSLATE_NOOP("sentences", "a JPEG 2000 picture of {0}-bit numbers"),
    QT_TRANSLATE_NOOP("sentences", "a JPEG 2000 picture with reduced colour planes"),
    QT_TRANSLATE_NOOP("sentences", "a {0}JPEG picture of {1}-bit precision"),
    QT_TRANSLATE_NOOP("sentences", "a PAM picture of {0} channels"),
    QT_TRANSLATE_NOOP("sentences", "a picture of high dynamic range ({0})"),
    QT_TRANSLATE_NOOP("sentences", "a TIFF picture compressed in a rare way ({0})"),
    QT_TRANSLATE_NOOP("sentences", "a TIFF picture of signed numbers ({0} bit)"),
    QT_TRANSLATE_NOOP("sentences", "a TIFF file of numbers that no photograph has"),
    QT_TRANSLATE_NOOP("sentences", "a TIFF picture of a rare kind (photometric interpretation {0})"),
    QT_TRANSLATE_NOOP("sentences", "a TIFF picture in L*a*b* of {0} bits in a rare encoding"),
    QT_TRANSLATE_NOOP("sentences", "a TIFF picture of {0}-bit numbers"),
    QT_TRANSLATE_NOOP("sentences", "a TIFF picture of a rare layout ({0}-bit)"),
    QT_TRANSLATE_NOOP(
        "sentences", "A camera's raw file: it was developed with the camera's white balance and without a tone curve."
    ),
    QT_TRANSLATE_NOOP("sentences", "{0}: the {1} bits of the original were rounded."),
    QT_TRANSLATE_NOOP("sentences", "{0} bits per channel were asked for"),
    QT_TRANSLATE_NOOP("sentences", "{0} holds {1} bits per channel"),
    QT_TRANSLATE_NOOP("sentences", "Not carried over: {0}."),
    QT_TRANSLATE_NOOP("sentences", "The file holds {0} pictures: only the main one is used."),
    QT_TRANSLATE_NOOP("sentences", "Floating-point pixels are read as linear light with 1.0 as white."),
    QT_TRANSLATE_NOOP(
        "sentences", "The embedded colour profile does not fit the picture and was ignored (linear light assumed)."
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The embedded colour profile does not fit the picture and was ignored (sRGB assumed)."
    ),
    QT_TRANSLATE_NOOP("sentences", "32-bit numbers were read in 16 bits."),
    QT_TRANSLATE_NOOP("sentences", "Floating-point pixels were read in 16 bits with {0} as white."),
    QT_TRANSLATE_NOOP("sentences", "Printing inks (CMYK) were read through the file's own profile."),
    QT_TRANSLATE_NOOP("sentences", "Printing inks (CMYK) without a profile were read through a general one."),
    QT_TRANSLATE_NOOP(
        "sentences", "The picture was converted to sRGB: its own kind of numbers cannot be worked on as it is."
    ),
    QT_TRANSLATE_NOOP("sentences", "Turned upright as its orientation flag says."),
    QT_TRANSLATE_NOOP(
        "sentences",
        "The original's profile “{0}” is a table in which lightness cannot be kept exactly: the result carries sRGB.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "The original's profile “{0}” has too few tones in 8 bits: the result carries sRGB."
    ),
    QT_TRANSLATE_NOOP("sentences", "This picture has colours of its own: only its lightness is used."),
    QT_TRANSLATE_NOOP("sentences", "By its content this is a {0} file, although its name ends in “{1}”."),
    QT_TRANSLATE_NOOP("sentences", "{0} has no transparency: transparent parts were laid on white."),
    QT_TRANSLATE_NOOP("sentences", "So large a PNG carries XMP only; choose TIFF to keep EXIF and IPTC as well."),
    QT_TRANSLATE_NOOP("sentences", "This is page {0} of {1}."),
    QT_TRANSLATE_NOOP("sentences", "{0}: only {1} is used; --pages all takes all of them, --pages N a single one."),
    QT_TRANSLATE_NOOP("sentences", "the first"),
    QT_TRANSLATE_NOOP("sentences", "the largest (page {0})"),
    QT_TRANSLATE_NOOP("sentences", "{0} can be read."),
    QT_TRANSLATE_NOOP("sentences", "The file holds {0} pages"),
    QT_TRANSLATE_NOOP("sentences", "The file holds {0} pictures"),
    QT_TRANSLATE_NOOP("sentences", "An animation of {0} pictures"),
    QT_TRANSLATE_NOOP(
        "sentences",
        "It has one more channel beyond its colours (a selection or a spot colour), which is not carried over.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "It has {0} more channels beyond its colours (selections or spot colours), which are not carried over.",
    ),
    QT_TRANSLATE_NOOP(
        "sentences", "One pixel value is infinite or no number: infinite ones were read as white, the others as black."
    ),
    QT_TRANSLATE_NOOP(
        "sentences",
        "{0} pixel values are infinite or no number: infinite ones were read as white, the others as black.",
    ),
)
