"""The data sets that links lead to, and the candidates of each that this package carries.

Place in the flow: beside :mod:`kg.link.snapshot`. The snapshot of GeoNames holds the provinces,
regencies and cities of Indonesia; that of Wikidata the regencies and cities, and all that
``external_ids.csv`` names there, under the names it gives and those of DBpedia's resources.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from kg.errors import ParameterError
from kg.link.entities import Candidate
from kg.link.snapshot import Snapshot, read_snapshot
from kg.mapping.links import SCHEMES
from kg.resources import link_file
from kg.sources.facts import iter_facts

__all__ = ["TARGETS", "Target", "find_target", "snapshot_of"]

_KINDS = {
    "accreditation_body": "accreditation-body",
    "certification_body": "certification-body",
    "company": "company",
    "country": "country",
    "government": "government",
    "island": "island",
    "province": "province",
    "regency": "regency",
    "standard": "standard",
    "standards_body": "organisation",
}
_UNIT = " (geographical unit)"
"""A unit of ISO 3166-2, which is no island: it gathers provinces."""


@dataclass(frozen=True, slots=True)
class Target:
    """A data set; ``iri`` makes the IRI of an identifier, which stands for ``{}`` in it."""

    name: str
    title: str
    iri: str


TARGETS = {
    name: Target(name, title, SCHEMES[name].iri)
    for name, title in (("wikidata", "Wikidata"), ("geonames", "GeoNames"))
}


def find_target(name: str) -> Target:
    """Return the target of a name.

    Raises:
        ParameterError: If there is none; the message lists those there are.
    """
    try:
        return TARGETS[name]
    except KeyError:
        known = ", ".join(TARGETS)
        raise ParameterError(
            f"no target is called {name!r}; there are {known}", name="target"
        ) from None


@lru_cache(maxsize=4)
def snapshot_of(target: Target) -> Snapshot:
    """Return the candidates of a target that this package carries."""
    listed = read_snapshot(link_file(f"snapshots/{target.name}.csv"), target.iri)
    known = {candidate.id for candidate in listed}
    return Snapshot([*listed, *(c for c in _registered(target) if c.id not in known)])


def _registered(target: Target) -> Iterator[Candidate]:
    """Yield what ``external_ids.csv`` names in a target, under all names that it gives."""
    identifiers: defaultdict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for row in iter_facts("external_ids.csv"):
        identifiers[row["entity_name"], row["entity_kind"]][row["scheme"]] = row["identifier"]
    for (name, kind), found in identifiers.items():
        if target.name not in found:
            continue
        is_unit = name.endswith(_UNIT)
        article = found.get("dbpedia-id", "").replace("_", " ")
        yield Candidate(
            id=target.iri.format(found[target.name]),
            label=name.removesuffix(_UNIT),
            names=(article,) if article else (),
            kinds=frozenset({"region" if is_unit else _KINDS[kind]}),
            parents=("Indonesia",) if kind in {"province", "regency", "island"} else (),
            codes=tuple(
                item for item in sorted(found.items()) if item[0] not in {target.name, "dbpedia-id"}
            ),
        )
