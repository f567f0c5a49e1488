"""Parts of a company that a text names by their place: units, plants, fields.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`, when the other names are
found. Three forms: English ones behind an owner or an article ("Geo Dipa's Dieng unit", "the Paiton
power plant"); the fields of a geothermal company ("Area Kamojang"); and lists that are counted
first ("dua area PGE, yakni Ulubelu dan Lahendong"), which must have as many members as the count
says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kg.extract.organisations.topic import NUMBER_WORD, NUMBER_WORDS
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["PART_NAME", "described_companies", "houses_of_analysts", "parts_of_companies"]

_NOUN = (
    r"(?:unit|Unit|plant|power plant|power station|station|area|Area|office|field|Field|branch|"
    r"refinery|smelter|substation|depot)"
)
_ENGLISH = re.compile(
    rf"(?:'s?|\b(?:[Ii]ts|[Tt]heir|[Tt]he)) (?P<part>(?:(?!The\b)[A-Z][\w-]+ (?:\d{{1,2}} )?"
    rf"(?:and (?=[A-Z]))?){{1,5}}(?:[a-z]+(?:-[a-z]+)? (?:and [a-z]+ )?){{0,2}}?(?:{_NOUN}|"
    r"(?:Load Control|Dispatch|Maintenance) Cent(?:er|re))(?: \((?:U[A-Z\d]{1,4}|P2B|P3B)\))?)"
    r"(?![\w-])"
)
_UNIT_OF = re.compile(
    r"'s (?P<part>(?:(?:main|regional|distribution|transmission|generation|development|project|"
    r"load|control|customer|service|implementation|electricity|power|business) ){1,5}"
    r"(?:unit|office)(?: \(u[a-z\d]{1,4}\))?(?: (?:in|for|of)(?: the)?)? )(?=[a-z])"
)
"""A unit of PLN before its region: "PLN's main distribution unit in Central Java"."""
_WITH_REGION = ("Unit", "UP3", "UID", "UIW", "UIP", "UIT", "ULP", "UPT", "UP2D", "UP2B", "UP2K")
_KIND_ALONE = re.compile(
    r"(?:(?:Main|Regional|Distribution|Transmission|Generation|Development|Project|Customer|"
    r"Implementation|Service|Load|Control|Business|Power) ){1,5}(?:[Uu]nit|[Oo]ffice|Cent(?:er|re))"
    r"(?: \(\w+\))?"
)
"""A kind of unit and none of that kind."""
_AND_AREA = re.compile(r", |,? (?:and|&) |-")
_AND_PART = re.compile(
    rf",? and (?:the )?(?P<part>(?:[A-Z][\w-]+ ){{1,3}}(?:[a-z]+(?:-[a-z]+)? ){{0,2}}?{_NOUN})\b"
)
_CAPITALS = r"[A-Z][a-z]+(?: [A-Z][a-z]+){0,2}"
_PLACES = re.compile(_CAPITALS)
_SEVERAL = re.compile(
    rf"(?:\b(?:for|of|by|to|from|at|[Tt]he|[Ii]ts)(?: the)?|'s) "
    rf"(?P<places>{_CAPITALS}(?:, {_CAPITALS}){{0,4}},? and {_CAPITALS}?) "
    r"(?:(?:operational|working|geothermal) )?"
    r"(?:Areas|(?:Generati(?:ng|on) |Power )?(?:Units|Plants)|areas|fields|"
    r"units|plants|offices|refineries|mines|terminals)\b"
)
"""Several parts with one noun: "two Gold PROPERs for the Kamojang and Ulubelu Areas"."""
_GOT = re.compile(r"\b(?:award\w*|propers?|certif\w+|iso|smp|receiv\w+)\b")
PART_NAME = re.compile(
    r"(?!(?:PT )?PLN |.* (?:Main|Distribution|Transmission|Generation|Development|Implementation|"
    r"Customer Service) Unit$)"
    rf"(?:Area [A-Z]|(?:[A-Z][\w-]+ (?:\d{{1,2}} )?(?:and (?=[A-Z]))?){{1,5}}"
    rf"(?:[a-z-]+ ){{0,4}}?{_NOUN}$)"
)
"""The name of a part: an organisation of the article only where a claim needs it.

