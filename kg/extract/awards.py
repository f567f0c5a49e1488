"""Awards: what is got under the name of a prize, by whom.

Place in the flow: used by :mod:`kg.extract.other_claims`. Three forms: prizes that are known by
name ("Zero Accident", "PROPER Emas"), each with the verb of its own clause and all its holders;
names behind a verb of getting and a word for a prize; and levels got at a prize ("Gold pada ajang
SNI Award"). A sentence that deals out what the one before counts ("Ketiganya diberikan kepada A,
B dan C") gives the holders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.audit_results import words_of
from kg.extract.clauses import polarity
from kg.extract.document import Document, Sentence
from kg.extract.holder_groups import listed_behind
from kg.extract.holders import holders_of
from kg.extract.mentions import Mention, Mentions
from kg.extract.model import OtherClaim
from kg.extract.organisation_items import OrganisationIndex
from kg.extract.role_words import ROLE_HEAD
from kg.extract.topic import HOLDER_KINDS, Topic, coordinated, read_topic

__all__ = ["holder_or_topic", "read_awards"]

_AWARD = re.compile(
    r"\b(?P<verb>(?:me)?raih|memperoleh|(?:men)?erima|terima|mendapat(?:kan)?|(?:me(?:ny)?|"
    r"s)abet|(?:mem)?bo(?:yo|ro)ng|"
    r"diganjar|dianugerahi|mengantongi|kantongi|menggondol|memenangkan|diberikan|dinobatkan|"
    r"[Rr]eceived|won|earned|[Bb]agged|[Rr]aih|[Tt]erima|[Ss]abet|[Kk]antongi|"
    r"[Bb]oyong)(?: \w+){0,3}? (?P<noun>penghargaan|predikat|anugerah|piagam|"
    r"[Pp]enghargaan|[Pp]redikat|[Aa]nugerah|awards?|Awards?|gelar|"
    r"the)(?: \w+){0,3}? ?[\"']?(?P<name>(?:[A-Z][\w&+-]*|20\d\d)(?: (?:[A-Z][\w&+-]*|20\d\d|of|"
    r"the|in|dan|for|and|on)\b)*)"
)
_PRIZE = re.compile(
    r"pengharg|kategori|predikat|anugerah|piagam|award|gelar|accident|proper|kecelakaan nihil|prize"
)
_COLOR = r"[Ee]mas|[Hh]ijau|[Bb]iru|EMAS|HIJAU|BIRU|[Gg]old|[Gg]reen|[Bb]lue"
_KNOWN_AWARD = re.compile(
    r"\b(?:[Zz]ero [Aa]cc?ident(?: [Aa]ward)?|"
    rf"(?:PROPER|Proper|proper) (?P<color>{_COLOR})|(?P<rating>{_COLOR}) (?:PROPER|Proper)|"
    r"[Kk]ecelakaan [Nn]ihil(?: \([Zz]ero [Aa]ccident\))?|"
    r"(?:Program )?Pencegahan dan Penanggulangan (?:\(P2\) )?(?:HIV[/-]AIDS|C(?:OVID|ovid)-19)|"
    r"P2[ -](?:HIV[/-]AIDS|C(?:OVID|ovid)-19))\b"
)
_ANOTHER = re.compile(
    r"(?:,| dan|,? serta|,? and) "
    r"(?:[Pp]enghargaan|[Pp]redikat|[Aa]nugerah|[Pp]iagam|[Gg]elar|[Aa]ward) "
    r"(?:sebagai |untuk )?(?P<name>[A-Z][\w&+-]*(?: (?:[A-Z(][\w&+)-]*|dan|of|the|for)(?![\w]))*)"
)
"""A second prize of the same verb: "... dan penghargaan Panitia Pembina K3"."""
_GOT = re.compile(
    r"\b(?:(?:me)?raih|memperoleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"(?:mem)?bo(?:yo|ro)ng|diganjar|dianugerahi|"
    r"mengantongi|kantongi|menggondol|diberikan|penghargaan|award|received|won|earned|"
    r"di(?:raih|terima|sabet|peroleh|boyong)|jatuh ke(?:pada)?)\b"
)


def holder_or_topic(
    holders: Sequence[Mention], topic: Topic
) -> tuple[Mention | None, tuple[str, ...]]:
    """The first of the holders, else what the article is about; and the reason's code."""
    if holders:
        return holders[0], ("stated-in-one-sentence",)
    if topic.main is not None:
        return topic.main, ("holder-is-the-topic",)
    return None, ("holder-not-told",)


