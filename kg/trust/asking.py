"""Binds the stored questions of a verdict, one after the other, and puts the answer together.

A generator: it yields SPARQL and is sent the rows, so that the command line asks a store and the
server its readers with the same steps:

1. ``trust-certifications``: which claims answer for the holder and the standard;
2. ``trust``, bound to them: the verdicts;
3. ``trust-details``: the words, speakers and names behind them.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from pyoxigraph import Literal, NamedNode

from kg.errors import StoreError
from kg.namespaces import PREFIXES
from kg.query.catalogue import Catalogue
from kg.query.lexer import without_comments
from kg.query.order import in_order, without_order
from kg.query.parameters import bind
from kg.trust.answer import Answer, Claim, Finding, Judgement, Row, read_details, read_judgements
from kg.trust.codes import codes

__all__ = [
    "NOT_INFERRED",
    "QUESTIONS",
    "Asking",
    "answer_with",
    "ask",
    "judge",
    "list_lines",
    "read_rows",
]

QUESTIONS = ("trust", "trust-certifications", "trust-details")
NOT_INFERRED = "the verdicts on these claims were not worked out in this store; kg build does it"
RELATIONS = {"above": "parent-certified", "below": "part-certified"}
Steps = Generator[str, list[Row], Answer]
Bound = NamedNode | Literal | Sequence[NamedNode | Literal]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Asking:
    """Holder, standard (or edition, or scheme) and day; ``only`` one claim, if named."""

    holder: NamedNode
    standard: NamedNode
    on: date
    only: str = ""


def ask(asking: Asking, catalogue: Catalogue) -> Steps:
    """Yield queries, receive rows, return the answer; see the module.

    Args:
        asking: What is asked.
        catalogue: Holds :data:`QUESTIONS`.

    Raises:
        StoreError: If claims answer and the rules of this version have not judged them.
    """
    own_terms = {"holder": asking.holder, "standard": asking.standard}
    text, keys = without_order(_bound(catalogue, "trust-certifications", own_terms))
    matching = in_order((yield text), keys)
    own = sorted({row["certification"] for row in matching if row["relation"] == "own"})
    if asking.only:
        own = [asking.only]
    judgements: tuple[Judgement, ...] = ()
    if own:
        rows = yield judge(catalogue, own, asking.on, asking)
        judgements = read_judgements(rows)
        if not judgements:
            raise StoreError(NOT_INFERRED)
    context = tuple(
        Finding(RELATIONS[row["relation"]], about=row["certification"])
        for row in {row["certification"]: row for row in matching}.values()
        if row["relation"] in RELATIONS
    )
    things = {asking.holder.value, asking.standard.value}
    for one in (*context, *(found for each in judgements for found in each.findings)):
        things |= {one.source, one.about}
    things.discard("")
    claims = [*own, *(one.about for one in context)]
    wanted = {
        "certification": [NamedNode(iri) for iri in claims or [asking.holder.value]],
        "thing": [NamedNode(iri) for iri in sorted(things)],
    }
    text, keys = without_order(_bound(catalogue, "trust-details", wanted))
    known, names = read_details(in_order((yield text), keys))
    completed = tuple(
        replace(one, findings=tuple(_with_body(found, known.get(one.certification))
                                    for found in one.findings))
        for one in judgements
    )  # fmt: skip
    above = tuple(
        replace(one, about=known[one.about].one("holder")) if one.about in known else one
        for one in context
    )
    return Answer(
        asking.holder.value, asking.standard.value, asking.on, completed, known, names,
        tuple(dict.fromkeys(above)),
    )  # fmt: skip


def _with_body(found: Finding, claim: Claim | None) -> Finding:
    """Name the body that a reason about the certifier speaks of; the claim has it."""
    if claim is None or found.about or codes("trustReason")[found.reason].link != "certifier":
        return found
    judged = claim.stated.get("judgedCertifier", ())
    stated = [iri for iri in claim.stated.get("statedCertifier", ()) if iri not in judged]
    wrong = found.reason in {"role-corrected", "issuer-is-accreditation-body"}
    return replace(found, about=next(iter(stated if wrong else judged), ""))


def judge(
    catalogue: Catalogue, certifications: Iterable[str], on: date, asking: Asking | None = None
) -> str:
    """Return the query ``trust`` bound to certifications, and to a holder and standard if given."""
    terms = _claims_and_day(certifications, on)
    if asking is not None:
        # The certifications are those for the standard; naming it again makes the engine start
        # from everything that concerns it.
        terms["holder"] = asking.holder
    return _bound(catalogue, "trust", terms)


def list_lines(catalogue: Catalogue, on: date) -> str:
    """Return the query ``judgement-lines`` for all claims on a day, without its order."""
    text, _ = without_order(_bound(catalogue, "judgement-lines", {"on": _day(on)}))
    return text


def _claims_and_day(certifications: Iterable[str], on: date) -> dict[str, Bound]:
    return {"certification": [NamedNode(iri) for iri in certifications], "on": _day(on)}


def _day(on: date) -> Literal:
    return Literal(on.isoformat(), datatype=NamedNode(PREFIXES["xsd"] + "date"))


def _bound(
    catalogue: Catalogue,
    name: str,
    terms: Mapping[str, Bound],
) -> str:
    """Bind a question without its comments: a reader checks and parses each query anew."""
    question = catalogue.get(name)
    return bind(replace(question, text=without_comments(question.text)), terms)


def answer_with(steps: Generator[str, list[Row], T], run: Callable[[str], bytes]) -> T:
    """Run the steps with a function that answers a SELECT with SPARQL JSON results."""
    try:
        query = next(steps)
        while True:
            query = steps.send(read_rows(run(query)))
    except StopIteration as done:
        answer: T = done.value
        return answer


def read_rows(results: bytes) -> list[Row]:
    """Return the rows of SPARQL JSON results: texts, with ``{name}_language`` where tagged."""
    rows: list[Row] = []
    for binding in json.loads(results)["results"]["bindings"]:
        row = {name: term["value"] for name, term in binding.items()}
        for name, term in binding.items():
            if "xml:lang" in term:
                row[f"{name}_language"] = term["xml:lang"]
        rows.append(row)
    return rows
