"""Names of certifiers: told by the words around them, where neither gazetteer nor form knows them.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. A name right behind words
of issuing ("diterbitkan oleh", "lembaga sertifikasi") is one of a certifier; a company of which
such words speak is one, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.organisations.office_forms import is_regional
from kg.extract.organisations.organisation_places import end_of_name
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.certifier_frames import (
    REACH,
    certifies_before,
    is_called_certifier,
    is_partner,
)
from kg.extract.words.organisation_words import STARTS, STOPS

__all__ = ["find_certifiers", "in_context"]

_FROM_COUNTRY = (
    r"(?:Inggris|Jerman|Pe?rancis|Swiss|Belanda|Jepang|Singapura|Australia|Amerika(?: Serikat)?|AS|"
    r"Italia|Norwegia|Swedia|India|Malaysia|Tiongkok|Korea(?: Selatan)?|Eropa|Kanada|Germany|"
    r"France|Switzerland|Norway|Japan|Singapore)(?![\w-])"
)
"""Where a certifier is from, before its name: "lembaga sertifikasi asal Inggris, X"."""
_ONLY_COUNTRY = re.compile(_FROM_COUNTRY)
_MARKS = re.compile(r"sertifi|certif|audit|\biso\b")
_NO_BODIES = frozenset({
    "PT",
    "PLN",
    "Kementerian",
    "Menteri",
    "Pemerintah",
    "Badan",
    "Komite",
    "Lembaga",
})
_TOLD_BY = (
    "ertifi",
    "udit",
    "ISO",
    "SNI",
    "OHSAS",
    "iterbitkan",
    "ikeluarkan",
    "ssued",
    "embaga",
    "adan",
)
"""What every expression below has: a paragraph without it names no certifier."""
_CERTIFIER_CUE = re.compile(
    r"\b(?:(?:lembaga|badan) sertifikasi(?: (?!yakni|yaitu|adalah|milik)[a-z]+){0,2}(?:,| yakni|"
    r" yaitu| bernama)?|"
    r"(?:Lembaga|Badan) Sertifikasi(?: [A-Za-z]+){0,2}?(?:,|,? yakni|,? yaitu|,? bernama)|"
    r"(?:[Ll]embaga|[Bb]adan)(?: sertifikasi)? yang me(?:nerbitkan|ngeluarkan)[^.;,A-Z]{0,40}?"
    r"(?:,| adalah| ialah| yakni| yaitu)|certification body|"
    r"(?:certificates?|certification) (?:\w+ ){0,2}issued by|was issued by|were issued by|"
    r"certified by|diterbitkan oleh|disertifikasi oleh|"
    r"(?:ISO|SNI|OHSAS)[/A-Z ]{0,9}\d[\d:]*(?: [\w()]+){0,6}?,? yang (?:\w+ )?di(?:terbitkan|"
    r"keluarkan|sertifikasi|audit)(?: oleh)?|"
    r"[Ss]ertifikat(?:nya)?(?: (?!SLO|Laik|laik)[\w:]+){0,8}? di(?:terbitkan|keluarkan)(?: oleh)?) "
    rf"(?:(?:asal |dari |from )?{_FROM_COUNTRY}(?:,? yakni|,? yaitu|,)? )?(?=[A-Z\u00dc])"
)
_AUDITED_BY = re.compile(
    r"\b(?:[Dd]iaudit(?: (?:oleh|tim|auditor|dari|lembaga|badan|sertifikasi|independen))*|"
    r"[Aa]udit(?:nya)?(?: (?!internal)[a-zA-Z0-9:]+){0,6}? (?:oleh|di(?:lakukan|laksanakan|gelar|"
    r"jalankan|selenggarakan)(?: oleh)?)(?: tim)?(?: auditor)?(?: dari)?) (?=[A-Z])"
)
"""Before who audited, which may be a person: only what ends like a body's name is one."""
_POST = re.compile(
    r"(?:[A-Z][\w&]+ ){0,4}(?:Manager|Director|Direktur|Kepala|Manajer|Auditor|Ketua|CEO|Head|"
    r"Menteri|Bupati|Gubernur|Presiden|Wakil|Wali|Plt|Sekretaris|Komisaris)\b"
)
"""A post, where a body is looked for: "lembaga sertifikasi hadir Regional Manager X"."""
_ITS_PEOPLE = re.compile(
    r"\b(?:perwakilan|auditor|asesor|direktur(?: \w+){0,2}|kepala(?: \w+){0,2}|manajer|manager|"
    r"pimpinan|ketua(?: tim)?|wakil|tim|representatives? of (?:the|a)|director of (?:the|a)|"
    r"auditor (?:of|from) (?:the|a))(?: dari| pihak)* $"
)
"""Before a body without a name one of its people follows: "Perwakilan badan sertifikasi, X"."""
_LAST_WORD = (
    r"(?:Indonesia|Certifications?|Sertifikasi|Global|Registrars?|Assurance|Internasional|"
    r"International|Services?|Asia|Pa[sc]ific|Pasifik|Mutu|Group|Limited|Ltd|Cert)"
)
_ENDS_AS_BODY = re.compile(rf".* {_LAST_WORD}|[A-Z]{{3,6}}(?: [A-Z]\w+)*")
_FROM_BODY = re.compile(
    r"(?:ISO|OHSAS)[^.;,()]{4,40}? (?:dari|oleh|by|from) (?P<name>(?:[A-Z][\w&']+ ){1,3}?"
    rf"{_LAST_WORD}(?: {_LAST_WORD})*\b|"
    r"(?!BUMN|BUMD|ESDM|BSN|SNI|ISO)[A-Z]{3,6}(?: R&T)?(?=[.,;]| (?:pada|di|yang|untuk|setelah|"
    r"dengan|"
    r"in|on|after|for) ))"
)
"""A certifier without a legal form, by what such names end in: "ISO 9001 dari ACM Indonesia"."""