def read_awards(
    document: Document,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
) -> list[OtherClaim]:
    """Read every award that is stated, in the order of the text.

    Args:
        document: The text.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.
        statement_day: The day of the statement, ISO, if known.
    """
    found: list[OtherClaim] = []
    last: list[OtherClaim] = []  # of the sentence before
    for sentence in document.body:
        dealt = _dealt_out(document, sentence, organisations, topic) if last else ()
        if dealt:
            found = found[: -len(last)]
            names = [index.name(holder) for holder in dealt]
            found += [replace(claim, holder=name) for claim in last[:1] for name in names]
        last = []
        if not _PRIZE.search(document.lower, sentence.start, sentence.end):
            continue
        match = _AWARD.search(document.plain, sentence.start, sentence.end)
        level = match["name"].split()[0] if match is not None else ""
        at = _AT_EVENT.search(document.plain, sentence.start, sentence.end)
        got = match or _GOT_PRIZE.search(document.plain, sentence.start, sentence.end)
        if (
            got is not None
            and at is not None
            and got.end("noun") <= at.start()
            and (match is None or level in _LEVELS)
        ):
            claim = _at_event(document, sentence, got, at, organisations, topic, index)
            found += [claim] if claim is not None else []
            continue
        for prize in _prizes(document, sentence, organisations):
            last += _claims(document, sentence, prize, organisations, topic, index, statement_day)
        found += last
    return found


@dataclass(frozen=True, slots=True)
class _Prize:
    """A prize with the verb that says who got it; ``behind``: who, behind that verb."""

    name: tuple[int, int]
    verb: tuple[int, int]
    color: tuple[int, int] | None = None
    behind: bool = False


def _prizes(document: Document, sentence: Sentence, organisations: Mentions) -> Iterator[_Prize]:
    """The prizes of a sentence: those known by name, else names behind the word for a prize."""
    lower, plain = document.lower, document.plain
    known = list(_KNOWN_AWARD.finditer(plain, sentence.start, sentence.end))
    if known and not _GOT.search(lower, sentence.start, sentence.end):
        known = []
    last: tuple[tuple[int, int], int] | None = None
    for each in known:
        verb, behind = _verb_of(lower, sentence, each)
        if last is not None and last[0] == verb:
            if not _JOINED.fullmatch(lower, last[1], each.start()):
                continue  # the same prize once more, or one got before ("naik dari ...")
        last = (verb, each.end())
        color = each.span("color") if each["color"] else None
        color = each.span("rating") if color is None and each["rating"] else color
        yield _Prize(each.span(), verb, color, behind)
    for match in _AWARD.finditer(plain, sentence.start, sentence.end):
        start, end = match.start("name"), _trimmed(plain, *match.span("name"))
        inside = [each.end() for each in known if each.start() < end and start < each.end()]
        near = any(match.start() <= each.start() <= end + _NEAR for each in known)
        own = not (near or _is_scheme(match["name"]) or _is_no_name(document, match))
        spans = [(start, end)] if own else []
        more = _ANOTHER.match(plain, max([end, *inside]))
        if more is not None and more.end() <= sentence.end:
            spans.append((more.start("name"), _trimmed(plain, *more.span("name"))))
        for span in spans:
            if organisations.at(span[0]) is None:
                yield _Prize(span, match.span("verb"))


_JOINED = re.compile(r",? (?:dan|serta|and|plus) (?:\w+ ){0,2}|, ")
_NEAR = 60
"""A prize known by name stands so near behind another's words: both are one."""
_JOINS = re.compile(r"(?: (?:dan|of|the|in|for|and|on))+$")


def _trimmed(plain: str, start: int, end: int) -> int:
    """Where a name ends without the joining words behind it."""
    join = _JOINS.search(plain, start, end)
    return join.start() if join is not None else end


