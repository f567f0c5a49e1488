"""Roles: where one begins, how far it reaches and whose it is.

Place in the flow: used by :mod:`kg.extract.people.people`. A role begins with a head ("Manajer",
"Direktur Utama", "Menteri", "president director") and goes on over the words of functions
("Komunikasi Korporat"), areas of office ("Gubernur NTT") and what joins them; it ends where an
organisation or a name begins. Words in capitals that lead right up to an organisation are of the
role, whatever they are ("Manajer Bagian Anu PLN UID Bali").
"""

from __future__ import annotations

import re

from kg.extract.names.names import REGIONS_OF_UNITS
from kg.extract.people.post_states import past_the_state, unknown_before_state
from kg.extract.people.role_mention import RoleMention
from kg.extract.people.role_organisations import (
    BRACKETS,
    SHORT_POST,
    of_organisation,
    of_the_one_before,
    of_whom,
)
from kg.extract.people.role_places import (
    COUNTRY,
    FROM_A_VILLAGE,
    ISLANDS,
    LAST_PLACE,
    PEOPLE,
    PLACE,
    SET_OFF_PLACE,
    SHORT_PLACE,
    TOWN_OF_UNIT,
    UNKNOWN_PLACE,
    VILLAGE,
    WITHIN,
    end_of_domain,
    is_name_at_once,
    is_unknown_place,
    place_at_once,
    place_behind_holder,
    place_named_in_full,
)
from kg.extract.people.role_tails import (
    FIELD_JOIN,
    end_before_title,
    end_of_its_place,
    end_of_small_words,
    past_itself,
    past_the_organisation,
    school,
)
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import FUNCTION, LOCAL_HEAD, LOWER_FUNCTIONS, OFFICE, ROLE_HEAD
from kg.extract.words.titles import ARM, RANKS, any_of

__all__ = ["read_role", "with_first_office"]

