"""The quarantine: what the gate refused, kept so that it can be mended and loaded again.

    quarantine/{id}/item.json     what was refused, when and why
    quarantine/{id}/record        the refused data, byte for byte
    quarantine/{id}/report.json   the findings, for programs
    quarantine/{id}/report.ttl    the findings, as a SHACL validation report

The id is a hash of the record and of where it stood, so the same refusal twice is one item. An item
appears in one step: it is written to a folder beside and renamed.
"""

from __future__ import annotations

import hashlib
import json
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from kg.errors import QuarantineError
from kg.store.clock import timestamp
from kg.store.files import remove_tree, sync_new_files, sync_path, write_atomic

__all__ = ["Quarantine", "QuarantineItem", "Refusal"]

ID = re.compile(r"[0-9a-f]{16}")
ITEM = "item.json"
RECORD = "record"
REPORT_JSON = "report.json"
REPORT_TURTLE = "report.ttl"


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the gate hands over.

    Attributes:
        record: The refused data, byte for byte.
        format: What the bytes are: ``csv``, ``nq``, ``ttl``; ``table``: a row of an imported table;
            ``article``: what was read in one, as JSON.
        file: The source file.
        unit: The unit of acceptance in it: a row number or a graph.
        label: What it is about, for people.
        graph: IRI of the graph it was meant for.
        why: One sentence.
        report_json: The findings as JSON.
        report_turtle: The findings as a SHACL validation report.
    """

    record: bytes
    format: str
    file: str
    unit: str
    label: str
    graph: str
    why: str
    report_json: str = "{}"
    report_turtle: str = ""


@dataclass(frozen=True, slots=True)
class QuarantineItem:
    """An item as ``item.json`` describes it; ``when`` is the first refusal (UTC)."""

    id: str
    when: str
    why: str
    file: str
    unit: str
    label: str
    graph: str
    format: str


class Quarantine:
    """The refused records of one store."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, refusal: Refusal, *, when: datetime) -> QuarantineItem:
        """Keep a refusal; the same record again only renews reason and report.

        Args:
            refusal: What was refused and why.
            when: The time now.

        Returns:
            The item.
        """
        name = _identify(refusal)
        path = self._folder / name
        first = self.get(name).when if path.is_dir() else timestamp(when)
        item = QuarantineItem(
            id=name,
            when=first,
            why=refusal.why,
            file=refusal.file,
            unit=refusal.unit,
            label=refusal.label,
            graph=refusal.graph,
            format=refusal.format,
        )
        files = {
            RECORD: refusal.record,
            REPORT_JSON: refusal.report_json.encode(),
            REPORT_TURTLE: refusal.report_turtle.encode(),
            ITEM: (json.dumps(asdict(item), indent=2, ensure_ascii=False) + "\n").encode(),
        }
        if path.is_dir():
            for file, content in files.items():
                if not (path / file).is_file() or (path / file).read_bytes() != content:
                    write_atomic(path / file, content)
        else:
            self._add(path, files)
        return item

    def list(self) -> list[QuarantineItem]:
        """Return all items, the oldest first."""
        if not self._folder.is_dir():
            return []
        names = [entry.name for entry in self._folder.iterdir() if ID.fullmatch(entry.name)]
        return sorted((self.get(name) for name in names), key=lambda item: (item.when, item.id))

    def get(self, item_id: str) -> QuarantineItem:
        """Return one item.

        Args:
            item_id: Its id.

        Returns:
            The item.

        Raises:
            QuarantineError: If there is none of that id, or it is damaged.
        """
        text = self._read(item_id, ITEM)
        try:
            return QuarantineItem(**json.loads(text))
        except (ValueError, TypeError) as error:
            raise QuarantineError(
                f"quarantine item {item_id} has a damaged {ITEM}; its record is still in "
                f"{self._folder / item_id / RECORD}"
            ) from error

    def record(self, item_id: str) -> bytes:
        """Return the refused data of an item, byte for byte."""
        return self._read(item_id, RECORD)

    def report_json(self, item_id: str) -> str:
        """Return the findings of an item as JSON."""
        return self._read(item_id, REPORT_JSON).decode()

    def report_turtle(self, item_id: str) -> str:
        """Return the findings of an item as a SHACL validation report."""
        return self._read(item_id, REPORT_TURTLE).decode()

    def drop(self, item_id: str) -> None:
        """Remove an item for good.

        Args:
            item_id: Its id.
        """
        path = self._path(item_id)
        grave = self._temporary()
        with self._missing_is_an_error(item_id):
            path.rename(grave)
        sync_path(self._folder)
        remove_tree(grave)

    def _add(self, path: Path, files: dict[str, bytes]) -> None:
        self._folder.mkdir(exist_ok=True)
        fresh = self._temporary()
        fresh.mkdir()
        try:
            for file, content in files.items():
                (fresh / file).write_bytes(content)
            sync_new_files(fresh)
            if not path.is_dir():
                fresh.rename(path)
                sync_path(self._folder)
        finally:
            remove_tree(fresh)

    def _temporary(self) -> Path:
        return self._folder / f".{secrets.token_hex(8)}"

    def _path(self, item_id: str) -> Path:
        if not ID.fullmatch(item_id):
            raise QuarantineError(_missing(item_id))
        return self._folder / item_id

    def _read(self, item_id: str, file: str) -> bytes:
        path = self._path(item_id) / file
        with self._missing_is_an_error(item_id):
            return path.read_bytes()

    @contextmanager
    def _missing_is_an_error(self, item_id: str) -> Iterator[None]:
        try:
            yield
        except FileNotFoundError as error:
            raise QuarantineError(_missing(item_id)) from error


def _identify(refusal: Refusal) -> str:
    """Return the id: a hash of the record and of where it stood."""
    digest = hashlib.sha256()
    for part in (refusal.graph, refusal.file, refusal.unit, refusal.format):
        digest.update(part.encode() + b"\0")
    digest.update(refusal.record)
    return digest.hexdigest()[:16]


def _missing(item_id: str) -> str:
    shown = item_id if item_id.isprintable() and len(item_id) <= 40 else "of that id"
    return f"there is no item {shown} in quarantine; kg quarantine list shows what there is"
