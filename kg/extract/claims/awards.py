"""Awards: what is got under the name of a prize, by whom.

Place in the flow: used by :mod:`kg.extract.claims.other_claims`. Three forms: prizes that are known
by name ("Zero Accident", "PROPER Emas"), each with the verb of its own clause and all its holders;
names behind a verb of getting and a word for a prize; and levels got at a prize ("Gold pada ajang
SNI Award"). A sentence that deals out what the one before counts ("Ketiganya diberikan kepada A, B
dan C") gives the holders.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from kg.extract.certificates.certificate_carry import counts_own_prizes
from kg.extract.certificates.certificate_headings import listed_holders
from kg.extract.certificates.certificate_prizes import is_only_counted, tells_of_nobody
from kg.extract.certificates.holder_groups import listed_behind
from kg.extract.certificates.holders import COUNTED_BEHIND, holders_of
from kg.extract.claims.audit_results import words_of
from kg.extract.claims.graded_prizes import graded_prizes
from kg.extract.claims.prize_categories import prizes_by_category
from kg.extract.claims.prize_lists import PrizeList, is_counted_prize, read_prize_list
from kg.extract.claims.prizes import (
    ANYBODY,
    AWARD,
    NAMES_A_PRIZE,
    OF_PERSONS,
    Prize,
    named_before,
    named_beside,
    prizes_of,
)
from kg.extract.claims.prizes_dealt import dealt_prizes, received_by
from kg.extract.claims.prizes_in_lines import prizes_in_lines
from kg.extract.model import OtherClaim
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import (
    HOLDER_KINDS,
    NUMBER_WORD,
    NUMBER_WORDS,
    Topic,
    coordinated,
    read_topic,
)
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["holder_or_topic", "read_awards"]

_PRIZE = (
    "pengharg",
    "kategori",
    "predikat",
    "anugerah",
    "piagam",
    "award",
    "gelar",
    "accident",
    "proper",
    "kecelakaan nihil",
    "prize",
    "penanggulangan",
)
_TO_UNNAMED = re.compile(
    r"\bdi(?:berikan|serahkan|anugerahkan|bagikan) (?:\w+ )?(?:bagi|kepada|untuk) (?:para |"
    r"seluruh )?"
    r"(?:perusahaan|badan usaha|instansi|industri)\b(?! (?:pt|itu|ini|tersebut)\b)"
)
"""A feast whose kinds of prizes are told, not who got them."""
_GIVES = (
    "menyerah",
    "memberi",
    "menganu",
    "menyemat",
    "membagi",
    "presented",
    "handed",
    "delivered",
    "conferred",
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


def _given(
    document: Document,
    topic: Topic,
    index: OrganisationIndex,
    day: str | None,
    name: tuple[int, int],
    verb: tuple[int, int],
    level: tuple[int, int] | None,
    holder: Mention,
) -> OtherClaim:
    """The claim of a prize by the places of its name, its verb and its level."""
    return OtherClaim(
        "award",
        index.name(read_topic(topic, holder)),
        document.words(*name),
        words_of(document, verb, holder, name),
        0.8,
        ("stated-in-one-sentence",),
        value=document.words(*level) if level is not None else None,
        date=day,
    )


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
    counted: list[tuple[int, OtherClaim]] = []
    listed_until = 0
    as_claim = partial(_given, document, topic, index, statement_day)
    for sentence in document.body:
        dealt = _dealt_out(document, sentence, organisations, topic) if last else ()
        if dealt:
            given = (last[0].holder, last[0].about.lower())
            found = [each for each in found if (each.holder, each.about.lower()) != given]
            names = [index.name(holder) for holder in dealt]
            found += [replace(claim, holder=name) for claim in last[:1] for name in names]
        if sentence.start < listed_until:
            continue
        listed = read_prize_list(document, sentence, organisations)
        told = last or [claim for start, claim in counted if sentence.start - start < _BACK]
        claims = (
            _listed(document, sentence, listed, organisations, topic, index, statement_day, told)
            if listed is not None
            else []
        )
        if listed is not None and claims:
            found = [each for each in found if each not in told]
            found += claims
            listed_until, last = listed.until, []
            continue
        last = []
        graded = [
            as_claim(prize.name, prize.verb, None, holder)
            for prize in graded_prizes(document, sentence, organisations)
            for holder in prize.holders
        ]
        found += graded
        last += graded
        own = list(dealt_prizes(document, sentence, organisations))
        found += [
            as_claim(prize.name, prize.verb, prize.level, holder)
            for prize in own
            for holder in prize.holders
        ]
        if not document.says(_PRIZE, sentence.start, sentence.end):
            continue
        if _TO_UNNAMED.search(document.lower, sentence.start, sentence.end) and not any(
            each.kind in {"company", "pln_unit"}
            for each in organisations.within(sentence.start, sentence.end)
        ):
            continue
        if graded or any(prize.level is None for prize in own):
            continue
        match = document.in_plain.search(AWARD, sentence.start, sentence.end)
        if match is not None and _THROUGH.search(
            document.lower, match.end("noun"), match.start("name")
        ):
            match = None  # "penghargaan melalui program X dalam ajang Y Award"
        level = match["name"].split()[0] if match is not None else ""
        at = _AT_EVENT.search(document.plain, sentence.start, sentence.end)
        got = match or document.in_plain.search(_GOT_PRIZE, sentence.start, sentence.end)
        if (
            got is not None
            and at is not None
            and got.end("noun") <= at.start()
            and (
                match is None
                or level in _LEVELS
                or match["noun"].lower() == "predikat"
                or match.start("name") == at.start("name")
            )
        ):
            claim = _at_event(document, sentence, got, at, organisations, topic, index)
            if claim is not None or NAMES_A_PRIZE.search(at["name"]):
                found += [claim] if claim is not None else []
                continue
        to_each = any(prize.verb != prize.level for prize in own)
        for prize in prizes_of(document, sentence, organisations):
            if to_each and prize.color is not None:
                continue  # "PROPER Emas untuk A, PROPER Hijau untuk B": read already
            own_claims = _claims(
                document, sentence, prize, organisations, topic, index, statement_day
            )
            if is_counted_prize(document, prize.name[0]):
                counted += [(sentence.start, claim) for claim in own_claims]
            last += own_claims
        found += last
    found += [
        as_claim(prize.name, prize.verb, prize.level, holder)
        for prize in prizes_in_lines(document, organisations)
        for holder in prize.holders
    ]
    told_before = [
        as_claim(prize.name, prize.verb, None, holder)
        for prize in prizes_by_category(document, organisations)
        for holder in prize.holders
    ]
    held_by = {each.holder for each in found if not _OWN_NAME.search(each.about.lower())}
    return [*found, *(each for each in told_before if each.holder not in held_by)]


_OWN_NAME = re.compile(r"\bproper\b|accident|kecelakaan|hiv")
"""Prizes known by name: who got one may have got another by a category, too."""
_BACK = 700
"""So many code points before a list of prizes they may be counted: "meraih 4 Penghargaan X"."""


def _listed(
    document: Document,
    sentence: Sentence,
    listed: PrizeList,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
    told: Sequence[OtherClaim],
) -> list[OtherClaim]:
    """The claims of a list of prizes; ``told`` are those that counted them before."""
    holders: tuple[Mention, ...] = (listed.holder,) if listed.holder is not None else ()
    if listed.verb is not None:
        holders, reason = holders_of(
            document, sentence, organisations, topic, listed.verb, receiver_behind=False
        )
        if reason == "holders-only-counted" or len(holders) > 1:
            return []
    main, reasons = holder_or_topic([read_topic(topic, each) for each in holders], topic)
    name = index.name(main) if main is not None else None
    if not holders and len({claim.holder for claim in told}) == 1:
        name, reasons = told[0].holder, ("holder-of-another-sentence",)
    if name is None:
        return []
    evidence = main if holders else None
    return [
        OtherClaim(
            "award",
            name,
            document.words(*prize.name),
            words_of(document, listed.count, evidence, prize.name),
            0.8 if holders else 0.6,
            reasons,
            value=document.words(*prize.grade) if prize.grade is not None else None,
            date=statement_day,
        )
        for prize in listed.prizes
    ]


_OF_UNKNOWN = re.compile(
    r"\b(?:[Dd]engan|[Dd]ari|[Ss]eperti|[Mm]isalnya|[Uu]nlike) (?:[A-Z][\w&-]*\.? ){2,5}"
    r"(?:yang|which|that) (?:[a-z]+ ){0,2}$"
)
"""Before the verb: who got it has a name that is none of the text's organisations."""
_THROUGH = re.compile(r"\b(?:melalui|lewat|berkat|through)\b")
_COUNTED_SUBJECT = re.compile(
    r"(?:^|[ ,])(?!(?:19|20)\d\d )(?:\d[\d.]*|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|"
    r"sepuluh|\w+ belas|\w+ puluh|sejumlah|beberapa|para|semua|seluruh) "
    r"(?:(?:unit|perusahaan|pembangkit|pltu|kantor|peserta|"
    r"industri|badan usaha|anak (?:usaha|perusahaan)|up3?|upt|ulp|ubp)(?: [a-z]+){0,6}?"
    r"(?: lain(?:nya)?)?|lainnya)(?: (?:juga|telah|berhasil))? $"
)
"""Before the verb: who got it is only counted ("12 unit lainnya mendapat ...")."""
_MANAGED_BY = re.compile(
    r"\b(?:\d[\d.]*|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\w+ belas|sejumlah|"
    r"beberapa|semua|seluruh|total of \d+) (?:\w+ ){0,2}?"
    r"(?:unit|pembangkit|plt\w+|perusahaan|plants?|units)\b[^.;:]{0,40}? "
    r"(?:dikelola|dimiliki|dioperasikan|managed|operated|owned)\b"
)
"""Before names: those only run what got a prize ("15 pembangkit yang dikelola oleh PT IP")."""
_NAMED_NOW = re.compile(r"\b(?:yakni|yaitu|adalah|ialah|antara lain|di ?antaranya)\b")
"""Behind a count: the verb's subject is named ("6 unit tersebut yakni PLTU A meraih ...")."""


