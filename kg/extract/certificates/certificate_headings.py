"""Lists of certificates under a heading without a verb: "Sertifikasi PT X:", "Capaian PT X 2023:".

Place in the flow: used by :mod:`kg.extract.certificates.certification_events` and
:mod:`kg.extract.claims.prizes`. A heading is a line that ends with a colon and is no more than a
noun for what is got, whose it is and when; the lines below it name the certificates and prizes,
each with its own holder where it has one ("- SMK3 untuk UP3 A dan UP3 B").
"""

from __future__ import annotations

import re

from kg.extract.organisations.topic import HOLDER_KINDS, Topic, coordinated, is_alike
from kg.extract.text.clauses import NEGATED, PLANNED, polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.certification_words import TRIGGER

__all__ = [
    "got_below",
    "heading_holders",
    "is_heading",
    "is_listed_as_got",
    "is_of_recipients",
    "listed_holders",
]

_LIST_MARK = r"\s*(?:\d{1,2}[.)]|[-*\u2022\u25cf\u2013]|[a-z][.)])"
"""What opens a line of a list."""
_HEADING = re.compile(
    r"(?:(?:berikut|inilah|adapun|sejumlah|beberapa|berbagai|daftar|deretan|rangkaian|rincian|"
    r"list of|the|our|its|company|corporate|international|key|various|national|"
    r"\d{1,2}|dua|tiga|empat|lima|enam|tujuh)[ ,]+){0,4}"
    r"(?:re)?(?:sertifikat|sertifikasi|penghargaan|(?:pen)?capaian|prestasi|raihan|perolehan|"
    r"pengakuan|certifications?|certificates?|achievements?|awards?|accolades?|recognitions?)\b"
    r"(?P<rest>[^:]{0,110}): ?$"
)
_NO_FACT = re.compile(
    r"\b(?:tawar\w*|ditawarkan|layan\w*|dilayani|jasa|perlu\w*|diperlukan|dibutuhkan|wajib|"
    r"syarat\w*|jenis\w*|manfaat\w*|tahap\w*|lembaga|terkait|tentang|mengenai|untuk|dibahas|"
    r"calon|nominasi|dicabut|"
    r"required|requirements?|types?|benefits?|steps?|about|needed|available|offered|for|nominees?|"
    r"pending)\b"
)
_OURS = re.compile(r"\b(?:kami|perusahaan|perseroan|our|its|company|corporate)\b")
_MOST_ITEMS = 20


def is_heading(document: Document, sentence: Sentence) -> bool:
    """Whether a line is such a heading: no verb, no plan, no offer."""
    lower = document.lower
    match = _HEADING.match(lower, sentence.start, sentence.end)
    return (
        match is not None
        and not any(
            each.lastgroup not in {"apply", "audit"} and not _is_noun(each.group())
            for each in document.in_lower.finditer(TRIGGER, sentence.start, sentence.end)
        )
        and not any(
            words.search(lower, *match.span("rest")) for words in (_NO_FACT, NEGATED, PLANNED)
        )
    )


def _is_noun(trigger: str) -> bool:
    return trigger.endswith("an") and not trigger.endswith("kan")


def heading_holders(
    document: Document, organisations: Mentions, sentence: Sentence, topic: Topic
) -> tuple[Mention, ...]:
    """Whose the certificates below a heading are; empty where it does not say so."""
    for each in organisations.within(sentence.start, sentence.end):
        if each.kind in HOLDER_KINDS:
            group = coordinated(document, organisations, each, sentence.end)
            return group if is_alike(group) else (each,)
    if topic.main is not None and _OURS.search(document.lower, sentence.start, sentence.end):
        return (topic.main,)
    return ()


_RECIPIENTS = re.compile(
    r"(?:(?:berikut|adapun|daftar|inilah|ini|para|nama-nama|list of|the) (?:ini )?){0,3}"
    r"(?:\d{1,3} |\w+ )?(?:(?:unit|perusahaan|pembangkit) )?"
    r"(?:penerima(?:nya)?|peraih(?:nya)?|pemegang|pemilik|recipients?|winners?|holders?)\b"
)