_VERB = re.compile(
    r"\b(?:(?P<get>(?:me)?raih|memperoleh|(?:men)?erima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|"
    r"(?:mem)?boyong|(?:mem)?borong|diganjar|dianugerahi|mengantongi|kantongi|menggondol|"
    r"mempertahankan|pertahankan|mencatat(?:kan)?|received?|won|earned|bagged|secured)|"
    r"(?P<hand>di(?:sematkan|berikan|raih|terima|serahkan|sabet|peroleh|anugerahkan|boyong|"
    r"persembahkan)(?:nya)?(?: oleh| kepada)?|(?:juga )?jatuh ke(?:pada)?|"
    r"me(?:nyerahkan|mberikan|nganugerahkan|nyematkan|mbagikan)|presented|handed(?: out| over)?))\b"
)
_GIVES = ("menyerah", "memberi", "menganu", "menyemat", "membagi", "presented", "handed")
_NEW_CLAUSE = re.compile(r";|, (?:sedangkan|sementara|adapun|while|whereas)\b")
_BEHIND = 60
"""How far behind a prize the verb may stand that says who got it."""


def _verb_of(lower: str, sentence: Sentence, prize: re.Match[str]) -> tuple[tuple[int, int], bool]:
    """The verb of a prize's clause: the nearest before it, else a passive one behind it."""
    before = list(_VERB.finditer(lower, sentence.start, prize.start()))
    if before and not _NEW_CLAUSE.search(lower, before[-1].end(), prize.start()):
        return before[-1].span(), before[-1].lastgroup == "hand"
    behind = _VERB.search(lower, prize.end(), min(sentence.end, prize.end() + _BEHIND))
    if behind is not None and behind.lastgroup == "hand":
        if not _NEW_CLAUSE.search(lower, prize.end(), behind.start()):
            return behind.span(), True
    return prize.span(), False


_COUNTED_SUBJECT = re.compile(
    r"(?:^|[ ,])(?:\d+|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\w+ belas|\w+ puluh|"
    r"sejumlah|beberapa|para|semua|seluruh) (?:unit|perusahaan|pembangkit|pltu|kantor|peserta)"
    r"(?: lain(?:nya)?)?(?: (?:juga|telah|berhasil))? $"
)
"""Before the verb: who got it is only counted ("12 unit lainnya mendapat ...")."""


def _claims(
    document: Document,
    sentence: Sentence,
    prize: _Prize,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
) -> list[OtherClaim]:
    if polarity(document, sentence, *prize.verb) != "stated":
        return []
    before = document.lower[max(sentence.start, prize.verb[0] - 50) : prize.verb[0]]
    if not prize.behind and _COUNTED_SUBJECT.search(before):
        listed = listed_behind(document, organisations, sentence, prize.name)
        if not listed:
            return []
    holders, _ = holders_of(
        document, sentence, organisations, topic, prize.verb, receiver_behind=prize.behind
    )
    if document.lower.startswith(_GIVES, prize.verb[0]):
        if not holders or holders[0].end <= prize.verb[0]:
            return []  # who gives it has not got it
    held = [read_topic(topic, each) for each in holders]
    main, reasons = holder_or_topic(held, topic)
    named: list[Mention | None] = [*held] if held else [main]
    return [
        OtherClaim(
            "award",
            index.name(holder) if holder else None,
            document.words(*prize.name),
            words_of(document, prize.verb, holder, prize.name),
            0.8 if holders else 0.6,
            reasons,
            value=document.words(*prize.color) if prize.color else None,
            date=statement_day,
        )
        for holder in named
    ]


_DEALT = re.compile(
    r"(?:ke(?:dua|tiga|empat|lima|enam)nya|"
    r"(?:ke(?:dua|tiga|empat|lima|enam) )?(?:penghargaan|piala|piagam|trofi|anugerah|predikat) "
    r"(?:itu|tersebut|ini)|(?:the|these|both|all)(?: \w+){0,2} awards?)"
    r"(?: \w+){0,3}? (?:di(?:berikan|raih|terima|sematkan|serahkan|anugerahkan|persembahkan|sabet)"
    r"|went|were (?:given|presented))(?: kepada| oleh| to)? (?:pt |pln )?"
)


