"""What a receipt tells, in the words of archives: PREMIS 3.0 (objects, the event, its agents) and METS around it.

Both are written from the same statement as the marks in the files, so that they cannot disagree.
"""

from __future__ import annotations

import mimetypes
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from xml.etree import ElementTree as ET

from studio.domain.receipt import FileDigest, Receipt
from studio.domain.recipe import recipe_to_json
from studio.media.files.errors import shown
from studio.media.marks.statement import UNDISCLOSED, statement_of_receipt

PREMIS = "http://www.loc.gov/premis/v3"
METS = "http://www.loc.gov/METS/"
XLINK = "http://www.w3.org/1999/xlink"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
_SCHEMAS = {
    PREMIS: "http://www.loc.gov/premis/v3 https://www.loc.gov/standards/premis/premis.xsd",
    METS: "http://www.loc.gov/METS/ http://www.loc.gov/standards/mets/mets.xsd",
}
_LOCAL = "local"
_NAMESPACE = uuid.UUID("4f1c3a52-6b0e-5d5b-9d43-70686f6e6f63")
"""For identifiers that follow from the content: the same receipt always has the same."""

for _prefix, _uri in (("premis", PREMIS), ("mets", METS), ("xlink", XLINK), ("xsi", XSI)):
    ET.register_namespace(_prefix, _uri)


def premis_of(receipts: Iterable[Receipt]) -> bytes:
    """One document for any number of receipts: every file is an object, every job an event, software and models are
    agents."""
    root = ET.Element(f"{{{PREMIS}}}premis", {"version": "3.0", f"{{{XSI}}}schemaLocation": _SCHEMAS[PREMIS]})
    told = list(receipts)
    objects = {_object_id(file): file for each in told for file in (each.source, *each.outputs)}
    made_by = {_object_id(file): each for each in told for file in each.outputs}
    for identifier, file in objects.items():
        root.append(_object(identifier, file, made_by.get(identifier)))
    for each in told:
        root.append(_event(each))
    agents: dict[str, ET.Element] = {}
    for each in told:
        agents |= {_software_id(each): _agent(_software_id(each), each.made_by, "software")}
        for model in each.models:
            name = f"Model {model.id} (SHA-256 {model.sha256})"
            agents[_model_id(model.sha256)] = _agent(_model_id(model.sha256), name, "software")
    root.extend(agents.values())
    return _written(root)


def mets_of(receipt: Receipt, addresses: Sequence[tuple[FileDigest, str]]) -> bytes:
    """METS around the PREMIS of one receipt: its files with their sums, where they lie (``addresses``), and that the
    results come from the original."""
    root = ET.Element(
        f"{{{METS}}}mets",
        {"OBJID": f"urn:phonochrome:{receipt.job}", f"{{{XSI}}}schemaLocation": _SCHEMAS[METS]},
    )
    head = ET.SubElement(root, f"{{{METS}}}metsHdr", {"CREATEDATE": receipt.finished_at})
    agent = ET.SubElement(head, f"{{{METS}}}agent", {"ROLE": "CREATOR", "TYPE": "OTHER", "OTHERTYPE": "SOFTWARE"})
    ET.SubElement(agent, f"{{{METS}}}name").text = receipt.made_by
    section = ET.SubElement(root, f"{{{METS}}}amdSec", {"ID": "AMD1"})
    provenance = ET.SubElement(section, f"{{{METS}}}digiprovMD", {"ID": "PREMIS1"})
    wrap = ET.SubElement(provenance, f"{{{METS}}}mdWrap", {"MDTYPE": "PREMIS", "MDTYPEVERSION": "3.0"})
    ET.SubElement(wrap, f"{{{METS}}}xmlData").append(ET.fromstring(premis_of([receipt])))
    files = ET.SubElement(root, f"{{{METS}}}fileSec")
    groups = {
        use: ET.SubElement(files, f"{{{METS}}}fileGrp", {"USE": use})
        for use in ("original", "result")
        if any((file == receipt.source) == (use == "original") for file, _ in addresses)
    }
    structure = ET.SubElement(root, f"{{{METS}}}structMap", {"TYPE": "physical"})
    work = ET.SubElement(structure, f"{{{METS}}}div", {"ADMID": "AMD1", "LABEL": "work"})
    for number, (file, address) in enumerate(addresses, 1):
        group = groups["original" if file == receipt.source else "result"]
        group.append(_mets_file(f"FILE{number}", file, address))
        ET.SubElement(work, f"{{{METS}}}fptr", {"FILEID": f"FILE{number}"})
    return _written(root)


def _mets_file(identifier: str, file: FileDigest, address: str) -> ET.Element:
    element = ET.Element(
        f"{{{METS}}}file",
        {
            "ID": identifier,
            "MIMETYPE": _format(file),
            "SIZE": str(file.bytes),
            "CHECKSUM": file.sha256,
            "CHECKSUMTYPE": "SHA-256",
        },
    )
    ET.SubElement(element, f"{{{METS}}}FLocat", {"LOCTYPE": "URL", f"{{{XLINK}}}href": address})
    return element