def is_of_recipients(document: Document, sentence: Sentence) -> bool:
    """Whether a line announces who got something: "Penerima sertifikat SMP 2023:"."""
    lower = document.lower
    return (
        document.plain[sentence.end - 1] == ":"
        and _RECIPIENTS.match(lower, sentence.start, sentence.end) is not None
        and not any(
            words.search(lower, sentence.start, sentence.end)
            for words in (_NO_FACT, NEGATED, PLANNED)
        )
    )


_GOT_BELOW = re.compile(
    r"\b(?:standar|sertifikat|sertifikasi|iso)(?:nya)?(?: \w+){0,3}? yang "
    r"(?:(?:kini|sudah|telah|berhasil|juga|masih) ){0,2}"
    r"(?P<verb>di(?:peroleh|pegang|raih|miliki|kantongi|terima|sabet|dapat(?:kan)?))(?:nya)?\b|"
    r"\b(?P<handed>handed over|presented|issued|received|obtained|menyerahkan|menerima)"
    r"(?: \w+){0,3} (?:certificates?|certifications?|sertifikat(?:nya)?)(?: \w+){0,3}:$"
)
"""In a line that announces the certificates below it: "Inilah standar yang diperoleh:"."""


def got_below(document: Document, sentence: Sentence) -> tuple[int, int] | None:
    """Where a line says that the certificates listed below it were got; None if it does not."""
    if document.plain[sentence.end - 1] != ":":
        return None
    match = _GOT_BELOW.search(document.lower, sentence.start, sentence.end)
    if match is None:
        return None
    span = match.span("verb" if match["verb"] else "handed")
    return span if polarity(document, sentence, *span) == "stated" else None


_STILL_TO_COME = re.compile(
    r"\b(?:belum|proses|ditargetkan|menyusul|rencana|in progress|pending|planned|not yet)\b"
)


def listed_holders(
    document: Document, organisations: Mentions, sentence: Sentence
) -> tuple[Mention, ...]:
    """Who the lines of a list below a line with a colon begin with: "1. UP3 Bogor (emas)"."""
    if document.plain[sentence.end - 1] != ":":
        return ()
    number = document.sentence_index(sentence.start) + 1
    found: list[Mention] = []
    for line in document.sentences[number : number + _MOST_ITEMS]:
        mark = _MARK.match(document.lower, line.start, line.end)
        first = organisations.starting_at(mark.end()) if mark is not None else None
        if mark is not None and first is None:
            first = organisations.at(mark.end())
        if first is None or first.kind not in HOLDER_KINDS:
            break
        if not _STILL_TO_COME.search(document.lower, line.start, line.end):
            found.append(first)
    return tuple(found)


_MARK = re.compile(rf"{_LIST_MARK}? ?(?:pt\.? |pln )?")
_LINE = re.compile(rf"{_LIST_MARK} ")


_GOT = re.compile(
    r"\b(?:(?:me)?raih|memp?eroleh|menerima|mendapat(?:kan)?|menyabet|mengantongi|memiliki|"
    r"memboyong|memborong|di(?:raih|terima|peroleh|miliki|kantongi|sabet)|received|won|earned|"
    r"obtained|achieved|holds)\b"
)


def is_listed_as_got(document: Document, sentence: Sentence) -> bool:
    """Whether a line stands in a list of what was got, and so needs no verb of its own."""
    above = _heading_of(document, sentence)
    return above is not None and (
        is_heading(document, above)
        or (
            _GOT.search(document.lower, above.start, above.end) is not None
            and not any(
                words.search(document.lower, above.start, above.end) for words in (NEGATED, PLANNED)
            )
        )
    )


def _heading_of(document: Document, sentence: Sentence) -> Sentence | None:
    """The line with a colon under which a line of a list stands."""
    if _LINE.match(document.plain, sentence.start) is None:
        return None
    number = document.sentence_index(sentence.start)
    for before in reversed(document.sentences[max(0, number - _MOST_ITEMS) : number]):
        if document.plain[before.end - 1] == ":":
            return before
        if _LINE.match(document.plain, before.start) is None:
            return None
    return None
