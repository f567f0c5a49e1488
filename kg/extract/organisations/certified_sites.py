"""Sites that are certified under their own name: "Pabrik Tuban meraih ISO 50001".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`, when the other names are
found. A works, a refinery or an airport is a place as long as something happens in it; where it
gets or holds a certificate it is a holder. Two forms: a site as the subject of such a verb or as
its receiver, and the members of a list that a count of sites announces ("dua PLTU milik PT X, yaitu
Suralaya dan Paiton"; "5 dari 7 PLTBm mengantongi ISO 50001. Di antaranya Sanggau dan Sekadau").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.extract.organisations.topic import NUMBER_WORD, NUMBER_WORDS
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import STOPS

__all__ = ["find_certified_sites"]

_MARKS = re.compile(r"\b(?:iso|smk ?[23]|sni|ohsas|sertifi\w+|certif\w+)\b")
_CERTIFIED = re.compile(r"\b(?:iso|smk ?[23]|smp|sni|ohsas|bersertifi\w+|sertifi\w+|certifi\w+)\b")
_NAME = r"[A-Z][\w'-]*(?: (?:[A-Z][\w'-]*|\d{1,2}\b)){0,3}"
_OF_FUEL = r"(?!(?:BBM|LPG|LNG|BBG|CPO|BBK|CNG|TBBM)\b(?! [A-Z]))"
"""A depot told by what it stores, which is no name: "terminal BBM itu"."""
_SITE = re.compile(
    r"(?<![\w-])(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur) )?(?P<site>(?:Kantor Pusat(?! [A-Z])|"
    rf"Unit (?:Pen|Per)tambangan {_NAME}|(?:Unit )?(?:Workshop|Bengkel|Gardu Induk|"
    r"GITET|Kantor Cabang|Pabrik|Kilang|Refinery Unit|Bandara(?: Internasional)?|"
    r"Bandar Udara|Pelabuhan|(?:Fuel |Integrated )?Terminal|Depot?|DPPU|Gudang|"
    r"(?:[Aa]rea )?[Tt]ambang|Bendungan|"
    r"Waduk|Instalasi Pengolahan Air(?: Limbah)?(?: \([A-Z]{3,4}\))?|IPAL?|Stasiun|Lapangan|"
    r"[Ss]ite|"
    r"pabrik|kilang|smelter|terminal|bandara|"
    rf"Port of|Hotel|Dermaga|Museum|Perpustakaan|Stadion|"
    rf"Laboratorium|Kecamatan|Kelurahan|Proyek|Smelter|Galangan|Pabrik Kelapa Sawit|Kebun|"
    rf"Pusat Listrik) {_OF_FUEL}{_NAME}|"
    r"(?!MWe?\b|GW\b|KV\b|(?:The|Its|Their|Our|This|That|Adapun|Kini|Sementara|Sedangkan|Khusus|"
    r"Semua|Seluruh|Kedua|Setiap|Untuk|Selain|Sebuah) )(?:[A-Z][\w'-]+ ){1,3}"
    r"(?:[Gg]eothermal |[Hh]ydro(?:electric|power)? |[Ss]team |"
    r"[Cc]oal(?:-fired)? "
    r"|[Gg]as )?(?:[Pp]ower [Pp]lant|[Pp]ower [Ss]tation|[Pp]roject|[Rr]efinery|[Mm]ine|"
    r"[Tt]erminal|"
    r"[Aa]irport|[Ss]melter|[Ff]actory|[Mm]ill|[Pp]lant|[Ss]ite)))(?![\w-])"
)
_NAMELESS = re.compile(
    r"(?:(?:The|This|That|These|Its|Our|Their|Each|All|Every|Both|One|Another|An?|Most|Some|Only|"
    r"New|Such|State|Indonesian?|Now|Today|[Gg]eothermal|[Hh]ydro\w*|[Ss]team|[Cc]oal(?:-fired)?|"
    r"[Gg]as|[Pp]ower|[a-z]+) )*[A-Za-z]+"
)
"""A site told by its kind alone, which is no name: "The power plant"."""
_SITE_MARKS = tuple(
    "kantor workshop bengkel gardu gitet pabrik kilang refinery bandar pelabuhan terminal "
    "depo dppu gudang tambang bendungan waduk laborat kecamatan kelurahan instalasi ipa "
    "port hotel dermaga museum perpust stadion "
    "stasiun lapangan site proyek smelter galangan kebun listrik power project mine airport "
    "factory mill plant".split()
)
_WHERE = re.compile(
    r"\b(?:di|ke|dari|menuju|sekitar|kawasan|area|lokasi|at|in|from|near|around|untuk|pada|for|of|"
    r"bagi|kepala|direktur|manager|manajer|gm|head|pembangunan|perluasan|operator|pengelola|"
    r"pemilik)"
    r"(?: the)? $"
)
_GETS = re.compile(
    r"(?:(?! sehingga | karena | yang akan )[^.;\"]){0,110}?\b(?:me(?:raih|nerima|mp?eroleh|miliki|"
    r"ngantongi|"
    r"ndapat\w*|nyabet|mpertahankan|megang|nyandang)|(?:ber|ter|di)sertifi\w+|ber-?(?=iso)|raih|"
    r"kantongi|lulus|lolos|pass(?:ed|es)|maintain\w*|retain\w*|kept|keeps|receiv\w+|obtain\w+|earn\w+|achiev\w+|certified|holds?|gets?|got|has)\b"
)
_TO = re.compile(
    r"\b(?:kepada|di(?:raih|terima|peroleh|kantongi|miliki|sabet)(?: oleh)?|(?:received|held|"
    r"obtained"
    r"|earned) by|awarded to|granted to|issued to)(?: the)? $"
)


_TO_LIST = re.compile(
    r"\b(?:kepada|di(?:raih|terima|peroleh|kantongi|miliki|sabet)(?: oleh)?|(?:received|held|"
    r"obtained|earned) by|awarded to|granted to)\b[^.;\"]{3,240}$"
)
"""Receivers listed up to a site, whose list goes on with it: "diterima PT A, Terminal BBM B"."""


_KINDS = {
    "Laboratorium": "other",
    "Kecamatan": "government",
    "Kelurahan": "government",
    "Kantor Camat": "government",
    "Kantor Lurah": "government",
}
_OFFICE = re.compile(rf"(?:{'|'.join(_KINDS)})\b")


def find_certified_sites(
    document: Document, organisations: Mentions, areas: Mentions
) -> Iterator[Mention]:
    """Find the sites, none where an organisation is named already.

    Args:
        document: The text.
        organisations: The organisations found so far.
        areas: All areas of the text.
    """
    if document.in_lower.search(_MARKS) is None:
        return
    company = next((e for e in organisations.all if e.kind in {"company", "pln_unit"}), None)
    of_pln = company is not None and (
        company.kind == "pln_unit" or "PLN" in (company.known or company.name)
    )
    kind = "pln_unit" if of_pln else "company"
    yield from _named_again(document, organisations)
    names: dict[str, str] = {}
    found: list[tuple[int, int]] = []
    taken = 0
    for sentence in document.sentences:
        if sentence.kind not in {"body", "title"}:
            continue
        if document.in_lower.search(_CERTIFIED, sentence.start, sentence.end) is None:
            continue
        told = document.says(_SITE_MARKS, sentence.start, sentence.end)
        spans = [*_subjects(document, sentence, organisations)] if told else []
        spans += _listed(document, sentence, organisations, areas)
        for start, end in sorted(spans):
            inside = organisations.within(start, end)
            if len(inside) == 1 and inside[0].start == start and inside[0].name.isupper():
                inside = ()  # "PPSDM Migas Cepu", where "PPSDM" is one by its own name
            if end <= start or start < taken or inside or organisations.at(start - 1):
                continue  # also where nothing but a cut-off name follows: "dan Rabu Tanjungpinang"
            taken = end
            words = document.words(start, end)
            head = _OFFICE.match(words)
            names[words] = _KINDS[head.group()] if head is not None else kind
            found.append((start, end))
            yield Mention(start, end, names[words], words)
    yield from _told_again(document, organisations, names, found)


def _told_again(
    document: Document,
    organisations: Mentions,
    names: dict[str, str],
    found: Sequence[tuple[int, int]],
) -> Iterator[Mention]:
    """Units among the sites where they are named once more: "Unit Dermaga X juga meraih ..."."""
    units = [name for name in names if name.startswith("Unit ")]
    if not units:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, units))})(?![\w-])")
    for match in pattern.finditer(document.plain):
        start, end = match.span()
        if (start, end) in found or organisations.within(start, end) or organisations.at(start):
            continue
        yield Mention(start, end, names[match.group()], match.group())


_BARE = re.compile(r"(?!PT\b|PLN\b|UP?\w?\d?\b)[A-Z][a-z]+(?: [A-Z][a-z]+)?")


def _named_again(document: Document, organisations: Mentions) -> Iterator[Mention]:
    """Units of a list by their places alone, two or more: "keberhasilan Saguling dan Mrica"."""
    units = {
        each.name: each
        for each in organisations.all
        if each.kind == "pln_unit" and each.known and _BARE.fullmatch(each.name)
    }
    for each in organisations.all if units else ():
        place = each.name.rpartition(" ")[2]  # the unit with which the list begins
        if each.kind == "pln_unit" and each.known is None and _UNIT_HEAD.match(each.name):
            units.setdefault(place, each)
    if len(units) < 2:
        return
    pattern = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, units))})(?![\w-])")
    for sentence in document.sentences:
        if document.in_lower.search(_CERTIFIED, sentence.start, sentence.end) is None:
            continue
        found = [
            match
            for match in pattern.finditer(document.plain, sentence.start, sentence.end)
            if organisations.at(match.start()) is None
        ]
        for match in found if len(found) > 1 else ():
            unit = units[match.group()]
            yield Mention(*match.span(), unit.kind, match.group(), unit.known or unit.name)


_UNIT_HEAD = re.compile(r"(?:UP|UBP|Unit (?:Pembangkitan|Bisnis Pembangkitan)) [A-Z][a-z]+$")


def _subjects(
    document: Document, sentence: Sentence, organisations: Mentions
) -> Iterator[tuple[int, int]]:
    plain, lower = document.plain, document.lower
    joined = 0  # where a site that counts ends: the next one joined to it counts too
    for match in document.in_plain.finditer(_SITE, sentence.start, sentence.end):
        start, end = match.start("site"), _without_stops(plain, *match.span("site"))
        before = lower[max(sentence.start, start - 40) : start]
        nameless = not plain[start].islower() and _NAMELESS.fullmatch(plain, start, end)
        if end <= start or _WHERE.search(before) or nameless:
            continue  # of "site Binungan" the name stands last
        named = organisations.before(start)
        ends = (
            {joined, named.end} if named is not None and named.start > sentence.start else {joined}
        )
        joins = {plain[each:start] for each in ends if each}
        beside = not joins.isdisjoint({", ", " dan ", ", dan ", " serta ", " and ", ", and "}) and (
            bool(joined) or _TO_LIST.search(lower, sentence.start, start) is not None
        )
        if beside or _TO.search(before) or _GETS.match(lower, end, sentence.end):
            joined = end
            yield start, end


def _without_stops(plain: str, start: int, end: int) -> int:
    """Where a name ends before a verb or a post of a title: "Kilang Cilacap Raih"."""
    words = list(re.finditer(r"\S+", plain[start:end]))
    for number, word in enumerate(words):
        if word.group() in STOPS:
            return start + words[number - 1].end() if number > 1 else start
    return end


_OFFICES = r"skpd|opd|satker|satuan kerja|organisasi perangkat daerah|dinas|instansi|puskesmas"
_NOUN = (
    r"(?:unit|laboratorium|pembangkit|pabrik|kilang|lokasi|site|kantor|cabang|terminal|proyek|"
    r"bandara|sektor|depot?|gudang|dermaga|stasiun|gardu induk|kebun|smelter|waduk|bendungan|"
    r"hotel|kampus|branches|ports|airports|terminals|depots|warehouses|laboratories|"
    r"area|"
    r"lapangan|pengadilan|rumah sakit|tambang|pelabuhan|plt\w{1,4}|plants?|units?|refineries|sites|"
    rf"fields|mines|stations|{_OFFICES})"
)
_OFFICES_COUNTED = re.compile(rf"\b(?:{_OFFICES})", re.IGNORECASE)
_OFFICE_ITEM = re.compile(
    r"(?:Kecamatan|Kelurahan|Kantor|Puskesmas|Balai|Bagian|UPT|UPTD|Sekretariat|Dinas|Badan|Satpol|"
    r"Inspektorat|SM[PAK]|SD|TK|RSU?D?|Rumah Sakit|Desa|Perpustakaan|Laboratorium|Samsat)\b"
)
"""What an office on such a list begins with, which a place does not."""
_NUMBER = rf"(?:{NUMBER_WORD}|\d{{1,2}})"
_COUNTED = re.compile(
    rf"\b(?P<count>{_NUMBER})"
    rf"(?: (?:dari|di ?antara|out of|of|among)"
    rf"(?: (?:the|its|para|semua|seluruh))*(?: {_NUMBER})?)?"
    rf"(?: \(\w+\))? {_NOUN}(?:nya)?\b(?P<more> dan {_NUMBER} (?:unit )?{_NOUN}\b)?"
)
_COUNTED_SHORT = re.compile(
    rf"\b(?P<count>{_NUMBER})(?: \(\w+\))? (?P<more>(?!)x)?(?P<short>[A-Z]{{3,7}})"
    r"(?=,? (?:yakni|yaitu|masing-masing|antara lain|namely)[ ,:]+(?P=short) [A-Z])"
)
"""Houses counted by their initials, with which the names begin: "3 PPSDM yaitu PPSDM Cepu, ..."."""
_BEGINS = re.compile(
    r"(?:(?P<some>di ?antaranya|antara lain|termasuk|including|seperti)|yakni|yaitu|masing-masing|"
    r"namely|adalah|ialah|meliputi|:(?! ?\d))"
    r"(?:[ ,:]+(?:adalah|yakni|yaitu|di|unit|the)\b)?[ ,:]*(?=\w)"
)
_DIRECT = re.compile(r"(?P<some>(?!)x)?, (?=[A-Z])")
"""Right behind the count its members: "tiga areanya, Kamojang, Lahendong dan Ulubelu"."""
_OPENS = re.compile(
    r"(?:(?:(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|para)(?:nya)? )?"
    rf"(?:{_NOUN}(?:-\w+)?"
    r"(?: [\w()]+){0,9}? )?(?:itu|ini|tersebut|dimaksud),? |"
    r"(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)nya,? )?"
    r"(?:di ?antaranya|antara lain|termasuk|adalah|ialah|yakni|yaitu|meliputi|they are)[ ,:]+"
)
_ITEM = re.compile(
    r"(?:(?:the |PT )?(?:Pabrik|Kilang|Terminal|Site|Bandara|Laboratorium) )?(?!PT\b|PLN\b|ISO\b|"
    r"SNI\b|OHSAS\b)"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}"
)
_ASIDE = re.compile(r" \([^()]{2,40}\)| (?:di|in) [A-Z]\w+(?: [A-Z]\w+){0,2}|, [A-Z]\w+(?=;)")
_NEXT = re.compile(r"(?P<last>,? (?:dan|serta|and|&) )|[,;] ")
_MOST_BETWEEN = 170
"""So far behind the count its list may begin."""
_NEXT_SENTENCES = 2
"""In one of so many sentences behind the count its list may open."""


def _listed(
    document: Document, sentence: Sentence, organisations: Mentions, areas: Mentions
) -> list[tuple[int, int]]:
    """The members of a list that a count of sites announces, as far as nothing else names them."""
    plain, lower = document.plain, document.lower
    counted = _COUNTED.search(lower, sentence.start, sentence.end)
    counted = counted or _COUNTED_SHORT.search(plain, sentence.start, sentence.end)
    if counted is None:
        return []
    begins = _BEGINS.search(lower, counted.end(), min(sentence.end, counted.end() + _MOST_BETWEEN))
    direct = _DIRECT.match(plain, counted.end())
    begins = direct or begins
    position, some = (begins.end(), bool(begins["some"])) if begins is not None else (0, False)
    if begins is None:
        index = document.sentence_index(sentence.start) + 1
        behind = document.sentences[index : index + _NEXT_SENTENCES]
        matches = (_OPENS.match(lower, later.start, later.end) for later in behind)
        opens = next((match for match in matches if match is not None), None)
        if opens is None:
            return []
        position, some = opens.end(), True
    offices = _OFFICES_COUNTED.search(counted.group()) is not None
    if plain.startswith("Unit ", position - len("Unit ")):
        position -= len("Unit ")  # the name begins with what else is the noun that was counted
    found: list[tuple[int, int]] = []
    members, closed = 0, False
    while True:
        named = organisations.starting_at(position) or organisations.at(position)
        if named is not None and named.name == counted.groupdict().get("short"):
            named = None
        area = areas.starting_at(position) if named is None else None
        item = _ITEM.match(plain, position) if named is None and area is None else None
        if named is not None:
            end = named.end
        elif area is not None:
            end = area.end
        elif item is not None:
            end = _without_stops(plain, *item.span())
        else:
            break
        if named is None and offices and (area or not _OFFICE_ITEM.match(plain, position)):
            break  # "dua dinas, yakni Kabupaten Cilacap dan Kota Surakarta"
        if named is None:
            found.append((position, end))
        members += 1
        aside = _ASIDE.match(plain, end)
        join = _NEXT.match(plain, aside.end() if aside is not None else end)
        if closed or join is None or end <= position:
            break
        closed = bool(join["last"])
        position = join.end()
    count = counted["count"]
    number = int(count) if count.isdigit() else NUMBER_WORDS[count]
    right = members == number or (some and members > 1) or bool(counted["more"])
    return found if closed and right and members > 1 else []
