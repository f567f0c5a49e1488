"""Prizes named in a sentence, with the verb that says who got them, and who stands beside them.

Place in the flow: used by :mod:`kg.extract.claims.awards`. A prize is known by name ("Zero
Accident", "PROPER Emas", "peringkat Hijau dalam ... (PROPER)"), or is a name behind a verb of
getting and a word for a prize. Its verb is the nearest one of its clause; who got it may stand
right behind it: "13 PROPER Hijau (A, B)", "untuk tiga unit, yaitu A, B dan C".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.certificates.certificate_headings import is_listed_as_got
from kg.extract.claims.prizes_dealt import is_in_brackets, proper_near
from kg.extract.organisations.topic import coordinated
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import ROLE_HEAD

__all__ = [
    "ANYBODY",
    "AWARD",
    "NAMES_A_PRIZE",
    "OF_PERSONS",
    "Prize",
    "named_before",
    "named_beside",
    "prizes_of",
]


AWARD = re.compile(
    r"\b(?P<verb>(?:me)?raih|memp?eroleh|(?:men)?erima|terima|mendapat(?:kan)?|(?:me(?:ny)?|"
    r"s)abet|(?:mem)?bo(?:yo|ro)ng|"
    r"diganjar|dianugerahi|mengantongi|kantongi|menggondol|memenangkan|diberikan|dinobatkan|"
    r"(?:mem)?bawa pulang|menggenggam|"
    r"(?:terpilih|ditetapkan|tampil|keluar|menjadi)(?= (?:sebagai )?(?:pemenang|penerima|peraih))|"
    r"[Rr]eceived|won|earned|[Bb]agged|[Rr]etained|[Oo]btained|[Ss]ecured|[Cc]linched|"
    r"presented with|honou?red with|took home|scooped|"
    r"[Rr]aih|[Tt]erima|[Ss]abet|[Kk]antongi|"
    r"[Bb]oyong)(?:(?: \w+){0,3}?|(?: \w+){2,6}? (?:dan|serta)) "
    r"(?P<noun>penghargaan|predikat|anugerah|piagam|"
    r"[Pp]enghargaan|[Pp]redikat|[Aa]nugerah|awards?|Awards?|gelar|"
    r"the)(?: \w+){0,3}? ?[\"']?(?P<name>(?:[A-Z][\w&+-]*|20\d\d)(?: (?!on [A-Z][a-z]{2,5}day\b)"
    r"(?:[A-Z][\w&+-]*|20\d\d|of|the|in|dan|for|and|on)\b| &(?= [A-Z]))*)"
)
_DIRECT = re.compile(
    r"\b(?P<verb>(?:[Mm]e)?[Rr]aih|[Mm]emp?eroleh|(?:[Mm]en)?[Ee]rima|[Mm]endapat(?:kan)?|"
    r"(?:[Mm]e(?:ny)?|[Ss])abet|(?:[Mm]em)?[Bb]oyong|[Dd]ianugerahi|(?:[Mm]eng|[Kk])antongi|"
    r"[Mm]emenangkan|(?:[Mm]em)?[Bb]awa [Pp]ulang|[Rr]eceived|[Ww]on|[Ee]arned|[Bb]agged|"
    r"presented with|honou?red with|took home|scooped|[Ss]ecured|(?:been|was|were) awarded)"
    r"(?: (?:juga|kembali|lagi|the|a|an|two|three|dua|tiga|empat|lima|\d{1,2})){0,2} "
    r"[\"']?(?P<name>(?!(?:Platinum|Gold|Silver|Bronze|Emas|Perak|Perunggu|Anugerah|Penghargaan|"
    r"Trofi|Piala|Piagam)\b)(?:[A-Z][\w&+-]*(?: (?:of|the|for|and|in|dan|&)(?= [A-Z]))? ){1,7}"
    r"(?:Awards?|Prize)\b(?: (?:(?:[Tt]ahun )?20\d\d))?)"
)
"""A prize named without a word for one before it: "meraih Green Port Award 2023"."""
_COLOR = r"[Ee]mas|[Hh]ijau|[Bb]iru|EMAS|HIJAU|BIRU|[Gg]old|[Gg]reen|[Bb]lue|GOLD|GREEN|BLUE"
_PROPER = r"(?:PROPER|Proper|proper)s?"
_LINK = (
    r"(?: (?:dengan|[Kk]ategori|[Pp]eringkat|[Pp]redikat|[Tt]ingkat|[Nn]asional|berperingkat|level|"
    r"tertinggi|yakni|[Tt]ahun|20\d\d|with|rating|category))"
)
_DISEASE = r"(?:HIV[ /-]+AIDS|HIV|C(?:OVID|ovid)(?:-19)?|TBC?|[Tt]uberkulosis|[Tt]uberculosis)"
_IN_ENGLISH = (
    r"(?: \([Zz]ero [Aa]cc?ident(?: [Aa]wards?)?\)|"
    r",? (?:atau|alias|/) [\"']?[Zz]ero [Aa]cc?ident(?: [Aa]wards?)?[\"']?)"
)
_KNOWN_AWARD = re.compile(
    r"\b(?:[Zz]ero [Aa]cc?ident(?: [Aa]wards?)?|ZERO ACCIDENT|"
    rf"(?P<proper>{_PROPER})\)?{_LINK}{{0,4}} (?P<color>{_COLOR})\b|"
    rf"(?P<rating>{_COLOR}) {_PROPER}\b(?! (?:{_COLOR})\b)|"
    rf"(?P<rank>{_COLOR})(?: rating| category)? (?:dalam|pada|di|in|at|from)"
    r"(?: (?:ajang|penilaian|program|acara|the|this|last year's|this year's))?(?: 20\d\d)?"
    rf"(?: [A-Z][\w/-]+(?: (?:dan|dalam|of|in|for))?){{0,14}}? \(?(?P<after>{_PROPER})\b|"
    r"(?:(?<=[Pp]enghargaan )|(?<=[Kk]ategori )|(?<=[Pp]redikat )|(?<=[Pp]iagam ))"
    rf"[Nn]ihil [Kk]ecelakaan(?: [Kk]erja)?{_IN_ENGLISH}?|"
    rf"[Kk]ecelakaan (?:[Kk]erja )?[Nn]ihil{_IN_ENGLISH}?|"
    rf"(?:[Pp]rogram )?(?:[Pp]encegahan dan )?[Pp]enanggulangan (?:\(P2\) )?{_DISEASE}|"
    r"(?:(?P<grade>Platinum|Gold|Silver|Bronze) [Cc]ategory(?: [Aa]ward)? "
    r"(?:for|through|in|under|from) the )?"
    rf"(?P<programme>(?:{_DISEASE} (?:P2|Prevention(?: and Control)?)|P2[ -]{_DISEASE}) "
    r"Program(?:me)?(?: in the Workplace)?)|"
    rf"P2[ -]{_DISEASE})(?![\w-])"
)
_ANOTHER = re.compile(
    r"(?:,| dan|,? serta|,? and) "
    r"(?:[Pp]enghargaan|[Pp]redikat|[Aa]nugerah|[Pp]iagam|[Gg]elar|[Aa]ward|[Kk]ategori) "
    r"(?:sebagai |untuk )?(?P<name>[A-Z][\w&+-]*(?: (?:[A-Z(][\w&+)-]*|dan|of|the|for)(?![\w]))*)"
)
"""A second prize of the same verb: "... dan penghargaan Panitia Pembina K3"."""
_GOT = re.compile(
    r"\b(?:(?:me)?raih|memp?eroleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"(?:mem)?bo(?:yo|ro)ng|diganjar|dianugerahi|"
    r"mengantongi|kantongi|menggondol|diberikan|penghargaan|awards?|received|won|earned|retained|"
    r"obtained|achieved|delivered|conferred|bestowed|presented|awarded|collected|garnered|"
    r"brought home|"
    r"di(?:raih|terima|sabet|peroleh|boyong|semat(?:kan)?|serahkan|anugerahkan|"
    r"dapat(?:kan)?|kantongi)(?:nya)?|keep(?:s|ing)|maintain(?:ed|s|ing)?|got|"
    r"jatuh ke(?:pada)?|awarding|wins|"
    r"membawa pulang|mempertahankan|pertahankan|penerima|peraih|mencatatkan|mengoleksi|berderet|"
    r"masuk|menyandang|menggenggam|menempati|menduduki|memegang|naik (?:menjadi|ke|peringkat)|"
    r"tergolong|berjejer|terpajang)\b"
)


@dataclass(frozen=True, slots=True)
class Prize:
    """A prize with the verb that says who got it; ``behind``: who, behind that verb.

    ``end``: where all words of the prize end, 0 where that is where its name ends.
    """

    name: tuple[int, int]
    verb: tuple[int, int]
    color: tuple[int, int] | None = None
    behind: bool = False
    end: int = 0


def prizes_of(document: Document, sentence: Sentence, organisations: Mentions) -> Iterator[Prize]:
    """The prizes of a sentence: those known by name, else names behind the word for a prize."""
    lower, plain = document.lower, document.plain
    known = [
        each
        for each in document.in_plain.finditer(_KNOWN_AWARD, sentence.start, sentence.end)
        if not is_in_brackets(document, organisations, each.start())
    ]
    if known and not _GOT.search(lower, sentence.start, sentence.end):
        known = known if is_listed_as_got(document, sentence) else []
    last: tuple[tuple[int, int], int, str] | None = None
    for each in known:
        if _REASON.search(lower, max(sentence.start, each.start() - 60), each.start()):
            continue
        if _NOMINATED.search(lower, max(sentence.start, each.start() - 40), each.start()):
            continue
        verb, behind = _verb_of(lower, sentence, each)
        another = (
            last is not None
            and last[2] != _family(each)
            and (
                _JOIN_BEFORE.search(lower, max(sentence.start, each.start() - 40), each.start())
                or named_before(document, sentence, organisations, each.start())
            )
        )
        if last is not None and last[0] == verb and not another:
            joined = _JOINED.fullmatch(lower, last[1], each.start())
            units = named_beside(document, sentence, organisations, each.end(), behind=behind)
            if joined is None and not units:
                continue  # the same prize once more, or one got before ("naik dari ...")
        last = (verb, each.end(), _family(each))
        group = next((g for g in ("color", "rating", "rank", "grade") if each[g]), None)
        name = each.span("programme") if each["programme"] else each.span()
        if each["rank"] or (each["proper"] and ")" in each.group()):
            name = each.span("after" if each["rank"] else "proper")
        if plain[name[1] - 1] == "s" and each["rating"]:
            name = (name[0], name[1] - 1)  # "two Gold PROPERs"
        yield Prize(name, verb, each.span(group) if group else None, behind, each.end())
        more = _ANOTHER.match(plain, each.end(), sentence.end)
        if more is not None and not (_is_scheme(more["name"]) or more["name"] in _NO_NAMES):
            second = (more.start("name"), _trimmed(plain, *more.span("name")))
            yield Prize(second, verb, None, behind)
    for match in document.in_plain.finditer(_RANK_ALONE, sentence.start, sentence.end):
        proper = proper_near(document, sentence, match.start("color"))
        if proper is None or any(each.start() < match.end() < each.end() + 9 for each in known):
            continue
        if not _OTHER_SCHEME.search(lower, sentence.start, sentence.end):
            yield Prize(proper, match.span("verb"), match.span("color"), False, match.end())
    for match in document.in_plain.finditer(_TITLE_AT, sentence.start, sentence.end):
        before = lower[max(sentence.start, match.start() - 90) : match.start()]
        if known or not NAMES_A_PRIZE.search(match["event"]) or ROLE_HEAD.search(before):
            continue  # "Direktur Utama PLN X dinobatkan sebagai The Best CEO": a person's
        if not OF_PERSONS.search(match["name"]):
            yield Prize(match.span("name"), match.span("verb"))
    for match in _GIVEN.finditer(plain, sentence.start, sentence.end):
        if not known and not _is_scheme(match["name"]) and not _is_no_name(document, match):
            if _is_own_name(document, organisations, match.span("name")):
                yield Prize(match.span("name"), match.span("verb"), None, behind=True)
    for match in document.in_plain.finditer(_DIRECT, sentence.start, sentence.end):
        name = match.span("name")
        if OF_PERSONS.search(match["name"]) or _is_scheme(match["name"]):
            continue
        if _is_own_name(document, organisations, name):
            if not any(each.start() < name[1] and name[0] < each.end() for each in known):
                yield Prize(name, match.span("verb"))
    for match in document.in_plain.finditer(AWARD, sentence.start, sentence.end):
        start, end = match.start("name"), _trimmed(plain, *match.span("name"))
        inside = [each.end() for each in known if each.start() < end and start < each.end()]
        near = any(match.start() <= each.start() <= end + _NEAR for each in known)
        own = not (near or _is_scheme(match["name"]) or _is_no_name(document, match))
        spans = [(start, end)] if own else []
        more = _ANOTHER.match(plain, max([end, *inside]))
        if more is not None and more.end() <= sentence.end:
            spans.append((more.start("name"), _trimmed(plain, *more.span("name"))))
        for span in spans:
            if _is_own_name(document, organisations, span):
                level = _LEVEL_BEHIND.match(plain, span[1], sentence.end)
                yield Prize(span, match.span("verb"), level.span("level") if level else None)


def _is_own_name(document: Document, organisations: Mentions, name: tuple[int, int]) -> bool:
    """Whether a name is no organisation's, but may begin with one: "ASEAN Coal Awards"."""
    held = organisations.at(name[0])
    if held is None:
        return True
    return (
        held.end < name[1] and NAMES_A_PRIZE.search(document.plain, held.end, name[1]) is not None
    )