_JOIN = re.compile(
    r",? (?:dan|&|(?:of|for|and|in charge of)(?: the)?|the|untuk|di bidang|serta|dan/atau|pada|di|"
    r"dari)(?= )",
    re.IGNORECASE,
)
_COMMA_LIST = re.compile(
    r",(?= [A-Z]\w+(?: (?:of )?[A-Z]\w+){0,3}(?:,| dan| and| &)| [a-z]+(?: [a-z]+)?,? and [a-z])"
)
_HYPHENATED = re.compile(r"(?:[-/](?:[A-Z]\w+|owned\b|\d(?!\d)))+")
_LEADS_UP = re.compile(
    r"(?: (?:[A-Z][\w&/-]*|dan|&|of|and|atau)){0,8} [A-Z][\w&/-]* (?:\([A-Z][a-z]\w+\) )?"
)
_LEADS_UP_AS_LIST = re.compile(
    r"(?: [A-Z][\w&/-]*){0,3}(?:, [A-Z][\w&/-]*(?: [A-Z][\w&/-]*){0,2}){1,3},? (?:dan|&|and)"
    r"(?: [A-Z][\w&/-]*){1,3} "
)
"""Fields of an office as a list: "Senior Manager Aset, Lahan dan Izin PLN UIP Bali"."""
_NUMBER = re.compile(r" \d{1,4}(?:-\d{2})?(?:/[A-Z][\w-]*)?(?= )")
_LEVEL = re.compile(r" (?:Provinsi|Propinsi|Prov\.?|Kabupaten|Kab\.?|Kota) ")
_LOWER_COMMITTEE = re.compile(r" komisi (?:[IVX]+|[A-E]|\d{1,2})(?![\w.])")
_FIELD_BODY = re.compile(
    r"(?:Departemen|Divisi|Bagian|Bidang|Seksi) (?!Agama|Dalam|Luar|Pert)[A-Z]"
)
"""A department within an organisation, which its form makes an organisation of its own."""
_ORIGIN = re.compile(
    r"(?: periode \d{4} ?[-/] ?\d{4}(?= [A-Z]|,))|"
    r" (?:asal|dari|dapil|daerah pemilihan|from)(?: (?:Fraksi|Partai|Dapil|Daerah Pemilihan))?"
    r"(?: [A-Z][\w-]+){1,3}(?: dari (?:Komisi [IVX]+|(?:Fraksi|Partai) \w+))?(?=,)|"
    r" (?:dari |mewakili )?(?:unsur|kalangan|perwakilan|jalur)(?: [a-z]{3,}){1,4}(?=,)"
)
_HERE = re.compile(r" setempat(?!\w)")
"""Of the place that the text tells of: "warga setempat"."""
_GENERIC = re.compile(
    r"(?P<any> (?:dari )?salah satu)? (?P<whole>(?P<noun>yayasan|perusahaan|dinas|lembaga|asosiasi|"
    r"koperasi|kementerian|badan|instansi|unit)"
    r"(?: (?!yang\b|itu\b|tersebut\b|ini\b)[a-z][\w-]+){0,2}?)(?: (?:itu|tersebut|ini)(?=,)|(?=,)|"
    r"(?= (?![a-z][\w-]+(?: [a-z][\w-]+)?,)))"
)
_GENERIC_BEHIND = re.compile(
    r"(?P<any>(?!))? (?P<whole>(?P<noun>yayasan|perusahaan|dinas|lembaga|asosiasi|koperasi|"
    r"kementerian|badan|instansi|unit|perseroan|komisi|fraksi|komunitas|organisasi|paguyuban))"
    r"(?: (?!yang\b|itu\b|tersebut\b|ini\b)[a-z][\w-]+){0,2}? (?:itu|tersebut|ini)(?=,)"
)
"""An organisation that the text has named, behind the words of a role and before a name."""
_REGIONAL = re.compile(
    r"\b(?:setda|setprov|setkab|setdako|setdakab|setdaprov|regional|wilayah|area|rayon|cabang|sulawesi|jawa|sumatera|maluku|papua|kalimantan|"
    r"nusa tenggara|bali)$"
)
_SHORT_PROVINCE = re.compile(
    r"Sum(?:ut|bar|sel)|Kal(?:bar|teng|sel|tim|tara|selteng|timra)|Sul(?:ut|teng|sel|bar|tra)|"
    r"Ja(?:bar|teng|tim|teng-DIY)|NT[BT]|DIY|Babel|Kepri|Malut|Sulselrabar|Suluttenggo|Sumbag(?:ut|teng|sel)"
)
"""Short forms of regions, which no name begins with: "Senior Manager SDM Sumut Suyatno"."""
_SHORT_REGION = re.compile(rf" (?:{'|'.join(REGIONS_OF_UNITS)})(?![\w-])")
"""Regions of units that are no province: "GM Pembangkitan Sumbagsel X"."""
_PARTS_OF_PLN = (" sektor", " area", " rayon", " cabang", " ranting")
_OF = frozenset({"of", "di", "pada", "dari"})
_LOWER_RUN = re.compile(
    r"(?:,? (?:dan|serta|&))?(?: [a-z][a-z-]{2,}(?:(?:,| dan| serta| &)(?= [a-z]))?){1,6}"
    r"(?<! tersebut)(?<! itu)(?<! ini)(?=,? [A-Z])"
)
"""Fields in small letters up to a name or a body: "Direktur operasi dan niaga, Budi Santoso"."""


def read_role(
    document: Document, match: re.Match[str], organisations: Mentions, areas: Mentions
) -> RoleMention:
    """Read the role that begins at a match of :data:`kg.extract.words.role_words.ROLE_HEAD`.

    Args:
        document: The text.
        match: Where it begins.
        organisations: All organisations of the text.
        areas: All areas of the text.
    """
    role = _without_rank(document, _read(document, match, organisations, areas))
    unknown = unknown_before_state(document, role.end, organisations)
    if unknown is not None and role.organisation is None:
        return RoleMention(role.start, unknown, unknown)
    behind = past_the_state(document, role.after)
    area = areas.starting_at(role.after + 1) if behind is None else None
    if area is not None:  # "Ketua KPU Ende periode 2018-2023 X"
        behind = past_the_state(document, area.end)
    if behind is None:
        return role
    state, after = behind
    end = state if role.after == role.end else role.end
    return RoleMention(role.start, end, after, role.organisation)


