"""Which names mean one organisation of a text: legal forms, short forms, offices of regions, units.

Place in the flow: behind :mod:`kg.extract.organisations.organisations`, for
:mod:`kg.extract.organisations.organisation_items`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from kg.extract.names.gazetteer import Gazetteer
from kg.extract.organisations.company_aliases import (
    companies_by_first_letters,
    companies_by_syllables,
    companies_cut_short,
    companies_of_regions,
    companies_without_form,
)
from kg.extract.organisations.office_aliases import (
    directorates_in_full,
    forms_of_office,
    forms_of_regional_office,
    houses_in_full,
    one_office,
)
from kg.extract.organisations.short_forms import ASSOCIATIONS
from kg.extract.organisations.unit_aliases import (
    only_one,
    units_below,
    units_by_acronym,
    units_by_place,
    units_in_full,
    units_of_numbered_regions,
)
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["RI", "SHORT_FORM", "find_aliases", "identity"]

_LONG_FORMS = (
    (re.compile(r" \(pln (?:ip|np|eps)\)(?= u)"), ""),
    (re.compile(r"\bpln ip(?= u)"), "pln indonesia power"),
    (re.compile(r"\bpln np(?= u)"), "pln nusantara power"),
    (re.compile(r"^.*\((u[a-z0-9]{1,6}|pus[a-z]+|plt[a-z]+)\) (?=\S)"), r"\1 "),
    (re.compile(r"\b(u[ilp][a-z0-9]*) \(unit [a-z ]+\)"), r"\1"),
    (re.compile(r"^(plt.*[a-z])-(?=\d{1,2}$)"), r"\1 "),
    (re.compile(r"^(?:uptd?|blud) (?=puskesmas )"), ""),
    (re.compile(r"^(dinas [a-z ]+?) daerah (?=\S)"), r"\1 "),
    (re.compile(r"(?<=^plt)([a-z]+) \(pembangkit [^()]+\)"), r"\1"),
    (re.compile(r"^pln \(?(?=u[a-z0-9]{1,6}\b)"), ""),
    (re.compile(r"\bdistribusi jaya\b|\bdisjaya\b"), "distribusi jakarta raya"),
    (re.compile(r"(?<=\buid )jaya\b"), "jakarta raya"),
    (re.compile(r"(?<=^u[lp][p3t]) pln (?=\S)"), " "),
    (re.compile(r"(?<=\bup) (?=(?:3|2[bdk]) \S)"), ""),
    (re.compile(r"unit bisnis pembangkitan"), "ubp"),
    (re.compile(r"^the (?=[a-z-]+ power generation )"), ""),
    (re.compile(r"\bpower generation unit(?: \(pgu\))?"), "pgu"),
    (
        re.compile(
            r"\bpower generation (?:and|&|dan) (?:o&m|operation (?:and|&) maintenance) "
            r"services? unit(?: \(pomu\))?"
        ),
        "pomu",
    ),
    (re.compile(r"^.*\bindonesia power (?:\(ip\) )?(?=[^()]+ (?:pgu|pomu|omu)$)"), ""),
    (re.compile(r"area pengatur distribusi(?: \(apd\))?"), "apd"),
    (re.compile(r"area penyaluran dan pengatur beban(?: \(ap2b\))?"), "ap2b"),
    (re.compile(r"area pelaksana pemeliharaan(?: \(app\))?"), "app"),
    (re.compile(r"(?<=puslitbang) ketenagalistrikan$"), ""),
    (re.compile(r"unit induk wilayah(?: \(uiw\))?"), "uiw"),
    (re.compile(r"unit induk distribusi(?: \(uid\))?"), "uid"),
    (re.compile(r"unit induk pembangunan(?: \(uip\))?"), "uip"),
    (re.compile(r"unit induk transmisi(?: \(uit\))?"), "uit"),
    (re.compile(r"unit induk penyaluran dan pusat pengatur beban(?: \(uip3b\))?"), "uip3b"),
    (re.compile(r"unit induk (?:pusat )?pengatur beban(?: \(uip2b\))?"), "uip2b"),
    (re.compile(r"unit induk pembangkitan dan penyaluran(?: \(uikl\))?"), "uikl"),
    (re.compile(r"unit induk pembangkitan(?: \(uik\))?"), "uik"),
    (re.compile(r"(?:unit )?pelaksana pelayanan pelanggan(?: \(up3\))?"), "up3"),
    (re.compile(r"unit (?:layanan|pelayanan) pelanggan(?: \(ulp\))?"), "ulp"),
    (re.compile(r"unit pelaksana transmisi(?: \(upt\))?"), "upt"),
    (re.compile(r"unit pelaksana pembangkitan(?: \(upk\))?"), "upk"),
    (re.compile(r"unit pelaksana pengatur distribusi(?: \(up2d\))?"), "up2d"),
    (re.compile(r"unit pelaksana proyek ketenagalistrikan(?: \(up2k\))?"), "up2k"),
    (re.compile(r"unit pelaksana proyek(?: \(upp\))?"), "upp"),
    (re.compile(r"unit pelaksana (?:pusat )?pengatur beban(?: \(up2b\))?"), "up2b"),
    (re.compile(r"unit layanan transmisi dan gardu induk(?: \(ultg\))?"), "ultg"),
    (re.compile(r"unit pelaksana pengendalian pembangkitan(?: \(updk\))?"), "updk"),
    (re.compile(r"(?<=sektor) (?:pengendalian )?pembangkitan(?= \S)"), ""),
    (re.compile(r"^perusahaan (?:umum )?daerah air minum(?: \(pdam\))?(?= \S)"), "pdam"),
    (re.compile(r"^perusahaan umum daerah(?: \(perumda\))?(?= \S)"), "perumda"),
    (re.compile(r"^rumah sakit umum daerah(?: \(rsud\))?(?= \S)"), "rsud"),
    (re.compile(r"^rumah sakit umum pusat(?: \(rsup\))?(?= \S)"), "rsup"),
    (re.compile(r"^rumah sakit(?: \(rs\))?(?= (?!umum)\S)"), "rs"),
    (re.compile(r"\bpdi(?:[ -]?p|[ -]perjuangan)$"), "pdip"),
    (re.compile(r"^kelompok wanita tani(?: \(kwt\))?(?= \S)"), "kwt"),
    (re.compile(r"^kelompok tani(?: \(poktan\))?(?= \S)"), "poktan"),
    (re.compile(r"^(kelompok (?:usaha|sadar|swadaya) \w+) \(\w+\)(?= \S)"), r"\1"),
    (re.compile(r"^sekolah menengah kejuruan(?: \(smk\))?(?= \S)"), "smk"),
    (re.compile(r"^sekolah menengah atas(?: \(sma\))?(?= \S)"), "sma"),
    (re.compile(r"^sekolah menengah pertama(?: \(smp\))?(?= \S)"), "smp"),
    (re.compile(r"^(sm[akp]|sd) negeri(?= \d)"), r"\1n"),
    (re.compile(r"\bpengadilan agama(?= \S)"), "pa"),
    (re.compile(r"\bpengadilan negeri(?= \S)"), "pn"),
    (re.compile(r"\bpemerintah (?:provinsi|propinsi)\b(?: \(pemprov\))?"), "pemprov"),
    (re.compile(r"\b(?:provinsi|propinsi) "), ""),
    (re.compile(r"\bkepolisian daerah(?: \(polda\))?"), "polda"),
    (re.compile(r"\bkepolisian resort?(?: \(polres\))?(?! kota)"), "polres"),
    (re.compile(r"\bkepolisian sektor(?: \(polsek\))?"), "polsek"),
    (re.compile(r"\bkejaksaan tinggi(?: \(kejati\))?"), "kejati"),
    (re.compile(r"\bkejaksaan negeri(?: \(kejari\))?"), "kejari"),
    (re.compile(r"\bdewan perwakilan rakyat daerah(?: \(dprd\))?"), "dprd"),
    (re.compile(r"\bpemerintah kabupaten\b(?: \(pemkab\))?"), "pemkab"),
    (re.compile(r"\bpemerintah kota\b(?: \(pemkot\))?"), "pemkot"),
    (re.compile(r" (?:ri|republik indonesia)\b(?: \(ri\))?$"), ""),
    (re.compile(r"\bkementrian\b"), "kementerian"),
    (re.compile(r"(?<=\w) (?:operational )?areas?$"), ""),
    (re.compile(r"\b(pus(?:harlis|diklat|litbang|manpro|ertif|enlis)) ketenagalistrikan$"), r"\1"),
    (re.compile(r"\b(?:pt|cv)\b\.?|\(persero\)|\btbk\b\.?|\bpersero\b"), " "),
)


SHORT_FORM = re.compile(r"\(([^()]+)\)$")
_SHORT_INSIDE = re.compile(r" \([A-Z][\w&-]+(?: [A-Z]{2,6})?\)(?= [A-Z])")
"""A short form before an office's region: "Dinas Pertambangan (Distamben) Lampung"."""


