"""Periods that figures speak of: years, halves, quarters, months, days, in words and relative.

Place in the flow: before :mod:`kg.extract.figures.figures`. ISO strings: ``2019``, ``2019-H1``,
``2019-Q3``, ``2019-10``, ``2019-12-31``. "akhir 2019" is ``2019-12``, "awal 2019" ``2019-01``,
"akhir Juni 2019" ``2019-06-30``;
"tahun ini" is a year where the day of the article is known, "triwulan II" the last one before it.
A range ("Januari-Oktober 2019") stands for its end: figures on access are stocks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kg.extract.text.dates import MONTHS, DayMention, notice_below, resolve_day
from kg.extract.text.document import Document

__all__ = ["PeriodMention", "find_periods"]

_MONTH = "|".join(sorted((m for m in MONTHS if len(m) > 3 or m == "mei"), key=len, reverse=True))
_MONTH += "".join(rf"|(?<={word} )may" for word in ("of", "in", "by", "until", "since", "early"))
_MONTH += r"|may(?=,? (?:19|20)\d\d)"
_ORDINALS = {
    "i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "pertama": 1, "kedua": 2,
    "ketiga": 3, "keempat": 4, "first": 1, "second": 2, "third": 3, "fourth": 4,
    "satu": 1, "dua": 2,
}  # fmt: skip
_ORDINAL = "iii|iv|ii|i|[1-4]|pertama|kedua|ketiga|keempat|first|second|third|fourth|satu|dua"
_Y = r"(?:19|20)\d\d"
_RELATIVE = (
    r"tahun ini|tahun lalu|tahun depan|this year|last year|next year|tahun sebelumnya|"
    r"tahun berjalan"
)
_MONTHS_OF = r"(?: \((?:[a-z]+ ?(?:[-–]|to|hingga|sampai) ?[a-z]+|q[1-4])\))?"
"""The months of a quarter in brackets: "first quarter (January-March) of 2023"."""
_PERIOD = re.compile(
    rf"(?<![\w.,:/])(?:"
    rf"(?:triwulan|kuartal|tw|quarter)[ -]?(?P<quarter>{_ORDINAL}){_MONTHS_OF}"
    rf"(?:[/ -]| tahun | of | pada )(?P<qyear>{_Y}|{_RELATIVE})|"
    rf"(?P<poss>this year's |last year's )?(?P<equarter>first|second|third|fourth)[ -]quarter"
    rf"{_MONTHS_OF}(?: of this year| of| this year|"
    rf" last year)?(?: (?P<eqyear>{_Y}))?|"
    rf"q(?P<sq>[1-4])[ /-](?P<sqyear>{_Y})|"
    rf"semester[ -]?(?P<half>{_ORDINAL})(?:[/ -]| tahun | of )(?P<hyear>{_Y}|{_RELATIVE})|"
    rf"(?P<ehalf>first|second) half(?: \(h[12]\))? of (?P<ehyear>{_Y}|{_RELATIVE})|"
    rf"(?P<phyear>{_Y}|this year|last year)['’]s (?P<phalf>first|second) half|"
    rf"(?P<alone>(?:triwulan|kuartal|tw|semester)[ -]?(?P<alonenth>{_ORDINAL}))(?![\w/-])"
    rf"(?! (?:19|20)\d\d)|"
    rf"(?=[abdefjmnops])(?:(?P<edge>akhir|awal|end[- ](?:of )?|early|"
    rf"penghujung) ?(?:of )?)?(?:bulan )?(?P<month>{_MONTH})\b(?: ?,? (?:tahun )?(?P<myear>{_Y}|"
    rf"{_RELATIVE}))?|"
    rf"(?:(?P<yedge>(?:ended|closed)(?= 20\d\d (?:with|at)\b)|menutup(?= tahun 20\d\d)|"
    rf"akhir|penghujung|(?:jelang |menjelang )?tutup|end of|end-|late|"
    rf"the end of|(?P<yfirst>awal|(?:the )?(?:start|beginning) of))[ -]?)"
    rf"(?:tahun )?(?P<yeyear>{_Y}|ini\b|lalu\b|depan\b|{_RELATIVE})|"
    rf"(?P<rmonth>bulan (?:ini|lalu)|(?:this|last) month)|"
    rf"(?P<relative>{_RELATIVE})|"
    rf"(?P<bare>akhir tahun|year-end)(?! (?:ini|lalu|depan|{_Y}\b))|"
    rf"(?P<year>{_Y}))(?![\w/]|[.,]\d)"
)


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period from ``start`` to ``end`` as an ISO string.

    ``iso`` is empty for an open one, whose year cannot be told ("tahun ini" of an article without
    a day): it dates nothing, and a figure beside it takes no other one.
    ``inferred``: its year was told by the day of the article.
    """

    start: int
    end: int
    iso: str
    inferred: bool = False


