"""Short forms in brackets: taken into the name before them, and read alone further on.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. "Badan Pusat Statistik
(BPS)" is one name; behind "PT Karya Prima Boga (KPB)" each "KPB" is that company.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kg.extract.names.gazetteer import AREA_KINDS
from kg.extract.organisations.office_forms import place_behind_centre
from kg.extract.organisations.organisation_places import (
    end_of_name,
    numbered_end,
    region_end,
    run_length,
    takes_person,
)
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import UNIT

__all__ = ["ASSOCIATIONS", "OWN_PART", "by_short_form", "with_short_form"]

_SHORT_FORM = re.compile(r" ?\(([A-Z][\w&+.-]*(?: [A-Z0-9][\w&+.-]*){0,3})\)")
_OF_STATE = re.compile(r" (?:Polri|TNI(?: A[DLU])?)(?![\w-])")
"""The police or the army behind the name of one of its bodies."""
_COUNTRY = re.compile(r" (?:RI|Republik Indonesia)\b(?: \(RI\))?")
OWN_PART = re.compile(
    r" (?:(?:Area|Unit) (?!Bisnis|Usaha|Pembangkit\w*|Produksi|Operasi|Pelaksana|Layanan|Pelayanan|"
    r"Induk|Pe[nm]\w+)[A-Z][a-z]+"
    r"(?: (?:Barat|Timur|Utara|Selatan|Tengah))?|"
    r"(?!Business|Generation|Power)[A-Z][a-z]+ Unit|Kantor (?:Pusat|Cabang) [A-Z][a-z]+)(?![\w-])"
)
"""A field or a unit right behind its company's name."""
_SUBSIDIARY = re.compile(
    r" (?!(?:CEO|CFO|COO|CTO|GM|VP|EVP|SVP|HSE|HSSE|QHSE|CSR|TJSL|ISO|SNI|BUMN|EBT|EBTKE|PLT[A-Z]+|"
    r"UBP|UP3|UPT|ULP|SMK3|SMP|RI|DPR|DPRD|IPO|ESG)\b)[A-Z]{3,6}(?![\w-])(?= [a-z]|[,.;)]|$)"
)
"""A subsidiary that goes on its owner's short form: "PHE ONWJ"."""
_OWN_SHORT = re.compile(
    r"\(((?!Perser|Limited|Holding|Indonesia\))(?:[A-Z]{3,6}|[A-Z][a-z]{4,12}|"
    r"[A-Z]{4,8}[A-Za-z]{2,9}))\)$"
)
_SCHOOL_SHORT = re.compile(
    r"^(?:Universitas|Institut|Politeknik|Sekolah Tinggi) .*\((?P<short>[A-Z][A-Za-z]{2,9})\)"
    r"(?: [A-Z]\w+){0,2}$"
)
"""The short form of a school of higher learning, whose town may stand behind it."""
_ALSO_CALLED = re.compile(
    r"(?: \(Persero\))?(?: Tbk)?(?:,? atau "
    r"(?:(?:disingkat|biasa disebut|dikenal (?:sebagai|dengan)) )?"
    r"(?P<short>[A-Z]{2,6}(?: [IVX]{1,3})?)(?![\w-])|"
    r",? \((?:(?:the|selanjutnya disebut|hereinafter) )?\"(?P<quoted>[A-Z][A-Z&]{1,6})\""
    r"(?: (?:or|atau) (?:the )?\"\w+\")?[,)])"
)
"""Behind a company its short form without brackets: "PT Angkasa Pura I (Persero) atau AP I"."""
_NUMBERED_SHORT = re.compile(r"\((?P<short>[A-Z]{2,5} [IVX]{1,3})\)$")
_INNER_SHORT = re.compile(r"\((?P<short>[A-Z]{2,6})\) (?P<part>[A-Z]\w+(?: [A-Z]\w+){0,3})$")
"""A short form in brackets with a part of the company behind it."""
_PART_BY_REGION = re.compile(
    r" Wilayah(?: (?:Barat|Timur|Utara|Selatan|Tengah|Sumatera|Jawa|Kalimantan|Sulawesi|Bali|"
    r"Papua|Maluku))+(?![\w-])"
)
"""A part of the company behind its short form: "Pertagas Wilayah Timur"."""
_SHORT_KINDS = frozenset({"company", "certification_body", "other", "government", "agency"})
_TRANSLATED = frozenset({"ministry", "agency", "government", "other", "accreditation_body"})
_CAPITALS = re.compile(r"[A-Z]{3,8}")
ASSOCIATIONS = (
    "Asosiasi ",
    "Himpunan ",
    "Ikatan ",
    "Persatuan ",
    "Perhimpunan ",
    "Gabungan ",
    "Majelis ",
    "Kamar ",
    "Wahana ",
)
"""First words of associations, which have chapters in the regions."""
_KIND_SPELT_OUT = re.compile(
    r"Koperasi [A-Z]|Badan Usaha Milik (?!Negara)|Sekolah (?:Dasar|Menengah)|Rumah Sakit|"
    r"Lembaga Swadaya|Kelompok |Usaha Dagang|Pusat Kesehatan"
)
"""What tells only the kind of a body, whose own name stands behind the short form."""
_OF_UNIT = re.compile(r"U(?:I[WDPT]|I[KP][A-Z0-9]*|P3|PT|LP|P2[BDK])(?: [A-Z]\w+){1,2}")
"""The Indonesian short form of a unit behind its name in English: "(UID Kaltimra)"."""
_NO_NAMES = frozenset({"BUMN", "BUMD", "SOE", "SOES", "USA", "GMT", "WIB"})
"""What may stand in brackets behind the English name of an office and is no short form of it."""


