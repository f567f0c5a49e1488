"""Companies without a legal form, by their initials and their officers: "Mitra Bangun Karya (MBK)".

Place in the flow: used by :mod:`kg.extract.organisations.organisations` beside
:mod:`kg.extract.organisations.companies_by_trade`. A run of two to five capitalised words that
carries its own initials in brackets is a company where the text gives it what only companies have:
a director, a corporate secretary, a subsidiary ("Direktur QHSE MBK", "anak usaha MBK"). Then every
mention of the name is one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.organisations.companies_by_trade import COMMON, OTHERS
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import STOPS

__all__ = ["companies_by_initials"]

_INITIALS = re.compile(r" \((?P<short>[A-Z]{2,6})\)")
_RUN = re.compile(r"(?<![\w&.'/-])(?:[A-Z][a-z]+ ){1,4}[A-Z][a-z]+$")
_LONGEST = 80
"""So many code points a name may have before its initials."""
_TWO = 2
_OFFICER = (
    r"\b(?:[Dd]irut|[Ww]adirut|[Dd]irektur(?! Eksekutif| Jenderal)(?: (?!PT\b)[A-Z][\w&]*){0,4}?|"
    r"[Ss]ekretaris [Pp]erusahaan|[Cc]orporate [Ss]ecretary(?: of)?|[Kk]omisaris(?: [Uu]tama)?|"
    r"(?:[Pp]resident|[Mm]anaging|[Oo]perations?) [Dd]irector(?: of)?|CEO(?: of)?)(?: dari)? "
)
"""Officers whom only a company has, right before its name."""
_PERSON = r",? (?:Ir\. |Dr\. )?[A-Z][a-z]+"
"""Who that is: behind an officer stands either the company or the name itself."""
_OWNER = (
    r"\b(?:[Aa]nak (?:usaha|perusahaan)(?: dari)?|[Uu]nit bisnis|[Ss]aham|"
    r"[Ss]ubsidiar(?:y|ies) of) "
)
"""What only a company has, right before its name."""
_ITS_OWN = r"(?:'s)? (?:subsidiary|subsidiaries|president director|corporate secretary|shares)\b"
"""The same behind it."""
_NO_COMPANIES = OTHERS | COMMON - {"Indonesia", "International", "Asia"}
"""Words of no company's name, but as its last: "Direktur Energi Baru", "Mitra Energi"."""
_HEADS = re.compile(
    r"(?:Sistem|Standar|Rencana|Undang|Peraturan|Perjanjian|Sertifikat|Surat|Nota|Kawasan|Zona|"
    r"Daerah|Badan|Bada\w+|Lembaga|Yayasan|Asosiasi|Perhimpunan|Ikatan|Persatuan|Himpunan|Majelis|"
    r"Komite|Pusat|Balai|Serikat|Gerakan|Koalisi|Aliansi|Jaringan|Forum|Partai|Perguruan|Akademi|"
    r"Otoritas|Satuan|Tentara|Organisasi|Federasi|Wahana|Perkumpulan|Kantor|Kamar|Hak|Upah|Dana|"
    r"Rumah|Sumber|Tingkat|Barang|Usaha|Ruang|Air|Bahan|Keselamatan|Kesehatan|Tenaga|Angkatan)\b"
)
"""Beginnings of a system, a paper, a union, an office: no company's."""


def companies_by_initials(document: Document, areas: Mentions) -> Iterator[Mention]:
    """Find the companies of such names, in the order of their first brackets.

    Args:
        document: The text.
        areas: All areas of the text: a run that is one is no company.

    Example:
        >>> text = "Mitra Bangun Karya (MBK) menang. Itu kata Direktur Utama MBK Budi Azis."
        >>> [each.name for each in companies_by_initials(Document(text), Mentions([]))]
        ['Mitra Bangun Karya']
    """
    if "(" not in document.plain:
        return
    seen: set[str] = set()
    for match in _INITIALS.finditer(document.plain):
        name = _name_before(document, match, areas)
        if name is None or name in seen:
            continue
        seen.add(name)
        either = rf"(?:{name}|{match['short']})(?![\w-])"
        signs = (
            _OFFICER + either + _PERSON,
            _OWNER + either,
            rf"(?<![\w-]){either}{_ITS_OWN}",
        )
        if not any(re.search(sign, document.plain) for sign in signs):
            continue
        for place in re.finditer(rf"(?<![\w&.'/-]){name}(?![\w-])", document.plain):
            yield Mention(*place.span(), "company", name)
        short = match["short"]
        if len(short) == _TWO:  # "Sekretaris Perusahaan HK Adi Hakim"; longer ones are found later
            for place in re.finditer(rf"(?<![\w&.'(/-]){short}(?![\w-])", document.plain):
                yield Mention(*place.span(), "company", short)


def _name_before(document: Document, match: re.Match[str], areas: Mentions) -> str | None:
    """The words right before a bracket that have just these initials."""
    begin = max(0, match.start() - _LONGEST)
    run = _RUN.search(document.plain[begin : match.start()])
    if run is None:
        return None
    words = run.group().split()[-len(match["short"]) :]
    name = " ".join(words)
    if "".join(word[0] for word in words) != match["short"] or len(words) < len(match["short"]):
        return None
    if (
        not _NO_COMPANIES.isdisjoint(words[:-1])
        or words[0] in STOPS
        or _HEADS.match(name) is not None
    ):
        return None
    start = match.start() - len(name)
    return None if areas.starting_at(start) is not None else name
