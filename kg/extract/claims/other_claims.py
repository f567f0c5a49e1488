"""Awards, audit results and standards that are only applied: what is no certificate.

Place in the flow: after :mod:`kg.extract.certificates.certification_events`. An implementation is a
standard that a stated verb applies and that the same holder is not said to be certified to; an
audit result is a score, a level or a passed audit of a standard or scheme; an award is what is got
under the name of a prize.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from kg.extract.certificates.certification_events import Event
from kg.extract.claims.audit_levels import read_audit_levels
from kg.extract.claims.audit_results import read_audit_results, words_of
from kg.extract.claims.award_levels import read_levels, years_behind
from kg.extract.claims.awards import holder_or_topic, read_awards
from kg.extract.claims.same_again import same_again
from kg.extract.claims.scheme_levels import LevelShare
from kg.extract.model import Certification, OtherClaim
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import NUMBER_WORD, Topic, is_alike, read_topic
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention

__all__ = ["read_other_claims"]


def read_other_claims(
    document: Document,
    events: Sequence[Event],
    certifications: Sequence[Certification],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
    shares: Sequence[LevelShare] = (),
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
        shares: Levels of a scheme dealt out to its holders.
    """
    holders: dict[str, set[str | None]] = {}
    for each in certifications:
        for standard in each.standards:
            holders.setdefault(_family(standard), set()).add(each.holder)
    claims = [
        *_implementations(document, events, holders, topic, index),
        *read_audit_results(document, events, organisations, topic, index),
        *_dealt_levels(document, shares, topic, index),
        *read_audit_levels(document, events, organisations, topic, index),
        *read_levels(document, organisations, topic, index, statement_day),
        *read_awards(document, organisations, topic, index, statement_day),
    ]
    claims += same_again(document, claims, organisations, topic, index)
    unique: dict[tuple[str, str | None, str, str | None], OtherClaim] = {}
    for claim in claims:
        if claim.kind == "award" and claim.holder is None:
            continue  # "kepada 40 badan usaha": a prize that nobody named has got
        claim = _in_its_year(document, claim, statement_day)
        year = claim.date if claim.date is not None and len(claim.date) == len("2019") else None
        key = (claim.kind, claim.holder, _about_key(claim), year)
        held = unique.setdefault(key, claim)
        if not _is_score(held) and _is_score(claim):
            unique[key] = claim  # "predikat emas ... dengan nilai 90,27"
    kept = unique.values()
    return tuple(
        each for each in kept if not (_is_shortened(each, kept) or _is_rank_of_parts(each, kept))
    )


_ITS_YEAR = re.compile(
    r",? (?:pada|di|in|on)(?: (?:ajang|the|tahun|year))* (?P<year>20\d\d)(?! ?[-/\u2013] ?\d)"
)


def _in_its_year(document: Document, claim: OtherClaim, statement_day: str | None) -> OtherClaim:
    """A prize with the year in which it was got, where that is before the statement's."""
    if claim.kind != "award" or claim.date != statement_day or statement_day is None:
        return claim
    for span in claim.evidence:
        if " ".join(span.exact.split()) == claim.about:
            behind = _ITS_YEAR.match(document.lower, span.end)
            if behind is not None and behind["year"] < statement_day[:4]:
                return replace(claim, date=behind["year"])
    return claim


def _dealt_levels(
    document: Document, shares: Sequence[LevelShare], topic: Topic, index: OrganisationIndex
) -> list[OtherClaim]:
    """Levels of a scheme as results of its audit; a flag alone is only how it is granted."""
    levels = {document.lower[slice(*share.level)] for share in shares}
    found = []
    for share in shares:
        flag = document.lower.startswith("bendera", share.word)
        if len(levels) < 2 and (flag or share.word == share.level[0]):
            continue
        value = (share.word, share.level[1]) if flag else share.level
        years = years_behind(document, share.holders[-1].end, share.sentence.end)
        for holder in share.holders:
            read = read_topic(topic, holder)
            standard = (share.standard.start, share.standard.end)
            claim = OtherClaim(
                "audit_result",
                index.name(read),
                share.standard.code,
                words_of(document, value, read, standard),
                0.8,
                ("stated-in-one-sentence",),
                value=document.words(*value),
            )
            found += [replace(claim, date=year) for year in years] or [claim]
    return found


_OWN = re.compile(
    r"\b(?:unitnya|unit kami|pihaknya|perusahaannya|instansinya|kami|kita|we|its unit)"
    r"(?: (?:juga|sudah|telah|kini|mulai|have|has|also)){0,2} $"
)


def _speaks_of_own(document: Document, event: Event) -> bool:
    """Whether what is applied is said of who is named, or of the speaker's own: "unitnya"."""
    if event.holders:
        return True
    before = document.lower[max(event.sentence.start, event.verb[0] - 40) : event.verb[0]]
    return _OWN.search(before) is not None


