"""Identifiers in other registers (``external_ids.csv``) to links and plain identifiers.

Place in the flow: bundled table -> :mod:`kg.claims.records_links`. For each row:

1. a row of low confidence is refused, to be taken up when someone has checked it;
2. ``external_entities.csv`` names the subject where its name alone cannot; otherwise it is the
   area of that name and kind, or the standard;
3. where a territory has versions, the list the identifier comes from tells which one is meant: a
   list that also names what was split off speaks of the newer territory (domain rule C10);
4. a scheme whose identifiers are IRIs gives a link, any other an identifier: a literal mapping.
   What one row needs beyond its scheme stands in ``link_readings.csv`` (the families ISO 9000 and
   ISO 14000).

A DBpedia resource is an article, whose subject is not drawn as sharply as a territory or a legal
entity: ``skos:closeMatch``. The other registers identify things: ``skos:exactMatch``.

Addresses: a record of Who's On First is shown at ``spelunker.whosonfirst.org/id/N``, as the
project's own pages write it (its files, ``data.whosonfirst.org/856/719/73/85671973.geojson``, are
GeoJSON). GRID's own RDF of 2018 writes ``http://www.grid.ac/institutes/...``; GRID closed in 2021,
so that the name stays and the page may not. Codes of BPS, Kemendagri and ISO 3166 have no address
of their own. OMG's "Languages, Countries, and Codes" (Countries/Regions/ISO3166-2-SubdivisionCodes-
ID.rdf of 2019) has one for each code of ISO 3166-2, but it denotes the code
(``lcc-cr:GeographicRegionIdentifier``), not the area, and the provinces of 2022 are missing: no
exact match of an area.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from kg.claims.evidence import RowEvidence
from kg.claims.mint import slugify
from kg.claims.records import Area, Organisation, Outlet, Record, Ref, Source, Standard, Text
from kg.claims.records_links import ExternalIdentifier, Link
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.sources.facts import iter_facts
from kg.sources.tables import Row, row_text

__all__ = ["FILE", "SCHEMES", "SOURCE", "link_drafts", "map_links"]

FILE = "external_ids.csv"
SOURCE = "terang-external-ids"
CONFIDENCE = {"high": Decimal("0.95"), "medium": Decimal("0.8")}
"""Our reading of the table's words as numbers: an assumption, not a measurement."""
AREA_KINDS = {
    "country": {"country"},
    "province": {"province"},
    "regency": {"regency", "city"},
    "island": {"island"},
}
PREDICATES = frozenset({"skos:broadMatch", "skos:closeMatch", "skos:exactMatch"})
_LIST = re.compile(r"(?:github:|(?:npm|PyPI) )\S+(?: \d\S*)?")


@dataclass(frozen=True, slots=True)
class Scheme:
    """A register: what its identifiers look like, their IRI (``{}`` stands for the identifier).

    ``code`` is the field of :class:`Area` that holds the same code, where there is one.
    """

    pattern: re.Pattern[str]
    iri: str = ""
    predicate: str = "skos:exactMatch"
    code: str = ""


SCHEMES = {
    "bps": Scheme(re.compile(r"\d{2}|\d{4}"), code="bps_code"),
    "dbpedia-id": Scheme(
        re.compile(r"[A-Za-z0-9_/.(),'-]+"), "http://dbpedia.org/resource/{}", "skos:closeMatch"
    ),
    "geonames": Scheme(re.compile(r"\d+"), "https://sws.geonames.org/{}/"),
    "gnd": Scheme(re.compile(r"\d+-[\dX]"), "https://d-nb.info/gnd/{}"),
    "grid": Scheme(re.compile(r"grid\.\d+\.[0-9a-f]+"), "http://www.grid.ac/institutes/{}"),
    "isni": Scheme(re.compile(r"\d{15}[\dX]"), "https://isni.org/isni/{}"),
    "iso-3166-1": Scheme(re.compile(r"[A-Z]{2}"), code="iso_code"),
    "iso-3166-2": Scheme(re.compile(r"ID-[A-Z]{2}"), code="iso_code"),
    "kemendagri": Scheme(re.compile(r"\d{2}(?:\.\d{2}(?:\.\d{5})?)?"), code="kemendagri_code"),
    "lei": Scheme(re.compile(r"[0-9A-Z]{18}\d{2}"), "https://rdf.gleif.org/L1/L-{}"),
    "osm-relation": Scheme(re.compile(r"\d+"), "https://www.openstreetmap.org/relation/{}"),
    "ror": Scheme(re.compile(r"0[0-9a-z]{6}\d{2}"), "https://ror.org/{}"),
    "whosonfirst": Scheme(re.compile(r"\d+"), "https://spelunker.whosonfirst.org/id/{}"),
    "wikidata": Scheme(re.compile(r"Q[1-9]\d*"), "http://www.wikidata.org/entity/{}"),
}


