"""Who holds a certificate: the organisation that a sentence, or the sentences around it, speak of.

Place in the flow: used by :mod:`kg.extract.certifications`. Algorithm, for the verb of one
sentence:

1. "... kepada X", "... diraih X": the organisation right behind; else the nearest one before the
   verb, with those it is joined to by commas and "dan".
2. "Dua unit kerja PLN Wilayah NTT": the units that another sentence lists take its place.
3. PLN as a whole stands for the unit that the article is about, where the lead names one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.extract.document import Document, Sentence
from kg.extract.mentions import Mention, Mentions

__all__ = [
    "HOLDER_KINDS",
    "Topic",
    "coordinated",
    "find_topic",
    "holder_key",
    "holders_of",
    "read_topic",
]

HOLDER_KINDS = frozenset({"pln_unit", "company", "government", "agency", "other"})
"""Kinds of organisation that hold certificates; who certifies and who reports are none."""

_COORDINATION = re.compile(
    r"(?: ?\([^()]{1,30}\))?(?:, (?:dan |serta |and )?(?:juga )?|,? (?:dan|serta|and|&|maupun|"
    r"bersama|hingga|sampai) (?:juga )?|; )(?:(?:PT\.?|PLN) )?"
)
_NUMBER_WORDS = {
    word: number
    for number, words in enumerate(
        (
            "dua two kedua both",
            "tiga three ketiga",
            "empat four keempat",
            "lima five kelima",
            "enam six",
            "tujuh seven",
            "delapan eight",
            "sembilan nine",
            "sepuluh ten",
        ),
        start=2,
    )
    for word in words.split()
}
_COUNTED = re.compile(
    rf"\b(?P<count>{'|'.join(_NUMBER_WORDS)}|\d{{1,2}}|sejumlah|beberapa|seluruh|semua|several|all)"
    r"(?: \([\w ]+\))? (?:units?(?: (?!di\b|dari\b|milik\b|pada\b)\w+){0,2}|"
    r"up3|ulp|upt|anak (?:usaha|perusahaan)|"
    r"perusahaan|kantor|pltu|pembangkit(?: listrik)?)"
    r"(?: (?:di lingkungan|di bawah|milik|dari|pada|of|in|at|under))? ?$"
)
_PART_OF = re.compile(
    r"\b(?:anak (?:usaha|perusahaan)|subsidiary|subholding|sub-holding|subunit|arm|unit|unit kerja)"
    r"(?: (?:of|dari|milik))?(?: state[- ](?:owned )?\w+(?: \w+)?)? ?$"
)
_ISSUER_BEFORE = re.compile(
    r"\b(?:oleh|dari|by|from|lembaga sertifikasi(?: \w+){0,2}|badan sertifikasi(?: \w+){0,2}|"
    r"auditor|certification body|diaudit|"
    r"issued by|granted by|menurut|melalui)[ ,:]*(?:pihak |pt\.? )?$"
)
_SPEAKER_BEFORE = re.compile(
    r"\b(?:manager|manajer|gm|general manager|direktur(?: \w+){0,3}|kepala|humas|"
    r"sekretaris(?: perusahaan)?|supervisor|assistant manager|asisten manajer|"
    r"vice president|director|head|ceo|komisaris)(?: of| dari)? ?$"
)
_LEADING = re.compile(
    r"\"?(?:dengan|setelah|usai|seusai|berkat|melalui|selain|with|after|having|by)\b"
)
_TO = re.compile(
    r"\b(?:kepada|untuk|to|bagi|atas nama|oleh)\b[ ,]*(?:pihak |manajemen |jajaran |unit )?$"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """What an article is about: its first unit or company, and the units it lists.

    ``listed`` are coordinated units of a list ("adalah A dan B"), in the order of the text.
    """

    main: Mention | None
    listed: tuple[tuple[Mention, ...], ...]


def holder_key(holder: Mention) -> str:
    """One string for the forms of a holder's name: "PT PLN (Persero) UP3 Sumba", "UP3 Sumba"."""
    name = (holder.known or holder.name).lower().replace("(persero)", "")
    name = _SPELT_OUT.sub(r"\1 ", name)
    words = [word for word in name.split() if word not in {"pt", "pln", "pt."}]
    return " ".join(words) or "pln"


_SPELT_OUT = re.compile(r"^.*\((u[a-z0-9]{1,6})\) (?=\S)")


def coordinated(
    document: Document, organisations: Mentions, first: Mention, limit: int
) -> tuple[Mention, ...]:
    """The organisation and those joined to it behind, up to ``limit``."""
    group = [first]
    position = first.end
    while True:
        join = _COORDINATION.match(document.plain, position, limit)
        if join is None:
            return tuple(group)
        following = organisations.starting_at(join.end()) or organisations.at(join.end())
        if following is None or following.kind not in HOLDER_KINDS or following.end > limit:
            return tuple(group)
        if following.start < position:
            return tuple(group)
        group.append(following)
        position = following.end