_NEAR = 2
"""So many sentences behind those that name a holder "kami" is still the holder."""


def _spoken_of(document: Document, events: Sequence[Event], event: Event) -> tuple[Mention, ...]:
    """Whose "kami" is: the one holder of what was told right before."""
    if not _speaks_of_own(document, event):
        return ()
    number = document.sentence_index(event.sentence.start)
    first = document.sentences[max(0, number - _NEAR)].start
    held = [e for e in events if first <= e.sentence.start < event.sentence.start and e.holders]
    return held[-1].holders if held and len(held[-1].holders) == 1 else ()


def _family(code: str) -> str:
    """A standard without its edition and its national adoption: "SNI ISO 37001:2016"."""
    return code.split(":")[0].removeprefix("SNI ").replace("ISO/IEC", "ISO")


def _about_key(claim: OtherClaim) -> str:
    """One string for the forms of a prize's name: "PROPER Gold", "the Gold PROPER award"."""
    about = claim.about.lower()
    if claim.kind != "award" or "proper" not in about:
        return about
    return " ".join(sorted({*about.split()} - {"award", "awards", "penghargaan", "the"}))


def _is_score(claim: OtherClaim) -> bool:
    return claim.value is not None and any(c.isdigit() for c in claim.value)


def _is_shortened(claim: OtherClaim, claims: Collection[OtherClaim]) -> bool:
    """Whether the same holder's award is named in full elsewhere: "SNI Award", "Gold SNI Award"."""
    words = set(claim.about.lower().split())
    return claim.kind == "award" and any(
        other.kind == "award"
        and other.holder == claim.holder
        and (claim.value or "").lower() in {"", (other.value or "").lower()}
        and (
            words < (named := set(other.about.lower().split()))
            or (  # "empat penghargaan di Subroto Awards 2023", of which one is told with its rank
                claim.value is None
                and other.value is not None
                and named < words
                and all(_YEAR.fullmatch(word) for word in words - named)
            )
        )
        for other in claims
    )


_YEAR = re.compile(r"20\d\d")


def _is_rank_of_parts(claim: OtherClaim, claims: Collection[OtherClaim]) -> bool:
    """Whether the text tells who got the rank that only the topic is taken to have.

    "One Green PROPER for the Karaha Area ... Green PROPER was handed out by a deputy".
    """
    if claim.kind != "award" or "proper" not in claim.about.lower():
        return False
    if "holder-is-the-topic" not in claim.reasons:
        return False
    return any(
        other.kind == "award"
        and "holder-is-the-topic" not in other.reasons
        and _about_key(other) == _about_key(claim)
        and (other.value or "").lower() == (claim.value or "").lower()
        for other in claims
    )


