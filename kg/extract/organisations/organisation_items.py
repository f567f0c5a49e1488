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
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from kg.extract.model import Organization
from kg.extract.names.gazetteer import AREA_KINDS, Gazetteer
from kg.extract.organisations.company_parts import PART_NAME
from kg.extract.organisations.kinds_of_bodies import is_kind_only
from kg.extract.organisations.organisation_aliases import RI, SHORT_FORM, find_aliases, identity
from kg.extract.organisations.plants_in_passing import (
    RUNS,
    is_place_or_project,
    is_plant,
    plants_of_units,
)
from kg.extract.organisations.subsidiaries import owner_told
from kg.extract.organisations.unit_parents import parent_of
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["OrganisationIndex", "index_organisations", "read_organizations"]

_MINISTER = re.compile(
    r"\b(?:menteri|minister|permen|wamen|kadis|kabid|sekdis|dinas(?: \(\w+\))?) (?:\()?$|"
    r"\b(?:kadis|kabid|sekdis)(?: [a-z]+,?){1,6} (?:dan|serta) $|"
    r"\b(?:menteri|minister)\b[^.,()]{5,70} \($"
)
_NOT_IT = re.compile(
    r"\b(?:non[ -]|gedung |perumahan |kompleks? |stadion |wisma |bandara |"
    r"ho-(?:humas )?|ktt |(?:dok(?:umentasi)?|doc)\b\.? ?(?:of |humas )?|"
    r"foto: ?|istimewa/)$"
)
_HEADS_OF_ALL = re.compile(r"\b(?:sejumlah|para|seluruh|beberapa) (?:kepala|pimpinan|pejabat) $")
"""Before a kind of office that several people head, each his own."""
_ALL = (" se-", " masing-masing", " kabupaten/kota", " di setiap ", " di tiap ")
"""Behind a government that means all of a kind: "Bappeda masing-masing"."""
_EACH = re.compile(r"\b(?:setiap|tiap|masing-masing|each|every) $")
_RANK = re.compile(
    r"\b(?:jenderal|letjen|mayjen|brigjen|kolonel|letkol|mayor|kapten|marsekal|marsda|laksamana|"
    r"laksda|laksma|komjen|irjen|kombes|akbp|kompol)\.? (?:\(purn\.?\) )?$"
)
"""Before "TNI" or "Polri" that only goes on an officer's rank."""


_COUNT = re.compile(
    r"(?<![\d.,/])(?:\d{1,3}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belasan|"
    r"puluhan|ratusan|sejumlah|beberapa) (?:unit |kantor )?$"
)
_NO_COUNT = re.compile(r"\b(?:nomor|no\.?|pasal|ayat|tahap|pukul|urutan|tanggal|per) \d+ $")
_KIND_OF_OFFICE = re.compile(
    r"(?:Kantor|Kejaksaan|Pengadilan|Dinas|Balai|Badan|Satuan|Komando|Polda|Polres|Polsek|Kodim|"
    r"Koramil|Kejari|Kejati|Puskesmas|Kecamatan)(?: [A-Z]\w+)?(?: \([A-Z]\w+\))?"
)