_RANK_ALONE = re.compile(
    r"\b(?P<verb>(?:me)?raih|memp?eroleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"(?:mem)?boyong|mengantongi|mempertahankan|menyandang|menempati|naik ke|received|earned|won)"
    r"(?: (?:kembali|lagi|juga|kini|the|a|its))? (?:peringkat|predikat|kategori|penghargaan|"
    rf"rating) (?P<color>{_COLOR})\b(?! (?:{_PROPER}|dalam|pada|in|at|from|SM[KP])\b)"
)
"""A rank got without its prize's name, in a text on PROPER: "unit ini meraih peringkat biru"."""
_OTHER_SCHEME = re.compile(r"\b(?:smk ?[23]|smp|audit|awards?|iso|sni)\b")
_LEVEL_BEHIND = re.compile(
    r",? (?:dengan )?(?:peringkat|predikat|level|tingkat|kategori|medali) "
    r"(?P<level>Platinum|Gold|Silver|Bronze|Emas|Perak|Perunggu)\b"
)
"""A level right behind the prize: "penghargaan SNI Award 2023 peringkat Perak"."""


def _family(prize: re.Match[str]) -> str:
    """PROPER of any colour is one prize; the others are told apart by their first letters."""
    return "proper" if "proper" in prize.group().lower() else prize.group()[:6].lower()


