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
from kg.extract.organisations.bare_names import with_bare_names
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
from kg.extract.organisations.listed_units import listed_units
from kg.extract.organisations.named_bodies import find_named_bodies, with_regional_office
from kg.extract.organisations.names_side_by_side import (
    end_of_other_name,
    is_unit_of,
    joined,
)
from kg.extract.organisations.office_forms import of_region
from kg.extract.organisations.organisation_forms import read_form
from kg.extract.organisations.organisation_places import (
    known_person_at,
    run_length,
)
from kg.extract.organisations.outlets import find_outlets
from kg.extract.organisations.pln_forms import PRODUCTS, read_pln
from kg.extract.organisations.redefined_initials import without_redefined
from kg.extract.organisations.refinery_units import find_refinery_units
from kg.extract.organisations.run_in_people import without_run_in_people
from kg.extract.organisations.schools import find_schools
from kg.extract.organisations.short_forms import OWN_PART, by_short_form, with_short_form
from kg.extract.organisations.small_heads import find_small_heads
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import (
    STARTS,
    iter_english,
    may_start,
)

__all__ = ["find_organisations"]

_PLN = "PT PLN (Persero)"
_NUMBERED = re.compile(r"(?: \(ISO\))?(?: ISO)?[ :-]*\d{4,5}\b")
"""Behind ISO's long name the number of a standard."""
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
    for word in _CAPITALISED.finditer(plain):
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
    certifiers = {each.start for each in candidates if each.kind == "certification_body"}
    for each in _longest(document, candidates):
        if each.kind == "company" and each.known is None and each.start in certifiers:
            each = replace(each, kind="certification_body")  # "TÜV Rheinland Philippines, Inc"
        if each.kind == "company" and each.known is None and _HEAD_OFFICE.fullmatch(each.name):
            own = "Kantor" in each.name and not _is_address(document, each.start)
            each = replace(each, kind="pln_unit" if own else "company", known=None if own else _PLN)
        if each.name.endswith((" group", " grup")):  # "within the PLN group"
            stop = each.end - len(each.name.split()[-1]) - 1
            each = replace(each, end=stop, name=document.words(each.start, stop))
        if _is_heading(document, each):
            continue
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
        if each.kind == "ministry" and plain.startswith("-Newsroom", each.end):
            continue
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
        each = with_regional_office(document, each, areas)
        each = with_plant(document, _with_brand(document, _with_country(document, each)))
        each = _with_country(document, with_short_form(document, each, areas, known))
        each = in_context(document, _with_part(document, each))
        if found and found[-1].is_inside(each):
            found.pop()  # the "Kantor Perwakilan" of "Kantor Perwakilan Bank Indonesia NTT"
        found.append(each)
    found = with_bare_names(document, without_run_in_people(document, found, areas), known)
    found += listed_units(document, found, areas)
    found += generation_units(document, Mentions(found))
    found += by_short_form(document, Mentions([*found, *names]), found)
    found += parts_of_companies(document, Mentions(found), areas)
    found = with_certified_certifiers(document, found)
    sites = list(find_certified_sites(document, Mentions(found), areas))
    sites += find_listed_divisions(document, Mentions([*found, *sites]))
    found += sites  # "PPSDM Migas Cepu", of which "PPSDM" was found; "Kantor Pusat PT X"
    return Mentions(each for each in found if not any(each.is_inside(site) for site in sites))


def _is_heading(document: Document, mention: Mention) -> bool:
    """Whether a name in capitals is all of its line: "CIREBON POWER" above what is told of it."""
    if not mention.name.isupper() or " " not in mention.name:
        return False
    number = document.sentence_index(mention.start)
    sentence = document.sentences[number]
    return sentence.kind == "body" and document.paragraphs[sentence.paragraph] == (
        mention.start,
        mention.end,
    )


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


_ADDRESS = re.compile(r"\b(?:di|ke|dekat|gedung|aula|halaman|lobi|at|in|to)(?: gedung)? $")


def _is_address(document: Document, start: int) -> bool:
    """Whether a head office is only where something happens: "di Kantor Pusat PLN"."""
    return document.in_lower.search(_ADDRESS, max(0, start - 20), start) is not None


_CENTRE = re.compile(r"(?<![\w-])Pus(?:harlis|ertif|litbang|diklat|enlis|manpro|at Sertifikasi) $")


def _with_brand(document: Document, mention: Mention) -> Mention:
    """The brand before the name of PLN's company in Batam: "bright PLN Batam"."""
    if mention.known == _PLN and document.plain.endswith("Kantor Pusat ", 0, mention.start):
        start = mention.start - len("Kantor Pusat ")
        words = document.words(start, mention.end)
        if not _is_address(document, start):  # "MSB Keamanan dari Kantor Pusat PLN"
            return Mention(start, mention.end, "pln_unit", words)
        return replace(mention, start=start, name=words)
    centre = document.in_plain.search(_CENTRE, max(0, mention.start - 30), mention.start)
    if centre is not None and mention.known == _PLN:
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
    if mention.known != _PLN or not mention.name.endswith("Listrik Negara"):
        return mention
    end = mention.end + len(" (PLN)") * document.plain.startswith(" (PLN) ", mention.end)
    found = read_pln(document, mention.start, end, areas, known)
    if found is None or found[1] != "pln_unit":
        return mention
    words = document.words(mention.start, found[0])
    return Mention(mention.start, found[0], "pln_unit", words)


_PLANTS = ("PLT", "Pembangkit")
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
    part = OWN_PART.match(document.plain, mention.end) if mention.kind == "company" else None
    if part is None or "PLN" in mention.name:  # "PGE Area Kamojang", "GDE Dieng Unit"
        return mention
    known = f"{mention.known}{part.group()}" if mention.known is not None else None
    return replace(mention, end=part.end(), name=mention.name + part.group(), known=known)


_BRANCH = re.compile(
    r"(?: \([A-Z]{2,6}\)(?= [A-Z]))?"
    r"(?: (?:Business|Quality|Systems?|Management|Product|Certifications?|"
    r"Assurance|Services?|International|Internasional|Indonesia(?! Power)|Asia|Pa[cs]ific|Pasifik|"
    r"Global|Group|Registrars?|Limited|Ltd|Inspection|GL|Philippines|Malaysia|Singapore|Vietnam|"
    r"Thailand)(?![\w-]))+(?:,? Inc\b\.?)?(?! (?:Manager|Director|Lead))"
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
        before in {"", "PT", "PT.", "PLN", "PT PLN", _PLN, "PLN (Persero)"}
        and _LEGAL_END.fullmatch(document.plain, core.end, whole.end) is not None
    )