def _is_counted(document: Document, mention: Mention) -> bool:
    """Whether a kind of office is counted, and none of that kind named."""
    if mention.kind not in {"government", "agency", "other"}:
        return False
    if _KIND_OF_OFFICE.fullmatch(mention.name) is None:
        return False
    low = max(0, mention.start - 24)
    counted = document.in_lower.search(_COUNT, low, mention.start)
    return counted is not None and _NO_COUNT.search(document.lower, low, mention.start) is None


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
    keys = {each.start: identity(document, each, gazetteer) for each in organisations.all}
    aliases = find_aliases(document, organisations, gazetteer, keys)
    aliases |= plants_of_units(document, organisations, keys)
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
        if document.in_lower.search(_NOT_IT, max(0, mention.start - 20), mention.start):
            continue  # "pihak non PLN", "di Gedung DPR", "(ANTARA/HO-PLN)"
        if mention.kind == "pln_unit" and mention.name.startswith("Unit "):
            if document.in_lower.search(_EACH, max(0, mention.start - 20), mention.start):
                continue  # "setiap Unit Pembangkitan (UP) PLN Anu"
        if mention.kind == "government" and document.plain.startswith(_ALL, mention.end):
            continue  # "Kejaksaan Negeri se-Maluku Utara": all of a kind
        if mention.kind == "government" and document.in_lower.search(
            _HEADS_OF_ALL, max(0, mention.start - 30), mention.start
        ):
            continue  # "sejumlah kepala Dinas PMD"
        if mention.name in {"TNI", "Polri"} and _RANK.search(
            document.lower, max(0, mention.start - 24), mention.start
        ):
            continue  # "Mayjen TNI (Purn) X"
        if mention.name == "ESDM" and document.plain.endswith("(", 0, mention.start):
            continue  # "Komisi VII Bidang Energi Sumber Daya Mineral (ESDM)" is a field
        if _is_counted(document, mention):
            continue  # "22 Kantor Pertanahan (Kantah)", "lima Kejaksaan Negeri (Kejari)"
        if document.plain.startswith(") Minister ", mention.end):
            continue  # "Energy and Mineral Resources (ESDM) Minister X"
        if mention.kind == "ministry" and _MINISTER.search(
            document.lower, max(0, mention.start - 90), mention.start
        ):
            continue  # "Menteri ESDM" names an office
        key = keys[mention.start]
        groups.setdefault(aliases.get(key, key), []).append(mention)
    items: list[Organization] = []
    by_start: dict[int, Organization] = {}
    for group in groups.values():
        item = _item(document, group, organisations, gazetteer)
        by_start.update(dict.fromkeys((each.start for each in group), item))
        items.append(item)
    return OrganisationIndex(tuple(items), by_start)


