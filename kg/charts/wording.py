"""The words, numbers and dates of pictures, in Indonesian and English.

Place in the flow: used by everything that draws. Labels of codes come from the ontology and are
given by the caller; here is what only a picture says. Text from the graph is cleaned before it is
drawn: characters that XML forbids or that turn the direction of a line would break the picture.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from kg.charts.texts import TEXTS

__all__ = ["LANGUAGES", "Words", "clean", "wrap"]

LANGUAGES = ("en", "id")
LONGEST_TEXT = 160
GLYPH_WIDTH = 0.5
"""Mean width of a glyph of the sans-serif fonts used, in ems."""

_MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "id": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(),
}
_FULL_MONTHS = {
    "en": (
        "January February March April May June July August September October November December"
    ).split(),
    "id": (
        "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"
    ).split(),
}
_DAYS = {
    "en": "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(),
    "id": "Minggu Senin Selasa Rabu Kamis Jumat Sabtu".split(),
}


@dataclass(frozen=True, slots=True)
class Words:
    """What a picture says in one language.

    Attributes:
        lang: ``en`` or ``id``.
        labels: Labels of codes by their name, as ``supply-pln``; a code without one shows itself.
        definitions: Their definitions, likewise; a code without one has none.
    """

    lang: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str] = field(default_factory=dict)

    def say(self, key: str, **values: object) -> str:
        """Return a text of :data:`TEXTS` with its gaps filled."""
        return TEXTS[self.lang][key].format(**values)

    def label(self, kind: str, code: str) -> str:
        """Return the label of a code, as ``label("supply", "pln")``."""
        return self.labels.get(f"{kind}-{code}", code)

    def definition(self, kind: str, code: str) -> str:
        """Return the definition of a code; empty when there is none."""
        return self.definitions.get(f"{kind}-{code}", "")

    def number(self, value: Decimal) -> str:
        """Return a number as the language writes it.

        Example:
            >>> Words("id", {}).number(Decimal("39900000.5"))
            '39.900.000,5'
            >>> Words("en", {}).number(Decimal("74.40"))
            '74.4'
        """
        plain = f"{value.normalize():,f}"
        if self.lang == "id":
            plain = plain.translate(str.maketrans(",.", ".,"))
        return plain

    def amount(self, value: Decimal, unit: str) -> str:
        """Return a number with its unit.

        Example:
            >>> Words("id", {}).amount(Decimal("74.4"), "PERCENT")
            '74,4 %'
        """
        return f"{self.number(value)} %" if unit == "PERCENT" else self.number(value)

    def short(self, value: Decimal, unit: str) -> str:
        """Return a number that fits a tile: shares to two decimals, large numbers in thousands.

        Example:
            >>> Words("id", {}).short(Decimal("39900000"), "NUM")
            '39,9 jt'
            >>> Words("en", {}).short(Decimal("99.84"), "PERCENT")
            '99.84'
        """
        if unit != "PERCENT":
            steps = (("1e9", "mrd", "bn"), ("1e6", "jt", "M"), ("1e3", "rb", "k"))
            for size, indonesian, english in steps:
                if abs(value) >= Decimal(size):
                    name = indonesian if self.lang == "id" else english
                    return f"{self.number(round(value / Decimal(size), 1))} {name}"
        return self.number(round(value, 2))

    def day(self, day: date) -> str:
        """Return a date as the language writes it.

        Example:
            >>> Words("id", {}).day(date(2019, 10, 28))
            '28 Okt 2019'
        """
        return f"{day.day} {_MONTHS[self.lang][day.month - 1]} {day.year}"

    def names(self, names: list[str], shown: int = 6) -> str:
        """Return names as a list that does not grow without end."""
        if len(names) <= shown:
            return ", ".join(names)
        return self.say("and_more", names=", ".join(names[:shown]), count=len(names) - shown)

    @property
    def number_locale(self) -> dict[str, object]:
        """The number format of axes (d3-format)."""
        decimal, thousands = (",", ".") if self.lang == "id" else (".", ",")
        return {
            "decimal": decimal,
            "thousands": thousands,
            "grouping": [3],
            "currency": ["Rp ", ""] if self.lang == "id" else ["", ""],
        }

    @property
    def time_locale(self) -> dict[str, object]:
        """The names of months and days of axes (d3-time-format)."""
        days = _DAYS[self.lang]
        return {
            "dateTime": "%-d %B %Y %H.%M",
            "date": "%-d %b %Y",
            "time": "%H.%M",
            "periods": ["AM", "PM"],
            "days": days,
            "shortDays": [day[:3] for day in days],
            "months": _FULL_MONTHS[self.lang],
            "shortMonths": _MONTHS[self.lang],
        }


def clean(text: str, limit: int = LONGEST_TEXT) -> str:
    """Return text that can be drawn: one line, no control or direction marks, not endless.

    Example:
        >>> clean("a" + chr(0) + "b  c", 5)
        'a�b c'
    """
    line = " ".join(text.split())
    safe = "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in line)
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"


def wrap(text: str, width_px: float, font_px: float) -> list[str]:
    """Break text into lines that fit a width, by the mean width of a glyph.

    Example:
        >>> wrap("satu dua tiga", 60, 12)
        ['satu dua', 'tiga']
    """
    columns = max(int(width_px / (font_px * GLYPH_WIDTH)), 4)
    return textwrap.wrap(text, columns, break_long_words=True, break_on_hyphens=False) or [""]
