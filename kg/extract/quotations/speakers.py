"""Who says the words between marks.

Place in the flow: used by :mod:`kg.extract.quotations.quotes`. The one who speaks is named, in this
order of preference, behind the marks ("...," kata X; "...," ujarnya; "..." said X), before them (X
mengatakan, "..."; Menurut X: "..."), in the sentence before (X menilai itu penting. "..."), or in
the one behind ("..." Hal itu dikatakan X). A pronoun points to the one in focus: who spoke or was
the subject of the nearest sentence before that names somebody outside of marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from kg.extract.people.people import People
from kg.extract.quotations.post_holders import holder_of
from kg.extract.quotations.speaker_focus import is_aside, is_in_passing
from kg.extract.quotations.told import Marked, Told
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mentions
from kg.extract.words.role_words import ROLE_HEAD
from kg.extract.words.speech import ACCORDING_TO, BY, PRONOUN, SAID, SAYS, SAYS_THAT, any_said

__all__ = ["Speakers"]

_GAP = re.compile(r"\s*[,.]?\s*-?\s*(?:begitu |hal itu |hal tersebut |itu )?")
_REACH = 260
"""How far behind the marks the one who speaks may be named, in the same sentence."""
_LEAD = 400
"""How far before the marks the words that give the word may begin."""
_SHORT_LEAD = 90
"""So long is a sentence that only gives the word before the marks."""
_MARGIN = 20
"""Up to so many spaces and stops may stand around a quotation that fills its paragraph."""
_BACK = 6
"""How many sentences before the marks may name the one in focus."""
_ACCORDING = re.compile(r"(?:menurut|according to)(?!\w)(?P<pronoun>nya| dia| him| her)?(?!\w)")
"""Behind the marks: "...," according to X."""
_VERB_END = re.compile(rf"(?:{SAYS.pattern})(?: bahwa| that)?$")
_SOMEBODY = re.compile(
    r"(?:oleh )?(?P<words>(?:seorang|salah satu|salah seorang|para|sejumlah|one|a|an) [a-z][\w-]*"
    r"(?: (?!yang|di|saat|dalam|ketika|who|kepada|usai|dan|itu|pada|said|told)[\w-]+){0,4})"
)
_SPEAKS = re.compile(
    r"(?:(?:sementara itu|meanwhile|namun|adapun|lalu|kemudian|but|however),? )?"
    r"(?P<words>(?:seorang|salah satu|salah seorang|one|a|an|another) [a-z][\w-]*"
    r"(?: (?!yang\b|who\b)[\w'-]+){0,7}?)"
    rf"(?:,? (?:yang|who) [^,.;\"]{{3,80}})?,? (?:juga |pun |also |then )?(?:{SAYS.pattern})"
)
"""Somebody without a name, with a verb of speech, at the beginning of a sentence."""
_OPENING = re.compile(
    r"(?:sementara itu|sebelumnya|namun|adapun|lalu|kemudian|sedangkan|sementara|di sisi lain|"
    r"di tempat yang sama|di lokasi yang sama|pada kesempatan (?:itu|yang sama|tersebut)|"
    r"dalam (?:kesempatan|acara) (?:itu|yang sama|tersebut)|secara terpisah|terpisah|"
    r"dalam sambutannya|meanwhile|earlier|separately|the),? "
)
"""Before who speaks at the beginning of a sentence."""
_STOP = re.compile(
    r"[,.;\"()]|\b(?:yang|saat|dalam|ketika|who|kepada|usai|melalui|lewat|di|pada|itu|tersebut|ini|"
    r"in|on|at|when|while|during|after|before|upon|as|who|here)\b|$"
)
_CLAUSE = re.compile(
    r" (?:dalam|saat|ketika|usai|seusai|melalui|lewat|di sela|didampingi|bersama|kepada|"
    r"yang dibacakan|sebelum|setelah) "
)
"""Between a post and the name of somebody else: "kata Bupati usai bertemu X"."""
_POINTS_BACK = re.compile(r" yang [^,.;\"]{3,140} (?:itu|tersebut) (?:\w+ )?$")
"""Of whom the text told before: "Karyawan swasta yang pernah bekerja di Banggai itu merasa"."""
_DEFINITE = re.compile(
    r"(?:(?: [A-Z][\w-]*){0,4} ?\b| ?yang [^,.;\"]{3,90}? )(?:itu|tersebut|ini)(?![\w-])"
)
_BY_ANOTHER = re.compile(
    r", (?:menurut(?: dia|nya)|kata(?: dia|nya)|ujar(?: dia|nya)|(?:ucap|sebut|tutur)nya|"
    r"according to (?:him|her)|(?:he|she) said|said (?:he|she)), "
)
"""Between commas, that somebody else says what a sentence tells of the person that it names."""
_HONORIFIC_ROOM = 12
"""So far behind marks a name may begin, honorifics before it, to be the subject there."""
_PAST = re.compile(r",? (?:then |also |has )?[a-z]{3,14}ed(?: (?:off|up))?(?=[ .,:]|$)")
"""Any English verb of what is over, in the lower-case copy."""
_IS_NAME = re.compile(
    r"\b(?:bertajuk|bertema(?:kan)?|berjudul|berslogan|bertagline|(?:tema|judul|tajuk|slogan|tagline|"
    r"moto|motto)(?: besar| utama)?|titled|entitled|themed)(?: [:-])? ?:? ?$"
)
"""Before the name of an event or a work in marks, which nobody speaks."""
_AFTERWARDS = re.compile(r"\s*(?:demikian|hal (?:itu|tersebut|ini)|begitu|pernyataan itu|itu)\b")


@dataclass(slots=True)
class Speakers:
    """Finds who speaks, quotation by quotation, in the order of the text."""

    document: Document
    people: People
    organisations: Mentions
    last: Told | None = None
    last_marked: Marked | None = None
    _inside: list[tuple[int, int]] = field(default_factory=list)

    def speaker_of(self, marked: Marked) -> Told | None:
        """Who says it, None if nobody does."""
        self._inside.append((marked.start, marked.close))
        if _IS_NAME.search(self.document.lower, max(0, marked.start - 24), marked.start - 1):
            return None
        opening = self.document.plain[max(0, marked.start - 3) : marked.start - 1]
        told = opening.rstrip().endswith(":") or self._gives_the_word(marked, opening)
        before = self._before(marked) if told else None
        return (
            before
            or self._behind(marked)
            or self._before(marked)
            or self._sentence_before(marked)
            or self._sentence_behind(marked)
            or self._goes_on(marked)
        )

    def _gives_the_word(self, marked: Marked, opening: str) -> bool:
        """Whether a sentence before the marks does nothing else: 'Kata Rina Wulan, "..."'."""
        if not opening.rstrip().endswith(","):
            return False
        begin, sentence = self._lead(marked)
        lower = self.document.lower
        said = SAID.match(lower, begin) or ACCORDING_TO.match(lower, begin)
        return said is not None and sentence.start == begin and marked.start - begin < _SHORT_LEAD

    def keep(self, marked: Marked, told: Told) -> None:
        """Remember a quotation for those that go on from it."""
        self.last, self.last_marked = told, marked

    def _behind(self, marked: Marked) -> Told | None:
        """Who speaks, named behind the marks in the same sentence."""
        lower, plain = self.document.lower, self.document.plain
        paragraph_end = self.document.paragraphs[marked.paragraph][1]
        gap = _GAP.match(lower, marked.close, paragraph_end)
        start = gap.end() if gap is not None else marked.close
        limit = self._sentence_end(start, marked)
        said = (
            SAID.match(lower, start, limit)
            or BY.match(lower, start, limit)
            or _ACCORDING.match(lower, start, limit)
        )
        if said is None and self.document.language != "en":
            said = any_said(self.document, marked.start - 1, marked.close)
        if said is not None:
            return self._said(marked, said, limit)
        last = plain[marked.start : marked.end].rstrip(" ")[-1:]
        if last not in {*",.!?"} and plain[marked.close : marked.close + 1] != ",":
            return None
        says = self.document.in_lower.search(SAYS, start, min(limit, start + _REACH))
        if says is None:
            return self._any_verb(marked, start, limit)
        if '"' in plain[start : says.start()]:
            return None
        named = self._persons(start, says.start())
        if named:
            return Told(named[-1][2], None, named[-1][0], says.end(), "said-behind")
        if says.start() == start:  # '..." said X'
            return self._named_behind(says.end(), limit, says.start())
        if PRONOUN.match(lower, start, says.start()):
            return self._focus(marked, start, says.end())
        told = self._role(start, says.start(), start, says.end())
        if plain.startswith("the ", start) and (told is None or told.person is None):
            return self._focus(marked, start, says.end()) or told  # '"..." the farmer added'
        return told

    def _any_verb(self, marked: Marked, start: int, limit: int) -> Told | None:
        """Right behind English marks somebody does anything that is over: '"..." Rina closed'."""
        if self.document.language != "en":
            return None
        named = self._persons(start, min(limit, start + _REACH))
        pronoun = PRONOUN.match(self.document.lower, start, limit)
        if named and named[0][0] - start <= _HONORIFIC_ROOM:
            ends = (_PAST.match(self.document.lower, end, limit) for _, end, _ in named)
            verb = next((match for match in ends if match is not None), None)
            if verb is not None:
                return Told(named[0][2], None, named[0][0], verb.end(), "said-behind")
        elif pronoun is not None:
            verb = _PAST.match(self.document.lower, pronoun.end(), limit)
            if verb is not None:
                return self._focus(marked, start, verb.end())
        return None

    def _said(self, marked: Marked, said: re.Match[str], limit: int) -> Told | None:
        """Behind the marks stands "kata", "ujarnya" or "demikian disampaikan"."""
        pronoun = said.groupdict().get("pronoun")
        if not pronoun:
            return self._named_behind(said.end(), limit, said.start()) or self._focus(
                marked, said.start(), said.end()
            )
        named = self._persons(said.end(), min(limit, said.end() + 60))
        if named and _directly(self.document.plain[said.end() : named[0][0]]):
            return Told(named[0][2], None, said.start(), named[0][1], "said-behind")
        return self._focus(marked, said.start(), said.end())

    def _before(self, marked: Marked) -> Told | None:
        """Who speaks, named before the marks in the same sentence."""
        lower, opening = self.document.lower, marked.start - 1
        begin, sentence = self._lead(marked)
        if sentence.end < opening - 1 and self.document.plain[sentence.end : opening].strip():
            return None
        last = self.last_marked
        if last is not None and self.last is not None and begin <= last.close <= opening:
            between = lower[last.close : opening]
            if (
                SAYS_THAT.search(between)
                and len(between) < _REACH
                and '"' not in between
                and not self._is_title(marked)
            ):  # '"...," kata X, "..."'
                return Told(self.last.person, self.last.words, last.close, opening, "said-before")
        lead = lower[begin:opening].rstrip(" ")
        if not lead or (lead[-1] not in ",:" and not _VERB_END.search(lead)):
            return None
        says = None
        for match in self.document.in_lower.finditer(SAYS_THAT, begin, opening):
            says = match  # the last one counts
        verb = (
            says
            or self.document.in_lower.search(ACCORDING_TO, begin, opening)
            or self.document.in_lower.search(BY, begin, opening)
        )
        if verb is None and lead[-1] != ":":
            return None
        named = self._persons(begin, opening)
        if named:
            return Told(named[-1][2], None, named[-1][0], opening, "said-before")
        start = verb.start() if verb is not None else begin
        if verb is not None and (
            PRONOUN.search(lower, begin, opening) or verb.groupdict().get("pronoun")
        ):
            told = self._focus(marked, start, opening)
            return Told(told.person, told.words, start, opening, "said-before") if told else None
        told = self._role(begin, opening, begin, opening)
        return Told(told.person, told.words, begin, opening, "said-before") if told else None

    def _sentence_before(self, marked: Marked) -> Told | None:
        """Somebody speaks in the sentence before, and the marks hold whole sentences."""
        if not self._whole(marked):
            return None
        opening = marked.start - 1
        number = self.document.sentence_index(opening)
        if self.document.sentences[number].start < opening or number == 0:
            return None
        sentence = self.document.sentences[number - 1]
        first = self._first_paragraph(marked)
        if sentence.kind != "body" or first - sentence.paragraph > 1:
            return None
        begin = max(sentence.start, sentence.end - _LEAD)
        if self._covered(sentence.end - 3):
            return None
        lower, words = self.document.lower, self.document.in_lower
        verb = words.search(SAYS_THAT, begin, sentence.end) or words.search(BY, begin, sentence.end)
        if verb is None:
            return None
        where = "sentence" if first == sentence.paragraph else "paragraph"
        reason = f"said-in-the-{where}-before"
        if verb.groupdict().get("pronoun") or PRONOUN.match(lower, begin):
            told = self._focus(marked, verb.start(), verb.end())
        else:
            told = self._subject(begin, sentence.end)
            if told is None and PRONOUN.search(
                lower, max(begin, verb.start() - 12), verb.end() + 8
            ):
                told = self._focus(marked, verb.start(), verb.end())
        return Told(told.person, told.words, told.start, told.end, reason) if told else None

    def _sentence_behind(self, marked: Marked) -> Told | None:
        """The next sentence says whose words they were: "..." Hal itu dikatakan X."""
        lower, end = self.document.lower, self.document.paragraphs[marked.paragraph][1]
        afterwards = _AFTERWARDS.match(lower, marked.close, end)
        if afterwards is None or not self._whole(marked):
            return None
        limit = min(end, afterwards.end() + 150)
        words = self.document.in_lower
        verb = words.search(BY, afterwards.end(), limit)
        verb = verb or words.search(SAID, afterwards.end(), limit)
        if verb is None or verb.start() - afterwards.end() > 30:
            return None
        told = self._named_behind(verb.end(), limit, verb.start())
        return Told(told.person, told.words, told.start, told.end, "said-before") if told else None

    def _goes_on(self, marked: Marked) -> Told | None:
        """A paragraph of nothing but a quotation goes on from the one before."""
        last, told = self.last_marked, self.last
        if (
            last is None
            or told is None
            or not 0 <= self._first_paragraph(marked) - last.paragraph <= 1
        ):
            return None
        start = self.document.paragraphs[self._first_paragraph(marked)][0]
        end = self.document.paragraphs[marked.paragraph][1]
        if marked.start - start > _MARGIN or end - marked.close > _MARGIN:
            return None
        plain = self.document.plain
        if plain[start : marked.start - 1].strip() or plain[marked.close : end].strip(" .,"):
            return None
        return Told(told.person, told.words, marked.start, marked.start, "speaker-goes-on")

    def _focus(self, marked: Marked, start: int, end: int) -> Told | None:
        """Who a pronoun from ``start`` to ``end`` points back to."""
        number = self.document.sentence_index(marked.start)
        seen = 0
        named: Told | None = None
        behind: Told | None = None
        for sentence in reversed(self.document.sentences[max(0, number - 3 * _BACK) : number + 1]):
            if sentence.kind != "body":
                continue
            seen += 1
            if seen > _BACK:
                break
            told = self._subject(
                max(sentence.start, sentence.end - 3 * _LEAD), min(sentence.end, marked.start)
            )
            if told is None or is_aside(self.document.lower, sentence.start, told.start):
                continue  # "Ia menerangi kampung yang diresmikan Gubernur Anu"
            lower, begin = self.document.lower, sentence.start
            several = len({place[2] for place in self._persons(begin, sentence.end)}) > 1
            if is_in_passing(lower, begin, told.start, told.reason, several=several):
                behind = behind or told  # "Padahal, Presiden Anu sudah meminta semua desa terang"
            elif told.reason == "named":
                named = named or told
            else:
                if named is None or (told.reason == "given" and self._unheard(told)):
                    named = told
                break
        named = named or behind
        if named is not None:
            return Told(named.person, named.words, start, end, "said-behind")
        if self.last is not None:
            return Told(self.last.person, self.last.words, start, end, "said-behind")
        person = self.people.last_before(marked.start)
        if person is None or self._wrote(person):
            return None
        return Told(person, None, start, end, "said-behind")

    def _unheard(self, told: Told) -> bool:
        """Whether somebody was given the word and nobody was quoted since."""
        return self.last_marked is None or self.last_marked.close <= told.start

    def _subject(self, begin: int, end: int) -> Told | None:
        """Who speaks in a sentence, else who is named first in it, outside of marks."""
        lower = self.document.lower
        named = self._persons(begin, end)
        if named and _BY_ANOTHER.search(lower, named[0][1], end) and self.last is not None:
            return None  # "Presiden Anu, menurut dia, meminta ..."
        nameless = self._somebody(begin, end, named) or self._post(begin, end, named)
        if nameless is not None:
            return nameless
        for verb in self.document.in_lower.finditer(SAYS, begin, end) if named else ():
            before = [place for place in named if place[1] <= verb.start()]
            main = [place for place in before if not is_aside(lower, begin, place[0])]
            before = main or before  # "A yang mewakili B dalam sambutannya menyebut ..."
            if before and not self._covered(verb.start()):
                return Told(before[-1][2], None, before[-1][0], verb.end(), "says")
        for pattern in (SAID, BY, ACCORDING_TO):
            for verb in pattern.finditer(lower, begin, end):
                behind = [place for place in named if 0 <= place[0] - verb.end() < 150]
                if behind and not verb.groupdict().get("pronoun"):
                    if not self._covered(verb.start()):
                        how = "given" if pattern is BY else "said-behind"
                        return Told(behind[0][2], None, verb.start(), behind[0][1], how)
                somebody = _SOMEBODY.match(lower, verb.end() + 1)
                if somebody is not None and not named:
                    words = self.document.words(*somebody.span("words"))
                    return Told(None, words, verb.start(), somebody.end("words"), "said-behind")
        if named:
            return Told(named[0][2], None, named[0][0], named[0][1], "named")
        return None

    def _somebody(self, begin: int, end: int, named: list[tuple[int, int, int]]) -> Told | None:
        """Somebody without a name who speaks in a sentence: "Seorang warga mengaku ..."."""
        match = _SPEAKS.match(self.document.lower, begin, end)
        if match is None or self._covered(match.start("words")):
            return None
        if named and named[0][0] < match.end():
            return None
        words = self.document.words(*match.span("words"))
        return Told(None, words, match.start("words"), match.end(), "said-behind")

    def _post(self, begin: int, end: int, named: list[tuple[int, int, int]]) -> Told | None:
        """A post without a name that speaks: "Sebelumnya, Menteri Perhubungan mengatakan ..."."""
        opening = _OPENING.match(self.document.lower, begin, end)
        start = opening.end() if opening is not None else begin
        if ROLE_HEAD.match(self.document.lower, start, end) is None or self._covered(start):
            return None
        verb = self.document.in_lower.search(SAYS, start, min(end, start + _REACH))
        if verb is None or (named and named[0][0] < verb.start()):
            return None
        if _POINTS_BACK.search(self.document.lower, start, verb.start()) is not None:
            return None
        return self._role(start, verb.start(), start, verb.end())

    def _named_behind(self, start: int, limit: int, verb: int) -> Told | None:
        """The first person behind a verb of speech, else the role or organisation there."""
        quote = self.document.plain.find('"', start, limit)
        end = quote if quote >= 0 else limit
        somebody = _SOMEBODY.match(self.document.lower, start + 1, end)
        inside = self._persons(start, end)
        clause = _CLAUSE.search(self.document.lower, start, inside[0][0]) if inside else None
        if clause is not None and inside[0][0] - start > 12:  # "kata Bupati saat mendampingi X"
            role = self.document.in_lower.search(ROLE_HEAD, start, clause.start())
            if role is not None and role.start() - start <= 12:
                told = self._role(start, clause.start(), verb, clause.start())
                if told is not None and told.person is not None:
                    return told
        if inside and (somebody is None or inside[0][0] - somebody.end() < 8):
            return Told(inside[0][2], None, verb, inside[0][1], "said-behind")
        if somebody is not None:
            words = self.document.words(*somebody.span("words"))
            return Told(None, words, verb, somebody.end("words"), "said-behind")
        return self._role(start, end, verb, end)

    def _role(self, start: int, end: int, verb: int, told_end: int) -> Told | None:
        """A role without a name, or an organisation, that is given the word."""
        document = self.document
        organisation = next(iter(self.organisations.within(start, end)), None)
        role = document.in_lower.search(ROLE_HEAD, start, min(end, start + 60))
        if role is None or role.start() - start > 12:
            if organisation is None or organisation.start - start >= 20:
                return None
            if organisation.start > start and _DEFINITE.match(document.plain, organisation.end):
                return None  # "ujar alumnus Universitas Andalas tersebut": named before
            stop = max(organisation.end, verb + 1)
            return Told(None, organisation.name, verb, stop, "said-behind")
        if organisation is not None and organisation.start - role.end() < 40:
            stop = organisation.end
        else:
            found = _STOP.search(document.lower, role.end(), end)
            stop = found.start() if found is not None else role.end()
        says = document.in_lower.search(SAYS, role.end(), stop)
        stop = says.start() if says is not None else stop  # 'Camat setempat mengatakan, "..."'
        words = document.words(role.start(), stop).rstrip(" ,")
        person = holder_of(self.people, words, start)
        if person is None and _DEFINITE.match(document.plain, stop):
            return None  # "kata politikus itu", "jelas Kadis ESDM Sultra itu": named before
        told_end = min(told_end, max(stop, verb + 1))
        return Told(person, words if person is None else None, verb, told_end, "said-behind")

    def _persons(self, begin: int, end: int) -> list[tuple[int, int, int]]:
        """The places of people that stand outside of marks."""
        return [
            place
            for place in self.people.within(begin, end)
            if not self._covered(place[0]) and not self._wrote(place[2])
        ]

    def _wrote(self, person: int) -> bool:
        """Whether somebody is only named as who wrote the text or took a picture."""
        return self.people.items[person].reasons == ("byline",)

    def _covered(self, position: int) -> bool:
        number = bisect_right(self._inside, (position, position))
        return number > 0 and self._inside[number - 1][1] > position

    def _whole(self, marked: Marked) -> bool:
        """Whether the marks hold whole sentences: a capital first, a stop at the end."""
        plain = self.document.plain
        return plain[marked.start : marked.start + 2].strip()[:1].isupper() and (
            plain[marked.end - 1] in ".!?" or plain[marked.close : marked.close + 1] == "."
        )

    def _is_title(self, marked: Marked) -> bool:
        """Whether the marks hold the title of an event: words in capitals, no stop."""
        plain = self.document.plain
        words = plain[marked.start : marked.end].split()
        if plain[marked.end - 1] in ",.!?" or plain[marked.close : marked.close + 1] == ",":
            return False
        capitals = sum(word[0].isupper() or word.isdigit() or len(word) < 4 for word in words)
        return len(words) > 2 and capitals == len(words)

    def _first_paragraph(self, marked: Marked) -> int:
        return self.document.sentence_at(marked.start).paragraph

    def _lead(self, marked: Marked) -> tuple[int, Sentence]:
        """Where the words before the marks begin, and their sentence."""
        opening = marked.start - 1
        start = self.document.paragraphs[self._first_paragraph(marked)][0]
        sentence = self.document.sentence_at(max(opening - 1, start))
        return max(sentence.start, start, opening - _LEAD), sentence

    def _sentence_end(self, position: int, marked: Marked) -> int:
        """Where the sentence ends that holds ``position``, not beyond the paragraph."""
        paragraph_end = self.document.paragraphs[marked.paragraph][1]
        number = self.document.sentence_index(position)
        return min(self.document.sentences[number].end, paragraph_end, position + _REACH)


def _directly(between: str) -> bool:
    """Whether nothing but honorifics and a role stands between a verb and a name."""
    return len(between) < 60 and _OTHERS.search(between) is None


_OTHERS = re.compile(
    r"[.;\"]|\b(?:yang|di|saat|dalam|pada|usai|didampingi|ditemani|mendampingi|bersama|kepada|"
    r"menanggapi|mengutip|menirukan|seraya|sembari|sambil|soal|terkait|tentang)\b"
)
"""Between a verb with a pronoun and the name of somebody else: "katanya didampingi X"."""
