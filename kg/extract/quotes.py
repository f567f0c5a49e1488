"""Direct speech: the words between marks that somebody is said to have said.

Place in the flow: after :mod:`kg.extract.people`. Algorithm:

1. In each paragraph marks are paired: one that can open (a space before, a letter behind) with
   the next that can close. A paragraph that ends inside marks goes on in the next only where that
   begins with a mark.
2. Who speaks: behind the marks ("...," kata X; "...," ujarnya; X menambahkan), else before them (X
   mengatakan, "..."; Menurut X: "..."), else the speaker of the quotation that it goes on from.
3. Words in marks that nobody speaks, and single terms, are no quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.document import Document
from kg.extract.mentions import Mentions
from kg.extract.model import Quote
from kg.extract.people import People
from kg.extract.role_words import ROLE_HEAD
from kg.extract.speech import ACCORDING_TO, PRONOUN, SAID, SAYS, SAYS_THAT

__all__ = ["find_quotes"]

_MARK = re.compile(r"\"|''")
_BEHIND = re.compile(r"\s*[,.]?\s*[-]?\s*")
_TRAILING = " ,.;"
MIN_WORDS = 3
"""Fewer words in marks are a term, unless a verb of speech stands right behind them."""
_REACH = 260
"""How far behind the marks the one who speaks may be named, in the same sentence."""


_LEAD = 400
"""How far before the marks the words that give the word may begin."""


@dataclass(frozen=True, slots=True)
class _Marked:
    """Words between marks: ``start`` and ``end`` leave the marks out; ``close`` is behind them."""

    start: int
    end: int
    close: int
    paragraph: int


@dataclass(slots=True)
class _Voice:
    """Who spoke last: a person's number, or the words of a role or organisation."""

    person: int | None = None
    words: str | None = None


def find_quotes(document: Document, people: People, organisations: Mentions) -> tuple[Quote, ...]:
    """Find direct quotations with their speakers.

    Args:
        document: The text.
        people: Who is named where.
        organisations: An organisation may speak, too.

    Returns:
        The quotations in the order of the text.
    """
    found: list[Quote] = []
    voice = _Voice()
    last_close, last_paragraph = -1, -1
    skipped = {sentence.paragraph for sentence in document.sentences if sentence.kind != "body"}
    for marked in _marked(document):
        if marked.paragraph in skipped:
            continue
        words = document.words(marked.start, marked.end).rstrip(_TRAILING).lstrip()
        if not words:
            continue
        told = _behind(document, marked, people, organisations, voice)
        if told is None:
            told = _before(document, marked, people, organisations, voice, last_close)
        if told is None and _goes_on(document, marked, last_paragraph, voice):
            told = (voice.person, voice.words, marked.start, marked.start, "speaker-goes-on")
        if told is None or (len(words.split()) < MIN_WORDS and told[4] != "said-behind"):
            continue
        person, name, start, end, reason = told
        voice.person, voice.words = person, name
        last_close, last_paragraph = marked.close, marked.paragraph
        speaker = people.items[person].name if person is not None else name
        found.append(_quote(document, marked, speaker, (start, end), reason))
    return tuple(found)


_CONFIDENCE = {"said-behind": 0.95, "said-before": 0.92, "speaker-goes-on": 0.7}


def _quote(
    document: Document, marked: _Marked, speaker: str | None, said: tuple[int, int], reason: str
) -> Quote:
    end = marked.end
    while end > marked.start and document.plain[end - 1] in _TRAILING + "\n":
        end -= 1
    start = marked.start
    while start < end and document.plain[start] in " \n":
        start += 1
    spans = [document.span(start, end)]
    if said[0] < said[1]:
        spans.append(document.span(*said))
    reasons = (reason,) if speaker is not None else (reason, "speaker-not-told")
    confidence = _CONFIDENCE[reason] * (1.0 if speaker is not None else 0.5)
    words = document.words(start, end)
    return Quote(speaker, words, tuple(sorted(spans)), round(confidence, 3), reasons)