def _implementations(
    document: Document,
    events: Sequence[Event],
    holders: dict[str, set[str | None]],
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    found = []
    for event in events:
        if event.action != "applied" or event.polarity != "stated":
            continue
        told = event.holders or _spoken_of(document, events, event)
        if _is_of_others(document, event, told[-1] if told else None):
            continue
        if not told and _is_spoken_about(document, event):
            continue
        if told and told[-1].kind in _SUPERVISORS and _is_supervised(document, event):
            continue
        holder, reasons = holder_or_topic(told, topic)
        named = told if len(told) > 1 and is_alike(tuple(told)) else [holder]
        for standard in event.standards:
            if _is_explanation(document, event, standard):
                continue
            certified = holders.get(_family(standard.code), set())
            for each in named:
                name = index.name(each) if each else None
                if name is None:
                    continue  # what the standard is, or what a body that nobody names does by it
                since = _since(document, event, standard) if event.holders else None
                if since is None and (
                    certified & {None, name} or (certified and not _speaks_of_own(document, event))
                ):
                    continue
                spans = [(standard.start, standard.end), *([since] if since is not None else [])]
                found.append(
                    OtherClaim(
                        "implementation",
                        name,
                        standard.code,
                        words_of(document, event.verb, each, *spans),
                        0.85 if event.holders else 0.65,
                        reasons,
                        date=document.words(*since) if since is not None else None,
                    )
                )
    return found


_EXPLAINS = re.compile(
    r"\b(?:standar\w*|acuan|pedoman) [^.;,]{0,50}\b(?:untuk|tentang|mengenai|bagi|atas|for|of) $"
)


def _is_explanation(document: Document, event: Event, standard: StandardMention) -> bool:
    """Whether a scheme only tells what the standard before is for: "..., standar untuk SMK3"."""
    first = event.standards[0]
    return first.end < standard.start and (
        _EXPLAINS.search(document.lower, first.end, standard.start) is not None
    )


_SINCE = re.compile(
    r"[)\"']?,? (?:secara \w+ )?(?:sejak|semenjak|mulai|since|from)(?: (?:awal|akhir|early|late))?"
    r"(?: tahun)? (?P<year>20\d\d)\b(?![/-]\d)"
)
_IN = re.compile(
    r"[)\"']? (?:pada|di|in)(?: (?:awal|akhir|early|late))?(?: tahun)? (?P<year>20\d\d)\b"
)
_BEGAN = re.compile(r"\b(?:mulai|pertama kali|began|started)(?: to)? $")


def _since(document: Document, event: Event, standard: StandardMention) -> tuple[int, int] | None:
    """Since which year a standard is applied: "menerapkan SMK3 sejak 2016".

    When that began is told of who is certified, too.
    """
    end = standard.end
    match = _SINCE.match(document.lower, end, event.sentence.end)
    begin = max(event.sentence.start, event.verb[0] - 20)
    if match is None and _BEGAN.search(document.lower, begin, event.verb[0]):
        match = _IN.match(document.lower, end, event.sentence.end)
    return match.span("year") if match is not None else None


_OTHERS = re.compile(
    r"(?<!adalah )(?<!sebagai )(?<!menjadi )(?<!merupakan )(?<!satu )(?<!satunya )"
    r"\b(?:unit(?:-unit)?|unit kerja|mitra(?: kerja)?|kontraktor|subkontraktor|vendor|"
    r"rekanan|pemasok|pelanggan|industri|contractors|suppliers|vendors|customers)"
    r"(?: (?:lain(?:nya)?|yang|dalam|telah|sudah|untuk|juga|that|which|who|have|already))* $"
)
"""Others than who is named before: "mengapresiasi kesungguhan unit dalam menerapkan SMK3"."""


_SPOKEN_ABOUT = re.compile(
    r"\b(?:mutu|kualitas|efektivitas|dalam|untuk|tentang|soal|cara|yang|of|for|in|by|which|that) $"
)


def _is_spoken_about(document: Document, event: Event) -> bool:
    """Whether a standard that nobody is said to apply is only what is spoken about.

    "apresiasi atas ketekunan dalam menjalankan SMK2", "perusahaan yang menerapkan SMK3".
    """
    start = max(event.sentence.start, event.verb[0] - 12)
    return _SPOKEN_ABOUT.search(document.lower, start, event.verb[0]) is not None


_SUPERVISORS = frozenset({"government", "ministry", "agency"})
_SUPERVISES = re.compile(
    r"\b(?:supervisi|pengawasan|pemantauan|monitoring|evaluasi|verifikasi|penilaian|audit|asesmen|"
    r"asistensi|pembinaan|sosialisasi|me(?:ninjau|mantau|ngawasi|ngaudit|ngevaluasi|nilai|"
    r"mverifikasi|mbina|ndorong|ngapresiasi)|supervis\w+|monitor\w+|audit\w+)(?: [a-z]+){0,3} $"
)


def _is_supervised(document: Document, event: Event) -> bool:
    """Whether an authority looks how others apply it: "Polda X mengawasi penerapan SMP di Y"."""
    begin = max(event.sentence.start, event.verb[0] - 60)
    return document.in_lower.search(_SUPERVISES, begin, event.verb[0]) is not None


_COUNTED_BELOW = re.compile(
    r"\b(?:seluruh|semua|sebanyak|\d{1,3}|all)(?: \d{1,3})?(?: [a-z-]+){1,3} "
    r"(?:(?:yang )?(?:berada )?(?:di ?bawah|di lingkungan|milik|under|of))(?: naungan)? "
    r"[^,.;:]{2,70}$"
)


_SOME_OF_THEM = re.compile(
    rf"\b(?:{NUMBER_WORD}|\d{{1,3}}|sebagian|beberapa|sisanya|some|most)"
    r"(?: (?:unit|area|kantor|lainnya|lain|yang lain|di ?antaranya|dari mereka|of them))+"
    r"(?: (?:juga|sudah|telah|have|also|has|already|kini))* $"
)


def _is_of_others(document: Document, event: Event, last: Mention | None) -> bool:
    """Whether what applies a standard is told by a noun beside a name, and not by that name."""
    start = event.sentence.start
    if _SOME_OF_THEM.search(document.lower, start, event.verb[0]) is not None:
        return True  # "..., sedangkan lima di antaranya juga menerapkan ISO 14001"
    if _COUNTED_BELOW.search(document.lower, start, event.verb[0]) is not None:
        return True  # "seluruh 16 area di bawah UID X sudah menerapkan ISO 9001"
    return last is not None and (
        last.end <= event.verb[0]
        and _OTHERS.search(document.lower, max(last.end, event.verb[0] - 60), event.verb[0])
        is not None
    )
