"""The recovery copy of the key: wrapped by a passphrase, in a small file beside the store.

Argon2id makes the passphrase slow to guess (RFC 9106, second recommended option: 64 MiB, 3 passes, 4 lanes); AES-GCM
wraps the key and authenticates the parameters, so that none of them can be changed unnoticed.
"""

import base64
import json
import os
from pathlib import Path
from typing import Any
from unicodedata import normalize

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from jpdialog.domain.trouble import Trouble
from jpdialog.storage.whole_file import write_whole

KEY_BYTES = 32
MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
MEMORY_KIB_MOST, PASSES_MOST, LANES_MOST = 4 * 1024 * 1024, 64, 64


def wrap_key(path: Path, workspace: str, key: bytes, passphrase: str) -> None:
    """Write the file that gives ``key`` back to whoever knows ``passphrase``, which may not be empty."""
    if not passphrase.strip():
        raise Trouble("A recovery passphrase may not be empty. Nothing was made.")
    parameters = {
        "format": 1,
        "workspace": workspace,
        "kdf": "argon2id",
        "memory_kib": MEMORY_KIB,
        "passes": PASSES,
        "lanes": LANES,
        "salt": _text(os.urandom(16)),
        "nonce": _text(os.urandom(12)),
    }
    wrapped = _cipher(parameters, passphrase).encrypt(_bytes(parameters["nonce"]), key, _bound(parameters))
    write_whole(path, json.dumps({**parameters, "wrapped": _text(wrapped)}, indent=1).encode())


def unwrap_key(path: Path, passphrase: str) -> bytes:
    """The key, 32 bytes. Raises Trouble for a wrong passphrase, and for a file that is missing or was changed."""
    parameters = _read(path)
    try:
        wrapped = _bytes(parameters.pop("wrapped"))
        key = _cipher(parameters, passphrase).decrypt(_bytes(parameters["nonce"]), wrapped, _bound(parameters))
    except InvalidTag as error:
        raise Trouble(
            "That is not the passphrase of this workspace. Nothing was changed; try again. If you are sure of it, the"
            " {name} beside the store may belong to another workspace: put back its own.",
            name=path.name,
        ) from error
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise _damaged(path) from error
    if len(key) != KEY_BYTES:
        raise _damaged(path)
    return key


def workspace_of(path: Path) -> str:
    """The id of the workspace that the file belongs to: the name under which the keyring knows its key."""
    return str(_read(path).get("workspace", ""))


def _read(path: Path) -> dict[str, Any]:
    try:
        parameters = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise Trouble(
            "{name}, which holds the key's recovery copy, is missing from the workspace. Nothing was changed; put"
            " back a copy of it.",
            name=path.name,
        ) from error
    except OSError as error:
        raise Trouble(
            "{name}, which holds the key's recovery copy, cannot be read ({reason}). Nothing was changed.",
            name=path.name,
            reason=error.strerror or "refused",
        ) from error
    except ValueError as error:
        raise _damaged(path) from error
    if not isinstance(parameters, dict):
        raise _damaged(path)
    return parameters


def _cipher(parameters: dict[str, Any], passphrase: str) -> AESGCM:
    memory, passes, lanes = (int(parameters[name]) for name in ("memory_kib", "passes", "lanes"))
    if min(memory, passes, lanes) < 1 or memory > MEMORY_KIB_MOST or passes > PASSES_MOST or lanes > LANES_MOST:
        raise ValueError("parameters beyond what this version ever writes")
    maker = Argon2id(
        salt=_bytes(parameters["salt"]), length=KEY_BYTES, iterations=passes, lanes=lanes, memory_cost=memory
    )
    return AESGCM(maker.derive(normalize("NFC", passphrase).encode()))


def _bound(parameters: dict[str, Any]) -> bytes:
    return json.dumps(parameters, sort_keys=True, separators=(",", ":")).encode()


def _damaged(path: Path) -> Trouble:
    return Trouble(
        "{name}, which holds the key's recovery copy, is damaged. Nothing was changed; put back a copy of it.",
        name=path.name,
    )


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode("ascii")


def _bytes(text: object) -> bytes:
    return base64.b64decode(str(text), validate=True)
