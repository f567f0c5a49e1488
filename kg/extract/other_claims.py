"""Awards, audit results and standards that are only applied: what is no certificate.

Place in the flow: after :mod:`kg.extract.certification_events`. An implementation is a standard
that a stated verb applies and that the same holder is not said to be certified to; an audit
result is a score, a level or a passed audit of a standard or scheme; an award is what is got
under the name of a prize.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from kg.extract.audit_results import read_audit_results, words_of
from kg.extract.certification_events import Event
from kg.extract.clauses import polarity
from kg.extract.document import Document, Sentence
from kg.extract.holders import holders_of
from kg.extract.mentions import Mention, Mentions
from kg.extract.model import Certification, OtherClaim
from kg.extract.organisation_items import OrganisationIndex
from kg.extract.role_words import ROLE_HEAD
from kg.extract.topic import Topic, read_topic

__all__ = ["read_other_claims"]

_AWARD = re.compile(
    r"\b(?P<verb>(?:me)?raih|memperoleh|(?:men)?erima|terima|mendapat(?:kan)?|(?:me(?:ny)?|"
    r"s)abet|(?:mem)?boyong|"
    r"diganjar|dianugerahi|mengantongi|kantongi|menggondol|memenangkan|diberikan|dinobatkan|"
    r"[Rr]eceived|won|earned|[Bb]agged|[Rr]aih|[Tt]erima|[Ss]abet|[Kk]antongi|"
    r"[Bb]oyong)(?: \w+){0,3}? (?P<noun>penghargaan|predikat|anugerah|piagam|"
    r"[Pp]enghargaan|[Pp]redikat|[Aa]nugerah|awards?|Awards?|gelar|"
    r"the)(?: \w+){0,3}? ?[\"']?(?P<name>(?:[A-Z][\w&+-]*|20\d\d)(?: (?:[A-Z][\w&+-]*|20\d\d|of|"
    r"the|in|dan|for|and|on)\b)*)"
)
_PRIZE = re.compile(
    r"pengharg|predikat|anugerah|piagam|award|gelar|accident|proper|kecelakaan nihil|prize"
)
_KNOWN_AWARD = re.compile(
    r"\b(?:[Zz]ero [Aa]cc?ident(?: [Aa]ward)?|(?:PROPER|Proper|proper) (?P<color>[Ee]mas|"
    r"[Hh]ijau|[Bb]iru|EMAS|HIJAU|BIRU|[Gg]old|[Gg]reen)|[Kk]ecelakaan [Nn]ihil)\b"
)
_GOT = re.compile(
    r"\b(?:(?:me)?raih|memperoleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"(?:mem)?boyong|diganjar|dianugerahi|"
    r"mengantongi|kantongi|menggondol|diberikan|penghargaan|award|received|won|earned)\b"
)


def read_other_claims(
    document: Document,
    events: Sequence[Event],
    certifications: Sequence[Certification],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
) -> tuple[OtherClaim, ...]:
    """Read implementations, audit results and awards, in that order.

    Args:
        document: The text.
        events: What sentences say of standards.
        certifications: What is certified or granted; none of it is an implementation.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.
        statement_day: The day of the statement, ISO, if known.
    """
    certified = {standard for each in certifications for standard in each.standards}
    families = {code.split(":")[0] for code in certified}
    claims = [
        *_implementations(document, events, families, topic, index),
        *read_audit_results(document, events, organisations, topic, index),
        *_awards(document, organisations, topic, index, statement_day),
    ]
    unique: dict[tuple[str, str | None, str], OtherClaim] = {}
    for claim in claims:
        key = (claim.kind, claim.holder, claim.about)
        held = unique.setdefault(key, claim)
        if not _is_score(held) and _is_score(claim):
            unique[key] = claim  # "predikat emas ... dengan nilai 90,27"
    return tuple(each for each in unique.values() if not _is_shortened(each, unique.values()))


def _is_score(claim: OtherClaim) -> bool:
    return claim.value is not None and any(c.isdigit() for c in claim.value)


def _is_shortened(claim: OtherClaim, claims: Collection[OtherClaim]) -> bool:
    """Whether the same holder's award is named in full elsewhere: "SNI Award", "Gold SNI Award"."""
    words = set(claim.about.lower().split())
    return claim.kind == "award" and any(
        other.kind == "award"
        and other.holder == claim.holder
        and words < set(other.about.lower().split())
        for other in claims
    )


