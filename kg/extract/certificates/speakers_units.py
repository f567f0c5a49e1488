"""Whose certificates a speaker means who is named by a part of the name: "Budi menambahkan ...".

Place in the flow: used by :mod:`kg.extract.certificates.verb_events`, where a sentence names nobody
else.
"""

from __future__ import annotations

import re

from kg.extract.certificates.holder_pointers import SPEAKER_BEFORE
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["unit_of_speaker"]

_SPEAKS = re.compile(
    r"\"?(?:(?:Sementara itu|Selain itu|Di sisi lain|Lebih lanjut|Kata),? )?"
    r"(?P<name>[A-Z][a-z]{2,})(?: [A-Z][a-z]+)? (?:(?:juga|pun|kemudian|lantas) )?"
    r"(?:menambahkan|mengatakan|menyebut(?:kan)?|menjelaskan|menuturkan|mengungkapkan|menegaskan|menyampaikan|menerangkan|added|said|explained)"
)
_FROM_UNIT = 60
"""So far behind the name of his unit a speaker is named in full."""


def unit_of_speaker(
    document: Document, organisations: Mentions, sentence: Sentence
) -> tuple[Mention, ...]:
    """The unit or company whose head opens a sentence by one name, told with him before."""
    speaks = _SPEAKS.match(document.plain, sentence.start, sentence.end)
    if speaks is None:
        return ()
    named = re.compile(rf"(?<![\w-]){speaks['name']}(?![\w-])")
    for match in named.finditer(document.plain, 0, sentence.start):
        unit = organisations.before(match.start())
        if unit is None or match.start() - unit.end > _FROM_UNIT:
            continue
        before = document.lower[max(0, unit.start - 60) : unit.start]
        if unit.kind in {"pln_unit", "company"} and SPEAKER_BEFORE.search(before):
            return (unit,)
    return ()