def find_certifiers(document: Document, known: Mentions) -> Iterable[Mention]:
    """Names right behind words that say that they certify: "lembaga sertifikasi Cakra Mutu"."""
    if _MARKS.search(document.lower) is None:
        return
    told = [span for span in document.paragraphs if document.holds(_TOLD_BY, *span)]
    for cue in (_CERTIFIER_CUE, _AUDITED_BY):
        for match in (match for span in told for match in cue.finditer(document.plain, *span)):
            end = end_of_name(document, match.end() - 1, known)
            if end <= match.end() + 2 or known.starting_at(match.end()) is not None:
                continue
            if _POST.match(document.plain, match.end()) or STARTS.match(
                document.plain, match.end()
            ):
                continue
            words = document.words(match.end(), end)
            if _ONLY_COUNTRY.fullmatch(words):
                continue
            before = document.lower[max(0, match.start() - 40) : match.start()]
            of_people = _ITS_PEOPLE.search(before) is not None and (
                match.group().endswith(", ") or not document.plain.startswith(",", end)
            )
            if (cue is _AUDITED_BY or of_people) and _ENDS_AS_BODY.fullmatch(words) is None:
                continue
            yield Mention(match.end(), end, "certification_body", words)
    for match in _FROM_BODY.finditer(document.plain):
        start, end = match.span("name")
        first = match["name"].split()[0]
        own = all(each.kind == "country" for each in known.within(start, end))
        if own and first not in STOPS and first not in _NO_BODIES:
            yield Mention(start, end, "certification_body", match["name"])


_OF_PLN = ("PLN ", "PT PLN ", "Pusertif")
_REGIONAL = ("Kantor Wilayah", "Kanwil", "Kantor Kem", "Kantor Pertanahan", "Balai", "Loka ")
"""First words of a ministry's office in a region, which holds certificates of its own."""
_TEST_HOUSES = ("Balai", "Baristand", "Pusat")
"""Houses of a ministry that test and certify: "dari Balai Besar Keramik"."""


def in_context(document: Document, mention: Mention) -> Mention:
    """A company is a certification body where the words before it say that it certifies."""
    if mention.kind == "agency" and is_regional(mention.name):
        return replace(mention, kind="government")
    if mention.kind == "ministry" and mention.name.startswith(_REGIONAL):
        return replace(mention, kind="agency")  # "Kantor Wilayah Kemenkumham NTT"
    if mention.kind == "certification_body" and mention.name.startswith(_OF_PLN):
        return replace(mention, kind="pln_unit")  # "PLN Pusat Sertifikasi"
    tests = mention.kind == "agency" and mention.name.startswith(_TEST_HOUSES)
    if tests or (mention.kind in {"company", "other"} and mention.known is None):
        sentence = document.sentence_at(mention.start)
        begin = max(sentence.start, mention.start - REACH)
        before = document.lower[begin : mention.start]
        behind = document.lower[mention.end : min(sentence.end, mention.end + REACH)]
        if mention.name.startswith("International Organi"):
            return mention  # it issues standards
        called = is_called_certifier(behind) or is_partner(before, behind)
        if called or certifies_before(before):
            return replace(mention, kind="certification_body")
    return mention
