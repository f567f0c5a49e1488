"""What was got in other years, too: "Peringkat yang sama diperoleh pada tahun 2014 dan 2016".

Place in the flow: used by :mod:`kg.extract.claims.other_claims` on the claims of the text. The last
prize or level that the sentences right before tell is claimed again for each of the years.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.model import OtherClaim
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import HOLDER_KINDS, Topic, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = ["same_again"]

_SAME = re.compile(
    r"\b(?P<noun>penghargaan|predikat|peringkat|kategori|level|prestasi|gelar|capaian|hasil|award|"
    r"rating|prize)(?: tersebut)? (?:yang )?(?:sama|serupa)\b(?P<between>[^.;\"]{0,90}?) "
    r"(?:pada|di|sejak|in)(?: tahun)? (?P<years>20\d\d(?:(?:, |,? (?:dan|serta|and) )20\d\d)*)\b"
)
_GOT = re.compile(
    r"\b(?:di(?:peroleh|raih|terima|dapat(?:kan)?|sabet|capai|kantongi|sandang)|received|won|got|"
    r"earned|(?:me)?raih|memp?eroleh|menerima|mendapat(?:kan)?|menyabet|mencapai|mengantongi)\b"
)
_NEAR = 3
"""So many sentences back stands what was got again."""


def same_again(
    document: Document,
    claims: Sequence[OtherClaim],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    """The claims of the years in which a text says that the same was got.

    Args:
        document: The text.
        claims: Its claims so far.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.

    Returns:
        A claim for each year; empty where no prize or level stands right before.
    """
    found: list[OtherClaim] = []
    if "sama" not in document.lower and "serupa" not in document.lower:
        return found
    for match in document.in_lower.finditer(_SAME):
        number = document.sentence_index(match.start())
        sentence = document.sentences[number]
        if sentence.kind != "body" or match.end() > sentence.end:
            continue
        got = _GOT.search(document.lower, max(sentence.start, match.start() - 40), match.end())
        if got is None or polarity(document, sentence, *got.span()) != "stated":
            continue
        named = {
            index.name(read_topic(topic, each))
            for each in organisations.within(sentence.start, match.end())
            if each.kind in HOLDER_KINDS
        }
        if len(named) > 1:
            continue
        first = document.sentences[max(0, number - _NEAR)].start
        before = [
            claim
            for claim in claims
            if claim.kind != "implementation"
            and not any(sign.isdigit() for sign in claim.value or "")
            and first <= max(span.start for span in claim.evidence) < match.start()
        ]
        if match["noun"] in {"penghargaan", "award", "prize"}:
            before = [claim for claim in before if claim.kind == "award"]
        if not before:
            continue
        last = max(before, key=lambda claim: max(span.start for span in claim.evidence))
        told = document.span(*match.span("years"))
        found += [
            replace(
                last,
                holder=next(iter(named), last.holder),
                date=year,
                evidence=tuple(sorted({*last.evidence, told})),
                confidence=min(last.confidence, 0.7),
            )
            for year in re.findall(r"\d{4}", match["years"])
        ]
    return found
