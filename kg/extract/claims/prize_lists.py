"""Prizes that are counted and then listed: "meraih tiga penghargaan, yakni A, B, dan C".

Place in the flow: used by :mod:`kg.extract.claims.awards`. Who got them stands behind the count
("Dua penghargaan diperoleh PLTU X, yaitu ..."), is the subject of the verb before it ("PT Y
memboyong 3 penghargaan, yakni ...", "meraih dua penghargaan A Award dan B Award"), or was told in
the sentence before ("Ketiga penghargaan itu masing-masing untuk kategori ..."). The list may go on
in the next sentences ("Kemudian, Penghargaan ..."), or each prize has one of its own ("Penghargaan
pertama adalah A. Penghargaan kedua ..."). A list of another length than the count is not read, so
that "and" within a name parts nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.organisations.topic import HOLDER_KINDS, NUMBER_WORD, NUMBER_WORDS
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["ListedPrize", "PrizeList", "is_counted_prize", "read_prize_list"]

_NUMBER = rf"(?:\d{{1,2}}|satu|{NUMBER_WORD})"
_NOUN = r"(?:penghargaan|piagam|anugerah|trofi|trophy|awards?)"
_MARK = (
    r"(?:yakni|yaitu|masing-masing|adalah|ialah|meliputi|mencakup|terdiri (?:dari|atas)|berupa|"
    r"namely|including)"
)
_HEAD = re.compile(
    rf"\b(?P<count>{_NUMBER})(?: \([a-z\d]{{1,9}}\))?(?: buah)? {_NOUN}\b"
    rf"(?P<between>[^;:\"]{{0,170}}?),? {_MARK}(?: {_MARK})?:? (?:(?:untuk|bagi|pada|dalam) )?"
)
_MARKS = (
    " yakni", " yaitu", " masing-masing", " adalah", " ialah", " meliputi", " mencakup",
    " terdiri", " berupa", " namely", " including",
)  # fmt: skip
_TO = re.compile(
    r"(?: (?:lagi|lain|lainnya|juga|berhasil|telah|itu|tersebut))*"
    r" (?:di(?:peroleh|raih|terima|dapat(?:kan)?|boyong|sabet|kantongi)(?: oleh)?|"
    r"(?:di(?:berikan|serahkan|anugerahkan|sematkan)|jatuh) (?:kepada|ke|untuk)|untuk|bagi) "
    r"(?:unit )?(?:pt\.? )?"
)
_THESE = re.compile(r" (?:itu|tersebut|ini|dimaksud)\b")
_GOT = re.compile(
    r"\b(?:(?:me)?raih|memp?eroleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"(?:mem)?bo(?:yo|ro)ng|diganjar|mengantongi|menggondol|membawa pulang|mengoleksi|"
    r"received|won|earned|bagged|secured)\b(?: \w+){0,3} $"
)
_GOES_ON = re.compile(
    r"(?:(?:lalu|kemudian|berikutnya|selanjutnya|terakhir|serta|dan|ditambah|juga)(?: juga)?,? )+"
)
_PREFIX = re.compile(
    r"(?:(?:dan|serta|and|juga|,|the|an?|untuk|sebagai|atas|dalam|di|bidang|kategori|aspek|"
    r"penghargaan|piagam|trofi|trophy|anugerah|predikat|(?-i:program)) )*[\"']?",
    re.IGNORECASE,
)
_OTHER = (
    r"(?:yang|dari|oleh|pada|kepada|karena|atas|saat|ketika|dengan|berkat|sedangkan|sementara|adalah|"
    r"setelah|serta|ungkap|kata|ujar|tutur|ke|by|from|which|at|during|while|given)\b"
)
"""Behind a prize: what is told of it is no part of its name."""
_NAME = re.compile(rf"(?:[A-Z(]|pencegahan\b)[\w/&+().-]*(?: (?!{_OTHER})[\w/&+().-]+)*")
_SPLIT = re.compile(r"[\"']?(?:, (?:dan |serta |and )?|,? serta |; (?:dan )?)")
_WHY = re.compile(r" (?:atas|karena|berkat) [^,;.\"]{3,90}?(?=, |,? serta )")
"""Why a prize of a list was given: "Zero Accident Award atas capaian nihil kecelakaan, ..."."""
_LAST = re.compile(
    r" (?:dan|and) (?:(?:[Pp]enghargaan|[Kk]ategori|[Pp]iagam|[Aa]nugerah) )?(?=[A-Z])"
)
_TAIL = re.compile(r"(?: (?:dan|bagi|untuk|atau|di|dalam|of|the|for|in|on|and))+$|[.,;\"' ]+$")
_GRADE = re.compile(
    r"(?P<grade>(?:Penghargaan )?(?:Prestasi )?(?:Aditama|Utama|Madya|Pratama|Platinum|Gold|Silver|"
    r"Bronze|Emas|Perak|Perunggu))(?: (?:untuk|kategori|aspek|bidang|dalam|Untuk|Kategori|Aspek|"
    r"Bidang))* (?=[A-Z])"
)
_SCHEME = re.compile(
    r"(?:penerapan |sertifikat )?(?:smk ?[23]\b|iso\b|sni\b(?! award)|smp\b|sistem manajemen)"
)
_COUNTED = re.compile(
    rf"\b{_NUMBER}(?: \([a-z\d]{{1,9}}\))?(?: buah)? (?:{_NOUN} )?(?:\w+ ){{0,2}}$"
)
_MOST = 12
_BETWEEN = 6
"""So many sentences, headlines between them included, a list may go on."""


@dataclass(frozen=True, slots=True)
class ListedPrize:
    """A prize of a list: its name, and the grade before it ("Prestasi Utama Pengelolaan ...")."""

    name: tuple[int, int]
    grade: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class PrizeList:
    """Prizes with the words that count them, and who got them.

    ``verb`` is a verb of getting before the count, whose subject got them; with neither that nor a
    holder they are those of the sentence before. ``until`` is where the last sentence ends.
    """

    count: tuple[int, int]
    prizes: tuple[ListedPrize, ...]
    holder: Mention | None
    verb: tuple[int, int] | None
    until: int


def is_counted_prize(document: Document, name: int) -> bool:
    """Whether the word before a prize's name counts it: "4 Penghargaan Prestasi Penerapan ..."."""
    return _COUNTED.search(document.lower, max(0, name - 40), name) is not None