_RANK_AT_END = re.compile(
    rf"(?<=\w) (?:(?:{any_of(RANKS)})(?: (?:Pol|TNI|{ARM}))?|(?:Mayor|Kapten) (?:{ARM}))$"
)


def _without_rank(document: Document, role: RoleMention) -> RoleMention:
    """A post without the rank of who has it: "Wakapolres AKBP H. Bustan"."""
    if role.organisation is not None or role.after != role.end:
        return role
    rank = _RANK_AT_END.search(document.plain, role.start, role.end)
    return role if rank is None else RoleMention(role.start, rank.start(), rank.start())


def _read(
    document: Document, match: re.Match[str], organisations: Mentions, areas: Mentions
) -> RoleMention:
    """Read a role without what is told behind it of its time."""
    start, end = match.start(), match.end()
    kept = end_of_domain(document, start, end, areas)
    if kept is not None:
        return RoleMention(start, kept, kept)
    office = document.in_lower.search(OFFICE, start, end) is not None
    local = document.in_lower.search(LOCAL_HEAD, start, end) is not None
    if document.language == "en" and document.lower.endswith("resident", start, end):
        local = False  # "local resident Petrus Gua"
    taught = school(document.plain, end) if local else None
    if taught is not None:
        named_school = Mention(*taught.span("name"), "other", taught["name"])
        return RoleMention(start, end, taught.end(), named_school)
    if local or office:
        number = _NUMBER.match(document.plain, end)
        if number is not None and PEOPLE.search(document.lower, start, end):
            number = None  # "warga 60 desa"
        if number is not None:  # "Dandim 1601/Sumba Timur"
            of_area = areas.at(number.end() - 1)
            end = of_area.end if of_area is not None else number.end()
            end = end_before_title(document.plain, end) or end  # "Danrem 161/Wira Sakti Brigjen"
        bare = place_at_once(document, start, end) if local else None
        if bare is not None:
            return RoleMention(start, bare, bare)
        place = SET_OFF_PLACE.match(document.plain, end) if local else None
        place = place or PLACE.match(document.plain, end)
        if place is not None:
            end = max(place.end(), place_named_in_full(document, end) or 0)
            while (within := WITHIN.match(document.plain, end)) is not None:
                end = within.end()
            return RoleMention(start, end, end)
        if number is not None:
            return RoleMention(start, end, end)
        titled = (
            end_before_title(document.plain, end) if areas.starting_at(end + 1) is None else None
        )
        if titled is not None and not organisations.within(end, titled):
            return RoleMention(start, titled, titled)  # "Kapolsek Nangapanda Iptu X"
        if office and is_unknown_place(document, end, areas):
            unknown = UNKNOWN_PLACE.match(document.plain, end)
            if unknown is not None:
                return RoleMention(start, unknown.end(), unknown.end())
        short = SHORT_PLACE.match(document.plain, end)
        if short is not None and areas.starting_at(end + 1) is None and office:
            if not document.lower.endswith("presiden", start, end):
                return RoleMention(start, short.end(), short.end())
        full = place_named_in_full(document, end) if local else None
        if full is not None:
            return RoleMention(start, full, full)
        one = place_behind_holder(document, start, end, areas) if local else None
        if one is not None and areas.starting_at(end + 1) is None:
            return RoleMention(start, one, one)
    generic = _GENERIC.match(document.plain, end)
    if generic is not None and organisations.starting_at(end + 1) is None:
        return of_the_one_before(document, start, end, generic, organisations)
    inside = organisations.at(end - 1)
    if inside is not None and start < inside.start and end + 1 < inside.end:
        words = document.words(end + 1, inside.end)  # "Direktur Eksekutif Institute for ..."
        owner = Mention(end + 1, inside.end, inside.kind, words)
        return RoleMention(start, end, inside.end, owner)
    here = _HERE.match(document.plain, end) if local else None
    if here is not None:
        return RoleMention(start, here.end(), here.end())
    role = _chain(document, match, office, local, organisations, areas)
    if document.plain[role.after - 1] == ")":  # "Kepala Kejaksaan Tinggi (Kajati) NTT X"
        area = areas.starting_at(role.after + 1)
        if area is not None and document.plain[area.end : area.end + 1] in {" ", ","}:
            role = RoleMention(role.start, role.end, area.end, role.organisation)
    generic = _GENERIC_BEHIND.match(document.plain, role.after)
    if generic is not None and role.organisation is None:  # "Manajer Niaga perusahaan itu, X"
        return of_the_one_before(document, start, role.end, generic, organisations)
    if role.organisation is None and not office:
        role = _with_tail(document, role, organisations)
    if role.organisation is None and not office and not local:
        role = _leading_up(document, role, organisations)
    return _with_origin(document, role, organisations)