def _object(identifier: str, file: FileDigest, made_by: Receipt | None) -> ET.Element:
    element = ET.Element(f"{{{PREMIS}}}object", {f"{{{XSI}}}type": "premis:file"})
    _identifier(element, "object", identifier)
    characteristics = _sub(element, "objectCharacteristics")
    fixity = _sub(characteristics, "fixity")
    _sub(fixity, "messageDigestAlgorithm", "SHA-256")
    _sub(fixity, "messageDigest", file.sha256)
    _sub(characteristics, "size", str(file.bytes))
    designation = _sub(_sub(characteristics, "format"), "formatDesignation")
    _sub(designation, "formatName", _format(file))
    _sub(element, "originalName", shown(file.path))
    if made_by is not None:
        relationship = _sub(element, "relationship")
        _sub(relationship, "relationshipType", "derivation")
        _sub(relationship, "relationshipSubType", "has source")
        related = _sub(relationship, "relatedObjectIdentifier")
        _sub(related, "relatedObjectIdentifierType", _LOCAL)
        _sub(related, "relatedObjectIdentifierValue", _object_id(made_by.source))
        _link(element, "Event", _event_id(made_by))
    return element


def _event(receipt: Receipt) -> ET.Element:
    element = ET.Element(f"{{{PREMIS}}}event")
    _identifier(element, "event", _event_id(receipt))
    statement = statement_of_receipt(receipt, receipt.outputs[0] if receipt.outputs else receipt.source)
    _sub(element, "eventType", "modification")
    _sub(element, "eventDateTime", receipt.finished_at)
    detail = _sub(_sub(element, "eventDetailInformation"), "eventDetail")
    said = [action.said for action in statement.actions]
    said += [f"Digital source type: {action.source_type}" for action in statement.actions[:1]]
    said += [f"Recipe: {recipe_to_json(receipt.recipe).decode()}"]
    detail.text = " ".join(said)
    outcome = _sub(element, "eventOutcomeInformation")
    _sub(outcome, "eventOutcome", "success")
    notes = [statement.disclosure or UNDISCLOSED, *receipt.notes]
    _sub(_sub(outcome, "eventOutcomeDetail"), "eventOutcomeDetailNote", " ".join(notes))
    _linked_agent(element, _software_id(receipt), "executing program")
    for model in receipt.models:
        _linked_agent(element, _model_id(model.sha256), "executing program")
    _linked_object(element, _object_id(receipt.source), "source")
    for output in receipt.outputs:
        _linked_object(element, _object_id(output), "outcome")
    return element


def _agent(identifier: str, name: str, kind: str) -> ET.Element:
    element = ET.Element(f"{{{PREMIS}}}agent")
    _identifier(element, "agent", identifier)
    _sub(element, "agentName", name)
    _sub(element, "agentType", kind)
    return element


def _linked_agent(element: ET.Element, identifier: str, role: str) -> None:
    linked = _link(element, "Agent", identifier)
    _sub(linked, "linkingAgentRole", role)


def _linked_object(element: ET.Element, identifier: str, role: str) -> None:
    linked = _link(element, "Object", identifier)
    _sub(linked, "linkingObjectRole", role)


def _link(element: ET.Element, what: str, identifier: str) -> ET.Element:
    linked = _sub(element, f"linking{what}Identifier")
    _sub(linked, f"linking{what}IdentifierType", _LOCAL)
    _sub(linked, f"linking{what}IdentifierValue", identifier)
    return linked


def _identifier(element: ET.Element, what: str, value: str) -> None:
    identifier = _sub(element, f"{what}Identifier")
    _sub(identifier, f"{what}IdentifierType", _LOCAL)
    _sub(identifier, f"{what}IdentifierValue", value)


def _sub(element: ET.Element, name: str, text: str | None = None) -> ET.Element:
    child = ET.SubElement(element, f"{{{PREMIS}}}{name}")
    child.text = None if text is None else _plain(text)
    return child


def _plain(text: str) -> str:
    """What XML can hold."""
    return "".join(c if c.isprintable() or c in "\n\t" else "\N{REPLACEMENT CHARACTER}" for c in text)


def _format(file: FileDigest) -> str:
    return mimetypes.guess_type(Path(file.path).name)[0] or "application/octet-stream"


def _object_id(file: FileDigest) -> str:
    """Two files of the same bytes are two objects, if they have two names."""
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{file.sha256} {shown(file.path)}')}"


def _event_id(receipt: Receipt) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'{receipt.job} {receipt.seal} {receipt.finished_at}')}"


def _software_id(receipt: Receipt) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, receipt.made_by)}"


def _model_id(sha256: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, f'model {sha256}')}"


def _written(root: ET.Element) -> bytes:
    ET.indent(root)
    data: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
