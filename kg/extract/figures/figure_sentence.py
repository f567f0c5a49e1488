"""One sentence with its numbers, as the rules of figures read it, and what it goes on from.

Place in the flow: used by :mod:`kg.extract.figures.figures` and the rules of counts and shares.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from kg.extract.figures.count_words import (
    ELECTRICITY,
    GETS,
    OBJECT,
    OTHER_ACCESS,
    PARTLY,
    QUEUES,
    UNREACHED,
)
from kg.extract.figures.figure_records import Carry, Place, Reading, Told
from kg.extract.figures.figure_words import (
    ELECTRIFIED,
    HOUSEHOLD_RATIO,
    NOUNS,
    RATIO_CUES,
    SHORT_RATIO_CUE,
    TARGET,
    UNELECTRIFIED,
    VILLAGE_RATIO,
)
from kg.extract.figures.homes_in_waiting import LACK_BEFORE
from kg.extract.figures.light_at_times import has_it_badly
from kg.extract.text.document import Document, Sentence
from kg.extract.text.numbers import Number

__all__ = [
    "CLAUSE",
    "DATED_LINE",
    "LIST_LINE",
    "THUS",
    "Carry",
    "FigureSentence",
    "Place",
    "Reading",
    "Told",
    "begins_item",
    "ends_word",
    "indicator_of",
    "noun_at",
]

CLAUSE = re.compile(
    r"[;]|, (?=(?:sedangkan|sementara|namun|tetapi|tapi|adapun|padahal|dan sisanya|sisanya|while|"
    r"whereas|but|and the|with the)\b)|"
    r"\b(?:sedangkan|sementara itu|padahal|whereas)\b|\bdan (?=yang (?:belum|sudah|telah|masih)\b)"
)
"""Where another clause begins, whose words say nothing of a number in this one."""

_OUTRIGHT = tuple(
    (
        "gelap|kegel|un|non|in |by |still d|off |untouched|beyond|dark|no electricity|"
        "no power|no light|kerosene|oil lamp|lampu|have nothing|has nothing|need|"
        "still need|no pln|no grid|no access to|mesti|harus|perlu|wajib|total|complet|entirel|pitch"
    ).split("|")
)
"""What tells outright that there is no electricity."""
_LEFT = re.compile(
    r"\b(?:tinggal|tersisa|menyisakan|(?<!lebih )kurang(?! (?:lebih|dari))|"
    r"(?P<rest>sisanya|sisa|the rest),?|remaining|all but|"
    r"leaving)(?:(?: (?!dari\b)\w+){0,2}| (?:sekitar |tidak |tak )?(?:lebih|kurang) dari) $"
)
_STILL_THERE = re.compile(r"\bmasih (?:ada|terdapat|tersisa|menyisakan)(?: \w+){0,2} $")
_HAS = re.compile(r"\bmemiliki(?: sebanyak| sekitar| total| jumlah)? $")
"""Right before what an area has of villages, which says nothing of their electricity."""
_IN_VILLAGE = re.compile(
    r"(?: [\w-]+){1,3} di (?:dusun|desa|kampung|kelurahan|kecamatan|distrik|nagari|gampong)\b"
)
"""Behind a count of homes, the names of where they are, up to their verb."""
_LAGI = re.compile(r" (?:\w+ )?lagi\b")
"""Around what is still to be done: "masih ada sekitar 250 desa lagi di Riau"."""
_REST_TOLD = re.compile(
    r"\b(?:tersisa|menyisakan|sisanya|(?:tinggal|masih ada|masih terdapat)(?= (?:\w+ )?\d)|"
    r"leaving) (?:\w+ ){0,2}?\d[\d.,]* (?!persen|percent|%)"
)
"""What is left, whose parts have nothing of what was told before: "tersisa 26 desa, 11 di A"."""
_TO_COME = re.compile(
    r"(?: (?!yang|akan|di)[\w/]+){0,2}(?: (?:di|in) [\w' -]{2,30}?)? (?:yang )?(?:akan|bakal|"
    r"perlu|harus|segera) (?:segera |kami |kita |pln |juga )*(?:di)?"
    r"(?:aliri|listriki|terangi|sambung|pasang)\w*\b"
)
"""Behind what is still to be lit: "masih ada 4.500 rumah yang akan kami aliri"."""
_REST_LIES = re.compile(
    r" ?(?:(?:desa|kampung|rumah|kk|keluarga|rumah tangga|villages|homes) )?(?:ada |berada |"
    r"tersebar )?(?:di|in) "
)
"""Behind the last part of what is dealt out by area."""
_UN_BEFORE = re.compile(
    r"\b(?:(?:non-?|un-?)electrified|dark) (?:villages|homes|households),? (?:especially|including|"
    r"namely|mainly)? ?(?:the )?$|\b(?:desa|rumah|rumah tangga) (?:yang )?belum (?:ber|"
    r"ter)listrik\w*,? (?:terutama|khususnya|yakni|yaitu|termasuk) $|"
    r"\b(?:desa|kampung|rumah|rumah tangga|kk|keluarga|villages|homes) (?:yang |in the )?"
    r"(?:masih )?(?:gelap(?:nya| gulita)?|dark),?(?: (?:ada|masih|tinggal|sebanyak|mencapai|"
    r"berjumlah|yakni|yaitu|tercatat|tersisa|hanya|sekitar|kini|number|total))* $"
)
"""Right before some of the villages without electricity: "dark villages, especially 318"."""
_BUT_ONLY = re.compile(
    r", (?:dan |namun |tetapi |but |and )?(?:baru|hanya|cuma|only|just)\b|"
    r"\b(?:masih (?:ada|terdapat)|tersisa|menyisakan|sisanya|tinggal|leaving|remaining)\b"
)
"""Between a total and a part that alone has what the verb says."""
_LIT = re.compile(
    r" (?:\w+ )?(?:yang )?(?:sudah|telah|kini|baru|have|has|now|are) (?:\w+ )?"
    r"(?:berlistrik|terlistriki|teraliri|dialiri|dilistriki|menikmati|terang|electri|power)"
)
"""Behind what is left over: "sisanya 12 desa sudah berlistrik"."""
_MORE_LEFT = re.compile(
    r" (?:\w+ )?(?:lagi(?! (?:yang )?(?:(?:bersumber|berasal|memakai|menggunakan|diterangi|"
    r"mendapat) )?(?:dari|oleh|lewat|melalui) (?:listrik|lampu|plt\w|tenaga|ltshe|pln|panel|"
    r"sumber|swadaya)"
    r")(?! (?:(?:ada|berada|terletak|tersebar|"
    r"terpencar) )?di\b)(?! (?:yang )?(?:akan|bakal|dapat|bisa|segera|sudah|telah|kini) "
    r"(?:kami |kita |segera |pln )?(?:di|ter|ber|me|listrik|alir|terang|sambung)\w)|yang tersisa|"
    r"remaining)\b"
)
LIST_LINE = 70
"""A longer sentence is no item of a list."""
_LONGEST_ITEM = 140
_ITEM = re.compile(r"(?:[-•*–] ?|\d{1,2}[.)] )[a-z][\w.' -]{2,40}: ")
"""The beginning of an item of several figures: "- Sigi: PLN 95 persen; non-listrik 2 persen"."""
DATED_LINE = re.compile(
    r"(?:[-•*–—] ?|\d{1,2}[.)] )?(?:(?:pada|tahun|akhir|per|year|end of|end) ){0,2}"
    r"(?:(?:semester|triwulan|kuartal) \w{1,3} |[a-z]{3,9} |q[1-4] )?"
    r"(?:19|20)\d\d ?(?:\([^()]{1,25}\) ?)?(?:[:=–—-]|sebesar) ?"
    r"(?:sekitar |hampir |about )?\d[\d.,]* ?(?:%|persen\b|percent\b)"
)
"""An item of a list by years: "2014: 84,35%", "- Tahun 2018 (target): 95 persen"."""
THUS = re.compile(
    r"\"?(?:artinya|berarti|untuk itu|dengan (?:begitu|demikian)|itu (?:berarti|artinya|mencakup|"
    r"setara)|that means|this means|thus)\b"
)
"""Words at a sentence's beginning that tell it follows from the one before: same area and time."""
_NOT_ALL = re.compile(r"\b(?:(?:belum|tidak|tak) semua|not (?:yet )?all\b)")
"""Around a total of which only some have what is told: "158 desa belum semuanya berlistrik"."""
_WITHIN = re.compile(
    r" ?(?:unit )?(?:kepala |rumah )?[\w/]*(?: in \w+)?(?:, (?:most|many|mostly|"
    r"mainly)\b[^,;.\d]{3,50},)?,? (?:with(?: a total of)?|dengan|berisi|dihuni|berpenduduk|"
    r"(?:(?:in|di) [\w', ]{2,32}?)?(?:yang |that |which )?(?:mencakup|meliputi|cover(?:s|ing)?|"
    r"compris(?:e|ing)|contain(?:s|ing)?|encompass(?:es|ing)?)|home to|di|in|across|"
    r"(?:yang )?tersebar(?: di)?|spread over)"
    r"(?: (?:oleh|total|sekitar|hampir|lebih kurang|kurang lebih|some|about))? "
)
"""Between a count of villages and that of the households in them, which share one verb."""
_OF_EACH = re.compile(
    r"\bmasing-masing(?: (?:mendapat(?:kan)?|memperoleh|menerima|kebagian|kuota|jatah|alokasi|bpbl|"
    r"sebanyak|sebesar|mencapai|baru|hanya))* $"
)
_NEXT_OF_EACH = 24
"""A number so near behind "dan" is that of the next area."""
_REGION = re.compile(
    r" (?:desa|kampung|dusun|kecamatan|distrik|kelurahan|kabupaten|kota|pulau|provinsi|nagari|"
    r"villages|hamlets|districts|regencies|islands|provinces)\b"
)
_FROM_REGION = re.compile(
    r"(?: [\w()]+){0,3}? (?:(?:yang )?(?:tersebar |berada |tinggal )?(?:dari|di|pada|dalam)|"
    r"(?:spread )?(?:in|across|over|from)) |(?: [\w()]+){1,2}(?:,| dan| and| di| in| dalam| pada) "
)
"""Between what is counted and the regions over which it is spread."""
_ASIDE = re.compile(
    r"[^.;,\d]{0,40}, yang (?!(?:belum|sudah|telah|masih)\b)[^.;,\d]{4,70}, (?:kini|sudah|telah|"
    r"akhirnya|belum|masih|baru|bisa|dapat)\b"
)
"""A clause up to the verb of what is counted: "keluarga, yang umumnya petani, kini"."""
_ONCE_DARK = re.compile(
    r"[^.;]{0,60}\b(?:yang )?(?:selama ini|sebelumnya|dulu(?:nya)?|semula|tadinya|bertahun-tahun|"
    r"puluhan tahun|previously|long|formerly)\b[^.;,]{0,60}?\b(?:gelap|belum|tanpa|tidak|tak|"
    r"hidup dalam|dark|without)\b[^.;]{0,60}?,? (?:kini|sekarang|akhirnya|sudah|telah|mulai|now|"
    r"finally|have)\b"
)
"""Homes that were dark up to now, with the word of what they are."""
_MOST_JOINED = 3
_AND_OTHER = re.compile(r"(?: (?:di|in) [\w' -]{2,40}?)?,? (?:dan|serta|and|termasuk|including) ")
"""Between two counts of one noun, each of its area."""
_NOT_YET = re.compile(
    r"(?: [\w/]+){0,2}?(?: (?:di|in) [\w' -]{2,30}?)?(?: yang| lagi| lainnya)"
    r"(?: masih)? belum(?= ?(?:[.;\")]|$|,\"|, (?:paling|terutama|terbanyak|tersebar|mayoritas|"
    r"sebagian besar|kebanyakan)\b))"
)
"""Behind what has not got it yet, where the sentence ends: "masih ada 20 desa yang belum."."""
_BARELY_NOT = re.compile(
    r"(?: [\w/]+){0,2}?(?: (?:di|in) [\w' -]{2,30}?)?(?: (?:masih|lagi|lainnya|sisanya))?,? "
    r"(?:belum|tidak)(?= ?(?:[.;,\")]|$))"
)
"""Behind what has none, where the sentence said what others have: "sedangkan 20 desa belum"."""
_NOT_ALONE = re.compile(
    r"(?: [\w/]+){0,2}?(?: (?:di|in) [\w' -]{2,30}?)?(?: (?:sisanya|lainnya|lagi|"
    r"selebihnya))?(?: masih)? belum(?: (?:sama sekali|semuanya))?[ .;\")]*"
)
"""All that stands behind what has not got it: "50.100 KK sudah menyala, 11.100 KK belum."."""
_STATE_REACH = 90
_LISTED_REACH = 200
"""The verb of a count may stand so far behind, over areas with their parts in brackets."""
_WORD = re.compile(r"\S+\s*")
_LONGEST_REACH = 280
_LAST_SENTENCE = 200
_LACK_REACH = 150
_DENIAL_REACH = 30
"""How much further back the "belum" of a state may stand than its verb."""


