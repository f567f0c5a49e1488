"""An answer as one JSON document: verdict, sentence, chain, words, sources."""

from __future__ import annotations

from typing import Any  # Any: JSON values

from kg.trust.answer import Answer, Judgement
from kg.trust.chain import chain_of
from kg.trust.codes import codes
from kg.trust.sentence import sentence

__all__ = ["document_of"]


def document_of(answer: Answer) -> dict[str, Any]:
    """Return the document.

    Keys: ``holder``, ``standard`` (iri, labels), ``on``, ``verdict``, ``reasons``, ``sentence``
    (en, id), ``links`` and ``judgements``, each with ``certification``, ``verdict``, ``reasons``,
    ``sentence``, ``links`` (link, status, findings), ``curated_by`` and ``words``.
    """
    return {
        "holder": _named(answer, answer.holder),
        "standard": _named(answer, answer.standard),
        "on": answer.on.isoformat(),
        "verdict": answer.verdict,
        "reasons": list(answer.reasons),
        "sentence": {each: sentence(answer, each) for each in ("en", "id")},
        "links": _links(answer, answer.judgements[0] if answer.judgements else None),
        "judgements": [_judgement(answer, one) for one in answer.judgements],
    }


def _judgement(answer: Answer, one: Judgement) -> dict[str, Any]:
    claim = answer.claims.get(one.certification)
    return {
        "certification": one.certification,
        "verdict": one.verdict,
        "reasons": list(one.reasons),
        "sentence": {each: sentence(answer, each, one) for each in ("en", "id")},
        "claimed_earliest": one.claimed_earliest.isoformat() if one.claimed_earliest else None,
        "claimed_latest": one.claimed_latest.isoformat() if one.claimed_latest else None,
        "links": _links(answer, one),
        "curated_by": list(claim.curators if claim else ()),
        "words": [
            {"exact": each.text or None, "file": each.file or None,
             "row": int(each.row) if each.row else None, "source": _source(answer, each.source)}
            for each in (claim.words if claim else ())
        ],
    }  # fmt: skip


def _links(answer: Answer, one: Judgement | None) -> list[dict[str, Any]]:
    known = codes("trustReason")
    return [
        {
            "link": link.slug,
            "status": link.status,
            "findings": [
                {
                    "reason": each.reason,
                    "status": known[each.reason].status,
                    "text": dict(known[each.reason].sentences or known[each.reason].labels),
                    "about": _named(answer, each.about) if each.about else None,
                    "source": _source(answer, each.source) if each.source else None,
                }
                for each in link.findings
            ],
        }
        for link in chain_of(answer, one)
    ]


def _named(answer: Answer, iri: str) -> dict[str, Any]:
    return {"iri": iri, "label": answer.label(iri, "en"), "label_id": answer.label(iri, "id")}


def _source(answer: Answer, iri: str) -> dict[str, Any]:
    name = answer.names.get(iri)
    return {"iri": iri, "label": answer.label(iri, "id"), "url": name.url or None if name else None}
