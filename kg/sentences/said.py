"""A sentence with its values: English where a string is wanted, Indonesian where it is asked for.

A :class:`Said` is a string, so that errors, logs and the command line have the English sentence as
before. Pages ask it for their language. Values may be sentences themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter
from typing import Any, Protocol, Self, runtime_checkable  # Any: what Formatter passes

from kg.sentences.asking import ASKING
from kg.sentences.serving import SERVING
from kg.sentences.text import Text

__all__ = ["SENTENCES", "InLanguages", "Said", "say"]

SENTENCES: Mapping[str, Text] = {**ASKING, **SERVING}
"""All of them, by code."""

_LAST = {
    ("en", "or"): " or ",
    ("id", "or"): " atau ",
    ("en", "and"): " and ",
    ("id", "and"): " dan ",
}
_MARKS = str.maketrans(",.", ".,")


@runtime_checkable
class InLanguages(Protocol):
    """A value that is written differently in each language."""

    def in_language(self, language: str) -> str:
        """Return it in ``en`` or ``id``."""
        ...


class _Filler(Formatter):
    """Fills values in: lists are joined (``{names}``, ``{names:or}``), numbers have our marks."""

    def __init__(self, language: str) -> None:
        self._language = language

    def format_field(self, value: Any, format_spec: str) -> str:
        if isinstance(value, InLanguages):
            return value.in_language(self._language)
        if isinstance(value, tuple):
            between = _LAST[self._language, format_spec] if format_spec else ", "
            return between.join(self.format_field(one, "") for one in value)
        text = format(value, format_spec)
        is_number = isinstance(value, int | float)
        return text.translate(_MARKS) if is_number and self._language == "id" else text


_FILLERS = {language: _Filler(language) for language in ("en", "id")}


class Said(str):
    """A sentence of the catalogue; as a string it is the English one.

    Attributes:
        code: Under which it stands in the catalogue; the same in every language.
        values: What is filled in.
    """

    __slots__ = ("code", "values")

    code: str
    values: Mapping[str, object]

    def __new__(cls, code: str, values: Mapping[str, object]) -> Self:
        """Fill in the English sentence."""
        made = super().__new__(cls, _FILLERS["en"].vformat(SENTENCES[code].en, (), values))
        made.code, made.values = code, values
        return made

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (self.code, self.values)

    def in_language(self, language: str) -> str:
        """Return the sentence in ``en`` or ``id``."""
        if language != "id":
            return str(self)
        return _FILLERS["id"].vformat(SENTENCES[self.code].id, (), self.values)

    def as_data(self) -> dict[str, object]:
        """Return code and values as JSON carries them, for :meth:`from_data`."""
        return {"code": self.code, "values": {k: _packed(v) for k, v in self.values.items()}}

    @classmethod
    def from_data(cls, data: Mapping[str, Any]) -> Self:
        """Return the sentence of :meth:`as_data`."""
        return cls(data["code"], {k: _unpacked(v) for k, v in data["values"].items()})


def _packed(value: object) -> object:
    return value.as_data() if isinstance(value, Said) else value


def _unpacked(value: object) -> object:
    if isinstance(value, Mapping):
        return Said.from_data(value)
    return tuple(value) if isinstance(value, list) else value


def say(code: str, /, **values: object) -> Said:
    """Return a sentence of the catalogue.

    Args:
        code: Its code.
        **values: What is filled in: texts, numbers, tuples of texts, or sentences.

    Example:
        >>> wrong = say("query.timeout", seconds=2.5)
        >>> wrong.partition(",")[0]
        'the query was stopped after 2.5 seconds'
        >>> wrong.in_language("id").partition(" detik")[0]
        'kueri dihentikan setelah 2,5'
    """
    return Said(code, values)
