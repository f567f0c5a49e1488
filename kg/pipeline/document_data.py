"""What a person may say of a document: its address, its day, its publisher.

Place in the flow: used by ``kg ingest`` and by :mod:`kg.pipeline.edits`. What has no valid form is
refused before anything is read or written.
"""

from __future__ import annotations

import re
from datetime import date

from kg.errors import ParameterError
from kg.sources.documents import HALF, is_address

__all__ = ["FIELDS", "check_said", "read_published"]

FIELDS = ("url", "published", "publisher")
"""What a person may say, in the names that options and stored documents have for it."""
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def check_said(name: str, text: str) -> None:
    """Refuse what has no form in which a document can hold it.

    Args:
        name: One of :data:`FIELDS`.
        text: What is said.

    Raises:
        ParameterError: With the form that it must have.
    """
    if not text.strip():
        raise ParameterError(f"--{name} is empty; leave it out instead", name=name)
    if name == "url" and not is_address(text):
        raise ParameterError(f"{text!r} is no http or https address", name=name)
    if name == "published":
        read_published(text)
    if HALF.search(text):
        raise ParameterError(f"--{name} holds half of a character", name=name)


def read_published(text: str) -> date:
    """Return the day on which a document appeared.

    Raises:
        ParameterError: If the text is no day of the form 2019-11-05.
    """
    try:
        if not DAY.fullmatch(text):
            raise ValueError(text)
        return date.fromisoformat(text)
    except ValueError:
        raise ParameterError(
            f"{text!r} is no day of the form 2019-11-05", name="published"
        ) from None
