"""A read text as a source with everything that it states: one document, one graph.

Place in the flow: :mod:`kg.sources.documents` and :mod:`kg.extract` -> claims. Every record rests
on words of the text; confidence and reasons go with it. An item that lacks what the graph needs (a
figure without area, a quotation without speaker) is not completed: it is listed in
:attr:`MappedExtraction.left_out` with the reason. How to use it::

    mapped = map_extraction(extraction, document, Names(resolver, areas))
    mapped.draft          # to the gate
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from types import MappingProxyType
from urllib.parse import urlsplit

from kg.claims.mint import slugify
from kg.claims.records import Outlet, Record, Ref, Role, Source, Statement, Text
from kg.claims.source_names import names_of_source
from kg.extract import Extraction, to_json
from kg.extract.model import (
    ORGANISATION_KINDS,
    Dateline,
    Headline,
    Organization,
    Person,
    Span,
)
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.extraction_areas import AreaFinder
from kg.mapping.extraction_claims import map_certifications, map_other_claims
from kg.mapping.extraction_context import Context, CuratedItem, LeftOut, read_day
from kg.mapping.extraction_figures import map_figures
from kg.mapping.extraction_people import map_headlines, map_people, map_quotes
from kg.mapping.resolution import Resolution, Resolver
from kg.sources.documents import NewsDocument

__all__ = [
    "MappedExtraction",
    "Names",
    "article_source",
    "lowest_confidence",
    "map_extraction",
]

FORMAT = "article"
"""The format of a refused article's record in quarantine."""
TITLE_LIMIT = 100
LICENCE_NOTE = (
    "The text belongs to its publisher and is not republished; short quotations and the words that "
    "anchor each fact are cited."
)
SEPARATORS = " ,-–—:|()"
"""What stands between the parts of a dateline, and behind it."""
ROLES = {"ministry": "Ministry"}
"""Kind of an organisation -> the class that its name alone gives it."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the graph knows: parties and people, areas, and names of outlets by their slug."""

    resolver: Resolver
    areas: AreaFinder
    outlets: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MappedExtraction:
    """A read text made ready for the gate.

    ``left_out`` are items that do not enter the graph; their ids count from 1 within their kind:
    ``c`` certifications, ``a`` other claims, ``p`` people, ``q`` quotes, ``f`` statistics, ``o``
    organizations, ``h`` headlines, ``d`` the dateline.
    """

    draft: SourceDraft
    resolutions: tuple[Resolution, ...]
    left_out: tuple[LeftOut, ...]

    @property
    def source(self) -> Source:
        """The source."""
        return self.draft.source

    @property
    def records(self) -> tuple[Record, ...]:
        """Everything that enters the graph."""
        return self.draft.rows[0].records


def map_extraction(
    extraction: Extraction,
    document: NewsDocument,
    names: Names,
    *,
    status: str = "pending",
    slug: str | None = None,
    curated: Mapping[str, CuratedItem] = MappingProxyType({}),
) -> MappedExtraction:
    """Map a read text.

    Args:
        extraction: What was read in the text of the document.
        document: The document, with what it or the user says of itself.
        names: What the graph knows.
        status: Status of its graph.
        slug: The slug of its source, where it has one already; else it is made from the document.
        curated: The items that curators changed, by their ids (``c1``).

    Returns:
        The source with its one unit of acceptance, the decisions on names, and what is left out.
    """
    source = article_source(extraction, document, names.outlets)
    if slug is not None:
        source = replace(source, slug=slug)
    context = Context(extraction, source.slug, names.resolver, curated)
    organisations = list(_organisations(context))
    people = list(map_people(context))
    claims = [
        *map_certifications(context),
        *map_other_claims(context),
        *map_quotes(context, people),
        *map_headlines(context),
        *map_figures(context, names.areas),
        *_dateline(context),
    ]
    records = (
        *context.descriptions(),
        *organisations,
        *(role for _, _, role in people if role is not None),
        *_curated_roles(context, people),
        *claims,
    )
    text = json.dumps(to_json(extraction), ensure_ascii=False)
    row = RowDraft(
        f"{document.file}#{source.slug}", names_of_source(source)[0].value, records, text=text
    )
    source = replace(source, status=status, status_note=_note(extraction, context, status))
    return MappedExtraction(
        SourceDraft(source, [replace(row, format=FORMAT)]),
        context.resolutions,
        tuple(context.left_out),
    )


def article_source(
    extraction: Extraction, document: NewsDocument, outlets: dict[str, str]
) -> Source:
    """Return the description of a document as a source.

    Its slug is readable (outlet or host, day, title) and ends in the hash of its text: the same
    text has one slug wherever its file lies.

    Args:
        extraction: What was read in its text.
        document: The document.
        outlets: Names of outlets by slug; a new one is added, so that "Antara" after "ANTARA" is
            called as before.
    """
    dateline = extraction.dateline
    host = (urlsplit(document.url or "").hostname or "").removeprefix("www.")
    outlet = document.publisher or dateline.agency or host or None
    title = document.title or _first_words(_after_dateline(extraction))
    issued = document.published.isoformat() if document.published else dateline.published
    day = read_day(issued)
    readable = slugify(f"{host or outlet or ''} {issued if day else ''} {title}", limit=10_000)[:60]
    return Source(
        slug=f"{readable.strip('-')}-{document.sha256_text[:8]}",
        kind="news-article",
        title=Text(f"{outlet}: {title}" if outlet else title, extraction.language),
        url=document.url,
        identifier=None if document.url else f"urn:sha256:{document.sha256_bytes}",
        outlet=_outlet(outlet, outlets) if outlet else None,
        issued=day,
        licence_note=LICENCE_NOTE,
        sha256_bytes=document.sha256_bytes,
        sha256_text=document.sha256_text,
        read_by="program",
    )


