"""Who accredits, and where a text names several, who accredits which certifier.

Place in the flow: used by :mod:`kg.extract.certificates.certification_bodies`. Where a text names
one accreditation body, it is that of the article's certifier. Of several, each belongs to the
certifier that is named right before it ("SGS, yang diakreditasi UKAS") or behind it
("UKAS-accredited SGS"), else to the standards since the one before ("ISO 9001 berakreditasi KAN,
ISO 14001 berakreditasi UKAS"); one told in a sentence without either goes with the certifier
named last before it ("Lembaga itu diakreditasi KAN"). Of two named together ("KAN dan UKAS") the
first is given: an item has one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kg.extract.certificates.certification_events import Event
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.fields_of_standards import fields_in, is_of_field

__all__ = ["Accreditors", "certifier_before", "find_accreditors", "told_accreditors"]


@dataclass(frozen=True, slots=True)
class Accreditors:
    """Which of several accreditation bodies accredits whom.

    Attributes:
        by_certifier: The identity of a certifier -> who accredits it.
        by_standard: The family of a standard -> who accredits its certificate.
    """

    by_certifier: Mapping[str, Mention] = field(default_factory=dict)
    by_standard: Mapping[str, Mention] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.by_certifier or self.by_standard)

    def of(self, certifier: Mention | None, family: str) -> Mention | None:
        """Who accredits a certificate by its certifier and its standard; None if not told."""
        if family in self.by_standard:
            return self.by_standard[family]
        return self.by_certifier.get(certifier.identity) if certifier is not None else None


def told_accreditors(
    document: Document, told: Sequence[Mention], events: Sequence[Event]
) -> list[Mention]:
    """Those who accredit what a text tells of.

    Of one whose accreditation is still to come, only a sentence that tells a certificate speaks.

    Args:
        document: The text.
        told: The organisations of its body, in order.
        events: The events that are stated.
    """
    bodies = [each for each in told if each.kind == "accreditation_body"]
    if not bodies:
        return []
    stated = {event.sentence.start for event in events}
    awaited = {each.identity for each in bodies if _is_awaited(document, each)}
    return [
        each
        for each in bodies
        if not _is_awaited(document, each)
        and (each.identity not in awaited or document.sentence_at(each.start).start in stated)
        and _IN_PERSON.search(document.lower, max(0, each.start - 40), each.start) is None
        and _WORKS_FOR.search(document.lower, max(0, each.start - 170), each.start) is None
    ]


_WORKS_FOR = re.compile(
    r"\b(?:auditor|asesor|assessor|konsultan|consultant|dosen|trainer|direktur|pimpinan|pendiri|"
    r"director|founder)(?: \w+)? (?:pada|di|dari|untuk|at|of|for|with) (?:sebuah|suatu|salah satu|"
    r"beberapa|an?|one of) [^.;]{0,90}?\b(?:(?:ter|di)?akreditasi|accredited)(?: \w+){0,3} $"
)
"""Before who accredits the house for which somebody works: "auditor pada sebuah lembaga ..."."""
_IN_PERSON = re.compile(
    r"\b(?:perwakilan|ketua|wakil ketua|kepala|direktur(?: \w+){0,2}|sekretaris(?: jenderal)?|"
    r"asesor|penilai|assessors?|representatives?|chair(?:man|person)?|head|director)"
    r"(?: dari| of)?(?: the)? $"
)
"""Right before an accreditation body that only somebody present belongs to."""
_AWAITED = re.compile(
    r"\b(?:akan|segera|menargetkan|mengajukan|diajukan|didaftarkan|mendaftarkan|mendaftar|"
    r"pengajuan|mengurus|menyiapkan|persiapan|menuju|proses|"
    r"berencana|rencana\w*|ingin|belum|preparing|plans?|seeking|applying|apply|pursuing|awaiting|"
    r"expects?|hopes?)\b[^.;]{0,90}\b(?:akreditasi|accreditation|terakreditasi|diakreditasi|"
    r"accredited)\b[^.;]{0,50}$"
)


def _is_awaited(document: Document, mention: Mention) -> bool:
    """Whether an accreditation is still to come: "preparing for accreditation from X"."""
    sentence = document.sentence_at(mention.start)
    before = document.lower[max(sentence.start, mention.start - 200) : mention.start]
    return _AWAITED.search(before) is not None


def find_accreditors(
    document: Document,
    accreditors: Sequence[Mention],
    organisations: Mentions,
    events: Sequence[Event],
) -> Accreditors:
    """Find who accredits whom, where a text tells of several accreditation bodies.

    Args:
        document: The text.
        accreditors: Those told to accredit, in order.
        organisations: All organisations of the text.
        events: The events that are stated.

    Returns:
        Nothing told where the text names fewer than two.
    """
    if len({each.identity for each in accreditors}) < _SEVERAL:
        return Accreditors()
    by_certifier: dict[str, Mention] = {}
    by_standard: dict[str, Mention] = {}
    every = [standard for event in events for standard in event.standards]
    before: Mention | None = None
    for each in accreditors:
        sentence = document.sentence_at(each.start)
        if before is not None and _AND.fullmatch(document.lower, before.end, each.start):
            before = each
            continue
        begin = before.end if before is not None and before.end > sentence.start else sentence.start
        certifiers = _certifiers(organisations, begin, sentence.end)
        ahead = [body for body in certifiers if body.end <= each.start]
        match = _ACCREDITED.match(document.lower, each.end)
        behind = [body for body in certifiers if match is not None and body.start == match.end()]
        inside = [
            standard
            for event in events
            if event.sentence.start == sentence.start
            for standard in event.standards
        ]
        standards = sorted(one for one in inside if begin <= one.start < each.start)
        under = [one for one in inside if _UNDER.fullmatch(document.lower, each.end, one.start)]
        called = _FOR_FIELD.match(document.lower, each.end, sentence.end)
        if called is not None and (numbers := fields_in(document.lower, *called.span("field"))):
            for standard in every:
                if is_of_field(standard.family, numbers):
                    by_standard.setdefault(standard.family, each)
        elif under:
            by_standard.setdefault(under[0].family, each)
        elif behind:
            by_certifier.setdefault(behind[0].identity, each)
        elif standards and not (ahead and ahead[-1].start > standards[-1].start):
            for standard in standards:
                by_standard.setdefault(standard.family, each)
        elif ahead:
            by_certifier.setdefault(ahead[-1].identity, each)
        elif (last := certifier_before(sentence, organisations, document)) is not None:
            by_certifier.setdefault(last.identity, each)
        before = each
    return Accreditors(by_certifier, by_standard)


_SEVERAL = 2
_AND = re.compile(r"(?: \([^()]{2,40}\))?,?(?: (?:dan|serta|maupun|and|juga|as well as|/|&))* ")
_UNDER = re.compile(
    r"(?: \([^()]{2,40}\))?,? (?:under|to|for|against|untuk|berdasarkan|sesuai|menurut|dengan|pada)"
    r"(?: (?:the|standar|standard|skema|lingkup|acuan|ruang))* "
)
"""Between who accredits and the standard to which: "accredited by KAN under ISO/IEC 17025"."""
_FOR_FIELD = re.compile(
    r"(?: \([^()]{2,40}\))? (?:untuk|bagi|pada|for) (?P<field>(?:the )?(?:skema|scheme|"
    r"sertifika\w+|standar\w*)(?: [a-z]+){1,4})"
)
"""Behind who accredits one certificate of several: "dari KAN untuk skema keselamatan kerja"."""
_ACCREDITED = re.compile(r"[- ]accredited (?:certification body |certifier |body )?(?:pt )?")


def certifier_before(
    sentence: Sentence, organisations: Mentions, document: Document
) -> Mention | None:
    """The certifier named last in the two sentences before one: "Lembaganya diawasi KAN"."""
    number = document.sentence_index(sentence.start)
    for earlier in reversed(document.sentences[max(0, number - _BACK) : number]):
        if earlier.kind != "body":
            continue
        bodies = _certifiers(organisations, earlier.start, earlier.end)
        if bodies:
            return bodies[-1]
    return None


def _certifiers(organisations: Mentions, start: int, end: int) -> list[Mention]:
    return [each for each in organisations.within(start, end) if each.kind == "certification_body"]


_BACK = 2
"""So many sentences behind a certifier "lembaga itu" still is it."""
