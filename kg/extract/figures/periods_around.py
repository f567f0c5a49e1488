"""The periods that the sentences around a figure tell: before it, behind it, of its list or survey.

Place in the flow: base of :mod:`kg.extract.figures.figure_periods`, asked where a sentence has no
period.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kg.extract.figures.figure_sentence import LIST_LINE, THUS, Place, Told, begins_item
from kg.extract.figures.figure_words import PROJECTED, TARGET
from kg.extract.text.document import Document, Sentence
from kg.extract.text.periods import PeriodMention

__all__ = ["BACK_THEN", "COMPARED", "NOW", "ROSE_FROM", "PeriodsAround"]

NOW = re.compile(
    r"\b(?:saat ini|kini|sekarang|masih(?! (?:di bawah|di atas|kalah|lebih|jauh|"
    r"tertinggal|rendah|minim|kecil|cukup|paling|relatif))|"
    r"currently|now|today|still|at present|so far|to date)\b"
)
_TODAY = re.compile(
    r"\b(?:saat ini|kini|(?:sampai|hingga) sekarang|sekarang|currently|until now)\b"
)
_THEN = re.compile(
    r"\b(?:(?:ketika|saat|waktu|tahun|bulan|periode) (?:itu|tersebut|yang sama)|"
    r"(?:that|the same) (?:year|month|quarter|period)|at that time)\b"
)
"""Words that point back to the time of the sentence before."""
_LISTS_ON = re.compile(
    r"\"?(?:kemudian|selanjutnya|disusul|diikuti|berikutnya|lalu|followed by)(?: ada| oleh)?,? "
)
"""At the beginning of a sentence that goes on with the list of the one before."""
_RANKED_NEXT = re.compile(
    r"\"?(?:(?:di |pada )?(?:posisi|peringkat|urutan|tempat) (?:kedua|ketiga|keempat|kelima|"
    r"berikutnya|selanjutnya|terakhir)|(?:in )?(?:second|third|fourth) (?:place|was|is|"
    r"came)|(?:dan,? |and,? )?(?:ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)|"
    r"secondly|thirdly|fourthly)(?! (?:\w+ ){0,2}(?:itu|ini|tersebut|dari)\b))\b"
)
"""At the beginning of a sentence that tells the next of a ranking."""
_LINKS = 4
_NUMBER = re.compile(r"\d[\d.,]*(?: (?:ribu|juta|million|thousand))? ?[a-z(]")
"""So many sentences, links to other articles, may stand between the items of a list."""
_IN_ALL = re.compile(r"\bsecara (?:keseluruhan|total)\b|\b(?:in total|all in all)\b")
"""The sum of the areas that the sentences before list is of their time."""
_REST = re.compile(r"\"?(?:(?:sedangkan|sementara|adapun|dan) )?(?:sisanya|selebihnya|the rest)\b")
"""At a sentence's beginning: what is left of the count before is of the same time."""
_THAT = re.compile(
    r"\b(?:(?:dari|pada) (?:jumlah|angka|total) (?:itu|tersebut)|of (?:(?:that|this|"
    r"the) (?:number|figure|total)|them|these))\b"
)
"""Words that take a part of the figure before: it is of the same time."""
_AMONG = re.compile(r"\d (?:\w+ )?di ?antaranya\b")
_DETAILS = re.compile(
    r"\"?(?:secara (?:lebih )?rinci|(?:jika|bila|kalau|apabila) (?:di|me)rinci|rinciannya|"
    r"lebih rinci|"
    r"in detail|broken down)\b"
)
"""At a sentence's beginning: what follows is of the time told before."""
_REPORT_REACH = 8
_REPORT = re.compile(
    r"\"?(?:berdasarkan|menurut|merujuk(?: pada)?|mengacu(?: pada)?|mengutip|dikutip dari|"
    r"dalam|based on|"
    r"according to)(?: (?!data\b)[\w()]+){0,9}? (?:laporan|statistik|publikasi|buku|"
    r"report|statistics|"
    r"handbook|yearbook)\b(?: (?!pada\b|per\b)[\w()]+){0,5}? (?=(?:19|20)\d\d,)"
)
"""From a sentence's beginning to the year in the title of the report that it goes by."""
_COUNTS = r"dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|two|three|four|five"
_THOSE_AREAS = re.compile(
    rf"\"?(?:adapun |sedangkan |yakni |yaitu )?(?:(?:ke)?(?:{_COUNTS})|\d\d?)?"
    r"(?:nya\b| ?(?:provinsi|"
    r"kabupaten(?:/kota)?|kota|daerah|wilayah)(?:-(?:provinsi|kabupaten|daerah|wilayah))? (?:itu|"
    r"tersebut|ini|dimaksud|yang (?:rasio|masih))\b)|"
    rf"\"?(?:the(?:y| (?:{_COUNTS}) (?:provinces|regencies|regions))|those (?:provinces|regencies|"
    r"regions)) are\b"
)
"""At a sentence's beginning: it names the areas that the one before counts, of the same time."""
_COUNTED_AREAS = re.compile(
    rf"\b(?:{_COUNTS}|\d\d?) (?:provinsi|kabupaten(?:/kota)?|kota|daerah|wilayah|provinces|"
    r"regencies|regions)\b"
)
_WILL = re.compile(
    r"\b(?:akan|bakal) (?:segera )?(?:me|di|ber|ter)\w+|"
    r"\b(?:expects?|is expected|are expected|hopes?|aims?) (?:\w+ ){0,4}to "
)
"""What is to come is of another time than what the next sentence finds."""
_DURING = re.compile(
    r"\b(?:selama|sepanjang|throughout|during|over)(?: (?:periode|tahun|kurun|waktu|the))* $"
)
"""Right before a period during which something was done: no count behind is of its end."""
_A_SURVEY = re.compile(r"\b(?:susenas|sakernas|survei|survey|bps|badan pusat statistik)\b")
_OF_SUPPLIER = re.compile(
    r"\b(?:manag\w+|manajer|gm|direktur\w*|dirut|menurut|catatan|data|versi|kepala dinas|menteri|"
    r"dirjen|humas|according to)(?: [\w()]+){0,4}? (?:pln|esdm)\b|"
    r"\b(?:pln|esdm)\b(?: [\w()]+){0,6}? (?:mengklaim|mencatat|menyebut\w*|mengatakan|menyatakan|"
    r"menjelaskan|melaporkan|says?|said|claims?|reported)\b"
)
"""Behind a survey, who tells figures of their own."""
_SURVEY = re.compile(
    r"\b(?:susenas|supas|sakernas|podes|sensus penduduk|survei[\w ]{0,30}|survey)\b"
    r"(?: ?\((?:susenas|supas|podes)\))?(?: (?:pada|bulan|tahun|periode|of|in))* "
)
"""A survey whose figures are of the period behind its name."""
_DATES_IT = re.compile(
    r"\"?(?:(?P<data>(?:semua |seluruh )?(?:(?:data|angka(?:-angka)?) )?(?:ini|itu|tersebut)"
    r"(?: (?:semua|adalah|merupakan))* (?:data|kondisi|posisi)|"
    r"these are (?:the )?(?:data|figures))|"
    r"(?:capaian|angka|data|rasio|posisi|jumlah|this|that|the)(?: \w+){0,3}?"
    r"(?: (?:ini|itu|tersebut)| (?:figure|number|data|ratio))(?: \w+)?) "
    r"(?:(?:per|posisi|hingga|sampai|untuk|as of|is for|was for)(?: posisi| akhir| bulan| tahun)*|"
    r"akhir) "
)
"""A sentence that dates the figure before it, up to the period."""
_FOLLOWS = re.compile(
    r"\brasio (?:elektrifikasi|desa berlistrik)[^.;\d]{0,50}\b(?:dengan (?:begitu|demikian)|"
    r"otomatis|pun) |\b(?:dengan (?:begitu|demikian)|sehingga|maka|thus|hence|therefore)\b"
    r"[^.;\d]{0,30}\b(?:rasio|ratio)\b"
)
"""A ratio that is told as what the counts before it come to."""
_FOLLOWS_WORDS = (
    *("begitu", "demikian", "otomatis", " pun ", "sehingga", "maka", "thus", "hence", "therefore"),
    *("Sehingga", "Maka", "Thus", "Hence", "Therefore"),
)
_BULLET = re.compile(r"[-•*–] ?")
_DATED_ITEM = re.compile(r"\((?:per |posisi |as of )?$")
_DATED_BACK = 3
"""So many sentences back reaches one that dates them all: "Ini merupakan data per Mei 2019"."""
_PARAGRAPHS_BACK = 2
_WAS_STILL = re.compile(
    r"(?:tahun (?:lalu|sebelumnya)|last year),? (?:(?:yang|it|it was) )?(?:masih|baru|"
    r"hanya|still|only)\b"
)
"""A year told for what it was then: "Sampai triwulan I 99 persen, tahun lalu masih 98 persen"."""
COMPARED = re.compile(
    r"\b(?:sejak|since)\b(?:(?! (?:hingga|sampai|kini|until|to) )[^.,;:\d]){0,50} $|"
    r"\b(?:sejak|dibanding(?:kan)?(?: dengan| pada)?|ketimbang|since|compared (?:to|with))"
    r"(?: (?:tahun|bulan|awal|akhir|kondisi|periode|posisi|pertama|kali|mulai|di|(?:di|ber)\w+|"
    r"pada|yang|sama|capaian|angka|realisasi|sebelumnya|the|same|period|of|"
    r"its|"
    r"launch|in))* $"
)
"""Words right before a period that a figure is compared with, or since when it is counted."""
ROSE_FROM = re.compile(
    r"\b(?:naik|meningkat|bertambah|tumbuh|turun|melonjak|lebih (?:tinggi|rendah|banyak|besar))\b"
    r"[^.;]{0,50}\b(?:dari|daripada|dibanding\w*)(?: (?:posisi|kondisi|capaian|periode|awal|akhir|"
    r"bulan|tahun|sebelumnya|semula|pada|di|yang|sama|rasio|elektrifikasi|desa|berlistrik|"
    r"angka|realisasi|target|kuota|alokasi|penyambungan)){0,6} $"
)
"""Right before the period in which a rise began: "meningkat 0,4 persen dari posisi akhir"."""