def _group_around(
    document: Document, organisations: Mentions, member: Mention, sentence: Sentence
) -> tuple[Mention, ...]:
    inside = [
        each
        for each in organisations.within(sentence.start, member.end)
        if each.kind in HOLDER_KINDS
    ]
    for each in inside:
        group = coordinated(document, organisations, each, sentence.end)
        if member not in group:
            continue
        if not _is_list(document, group):
            return group[:1]
        if _alike(group):
            return group
    return (member,)


def _is_list(document: Document, group: tuple[Mention, ...]) -> bool:
    """Two names with only a comma between are a unit and what it belongs to, no list."""
    if len(group) != 2:
        return len(group) > 2
    between = document.plain[group[0].end : group[1].start]
    return between.strip(" ()") != ","


def _alike(group: tuple[Mention, ...]) -> bool:
    """A list of holders is of one kind; "PLN dan Kementerian ESDM" is no list of holders."""
    return len({each.kind for each in group}) == 1 or all(
        each.kind in {"pln_unit", "company"} for each in group
    )


def find_topic(document: Document, organisations: Mentions) -> Topic:
    """Find what the article is about and the lists of units in it."""
    main: Mention | None = None
    listed: list[tuple[Mention, ...]] = []
    for sentence in document.sentences:
        if sentence.kind not in {"body", "title"}:
            continue
        inside = organisations.within(sentence.start, sentence.end)
        position = sentence.start
        for each in inside:
            if each.kind not in HOLDER_KINDS or each.start < position:
                continue
            if main is None or (main.kind != "pln_unit" and sentence.start < 700):
                main = _better_topic(main, each)
            group = coordinated(document, organisations, each, sentence.end)
            if _is_list(document, group) and _alike(group):
                listed.append(group)
                position = group[-1].end
    return Topic(main, tuple(listed))


def _better_topic(held: Mention | None, each: Mention) -> Mention | None:
    if each.kind == "pln_unit":
        return each
    if held is None and each.kind == "company":
        return each
    if held is not None and held.known == "PT PLN (Persero)" and "PLN" in (each.known or ""):
        return each  # a subsidiary that the lead names after PLN
    return held


def read_topic(topic: Topic, mention: Mention) -> Mention:
    """PLN as a whole stands for the unit that the article is about."""
    if mention.known == "PT PLN (Persero)" and topic.main is not None:
        return topic.main
    return mention


def holders_of(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    topic: Topic,
    verb: tuple[int, int],
    *,
    receiver_behind: bool,
) -> tuple[tuple[Mention, ...], str | None]:
    """Find who holds what a verb states.

    Args:
        document: The text.
        sentence: The sentence of the verb.
        organisations: All organisations of the text.
        topic: What the article is about.
        verb: Start and end of the verb.
        receiver_behind: Whether the receiver may stand behind the verb ("diserahkan kepada X").

    Returns:
        The holders (empty: not told in this sentence) and the code of what was inferred, if any.
    """
    inside = [
        each
        for each in organisations.within(sentence.start, sentence.end)
        if each.kind in HOLDER_KINDS
    ]
    if receiver_behind:
        for each in inside:
            before = document.lower[max(verb[1], each.start - 40) : each.start]
            between = document.lower[verb[1] : each.start] if each.start >= verb[1] else ""
            near = each.start >= verb[1] and (
                _TO.search(before)
                or each.start - verb[1] <= 6
                or (len(between) < 60 and _COUNTED.search(between))
            )
            if near:
                return _expanded(document, organisations, topic, each, sentence)
    subjects = [
        each
        for each in inside
        if each.end <= verb[0]
        and not _ISSUER_BEFORE.search(document.lower[max(0, each.start - 40) : each.start])
    ]
    if not subjects:  # "Dengan diraihnya sertifikat ISO 9001, PLN ..."
        later = [
            each
            for each in inside
            if each.start >= verb[1]
            and document.plain[each.start - 2 : each.start] == ", "
            and not _ISSUER_BEFORE.search(document.lower[max(0, each.start - 40) : each.start])
        ]
        if not later or not _LEADING.match(document.lower, sentence.start):
            return (), None
        return _expanded(document, organisations, topic, later[0], sentence)
    spoken_for = [
        each
        for each in subjects
        if not _SPEAKER_BEFORE.search(document.lower[max(0, each.start - 40) : each.start])
    ]
    chosen = (spoken_for or subjects)[-1]
    return _expanded(document, organisations, topic, chosen, sentence)


def _expanded(
    document: Document,
    organisations: Mentions,
    topic: Topic,
    mention: Mention,
    sentence: Sentence,
) -> tuple[tuple[Mention, ...], str | None]:
    group = _group_around(document, organisations, mention, sentence)
    if len(group) > 1 or group[0] != mention:
        return group, None
    before = document.lower[max(0, mention.start - 70) : mention.start]
    counted = _COUNTED.search(before)
    if counted is None:
        # "anak usaha PLN itu": what the article is about
        return ((), None) if _PART_OF.search(before) else ((mention,), None)
    count = counted["count"]
    number = int(count) if count.isdigit() else _NUMBER_WORDS.get(count)
    for listed in topic.listed:
        if mention not in listed and (number is None or len(listed) == number):
            return listed, "holders-listed-elsewhere"
    return (), "holders-only-counted"