def read_prize_list(
    document: Document, sentence: Sentence, organisations: Mentions
) -> PrizeList | None:
    """The list of prizes that a sentence counts and names, with what goes on behind it."""
    if not document.says(_NOUNS, sentence.start, sentence.end):
        return None
    own = _counted_names(document, sentence) or _by_ordinal(document, sentence, organisations)
    if own is not None or not document.says(_MARKS, sentence.start, sentence.end):
        return own
    head = _HEAD.search(document.lower, sentence.start, sentence.end)
    if head is None or polarity(document, sentence, *head.span("count")) != "stated":
        return None
    number = _number(head["count"])
    if number is None or not 1 <= number <= _MOST:
        return None
    if organisations.at(head.end()) is not None or organisations.starting_at(head.end()):
        return None  # "enam penghargaan, yaitu PLTU A, PLTU B, ..."
    prizes, until = _items(document, sentence, head.end(), number)
    if not prizes:
        return None
    to = _TO.match(document.lower, head.start("between"), sentence.end)
    if to is not None:
        holder = organisations.at(to.end()) or organisations.starting_at(to.end())
        if holder is None or holder.kind not in HOLDER_KINDS or holder.end > head.end():
            return None
        return PrizeList(head.span("count"), prizes, holder, None, until)
    got = _GOT.search(document.lower, max(sentence.start, head.start() - 60), head.start())
    if number == 1 or (
        got is None and not (head["count"].startswith("ke") or _THESE.match(head["between"]))
    ):
        return None
    verb = (got.start(), got.start() + len(got.group().split()[0])) if got is not None else None
    return PrizeList(head.span("count"), prizes, None, verb, until)


_NOUNS = ("penghargaan", "piagam", "anugerah", "trofi", "trophy", "award")
_CAPITALS = (
    r"[A-Z][\w/&+-]*"
    r"(?: (?:[A-Z][\w/&+-]*|20\d\d|of|the|for|in)(?![\w-])| \([A-Z][\w -]{1,12}\))*"
)
_AND = r"(?:, (?:dan |serta |and )?| (?:dan|serta|and) )(?:(?:[Pp]enghargaan|[Kk]ategori) )?"
_DIRECTLY = re.compile(
    rf"\b(?P<count>{_NUMBER})(?: \w+)? {_NOUN}(?: kategori)? "
    rf"(?P<items>{_CAPITALS}(?:{_AND}{_CAPITALS})+)"
)
_PARTS = re.compile(_AND)


def _counted_names(document: Document, sentence: Sentence) -> PrizeList | None:
    """Prizes named right behind their count: "meraih dua penghargaan X Award dan Y Award"."""
    match = document.in_plain.search(_DIRECTLY, sentence.start, sentence.end)
    if match is None or polarity(document, sentence, *match.span("count")) != "stated":
        return None
    got = _GOT.search(document.lower, max(sentence.start, match.start() - 60), match.start())
    if got is None:
        return None
    names, position = [], match.start("items")
    for join in _PARTS.finditer(document.plain, *match.span("items")):
        names.append((position, join.start()))
        position = join.end()
    names.append((position, match.end("items")))
    if len(names) != _number(match["count"]):
        return None
    if any(" " not in document.plain[start:end] for start, end in names):
        return None  # "dua penghargaan Keselamatan dan Kesehatan Kerja"
    prizes = [_prize(document, *part) for part in names if not _SCHEME.match(document.lower, *part)]
    verb = (got.start(), got.start() + len(got.group().split()[0]))
    return PrizeList(match.span("count"), tuple(prizes), None, verb, sentence.end)


