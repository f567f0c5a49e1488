"""Bylines and contacts: who wrote a text and whom to ask.

Place in the flow: used by :mod:`kg.extract.people.anchors`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.extract.model import Person
from kg.extract.people.name_reader import Anchor, NameReader
from kg.extract.people.role_mention import RoleMention
from kg.extract.people.roles import read_role
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import ROLE_HEAD

__all__ = [
    "CONTACT",
    "LABEL",
    "iter_authors",
    "iter_contact",
    "iter_listed",
    "iter_signed",
    "on_the_line_before",
    "only_wrote",
]

LABEL = re.compile(
    r"(?<![a-z])(?P<label>pewarta|penulis|reporter|editor|redaktur(?: pelaksana)?|wartawan|rep|red|"
    r"penyunting|kontributor|uploader|laporan|author|translator)\b ?(?:: ?|oleh |\()"
)
"""The label of a byline, in the lower-case copy."""
_WORKS = re.compile(
    r"(?:pewarta|penulis|reporter|editor|redaktur|wartawan|rep|red|penyunting|kontributor|uploader|"
    r"author|translator)\b"
)
_REPORT = re.compile(
    r"(?:liputan|laporan|oleh|(?:(?:reported|reporting|written|story|report|text|translated) )?by) "
    r"(?=[a-z])"
)
_POSTED = re.compile(
    r"(?: (?:diperbarui|pada|diterbitkan|updated)| ?[-|,])?(?: \w+,)? \d{1,2} [a-z]{3,9} \d{4}"
)
"""Behind the reporter's name, when the page was made: "oleh Rina Kusuma pada 8 Mar 2019"."""
_ALONE = 50
"""The line of a reporter's name alone has no more characters."""
CONTACT = re.compile(
    r"(?:media |press )?(?:kontak|contact|narahubung|informasi)\b[^:\n]{0,30}:|"
    r"(?:narahubung|(?:media|press) contact|kontak (?:media|pers)|contact person)s?\s*$",
    re.MULTILINE,
)
"""The label of a contact."""
_CONTACT_LINES = 12
"""Contacts stand in the last lines of a text; what a company is may be told below."""
_NOBODY = frozenset(
    "red rep mc tim redaksi admin humas antara tribun news desk newsroom staff editorial".split()
)
_NEXT_NAME = re.compile(r" ?(?:,|dan|and|&) ?(?=[A-Z])")


_OUTLET = re.compile(
    r" ?(?:[-,|/] ?|\()?(?P<outlet>(?:The )?[A-Za-z][\w-]*(?:[. ][A-Z]?[\w-]+){0,3})\)?[ .]*"
)
_WEB = re.compile(r"detik\w+|.+\.(?:com|co|id|net|news)", re.IGNORECASE)
_MADE = re.compile(
    r"(?: ?, ?(?:Jurnalis|Journalist|Wartawan|Reporter|Kontributor))?[ ,|-]{1,3}"
    r"(?:(?:Senin|Selasa|Rabu|Kamis|Jum'?at|Sabtu|Minggu),? )?"
    r"\d{1,2}(?:[/.-]\d{1,2}[/.-]| [A-Z][a-z]{2,8} )\d{4}(?:[ ,|-]{1,3}(?:pukul )?\d{1,2}[.:]\d\d"
    r"(?: W(?:IB|ITA|IT))?)?"
)
"""The day and hour at which a page was made, behind the name of who made it."""
_PAGE_HEAD = re.compile(
    r"[^\n]{0,40}\d{1,2}[/.-]\d{1,2}[/.-]\d{4},? \d{1,2}[.:]\d\d W(?:IB|ITA|IT)"
)
_TEAM = re.compile(r"(?:tim )?(?:redaksi|penulis|editor)\b")
_FIRST_LINES = 6
"""A reporter with an outlet stands in the first lines: "Rina Kusuma - detikFinance"."""
_LAST_LINES = 5
"""A text is signed in its last lines."""
_LONGEST_POST = 130
_PHONE = re.compile(r"[ ,:]*\(?(?:(?:HP|Telp?|Tlp|WA|Phone|Mobile)[.: ]*)?\+?[\dx -]{6,}\)?")
"""The number of the one who signs, behind the name."""