def _marked(document: Document) -> Iterator[_Marked]:
    """Pair the marks of each paragraph."""
    plain = document.plain
    carried: int | None = None
    for number, (start, end) in enumerate(document.paragraphs):
        opened = carried
        if carried is not None and not _MARK.match(plain, start, end):
            opened = carried = None
        for mark in _MARK.finditer(plain, start, end):
            position = mark.start()
            if opened is None:
                if _can_open(plain, position, mark.end(), start, end):
                    opened = mark.end()
            elif carried is not None and position == start:
                continue  # a quotation over paragraphs begins each with a mark
            elif _can_close(plain, position, mark.end(), end):
                yield _Marked(opened, position, mark.end(), number)
                opened = carried = None
            elif _can_open(plain, position, mark.end(), start, end):
                opened, carried = mark.end(), None  # the one before was never closed
        following = (
            document.paragraphs[number + 1] if number + 1 < len(document.paragraphs) else None
        )
        goes_on = following is not None and _MARK.match(plain, following[0], following[1])
        carried = opened if opened is not None and goes_on else None


def _can_open(plain: str, position: int, behind: int, start: int, end: int) -> bool:
    before = plain[position - 1] if position > start else " "
    after = plain[behind] if behind < end else " "
    return before in " \n(-:,[" and not after.isspace()


def _can_close(plain: str, position: int, behind: int, end: int) -> bool:
    before = plain[position - 1]
    after = plain[behind] if behind < end else " "
    if before.isspace():
        return after in " ,.;:)\n" and not (
            after == " " and plain[behind + 1 : behind + 2].isupper()
        )
    return not after.isalnum() or before in ",.!?"


_Told = tuple[int | None, str | None, int, int, str]


def _behind(
    document: Document,
    marked: _Marked,
    people: People,
    organisations: Mentions,
    voice: _Voice,
) -> _Told | None:
    """Who speaks, named behind the marks in the same sentence."""
    lower = document.lower
    gap = _BEHIND.match(lower, marked.close)
    start = gap.end() if gap is not None else marked.close
    limit = _sentence_end(document, start, marked)
    said = SAID.match(lower, start, limit)
    if said is not None:
        if said["pronoun"]:
            named = _named_at(document, said.end(), min(limit, said.end() + 60), people)
            if named is not None and _directly(document, said.end(), named[0]):
                return named[2], None, said.start(), named[1], "said-behind"
            return voice_or_last(people, voice, marked.start, said.start(), said.end())
        return _first_named(
            document, said.end(), limit, people, organisations, said.start(), "said-behind"
        ) or voice_or_last(people, voice, marked.start, said.start(), said.end())
    if document.plain[marked.end - 1 : marked.end] not in {",", ".", "!", "?"} and (
        document.plain[marked.close : marked.close + 1] != ","
    ):
        return None
    says = SAYS.search(lower, start, min(limit, start + _REACH))
    if says is None or '"' in document.plain[start : says.start()]:
        return None
    named = _last_named(people, start, says.start())
    if named is not None:
        return named[2], None, named[0], says.end(), "said-behind"
    if says.start() == start:  # '..." said X'
        return _first_named(
            document, says.end(), limit, people, organisations, says.start(), "said-behind"
        )
    if PRONOUN.match(lower, start, says.start()):
        return voice_or_last(people, voice, marked.start, start, says.end())
    role = _role_words(document, start, says.start(), organisations)
    return (None, role, start, says.end(), "said-behind") if role else None


def voice_or_last(people: People, voice: _Voice, position: int, start: int, end: int) -> _Told:
    """Who a pronoun points back to: the person named last, else who spoke last."""
    last = people.last_before(position)
    person = last if last is not None else voice.person
    words = voice.words if person is None else None
    return person, words, start, end, "said-behind"


def _sentence_end(document: Document, position: int, marked: _Marked) -> int:
    """Where the sentence ends that holds ``position``, not beyond the paragraph."""
    paragraph_end = document.paragraphs[marked.paragraph][1]
    number = document.sentence_index(position)
    return min(document.sentences[number].end, paragraph_end, position + _REACH)


def _named_at(
    document: Document, start: int, end: int, people: People
) -> tuple[int, int, int] | None:
    inside = people.within(start, end)
    return inside[0] if inside else None


