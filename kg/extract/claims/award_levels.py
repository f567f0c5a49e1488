"""Levels of prizes: "SILVER SNI Award 2019", "A (Gold) dan B (Perunggu)", "juga meraih perunggu".

Place in the flow: used by :mod:`kg.extract.claims.other_claims` before
:mod:`kg.extract.claims.awards`. A level (Gold, Emas, Juara 1) is got at the prize that its sentence
names, else at the last one named in the sentences before; who got it is the subject of the verb, or
the name right before brackets. Levels of PROPER, SMK3 and SMP are none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.extract.certificates.holders import holders_of
from kg.extract.claims.audit_results import words_of
from kg.extract.model import OtherClaim
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import HOLDER_KINDS, Topic, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["LEVEL", "read_levels", "years_behind"]

LEVEL = (
    r"(?:Platinum|PLATINUM|platinum|Gold|GOLD|gold|Silver|SILVER|silver|Bronze|BRONZE|bronze|"
    r"Emas|EMAS|emas|Perak|PERAK|perak|Perunggu|PERUNGGU|perunggu|"
    r"[Jj]uara (?:[1-3]|I{1,3}|[Uu]mum|[Hh]arapan)|[Tt]erbaik (?:[1-3]|I{1,3})|"
    r"[Bb]intang (?:[2-5]|[Ll]ima|[Ee]mpat))(?![\w-])"
)
_ANY = re.compile(LEVEL)
_OTHER = re.compile(r"\b(?:propers?|smk[23]|smp|audit|bendera|tambang|cadangan|logam)\b")
"""What else has levels, and what else is gold."""
_AT_ANOTHER = re.compile(r"\b(?:pada|dalam|di) (?:ajang|acara|lomba|kompetisi|kejuaraan) [A-Z]")
"""A level got elsewhere than at the prize named before: "predikat Platinum pada ajang TKMPN"."""
_PRIZE_NAME = re.compile(
    rf"(?<![\w&-])(?:(?!{LEVEL}|Penghargaan|Anugerah|Anugrah|Ajang|Malam|The\b|Raih|Boyong|Lewat\b|Melalui|Selain|Berkat|Untuk\b|Pada\b|Dalam\b|"
    r"Di\b|At\b|In\b|On\b|During\b)"
    rf"[A-Z][\w&+-]* (?:(?:of|the|for|and|in|dan|&) )?){{1,6}}(?:Awards?|AWARDS?|Prize|"
    r"Championship)\b(?: \([A-Z0-9]{2,8}\))?(?: (?:[Tt]ahun )?20\d\d)?"
)
_PRIZE_WORDS = ("Award", "AWARD", "Prize", "Championship")
_THIS_PRIZE = re.compile(
    r"\b(?:menerima|meraih|mendapat\w*) penghargaan (?:tersebut|itu|ini|yang sama|serupa)\b|"
    r"\breceiv\w+ (?:this|the same) award\b"
)
"""A sentence that speaks of the prize once more."""
_YEAR = re.compile(r"(?: [Tt]ahun)? 20\d\d$")
_NOT_GOT = (
    r"(?!(?:me(?:narget|mbidik|ngincar|ngejar|mburu|nyerah|mberi|nganugerah|nyemat|mbagi|mperebut|"
    r"ngharap|nginginkan|nuju|lepas|mpersembah|nyiap|nyedia|nilai|lawan|ngalah|rupa|nampil|nghadir|"
    r"mbuka)|di(?:target|harap|bidik|incar|perebut|rencana|usul|nominasi|serah|beri|bagi|sedia|"
    r"cabut|banding|kenal)))"
)
"""Verbs that say of a level something else than who got it: plans, gifts, comparisons."""
_GETS = re.compile(
    rf"\b(?P<verb>{_NOT_GOT}(?:[Mm]e[a-z]{{3,}}|di[a-z]{{4,}}|[Rr]aih|[Ss]abet|[Bb]oyong|"
    r"[Bb]orong|[Kk]antongi|[Gg]ondol|[Dd]iganjar|"
    r"[Dd]ianugerahi|"
    r"membawa pulang|masuk|naik|berada|received?|receives|won|wins|earned|bagged|secured|"
    r"took(?: home)?|claimed|clinched|scooped|collected|achieved|awarded|placed|ranked|named|"
    r"rated))"
    r"(?: (?:[Pp]enghargaan|[Pp]redikat|[Kk]ategori|[Pp]eringkat|[Mm]edali|[Aa]nuge?rah|piala|"
    r"trofi|gelar|level|tingkat|posisi|dengan|pada|di|ke|dalam|tertinggi|sebagai|peraih|penerima|"
    r"pemenang|satu|dua|tiga|the|a|its|as|in|two|three|one|with|winner|top)){0,5} "
    rf"[\"']?(?P<level>{LEVEL})(?! (?:PROPER|Proper|proper))"
)
_BRACKETS = re.compile(
    rf" \((?:(?:[Aa]nuge?rah|[Pp]eringkat|[Kk]ategori|[Mm]edali|[Pp]redikat) )?(?P<level>{LEVEL})\)"
)
_YEARS = re.compile(
    r"(?: (?:SNI Award|tersebut|serupa|yang sama))?,? (?:(?:untuk|pada|di|dalam|in|for|both in) )?"
    r"(?:(?:tahun|the years?) )?(?P<years>20\d\d(?:(?:, |,? (?:dan|serta|and|&) )20\d\d)*)\b"
)
"""The years in which a level was got: "anugerah emas pada tahun 2019 dan 2020"."""
_MORE = re.compile(
    r"(?:,|,? (?:dan|serta|and|lalu|kemudian))(?: (?:kembali|medali|predikat|peringkat|anugerah))*"
    rf" (?P<level>{LEVEL})(?= (?:untuk |pada |di |dalam |in |for )?(?:tahun )?20\d\d\b)"
)
"""One more level of the same verb: "mengantongi perunggu pada 2018 dan perak pada tahun 2019"."""
_REACH = 8
"""How many sentences back the prize may be named."""


def read_levels(
    document: Document,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    statement_day: str | None,
) -> list[OtherClaim]:
    """Read every level of a prize that is stated, in the order of the text.

    Args:
        document: The text.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.
        statement_day: The day of the statement, ISO, if known.
    """
    found: list[OtherClaim] = []
    prize: tuple[int, int] | None = None
    named = 0
    for number, sentence in enumerate(document.sentences):
        own = None
        if document.holds(_PRIZE_WORDS, sentence.start, sentence.end):
            own = _PRIZE_NAME.search(document.plain, sentence.start, sentence.end)
        if own is not None:
            prize, named = own.span(), number
        elif prize is not None and _THIS_PRIZE.search(document.lower, sentence.start, sentence.end):
            named = number
        if sentence.kind != "body" or prize is None or number - named > _REACH:
            continue
        if _ANY.search(document.plain, sentence.start, sentence.end) is None:
            continue
        if _OTHER.search(document.lower, sentence.start, sentence.end) is not None:
            continue
        if own is None and _AT_ANOTHER.search(document.plain, sentence.start, sentence.end):
            continue
        span = prize
        if own is None:  # an earlier year's, or the same prize: the year is not said again
            year = _YEAR.search(document.plain, *prize)
            span = (prize[0], year.start()) if year is not None else prize
        for holder, verb, level, told in _levels(document, sentence, organisations, topic):
            if holder is not None and prize[0] <= holder.start < prize[1]:
                continue  # a name within that of the prize
            claim = OtherClaim(
                "award",
                index.name(holder) if holder is not None else None,
                document.words(*span),
                words_of(document, verb, holder, span, level),
                0.8 if told else 0.6,
                ("stated-in-one-sentence",) if told else ("holder-is-the-topic",),
                value=document.words(*level),
                date=statement_day if own is not None else None,
            )
            years = years_behind(document, level[1], sentence.end) if own is None else ()
            found += [replace(claim, date=year) for year in years] or [claim]
    return found


def years_behind(document: Document, start: int, end: int) -> tuple[str, ...]:
    """The years that stand right behind a level or who got it: "pada tahun 2019 dan 2020"."""
    match = _YEARS.match(document.plain, start, end)
    return tuple(re.findall(r"\d{4}", match["years"])) if match is not None else ()


_Level = tuple[Mention | None, tuple[int, int], tuple[int, int], bool]


def _levels(
    document: Document, sentence: Sentence, organisations: Mentions, topic: Topic
) -> Iterator[_Level]:
    """Holder, verb and level of each, and whether the sentence itself tells the holder."""
    plain = document.plain
    for each in organisations.within(sentence.start, sentence.end):
        match = _BRACKETS.match(plain, each.end)
        if match is not None and each.kind in {*HOLDER_KINDS, "certification_body"}:
            if polarity(document, sentence, each.start, each.end) == "stated":
                level = match.span("level")
                yield each, level, level, True
    for match in _GETS.finditer(plain, sentence.start, sentence.end):
        verb = match.span("verb")
        if polarity(document, sentence, *verb) != "stated":
            continue
        holders, reason = holders_of(
            document, sentence, organisations, topic, verb, receiver_behind=False
        )
        for level in _with_more(document, match.span("level"), sentence.end):
            if holders:
                for holder in holders:
                    yield read_topic(topic, holder), verb, level, True
            elif reason is None and topic.main is not None:
                yield topic.main, verb, level, False


def _with_more(document: Document, level: tuple[int, int], end: int) -> Iterator[tuple[int, int]]:
    """A level, and those of other years joined to it."""
    yield level
    while (years := _YEARS.match(document.plain, level[1], end)) is not None:
        more = _MORE.match(document.plain, years.end(), end)
        if more is None:
            return
        level = more.span("level")
        yield level
