"""``meta.json``: what a store folder is, and what the facts in it were built from.

The file tells our folders from foreign ones and carries the format version. It is written last
when a store is created, so a folder with it is a whole store. A commit that changes it writes
``meta.json.next`` before the commit point and renames it after: recovery finishes or drops it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import StoreError, StoreForeignError, StoreFormatError
from kg.store.files import sync_path, unlink, write_atomic

__all__ = [
    "FORMAT",
    "META",
    "Meta",
    "new_store_id",
    "read_meta",
    "settle_meta",
    "stage_meta",
    "write_meta",
]

FORMAT = 1
KIND = "terang-store"
META = "meta.json"
NEXT = "meta.json.next"


@dataclass(frozen=True, slots=True)
class Meta:
    """What ``meta.json`` says.

    Attributes:
        format: Version of the folder's layout.
        store_id: Random name of this store, so that two stores never share an ETag.
        base: Base IRI of resources and graphs.
        created: When the store was made (UTC, ``xsd:dateTime``).
        version: The checkpoint in which ``facts_hash`` and ``only_bundled`` were set.
        facts_hash: Hash of the bundled facts the store was built from; None: not built from them.
        only_bundled: Whether the store holds bundled graphs and nothing else.
        rules_hash: Hash of the rules that made the inferred graphs; None: not known.
    """

    format: int
    store_id: str
    base: str
    created: str
    version: int = 0
    facts_hash: str | None = None
    only_bundled: bool = True
    rules_hash: str | None = None


def new_store_id() -> str:
    """Return a random name for a new store.

    Returns:
        16 hexadecimal digits.
    """
    import secrets  # brings a chain of modules that readers of a store never need

    return secrets.token_hex(8)


def encode(meta: Meta) -> bytes:
    """Return the bytes of ``meta.json``."""
    return (json.dumps({"kind": KIND, **asdict(meta)}, indent=2) + "\n").encode()


def decode(text: bytes, path: Path) -> Meta:
    """Read the bytes of ``meta.json``.

    Raises:
        StoreForeignError: If the file belongs to another program.
        StoreFormatError: If the layout is newer than this version knows.
        StoreError: If the file is damaged.
    """
    damaged = StoreError(
        f"{path} is damaged; restore it from a copy, or move the folder away and run kg build"
    )
    try:
        values = json.loads(text)
    except ValueError as error:
        raise damaged from error
    if not isinstance(values, dict) or values.pop("kind", None) != KIND:
        raise StoreForeignError(
            f"{path.parent} is not a Terang store (its meta.json is another program's); "
            "name another folder with --store"
        )
    if not isinstance(values.get("format"), int):
        raise damaged
    if values["format"] > FORMAT:
        raise StoreFormatError(
            f"the store {path.parent} has format {values['format']}, this version of terang knows "
            f"up to {FORMAT}; upgrade terang, or name another folder with --store"
        )
    try:
        return Meta(**values)
    except TypeError as error:
        raise damaged from error


def read_meta(folder: Path) -> Meta:
    """Read a store's ``meta.json``.

    Args:
        folder: The store's folder.

    Returns:
        Its content.
    """
    path = folder / META
    return decode(path.read_bytes(), path)


def write_meta(folder: Path, meta: Meta) -> None:
    """Replace ``meta.json`` in one step.

    Args:
        folder: The store's folder.
        meta: The new content.
    """
    write_atomic(folder / META, encode(meta))


def stage_meta(folder: Path, meta: Meta) -> None:
    """Write the ``meta.json`` that is to hold once checkpoint ``meta.version`` is current.

    Args:
        folder: The store's folder.
        meta: The new content.
    """
    write_atomic(folder / NEXT, encode(meta))


def settle_meta(folder: Path, version: int) -> None:
    """Finish or drop a staged ``meta.json``.

    Args:
        folder: The store's folder.
        version: The current checkpoint: what was staged for a later one is dropped.
    """
    path = folder / NEXT
    if not path.exists():
        return
    if decode(path.read_bytes(), path).version > version:
        unlink(path)
    else:
        path.replace(folder / META)
        sync_path(folder)
