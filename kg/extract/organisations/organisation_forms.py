"""How far the name of an organisation reaches, and what kind its form tells.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. A name begins with a word
of :data:`STARTS` and goes on over capitalised words, joined by "dan" only where the kind of name
has it ("Kementerian Energi dan Sumber Daya Mineral"); a unit of PLN goes on over the name of its
area.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kg.extract.organisations.company_ends import (
    known_company_end,
    region_of_company,
    without_person,
)
from kg.extract.organisations.office_forms import Found, read_agency, read_government, read_ministry
from kg.extract.organisations.organisation_places import (
    place_end,
    read_capitals,
    region_end,
)
from kg.extract.organisations.pln_forms import read_pln, read_unit
from kg.extract.organisations.run_in_people import without_run_in_person
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.certifier_frames import DESCRIBED
from kg.extract.words.organisation_words import (
    COMPANY_WORDS,
    PERSERO,
    STOPS,
    UNIT,
)

__all__ = ["read_form"]


def read_form(
    document: Document, match: re.Match[str], areas: Mentions, known: Mentions
) -> Mention | None:
    """Read the name that begins at a match of :data:`STARTS`.

    Args:
        document: The text.
        match: Where the name begins.
        areas: Known areas, for the places that units carry.
        known: All known names; a person's name ends an organisation's.

    Returns:
        The mention, or None where the words name nothing ("Dinas" alone).
    """
    form = match.lastgroup or ""
    reader = _READERS[form]
    found = reader(document, match.start(), match.end(), areas, known)
    if found is None:
        return None
    end, kind = found
    start = match.start()
    if kind in {"government", "ministry", "agency"}:
        end = without_run_in_person(document, start, match.end(), end, areas)
    if form == "english":  # "Direktur Global Certification": the name begins after the role
        start = _after_stops(document.plain, start, end)
        joined = _OTHER_BEFORE.match(document.plain, start, end)
        if joined is None and kind == "ministry":
            joined = _PERSON_AND.match(document.plain, start, end)
        start = joined.end() if joined is not None else start
        if kind in {"agency", "government"}:
            reached = _region_of_office(document, end, areas)
            end, kind = reached, ("government" if reached > end else kind)
    return Mention(start, end, kind, document.words(start, end)) if start < end else None


_OTHER_BEFORE = re.compile(r"(?:[\w&-]+ )+(?:Province|Regency|City|Ministry|Party) and (?=[A-Z])")
"""Another office of the same sentence: "Bangka Belitung Province and Manpower Agency"."""
_FIELD = (
    r"(?:Energy|Manpower|Environment|Public|Health|Education|Industry|Trade|Agriculture|Marine|"
    r"Finance|Home|Foreign|Transportation|Tourism|Villages?|Investment|National|State|Social|"
    r"Agrarian|Maritime|Forestry|Communications?)"
)
_PERSON_AND = re.compile(
    r"(?:(?!\w+s\b|Disadvantaged|Women|Child|Religious|Bureaucratic|Administrative|Human|Youth|"
    r"Culture|Research|Technology|Reform|Law|Legal|Security|Planning|Housing|Development|"
    rf"{_FIELD}\b)[A-Z][\w'.-]+ ){{2,4}}and (?={_FIELD}\b)"
)
"""Somebody named right before a ministry: "Rina Kusuma and Energy and Mineral ... Ministry"."""
_OF_REGION = re.compile(r" (?:Province|Regency|City)(?![\w-])")
_OF = re.compile(r" of (?:the )?")


def _region_of_office(document: Document, end: int, areas: Mentions) -> int:
    """Where the region ends behind an office: "Manpower Agency X Province", "Service of X"."""
    of = _OF.match(document.plain, end)
    begin = of.end() if of is not None else end + (document.plain[end : end + 1] == " ")
    area = areas.starting_at(begin) if begin > end else None
    if area is None or (of is not None and area.kind == "country"):
        return end
    region = _OF_REGION.match(document.plain, area.end)
    if region is not None:
        return region.end()
    return area.end if of is not None else end


def _after_stops(plain: str, start: int, end: int) -> int:
    words = list(re.finditer(r"\S+", plain[start:end]))
    last = max((n for n, word in enumerate(words) if word.group() in STOPS), default=-1)
    return start + words[last + 1].start() if last + 1 < len(words) - 1 or last < 0 else end


def _read_company(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    held = known.starting_at(start) or known.starting_at(end + 1)
    if held is not None and held.kind in {"company", "certification_body", "pln_unit", "agency"}:
        reached, kind = held.end, held.kind
        is_pln = held.known == "PT PLN (Persero)" or "PLN" in document.plain[start:reached]
        if kind == "company" and is_pln:
            return read_pln(document, start, reached, areas, known)
        more, count = read_capitals(document, reached, known, joined=False, most=3)
        part = UNIT.match(document.plain, reached + 1)
        if (
            count
            and part is None
            and (document.plain[reached:more].split()[-1].lower() in COMPANY_WORDS)
        ):
            reached = more
        elif kind == "company" or (
            kind == "certification_body" and not PERSERO.match(document.plain, reached)
        ):
            reached = known_company_end(document, start, reached, known, areas)
        state = PERSERO.match(document.plain, reached)
        named = state.end() if state is not None else reached
        region = region_of_company(document, named, areas)
        if region is not None:
            return region, kind
        branch = _BRANCH.match(document.plain, named) if kind != "pln_unit" else None
        unit = UNIT.match(document.plain, named + 1)
        if unit is not None and branch is not None and unit.end() > branch.end():
            branch = None  # "PT PJB Unit Pembangkitan Gresik": read as a unit
        if branch is not None and _BUSINESS.match(document.plain, named):
            whole, _ = read_capitals(document, branch.end(), known, joined=False, most=6)
            return whole, kind  # "PT X Tbk Unit Bisnis Pertambangan Nikel Y"
        if branch is not None:  # "PT Haleyora Power Area Kupang"
            place = place_end(document, branch.end(), areas, known, "UP", start)
            if place is not None:
                return place, "pln_unit" if _is_of_pln(document, start, reached) else kind
        persero = PERSERO.match(document.plain, reached)
        return (persero.end() if persero else reached), kind
    of_region = document.plain.startswith(("Perumda", "PDAM", "Perusahaan"), start)
    reached, count = read_capitals(
        document, end, known, joined=False, most=7, areas=areas if of_region else None
    )
    if not count:
        return None
    trade = _AND_TRADE.match(document.plain, reached)
    reached = trade.end() if trade is not None else reached
    if _BUSINESS.search(document.plain, end, reached):
        reached, _ = read_capitals(document, end, known, joined=False, most=12)
    reached = without_person(document, start, end, reached, count)
    if of_region and document.plain.startswith((" Kabupaten ", " Kota "), reached):
        reached = region_end(document, reached, areas)  # "PDAM Tirta Anu Kabupaten Tangerang"
    persero = PERSERO.match(document.plain, reached)
    words = document.lower[start:reached]
    certifies = re.search(r"sertifikasi|certif|\bcert\b|quality assurance|registrar", words)
    kind = "certification_body" if certifies else "company"
    named = persero.end() if persero else reached
    region = region_of_company(document, named, areas)
    branch = _BRANCH.match(document.plain, named) if persero is not None else None
    if region is None and branch is not None and not _BUSINESS.match(document.plain, named):
        region = place_end(document, branch.end(), areas, known, "UP", start)
    return region or named, kind


_AND_TRADE = re.compile(
    r" (?:&|and) (?:Paper|Co|Rekan|Partners?|Sons|Gas|Minerals?|Mining|Resources|Engineering|"
    r"Construction|Services?|Trading|Energy|Power|Steel|Chemicals?|Logistics?|Utilit(?:y|ies)|"
    r"Infrastructure|Development|Investments?|Industr(?:y|ies)|Consult\w+|Supply|Maintenance)"
    r"(?: (?:Indonesia|International|Services?|Utama|Nusantara))?(?![\w-])"
)
"""A second trade of a company: "PT Rimba Lestari Pulp & Paper"."""
_BRANCH = re.compile(
    r" (?:Area|Regional|Region|(?:Kantor )?(?:Cabang|Wilayah|Perwakilan)|"
    r"Unit(?: (?:Pelaksana|Layanan|Induk))?)"
    r"(?= [A-Z])"
)
"""A part of a company by its place, behind the company's name."""
_BUSINESS = re.compile(
    r" Unit (?:Bisnis|Usaha|Produksi|Operasi|Penambangan|Pertambangan|Pengolahan|Pelabuhan|Pabrik) "
    r"[A-Z]"
)
_OF_PLN = re.compile(
    r"\b(?:PLN|Haleyora|Indonesia Power|Pembangkitan Jawa[ -]Bali|PJB|PJBS|Icon(?: Plus|\+)|"
    r"Indonesia Comnets Plus|Cogindo|Rekadaya|Bahtera Adhiguna|Artha Daya Coalindo)(?!\w)"
)
"""The group of PLN by the names of its companies."""