@dataclass(slots=True)
class FigureSentence:
    """A sentence with its numbers and the ratios that it names (start, end, indicator)."""

    document: Document
    sentence: Sentence
    numbers: Sequence[Number]
    carry: Carry
    has_area: bool
    names_area: Callable[[int, int], bool] = lambda start, end: False
    programme: str | None = None
    """What a programme spoken of here or right before gives: ``connections``, ``lamps``."""
    ratios: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def is_list_line(self) -> bool:
        """Whether the sentence is an item of a list: "3. Konawe Selatan 92,75 %"."""
        start, end = self.sentence.start, self.sentence.end
        return self.has_area and (end - start < LIST_LINE or begins_item(self.document, start, end))

    @property
    def is_dated_line(self) -> bool:
        """Whether the sentence is an item of a list by years: "2014: 84,35%"."""
        place = self.sentence
        return DATED_LINE.match(self.document.lower, place.start, place.end) is not None

    def is_near(self, reach: int) -> bool:
        """Whether the last figure stands at most so many paragraphs back."""
        return self.sentence.paragraph - self.carry.paragraph <= reach

    def __post_init__(self) -> None:
        start, end = self.sentence.start, self.sentence.end
        if not self.document.says(RATIO_CUES, start, end):
            if self.document.in_lower.search(SHORT_RATIO_CUE, start, end) is None:
                return
        villages = list(self.document.in_lower.finditer(VILLAGE_RATIO, start, end))
        self.ratios = [(m.start(), m.end(), "village_electrification_ratio") for m in villages]
        self.ratios += [
            (m.start(), m.end(), "household_electrification_ratio")
            for m in self.document.in_lower.finditer(HOUSEHOLD_RATIO, start, end)
            if not any(v.start() <= m.start() < v.end() for v in villages)
        ]
        self.ratios.sort()

    def is_of_each(self, number: Number, following: int) -> bool:
        """Whether one number is that of each area before it: "A dan B masing-masing 62 desa"."""
        if _OF_EACH.search(self.before(number, 60)) is None:
            return False
        gap = self.document.lower[number.after : following]
        return following >= self.sentence.end or " dan " not in gap or len(gap) > _NEXT_OF_EACH

    def before(self, number: Number, reach: int) -> str:
        """Up to ``reach`` code points of the sentence before a number, in lower case."""
        return self.document.lower[max(self.sentence.start, number.start - reach) : number.start]

    def told_before(
        self, pattern: re.Pattern[str], number: Number, reach: int
    ) -> re.Match[str] | None:
        """The first match in what :meth:`before` gives, found by the words that begin there."""
        begin = max(self.sentence.start, number.start - reach)
        return self.document.in_lower.search(pattern, begin, number.start)

    def behind(self, number: Number, reach: int) -> str:
        """Up to ``reach`` code points of the sentence behind a number, in lower case."""
        return self.document.lower[number.after : min(self.sentence.end, number.after + reach)]

    def beyond_brackets(self, number: Number, following: int) -> int:
        """Where the next number begins that stands in no brackets, else the sentence's end."""
        plain = self.document.plain
        for other in self.numbers:
            if other.start >= following and plain[other.start - 1] != "(":
                return other.start
        in_brackets = plain[following - 1] == "(" and following > number.after
        return self.sentence.end if in_brackets else following

    def _beyond_regions(self, end: int, following: int) -> int:
        """Where the next number begins that counts no regions: "KK dari 9 kecamatan"."""
        lower = self.document.lower
        for other in self.numbers:
            if other.start < following:
                continue
            if _REGION.match(lower, other.after) is None:
                return other.start
            hamlets = lower[end : other.start] in {" dan ", " and "}
            hamlets = hamlets and lower.startswith((" dusun", " kelurahan", " hamlet"), other.after)
            if not hamlets and _FROM_REGION.fullmatch(lower, end, other.start) is None:
                return other.start
            end = other.after
            following = other.after
        return self.sentence.end

    def _reached(self, end: int, reach: int) -> int:
        """Where so many code points behind ``end`` are over, those of names not counted."""
        plain, limit = self.document.plain, end
        for word in _WORD.finditer(plain, end, min(self.sentence.end, end + _LONGEST_REACH)):
            if not word.group()[0].isupper():
                reach -= len(word.group())
            if reach < 0:
                return limit - reach
            limit = word.end()
        return limit

    def _is_of_access(self, end: int) -> bool:
        """Whether a word of the sentence before here says that something has electricity."""
        return self.document.in_lower.search(ELECTRIFIED, self.sentence.start, end) is not None

    def _is_unreached(self, behind: str) -> bool:
        """Whether what is counted waits to be reached, in a text that speaks of electricity."""
        if UNREACHED.search(behind) is None and QUEUES.search(behind) is None:
            return False
        lower, sentence = self.document.lower, self.sentence
        near = self.is_near(1) and (self.carry.ratio is not None or self.carry.state is not None)
        electric = near or bool(self.ratios) or self.programme is not None
        if OTHER_ACCESS.search(behind):
            return False
        begin = sentence.start - (_LAST_SENTENCE if "giliran" in behind else 0)
        return electric or ELECTRICITY.search(lower, max(0, begin), sentence.end) is not None

    def state(self, number: Number, end: int, following: int, *, joined_to: int = 0) -> str | None:
        """Whether what is counted has electricity (``el``), has none (``un``), or neither is said.

        Args:
            number: The number.
            end: Where the noun ends.
            following: Where the next number begins.
            joined_to: How many counts before share its verb.
        """
        lower = self.document.lower
        before = self.before(number, 40)
        if _NOT_ALL.search(before) or self.document.in_lower.search(
            _NOT_ALL, end, min(following, end + 80)
        ):
            return None
        left = _LEFT.search(before)
        if (
            left is None
            and _MORE_LEFT.match(lower, end)
            and not TARGET.search(self.before(number, 90))
        ):
            return "un"
        if _STILL_THERE.search(before) and (_LAGI.match(lower, end) or _TO_COME.match(lower, end)):
            return "un"
        if left is not None and left["rest"] and self.carry.state in {"el", "new"}:
            if _REST_LIES.match(lower, end):
                return self.carry.state  # "11 desa di A, 3 desa di B, sisanya 1 desa di C"
        if left is not None and not (left["rest"] and _LIT.match(lower, end)):
            return "un"
        if _UN_BEFORE.search(before) or self.told_before(LACK_BEFORE, number, _LACK_REACH):
            return "un"
        apart = self._beyond_regions(end, following) if following > end else following
        if apart > following:
            following, spread = apart, True
        else:
            spread = _ASIDE.match(lower, end) is not None
        listed = lower.find(" (", end, following) >= 0 and lower[end : end + 1] != "("
        listed = listed or spread or _IN_VILLAGE.match(lower, end) is not None
        reach = _LISTED_REACH if listed else _STATE_REACH
        limit = min(self.sentence.end, self._reached(end, reach))
        clause = CLAUSE.search(lower, end, limit)
        limit = clause.start() if clause is not None else limit
        if following <= end:
            limit = end  # nothing behind is said of it
        if end < following < limit:
            within = _WITHIN.fullmatch(lower, end, following) is not None
            if within:
                limit = max(limit, following + 65 if clause is None else 0)
            reached = max(following, min(limit, (following + 65) if within else end + 45))
            reached = min(reached, self.sentence.end)
            joined = following - end < 25 and not _BUT_ONLY.search(lower, end, following)
            limit = reached if within or joined else following
        behind = lower[end:limit]
        if (" se" in behind or " part" in behind) and PARTLY.search(behind):
            return None  # "8.000 desa yang baru sebagian wilayahnya menikmati listrik"
        without, having = UNELECTRIFIED.search(behind), ELECTRIFIED.search(behind)
        if having is not None and GETS.fullmatch(having.group()):
            electric = ELECTRICITY.search(lower, self.sentence.start, self.sentence.end)
            if electric is None and OBJECT.match(behind, having.end()) is None:
                having = None  # "mendapat bantuan beras", "tidak memiliki kantor"
                if without is not None:
                    return None
        if without is not None and has_it_badly(self.document, end, self.sentence.end):
            return None  # "belum menikmati listrik 24 jam"
        once = _ONCE_DARK.match(behind) if without is not None else None
        if once is not None and ELECTRIFIED.search(behind, once.end()):
            return "el"  # "yang selama ini masih gelap gulita, kini dapat menikmati listrik"
        if self._is_unreached(behind):
            return "un"
        if without is not None and (having is None or without.start() <= having.start() + 12):
            outright = without.group().startswith(_OUTRIGHT) or "connection" in without.group()
            outright = outright or " meter" in without.group() or _NOT_YET.match(behind) is not None
            outright = outright or self._others_have(number, behind)
            if not outright and _NOT_ALONE.fullmatch(behind) is not None:
                outright = self._is_of_access(end)
            return "un" if having is not None or outright else None
        if having is not None:
            return "el"
        begin = max(self.sentence.start, number.start - _STATE_REACH)
        low = max(self.sentence.start, begin - _DENIAL_REACH)
        for match in CLAUSE.finditer(lower, begin, number.start):
            begin = low = match.end()
        for match in _REST_TOLD.finditer(lower, begin, number.start):
            begin = low = match.end()
        last = _HAS.search(lower, begin, number.start)
        told = self.document.in_lower.search(
            ELECTRIFIED, begin, last.start() if last is not None else number.start
        )
        if told is not None and GETS.fullmatch(told.group()):
            if ELECTRICITY.search(lower, self.sentence.start, self.sentence.end) is None:
                return None
        if told is not None and _STILL_THERE.search(before):
            return "un"  # "1.150 rumah sudah menyala dan masih ada 50 rumah"
        if told is not None:
            return "un" if self.document.in_lower.search(UNELECTRIFIED, low, number.start) else "el"
        return self._state_of_joined(number, following, joined_to)

    def _others_have(self, number: Number, behind: str) -> bool:
        """Whether a mere "belum" denies what the sentence told of others before a number."""
        return _BARELY_NOT.match(behind) is not None and self._is_of_access(number.start)

    def _state_of_joined(self, number: Number, following: int, joined_to: int) -> str | None:
        """What one verb says of two counts: "844 desa di A dan 889 desa di B dilistriki"."""
        if joined_to >= _MOST_JOINED:
            return None
        other = next((each for each in self.numbers if each.start == following), None)
        here = noun_at(self.document, number.after + 1)
        if other is None or here is None or here[0] not in {"villages", "households"}:
            return None
        if _AND_OTHER.fullmatch(self.document.lower, here[1][1], following) is None:
            return None
        named = noun_at(self.document, other.after + 1)
        if named is None or named[0] != here[0]:
            return None
        later = (each.start for each in self.numbers if each.start > following)
        end = next(later, self.sentence.end)
        return self.state(other, named[1][1], end, joined_to=joined_to + 1)


def begins_item(document: Document, start: int, end: int) -> bool:
    """Whether a sentence is an item of a list, with its place before a colon."""
    return end - start < _LONGEST_ITEM and _ITEM.match(document.lower, start, end) is not None


def indicator_of(noun: str, state: str) -> str:
    """The indicator of households or villages with electricity, without it, or newly connected."""
    if state == "new":
        return "new_customers"
    return f"{noun}_unelectrified" if state == "un" else f"{noun}_electrified"


def noun_at(document: Document, position: int) -> tuple[str, tuple[int, int]] | None:
    """The noun that begins here, and where it stands.

    The nouns are those of :data:`kg.extract.figures.figure_words.NOUNS`.
    """
    lower = document.lower
    if lower.startswith("rt", position) and document.counts_rt and ends_word(lower, position + 2):
        return "households", (position, position + 2)
    for noun, pattern in NOUNS:
        match = pattern.match(lower, position)
        if match is not None and ends_word(lower, match.end()):
            return noun, match.span()
    return None


def ends_word(lower: str, end: int) -> bool:
    """Whether a noun ends here, or takes "-nya" ("jumlah pelanggannya")."""
    end += 3 * lower.startswith("nya", end)
    return not lower[end : end + 1].isalnum()
