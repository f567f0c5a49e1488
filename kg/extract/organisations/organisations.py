"""Organisations named in a text: by the gazetteer, and by their form where they are unknown.

Place in the flow: after :mod:`kg.extract.names.gazetteer`. Algorithm:

1. A word that begins names of organisations (PT, UP3, Dinas, Kementerian, Ministry of ...) starts a
   name; :mod:`kg.extract.organisations.organisation_forms` says how far it reaches and what kind
   it is.
2. Names of the gazetteer join; of two that overlap the one that begins first, then the longer,
   stays.
3. A short form in brackets right behind a name belongs to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.names.gazetteer import AREA_KINDS, Gazetteer
from kg.extract.organisations.certified_certifiers import with_certified_certifiers
from kg.extract.organisations.certified_sites import find_certified_sites
from kg.extract.organisations.certifier_names import find_certifiers, in_context
from kg.extract.organisations.companies_by_initials import companies_by_initials
from kg.extract.organisations.companies_by_owner import companies_by_owner
from kg.extract.organisations.companies_by_trade import companies_by_trade
from kg.extract.organisations.company_ends import with_number
from kg.extract.organisations.company_parts import (
    described_companies,
    houses_of_analysts,
    parts_of_companies,
)
from kg.extract.organisations.generation_units import generation_units, with_plant
from kg.extract.organisations.institutions import find_institutions
from kg.extract.organisations.listed_divisions import find_listed_divisions
from kg.extract.organisations.named_bodies import find_named_bodies, with_regional_office
from kg.extract.organisations.names_side_by_side import (
    UNIT_TYPE,
    end_of_other_name,
    is_unit_of,
    joined,
)
from kg.extract.organisations.office_forms import of_region, place_behind_centre
from kg.extract.organisations.organisation_forms import read_form
from kg.extract.organisations.organisation_places import (
    end_of_name,
    known_person_at,
    numbered_end,
    region_end,
    run_length,
)
from kg.extract.organisations.outlets import find_outlets
from kg.extract.organisations.pln_forms import PRODUCTS, read_pln
from kg.extract.organisations.redefined_initials import without_redefined
from kg.extract.organisations.refinery_units import find_refinery_units
from kg.extract.organisations.run_in_people import without_run_in_people
from kg.extract.organisations.schools import find_schools
from kg.extract.organisations.small_heads import find_small_heads
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import (
    ROLE_RIGHT_BEFORE,
    STARTS,
    UNIT,
    iter_english,
    may_start,
)

__all__ = ["find_organisations"]

_SHORT_FORM = re.compile(r" ?\(([A-Z][\w&+.-]*(?: [A-Z0-9][\w&+.-]*){0,3})\)")
_NUMBERED = re.compile(r"(?: \(ISO\))?(?: ISO)?[ :-]*\d{4,5}\b")
"""Behind ISO's long name the number of a standard."""
_OF_STATE = re.compile(r" (?:Polri|TNI(?: A[DLU])?)(?![\w-])")
"""The police or the army behind the name of one of its bodies."""
_COUNTRY = re.compile(r" (?:RI|Republik Indonesia)\b(?: \(RI\))?")
_EVENT = re.compile(
    r"[ -](?:Energy|Summit|Awards?|Minister\w*|Occupational|OSHNET|Games|Eng\b|Power)"
)
_HEAD_OFFICE = re.compile(r"(?:PT )?PLN (?:\(Persero\) )?(?:Kantor )?Pusat")
_PRODUCT = re.compile(rf" (?:{PRODUCTS})\b")
_CAPITALISED = re.compile(r"(?<![\w.])(?<![a-z]-)[A-Z]\w*")
_NOT_ORGANISATIONS = frozenset({*AREA_KINDS, "person"})


