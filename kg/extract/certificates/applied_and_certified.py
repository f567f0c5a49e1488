"""What a sentence tells as applied and, further on, as certified.

Place in the flow: used by :mod:`kg.extract.certificates.certificate_neighbours`. The standard
stands with the verb of applying; the certificate behind it has no name of its own:

1. A body issued it: "berstandar ISO 37001 yang dikeluarkan X".
2. A certificate was got for it: "menerapkan ISO 9001 dan meraih sertifikat dari X".
3. It is certified: "penerapan ISO 9001 di X telah disertifikasi Y".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.certificates.certification_events import Event
from kg.extract.organisations.topic import HOLDER_KINDS, holder_key
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["as_certified"]

_ISSUED_BY = re.compile(
    r"(?: \([^()]{2,30}\))?,?(?: (?:yang|dan|which|that|and))?"
    r"(?: (?:telah|sudah|resmi|is|was|has been))* "
    r"(?:di(?:terbit|keluar)kan|(?:di|ter)sertifikasi|diaudit|issued|certified)(?: oleh| by) "
    r"(?:(?:lembaga|badan|pihak)(?: [a-z]+){0,3} )?"
)
_RECOGNISED = re.compile(r"\b(?:diakui|dinyatakan|terbukti|dikukuhkan|recognised|recognized)\b")
_BY = re.compile(r"(?: \([^()]{2,30}\))? (?:oleh|by) (?:(?:lembaga|badan)(?: [a-z]+){0,3} )?")
_NO_OTHER = (
    r"(?=[.,;]|$| (?:dari|oleh|yang (?:di(?:terbitkan|keluarkan|berikan)|terakreditasi)|resmi|"
    r"internasional|standar|itu|tersebut|pada|from|by|issued|on|in)\b)"
    r"(?! (?:dari|oleh|from|by) (?:kementerian|menteri|pemerintah|gubernur|bupati|the ministry))"
)
"""Behind a certificate that is one of the standard told before, and none of its own."""
_CERTIFIED = re.compile(
    r"\b(?:meraih|memp?eroleh|mendapat(?:kan)?|menerima|mengantongi|memegang|memiliki|menyabet|"
    r"(?:diganjar|diberi|dianugerahi|berbuah|dibuktikan|dikukuhkan|terbukti)(?: dengan)?|"
    r"diterima(?:nya)?|diraih(?:nya)?|diperoleh(?:nya)?|"
    r"received|receives|obtained|earned|gained|won|holds|was (?:awarded|granted|given))"
    r"(?: (?:sebuah|satu|pula|juga|the|a|an|its)){0,2} "
    rf"(?:sertifikat|sertifikasi|certificate|certification){_NO_OTHER}|"
    r"\b(?:(?:telah|sudah|resmi|berhasil|kini|has been|is|was|been) )+"
    r"(?:(?:di|ter)sertifikasi|bersertifikat|certified)"
    r"(?P<by>(?=[.,;]|$| (?:oleh|secara|sejak|pada|by|since|in)\b)| )"
)
_OF_PEOPLE = re.compile(
    r"\b(?:pegawai|karyawan|pekerja|petugas|peserta|siswa|mahasiswa|auditor|operator|staf|teknisi|"
    r"semuanya|mereka|masing-masing|warga|employees|staff|workers|participants|who|they)(?:nya)?\b"
)
"""Between the standard and a certificate that somebody else got."""


def as_certified(document: Document, event: Event, organisations: Mentions) -> Event:
    """An event of applying as one of certifying, where its sentence tells that, too.

    Args:
        document: The text.
        event: What a verb says of standards.
        organisations: All organisations of the text.

    Returns:
        The event; of another action only where it was ``applied`` and is stated.
    """
    if event.action != "applied" or not event.standards or event.standards[-1].is_grant:
        return event
    lower, sentence = document.lower, event.sentence
    begin = event.standards[-1].end
    match = _ISSUED_BY.match(lower, begin, sentence.end)
    if match is None and _RECOGNISED.search(lower, sentence.start, event.verb[1]):
        match = _BY.match(lower, begin, sentence.end)
    body = organisations.starting_at(match.end()) if match is not None else None
    if body is not None and body.kind in {"certification_body", "company"}:
        return replace(event, action="certified")
    if event.polarity != "stated":
        return event
    got = _certificate_got(document, event, organisations)
    return replace(event, action="certified", holders=got) if got else event


def _certificate_got(
    document: Document, event: Event, organisations: Mentions
) -> tuple[Mention, ...]:
    """Who got the certificate that is told behind the standard which they apply; or nobody."""
    begin, sentence = event.standards[-1].end, event.sentence
    got = document.in_lower.search(_CERTIFIED, begin, sentence.end)
    if got is None or polarity(document, sentence, *got.span()) != "stated":
        return ()
    by = organisations.starting_at(got.end()) if got["by"] == " " else None
    if got["by"] == " " and (by is None or by.kind != "certification_body"):
        return ()
    if _OF_PEOPLE.search(document.lower, begin, got.start()):
        return ()
    between = organisations.within(begin, got.start())
    named = tuple(each for each in between if each.kind in HOLDER_KINDS)
    held = event.holders or named[:1]  # "penerapan ISO 9001 di X", "atas penerapan ISO 9001, X"
    own = {holder_key(each) for each in held}
    return held if all(holder_key(each) in own for each in named) else ()