_JOIN_BEFORE = re.compile(
    r"(?:[,:]|\b(?:dan|serta|and|plus)) (?:(?:juga|penghargaan|kategori|predikat|piagam|the|an?|"
    r"award|for) ){0,3}$"
)
_REASON = re.compile(
    r"\b(?:tersebut|itu|ini)(?: \w+){0,2} (?:atas|karena|berkat)(?: \w+){0,2} $|"
    r"\b(?:target|menuju|mencapai target|mewujudkan|budaya) $"
)
"""Before a prize's name: it tells why another was given, or what is wanted."""


_NOMINATED = re.compile(
    r"\b(?:nominasi|nomine|kandidat|calon|unggulan|seleksi|penilaian|nomination|nominee|shortlist)"
    r"(?: \w+){0,3} $|"
    r"\b(?:dokumen|penunjang|pendukung|(?:per)?syarat(?:an)?|requirements?)"
    r"(?: (?!me|ber|di\w|won|received|earned)\w+){0,3} $"
)
"""Before a prize that nobody has got yet: "masuk nominasi PROPER Emas"."""
_GIVEN = re.compile(
    r"\b(?P<verb>me(?:nyerahkan|mberikan|nganugerah(?:kan|i)|nyematkan))(?: \w+)? "
    r"(?P<noun>penghargaan|anugerah|piagam) (?:kategori |bidang |atas )?"
    r"(?P<name>[A-Z][\w&+-]*(?: (?:[A-Z][\w&+-]*|20\d\d|dan|of|the|for)\b)*"
    r"(?: \([A-Z0-9]{2,6}\))?) (?:kepada|bagi|untuk) "
)
"""A prize that an office gives: "memberikan penghargaan Keselamatan Ketenagalistrikan kepada X"."""
_TITLE_AT = re.compile(
    r"\b(?P<verb>(?:[Mm]e)?[Rr]aih|memp?eroleh|menerima|mendapat(?:kan)?|menyabet|memboyong|"
    r"memenangkan|dinobatkan|ditetapkan|terpilih|dianugerahi)(?: kembali)?(?: sebagai)?"
    r"(?: (?:gelar|predikat))? "
    r"[\"']?(?P<name>(?:The|Best|Top|Most) (?:[A-Z][\w&-]*|of|the|in|for|and)"
    r"(?: (?:[A-Z][\w&-]*|of|the|in|for|and|&))*)[\"']?(?: [Kk]ategori [^,.;]{3,60}?)? "
    r"(?:dalam|pada|di)(?: (?:ajang|acara|malam|gelaran))? (?P<event>[A-Z][^,.;]{3,60})"
)
"""A title got at a prize: "dinobatkan sebagai Best of The Best pada ajang Annual Quality Award"."""
OF_PERSONS = re.compile(r"\b(?:Leader\w*|C[EFIO]O|Director|Manager|Person|Wom[ae]n|Figure)\b")
_JOINED = re.compile(r",? (?:dan|serta|and|plus) (?:\w+ ){0,2}|, ")
_NEAR = 60
"""A prize known by name stands so near behind another's words: both are one."""
_JOINS = re.compile(r"(?: (?:dan|of|the|in|for|and|on))+$| (?:in|on) 20\d\d$")