def _directly(document: Document, start: int, end: int) -> bool:
    """Whether nothing but honorifics and a role stands between a verb and a name."""
    between = document.plain[start:end]
    return len(between) < 60 and not re.search(
        r"[.;\"]|\b(?:yang|di|saat|dalam|pada|usai)\b", between
    )


def _first_named(
    document: Document,
    start: int,
    limit: int,
    people: People,
    organisations: Mentions,
    verb: int,
    reason: str,
) -> _Told | None:
    """The first person behind a verb of speech, else the role or organisation that stands there."""
    quote = document.plain.find('"', start, limit)
    end = quote if quote >= 0 else limit
    inside = people.within(start, end)
    if inside:
        return inside[0][2], None, verb, inside[0][1], reason
    words = _role_words(document, start, end, organisations)
    return (None, words, verb, end, reason) if words else None


def _last_named(people: People, start: int, end: int) -> tuple[int, int, int] | None:
    inside = people.within(start, end)
    return inside[-1] if inside else None


def _role_words(document: Document, start: int, end: int, organisations: Mentions) -> str | None:
    """A role without a name, or an organisation, that is given the word."""
    role = ROLE_HEAD.search(document.lower, start, min(end, start + 60))
    organisation = next(iter(organisations.within(start, end)), None)
    if role is not None and role.start() - start <= 12:
        stop = organisation.end if organisation and organisation.start - role.end() < 40 else None
        if stop is None:
            comma = re.compile(r"[,.;\"]|$").search(document.plain, role.end(), end)
            stop = comma.start() if comma is not None else role.end()
        return document.words(role.start(), min(stop, end))
    return (
        organisation.name if organisation is not None and organisation.start - start < 20 else None
    )


def _before(
    document: Document,
    marked: _Marked,
    people: People,
    organisations: Mentions,
    voice: _Voice,
    last_close: int,
) -> _Told | None:
    """Who speaks, named before the marks in the same sentence."""
    opening = marked.start - 1
    paragraph = document.paragraphs[marked.paragraph]
    sentence = document.sentences[document.sentence_index(max(opening - 1, paragraph[0]))]
    begin = max(sentence.start, paragraph[0], opening - _LEAD)
    if sentence.end < opening - 1 and document.plain[sentence.end : opening].strip():
        return None
    if begin <= last_close <= opening and voice.person is not None:
        between = document.lower[last_close:opening]
        if SAYS_THAT.search(between) and len(between) < _REACH:  # "...," kata X, "..."
            return voice.person, None, last_close, opening, "said-before"
    lead = document.lower[begin:opening].rstrip(" ")
    if not lead or (lead[-1] not in ",:" and not _VERB_END.search(lead)):
        return None
    says = None
    for says in SAYS_THAT.finditer(document.lower, begin, opening):  # the last one counts
        pass
    according = ACCORDING_TO.search(document.lower, begin, opening)
    if says is None and according is None and lead[-1] != ":":
        return None
    named = people.within(begin, opening)
    if named:
        return named[-1][2], None, named[-1][0], opening, "said-before"
    verb = says or according
    start = verb.start() if verb is not None else begin
    if verb is not None and (PRONOUN.search(document.lower, begin, opening) or verb["pronoun"]):
        person, words, _, _, _ = voice_or_last(people, voice, begin, start, opening)
        return person, words, start, opening, "said-before"
    words = _role_words(document, begin, opening, organisations)
    return (None, words, begin, opening, "said-before") if words else None


_MARGIN = 20
"""Up to so many spaces and stops may stand around a quotation that fills its paragraph."""
_VERB_END = re.compile(rf"(?:{SAYS.pattern})$")


def _goes_on(document: Document, marked: _Marked, last_paragraph: int, voice: _Voice) -> bool:
    """Whether a paragraph of nothing but a quotation goes on from the one before."""
    start, end = document.paragraphs[marked.paragraph]
    if marked.start - start > _MARGIN or end - marked.close > _MARGIN:
        return False
    alone = not document.plain[start : marked.start - 1].strip() and not (
        document.plain[marked.close : end].strip(" .,")
    )
    near = 0 <= marked.paragraph - last_paragraph <= 1 and last_paragraph >= 0
    return alone and near and (voice.person is not None or voice.words is not None)
