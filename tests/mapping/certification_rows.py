"""The rows of certifications.csv as they are mapped; shared by the tests of them."""

from __future__ import annotations

from functools import lru_cache

from kg.claims.records import Statement
from kg.claims.records_conformity import (
    ConformityClaim,
    StatedDay,
)
from kg.mapping.areas import read_gazetteer
from kg.mapping.articles import map_article
from kg.mapping.certifications import (
    MappedClaim,
    claim_lookups,
    map_certifications,
)
from kg.mapping.claim_rows import ClaimLookups
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.registry import read_registry
from kg.sources.articles import iter_articles
from kg.sources.facts import HEADINGS, iter_facts
from kg.sources.tables import Row

KINDS = {
    "certification": {1, 2, 3, 4, 8, *range(28, 31), 33, 34, *range(41, 45), *range(50, 66), 72},
    "scheme-grant": {5, 6, 7, 9, 11, *range(17, 23), 49, 69},
    "award": {23, 24, 25, 26, 46, 68, 70, 71},
    "audit-result": {13, 14, 15, 16, 27, 45, 47, 48},
    "implementation": {10, 12, 31, 32, *range(35, 41), 66, 67},
}
ECHOES = {1, 2, 3, 4, 22, 34, *range(58, 66)}


def lookups() -> ClaimLookups:
    articles = [map_article(file) for file in iter_articles()]
    drafts = [SourceDraft(a.source, [RowDraft("a", "a", a.records)]) for a in articles]
    return claim_lookups(read_registry(), read_gazetteer(), drafts)


@lru_cache(maxsize=1)
def outcomes() -> list[MappedClaim | RefusedRow]:
    return map_certifications(iter_facts("certifications.csv"), lookups())


def mapped(number: int) -> MappedClaim:
    item = outcomes()[number - 1]
    assert isinstance(item, MappedClaim), item.error
    assert item.row.number == number
    return item


def claim(number: int) -> ConformityClaim:
    (found,) = [r for r in mapped(number).records if isinstance(r, ConformityClaim)]
    return found


def claims() -> dict[int, ConformityClaim]:
    return {number: claim(number) for number in range(5, 73)}


def day(number: int, kind: str) -> StatedDay | None:
    found = [d for d in claim(number).days if d.kind == kind]
    assert len(found) < 2
    return found[0] if found else None


def on(number: int, kind: str) -> str | None:
    """Return a date as stated."""
    stated = day(number, kind)
    return stated.value.text if stated else None


def levels(number: int) -> list[tuple[str, str]]:
    return [(text.value, text.language) for text in claim(number).levels]


def stated_parents(number: int) -> list[Statement]:
    return [
        record
        for record in mapped(number).records
        if isinstance(record, Statement) and record.predicate == "tr:parentUnit"
    ]


def map_cells(**cells: str) -> MappedClaim | RefusedRow:
    """Map one made-up row; cells not named are those of an ordinary row."""
    ordinary = dict.fromkeys(HEADINGS["certifications.csv"], "") | {
        "holder_name": "PLN UP3 Mataram",
        "holder_kind": "PLN implementing unit",
        "standard": "ISO 9001:2015",
        "source_url": "https://paper.example/1",
        "note": "status=certified",
    }
    known = lookups()
    bare = ClaimLookups(
        known.registry,
        known.gazetteer,
        known.grantors,
        {},
        known.schemes,
        known.outlet_kinds,
        known.curated,
    )
    (outcome,) = map_certifications([Row("t.csv", 1, 2, ordinary | cells)], bare)
    return outcome
