"""A text as the rules read it: one plain copy of the same length, paragraphs and sentences.

Place in the flow: the first step of :mod:`kg.extract.reading`. Algorithm:

1. Newlines are normalised; this is the text that offsets count in.
2. ``plain`` has the same length: every kind of space, quotation mark and dash becomes the ASCII
   one, invisible marks become spaces, so that one regular expression reads all of them.
3. Lines become paragraphs; a text wrapped at a fixed width is told from one with a line per
   paragraph.
4. Paragraphs become sentences, at full stops that end no abbreviation, initial or number.
5. Each sentence has a kind: ``body``, ``title``, ``headline`` (a linked article) or ``byline``.

All steps take linear time.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from kg.extract.model import Span
from kg.extract.text.asked_words import AskedWords
from kg.extract.text.paragraphs import LINKED, split_paragraphs, without_breaks
from kg.extract.text.word_search import WordSearch, WordStarts

__all__ = ["WHERE_SHOWN", "Document", "Sentence", "normalise_newlines"]

ABBREVIATIONS = frozenset(
    "dg adj comr "
    "ir dr drs dra drg h hj prof st mt mm msc mba sh se ssi skom spd phd no nos tbk jl jln kab "
    "prov kep wil kec kel ds gn "
    "plt plh pth pj pjs pgs fr moch ign yoh eng insp "
    "rp dll dsb dst dkk sdr bpk bp ibu yth a.n u.p s.d mr mrs ms co inc ltd corp jr sr vol hlm "
    "pt cv ust kh muh moh mohd abd sy muhd hi "
    "pol purn inf "
    "jend letjen mayjen brigjen kol letkol kapt komjen irjen kombes akbp kompol gen col capt maj "
    "rep sen gov drh mgr apt adv pdt tgk ny tn sdri lt brig "
    "vs approx dept est fig jan feb mar apr jun jul aug agt sep sept okt oct nov des dec".split()
)
"""Words before a full stop that end no sentence, folded."""

_SPACES = {
    ord(c): " "
    for c in "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    "\u2009\u200a\u202f\u205f\u3000\t\v\f"
}
_INVISIBLE = {
    ord(c): " "
    for c in "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad"
}
_QUOTES = {ord(c): '"' for c in "\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033\uff02"}
_APOSTROPHES = {ord(c): "'" for c in "\u2018\u2019\u201a\u201b\u2032\u00b4\u0060\uff07"}
_DASHES = {ord(c): "-" for c in "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uff0d"}
_CONTROLS = {c: " " for c in range(32) if c != 10}
_PLAIN = {**_CONTROLS, **_SPACES, **_INVISIBLE, **_QUOTES, **_APOSTROPHES, **_DASHES}

_SENTENCE_END = re.compile(r"(?<![.!?\u2026])[.!?\u2026]+[\"')\]]{0,3}(?=\s)")
_OPENING = re.compile(r"\s*[\"'(\[]{0,2}(?<=[\"'(\[\s]) ?(?:[A-Z0-9\u00c0-\u00de])")
"""How a sentence begins; a page may set a space behind the mark: '. " Untuk 2012 ...'."""
_BYLINE = re.compile(
    r"\s*[(\[]?\s*(?:pewarta|penulis|editor|reporter|redaktur|wartawan|laporan|sumber|foto|"
    r"copyright|uploader|"
    r"tags?|kata kunci|keywords?|topik|"
    r"translator|author|penyunting|kontributor|publisher|edited by|reporting by|written by|"
    r"artikel ini telah tayang|\* ?follow|dapatkan update|ikuti berita|gabung|follow)"
    r"\b\s*(?::|\(|©|oleh|"
    r"wartawan|\w+ di\b|-)|"
    r"\s*(?:by [\w. ]{2,40}? [|/] )?[a-z][a-z. ]{2,24}?\s*[●•|]\s*"
    r"(?:mon|tue|wed|thu|fri|sat|sun)\w*,|"
    r"\s*(?:copyright|©)[^\n]{0,12}(?:19|20)\d\d\b|\s*©(?=[^\n]{3,60}\b(?:19|20)\d\d\b)|"
    r"\s*(?:kontributor|koresponden) [\w .-]{3,40}, [\w.' -]{3,40},?\s*$|\s*tim redaksi\s*$",
    re.IGNORECASE,
)


_CAPTION = re.compile(
    r"\((?:antara|foto|photo|dok|ist|ilustrasi|illustration|file|courtesy|shutterstock|jp)\b"
    r"[^()\n]{0,40}\)[ .]*$",
    re.IGNORECASE,
)
"""The end of a line below a picture."""
_CREDIT = re.compile(r"(?:^|[ .\n])[A-Z][\w.-]+(?: FOTO)?/[A-Z][\w .]{1,24}$", re.MULTILINE)
"""The end of such a line without brackets: "... di Ende. ANTARA FOTO/Budi"."""
_LEAST_LEAD = 60
"""The first sentence of an article has no fewer characters; a caption may have as many."""
LONGEST_SENTENCE = 1500
"""A longer one is cut: no sentence of news is, and rules take time by the square of its length."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence by its offsets; ``kind``: ``body``, ``title``, ``headline``, ``byline``."""

    start: int
    end: int
    kind: str
    paragraph: int


