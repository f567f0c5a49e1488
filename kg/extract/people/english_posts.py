"""English posts with what follows their "of": fields, offices and the organisation at the end.

Place in the flow: used by :mod:`kg.extract.people.roles`. A post goes on over "of", "for" and "at"
from one phrase to the next ("Head of the Bureau of Communication and Cooperation of the Ministry of
Energy"); the last phrase that is an organisation is the person's, all before it is the role. A
phrase in small letters before a known organisation describes it ("of state utility PLN").
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import FUNCTION, ROLE_HEAD
from kg.extract.words.titles import DEGREES, any_of

__all__ = ["REGION_BEFORE", "PostTail", "past_regions", "read_post_tail"]

_WORD = r"(?:[A-Z][\w&/-]*(?:'s)?|\([A-Z][\w.&-]+\)|[IVX]+)"
_PHRASE = re.compile(
    rf"{_WORD}(?: (?:(?:and|&|or) )?{_WORD}){{0,8}}"
    rf"(?:(?:, {_WORD}(?: (?:and )?{_WORD}){{0,3}}){{0,3}},? (?:and|&) {_WORD}(?: {_WORD}){{0,3}})?"
)
"""Words in capitals, a list of them with "and" before the last one included."""
_LIST = re.compile(
    rf"(?:, {_WORD}(?: (?:and )?{_WORD}){{0,3}}){{0,3}},? (?:and|&) {_WORD}(?: {_WORD}){{0,3}}"
    r"(?= of (?:the )?[A-Z]|\n|$)"
)
"""The rest of a list of fields behind an office that the gazetteer cut at a comma."""
_ACRONYM = re.compile(
    rf"[A-Z]{{2,8}}(?= (?:{any_of(DEGREES)})\.? [A-Z])|[A-Z]{{3,8}}(?= [A-Z][a-z]+ [A-Z][a-z])"
)
_OF = re.compile(r" (?:of|for|at|from|in charge of|within) (?:the |its )?")
_OVER = re.compile(rf"{_OF.pattern}| in (?:the )?")
"""Between a unit and its regions: "PLN's Main Distribution Unit in East Java"."""
_DESCRIBED = re.compile(r"(?:(?:[a-z]|State-|[A-Z][a-z]+-based\b)[\w'-]* ){1,5}(?=[A-Z])")
_SMALL = re.compile(r"(?!the\b|its\b)[a-z][\w-]*(?: (?!at\b|of\b|from\b)[a-z][\w-]*){0,4}")
_AT_IT = re.compile(
    r" (?:at|of|from) (?:the|that|this) (?:(?!for\b|of\b)[a-z]+ )?"
    r"(?P<noun>ministry|company|agency|institute|association|utility|firm|commission|foundation|university|organi[sz]ation|subsidiary|service|office|"
    r"department|bureau|council|committee|bank|unit|hospital|school)(?=, [A-Z]| [A-Z])"
)
_BODY = (
    r"(?:Unit|Division|Department|Office|Bureau|Directorate|Region|Province|Area|Association|"
    r"Society|Alliance|Foundation|Institute|University|Agency|Company|Council|Commission|"
    r"Committee|Board|Chamber|Forum|Network|Cent(?:er|re)|Group|Union|Authority|Ministry|"
    r"Corporation|Bank|Services?|Regency|Parliament|Hospital|School|Subdirectorate)"
)
_LEVEL = re.compile(
    r" of (?:the )?(?:[A-Z][\w-]+ |[A-Z][\w-]+'s ){1,5}"
    r"(?:[Vv]illage|[Hh]amlet|[Ss]ub-?[Dd]istrict|[Dd]istrict|[Kk]ampong|"
    r"[Nn]eighbou?rhood)(?=,? [A-Z]|[.,;]|$|(?P<where> in [A-Z][\w-]+(?: [A-Z][\w-]+){0,2})(?=,))"
)
"""The village or the like of its head."""
_PLACE = (
    r"(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Ee]astern|[Ww]estern)(?:east|west)? )?"
    r"(?:Java|Sumatra|Kalimantan|Sulawesi|Papua|Maluku|Bali|Nusa Tenggara|Madura|Lombok|Lampung|"
    r"NTT|NTB|Aceh|Riau|Jambi|Bengkulu|Banten|Gorontalo|Yogyakarta|Jakarta|"
    r"Indonesia|Timor[ -]Leste|Asia(?:[ -]Pacific)?|Pacific|ASEAN|Africa|Europe|Middle East)"
)
_SMALL_OFFICE = re.compile(
    r" of (?:the |its )(?:[A-Z][\w-]+(?:'s)? ){0,4}(?:(?!of\b|at\b|in\b|for\b|which\b|that\b)"
    r"[a-z][a-z'-]+,? ){1,7}(?:office|agency|service|department|bureau|board|authority|directorate)"
    r"(?=,? [A-Z][\w'-]+ [A-Z]|, [A-Z]|[.;]|,? (?:said|told|added|explained)\b)"
)
"""An office in small letters: "head of the provincial energy and mineral resources office"."""
_PLACES = re.compile(rf"{_PLACE}(?:,| and|$| \()")
"""Regions of an English post: "Director for Sumatra and Kalimantan (Sumkal)"."""
_REGIONS = re.compile(
    rf"{_PLACE}(?:, {_PLACE})*(?:,? (?:and|&) (?:the )?{_PLACE})?(?: [Rr]egions?| Province)?"
    rf"(?: \([A-Z][\w.&-]+\))?(?=,(?! {_PLACE})|[.;\n]|$| (?!and )[a-z]|"
    rf" (?!{_BODY}\b|[A-Z]{{2,6}} Representative|(?:Main|Distribution|Development|"
    r"Generation|Transmission|Load|Regional|Project|Customer|"
    r"Electricity|Energy|Power)\b)[A-Z][\w'-]+ [A-Z])"
)
"""Regions up to where the post ends or a name follows: "for East Asia and the Pacific X Y"."""
REGION_BEFORE = re.compile(rf"(?<![\w-])(?:{_PLACE} and )?{_PLACE} $")
"""A region before a post in capitals: "Southeast Asia Energy Director"."""
_NAME_NEXT = re.compile(r" [A-Z][\w'-]+ [A-Z]")
_PROPER_END = re.compile(rf"{_BODY}$")
_ITS_UNIT = re.compile(
    r"'s (?P<unit>(?:(?:[A-Z][\w-]*,?|and|of) ){1,8}(?:(?!said|the|in|on|at)[a-z-]+ ){0,4}?"
    r"(?:unit|office|division|branch|region|area|station|subsidiary|department|Unit|Office|"
    r"Division|Branch|Region|Area|Department))(?=,| [A-Z]| (?:for|in) [A-Z])"
)
"""A unit that an organisation has: "of PLN's Papua Region X", "of PLN's Flores service unit, X"."""
_ITS_FIELD = re.compile(
    r"'s (?P<field>[A-Z][\w&]+(?:,? (?:and )?[A-Z][\w&]+){0,4}) "
    r"(?:Unit|Division|Department|Bureau|Office|Directorate)(?=,| [A-Z])"
)
"""A department named by its field: "of PLN's Corporate Communications Division, X"."""
_OF_A_COMPANY = re.compile(
    r"\b(?:chief [a-z]+ officer|c[efot]o|(?:president|managing|operations?|finance) director|"
    r"general manager|founder|owner|president commissioner)$"
)
"""Posts that only companies have, whatever follows their "of": "chief executive of Geo Energi"."""
_REPRESENTS = re.compile(r" [A-Z]{2,6} Representative(?: Office)?$")
"""A regional office told by its body: "Head of the East Java BPKP Representative, X"."""
_ENDS_AS_BODY = re.compile(
    rf"(?:{_BODY}|Representative)(?: \([A-Z][\w.&-]+\))?$|\([A-Z][\w.&-]+\)$|(?:[A-Z]{{2,}})$"
)
_BEGINS_AS_BODY = re.compile(
    r"(?:(?:Directorate|Bureau|Division|Department|Office|Cent(?:er|re))\b|"
    r"(?:Institute|University|Ministry|Association|Society|Alliance|Foundation|Council|Commission|"
    r"Union|Forum|Bank|Chamber|House)\b|PT )"
)
_OWN_BODY = re.compile(
    r"\b(?:Unit|Region|Area|Plant|Branch|Subsidiary|Port)(?: \([A-Z][\w.&-]+\))?$"
)
"""Parts of an organisation that are called by their own name; a bureau or division is a field."""
_OFFICE = re.compile(r"(?:Bureau|Division|Department|Office|Subdirectorate|Centre|Center) of\b")
_RUN_ON = re.compile(rf"(?:\([A-Z][\w.&-]+\)|\b{_BODY}) (?=[A-Z][\w.-]+ [A-Z][\w.-]+$)")
"""Where a phrase ends that a name follows without a comma: "(MKI) Evi Hartono"."""
_NOUNS = {
    "company": ("company", "pln_unit"),
    "utility": ("company",),
    "firm": ("company",),
    "subsidiary": ("company",),
    "ministry": ("ministry",),
    "agency": ("agency",),
}
_PROPER_BODY = re.compile(
    r"\b(?:Association|Society|Alliance|Foundation|Institute|University|Agency|Council|Commission|"
    r"Union|Network|Forum|Federation|Chamber)$"
)
"""A phrase that an "of" goes on in the name itself: "Peoples Alliance of the Archipelago"."""
_CHAPTER = re.compile(
    r" (?:of|at) (?:the |its )?(?:[A-Z][\w-]+ ){1,3}(?:chapter|branch|office|arm|wing) of (?:the )?"
)
_OFFICE_IN = re.compile(
    r" (?:office|branch|unit) in [A-Z][a-z]+(?: [A-Z][a-z]+)??(?=, [A-Z]| [A-Z][\w.-]+ [A-Z])"
)
"""The office of an organisation in a town: "chief of the PLN office in Tanjungkarang, X"."""
_SHORT = re.compile(r" \([A-Z][\w.&-]+\)(?=[ ,])")
_BACK = 1500


@dataclass(frozen=True, slots=True)
class PostTail:
    """A post that ends at ``end``, its organisation, and where reading may go on for a name."""

    end: int
    after: int
    organisation: Mention | None


def read_post_tail(document: Document, end: int, organisations: Mentions) -> PostTail | None:
    """Read what follows the head of an English post that ends at ``end``.

    Returns:
        None where nothing follows that needs this reading: the head's own words go on, or the
        organisation stands right behind.
    """
    plain = document.plain
    it = _at_it(document, end, organisations)
    if it is not None:
        return it
    chapter = _CHAPTER.match(plain, end)
    above = organisations.starting_at(chapter.end()) if chapter is not None else None
    if above is not None:  # "chairman of the Jakarta chapter of the Chamber of Commerce"
        return PostTail(end, above.end, above)
    office = _SMALL_OFFICE.match(plain, end)
    if office is not None and not organisations.within(end, office.end()):
        return PostTail(office.end(), office.end(), None)
    level = _LEVEL.match(plain, end)
    if level is not None:  # "Head of Rantau Bahai Village, X"
        return PostTail(level.end(), max(level.end(), level.end("where")), None)
    position, runs_on = end, False
    phrases: list[tuple[int, int]] = []
    while len(phrases) < 4:
        of = _OF.match(plain, position)
        if of is None:
            break
        named = organisations.starting_at(of.end())
        regions = _REGIONS.match(plain, of.end()) if named is None else None
        if regions is not None:
            position = regions.end()
            phrases.append((of.end(), position))
            runs_on = _NAME_NEXT.match(plain, position) is not None
            continue
        if named is None and (described := _DESCRIBED.match(plain, of.end())) is not None:
            named = organisations.starting_at(described.end())
            if named is None:
                break
        if named is not None and _is_office(document, named):
            rest = _LIST.match(plain, named.end)
            if rest is not None:
                phrases.append((of.end(), rest.end()))
                position = rest.end()
                continue
        office_in = _OFFICE_IN.match(plain, named.end) if named is not None else None
        if named is not None and office_in is not None and not phrases:
            words = document.words(named.start, office_in.end())
            kind = "pln_unit" if named.name.endswith("PLN") else named.kind
            whole = Mention(named.start, office_in.end(), kind, words)
            return PostTail(position, office_in.end(), whole)
        if named is not None:  # the organisation that ends the post
            its = _of_its_unit(document, position, named, organisations)
            described_by = plain[of.end() : named.start]
            if its is None and not phrases and described_by and " at " not in described_by:
                return PostTail(position, named.end, named)  # "of state-owned company PLN X"
            if its is None and not phrases and named.kind == "pln_unit":
                return _past_owner(document, position, named, organisations)
            if its is not None or not phrases:
                return its
            tail = _with_phrases(document, end, phrases, position, named)
            return replace(tail, after=past_regions(document, tail.after) or tail.after)
        short = _ACRONYM.match(plain, of.end())
        if short is not None:  # "Director General of EBTKE X"
            words = document.words(*short.span())
            whole = Mention(*short.span(), "other", words)
            role_end = end if not phrases else phrases[-1][1]
            return PostTail(role_end, short.end(), whole)
        phrase = _PHRASE.match(plain, of.end())
        if phrase is None:
            break
        stop = phrase.end()
        other = document.in_lower.search(ROLE_HEAD, of.end(), stop)
        if other is not None and not document.lower.startswith("public relations", other.start()):
            first = plain.find(", ", of.end(), other.start())
            if first < 0 and plain.endswith((" and ", " & "), 0, other.start()):
                return None  # "Director of A X, and Director of B"
            stop = first if first >= 0 else stop  # "Director for A, X, and The Director of B"
        field = _field_end(plain, of.end() - 1, stop)
        if field is not None and not plain.endswith(
            "founder", 0, end
        ):  # "Director of Electricity X Y"
            return PostTail(field, field, None)
        run_on = _RUN_ON.search(plain, of.end(), stop)
        if run_on is not None and plain[stop : stop + 2] != ", ":
            stop = run_on.end() - 1
        elif organisations.within(of.end() + 1, stop) and not _REPRESENTS.search(
            plain, of.end(), stop
        ):
            break
        phrases.append((of.end(), stop))
        position = stop
        if run_on is not None:
            runs_on = plain[stop : stop + 2] != ", "
            break
    return _without_known(document, end, phrases, runs_on=runs_on) if phrases else None


def past_regions(document: Document, end: int) -> int | None:
    """Where regions end that follow a post's organisation: "Director of PLN for Bali X"."""
    of = _OVER.match(document.plain, end) if document.language == "en" else None
    regions = _REGIONS.match(document.plain, of.end()) if of is not None else None
    return regions.end() if regions is not None else None