@dataclass(frozen=True, slots=True)
class _Subject:
    """What a row identifies, and the record that describes it where no other table does."""

    ref: Ref
    area: Area | None = None
    described: tuple[Record, ...] = ()


def link_drafts(gazetteer: Gazetteer) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map the bundled table; it is one source of its own.

    Raises:
        SourceError: If a bundled table is malformed.
        MappingError: If a reviewed table speaks of a row that is no longer there.
    """
    source = Source(
        slug=SOURCE,
        kind="data-table",
        title=Text("Terang: pengenal dalam daftar lain (external_ids.csv)", "id"),
        identifier="urn:terang:table:external-ids",
        outlet=Outlet("terang", "Terang"),
        licence="https://creativecommons.org/licenses/by/4.0/",
        licence_note=(
            "Our compilation of identifiers; the registers themselves keep their own licences "
            "(Wikidata CC0, GeoNames CC BY, OpenStreetMap ODbL). Each row says where it was read."
        ),
    )
    draft, refused = SourceDraft(source, []), []
    for item in map_links(iter_facts(FILE), gazetteer):
        if isinstance(item, RefusedRow):
            refused.append(item)
        else:
            draft.rows.append(item)
    return [draft], refused


def map_links(rows: Iterable[Row], gazetteer: Gazetteer) -> list[RowDraft | RefusedRow]:
    """Map a table of identifiers.

    Args:
        rows: The table, in order.
        gazetteer: The areas.

    Returns:
        One outcome per row, in the order of the table.

    Raises:
        MappingError: If a reading does not fit its row.
    """
    table = list(rows)
    mapper = _Links(table, gazetteer)
    outcomes: list[RowDraft | RefusedRow] = []
    for row in table:
        try:
            records = mapper.map(row)
        except MappingError as error:
            outcomes.append(RefusedRow(row, error))
            continue
        label = f"{row['entity_name']}: {row['scheme']} {row['identifier']}"
        text = row_text(list(row.cells), list(row.cells.values()))
        outcomes.append(RowDraft(f"{row.file}#{row.number}", label, records, text=text))
    return outcomes


class _Links:
    """The mapping of one table; it knows all rows, because lists tell versions apart."""

    def __init__(self, table: list[Row], gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.named: defaultdict[str, list[Area]] = defaultdict(list)
        for item in gazetteer.rows:
            names = {label.value for label in item.area.labels} | set(item.area.alternative)
            for name in names:
                self.named[name].append(item.area)
        self.entities = {
            (row["entity_name"], row["entity_kind"]): row
            for row in iter_facts("external_entities.csv")
        }
        self.lists: defaultdict[str, list[str]] = defaultdict(list)
        for row in table:
            self.lists[row["entity_name"]].append(f"{row['source']} {row['cross_check']}")
        self.predicates = _predicates(table)

    def map(self, row: Row) -> tuple[Record, ...]:
        """Return the records of a row.

        Raises:
            MappingError: If the row is of low confidence, or cannot be read.
        """
        if row["confidence"] not in CONFIDENCE:
            raise _fault(
                row,
                "confidence",
                f"the confidence is {row['confidence']!r}: left out until checked",
            )
        scheme = SCHEMES.get(row["scheme"])
        if scheme is None:
            raise _fault(row, "scheme", f"the scheme {row['scheme']!r} is unknown")
        if not scheme.pattern.fullmatch(row["identifier"]):
            raise _fault(
                row, "identifier", f"{row['identifier']!r} is no identifier of {row['scheme']}"
            )
        subject = self.subject(row)
        _check_code(row, scheme, subject.area)
        return (*subject.described, self.record(row, scheme, subject.ref))

    def record(self, row: Row, scheme: Scheme, subject: Ref) -> Record:
        """Return the link, or the identifier where the scheme has no IRIs."""
        identifier, note = row["identifier"], self.predicates.get(row.number)
        slug = slugify(f"{subject.slug} {row['scheme']} {identifier}")
        evidence = (RowEvidence(SOURCE, row.file, row.number),)
        confidence = CONFIDENCE[row["confidence"]]
        origin, check = row["source"], row["cross_check"]
        if not scheme.iri:
            return ExternalIdentifier(
                slug, subject, row["scheme"], identifier, confidence, origin, check, evidence
            )
        predicate, reason = note or (scheme.predicate, None)
        iri = scheme.iri.format(identifier)
        return Link(slug, subject, predicate, iri, confidence, origin, check, evidence, reason)

    def subject(self, row: Row) -> _Subject:
        """Return what a row identifies.

        Raises:
            MappingError: If nothing of that name and kind is known.
        """
        name, kind = row["entity_name"], row["entity_kind"]
        if entity := self.entities.get((name, kind)):
            return self.reviewed(entity)
        if kind == "standard":
            ref = Ref("standard", slugify(name))
            return _Subject(ref, None, (Standard(ref.slug, (Text(name, "en"), Text(name, "id"))),))
        areas = [a for a in self.named[name] if a.kind in AREA_KINDS.get(kind, ())]
        if not areas:
            raise _fault(row, "entity_name", f"no {kind.replace('_', ' ')} is called {name!r}")
        area = areas[0] if len(areas) == 1 else self.version(row, areas)
        return _Subject(Ref("area", area.slug), area)

    def reviewed(self, entity: Row) -> _Subject:
        """Return the subject that the reviewed table names."""
        kind, _, slug = entity["subject"].partition("/")
        ref = Ref(kind, slug)
        if kind == "area":
            if slug not in self.gazetteer.by_slug:
                raise _fault(entity, "subject", f"no area has the slug {slug!r}")
            return _Subject(ref, self.gazetteer.by_slug[slug])
        if not entity["label_id"]:
            return _Subject(ref)
        labels = (Text(entity["label_id"], "id"), Text(entity["label_en"], "en"))
        evidence = (RowEvidence(SOURCE, entity.file, entity.number),)
        record = Organisation(slug, labels, note=entity["reason"], evidence=evidence)
        return _Subject(ref, None, (record,))

    def version(self, row: Row, areas: list[Area]) -> Area:
        """Return the version of a territory that the identifier's list speaks of."""
        old = next((area for area in areas if area.valid_until), None)
        new = next((area for area in areas if not area.valid_until), None)
        if old is None or new is None or len(areas) > 2:
            raise _fault(row, "entity_name", f"{row['entity_name']!r} means several areas")
        found = _LIST.search(row["source"])
        split_off = [
            item.area
            for item in self.gazetteer.rows
            if item.area.replaces == Ref("area", old.slug) and item.area is not new
        ]
        listed = [text for area in split_off for text in self.lists[area.labels[0].value]]
        return new if found and any(found[0] in text for text in listed) else old


