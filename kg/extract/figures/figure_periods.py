"""When a figure holds: the period told beside it, else in its sentence, else around it.

Place in the flow: part of :mod:`kg.extract.figures.figure_context`. What stands beside the number
goes first, then the rest of the sentence, then the sentences around
(:mod:`kg.extract.figures.periods_around`); each step further away is said as a reason.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.figures.figure_sentence import CLAUSE, Place, Told
from kg.extract.figures.figure_words import CHANGE, IS_TARGET, PROJECTED, TARGET, WANTED_BEHIND
from kg.extract.figures.periods_around import COMPARED, NOW, ROSE_FROM, PeriodsAround
from kg.extract.figures.periods_shared import WHEN_BEHIND, shared_period
from kg.extract.text.periods import PeriodMention

__all__ = ["FigurePeriods"]

_UP_TO = re.compile(r" (?:hingga|sampai|until|to) | ?[-–] ?[a-z]")
"""Within a range of months."""
_SINCE = re.compile(r"\b(?:sejak|since)\b[^.;,]*$")
_TODAY = re.compile(
    r"\b(?:(?:hingga |sampai )?(?:saat ini|kini|sekarang)|currently|now|today|at present|so far|"
    r"to date|the current (?:\w+ )?(?:rate|ratio|level|figure))\b"
)
_STILL = re.compile(
    r"\bstill (?:remain|lack|have no|has no|without|off)|\bmasih (?:ada|terdapat|tersisa)\b"
)
"""In another clause than the period: what is left over today."""
_THEREFORE = re.compile(
    r"\b(?:artinya|berarti|sehingga|itu berarti|menunjukkan|menandakan|meaning|that means)\b"
)
"""Before what follows from a dated figure, and is so at its time."""
_DATA_OF = re.compile(
    r"\"?(?:(?:berdasarkan|menurut|dari|merujuk|mengacu|based on|according to) )?(?:the )?"
    r"(?:data|catatan|laporan|figures)\b[^.;,]{0,60}? "
    r"(?:per|hingga|sampai|pada|tahun|bulan|akhir|as of|of|until|from) "
)
"""From a sentence's beginning to the period of the data that all of it is taken from."""
_NAMES_YEAR = re.compile(r"\d{4}|lalu|last|sebelumnya")
_BEGINS = {"H1": "01", "H2": "07", "Q1": "01", "Q2": "04", "Q3": "07", "Q4": "10"}
"""The month in which a part of a year begins."""
_COUNT = r"two|three|four|five|six|seven|eight|nine|ten|dua|tiga|empat|lima|enam|tujuh|\d+"
_YEAR_EARLIER = re.compile(
    r" (?:(?:pelanggan|desa|rumah tangga|customers|households) )?(?:pada |di )?"
    rf"(?P<words>(?P<many>(?:{_COUNT}) (?:years|tahun) (?:earlier|before|ago|sebelumnya|lalu|"
    rf"silam))|"
    r"(?:setahun|tahun) sebelumnya|a year (?:earlier|before)|"
    r"the (?:previous|prior) year|(?P<later>setahun kemudian|(?:a|one) year later|"
    r"the (?:following|next) year))\b"
)
_YEAR_EARLIER_BEFORE = re.compile(
    r"\b(?P<words>(?:setahun|tahun) sebelumnya|the (?:previous|prior) year)(?: yang)?"
    r"(?: (?:hanya|baru|masih|tercatat|memiliki|se(?:besar|banyak|kitar|jumlah)|berjumlah|"
    r"mencapai|berada|di|pada|level|"
    r"angka|of|at|about|only)){0,4} \(?$"
)
"""Right before a number of the year before: "dari tahun sebelumnya yang sebesar 97 persen"."""
_YEAR_EARLIER_FIRST = re.compile(
    r"\"?(?:(?:kemudian|lalu|selanjutnya|dan),? )?(?:pada )?"
    r"(?P<words>(?:setahun|tahun) (?:sebelumnya|lebih awal)|a year (?:earlier|before)|"
    r"the (?:previous|prior) year|the year before|(?P<later>setahun kemudian|tahun berikutnya|"
    r"a year later|the following year))\b"
)
"""At the beginning of a sentence: the year before or behind the one that the last one tells."""
_RUNS_ON = re.compile(
    r"(?:(?! (?:dan|serta|and) (?:\w+ )?(?:target|akan|will|is|are)| (?:target|aim))[^,;:]){0,110}"
)
"""Between a number and the period of its own clause: no comma, no other aim."""
_AND_THEN = re.compile(
    r"(?:,? (?:dan|lalu|kemudian|serta|and))(?: (?:pada|hingga|sampai|per|tahun|in|by))?"
    r"(?: tahun)? $"
)
_COMMA_THEN = re.compile(r", (?:dan |lalu )?(?:(?:pada|di|untuk|in|by|tahun|akhir) ){0,3}$")
_OWN_BEHIND = re.compile(
    r"(?: [a-z]+){0,2} (?:in|by|as of|pada|per|hingga|sampai|tahun)(?: tahun)? "
)
"""Between a number and its own period right behind it."""
_IS_WANTED = re.compile(
    r" (?:ini |nanti |mendatang |depan )?(?:ditargetkan|target|akan|bakal|diharapkan|diproyeksikan|"
    r"diperkirakan|naik|turun|meningkat|menjadi|will|it is)\b"
)
"""Around a period of the next number."""
_TO_DO = re.compile(
    r"\b(?:perlu|harus|mesti|wajib) (?:segera |bisa |sudah |kita |kami )*(?:di|ter|ber)\w+|"
    r"\b(?:diusahakan|diupayakan|kami usahakan|kita usahakan|kami upayakan|kita upayakan)\b|"
    r"\b(?:must|have to|needs? to) be \w+"
)
"""Between what is found and the time by which something is to be done about it."""
_SO_THAT = re.compile(
    r"\b(?:sehingga|so that)\b|"
    r"(?<! miskin )(?<! mampu )(?<! tangga )(?<! keluarga )(?<! rumah )\b(?:agar|supaya)\b"
)
"""Before a consequence, whose period is not that of what it follows from."""
_THEN_BECAME = re.compile(
    r" (?:ini )?(?:turun|naik|meningkat|bertambah|menjadi|sudah|telah|baru|tinggal|hanya|it |"
    r"sebesar|sebanyak|mencapai|tercatat|sekitar|masih|rose|fell)"
)
"""Around a period of the next number: "17 persen dan pada 2021 turun menjadi 103 desa"."""
_BEGAN_AT = re.compile(
    r"\b(?:dari|from) (?:\w+ )?\d[\d.,]* ?(?:%|persen|percent|juta|ribu|million)?"
    r"(?: (?:pada|di|tahun|akhir|in|at|the|end|of|desa|pelanggan|rumah|tangga|kk))* $"
)
"""From where a rise began up to its period: "dari 99,4 persen pada"."""
_TO = re.compile(
    r",? (?:(?:naik|meningkat|bertambah|turun) )?(?:menjadi|jadi|ke|to)"
    r"(?: (?:sekitar|hampir|lebih dari|about|nearly))? "
)
"""From that period to what the number became: "dari 86 persen pada 2015 menjadi"."""
_THEN_IN = re.compile(
    r"(?: (?:desa|kampung|kk|rumah tangga|pelanggan|villages|households|customers))?"
    r"(?: dan| and| serta|,) "
)
"""Behind a number that another one follows."""
_NEAR_NEXT = 34
"""So near behind a period its own number stands."""
_NEXT = re.compile(
    r", (?:dan|lalu|kemudian|serta|and) (?:(?:sampai|hingga|per|until|as of|by)(?: dengan)?)"
    r"(?: (?:awal|akhir|bulan|pertengahan))? $"
)
"""Right before a period of the next number: "4.100 rumah, dan hingga Juni 2024 tersambung"."""
_WAS_THEN = re.compile(
    r",? (?:(?:yakni|yaitu) )?(?:dari|from) (?:(?:sekitar|semula|sebelumnya|hanya|about|only) )*"
)
"""Between a period that a rise is compared with and the number it began from."""
_NOW_IS = re.compile(
    r",? (?:(?:sehingga|dan|kini|and|now|is) ){0,2}(?:menjadi|mencapai|ke(?: angka)?|to|at)"
    r"(?: (?:sekitar|hampir|sebesar|about|nearly))? "
)
"""Between a period that is compared with and the number that holds now."""
_BECAME = re.compile(
    r"(?!.{0,200}[,;])(?:[^,;]*\b(?:menjadi|ke|to)|(?: ?(?:persen|%))? (?:hingga |bisa )*mencapai)"
    r"(?: (?:sekitar|hampir|lebih dari|about|nearly))? ?$"
)
"""Words right before a number that another one became: the period behind is of the later one."""
_MORE_THAN = re.compile(
    r",? (?:\(?(?:naik|meningkat|bertambah|tumbuh|turun|menurun)(?: (?:\w+ )?dari(?:pada)?\b| "
    r"dibanding\w*)|lebih (?:tinggi|rendah|banyak|baik) (?:dari|dibanding|ketimbang)\w*|"
    r"(?:as )?compared (?:to|with)\b|dibanding(?:kan)?\b|"
    r"(?:higher|lower|more|less|better) than|(?:up|down|rising|an increase|a rise) from)\b"
)
"""Behind a number that is compared with the next one, whose period is not its own."""
_THAN = re.compile(
    r"\b(?:from|than|against|dari|daripada)(?: (?:sekitar|about|only|just|hanya))? $"
)
"""Right before the next number, with which the one before is compared."""
_OF_PLAN_YEARS = re.compile(
    r"\b(?:target|goal|sasaran)\w*\b[^.;,%]{0,30}\b(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\b"
)
"""Between a period and what a plan of other years wants."""
_FROM_THEN = re.compile(
    r"(?: (?:pelanggan|desa|rumah tangga|kk|persen|poin|customers|villages|households))*,? "
    r"(?:dari(?:pada)?|dibanding\w*(?: dengan)?|ketimbang|from|than|over|compared (?:to|with))"
    r"(?: (?:posisi|periode|yang|sama|capaian|akhir|awal|pada|di|tahun|the|same|period|that|of|"
    r"in))* "
)
"""Between how much something rose and since when."""
_SHARE_OF_COUNT = re.compile(
    r"(?: [a-z]+){1,4} (?:atau|or|\() ?(?:(?:sekitar|setara|sebesar|about) )?"
)
"""Between a count and the share that it makes."""


