"""Names that neither a post nor a verb of speech tells: by age, succession or by whom it is led.

Place in the flow: used by :mod:`kg.extract.anchors`. "41-year-old Hawa bends down", "Andi Azis
menggantikan Budi Santoso", "to replace Budi Santoso".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.name_reader import Anchor, NameReader

__all__ = ["iter_named_otherwise"]

_AGED = re.compile(r"\b\d{1,2}-year-old (?:[a-z]+ )?(?=[A-Z])")
_SUCCEEDS = re.compile(
    r"\b(?:menggantikan|digantikan(?: oleh)?|replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|"
    r"tak(?:es|ing) over from|took over from)(?: posisi| pejabat lama| pendahulunya)?,? (?=[A-Z])"
)
_LED = re.compile(
    r"\b(?:(?:dipandu|dimoderatori|didampingi|dipimpin)(?: langsung)?(?: oleh)?,?|"
    r"(?:led|moderated|accompanied|represented) by) (?=[A-Z])"
)
_GATES = (
    "ed by ",
    "dipandu",
    "dimoderatori",
    "didampingi",
    "dipimpin",
    "-year-old ",
    "gantikan ",
    "replac",
    "succe",
    " over from ",
)


def iter_named_otherwise(names: NameReader) -> Iterator[Anchor]:
    """Names behind an age or a verb of succession; of one word behind an age only."""
    document = names.document
    if not any(gate in document.lower for gate in _GATES):
        return
    for pattern in (_AGED, _SUCCEEDS, _LED):
        for match in pattern.finditer(document.plain):
            sentence = document.sentences[document.sentence_index(match.start())]
            name = names.read(match.end()) if sentence.kind == "body" else None
            if name is None or name.end > sentence.end:
                continue
            if pattern is not _AGED and " " not in name.words:
                continue
            yield Anchor(name, None, None, "name-in-apposition", 0.75)