def _trimmed(plain: str, start: int, end: int) -> int:
    """Where a name ends without the joining words behind it."""
    join = _JOINS.search(plain, start, end)
    return join.start() if join is not None else end


_VERB = re.compile(
    r"\b(?:(?P<get>(?:me)?raih|memp?eroleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"(?:mem)?boyong|(?:mem)?borong|diganjar|dianugerahi|mengantongi|kantongi|menggondol|"
    r"mempertahankan|pertahankan|mencatat(?:kan)?|mengoleksi|membawa pulang|berderet|"
    r"masuk|menyandang|menempati|menduduki|memegang|naik(?= (?:menjadi|ke|peringkat))|tergolong|"
    r"berjejer|terpajang|"
    r"received?|receives|won|wins|earned|bagged|secured|obtained|achieved|got(?! to\b)|"
    r"collect(?:ed|s)|garnered|brought home|"
    r"retain(?:ed|s|ing)|maintain(?:ed|s|ing)?|kept|keep(?:s|ing)|awarded(?= the\b)|"
    r"awarding(?= of)|presented with|honou?red with|took home)|"
    r"(?P<hand>di(?:sematkan|berikan|raih|terima|serahkan|sabet|peroleh|anugerahkan|boyong|"
    r"persembahkan|dapat(?:kan)?|kantongi)(?:nya)?(?: oleh| kepada)?|(?:juga )?jatuh ke(?:pada)?|"
    r"me(?:nyerahkan|mberikan|nganugerahkan|nyematkan|mbagikan)|presented(?! with)|"
    r"handed(?: out| over)?|delivered|conferred|bestowed))\b"
)
_GOES_ON = re.compile(r",? (?:dan|serta|and) (?:penghargaan |kategori |piagam |predikat )")
_NEW_CLAUSE = re.compile(
    r";|, (?:sedangkan|sementara|adapun|while|whereas)\b| (?:before|after|when|while) the\b"
)
_BEHIND = 60
"""How far behind a prize the verb may stand that says who got it."""


