"""The organisations of a text, each once: its fullest name, kind, parent and where it is named.

Place in the flow: last, when all rules have read. Algorithm:

1. Mentions are grouped: by what the gazetteer knows them as, else by their words with the long
   and short forms of units, areas and companies made one; a short form in brackets is a name of
   its group.
2. The fullest name of the group is the item's; headlines of linked articles and bylines name
   nothing.
3. The parent is the company that stands in a unit's own name, or the unit over a list of units.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from kg.extract.company_parts import PART_NAME
from kg.extract.document import Document
from kg.extract.gazetteer import Gazetteer
from kg.extract.mentions import Mention, Mentions
from kg.extract.model import Organization

__all__ = ["OrganisationIndex", "index_organisations", "read_organizations"]

_LONG_FORMS = (
    (re.compile(r"^.*\((u[a-z0-9]{1,6}|pus[a-z]+|plt[a-z]+)\) (?=\S)"), r"\1 "),
    (re.compile(r"(?<=^plt)([a-z]+) \(pembangkit [^()]+\)"), r"\1"),
    (re.compile(r"^pln \(?(?=u[a-z0-9]{1,6}\b)"), ""),
    (re.compile(r"(?<=^u[lp][p3t]) pln (?=\S)"), " "),
    (re.compile(r"unit bisnis pembangkitan"), "ubp"),
    (re.compile(r"area pengatur distribusi(?: \(apd\))?"), "apd"),
    (re.compile(r"area penyaluran dan pengatur beban(?: \(ap2b\))?"), "ap2b"),
    (re.compile(r"area pelaksana pemeliharaan(?: \(app\))?"), "app"),
    (re.compile(r"unit induk wilayah(?: \(uiw\))?"), "uiw"),
    (re.compile(r"unit induk distribusi(?: \(uid\))?"), "uid"),
    (re.compile(r"unit induk pembangunan(?: \(uip\))?"), "uip"),
    (re.compile(r"unit induk transmisi(?: \(uit\))?"), "uit"),
    (re.compile(r"unit induk penyaluran dan pusat pengatur beban(?: \(uip3b\))?"), "uip3b"),
    (re.compile(r"unit induk pembangkitan dan penyaluran(?: \(uikl\))?"), "uikl"),
    (re.compile(r"(?:unit )?pelaksana pelayanan pelanggan(?: \(up3\))?"), "up3"),
    (re.compile(r"unit (?:layanan|pelayanan) pelanggan(?: \(ulp\))?"), "ulp"),
    (re.compile(r"unit pelaksana transmisi(?: \(upt\))?"), "upt"),
    (re.compile(r"unit pelaksana pembangkitan(?: \(upk\))?"), "upk"),
    (re.compile(r"unit pelaksana pengatur distribusi(?: \(up2d\))?"), "up2d"),
    (re.compile(r"unit pelaksana proyek ketenagalistrikan(?: \(up2k\))?"), "up2k"),
    (re.compile(r"unit pelaksana proyek(?: \(upp\))?"), "upp"),
    (re.compile(r"unit pelaksana pengendalian pembangkitan(?: \(updk\))?"), "updk"),
    (re.compile(r"\bpemerintah (?:provinsi|propinsi)\b"), "pemprov"),
    (re.compile(r"\b(?:provinsi|propinsi) "), ""),
    (re.compile(r"\bkepolisian daerah(?: \(polda\))?"), "polda"),
    (re.compile(r"\bpemerintah kabupaten\b"), "pemkab"),
    (re.compile(r"\bpemerintah kota\b"), "pemkot"),
    (re.compile(r" (?:ri|republik indonesia)\b(?: \(ri\))?$"), ""),
    (re.compile(r"\bkementrian\b"), "kementerian"),
    (re.compile(r"(?<=\w) (?:operational )?areas?$"), ""),
    (re.compile(r"\b(?:pt|cv)\b\.?|\(persero\)|\btbk\b\.?|\bpersero\b"), " "),
)
_SHORT_FORM = re.compile(r"\(([^()]+)\)$")
_SHORT_WITHIN = re.compile(r"\((?P<short>[A-Z][\w&-]+)\)(?P<tail>(?: [^\s()]+){1,4})$")
_OFFICES = frozenset({"ministry", "government", "agency"})
_PARENT = re.compile(r"^((?:PT\.? )?PLN(?: \(Persero\))?)(?= \S)")
_GROUP_NOUN = re.compile(
    r"\b(?:unit(?: kerja| pelaksana| layanan| induk| bisnis)?s?|anak (?:usaha|perusahaan)|"
    r"subsidiar\w+)"
    r"(?: (?:di lingkungan|di bawah|milik|dari|of|under))? ?$"
)
_MINISTER = re.compile(
    r"\b(?:menteri|minister|permen|wamen|kadis|kabid|sekdis|dinas(?: \(\w+\))?) (?:\()?$|"
    r"\b(?:menteri|minister)\b[^.,()]{5,70} \($"
)
_NOT_IT = re.compile(r"\b(?:non[ -]|gedung |ho-|ktt )$")
_RANK = re.compile(
    r"\b(?:jenderal|letjen|mayjen|brigjen|kolonel|letkol|mayor|kapten|marsekal|marsda|laksamana|"
    r"laksda|laksma|komjen|irjen|kombes|akbp|kompol)\.? (?:\(purn\.?\) )?$"
)
"""Before "TNI" or "Polri" that only goes on an officer's rank."""
_PLANT = re.compile(r"^(?:PLT[A-Za-z]+ |Pembangkit Listrik )")
_GENERIC = frozenset({"dinas", "unit", "lembaga", "badan", "komisi"})


