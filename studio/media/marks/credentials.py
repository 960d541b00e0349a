"""Content Credentials (C2PA 2.x): a signed statement in a result, or beside it, of how it was made.

The statement says what was done to which original (by its sum), by which models (by their sums), that a part of the
result comes from a trained model, and whether the result itself discloses that. Signed with the key of `signing`; no
time stamp is asked of anybody, because nothing here opens a connection.
"""

from __future__ import annotations

import io
import mimetypes
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from studio.domain.errors import UnwritableOutput
from studio.domain.recipe import recipe_to_json
from studio.domain.suffixes import suffix_of
from studio.media.files.errors import shown
from studio.media.marks.signing import SigningKey, anchor_of
from studio.media.marks.statement import Statement

EMBEDDED = {
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif"), "image/jpeg"),
    **dict.fromkeys((".tif", ".tiff"), "image/tiff"),
    **{".png": "image/png", ".webp": "image/webp", ".avif": "image/avif"},
    **dict.fromkeys((".mp4", ".m4v"), "video/mp4"),
    **{".mov": "video/quicktime", ".wav": "audio/wav"},
}
"""Endings of files that hold their credentials themselves; of others they lie beside."""
BESIDE = frozenset({".mkv", ".flac"})
LARGEST_TIFF = 256 * 1024**2
"""The library holds a TIFF file in memory while it writes into it; of larger ones the credentials lie beside."""
LARGEST_BESIDE = 1024**3
"""Nor does the library read a file in parts to sign it from beside: larger ones would take as much memory as they are
long, and stay without."""
ANYTHING = "application/octet-stream"
LABEL = "org.phonochrome.work"
"""Of the assertion that holds what the receipt says, word for word."""


def sidecar_beside(output: Path) -> Path:
    """The credentials of a file that does not hold them itself."""
    return Path(f"{output}{CREDENTIALS_SUFFIX}")


CREDENTIALS_SUFFIX = ".c2pa"


def takes_credentials(path: Path) -> bool:
    """Whether a file is one of those that are signed: pictures, films and sounds, not tables and lists."""
    return suffix_of(path) in EMBEDDED or suffix_of(path) in BESIDE


def may_go_beside(path: Path) -> bool:
    """The same by the name, before there is a file."""
    suffix = suffix_of(path)
    return suffix in BESIDE or EMBEDDED.get(suffix) == "image/tiff"


def goes_beside(path: Path) -> bool:
    """Whether the credentials of a finished file have to lie beside it."""
    suffix = suffix_of(path)
    return suffix not in EMBEDDED or (EMBEDDED[suffix] == "image/tiff" and path.stat().st_size > LARGEST_TIFF)


def is_too_large(path: Path) -> bool:
    """Whether signing a finished file would take more memory than a job may have."""
    return goes_beside(path) and path.stat().st_size > LARGEST_BESIDE


def sign(path: Path, statement: Statement, key: SigningKey) -> Path | None:
    """Sign a finished file that nobody else sees yet; returns the sidecar if there is one.

    Raises:
        UnwritableOutput: the credentials cannot be made or stored.
    """
    beside = goes_beside(path)
    target = sidecar_beside(path) if beside else path.with_name(f"signed-{path.name}")
    try:
        with path.open("rb") as file, target.open("w+b") as signed:
            if beside:
                signed.write(_sign(statement, key, ANYTHING, file, io.BytesIO(), embed=False))
            else:
                _sign(statement, key, EMBEDDED[suffix_of(path)], file, signed, embed=True)
        if not beside:
            target.replace(path)
    except OSError as error:
        target.unlink(missing_ok=True)
        raise error
    except Exception as error:
        target.unlink(missing_ok=True)
        if not _is_of_library(error):
            raise
        raise UnwritableOutput(
            f"“{shown(path)}” could not be signed: {error}.",
            hint="Choose another certificate with `credentials use`, or switch the credentials off.",
            path=path,
        ) from error
    return target if beside else None


@dataclass(frozen=True)
class Credentials:
    """What a reader finds. ``state``: "intact", "changed" since it was signed, or "unreadable"; ``problems`` in the
    words of the library; ``trusted``: the certificate leads up to one that this reader trusts."""

    state: str
    signed_by: str
    self_made: bool
    trusted: bool
    generator: str
    said: tuple[str, ...]
    original_sha256: str
    models: tuple[tuple[str, str], ...]
    disclosed: bool | None
    problems: tuple[str, ...]
    embedded: bool