_IN_PLAIN, _IN_LOWER = AskedWords(), AskedWords()


class _Present:
    """Which of the words that rules ask for a text has at all.

    By the identity of their row, as it is hashed anew at each look-up, thousands of times in a
    text; rows are kept, so that their identity stays theirs.
    """

    def __init__(self, text: str, asked: AskedWords) -> None:
        self._text = text
        self._asked = asked
        finder = asked.finder()
        self._rows = finder.rows
        self._found = finder.words_in(text)
        self._new: list[tuple[str, ...]] = []
        self.known: dict[int, list[str]] = {}

    def of(self, row: tuple[str, ...]) -> list[str]:
        """Those of the words that the text has."""
        if id(row) in self._rows:
            present = list(filter(self._found.__contains__, row))
        else:
            present = list(filter(self._text.__contains__, row))
            self._new.append(row)
            self._asked.add(row)
        self.known[id(row)] = present
        return present


_FOOTER = re.compile(
    r"(?:cek|simak|baca|ikuti|dapatkan|temukan|follow|silakan|fakta atau hoaks|untuk mengetahui)\b"
    r"[^\n]{0,160}\b(?:google news|whatsapp|telegram|cek fakta|aplikasi|kanal|channel)\b",
    re.IGNORECASE,
)
"""A line that only invites to read on elsewhere: it is of the outlet, not of the article."""


_GLUED_FORM = re.compile(r"(?<=\bPT)\.(?=[A-Z])|(?<=\bCV)\.(?=[A-Z])")
"""The point of a legal form to which the name is glued: "PT.PLN", "CV.Anugerah"."""


def normalise_newlines(text: str) -> str:
    """Make every line end one line feed: the text that offsets count in."""
    return (
        text
        .replace("\r\n", "\n")
        .replace("\r", "\n")
        .replace("\u2028", "\n")
        .replace("\u2029", "\n")
    )