_ITS_RATIO = re.compile(
    r"\"?(?:rasio (?:elektrifikasi|desa berlistrik|kelistrikan)nya|its \w+ ratio)\b"
)
"""The beginning of a sentence on the ratio of what was counted before."""
BACK_THEN = re.compile(
    r"\"?(?:(?:pada|di|in|tahun|back) )*(?:19|20)\d\d,? (?:lalu,? )?"
    r"(?:(?:angkanya|rasionya|it was|it stood at) )?(?:baru|masih|hanya|cuma|only|just) "
    r"(?:sekitar |mencapai )?\d[\d.,]* ?(?:persen|%|percent)"
)
"""A sentence that only goes back in time, to a level that another one has come after."""
_COUNT_BACK = 3


def _as_told(period: PeriodMention, reason: str) -> Told | None:
    """A period with the reason it is taken for; None for an open one ("tahun ini")."""
    return Told(period.iso, period.start, period.end, reason) if period.iso else None


class PeriodsAround:
    """The periods of a text, and those that a sentence takes from others."""

    def __init__(
        self,
        document: Document,
        periods: Sequence[PeriodMention],
        dateline_end: int,
        day: date | None = None,
    ) -> None:
        self.day = day
        self.document = document
        self._all_periods = list(periods)
        self._period_starts = [each.start for each in periods]
        head = document.sentence_at(dateline_end).start if dateline_end else 0
        self.periods = [each for each in periods if each.start >= dateline_end or each.start < head]
        self._told: dict[int, Told] = {}
        self._counts: set[int] = set()
        self._lists: set[int] = set()
        self._before: dict[tuple[int, bool], Told | None] = {}
        self._asked: tuple[Place | None, bool, Told | None] = (None, False, None)

    def is_over(self, period: Told) -> bool:
        """Whether a period is before the day of the article, where that is known."""
        if self.day is None:
            return False
        part = period.words if period.words.replace("-", "").isdigit() else period.words[:4]
        return part < self.day.isoformat()[: len(part)]

    def _inside(self, sentence: Sentence) -> list[PeriodMention]:
        return [p for p in self.periods if sentence.start <= p.start < sentence.end]

    def _last_period(self, number: int, reach: int) -> Told | None:
        """The last period of the nearest sentence before that has one, up to ``reach`` back."""
        here = self.document.sentences[number]
        for other in reversed(self.document.sentences[max(0, number - reach) : number]):
            if other.kind != "body" or here.paragraph - other.paragraph > _PARAGRAPHS_BACK:
                return None
            inside = [p for p in self._inside(other) if not self._is_measure(p)]
            if inside:
                return _as_told(inside[-1], "period-of-the-sentence-before")
        return None

    def _since(self, number: int) -> Told | None:
        """The year since when something is so, to which "pada tahun itu" points back."""
        other = self.document.sentences[number]
        inside = [p for p in self._inside(other) if p.iso]
        if len(inside) != 1:
            return None
        return _as_told(inside[0], "period-of-the-sentence-before")

    def _item_before(self, number: int) -> int:
        """The sentence of a list's item before: links to other articles may stand between."""
        told = [each for each in range(max(0, number - _LINKS), number) if each in self._told]
        return told[-1] if told else number - 1

    def _is_measure(self, period: PeriodMention) -> bool:
        """Whether a period is only what the figures of its sentence are compared with."""
        lower, start = self.document.lower, max(0, period.start - 46)
        if self.document.in_lower.search(COMPARED, start, period.start):
            return True
        if _WAS_STILL.match(lower, period.start):
            return True
        return (
            self.document.in_lower.search(ROSE_FROM, max(0, period.start - 90), period.start)
            is not None
        )

    def _is_flow(self, period: PeriodMention) -> bool:
        """Whether a period is told as that during which something was done."""
        lower, start = self.document.lower, max(0, period.start - 30)
        return _DURING.search(lower, start, period.start) is not None

    def _when(self, period: PeriodMention) -> Told | None:
        return _as_told(period, "year-told-by-the-day-of-the-article" if period.inferred else "")

    def _period_before(self, sentence: Sentence, *, is_share: bool) -> Told | None:
        """The only period of the sentence before, of the same paragraph or before a quotation.

        Not for "saat ini", nor behind a target. The numbers of a sentence share it.
        """
        key = sentence.start, is_share
        if key not in self._before:
            self._before[key] = self._find_before(sentence, is_share=is_share)
        return self._before[key]

    def _find_before(self, sentence: Sentence, *, is_share: bool) -> Told | None:
        lower = self.document.lower
        number = self.document.sentence_index(sentence.start)
        if number == 0:
            return None
        if THUS.match(lower, sentence.start):
            return self._last_period(number, 1) or self._as_before(self._item_before(number))
        if self.document.in_lower.search(_THEN, sentence.start, sentence.end):
            then = self._last_period(number, 1) or self._since(number - 1)
            return replace(then, reason="period-pointed-back-to") if then is not None else None
        ranked = _RANKED_NEXT.match(lower, sentence.start) is not None
        listed = ranked or (_LISTS_ON.match(lower, sentence.start) is not None)
        last = self._item_before(number) if ranked else number - 1
        if listed and last in self._told and (is_share or ranked or last in self._lists):
            self._lists.add(number)
            return self._as_before(last)
        if self.document.in_lower.search(_IN_ALL, sentence.start, sentence.end) and self._lists:
            last = max(self._lists)
            if last < number <= last + _LINKS:
                return self._as_before(last)
        today = self.document.in_lower.search(_TODAY, sentence.start, sentence.end) is not None
        among = not today and _AMONG.search(lower, sentence.start, sentence.end) is not None
        if among or _REST.match(lower, sentence.start):
            return self._last_period(number, 1) or self._as_before(number - 1)
        if self.document.in_lower.search(_THAT, sentence.start, sentence.end):
            pointed = self.document.sentences[number - 1]
            if number - 1 in self._counts or _NUMBER.search(lower, pointed.start, pointed.end):
                # the numbers of the sentence before, to which it points, have that one's time
                return self._last_period(number, 1) or self._as_before(number - 1)
            return self._last_period(number, 3)
        if self.document.in_lower.search(NOW, sentence.start, sentence.end):
            return None
        other = self.document.sentences[number - 1]
        if is_share and _THOSE_AREAS.match(lower, sentence.start):
            if _COUNTED_AREAS.search(lower, other.start, other.end):
                return self._last_period(number, 1)
        if is_share and _ITS_RATIO.match(lower, sentence.start):
            counted = self._counted_before(number)
            if counted is not None:
                return counted
        quoted = self.document.plain[sentence.start] == '"'
        near = sentence.paragraph - other.paragraph <= (1 if quoted else 0)
        if not near or other.kind != "body" or number - 1 not in self._counts:
            return None  # a period of a sentence without figures: "In 2009 the budget was ..."
        if self.document.in_lower.search(TARGET, other.start, other.end):
            return None
        if self.document.in_lower.search(_WILL, other.start, other.end):
            return None
        if BACK_THEN.match(lower, other.start, other.end):
            return None  # "... 90 persen. Pada 2015 baru 60 persen. Pelanggannya 1,2 juta"
        inside = self._inside(other)
        if inside and all(self._is_measure(p) for p in inside):
            return None
        if not is_share and inside and all(self._is_flow(p) for p in inside):
            return None  # "Sepanjang 2017 ... Jumlah pelanggan kami 9 juta"
        if len({p.iso for p in inside}) == 1 and inside[0].iso:
            return _as_told(inside[0], "period-of-the-sentence-before")
        return self._as_before(number - 1) if not inside and is_share else None

    def _as_before(self, number: int) -> Told | None:
        """The period told for the figures of a sentence, for those of another."""
        told = self._told.get(number)
        return replace(told, reason="period-of-the-sentence-before") if told is not None else None

    def _period_of_details(self, sentence: Sentence) -> Told | None:
        """The period of what a paragraph goes into the details of: "Secara rinci, ..."."""
        first = self.document.sentence_index(self.document.paragraphs[sentence.paragraph][0])
        number = self.document.sentence_index(sentence.start)
        for index in range(first, number + 1):
            if _DETAILS.match(self.document.lower, self.document.sentences[index].start):
                told = (self._of_what_is(each) for each in range(index - 1, index - 4, -1))
                return next((each for each in told if each), None)
        return None

    def _counted_before(self, number: int) -> Told | None:
        """The period of a count in the same paragraph, before what else it tells of the area."""
        here = self.document.sentences[number]
        for index in range(number - 1, max(-1, number - _COUNT_BACK - 1), -1):
            other = self.document.sentences[index]
            if other.paragraph != here.paragraph or other.kind != "body":
                return None
            told = self._last_period(index + 1, 1)
            if told is not None:
                return told if index in self._counts else None
        return None

    def _of_what_is(self, number: int) -> Told | None:
        """The last period of a sentence; where it tells a plan too, that of what it observes."""
        if number < 0:
            return None
        other = self.document.sentences[number]
        for words in (TARGET, PROJECTED):
            if self.document.in_lower.search(words, other.start, other.end):
                return self._as_before(number)
        return (
            self._last_period(number + 1, 1) if number + 1 < len(self.document.sentences) else None
        )

    def _period_of_survey(self, sentence: Sentence) -> Told | None:
        """The period of the survey whose results are told: "hasil Susenas Maret 2022"."""
        number = self.document.sentence_index(sentence.start)
        for other in reversed(self.document.sentences[max(0, number - 4) : number]):
            if other.kind != "body" or sentence.paragraph - other.paragraph > _PARAGRAPHS_BACK:
                return None
            survey = self.document.in_lower.search(_SURVEY, other.start, other.end)
            period = next((p for p in self.periods if survey and p.start == survey.end()), None)
            if period is not None and period.iso:
                if self.document.in_lower.search(_OF_SUPPLIER, other.end, sentence.end):
                    return None  # "Data itu berbeda dengan catatan PLN. Manajer PLN mengklaim ..."
                return _as_told(period, "period-of-the-survey")
        return None

    def is_of_another(self, told: Told, sentence: Sentence) -> bool:
        """Whether a period is of a survey, and who else speaks here has figures of their own."""
        origin = self.document.sentence_at(told.start)
        if _A_SURVEY.search(self.document.lower, origin.start, origin.end) is None:
            return False
        return self.document.in_lower.search(_OF_SUPPLIER, origin.end, sentence.end) is not None

    def period_of_report(self, sentence: Sentence) -> Told | None:
        """The year of the report that an article goes by: "laporan bertajuk Statistik 2022"."""
        number = self.document.sentence_index(sentence.start)
        for other in reversed(self.document.sentences[max(0, number - _REPORT_REACH) : number]):
            report = _REPORT.match(self.document.lower, other.start, other.end)
            if report is None:
                continue
            period = next((p for p in self.periods if p.start == report.end()), None)
            if period is not None and period.iso:
                return _as_told(period, "period-of-the-report")
        return None

    def _period_behind(self, sentence: Sentence) -> Told | None:
        """The period that the next sentence tells of this one: "Capaian ini per Mei 2019"."""
        first = self.document.sentence_index(sentence.start) + 1
        for number in range(first, min(first + _DATED_BACK, len(self.document.sentences))):
            other = self.document.sentences[number]
            if other.kind != "body" or other.paragraph - sentence.paragraph > 1:
                return None
            dated = _DATES_IT.match(self.document.lower, other.start, other.end)
            if other.paragraph == sentence.paragraph:
                follows = self._of_what_follows(other)
                if follows is not None:
                    return follows
            if dated is not None and (number == first or dated["data"]):
                period = next((p for p in self.periods if p.start <= dated.end() < p.end), None)
                return _as_told(period, "period-of-the-sentence-behind") if period else None
            if self._inside(other):
                return None
        return None

    def _of_what_follows(self, sentence: Sentence) -> Told | None:
        """The period of a ratio that follows from the counts before it: "dengan begitu 92 %"."""
        if not self.document.says(_FOLLOWS_WORDS, sentence.start, sentence.end):
            return None
        if self.document.in_lower.search(_FOLLOWS, sentence.start, sentence.end) is None:
            return None
        if self.document.in_lower.search(TARGET, sentence.start, sentence.end):
            return None
        inside = self._inside(sentence)
        return _as_told(inside[0], "period-of-the-sentence-behind") if len(inside) == 1 else None

    def _period_of_list(self, sentence: Sentence) -> Told | None:
        """The period of the line that announces a list: "Berikut data per 31 Juli 2021:"."""
        if not self._may_be_item(sentence):
            return None
        number = self.document.sentence_index(sentence.start)
        for index in range(number - 1, max(-1, number - 41), -1):
            other = self.document.sentences[index]
            if other.kind != "body":
                continue
            if self.document.plain[other.end - 1] == ":":
                inside = self._inside(other)
                if inside and inside[-1].iso:
                    return _as_told(inside[-1], "period-of-the-list")
                if inside or not begins_item(self.document, sentence.start, sentence.end):
                    return None
                return self._last_period(index, 3)
            if not self._may_be_item(other):
                return None
            if index == number - 1:
                inside = self._inside(other)
                if len(inside) == 1 and self._dates_item(inside[0], other, sentence):
                    return _as_told(inside[0], "period-of-the-list")
        return None

    def _dates_item(self, period: PeriodMention, item: Sentence, following: Sentence) -> bool:
        """Whether a period in brackets ends an item, whose list goes on without one."""
        plain, begin = self.document.plain, max(item.start, period.start - 12)
        if (
            _BULLET.match(plain, item.start) is None
            or _BULLET.match(plain, following.start) is None
        ):
            return False
        return plain.startswith(")", period.end) and (
            _DATED_ITEM.search(self.document.lower, begin, period.start) is not None
        )

    def _may_be_item(self, sentence: Sentence) -> bool:
        short = sentence.end - sentence.start <= LIST_LINE
        return short or begins_item(self.document, sentence.start, sentence.end)
