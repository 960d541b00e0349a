"""PREMIS 3 and METS agree with the receipt, element by element."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from studio.domain.receipt import DISCLOSURE_COLOUR, FileDigest, ModelDigest, Receipt, sealed
from studio.domain.recipe import ColorizeRecipe
from studio.media.marks.premis import METS, PREMIS, XLINK, mets_of, premis_of

P, M = f"{{{PREMIS}}}", f"{{{METS}}}"


def receipt(name: str = "a", **more: object) -> Receipt:
    made: dict[str, object] = {
        "job": f"job {name}",
        "made_by": "Phonochrome 1",
        "finished_at": "2026-03-01T10:00:00+00:00",
        "source": FileDigest(f"/in/{name}.tif", "a" * 64, 10),
        "outputs": (FileDigest(f"/out/{name}-colour.tif", "b" * 64, 20), FileDigest("/out/x.png", "c" * 64, 30)),
        "recipe": ColorizeRecipe(),
        "models": (ModelDigest("balanced", "d" * 64),),
        "device": "cpu",
        "seconds": 1.0,
        "versions": {},
        "disclosure": DISCLOSURE_COLOUR,
        "notes": ("A note\x07.",),
    }
    return sealed(Receipt(**(made | more)))  # type: ignore[arg-type]


def text(element: ET.Element, path: str) -> str:
    found = element.find("/".join(f"{P}{part}" for part in path.split("/")))
    assert found is not None, path
    return found.text or ""


def test_every_file_is_an_object_with_its_sum() -> None:
    root = ET.fromstring(premis_of([receipt()]))
    assert root.attrib["version"] == "3.0"
    objects = root.findall(f"{P}object")
    sums = {
        text(each, "originalName"): (
            text(each, "objectCharacteristics/fixity/messageDigestAlgorithm"),
            text(each, "objectCharacteristics/fixity/messageDigest"),
            text(each, "objectCharacteristics/size"),
            text(each, "objectCharacteristics/format/formatDesignation/formatName"),
        )
        for each in objects
    }
    assert sums == {
        "a.tif": ("SHA-256", "a" * 64, "10", "image/tiff"),
        "a-colour.tif": ("SHA-256", "b" * 64, "20", "image/tiff"),
        "x.png": ("SHA-256", "c" * 64, "30", "image/png"),
    }


def test_the_order_of_elements_is_that_of_the_schema() -> None:
    root = ET.fromstring(premis_of([receipt()]))
    kinds = [each.tag.removeprefix(P) for each in root]
    assert kinds == ["object"] * 3 + ["event"] + ["agent"] * 2
    event = root.find(f"{P}event")
    assert event is not None
    assert [each.tag.removeprefix(P) for each in event] == [
        "eventIdentifier",
        "eventType",
        "eventDateTime",
        "eventDetailInformation",
        "eventOutcomeInformation",
        "linkingAgentIdentifier",
        "linkingAgentIdentifier",
        "linkingObjectIdentifier",
        "linkingObjectIdentifier",
        "linkingObjectIdentifier",
    ]


def test_links_lead_to_what_is_there() -> None:
    root = ET.fromstring(premis_of([receipt("a"), receipt("b")]))
    known = {each.text for what in ("object", "event", "agent") for each in root.iter(f"{P}{what}IdentifierValue")}
    linked = [
        each.text
        for what in ("linkingObject", "linkingAgent", "linkingEvent", "relatedObject")
        for each in root.iter(f"{P}{what}IdentifierValue")
    ]
    assert linked
    assert set(linked) <= known
    agents = root.findall(f"{P}agent")
    assert len(agents) == 2, "the same software and model are told once"


def test_the_disclosure_or_that_it_was_switched_off_is_told() -> None:
    note = "eventOutcomeInformation/eventOutcomeDetail/eventOutcomeDetailNote"
    event = ET.fromstring(premis_of([receipt()])).find(f"{P}event")
    assert event is not None
    assert text(event, note).startswith(DISCLOSURE_COLOUR)
    silent = ET.fromstring(premis_of([receipt(disclosure="")])).find(f"{P}event")
    assert silent is not None
    assert text(silent, note).startswith("The disclosure was switched off")


def test_mets_names_the_files_and_holds_the_premis() -> None:
    made = receipt()
    addresses = [(made.source, "file:///in/a.tif"), *((each, f"data/{each.path[5:]}") for each in made.outputs)]
    root = ET.fromstring(mets_of(made, addresses))
    files = {each.attrib["CHECKSUM"][0]: each for each in root.iter(f"{M}file")}
    assert {key: each[0].attrib[f"{{{XLINK}}}href"] for key, each in files.items()} == {
        "a": "file:///in/a.tif",
        "b": "data/a-colour.tif",
        "c": "data/x.png",
    }
    assert [each.attrib["USE"] for each in root.iter(f"{M}fileGrp")] == ["original", "result"]
    assert root.find(f".//{P}premis") is not None
    pointers = [each.attrib["FILEID"] for each in root.iter(f"{M}fptr")]
    assert pointers == [each.attrib["ID"] for each in files.values()]
