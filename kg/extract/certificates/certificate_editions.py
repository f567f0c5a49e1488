"""Editions that a certificate had before: "dari ISO 27001:2013 ke ISO 27001:2022".

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. Of two editions of a
standard that follow each other in a sentence, the one that gives way is not held any more; OHSAS
18001 gives way to ISO 45001 in the same manner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.text.document import Document, Sentence
from kg.extract.text.standards import StandardMention

__all__ = ["without_old"]

_FROM = re.compile(
    r"\b(?:dari|dulu\w*|dahulu|sebelumnya|semula|awalnya|tadinya|from|previously|formerly|upgraded?|"
    r"(?:meng-?)?upgrade|upgrading|pemutakhiran|"
    r"(?:mem|di)perbarui|(?:mem|di)perbaharui|(?:me|di)mutakhirkan|meningkatkan|ditingkatkan|"
    r"(?:meng|di)konversi|mengganti|transisi|migrasi|konversi|peralihan|pembaruan|"
    r"perubahan)(?: (?:sertifik\w+|certificat\w+|standar|versi|lama|dari|from|yang|its|the|sni))* $"
)
_TO = re.compile(
    r"(?: [\w()]+){0,4}?(?:,|;)? (?:dan |lalu |and )?(?:ke|menjadi|kini|sekarang|saat ini|menuju|"
    r"to|into|now)(?: (?:versi|standar|sertifik\w+|menjadi|terbaru|baru|the|new|sni|telah|sudah))* "
)
_BECOMES = re.compile(
    r"(?:,? [\w().-]+){1,8}? (?:di(?:migrasi|konversi|tingkat|perbar|upgrade|ganti|alih)\w*|"
    r"beralih|berubah|bermigrasi|migrated|upgraded|converted|replaced)(?: \w+){0,2}? "
    r"(?:ke|menjadi|dengan|oleh|to|by|with) (?:(?:standar|sni|versi) )*"
)
"""Between an edition somebody had and the one it became: "milik X kini dimigrasikan menjadi"."""
_STILL = re.compile(
    r"\b(?:sedang|tengah|akan|segera|masih|belum|harus|mesti|perlu|wajib|bersiap|ditargetkan|"
    r"direncanakan|proses|being|will|must|to be|should|needs|plan\w*)\b"
)
"""Between them: the new one is still to come, "yang kini sedang dialihkan ke ISO 45001"."""
_REPLACES = re.compile(
    r"(?: [\w()]+){0,4}?(?:, (?:\w+ ){1,3}?|,? )(?:yang |which )?(?:menggantikan|"
    r"sebagai pengganti(?: dari)?|pengganti|"
    r"replac\w+|in place of|superseding)"
    r"(?: (?:versi|standar|sertifik\w+|lama|sebelumnya|the|sni))* "
)
_SAME = {"OHSAS 18001": "ISO 45001", "ISO 18001": "ISO 45001"}


def without_old(
    document: Document, sentence: Sentence, standards: Sequence[StandardMention]
) -> Sequence[StandardMention]:
    """The standards of a sentence without editions that gave way to another of them."""
    if len(standards) < 2:
        return standards
    old: set[int] = set()
    lower = document.lower
    for first, second in pairwise(standards):
        if _base(first) != _base(second) or first.code == second.code:
            continue
        before = lower[max(sentence.start, first.start - 60) : first.start]
        if _FROM.search(before) and _TO.fullmatch(lower, first.end, second.start):
            old.add(first.start)
        elif _BECOMES.fullmatch(lower, first.end, second.start):
            still = _STILL.search(lower, first.end, second.start)
            old.add(second.start if still is not None else first.start)
        elif _REPLACES.fullmatch(lower, first.end, second.start):
            old.add(second.start)
    return [each for each in standards if each.start not in old] if old else standards


def _base(standard: StandardMention) -> str:
    """What two editions have in common."""
    return _SAME.get(standard.family, standard.family)