_AFTER_THAT = re.compile(
    r"[,;] (?:setelah|sesudah|usai|after)(?: (?:pada|di|in|tahun|realisasi|capaian|the))* $"
)
"""Between a figure and the time of what came before it, which has a number of its own."""
_THAT_YEAR = re.compile(
    r"(?: [a-z]+){0,3} (?:(?:pada|di|in) (?:tahun|periode) (?:itu|tersebut)|(?:in|by) (?:that|the "
    r"same) year)\b"
)
"""Right behind a figure, the year that the sentence before tells."""
_ROSE_TO = re.compile(
    r"\d(?:(?! (?:dan|serta|and) )[^.;]){0,40}\b(?:naik|meningkat|bertambah|turun|menurun)\b"
    r"(?:(?!\bdari\b)[^;]){0,40} "
    r"(?:menjadi|jadi|ke)(?: (?:sekitar|hampir))? $"
)
"""From a number with a period to what it became since, of a time that is not told."""


class FigurePeriods(PeriodsAround):
    """The periods of a text, for its figures."""

    def period(self, place: Place, *, observed: bool = True) -> Told | None:
        """The period a figure speaks of, None if none is told."""
        if self._asked[0] is place and self._asked[1] == observed:
            return self._asked[2]  # several rules ask it of one number
        told = self._find_period(place, observed=observed)
        self._asked = (place, observed, told)
        self._counts.add(self.document.sentence_index(place.sentence.start))
        if told is not None and observed:
            self._told[self.document.sentence_index(place.sentence.start)] = told
        return told

    def _find_period(self, place: Place, *, observed: bool) -> Told | None:
        lower = self.document.lower
        shared = shared_period(self.document, self.periods, place)
        if shared is not None:
            return self._when(shared)
        inside = [
            p
            for p in self.periods
            if place.sentence.start <= p.start < place.sentence.end
            and not self._is_compared_with(p, place)
        ]
        that = _THAT_YEAR.match(lower, place.after, place.sentence.end)
        number = self.document.sentence_index(place.sentence.start)
        if that is not None and not any(p.start < place.start for p in inside):
            last = self._last_period(number, 1) if number else None
            if last is not None:
                return replace(last, reason="period-pointed-back-to")
        earlier = self._year_before(place, inside)
        if earlier is not None:
            return earlier if earlier.words else None
        inside = [p for p in inside if p.start < place.after or not self._is_of_next(p, place)]
        if _SHARE_OF_COUNT.fullmatch(lower, place.previous, place.start):
            counted_in = [p for p in inside if p.start < place.previous]
            if counted_in:  # "pada 2015 410 desa atau 21 persen, lalu pada 2021 menjadi 180"
                return self._when(counted_in[-1])
        behind = next((p for p in inside if place.after <= p.start < place.following), None)
        if behind is not None and WANTED_BEHIND.match(lower, place.after, behind.start):
            return self._when(behind)
        between = [
            p
            for p in inside
            if place.previous <= p.start < place.start and not self._ended(p, place)
        ]
        if behind is not None and WHEN_BEHIND.fullmatch(lower[place.after : behind.start]):
            joined = _THEN_IN.match(lower, place.after)
            apart = between and "," in lower[place.after : behind.start]
            if apart and place.following > behind.end + _NEAR_NEXT:
                return self._when(between[-1])  # "pada 2022 sebesar 99,6%, dan pada 2023 ..."
            if not between or joined is None or place.following > behind.end + _NEAR_NEXT:
                return self._when(behind)
        if self._is_of_today(place, inside):
            return None
        if (
            between
            and behind is not None
            and _OWN_BEHIND.fullmatch(lower, place.after, behind.start)
        ):
            if (
                "," in lower[between[-1].end : place.start]
                and place.previous > place.sentence.start
            ):
                return self._when(behind)  # "39 percent in 1994, only reported 65 percent in 2003"
        wanted = between and TARGET.search(lower, between[-1].end, place.start) is not None
        if wanted and behind is not None and "," in lower[between[-1].end : place.start]:
            return self._when(behind)  # "Setelah 21.094 pada 2019, menargetkan 20.000 tahun ini"
        if between:
            return self._when(between[-1])
        so_that = behind is not None and _SO_THAT.search(lower, place.after, behind.start)
        if behind is not None and (so_that or CLAUSE.search(lower, place.after, behind.start)):
            behind = None
        if observed and self.document.in_lower.search(_TO_DO, place.after, place.sentence.end):
            due = [p for p in inside if self.document.in_lower.search(_TO_DO, place.after, p.start)]
            inside = [p for p in inside if p not in due]  # "0,4 persen perlu dituntaskan di 2023"
            behind = None if behind in due else behind
        if behind is not None and place.following < place.sentence.end:
            if _AFTER_THAT.search(lower, place.after, behind.start):
                inside = [p for p in inside if p.start < behind.start]
                behind = None  # "125 ribu rumah tangga, setelah pada 2022 terealisasi 80.183"
        if behind is not None and behind.start - place.after < 40:
            if not self._is_aimed_at(place.after, behind.start):
                return self._when(behind)
        if behind is not None and _RUNS_ON.fullmatch(lower, place.after, behind.start):
            return self._when(behind)
        before = [p for p in inside if p.start < place.start and not self._ended(p, place)]
        if before and before[-1].end <= place.previous and place.previous > place.sentence.start:
            if _ROSE_TO.search(lower, before[-1].end, place.start):
                return None  # "99,80% pada 2022 meningkat 0,06% menjadi 99,86%"
        if before and _OF_PLAN_YEARS.search(lower, before[-1].end, place.start):
            return None  # "84% in 2014 and exceeding the target for the 2015-2019 plan of 96%"
        if before:
            return self._when(before[-1])
        if (
            len({p.iso for p in inside}) == 1
            and not self._ended(inside[0], place)
            and not self._is_aimed_at(place.after, inside[0].start)
            and not CLAUSE.search(lower, place.after, inside[0].start)
            and not _SO_THAT.search(lower, place.after, inside[0].start)
        ):
            later = inside[0].start > place.following
            still = _STILL.search(lower, place.previous, place.start) is not None
            if still and "," in lower[place.after : max(place.after, inside[0].start)]:
                later = True  # "masih ada 3.400 rumah gelap, tahun ini 500 disambung"
            compared = later and (
                still
                or _MORE_THAN.search(lower, place.after, place.following)
                or _THAN.search(lower, place.after, place.following)
                or self.document.in_lower.search(_TODAY, place.sentence.start, place.start)
            )
            if not compared and not _BECAME.fullmatch(lower, place.after, place.following):
                return self._when(inside[0])
        is_share = lower.endswith(("%", "persen", "percent"), place.start, place.after)
        return (
            self._period_before(place.sentence, is_share=is_share)
            or self._period_of_list(place.sentence)
            or self._period_of_details(place.sentence)
            or self._period_behind(place.sentence)
            or self._period_of_survey(place.sentence)
        )

    def _is_of_today(self, place: Place, inside: Sequence[PeriodMention]) -> bool:
        """Whether "kini" takes a figure from the period before it: "97 persen pada 2018, kini"."""
        lower = self.document.lower
        last = next((p for p in reversed(inside) if p.start < place.start), None)
        if last is None:
            return False
        if _DATA_OF.fullmatch(lower, place.sentence.start, last.start):
            return False  # "Data Dinas ESDM per Mei 2019 menunjukkan, dari 31 desa masih ada 9 ..."
        begin = max(last.end, place.previous)
        apart = (
            last.end < place.previous
            or CLAUSE.search(lower, begin, place.start)
            or _MORE_THAN.search(lower, begin, place.start)
        )
        comma = lower.find(", ", place.after, place.following)
        still = _STILL.search(lower, begin, comma if comma > 0 else place.following)
        if apart and still and _THEREFORE.search(lower, last.end, still.start()) is None:
            return True
        return (
            self.document.in_lower.search(_TODAY, begin, place.following if apart else place.start)
            is not None
        )

    def _year_before(self, place: Place, inside: Sequence[PeriodMention]) -> Told | None:
        """The year before the sentence's, or behind it: "87 persen setahun sebelumnya".

        Its words are empty where that year is not told.
        """
        match = _YEAR_EARLIER.match(self.document.lower, place.after)
        if match is None:
            begin = max(place.sentence.start, place.previous, place.start - 70)
            match = self.document.in_lower.search(_YEAR_EARLIER_BEFORE, begin, place.start)
            if match is not None:
                return self._year_before_that(place, inside, match)
            own = any(p.iso and place.previous <= p.start < place.start for p in inside)
            if own:  # "Setahun kemudian naik menjadi 58 persen dan pada 2016 menjadi 64 persen"
                return None
            first = _YEAR_EARLIER_FIRST.match(self.document.lower, place.sentence.start)
            number = self.document.sentence_index(place.sentence.start)
            last = self._last_period(number, 1) if first is not None and number else None
            if first is not None and last is None and number:
                last = self._told.get(number - 1)
            if first is None or last is None:
                return None
            words = _shifted(last.words, 1 if first["later"] else -1)
            return Told(
                words, first.start("words"), first.end(), "year-before-that-of-the-sentence"
            )
        if match["many"]:
            return Told("", *match.span("many"))
        dated = [p for p in inside if p.iso and p.start < place.start]
        words = _shifted(dated[-1].iso, 1 if match["later"] else -1) if dated else ""
        return Told(words, match.start("words"), match.end(), "year-before-that-of-the-sentence")

    def _year_before_that(
        self, place: Place, inside: Sequence[PeriodMention], match: re.Match[str]
    ) -> Told | None:
        """The year before the last period told up to "tahun sebelumnya"."""
        dated = [p.iso for p in inside if p.iso and p.end <= match.start()]
        number = self.document.sentence_index(place.sentence.start)
        last = self._last_period(number, 1) if number and not dated else None
        if last is None and number and not dated:
            last = self._told.get(number - 1)
        if not dated and last is None:
            return None
        words = _shifted(dated[-1] if dated else last.words if last else "", -1)
        span = match.span("words")
        return Told(words, *span, "year-before-that-of-the-sentence")

    def _is_compared_with(self, period: PeriodMention, place: Place) -> bool:
        """Whether a period only tells since when, or compared with when, another figure changed.

        "55 persen, naik 5 persen sejak Maret 2016": 55 is no figure of March 2016. The figure
        right behind such a period, without a comma between, is its own.
        """
        lower = self.document.lower
        if lower.endswith(("sejak ", "since "), 0, period.start):
            if _UP_TO.search(lower, period.start, period.end):
                return False  # "Sejak Januari hingga Juli 2021" ends in July
        if period.start < place.start and lower.startswith(",", period.end):
            if _SINCE.search(lower, max(place.sentence.start, period.start - 80), period.start):
                return True  # "Sejak program itu diluncurkan tahun 2016, rasio ..."
        if not self.document.in_lower.search(COMPARED, max(0, period.start - 46), period.start):
            begin = max(place.after, period.start - 90)
            if period.start >= place.after and _FROM_THEN.fullmatch(
                lower, place.after, period.start
            ):  # "bertambah 2,6 juta dari tahun sebelumnya"
                low = max(place.sentence.start, place.start - 50)
                return self.document.in_lower.search(CHANGE, low, place.start) is not None
            return self.document.in_lower.search(ROSE_FROM, begin, period.start) is not None
        own = place.previous <= period.start < place.start
        if _SINCE.search(lower, max(0, period.start - 46), period.start):
            return True
        if own and _WAS_THEN.fullmatch(lower, period.end, place.start):
            return False  # "naik dibanding tahun lalu, dari 1,3 juta pelanggan menjadi ..."
        if own and _NOW_IS.fullmatch(lower, period.end, place.start):
            return True  # "naik 2,1 persen dibanding tahun lalu menjadi 94,2 persen"
        if period.start < place.start and lower.startswith(" yang ", period.end):
            own = True  # "dibandingkan tahun 2022 yang menargetkan 80.000 dengan realisasi 80.120"
        return not (own and "," not in lower[period.end : place.start])

    def _is_of_next(self, period: PeriodMention, place: Place) -> bool:
        """Whether a period behind a number begins what is said next: "..., dan hingga Juni"."""
        if period.start >= place.following or place.following >= place.sentence.end:
            return False
        lower = self.document.lower
        if _NEXT.search(lower, place.after, period.start):
            return True
        if _COMMA_THEN.search(lower, place.after, period.start):
            if _IS_WANTED.match(lower, period.end):
                return True  # "91 persen, pada 2020 ditargetkan 100 persen"
        joined = _AND_THEN.search(lower, place.after, period.start)
        return joined is not None and _THEN_BECAME.match(lower, period.end) is not None

    def _ended(self, period: PeriodMention, place: Place) -> bool:
        """Whether a period is that of where a rise began, told in a clause that is over.

        "99,6 persen, naik dari 99,4 persen pada 2021, sementara rasio desa 99,7 persen".
        """
        lower = self.document.lower
        begin = max(place.sentence.start, period.start - 50)
        if not _BEGAN_AT.search(lower, begin, period.start):
            return False
        if CLAUSE.search(lower, period.end, place.start):
            return True
        return _TO.fullmatch(lower, period.end, place.start) is not None

    def is_of_today(self, place: Place) -> bool:
        """Whether the sentence speaks of today, or of a time that cannot be told."""
        sentence = place.sentence
        if self.document.in_lower.search(NOW, sentence.start, sentence.end):
            return True
        return any(
            sentence.start <= p.start < sentence.end and not self._is_compared_with(p, place)
            for p in self.periods
        )

    def _is_aimed_at(self, start: int, end: int) -> bool:
        """Whether a period behind a number is that of a target or projection named between."""
        lower = self.document.lower
        own = IS_TARGET.match(lower, start)
        start = own.end() if own is not None else start
        return bool(
            self.document.in_lower.search(TARGET, start, end)
            or self.document.in_lower.search(PROJECTED, start, end)
        )

    def periods_between(self, start: int, end: int) -> tuple[Told, ...]:
        """The periods named from ``start`` to ``end``, in order."""
        inside = (self._when(each) for each in self.periods if start <= each.start < end)
        return tuple(told for told in inside if told is not None)

    def lies_ahead(self, period: Told | None) -> bool:
        """Whether a period begins after the day of the article, where that is known."""
        if period is None or self.day is None:
            return False
        begins = period.words[:5] + _BEGINS.get(period.words[5:], period.words[5:])
        return begins > self.day.isoformat()[: len(begins)]

    def to_come(self, period: Told) -> Told:
        """A month without a year, of what is wanted, as that after the day of the article.

        "dengan target 98 persen pada Desember nanti" of an article of August.
        """
        inferred = period.reason == "year-told-by-the-day-of-the-article"
        month = self.document.lower[period.start : period.end]
        if not inferred or self.day is None or _NAMES_YEAR.search(month):
            return period
        if period.words[:4] != str(self.day.year - 1) or not self.is_over(period):
            return period
        return replace(period, words=_shifted(period.words, 1))

    def lies_back(self, period: Told | None, place: Place) -> bool:
        """Whether a period is over: before the day of the article, or a later one beside it."""
        if period is None:
            return False
        if self.day is not None and period.words[:4] < self.day.isoformat()[:4]:
            return True
        begin, end = place.sentence.start, place.sentence.end
        beside = [p for p in self.periods if begin <= p.start < end and p.iso]
        return any(p.iso[:4] > period.words[:4] for p in beside)

    def is_date(self, position: int) -> bool:
        """Whether a period covers a place: its digits count nothing."""
        number = bisect_right(self._period_starts, position) - 1
        return number >= 0 and self._all_periods[number].end > position


def _shifted(iso: str, years: int) -> str:
    """The same part of another year: a year before ``2024-12`` is ``2023-12``."""
    return f"{int(iso[:4]) + years}{iso[4:]}"
