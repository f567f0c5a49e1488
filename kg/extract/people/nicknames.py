"""Words by which a text tells what somebody is called: "akrab disapa X", "who goes by X".

Place in the flow: vocabulary of :mod:`kg.extract.people.people`.
"""

from __future__ import annotations

import re

from kg.extract.words.titles import ADDRESS

__all__ = ["ALIAS", "ALIAS_WORDS", "KNOWN_AS", "without_address"]

ALIAS = re.compile(
    r"\b(?:alias|disapa|dipanggil|(?:sapaan|panggilan) akrab(?:nya)?),? "
    r"(?P<behind>[A-Z]\w+(?: [A-Z]\w+)?)|"
    r"\bwho goes by (?P<english>[A-Z]\w+(?: [A-Z]\w+)?)|"
    r"(?P<before>[A-Z]\w+(?: [A-Z]\w+)?), (?:(?:sapaan|panggilan) (?:akrab|karib)|"
    r"begitu (?:ia|dia) (?:biasa |akrab |kerap )?(?:disapa|dipanggil))"
)
KNOWN_AS = {
    "Jokowi": "Joko Widodo",
    "Ahok": "Basuki Tjahaja Purnama",
    "SBY": "Susilo Bambang Yudhoyono",
    "Gus Dur": "Abdurrahman Wahid",
}
"""By what newspapers call presidents and a head of Pertamina, without telling it."""
ALIAS_WORDS = ("disapa", "dipanggil", " akrab", " alias ", " karib", "goes by")
"""In the lower-case copy of every text that :data:`ALIAS` can match."""


def without_address(words: str) -> str:
    """A name by which somebody is called, without the form of address: "Mama Indri"."""
    first, _, rest = words.partition(" ")
    return rest if rest and first in {"Haji", "Hajah", *ADDRESS} else words