class Document:
    """A text with its plain copy, sentences and paragraphs.

    Attributes:
        text: The decoded, newline-normalised text.
        plain: Same length; spaces, marks and dashes made plain, "PT.X" made "PT X", line feeds
            within a paragraph made spaces.
        lower: Same length; ``plain`` in lower case.
        in_plain, in_lower: Look for expressions that begin with words in these two.
    """

    def __init__(self, text: str) -> None:
        self.text = normalise_newlines(text)
        self.plain = self.text.translate(_PLAIN)
        if "T." in self.plain or "V." in self.plain:
            self.plain = _GLUED_FORM.sub(" ", self.plain)
        self.paragraphs: tuple[tuple[int, int], ...] = tuple(split_paragraphs(self.plain))
        self.plain = without_breaks(self.plain, self.paragraphs)
        self.lower = self.plain.lower()
        if len(self.lower) != len(self.plain):  # a few capitals become two characters
            self.lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in self.plain)
        self.sentences: tuple[Sentence, ...] = tuple(_sentences(self.plain, self.paragraphs))
        self._starts = [sentence.start for sentence in self.sentences]
        words = WordStarts.of(self.plain)
        folded = words.folded()
        self.in_plain = WordSearch(self.plain, words, folded)
        self.in_lower = WordSearch(self.lower, folded, folded)
        self._held = _Present(self.plain, _IN_PLAIN)
        self._said = _Present(self.lower, _IN_LOWER)

    def span(self, start: int, end: int) -> Span:
        """The words from ``start`` to ``end`` (exclusive) as evidence."""
        return Span(start, end, self.text[start:end])

    def words(self, start: int, end: int) -> str:
        """The words from ``start`` to ``end``, every run of white space made one space."""
        return " ".join(self.text[start:end].split())

    def holds(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """Whether one of the words stands as such in the plain text from ``start`` to ``end``.

        Rules ask it before an expression that cannot match without one of them. Which of the words
        the text has at all is found out once.
        """
        present = self._held.known.get(id(words))
        if present is None:
            present = self._held.of(words)
        find = self.plain.find
        for word in present:  # a loop: it runs thousands of times in a text
            if find(word, start, end) >= 0:
                return True
        return False

    def says(self, words: tuple[str, ...], start: int, end: int) -> bool:
        """As :meth:`holds`, of the text in lower case."""
        present = self._said.known.get(id(words))
        if present is None:
            present = self._said.of(words)
        find = self.lower.find
        for word in present:
            if find(word, start, end) >= 0:
                return True
        return False

    def last_before(self, position: int) -> str:
        """The last character of ``plain`` before a position that is no space, or "" if far off."""
        return self.plain[max(0, position - _GAP) : position].rstrip()[-1:]

    def sentence_index(self, position: int) -> int:
        """The number of the sentence in which ``position`` stands (or the last before it)."""
        number = bisect_right(self._starts, position) - 1
        return number if number > 0 else 0

    def sentence_at(self, position: int) -> Sentence:
        """The sentence in which ``position`` stands (or the last before it)."""
        return self.sentences[self.sentence_index(position)]

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the article itself."""
        return tuple(sentence for sentence in self.sentences if sentence.kind == "body")

    def is_caption(self, paragraph: int) -> bool:
        """Whether a paragraph is the line below a picture: "... in Ende. (Antara Foto)"."""
        start, end = self.paragraphs[paragraph]
        if not self.plain.endswith((".", '"', ")", "?", "!"), start, end):
            return _CREDIT.search(self.plain, max(start, end - 50), end) is not None
        closed = self.plain.endswith((")", ")."), start, end)
        return closed and _CAPTION.search(self.plain, max(start, end - 60), end) is not None

    @cached_property
    def lead(self) -> int:
        """The number of the first full sentence; what stands before are headings and captions."""
        for number, sentence in enumerate(self.sentences):
            long = sentence.end - sentence.start >= _LEAST_LEAD
            if sentence.kind == "body" and long and self.plain[sentence.end - 1] in '.!?")':
                if not self.is_caption(sentence.paragraph):
                    return number
        return 0

    @cached_property
    def counts_rt(self) -> bool:
        """Whether "RT" is a household here ("rumah tangga (RT)"), no ward."""
        return "rumah tangga (rt)" in self.lower

    @cached_property
    def language(self) -> str:
        """``id`` or ``en``, by the commonest function words."""
        sample = self.lower[:6000].split()
        english = sum(word in _ENGLISH for word in sample)
        indonesian = sum(word in _INDONESIAN for word in sample)
        return "en" if english > indonesian else "id"


_GAP = 200
"""Characters in which the end of what stands before is looked for; a page's gaps are shorter."""
_ENGLISH = frozenset(
    "the of and to in that for with was is by from has have on at as said its".split()
)
_INDONESIAN = frozenset(
    "yang dan di dengan untuk dari pada ini itu dalam akan telah sudah tidak oleh adalah "
    "juga ke".split()
)


def _sentences(plain: str, paragraphs: tuple[tuple[int, int], ...]) -> list[Sentence]:
    found: list[Sentence] = []
    following = 0  # headlines that may still follow a link that stands alone on its line
    titles = _titles(plain, paragraphs)
    ended = False  # whether a heading was met below which pages list other articles
    listing = False  # whether the paragraph before announces a list, or is a line of one
    for number, (start, end) in enumerate(paragraphs):
        item = listing and _LIST_ITEM.match(plain, start, end) is not None
        listing = item or plain[start:end].rstrip().endswith(":")
        link = LINKED.match(plain, start, end)
        if link is not None:
            alone = not plain[link.end() : end].strip(" :-\n")
            following = _LINKS_IN_A_LIST if alone else 0
            found.append(Sentence(start, end, "headline", number))
            continue
        if following and _is_headline(plain, start, end):
            following -= 1
            found.append(Sentence(start, end, "headline", number))
            continue
        following = 0
        ended = ended or (
            number > _HEAD and _END_OF_ARTICLE.fullmatch(plain, start, end) is not None
        )
        if ended and _is_headline(plain, start, end):
            found.append(Sentence(start, end, "byline", number))
            continue
        footer = end - start < 260 and _FOOTER.match(plain, start + (plain[start] in "*>") * 2, end)
        if footer or (end - start < 200 and _BYLINE.match(plain, start, end)):
            found.append(Sentence(start, end, "byline", number))
            continue
        if number < _HEAD and _TAGS.fullmatch(plain, start, end):
            found.append(Sentence(start, end, "byline", number))
            continue
        if number < _HEAD and _MENU.fullmatch(plain, start, end):
            found.append(Sentence(start, end, "byline", number))
            continue
        kind = "title" if number in titles else "body"
        if kind == "body" and number and not item and _is_teaser(plain, start, end):
            kind = "headline"
        found += [Sentence(a, b, kind, number) for a, b in _split(plain, start, end)]
    return found


_END_OF_ARTICLE = re.compile(
    r"\s*(?:(?:berita |artikel |posting )?(?:terpopuler|terkait|terkini|terbaru|lainnya)|"
    r"(?:rekomendasi|pilihan)(?: (?:berita|editor|untuk anda))?|indeks berita|komentar|tags?|topik|"
    r"most (?:read|popular|viewed)|trending(?: now)?|related (?:news|articles?|stories)|"
    r"(?:latest|more) news|you may (?:also )?like|filed under)\s*:?\s*",
    re.IGNORECASE,
)
"""A heading below an article: what follows are the headlines and links of the page."""
_LIST_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*\u2022\u25cf\u2013]|[a-z][.)]) ")
"""A line of a list, which is no headline where the line before announces it with a colon."""
_WORDS = re.compile(r"[^\W\d_][\w'-]*")
_SMALL = frozenset(
    "di ke dan dari yang untuk pada dengan the of in to and for a an by on at is "
    "ini itu ada".split()
)
_MAX_TEASER = 120
WHERE_SHOWN = re.compile(
    r"\((?:(?:paling |ke\w+ dari |nomor \w+ dari )?(?:kanan|kiri|tengah|left|right|cent(?:er|re))|"
    r"(?:dua|ke\w+|second|third) (?:dari|from) (?:kanan|kiri|left|right))\b"
)
"""Where somebody stands in a picture, in small letters: a caption, no headline."""