_NAME = re.compile(r" [A-Z][a-z'-]+(?: [A-Z][\w.'-]*){1,4}")
_ONE_WORD = re.compile(r" [A-Z][a-z'-]+")
_REGION_FIRST = re.compile(rf" {_PLACE}(?= [A-Z])")


def _field_end(plain: str, start: int, stop: int) -> int | None:
    """Where the words of a field end that a name follows without a comma, else None."""
    region = _REGION_FIRST.match(plain, start, stop)
    end = first = region.end() if region is not None else start
    while (word := FUNCTION.match(plain, end, stop)) is not None:
        joined = plain.startswith(" and ", word.end())
        end = word.end() + 4 * (joined and FUNCTION.match(plain, word.end() + 4) is not None)
    if not first < end < stop:
        return None
    named = _NAME.fullmatch(plain, end, stop)
    if named is None and region is not None:  # "for Riau Electricity Project Implementation Rina"
        named = _ONE_WORD.fullmatch(plain, end, stop)
    return end if named is not None else None


def _past_owner(
    document: Document, position: int, unit: Mention, organisations: Mentions
) -> PostTail | None:
    """A unit with its company told behind: "General Manager of Bali Main Unit of utility PLN X"."""
    of = _OF.match(document.plain, unit.end)
    if of is None:
        return None
    described = _DESCRIBED.match(document.plain, of.end())
    owner = organisations.starting_at(described.end() if described is not None else of.end())
    if owner is None or owner.kind != "company":
        return None
    return PostTail(position, owner.end, unit)