_OCCUPATION = re.compile(
    r"\b(?:guru|pemilik|pe(?:ng)?rajin|penjual|penenun|pengusaha|pedagang|peternak|pekebun|"
    r"buruh(?: \w+)?|"
    r"pembudidaya|pengelola|peneliti|dosen|petugas|pegiat|aktivis|relawan|pengamat|pakar|mantri|"
    r"pemerhati|penyuluh|pendamping|pensiunan|kader|karyawa(?:n|ti)|pegawai)$"
)
_ABOVE_A_BODY = re.compile(r"\b(?:ketua|kepala|direktur|pimpinan|sekretaris|rektor|anggota)$")
_SHORT_BODY = re.compile(r" (?:[A-Z]{2,8}|Pengadilan|Kejaksaan)(?: [A-Z][a-z]+){0,4}")
"""A body by its initials, and its region."""


def _with_tail(document: Document, role: RoleMention, organisations: Mentions) -> RoleMention:
    """Take in unknown words before the title of a person, and nouns in small letters."""
    if role.after != role.end:
        return role
    end = end_before_title(document.plain, role.end)
    if end is None:
        occupation = _OCCUPATION.search(document.lower, role.start, role.end) is not None
        end = end_of_small_words(document.plain, role.end, occupation=occupation)
        placed = end_of_its_place(document.plain, role.start, role.end) if occupation else None
        if placed is not None:
            return RoleMention(role.start, placed, placed)
    if end is None or organisations.within(role.end, end):
        return role
    if document.plain[role.end : end] in {" kami", " kita", " mereka"}:
        return RoleMention(role.start, role.end, end)  # "arahan Direktur Utama kami, X"
    if _ABOVE_A_BODY.search(document.lower, role.start, role.end):
        body = _SHORT_BODY.fullmatch(document.plain, role.end, end)
        if body is not None:  # "Ketua PTA Banjarmasin Drs. X"
            words = document.words(role.end + 1, end)
            return RoleMention(
                role.start, role.end, end, Mention(role.end + 1, end, "other", words)
            )
    return RoleMention(role.start, end, end)


_OF_GENERALS = ("kapolri", "wakapolri", "panglima", "kasad", "kasal", "kasau", "menteri", "menko")
_GENERAL = re.compile(r" Jend(?:eral|\.)? (?:(?:Pol|TNI)\.? )?(?:\(Purn\.?\) )?(?=[A-Z])")
"""A rank behind a post, which is of the person: no "Direktur Jenderal"."""


