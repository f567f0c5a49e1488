"""Tables on the page of a thing: stored questions whose parameter the thing is.

Which questions make a table on the page of which class, and with which columns, stands in one list
here; each table leads to the whole answer, its files and its query. Every other stored question
that can be asked about the thing (its class is that of a parameter) is offered as a link.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from starlette.types import Receive

from kg.errors import QueryError
from kg.namespaces import tr
from kg.query.catalogue import Question
from kg.query.header import Parameter
from kg.query.parameters import bind, first_rows, parse_parameters
from kg.query.request import QueryRequest
from kg.serve.messages import translate
from kg.serve.pages import Cell
from kg.serve.questions import table_links
from kg.serve.site import Site
from kg.serve.tables import Shown, show_answer
from kg.trust.codes import codes

__all__ = ["Asked", "Offer", "Section", "ask_sections", "offers_of"]

ROWS = 12
"""Rows on the page; one more is asked for to know whether there are more."""
OPEN_ENDS = frozenset({"0001-01-01", "9999-12-31"})


@dataclass(frozen=True, slots=True)
class Section:
    """A stored question on the pages of a class.

    Attributes:
        question: Its id.
        parameter: The one that the thing is put in.
        columns: Those shown, in this order.
        linked: A column of text, and the column of the thing that it leads to.
        leads: Whether it stands before the facts: what most people come to the page for.
        idle: A column, and the text in it; where all rows have it, the table says nothing new.
        coded: A column of codes, and the list that names them.
        days: Columns of days, in which an open end is empty.
        curated: A column, and the one that names who changed what a program had read of its row.
    """

    question: str
    parameter: str
    columns: tuple[str, ...]
    linked: tuple[str, str] | None = None
    leads: bool = False
    idle: tuple[str, str] | None = None
    coded: tuple[str, str] | None = None
    days: tuple[str, ...] = ()
    curated: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A table on the page.

    ``shown`` is None when the question could not be answered in time; ``more`` whether there are
    rows beyond those shown; ``href`` leads to the whole answer, ``files`` to its formats.
    """

    section: Section
    question: Question
    shown: Shown | None
    more: bool
    href: str
    files: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Offer:
    """A question that can be asked about the thing, and the address of its answer."""

    question: Question
    href: str


_WORDS = ("earliest", "person", "role_title", "words", "topic", "source")
SECTIONS: dict[str, tuple[Section, ...]] = {
    "Unit": (
        Section(
            "claims-of-unit",
            "unit",
            ("what", "kind", "scope", "dated", "holder", "source"),
            linked=("what", "claim"),
            leads=True,
            curated=("what", "curated_by"),
        ),
        Section("spokespeople-of-unit", "unit", _WORDS),
        Section("unit-history", "unit", ("kind", "original", "resulting", "earliest", "latest")),
    ),
    "ConformityClaim": (
        Section(
            "verdict-history",
            "certification",
            ("from", "before", "verdict", "reasons", "holder"),
            coded=("reasons", "trustReason"),
            days=("from", "before"),
        ),
    ),
    "AccreditationBody": (
        Section(
            "accredited-bodies",
            "accreditor",
            ("body", "standard", "kind", "number", "source"),
            leads=True,
        ),
    ),
    "Organisation": (
        Section("unit-dossier", "unit", ("year", "kind", "what", "holder", "by", "sources")),
        Section("quotations-by-organisation", "organisation", _WORDS),
    ),
    "Area": (
        Section(
            "series-of-area",
            "area",
            ("period", "value", "supply", "status", "producer", "source"),
            linked=("value", "observation"),
        ),
        Section(
            "households-without",
            "area",
            ("period", "supply", "without_by_counts", "without_by_ratio", "source"),
        ),
        Section(
            "area-versions",
            "area",
            ("label", "relation", "valid_from", "valid_until"),
            linked=("label", "version"),
            idle=("relation", "same"),
        ),
        Section("area-parts", "area", ("part", "kind", "bps_code", "valid_from", "valid_until")),
    ),
    "Person": (
        Section(
            "quotations-by-speaker",
            "speaker",
            ("text", "role_title", "organisation", "source"),
            linked=("text", "quotation"),
            leads=True,
        ),
        Section(
            "attributions-by-speaker",
            "speaker",
            ("earliest", "topic", "role_title", "organisation_label", "source"),
        ),
    ),
    "Standard": (
        Section(
            "units-by-standard",
            "standard",
            ("holder", "kind", "edition", "stated_certifiers", "dated", "source"),
            linked=("kind", "claim"),
            leads=True,
        ),
        Section("editions-and-deadlines", "standard", ("edition", "property", "value", "source")),
    ),
    "Scheme": (
        Section(
            "units-by-scheme",
            "scheme",
            ("holder", "kind", "granted_by", "score", "dated", "source"),
            linked=("kind", "claim"),
            leads=True,
        ),
    ),
    "Source": (
        Section(
            "everything-a-source-states",
            "source",
            ("kind", "summary", "exact"),
            linked=("summary", "thing"),
            leads=True,
        ),
    ),
}
"""By local name of the class; the first that fits decides, so narrower classes come first."""


def sections_for(kinds: Sequence[str]) -> tuple[Section, ...]:
    """Return the tables of a thing's page.

    Args:
        kinds: IRIs of its classes.

    Example:
        >>> [one.question for one in sections_for([tr("Scheme")])]
        ['units-by-scheme']
    """
    return tuple(
        section for name, sections in SECTIONS.items() if tr(name) in kinds for section in sections
    )


