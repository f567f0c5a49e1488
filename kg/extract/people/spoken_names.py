"""Names beside verbs of speech and behind honorifics.

Place in the flow: used by :mod:`kg.extract.people.anchors`.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from kg.extract.names.names import PersonName
from kg.extract.people.appositions import ASIDE
from kg.extract.people.name_reader import Anchor, NameReader, without_age
from kg.extract.people.role_mention import RoleMention
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import ROLE_HEAD
from kg.extract.words.speech import SAYS, any_said
from kg.extract.words.titles import ARM, RANKS, SPOKEN_TO, any_of

__all__ = [
    "HONORIFICS",
    "iter_addressed",
    "iter_aged",
    "iter_before_colon",
    "iter_from_bodies",
    "iter_presented",
    "iter_speakers",
    "iter_told",
]

_SAID_BY = re.compile(
    r"(?:[\"]|,) ?(?:said|says|added|told|explained|remarked|noted|stated|according to) "
)
_OF = re.compile(r" (?:of|from|dari) (?:the )?(?:[a-z][\w-]+ ){0,4}$")
_HONORIFIC = re.compile(
    rf"(?:{any_of(SPOKEN_TO)})\.? (?=[A-Z])|"
    rf"(?P<rank>(?:{any_of(RANKS)})(?: (?:Pol|TNI|{ARM}))?|(?:Mayor|Kapten) (?:{ARM}))\.?"
    r"(?: \(Purn\.?\))? (?=[A-Z])"
)
_CALLED_AFTER = re.compile(
    r"\b(?:Jalan|Jln?\.?|RS\w*|Sakit|Gedung|Bandara|Lanud|Stadion|Lapangan|KRI|Kapal|Simpang|Taman|"
    r"Bundaran|Jembatan|S[DM][AKPN]\w*|Museum|Monumen|Terminal|Kampus|Universitas|Kompleks) $"
)
"""Before the rank of somebody after whom a street or a house is called."""
HONORIFICS = frozenset(title.lower() for title in (*SPOKEN_TO, *RANKS, "Mayor", "Kapten"))
"""The first words of a title behind which a name is read wherever it stands."""


_IN_A_NAME = re.compile(r"[a-z\d] ")
"""Before a word in capitals that goes on a sentence, which is no verb."""


def _owns_post(document: Document, name: PersonName) -> bool:
    """Whether a name is that of a body with a post behind it: "said Alba Energy's CEO, X"."""
    if not document.plain.startswith("'s ", name.end):
        return False
    return document.in_lower.search(ROLE_HEAD, name.end, name.end + 50) is not None


def iter_speakers(
    names: NameReader, roles: list[tuple[int, int]], speech: list[re.Match[str]]
) -> Iterator[Anchor]:
    """Names beside a verb of speech; no name begins within a role."""
    document = names.document
    for verb in speech:
        sentence = document.sentence_at(verb.start())
        if sentence.kind != "body":
            continue
        said_by: int | None = None
        if verb.re is not SAYS:
            if (
                verb.groupdict().get("pronoun")
                or document.plain[verb.end() : verb.end() + 1] != " "
            ):
                continue
            said_by = verb.end() + 1
            if document.plain[verb.start()].isupper() and _IN_A_NAME.match(
                document.plain, max(sentence.start, verb.start() - 2)
            ):
                continue  # "UIP dengan Nilai Kinerja tertinggi"
            if document.lower.endswith("tanggung ", 0, verb.start()):
                continue  # "program Tanggung Jawab Sosial dan Lingkungan"
            if verb.group() == "bagi" and verb.start() > sentence.start:
                if document.plain[verb.start() - 2] not in '",':
                    continue  # "yang ke-3 bagi Ulubelu"
        else:
            turned = _SAID_BY.match(document.lower, max(0, verb.start() - 2))
            said_by = turned.end() if turned is not None else None
        if said_by is not None:
            name = None if _within_role(roles, said_by) else names.read(said_by)
            if name is not None and name.end <= sentence.end and not _owns_post(document, name):
                yield Anchor(name, None, None, "name-behind-speech-verb", 0.85)
            if name is not None or verb.re is not SAYS:
                continue
        end = verb.start()
        while end > sentence.start and document.plain[end - 1] in " ,":
            end -= 1
        end = without_age(document.plain, sentence.start, end)
        if not document.plain[sentence.start : end][-60:].strip():
            continue
        begin = max(_last_role_end(roles, end), sentence.start)
        subject = None
        if document.plain.endswith(", ", 0, verb.start()):
            quoted = document.plain.rfind('" ', sentence.start, verb.start())
            first = quoted + 2 if quoted >= 0 else sentence.start
            linked = _LINKED.match(document.plain, first)
            first = linked.end() if linked is not None else first
            subject = _with_a_clause(names, first, verb.start())
        if subject is not None:
            yield Anchor(subject, None, None, "name-before-speech-verb", 0.75)
            continue
        name = _without_its_region(names, names.ending(begin, end), end)
        if name is not None and " " not in name.words:
            if document.plain.endswith("'s ", 0, name.start):
                continue  # "the head of Mimika's Dishub stated"
            if document.plain.endswith(" kepada ", 0, name.start):
                continue  # "Rina, warga Ende, kepada Harian Pagi, mengatakan"
        if name is not None and _OF_A_LAW.search(document.plain, begin, name.start) is not None:
            continue
        if name is not None and _TO_A_PLACE.search(document.lower, begin, name.start) is None:
            yield Anchor(name, None, None, "name-before-speech-verb", 0.8)
            continue
        owner = names.organisations.before(end)  # "X of the Institute ... cautioned"
        if owner is not None and owner.end == end and owner.start > begin:
            joined = _OF.search(document.plain, max(begin, owner.start - 60), owner.start)
            name = names.ending(begin, joined.start()) if joined is not None else None
            if name is not None and _begins_a_clause(document.lower, sentence.start, name.start):
                yield Anchor(name, None, owner, "name-before-speech-verb", 0.8)


def _without_its_region(names: NameReader, name: PersonName | None, end: int) -> PersonName | None:
    """A name without the region of the body before it: "DPRD Kubar Andi Azis mempertanyakan"."""
    area = names.areas.starting_at(name.start) if name is not None else None
    if name is None or area is None or area.end >= name.end:
        return name
    body = names.organisations.before(name.start)
    if body is None or body.end != name.start - 1:
        return name
    return names.ending(area.end, end) or name


_OF_A_LAW = re.compile(r"\b(?:tentang|about|on) (?:[A-Z][\w-]+(?:,? dan|,? and)? ){0,6}$")
"""Within the title of a law: "UU Nomor 1 Tahun 1970 tentang Keselamatan Kerja menyebutkan"."""
_TO_A_PLACE = re.compile(r"\b(?:menuju|ke|di|dari|asal|sampai|via|in|at|from|near) $")
"""Before a place at the end of a clause: "X, yang berkendara menuju Y, mengaku"."""
_PRESENTS = re.compile(
    r"(?<!\w)(?:(?:seorang|salah seorang) (?P<one>[a-z]+(?: (?!yang|bernama|di|dari|asal|dan|itu|"
    r"ini|tersebut|lagi|pun)[a-z]+){0,2})|salah satu (?P<of>(?:pe(?:m|n|ng|ny|r|l)?[a-z]{3,}(?<!an)"
    r"(?<!bangkit)(?<!sawat)(?<!peserta)|korban|jema?ah|konsumen|karyawan|wisatawan)"
    r"(?: (?:program|bantuan|manfaat|bpbl))?))"
    r"(?: (?:asal|dari) (?P<place>[A-Z]\w+))?(?:, | bernama )(?=[A-Z])",
    re.IGNORECASE,
)


def iter_presented(names: NameReader) -> Iterator[Anchor]:
    """Somebody presented by a noun that no list of posts has: "Seorang pemudik, X, yang ..."."""
    document = names.document
    if "seorang " not in document.lower and "salah satu " not in document.lower:
        return
    for match in document.in_plain.finditer(_PRESENTS):
        sentence = document.sentence_at(match.start())
        name = names.read(match.end()) if sentence.kind == "body" else None
        if name is None or name.start < match.end() or name.start > match.end() + 12:
            continue
        called = match.group().endswith(" bernama ") and " " in name.words
        if (
            not called
            and document.plain[name.after : name.after + 2].lstrip(" ")[:1] not in {",", "("}
            and (SAYS.match(document.lower, name.after + 1) is None)
        ):
            continue
        start = match.start("one") if match["one"] else match.start("of")
        end = match.end("place") if match["place"] else max(match.end("one"), match.end("of"))
        yield Anchor(name, RoleMention(start, end, end), None, "role-before-name", 0.85)


def _with_a_clause(names: NameReader, start: int, verb: int) -> PersonName | None:
    """The subject that a clause parts from its verb: "X, who joined in 2021, said"."""
    plain = names.document.plain
    name = names.read(start)
    if name is None or name.start != start or verb - name.after > _ASIDE_LENGTH:
        return None
    return name if ASIDE.fullmatch(plain, name.after, verb) is not None else None


_LINKED = re.compile(
    r"(?:Namun|Tetapi|Tapi|Sementara(?: itu)?|Sebaliknya|Sedangkan|Adapun|Sebelumnya|Senada|"
    r"Selain itu|Di sisi lain),? "
)
"""What links a sentence to the one before, in front of its subject."""
_ASIDE_LENGTH = 125
_CLAUSE = re.compile(
    r"(?:[,\"(:]|\b(?:dan|bahwa|namun|sementara|menurut|and|but|while|as|when|that|however))\s*$"
)


def _begins_a_clause(lower: str, start: int, position: int) -> bool:
    """Whether a name is its clause's subject: not "anugerah Green Leadership dari Kementerian"."""
    before = lower[start:position]
    return not before.strip(" -") or _CLAUSE.search(before[-30:]) is not None


