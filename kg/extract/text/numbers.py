"""Numbers in running text, Indonesian and English, with their printed form and decimals.

Place in the flow: before :mod:`kg.extract.figures.figures`. "82,97 persen", "62.22 %", "343.144",
"2,500", "1,05 juta", "49, 96 %", "lima". What a separator means is told by the digits behind it
and by the unit: three digits before "persen" are decimals, three digits elsewhere are thousands.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from kg.extract.text.document import Document

__all__ = ["NUMBER_WORDS", "Number", "find_numbers", "parse_number"]

NUMBER_WORDS: dict[str, int] = {
    word: value
    for value, words in {
        1: "satu one",
        2: "dua two",
        3: "tiga three",
        4: "empat four",
        5: "lima five",
        6: "enam six",
        7: "tujuh seven",
        8: "delapan eight",
        9: "sembilan nine",
        10: "sepuluh ten",
        11: "sebelas eleven",
        12: "twelve",
        100: "seratus",
        1000: "seribu",
    }.items()
    for word in words.split()
}
"""Number words that count villages and units."""

_MAGNITUDES = {
    "ribu": 3,
    "thousand": 3,
    "juta": 6,
    "jt": 6,
    "million": 6,
    "miliar": 9,
    "milyar": 9,
    "billion": 9,
    "triliun": 12,
    "trillion": 12,
}
_NUMBER = re.compile(
    r"(?<![\w/])(?<!\d[.,:])(?<!\d\.\.)(?<!rp)(?<!rp )(?<!rp\. )(?<!us\$)(?<!usd )(?<!idr )"
    r"(?P<digits>\d{1,3}\. \d{3}(?= (?:kk|kepala keluarga|rumah|desa|pelanggan|keluarga|jiwa|"
    r"orang|warga)\b)|"
    r"\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d{1,3}[.,] "
    r"\d{1,4}(?=[\s-]?(?:persen|[%℅％]|per ?cent))|"
    r"\d+(?:[.,]\d{1,4}(?=[\s-]?(?:persen|"
    r"[%℅％]|per ?cent))|[.,]\d+)?)"
    r"(?:[ -](?P<magnitude>ribu|thousand|juta|jt|million|miliar|milyar|billion|triliun|"
    r"trillion)(?:an)?\b|-an\b)?"
    r"(?P<percent>\s?(?:persen(?:nya)?|[%℅％]|per ?cent\b|pct\b)|-per ?cent\b|"
    r" ?\((?:persen|percent)\))?"
    r"(?![\w/]|[.,:]\d|\.\.\d)"
)
_HAS_DECIMALS = re.compile(
    r"\d{1,3}(?:[.,]\d{3} (?:juta|jt|million|miliar|milyar|billion|triliun|trillion)|"
    r",\d{3} ribu)"
)
"""Three digits that are decimals: "53,501 juta" is no 53 thousand million, "1.098 ribu" is."""
_LONGEST = 20
"""Longer runs of digits are no numbers that count something."""
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_COUNTED = re.compile(
    r"desa|kampung|kelurahan|gampong|nagari|pekon|dusun|village|kabupaten| di | lainnya| lagi|"
    r" (?:belas|puluh) "
)
_WORDS = re.compile(
    rf"(?<![\w-])(?P<word>{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))})"
    r"(?P<tens> (?:belas|puluh))?(?P<unit> (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|"
    r"sembilan))?(?![\w-])"
    r"(?:(?= (?:desa|kampung|kelurahan|gampong|nagari|pekon|dusun|villages?|kabupaten|di |"
    r"in |lainnya|lagi|(?:of|dari) (?:(?:the|its|total|sekitar|the [a-z]+['’]s) )?\d{1,3} "
    r"(?:villages|desa|kampung)\b))|(?(tens)(?= (?:sambungan|rumah|kepala keluarga|keluarga|kk|"
    r"pelanggan)\b)|(?!)))"
)


_SCALE = re.compile(
    r"(?<=[a-z]) (?P<scale>ratus ribu|ratus|ribu|juta|hundred thousand|hundred|thousand|million)"
    r"(?= (?:[a-z'-]+ ){0,2}?(?:pelanggan|rumah|kk\b|kepala keluarga|keluarga|desa|kampung|"
    r"households?|homes?|houses|customers?|subscribers?|consumers?|families|villages)\b"
    r"| (?:remain\w*|still|more|others?|lainnya|lagi|di ?antaranya)\b)"
)
"""The magnitude of a count in words: "nine million households", "lima ratus rumah"."""
_SCALES = {"ratus": 2, "hundred": 2, "ratus ribu": 5, "hundred thousand": 5, **_MAGNITUDES}
_ENGLISH_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_BEFORE_SCALE = re.compile(
    rf"(?<![\w-])(?:(?P<word>{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}|"
    rf"{'|'.join(_ENGLISH_TENS)})(?P<tens> (?:belas|puluh))?"
    r"(?P<unit> (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan))?(?P<half> setengah)?|"
    r"setengah|half a)$"
)
_HUNDREDS = re.compile(
    r"(?<![\w-])(?:(?P<word>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|one|two|three|four|"
    r"five|"
    r"six|seven|eight|nine) (?:ratus|hundred)(?: and)?|seratus) $"
)
_NO_COUNT = re.compile(
    r"(?:\d|\b(?:ratus|ribu|juta|hundred|thousand|million|koma|point|program(?: pemasangan| "
    r"penyambungan)?|gerakan|proyek|"
    r"programme?|"
    r"rp))[ .]*$"
)
"""Right before words that go on a number, or are the name of a programme: "Program Satu Juta"."""
_ROUND = re.compile(
    r"(?<![\w-])(?P<word>seribu|sejuta)"
    r"(?= (?:pelanggan|rumah|kk\b|kepala keluarga|keluarga)\b)"
)
_ROUND_VALUES = {"seribu": 1000, "sejuta": 1_000_000}
_SCALE_WORDS = ("ratus", "ribu", "juta", "hundred", "thousand", "million")
"""A sentence without any of them has no such count."""
_LONGEST_WORDS = 32


@dataclass(frozen=True, slots=True)
class Number:
    """A number from ``start`` to ``end`` (the percent sign left out).

    ``after`` is behind the percent sign; ``printed`` has the magnitude word.
    """

    start: int
    end: int
    after: int
    value: Decimal
    printed: str
    percent: bool


def parse_number(digits: str, *, percent: bool) -> Decimal | None:
    """Parse the digits of a number with their separators.

    Args:
        digits: As printed: ``343.144``, ``82,97``, ``1.234,5``.
        percent: Whether a percent sign follows: then three digits behind a separator are decimals.

    Returns:
        The number; None where the separators make no number.

    Example:
        >>> parse_number("343.144", percent=False), parse_number("82,97", percent=True)
        (Decimal('343144'), Decimal('82.97'))
    """
    digits = digits.replace(" ", "")
    parts = re.split(r"[.,]", digits)
    if len(parts) == 1:
        return Decimal(digits)
    separators = re.findall(r"[.,]", digits)
    mixed = len(set(separators)) > 1
    decimals = len(parts[-1]) != 3 or (percent and len(parts) == 2) or (mixed and len(parts) > 2)
    if len(parts) == 2 and len(parts[0]) == 1 and parts[0] == "0":
        decimals = True
    whole = parts[:-1] if decimals else parts
    if any(len(part) != 3 for part in whole[1:]):
        return None
    if not decimals and len(set(separators)) > 1:
        return None
    text = "".join(whole) + (f".{parts[-1]}" if decimals else "")
    return Decimal(text)


def find_numbers(document: Document, start: int, end: int) -> list[Number]:
    """Find the numbers from ``start`` to ``end``, in order; amounts of money are left out."""
    lower = document.lower
    found: list[Number] = []
    position = start
    for digits in _DIGITS.finditer(lower, start, end):
        if digits.start() < position or digits.end() - digits.start() > _LONGEST:
            continue
        match = _NUMBER.match(lower, digits.start(), end)
        if match is None:
            continue
        position = match.end("digits")
        percent = match["percent"] is not None
        decimals = _HAS_DECIMALS.fullmatch(match["digits"] + " " + (match["magnitude"] or ""))
        value = parse_number(match["digits"], percent=percent or decimals is not None)
        if value is None:
            continue
        stop = match.end("digits")
        stop += 3 * lower.startswith("-an", stop)  # "200-an"
        if match["magnitude"]:
            value = value.scaleb(_MAGNITUDES[match["magnitude"]])
            stop = match.end("magnitude")
            stop += 2 * lower.startswith("an", stop)  # "21 ribuan"
        value = value.quantize(Decimal(1)) if value == value.to_integral_value() else value
        printed = document.words(match.start(), stop)
        found.append(Number(match.start(), stop, match.end(), value, printed, percent))
    for match in (
        document.in_lower.finditer(_WORDS, start, end) if _COUNTED.search(lower, start, end) else ()
    ):
        value = Decimal(_spelt(match))
        found.append(
            Number(
                match.start(),
                match.end(),
                match.end(),
                value,
                document.words(match.start(), match.end()),
                False,
            )
        )
    found += _in_words(document, start, end)
    found.sort(key=lambda number: number.start)
    return found


def _in_words(document: Document, start: int, end: int) -> list[Number]:
    """Counts of people's homes in words: "nine million households", "lima ratus rumah"."""
    lower = document.lower
    text = lower[start:end]
    if not any(word in text for word in _SCALE_WORDS):
        return []
    spans: list[tuple[int, int, Decimal]] = []
    for match in _SCALE.finditer(lower, start, end):
        before = _BEFORE_SCALE.search(
            lower, max(start, match.start() - _LONGEST_WORDS), match.start()
        )
        if before is None:
            continue
        begin, value = before.start(), _spelt_before(before)
        hundreds = _HUNDREDS.search(lower, max(start, begin - _LONGEST_WORDS), begin)
        if hundreds is not None:  # "dua ratus lima puluh ribu"
            begin = hundreds.start()
            value += 100 * NUMBER_WORDS[hundreds["word"]] if hundreds["word"] else 100
        if _NO_COUNT.search(lower, max(start, begin - _LONGEST_WORDS), begin):
            continue
        value = value.scaleb(_SCALES[match["scale"]])
        spans.append((begin, match.end(), value.quantize(Decimal(1))))
    spans += [
        (*match.span(), Decimal(_ROUND_VALUES[match["word"]]))
        for match in document.in_lower.finditer(_ROUND, start, end)
    ]
    return [
        Number(begin, stop, stop, value, document.words(begin, stop), False)
        for begin, stop, value in spans
    ]


def _spelt_before(match: re.Match[str]) -> Decimal:
    if match["word"] is None:
        return Decimal("0.5")
    if match["word"] in _ENGLISH_TENS:
        return Decimal(_ENGLISH_TENS[match["word"]])
    return Decimal(_spelt(match)) + (Decimal("0.5") if match["half"] else 0)


def _spelt(match: re.Match[str]) -> int:
    value = NUMBER_WORDS[match["word"]]
    tens = (match["tens"] or "").strip()
    unit = NUMBER_WORDS[match["unit"].strip()] if match["unit"] else 0
    if tens == "belas":
        return 10 + value
    if tens == "puluh":
        return 10 * value + unit
    return value + unit if value >= 100 else value