_GAVE = re.compile(
    r"\b(?:gave|honou?red|rewarded|awarded|presented) (?:it|them|us|pt |pln |the company|the unit)"
    r"(?: (?!received|won|got|earned)[\w&().-]+){0,7} ?$"
)
"""Before a prize that somebody gives to another, named or told before."""
_HANDING = re.compile(
    r"\b(?:handing over|awarding|presentation|penyerahan|penganugerahan|pemberian)"
    r"(?: of)?(?: \w+){0,4} $"
)


def _claims(
    document: Document,
    sentence: Sentence,
    prize: Prize,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
) -> list[OtherClaim]:
    if polarity(document, sentence, *prize.verb) != "stated":
        return []
    end = max(prize.end, prize.name[1])
    if prize.behind and ANYBODY.match(document.lower, end, sentence.end):
        return []  # what the prize is for: "diberikan kepada perusahaan yang ..."
    own = counts_own_prizes(document, organisations, sentence, end) if prize.behind else None
    if own is not None:
        return [
            OtherClaim(
                "award",
                index.name(own),
                document.words(*prize.name),
                words_of(document, prize.verb, own, prize.name),
                0.8,
                ("holder-of-another-sentence",),
                date=statement_day,
            )
        ]
    if prize.behind and COUNTED_BEHIND.match(document.lower, prize.verb[1], sentence.end):
        if not organisations.within(prize.verb[1], min(sentence.end, prize.verb[1] + 110)):
            return []  # "Kecelakaan Nihil diraih 40 unit"
    before = document.lower[max(sentence.start, prize.verb[0] - 50) : prize.verb[0]]
    counted = _COUNTED_SUBJECT.search(before) if not prize.behind else None
    if is_only_counted(document.lower, sentence, *prize.verb):
        return []  # "perusahaan yang menerima Zero Accident sebanyak 1.742 perusahaan"
    by = received_by(document, sentence, organisations, end)
    below = by or listed_holders(document, organisations, sentence)
    if counted is not None and _NAMED_NOW.search(counted.group()) is None:
        if not (below or listed_behind(document, organisations, sentence, prize.name)):
            return []
    holders = (
        below
        or named_before(document, sentence, organisations, prize.name[0])
        or named_beside(document, sentence, organisations, end, behind=prize.behind)
    )
    if not holders:
        holders, reason = holders_of(
            document, sentence, organisations, topic, prize.verb, receiver_behind=prize.behind
        )
        if reason == "holders-only-counted":
            return []
        if not holders and tells_of_nobody(document.lower, sentence):
            return []  # "Zero Accident (153 perusahaan)"
        if not holders and OF_PERSONS.search(document.plain, *prize.name):
            return []  # a head's own: "Budi Santoso menerima anugerah Green Leadership"
        if not holders and _OF_UNKNOWN.search(document.plain, sentence.start, prize.verb[0]):
            return []  # "Berbeda dengan Unit Timur yang sudah menggenggam Proper Hijau"
        begin = max(sentence.start, prize.name[0] - 60)
        if not holders and _HANDING.search(document.lower, begin, prize.name[0]):
            return []  # "The handing over of the PROPER Gold award was attended by ..."
    if document.plain.startswith("Pembina ", prize.name[0]) and holders:
        if not all(each.name.startswith(("Pem", "Provinsi")) for each in holders):
            return []  # "Penghargaan Pembina K3" is for heads of regions
    if holders and _MANAGED_BY.search(document.lower, sentence.start, holders[0].start):
        if holders[-1].end <= prize.verb[0]:
            return []
    gave = _GAVE.search(document.lower, sentence.start, prize.name[0])
    if gave is not None:  # "the government honoured it with the Zero Accident Award"
        inside = organisations.within(gave.start(), prize.name[0])
        holders = tuple(each for each in inside if each.kind in HOLDER_KINDS)[:1]
    gives = document.lower.startswith(_GIVES, prize.verb[0]) and gave is None
    if gives and not document.lower.startswith("presented with", prize.verb[0]):
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
    r"(?:itu|tersebut|ini)|"
    rf"(?:{NUMBER_WORD}|\d{{1,2}}) (?:penghargaan|piala|piagam|trofi|anugerah) "
    r"(?:itu|tersebut|ini|yang di(?:terima|raih|peroleh)(?: \w+){1,3}?)(?: di ?antaranya)?|"
    r"(?:the|these|both|all)(?: (?!gold\b|green\b|blue\b|proper\b)\w+){0,2} awards?)"
    r"(?: \w+){0,3}? (?:di(?:berikan|sematkan|serahkan|anugerahkan|persembahkan)(?: kepada)?|"
    r"di(?:raih|terima|sabet)(?: oleh)?|went to|were (?:given|presented) to) (?:pt |pln )?"
)