def _verb_of(lower: str, sentence: Sentence, prize: re.Match[str]) -> tuple[tuple[int, int], bool]:
    """The verb of a prize's clause: the nearest before it, else a passive one behind it."""
    before = list(_VERB.finditer(lower, sentence.start, prize.start()))
    if before and not _NEW_CLAUSE.search(lower, before[-1].end(), prize.start()):
        return before[-1].span(), before[-1].lastgroup == "hand"
    reach = 2 * _BEHIND if _GOES_ON.match(lower, prize.end()) else _BEHIND
    behind = _VERB.search(lower, prize.end(), min(sentence.end, prize.end() + reach))
    if behind is not None and behind.lastgroup == "hand":
        if not _NEW_CLAUSE.search(lower, prize.end(), behind.start()):
            return behind.span(), True
    return prize.span(), False


ANYBODY = re.compile(
    r",? (?:\w+ ){0,3}?(?:di(?:berikan|serahkan|anugerahkan|sematkan)|jatuh) (?:kepada|untuk|bagi) "
    r"(?:setiap |para |semua |seluruh |sejumlah )?(?:perusahaan|unit|pihak|badan usaha|organisasi|"
    r"instansi|usaha|pelaku usaha|lembaga)(?: \w+){0,2} yang\b"
)
_BESIDE = re.compile(
    r" \(|(?: [\w/&-]+){0,4}?,? (?:yaitu|yakni|antara lain|di antaranya|adalah|ialah)"
    r"[;:,]? (?:pt\.? )?|"
    r"(?: [\w/&-]+){0,4}?,? (?:untuk|bagi|kepada|for|atas nama|oleh)(?: the)?"
    r"(?: (?!pln\b|pt\b)[\w-]+){0,6}?(?:,? (?:yaitu|yakni|masing-masing|antara lain|adalah|namely)"
    r"[,:]?)? (?:pt\.? )?"
)
"""Between a prize and who got it, right behind: "13 PROPER Hijau (A, B)", "untuk tiga unit, A"."""