def _is_teaser(plain: str, start: int, end: int) -> bool:
    """A line in title case without a full stop between paragraphs: a headline set among them."""
    text = plain[start:end].strip()
    if len(text) > _MAX_TEASER or text[-1:] in '.!:",)%' or any(c in text for c in ':"%;|'):
        return False
    if WHERE_SHOWN.search(text.lower()) is not None:
        return False
    words = [word for word in _WORDS.findall(text) if word.lower() not in _SMALL]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= 5 and capitals >= 0.85 * len(words)


_LINKS_IN_A_LIST = 5
"""How many headlines a list of linked articles may have."""


def _is_headline(plain: str, start: int, end: int) -> bool:
    words = plain[start:end].strip()
    return len(words) < 160 and words[-1:] not in '."'


_HEAD = 10
"""The title, its repetition, the day and a caption stand within so many paragraphs."""
_TAGS = re.compile(r"id [^,.\n]{2,60}(?:,(?! )[^,.\n]{2,60}){1,12}")
"""The keywords of a page of Antara: "id PLN UP3 Ende,Audit,SMK3"."""
_MENU = re.compile(r"(?!By |Oleh )[^\n|.\d]{2,30}(?: \| [^\n|.\d]{2,30}){2,9}")
"""The menu of a page above its article: "TÜV SÜD | ASEAN | Stories | News"."""
_FURNITURE = re.compile(
    r"logo header\b.*|baca berita tanpa iklan\b.*|"
    r"(?:(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|mon|tue|wed|thu|fri|sat|"
    r"sun)\w*,? )?\d{1,2} [a-z]{3,9} \d{4}\b.{0,20}|\S+(?: \S+){0,2}",
    re.IGNORECASE,
)
"""A line above the title: the name of the page, a heading, the day."""
_LEAST_TITLE = 4
"""A title below such lines has no fewer words."""