_SHORT_WITHIN = re.compile(
    r"\((?P<short>[A-Z][\w&-]+(?: [A-Z]{2,6})?)\)(?P<tail>(?: [^\s()]+){1,4})$"
)


def _with_initials(words: list[str], short: str) -> Iterator[str]:
    """A unit with the initials of its place: "PLN Pembangkitan TJB" of "... Tanjung Jati B"."""
    for first in range(1, len(words) - 1):
        if "".join(word[0] for word in words[first:]) == short:
            yield " ".join([*words[:first], short])


_WITH_BRANCHES = ("Perusahaan ", "Lembaga Bantuan Hukum ")
_SPELT = re.compile(r"(?P<long>[A-Z][^()]+) \((?P<short>[A-Z]\w+)\)(?= |$)")


def _spelt_out(
    document: Document, organisations: Mentions, gazetteer: Gazetteer, keys: dict[int, str]
) -> Iterator[tuple[str, str]]:
    """Short forms of offices of other regions: "BPN NTB" of "Badan Pertanahan Nasional NTB".

    The text gave the short form with one region's ("Badan Pertanahan Nasional (BPN) NTT").
    """
    offices = [each for each in organisations.all if each.kind in _OFFICES]
    shorts = {
        match["long"]: match["short"] for each in offices if (match := _SPELT.match(each.name))
    }
    for mention in offices if shorts else ():
        for spelt, short in shorts.items():
            if mention.name.startswith(f"{spelt} ") and "(" not in mention.name:
                form = replace(mention, name=short + mention.name[len(spelt) :], known=None)
                yield identity(document, form, gazetteer), keys[mention.start]


