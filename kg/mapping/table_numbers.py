"""Number cells as tables print them: which number, which marks, or none at all.

Place in the flow: used for each figure of a table. Steps:

1. nothing there ("", "-", "…", "n/a"): no observation, and nothing refused;
2. take off what is not the number: a sign for "about", a percent sign, footnote marks;
3. read the digits by the decimal and thousands marks of the map. Where the map leaves them open,
   the column decides by its unmistakable cells (:func:`column_style`); a cell that can be read in
   two ways in a column that does not decide is refused, never guessed;
4. the rounding interval follows the printed decimals (domain rule C7).
"""

from __future__ import annotations

import re
import struct
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from decimal import Decimal

from kg.mapping.figure_rules import half_of_unit, last_power
from kg.mapping.table_maps import Numbers
from kg.sources.grids import Formula, Numeric

__all__ = ["Figure", "check_size", "column_style", "parse_figure", "split_marks"]

EMPTY = frozenset(
    ["", "-", "–", "—", "‒", "−", "--", "…", "...", "..", ".", "n/a", "na", "n.a.", "n.a", "#n/a",
     "null", "none", "nil", "tad", "t.a.d.", "tidak ada data", "not available"]
)  # fmt: skip
"""Cells that state no figure, in lower case."""
ABOUT = re.compile(r"(?:±|~|≈|\+/-|ca\.?|sekitar|about)\s*", re.IGNORECASE)
BOUND = re.compile(r"\s*[<>≤≥]")
SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
MARK = (
    rf"\*+\)?|[{SUPERSCRIPT}]+[)⁾]?|[†‡]+|\((?:\d{{1,2}}|[a-z]|\*+)\)|\d{{1,2}}\)|(?<![a-z])[a-z]\)"
)
MARKS_AFTER = re.compile(rf"(?:\s*(?:{MARK}|(?<=\d)[rpe]))+$")
ONE_MARK = re.compile(rf"{MARK}|[rpe]")
GLUED = re.compile(r"(?<=[0-9])([0-9])\)$")
SPACES = re.compile(r"[\s\u00a0\u202f\u2009]+")
DIGITS_ONLY = re.compile(r"-?[0-9]+")
FRACTION = re.compile(r"[0-9]+")
GROUPED = {
    mark: re.compile(rf"-?[0-9]{{1,3}}(?:{re.escape(mark)}[0-9]{{3}})+")
    for mark in (",", ".", " ", "'")
}
DIGITS = 18
STYLES = {",": ".", ".": ","}


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed, its rounding interval and the marks at it."""

    value: Decimal
    lower: Decimal
    upper: Decimal
    printed: str
    marks: tuple[str, ...] = ()
    approximate: bool = False


def column_style(texts: Iterable[str], numbers: Numbers) -> str | None:
    """Return the decimal mark of a column as its unmistakable cells show it.

    Args:
        texts: The cells.
        numbers: The map's word, which goes first.

    Returns:
        ``,`` or ``.``; None when no cell shows it, or cells contradict each other.
    """
    if numbers.decimal != "auto":
        return numbers.decimal
    shown = set()
    for text in texts:
        if isinstance(text, Numeric | Formula) or text.casefold() in EMPTY:
            continue
        digits = SPACES.sub("", split_marks(_bare(text), known=())[0])
        mark = _decimal_shown(digits)
        if mark:
            shown.add(mark)
            if len(shown) == 2:
                return None
    return shown.pop() if shown else None


def parse_figure(
    text: str,
    numbers: Numbers,
    *,
    style: str | None,
    scale: int = 1,
    known_marks: Collection[str] = (),
) -> Figure | None:
    """Read a number cell.

    Args:
        text: The cell.
        numbers: How the map says that numbers are written.
        style: The decimal mark of the column (:func:`column_style`).
        scale: What the number is to be multiplied by.
        known_marks: Footnote marks that the map or the foot of the table explains; "98,31)" is
            98,3 with mark 1) only if that mark is one of them.

    Returns:
        The figure; None when the cell states none.

    Raises:
        ValueError: If the cell is no number, or can be read in two ways.

    Example:
        >>> parse_figure("98,30 *", Numbers(), style=",").printed
        '98,30'
    """
    if isinstance(text, Numeric):
        return _figure(Decimal(text), str(text), scale, numbers, (), approximate=False)
    if isinstance(text, Formula):
        raise ValueError(
            f"the formula {text[:60]!r} has no stored result; open the file in a spreadsheet "
            "program and save it, or paste the values"
        )
    folded = text.casefold()
    if folded in EMPTY or folded in numbers.empty:
        return None
    body, marks = split_marks(text, known=known_marks)
    if body.casefold() in EMPTY:
        return None
    if GLUED.search(body):
        raise ValueError(
            f"{text!r} ends in a footnote mark that stands close to the digits and that neither "
            "the map ([marks]) nor the foot of the table explains; put a space before the mark"
        )
    bare = ABOUT.sub("", body, count=1) if ABOUT.match(body) else body
    digits = bare.removesuffix("%").strip().replace("−", "-")
    if BOUND.match(digits):
        raise ValueError(f"{text!r} is a bound and no figure")
    number = _number(digits, numbers, style, text)
    return _figure(number, body, scale, numbers, marks, approximate=bare is not body)


def split_marks(text: str, *, known: Collection[str]) -> tuple[str, tuple[str, ...]]:
    """Return a text without the footnote marks at its end, and the marks.

    Example:
        >>> split_marks("Papua 1)", known=())
        ('Papua', ('1)',))
    """
    last = text[-1:]
    if not last or (last.isdigit() and last.isascii()):
        return text, ()
    glued = GLUED.search(text)
    if glued:
        mark = f"{glued[1]})"
        if mark in known:
            return text[: glued.start(1)].rstrip(), (mark,)
        return text, ()
    match = MARKS_AFTER.search(text)
    if match is None:
        return text, ()
    marks = tuple(ONE_MARK.findall(match[0]))
    return text[: match.start()].rstrip(), marks


def _bare(text: str) -> str:
    return ABOUT.sub("", text, count=1).removesuffix("%").strip()


def _decimal_shown(digits: str) -> str | None:
    """Return the decimal mark that a number shows without doubt."""
    points, commas = digits.count("."), digits.count(",")
    if points and commas:
        last = "." if digits.rfind(".") > digits.rfind(",") else ","
        return last if digits.count(last) == 1 else None
    if points > 1 or commas > 1:
        return "," if points else "."
    if not points and not commas:
        return None
    mark = "." if points else ","
    head, _, tail = digits.partition(mark)
    if not (head.lstrip("-").isdigit() and tail.isdigit()):
        return None
    is_open = len(tail) == 3 and 1 <= len(head.lstrip("-")) <= 3 and head.lstrip("-") != "0"
    return None if is_open else mark


def _number(digits: str, numbers: Numbers, style: str | None, text: str) -> Decimal:
    if DIGITS_ONLY.fullmatch(digits):
        return Decimal(digits)
    if not FRACTION.search(digits):
        raise ValueError(f"{text!r} is no number")
    spaced = SPACES.sub(" ", digits)
    decimal = style or _decimal_shown(spaced.replace(" ", ""))
    if decimal is None and GROUPED[" "].fullmatch(spaced) and numbers.thousands in {"auto", " "}:
        return Decimal(spaced.replace(" ", ""))
    if decimal is None:
        if re.fullmatch(r"-?[0-9]{1,3}[.,][0-9]{3}", digits):
            raise ValueError(
                f"{text!r} can be read in two ways, and its column does not tell which: say in the "
                "map whether the decimal mark is ',' or '.' ([numbers] decimal)"
            )
        raise ValueError(f"{text!r} is no number")
    whole, mark, fraction = spaced.partition(decimal)
    if mark and not FRACTION.fullmatch(fraction):
        raise ValueError(_misfit(text, decimal))
    if not DIGITS_ONLY.fullmatch(whole):
        allowed = (
            (numbers.thousands,) if numbers.thousands != "auto" else (STYLES[decimal], " ", "'")
        )
        separator = next((one for one in allowed if one and GROUPED[one].fullmatch(whole)), None)
        if separator is None:
            raise ValueError(_misfit(text, decimal))
        whole = whole.replace(separator, "")
    return Decimal(f"{whole}.{fraction}" if mark else whole)


def _misfit(text: str, decimal: str) -> str:
    name = "comma" if decimal == "," else "point"
    return f"{text!r} is no number where the decimal mark is a {name}, as it is in this column"


def _figure(
    number: Decimal,
    printed: str,
    scale: int,
    numbers: Numbers,
    marks: tuple[str, ...],
    *,
    approximate: bool,
) -> Figure:
    check_size(number, printed)
    if numbers.float32:
        number = _shortest_float32(number)
    half = half_of_unit(last_power(number))
    if scale != 1:
        number, half = number * scale, half * scale
    return Figure(number, number - half, number + half, printed, marks, approximate)


def check_size(number: Decimal, printed: str) -> None:
    """Check that a number is one that a table can mean: finite, and of at most 18 digits.

    Raises:
        ValueError: If it is not.
    """
    if not number.is_finite():
        raise ValueError(f"{printed[:60]!r} is not a finite number")
    if len(number.as_tuple().digits) > DIGITS or abs(number.adjusted()) > DIGITS:
        raise ValueError(f"{printed[:60]!r} has more digits than a figure can have ({DIGITS})")


def _shortest_float32(number: Decimal) -> Decimal:
    """Return the shortest decimal that is the same number of single precision.

    95.5299987792969 is how a program prints the single-precision number nearest to 95.53.
    """
    if -last_power(number) <= 6:
        return number
    wanted = struct.pack("f", float(number))
    for digits in range(1, 10):
        short = f"{number:.{digits}g}"
        if struct.pack("f", float(short)) == wanted:
            return Decimal(f"{Decimal(short):f}")
    return number