def find_periods(
    document: Document,
    days: Sequence[DayMention],
    reference: date | None,
    *,
    keep_open: bool = False,
) -> tuple[PeriodMention, ...]:
    """Find every period that a text names.

    Args:
        document: The text.
        days: The days it names; each is a period of its own, a month within one is none.
        reference: The day of the article, where known: for "tahun ini" and months without a year.
        keep_open: Give "tahun ini" whose year cannot be told too, with an empty ``iso``.

    Returns:
        Periods in the order of the text; those whose year cannot be told are left out.
    """
    found: list[PeriodMention] = []
    for mention in days:
        before = document.lower[max(0, mention.start - 24) : mention.start]
        aside = mention.weekday is not None or _ASIDE.fullmatch(
            document.lower, mention.start, mention.end
        )
        if aside and not _STOCK_DAY.search(before):
            continue  # the day of a statement
        if _SAID_ON.search(before):
            continue
        if _ON.search(before) and _THEN_SAID.match(document.lower, mention.end):
            continue
        day, basis = resolve_day(document, mention, reference)
        if mention.year is None and _TO_COME.match(document.lower, mention.end):
            found.append(PeriodMention(mention.start, mention.end, "", inferred=True))
        elif day is not None:
            found.append(
                PeriodMention(mention.start, mention.end, day.isoformat(), basis != "stated")
            )
    starts, ends = [mention.start for mention in days], [mention.end for mention in days]
    year: tuple[str, int] | None = None
    this_year = _this_year(document) if reference is None else None
    tied: dict[int, str] = {}
    for match in document.in_lower.finditer(_PERIOD):
        number = bisect_right(starts, match.start()) - 1
        if number >= 0 and match.start() < ends[number]:
            continue
        read = _read(match, reference)
        if read is None and this_year is not None:
            read = _read_within(match, this_year)
            if read is None and match["month"] and _is_stock_month(document, match):
                read = _month_of(match, this_year), True
        if (
            read is not None
            and read[0][5:6] in _PARTS
            and _ENDS.search(document.lower, max(0, match.start() - 14), match.start())
        ):
            read = f"{read[0][:5]}{_LAST_DAYS[read[0][5:]]}", read[1]
        if read is not None and match["month"] and match["myear"]:
            tied[MONTHS[match["month"]]] = read[0]
        if read is None and match["month"] and MONTHS[match["month"]] in tied:
            read = tied[MONTHS[match["month"]]][:_MONTHLY], True  # "As of March", told before
        if read is None and match["month"] and reference is None and year is not None:
            planned = _PLANNED_YEAR.search(document.lower, max(0, year[1] - 90), year[1])
            if match.start() - year[1] < _YEAR_REACH and planned is None:
                # "Di tahun 2018 ... Hingga awal Desember"
                read = f"{year[0]}-{MONTHS[match['month']]:02d}", False
        if read is not None and year is not None and match["month"] and not match["myear"]:
            if _is_ahead(document, match, read[0], year, reference):
                read = f"{year[0]}{read[0][4:]}", False
        if match["year"] and not _is_no_period(document, match):
            year = match["year"], match.end()
        if read is not None and not _is_no_period(document, match):
            found.append(PeriodMention(match.start(), match.end(), *read))
        elif read is None and (
            match["relative"]
            or match["yedge"]
            or match["bare"]
            or match["edge"]
            or match["hyear"]
            or match["qyear"]
            or (match["month"] and _is_stock_month(document, match))
        ):
            found.append(PeriodMention(match.start(), match.end(), "", inferred=True))
    found.sort(key=lambda period: period.start)
    found = _same_of_year(document, _ends_of_ranges(document, found))
    return tuple(each for each in found if keep_open or each.iso)