def _is_office(document: Document, named: Mention) -> bool:
    return named.known is None and _OFFICE.match(document.plain, named.start) is not None


def _of_its_unit(
    document: Document, position: int, named: Mention, organisations: Mentions
) -> PostTail | None:
    """The unit of an organisation: "general manager of PLN's UIW Maluku, X"."""
    if not document.plain.startswith("'s ", named.end):
        return None
    field = _ITS_FIELD.match(document.plain, named.end)
    if field is not None and all(
        FUNCTION.fullmatch(f" {word.strip(',')}")
        for word in field["field"].split()
        if word != "and"
    ):  # a department of its own work is no organisation
        return PostTail(field.end(), field.end(), named)
    unit = organisations.starting_at(named.end + 3)
    if unit is not None:
        stop = past_regions(document, unit.end)
        if stop is not None:  # "PLN's Regional Business Unit for Bali and Lombok"
            unit = replace(unit, end=stop, name=document.words(unit.start, stop))
        return PostTail(position, unit.end, unit)
    its = _ITS_UNIT.match(document.plain, named.end)
    if its is None:
        return None
    stop = past_regions(document, its.end()) or its.end()
    words = document.words(named.start, stop)
    return PostTail(position, stop, Mention(named.start, stop, "pln_unit", words))


def _with_phrases(
    document: Document, end: int, phrases: list[tuple[int, int]], position: int, named: Mention
) -> PostTail:
    """A known organisation ends the chain: what stands before it is a field or a unit of it."""
    short = _SHORT.match(document.plain, named.end)
    after = short.end() if short is not None else named.end
    for number, (start, _) in enumerate(phrases):
        if document.plain.startswith(("Directorate", "Inspectorate"), start):
            whole = Mention(start, position, "other", document.words(start, position))
            return PostTail(end if not number else phrases[number - 1][1], after, whole)
    start, stop = phrases[-1]
    words = document.words(start, stop)
    if _OWN_BODY.search(words) is not None and not _BEGINS_AS_BODY.match(words):
        role_end = end if len(phrases) == 1 else phrases[-2][1]
        return PostTail(role_end, after, Mention(start, stop, "other", words))
    return PostTail(position, after, named)