_CATEGORY = re.compile(r" (?:untuk|dengan|pada|dalam|for|in) (?:the )?(?:kategori|category) $")


def named_before(
    document: Document, sentence: Sentence, organisations: Mentions, start: int
) -> tuple[Mention, ...]:
    """Who stands right before the category that names a prize: "A dan B untuk kategori X"."""
    last = organisations.before(start)
    if last is None or last.start < sentence.start:
        return ()
    if _CATEGORY.fullmatch(document.lower, last.end, start) is None:
        return ()
    for each in organisations.within(sentence.start, last.end):
        if document.lower.rfind(" kategori ", each.end, last.start) >= 0:
            continue  # of the category before
        group = coordinated(document, organisations, each, sentence.end)
        if last in group:
            return group[: group.index(last) + 1]
    return (last,)


def named_beside(
    document: Document, sentence: Sentence, organisations: Mentions, end: int, *, behind: bool
) -> tuple[Mention, ...]:
    """The units for which a prize is, right behind it; empty where none is named so."""
    for each in organisations.within(end, min(sentence.end, end + 110)):
        part = each.kind == "company" and each.known is None and not each.name.startswith("PT")
        if each.kind != "pln_unit" and not (part or document.plain[each.start - 1] == "("):
            return ()
        if behind and document.plain[each.start - 1] != "(":
            return ()
        if _BESIDE.fullmatch(document.lower, end, each.start) is None:
            return ()
        return coordinated(document, organisations, each, sentence.end)
    return ()


NAMES_A_PRIZE = re.compile(r"\b(?:awards?|prize|championship)\b|\banugerah [a-z]", re.IGNORECASE)
_BY = re.compile(r"\b(?:by|oleh|dari|from) ")
_LEVEL_WORDS = frozenset("GOLD SILVER BRONZE PLATINUM EMAS PERAK PERUNGGU".split())
_TITLE = re.compile(r" (?:awards?|prize|trophy|title|accolade)\b")
_SEVERAL = re.compile(
    r" (?:[2-9]|\d{2,}|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|belasan|puluhan|"
    r"sejumlah|beberapa|banyak|two|three|four|five|six|several)(?: \w+){0,2} $"
)
"""Between a verb and the word for a prize."""
_PLACE = re.compile(
    r"\b(?:di|at|in|(?:pada|dalam)(?: (?:acara|malam|gelaran|apel|upacara|kegiatan|rangkaian))) "
)
_AT = re.compile(
    r"\b(?:di|oleh|kepada|melalui|lewat|berkat|mewakili|through|by|at|to|representing)\b"
    r"(?! (?:ajang|acara|malam|gelaran|the)\b)"
)