Units that have PLN or their kind in their names are organisations like any other."""
_OWN_AREA = re.compile(
    r"(?<![\w-])(?P<part>Area [A-Z][a-z]+(?: [A-Z][a-z]+(?! [A-Z]))?|"
    r"(?!The|This|Each|Work|Working|Service|Operating)[A-Z][a-z]+(?: [A-Z][a-z]+)? Area)(?![\w-])"
)
_COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER_WORD}) (?:area|lapangan|wilayah (?:kerja|operasi\w*)|unit|"
    rf"pembangkit|plants|"
    r"areas|units)(?: (?:kerja|operasi|produksi|pembangkitan|panas bumi|milik|dari|of))*"
)
_BEGINS = re.compile(r"(?:(?:,| -|:)? (?:yakni|yaitu|masing-masing|namely|adalah),?|,|:| -) ")
_HAS_AREAS = (" kantor area", " areanya")
"""What a company is said to have, whose areas are named by their places then."""
_PLACE = re.compile(
    r"(?!(?:PLN|PT|UP3|ULP|UPT|PLT\w+|Area|Unit|Direktur|Manajer|Manager|General|Kepala)\b)"
    r"[A-Z][a-z]{2,}(?: (?:Barat|Timur|Utara|Selatan|Tengah|Kota|Raya|Windu|Salak|Jati))?(?!\w)"
)
_WHERE = re.compile(r" (?:di|in) [A-Z]\w+(?: [A-Z]\w+)?| \([^()]{2,30}\)")
_NEXT = re.compile(r"(?P<join>,? (?:dan|serta|and|&) |, )")


_HOUSE = re.compile(
    r"\b(?:[Aa]nalis|[Ee]konom|[Kk]epala [Rr]iset|[Pp]engamat|[Hh]ead of [Rr]esearch|[Aa]nalysts?|"
    r"[Ee]conomist)(?: (?:at|from|dari))? (?P<house>(?:[A-Z][\w&]+ ){1,4}?(?:Sekuritas|"
    r"Kapital|Capital|Securities|Futures|Berjangka|Asset Management|Aset Manajemen)"
    r"(?: Indonesia)?)(?!\w)"
)


_HOUSE_WORDS = (
    "Sekuritas", "Kapital", "Capital", "Securities", "Futures", "Berjangka", "Asset Management",
    "Aset Manajemen",
)  # fmt: skip


def houses_of_analysts(document: Document) -> Iterator[Mention]:
    """Companies without a legal form whose analysts speak: "Analis Sentosa Kapital Budi Azis"."""
    if not document.holds(_HOUSE_WORDS, 0, len(document.plain)):
        return
    for match in document.in_plain.finditer(_HOUSE):
        start, end = match.span("house")
        yield Mention(start, end, "company", document.words(start, end))


_DESCRIBED = re.compile(
    r"(?<![\w.'-])(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){1,3}), (?:an? (?:[\w-]+ ){0,3}?(?:company|"
    r"firm)|(?:sebuah )?perusahaan)\b(?=,|\.| (?:located|based|that|which|engaged|owned|operating|"
    r"in|from|specializ\w+|yang|asal|milik|penyedia|pengelola|produsen|energi|listrik)\b)"
)

_DESCRIBES = (", perusahaan", ", sebuah perusahaan")
_ARTICLE, _TRADERS = (", a ", ", an "), (" company", " firm")
"""What every match of it has: one of the first, or of each of the others."""


_OPERATES = re.compile(
    r"(?<![\w.'-])(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){1,3})(?: \([A-Z][\w-]+\))?, which (?:now |"
    r"also |mainly )?(?:operates|runs|manages|owns|developed|built|mines|smelts|manufactures|"
    r"refines|produces|distributes|explores|engages in|is engaged in)\b"
)
"""A company that nothing but what it does tells: "Star Geothermal, which operates the X plant"."""


_HAS_SUBSIDIARY = re.compile(
    r"(?<![\w.'-])(?P<name>[A-Z][\w&-]*(?: [A-Z][\w&-]*){1,3}),? (?:through|via) (?:its|a) "
    r"(?:wholly[- ]owned )?subsidiar"
)
"""A company that has a subsidiary: "Medco Power Indonesia, through its subsidiary PT X"."""


def described_companies(document: Document, areas: Mentions) -> Iterator[Mention]:
    """Names that are said to be a company's: "APX TIGRs, a company located in ..."."""
    for match in document.in_plain.finditer(_OPERATES) if ", which " in document.lower else ():
        start, end = match.span("name")
        if not areas.within(start, end):
            yield Mention(start, end, "company", document.words(start, end))
    for match in (
        document.in_plain.finditer(_HAS_SUBSIDIARY) if " subsidiar" in document.lower else ()
    ):
        start, end = match.span("name")
        if all(area.kind == "country" for area in areas.within(start, end)):
            yield Mention(start, end, "company", document.words(start, end))
    whole = (0, len(document.lower))
    if not document.says(_DESCRIBES, *whole) and not (
        document.says(_ARTICLE, *whole) and document.says(_TRADERS, *whole)
    ):
        return
    for match in document.in_plain.finditer(_DESCRIBED):
        start, end = match.span("name")
        if not areas.within(start, end):
            yield Mention(start, end, "company", document.words(start, end))