def by_short_form(document: Document, taken: Mentions, found: list[Mention]) -> Iterable[Mention]:
    """A company by the short form that the text gave in brackets: "PT X (KPB)", then "KPB"."""
    shorts: dict[str, Mention] = {}
    told: set[str] = set()  # each is looked for in the whole text once
    for mention in found:
        school = _SCHOOL_SHORT.match(mention.name) if mention.kind == "other" else None
        if school is not None:
            if school["short"] not in told:
                told.add(school["short"])
                yield from _short_with_town(document, taken, mention, school["short"])
            continue
        if mention.kind not in _SHORT_KINDS:
            continue
        bracket = "(" in mention.name
        inner = _INNER_SHORT.search(mention.name) if bracket else None
        if inner is not None:  # "Kilang Pertamina Internasional (KPI) Unit Plaju"
            words = f"{inner['short']} {inner['part']}"
            pattern = rf"(?<![\w(/.-]){re.escape(words)}(?![\w/-])"
            for match in () if words in told else re.finditer(pattern, document.plain):
                if taken.at(match.start()) is None:
                    whole = mention.known or mention.name
                    yield Mention(match.start(), match.end(), mention.kind, words, whole)
            told.add(words)
        short = _OWN_SHORT.search(mention.name) if bracket else None
        if short is not None:
            shorts.setdefault(short[1], mention)
        if mention.kind != "company":
            continue
        also = _ALSO_CALLED.match(document.plain, mention.end)
        also = also or (_NUMBERED_SHORT.search(mention.name) if bracket else None)
        if also is not None:
            called = next(filter(None, also.groups()))
            letters = [c for c in called if c.isalpha()]
            if _are_in_order(letters, "".join(c for c in mention.name if c.isupper())):
                shorts.setdefault(called, mention)
    for short_form, owner in shorts.items():
        for match in re.finditer(rf"(?<![\w(/.-]){short_form}(?![\w/-])", document.plain):
            if match.start() > owner.end and taken.at(match.start()) is None:
                part = _PART_BY_REGION.match(document.plain, match.end())
                part = part or OWN_PART.match(document.plain, match.end())
                part = part or _SUBSIDIARY.match(document.plain, match.end())
                if part is not None and owner.kind == "company":
                    words = document.words(match.start(), part.end())
                    yield Mention(match.start(), part.end(), owner.kind, words)
                    continue
                yield Mention(match.start(), match.end(), owner.kind, short_form, owner.known)


