"""The judgements of an answer as RDF."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from kg.namespaces import PREFIXES, tr
from kg.trust.answer import Answer, Judgement

__all__ = ["turtle_of"]

SHOWN = {name: PREFIXES[name] for name in ("tr", "prov", "rdfs", "xsd")}


def turtle_of(answer: Answer) -> str:
    """Return Turtle: a ``tr:Judgement`` per certification, with reasons and sources.

    Where nobody claims it, one judgement of no claim, with the verdict ``not-claimed``.
    """
    triples = list(_triples(answer))
    return (serialize(triples, format=RdfFormat.TURTLE, prefixes=SHOWN) or b"").decode()


def _triples(answer: Answer) -> Iterator[Triple]:
    from kg.trust.sentence import sentence

    judged: list[Judgement | None] = [*answer.judgements] or [None]
    for one in judged:
        node = BlankNode()
        yield Triple(node, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(tr("Judgement")))
        yield Triple(node, NamedNode(tr("judgedFor")), NamedNode(answer.holder))
        yield Triple(node, NamedNode(tr("concerns")), NamedNode(answer.standard))
        day = Literal(answer.on.isoformat(), datatype=NamedNode(PREFIXES["xsd"] + "date"))
        yield Triple(node, NamedNode(tr("judgedOn")), day)
        verdict = one.verdict if one else "not-claimed"
        yield Triple(node, NamedNode(tr("verdict")), NamedNode(tr(f"verdict-{verdict}")))
        if one is not None:
            yield Triple(node, NamedNode(tr("judges")), NamedNode(one.certification))
        sources = {each.source for each in one.findings if each.source} if one else set()
        for reason in sorted({each.reason for each in one.findings} if one else answer.reasons):
            yield Triple(node, NamedNode(tr("hasReason")), NamedNode(tr(f"trustReason-{reason}")))
        for source in sorted(sources):
            yield Triple(node, NamedNode(PREFIXES["prov"] + "wasDerivedFrom"), NamedNode(source))
        for language in ("en", "id"):
            text = Literal(sentence(answer, language, one), language=language)
            yield Triple(node, NamedNode(PREFIXES["rdfs"] + "comment"), text)