def find_organisations(document: Document, gazetteer: Gazetteer) -> Mentions:
    """Find every mention of an organisation.

    Args:
        document: The text.
        gazetteer: Known names.

    Returns:
        The mentions in order, none overlapping another; headlines of linked articles included.
    """
    names = gazetteer.iter_names(document)
    known = Mentions(names)
    plain = document.plain
    areas = Mentions(name for name in names if name.kind in AREA_KINDS)
    candidates = [
        name for name in without_redefined(document, names) if name.kind not in _NOT_ORGANISATIONS
    ]
    position = 0
    for word in document.in_plain.finditer(_CAPITALISED):
        if word.start() < position or not may_start(word.group()):
            continue
        match = STARTS.match(plain, word.start())
        if _is_within_a_title(plain, word):
            continue
        form = read_form(document, match, areas, known) if match is not None else None
        if match is not None:
            position = match.end()
        if form is not None:
            candidates.append(form)
    for match in iter_english(document):
        form = read_form(document, match, areas, known)
        if form is not None:
            candidates.append(form)
    candidates += find_certifiers(document, known)
    candidates += find_outlets(document)
    candidates += houses_of_analysts(document)
    candidates += [*described_companies(document, areas), *companies_by_trade(document)]
    candidates += [*companies_by_initials(document, areas), *companies_by_owner(document, known)]
    candidates += [*find_refinery_units(document, areas), *find_named_bodies(document, areas)]
    candidates += find_small_heads(document, areas, known)
    candidates += [*find_institutions(document, areas, known), *find_schools(document, areas)]
    found: list[Mention] = []
    for each in _longest(document, candidates):
        if each.kind == "company" and each.known is None and _HEAD_OFFICE.fullmatch(each.name):
            each = replace(each, known="PT PLN (Persero)")
        if each.kind == "company" and _PRODUCT.match(plain, each.end):
            continue  # the application "PLN Mobile"
        if each.name.startswith("International Organi") and plain.startswith(
            " for Standardi", each.start + len("International Organization")
        ):
            if not each.name.endswith("ation") or " for " not in each.name:
                continue  # the long name of ISO as a prefix: "... (ISO) 9001"
            if _NUMBERED.match(plain, each.end):
                continue
        if each.kind == "agency" and plain.startswith((") -", ")-"), each.end):
            line = plain.rfind("\n", max(0, each.start - 60), each.start) + 1
            if _OF_DATELINE.fullmatch(plain, line, each.start):
                continue  # the outlet of "PANGKALPINANG (BNN) - ..."
        if each.known == "ASEAN" and _EVENT.match(plain, each.end):
            continue
        if found and each.start < found[-1].end:
            continue  # the short form of the name before, or what it belongs to
        end = end_of_other_name(document, found[-1], each) if found else None
        if end is not None:
            words = document.words(found[-1].start, end)
            found[-1] = replace(found[-1], end=end, name=words, known=found[-1].known or each.known)
            continue
        if found and is_unit_of(document, found[-1], each):
            whole = joined(document, found[-1], each)
            owner = f"{found[-1].name} {found[-1].known}"
            own = "PLN" not in owner and _GROUP.search(owner) is None
            if own and each.name.startswith(_PLANTS):
                whole = replace(whole, kind="company", known=None)  # "PT X PLTU Cilacap"
            found[-1] = whole
            continue
        each = of_region(document, each, areas)
        each = _with_unit_of_pln(document, each, areas, known)
        each = with_number(document, _with_place(document, each, areas, known), areas)
        each = with_regional_office(document, each)
        each = with_plant(document, _with_brand(document, _with_country(document, each)))
        each = _with_country(document, _with_short_form(document, each, areas, known))
        each = in_context(document, _with_part(document, each))
        found.append(each)
    found = without_run_in_people(document, found)
    found += _listed_units(document, found, areas)
    found += generation_units(document, Mentions(found))
    found += _by_short_form(document, Mentions([*found, *names]), found)
    found += parts_of_companies(document, Mentions(found), areas)
    found = with_certified_certifiers(document, found)
    sites = list(find_certified_sites(document, Mentions(found), areas))
    sites += find_listed_divisions(document, Mentions([*found, *sites]))
    found += sites  # "PPSDM Migas Cepu", of which "PPSDM" was found; "Kantor Pusat PT X"
    return Mentions(each for each in found if not any(each.is_inside(site) for site in sites))


def _is_within_a_title(plain: str, word: re.Match[str]) -> bool:
    """Whether a word goes on the name of an event, or an account: "Stakeholder Forum", "@BPS"."""
    start = word.start()
    if plain[start - 1 : start] == "@":
        return True
    return (
        word.group() == "Forum"
        and re.search(r"[A-Z]\w+ $", plain[max(0, start - 20) : start]) is not None
    )