def iter_signed(names: NameReader) -> Iterator[Anchor]:
    """Who wrote or signed, told by lines of their own.

    A name with an outlet at the head ("Rina Kusuma - detikFinance", "X (The Jakarta Post)"), a
    post with a name on the line below at the end of a press release.
    """
    document = names.document
    for start, end in document.paragraphs[:_FIRST_LINES]:
        if end - start > 2 * _ALONE or not document.plain[start].isupper():
            continue
        name = names.read(start, loose=True)
        if name is None or name.start != start or " " not in name.words:
            continue
        if name.words.split()[0].lower() in _NOBODY:
            continue
        if _MADE.fullmatch(document.plain, name.end, end):
            yield Anchor(name, None, None, "byline", 0.8)
            continue
        outlet = _OUTLET.fullmatch(document.plain, name.end, end)
        if outlet is None:
            continue
        begin, stop = outlet.span("outlet")
        known = names.organisations.at(begin)
        words = document.words(begin, stop)
        if _WEB.fullmatch(words) or (known is not None and known.kind == "media"):
            yield Anchor(name, None, Mention(begin, stop, "media", words), "byline", 0.8)
    yield from _credited(names)
    for (start, end), (below, stop) in pairwise(document.paragraphs[-_LAST_LINES:]):
        if (
            end - start > _LONGEST_POST
            or stop - below > _ALONE
            or document.plain[end - 1] in '.!?"'
        ):
            continue
        head = ROLE_HEAD.match(document.lower, start)
        over = None if head is not None else _post_above(names, start, end)
        head = over or head
        name = names.read(below) if head is not None else None
        if head is None or name is None or " " not in name.words:
            continue
        if name.after != stop and _PHONE.fullmatch(document.plain, name.after, stop) is None:
            continue
        role = read_role(document, head, names.organisations, names.areas)
        if over is not None:
            owner = names.organisations.starting_at(start)
            stop = document.paragraphs[document.sentence_at(over.start()).paragraph][1]
            role = RoleMention(over.start(), stop, stop, owner)
        elif role.organisation is None:
            stop = end - 1 if document.plain[end - 1] == ":" else end
            role = RoleMention(start, stop, stop)
        yield Anchor(name, role, role.organisation, "role-before-name", 0.85)


def _post_above(names: NameReader, start: int, end: int) -> re.Match[str] | None:
    """The post on the line above one that is nothing but its organisation."""
    document = names.document
    owner = names.organisations.starting_at(start)
    number = document.sentence_at(start).paragraph
    if owner is None or owner.end != end or not number:
        return None
    above, stop = document.paragraphs[number - 1]
    if stop - above > _ALONE or document.plain[stop - 1] in '.!?":,':
        return None
    return ROLE_HEAD.match(document.lower, above)


_CREDIT = re.compile(
    r"(?:(?<=[(. \n])(?P<outlet>[A-Za-z][\w.]*(?: (?:FOTO|Foto|Photo))?)/(?P<behind>[A-Z])|"
    r"(?:\((?:(?:[Ff]oto|FOTO) ?: ?)?|FOTO: |Foto: )(?P<before>[A-Z][\w'. -]{4,40})/"
    r"(?P<page>[\w.]+))"
)
"""Who took a picture, with the outlet: "(Rina Wulan/Liputan6.com)", "ANTARA FOTO/Rina Wulan"."""
_SIGNATURE = re.compile(r"\((?:[a-z]+/)?(?P<name>[A-Z][\w'.-]+(?: [A-Z][\w'.-]+){1,3}) ?\)$")
_WORK = re.compile(r"(?:oleh|by|penulis|reporter|pewarta|author|wartawan|editor|redaktur) ?:?")
_FRAMED = 15
"""How many lines at the head of a page may hold a label with its name below."""


def _credited(names: NameReader) -> Iterator[Anchor]:
    """Who is named where pictures and texts are signed: with an outlet, below a label, at the end.

    "Name (The Jakarta Post)" may stand below a page's menus; other lines stand near the head.
    """
    document, plain = names.document, names.document.plain
    lines = document.paragraphs
    for start, end in lines[_FIRST_LINES : _FRAMED + _FIRST_LINES]:
        name = names.read(start) if plain[end - 1] == ")" and end - start < 2 * _ALONE else None
        if name is None or name.start != start or plain[name.end : name.end + 2] != " (":
            continue
        known = names.organisations.at(name.end + 2)
        if known is not None and known.kind == "media" and known.end == end - 1:
            yield Anchor(name, None, known, "byline", 0.8)
    for (start, end), (below, stop) in pairwise(lines[:_FRAMED]):
        if _WORK.fullmatch(document.lower, start, end) and stop - below < _ALONE:
            name = names.read(below, loose=True)
            if name is not None and name.after == stop and " " in name.words:
                yield Anchor(name, None, None, "byline", 0.8)
    for start, end in lines[-_LAST_LINES:]:
        signed = _SIGNATURE.search(plain, max(start, end - 60), end)
        name = names.read(signed.start("name")) if signed is not None else None
        if signed is not None and name is not None and name.after == signed.end("name"):
            if name.words.split()[0].lower() not in _NOBODY:
                yield Anchor(name, None, None, "byline", 0.7)
    for credit in (
        credit
        for start, end in lines
        if "/" in plain[start:end]
        for credit in _CREDIT.finditer(plain, start, end)
    ):
        place = credit.start("behind") if credit["behind"] else credit.start("before")
        outlet = credit["outlet"] or credit["page"]
        name = names.read(place)
        if name is None or name.start != place or " " not in name.words:
            continue
        ends = (
            name.after == credit.end("before")
            if credit["before"]
            else (plain[name.after : name.after + 1] in {")", "\n", ""})
        )
        at = names.organisations.at(credit.start("outlet" if credit["outlet"] else "page"))
        if ends and (_WEB.fullmatch(outlet) or outlet in _PRESS or (at and at.kind == "media")):
            yield Anchor(name, None, None, "byline", 0.7)