def _within_role(roles: list[tuple[int, int]], position: int) -> bool:
    number = bisect_right(roles, (position, len(roles) and roles[-1][1])) - 1
    return number >= 0 and roles[number][0] <= position < roles[number][1]


_MARKS = re.compile(r"\"[^\"\n]{3,900}\"(?=,? ?[a-z])")


def iter_told(names: NameReader, roles: list[tuple[int, int]]) -> Iterator[Anchor]:
    """Names behind a word that no list of verbs has: '"Kami bangun," janji Yosef Dhae'."""
    document = names.document
    for marks in _MARKS.finditer(document.plain) if document.language != "en" else ():
        said = any_said(document, marks.start(), marks.end())
        if said is None or said["pronoun"] or _within_role(roles, said.end() + 1):
            continue
        name = names.read(said.end() + 1)
        if name is not None and name.start < said.end() + 14:
            yield Anchor(name, None, None, "name-behind-speech-verb", 0.75)


_FROM = re.compile(
    r"(?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}) (?:dari|from|of) (?:the )?"
    r"(?P<body>[A-Z][\w&.'-]*(?: (?:for |of |dan |untuk )?[A-Z][\w&.'-]*){0,5}"
    r"(?: \([A-Z][\w-]+\))?),? $"
)


def iter_from_bodies(names: NameReader, speech: list[re.Match[str]]) -> Iterator[Anchor]:
    """Speakers with whose people they are: "Rina Wulan dari Enter Nusantara mengatakan"."""
    document = names.document
    for verb in speech:
        if verb.re is not SAYS:
            behind = _FROM_BEHIND.match(document.plain, verb.end())
            spoken = _of_body(names, behind) if behind is not None else None
            if spoken is not None:
                yield spoken
            continue
        sentence = document.sentence_at(verb.start())
        low = max(sentence.start, verb.start() - 110)
        if document.plain.find(" dari ", low, verb.start()) < 0 and (
            document.language != "en" or sentence.kind != "body"
        ):
            continue
        found = _FROM.search(document.plain, low, verb.start())
        if found is None or sentence.kind != "body":
            continue
        name = names.read(found.start("name"))
        if (
            name is None
            or name.end != found.end("name")
            or not _begins_a_clause(document.plain, sentence.start, found.start())
        ):
            continue
        start, end = found.span("body")
        if names.areas.at(start) is not None or names.areas.at(end - 1) is not None:
            yield Anchor(name, None, None, "name-before-speech-verb", 0.8)
            continue
        body = names.organisations.starting_at(start)
        if body is None and not names.organisations.within(start, end):
            body = Mention(start, end, "other", document.words(start, end))
        if body is not None and body.end >= end - 1:
            yield Anchor(name, None, body, "name-before-speech-verb", 0.8)