def _chain(
    document: Document,
    match: re.Match[str],
    office: bool,
    local: bool,
    organisations: Mentions,
    areas: Mentions,
) -> RoleMention:
    """Follow the words of functions and areas up to an organisation or an unknown word."""
    plain = document.plain
    start, end = match.start(), match.end()
    in_capitals = not plain[match.start("head")].islower()
    placed_in = None  # where an area of the role ends
    if document.lower.startswith(_OF_GENERALS, match.start("head")):
        if _GENERAL.match(plain, end) is not None:
            return RoleMention(start, end, end)  # "Kapolri Jenderal Pol X"
    while True:
        told = of_whom(document, start, end, office, organisations)
        if told is not None:
            return told
        committee = _LOWER_COMMITTEE.match(plain, end)
        end = committee.end() if committee is not None else end
        brackets = BRACKETS.match(plain, end)
        placed = office and document.language == "en"  # "East Sumba Regent (Sumtim) X"
        if brackets is not None and (placed or end > match.end() or SHORT_POST.match(plain, end)):
            end = brackets.end()  # "General Manager (GM) PLN UIW NTT"
        elif end > match.end() and not office:
            end = past_itself(document, end)
        join = _JOIN.match(plain, end) or _COMMA_LIST.match(plain, end)
        here = join.end() if join is not None else end
        if plain[here : here + 1] != " ":
            return RoleMention(start, end, end)
        if join is not None and FROM_A_VILLAGE.match(plain, end):
            return RoleMention(start, end, end)  # "penenun dari Desa Anu"
        named = organisations.starting_at(here + 1)
        if named is not None and named.known is None and _FIELD_BODY.match(plain, here + 1):
            named = None
        if named is not None and (join is None or join.group().strip().lower() in _OF):
            second = plain.endswith("/Kepala", start, end)  # "Menteri PPN/Kepala Bappenas"
            if office and (named.kind == "ministry" or local or second):
                return _with_staff_field(document, start, named.end, organisations)
            return of_organisation(document, start, end, named, organisations)
        if local and join is not None and join.group() in {" di", " dari", " pada"}:
            return RoleMention(start, end, end)  # "nelayan di wilayah Jepara, X"
        islands = ISLANDS.match(plain, here) if end > match.end() and join is None else None
        if islands is not None and named is None:  # "Direktur Operasi Jawa-Bali X"
            end = islands.end()
            continue
        region = _SHORT_REGION.match(plain, here) if end > match.end() and join is None else None
        if region is not None and named is None:
            end = region.end()
            continue
        town = TOWN_OF_UNIT.match(plain, here) if join is None and not office else None
        if town and (town["unit"] or document.lower.endswith(_PARTS_OF_PLN, start, end)):
            return RoleMention(start, town.end(), town.end())  # "Manager Sektor Labuan Angin X"
        country = COUNTRY.match(plain, here) if office and join is None else None
        if country is not None:  # "Menteri Energi Laos X"
            return RoleMention(start, country.end(), country.end())
        area = areas.starting_at(here + 1)
        if area is None and office:  # the "Kota Makassar" in "Wali Kota Makassar"
            area = areas.at(here + 1)
            level = _LEVEL.match(plain, here)
            if area is None and level is not None:  # "Sekretaris Daerah Provinsi Banten"
                area = areas.starting_at(level.end())
        function = FUNCTION.match(plain, here)
        if join is not None and join.group().endswith(" the") and not office:
            area = None  # "chairman of the Lampung chapter"
        if area is not None and named is None and (not function or function.end() < area.end):
            if not (
                office
                or local
                or join is not None
                or _REGIONAL.search(document.lower, start, end)
                or (end > match.end() and _SHORT_PROVINCE.fullmatch(area.name))
            ):
                return RoleMention(start, end, end)
            hyphen = _HYPHENATED.match(plain, area.end)
            end = placed_in = hyphen.end() if hyphen is not None else area.end
            continue
        if function is None and local and end == placed_in:
            return RoleMention(start, end, end)  # "Camat Ende Yosef Dhae"
        if function is None and local and join is None:
            unknown = UNKNOWN_PLACE.match(plain, here)
            if unknown is not None and is_name_at_once(document, start, here, unknown.end()):
                return RoleMention(start, end, end)  # "petani Yosef Dhae", not of a place
            if unknown is None and plain.endswith(VILLAGE, start, here):
                unknown = LAST_PLACE.match(plain, here)
            end = unknown.end() if unknown is not None else end
            return RoleMention(start, end, end)
        if function is None or (
            in_capitals
            and plain[here + 1].islower()
            and function.group().strip().lower() not in LOWER_FUNCTIONS
            and _LOWER_RUN.match(plain, end) is None
        ):
            return RoleMention(start, end, end)
        hyphen = _HYPHENATED.match(plain, function.end())
        end = hyphen.end() if hyphen is not None else function.end()