def _without_known(
    document: Document, end: int, phrases: list[tuple[int, int]], *, runs_on: bool
) -> PostTail | None:
    """No known organisation: the last phrase is one if its words say so, else all is the role."""
    plain = document.plain
    position = phrases[-1][1]
    if len(phrases) == 1 and _REGIONS.fullmatch(plain, *phrases[0]) is not None:
        return PostTail(position, position, None)
    follows = (
        runs_on or plain.startswith((", ", " (", "\n", "."), position) or position == len(plain)
    )
    if not follows:
        return None
    while len(phrases) > 1 and _PROPER_BODY.search(plain, *phrases[-2]) is not None:
        phrases[-2:] = [(phrases[-2][0], position)]
    start, stop = phrases[-1]
    words = document.words(start, stop)
    role_end = end if len(phrases) == 1 else phrases[-2][1]
    if _PLACES.match(words) is not None and _PROPER_END.search(words) is None:
        return PostTail(position, position, None)  # "Director for Java, Madura and Bali, X"
    if _ENDS_AS_BODY.search(words) or _BEGINS_AS_BODY.match(words):
        return PostTail(role_end, position, Mention(start, stop, "other", words))
    if plain.endswith("founder", 0, end):
        return PostTail(role_end, position, Mention(start, stop, "company", words))
    if FUNCTION.match(plain, start - 1) is not None or " and " in words:
        return PostTail(position, position, None)
    if len(phrases) > 1:
        return PostTail(role_end, position, Mention(start, stop, "other", words))
    if document.in_lower.search(_OF_A_COMPANY, max(0, end - 30), end) is not None:
        return PostTail(role_end, position, Mention(start, stop, "company", words))
    if document.lower.endswith(("village chief", "village head"), 0, end):
        return PostTail(position, position, None)
    return None


def _at_it(document: Document, end: int, organisations: Mentions) -> PostTail | None:
    """The organisation that the text has named: "director general of gas at the ministry, X"."""
    plain, stop = document.plain, end
    if plain.startswith((" of ", " for "), end):
        begin = plain.find(" ", end + 1) + 1
        field = _PHRASE.match(plain, begin) or _SMALL.match(plain, begin)
        stop = field.end() if field is not None else end
    it = _AT_IT.match(plain, stop)
    if it is None:
        return None
    kinds = _NOUNS.get(it["noun"], ())
    for named in reversed(organisations.within(max(0, end - _BACK), end)):
        if named.kind in kinds or it["noun"] in named.name.lower():
            article = 4 if named.name.startswith("The ") else 0
            owner = replace(named, start=named.start + article, name=named.name[article:])
            return PostTail(stop, it.end(), owner)
    return PostTail(stop, it.end(), None)
