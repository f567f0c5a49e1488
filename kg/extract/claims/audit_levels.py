"""Levels that an audit or an assessment of a scheme gave, told in words: no score, no flag.

Place in the flow: used by :mod:`kg.extract.claims.other_claims`. Two forms: the colours of SMK2
("Sertifikat Predikat Hijau", the year before "Predikat Biru"), in a text that tells of SMK2; and
"hasil yang memuaskan" of an audit, for who was audited.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.holders import holders_of
from kg.extract.claims.audit_results import words_of
from kg.extract.model import OtherClaim
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import Topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["read_audit_levels"]

_COLOUR = re.compile(
    r"\b(?P<verb>(?:me)?raih|memp?eroleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"menyandang|mengantongi|memegang|menempati|berada (?:di|pada)|mempertahankan)(?: \w+){0,3}? "
    r"(?:sertifikat predikat|sertifikat|predikat|peringkat) (?P<level>hijau|biru|emas|perak|"
    r"kuning)\b"
)
_OTHER = re.compile(r"\bproper\b|\bawards?\b")
_SATISFYING = re.compile(
    r"\b(?:(?P<verb>memp?eroleh|mendapat(?:kan)?|meraih|dengan|menunjukkan)\b(?: \w+){0,3}? )"
    r"(?:hasil|tingkat(?: \w+){1,2}|nilai)(?: yang)? (?P<level>(?:sangat )?memuaskan)\b"
)
_RESULT = re.compile(
    r"\b(?P<verb>hasil)(?:nya)?(?: (?:dari|atas|audit|eksternal|re-?sertifikasi|ini|itu|tersebut|"
    r"tahun ini|smk[23]|kami|kita|tahap|akhir|dinyatakan|dinilai|juga|cukup|pun))* "
    r"(?P<level>(?:sangat )?memuaskan)\b"
)
"""The same with the audit as subject: "hasil audit eksternal ini memuaskan"."""
_AUDIT = re.compile(r"\b(?:audit|re?sertifikasi)\b")


def read_audit_levels(
    document: Document,
    events: Sequence[Event],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    """Read every such level, in the order of the text.

    Args:
        document: The text.
        events: What sentences say of standards.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.
    """
    found: list[OtherClaim] = []
    grants = {s.code: s for event in events for s in event.standards if s.is_grant}
    safety = grants.get("SMK2")
    if safety is not None and grants.keys() == {"SMK2"}:
        standard = (safety.start, safety.end)
        for match, sentence in _stated(document, _COLOUR):
            if _OTHER.search(document.lower, sentence.start, sentence.end):
                continue
            holder = _holder(document, sentence, organisations, topic, match) or topic.main
            found += _claim(document, "SMK2", standard, match, holder, index)
    if "memuaskan" not in document.lower or len(grants) != 1:
        return found
    code, scheme = next(iter(grants.items()))
    audited = [e for e in events if e.action == "audited" and e.holders and e.standards]
    for match, sentence in (*_stated(document, _SATISFYING), *_stated(document, _RESULT)):
        if _AUDIT.search(document.lower, sentence.start, sentence.end) is None:
            continue
        holder = _holder(document, sentence, organisations, topic, match)
        before = [e for e in audited if e.sentence.start <= sentence.start]
        if holder is None and before:
            holder = before[-1].holders[0]
        found += _claim(
            document, code, (scheme.start, scheme.end), match, holder or topic.main, index
        )
    return found


def _stated(document: Document, told: re.Pattern[str]) -> Iterator[tuple[re.Match[str], Sentence]]:
    """Yield what a sentence of the article's body tells as a fact, with the sentence."""
    for match in told.finditer(document.lower):
        sentence = document.sentence_at(match.start())
        if sentence.kind != "body" or match.end() > sentence.end:
            continue
        if polarity(document, sentence, *match.span("verb")) == "stated":
            yield match, sentence


def _holder(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    topic: Topic,
    match: re.Match[str],
) -> Mention | None:
    """The one who got a level, where its sentence names one."""
    held, _ = holders_of(
        document, sentence, organisations, topic, match.span("verb"), receiver_behind=False
    )
    return held[0] if len(held) == 1 else None


def _claim(
    document: Document,
    code: str,
    standard: tuple[int, int],
    match: re.Match[str],
    holder: Mention | None,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    if holder is None:
        return []
    level = match.span("level")
    return [
        OtherClaim(
            "audit_result",
            index.name(holder),
            code,
            words_of(document, match.span("verb"), holder, level, standard),
            0.7,
            ("stated-in-one-sentence",),
            value=document.words(*level),
        )
    ]
