"""Holders told as the rest of a list: "UP3 A meraih ..., sedangkan dua unit lainnya memperoleh".

Place in the flow: used by :mod:`kg.extract.certificates.holders`.
"""

from __future__ import annotations

import re

from kg.extract.organisations.topic import NUMBER_WORD, NUMBER_WORDS, Topic, holder_key
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention

__all__ = ["others_of_list"]

_OTHERS = re.compile(
    rf"\b(?P<count>{NUMBER_WORD}|\d{{1,2}}) (?:unit|up3|ulp|upt|kantor|perusahaan|"
    r"pembangkit|pltu|yang)(?: \w+)? lain(?:nya)?\b|\b(?P<rest>sisanya|selebihnya)\b"
)


def others_of_list(
    document: Document, topic: Topic, subject: Mention, limit: int
) -> tuple[Mention, ...]:
    """The rest of a list: "UP3 A meraih ..., sedangkan dua unit lainnya memperoleh ..."."""
    match = _OTHERS.search(document.lower, subject.end, limit)
    if match is None:
        return ()
    count = match["count"]
    number = int(count) if count and count.isdigit() else NUMBER_WORDS.get(count or "")
    own = holder_key(subject)
    for listed in topic.listed:
        keys = [holder_key(each) for each in listed]
        if own in keys and (number is None or len(listed) == number + 1):
            return tuple(e for e, key in zip(listed, keys, strict=True) if key != own)
    return ()
