"""The year, month or day that a clause gives to its certificate: "bersertifikat sejak 2019".

Place in the flow: used by :mod:`kg.extract.certificates.certifications`, before the days of
sentences (:mod:`kg.extract.certificates.certificate_days`). The time stands right behind verb and
standards, with who certified between at most ("ISO 9001 yang diterbitkan X pada 2021"), or opens
the clause ("Pada 2018, X meraih ..."). A time to come is none, nor the current year alone; of what
is kept or renewed the time is that of the first certificate, not of this one.
What was got "sebelumnya", at no time that is told, has no day of today's handover, only that of
the statement.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.certificates.certificate_days import Day, kind_of_day
from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.certification_verbs import is_listed_on
from kg.extract.text.document import Document
from kg.extract.text.periods import PeriodMention
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import TRIGGER

__all__ = ["OwnDays", "own_day", "own_days"]

_AT = (
    r"(?:(?:tepatnya|sekitar|yakni|yaitu|mulai|terhitung) )?(?:pada|sejak|semenjak|in|on|since|"
    r"tertanggal|bertanggal|dated|back in|tahun|di)(?: (?:pada|sejak|tahun|bulan|tanggal)){0,2} $"
)
_GOT = (
    r"(?:,? (?:yang |which |that )?(?:(?:pertama kali|resmi|telah|sudah|berhasil|juga|was|were|"
    r"first|had been|been) ){0,3}"
    r"(?:di(?:terbitkan|keluarkan|berikan|raih|peroleh|terima|dapat(?:kan)?|sertifikasi|serahkan|"
    r"kantongi|sahkan|tandatangani)(?:nya)?|issued|obtained|received|awarded|granted|achieved))?"
)
_BEHIND = re.compile(
    rf"(?: \([^()]{{1,40}}\))?(?: (?:certificat(?:es?|ion)|sertifikat|sertifikasi))?"
    rf"(?:{_GOT}(?: (?:oleh|dari|by|from) [^.;,]{{2,60}}?)?|"
    r",? yang (?:telah )?di(?:terbitkan|keluarkan|berikan|serahkan) [^.;,]{2,60}?|"
    r"(?: (?:itu|ini|tersebut)| (?:milik|untuk|bagi|atas nama) [^.;,]{2,60}?)?"
    r"(?: (?:telah|sudah|resmi|baru))? (?:terbit|keluar|di(?:terbitkan|keluarkan)|issued)"
    r"(?: (?:oleh |by )?[^.;,]{2,60}?)?)"
    rf"(?: (?:dengan )?(?:kategori|predikat|level|peringkat) \w+)?,? {_AT}"
)
_OPENS = re.compile(
    r"(?:^|[.;,\"-] ?)(?:(?:dan|lalu|kemudian|and|then|adapun|sedangkan|sementara),? )?"
    r"(?:pada|sejak|semenjak|di|in|since|on|tahun)(?: (?:tahun|bulan|tanggal))? $"
)
_KEPT = re.compile(
    r"pertahan|perbarui|perpanjang|resertifi|re-?certif|renew|maintain|retain|\bke(?:ep|pt)\b|"
    r"upgrad|migra|transisi|kembali|again"
)
_THEN = re.compile(
    r"\b(?:lalu|kemudian|(?:di|me)(?:ny)?usul|(?:me)?lengkapi|menambah|menggenapi|followed|then|later|"
    r"complement(?:s|ed)|add(?:s|ed) to)\b"
)
_OF_FIRST = re.compile(r"\b(?:yang|which|that|pertama|first|sejak|semenjak|since)\b")
_NOW = re.compile(r"(?:tahun|bulan|minggu|pekan) (?:ini|berjalan)|this (?:year|month|week)")
_RELATIVE = re.compile(r"(?:tahun|bulan) lalu|last (?:year|month)")
_AGO = re.compile(r"^ (?:lalu|silam)\b")
_ANOTHER = re.compile(
    r"\b(?:setelah|sebelum|ketika|saat|yang|after|before|when|which|that|akan|will|lalu|kemudian|"
    r"hingga|sampai|until|target\w*|menargetkan|sudah men\w+|telah men\w+)\b"
)
"""Between a time that opens a clause and the verb: it is the time of something else."""


OwnDays = dict[tuple[Event, str], Day]
"""An event and one of its standards, without the edition -> the time that its clause gives."""


def own_days(
    document: Document,
    events: Sequence[Event],
    periods: Sequence[PeriodMention],
    statement_day: str | None,
    *,
    dated: bool = False,
) -> OwnDays:
    """Find the time that the clause of an event gives to its certificates.

    Args:
        document: The text.
        events: The events that are stated.
        periods: The times that the text names.
        statement_day: The day of the statement, ISO, if known: what is later is none.
        dated: Whether a sentence gives a day to a certificate: it is not that of what was got
            before.

    Returns:
        Times in ISO; a year or month where no more is told.
    """
    found: OwnDays = {}
    told = [
        each
        for each in periods
        if each.iso
        and (statement_day is None or each.iso <= statement_day)
        and not _NOW.match(document.lower, each.start, each.end)
    ]
    for event in events if told else ():
        if not event.standards or event.sentence.kind != "body":
            continue
        for period in told:
            if not event.sentence.start <= period.start < event.sentence.end:
                continue
            held, words = _dated(document, event, period, told)
            kind = kind_of_day(words)
            if kind is None and (statement_day or "").startswith(period.iso):
                continue  # "meraih ISO 9001 pada 2021", told that year
            if kind is None and len(period.iso) == _FULL_DAY:
                kind = "handed_over" if _GOT_VERB.fullmatch(document.lower, *event.verb) else None
            day = Day(period.iso, kind or "issued", document.span(period.start, period.end))
            for standard in held:
                found[event, standard.family] = day
    if statement_day is not None and (dated or found):
        if document.says(_EARLIER_WORDS, 0, len(document.lower)):
            _add_earlier(document, events, statement_day, found)
    return found


_EARLIER_WORDS = ("sebelumnya", "previously", "earlier", "lebih dulu", "lebih dahulu")
_EARLIER = re.compile(
    r"\b(?:sebelumnya|(?:ter)?lebih da?hulu|(?:ter)?lebih dulu|previously|earlier)\b"
    r"(?!,? (?:belum|tidak|hanya|not|only)\b)"
)


def _add_earlier(
    document: Document, events: Sequence[Event], statement_day: str, found: OwnDays
) -> None:
    """Give the day of the statement to what was got before: "Sebelumnya X mengantongi ISO 9001"."""
    earlier: set[Event] = set()
    now: set[str] = set()
    for event in events:
        verb = event.verb
        before = document.in_lower.search(_EARLIER, event.sentence.start, verb[0] + 1)
        if before is not None and not _CLAUSE_END.search(document.lower, before.end(), verb[0]):
            earlier.add(event)
        else:
            now |= {each.family for each in event.standards}
    for event in earlier if now else ():
        for standard in event.standards:
            if standard.family not in now and (event, standard.family) not in found:
                span = document.span(*event.verb)
                found[event, standard.family] = Day(statement_day, "stated", span)


_CLAUSE_END = re.compile(r"[;.]|, (?:kini|sekarang|kali ini|tahun ini|now|this)\b|\bkini\b")


_FULL_DAY = len("2019-11-05")
_GOT_VERB = re.compile(
    r"(?:me)?raih|(?:memp?|p)eroleh|(?:men)?erima|mendapat\w*|mengantongi|menyabet|received?|"
    r"obtained|achieved|earned|awarded|granted|won|secured"
)


def _dated(
    document: Document, event: Event, period: PeriodMention, told: Sequence[PeriodMention]
) -> tuple[list[StandardMention], str]:
    """The standards of an event to which a time belongs, and the words that tie them."""
    lower, verb = document.lower, event.verb
    inside = [s for s in event.standards if event.sentence.start <= s.start < event.sentence.end]
    before = lower[max(event.sentence.start, verb[0] - 24) : verb[1]]
    if not inside or (_KEPT.search(before) and _OF_FIRST.search(lower, verb[1], period.start)):
        return [], ""
    behind = [each for each in inside if each.end <= period.start]
    held = [each.end for each in event.holders if verb[1] <= each.start <= period.start]
    ends = {verb[1], *(each.end for each in behind[-1:]), *held[-1:]}
    at = "pada " if _RELATIVE.match(lower, period.start) else ""
    if any(e <= period.start and _BEHIND.fullmatch(lower[e : period.start] + at) for e in ends):
        if behind and behind[-1].start > verb[0]:
            behind = [each for each in behind if each.start > verb[0]]
        for number in range(len(behind) - 1, 0, -1):
            gap = behind[number - 1].end, behind[number].start
            dated = any(gap[0] <= each.start < gap[1] for each in told)
            if dated or _THEN.search(lower, *gap) or not is_listed_on(lower, *gap):
                behind = behind[number:]
                break
        begin = min([verb[0], *(each.start for each in behind)])
        return behind or inside, lower[begin : period.start]
    begin = min(verb[0], inside[0].start)
    opens = _OPENS.search(lower[max(event.sentence.start, period.start - 40) : period.start])
    if opens is not None and period.end <= begin <= period.end + _LONGEST_SUBJECT:
        between = _AGO.sub("", lower[period.end : begin])
        if not _ANOTHER.search(between) and not TRIGGER.search(between):
            return inside, lower[begin : verb[1]]
    return [], ""


_LONGEST_SUBJECT = 110


def own_day(
    document: Document, events: Sequence[Event], standard: StandardMention, own: OwnDays
) -> Day | None:
    """The time that clauses give to one certificate of a holder, the last where they differ.

    It gives way where a sentence before tells that one was got now: what was since 2018 is past.
    """
    told = [e for e in events if any(each.family == standard.family for each in e.standards)]
    dated = [(day, e) for e in told if (day := own.get((e, standard.family))) is not None]
    if not dated:
        return None
    day, last = max(dated, key=lambda each: each[0].iso)
    got_now = any(
        e.sentence.kind == "body"
        and e.sentence.start < last.sentence.start
        and (e, standard.family) not in own
        and _GOT_VERB.fullmatch(document.lower, *e.verb)
        for e in told
    )
    return None if got_now and not _ISSUED.search(document.lower, *_reach(last)) else day


_ISSUED = re.compile(r"\b(?:diterbitkan|terbit|dikeluarkan|ditandatangani|issued|signed|dated)\b")


def _reach(event: Event) -> tuple[int, int]:
    return event.sentence.start, event.sentence.end