def read_credentials(path: Path, anchors: str = "") -> Credentials | None:
    """The credentials in a file, or beside it; None where there are none. ``anchors`` are certificates (PEM) that are
    trusted. Every byte of the file is read. Raises ``OSError``."""
    import c2pa

    beside = sidecar_beside(path)
    given = beside.read_bytes() if beside.is_file() else None
    kind = ANYTHING if given is not None else EMBEDDED.get(suffix_of(path)) or mimetypes.guess_type(path.name)[0]
    with path.open("rb") as file:
        try:
            reader = c2pa.Reader(kind, file, manifest_data=given, context=_context(anchors))
        except Exception as error:
            if not _is_of_library(error):
                raise
            if given is None and ("ManifestNotFound" in type(error).__name__ or "NotSupported" in type(error).__name__):
                return None
            return Credentials("unreadable", "", False, False, "", (), "", (), None, (str(error),), given is None)
        with reader:
            return _told(reader, embedded=given is None)


# --- inside -----------------------------------------------------------------------------------------------------------


def _sign(statement: Statement, key: SigningKey, kind: str, file: Any, signed: Any, *, embed: bool) -> bytes:
    import c2pa

    info = c2pa.C2paSignerInfo(key.algorithm.encode(), key.chain, key.key, None)
    with (
        c2pa.Signer.from_info(info) as signer,
        c2pa.Builder(manifest_of(statement), context=_context(anchor_of(key) if key.self_made else "")) as builder,
    ):
        if not embed:
            builder.set_no_embed()
        made: bytes = builder.sign(signer, kind, file, signed)
    return made


def manifest_of(statement: Statement) -> dict[str, Any]:
    """The manifest's definition, as c2pa-rs reads it."""
    agent = statement.generator
    source = Path(statement.source.path)
    models = [{"id": model.id, "sha256": model.sha256} for model in statement.models]
    opened = {"action": "c2pa.opened", "parameters": {"ingredientIds": ["original"]}}
    done = [
        {
            "action": action.name,
            "softwareAgent": agent,
            "digitalSourceType": action.source_type,
            "description": action.said,
            "parameters": {"org.phonochrome.models": models},
        }
        for action in statement.actions
    ]
    return {
        "claim_generator_info": [agent],
        "title": shown(statement.title),
        "ingredients": [
            {
                "title": shown(source),
                "format": mimetypes.guess_type(source.name)[0] or ANYTHING,
                "instance_id": f"urn:sha256:{statement.source.sha256}",
                "relationship": "parentOf",
                "label": "original",
            }
        ],
        "assertions": [
            {"label": "c2pa.actions.v2", "data": {"actions": [opened, *done]}},
            {"label": LABEL, "data": _work(statement, models)},
        ],
    }


def _work(statement: Statement, models: list[dict[str, str]]) -> dict[str, Any]:
    return {
        "original": {"name": shown(statement.source.path), "sha256": statement.source.sha256},
        "models": models,
        "recipe": recipe_to_json(statement.recipe).decode(),
        "disclosed": statement.disclosed,
        "disclosure": statement.disclosure,
    }


def _told(reader: Any, *, embedded: bool) -> Credentials:
    manifest = reader.get_active_manifest() or {}
    results = (reader.get_validation_results() or {}).get("activeManifest", {})
    problems = [str(each["code"]) for each in results.get("failure", ())]
    untrusted = "signingCredential.untrusted" in problems
    broken = tuple(code for code in problems if code != "signingCredential.untrusted")
    data = {each["label"]: each.get("data") or {} for each in manifest.get("assertions", ())}
    work = data.get(LABEL, {})
    generator: dict[str, Any] = next(iter(manifest.get("claim_generator_info", ())), {})
    issuer = str(manifest.get("signature_info", {}).get("issuer", ""))
    common = str(manifest.get("signature_info", {}).get("common_name", ""))
    from studio.media.marks.signing import SELF_MADE

    return Credentials(
        state="changed" if broken else "intact",
        signed_by=", ".join(part for part in (issuer, common) if part),
        self_made=issuer == SELF_MADE,
        trusted=not untrusted,
        generator=" ".join(str(generator.get(name, "")) for name in ("name", "version")).strip(),
        said=tuple(_sentences(data.get("c2pa.actions.v2", {}))),
        original_sha256=str(work.get("original", {}).get("sha256", "")),
        models=tuple((str(model["id"]), str(model["sha256"])) for model in work.get("models", ())),
        disclosed=work.get("disclosed"),
        problems=broken,
        embedded=embedded,
    )


def _sentences(actions: dict[str, Any]) -> list[str]:
    return [str(each["description"]) for each in actions.get("actions", ()) if each.get("description")]


@cache
def _context(anchors: str) -> Any:
    """No thumbnails (the result is its own), no connection for whatever reason."""
    import c2pa

    settings: dict[str, Any] = {
        "builder": {"thumbnail": {"enabled": False}},
        "verify": {"ocsp_fetch": False, "remote_manifest_fetch": False},
    }
    if anchors:
        settings["trust"] = {"trust_anchors": anchors}
    return c2pa.Context.from_dict(settings)


def _is_of_library(error: Exception) -> bool:
    import c2pa

    return isinstance(error, c2pa.C2paError)