_SPELT_UNIT = re.compile(r"(?P<long>Unit (?:Bisnis )?Pembangkitan) \((?:UP|UBP)\) ")
_NUMBERED = re.compile(r"\) (?:I{1,3}|IV|V)(?: Kantor \w+ \w+)?$")
_LABORATORY = re.compile(r"Laboratorium (?:[\w]+ )+?PLN ")
"""A laboratory up to the unit whose it is, which stands in short behind: "... (UIT JBT)"."""
_OFFICES = frozenset({"ministry", "government", "agency"})
_WITH_TAIL = _OFFICES | {"certification_body"}
"""Kinds with words behind their short form: "... Management (ICSM) Indonesia"."""


_KNOWN_AS = re.compile(
    r",? (?:\()?(?:atau |yang )?(?:(?:better |also |formerly |previously |now |"
    r"commonly )?known as|formerly|"
    r"(?:(?:lebih|juga|kini|sebelumnya|dahulu|dulu|semula) )?(?:dikenal|bernama)(?: luas)?"
    r"(?: sebagai| dengan nama)?|"
    r"(?:biasa |sering )?(?:disingkat|disebut)(?: sebagai| dengan)?|"
    r"dulu(?:nya)?|sebelumnya|atau) |"
    r",? \((?:(?:the|selanjutnya disebut|hereinafter) )?\""
)


def _is_its_brand(document: Document, last: Mention, mention: Mention) -> bool:
    """Whether brackets hold a company's own name again: "PT X Batam (bright PLN Batam)"."""
    plain = document.plain
    if plain[last.end : mention.start] != " (" or plain[mention.end : mention.end + 1] != ")":
        return False
    if last.kind == mention.kind == "pln_unit":  # "... Unit Pembangkitan Brantas (PJB UP Brantas)"
        return last.name.split()[-1] == mention.name.split()[-1]
    if last.kind != "company" or mention.kind != "company":
        return False
    words = {word for word in last.name.lower().split() if len(word) > 3}
    return not words.isdisjoint(mention.name.lower().split())


_UNIT_TYPE = re.compile(r"\b(?:U[IPL][A-Z0-9]*|Unit Induk \w+|Unit Pelaksana \w+)\b")


