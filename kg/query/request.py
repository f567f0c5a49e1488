"""What a reader is asked and what it answers, and how both cross the process boundary.

Requests and replies are JSON with the answer's bytes behind it, never pickles: a reader has parsed
a foreign text, and what comes back from it is data only.

    request   JSON
    reply     4 bytes length of the head, head as JSON, body
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any  # JSON values on their way back into dataclasses
from typing import Literal as OneOf

import kg.errors
from kg.errors import KgError, ReaderUnavailableError
from kg.sentences import Said

if TYPE_CHECKING:
    from kg.remote.endpoints import Federation

__all__ = [
    "DEFAULT_RESULT_LIMIT_BYTES",
    "Answer",
    "AnswerKind",
    "Contribution",
    "QueryRequest",
    "Task",
    "decode_reply",
    "encode_answer",
    "encode_error",
]

DEFAULT_RESULT_LIMIT_BYTES = 256 * 1024 * 1024
_CHUNK_BYTES = 256 * 1024

AnswerKind = OneOf["select", "ask", "graph"]


@dataclass(frozen=True, slots=True)
class QueryRequest:
    """A query and how it is to be answered.

    Attributes:
        text: The SPARQL query.
        default_graphs: IRIs whose union is the default graph; with ``named_graphs`` also empty,
            the store's own dataset is used (SPARQL 1.1 Protocol, section 2.1.4).
        named_graphs: IRIs that ``GRAPH`` may name.
        table_format: Short name of the format for SELECT and ASK; None when none is acceptable.
        graph_format: Short name of the format for CONSTRUCT and DESCRIBE; None likewise.
        result_limit_bytes: Largest complete answer; a larger one is an error.
        federation: Which endpoints ``SERVICE`` may call, and how; None for none.
        known_prefixes: Whether the project's prefixes may be used without a PREFIX line.
        include_pending: Whether pending graphs belong to the default graph.
        count_pending: Whether to count the rows that ``include_pending`` would add or change.
    """

    text: str
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    table_format: str | None = "json"
    graph_format: str | None = "turtle"
    result_limit_bytes: int = DEFAULT_RESULT_LIMIT_BYTES
    federation: Federation | None = None
    known_prefixes: bool = False
    include_pending: bool = False
    count_pending: bool = False


@dataclass(frozen=True, slots=True)
class Contribution:
    """What an endpoint gave to an answer.

    Attributes:
        endpoint: Its name.
        address: Where it was asked.
        rows: Rows it gave.
        requests: Requests that were sent now.
        kept: Requests that the cache answered.
        asked_at: When it gave the oldest of them (ISO 8601); None when nothing had to be asked.
        failure: Why it gave nothing, where the query said SILENT.
    """

    endpoint: str
    address: str
    rows: int
    requests: int
    kept: int
    asked_at: str | None
    failure: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """A request with the checkpoint to answer it from and the file for a large answer."""

    request: QueryRequest
    checkpoint: str
    spool: str | None = None
    alarm_s: float = 0.0

    def encode(self) -> bytes:
        """Return the task as bytes."""
        values = {name: getattr(self.request, name) for name in QueryRequest.__slots__}
        if self.request.federation is not None:
            values["federation"] = asdict(self.request.federation)
        return json.dumps({
            "request": values,
            "checkpoint": self.checkpoint,
            "spool": self.spool,
            "alarm_s": self.alarm_s,
        }).encode()

    @classmethod
    def decode(cls, data: bytes) -> Task:
        """Return the task that :meth:`encode` wrote."""
        raw: dict[str, Any] = json.loads(data)
        values = _with_tuples(raw.pop("request"))
        if values["federation"] is not None:
            values["federation"] = _federation(values["federation"])
        return cls(request=QueryRequest(**values), **raw)


@dataclass(frozen=True, slots=True)
class Answer:
    """A complete answer: in ``body``, or in the file ``path`` when it is large.

    ``pending_rows`` is the number of rows that pending graphs would add or change; None when it was
    not asked for. ``contributions`` say what each SERVICE call brought. The receiver calls
    :meth:`discard` when it is done with the file.
    """

    kind: AnswerKind
    format_name: str
    content_type: str
    size_bytes: int
    elapsed_s: float
    body: bytes = b""
    path: Path | None = None
    pending_rows: int | None = None
    contributions: tuple[Contribution, ...] = ()

    def read(self) -> bytes:
        """Return the whole answer."""
        return self.body if self.path is None else self.path.read_bytes()

    def iter_chunks(self) -> Iterator[bytes]:
        """Yield the answer in pieces."""
        if self.path is None:
            yield self.body
            return
        with self.path.open("rb") as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                yield chunk

    def discard(self) -> None:
        """Remove the file of a large answer."""
        if self.path is not None:
            self.path.unlink(missing_ok=True)


def _encode(head: dict[str, Any], body: bytes) -> bytes:
    encoded = json.dumps(head).encode()
    return len(encoded).to_bytes(4, "big") + encoded + body


def encode_answer(answer: Answer, *, retire: bool = False) -> bytes:
    """Return the reply that carries an answer; ``retire`` asks for the reader's replacement."""
    values = {
        "kind": answer.kind,
        "format_name": answer.format_name,
        "content_type": answer.content_type,
        "size_bytes": answer.size_bytes,
        "elapsed_s": answer.elapsed_s,
        "path": None if answer.path is None else str(answer.path),
        "pending_rows": answer.pending_rows,
        "contributions": [asdict(one) for one in answer.contributions],
    }
    return _encode({"error": None, "values": values, "retire": retire}, answer.body)


def encode_error(error: KgError, *, retire: bool = False) -> bytes:
    """Return the reply that carries an error of :mod:`kg.errors` with its data."""
    values = {item.name: getattr(error, item.name) for item in fields(error)}
    if isinstance(error.message, Said):
        values["message"] = error.message.as_data()
    return _encode({"error": type(error).__name__, "values": values, "retire": retire}, b"")


def decode_reply(data: bytes) -> tuple[Answer | KgError, bool]:
    """Return the answer or the error of a reply, and whether the reader asks to be replaced."""
    length = int.from_bytes(data[:4], "big")
    head = json.loads(data[4 : 4 + length])
    retire = bool(head["retire"])
    if head["error"] is not None:
        return _error_named(str(head["error"]), head["values"]), retire
    raw: dict[str, Any] = head["values"]
    path = raw.pop("path")
    raw["contributions"] = tuple(Contribution(**one) for one in raw["contributions"])
    return Answer(**raw, body=data[4 + length :], path=None if path is None else Path(path)), retire


def _federation(raw: Mapping[str, Any]) -> Federation:
    from kg.remote.endpoints import Endpoint, Federation

    endpoints = []
    for one in raw["endpoints"]:
        values = _with_tuples(one)
        values["prefixes"] = tuple((name, iri) for name, iri in values["prefixes"])
        endpoints.append(Endpoint(**values))
    return Federation(**{**raw, "endpoints": tuple(endpoints)})


def _with_sentence(raw: Mapping[str, Any]) -> dict[str, Any]:
    message = raw["message"]
    return _with_tuples(raw) | (
        {"message": Said.from_data(message)} if isinstance(message, dict) else {}
    )


def _with_tuples(raw: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in raw.items()}


def _error_named(name: str, values: Mapping[str, Any]) -> KgError:
    kind = getattr(kg.errors, name, None)
    if name in kg.errors.__all__ and isinstance(kind, type) and issubclass(kind, KgError):
        return kind(**_with_sentence(values))
    return ReaderUnavailableError(f"the reader failed: {values.get('message', name)}")