def _implementations(
    document: Document,
    events: Sequence[Event],
    families: set[str],
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    found = []
    for event in events:
        if event.action != "applied" or event.polarity != "stated":
            continue
        holder, reasons = holder_or_topic(event.holders, topic)
        for standard in event.standards:
            if standard.family in families:
                continue
            evidence = words_of(document, event.verb, holder, (standard.start, standard.end))
            name = index.name(holder) if holder else None
            confidence = 0.85 if event.holders else 0.65
            found.append(
                OtherClaim("implementation", name, standard.code, evidence, confidence, reasons)
            )
    return found


def holder_or_topic(
    holders: Sequence[Mention], topic: Topic
) -> tuple[Mention | None, tuple[str, ...]]:
    if holders:
        return holders[0], ("stated-in-one-sentence",)
    if topic.main is not None:
        return topic.main, ("holder-is-the-topic",)
    return None, ("holder-not-told",)


def _awards(
    document: Document,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
) -> list[OtherClaim]:
    found = []
    for sentence in document.body:
        if not _PRIZE.search(document.lower, sentence.start, sentence.end):
            continue
        match = _AWARD.search(document.plain, sentence.start, sentence.end)
        level = match["name"].split()[0] if match is not None else ""
        at = _AT_EVENT.search(document.plain, sentence.start, sentence.end)
        got = match or _GOT_PRIZE.search(document.plain, sentence.start, sentence.end)
        if (
            got is not None
            and at is not None
            and got.end("noun") <= at.start()
            and (match is None or level in _LEVELS)
        ):
            claim = _at_event(document, sentence, got, at, organisations, topic, index)
            found += [claim] if claim is not None else []
            continue
        known = _KNOWN_AWARD.search(document.plain, sentence.start, sentence.end)
        if known is not None and not _GOT.search(document.lower, sentence.start, sentence.end):
            known = None
        if match is not None and (
            _is_scheme(match["name"])
            or _is_no_name(document, match)
            or organisations.at(match.start("name")) is not None
        ):
            match = None
        if match is None and known is None:
            continue
        verb = match.span("verb") if match is not None else known.span()  # type: ignore[union-attr]
        name = known.span() if known is not None else match.span("name")  # type: ignore[union-attr]
        if polarity(document, sentence, *verb) != "stated":
            continue
        holders, _ = holders_of(
            document, sentence, organisations, topic, verb, receiver_behind=False
        )
        holder, reasons = holder_or_topic([read_topic(topic, each) for each in holders], topic)
        color = known.span("color") if known is not None and known["color"] else None
        found.append(
            OtherClaim(
                "award",
                index.name(holder) if holder else None,
                document.words(*name),
                words_of(document, verb, holder, name),
                0.8 if holders else 0.6,
                reasons,
                value=document.words(*color) if color else None,
                date=statement_day,
            )
        )
    return found


_GOT_PRIZE = re.compile(
    r"\b(?P<verb>(?:me)?raih|memperoleh|menerima|mendapat(?:kan)?|menyabet|memboyong|memborong|"
    r"received|won|earned)(?: \w+){0,3} (?P<noun>penghargaan|anugerah|award)\b"
)
_LEVELS = frozenset("Gold Silver Bronze Platinum Emas Perak Perunggu".split())
_AT_EVENT = re.compile(
    r"\b(?:pada|dalam|di|in|at)(?: (?:ajang|acara|malam|gelaran|the))? "
    r"(?P<name>(?:[A-Z][\w&+-]*|20\d\d)(?: (?:[A-Z][\w&+-]*|20\d\d|of|the|in|dan|for|and|on)\b)*)"
)


def _at_event(
    document: Document,
    sentence: Sentence,
    match: re.Match[str],
    at: re.Match[str],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> OtherClaim | None:
    """A level got at a prize: "menyabet Anugerah Gold pada ajang SNI Award 2022"."""
    if not _NAMES_A_PRIZE.search(at["name"]):
        return None
    verb = match.span("verb")
    if polarity(document, sentence, *verb) != "stated":
        return None
    holders, _ = holders_of(document, sentence, organisations, topic, verb, receiver_behind=False)
    holder, reasons = holder_or_topic([read_topic(topic, each) for each in holders], topic)
    level = None
    if "name" in match.groupdict():
        level = (match.start("name"), match.start("name") + len(match["name"].split()[0]))
    spans = [at.span("name"), *([level] if level is not None else [])]
    return OtherClaim(
        "award",
        index.name(holder) if holder else None,
        document.words(*at.span("name")),
        words_of(document, verb, holder, *spans),
        0.8 if holders else 0.6,
        reasons,
        value=document.words(*level) if level is not None else None,
    )


_NAMES_A_PRIZE = re.compile(r"\b(?:awards?|prize|championship)\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:di|oleh|kepada|by|at|to)\b(?! (?:ajang|acara|malam|gelaran|the )\b)")


def _is_no_name(document: Document, match: re.Match[str]) -> bool:
    """A year, a post or a place behind the word for a prize is no prize."""
    name = match["name"]
    if _AT.search(document.lower, match.end("noun"), match.start("name")):
        return True
    if name[0].isdigit() or ROLE_HEAD.match(name.lower()) is not None:
        return True
    return " " not in name and (len(name) < 4 or not name[0].isupper()) and not name.isupper()


def _is_scheme(name: str) -> bool:
    if _NAMES_A_PRIZE.search(name):
        return False
    return name.split()[0] in {
        "Gold",
        "Emas",
        "Silver",
        "Perak",
        "Platinum",
        "Memuaskan",
        "SMK3",
        "SMK2",
        "SMP",
        "ISO",
        "SNI",
        "Sistem",
        "Peringkat",
        "Kategori",
        "Tingkat",
        "Level",
        "Juara",
        "Bendera",
        "Menteri",
        "Kementerian",
        "Gubernur",
    }