_PLANNED_YEAR = re.compile(
    r"\b(?:by|until|menuju|target\w*|ditargetkan|paling lambat|akan|will|plan\w*|aim\w*|striv\w*|"
    r"hope\w*|rencana\w*|diharapkan|proyeksi\w*|mendatang)\b[^.;]{0,60} 20[0-4]\d$"
)
"""A year for which something is planned, which is that of no month behind it."""
_AGAINST_LAST = re.compile(
    r"\b(?:this year|tahun ini),? (?:(?:it|is|was|yang|atau|lebih|naik|turun|up|higher|tinggi|"
    r"down) )*"
    r"(?:compared (?:with|to)|from|dari(?:pada)?|dibanding(?:kan)?)(?: dengan)?[^.;\d]{0,40}"
    r"\d[\d.,]*[^.;\d]{0,40} (?P<year>20[0-4]\d)\b"
)
"""This year set against another one: the year before it."""
_LAST_YEAR = re.compile(r"\btahun (?P<year>20[0-4]\d) (?:yang )?lalu\b")


def _year_after_last(document: Document) -> int | None:
    """This year, where a text without a day calls the latest year that it names the last one."""
    years = [int(match.group()) for match in _ANY_YEAR.finditer(document.lower)]
    compared = _AGAINST_LAST.search(document.lower)
    if compared is not None and int(compared["year"]) + 1 == max(years, default=0):
        return max(years)  # "in the second quarter of this year, compared with 86 percent in 2018"
    if " lalu" not in document.lower or "tahun ini" not in document.lower:
        return None
    last = [int(match["year"]) for match in _LAST_YEAR.finditer(document.lower)]
    return max(last) + 1 if last and max(last) == max(years, default=0) else None


def _this_year(document: Document) -> int | None:
    """This year, for a text without a day: told by a last year, else by the notice below it."""
    told = _year_after_last(document)
    if told is not None:
        return told
    if not document.says(_RELATIVE_WORDS, 0, len(document.lower)):
        return None
    notice = notice_below(document)
    if notice is None:
        return None
    found, is_own = notice
    if is_own:
        own = _ANY_YEAR.match(document.lower, found.start(1))
        return int(own.group()) if own is not None else None
    noticed = int(found.group(1))
    years = [int(match.group()) for match in _ANY_YEAR.finditer(document.lower)]
    if noticed in years:  # "© ANTARA 20180", "© 2077" are no years
        years.remove(noticed)
    if any(year in {noticed, noticed - 1} for year in years):
        return noticed  # the notice is of the article, not of the day on which it was saved
    return None


_UP_TO = (" by ", "end of ", "as of ", "hingga ", "sampai ", "per ")
_RELATIVES = ("tahun ini", "tahun lalu", "akhir tahun", "this year", "last year", "next year")
_RELATIVE_WORDS = (*_RELATIVES, *_UP_TO)


_PARTS = frozenset("HQ")
_ENDS = re.compile(r"\b(?:akhir|penghujung|end of(?: the)?) $")
"""Right before a part of a year: its last day is meant."""
_LAST_DAYS = {"H1": "06-30", "H2": "12", "Q1": "03-31", "Q2": "06-30", "Q3": "09-30", "Q4": "12"}
_STOCK_MONTH = re.compile(
    r"\b(?:per|hingga|sampai(?: dengan)?|by|as of|until|through|end of)(?: (?:the|end|of|akhir|"
    r"bulan|awal)){0,4} $"
)
"""Right before the month up to which something is told."""


