"""Counts of a list of areas: "Berikutnya, Sumatera Utara 80.119, Jawa Tengah 54.630, Riau 8.413".

Place in the flow: used by :mod:`kg.extract.figures.figures`, on all figures of a text. Each item of
the list is an area and its number; what is counted is told once, by an item of the list or by the
last count before it. A list has three items or more, most of them areas that the gazetteer knows or
all of them together a count told before it ("14 desa ... Kecamatan Pantar Timur (5 desa), Pureman
(4), ..."), and only words that lead to a list stand before it ("Rinciannya, ..."). In lines of
their own behind a colon, two items are enough where they make up the count, whatever their names.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extract.figures.area_items import NO_CONJUNCTION
from kg.extract.figures.figure_context import Context
from kg.extract.figures.figure_repeats import ToldFigure, as_told
from kg.extract.figures.figure_sentence import Told
from kg.extract.model import Span
from kg.extract.text.document import Document, Sentence

__all__ = ["with_listed_counts"]

_NOUN = (
    r"(?: (?:desa|kampung|kelurahan|KK|kk|kepala keluarga|rumah tangga|rumah|keluarga|pelanggan|"
    r"villages|households|homes|customers))?"
)
_ITEM = re.compile(
    rf"{NO_CONJUNCTION}"
    r"(?P<area>(?:(?:Kabupaten|Kota|Provinsi|Kecamatan|Distrik|Kelurahan|Pulau|Kepulauan) )?"
    r"[A-Z][\w'-]*"
    r"(?: [A-Z][\w'-]*){0,3}(?: \([A-Z]{2,8}\))?)"
    r"(?:,? (?:sebanyak|sejumlah|dengan|ada|mencapai|tercatat|with|at))? \(?"
    r"(?P<number>\d{1,3}(?:[.,]\d{3})+|\d{1,4})" + _NOUN + r"\)?(?=[,;.]|$| (?:dan|serta|and) )"
    r"(?![.,]\d)"
)
"""An area of the list with its number."""
_LINE = re.compile(
    r"(?:\d{1,2}[.)] +|[a-z][.)] +|[-*•] *)?"
    r"(?!(?:Total|Jumlah|Tahun|Sisa|Pukul|Tanggal|Keseluruhan)\b)"
    r"(?P<area>[A-Z][\w'-]*(?: [A-Z][\w'-]*){0,4}) ?[:=]? ?(?:sebanyak |ada |sejumlah )?"
    r"(?P<number>\d{1,3}(?:[.,]\d{3})+|\d{1,4})" + _NOUN + r"[.;,]?"
)
"""A line that is an item of the list."""
_FEWEST_LINES = 2
_BETWEEN = re.compile(
    r"[,;]? (?:(?:dan|serta|lalu|kemudian|disusul|diikuti|sedangkan|sementara|and|followed by)"
    r"(?: (?:oleh|di|in))? )?(?:di |in )?"
)
_LEAD = re.compile(
    r"(?:(?:berikut(?:nya)?|selanjutnya|(?:pe)?rincian(?:nya)?|yakni|yaitu|disusul|diikuti|kemudian|"
    r"lalu|adapun|masing-masing|terdiri|meliputi|antara|lain(?:nya)?|di ?antaranya|terbanyak|"
    r"tertinggi|paling|banyak|setelah|itu|sementara|sedangkan|dan|serta|di|dari|atas|oleh|provinsi|"
    r"(?:the |ke-?)?\d[\d.,]* (?:desa|kampung|kk|rumah tangga|rumah|villages|households|homes)|"
    r"kebanyakan|umumnya|mostly|largely|tersebut|tersebar|"
    r"kabupaten|kota|it|this|is|they|are|followed|by|next|come|comes|then|the|rest|namely|these|"
    r"in)\b[,:]? ?)*"
)
"""All that may stand between what was counted and the first item."""
_OF_LEVEL = re.compile(r"(?:Kabupaten|Kota|Kecamatan|Distrik|Kelurahan|Pulau|Kepulauan) ")
"""At the beginning of a list whose places the gazetteer need not know."""
_CLOSED_NUMBER = re.compile(r"\d" + _NOUN + r"\)?(?=[,;.]|$| (?:dan|serta|and) )(?![.,]\d)")
"""How every item of a list ends."""
_FEWEST = 3
_KNOWN = 2 / 3
"""The part of the items whose areas are known, at least."""
_NEAR = 4
"""How many paragraphs behind the count, links to other articles among them, its list may stand."""
_REASON = "count-of-a-list"
_LEAVES = 0.9
"""What the count of a list keeps of the confidence of the one that says what is counted."""


@dataclass(frozen=True, slots=True)
class _Run:
    """The items of a list, and where they stand."""

    start: int
    end: int
    items: tuple[re.Match[str], ...]
    of_lines: bool = False
    is_known: bool = True


def with_listed_counts(
    document: Document, context: Context, found: list[ToldFigure]
) -> list[ToldFigure]:
    """Add the counts of lists, in the order of the text.

    Args:
        document: The text.
        context: Its areas.
        found: The figures read sentence by sentence, in order; within a list they give way.

    Returns:
        All figures.
    """
    if not any(each.statistic.unit == "count" for each in found):
        return found  # a list goes on from a count before it
    placed = [(_place_of(each), each) for each in found]
    runs = [(each, _run_of(document, context, each)) for each in document.body]
    for sentence, run in [*runs, *_runs_of_lines(document)]:
        if run is None:
            continue
        if run.of_lines:
            base = _base_of_lines(document, context, run, placed)
        else:
            base = _base(document, sentence, run, placed)
        if base is None or not (run.is_known or _adds_up(run, base, placed)):
            continue
        kept = [(at, each) for at, each in placed if not _is_misread(document, run, at, each)]
        read = {at for at, _ in kept}
        listed = [
            (item.start("number"), _item(document, base, item))
            for item in run.items
            if item.start("number") not in read
        ]
        placed = sorted([*kept, *listed], key=lambda each: each[0])
    return [each for _, each in placed]


def _place_of(figure: ToldFigure) -> int:
    """Where the number of a figure stands."""
    each = figure.statistic
    spans = [span.start for span in each.evidence if span.exact.startswith(each.value_as_printed)]
    return spans[0] if spans else each.evidence[0].start


def _run_of(document: Document, context: Context, sentence: Sentence) -> _Run | None:
    """The longest list of areas with their numbers in a sentence."""
    plain, start, end = document.plain, sentence.start, sentence.end
    if sum(1 for _ in _CLOSED_NUMBER.finditer(plain, start, end)) < _FEWEST:
        return None
    longest: tuple[re.Match[str], ...] = ()
    position = start
    while (first := _ITEM.search(plain, position, end)) is not None:
        items = tuple(_items_from(plain, first, end))
        if len(items) > len(longest):
            longest = items
        position = items[-1].end()
    if len(longest) < _FEWEST:
        return None
    is_known = _are_known(context, longest)
    if not (is_known or _OF_LEVEL.match(longest[0]["area"])):
        return None
    return _Run(longest[0].start(), longest[-1].end(), longest, is_known=is_known)


def _adds_up(run: _Run, base: ToldFigure, placed: list[tuple[int, ToldFigure]]) -> bool:
    """Whether the items of a list make up what was counted before it."""
    total = _sum(run)
    return any(
        at < run.start
        and each.statistic.indicator == base.statistic.indicator
        and each.statistic.value == total
        for at, each in placed
    )


def _items_from(plain: str, first: re.Match[str], end: int) -> Iterator[re.Match[str]]:
    item: re.Match[str] | None = first
    while item is not None:
        yield item
        between = _BETWEEN.match(plain, item.end(), end)
        item = _ITEM.match(plain, between.end(), end) if between is not None else None


def _base(
    document: Document, sentence: Sentence, run: _Run, placed: list[tuple[int, ToldFigure]]
) -> ToldFigure | None:
    """The count that says what the list counts: one of its own, else the last before it."""
    counts = [(at, each) for at, each in placed if each.statistic.unit == "count"]
    own = [each for at, each in counts if run.start <= at < run.end and _has_noun(run, at)]
    if own:
        return own[0]
    begin = max([sentence.start, *(at for at, _ in counts if at < run.start)])
    led = document.lower[begin : run.start]
    if begin > sentence.start:  # "98 desa di Maluku belum berlistrik, yakni Buru (21), ..."
        led = led[max(led.rfind(","), led.rfind(":")) + 1 :].lstrip()
    if _LEAD.fullmatch(led) is None:
        return None
    return _count_before(document, run, placed)


def _count_before(
    document: Document, run: _Run, placed: list[tuple[int, ToldFigure]]
) -> ToldFigure | None:
    """The figure before a list, if it is a count that stands near enough."""
    before = [(at, each) for at, each in placed if at < run.start]
    if not before or before[-1][1].statistic.unit != "count":
        return None
    at, base = before[-1]
    first, told = (document.sentence_at(place).paragraph for place in (run.start, at))
    return base if first - told <= _NEAR else None


def _whole_before(
    document: Document, run: _Run, placed: list[tuple[int, ToldFigure]], total: Decimal
) -> ToldFigure | None:
    """The last count before a list that its items make up, whatever others stand between."""
    first = document.sentence_at(run.start).paragraph
    for at, each in reversed([pair for pair in placed if pair[0] < run.start]):
        told = document.sentence_at(at).paragraph
        if first - told > _NEAR:
            return None
        if each.statistic.unit == "count" and each.statistic.value == total:
            return each
    return None


def _runs_of_lines(document: Document) -> Iterator[tuple[Sentence, _Run]]:
    """The lists whose items are lines one behind another, the first behind a colon."""
    found: list[tuple[Sentence, re.Match[str]]] = []
    for sentence in document.body:
        item = _LINE.fullmatch(document.plain, sentence.start, sentence.end)
        after = bool(found) and sentence.paragraph == found[-1][0].paragraph + 1
        if found and not (after and item is not None):
            yield from _as_run(found)
            found = []
        if item is not None and (found or document.last_before(sentence.start) == ":"):
            found.append((sentence, item))
    yield from _as_run(found)


def _as_run(found: list[tuple[Sentence, re.Match[str]]]) -> Iterator[tuple[Sentence, _Run]]:
    if len(found) >= _FEWEST_LINES:
        (first, begin), (_, last) = found[0], found[-1]
        items = tuple(item for _, item in found)
        yield first, _Run(begin.start(), last.end(), items, of_lines=True)


def _base_of_lines(
    document: Document, context: Context, run: _Run, placed: list[tuple[int, ToldFigure]]
) -> ToldFigure | None:
    """The last count before lines, if they make it up, or are known areas with less of it each."""
    total = _sum(run)
    whole = _whole_before(document, run, placed, total)
    base = whole or _count_before(document, run, placed)
    if base is None or base is whole:
        return base
    told = base.statistic.value
    known = len(run.items) >= _FEWEST and _are_known(context, run.items)
    return base if known and total <= told else None


def _are_known(context: Context, items: Sequence[re.Match[str]]) -> bool:
    """Whether the gazetteer knows most areas of a list."""
    known = sum(1 for item in items if context.where.named(*item.span("area")))
    return known >= _KNOWN * len(items)


def _sum(run: _Run) -> Decimal:
    return sum((_value(item) for item in run.items), Decimal())


def _value(item: re.Match[str]) -> Decimal:
    return Decimal(re.sub(r"\D", "", item["number"]))


def _is_misread(document: Document, run: _Run, at: int, figure: ToldFigure) -> bool:
    """Whether a figure is an item of the list without its noun or with another's area."""
    item = next((item for item in run.items if item.start("number") == at), None)
    if item is None:
        return run.start <= at < run.end
    return not _has_noun(run, at) or figure.statistic.area != document.words(*item.span("area"))


def _has_noun(run: _Run, at: int) -> bool:
    """Whether the item with the number at a place says what it counts."""
    item = next((item for item in run.items if item.start("number") == at), None)
    return item is not None and item.end() > item.end("number") + 1


def _item(document: Document, base: ToldFigure, item: re.Match[str]) -> ToldFigure:
    begin, end = item.span("area")
    area = Told(document.words(begin, end), begin, end)
    own: tuple[Span, ...] = (document.span(begin, end), document.span(*item.span("number")))
    statistic = base.statistic
    again = _REASON in statistic.reasons  # the list before
    of_base = {statistic.area, statistic.value_as_printed}
    shared = {span for span in statistic.evidence if span.exact not in of_base}
    return as_told(
        replace(
            statistic,
            area=area.words,
            value=_value(item),
            value_as_printed=item["number"],
            evidence=tuple(sorted({*own, *shared})),
            confidence=round(statistic.confidence * (1 if again else _LEAVES), 3),
            reasons=statistic.reasons if again else (*statistic.reasons, _REASON),
            approximate=False,
        ),
        area,
    )