_FROM_BEHIND = re.compile(
    r" (?P<name>[A-Z][\w.'-]+(?: [A-Z][\w.'-]*){1,3}) (?:dari|from) (?P<body>[A-Z][\w&-]*)"
)


def _of_body(names: NameReader, behind: re.Match[str]) -> Anchor | None:
    """Who is named behind a verb of speech, with whose: "kata Rina Wulan dari PPM"."""
    name = names.read(behind.start("name"))
    if name is None or name.end != behind.end("name"):
        return None
    start, end = behind.span("body")
    body = names.organisations.starting_at(start)
    if body is None and behind["body"].isupper() and end - start > 2:
        body = Mention(start, end, "other", behind["body"])
    if body is None or names.areas.at(start) is not None:
        return None
    return Anchor(name, None, body, "name-behind-speech-verb", 0.85)


_AGE = re.compile(
    r", (?:1[3-9]|[2-9]\d)(?: tahun| years old)?,(?= [a-z])|"
    r" \((?:1[3-9]|[2-9]\d)(?: (?:tahun|thn|th)\.?)?\)(?=,? [a-z]|,? [A-Z][a-z]+ [a-z])"
)


_COLON = re.compile(r":(?<=[a-z]:) ?\"[A-Z]")


def iter_before_colon(names: NameReader) -> Iterator[Anchor]:
    """Subjects of a sentence that ends in a quotation: 'Markus berterus terang: "Kami ..."'."""
    document = names.document
    for colon in _COLON.finditer(document.plain):
        sentence = document.sentence_at(colon.start())
        if sentence.kind != "body" or colon.start() - sentence.start > _LONGEST_LEAD:
            continue
        name = names.read(sentence.start)
        if name is None or name.start > sentence.start + 12 or " " not in name.words:
            continue
        behind = document.plain[name.after : name.after + 2]
        if behind[:1] == " " and behind[1:].islower():
            yield Anchor(name, None, None, "name-before-speech-verb", 0.75)


