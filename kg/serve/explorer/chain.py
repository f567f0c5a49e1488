"""The chain of a verdict for the explorer: the same steps as ``/trust``, as nodes and links.

The judgement is that of :mod:`kg.trust`, its net that of :mod:`kg.trust.ties`. A link tells its
status, what was found, who says so, and which documents would settle it; what is missing is a node
of the kind ``missing``, known by a URN.
"""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from datetime import date

from pyoxigraph import NamedNode

from kg.errors import ParameterError
from kg.explore.terms import LANGUAGES
from kg.namespaces import tr
from kg.query.catalogue import Catalogue
from kg.sentences import say
from kg.serve.explorer import queries
from kg.serve.explorer.asking import Asking, Json, Parts
from kg.serve.messages import translate
from kg.serve.pages import link_of
from kg.trust.answer import Answer, Judgement, Row, Words
from kg.trust.asking import Asking as Wanted
from kg.trust.asking import ask
from kg.trust.codes import codes
from kg.trust.missing import Demand, ask_demands
from kg.trust.picture import STYLES
from kg.trust.sentence import sentence, shown_day
from kg.trust.ties import Net, Related, Tie, net_of

__all__ = ["chain_of_claim", "claim_of"]

MISSING = "missing"
MOST_WORDS = 6
Labels = dict[str, str]


async def claim_of(asking: Asking, certification: str, on: date) -> Wanted:
    """Return what is asked about a certification: its own holder, and what it is for.

    Raises:
        ParameterError: If the graph does not say who holds it, or against what.
    """
    rows = await asking.rows(queries.with_values(queries.CLAIM, [certification]))
    first = {row["property"]: row["value"] for row in reversed(rows)}
    standard = next(filter(None, map(first.get, ("edition", "standard", "scheme"))), None)
    if standard is None or "holder" not in first:
        raise ParameterError(say("thing.no-certification"), name="certification")
    return Wanted(NamedNode(first["holder"]), NamedNode(standard), on, certification)


async def chain_of_claim(asking: Asking, wanted: Wanted) -> Json:
    """Return the chain of the judgement that counts, and which other claims answer."""
    answer, demands = await asking.steps(_steps(wanted, asking.site.catalogue))
    judgement = answer.judgements[0] if answer.judgements else None
    about = {one.about for one in judgement.findings if one.about} if judgement else set()
    net = net_of(answer, judgement, await _related(asking, sorted(about)))
    parts = Parts()
    await asking.add_nodes(parts, [one.key for one in net.stops if not one.missing])
    for stop in net.stops:
        if stop.missing:
            _add_missing(parts, stop.key, stop.missing)
    name = f"{judgement.certification if judgement else answer.holder} {answer.on.isoformat()}"
    for tie in net.ties:
        _add_tie(parts, asking, answer, judgement, tie, demands, name)
    return {**parts.body(), "chain": _chain(answer, judgement, net, name)}


def _steps(
    wanted: Wanted, catalogue: Catalogue
) -> Generator[str, list[Row], tuple[Answer, tuple[Demand, ...]]]:
    answer = yield from ask(wanted, catalogue)
    demands = yield from ask_demands(answer, catalogue)
    return answer, demands


async def _related(asking: Asking, things: Sequence[str]) -> Related:
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for row in await asking.bound(queries.CHAIN, things) if things else ():
        said = found.setdefault(row["thing"], {})
        said[row["property"]] = (*said.get(row["property"], ()), row["value"])
    return found


def _chain(answer: Answer, judgement: Judgement | None, net: Net, name: str) -> Json:
    """Return what is told of the chain as a whole, with the places of its things."""
    return {
        "id": name,
        "holder": answer.holder,
        "standard": answer.standard,
        "certification": judgement.certification if judgement else None,
        "on": answer.on.isoformat(),
        "title": {
            each: " · ".join((
                answer.label(answer.holder, each),
                answer.label(answer.standard, each),
                shown_day(answer.on, each),
            ))
            for each in LANGUAGES
        },
        "verdict": judgement.verdict if judgement else "not-claimed",
        "sentence": {one: sentence(answer, one, judgement) for one in LANGUAGES},
        "stops": [[one.key, one.column, one.row] for one in net.stops],
        "others": [
            {
                "certification": one.certification,
                "sentence": {each: sentence(answer, each, one) for each in LANGUAGES},
            }
            for one in answer.judgements[1:]
        ],
    }


def _add_missing(parts: Parts, key: str, link: str) -> None:
    name = _labels("trustLink", link)
    style = STYLES[MISSING]
    parts.kinds[MISSING] = {
        "label": {one: translate("explore.missing_kind", one) for one in LANGUAGES},
        "colour": style.colour, "corners": 4,
    }  # fmt: skip
    parts.nodes[key] = {
        "iri": key,
        "label": {one: translate("explore.missing", one, link=name[one]) for one in LANGUAGES},
        "kind": MISSING,
        "href": "",
        "missing": True,
    }


def _add_tie(
    parts: Parts,
    asking: Asking,
    answer: Answer,
    judgement: Judgement | None,
    tie: Tie,
    demands: Sequence[Demand],
    chain: str,
) -> None:
    relation = tr(f"trustLink-{tie.link}")
    style = STYLES[tie.status]
    parts.relations["~" + relation] = {
        "label": _labels("trustLink", tie.link), "colour": style.colour, "dashed": False,
    }  # fmt: skip
    claim = answer.claims.get(judgement.certification) if judgement else None
    known = codes("trustReason")
    reasons = {one.reason for one in tie.findings}
    sources = dict.fromkeys(one.source for one in tie.findings if one.source)
    name = f"chain {chain} {tie.link} {tie.start} {tie.end}"
    parts.edges[name] = {
        "id": name,
        "subject": tie.start,
        "relation": "~" + relation,
        "object": tie.end,
        "status": tie.status,
        "chain": chain,
        "look": {
            "label": _labels("linkStatus", tie.status),
            "colour": style.colour, "dashes": style.dashes, "mark": style.mark,
        },
        "findings": [
            {
                "text": dict(known[one.reason].sentences or known[one.reason].labels),
                "status": known[one.reason].status,
                **({"about": _names(answer, one.about)} if one.about else {}),
                **({"source": _names(answer, one.source)} if one.source else {}),
            }
            for one in tie.findings
        ],
        "settles": [
            {"label": dict(one.labels), "sentence": dict(one.sentences)}
            for one in demands
            if reasons & set(one.settles) and claim and claim.iri in one.certifications
        ],
        "facts": [one for one in (claim.iri if claim else "",) if one],
        "words": _words(claim.words if claim else ()) if tie.link == "claim" else [],
        "sources": [
            {
                "label": _names(answer, one),
                "href": link_of(one, asking.version.base) or "",
                "status": "accepted",
            }
            for one in sources
        ],
    }  # fmt: skip


def _words(words: Sequence[Words]) -> list[str]:
    return list(dict.fromkeys(one.text for one in words if one.text))[:MOST_WORDS]


def _labels(scheme: str, slug: str) -> Labels:
    labels: Mapping[str, str] = codes(scheme)[slug].labels
    return {one: labels[one] for one in LANGUAGES}


def _names(answer: Answer, iri: str) -> Labels:
    return {one: answer.label(iri, one) for one in LANGUAGES}
