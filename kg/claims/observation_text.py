"""Observations of a table as lines of RDF text, many of them fast.

Place in the flow: beside :mod:`kg.claims.rdf`, for tables. What an observation looks like in RDF is
said once, in :mod:`kg.claims.observations`. Here that is run once for each kind of row, on an
observation whose changing parts are stand-ins; the text that comes out becomes a form, and each
further row of the kind only fills it in. ``tests/claims/test_observation_text.py`` holds that both
ways give the same triples.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import (
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    Triple,
    parse,
    serialize,
)

from kg.claims.dates import Period
from kg.claims.evidence import RowEvidence
from kg.claims.mint import slugify
from kg.claims.rdf import record_triples
from kg.claims.records import Observation, Ref
from kg.claims.writer import decimal_text
from kg.namespaces import Base

__all__ = ["ObservationForms"]

FORMS_LIMIT = 1_000
DAYS = {"begin": date(1001, 1, 1), "end": date(1001, 1, 2), "as_of": date(1001, 1, 3)}
NUMBERS = {
    name: 900_000_000_000_001 + n
    for n, name in enumerate(("value", "lower", "upper", "number", "row", "line"))
}
"""Stand-ins; ``line`` is the row and one, as the fragment of RFC 7111 counts it."""
WORDS = {
    "slug": "zzslotslug",
    "area": "zzslotarea",
    "label": "ZZSLOTLABEL",
    "printed": "zzslotprinted",
    "note": "zzslotnote",
    "column": "ZZSLOTCOLUMN",
}
LOWERED = {"period": "zzslotlabel", "place": "zzslotcolumn"}
"""The same label and column where they stand in IRIs."""


class ObservationForms:
    """Writes observations; keeps the forms of the kinds it has met.

    With the IRI of a ``graph`` it writes N-Quads of that graph, else N-Triples.
    """

    def __init__(self, base: Base, *, graph: str | None = None) -> None:
        self.base = base
        self.graph = graph
        self.forms: dict[tuple[object, ...], str] = {}

    def text(self, observation: Observation) -> str:
        """Return the triples of an observation, one a line."""
        if not _has_form(observation):
            return self._lines(observation)
        (evidence,) = observation.evidence
        assert isinstance(evidence, RowEvidence)  # noqa: S101 - held by _has_form
        key = _kind(observation, evidence)
        form = self.forms.get(key)
        if form is None:
            if len(self.forms) >= FORMS_LIMIT:
                self.forms.clear()
            form = self.forms[key] = self._make(observation, evidence)
        return form % _filling(observation, evidence)

    def triples(self, observation: Observation) -> list[Triple]:
        """Return the triples of an observation."""
        text = self.text(observation)
        return [quad.triple for quad in parse(text, format=RdfFormat.N_QUADS)]

    def _lines(self, observation: Observation) -> str:
        triples = record_triples([observation], self.base)
        graph = NamedNode(self.graph) if self.graph else DefaultGraph()
        quads = [Quad(t.subject, t.predicate, t.object, graph) for t in triples]
        text = serialize(quads, format=RdfFormat.N_QUADS)
        assert text is not None  # noqa: S101 - no output was given
        return text.decode()

    def _make(self, o: Observation, evidence: RowEvidence) -> str:
        stand_in = replace(
            o,
            slug=WORDS["slug"],
            area=Ref("area", WORDS["area"]),
            period=Period(WORDS["label"], DAYS["begin"] if o.period.begin else None, DAYS["end"]),
            value=Decimal(NUMBERS["value"]),
            lower=Decimal(NUMBERS["lower"]),
            upper=Decimal(NUMBERS["upper"]),
            printed=WORDS["printed"],
            statement_number=NUMBERS["number"],
            as_of=DAYS["as_of"] if o.as_of else None,
            note=WORDS["note"] if o.note else None,
            evidence=(replace(evidence, row=NUMBERS["row"], column=WORDS["column"]),),
        )
        text = self._lines(stand_in).replace("%", "%%")
        places: dict[str, object] = {**NUMBERS, **WORDS, **LOWERED, **DAYS}
        for name, stands in places.items():
            text = text.replace(str(stands), f"%({name})s")
        return text


def _has_form(o: Observation) -> bool:
    """Tell whether all that is said of an observation has its place in a form."""
    return (
        len(o.evidence) == 1
        and isinstance(o.evidence[0], RowEvidence)
        and o.evidence[0].column is not None
        and o.evidence[0].excerpt is None
        and not o.parts
    )


def _kind(o: Observation, evidence: RowEvidence) -> tuple[object, ...]:
    """Return everything of an observation that a form holds fast."""
    return (
        o.indicator, o.supply, o.method, o.status, o.producer, o.vintage, o.unit, o.stated_in,
        o.denominator, o.as_of_basis, o.approximate, o.capped, o.doubt, o.plan, o.speaker,
        o.speaker_title, o.echo_of, o.headline, o.confidence, o.period.begin is None,
        o.as_of is None, not o.note,
        evidence.source, evidence.file, evidence.sheet,
    )  # fmt: skip


def _filling(o: Observation, evidence: RowEvidence) -> dict[str, object]:
    column = evidence.column or ""
    return {
        "slug": o.slug,
        "area": o.area.slug,
        "period": o.period.slug,
        "label": _escaped(o.period.label),
        "begin": o.period.begin,
        "end": o.period.end,
        "value": decimal_text(o.value),
        "lower": decimal_text(o.lower),
        "upper": decimal_text(o.upper),
        "printed": _escaped(o.printed),
        "number": o.statement_number,
        "as_of": o.as_of,
        "note": _escaped(o.note or ""),
        "row": evidence.row,
        "line": evidence.row + 1,
        "column": _escaped(column),
        "place": _slug(column),
    }


_slug = lru_cache(maxsize=1024)(slugify)


def _escaped(text: str) -> str:
    """Return a text as it stands between quotation marks."""
    if text.isascii() and text.isprintable() and '"' not in text and "\\" not in text:
        return text
    return str(Literal(text))[1:-1]