@dataclass(frozen=True, slots=True)
class OrganisationIndex:
    """The organisations of a text: ``items`` as they are named, and the item of each mention."""

    items: tuple[Organization, ...]
    by_start: dict[int, Organization]

    def name(self, mention: Mention) -> str:
        """The fullest name that the text has for what a mention names."""
        item = self.by_start.get(mention.start)
        return item.name if item is not None else mention.name


def index_organisations(
    document: Document, organisations: Mentions, gazetteer: Gazetteer
) -> OrganisationIndex:
    """Group the mentions of a text by what they name.

    Args:
        document: The text.
        organisations: All mentions.
        gazetteer: Names of areas, so that "NTT" and "Nusa Tenggara Timur" are one.
    """
    keys = {each.start: _identity(document, each, gazetteer) for each in organisations.all}
    aliases = _aliases(document, organisations, gazetteer, keys)
    groups: dict[str, list[Mention]] = {}
    for mention in organisations.all:
        if _kind_of_sentence(document, mention) not in {"body", "title"}:
            continue
        if mention.kind == "media" and (
            _in_dateline(document, mention)
            or _is_credit(document, mention)
            or _asks_to_read(document, mention)
        ):
            continue
        if _NOT_IT.search(document.lower, max(0, mention.start - 8), mention.start):
            continue  # "pihak non PLN", "di Gedung DPR", "(ANTARA/HO-PLN)"
        if mention.name in {"TNI", "Polri"} and _RANK.search(
            document.lower, max(0, mention.start - 24), mention.start
        ):
            continue  # "Mayjen TNI (Purn) X"
        if mention.kind == "ministry" and _MINISTER.search(
            document.lower, max(0, mention.start - 90), mention.start
        ):
            continue  # "Menteri ESDM" names an office
        key = keys[mention.start]
        groups.setdefault(aliases.get(key, key), []).append(mention)
    items: list[Organization] = []
    by_start: dict[int, Organization] = {}
    for group in groups.values():
        item = _item(document, group, organisations)
        by_start.update(dict.fromkeys((each.start for each in group), item))
        items.append(item)
    return OrganisationIndex(tuple(items), by_start)