def _titles(plain: str, paragraphs: tuple[tuple[int, int], ...]) -> frozenset[int]:
    """The paragraphs that are the title: the first, or the first below the page's own lines.

    What repeats it is the title again.
    """
    found: set[int] = set()
    said: set[str] = set()
    above = True  # nothing but lines of the page so far
    for number, (start, end) in enumerate(paragraphs[:_HEAD]):
        words = plain[start:end].strip()
        titled = len(words) < 160 and words[-1:] not in '.!":,' and len(paragraphs) > 1
        page = _FURNITURE.fullmatch(words) is not None
        first = above and not page and words.count(" ") + 1 >= _LEAST_TITLE
        if titled and (number == 0 or words.lower() in said or (first and "(" not in words)):
            found.add(number)
            said.add(words.lower())
        above = above and page
    return frozenset(found)


def _split(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    begin = start
    for match in _SENTENCE_END.finditer(plain, start, end):
        if not _OPENING.match(plain, match.end(), end) or _is_abbreviation(plain, match.start()):
            continue
        found.append((begin, match.end()))
        begin = match.end()
        while begin < end and plain[begin] in " \n":
            begin += 1
    if begin < end:
        found.append((begin, end))
    if all(b - a <= LONGEST_SENTENCE for a, b in found):
        return found
    return [piece for a, b in found for piece in _cut(plain, a, b)]


def _cut(plain: str, start: int, end: int) -> list[tuple[int, int]]:
    """Cut what has no sentence end into pieces: the rules look at a sentence as a whole."""
    found: list[tuple[int, int]] = []
    while end - start > LONGEST_SENTENCE:
        space = plain.rfind(" ", start + LONGEST_SENTENCE // 2, start + LONGEST_SENTENCE)
        cut = space if space > 0 else start + LONGEST_SENTENCE
        found.append((start, cut))
        start = cut
        while start < end and plain[start] in " \n":
            start += 1
    if start < end:
        found.append((start, end))
    return found


_CUT_NUMBER = re.compile(
    r"\d{1,3}\. \d{3} (?:KK|kk|kepala keluarga|rumah|desa|pelanggan|keluarga|jiwa|orang|warga)\b"
)
"""A number of thousands into which a blank slipped: "30. 507 KK"."""


def _is_abbreviation(plain: str, stop: int) -> bool:
    """Whether the word right before a full stop is an abbreviation or an initial."""
    if plain[stop] != ".":
        return False
    begin = stop
    while (
        begin > 0 and stop - begin < 12 and (plain[begin - 1].isalnum() or plain[begin - 1] == ".")
    ):
        begin -= 1
    word = plain[begin:stop]
    if word.isdigit():  # the number of a list: "2. Konawe 96,31 persen"
        if _CUT_NUMBER.match(plain, begin):
            return True
        return begin == 0 or plain[begin - 1] == "\n"
    if len(word) == 1:  # an initial, or the letter of a list: "a. SMK3 dari Kemnaker"
        return word.isupper() or begin == 0 or plain[begin - 1] == "\n"
    if "." in word and len(word) <= 7 and word[0].isupper():  # S.T, M.Si, Ph.D
        return True
    return word.lower() in ABBREVIATIONS and (word[0].isupper() or len(word) <= 3)