def find_aliases(
    document: Document, organisations: Mentions, gazetteer: Gazetteer, keys: dict[int, str]
) -> dict[str, str]:
    """Short forms in brackets -> the key of the name they stand behind."""
    aliases: dict[str, str] = {}
    bare: dict[str, list[Mention]] = {}  # short forms before a region: "... (BKD) Provinsi X"
    last: Mention | None = None
    for mention in organisations.all:
        if last is not None and (
            _KNOWN_AS.fullmatch(document.lower[last.end : mention.start])
            or _is_its_brand(document, last, mention)
        ):
            key = keys[last.start]
            aliases.setdefault(keys[mention.start], aliases.get(key, key))
        last = mention
        short = SHORT_FORM.search(mention.name)
        name = mention.name
        if short is not None and mention.kind in _WITH_TAIL and name.count("(") > 1:
            of_area = any(
                each.name == short[1] for each in _areas_within(document, mention, gazetteer)
            )
            if of_area:  # "Dinas Sosial (Dinsos) Nusa Tenggara Timur (NTT)"
                name, short = name[: short.start()].rstrip(), None
        key = keys[mention.start]
        if mention.kind == "other" and "(" in mention.name:
            aliases.setdefault(mention.name.lower(), key)  # a school's short form has it as known
        if short is None:
            takes = mention.kind in _WITH_TAIL
            takes = takes or mention.name.startswith((*_WITH_BRANCHES, *ASSOCIATIONS))
            takes = takes or (
                mention.kind == "company" and _NUMBERED.search(mention.name) is not None
            )
            unit = _SPELT_UNIT.search(name) if mention.kind == "pln_unit" else None
            within = _SHORT_WITHIN.search(name) if takes or unit is not None else None
            if within is None:
                continue
            tail, first = within["tail"], mention.name.split()[0]
            shorts = [within["short"], *forms_of_office(first, within["short"])]
            forms = [f"{each}{tail}" for each in shorts]
            if unit is not None:  # "Unit Pembangkitan (UP) Paiton", "Unit Pembangkitan Paiton"
                forms += [f"{unit['long']}{tail}", f"{name[: unit.end('long')]}{tail}"]
                shorts = []
            for each in shorts:
                bare.setdefault(each, []).append(mention)
        else:
            forms = [short.group(1)]
            laboratory = _LABORATORY.match(mention.name)
            if laboratory is not None:
                forms = [f"{laboratory.group()}{forms[0]}"]
            if mention.kind in _OFFICES:  # "Ministry of EMR", "Kementerian ESDM"
                forms += forms_of_office(mention.name.split()[0], forms[0])
        unit = _UNIT_TYPE.search(mention.name) if mention.kind == "pln_unit" else None
        if short is not None and unit is not None and not forms[0].startswith("U"):
            forms.append(f"{unit.group()} {forms[0]}")  # "UIP Kalimantan Bagian Timur (Kalbagtim)"
        if short is not None and mention.kind == "pln_unit":
            forms += _with_initials(mention.name[: short.start()].split(), forms[0])
        if short is not None and forms[0].startswith("Pus"):  # "... (Pusdiklat)"
            forms += [f"PLN {forms[0]}", f"{forms[0]} PLN"]
        for form in forms:
            if not _means_ministry(form, mention, gazetteer):
                alias = identity(document, replace(mention, name=form, known=None), gazetteer)
                aliases.setdefault(alias, key)
    for form, offices_of_form in bare.items():
        of_one = {keys[each.start] for each in offices_of_form}
        one = next(iter(of_one)) if len(of_one) == 1 else None
        if one is not None and not _means_ministry(form, offices_of_form[0], gazetteer):
            named = replace(offices_of_form[0], name=form, known=None)
            aliases.setdefault(identity(document, named, gazetteer), one)
    for alias, key in _spelt_out(document, organisations, gazetteer, keys):
        aliases.setdefault(alias, key)
    found = frozenset(keys.values())
    for mention in organisations.all:
        before = document.lower[max(0, mention.start - 10) : mention.start]
        for form in forms_of_regional_office(before, mention.name):
            office = identity(document, replace(mention, name=form, known=None), gazetteer)
            if office in found:
                aliases.setdefault(keys[mention.start], office)
    short_places = units_by_acronym(found)
    by_place = {
        place: short_places.get(key, key)
        for place, key in units_by_place(found, short_places).items()
    }
    offices = frozenset(
        keys[each.start]
        for each in organisations.all
        if each.kind == "government" or each.name.endswith(" Agency")
    )
    governments = {
        keys[each.start]
        for each in organisations.all
        if each.kind == "government" and RI.search(each.name) is None
    }
    regions = {
        folded
        for each in organisations.all
        if each.kind == "government"
        for folded in _regions_within(document, each, gazetteer)
    }
    return _followed({
        **aliases,
        **units_in_full(found),
        **units_below(found),
        **_parts_in_full(found),
        **units_of_numbered_regions(found),
        **_offices_in_full(offices),
        **one_office(governments, aliases, regions),
        **houses_in_full(found),
        **directorates_in_full(found),
        **by_place,
        **short_places,
        **_committees(found),
        **_certifiers(found),
        **companies_of_regions(found),
        **companies_by_syllables(organisations, keys),
        **companies_by_first_letters(organisations, keys),
        **companies_without_form(found),
        **companies_cut_short(document, organisations, keys),
    })