def read_organizations(
    document: Document,
    organisations: Mentions,
    index: OrganisationIndex,
    needed: Sequence[str | None] = (),
    certifiers: Sequence[str | None] = (),
) -> tuple[Organization, ...]:
    """Read the organisations of the article itself.

    Args:
        document: The text.
        organisations: All mentions.
        index: Their groups.
        needed: Names that other items use (holders, bodies): a power plant is named as an
            organisation only where it is one of them or stands in a role.
        certifiers: Names of those who certified: a company among them is a certification body.

    Returns:
        One item per organisation that the body names, in the order of first mention.
    """
    wanted = {name for name in needed if name}
    named: dict[int, list[Mention]] = {}
    for each in organisations.all:
        if each.start in index.by_start:
            named.setdefault(id(index.by_start[each.start]), []).append(each)
    kept: list[Organization] = []
    for item in index.items:
        mentions = named.get(id(item), [])
        if not any(_kind_of_sentence(document, each) == "body" for each in mentions):
            continue
        if _PLANT.match(item.name) and item.name not in wanted:
            if not any(
                _stands_in_a_role(document, each) or _is_the_subject(document, each)
                for each in mentions
            ):
                continue
        if PART_NAME.match(item.name) and item.name not in wanted:
            continue
        above = _ministry_above(document, item, mentions)
        if above is not None:
            item = replace(item, parent=above.name)
            if not any(_is_this_ministry(above.name, other.name) for other in index.items):
                if not any(other.name == above.name for other in kept):
                    kept.append(above)
        if item.name in certifiers and item.kind in {"company", "other"}:
            item = replace(item, kind="certification_body")
        kept.append(item)
    return tuple(kept)


_ABOVE = re.compile(
    r"^(?:Direktorat Jenderal|Ditjen|Inspektorat Jenderal|Itjen|Badan|Pusat|Balai) .*?\S "
    r"(?P<above>Kementerian \S.*)$"
)


def _ministry_above(
    document: Document, item: Organization, mentions: list[Mention]
) -> Organization | None:
    """The ministry within the name of its part: "Direktorat Jenderal X Kementerian Y"."""
    match = _ABOVE.match(item.name)
    whole = next((each for each in mentions if each.name == item.name), None)
    if match is None or whole is None:
        return None
    start = whole.end - len(match["above"])
    span = document.span(start, whole.end)
    name = match["above"]
    return Organization(name, "ministry", (span,), 0.85, ("name-by-form",))


def _is_this_ministry(name: str, other: str) -> bool:
    """Whether two names are one ministry's, short or long: "Kementerian ESDM"."""
    if not other.startswith("Kementerian"):
        return False
    first, second = (_RI.sub("", each).removeprefix("Kementerian ") for each in (name, other))
    shorts = [_SHORT_FORM.search(each) for each in (first, second)]
    forms = [
        {_SHORT_FORM.sub("", each).strip(), *([short[1]] if short is not None else [])}
        for each, short in zip((first, second), shorts, strict=True)
    ]
    return bool(forms[0] & forms[1])


def _kind_of_sentence(document: Document, mention: Mention) -> str:
    return document.sentences[document.sentence_index(mention.start)].kind


_KNOWN_AS = re.compile(
    r",? (?:\()?(?:atau |yang )?(?:(?:better |also |formerly |previously |now |"
    r"commonly )?known as|formerly|"
    r"(?:lebih |juga |kini |sebelumnya )?(?:dikenal|bernama)(?: sebagai| dengan nama)?|"
    r"dulu(?:nya)?|sebelumnya|atau) "
)
_UNIT_TYPE = re.compile(r"\b(?:U[IPL][A-Z0-9]*|Unit Induk \w+|Unit Pelaksana \w+)\b")


def _aliases(
    document: Document, organisations: Mentions, gazetteer: Gazetteer, keys: dict[int, str]
) -> dict[str, str]:
    """Short forms in brackets -> the key of the name they stand behind."""
    aliases: dict[str, str] = {}
    last: Mention | None = None
    for mention in organisations.all:
        if last is not None and _KNOWN_AS.fullmatch(document.lower[last.end : mention.start]):
            key = keys[last.start]
            aliases.setdefault(keys[mention.start], aliases.get(key, key))
        last = mention
        short = _SHORT_FORM.search(mention.name)
        key = keys[mention.start]
        if short is None:
            takes = mention.kind in _OFFICES or mention.name.startswith("Perusahaan ")
            within = _SHORT_WITHIN.search(mention.name) if takes else None
            if within is None:
                continue
            tail, first = within["tail"], mention.name.split()[0]
            forms = [f"{within['short']}{tail}", f"{first} {within['short']}{tail}"]
        else:
            forms = [short.group(1)]
            if mention.kind in _OFFICES:  # "Ministry of EMR", "Kementerian ESDM"
                first = mention.name.split()[0]
                forms += [f"{first} of {forms[0]}", f"{first} {forms[0]}"]
        unit = _UNIT_TYPE.search(mention.name) if mention.kind == "pln_unit" else None
        if short is not None and unit is not None and not forms[0].startswith("U"):
            forms.append(f"{unit.group()} {forms[0]}")  # "UIP Kalimantan Bagian Timur (Kalbagtim)"
        for form in forms:
            alias = _identity(document, replace(mention, name=form, known=None), gazetteer)
            aliases.setdefault(alias, key)
    found = frozenset(keys.values())
    aliases.update(_offices_of_regions(aliases, found))
    short_places = _units_by_acronym(found)
    by_place = {
        place: short_places.get(key, key)
        for place, key in _units_by_place(found, short_places).items()
    }
    return {**aliases, **_units_in_full(found), **by_place, **short_places, **_committees(found)}