def read_organizations(
    document: Document,
    organisations: Mentions,
    index: OrganisationIndex,
    needed: Sequence[str | None] = (),
    certifiers: Sequence[str | None] = (),
    places: Collection[str] = (),
) -> tuple[Organization, ...]:
    """Read the organisations of the article itself.

    Args:
        document: The text.
        organisations: All mentions.
        index: Their groups.
        needed: Names that other items use (holders, bodies): a part of a company is named as
            an organisation only where it is one of them.
        certifiers: Names of those who certified: a company among them is a certification body.
        places: Names of places: a plant that is named by its place alone is no organisation.

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
        if item.name not in wanted and (
            (PART_NAME.match(item.name) and not _is_old_area(item))
            or is_place_or_project(document, mentions, organisations)
        ):
            continue
        if item.kind == "company" and item.known is None and item.name in places:
            continue
        if is_kind_only(item.name):
            continue
        if (
            item.kind == "government"
            and _OF_A_LEVEL.search(item.name)
            and not any(_stands_in_a_role(document, each) for each in mentions)
        ):
            continue  # "perwakilan Dinas ESDM Provinsi"
        above = _ministry_above(document, item, mentions)
        if above is not None:
            item = replace(item, parent=above.name)
            if not any(
                other.name != item.name and _is_this_owner(above, other) for other in index.items
            ):
                if not any(other.name == above.name for other in kept):
                    kept.append(above)
        operator = _operator(document, item, mentions, organisations, index)
        if operator is not None:
            item = replace(item, kind="company", parent=operator)
        elif item.kind == "company" and item.parent is None:
            told = (owner_told(document, each, organisations) for each in mentions)
            owner = next((each for each in told if each is not None), None)
            if owner is not None and index.name(owner) != item.name:
                item = replace(item, parent=index.name(owner))
        if item.name in certifiers and item.kind in {"company", "other"}:
            item = replace(item, kind="certification_body")
        kept.append(item)
    return tuple(kept)


def _is_old_area(item: Organization) -> bool:
    """Whether a part is one of the units that PLN called so: "Area Bima"."""
    return item.kind == "pln_unit" and item.name.startswith("Area ")


def _operator(
    document: Document,
    item: Organization,
    mentions: list[Mention],
    organisations: Mentions,
    index: OrganisationIndex,
) -> str | None:
    """The company, none of PLN, that a text says to run a plant."""
    if item.kind != "pln_unit" or not is_plant(item.name):
        return None
    for each in mentions:
        owner = organisations.before(each.start)
        if owner is None or owner.kind != "company" or "PLN" in f"{owner.name} {owner.known}":
            continue
        if RUNS.fullmatch(document.lower, owner.end, each.start) is not None:
            return index.name(owner)
    return None


_OF_A_LEVEL = re.compile(
    r"^(?!(?:Pol(?:res|sek)|Kodim|Koramil) [A-Z][a-z]+ Kota$)"
    r".* (?:Provinsi|Kabupaten|Kota|Kabupaten/Kota|Provinsi/Kabupaten)$"
)
"""The name of all offices of a level, which is none of one of them ("Polsek Ende Kota" is one)."""
_ABOVE_A_CENTRE = re.compile(
    r"^(?:Pusat|Fakultas) .*?\S "
    r"(?P<above>(?:Universitas|Institut|Politeknik) \S.*|[A-Z]\w+ University)$"
)
_ABOVE = re.compile(
    r"^(?:Direktorat Jenderal|Ditjen|Inspektorat Jenderal|Itjen|Badan|Pusat|Balai) .*?\S "
    r"(?P<above>Kementerian \S.*)$"
)


def _ministry_above(
    document: Document, item: Organization, mentions: list[Mention]
) -> Organization | None:
    """The ministry within the name of its part: "Direktorat Jenderal X Kementerian Y"."""
    match = _ABOVE.match(item.name) or _ABOVE_A_CENTRE.match(item.name)
    whole = next((each for each in mentions if each.name == item.name), None)
    if match is None or whole is None:
        return None
    start = whole.end - len(match["above"])
    span = document.span(start, whole.end)
    name = match["above"]
    kind = "ministry" if match.re is _ABOVE else "other"
    return Organization(name, kind, (span,), 0.85, ("name-by-form",))


def _is_this_owner(above: Organization, other: Organization) -> bool:
    """Whether another organisation of the text is the ministry or school within a name."""
    if above.kind == "ministry":
        return _is_this_ministry(above.name, other.name)
    core = SHORT_FORM.sub("", above.name).strip()
    short = f"({core.split()[0]})"  # "IPB University" of "Institut Pertanian Bogor (IPB)"
    return core in other.name or other.known == core or short in other.name


def _is_this_ministry(name: str, other: str) -> bool:
    """Whether two names are one ministry's, short or long: "Kementerian ESDM"."""
    if not other.startswith("Kementerian"):
        return False
    first, second = (RI.sub("", each).removeprefix("Kementerian ") for each in (name, other))
    shorts = [SHORT_FORM.search(each) for each in (first, second)]
    forms = [
        {SHORT_FORM.sub("", each).strip(), *([short[1]] if short is not None else [])}
        for each, short in zip((first, second), shorts, strict=True)
    ]
    return bool(forms[0] & forms[1])


def _kind_of_sentence(document: Document, mention: Mention) -> str:
    return document.sentence_at(mention.start).kind


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
    number = document.sentence_at(mention.start).paragraph
    start, end = document.paragraphs[number]
    if plain[start:end].strip(" .()") == mention.name:
        if end == document.paragraphs[-1][1] or number < _FIRST_PARAGRAPHS:
            return True  # the agency as the last line, the outlet as the page's head
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
    r"(?:tayang|ditayangkan)|subscribe|follow (?:us|our)|sign up|this article (?:was|has)|"
    r"share your experiences?)\b"
)


def _asks_to_read(document: Document, mention: Mention) -> bool:
    """Whether an outlet only advertises itself: "Dapatkan update berita ... dari X.com"."""
    sentence = document.sentence_at(mention.start)
    return document.in_lower.search(_ASKS, sentence.start, sentence.end) is not None


