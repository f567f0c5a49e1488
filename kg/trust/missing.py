"""What would verify a claim: the verdict, and the documents that would settle its reasons.

Steps, as in :mod:`kg.trust.asking`, so that whoever has a store or a reader can run them: the
verdict first, then the question ``what-would-verify-it`` for the claims that it weighs. Which
document settles which reason is stated in ``ontology/documents.ttl``; nothing here decides it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.namespaces import PREFIXES
from kg.query.catalogue import Catalogue
from kg.query.parameters import bind
from kg.trust.answer import Answer, Row
from kg.trust.asking import QUESTIONS, Asking, ask
from kg.trust.codes import slug_of

__all__ = ["MISSING_QUESTIONS", "Demand", "Request", "ask_demands", "ask_missing", "read_demands"]

MISSING_QUESTIONS = (*QUESTIONS, "unit-dossier", "what-would-verify-it")


@dataclass(frozen=True, slots=True)
class Demand:
    """A document to ask for.

    Attributes:
        document: Its code: ``certificate``.
        labels: Its name by language.
        sentences: What it must show, by language.
        from_holder: Whether the holder has it; else it is public.
        settles: The reason codes that it settles.
        certifications: The claims for which it is wanted.
    """

    document: str
    labels: Mapping[str, str]
    sentences: Mapping[str, str]
    from_holder: bool
    settles: tuple[str, ...]
    certifications: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Request:
    """The answer for one standard, and what would verify it; no demands if nothing is missing."""

    answer: Answer
    demands: tuple[Demand, ...]


def ask_missing(
    holder: NamedNode, standard: NamedNode | None, on: date, catalogue: Catalogue
) -> Generator[str, list[Row], tuple[Request, ...]]:
    """Yield queries, receive rows, return a request for each standard, in the order of the dossier.

    Args:
        holder: A unit or company.
        standard: A standard, edition or scheme; None: everything that is claimed for the holder.
        on: The day.
        catalogue: Holds :data:`MISSING_QUESTIONS`.
    """
    if standard is not None:
        wanted = [standard]
    else:
        rows = yield bind(catalogue.get("unit-dossier"), {"unit": holder})
        iris = dict.fromkeys(row["standard"] for row in rows if row.get("standard"))
        wanted = [NamedNode(iri) for iri in iris]
    requests = []
    for each in wanted:
        answer = yield from ask(Asking(holder, each, on), catalogue)
        demands = yield from ask_demands(answer, catalogue)
        requests.append(Request(answer, demands))
    return tuple(requests)


def ask_demands(
    answer: Answer, catalogue: Catalogue
) -> Generator[str, list[Row], tuple[Demand, ...]]:
    """Yield a query, receive rows, return the documents that would verify what was judged."""
    if not answer.judgements:
        return ()
    weighed = [NamedNode(one.certification) for one in answer.judgements]
    day = Literal(answer.on.isoformat(), datatype=NamedNode(PREFIXES["xsd"] + "date"))
    terms: dict[str, NamedNode | Literal | Sequence[NamedNode | Literal]] = {
        "holder": NamedNode(answer.holder),
        "standard": NamedNode(answer.standard),
        "certification": weighed,
        "on": day,
    }
    rows = yield bind(catalogue.get("what-would-verify-it"), terms)
    return read_demands(rows)


def read_demands(rows: Iterable[Row]) -> tuple[Demand, ...]:
    """Read rows of ``what-would-verify-it``; a document wanted for several claims is one demand."""
    groups: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: int(row["place"])):
        groups.setdefault(row["document"], []).append(row)
    return tuple(
        Demand(
            slug_of(iri),
            {each: group[0][f"document_{each}"] for each in ("en", "id")},
            {each: group[0][f"sentence_{each}"] for each in ("en", "id")},
            group[0]["from_holder"] == "true",
            tuple(dict.fromkeys(code for row in group for code in row["settles"].split())),
            tuple(dict.fromkeys(row["certification"] for row in group)),
        )
        for iri, group in groups.items()
    )
