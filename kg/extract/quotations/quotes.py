"""Direct speech: the words between marks that somebody is said to have said.

Place in the flow: after :mod:`kg.extract.people.people`. Algorithm:

1. In each paragraph marks are paired: one that can open (a space before, a letter behind) with
   the next that can close. A paragraph that ends inside marks goes on in the next only where that
   begins with a mark, or where the next mark of all closes before a verb of speech.
2. Who speaks: behind the marks ("...," kata X; "...," ujarnya; X menambahkan), else before them (X
   mengatakan, "..."; Menurut X: "..."), else the speaker of the quotation that it goes on from.
3. Words in marks that nobody speaks, and single terms, are no quotation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.model import Quote
from kg.extract.people.people import People
from kg.extract.quotations.speakers import Speakers
from kg.extract.quotations.told import Marked
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.speech import SAID

__all__ = ["find_quotes"]

_MARK = re.compile(r"\"|''")
_SINGLE = re.compile(r"'")
"""The mark of a text that has no other."""
_ALL_SINGLE = re.compile(
    rf"'(?=[^'\s])(?:[^'\"]|(?<=\w)'(?=\w))*[,.!?]'(?: ?,? ?(?:{SAID.pattern}|said\b)|$)"
)
"""A paragraph that is a quotation between the single marks of a text that has others, too."""
_SINGLE_SAID = re.compile(rf"[,.!?]' ?,? ?(?:{SAID.pattern}|said\b)")
"""The end of such a quotation somewhere in a paragraph without others."""
_UNCLOSED = re.compile(rf",\s*(?:{SAID.pattern}|said\b)")
"""What stands inside a quotation whose closing mark was forgotten."""
_TRAILING = " ,.;"
_AGAIN = 7
"""Of more words, the same quotation is not given twice."""
MIN_WORDS = 3
"""Fewer words in marks are a term, unless a verb of speech stands right behind them."""
_CONFIDENCE = {
    "said-behind": 0.95,
    "said-before": 0.92,
    "said-in-the-sentence-before": 0.85,
    "said-in-the-paragraph-before": 0.7,
    "speaker-goes-on": 0.7,
}


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
    speakers = Speakers(document, people, organisations)
    skipped = {sentence.paragraph for sentence in document.sentences if sentence.kind != "body"}
    for marked in _marked(document):
        if marked.paragraph in skipped:
            continue
        words = document.words(marked.start, marked.end).rstrip(_TRAILING).lstrip()
        told = speakers.speaker_of(marked) if words else None
        if (
            told is None
            or (told.person is None and not told.words)
            or (len(words.split()) < MIN_WORDS and told.reason != "said-behind")
        ):
            continue
        speakers.keep(marked, told)
        if len(words.split()) > _AGAIN and any(each.text == words for each in found):
            continue  # the head of a page that is printed twice
        speaker = people.items[told.person].name if told.person is not None else told.words
        found.append(_quote(document, marked, speaker, (told.start, told.end), told.reason))
    return tuple(found)


def _quote(
    document: Document, marked: Marked, speaker: str | None, said: tuple[int, int], reason: str
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
    words = document.words(start, end)
    return Quote(speaker, words, tuple(sorted(spans)), _CONFIDENCE[reason], (reason,))


def _marked(document: Document) -> Iterator[Marked]:
    """Pair the marks of each paragraph."""
    plain = document.plain
    pattern = _MARK if _MARK.search(plain) is not None else _SINGLE
    carried: int | None = None
    across = False
    for number, (start, end) in enumerate(document.paragraphs):
        opened, outer = carried, None
        marks = pattern
        if carried is None and pattern is _MARK and plain.find("'", start, end) >= 0:
            said = _ALL_SINGLE.match(document.lower, start, end)
            if said is None and plain.find('"', start, end) < 0:
                said = _SINGLE_SAID.search(document.lower, start, end)
            marks = _SINGLE if said is not None else pattern
        if carried is not None and not across and not pattern.match(plain, start, end):
            opened = carried = None
        found = list(marks.finditer(plain, start, end))
        if opened is None and len(found) % 2 and _lacks_opening(document, found[0], start):
            yield Marked(start, found[0].start(), found[0].end(), number)
            found = found[1:]
        for count, mark in enumerate(found, start=1):
            position, left = mark.start(), len(found) - count
            if opened is None:
                if _can_open(plain, position, mark.end(), start, end) or (
                    left % 2
                    and (
                        _run_on(plain, position, mark.end())
                        or _is_set_off(plain, position, mark.end(), start)
                    )
                ):
                    opened = mark.end()
            elif carried is not None and position == start:
                continue  # a quotation over paragraphs begins each with a mark
            elif outer is not None and left % 2 and _is_term(plain, opened, position):
                opened, outer = outer, None  # 'namanya "byar pet", dulu ada'
            elif _can_close(plain, position, mark.end(), end):
                yield Marked(opened, position, mark.end(), number)
                opened = carried = outer = None
            elif _can_open(plain, position, mark.end(), start, end):
                # inside one that is still open it is a term, or the one before was never closed
                outer = opened if carried is None else None
                opened, carried = mark.end(), None
        following = (
            document.paragraphs[number + 1] if number + 1 < len(document.paragraphs) else None
        )
        goes_on = (
            opened is not None
            and following is not None
            and pattern.match(plain, following[0], following[1])
            and _UNCLOSED.search(document.lower, max(opened, end - 200), end) is None
        )
        across = opened is not None and not goes_on and _closes_later(document, pattern, number)
        carried = opened if goes_on or across else None
        if opened is not None and carried is None and outer is None and found:
            close = _forgotten_close(document, opened, end)
            if close is not None and found[0].end() == opened:
                yield Marked(opened, close, close, number)


_MOST_PARAGRAPHS = 4
_SPEECH_BEHIND = re.compile(rf" ?,? ?(?:{SAID.pattern}|(?:(?:he|she) )?(?:said|says|added)\b)")


def _closes_later(document: Document, pattern: re.Pattern[str], number: int) -> bool:
    """Whether the next mark behind a paragraph closes what it opened, before a verb of speech.

    A page that breaks its lines anywhere, or leaves out the mark that goes on: '"Kami siap.', then
    'Tahun depan lebih banyak," kata Rini.'
    """
    plain, lower = document.plain, document.lower
    for start, end in document.paragraphs[number + 1 : number + 1 + _MOST_PARAGRAPHS]:
        marks = list(pattern.finditer(plain, start, end))
        if not marks:
            if _UNCLOSED.search(lower, start, end) is not None:
                return False
            continue
        first = marks[0]
        return (
            len(marks) % 2 == 1
            and plain[start : first.start()].rstrip()[-1:] in _ENDS
            and _SPEECH_BEHIND.match(lower, first.end(), end) is not None
        )
    return False


def _forgotten_close(document: Document, opened: int, end: int) -> int | None:
    """Where a quotation ends whose closing mark was forgotten: '"Kami siap, tutur Rini. ...'."""
    if not document.plain[opened : opened + 1].isupper():
        return None
    for said in _UNCLOSED.finditer(document.lower, opened, end):
        behind = document.plain[said.end() : said.end() + 2]
        if said["pronoun"] or (behind[:1] == " " and behind[1:].isupper()):
            return said.start()
    return None


_FEWEST = 5
"""Before a mark that only closes, a quotation has no fewer words."""


def _lacks_opening(document: Document, mark: re.Match[str], start: int) -> bool:
    """Whether a paragraph begins as a quotation whose opening mark was forgotten.

    'Kami siap melayani semua warga," kata Rini.': the mark closes behind a comma, and a verb of
    speech follows.
    """
    plain, lower = document.plain, document.lower
    if plain[mark.start() - 1] not in _ENDS or not plain[start : start + 1].isupper():
        return False
    if _SPEECH_BEHIND.match(lower, mark.end()) is None:
        return False
    words = lower[start : mark.start()]
    return words.count(" ") >= _FEWEST and _UNCLOSED.search(words) is None


_TERM = 5
"""A term within a quotation has fewer spaces."""
_STOPS = frozenset(".!?)")
_ENDS = frozenset(",.!?")
_SAID_BEHIND = re.compile(
    rf"(?:{SAID.pattern}|(?:(?:he|she) )?(?:said|says|added|explained|concluded|stated)\b)"
)


def _is_term(plain: str, start: int, end: int) -> bool:
    return plain[end - 1].isalnum() and plain.count(" ", start, end) < _TERM


def _run_on(plain: str, position: int, behind: int) -> bool:
    """Whether a mark opens a quotation that ran into the line before it: 'Foto: X"Saya minta'."""
    before = plain[position - 1 : position]
    return (before.isalnum() or before in _STOPS) and plain[behind : behind + 1].isupper()


def _is_set_off(plain: str, position: int, behind: int, start: int) -> bool:
    """Whether a mark opens with a space behind it, too: 'itu tercapai. " Kalau lancar, ...," ucap'.

    Only where a mark is left that can close: one alone is the end of a quotation.
    """
    before = plain[position - 1] if position > start else " "
    first = plain[behind + 1 : behind + 2]
    return before in " \n(:" and plain[behind : behind + 1] == " " and first.isupper()


def _can_open(plain: str, position: int, behind: int, start: int, end: int) -> bool:
    before = plain[position - 1] if position > start else " "
    after = plain[behind] if behind < end else " "
    return before in " \n(-:,[" and not after.isspace()


def _can_close(plain: str, position: int, behind: int, end: int) -> bool:
    before = plain[position - 1]
    after = plain[behind] if behind < end else " "
    if before.isspace():
        if plain[position - 2 : position - 1] in _ENDS and _SAID_BEHIND.match(plain, behind):
            return True  # 'the supervision, "said the director'
        return after in " ,.;:)\n" and not (
            after == " " and plain[behind + 1 : behind + 2].isupper()
        )
    if not after.isalnum() or before in ",.!?":
        return True
    return SAID.match(plain, behind) is not None  # 'padahal biaya banyak"imbuhnya'