def _is_stock_month(document: Document, match: re.Match[str]) -> bool:
    """Whether a month alone is that up to which a figure is told: "by July", "per September"."""
    if match["edge"] is not None:
        return True
    begin = max(0, match.start() - 30)
    return _STOCK_MONTH.search(document.lower, begin, match.start()) is not None


def _month_of(match: re.Match[str], year: int) -> str:
    """The month of a year, its last day where the end of it is told."""
    number = MONTHS[match["month"]]
    last = match["edge"] is not None and match["edge"].startswith(_LAST_DAY) and number < _DECEMBER
    return f"{year}-{number:02d}" + (f"-{monthrange(year, number)[1]}" if last else "")


_DECEMBER = 12


def _read_within(match: re.Match[str], this_year: int) -> tuple[str, bool] | None:
    """A period told by this year, the last or the next one, or the end of the year alone."""
    if match["equarter"] and not match["eqyear"] and "this year" in match.group():
        return f"{this_year}-Q{_ORDINALS[match['equarter']]}", True
    told = [match[group] for group in (*_YEAR_GROUPS, "relative", "poss", "bare") if match[group]]
    if not told or told[0].isdigit():
        return None
    read = _read(match, date(this_year, 1, 1))
    return (read[0], True) if read is not None else None


def _is_ahead(
    document: Document,
    match: re.Match[str],
    read: str,
    year: tuple[str, int],
    reference: date | None,
) -> bool:
    """Whether a month lies ahead in this year, which its sentence names: "tahun 2019 ini"."""
    return (
        reference is not None
        and year[0] == str(reference.year)
        and read < year[0]
        and document.sentence_index(year[1]) == document.sentence_index(match.start())
    )


_ANY_YEAR = re.compile(r"(?<![\d.,])20[0-4]\d(?![\d.,]\d|\d)")
_DASH = re.compile(r" ?[-–—] ?")
_FROM_JANUARY = re.compile(r"\b(?:januari|january|jan)\.? ?(?:[-–—]|hingga|sampai|until|to) ?$")
"""Right before December: the whole year."""
_RANGE = re.compile(r" ?[-–] ?| (?:hingga|sampai(?: dengan)?|s\.?d\.?|until|to) ")


def _ends_of_ranges(document: Document, found: list[PeriodMention]) -> list[PeriodMention]:
    """Take a range by its end: "Januari-September 2017" is of September."""
    kept: list[PeriodMention] = []
    for period in found:
        if period.iso.endswith("-12") and "des" in document.lower[period.start : period.end]:
            low = max(0, period.start - 20)
            january = _FROM_JANUARY.search(document.lower, low, period.start)
            if january is not None:
                if kept and kept[-1].start == january.start():
                    kept.pop()
                kept.append(replace(period, start=january.start(), iso=period.iso[:4]))
                continue
        last = kept[-1] if kept else None
        if last is not None and _RANGE.fullmatch(document.lower, last.end, period.start):
            words = document.lower[last.start : last.end]
            if words.isdigit() and _DASH.fullmatch(document.lower, last.end, period.start):
                if len(period.iso) == len(last.iso) and period.iso > last.iso:  # "2025-2029"
                    kept[-1] = PeriodMention(last.start, period.end, period.iso, period.inferred)
                    continue
            if not any(each.isdigit() for each in words) and len(period.iso) >= _MONTHLY:
                kept[-1] = PeriodMention(last.start, period.end, period.iso, period.inferred)
                continue
        kept.append(period)
    return kept


_SAME = re.compile(
    r"\b(?:(?:periode|bulan|kuartal|triwulan|semester|waktu|saat)(?: yang)? sama|the same "
    r"(?:period|month|quarter|time))(?: (?:pada|di|of|in))?(?: tahun)? $"
)
"""Right before a year, of which the part that was told last is meant."""
_SAME_REACH = 250