def _outlet(name: str, outlets: dict[str, str]) -> Outlet:
    slug = slugify(name)
    return Outlet(slug, outlets.setdefault(slug, name))


def _after_dateline(extraction: Extraction) -> str:
    """Return the text without a dateline at its beginning: place and agency are no title."""
    text = extraction.text
    end = len(text) - len(text.lstrip())
    for span in sorted(extraction.dateline.evidence):
        if not text[end : span.start].strip(SEPARATORS):
            end = max(end, span.end)
    return text[end:].lstrip(SEPARATORS) or text


def _first_words(text: str) -> str:
    line = next((line.strip() for line in text.splitlines() if line.strip()), "")
    if len(line) <= TITLE_LIMIT:
        return line
    return line[:TITLE_LIMIT].rsplit(" ", 1)[0] + " …"


def _note(extraction: Extraction, context: Context, status: str) -> str | None:
    if status != "pending":
        return None
    least = lowest_confidence(extraction)
    lowest = f", the lowest confidence is {least:.2f}" if least is not None else ""
    return (
        f"read by a program and waiting for a curator: {len(extraction.items())} items, "
        f"{len({left.item for left in context.left_out})} not stored in full{lowest}"
    )


def lowest_confidence(extraction: Extraction) -> float | None:
    """Return the lowest confidence of what a text states; headlines are weak by their kind."""
    items = (item for item in extraction.items() if not isinstance(item, Headline))
    return min((item.confidence for item in items), default=None)


def _curated_roles(
    context: Context, people: list[tuple[Person, Ref | None, Role | None]]
) -> Iterator[Record]:
    for number, (_, _, role) in enumerate(people, start=1):
        if role is not None:
            yield from context.curated(f"p{number}", Ref("role", role.slug))


def _organisations(context: Context) -> Iterator[Record]:
    """Ask for every organisation of the text; yield what it says of parents."""
    for number, item in enumerate(context.extraction.organizations, start=1):
        assert item.kind in ORGANISATION_KINDS  # noqa: S101 - what the model allows
        is_unit = item.kind == "pln_unit"
        role = ROLES.get(item.kind)
        ref = context.party(item.name, item.evidence, is_unit=is_unit, role=role)
        if ref is None:
            context.omit(f"o{number}", f"{item.name!r} is the kind of a unit and names none")
        elif item.parent:
            yield from _parent(context, f"o{number}", item)


def _parent(context: Context, name: str, item: Organization) -> Iterator[Record]:
    child = context.party(item.name, item.evidence)
    parent = context.party(item.parent or "", item.evidence)
    if child is None or parent is None or parent == child:
        context.omit(name, f"the parent {item.parent!r} names no organisation of its own")
        return
    slug = f"{child.kind}-{slugify(child.slug, 60)}-parentunit-{context.mark}"
    yield Statement(
        slug=slug,
        subject=child,
        predicate="tr:parentUnit",
        value=parent,
        stated_in=context.ref,
        evidence=context.evidence(item.evidence),
        confidence=context.confidence(item, name),
        note=context.reasons(item, name) or None,
    )
    yield from context.curated(name, Ref("claim", slug))


def _dateline(context: Context) -> Iterator[Record]:
    """Yield what the article says of itself: place, agency, day of the statement."""
    dateline = context.extraction.dateline
    if not dateline.evidence:
        return
    values: list[tuple[str, str | None]] = [
        ("tr:datelinePlace", dateline.place),
        ("tr:datelineAgency", dateline.agency),
    ]
    stated = read_day(dateline.statement_day)
    day = stated.earliest if stated and stated.earliest == stated.latest else None
    for predicate, value in (*values, ("tr:statementDate", day)):
        if value is None:
            continue
        inferred = predicate == "tr:statementDate" and dateline.basis not in {None, "stated"}
        yield Statement(
            slug=f"source-{slugify(context.source, 60)}-{slugify(predicate[3:])}-{context.mark}",
            subject=context.ref,
            predicate=predicate,
            value=value,
            stated_in=context.ref,
            evidence=context.evidence(_words_of(dateline, value)),
            confidence=context.confidence(dateline),
            note="Day and month as printed; the year is inferred." if inferred else None,
        )


def _words_of(dateline: Dateline, value: str | date) -> tuple[Span, ...]:
    """Return the words of a dateline that say one part of it; all where none can be told apart."""
    names = [name for name in (dateline.place, dateline.agency) if name]
    if isinstance(value, str):
        found = [span for span in dateline.evidence if value in span.exact]
    else:
        found = [
            span for span in dateline.evidence if not any(name in span.exact for name in names)
        ]
    return tuple(found) or dateline.evidence