_REGION_BEHIND = re.compile(r" (?:(?:pemprov|kabupaten|kota|kab\.) )?[a-z]+(?: [a-z]+){0,2}")


def _offices_of_regions(aliases: dict[str, str], keys: frozenset[str]) -> dict[str, str]:
    """A short form with its region -> the office: "Dinas X (Disnaker)", "Disnaker Lampung"."""
    shorts = {alias: key for alias, key in aliases.items() if alias.startswith(("dis", "bappe"))}
    found = {}
    for key in keys - shorts.keys() if shorts else ():
        first, _, _ = key.partition(" ")
        if first in shorts and _REGION_BEHIND.fullmatch(key, len(first)):
            found[key] = shorts[first]
    return found


_UNIT_WITHIN = re.compile(
    r"(?<= )(?:u[ilp][a-z0-9]*|ub[a-z]+|"
    r"unit (?:pelaksana|layanan|induk|bisnis|pembangkit(?:an)?|jasa)|sektor|rayon) \S"
)


def _units_in_full(keys: frozenset[str]) -> dict[str, str]:
    """Units without their company -> the one unit of that name: "UBP Grati" of Indonesia Power."""
    longer: dict[str, set[str]] = {}
    for key in keys:
        unit = _UNIT_WITHIN.search(key, len("pln_unit x")) if key.startswith("pln_unit ") else None
        if unit is not None:
            longer.setdefault(f"pln_unit {key[unit.start() :]}", set()).add(key)
    return {
        short: next(iter(units))
        for short, units in longer.items()
        if short in keys and len(units) == 1
    }


_COMMITTEE = re.compile(r"komisi (?:[ivx]+|[a-d])(?= \S)")


def _committees(keys: frozenset[str]) -> dict[str, str]:
    """A committee without its parliament -> the one with it: "Komisi VII" of the DPR."""
    longer: dict[str, set[str]] = {}
    for key in keys:
        committee = _COMMITTEE.match(key)
        if committee is not None:
            longer.setdefault(committee.group(), set()).add(key)
    return {
        short: next(iter(whole))
        for short, whole in longer.items()
        if short in keys and len(whole) == 1
    }


_TYPED = re.compile(
    r"pln_unit (?:(?:wilayah|distribusi|area|rayon|cabang|sektor|u[ilp][a-z0-9]*|ub[a-z]+) )+"
)


def _units_by_place(keys: frozenset[str], short_places: dict[str, str]) -> dict[str, str]:
    """Names without a kind of unit -> the one unit of that place ("PLN Suluttenggo")."""
    typed: dict[str, set[str]] = {}
    for key in keys:
        match = _TYPED.match(key)
        if match is not None:
            whole = short_places.get(key, key)
            typed.setdefault(f"pln_unit {key[match.end() :]}", set()).add(whole)
    return {
        place: next(iter(units))
        for place, units in typed.items()
        if place in keys and len(units) == 1
    }


_ACRONYM = re.compile(r"(pln_unit (?:u[ilp][a-z0-9]*|ap2b|apd|wilayah|distribusi)) ([a-z]{5,14})")


def _units_by_acronym(keys: frozenset[str]) -> dict[str, str]:
    """Places made of syllables -> the one unit that they spell: "UIW Suluttenggo"."""
    found: dict[str, str] = {}
    for key in keys:
        match = _ACRONYM.fullmatch(key)
        if match is None:
            continue
        kind, place = match.groups()
        whole = [
            other
            for other in keys
            if other.startswith(f"{kind} ")
            and " " in (words := other[len(kind) + 1 :])
            and _is_spelt(place, re.findall(r"[a-z]+", words))
        ]
        if len(whole) == 1:
            found[key] = whole[0]
    return found


