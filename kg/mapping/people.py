"""Who spoke where on what (``quotes_index.csv``).

Place in the flow: rows -> claims. A row of the index becomes an attribution: speaker, post, topic
and the days between which it was said. "Ketua KAN; Kepala BSN" at "KAN / BSN" is two posts. A post
is left out where the row gives no title or names no organisation; what it does give is kept, as an
affiliation or as a note. ``quote_readings.csv`` tells which row repeats another one's statement.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from kg.claims.dates import PartialDate, parse_partial_date
from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import Record, Ref, Role, Source, Statement, Text
from kg.claims.records_organisations import Attribution
from kg.errors import MappingError
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.pages import page_of
from kg.mapping.persons import person_named
from kg.mapping.registry import Registry
from kg.sources.facts import iter_facts
from kg.sources.tables import Row, row_text

__all__ = ["FILE", "attribution_drafts", "map_attributions"]

FILE = "quotes_index.csv"
AFFILIATED = Decimal("0.9")
UNNAMED = "unnamed "
"""Begins the cell of an organisation that the page does not name."""


def attribution_drafts(registry: Registry) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map the bundled table, grouped by page in the order of first appearance."""
    return map_attributions(iter_facts(FILE), registry)


def map_attributions(
    rows: Iterable[Row], registry: Registry
) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map rows of the index.

    Args:
        rows: The rows, in order.
        registry: Which resource the name of an organisation means.

    Returns:
        The pages with their rows, and the rows that could not be mapped.
    """
    readings = {int(row["row"]): row for row in iter_facts("quote_readings.csv")}
    drafts: dict[str, SourceDraft] = {}
    refused: list[RefusedRow] = []
    slugs: dict[int, Ref] = {}
    for row in rows:
        try:
            source = page_of(row, publisher="", issued=row["published_date"], kind="web-page")
            echo = _echo(row, readings.get(row.number), slugs)
            records = tuple(_records(row, source, registry, echo))
        except MappingError as error:
            refused.append(RefusedRow(row, error))
            continue
        slugs[row.number] = Ref("attribution", _slug(row, source))
        draft = RowDraft(
            f"{row.file}#{row.number}",
            f"{row['speaker']}: {row['topic']}",
            records,
            "echo" if echo else "mapped",
            row_text(list(row.cells), list(row.cells.values())),
        )
        drafts.setdefault(source.slug, SourceDraft(source, [])).rows.append(draft)
    return list(drafts.values()), refused


def _echo(row: Row, reading: Row | None, slugs: dict[int, Ref]) -> Ref | None:
    if reading is None:
        return None
    number = int(reading["value"])
    if reading["check_speaker"] != row["speaker"] or number not in slugs:
        raise MappingError(
            f"quote_readings.csv expects {reading['check_speaker']!r} here, after row {number}",
            file=row.file,
            row=row.number,
        )
    return slugs[number]


def _slug(row: Row, source: Source) -> str:
    mark = short_hash(source.slug, row["topic"], length=6)
    return f"{person_named(row['speaker']).slug}-{slugify(row['topic'], limit=50)}-{mark}"


def _records(row: Row, source: Source, registry: Registry, echo: Ref | None) -> Iterator[Record]:
    evidence = (RowEvidence(source.slug, row.file, row.number),)
    page = Ref("source", source.slug)
    person = person_named(row["speaker"], evidence)
    speaker = Ref("person", person.slug)
    yield person
    titles, names = _split(row["role_at_time"], "; "), _split(row["organization"], " / ")
    named = [name for name in names if not name.startswith(UNNAMED)]
    for name in named:
        yield registry.describe(name, evidence)
    roles: list[Ref] = []
    if named and titles:
        if len(titles) != len(named):
            raise MappingError(
                f"{len(titles)} titles for {len(named)} organisations",
                file=row.file,
                row=row.number,
                column="role_at_time",
            )
        for title, name in zip(titles, named, strict=True):
            role = _role(speaker, title, registry.organisation(name), page, evidence)
            roles.append(Ref("role", role.slug))
            yield role
    elif named:
        yield from (_member(speaker, registry.organisation(n), page, evidence) for n in named)
    yield Attribution(
        slug=_slug(row, source),
        speaker=speaker,
        roles=tuple(roles),
        topic=Text(row["topic"], "en"),
        stated_in=page,
        evidence=evidence,
        stated=_day(row),
        note=_note(row) if titles and not roles else None,
        echo_of=echo,
    )


def _role(
    person: Ref, title: str, organisation: Ref, page: Ref, evidence: tuple[RowEvidence, ...]
) -> Role:
    """Return the post; a curated article of the same page gives it the same slug."""
    mark = short_hash(page.slug, length=6)
    slug = f"{person.slug}-{slugify(title)}-{organisation.slug}-{mark}"
    return Role(slug, person, organisation, Text(title, "id"), page, evidence)


def _member(
    person: Ref, organisation: Ref, page: Ref, evidence: tuple[RowEvidence, ...]
) -> Statement:
    mark = short_hash(page.slug, length=6)
    return Statement(
        slug=f"person-{person.slug}-member-of-{organisation.slug}-{mark}",
        subject=person,
        predicate="org:memberOf",
        value=organisation,
        stated_in=page,
        evidence=evidence,
        confidence=AFFILIATED,
    )


def _note(row: Row) -> str:
    return f"title as stated: {row['role_at_time']}; organisation: {row['organization'] or 'none'}"


def _day(row: Row) -> PartialDate | None:
    return parse_partial_date(row["published_date"]) if row["published_date"] else None


def _split(cell: str, separator: str) -> list[str]:
    return [part.strip() for part in cell.split(separator) if part.strip()]
