"""Candidates from a SPARQL endpoint: all of a few kinds at once, or those of one name.

Place in the flow: a source of candidates for :mod:`kg.link.matching`. To ask for each name is slow
and impolite; one query lists the things of the kinds that can be listed, and matching goes on here.
What cannot be listed (organisations, standards) is searched for name by name: Wikidata's endpoint
offers the search of its site as ``wikibase:mwapi``. Its parameters are those of the manual
(https://www.mediawiki.org/wiki/Wikidata_Query_Service/User_Manual/MWAPI). Classes and properties
were compared with https://www.wikidata.org/wiki/Wikidata:WikiProject_Companies/Properties and with
public queries that use them in November 2026.

A query gives rows of ``item``, ``kind``, ``what`` and ``value``; ``what`` is ``label``, ``name``,
``parent``, ``point`` (WKT), ``website``, or the scheme of a code; ``kind`` may be empty.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any  # JSON of other services

from pyoxigraph import Literal

from kg.link.entities import KINDS, Candidate, Wanted
from kg.remote import Ask, RemoteClient, Reply

__all__ = ["RESULTS", "WikidataSearch", "list_candidates"]

RESULTS = "application/sparql-results+json"
LIFE_S = 7 * 86_400.0
"""Seconds for which a listing is good: names of areas change seldom."""
LONGEST = 200
"""Characters of a name that are searched for."""
_POINT = re.compile(r"Point\((-?[\d.]+) (-?[\d.]+)\)", re.IGNORECASE)
_FIRST = {"id": 0, "en": 1, "": 2}
"""Language of the label that is shown first."""


@dataclass(slots=True)
class _Gathered:
    labels: dict[str, int] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    kinds: set[str] = field(default_factory=set)
    parents: dict[str, None] = field(default_factory=dict)
    codes: dict[tuple[str, str], None] = field(default_factory=dict)
    point: tuple[float, float] | None = None
    website: str | None = None


def list_candidates(
    client: RemoteClient, address: str, query: str, *, name: str, deadline_s: float = 60.0
) -> list[Candidate]:
    """Ask an endpoint for its things.

    Args:
        client: Sends the request.
        address: Of the endpoint.
        query: As the module says.
        name: What the endpoint is called in messages.
        deadline_s: Seconds for all of it.

    Returns:
        The candidates, by IRI.

    Raises:
        RemoteError: If the endpoint cannot be asked, or answers something else.
    """
    reply = client.fetch(
        Ask(
            address,
            name=name,
            form={"query": query},
            headers={"Accept": RESULTS},
            accept=(RESULTS, "application/json"),
            deadline_s=deadline_s,
            life_s=LIFE_S,
        )
    )
    return _candidates(client, reply)


class WikidataSearch:
    """The search of Wikidata's site, asked through its SPARQL endpoint, for names of any kind.

    Args:
        client: Sends the requests.
        address: Of the endpoint.
        query: The query, with ``"NAME"`` where the name goes, as a literal.
    """

    def __init__(self, client: RemoteClient, address: str, query: str) -> None:
        self._client = client
        self._address = address
        self._query = query

    def candidates(self, wanted: Wanted) -> list[Candidate]:
        """Return what the search finds for a name.

        Raises:
            RemoteError: If the endpoint cannot be asked, or answers something else.
        """
        name = " ".join(wanted.name.split())[:LONGEST]
        if not name:
            return []
        query = self._query.replace('"NAME"', str(Literal(name)))
        return list_candidates(self._client, self._address, query, name="Wikidata")


def _candidates(client: RemoteClient, reply: Reply) -> list[Candidate]:
    found: dict[str, _Gathered] = {}
    for row in _rows(client, reply):
        _add(found.setdefault(row["item"]["value"], _Gathered()), row)
    return [_candidate(iri, found[iri]) for iri in sorted(found) if found[iri].labels]


def _rows(client: RemoteClient, reply: Reply) -> Iterable[Mapping[str, Any]]:
    try:
        answer = reply.json()
        rows = answer["results"]["bindings"]
        for row in rows:
            for column in ("item", "what", "value"):
                if not isinstance(row[column]["value"], str):
                    raise TypeError(column)
    except (KeyError, TypeError) as error:
        client.forget(reply)
        raise reply.error(
            "answered with no results of SPARQL that have the columns item, what and value "
            f"({error}); is it a SPARQL endpoint?"
        ) from error
    else:
        return list(rows)


def _add(gathered: _Gathered, row: Mapping[str, Any]) -> None:
    what, value = row["what"]["value"], row["value"]["value"]
    if "kind" in row and row["kind"]["value"] in KINDS:
        gathered.kinds.add(row["kind"]["value"])
    if what == "label":
        rank = _FIRST.get(row["value"].get("xml:lang", ""), 2)
        gathered.labels[value] = min(rank, gathered.labels.get(value, rank))
    elif what == "name":
        gathered.names[value] = None
    elif what == "parent":
        gathered.parents[value] = None
    elif what == "website":
        gathered.website = gathered.website or value
    elif what == "point":
        if found := _POINT.search(value):
            gathered.point = (float(found[2]), float(found[1]))
    else:
        gathered.codes[what, value] = None


def _candidate(iri: str, gathered: _Gathered) -> Candidate:
    labels = sorted(gathered.labels, key=lambda label: (gathered.labels[label], label))
    return Candidate(
        id=iri,
        label=labels[0],
        names=tuple(dict.fromkeys((*labels[1:], *sorted(gathered.names)))),
        kinds=frozenset(gathered.kinds),
        parents=tuple(sorted(gathered.parents)),
        codes=tuple(sorted(gathered.codes)),
        point=gathered.point,
        website=gathered.website,
    )