_DEALT_UNITS = re.compile(
    rf"(?P<count>{NUMBER_WORD}|\d{{1,2}}) (?:unit|pembangkit|plt\w+|"
    r"perusahaan|anak usaha|kantor|lokasi)(?: [a-z]+){0,2}? (?:tersebut|itu|ini|dimaksud),? "
    r"(?:yaitu|yakni|adalah|ialah|antara lain|meliputi|terdiri (?:dari|atas)) ?[:;,]? ?(?:pt )?"
)
"""Who got what the sentence before counts: "Enam pembangkit tersebut yaitu A, B, ..."."""
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
    match = match or _DEALT_UNITS.match(document.lower, begin, sentence.end)
    if match is None:
        return ()
    first = organisations.at(match.end())
    if first is None or first.kind not in HOLDER_KINDS:
        return ()
    group = coordinated(document, organisations, first, sentence.end)
    if "count" in match.groupdict():
        number = NUMBER_WORDS.get(match["count"]) or match["count"]
        if str(len(group)) != str(number):
            return ()
    return tuple(read_topic(topic, each) for each in group)


_GOT_PRIZE = re.compile(
    r"\b(?P<verb>(?:me)?raih|memp?eroleh|menerima|mendapat(?:kan)?|menyabet|memboyong|memborong|"
    r"received|receives|won|wins|earned|bagged|secured|took home)(?: \w+){0,3} "
    r"(?P<noun>penghargaan|anugerah|awards?)\b"
)
_LEVELS = frozenset("Gold Silver Bronze Platinum Emas Perak Perunggu".split())
_AT_EVENT = re.compile(
    r"\b(?:pada|dalam|di|in|at)(?: (?:ajang|acara|malam|gelaran|the))? "
    r"(?P<name>(?:[A-Z][\w&+-]*|20\d\d)(?: (?:[A-Z][\w&+-]*|20\d\d|of|the|in|dan|for|and|on)\b|"
    r" &(?= [A-Z])| \([A-Z]{2,6}\)(?= (?:[A-Z]|dan |and |of )))*)"
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
    if not NAMES_A_PRIZE.search(at["name"]):
        return None
    verb = match.span("verb")
    if polarity(document, sentence, *verb) != "stated":
        return None
    holders, _ = holders_of(document, sentence, organisations, topic, verb, receiver_behind=False)
    holder, reasons = holder_or_topic([read_topic(topic, each) for each in holders], topic)
    level = None
    if "name" in match.groupdict() and match.start("name") != at.start("name"):
        whole = match["noun"].lower() == "predikat"  # "predikat Informatif dalam Anugerah X"
        words = match["name"] if whole else match["name"].split()[0]
        level = (match.start("name"), match.start("name") + len(words))
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