def _same_of_year(document: Document, found: list[PeriodMention]) -> list[PeriodMention]:
    """Take "periode yang sama tahun lalu" as the month or quarter told before, of that year."""
    for index, period in enumerate(found):
        low = max(0, period.start - 40)
        if len(period.iso) != _YEARLY or _SAME.search(document.lower, low, period.start) is None:
            continue
        for last in reversed(found[:index]):
            if period.start - last.start > _SAME_REACH:
                break
            if len(last.iso) >= _MONTHLY and last.iso[:_YEARLY] > period.iso:
                iso = f"{period.iso}{last.iso[_YEARLY:_MONTHLY]}"
                found[index] = replace(period, iso=iso, inferred=True)
                break
    return found


_YEARLY = 4
_MONTHLY = 7
_YEAR_REACH = 160
"""So far behind a year a month alone is one of it, in a text without a day."""
_ASIDE = re.compile(r"\(\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\)?")
"""A day in digits and brackets is that of a statement too: "di Luwu Utara, (21/12)"."""
_SAID_ON = re.compile(r"\b(?:said|stated|told reporters|claimed|announced) on $")
_ON = re.compile(r"(?<!based )\bon $")
_THEN_SAID = re.compile(
    r",? (?:[\w.()'-]+ ){1,7}?(?:said|stated|told|claimed|announced|explained|revealed)\b"
)
"""Around the day of a statement: "On Dec 20, 2017, President Widodo stated that"."""
_STOCK_DAY = re.compile(
    r"\b(?:per|posisi|hingga|sampai|sampai dengan|as of|until)(?: hari| tanggal)? $|"
    r"\b(?:dinyalakan|disambung\w*|tersambung|dialiri)(?: secara)?(?: serentak)? pada(?: hari)? $"
)
_TO_COME = re.compile(r" (?:mendatang|nanti|besok|depan)\b")
"""Behind a day without a year that lies ahead: the last such day before the article is another."""
_BEFORE = re.compile(
    r"(?:iso(?:/iec)? ?\d{4,5}|uu|pp|nomor|no\.?|(?<!pada )(?<!dalam )(?<!untuk )tahun anggaran|"
    r"undang-undang|perpres|permen\w*|"
    r"stasiun|pukul|rp\.?) ?(?:\d[\w./-]* )?(?:tahun )?$"
)
_OF_PLAN = re.compile(
    r"\b(?:ruptl|rukn|rukd|rpjm[nd]?|rjpp|renstra|rencana (?:usaha|umum|strategis)[\w ]{0,22})\)?"
    r"(?: (?:pt|pln|\(persero\)|esdm|periode|tahun))* $"
)
"""Before the years in the name of a plan."""
_PLAN_BEHIND = re.compile(
    r"(?:[-–—](?:19|20)?\d\d)? (?:[a-z][a-z-]+ ){0,5}?(?:plan|roadmap|ruptl|rukn|rpjmn)\b"
)
"""Behind the years in the name of an English plan."""
_DATES = re.compile(r"\b(?:tahun|pada|akhir|awal|sejak|hingga|in|since|until|year) $")
"""Right before a year, whatever stands behind it: "pada tahun 2018 rumah tangga berlistrik"."""
_BEHIND = re.compile(
    r" ?(?:mw|kw|kwh|va|mva|km|kms|unit|pelanggan|rumah|orang|desa|kk|persen|%|ton|meter|gardu)\b"
)


_OF_VISION = re.compile(
    r"\b[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:Terang|Gemilang|Menyala|Emas|Benderang|Berjaya|Bercahaya|"
    r"Caang)(?: [A-Z][a-z]+)? $"
)
"""Right before the year in a programme's name: "Aceh Gemilang 2020"."""


def _is_no_period(document: Document, match: re.Match[str]) -> bool:
    """A number that only looks like a year: "2020 pelanggan", "PP Nomor 50 Tahun 2012"."""
    if match["year"] is None:
        return False
    before = document.lower[max(0, match.start() - 30) : match.start()]
    if _BEFORE.search(before) or _OF_PLAN.search(before):
        return True
    if _OF_VISION.search(document.plain, max(0, match.start() - 30), match.start()):
        return True
    dashes = document.lower[match.start() - 1] + document.lower[match.end() : match.end() + 1]
    if any(each in "-–—" for each in dashes) and _PLAN_BEHIND.match(document.lower, match.end()):
        return True  # "the 2015-2034 national electricity plan"
    if document.lower[match.start() - 1] in "-–—" and document.in_lower.search(
        _OF_PLAN, max(0, match.start() - 35), match.start() - 5
    ):
        return True  # "RUPTL PLN 2025-2034"
    return _BEHIND.match(document.lower, match.end()) is not None and not _DATES.search(before)


