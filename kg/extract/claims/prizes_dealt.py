"""Prizes told as the subject of a sentence, or in brackets behind who got them.

Place in the flow: used by :mod:`kg.extract.claims.awards`. Three forms: "Penghargaan Subroto 2024
itu ditujukan kepada A serta B", where any name may stand behind the word for a prize and any of the
verbs of giving or of being got behind it; "A (PROPER Emas), B (Hijau)", where the brackets hold a
rank of PROPER, which the sentence or the one before may name alone; and "PROPER Emas diberikan
kepada A, PROPER Hijau untuk B", where each rank is dealt out to its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.organisations.topic import HOLDER_KINDS, coordinated, is_alike
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["DealtPrize", "dealt_prizes", "is_in_brackets", "proper_near", "received_by"]


@dataclass(frozen=True, slots=True)
class DealtPrize:
    """A prize by its place, the verb (or the brackets), who got it, and the rank if one is told."""

    name: tuple[int, int]
    verb: tuple[int, int]
    holders: tuple[Mention, ...]
    level: tuple[int, int] | None = None


_COLOR = r"(?:[Ee]mas|[Hh]ijau|[Bb]iru|EMAS|HIJAU|BIRU|[Gg]old|[Gg]reen|[Bb]lue)"
_PROPER = re.compile(r"\b(?:PROPER|Proper)\b")
_BRACKETS = re.compile(
    r" ?\((?P<name>(?:(?:[Pp]eringkat|[Kk]ategori|[Pp]redikat|[Pp]enghargaan) )?"
    rf"(?:(?:PROPER|Proper) )?(?P<level>{_COLOR})(?: (?:PROPER|Proper))?)\)"
)
_SUBJECT = re.compile(
    r"\b(?:[Pp]enghargaan|[Aa]nugerah|[Pp]iagam|[Tt]rofi|[Pp]iala|[Gg]elar|[Mm]edali) "
    r"(?P<name>(?!Zero|Nihil|Kecelakaan|SM[KP]|ISO|SNI|PROPER|Proper|Sistem|K3\b|Menteri|Kement|"
    r"Gubernur|Bupati|Wali|Presiden|Kapol|Bendera|Juara|Terbaik|Pem|Dinas|P2)"
    rf"(?!{_COLOR}\b)[A-Z][\w&+-]+"
    r"(?: (?:[A-Z][\w&+-]*|20\d\d|dan|of|the|for|and|in)(?=[ ,]))*(?: \([A-Z0-9]{2,8}\))?)"
    r"(?: (?:level|kategori|peringkat|predikat|bidang|tingkat|untuk|atas)(?: [\w-]+){1,6}?)?"
    r"(?: dari [A-Z][\w() ]{3,80}?)?"
    r"(?: (?:tersebut|itu|ini)|,? yang(?= (?:\w+ )?di(?:raih|terima|peroleh|sabet|berikan)))?,? "
    r"(?:(?:juga|turut|telah|sudah|kemudian|kembali|pun|resmi|"
    r"berhasil|kini) ){0,2}"
    r"(?P<verb>di(?:berikan|serahkan|tujukan|anugerahkan|sematkan|persembahkan|peruntukkan)"
    r"(?: langsung)?(?: \w+){0,3}? (?:kepada|bagi|untuk|ke)|"
    r"jatuh (?:kepada|ke tangan|ke)|di(?:raih|terima|peroleh|sabet|boyong|menangkan|gondol|"
    r"bawa pulang|dapat(?:kan)?)(?: oleh)?) "
    r"(?:(?:\w+ )?(?:anak (?:usaha|perusahaan|bisnis)|unit|pembangkit)(?:nya)?,? (?:yaitu|yakni) )?"
    r"(?:pt\.? |PT\.? |PLN |unit )?"
)
_TO_EACH = re.compile(
    rf"\b(?P<name>(?:(?:PROPER|Proper) )?(?P<level>{_COLOR})(?: (?:PROPER|Proper))?)(?: 20\d\d)? "
    r"(?P<verb>(?:(?:juga|masing-masing|kembali|berhasil) )?(?:"
    r"di(?:berikan|serahkan|anugerahkan|sematkan)(?: langsung)? (?:kepada|untuk|bagi)|"
    r"di(?:raih|terima|peroleh|sabet|boyong)(?: oleh)?|jatuh (?:kepada|ke)|kepada|untuk|bagi|to)) "
    r"(?:PT\.? |PLN |unit )?"
)
_PROPERS = ("PROPER", "Proper")
_PRIZE_STEMS = ("enghargaan", "nugerah", "iagam", "rofi", "iala", "elar", "edali")
_GAINS = re.compile(
    r" yang (?:(?:juga|berhasil|sukses|telah) )?(?:me(?:raih|ndapat(?:kan)?|mp?eroleh|nerima|nang|"
    r"nyabet|menangi|menangkan|wakili)|unggul|terpilih|dinilai|dinobatkan)\b"
    r"[^,.;()]{0,90}?,? (?:dan|serta) (?:(?:juga|kepada|bagi|untuk) )?(?:PT\.? |PLN |unit )?"
)
"""From a member of a list over what it got to the next: "A yang meraih X serta B"."""


_AS = re.compile(
    r"\b(?P<verb>[Mm]e(?:mberikan|nyerahkan|nganugerahkan|nyematkan|mberi|nganugerahi))(?: \w+)? "
    r"(?:penghargaan|anugerah|predikat|gelar|piagam) (?:kepada|bagi|untuk) (?:PT\.? |PLN )?"
)
_AS_NAME = re.compile(
    r"(?:(?! yang )[^.;,\"]){0,60}? sebagai \"?"
    r"(?P<name>(?!Manaj|Manag|Direktur|Kepala|Ketua|General)[A-Z][\w&-]+"
    r"(?: (?:[A-Z][\w&+-]*|20\d\d|dan|of|the|for)(?=[ ,.\"]))+)"
)
"""A title that is given: "memberikan penghargaan kepada X sebagai Wajib Pajak Teladan"."""


def dealt_prizes(
    document: Document, sentence: Sentence, organisations: Mentions
) -> Iterator[DealtPrize]:
    """The prizes of a sentence in these two forms, with who got them."""
    plain = document.plain
    proper = None
    if "(" in plain[sentence.start : sentence.end]:
        proper = proper_near(document, sentence)
    if proper is not None:
        for each in organisations.within(sentence.start, sentence.end):
            match = _BRACKETS.match(plain, each.end)
            if match is None or each.kind not in HOLDER_KINDS:
                continue
            if polarity(document, sentence, *match.span("level")) == "stated":
                alone = _PROPER.search(match["name"]) is None
                name = proper if alone else match.span("name")
                yield DealtPrize(name, match.span("level"), (each,), match.span("level"))
    if document.holds(_PROPERS, sentence.start, sentence.end):
        yield from _dealt_to_each(document, sentence, organisations)
    named = document.holds(_PRIZE_STEMS, sentence.start, sentence.end)
    for match in _SUBJECT.finditer(plain, sentence.start, sentence.end) if named else ():
        first = organisations.starting_at(match.end()) or organisations.at(match.end())
        if first is None or first.kind not in HOLDER_KINDS or first.start < match.end("name"):
            continue
        if organisations.at(match.start("name")) is not None:
            continue
        if polarity(document, sentence, *match.span("verb")) != "stated":
            continue
        group = coordinated(document, organisations, first, sentence.end)
        while (gains := _GAINS.match(plain, group[-1].end, sentence.end)) is not None:
            more = organisations.starting_at(gains.end()) or organisations.at(gains.end())
            if more is None or more.kind not in HOLDER_KINDS or more.start <= group[-1].start:
                break
            group = (*group, *coordinated(document, organisations, more, sentence.end))
        if is_alike(group):
            yield DealtPrize(match.span("name"), match.span("verb"), group)
    titled = document.holds((" sebagai ",), sentence.start, sentence.end)
    for match in _AS.finditer(plain, sentence.start, sentence.end) if titled else ():
        first = organisations.starting_at(match.end()) or organisations.at(match.end())
        title = _AS_NAME.match(plain, first.end, sentence.end) if first is not None else None
        if first is None or title is None or first.kind not in HOLDER_KINDS:
            continue
        if polarity(document, sentence, *match.span("verb")) == "stated":
            yield DealtPrize(title.span("name"), match.span("verb"), (first,))


def _dealt_to_each(
    document: Document, sentence: Sentence, organisations: Mentions
) -> list[DealtPrize]:
    """Ranks of PROPER, two or more, with who got each: "Emas untuk A, PROPER Hijau untuk B"."""
    found = []
    for match in _TO_EACH.finditer(document.plain, sentence.start, sentence.end):
        first = organisations.starting_at(match.end()) or organisations.at(match.end())
        if first is None or first.kind not in HOLDER_KINDS or first.start < match.end("level"):
            continue
        alone = _PROPER.search(match["name"]) is None
        name = proper_near(document, sentence) if alone else match.span("name")
        group = coordinated(document, organisations, first, sentence.end)
        held = polarity(document, sentence, *match.span("verb"))
        if name is not None and held == "stated" and is_alike(group):
            found.append(DealtPrize(name, match.span("verb"), group, match.span("level")))
    return found if len(found) > 1 else []


_RECEIVED = re.compile(
    r"(?: (?:awards?|trophy|trophies|ratings?|rank|status|medals?))?,? (?:(?:which|that) )?"
    r"(?:(?:was|were|has been|have been|had been|also|again|all) )*"
    r"(?:(?:obtained|won|earned|received|achieved|secured|claimed|bagged) by|"
    r"(?:presented|awarded|given|handed(?: over| out)?|delivered|granted|went) to|"
    r"(?:conferred|bestowed) (?:on|upon)) (?:the )?(?:PT\.? )?(?:PLN )?"
)
_PLANTS = re.compile(
    r"(?P<names>[A-Z][\w-]+(?: [A-Z][\w-]+)?(?:(?:, and |, | and )[A-Z][\w-]+(?: [A-Z][\w-]+)??)+) "
    r"(?:(?:[Gg]enerati(?:on|ng)|[Pp]ower|[Ss]team|[Gg]eothermal) )*"
    r"(?:[Uu]nits|[Pp]lants|[Ss]tations)\b"
)
"""Plants that share the word for what they are: "the Paiton, Gresik and Muara Tawar Units"."""


def received_by(
    document: Document, sentence: Sentence, organisations: Mentions, end: int
) -> tuple[Mention, ...] | None:
    """Who an English prize that ends here is said to be got by: "Gold PROPER obtained by A and B".

    Returns:
        The holders; None where nothing of the kind stands behind the prize.
    """
    match = _RECEIVED.match(document.plain, end, sentence.end)
    if match is None:
        return None
    first = organisations.starting_at(match.end()) or organisations.at(match.end())
    if first is not None and first.kind in HOLDER_KINDS:
        group = coordinated(document, organisations, first, sentence.end)
        return group if is_alike(group) else None
    plants = _PLANTS.match(document.plain, match.end(), sentence.end)
    if plants is None:
        return None
    return tuple(
        Mention(*name.span(), "pln_unit", name.group())
        for name in _PLANT.finditer(document.plain, *plants.span("names"))
    )


_PLANT = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+)?")


def is_in_brackets(document: Document, organisations: Mentions, start: int) -> bool:
    """Whether a rank that begins here stands in brackets right behind an organisation."""
    return document.plain[start - 1 : start] == "(" and any(
        organisations.at(start - back) is not None for back in (2, 3)
    )


def proper_near(
    document: Document, sentence: Sentence, position: int | None = None
) -> tuple[int, int] | None:
    """Where the sentence (up to a position), or one right before it, names PROPER."""
    end = sentence.end if position is None else position
    match = document.in_plain.search(_PROPER, sentence.start, end)
    number = document.sentence_index(sentence.start)
    for each in document.sentences[max(0, number - _BACK) : number]:
        match = match or document.in_plain.search(_PROPER, each.start, each.end)
    return match.span() if match is not None else None


_BACK = 2
"""So many sentences back PROPER may be named."""