_OF_DATELINE = re.compile(r"[A-Z][\w .-]{2,30}(?:, [A-Z][\w.]{2,20})? \(")


def _with_country(document: Document, mention: Mention) -> Mention:
    """A certifier's branch or trade behind its name: "BSI Group Indonesia"."""
    if mention.kind != "certification_body":
        return mention
    branch = _BRANCH.match(document.plain, mention.end)
    if branch is None:
        return mention
    return replace(mention, end=branch.end(), name=document.words(mention.start, branch.end()))


_CENTRE = re.compile(r"(?<![\w-])Pus(?:harlis|ertif|litbang|diklat|enlis|manpro|at Sertifikasi) $")


def _with_brand(document: Document, mention: Mention) -> Mention:
    """The brand before the name of PLN's company in Batam: "bright PLN Batam"."""
    if mention.known == "PT PLN (Persero)" and document.plain.endswith(
        "Kantor Pusat ", 0, mention.start
    ):
        start = mention.start - len("Kantor Pusat ")
        return replace(mention, start=start, name=document.words(start, mention.end))
    centre = document.in_plain.search(_CENTRE, max(0, mention.start - 30), mention.start)
    if centre is not None and mention.known == "PT PLN (Persero)":
        words = document.words(centre.start(), mention.end)
        return Mention(centre.start(), mention.end, "pln_unit", words)  # "Pusharlis PLN"
    start = mention.start - len("bright ")
    if not mention.name.startswith("PLN") or not document.lower.startswith(
        "bright ", max(0, start)
    ):
        return mention
    return replace(mention, start=start, name=document.words(start, mention.end))


def _with_unit_of_pln(
    document: Document, mention: Mention, areas: Mentions, known: Mentions
) -> Mention:
    """A unit behind PLN's name in full: "Perusahaan Listrik Negara wilayah Suluttenggo"."""
    if mention.known != "PT PLN (Persero)" or not mention.name.endswith("Listrik Negara"):
        return mention
    found = read_pln(document, mention.start, mention.end, areas, known)
    if found is None or found[1] != "pln_unit":
        return mention
    words = document.words(mention.start, found[0])
    return Mention(mention.start, found[0], "pln_unit", words)


_PLANTS = ("PLT", "Pembangkit")
_OWN_PART = re.compile(
    r" (?:(?:Area|Unit) (?!Bisnis|Usaha|Pembangkit\w*|Produksi|Operasi|Pelaksana|Layanan|Pelayanan|"
    r"Induk|Pe[nm]\w+)[A-Z][a-z]+"
    r"(?: (?:Barat|Timur|Utara|Selatan|Tengah))?|"
    r"(?!Business|Generation|Power)[A-Z][a-z]+ Unit|Kantor (?:Pusat|Cabang) [A-Z][a-z]+)(?![\w-])"
)
"""A field or a unit right behind its company's name."""
_GROUP = re.compile(
    r"\b(?:PLN \w+|Haleyora|Indonesia Power|Pembangkitan Jawa[ -]Bali|PJB|PJBS|Icon Plus|"
    r"Indonesia Comnets Plus|Cogindo|Rekadaya)"
)


def _with_place(document: Document, mention: Mention, areas: Mentions, known: Mentions) -> Mention:
    """A subsidiary's unit that only its place tells: "PJB Services Amurang X said"."""
    with_part = _with_part(document, mention)
    if with_part is not mention:
        return with_part
    if mention.kind != "company" or mention.known is None or not _GROUP.search(mention.name):
        return mention
    area = areas.starting_at(mention.end + 1)
    if area is None or document.plain[mention.end] != " " or mention.name.endswith("Batam"):
        return mention
    if known_person_at(known, area.start) or run_length(document.plain, area.end) == 1:
        return mention  # "Direktur Icon Plus Bima Sakti"
    words = document.words(mention.start, area.end)
    return Mention(mention.start, area.end, "pln_unit", words)