_LAST_DAY = ("akhir", "penghujung", "end")
"""The end of a month is its last day ("hingga akhir April 2025"), that of a year its last month."""
_YEAR_GROUPS = ("qyear", "eqyear", "sqyear", "hyear", "ehyear", "phyear", "myear", "yeyear")


def _read(match: re.Match[str], reference: date | None) -> tuple[str, bool] | None:
    if match["alone"]:
        return _part_without_year(match, reference)
    if match["rmonth"]:
        return _relative_month(match["rmonth"], reference)
    year = None
    inferred = False
    for group in (*_YEAR_GROUPS, "year"):
        if match[group]:
            year, inferred = _year(match[group], reference)
    if match["poss"]:
        year, inferred = _year(match["poss"][:9], reference)
    if match["relative"]:
        year, inferred = _year(match["relative"], reference)
    quarter = match["quarter"] or match["equarter"] or match["sq"]
    half = match["half"] or match["ehalf"] or match["phalf"]
    if match["month"] and year is None:
        return _month_without_year(match, reference)
    if match["equarter"] and year is None and reference is not None:
        over = 3 * _ORDINALS[match["equarter"]] <= reference.month
        year, inferred = reference.year - (not over), True
    if match["bare"] and year is None and reference is not None:
        year, inferred = reference.year, True
    if year is None:
        return None
    if quarter:
        return f"{year}-Q{_ORDINALS[quarter]}", inferred
    if half:
        return (f"{year}-H{_ORDINALS[half]}", inferred) if _ORDINALS[half] <= 2 else None
    if match["month"]:
        month = f"{year}-{MONTHS[match['month']]:02d}"
        last = match["edge"] is not None and match["edge"].startswith(_LAST_DAY)
        if last and not month.endswith("-12"):
            return f"{month}-{monthrange(year, MONTHS[match['month']])[1]}", inferred
        return month, inferred
    if match["yedge"] or match["bare"]:
        return f"{year}-{'01' if match['yfirst'] else '12'}", inferred
    return str(year), inferred


def _year(words: str, reference: date | None) -> tuple[int | None, bool]:
    if words.isdigit():
        return int(words), False
    if reference is None:
        return None, True
    if words.endswith(("ini", "berjalan")) or words.startswith("this"):
        return reference.year, True
    if words.endswith("depan") or words.startswith("next"):
        return reference.year + 1, True
    return reference.year - 1, True


def _relative_month(words: str, reference: date | None) -> tuple[str, bool] | None:
    """The month of the article for "bulan ini", the one before for "bulan lalu"."""
    if reference is None:
        return None
    months = (
        12 * reference.year + reference.month - 1 - ("ini" not in words and "this" not in words)
    )
    return f"{months // 12}-{months % 12 + 1:02d}", True


def _part_without_year(match: re.Match[str], reference: date | None) -> tuple[str, bool] | None:
    """A quarter or half alone is the last one that was over by the day of the article."""
    part = _ORDINALS[match["alonenth"]]
    length, letter = (6, "H") if match["alone"].startswith("semester") else (3, "Q")
    if reference is None or part * length > 12:
        return None
    year = reference.year if part * length <= reference.month else reference.year - 1
    return f"{year}-{letter}{part}", True


def _month_without_year(match: re.Match[str], reference: date | None) -> tuple[str, bool] | None:
    """A month alone is the last one before the day of the article."""
    if reference is None:
        return None
    month = MONTHS[match["month"]]
    year = reference.year if month <= reference.month else reference.year - 1
    return _month_of(match, year), True
