"""Lists of certificates, one to a line: which lines are items, and which are still to come.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`, where a sentence
announces a list ("unit yang telah memiliki sertifikat adalah:"). An item has no verb of its own but
in brackets ("2. UP3 Pati, ISO 45001:2018 (diterbitkan PT X)").
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document, Sentence
from kg.extract.words.certification_words import TRIGGER

__all__ = ["goes_on", "is_item"]

_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*\u2022]|[a-z][.)]|SNI|ISO|OHSAS|SMK|IEC)\s?")
_NUMBERED = re.compile(r"\s*(?:\d{1,2}[.)]|[-*\u2022]|[a-z][.)]) ")
_ITEM_LENGTH = 140


def is_item(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a line of a list without a verb of its own: "2. ISO 14001:2015"."""
    lower = document.lower
    return (
        sentence.end - sentence.start < _ITEM_LENGTH
        and _ITEM.match(document.plain, sentence.start) is not None
        and not _PENDING.search(lower, sentence.start, sentence.end)
        and not any(
            each.lastgroup not in {"apply", "audit"}
            and _ISSUED_ON.match(lower, each.start()) is None
            and not lower.rfind("(", sentence.start, each.start())
            > lower.rfind(")", sentence.start, each.start())
            for each in document.in_lower.finditer(TRIGGER, sentence.start, sentence.end)
        )
    )


_ISSUED_ON = re.compile(
    r"(?:di)?terbit(?:kan)?(?: (?:pada|tanggal|tgl\.?))* (?:[a-z]+ )?\d|"
    r"issued (?:on )?(?:[a-z]+ )?\d"
)
"""When an item was issued: "- ISO 14001:2015 (Lingkungan), terbit 15 Desember 2017"."""
_PENDING = re.compile(
    r"\b(?:belum|(?:dalam|masih|sedang|tahap) (?:proses|audit|tahap|persiapan)|ditargetkan|"
    r"menyusul|rencana|in progress|pending|planned|not yet)\b"
)
"""A line of a list that says that this one is still to come."""


def goes_on(document: Document, sentence: Sentence, *, named: bool) -> bool:
    """Whether a line goes on a list without adding to it: "3. UP3 Blora, dalam proses audit".

    Args:
        document: The text.
        sentence: The line.
        named: Whether it names a standard.
    """
    if _NUMBERED.match(document.lower, sentence.start) is None:
        return False
    return not named or _PENDING.search(document.lower, sentence.start, sentence.end) is not None