def _with_staff_field(
    document: Document, start: int, end: int, organisations: Mentions
) -> RoleMention:
    """An office, for its staff with their field: "Staf Ahli Menteri ESDM Bidang Ekonomi X"."""
    position = end
    if document.lower.startswith(("staf ", "tenaga ahli "), start):
        while (word := FUNCTION.match(document.plain, position)) is not None:
            end = position = word.end()
            joined = FIELD_JOIN.match(document.plain, position)
            position = joined.end() if joined is not None else position
        above = organisations.starting_at(end + 1)
        if above is not None and above.kind in {"ministry", "agency"}:
            return RoleMention(start, end, above.end)
    return RoleMention(start, end, end)


def _leading_up(document: Document, role: RoleMention, organisations: Mentions) -> RoleMention:
    """Take in unknown words in capitals that lead right up to an organisation."""
    following = organisations.within(role.end, role.end + 90)
    if not following or role.after != role.end:
        return role
    named = following[0]
    leads = _LEADS_UP.fullmatch(document.plain, role.end, named.start)
    leads = leads or _LEADS_UP_AS_LIST.fullmatch(document.plain, role.end, named.start)
    if named.start <= role.end or leads is None:
        return role
    between = document.lower[role.end : named.start].partition("(")[0]
    if ROLE_HEAD.search(between) or document.plain[named.start - 1] != " ":
        return role
    return of_organisation(document, role.start, named.start - 1, named, organisations)


def _with_origin(document: Document, role: RoleMention, organisations: Mentions) -> RoleMention:
    above = organisations.starting_at(role.after + 1)
    if (
        role.organisation is not None
        and above is not None
        and above.kind == "government"
        and document.plain[role.after] == " "
    ):  # "Ketua Badan Anggaran (Banggar) DPRD Kalteng X"
        return RoleMention(role.start, role.end, above.end, role.organisation)
    after = past_the_organisation(document, role.organisation, role.after)
    if after > role.after:
        unit = organisations.starting_at(after + 1)
        if unit is not None and unit.kind == "pln_unit":  # "Manajer PLN Bidang X PLN Pusdiklat"
            return RoleMention(role.start, role.end, unit.end, unit)
        return RoleMention(role.start, role.end, after, role.organisation)
    origin = _ORIGIN.match(document.plain, role.after)
    if origin is None:
        return role
    return RoleMention(role.start, role.end, origin.end(), role.organisation)


_FIRST_OFFICE = re.compile(r"(?:Menteri|Menko|Wakil Menteri|Wamen)(?: [A-Z][\w&-]*,?| dan){1,6}/$")


def with_first_office(document: Document, role: RoleMention) -> RoleMention:
    """Take in the office before a stroke: "Menteri PPN/Kepala Bappenas"."""
    if document.plain[role.start - 1 : role.start] != "/":
        return role
    first = _FIRST_OFFICE.search(document.plain, max(0, role.start - 70), role.start)
    if first is None:
        return role
    end = role.organisation.end if role.organisation is not None else role.end
    return RoleMention(first.start(), end, role.after)