_DATELINE = 70
"""A dateline ends within so many characters."""
_DASH = re.compile(r" ?(?:-{1,2}|\|) |(?<=[\w)])- ")
_FIRST_PARAGRAPHS = 8
_PLACE_BEHIND = re.compile(r", [A-Z][a-z]+ [A-Z]")
"""Behind an outlet that begins a paragraph: "Liputan6.com, Jakarta Menteri ..."."""


def _in_dateline(document: Document, mention: Mention) -> bool:
    """Whether an outlet stands in the dateline, as the agency of the article."""
    for number, sentence in enumerate(document.body[:_FIRST_PARAGRAPHS]):
        first = sentence.start
        if first != document.paragraphs[sentence.paragraph][0]:
            continue
        if mention.start == first and _PLACE_BEHIND.match(document.plain, mention.end):
            return True
        dash = _DASH.search(document.plain, first, first + _DATELINE)
        end = dash.start() + 1 if dash is not None else first + (not number)
        if first <= mention.start < end:
            return True
    return False


def _stands_in_a_role(document: Document, mention: Mention) -> bool:
    before = document.lower[max(0, mention.start - 30) : mention.start]
    return re.search(r"\b(?:manager|manajer|gm|direktur|kepala) (?:\w+ )?$", before) is not None


_NO_REGION = re.compile(r"Dewan Perwakilan Rakyat Daerah(?: \(DPRD\))?")
"""A long name that tells less than the short one with its region."""


def _has_region(document: Document, mention: Mention, gazetteer: Gazetteer) -> bool:
    """Whether an office's name has its region, which tells more than its field in full."""
    if not mention.name.startswith(("Dinas ", "Badan ", "Kantor ", "Biro ", "DPRD ")):
        return False  # "Disnaker NTT" tells less than "Dinas Tenaga Kerja (Disnaker)"
    named = gazetteer.names_within(document, mention.start, mention.end)
    return mention.kind == "government" and any(
        each.kind in AREA_KINDS or each.kind == "government" for each in named
    )


_FORMERLY = re.compile(
    r"\b(?:formerly|previously)(?: known as)? (?:pt )?$|"
    r"\b(?:dulu(?:nya)?|dahulu(?:nya)?|sebelumnya|semula)"
    r"(?: (?:bernama|dikenal(?: luas)?(?: sebagai| dengan nama)?))? (?:pt )?$"
)
"""Before a name that is not borne any more."""
_DESCRIBED = re.compile(r"(?:The |the )?(?:Indonesian )?[Ss]tate(?:-owned)? [Ee]lectricity")
"""What PLN is, in words that stand for its name where the text has no other."""


def _item(
    document: Document, group: list[Mention], organisations: Mentions, gazetteer: Gazetteer
) -> Organization:
    in_body = [each for each in group if document.sentence_at(each.start).kind == "body"] or group
    fullest = max(
        in_body,
        key=lambda each: (
            not each.name.endswith("Pusat") and not each.name.startswith("Kantor Pusat PLN"),
            not document.in_lower.search(_FORMERLY, max(0, each.start - 40), each.start),
            each.known != "PT PLN (Persero)" or _DESCRIBED.match(each.name) is None,
            _NO_REGION.fullmatch(each.name) is None,
            _has_region(document, each, gazetteer),
            len(each.name),
            -each.start,
        ),
    )
    name = _with_its_brand(document, fullest, group)
    name = name.removeprefix("The ").removeprefix("the ")
    known = any(each.known for each in group)
    spans = tuple(document.span(each.start, each.end) for each in in_body)
    return Organization(
        name,
        fullest.kind,
        spans,
        0.95 if known else 0.85,
        ("known-name",) if known else ("name-by-form",),
        parent=parent_of(document, group, organisations),
        known=next((each.known for each in group if each.known), None),
    )


def _with_its_brand(document: Document, fullest: Mention, group: list[Mention]) -> str:
    """A company's name with another of its names in brackets: "PT X Batam (bright PLN Batam)"."""
    plain, end = document.plain, fullest.end
    for each in group if fullest.kind == "company" else ():
        if plain[end : each.start] == " (" and plain.startswith(")", each.end):
            return document.words(fullest.start, each.end + 1)
    return fullest.name