_PRESS = frozenset("ANTARA Antara JP AFP Reuters AP KOMPAS Kompas TEMPO Tempo TIMEX".split()) | {
    f"{outlet} {word}"
    for outlet in ("ANTARA", "Antara", "TEMPO", "Tempo")
    for word in ("FOTO", "Foto", "Photo")
}
_MOST_AUTHORS = 3


def iter_listed(names: NameReader) -> Iterator[Anchor]:
    """Who wrote, a line each between the hour of a page and "Tim Redaksi"."""
    document = names.document
    lines = document.paragraphs[: 2 * _FIRST_LINES]
    heads = [n for n, line in enumerate(lines) if _PAGE_HEAD.match(document.plain, *line)]
    if not heads:
        return
    found: list[Anchor] = []
    for start, end in lines[heads[0] + 1 : heads[0] + 2 + _MOST_AUTHORS]:
        if _TEAM.match(document.lower, start, end):
            yield from found
            return
        position: int | None = start
        while position is not None:
            name = names.read(position, loose=True) if end - start < 2 * _ALONE else None
            if name is None or name.start != position or " " not in name.words:
                return
            found.append(Anchor(name, None, None, "byline", 0.8))
            rest = document.plain[name.end : end].strip(" ,\n")
            following = _NEXT_LINE.match(document.plain, name.end, end) if rest else None
            if rest and following is None:
                return
            position = following.end() if following is not None else None


_NEXT_LINE = re.compile(r",\s+(?=[A-Z])")


def iter_authors(names: NameReader) -> Iterator[Anchor]:
    """Who wrote, from the lines that say so ("Pewarta: X", "Rep: X/ Red: Y")."""
    document = names.document
    seen = -1
    for sentence in document.sentences:
        start, end = document.paragraphs[sentence.paragraph]
        if sentence.paragraph == seen or sentence.kind == "headline" or end - start > 160:
            continue
        seen = sentence.paragraph
        if end - start < 2 * _ALONE and (alone := _REPORT.match(document.lower, start, end)):
            name = names.read(alone.end(), loose=True)
            dated = _POSTED.match(document.lower, name.after, end) if name is not None else None
            if name is not None and name.words.split()[0].lower() in _NOBODY:
                dated = name = None
            if name is not None and (name.after == end or dated is not None):
                yield Anchor(name, None, None, "byline", 0.8)
        if LABEL.match(document.lower, start, end) is None:
            continue
        for label in LABEL.finditer(document.lower, start, end):
            role = (  # "Laporan: X" tells who wrote, but no post
                RoleMention(label.start("label"), label.end("label"), label.end())
                if label["label"] != "laporan"
                else None
            )
            position: int | None = label.end()
            while position is not None:
                name = names.read(position, loose=True)
                if name is None or name.end > end or name.words.split()[0].lower() in _NOBODY:
                    break
                yield Anchor(name, role, None, "byline", 0.9)
                following = _NEXT_NAME.match(document.plain, name.after, end)
                position = following.end() if following is not None else None


def iter_contact(names: NameReader, match: re.Match[str]) -> Iterator[Anchor]:
    """A contact: the line of a role under the line of a name, at the end of a text."""
    document = names.document
    number = document.sentence_at(match.start()).paragraph
    if number + _CONTACT_LINES < len(document.paragraphs) or number < 2:
        return
    if CONTACT.match(document.lower, document.paragraphs[number - 2][0]) is None:
        return
    role = read_role(document, match, names.organisations, names.areas)
    anchor = on_the_line_before(names, role)
    if anchor is not None:
        yield anchor


def on_the_line_before(names: NameReader, role: RoleMention) -> Anchor | None:
    """A name that stands alone on the line before its role, as contacts are given."""
    document = names.document
    number = document.sentence_at(role.start).paragraph
    if not number or document.paragraphs[number][0] != role.start:
        return None
    start, end = document.paragraphs[number - 1]
    if end - start > 50 or document.plain[start:end].count(" ") < 1:
        return None
    name = names.ending(start, end)
    if name is None or document.plain[start : name.start].strip():
        return None
    return Anchor(
        name,
        role,
        role.organisation or _on_the_line_behind(names, number),
        "role-behind-name",
        0.85,
    )


def _on_the_line_behind(names: NameReader, number: int) -> Mention | None:
    """The organisation that is all of the line behind a post: a contact on three lines."""
    paragraphs = names.document.paragraphs
    start, end = paragraphs[number + 1] if number + 1 < len(paragraphs) else (0, 0)
    named = names.organisations.starting_at(start) if end else None
    held = named is not None and not names.document.plain[named.end : end].strip(" .,")
    return named if held else None


def only_wrote(person: Person) -> bool:
    """Whether somebody only wrote, edited or photographed a text ("Pewarta: X", "(Y/Z.com)")."""
    told = person.role is not None and _WORKS.match(person.role.lower()) is None
    return person.reasons == ("byline",) and not told