def _is_spelt(acronym: str, words: list[str]) -> bool:
    """Whether the beginnings of words, in their order, spell an acronym: "kal", "sel", "teng"."""
    if not acronym:
        return True
    for number, word in enumerate(words):
        if word == "tenggara" and acronym.startswith("ra"):  # "Sulselrabar"
            if _is_spelt(acronym[len("ra") :], words[number + 1 :]):
                return True
        for length in range(2, min(len(word), len(acronym)) + 1):
            if word[:length] != acronym[:length]:
                break
            if _is_spelt(acronym[length:], words[number + 1 :]):
                return True
    return False


_PICTURE = re.compile(r"/| (?:Foto|Photo|Images?)(?=[/)])")
"""Behind an outlet whose picture it is: "(Antara/Rina)", "(Antara Foto/Str)"."""
_BYLINE = 100
"""The line of a reporter has no more characters."""


def _is_credit(document: Document, mention: Mention) -> bool:
    """Whether an outlet stands for whose a picture or a report is.

    "(Antara/Rina)", "Foto: Rina/detikcom", "Rina Kusuma (The Jakarta Post)" on a line of its own.
    """
    plain = document.plain
    before = plain[max(0, mention.start - 6) : mention.start]
    if _PICTURE.match(plain, mention.end) or before.endswith(("/", "oto: ")):
        return True
    number = document.sentences[document.sentence_index(mention.start)].paragraph
    start, end = document.paragraphs[number]
    if plain[start:end].strip(" .()") == mention.name and end == document.paragraphs[-1][1]:
        return True  # the agency, as the last line
    if end - start > _BYLINE or plain[mention.end : end].strip(" )"):
        return False
    if before.endswith("(") and plain[mention.end : end] == ")":
        return True  # a caption: "Petugas memeriksa jaringan (Antara)"
    return before.endswith(("(", "(The ", "- ", "| ")) and number < _FIRST_PARAGRAPHS


_ASKS = re.compile(
    r"\b(?:gabung|berlangganan|langganan|tanpa iklan|dapatkan (?:update|informasi|berita|"
    r"notifikasi)|simak (?:breaking|berita|update)|ikuti (?:kami|berita|saluran|kanal|channel)|"
    r"(?:baca|cek|lihat) (?:berita|juga|artikel|selengkapnya)|download|unduh|install|"
    r"whatsapp channel|saluran whatsapp|google news|klik|(?:telah|sudah|pernah|juga) "
    r"(?:tayang|ditayangkan)|subscribe|follow (?:us|our)|sign up|this article (?:was|has))\b"
)


def _asks_to_read(document: Document, mention: Mention) -> bool:
    """Whether an outlet only advertises itself: "Dapatkan update berita ... dari X.com"."""
    sentence = document.sentences[document.sentence_index(mention.start)]
    return _ASKS.search(document.lower, sentence.start, sentence.end) is not None


_DATELINE = 70
"""A dateline ends within so many characters."""
_DASH = re.compile(r" ?(?:-{1,2}|\|) |(?<=[\w)])- ")
_FIRST_PARAGRAPHS = 8


def _in_dateline(document: Document, mention: Mention) -> bool:
    """Whether an outlet stands in the dateline, as the agency of the article."""
    for number, sentence in enumerate(document.body[:_FIRST_PARAGRAPHS]):
        first = sentence.start
        if first != document.paragraphs[sentence.paragraph][0]:
            continue
        dash = _DASH.search(document.plain, first, first + _DATELINE)
        end = dash.start() + 1 if dash is not None else first + (not number)
        if first <= mention.start < end:
            return True
    return False


_ACTS = re.compile(r" (?:me[nmrlwy]?|di|ber|kini|kembali|terus|telah|berhasil)[a-z]* ?")


def _is_the_subject(document: Document, mention: Mention) -> bool:
    """Whether a plant is what the article begins with: "PLTU X dipilih menjadi ..."."""
    first = document.body[0] if document.body else None
    return (
        first is not None
        and mention.start == first.start
        and _ACTS.match(document.plain, mention.end) is not None
    )