def _with_part(document: Document, mention: Mention) -> Mention:
    """A field or a unit behind its company, and behind that one's short form, too."""
    part = _OWN_PART.match(document.plain, mention.end) if mention.kind == "company" else None
    if part is None or "PLN" in mention.name:  # "PGE Area Kamojang", "GDE Dieng Unit"
        return mention
    return replace(mention, end=part.end(), name=mention.name + part.group(), known=None)


_BRANCH = re.compile(
    r"(?: \([A-Z]{2,6}\)(?= [A-Z]))?"
    r"(?: (?:Business|Quality|Systems?|Management|Product|Certifications?|"
    r"Assurance|Services?|International|Internasional|Indonesia(?! Power)|Asia|Pa[cs]ific|Pasifik|"
    r"Global|Group|Registrars?|Limited|Ltd|Inspection|GL)(?![\w-]))+(?! (?:Manager|Director|Lead))"
)
_LIST_BEFORE = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|\d{1,2}|kedua|ketiga|keempat\w*|kelima|para|"
    r"sejumlah|adalah|ialah|"
    r"yakni|yaitu|meliputi|masing-masing|antara lain|terdiri (?:dari|atas)|namely|two|three|"
    r"four)\b[^.]{0,60}$|\bkepada (?:pt )?$"
)
_WHERE = re.compile(r" di [A-Z]\w+(?: [A-Z]\w+){0,2}(?=,| dan| serta)")
_FIELD = re.compile(r"\b(Area) [A-Z]\w+$")
_NEXT_PLACE = re.compile(r"(?P<join>,? (?:dan|serta|and|&) |, )")


def _listed_units(document: Document, found: list[Mention], areas: Mentions) -> Iterable[Mention]:
    """Units of a list that has the type once: "UP3 Semarang, Surakarta dan Klaten".

    A list is announced ("yakni", "tiga"), or a verb of getting follows it; else it is none.
    """
    taken = {mention.start for mention in found}
    for mention in found:
        unit = UNIT_TYPE.match(mention.name) if mention.kind == "pln_unit" else None
        if unit is None and mention.kind == "company":
            unit = _FIELD.search(mention.name)
        before = document.lower[max(0, mention.start - 70) : mention.start]
        if unit is None or ROLE_RIGHT_BEFORE.search(before):
            continue
        listed: list[Mention] = []
        position, closed = mention.end, False
        while not closed:
            where = _WHERE.match(document.plain, position)
            position = where.end() if where is not None else position
            join = _NEXT_PLACE.match(document.plain, position)
            if join is None:
                break
            area = areas.starting_at(join.end())
            word = _PLACE_WORD.match(document.plain, join.end())
            end = area.end if area is not None else (word.end() if word is not None else 0)
            if not end or join.end() in taken:
                break
            name = document.words(join.end(), end)
            known = f"{unit.group(1)} {name}"
            listed.append(Mention(join.end(), end, mention.kind, name, known))
            position, closed = end, join["join"] != ", "
        announced = _LIST_BEFORE.search(before) is not None
        if closed and (announced or _GETS.match(document.lower, position)):
            yield from listed


_OWN_SHORT = re.compile(
    r"\(((?!Perser|Limited|Holding|Indonesia\))(?:[A-Z]{3,6}|[A-Z][a-z]{4,12}|"
    r"[A-Z]{4,8}[A-Za-z]{2,9}))\)$"
)
_INNER_SHORT = re.compile(r"\((?P<short>[A-Z]{2,6})\) (?P<part>[A-Z]\w+(?: [A-Z]\w+){0,3})$")
"""A short form in brackets with a part of the company behind it."""
_PART_BY_REGION = re.compile(
    r" Wilayah(?: (?:Barat|Timur|Utara|Selatan|Tengah|Sumatera|Jawa|Kalimantan|Sulawesi|Bali|"
    r"Papua|Maluku))+(?![\w-])"
)
"""A part of the company behind its short form: "Pertagas Wilayah Timur"."""
_SHORT_KINDS = frozenset({"company", "certification_body", "other", "government", "agency"})


