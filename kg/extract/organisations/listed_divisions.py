"""Divisions and branches of a company that a list of receivers names: "Divisi Sipil, Cabang Palu".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`, when the other names are
found. "Divisi EPC" or "Cabang Bitung" is no organisation as long as somebody works there; where a
sentence on certificates or prizes lists two or more of them behind words that announce receivers
("diberikan kepada", "didapat unit-unit bisnis X, yakni"), or where one stands first and gets, each
is a holder of its own. A head office is listed with its company: "Kantor Pusat Mitra Bangun".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.organisations.topic import LISTED_IN_GENERAL
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["find_listed_divisions"]

_MARKS = (
    "Divisi",
    "Cabang",
    "Regional ",
    "Kantor Pusat",
    "Kantor Regional",
    "Kantor Wilayah",
    "Region ",
    "Wilayah Operasi",
    "TPK ",
)
_PRIZES = re.compile(
    r"\b(?:iso|smk ?[23]|smp|sni|ohsas|(?:ber)?sertifi\w+|certifi\w+|penghargaan|bendera|piagam)\b"
)
_NAME = r"(?:[A-Z][\w&-]*|\d{1,2}\b)(?: (?!PT\b|PLN\b)[A-Z][\w&-]*){0,3}"
_PART = re.compile(
    rf"(?:(?:Divisi|(?:Kantor )?Cabang|Regional|Region|Kantor Wilayah|Wilayah Operasi|"
    rf"Unit Bisnis|SBU|Terminal|TPK|"
    rf"Pelabuhan|"
    rf"Pabrik|Kilang|Proyek|Gudang|Depot?) {_NAME}(?: \([A-Z]{{2,6}}\))?|"
    r"Kantor (?:Pusat|Regional|Induk|Wilayah)(?! (?:[A-Z]|\d))|"
    r"(?P<of>(?:Kantor Pusat|Divisi [A-Z\d][\w&-]*(?: [A-Z][\w&-]*)??) )"
    r"(?=[A-Z]))"
)
_ANNOUNCED = re.compile(
    r"(?:\b(?:di(?:raih|dapat(?:kan)?|terima|peroleh|sabet|kantongi|boyong)(?: oleh)?|"
    r"di(?:berikan|serahkan|anugerahkan) (?:kepada|untuk)|kepada)|"
    r"\b(?:di(?:raih|dapat(?:kan)?|terima|peroleh|sabet|kantongi|boyong)|kepada|"
    r"di(?:berikan|serahkan) untuk|me(?:raih|nerima|mp?eroleh))\b[^.;]{3,110}?(?:,? (?:yakni|"
    r"yaitu|antara lain|meliputi|"
    r"di ?antaranya|masing-masing|adalah)|:)[ ,:]*)\s?(?:unit |di )?$"
)
"""Right before the first of a list of receivers."""
_FIRST = re.compile(r"(?:^|[.\n] ?|[-\u2013] |, )$")
_JOIN = re.compile(
    r"(?: \([A-Z]{2,6}\))?(?P<general>(?:" + LISTED_IN_GENERAL + r")*)"
    r"(?P<last>,? (?:dan|serta)(?: juga)? (?:di )?(?:unit )?|, )"
)
_GETS = re.compile(
    r"(?: (?:Tbk|\(Persero\)))*(?: yang [^.,;]{3,60}?)?,? (?:(?:telah|sudah|berhasil|juga|resmi|"
    r"kembali|sama-sama|masing-masing|sukses|kini|baru|hanya|ikut|turut) ){0,3}"
    r"(?:me(?:raih|nerima|mp?eroleh|ngantongi|ndapat\w*|nyabet|"
    r"megang|miliki|mboyong|mpertahankan)|raih|terima|kantongi|(?:ber|ter)sertifi\w+)\b"
)
_BEFORE = 150
"""So far before its first member a list may be announced."""


def find_listed_divisions(document: Document, organisations: Mentions) -> Iterator[Mention]:
    """Find them, in the order of the text; a head office reaches over its company's name.

    Args:
        document: The text.
        organisations: The organisations found so far.
    """
    if not document.holds(_MARKS, 0, len(document.plain)):
        return
    company = next((e for e in organisations.all if e.kind in {"company", "pln_unit"}), None)
    if company is None:
        return  # "Divisi Humas Polri"
    of_pln = "PLN" in (company.known or company.name)
    for sentence in document.sentences:
        if sentence.kind not in {"body", "title"} or not document.holds(
            _MARKS, sentence.start, sentence.end
        ):
            continue
        if document.in_lower.search(_PRIZES, sentence.start, sentence.end) is None:
            continue
        position = sentence.start
        for match in _PART.finditer(document.plain, sentence.start, sentence.end):
            if match.start() < position:
                continue
            listed = _list_from(document, sentence, organisations, match.start())
            position = max(position, listed[-1][1] if listed else match.end())
            for start, end in listed:
                words = document.words(start, end)
                yield Mention(start, end, "pln_unit" if of_pln else "company", words)


def _list_from(
    document: Document, sentence: Sentence, organisations: Mentions, start: int
) -> list[tuple[int, int]]:
    """The parts of the list that begins at a place: none where it is no list of receivers."""
    plain, lower = document.plain, document.lower
    announced = _ANNOUNCED.search(lower, max(sentence.start, start - _BEFORE), start)
    first = _FIRST.search(plain, max(0, start - 3), start) is not None or start == sentence.start
    if announced is None and not first:
        return []
    parts: list[tuple[int, int]] = []
    members, position = 0, start
    while True:
        held = organisations.starting_at(position)
        part = _PART.match(plain, position, sentence.end) if held is None else None
        if part is not None:
            end = _with_company(organisations, part)
            if end is None:
                break
            parts.append((position, end))
        elif held is not None:
            end = held.end
        else:
            break
        members += 1
        join = _JOIN.match(plain, end, sentence.end)
        if join is None:
            break
        position = join.end()
    if announced is not None and members > 1:
        return parts
    gets = parts and _GETS.match(lower, parts[-1][1], sentence.end)
    named = parts and not plain.startswith(("Kantor Pusat", "Kantor Regional"), parts[0][0])
    return parts if first and gets and named else []


def _with_company(organisations: Mentions, part: re.Match[str]) -> int | None:
    """Where a part ends: behind the company whose name follows it, if one does."""
    if part["of"] is None:
        behind = organisations.starting_at(part.end() + 1)
        return behind.end if behind is not None and behind.kind == "company" else part.end()
    company = organisations.starting_at(part.end())
    return company.end if company is not None and company.kind == "company" else None
