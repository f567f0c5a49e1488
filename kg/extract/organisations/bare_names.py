"""Companies named again without their legal form: "PT Celebes Power Tama", "Celebes Power Tama".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`, when all other names are
found. What the text once called "PT ..." is that company wherever its words stand again.
"""

from __future__ import annotations

import re

from kg.extract.names.gazetteer import AREA_KINDS
from kg.extract.names.names import NOT_NAMES, common_words
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["with_bare_names"]

_FORM = re.compile(r"(?:PT|CV)\.? ?(?=[A-Z])")
_TAIL = re.compile(r"(?:,? Tbk\b\.?| \(Persero\)|,? Persero\b| \([A-Z][\w&. -]*\))+$")
_BARE = re.compile(r"[A-Z][\w&'-]*(?: [A-Z\d][\w&'-]*){1,5}")
_ONE = re.compile(r"[A-Z][a-z]{5,}")
"""One word that may be a company's whole name."""
_KINDS = frozenset({"company", "certification_body"})
_BEGINS = re.compile(r"(?:^|[.!?:\"\n]\s*)$")


def with_bare_names(document: Document, found: list[Mention], names: Mentions) -> list[Mention]:
    """Add companies where they stand without "PT", in place of what was read within their words.

    Args:
        document: The text.
        found: The organisations found, in any order.
        names: What the gazetteer knows: no bare name is an area's or a person's.
    """
    owners: dict[str, Mention] = {}
    for mention in found:
        bare = _bare_name(mention)
        if bare is not None and not any(
            each.name == bare
            for each in names.within(mention.start, mention.end)
            if each.kind in AREA_KINDS or each.kind == "person"
        ):
            owners.setdefault(bare, mention)
    added: list[Mention] = []
    taken = Mentions(found)
    for bare, owner in owners.items():
        for start, end in _occurrences(document, bare):
            if any(each.start < end and start < each.end for each in added):
                continue
            others = taken.within(start, end)
            held = taken.at(start)
            if held is not None and not (held.start == start and held.end < end):
                continue  # within a longer name, or found already
            if any(each.end > end for each in others):
                continue
            added.append(Mention(start, end, owner.kind, bare, owner.known))
    if not added:
        return found
    return [each for each in found if not any(each.is_inside(one) for one in added)] + added


def _bare_name(mention: Mention) -> str | None:
    """The words of a company behind its legal form, if they can stand for it alone."""
    form = _FORM.match(mention.name)
    if mention.kind not in _KINDS or form is None:
        return None
    bare = _TAIL.sub("", mention.name[form.end() :]).strip()
    if _BARE.fullmatch(bare):
        return bare
    alone = _ONE.fullmatch(bare) is not None and bare not in NOT_NAMES
    return bare if alone and bare.lower() not in common_words() else None


def _occurrences(document: Document, bare: str) -> list[tuple[int, int]]:
    """Where the words stand; one word only within a sentence, where its capital says something."""
    plain, places = document.plain, []
    position = plain.find(bare)
    while position >= 0:
        end = position + len(bare)
        whole = not plain[position - 1 : position].isalnum() and not plain[end : end + 1].isalnum()
        form = plain[max(0, position - 4) : position]
        apart = not form.endswith(("PT ", "PT. ", "PT.", "CV ", "CV. "))
        inside = " " in bare or _BEGINS.search(plain, max(0, position - 3), position) is None
        if whole and apart and inside:
            places.append((position, end))
        position = plain.find(bare, end)
    return places
