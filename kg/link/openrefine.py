"""Candidates from a reconciliation service, as OpenRefine asks one: API 0.2 and the draft of 1.0.

Place in the flow: a source of candidates for :mod:`kg.link.matching`. The service's manifest says
which version it speaks and how IRIs are made of identifiers; its own scores are not taken over:
candidates are compared here, like all others. Names are asked for in batches, each once.

Sources: https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/ and
https://reconciliation-api.github.io/specs/draft/ (queries of conditions, names with languages).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any  # JSON of other services

from kg.errors import RemoteError
from kg.link.entities import Candidate, Wanted
from kg.remote import Ask, RemoteClient, Reply

__all__ = ["Manifest", "Reconciliation", "read_manifest"]

BATCH = 10
"""Queries in one request, unless the service allows fewer: public services are shared."""
LIMIT = 8
JSON = ("application/json", "text/json", "text/javascript", "application/javascript")
PLACES = ("{{id}}", "{{ id }}", "${id}", "{id}")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a service says of itself; ``view`` and ``identifier_space`` may be empty."""

    name: str
    versions: tuple[str, ...]
    identifier_space: str
    view: str
    batch_size: int

    @property
    def is_draft(self) -> bool:
        """Whether only the draft of version 1.0 is spoken."""
        return not {"0.1", "0.2"} & set(self.versions)

    def iri(self, identifier: str) -> str:
        """Return the IRI of an identifier: an IRI as it is, else made of space or view."""
        if identifier.startswith(("http://", "https://")):
            return identifier
        if self.identifier_space.endswith(("/", "#", "=", ":")):
            return self.identifier_space + identifier
        for place in PLACES:
            if place in self.view:
                return self.view.replace(place, identifier)
        return f"{self.identifier_space.rstrip('/')}/{identifier}"


def read_manifest(client: RemoteClient, address: str, name: str = "") -> Manifest:
    """Ask a service what it is.

    Raises:
        RemoteError: If it cannot be asked, or is no reconciliation service of a version known here.
    """
    reply = client.fetch(Ask(address, name=name, accept=JSON, headers={"Accept": JSON[0]}))
    told = reply.json()
    space = told.get("identifierSpace", "") if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(space, str) or not (space or told.get("view")):
        client.forget(reply)
        message = "gives no manifest of a reconciliation service (identifierSpace or view)"
        raise reply.error(message)
    view = told.get("view")
    versions = tuple(str(one) for one in told.get("versions") or ("0.1",))
    if not any(one in {"0.1", "0.2"} or one.startswith("1.0") for one in versions):
        known = "0.1, 0.2 or 1.0-draft"
        raise reply.error(f"speaks API {', '.join(versions)} only; {known} is asked for here")
    size = told.get("batchSize")
    return Manifest(
        name=str(told.get("name") or reply.name),
        versions=versions,
        identifier_space=space,
        view=str(view.get("url", "")) if isinstance(view, dict) else "",
        batch_size=size if isinstance(size, int) and 0 < size < BATCH else BATCH,
    )


class Reconciliation:
    """A reconciliation service as a source of candidates.

    Args:
        client: Sends the requests.
        address: Of the service.
        types: For each kind of ours, the service's types; a candidate's kinds are read by it.
        name: What the service is called in messages.

    Raises:
        RemoteError: If it cannot be asked, or is no reconciliation service.
    """

    def __init__(
        self,
        client: RemoteClient,
        address: str,
        *,
        types: Mapping[str, Sequence[str]] | None = None,
        name: str = "",
    ) -> None:
        self.manifest = read_manifest(client, address, name)
        self._client = client
        self._address = address
        self._types = types or {}
        self._kinds = {one: kind for kind, several in self._types.items() for one in several}
        self._found: dict[tuple[str, str], list[Candidate]] = {}

    def candidates(self, wanted: Wanted) -> list[Candidate]:
        """Return what the service offers for a name.

        Raises:
            RemoteError: If the service cannot be asked, or its answer is malformed.
        """
        key = self._key(wanted)
        if key not in self._found:
            self.learn([wanted])
        return self._found[key]

    def learn(self, many: Iterable[Wanted]) -> None:
        """Ask for many names at once; :meth:`candidates` then answers from memory.

        Raises:
            RemoteError: If the service cannot be asked, or its answer is malformed.
        """
        new = {self._key(one): None for one in many if self._key(one) not in self._found}
        for batch in _batches(new, self.manifest.batch_size):
            reply = self._client.fetch(self._ask(batch))
            answer = reply.json()
            for number, key in enumerate(batch):
                self._found[key] = list(self._read(answer, number, reply))

    def _ask(self, batch: Sequence[tuple[str, str]]) -> Ask:
        if self.manifest.is_draft:
            return Ask(
                f"{self._address.rstrip('/')}/match",
                name=self.manifest.name,
                document={"queries": [self._draft_query(*key) for key in batch]},
                headers={"Accept": JSON[0]},
                accept=JSON,
            )
        queries = {f"q{number}": self._query(*key) for number, key in enumerate(batch)}
        return Ask(
            self._address,
            name=self.manifest.name,
            form={"queries": json.dumps(queries, ensure_ascii=False, sort_keys=True)},
            headers={"Accept": JSON[0]},
            accept=JSON,
        )

    def _key(self, wanted: Wanted) -> tuple[str, str]:
        types = sorted({one for kind in wanted.kinds for one in self._types.get(kind, ())})
        return wanted.name.strip(), types[0] if len(types) == 1 else ""

    def _query(self, name: str, one_type: str) -> dict[str, object]:
        query: dict[str, object] = {"query": name, "limit": LIMIT}
        if one_type:
            query["type"] = one_type
        return query

    def _draft_query(self, name: str, one_type: str) -> dict[str, object]:
        query: dict[str, object] = {
            "conditions": [{"matchType": "name", "propertyValue": name}],
            "limit": LIMIT,
        }
        if one_type:
            query["type"] = one_type
        return query

    def _read(self, answer: Any, number: int, reply: Reply) -> Iterator[Candidate]:
        try:
            if self.manifest.is_draft:
                results = answer["results"][number]["candidates"]
            else:
                results = answer[f"q{number}"]["result"]
            for result in results:
                yield self._candidate(result)
        except (KeyError, IndexError, TypeError, AttributeError) as error:
            self._client.forget(reply)
            raise _malformed(answer, number, reply, error) from error

    def _candidate(self, result: Any) -> Candidate:
        identifier, name = result["id"], result["name"]
        names = [name] if isinstance(name, str) else [str(one["str"]) for one in name]
        if not isinstance(identifier, str) or not names:
            raise TypeError("id and name")
        types = [one["id"] if isinstance(one, dict) else one for one in result.get("type") or ()]
        return Candidate(
            id=self.manifest.iri(identifier),
            label=names[0],
            names=tuple(names[1:]),
            kinds=frozenset(self._kinds[one] for one in types if one in self._kinds),
        )


def _malformed(answer: Any, number: int, reply: Reply, error: Exception) -> RemoteError:
    said = answer.get("message") or answer.get("error") if isinstance(answer, dict) else None
    told = f": {str(said)[:200]}" if said else f" ({type(error).__name__}: {error})"
    message = f"gives no result for query {number} as the reconciliation API has it{told}"
    return reply.error(message)


def _batches(keys: Iterable[tuple[str, str]], size: int) -> Iterator[list[tuple[str, str]]]:
    left = iter(keys)
    while batch := list(islice(left, size)):
        yield batch