def _short_with_town(
    document: Document, taken: Mentions, school: Mention, short: str
) -> Iterable[Mention]:
    """A school's short form, alone and with its town: "Untag", "Untag Surabaya"."""
    whole = school.known or school.name
    for match in re.finditer(
        rf"(?<![\w(/.-]){short}(?: (?P<town>[A-Z]\w+))?(?![\w/-])", document.plain
    ):
        start, end = match.span()
        area = taken.starting_at(match.start("town")) if match["town"] else None
        if match["town"] and (area is None or area.kind not in AREA_KINDS):
            end = match.start("town") - 1
        if start > school.end and taken.at(start) is None:
            yield Mention(start, end, school.kind, document.words(start, end), whole)


def with_short_form(
    document: Document, mention: Mention, areas: Mentions, known: Mentions
) -> Mention:
    """Take in a short form in brackets right behind a name: "Badan Pusat Statistik (BPS)"."""
    match = _SHORT_FORM.match(document.plain, mention.end)
    tail = _COUNTRY.match(document.plain, match.end() if match else mention.end)
    if match is None or "(" in mention.name[-8:]:
        return mention
    short = match.group(1)
    foreign = (
        document.language == "en"
        and mention.kind in _TRANSLATED
        and _CAPITALS.fullmatch(short) is not None
        and short not in _NO_NAMES
        and areas.starting_at(match.start(1)) is None
    )
    initials = "".join(word[0] for word in mention.name.split() if word[:1].isalpha()).upper()
    letters = [c for c in short.upper() if c.isalpha()]
    named = known.starting_at(match.start(1))
    if named is not None and named.end == match.end(1) and named.kind == mention.kind:
        foreign = foreign or mention.kind in _TRANSLATED  # "... Planning Agency (Bappenas)"
    brand = short.split()[0]  # "PT Surya Utama Nuansa (SUN Energy)"
    if mention.kind == "company" and len(brand) >= 3 and brand.isupper() and brand != short:
        letters = list(brand)
    in_order = (
        len(letters) >= 2
        and (brand.isupper() or short[0] in initials)
        and _are_in_order(letters, mention.name.upper())
    )
    in_order = in_order or (
        document.language == "en"
        and mention.kind == "pln_unit"
        and _OF_UNIT.fullmatch(short) is not None
    )
    if in_order or foreign:
        end = tail.end() if tail is not None else match.end()
        kind = mention.kind
        if kind == "company":
            end = numbered_end(document, end)  # "PT Pelabuhan Indonesia (Pelindo) IV"
        if kind in {"government", "agency"} or mention.name.startswith(("Perusahaan ", "Balai ")):
            end = region_end(document, end, areas)  # "... Sumber Daya Mineral (ESDM) NTT"
            if end == match.end() and mention.name.startswith("Balai "):
                end = place_behind_centre(document, mention.start, end)
            unit = UNIT.match(document.plain, end + 1)  # "... Listrik Negara (PLN) Unit Induk X"
            own = mention.name.startswith("Perusahaan ") and "Listrik Negara" not in mention.name
            if own and end == match.end() and unit is None:
                end = end_of_name(document, end, known)  # "... Air Minum (PDAM) Tirto Negoro"
            if mention.known == "PT PLN (Persero)" and end > match.end():
                kind = "pln_unit"  # "Perusahaan Listrik Negara (PLN) Kabupaten Sikka"
            of_state = _OF_STATE.match(document.plain, end)
            if of_state is not None:  # "Badan Pemelihara Keamanan (Baharkam) Polri"
                end, kind = of_state.end(), "government"
        if mention.name.startswith(ASSOCIATIONS) and end == match.end():
            chapter = region_end(
                document, end, areas
            )  # "Asosiasi Anu (AA) NTT", not "(AA) Bima S."
            end = end if run_length(document.plain, chapter) == 1 else chapter
        if _KIND_SPELT_OUT.match(mention.name) and not takes_person(document, mention.start, end):
            end = end_of_name(document, end, known)  # "Koperasi Unit Desa (KUD) Karya Mukti"
        words = document.words(mention.start, end)
        if named is not None and named.end == match.end(1) and kind == "other":
            kind = named.kind if named.kind in _TRANSLATED else kind  # "Lembaga ... (LKPP)"
        return Mention(mention.start, end, kind, words, mention.known)
    return mention


def _are_in_order(letters: list[str], name: str) -> bool:
    position = 0
    for letter in letters:
        position = name.find(letter, position) + 1
        if position == 0:
            return False
    return True
