"""Who got a prize named before, told by its categories: "Di bidang K2, penghargaan diraih PLTU A".

Place in the flow: used by :mod:`kg.extract.claims.awards`. A text names a prize once ("tujuh
penghargaan Subroto 2024") and then says who got it, over some sentences, without its name:

- "penghargaan tersebut ditujukan kepada PLTU A yang meraih Subkategori X serta PLTU B",
- "PLTGU C meraih Subkategori Y, dan PLTG D meraih Subkategori Z",
- "Pada kategori PLTA, penghargaan diterima PLTA E",
- "PLTU F kembali menjadi yang terbaik untuk kategori W", "The first place in this category is
  awarded to G",
- "Enam pembangkit tersebut yaitu PLTU A, PLTU B, ...".

SMK3, PROPER and Zero Accident, whose flags and colours are dealt out otherwise, are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.organisations.topic import HOLDER_KINDS, NUMBER_WORD, coordinated, is_alike
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["CategoryPrize", "prizes_by_category"]

_NO_PRIZE = (
    r"(?!Zero|Nihil|Kecelakaan|SM[KP]|ISO|SNI\b(?! Award)|PROPER|Proper|Sistem|K3\b|K2\b|Menteri|"
    r"Kement|Gubernur|Bupati|Wali|Presiden|Kapol|Bendera|Juara|Terbaik|Pem|Dinas|P2|Emas|Perak|"
    r"Gold|Silver|Bronze|Hijau|Biru|Platinum|Kategori|Nasional|Internasional|PT\b|PLN\b|Dari|Oleh)"
)
_NAMED = re.compile(
    rf"\b[Pp]enghargaan (?P<name>{_NO_PRIZE}[A-Z][\w&+-]+"
    r"(?: (?:[A-Z][\w&+-]*|dan|of|the|for|and|in)(?=[ ,.)]))*?(?: Awards?)?(?: \([A-Z\d]{2,8}\))?"
    r"(?: (?:[Tt]ahun )?20\d\d))|"
    rf"(?P<award>(?:20\d\d )?(?:{_NO_PRIZE}[A-Z][\w&+-]* ){{1,5}}Awards?(?: (?:[Tt]ahun )?20\d\d)?)"
    r"(?= (?:yang (?:digelar|diselenggarakan|diadakan|dihelat|diberikan)|20\d\d|dari|di|pada|itu)|"
    r"[,.)])"
)
"""A prize by its own name: "penghargaan Subroto 2024", "Subroto Award 2022 yang digelar"."""
_ANY_NAMED = ("enghargaan", "Award")
_OTHER = re.compile(
    r"\b(?:smk ?[23]|smp\b|iso\b|sni\b|proper|zero acc?ident|kecelakaan nihil|nihil kecelakaan|"
    r"bendera|akreditasi|sertifikat)"
)
_GIVEN = re.compile(
    r"\b(?:penghargaan|piala|trofi|juara(?: (?:pertama|i|1|satu))?)"
    r"(?: (?:itu|tersebut|ini|lain|lainnya|serupa|yang sama|pertama|kedua|ketiga|keempat|kelima))?"
    r"(?: (?:juga|masing-masing|kembali|berhasil|antara lain|di antaranya))? "
    r"(?P<verb>di(?:terima|raih|peroleh|sabet|boyong|dapat(?:kan)?|menangkan)(?: oleh)?|"
    r"di(?:berikan|tujukan|serahkan|anugerahkan|sematkan)(?: \w+)? (?:kepada|untuk|bagi)|"
    r"jatuh (?:kepada|ke tangan)) (?:unit )?(?:pt\.? )?"
)
_THIS = re.compile(
    r"(?:penghargaan|piala|gelar) (?:itu|tersebut|ini) (?:\w+ )?di(?:raih|terima|sabet)\b"
)
"""A prize of the category that the sentence before names: "Penghargaan ini diraih PLTU A"."""
_GIVEN_TO = re.compile(
    r"\b(?:(?:first|second|third) (?:place|prize)|award|prize|title|trophy)\b"
    r"(?: in (?:this|the same|the [\w ]{2,40}) category)?(?: \([^()]{2,60}\))? "
    r"(?P<verb>(?:is|was|were|has been) (?:awarded|given|presented)|went|goes) to (?:the )?(?:pt )?"
)
_CATEGORY_GOT = re.compile(
    r"\b(?:sub-?)?kategori "
    r"(?!(?:(?! di(?:raih|peroleh)\b)[^.;\"]){0,140}\bkategori\b[^.;\"]{0,60} di(?:raih|peroleh))"
    r"[^.;\"]{3,140}?,? (?:yang )?(?:(?:juga|berhasil|telah|kembali|akhirnya) ){0,3}"
    r"(?P<verb>di(?:raih|peroleh|menangkan|menangi|sabet|boyong|dapat(?:kan)?|terima|rebut)"
    r"(?: oleh)?|jatuh (?:kepada|ke tangan)) "
    r"(?:(?:unit|anak (?:usaha|perusahaan)(?:nya)?(?: pln)?),? )?(?:pt\.? )?"
)
"""A category as the subject: "penghargaan kategori Inovasi Hijau juga diraih PLTU A"."""
_CATEGORY = re.compile(r"\b(?:(?:sub)?(?:kategori|bidang)|(?:sub-?)?category)\b")
_FOR_CATEGORY = (
    r"(?:,? (?:yang (?:\w+ ){0,2}?(?:meraih|memp?eroleh|menyabet|mendapat(?:kan)?|unggul|menang)"
    r"(?: [\w-]+){0,3}?|untuk|pada|di|dalam)? [Ss]ub-?[Kk]ategori|"
    r",? (?:yang (?:\w+ ){0,2}?(?:meraih|memp?eroleh|menyabet|mendapat(?:kan)?|unggul|menang)"
    r"(?: [\w-]+){0,3}?|untuk|pada|di|dalam) (?:[Kk]ategori|bidang)) "
)
_OVER = re.compile(rf"{_FOR_CATEGORY}[^.;:\"]{{3,140}}")
"""The category of a member of a list: "A untuk Subkategori PLTU Jawa dan Bali serta B"."""
_JOIN = re.compile(r",? (?:dan|serta|sedangkan|sementara) (?:unit )?(?:PT\.? )?")
_GETS = re.compile(
    r"(?:,? yang)?(?: (?:juga|turut|telah|berhasil|sukses|kembali|masing-masing)){0,2} "
    r"(?P<verb>meraih|memp?eroleh|menyabet|mendapat(?:kan)?|memboyong|menerima|menjuarai|"
    r"memenangkan)(?: (?:kembali|juga|lagi))?(?: (?:penghargaan|juara(?: \w+)?|gelar|terbaik))?"
    r"(?: (?:untuk|pada|di|dalam))? (?:[Ss]ub-?)?[Kk]ategori (?=[A-Z])"
)
_IS_BEST = re.compile(
    r"(?: [a-z-]+){0,4}? (?P<verb>menjadi|keluar sebagai|dinobatkan (?:sebagai|menjadi)|terpilih "
    r"(?:sebagai|menjadi))(?: yang)? (?:terbaik|juara(?: \w+)?|pemenang)"
    r"(?: (?:untuk|pada|di|dalam))? (?:[Ss]ub-?)?[Kk]ategori (?=[A-Z])"
)
_UNITS = re.compile(
    rf"(?:(?<=, )|(?<=[.\"\n] )|(?<=\n)|^)(?:ke)?"
    rf"(?P<count>{NUMBER_WORD}|\d{{1,2}}|\w+ belas)(?: \(\w+\))? "
    r"(?:unit|pembangkit|plt\w+|perusahaan|anak usaha|kantor|lokasi)(?: [a-z]+){0,2}? "
    r"(?:tersebut|itu|ini|dimaksud),? "
    r"(?:yaitu|yakni|adalah|ialah|antara lain|meliputi|terdiri (?:dari|atas)) ?[:;,]? ?(?:pt )?"
)
_PRIZE_WORD = re.compile(r"\b(?:penghargaan|awards?|kategori|trofi|piala)\b")
_TIMES = re.compile(r" \(\d+ (?:penghargaan|piala|kategori)\),? (?:(?:dan|serta) )?(?:PT\.? )?")
"""How many a member of a list got: "PLTGU Gresik (2 penghargaan), PLTU Paiton"."""
_REACH = 20
"""So many sentences back the prize, if no other is named since, may be named."""


@dataclass(frozen=True, slots=True)
class CategoryPrize:
    """A prize by the place where the text names it, the verb of getting, and who got it."""

    name: tuple[int, int]
    verb: tuple[int, int]
    holders: tuple[Mention, ...]


def prizes_by_category(document: Document, organisations: Mentions) -> Iterator[CategoryPrize]:
    """Yield who got a prize that a sentence before names, in the order of the text.

    Args:
        document: The text.
        organisations: All organisations of the text.
    """
    name: tuple[int, int] | None = None
    named = told = 0
    for number, sentence in enumerate(document.body):
        own = _name_in(document, sentence, organisations)
        if own is not None:
            name, named = own, number
        if name is None or number - max(named, told) > _REACH:
            continue
        if _OTHER.search(document.lower, sentence.start, sentence.end) is not None:
            continue
        shares = list(_shares(document, sentence, organisations))
        for verb, holders in shares:
            if all(each.start >= name[1] or each.end <= name[0] for each in holders):
                yield CategoryPrize(name, verb, holders)
        told = number if shares else told


def _name_in(
    document: Document, sentence: Sentence, organisations: Mentions
) -> tuple[int, int] | None:
    if not document.holds(_ANY_NAMED, sentence.start, sentence.end):
        return None
    for match in _NAMED.finditer(document.plain, sentence.start, sentence.end):
        span = match.span("name" if match["name"] else "award")
        held = organisations.at(span[0])
        if held is None or (held.end < span[1] and "ward" in match.group()):
            return span  # "ASEAN Coal Awards" begins with an organisation's name
    return None


_Share = tuple[tuple[int, int], tuple[Mention, ...]]


def _shares(document: Document, sentence: Sentence, organisations: Mentions) -> Iterator[_Share]:
    """The verbs of getting in a sentence that names a category, with who got it there."""
    lower = document.lower
    units = _UNITS.search(lower, sentence.start, sentence.end)
    if units is not None and _speaks_of_prizes(document, sentence, units.start()):
        group = _listed(document, organisations, sentence, units.end())
        if len(group) > 1:
            yield units.span("count"), group
        return
    if _CATEGORY.search(lower, sentence.start, sentence.end) is None:
        number = document.sentence_index(sentence.start)
        before = document.sentences[max(0, number - 1)]
        points = _THIS.match(lower, sentence.start, sentence.end) is not None
        if not points or _CATEGORY.search(lower, before.start, before.end) is None:
            return
    given = [
        *document.in_lower.finditer(_GIVEN, sentence.start, sentence.end),
        *document.in_lower.finditer(_GIVEN_TO, sentence.start, sentence.end),
        *document.in_lower.finditer(_CATEGORY_GOT, sentence.start, sentence.end),
    ]
    for match in given:
        group = _listed(document, organisations, sentence, match.end())
        if group and polarity(document, sentence, *match.span("verb")) == "stated":
            yield match.span("verb"), group
    for each in organisations.within(sentence.start, sentence.end):
        gets = _GETS.match(document.plain, each.end, sentence.end)
        gets = gets or _IS_BEST.match(document.plain, each.end, sentence.end)
        if gets is None or each.kind not in HOLDER_KINDS:
            continue
        if polarity(document, sentence, *gets.span("verb")) == "stated":
            yield gets.span("verb"), _list_up_to(document, organisations, sentence, each)


def _speaks_of_prizes(document: Document, sentence: Sentence, position: int) -> bool:
    """Whether the words before a place, or else the sentence before, tell of prizes."""
    number = document.sentence_index(sentence.start)
    start = document.sentences[max(0, number - 1)].start
    return _PRIZE_WORD.search(document.lower, start, position) is not None


def _listed(
    document: Document, organisations: Mentions, sentence: Sentence, start: int
) -> tuple[Mention, ...]:
    """The holders of a list that begins here, over the categories between them."""
    first = organisations.starting_at(start) or organisations.at(start)
    if first is None or first.kind not in HOLDER_KINDS:
        return ()
    group = coordinated(document, organisations, first, sentence.end)
    while (more := _next(document, organisations, sentence, group[-1].end)) is not None:
        group = (*group, *coordinated(document, organisations, more, sentence.end))
    return group if is_alike(group) else group[:1]


def _next(
    document: Document, organisations: Mentions, sentence: Sentence, last: int
) -> Mention | None:
    """The next of a list whose last member ends here, over what that one got."""
    over = _OVER.match(document.plain, last, sentence.end)
    times = _TIMES.match(document.plain, last, sentence.end)
    ends = [times.end()] if times is not None else []
    if over is not None:
        ends += [join.end() for join in _JOIN.finditer(document.plain, last, over.end())]
    for end in ends:
        more = organisations.starting_at(end) or organisations.at(end)
        if more is not None and more.kind in HOLDER_KINDS and more.start >= last:
            return more
    return None


def _list_up_to(
    document: Document, organisations: Mentions, sentence: Sentence, last: Mention
) -> tuple[Mention, ...]:
    """The list of holders that ends with this one: "PLTU A dan PLTU B meraih Subkategori X"."""
    for each in organisations.within(sentence.start, last.end):
        if document.lower.endswith("kategori ", 0, each.start):
            continue  # the category's name: "meraih Subkategori PLTG Jamali, dan PLTG B meraih"
        group = coordinated(document, organisations, each, last.end)
        if last in group and is_alike(group):
            return group[: group.index(last) + 1]
    return (last,)
