"""What would verify a claim, as one JSON document: the verdict and the documents to ask for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any  # Any: JSON values

from kg.trust.answer import Answer
from kg.trust.missing import Demand, Request
from kg.trust.sentence import sentence

__all__ = ["document_of"]


def document_of(requests: Sequence[Request]) -> dict[str, Any]:
    """Return the document.

    Keys: ``holder`` (iri, label), ``on`` and ``requests``; each of these has ``standard``,
    ``verdict``, ``sentence`` (en, id), ``claims`` (certification, sources, words) and ``documents``
    (document, label and sentence in both languages, from_holder, settles, certifications).
    """
    first = requests[0].answer
    return {
        "holder": {"iri": first.holder, "label": first.label(first.holder, "id")},
        "on": first.on.isoformat(),
        "requests": [_request(each) for each in requests],
    }


def _request(request: Request) -> dict[str, Any]:
    answer = request.answer
    return {
        "standard": {"iri": answer.standard, "label": answer.label(answer.standard, "id")},
        "verdict": answer.verdict,
        "sentence": {each: sentence(answer, each) for each in ("en", "id")},
        "claims": [_claim(answer, one.certification) for one in answer.judgements],
        "documents": [_demand(each) for each in request.demands],
    }


def _claim(answer: Answer, iri: str) -> dict[str, Any]:
    claim = answer.claims.get(iri)
    sources = claim.stated.get("statedIn", ()) if claim else ()
    return {
        "certification": iri,
        "sources": [
            {"iri": each, "url": answer.names[each].url if each in answer.names else None}
            for each in sources
        ],
        "words": [each.text for each in (claim.words if claim else ()) if each.text],
    }


def _demand(demand: Demand) -> dict[str, Any]:
    return {
        "document": demand.document,
        "label": dict(demand.labels),
        "sentence": dict(demand.sentences),
        "from_holder": demand.from_holder,
        "settles": list(demand.settles),
        "certifications": list(demand.certifications),
    }