def _predicates(table: list[Row]) -> dict[int, tuple[str, str]]:
    """Return predicate and reason of the rows that a person read.

    Raises:
        MappingError: If a reading does not fit its row, or names an unknown predicate.
    """
    rows = {row.number: row for row in table}
    result: dict[int, tuple[str, str]] = {}
    for reading in iter_facts("link_readings.csv"):
        number = int(reading["row"])
        row = rows.get(number)
        expected = (reading["check_name"], reading["check_identifier"])
        if row is None or (row["entity_name"], row["identifier"]) != expected:
            raise _fault(reading, "row", f"row {number} is not {' '.join(expected)}: renumbered?")
        if reading["predicate"] not in PREDICATES:
            raise _fault(reading, "predicate", f"{reading['predicate']!r} is no mapping property")
        result[number] = (reading["predicate"], reading["reason"])
    return result


def _check_code(row: Row, scheme: Scheme, area: Area | None) -> None:
    """Compare a code with the gazetteer's own; codes of two schemes are never compared."""
    known = getattr(area, scheme.code) if area and scheme.code else None
    if known and known != row["identifier"]:
        raise _fault(row, "identifier", f"the gazetteer gives {known!r} for {row['entity_name']}")


def _fault(row: Row, column: str, message: str) -> MappingError:
    return MappingError(message, file=row.file, row=row.number, column=column)