_SAID = re.compile(
    r"[^.;:\"]{3,120}? (?:mengatakan|menyebut(?:kan)?|menuturkan|menjelaskan|menerangkan|"
    r"mengungkapkan|menambahkan|said|says|added)(?: bahwa| that)?,? "
)
"""Who says it, before the sentence that deals out."""


def _dealt_out(
    document: Document, sentence: Sentence, organisations: Mentions, topic: Topic
) -> tuple[Mention, ...]:
    """Who got what the sentence before counts: "Ketiganya diberikan kepada A, B, dan C"."""
    said = _SAID.match(document.lower, sentence.start, sentence.end)
    begin = said.end() if said is not None else sentence.start
    match = _DEALT.match(document.lower, begin, sentence.end)
    if match is None:
        return ()
    first = organisations.at(match.end())
    if first is None or first.kind not in HOLDER_KINDS:
        return ()
    return tuple(
        read_topic(topic, each)
        for each in coordinated(document, organisations, first, sentence.end)
    )


_GOT_PRIZE = re.compile(
    r"\b(?P<verb>(?:me)?raih|memperoleh|menerima|mendapat(?:kan)?|menyabet|memboyong|memborong|"
    r"received|won|earned)(?: \w+){0,3} (?P<noun>penghargaan|anugerah|award)\b"
)
_LEVELS = frozenset("Gold Silver Bronze Platinum Emas Perak Perunggu".split())
_AT_EVENT = re.compile(
    r"\b(?:pada|dalam|di|in|at)(?: (?:ajang|acara|malam|gelaran|the))? "
    r"(?P<name>(?:[A-Z][\w&+-]*|20\d\d)(?: (?:[A-Z][\w&+-]*|20\d\d|of|the|in|dan|for|and|on)\b)*)"
)


def _at_event(
    document: Document,
    sentence: Sentence,
    match: re.Match[str],
    at: re.Match[str],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> OtherClaim | None:
    """A level got at a prize: "menyabet Anugerah Gold pada ajang SNI Award 2022"."""
    if not _NAMES_A_PRIZE.search(at["name"]):
        return None
    verb = match.span("verb")
    if polarity(document, sentence, *verb) != "stated":
        return None
    holders, _ = holders_of(document, sentence, organisations, topic, verb, receiver_behind=False)
    holder, reasons = holder_or_topic([read_topic(topic, each) for each in holders], topic)
    level = None
    if "name" in match.groupdict():
        level = (match.start("name"), match.start("name") + len(match["name"].split()[0]))
    spans = [at.span("name"), *([level] if level is not None else [])]
    return OtherClaim(
        "award",
        index.name(holder) if holder else None,
        document.words(*at.span("name")),
        words_of(document, verb, holder, *spans),
        0.8 if holders else 0.6,
        reasons,
        value=document.words(*level) if level is not None else None,
    )


_NAMES_A_PRIZE = re.compile(r"\b(?:awards?|prize|championship)\b", re.IGNORECASE)
_AT = re.compile(r"\b(?:di|oleh|kepada|by|at|to)\b(?! (?:ajang|acara|malam|gelaran|the )\b)")


def _is_no_name(document: Document, match: re.Match[str]) -> bool:
    """A year, a post or a place behind the word for a prize is no prize."""
    name = match["name"]
    if _AT.search(document.lower, match.end("noun"), match.start("name")):
        return True
    if name[0].isdigit() or ROLE_HEAD.match(name.lower()) is not None:
        return True
    return " " not in name and (len(name) < 4 or not name[0].isupper()) and not name.isupper()


def _is_scheme(name: str) -> bool:
    if _NAMES_A_PRIZE.search(name):
        return False
    return name.split()[0] in {
        "Gold",
        "Emas",
        "Silver",
        "Perak",
        "Platinum",
        "Memuaskan",
        "SMK3",
        "SMK2",
        "SMP",
        "ISO",
        "SNI",
        "Sistem",
        "Peringkat",
        "Kategori",
        "Tingkat",
        "Level",
        "Juara",
        "Bendera",
        "Menteri",
        "Kementerian",
        "Gubernur",
    }