async def ask_sections(
    site: Site, iri: str, kinds: Sequence[str], receive: Receive, language: str
) -> list[Asked]:
    """Answer the tables of a thing's page, side by side.

    Args:
        site: The server.
        iri: The thing.
        kinds: IRIs of its classes.
        receive: The request's channel.
        language: Of the page.

    Returns:
        The tables, those without rows among them.
    """
    found = await asyncio.gather(
        *(_ask(site, iri, section, receive, language) for section in sections_for(kinds))
    )
    return list(found)


async def _ask(site: Site, iri: str, section: Section, receive: Receive, language: str) -> Asked:
    question = site.catalogue.get(section.question)
    fields = [(section.parameter, iri)]
    terms = parse_parameters(
        question, dict(fields), site.live.store.names, base=site.live.version().base
    )
    query = QueryRequest(first_rows(bind(question, terms), ROWS + 1))
    shown: Shown | None = None
    try:
        whole = await show_answer(
            site, query, receive, site.settings.query_timeout_s, language=language
        )
        shown = _narrow(whole, section, language)
    except QueryError:
        shown = None
    return Asked(
        section,
        question,
        shown and replace(shown, rows=shown.rows[:ROWS]),
        shown is not None and len(shown.rows) > ROWS,
        f"/queries/{question.id}?" + urlencode([*fields, ("format", "html")]),
        tuple(table_links(question, fields)),
    )


def _narrow(shown: Shown, section: Section, language: str) -> Shown:
    """Keep some columns, and of them those in which something stands."""
    rows = shown.rows
    for name in section.days:
        rows = _each(rows, shown.columns.index(name), _closed)
    if section.coded is not None:
        column, scheme = section.coded
        rows = _each(rows, shown.columns.index(column), lambda one: _named(one, scheme, language))
    if section.idle is not None:
        column, said = section.idle
        cells = [row[shown.columns.index(column)] for row in rows]
        if all(cell is not None and cell.text == said for cell in cells):
            rows = ()
    if section.linked is not None:
        text, thing = (shown.columns.index(name) for name in section.linked)
        rows = tuple(_linked(row, text, thing) for row in rows)
    if section.curated is not None:
        text, names = (shown.columns.index(name) for name in section.curated)
        rows = tuple(_curated(row, text, names, language) for row in rows)
    places = [shown.columns.index(name) for name in section.columns]
    places = [place for place in places if any(row[place] for row in rows)]
    return replace(
        shown,
        columns=tuple(shown.columns[place] for place in places),
        headings=tuple(shown.headings[place] for place in places),
        rows=tuple(tuple(row[place] for place in places) for row in rows),
    )


def _each(
    rows: Sequence[tuple[Cell | None, ...]], place: int, change: Callable[[Cell], Cell | None]
) -> tuple[tuple[Cell | None, ...], ...]:
    """Change the cells of a column."""
    return tuple(
        (*row[:place], change(cell), *row[place + 1 :]) if (cell := row[place]) else row
        for row in rows
    )


def _closed(day: Cell) -> Cell | None:
    """Return a day, but not one that stands for an open end."""
    return None if day.text in OPEN_ENDS else day


def _named(listed: Cell, scheme: str, language: str) -> Cell | None:
    """Return codes with a blank between them by their labels."""
    known = codes(scheme)
    found = sorted((known[one] for one in listed.text.split()), key=lambda code: code.weight)
    return Cell("; ".join(code.labels[language] for code in found)) if found else None


def _linked(row: Sequence[Cell | None], text: int, thing: int) -> tuple[Cell | None, ...]:
    """Let the text of a row lead to the row's thing; without text, show the thing itself."""
    words, target = row[text], row[thing]
    if target is None:
        return tuple(row)
    shown = target if words is None else replace(words, href=target.href)
    return (*row[:text], shown, *row[text + 1 :])


def _curated(
    row: Sequence[Cell | None], text: int, names: int, language: str
) -> tuple[Cell | None, ...]:
    """Say behind the text of a row that a curator changed what a program had read."""
    words, changed = row[text], row[names]
    if words is None or changed is None:
        return tuple(row)
    marked = replace(
        words,
        mark=translate("claim.curated", language),
        mark_title=translate("thing.curated", language, names=changed.text),
    )
    return (*row[:text], marked, *row[text + 1 :])


def offers_of(site: Site, iri: str, kinds: Sequence[str]) -> list[Offer]:
    """Return the questions that can be asked about a thing and make no table on its page.

    Args:
        site: The server.
        iri: The thing.
        kinds: IRIs of its classes.
    """
    taken = {section.question for section in sections_for(kinds)}
    offers: list[Offer] = []
    for question in site.catalogue:
        parameter = _fitting(question, kinds)
        if parameter is None or question.id in taken:
            continue
        fields = {parameter.name: iri}
        needed = [one.name for one in question.params if one.required and one is not parameter]
        fields |= {name: question.example[name] for name in needed if name in question.example}
        if all(name in fields for name in needed):
            address = f"/queries/{question.id}?" + urlencode({**fields, "format": "html"})
            offers.append(Offer(question, address))
    return offers


def _fitting(question: Question, kinds: Sequence[str]) -> Parameter | None:
    for parameter in question.params:
        if parameter.kind == "entity" and set(parameter.classes) & set(kinds):
            return parameter
    return None
