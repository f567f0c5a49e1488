"""Whose certificates a speaker means: "Budi menambahkan ...", "ia mengatakan unitnya memiliki ...".

Place in the flow: used by :mod:`kg.extract.certificates.verb_events`, where a sentence names nobody
else. The speaker is named by a part of the name or by a pronoun; who he heads is told before.
"""

from __future__ import annotations

import re

from kg.extract.certificates.holder_pointers import SPEAKER_BEFORE
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["speakers_own", "unit_of_speaker"]

_SAYS = (
    r"(?:menambahkan|mengatakan|menyebut(?:kan)?|menjelaskan|menuturkan|mengungkapkan|menegaskan|"
    r"menyampaikan|menerangkan|mengaku|memastikan|menyatakan|added|said|explained)"
)
_NAME = r"[A-Z][a-z]{2,}"
_FIRST = r"(?:Sementara itu|Selain itu|Di sisi lain|Lebih lanjut|Terpisah|Kata)"
_SO = r"(?:(?:juga|pun|kemudian|lantas) )?"
_SPEAKS = re.compile(rf"\"?(?:{_FIRST},? )?(?P<name>{_NAME})(?: [A-Z][a-z]+)? {_SO}{_SAYS}")
_SPEAKS_OF_OWN = re.compile(
    rf"(?:{_FIRST},? )?(?:Menurutnya|(?:Menurut|Kata) (?:dia|(?P<name>{_NAME})(?: [A-Z][a-z]+)?)|"
    rf"(?:Ia|Dia|Beliau|(?P<by>{_NAME})(?: [A-Z][a-z]+)?) {_SO}{_SAYS})\b"
)
_HIS = r"(?:unit|kantor|pihak|perusahaan|perseroan|instansi|lembaga|institusi|pembangkit)nya"
_OWN = re.compile(
    rf"\b{_HIS}"
    r"(?: (?:itu|sendiri|pun|juga|kini|saat ini|telah|sudah|berhasil|resmi|turut|baru saja)){0,4} $"
)
"""Right before a verb: what it is said of is the speaker's."""
_BY_OWN = re.compile(rf" (?:oleh )?{_HIS}\b")
"""Right behind a passive verb: "sertifikat yang diraih pihaknya"."""
_LED_BY_HIM = re.compile(
    r"\b(?:unit|pembangkit|kantor|perusahaan|instansi|lembaga|dinas|rumah sakit) yang "
    r"(?:ia |dia |beliau )?(?:dipimpinnya|ia pimpin|pimpin|dikelolanya|dikepalainya)\b"
)
"""Before a verb, the speaker's: "Pembangkit yang dipimpinnya baru saja menerima"."""
_HEAD_OFFICE = re.compile(
    r"\b(?:kantor (?:induk|pusat)|unit induk)(?:nya)?"
    r"(?: (?:itu|sendiri|pun|juga|kini|saat ini|telah|sudah|berhasil|resmi)){0,4} $"
)
"""Right before a verb: what the speaker's office itself holds, not its units."""
_BACK = 3
"""So many sentences before one that opens with a pronoun its speaker may be named."""
_LED_BACK = 8
"""So many sentences before "unit yang dipimpinnya" whose head it is may be named."""
_FROM_UNIT = 60
"""So far behind the name of his unit a speaker is named in full."""


def unit_of_speaker(
    document: Document, organisations: Mentions, sentence: Sentence
) -> tuple[Mention, ...]:
    """The unit or company whose head opens a sentence by one name, told with him before."""
    speaks = _SPEAKS.match(document.plain, sentence.start, sentence.end)
    return _headed_by(document, organisations, sentence, speaks["name"]) if speaks else ()


def speakers_own(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """Whom a speaker heads who says that "unitnya" or "pihaknya" holds something.

    Args:
        document: The text.
        organisations: All organisations of the text.
        sentence: The sentence of the verb.
        verb: Where the verb begins and ends.

    Returns:
        The speaker's unit or company; empty where the sentence tells of no such thing.
    """
    begin = max(sentence.start, verb[0] - 60)
    if _LED_BY_HIM.search(document.lower, sentence.start, verb[0]) is not None:
        return _last_headed(document, organisations, sentence, _LED_BACK)
    if _HEAD_OFFICE.search(document.lower, begin, verb[0]) is not None:
        return _last_headed(document, organisations, sentence)
    if _OWN.search(document.lower, begin, verb[0]) is None:
        if _BY_OWN.match(document.lower, verb[1], sentence.end) is None:
            return ()
    speaks = _SPEAKS_OF_OWN.match(document.plain, sentence.start, verb[0])
    if speaks is None:
        return ()
    name = speaks["name"] or speaks["by"]
    if name is not None:
        return _headed_by(document, organisations, sentence, name)
    return _last_headed(document, organisations, sentence)


def _last_headed(
    document: Document, organisations: Mentions, sentence: Sentence, back: int = _BACK
) -> tuple[Mention, ...]:
    """The unit or company told last with its head, in one of the sentences before."""
    number = document.sentence_index(sentence.start)
    first = document.sentences[max(0, number - back)]
    heads = [
        each
        for each in organisations.within(first.start, sentence.start)
        if _is_headed(document, each)
    ]
    return tuple(heads[-1:])


def _headed_by(
    document: Document, organisations: Mentions, sentence: Sentence, name: str
) -> tuple[Mention, ...]:
    """The unit or company right before a name, told with a post before a sentence."""
    named = re.compile(rf"(?<![\w-]){name}(?![\w-])")
    for match in named.finditer(document.plain, 0, sentence.start):
        unit = organisations.before(match.start())
        if unit is not None and match.start() - unit.end <= _FROM_UNIT:
            if _is_headed(document, unit):
                return (unit,)
    return ()


def _is_headed(document: Document, unit: Mention) -> bool:
    before = document.lower[max(0, unit.start - 60) : unit.start]
    return unit.kind in {"pln_unit", "company"} and SPEAKER_BEFORE.search(before) is not None
