"""The company to which a text says that another belongs.

Place in the flow: used by :mod:`kg.extract.organisations.organisation_items`. "Indonesia Power, a
subsidiary of PLN", "PT X (anak usaha PLN)", "anak usaha PLN, PT X", "PLN's subsidiary X".
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["owner_told"]

_WORDS = ("anak usaha", "anak perusahaan", "cucu usaha", "subholding", "sub holding", "subsidiary")
_NOUN = (
    r"(?:[Aa]nak (?:[Uu]saha|[Pp]erusahaan)(?:nya)?|[Cc]ucu (?:usaha|perusahaan)|"
    r"[Ss]ub[ -]?[Hh]olding|"
    r"(?:wholly[ -]owned |fully owned |listed |local )?subsidiary)"
)
_IS = r"(?:(?:yang )?(?:juga )?(?:merupakan|adalah|selaku|sebagai)|(?:which |who )?(?:is|was))"
_OF = (
    r"(?: (?:dari|milik|di bawah|of|under))?(?: (?:the|its))?"
    r"(?: (?!(?:dan|kepada|to|dengan|with)\b)[a-z][a-z-]{0,30}){0,5}(?<! and)"
)
_BEHIND = re.compile(
    rf"(?: \([A-Z][\w&. -]{{1,20}}\))?(?:,| \(| -)?(?: ?{_IS})?(?: ?salah satu| ?one of the)?"
    rf"(?:,? ?(?:a|an|the))? ?{_NOUN}{_OF} "
)
"""From a company to the one that owns it."""
_BEFORE = re.compile(
    rf"(?<!\w)(?P<noun>{_NOUN}){_OF} $",
)
_MANY = re.compile(
    r"\b(?:sejumlah|beberapa|para|seluruh|semua|dua|tiga|empat|lima|enam|\d+|dan|serta|dengan|"
    r"bersama) $"
)
"""Before companies of which the one behind is but one, or none."""
_GAP = re.compile(r"(?:,? (?:yaitu|yakni|namely|bernama|called)|,)? ")
_LIST = re.compile(r",? (?:dan|serta|and) |, [A-Z]")
_POSSESSIVE = re.compile(rf"'s (?:(?:[a-z-]+|\d+) ){{0,2}}{_NOUN},? ")


def owner_told(document: Document, mention: Mention, organisations: Mentions) -> Mention | None:
    """The company that a text says, beside a mention of another, to own that one.

    Args:
        document: The text.
        mention: Where the one that is owned is named.
        organisations: All organisations of the text.
    """
    if mention.kind != "company" or mention.known == "PT PLN (Persero)":
        return None
    sentence = document.sentence_at(mention.start)
    if not document.says(_WORDS, sentence.start, sentence.end):
        return None
    behind = _BEHIND.match(document.plain, mention.end, sentence.end)
    owner = organisations.starting_at(behind.end()) if behind is not None else None
    if owner is None:
        owner = _named_before(document, mention, organisations, sentence.start)
    other = owner is not None and owner.kind == "company" and owner.name != mention.name
    return owner if other else None


def _named_before(
    document: Document, mention: Mention, organisations: Mentions, begin: int
) -> Mention | None:
    """The owner named before a company: "anak usaha PLN, PT X", "PLN's subsidiary X"."""
    owner = organisations.before(mention.start)
    if owner is None or owner.start < begin or _LIST.match(document.plain, mention.end):
        return None
    if _POSSESSIVE.fullmatch(document.plain, owner.end, mention.start) is not None:
        return owner
    if _GAP.fullmatch(document.plain, owner.end, mention.start) is None:
        return None
    noun = _BEFORE.search(document.plain, max(begin, owner.start - 90), owner.start)
    many = noun is not None and _MANY.search(
        document.lower, max(begin, noun.start() - 12), noun.start()
    )
    return None if noun is None or many else owner