_BODY = re.compile(
    r"(?:badan|lembaga) sertifikasi (?:(?:internasional|independen|nasional) )?(?=\w{3})"
)


def _certifiers(keys: frozenset[str]) -> dict[str, str]:
    """Certifiers without the words for what they are -> with them: "Badan Sertifikasi X", "X"."""
    return {
        form: key
        for key in keys
        if (match := _BODY.match(key)) is not None
        for form in (key[match.end() :], f"pt {key[match.end() :]}")
        if form in keys
    }


def _means_ministry(form: str, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether an office's short form alone is its ministry: the "ESDM" of "Dinas ... (ESDM)"."""
    known = gazetteer.known(form) if mention.kind == "government" else None
    return known is not None and known.startswith("Kementerian")


def _followed(aliases: dict[str, str]) -> dict[str, str]:
    """Each form with the last key that its aliases lead to: "Dinas PMD", the office, its region."""
    found = {}
    for form in aliases:
        key, passed = form, {form}
        while aliases.get(key, key) not in passed:
            key = aliases[key]
            passed.add(key)
        if aliases.get(key, key) != key:  # they lead to each other: the longest is the name
            key = max(passed, key=lambda each: (len(each), each))
        found[form] = key
    return found


_PART = re.compile(r"area [a-z]+(?: [a-z]+)?|[a-z]+ unit")
_OFFICE = re.compile(
    r"(?:dinas|badan|kantor) [a-z]+ [a-z]+|dinas [a-z]+$|(?:the )?[a-z]+ agency$|dprd$|"
    r"(?:dp|dis|bp|bk|bap)[a-z]{2,8}$"
)


def _parts_in_full(keys: frozenset[str]) -> dict[str, str]:
    """Parts of companies without their company -> the one with it: "Dieng Unit" of "GDE"."""
    found = {}
    for key in keys:
        if _PART.fullmatch(key):
            longer = [other for other in keys if other.endswith(f" {key}")]
            if len(longer) == 1:
                found[key] = longer[0]
    return found


def _offices_in_full(keys: frozenset[str]) -> dict[str, str]:
    """Offices without their region -> the one that has it: "Dinas Tenaga Kerja" of Ende."""
    found = {}
    for key in keys:
        if _OFFICE.match(key):
            bare = key.removeprefix("the ")
            longer = [other for other in keys if other.startswith(f"{bare} ")]
            if len(longer) == 1 and _REGION_BEHIND.fullmatch(longer[0], len(bare)):
                found[key] = longer[0]
    return found


_REGION_BEHIND = re.compile(r" (?:(?:pemprov|kabupaten|kota|kab\.) )?[a-z]+(?: [a-z]+){0,3}")


_COMMITTEE = re.compile(r"komisi (?:[ivx]+|[a-d])(?= \S)")


def _committees(keys: frozenset[str]) -> dict[str, str]:
    """A committee without its parliament -> the one with it: "Komisi VII" of the DPR."""
    longer: dict[str, set[str]] = {}
    for key in keys:
        committee = _COMMITTEE.match(key)
        if committee is not None:
            longer.setdefault(committee.group(), set()).add(key)
    return only_one(longer, keys)


def identity(document: Document, mention: Mention, gazetteer: Gazetteer) -> str:
    """One string for all forms of a name."""
    if mention.kind == "pln_unit" and _HEAD_OFFICE.fullmatch(mention.name) is not None:
        return "pln kantor pusat"
    name = SHORT_FORM.sub("", mention.name.replace("(Persero)", "")).strip() or mention.name
    if "(" in name and (mention.kind in _OFFICES or name.startswith("Perusahaan ")):
        name = _SHORT_INSIDE.sub("", name)
    if mention.kind == "pln_unit":
        name = name.replace("Perusahaan Listrik Negara (PLN)", "PLN")
        name = name.replace("Perusahaan Listrik Negara", "PLN")
    if mention.kind != "pln_unit":
        known = mention.known or gazetteer.known(RI.sub("", name))
        bare = _LEGAL_FORM.sub("", name).strip()
        known = known or gazetteer.known(bare)
        if known is None and mention.kind == "certification_body":
            known = gazetteer.known(bare.removesuffix(" Indonesia"))
        if known is not None and mention.kind == "certification_body":
            return known.lower().removesuffix(" indonesia").replace("\u00fc", "u")
        if known is not None:
            own = known.startswith("PT PLN ") and "(" not in known
            return (known[3:] if own else known).lower()  # a subsidiary with and without "PT"
    areas = tuple(
        (area.name.lower(), _area(area.known or ""))
        for area in _areas_within(document, mention, gazetteer)
    )
    return _folded(mention.known or name, mention.kind, areas)


def _areas_within(document: Document, mention: Mention, gazetteer: Gazetteer) -> list[Mention]:
    """The provinces, regencies and cities in a name; a main unit has no regency's."""
    wide = mention.kind == "pln_unit" and _MAIN_UNIT.search(mention.name) is not None
    kinds = {"province"} if wide else {"province", "regency", "city"}
    return [
        area
        for area in gazetteer.names_within(document, mention.start, mention.end)
        if area.known and area.kind in kinds
    ]


_HEAD_OFFICE = re.compile(
    r"Kantor Pusat (?:PT )?PLN(?: \(Persero\))?|(?:PT )?PLN (?:\(Persero\) )?Kantor Pusat"
)
_MAIN_UNIT = re.compile(r"\b(?:UI[WPTD]|Unit Induk)\b")
"""A unit of one or more provinces: the "SBT" behind it is Sumatera Bagian Tengah."""


def _regions_within(document: Document, mention: Mention, gazetteer: Gazetteer) -> set[str]:
    """The areas in a name as they stand in its key: "ntt" and "nusa tenggara timur"."""
    areas = _areas_within(document, mention, gazetteer)
    return {form for area in areas for form in (area.name.lower(), _area(area.known or ""))}


_LEGAL_FORM = re.compile(r"^(?:PT|CV)(?:\. ?| )|,? Tbk\b\.?|\(Persero\)")


RI = re.compile(r" (?:RI|Republik Indonesia)$")


_JOIN = re.compile(r",? (?:dan|and|&) |, | ?[/&] ?")
"""Between the regions of a unit: "Jateng DIY" is "Jawa Tengah dan D.I. Yogyakarta"."""


@lru_cache(maxsize=8192)
def _folded(name: str, kind: str, areas: tuple[tuple[str, str], ...]) -> str:
    folded = name.lower()
    for pattern, short in _LONG_FORMS:
        folded = pattern.sub(short, folded)
    for area, known in areas:
        folded = folded.replace(area, known)
    if kind != "pln_unit":
        return " ".join(folded.split())
    words = _JOIN.sub(" ", folded).split()
    if len(words) > 1 and words[0] == "pln":
        words = words[1:]
    return f"pln_unit {_YOGYAKARTA.sub('yogyakarta', ' '.join(words))}"


_YOGYAKARTA = re.compile(
    r"\b(?:d\.? ?i\.? yogyakarta|daerah istimewa yogyakarta|d\.? ?i\.? ?y\b\.?)"
)
"""The region of which units have many forms: "UID Jawa Tengah dan D.I. Yogyakarta", "... DIY"."""


def _area(known: str) -> str:
    return re.sub(r"^(?:kabupaten|kota|provinsi|dki) ", "", known.lower())
