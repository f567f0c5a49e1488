"""A sentence in both languages, before its values are filled in."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["Text"]


class Text(NamedTuple):
    """A sentence in English and in Indonesian; ``{name}`` stands for a value."""

    en: str
    id: str
