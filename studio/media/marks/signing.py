"""The key that Content Credentials are signed with: one that the program makes for itself, or the archive's own.

A self-made certificate proves that a file is as this installation left it, and nothing about who that is: readers say
"untrusted", and this program says so, too. An archive that has a certificate names it once (`use`).
"""

from __future__ import annotations

import contextlib
import datetime
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from studio import places
from studio.domain import any_json
from studio.domain.errors import StudioError, UnreadableInput
from studio.media.files.safety import atomic_output
from studio.own_files.records import NOT_THIS_KIND, PRIVATE_FOLDER, read_bytes

SELF_MADE = "Phonochrome, self-made certificate"
_YEARS = 20
_MOST_BYTES = 1024**2


@dataclass(frozen=True)
class SigningKey:
    """``chain`` and ``key`` are PEM, ``algorithm`` C2PA's name of it; ``self_made``: by the program."""

    chain: bytes
    key: bytes
    algorithm: str
    subject: str
    self_made: bool
    valid_until: datetime.datetime


class _Chosen(msgspec.Struct, frozen=True):
    certificate: str
    key: str


def folder() -> Path:
    return places.data_dir() / "credentials"


def signing_key() -> SigningKey:
    """The archive's own key if one was named, else the self-made one, which is made when it is missing.

    Raises:
        StudioError: the own certificate cannot be used, or no key can be stored.
    """
    chosen = chosen_certificate()
    if chosen is not None:
        return _read(*chosen, self_made=False)
    chain, key = folder() / "certificates.pem", folder() / "key.pem"
    if not key.exists() or not chain.exists():
        _make(chain, key)
    return _read(chain, key, self_made=True)


def use(certificate: Path, key: Path) -> SigningKey:
    """Sign with this certificate (PEM, with all above it) and its key from now on. Raises ``StudioError``."""
    read = _read(certificate.absolute(), key.absolute(), self_made=False)
    _folder()
    with atomic_output(_setting(), overwrite=True) as temporary:
        temporary.write_bytes(any_json.indented(_Chosen(str(certificate.absolute()), str(key.absolute()))))
    return read


def use_self_made() -> None:
    """Sign with the self-made key again."""
    _setting().unlink(missing_ok=True)


def chosen_certificate() -> tuple[Path, Path] | None:
    """The archive's own certificate and key; None for the self-made one."""
    try:
        chosen = any_json.decode(read_bytes(_setting(), _MOST_BYTES), _Chosen)
    except FileNotFoundError:
        return None
    except (OSError, *NOT_THIS_KIND) as error:
        raise UnreadableInput(
            f"The setting of the certificate, {_setting()}, cannot be read.",
            hint="Name the certificate again: credentials use CERTIFICATE.pem KEY.pem",
            path=_setting(),
        ) from error
    return Path(chosen.certificate), Path(chosen.key)


def anchor_of(key: SigningKey) -> str:
    """The topmost certificate of a chain, as PEM."""
    return "-----BEGIN CERTIFICATE-----" + key.chain.decode().rpartition("-----BEGIN CERTIFICATE-----")[2]


def _setting() -> Path:
    return folder() / "certificate.json"


def _folder() -> None:
    try:
        folder().mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise StudioError(f"The folder {folder()} cannot be made: {error.strerror or error}.") from error