def _stands_in_a_role(document: Document, mention: Mention) -> bool:
    before = document.lower[max(0, mention.start - 30) : mention.start]
    return re.search(r"\b(?:manager|manajer|gm|direktur|kepala) (?:\w+ )?$", before) is not None


def _identity(document: Document, mention: Mention, gazetteer: Gazetteer) -> str:
    """One string for all forms of a name."""
    name = _SHORT_FORM.sub("", mention.name.replace("(Persero)", "")).strip() or mention.name
    if mention.kind != "pln_unit":
        known = mention.known or gazetteer.known(_RI.sub("", name))
        bare = _LEGAL_FORM.sub("", name).strip()
        known = known or gazetteer.known(bare)
        if known is None and mention.kind == "certification_body":
            known = gazetteer.known(bare.removesuffix(" Indonesia"))
        if known is not None and mention.kind == "certification_body":
            return known.lower().removesuffix(" indonesia").replace("\u00fc", "u")
        if known is not None:
            return known.lower()
    areas = tuple(
        (area.name.lower(), _area(area.known))
        for area in gazetteer.names_within(document, mention.start, mention.end)
        if area.known and area.kind in {"province", "regency", "city"}
    )
    return _folded(mention.known or name, mention.kind, areas)


_LEGAL_FORM = re.compile(r"^(?:PT\.?|CV\.?) |,? Tbk\b\.?|\(Persero\)")
_RI = re.compile(r" (?:RI|Republik Indonesia)$")


@lru_cache(maxsize=8192)
def _folded(name: str, kind: str, areas: tuple[tuple[str, str], ...]) -> str:
    folded = name.lower()
    for pattern, short in _LONG_FORMS:
        folded = pattern.sub(short, folded)
    for area, known in areas:
        folded = folded.replace(area, known)
    words = folded.split()
    if kind != "pln_unit":
        return " ".join(words)
    if len(words) > 1 and words[0] == "pln":
        words = words[1:]
    return f"pln_unit {' '.join(words)}"


def _area(known: str) -> str:
    return re.sub(r"^(?:kabupaten|kota|provinsi|dki) ", "", known.lower())


def _item(document: Document, group: list[Mention], organisations: Mentions) -> Organization:
    in_body = [
        each
        for each in group
        if document.sentences[document.sentence_index(each.start)].kind == "body"
    ] or group
    fullest = max(in_body, key=lambda each: ("Pusat" not in each.name, len(each.name), -each.start))
    name = fullest.name.removeprefix("The ").removeprefix("the ")
    known = any(each.known for each in group)
    spans = tuple(document.span(each.start, each.end) for each in in_body)
    return Organization(
        name,
        fullest.kind,
        spans,
        0.95 if known else 0.85,
        ("known-name",) if known else ("name-by-form",),
        parent=_parent(document, group, organisations),
        known=next((each.known for each in group if each.known), None),
    )


def _parent(document: Document, group: list[Mention], organisations: Mentions) -> str | None:
    for mention in group:
        if mention.kind != "pln_unit":
            continue
        above = _listed_under(document, mention, organisations)
        if above is not None:
            return above.name
    for mention in group:
        match = _PARENT.match(mention.name) if mention.kind == "pln_unit" else None
        if match is not None:
            return match.group(1)
    return None


_LIST = re.compile(
    r"\b(?:adalah|yakni|yaitu|meliputi|antara lain|terdiri (?:dari|atas)|namely|are)\b"
)


def _listed_under(document: Document, mention: Mention, organisations: Mentions) -> Mention | None:
    """The unit whose units are listed: "Dua unit kerja PLN Wilayah NTT ... adalah A dan B"."""
    number = document.sentence_index(mention.start)
    sentence = document.sentences[number]
    before = document.lower[sentence.start : mention.start]
    if not _LIST.search(before) or "unit" not in before:
        return None
    start = document.sentences[max(0, number - 2)].start
    for each in reversed(organisations.within(start, mention.start)):
        words = document.lower[max(0, each.start - 50) : each.start]
        if each.kind in {"pln_unit", "company"} and _GROUP_NOUN.search(words):
            return each
    return None