def parts_of_companies(
    document: Document, organisations: Mentions, areas: Mentions
) -> Iterable[Mention]:
    """Find the parts.

    Args:
        document: The text.
        organisations: The organisations found by name and form.
        areas: All areas of the text.

    Returns:
        Mentions of kind ``pln_unit`` where the first company is of PLN, else ``company``; none
        overlaps another.
    """
    companies = [each for each in organisations.all if each.kind in {"company", "pln_unit"}]
    if not companies:
        if document.language == "en" and document.holds((" power plant",), 0, len(document.plain)):
            for start, end in _english(document, areas):
                alone = document.plain.endswith(" power plant", start, end)
                if alone and organisations.at(start) is None:
                    yield Mention(start, end, "company", document.words(start, end))
        return
    own = companies[0]
    kind = "pln_unit" if own.kind == "pln_unit" or "PLN" in (own.known or own.name) else "company"
    spans = [*_english(document, areas)] if document.language == "en" else []
    if kind == "pln_unit" and document.language == "en":
        spans += _units_of_regions(document, areas)
    geothermal = any("Geothermal" in (each.known or each.name) for each in companies)
    if geothermal or document.says(_HAS_AREAS, 0, len(document.lower)):
        spans += _own_areas(document)
    spans += _counted(document, organisations, areas)
    position = 0
    for start, end in sorted(spans):
        if start < position or organisations.within(start, end) or organisations.at(start):
            continue
        position = end
        yield Mention(start, end, kind, document.words(start, end))


def _english(document: Document, areas: Mentions) -> Iterator[tuple[int, int]]:
    for match in _ENGLISH.finditer(document.plain):
        start, end = match.span("part")
        if match["part"].rstrip(")").endswith(_WITH_REGION):  # "Service Unit (UP3) Sorong"
            end = _over_areas(document, end + 1, areas) or end
        if end > match.end("part") or not _KIND_ALONE.fullmatch(match["part"]):
            yield start, end
        other = _AND_PART.match(document.plain, match.end())
        if other is not None:
            yield other.span("part")
    for match in _SEVERAL.finditer(document.plain):
        sentence = document.sentence_at(match.start())
        if _GOT.search(document.lower, sentence.start, sentence.end):
            for place in _PLACES.finditer(document.plain, *match.span("places")):
                yield place.span()


_THE_UNIT_OF = re.compile(
    r"\b[Tt]he (?P<part>(?:(?:Main|Regional|Distribution|Transmission|Generation|Development|"
    r"Project|"
    r"Customer|Implementation|Service|Load|Control|Business) ){1,5}Unit(?: \(U[A-Z\d]{1,4}\))? "
    r"(?:of|for|in) (?:the )?)"
)
_REGION_AND_SHORT = re.compile(r"(?: Regions?)?(?: \(U[A-Z\d]{1,4}(?: [A-Z\d]{2,6})?\))?")
"""Behind the areas of such a unit: "Main Unit of Papua and West Papua Region (UIW P2B)"."""


def _units_of_regions(document: Document, areas: Mentions) -> Iterator[tuple[int, int]]:
    for match in document.in_plain.finditer(_THE_UNIT_OF):
        end = _over_areas(document, match.end(), areas)
        more = _REGION_AND_SHORT.match(document.plain, end) if end is not None else None
        if more is not None:
            yield match.start("part"), more.end()
    for match in document.in_lower.finditer(_UNIT_OF) if "'s " in document.lower else ():
        end = _over_areas(document, match.end(), areas)
        if end is not None:
            yield match.start("part"), end


def _over_areas(document: Document, position: int, areas: Mentions) -> int | None:
    """Where the areas end that begin at a position, joined by commas and "and"."""
    end = None
    area = areas.starting_at(position)
    while area is not None:
        end = area.end
        join = _AND_AREA.match(document.plain, end)
        area = areas.starting_at(join.end()) if join is not None else None
    return end


def _own_areas(document: Document) -> Iterator[tuple[int, int]]:
    """Fields, one or two: "Area Kamojang", "Area Ulubelu dan Lahendong"."""
    plain = document.plain
    for match in _OWN_AREA.finditer(plain):
        yield match.span("part")
        join = _NEXT.match(plain, match.end())
        second = _PLACE.match(plain, join.end()) if join is not None else None
        if join is not None and second is not None and join["join"] != ", ":
            if plain[second.end() : second.end() + 2].strip(" ,.")[:1].islower():
                yield second.span()


def _counted(
    document: Document, organisations: Mentions, areas: Mentions
) -> Iterator[tuple[int, int]]:
    plain = document.plain
    for counted in document.in_lower.finditer(_COUNTED):
        position = counted.end()
        owner = organisations.starting_at(position + 1)
        begins = _BEGINS.match(plain, owner.end if owner is not None else position)
        if begins is None:
            continue
        parts: list[tuple[int, int]] = []
        position = begins.end() + len("Area ") * plain.startswith("Area ", begins.end())
        closed = False
        while not closed:
            area = areas.starting_at(position)
            word = _PLACE.match(plain, position)
            end = area.end if area is not None else (word.end() if word is not None else 0)
            if not end or organisations.starting_at(position) is not None:
                break
            parts.append((position, end))
            where = _WHERE.match(plain, end)
            join = _NEXT.match(plain, where.end() if where is not None else end)
            if join is None:
                break
            closed = len(parts) == NUMBER_WORDS[counted["count"]]
            position = join.end()
        if len(parts) == NUMBER_WORDS[counted["count"]]:
            yield from parts