_ORDINAL = re.compile(
    r"(?:(?:sedangkan|sementara|adapun|lalu|kemudian|dan),? )?penghargaan "
    r"(?P<count>pertama|kedua|ketiga|keempat|kelima)"
    r"(?: yang (?:\w+ )?di(?:raih|terima|peroleh|dapat(?:kan)?)"
    r"(?: (?!adalah|ialah|ya)\w+){0,3})?,? "
    r"(?:adalah|ialah|yakni|yaitu|berupa|merupakan|sebagai)(?: penerima)?(?: penghargaan)? \"?"
)
_COUNTS = re.compile(rf"\b{_NUMBER}(?: \w+)? {_NOUN}\b")
_BACK = 6
"""So many sentences back the prizes are counted that are then told by their ordinals."""


def _by_ordinal(
    document: Document, sentence: Sentence, organisations: Mentions
) -> PrizeList | None:
    """A prize with a sentence of its own: "Penghargaan pertama yang diraih adalah X"."""
    match = _ORDINAL.match(document.lower, sentence.start, sentence.end)
    name = _FIRST_NAME.match(document.plain, match.end(), sentence.end) if match else None
    if match is None or name is None or organisations.at(name.start()) is not None:
        return None
    if _SCHEME.match(document.lower, *name.span()):
        return None
    number = document.sentence_index(sentence.start)
    for before in reversed(document.sentences[max(0, number - _BACK) : number]):
        counts = document.in_lower.search(_COUNTS, before.start, before.end)
        got = counts and _GOT.search(
            document.lower, max(before.start, counts.start() - 60), counts.start()
        )
        if not counts or not got or before.kind != "body":
            continue
        holder = organisations.before(got.start())
        if polarity(document, before, *got.span()) != "stated" or holder is None:
            return None
        if holder.start < before.start or holder.kind not in HOLDER_KINDS:
            return None
        prize = _prize(document, *name.span())
        return PrizeList(match.span("count"), (prize,), holder, None, sentence.end)
    return None


_FIRST_NAME = re.compile(_CAPITALS)


def _number(word: str) -> int | None:
    return 1 if word == "satu" else int(word) if word.isdigit() else NUMBER_WORDS.get(word)


def _items(
    document: Document, sentence: Sentence, start: int, number: int
) -> tuple[tuple[ListedPrize, ...], int]:
    """The prizes of a list that begins here, up to a number, and where its last sentence ends."""
    parts = _parts(document, start, sentence.end, number)
    until = sentence.end
    follow = document.sentences[document.sentence_index(sentence.start) + 1 :][:_BETWEEN]
    for each in (other for other in follow if other.kind == "body"):
        begin = _GOES_ON.match(document.lower, each.start, each.end)
        if len(parts) >= number or begin is None:
            break
        more = _parts(document, begin.end(), each.end, number - len(parts))
        if not more:
            break
        parts, until = [*parts, *more], each.end
    if parts and len(parts) == number - 1:
        parts = _with_last_parted(document, parts)
    prizes = [_prize(document, *part) for part in parts if not _SCHEME.match(document.lower, *part)]
    return tuple(prizes) if len(parts) == number else (), until


def _parts(document: Document, start: int, end: int, number: int) -> list[tuple[int, int]]:
    """The names of a list between commas."""
    plain = document.plain
    found: list[tuple[int, int]] = []
    position = start
    while len(found) < number:
        prefix = _PREFIX.match(plain, position, end)
        begin = prefix.end() if prefix is not None else position
        name = _NAME.match(plain, begin, end)
        if name is None:
            break
        found.append((begin, _trimmed(plain, begin, name.end())))
        why = _WHY.match(plain, name.end(), end)
        split = _SPLIT.match(plain, why.end() if why is not None else name.end(), end)
        if split is None:
            break
        position = split.end()
    return found


def _with_last_parted(document: Document, parts: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names of a list one short of its count, whose last two have only "dan" between."""
    joins = list(_LAST.finditer(document.plain, *parts[-1]))
    if len(joins) != 1:
        return parts
    return [*parts[:-1], (parts[-1][0], joins[0].start()), (joins[0].end(), parts[-1][1])]


def _trimmed(plain: str, start: int, end: int) -> int:
    while (tail := _TAIL.search(plain, start, end)) is not None:
        end = tail.start()
    return end


def _prize(document: Document, start: int, end: int) -> ListedPrize:
    grade = _GRADE.match(document.plain, start, end)
    if grade is None:
        return ListedPrize((start, end))
    return ListedPrize((grade.end(), end), grade.span("grade"))