_NO_NAMES = frozenset({"K3", "Internasional", "Nasional", "Bergengsi", "International", "National"})
"""What tells no prize behind the word for one: "meraih dua Penghargaan Internasional"."""


_FIELD = (
    r"(?:keselamatan|kesehatan|kerja|migas|k3|lingkungan|hidup|ketenagalistrikan|pertambangan|dan|"
    r"energi|industri|nasional|provinsi|safety|health|environment\w*)"
)
_COUNTED_KIND = re.compile(
    r"\b(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|\d{1,2}|two|three|four)"
    rf"(?: kategori)? (?:penghargaan|anugerah|piagam|awards?) {_FIELD}(?: {_FIELD})*$"
)
"""Counted prizes of a field, named one by one elsewhere: "dua penghargaan Keselamatan Migas"."""
_AWARD_BEHIND = re.compile(r" (?:\([a-z0-9]{1,8}\) )?awards?\b")
_LEVEL_OF_CATEGORY = re.compile(
    r"\b(?:platinum|gold|silver|bronze|emas|perak|perunggu)\b[^,;]* (?:kategori|category) $"
)


def _is_no_name(document: Document, match: re.Match[str]) -> bool:
    """A year, a post or a place behind the word for a prize is no prize."""
    name = match["name"]
    if name in _NO_NAMES or re.fullmatch(_COLOR, name):
        return True  # "penghargaan K3" tells no prize, "predikat Hijau" none without its name
    if _BY.search(document.lower, match.end("verb"), match.start("noun") + 1):
        return True
    named = NAMES_A_PRIZE.search(name) or _TITLE.match(document.lower, match.end("name"))
    if match["noun"] == "the" and not named:
        return True
    if name.split()[0].upper() in _LEVEL_WORDS and NAMES_A_PRIZE.search(name):
        return True  # a level of a prize, read with the levels
    if _SEVERAL.search(document.lower, match.end("verb"), match.start("noun")):
        if len(name) < 5 or (name.startswith("Penghargaan ") and not NAMES_A_PRIZE.search(name)):
            return True  # "31 penghargaan K3": a kind of prizes
    between = document.lower[match.end("noun") : match.start("name")]
    begin = max(0, match.start("noun") - 24)
    if _COUNTED_KIND.search(document.lower, begin, match.end("name")):
        return _AWARD_BEHIND.match(document.lower, match.end("name")) is None
    if _LEVEL_OF_CATEGORY.search(between):
        return True  # "penghargaan silver untuk kategori Waste Management": a level of a prize
    if _PLACE.search(between) and not NAMES_A_PRIZE.search(name):
        return True  # "menerima penghargaan di Balai Kartini", "awards at the Ritz Carlton"
    if _AT.search(document.lower, match.end("noun"), match.start("name")):
        return True
    if (name[0].isdigit() and not NAMES_A_PRIZE.search(name)) or ROLE_HEAD.match(
        name.lower()
    ) is not None:
        return True
    return " " not in name and (len(name) < 4 or not name[0].isupper()) and not name.isupper()


def _is_scheme(name: str) -> bool:
    if NAMES_A_PRIZE.search(name):
        return False
    if name.startswith(("Golden Flag", "Silver Flag")):
        return True  # how SMK3 is granted
    return name.split()[0] in {
        "Gold",
        "Emas",
        "Silver",
        "Perak",
        "Platinum",
        "Memuaskan",
        "SMK3",
        "SMK2",
        "SMP",
        "ISO",
        "SNI",
        "Sistem",
        "Peringkat",
        "Kategori",
        "Tingkat",
        "Level",
        "Juara",
        "Bendera",
        "Menteri",
        "Tahun",
        "Hijau",
        "Biru",
        "Kuning",
        "Merah",
        "Kementerian",
        "Gubernur",
    }