def _by_short_form(document: Document, taken: Mentions, found: list[Mention]) -> Iterable[Mention]:
    """A company by the short form that the text gave in brackets: "PT X (KPB)", then "KPB"."""
    shorts: dict[str, Mention] = {}
    for mention in found:
        inner = _INNER_SHORT.search(mention.name) if mention.kind in _SHORT_KINDS else None
        if inner is not None:  # "Kilang Pertamina Internasional (KPI) Unit Plaju"
            words = f"{inner['short']} {inner['part']}"
            for match in re.finditer(rf"(?<![\w(/.-]){re.escape(words)}(?![\w/-])", document.plain):
                if taken.at(match.start()) is None:
                    whole = mention.known or mention.name
                    yield Mention(match.start(), match.end(), mention.kind, words, whole)
        short = _OWN_SHORT.search(mention.name) if mention.kind in _SHORT_KINDS else None
        if short is not None:
            shorts.setdefault(short[1], mention)
    for short_form, owner in shorts.items():
        for match in re.finditer(rf"(?<![\w(/.-]){short_form}(?![\w/-])", document.plain):
            if match.start() > owner.end and taken.at(match.start()) is None:
                part = _PART_BY_REGION.match(document.plain, match.end())
                part = part or _OWN_PART.match(document.plain, match.end())
                if part is not None and owner.kind == "company":
                    words = document.words(match.start(), part.end())
                    yield Mention(match.start(), part.end(), owner.kind, words)
                    continue
                yield Mention(match.start(), match.end(), owner.kind, short_form, owner.known)


_PLACE_WORD = re.compile(
    r"(?!(?:PLN|PT|UP3|ULP|UPT|Direktur|Manajer|Manager|General|Kepala)\b)[A-Z][a-z]{2,}"
    r"(?: (?:Barat|Timur|Utara|Selatan|Tengah|Kota|Raya))?(?![\w])"
)
_GETS = re.compile(
    r",? (?:telah |sudah |berhasil |kembali |resmi |juga |kini |masing-masing |sama-sama |"
    r"have |were )*"
    r"(?:me(?:raih|nerima|mperoleh|miliki|ngantongi|ndapat\w*|nyabet|mpertahankan|megang)|raih|"
    r"bersertifi\w+|tersertifikasi|disertifikasi|dianugerahi|lulus|received|obtained|earned|"
    r"certified)\b"
)


def _longest(document: Document, candidates: list[Mention]) -> Iterable[Mention]:
    """Of overlapping candidates keep the one that begins first, then the longer.

    A known name that ends where a longer one ends tells what is known of the longer one.
    """
    candidates.sort(key=lambda each: (each.start, -each.end, each.known is None))
    kept: list[Mention] = []
    for each in candidates:
        if not kept or each.start >= kept[-1].end:
            kept.append(each)
            continue
        last = kept[-1]
        if each.end > last.end and each.known is not None and last.known is None:
            kept[-1] = joined(document, last, each)
        elif each.known and last.known is None and _is_core(document, last, each):
            kept[-1] = Mention(last.start, last.end, last.kind, last.name, each.known)
    return kept


_LEGAL_END = re.compile(r"(?: \(?Persero\)?|,? Tbk\.?)*")


def _is_core(document: Document, whole: Mention, core: Mention) -> bool:
    """Whether a name is the whole but for its legal form ("PT PLN (Persero) UP3 Sumba")."""
    before = document.plain[whole.start : core.start].strip()
    return (
        before in {"", "PT", "PT.", "PLN", "PT PLN", "PT PLN (Persero)", "PLN (Persero)"}
        and _LEGAL_END.fullmatch(document.plain, core.end, whole.end) is not None
    )


def _with_short_form(
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
        words = document.words(mention.start, end)
        if named is not None and named.end == match.end(1) and kind == "other":
            kind = named.kind if named.kind in _TRANSLATED else kind  # "Lembaga ... (LKPP)"
        return Mention(mention.start, end, kind, words, mention.known)
    return mention


_TRANSLATED = frozenset({"ministry", "agency", "government", "other", "accreditation_body"})
_CAPITALS = re.compile(r"[A-Z]{3,8}")
_NO_NAMES = frozenset({"BUMN", "BUMD", "SOE", "SOES", "USA", "GMT", "WIB"})
"""What may stand in brackets behind the English name of an office and is no short form of it."""


def _are_in_order(letters: list[str], name: str) -> bool:
    position = 0
    for letter in letters:
        position = name.find(letter, position) + 1
        if position == 0:
            return False
    return True
