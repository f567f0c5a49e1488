"""The forms of what a curator may set in the fields of an item.

Place in the flow: used by :mod:`kg.pipeline.edits`, before anything is written. Only the form is
judged here: what is well formed and still gives the graph nothing (an area that it does not know)
is told by the mapping, and the gate judges the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from types import NoneType
from typing import Any, get_args, get_type_hints

from kg.claims.dates import PartialDate, parse_partial_date, parse_period
from kg.errors import ParameterError
from kg.extract.text.spacing import find_words
from kg.mapping.standard_codes import is_code, read_schemes
from kg.pipeline.reading_data import ALLOWED, KINDS, Data

__all__ = ["check_value", "doubts"]

HALF_YEAR = re.compile(r"\d{4}-H[12]")
HALVES = re.compile("[\ud800-\udfff]")
DATES = "2023-06-13, 2023-06 or 2023"
PERIODS = "2019, 2019-10, 2019-Q3, 2019-H2 or 2019-10-28"
MOST_DIGITS = 15
"""No figure of a country has more digits before its decimal sign, and none so many behind it."""


def check_value(name: str, key: str, value: Any, text: str) -> None:
    """Refuse a value that has no form in which the field can hold it.

    Args:
        name: Id of the item (``c1``).
        key: The field.
        value: What is to stand there.
        text: The text of the document.

    Raises:
        ParameterError: With the forms that there are.
    """
    letter, place = name[0], f"{name}.{key}"
    if value is None:
        if NoneType not in get_args(get_type_hints(KINDS[letter][1])[key]):
            raise _refused(place, f"cannot be empty; --drop {name} leaves the item out")
        return
    if isinstance(value, str):
        _check_string(place, key, value, name)
    if key == "standards":
        _check_standards(place, value)
    elif key == "date" and isinstance(value, str):
        _check_form(place, value, parse_partial_date, f"no date; write {DATES}")
    elif key == "period" and isinstance(value, str):
        if not HALF_YEAR.fullmatch(value):
            _check_form(place, value, parse_period, f"no period; write {PERIODS}")
    elif letter == "f" and key == "value":
        _check_number(place, value)
    elif key == "confidence":
        _check_confidence(place, value)
    elif (letter, key) in {("q", "text"), ("h", "text")} and not find_words(text, str(value)):
        raise _refused(place, "must be words of the article as they stand in it; these do not")


def doubts(data: Data, changed: dict[str, set[str]], published: str | None) -> Iterator[str]:
    """Yield what is unusual in changed fields, in a sentence each; it is stored as it is.

    Args:
        data: The items as changed.
        changed: The changed fields by id of the item.
        published: The day of the document, or a part of it; None where it is not known.
    """
    items = {
        f"{letter}{number}": item
        for letter, (kind, _) in KINDS.items()
        for number, item in enumerate(data.get(kind, ()), start=1)
    }
    last = _day(published)
    for name, fields in changed.items():
        item = items[name]
        if "date" in fields and last is not None and (day := _day(item["date"])):
            if day.earliest > last.latest:
                yield f"{name}.date {item['date']} is after the day of the document ({published})"
        if "standards" in fields:
            for standard in item["standards"]:
                if not _is_known(standard):
                    yield (
                        f"{name}.standards: {standard!r} is neither the code of a standard "
                        "(ISO 9001:2015) nor a scheme that the graph knows; it becomes a standard "
                        "of its own"
                    )


def _check_string(place: str, key: str, value: str, name: str) -> None:
    if (name[0], key) in ALLOWED:
        return  # its values are listed
    if not value.strip():
        raise _refused(place, f"is empty; write null where the text names none, or --drop {name}")
    if HALVES.search(value):
        raise _refused(place, "holds half of a character")


def _check_standards(place: str, value: Any) -> None:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ParameterError(f"{place} must be a list of strings", name="set")
    if not value or not all(one.strip() for one in value):
        raise _refused(place, "names no standard; write them with commas between them")
    if any(HALVES.search(one) for one in value):
        raise _refused(place, "holds half of a character")


def _check_form(place: str, value: str, read: Any, told: str) -> None:  # a reader of one string
    try:
        read(value)
    except ValueError:
        raise _refused(place, f"{value!r} is {told}, or null where it is not told") from None


def _check_number(place: str, value: Any) -> None:
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        raise _refused(place, f"{value!r} is no number; write 82.97") from None
    if isinstance(value, bool) or not number.is_finite():
        raise _refused(place, f"{value!r} is no number; write 82.97")
    if number.is_signed() and number:
        raise _refused(place, f"{value} is below zero")
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - finite numbers have one
    if number.adjusted() >= MOST_DIGITS or -exponent > MOST_DIGITS:
        raise _refused(place, f"{value} has more than {MOST_DIGITS} digits on one side")


def _check_confidence(place: str, value: Any) -> None:
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if isinstance(value, bool) or not 0 <= number <= 1:
        raise _refused(place, f"{value!r} is no number from 0 to 1")


def _is_known(standard: str) -> bool:
    return is_code(standard) or standard.partition(" (")[0] in read_schemes()


def _day(text: str | None) -> PartialDate | None:
    try:
        return parse_partial_date(text) if text else None
    except ValueError:
        return None


def _refused(place: str, told: str) -> ParameterError:
    return ParameterError(f"{place} {told}", name="set")
