"""Audits that were passed, told without the standard's name or as a recommendation.

Place in the flow: used by :mod:`kg.extract.claims.audit_results`. Two forms: "UP3 Sumba lolos
audit sertifikasi tanpa temuan mayor" right behind a sentence that names the standard; and
"direkomendasikan memperoleh sertifikat ISO 45001", what an auditor says of who may be certified: no
certificate yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.holders import holders_of
from kg.extract.model import OtherClaim
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import HOLDER_KINDS, Topic, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention

__all__ = ["PASSED", "read_passed"]

PASSED = re.compile(
    r"\b(?:lolos|lulus|passed|melewati|berhasil melalui|dinyatakan lulus)\b(?: [\w:/-]+){0,4}? "
    r"(?:audit|surveil\w*|survailen\w*|asesmen|assessment|resertifikasi)\b"
)
_RECOMMENDED = re.compile(
    r"\b(?P<value>direkomendasi(?:kan)?|recommended)"
    r"(?:,? (?!untuk (?:perbaikan|diperbaiki)|tidak\b|agar\b)[\w.-]+){0,7}? "
    r"(?:sertifika\w+|certifica\w+|iso\b|smk ?[23]\b)"
)
_RECOMMENDS = re.compile(
    r"\b(?P<value>merekomendasikan|rekomendasi)(?: kepada| untuk)? (?:pt\.? )?"
)
_RECOMMENDS_IT = re.compile(
    r"\b(?P<value>merekomendasikan|"
    r"(?<!was )(?<!were )(?<!been )(?<!is )recommend(?:s|ed|ing)?)(?: untuk| kepada| the| its| a)?"
    r"(?: (?:penerbitan|pemberian|perpanjangan|issu\w+|renewal)(?: of| the)*)?(?: [\w:/-]+){0,3}? "
    r"(?:re-?)?(?:sertifika\w+|certifica\w+)\b[^.;\"]{0,90}? "
    r"(?:untuk|bagi|kepada|for|to|of) (?:pt\.? )?"
)
_AUDITS = ("audit", "asesor", "assess", "surveil")
_TO_CERTIFY = re.compile(
    r"[^.;\"]{0,60}? (?:memp?eroleh|mendapat(?:kan)?|meraih|menerima|memegang|mempertahankan|"
    r"menyandang|diberi(?:kan)?|disertifikasi|tersertifikasi)\b(?: \w+){0,3}? "
    r"(?:sertifika\w+|iso\b)"
)


def read_passed(
    document: Document,
    sentence: Sentence,
    event: Event,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    """Read the audit that a sentence tells as passed.

    Args:
        document: The text.
        sentence: Where to look.
        event: What this sentence, or else one right before it, says of a standard.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.

    Returns:
        One claim for each holder and standard; empty where nobody is named as the audited.
    """
    lower = document.lower
    own = event.sentence.start == sentence.start
    value: tuple[int, int] | None = None
    said = _RECOMMENDED.search(lower, sentence.start, sentence.end)
    holders: Sequence[Mention] = ()
    if (giver := _recommended_by(document, sentence, organisations)) is not None:
        value, holder = giver
        verb, holders, standards = value, (holder,), [*event.standards]
    elif said is not None and own:
        verb = value = said.span("value")
        standards = [s for s in event.standards if s.start > said.start()] or [*event.standards]
        holders = _subject(document, sentence, organisations, topic, verb)
    elif not own and (passed := PASSED.search(lower, sentence.start, sentence.end)) is not None:
        verb, standards = passed.span(), [*event.standards[:1]]
        holders = _subject(document, sentence, organisations, topic, verb)
    else:
        return []
    if polarity(document, sentence, *verb) != "stated":
        return []
    return [
        _claim(document, standard, verb, value, read_topic(topic, holder), index)
        for holder in holders
        for standard in standards
    ]


def _subject(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    topic: Topic,
    verb: tuple[int, int],
) -> Sequence[Mention]:
    holders, _ = holders_of(document, sentence, organisations, topic, verb, receiver_behind=False)
    return [each for each in holders if each.end <= verb[0]]


def _recommended_by(
    document: Document, sentence: Sentence, organisations: Mentions
) -> tuple[tuple[int, int], Mention] | None:
    """Whom an auditor recommends: "memberikan rekomendasi kepada X untuk tetap memegang ..."."""
    audited = document.says(_AUDITS, 0, len(document.lower))
    told = document.in_lower.finditer(_RECOMMENDS_IT, sentence.start, sentence.end)
    for it in told if audited else ():
        for each in organisations.within(it.end("value"), sentence.end):
            before = document.lower[it.start() : each.start]
            if each.kind in HOLDER_KINDS and _RECOMMENDS_IT.fullmatch(before) is not None:
                return it.span("value"), each
    match = document.in_lower.search(_RECOMMENDS, sentence.start, sentence.end)
    if match is None:
        return None
    holder = organisations.starting_at(match.end()) or organisations.at(match.end())
    if holder is None or holder.kind not in HOLDER_KINDS:
        return None
    if _TO_CERTIFY.match(document.lower, holder.end, sentence.end) is None:
        return None
    return match.span("value"), holder


def _claim(
    document: Document,
    standard: StandardMention,
    verb: tuple[int, int],
    value: tuple[int, int] | None,
    holder: Mention,
    index: OrganisationIndex,
) -> OtherClaim:
    spans = {verb, (standard.start, standard.end), (holder.start, holder.end)}
    return OtherClaim(
        "audit_result",
        index.name(holder),
        standard.code,
        tuple(sorted(document.span(*span) for span in spans)),
        0.75,
        ("stated-in-one-sentence",),
        value=document.words(*value) if value is not None else None,
    )