def _read(chain_path: Path, key_path: Path, *, self_made: bool) -> SigningKey:
    """Raises ``UnreadableInput`` for files that are no certificate and its key."""
    from cryptography import x509
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from cryptography.x509.oid import NameOID

    try:
        chain, key = read_bytes(chain_path, _MOST_BYTES), read_bytes(key_path, _MOST_BYTES)
        certificate = x509.load_pem_x509_certificates(chain)[0]
        private = load_pem_private_key(key, None)
        if private.public_key() != certificate.public_key():
            raise ValueError("the key is not that of the certificate")
        algorithm = _algorithm(private)
    except OSError as error:
        raise UnreadableInput(
            f"{error.filename} cannot be read: {error.strerror or error}.", hint="Check the name.", path=chain_path
        ) from error
    except (ValueError, TypeError, IndexError) as error:
        raise UnreadableInput(
            f"{chain_path.name} and {key_path.name} are no certificate and its key: {error}.",
            hint="Both have to be PEM files, the key without a password.",
            path=chain_path,
        ) from error
    names = [*certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)]
    names += certificate.subject.get_attributes_for_oid(NameOID.COMMON_NAME)
    subject = ", ".join(dict.fromkeys(str(each.value) for each in names))
    return SigningKey(chain, key, algorithm, subject, self_made, certificate.not_valid_after_utc)


def _algorithm(key: Any) -> str:
    """C2PA 2.x, 13.2.1. Raises ``ValueError``."""
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

    if isinstance(key, ec.EllipticCurvePrivateKey):
        curves = {"secp256r1": "es256", "secp384r1": "es384", "secp521r1": "es512"}
        if key.curve.name in curves:
            return curves[key.curve.name]
    if isinstance(key, rsa.RSAPrivateKey):
        return "ps256"
    if isinstance(key, ed25519.Ed25519PrivateKey):
        return "ed25519"
    raise ValueError("a key of this kind cannot sign Content Credentials")


def _make(chain: Path, key: Path) -> None:
    """A certificate of our own and one that it has signed, as C2PA does not take a certificate that signs itself; the
    key of the first is forgotten at once, so that nothing else is ever signed with it."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    began = datetime.datetime.now(datetime.UTC) - datetime.timedelta(days=1)
    until = began + datetime.timedelta(days=365 * _YEARS)

    def name(common: str) -> x509.Name:
        return x509.Name(
            [x509.NameAttribute(NameOID.ORGANIZATION_NAME, SELF_MADE), x509.NameAttribute(NameOID.COMMON_NAME, common)]
        )

    def certificate(subject: x509.Name, public: Any, *, above: bool) -> x509.CertificateBuilder:
        usage = dict.fromkeys(
            ("content_commitment", "key_encipherment", "data_encipherment", "key_agreement"), False
        ) | dict.fromkeys(("encipher_only", "decipher_only"), False)
        return (
            x509.CertificateBuilder(issuer_name=issuer, subject_name=subject, public_key=public)
            .serial_number(x509.random_serial_number())
            .not_valid_before(began)
            .not_valid_after(until)
            .add_extension(x509.BasicConstraints(above, 0 if above else None), critical=True)
            .add_extension(
                x509.KeyUsage(digital_signature=not above, key_cert_sign=above, crl_sign=above, **usage), critical=True
            )
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        )

    issuer = name("Phonochrome on this computer, issuer")
    top, own = (ec.generate_private_key(ec.SECP256R1()) for _ in range(2))
    anchor = certificate(issuer, top.public_key(), above=True).sign(top, hashes.SHA256())
    signed = (
        certificate(name("Phonochrome on this computer"), own.public_key(), above=False)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(top.public_key()), critical=False)
        .sign(top, hashes.SHA256())
    )
    encoding = serialization.Encoding.PEM
    secret = own.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    _folder()
    _store(key, chain, secret, signed.public_bytes(encoding) + anchor.public_bytes(encoding))


def _store(key: Path, chain: Path, secret: bytes, certificates: bytes) -> None:
    """Both, or those of another process that was quicker. Nobody else may ever read the key."""
    from filelock import FileLock

    with FileLock(folder() / ".lock"):
        if key.exists() and chain.exists():
            return
        for path, data in ((key, secret), (chain, certificates)):
            with atomic_output(path, overwrite=True) as temporary:
                os.chmod(temporary, 0o600)  # noqa: PTH101
                temporary.write_bytes(data)
        with contextlib.suppress(OSError):
            key.chmod(0o600)