_LONGEST_LEAD = 120


def iter_aged(names: NameReader) -> Iterator[Anchor]:
    """Names behind which an age stands in brackets: "Rina Wulan (45) menyeka air mata"."""
    document = names.document
    for age in _AGE.finditer(document.plain):
        sentence = document.sentence_at(age.start())
        name = names.ending(sentence.start, age.start()) if sentence.kind == "body" else None
        if name is None or (" " not in name.words and name.start > sentence.start):
            continue
        if names.areas.at(name.start) is None:
            yield Anchor(name, None, None, "name-before-age", 0.8)


def iter_addressed(names: NameReader, honorifics: list[int]) -> Iterator[Anchor]:
    """Names behind an honorific ("Bapak Erick Thohir"), in quotations, too."""
    document = names.document
    for start in honorifics:
        honorific = _HONORIFIC.match(document.plain, start)
        if honorific is None:
            continue
        rank = honorific["rank"] is not None
        if rank and (
            names.organisations.at(start) is not None
            or _CALLED_AFTER.search(document.plain, max(0, start - 24), start) is not None
        ):
            continue  # "Jalan Letjen Suprapto"
        sentence = document.sentence_at(honorific.start())
        name = names.read(honorific.start()) if sentence.kind == "body" else None
        if rank and (name is None or " " not in name.words):
            continue
        if name is not None and honorific.end() <= name.start < honorific.end() + 12:
            yield Anchor(name, None, None, "name-behind-honorific", 0.85)


def _last_role_end(roles: list[tuple[int, int]], end: int) -> int:
    """Where the last role ends that ends by ``end``; roles are in the order of the text."""
    number = bisect_left(roles, (end, 0)) - 1
    while number >= 0 and roles[number][1] > end:
        number -= 1
    return roles[number][1] if number >= 0 else 0