def _is_of_pln(document: Document, start: int, end: int) -> bool:
    return _OF_PLN.search(document.plain, start, end) is not None


def _read_certifier(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    if _is_accredited(document.plain, start):
        return None
    named = known.starting_at(end + 1)
    if document.plain.startswith(" PT", end) or (named and named.kind == "certification_body"):
        return None  # a description of the body that is named next
    reached, count = read_capitals(document, end, known, joined=False, most=6)
    rest = document.lower[reached : reached + 8]
    described = DESCRIBED.fullmatch(document.plain, end, reached) is not None
    if not count or described or rest.lstrip(" ,").startswith(("yakni", "yaitu")):
        return None  # a description of the body that is named next
    held = known.starting_at(end + 1)
    return (max(reached, held.end) if held else reached), "certification_body"


_ACCREDITATION_OF = re.compile(
    r"\bAkreditasi (?:(?:Lembaga|Laboratorium) [A-Z]\w+(?: [A-Z]\w+)?(?:,? dan |,? serta |, ))*$"
)


def _is_accredited(plain: str, start: int) -> bool:
    """Whether a kind of body is a post's field: "Direktur Akreditasi Lembaga Inspeksi dan ..."."""
    return _ACCREDITATION_OF.search(plain, max(0, start - 90), start) is not None


_EVENT = re.compile(r"\b(?:[Pp]ada|[Dd]alam|[Aa]jang|[Aa]cara) (?=Forum )|\b(?:Tahun|20\d\d)\b")
_SCHOOLS = ("SMA", "SMK", "SMP", "SD", "RSU", "Puskesmas")
"""What is listed side by side: "SMA Negeri 1 Ende dan Puskesmas Onekore"."""
_PARTY = re.compile(
    r" (?:Golkar|Golongan Karya|Gerindra|Demokrat|Perindo|Hanura|Hati Nurani Rakyat|Gelora|Garuda|"
    r"Buruh|Aceh|Ummat|Berkarya|Nas[Dd]em|Nasional Demokrat|Amanat Nasional|Keadilan Sejahtera|"
    r"Kebangkitan Bangsa|Persatuan Pembangunan|Bulan Bintang|Solidaritas Indonesia|"
    r"(?:Demokrasi Indonesia|PDI)[ -]Perjuangan|PDI[ -]P\b|Gerakan Indonesia Raya|"
    r"Kebangkitan Nusantara|P[A-Z]{2,3}\b)(?: \([A-Z]\w+\))?(?!\w)"
)


_KIND_OF_NAME = re.compile(r" Swadaya Masyarakat(?: \(LSM\))? [A-Z]")
"""What only tells the kind of the name behind: "Lembaga Swadaya Masyarakat (LSM) Walhi"."""
_ENGLISH_NAME = re.compile(
    r"(?: [A-Z][\w-]*){1,3}(?: (?:for|of|on|and) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*){0,2}){1,3}"
)
_FIELD_OF_TESTS = re.compile(r"(?: (?!PLN\b|PT\b|U[IP]\w*\b)[A-Z]\w+){1,5}")
_OWNER = re.compile(r" (?P<pln>(?:PT )?PLN\b(?: \(Persero\))?)| (?P<company>PT\.?)(?= [A-Z])")


def _read_laboratory(document: Document, end: int, areas: Mentions, known: Mentions) -> Found:
    """A laboratory with whose it is: "Laboratorium Kalibrasi PLN UIT Jawa Bagian Tengah"."""
    field = _FIELD_OF_TESTS.match(document.plain, end)
    if field is None:
        return None
    owner = _OWNER.match(document.plain, field.end())
    if owner is None:
        return field.end(), "other"
    read = read_pln if owner["pln"] else _read_company
    start = owner.start(owner.lastgroup or 0)
    whole = read(document, start, owner.end(), areas, known)
    return (whole[0], "pln_unit" if owner["pln"] else "company") if whole is not None else None


def _read_other(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    first = document.plain[start:end]
    if first == "World" or (first == "Lembaga" and _KIND_OF_NAME.match(document.plain, end)):
        return None
    if first == "Lembaga" and _is_accredited(document.plain, start):
        return None
    english = _ENGLISH_NAME.match(document.plain, end) if first == "LSM" else None
    if english is not None:
        return english.end(), "other"  # "LSM Sunspirit for Justice and Peace"
    if first == "Laboratorium":
        return _read_laboratory(document, end, areas, known)
    if first.endswith(("Partai", "Fraksi")):
        party = _PARTY.match(document.plain, end)
        return (party.end(), "other") if party is not None else None
    if first.endswith(" PLN"):
        unit = read_pln(document, end - len("PLN"), end, areas, known)
        return (unit[0] if unit is not None else end), "other"
    held = known.starting_at(start)
    if held is not None and held.kind == "other" and held.end > end:
        return held.end, "other"  # "Universitas Indonesia Iwa Garniwa" ends before the person
    dated = _NAMED_BY_A_DAY.match(document.plain, end) if first.startswith(_UNIVERSITIES) else None
    if dated is not None:
        reached, _ = read_capitals(document, dated.end(), known, joined=False, most=3)
        return reached, "other"
    joined = not first.startswith((*_SCHOOLS, "Kelompok ", "YLBHI", "LBH"))
    reached, count = read_capitals(document, end, known, joined=joined, most=8)
    if first == "Forum" and _EVENT.search(document.plain, max(0, start - 12), reached):
        return None  # "pada Forum Keselamatan 2025" is an event
    if not count and not first.startswith(("Palang", "Dharma", "Gereja", "YLBHI")):
        return None
    land = _OF_A_LAND.match(document.plain, reached) if first in _CHURCH else None
    return (land.end() if land is not None else reached), "other"


_UNIVERSITIES = ("Universitas", "Institut")
_NAMED_BY_A_DAY = re.compile(
    r" (?:\d{1,2}|Sebelas|Sepuluh|Tujuh Belas) "
    r"(?:Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|"
    r"September|Oktober|No[pv]ember|Desember)(?: \d{4})?(?: \([A-Z]\w+\))?"
)
"""The day that a university is named after: "Universitas 17 Agustus 1945 (Untag) Surabaya"."""
_CHURCH = frozenset({"Sinode", "Klasis", "Keuskupan"})
_OF_A_LAND = re.compile(r" di (?:Tanah Papua|Timor|Minahasa|Halmahera)(?![\w-])")
"""The land of a church, in its name: "Sinode GKI di Tanah Papua"."""


def _read_media(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    if document.lower.endswith(("ketua ", "pengurus ", "pelaksana ", "tenaga "), 0, start):
        return None  # "Ketua Harian MKI X"
    return end, "media"


_LEVEL_BEFORE = re.compile(r" (?:[Pp]rovincial|[Rr]egency|[Cc]ity|[Mm]unicipal) \w+$")
_GOVERNS = ("overnment", "dministration", " Office", " Service", " Department", "Police")
_RULES = (" government", " administration")
_POLLSTER = re.compile(r"(?:\b(?:by|from|at|pollster|consultancy|firm|with)|-based) $")
_PERSON_FIRST = re.compile(
    r"(?:Lawmaker|Legislator|Senator|Member|Economist|Analyst|Activist|Researcher|Expert|Lecturer|"
    r"Professor|Spokes\w+|Engineer|Secretary|Commissioner) "
)
"""A post before a name, which no organisation begins with: "Lawmaker X of House Commission"."""


_NO_CERTIFIER = re.compile(
    r"^(?:The|ISO|SBU|Unit|Bagian|Kepala) |"
    r"\b(?:Health|Safety|Quality|Environment\w*|Energy|Assets?|Bribery|Risk|Security|"
    r"Continuity) Management(?: Systems?)? |"
    r"\b(?:Audit|Surveil\w*|Survailen\w*|Penghargaan|Piagam|Anugerah|Proses|Program|Pelatihan|"
    r"Surat|Uji|Skema|Jasa|Divisi|Bidang|"
    r"Asesmen|Tim|Komite|Kegiatan|Layanan|Biaya|Standar|Dokumen|Panitia|Masa) "
)
"""What is done about certification, no body of it: "Audit Sertifikasi"."""


_KIND_OF_UNIT = re.compile(
    r"(?:(?:Strategic|Main|Regional|Distribution|Transmission|Generati(?:on|ng)|Development|Project|"
    r"Customer|Implementation|Service|Load|Control|Business|Special|Combined|Cycle|Steam|Diesel|"
    r"Power|Plant|Each|Every|Other|New|Own|Two|Three|Four|Five) )+Unit"
)
"""Words that tell a kind of unit and none of that kind: "Strategic Business Unit"."""


def _read_english(
    document: Document, start: int, end: int, areas: Mentions, known: Mentions
) -> Found:
    last = document.plain[start:end]
    if _PERSON_FIRST.match(last) or re.fullmatch(r"(?:The )?[A-Z]\w+", last):
        return None  # "The Ministry" is one named before
    if last.endswith((" and University", " and Institute")):
        return None  # "Rina Kusuma and University of Indonesia expert X"
    joined = last.rfind(" and ")
    own = known.starting_at(start + joined + len(" and ")) if joined > 0 else None
    if own is not None and own.end >= end:
        return None  # "in Surabaya and Gadjah Mada University"
    if last.endswith("Research"):
        before = document.lower[max(0, start - 12) : start]
        return (end, "other") if _POLLSTER.search(before) else None
    if re.search(r"(?:Certifications?|Sertifikasi|Cert|CERT)\b", last):
        return (end, "certification_body") if _NO_CERTIFIER.search(last) is None else None
    if last.endswith((" Limited", " Ltd", " Inc", " Corporation", " Corp", " GmbH", " Plc")):
        return end, "company"
    if last.endswith((" government", " administration")) and not _LEVEL_BEFORE.search(last):
        area = areas.starting_at(start)  # "the East Nusa Tenggara administration"
        rules = area is not None and document.plain[area.end : end] in _RULES
        return (end, "government") if rules and not last.startswith("Indonesia") else None
    if last.endswith(_GOVERNS):
        return end, "government"
    if "Ministry" in last:
        if last.endswith("Coordinating Ministry") and document.plain.startswith(" for ", end):
            return None  # "Coordinating Ministry for Maritime Affairs"
        return end, "ministry"
    if last.endswith((" Power Plant", " Power Station")):
        return end, "pln_unit"
    if last.endswith("Unit"):
        return (end, "pln_unit") if _KIND_OF_UNIT.fullmatch(last) is None else None
    if last.endswith(" Company"):
        return end, "company"
    state = re.search(r"(?:Agency|Council|Commission|Authority)\b", last)
    return end, "other" if state is None else "agency"


_READERS: dict[str, Callable[[Document, int, int, Mentions, Mentions], Found]] = {
    "pln": read_pln,
    "unit": read_unit,
    "company": _read_company,
    "certifier": _read_certifier,
    "ministry": read_ministry,
    "government": read_government,
    "agency": read_agency,
    "other": _read_other,
    "media": _read_media,
    "english": _read_english,
}
