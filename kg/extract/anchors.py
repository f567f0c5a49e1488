"""Places where a text tells that somebody is named: a role, a verb of speech or a byline.

Place in the flow: used by :mod:`kg.extract.people`. Every anchor gives a name with what tells that
it is one. Lines in the style of headlines (every word in capitals) give none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.bylines import (
    CONTACT,
    LABEL,
    iter_authors,
    iter_contact,
    iter_listed,
    iter_signed,
    on_the_line_before,
)
from kg.extract.cut_organisations import (
    goes_on_as_list,
    rest_of_organisation,
    with_balinese_article,
)
from kg.extract.document import Document, Sentence
from kg.extract.english_widening import widen_english
from kg.extract.mentions import Mention, Mentions
from kg.extract.name_reader import Anchor, NameReader, without_age
from kg.extract.named_otherwise import iter_named_otherwise
from kg.extract.names import PersonName, read_name
from kg.extract.role_places import WITHIN
from kg.extract.role_tails import CAPITALS_TO_COMMA, is_of_the_role
from kg.extract.role_words import (
    LEVELS_IN_CAPITALS,
    LOCAL_HEAD,
    ROLE_BEGINS,
    ROLE_HEAD,
)
from kg.extract.roles import RoleMention, read_role, with_first_office
from kg.extract.speech import FIRST_WORDS, SAID, SAYS
from kg.extract.spoken_names import iter_addressed, iter_presented, iter_speakers
from kg.extract.unknown_bodies import body_of_a_level, body_of_an_area, of_unknown

__all__ = ["find_anchors"]

_GAP = re.compile(
    r"(?: (?:or|atau) PLN| [\w-]+(?:\.[\w-]+)*\.(?:com|id|net|co)|(?<=Tbk)\.)?(?: - |[ ,]{1,3})"
    r"(?:(?:yaitu|yakni|ialah),? |(?:yang diwakili|diwakili)(?: oleh)? |"
    r"(?:yang )?bernama (?:lengkap )?)?"
)
_COLON = re.compile(r" ?: ?")
_ALSO = re.compile(
    r",? (?:yang juga|sekaligus|merangkap|dan juga|who is also)(?: (?:menjabat|merangkap|"
    r"the))?(?: (?:sebagai|selaku))? "
)
_NO_OFFICE = re.compile(
    r"\b(?:peraturan|keputusan|permen|kepmen|instruksi|surat|seluruh|para|semua|jumlah|jadi|"
    r"(?<!salah )satu|dua|tiga|juta|ribu|setiap|kantor|gedung|aula|pendopo|istana|"
    r"rumah (?:dinas|jabatan)) $"
)
_LINK = re.compile(
    r"(?P<link>,? (?:selaku|sebagai|yang(?: juga| kini| sekarang| pindah| saat ini)?"
    r"(?: menjabat| merupakan| adalah)?(?: sebagai| selaku)?|salah satu|salah seorang|seorang|dari|"
    r"merupakan|adalah|menjabat(?: sebagai)?|"
    r"who is|as(?: (?:the|a|its|their|new|next|current|interim|incoming))*"
    r"(?: [A-Z][\w&]*(?:'s)?){0,3})(?: (?:the|a))? |"
    r", (?:(?:the|its|seorang|who is|also|a|an|salah satu|"
    r"salah seorang) )?(?:[^,]{2,60}?(?:'s|') |(?P<of>[A-Z]{2,}[\w&-]*) )?)$"
)
_WORD = re.compile(r"\w+(?:-\w+)*")
_HONORIFICS = frozenset("bapak bpk ibu pak bu saudara mr mrs ms".split())
_INTERESTING = frozenset({*FIRST_WORDS, *ROLE_BEGINS, *_HONORIFICS})
"""Words at which an anchor may begin, in the lower-case copy."""
_LEVEL = re.compile(rf"(?:{'|'.join(LEVELS_IN_CAPITALS)}|Kabupaten|Kota|Provinsi)\b")
_COMMON = re.compile(
    r"\b(?:warga|penduduk|petani|nelayan|guru|pelanggan|pedagang|petugas|pegawai|operator|"
    r"mahasiswa|anggota|ahli|resident|farmer|member|officer|executive)\b"
)
_DEFINITE = re.compile(r" (?:itu|tersebut|ini)\b")


@dataclass(frozen=True, slots=True)
class _Scan:
    """What one pass over the words finds; roles do not stand within one another."""

    heads: list[re.Match[str]]
    speech: list[re.Match[str]]
    honorifics: list[int]


def find_anchors(document: Document, organisations: Mentions, areas: Mentions) -> list[Anchor]:
    """Find every anchor, in the order of the names.

    Args:
        document: The text.
        organisations: All organisations of the text.
        areas: All areas of the text.
    """
    names = NameReader(document, organisations, areas)
    found: list[Anchor] = []
    roles: list[tuple[int, int]] = []
    position = named_until = 0
    scan = _scan(document.lower)
    for match in scan.heads:
        sentence = document.sentences[document.sentence_index(match.start())]
        if sentence.kind == "title" or match.end() > sentence.end:
            continue
        if sentence.kind == "headline":
            if match.start() == sentence.start:
                found += iter_contact(names, match)
            continue
        if sentence.kind == "byline" and LABEL.match(document.lower, sentence.start):
            continue
        if match.start() < position or _NO_OFFICE.search(
            document.lower, max(0, match.start() - 16), match.start()
        ):
            continue  # "Peraturan Menteri ESDM"
        role = with_first_office(document, read_role(document, match, organisations, areas))
        if document.language == "en":
            begin = max(sentence.start, named_until)  # "X Governor A, Y Governor B"
            role = widen_english(document, role, begin, organisations)
        roles.append((role.start, role.after))
        if sentence.kind == "body" and _in_headline_style(document, sentence):
            if not _is_in_brackets(document, role):
                continue
        anchor, position = _beside_role(names, role, sentence)
        if anchor is not None:
            found.append(anchor)
            named_until = anchor.name.after
    found += iter_speakers(names, roles, scan.speech)
    found += iter_addressed(names, scan.honorifics)
    found += iter_authors(names)
    found += iter_signed(names)
    found += iter_listed(names)
    found += iter_presented(names)
    found += iter_named_otherwise(names)
    found.sort(key=lambda anchor: anchor.name.start)
    return found


def _scan(lower: str) -> _Scan:
    """Where roles, verbs of speech and honorifics begin."""
    heads: list[re.Match[str]] = []
    speech: list[re.Match[str]] = []
    honorifics: list[int] = []
    position = 0
    for word in _WORD.finditer(lower):
        first = word.group()
        if first not in _INTERESTING:
            continue
        verb = FIRST_WORDS[first].match(lower, word.start()) if first in FIRST_WORDS else None
        if verb is not None:
            speech.append(verb)
        if first in ROLE_BEGINS and word.start() >= position:
            head = ROLE_HEAD.match(lower, word.start())
            if head is not None:
                heads.append(head)
                position = head.end()
        if first in _HONORIFICS:
            honorifics.append(word.start())
    return _Scan(heads, speech, honorifics)


def _is_in_brackets(document: Document, role: RoleMention) -> bool:
    """Whether brackets hold nothing but a post: "Yanuar (Manajer PLN UP2K Kaltara)"."""
    plain = document.plain
    return plain.endswith("(", 0, role.start) and plain.startswith(")", role.after)


def _in_headline_style(document: Document, sentence: Sentence) -> bool:
    if sentence.end - sentence.start > 160 or CONTACT.match(document.lower, sentence.start):
        return False
    words = document.plain[sentence.start : sentence.end].split()
    if len(words) < 5 or words[-1][-1] in '.!?":':
        return False
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    return capitals * 10 >= len(words) * 8


def _beside_role(
    names: NameReader, role: RoleMention, sentence: Sentence
) -> tuple[Anchor | None, int]:
    """The name behind a role, else before it; and how far further roles are of the same person."""
    if _AS.search(names.document.plain, sentence.start, role.start):
        before = _name_before(names, role, sentence.start)
        if before is not None:  # "X selaku GM A, Y selaku GM B"
            return before, role.after
    held = of_unknown(names, role, sentence.start)
    if held is not None:
        return held, held.organisation.end if held.organisation is not None else role.after
    start, loose, consumed = _behind(names, role)
    if start is not None and start < sentence.end:
        found = _name_behind(names, role, start, sentence, loose=loose)
        if found is not None:
            return found, consumed
    anchor = _name_before(names, role, sentence.start) or _juxtaposed(names, role, sentence.start)
    return anchor or _within_organisation(names, role, sentence), role.after


_AS = re.compile(r" (?:selaku|sebagai) $")


def _behind(names: NameReader, role: RoleMention) -> tuple[int | None, bool, int]:
    """Where a name may begin behind a role; whether a gap leads to it; where the last role ends."""
    document = names.document
    chained = _ALSO.match(document.lower, role.after)
    if chained is not None:
        further = ROLE_HEAD.match(document.lower, chained.end())
        if further is None:
            return None, False, role.end
        second = read_role(document, further, names.organisations, names.areas)
        gap = _GAP.match(document.plain, second.after)
        return (gap.end() if gap is not None else None), True, second.after
    colon = _COLON.match(document.plain, role.after)
    within = WITHIN.match(document.plain, role.after)  # "DPRD Gorut, Provinsi Gorontalo, X"
    gap = _GAP.match(document.plain, within.end() if within is not None else role.after)
    if colon is not None:
        return colon.end(), False, role.end
    return (gap.end() if gap is not None else None), True, role.end


def _name_behind(
    names: NameReader, role: RoleMention, start: int, sentence: Sentence, *, loose: bool
) -> Anchor | None:
    plain = names.document.plain
    name = names.read(start, loose=loose)
    organisation = role.organisation
    if organisation is None:
        role, organisation, name = _unknown_words(names, role, name, sentence)
    if (
        organisation is None
        and name is not None
        and (" " not in name.words or name.words.isupper())
    ):
        organisation, name = body_of_an_area(names, role, name)
    if organisation is None and name is None:
        organisation, name = body_of_a_level(names, role)
    branch = _BRANCH.match(plain, role.after, sentence.end) if organisation is None else None
    if branch is not None:  # "Managing Director Kargo Indonesia Rina Kusuma"
        behind = names.read(branch.end() + 1)
        if behind is not None and " " in behind.words:
            words = names.document.words(branch.start() + 1, branch.end())
            organisation = Mention(branch.start() + 1, branch.end(), "company", words)
            name = behind
    least = 1 if _OF_A_BRANCH.search(names.document.lower, role.start, role.end) else 2
    if name is not None and organisation is not None and name.words.count(" ") >= least:
        place = names.areas.starting_at(name.start)
        if place is not None and name.start == organisation.end + 1 and place.end < name.end:
            words = names.document.words(organisation.start, place.end)  # "Sucofindo Batam Budi A"
            organisation = replace(organisation, end=place.end, name=words, known=None)
            name = names.read(place.end + 1) or name
    if organisation is not None and organisation.kind != "government":
        organisation, name = rest_of_organisation(names, organisation, name, sentence)
    if name is None or name.end > sentence.end or _DEFINITE.match(plain, name.end):
        return None  # "politisi Partai Anu itu"
    if " " not in name.words and _GOES_ON.match(plain, name.after) is not None:
        return None  # "Deputi Bidang Koordinasi Pengelolaan"
    if organisation is not None and organisation.name.endswith(" I"):
        name, organisation = with_balinese_article(names, name, organisation)
    place = names.areas.starting_at(name.start)
    if place is not None and place.end >= name.end:
        if SAYS.match(names.document.lower, name.end + 1) is None:
            return None  # "Manajer Area Kupang, Ende, dan Sumba"
    if _FROM_A_PLACE.search(plain, role.start, role.end) and plain[role.after] == " ":
        return None  # "penenun dari Desa Kukusan"
    local = LOCAL_HEAD.search(names.document.lower, role.start, role.end)
    if " " not in name.words and local and plain[role.after : role.after + 1] not in {",", ":"}:
        return None  # "Kepala Desa Kukusan"
    if " " not in name.words and _COMMON.search(names.document.lower, role.start, role.end):
        if not _set_off(names.document, role.after, name):
            return None
    if organisation is None and names.document.language == "en":
        of_it = _OF_IT.match(plain, name.after)  # "Lawmaker X of House Commission VII"
        organisation = names.organisations.starting_at(of_it.end()) if of_it is not None else None
    return Anchor(name, role, organisation, "role-before-name", 0.95)


def _unknown_words(
    names: NameReader, role: RoleMention, name: PersonName | None, sentence: Sentence
) -> tuple[RoleMention, Mention | None, PersonName | None]:
    """Words in capitals between a role and a comma before a name: its field or an organisation."""
    document, plain = names.document, names.document.plain
    words = CAPITALS_TO_COMMA.match(plain, role.after, sentence.end)
    end = words.end() if words is not None else role.after
    set_apart = names.organisations.starting_at(end + 2) if plain[end : end + 2] == ", " else None
    above = _DIRECTORATE.match(plain, end, sentence.end)
    if above is not None and ROLE_HEAD.match(document.lower, end + 2):
        behind = names.read(above.end() + 2)
        if behind is not None and " " in behind.words:
            words_above = document.words(end + 2, above.end())
            owner = Mention(end + 2, above.end(), "ministry", words_above)
            return replace(role, end=end, after=above.end()), owner, behind
    if set_apart is not None:  # "Koordinator Bidang Anu, Kementerian ESDM, X"
        gap = 2 if plain.startswith(", ", set_apart.end) else 1
        behind = names.read(set_apart.end + gap)
        if behind is None or " " not in behind.words or goes_on_as_list(plain, behind.after):
            return role, None, name
        return replace(role, end=end, after=set_apart.end), set_apart, behind
    if words is None or (name is not None and name.end != words.end()):
        return role, None, name
    if ROLE_HEAD.search(document.lower, words.start(), words.end()):
        return role, None, name  # "Bupati Ende dan Kapolres Ende, X"
    if name is not None and _NEXT_POST.match(plain, words.end() + 2):
        return role, None, name  # "Finance Minister X, Maritime Affairs Minister Y"
    behind = names.read(words.end() + 2)
    if behind is None or plain[behind.after : behind.after + 1] not in {",", " "}:
        return role, None, name
    if goes_on_as_list(plain, behind.after):  # "Chairman Nusantara Safety Forum, X, ..."
        return role, None, behind if " " in behind.words else name
    begin = words.start() + 1
    tail = document.words(begin, words.end())
    inside = names.organisations.within(words.start(), words.end())
    field = is_of_the_role(document.lower[role.start : role.end], tail)
    if " " not in behind.words and not (field and _set_off(document, words.end(), behind)):
        return role, None, name
    if inside:
        return replace(role, end=inside[0].start - 1, after=words.end()), inside[0], behind
    if field or _LEVEL.match(tail):  # "Warga Dusun II Desa Oelbiteno, Maria Tefa"
        return replace(role, end=words.end(), after=words.end()), None, behind
    return role, Mention(begin, words.end(), "other", tail), behind


_NEXT_POST = re.compile(
    r"(?:(?:[A-Z][\w&-]*,?|and|of) ){1,7}(?:Minister|Governor|Regent|Mayor|Director|Manager|"
    r"Chairman|Secretary|Head|Chief|President)\b"
)
_DIRECTORATE = re.compile(
    r", (?:Dirjen|Direktur Jenderal|Direktorat Jenderal|Ditjen)(?: (?:(?:dan|&) )?[A-Z][\w&]*){1,8}"
    r"(?=, [A-Z])"
)
"""A directorate general, or whose it is, between a post in it and a name."""


def _set_off(document: Document, after: int, name: PersonName) -> bool:
    """Whether commas or a verb tell that one word is a name ("Warga Kukusan, Yusnaini")."""
    return (
        document.plain[after : after + 1] in {",", ":"}
        or document.plain[name.end : name.end + 1] in {",", '"'}
        or SAYS.match(document.lower, name.end + 1) is not None
    )


_GOES_ON = re.compile(r" (?!PLN\b)[A-Z][a-z]+")
_FROM_A_PLACE = re.compile(
    rf" (?:dari|di|asal|pada) (?:{'|'.join(LEVELS_IN_CAPITALS)}|Kabupaten|Kota)$"
)
_OF_A_BRANCH = re.compile(r"\b(?:cabang|wilayah|area|regional|perwakilan|branch)$")
_OF_IT = re.compile(r" (?:of|from|at) (?:the )?")
_BRANCH = re.compile(
    r"(?: [A-Z][\w&-]+){1,3}?(?: (?:Indonesia|Energy|Power|Geothermal|Resources|Group|Subholding|"
    r"Holding|Internasional|International|Nusantara|Persada|Sertifikasi|Certification|Consulting|"
    r"Foundation|Institute)){1,3}(?= [A-Z][a-z])"
)
"""A company that nothing but its country or trade tells, between a role and a name."""
_OWNED = re.compile(r", (?P<owner>(?!The )[A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,3})(?:'s)? $")
"""The company between an English name and its post: "X, PLN president director,"."""
_LAST_OF_NAME = re.compile(
    r"(?:.*\b(?:[A-Z]{3,}|Indonesia|Sertifikasi|Nusantara|Persada|Utama|Jaya|Energi|Power|Tbk\.?|"
    r"\(Persero\)|\([A-Z][\w&-]+\)|Internasional|International|Mandiri|Lestari|Sejahtera|Abadi|"
    r"Makmur|Sentosa|Group|Provinsi|Timur|Barat|Utara|Selatan|Tengah|Daerah|Mineral|Transmigrasi|"
    r"Ketenagakerjaan|Perindustrian|Perhubungan|Hidup|Kehutanan|Keuangan|Negeri|Resources|Affairs|"
    r"Forestry|Manpower|Society|Association|Foundation|Institute|Agency))"
    r" (?=[A-Z][a-z])"
)


_SPOKE_WHERE = re.compile(
    r",? (?:di|saat|usai|melalui|dalam) |, yang |"
    r", (?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b"
)
"""Behind a name, what parts it from its verb."""


def _within_organisation(names: NameReader, role: RoleMention, sentence: Sentence) -> Anchor | None:
    """A name that ran into the organisation before it ("Kementerian ESDM Ida Nuryatin")."""
    document, whole = names.document, role.organisation
    if whole is None or whole.known is not None or whole.kind == "pln_unit":
        return None
    if document.plain[whole.end : whole.end + 1] not in {" ", ","}:
        return None
    lower = document.lower
    spoken = SAID.search(lower, max(sentence.start, role.start - 25), role.start)
    if SAYS.match(lower, whole.end + 1) is None and spoken is None:
        if _SPOKE_WHERE.match(lower, whole.end) is None:
            return None
    last = _LAST_OF_NAME.match(document.plain, whole.start, whole.end)
    if last is None or last.end() >= whole.end or names.areas.within(last.end(), whole.end):
        return None
    owner = Mention(
        whole.start, last.end() - 1, whole.kind, document.words(whole.start, last.end() - 1)
    )
    name = read_name(document, last.end(), Mentions(()), Mentions(()))
    if name is None or name.end != whole.end:
        return None
    return Anchor(name, role, owner, "name-run-into-organisation", 0.75)


_VERB_BEHIND = re.compile(
    r" (?!setempat\b|sekitar\b|yang\b|di\b|asal\b|dari\b|pada\b|of\b|at\b|in\b|from\b|who\b)[a-z]"
)


def _acts_itself(
    document: Document, name: PersonName, link: re.Match[str], role: RoleMention
) -> bool:
    """Whether a role behind one word and a comma has a verb of its own: "..., pegawai memberi"."""
    return (
        " " not in name.words
        and link.group("link") == ", "
        and _COMMON.search(document.lower, role.start, role.end) is not None
        and _VERB_BEHIND.match(document.plain, role.after) is not None
    )


_ENDS_A_POST = re.compile(r"[.,(\"]|$| [a-z]")


def _juxtaposed(names: NameReader, role: RoleMention, begin: int) -> Anchor | None:
    """A name right before its post, without a comma: "tulis Rahman petugas PLN Sanggau"."""
    document = names.document
    if role.organisation is None or role.organisation.start > role.end + 6:
        return None
    if document.plain[role.start - 1 : role.start] != " " or role.start - 1 <= begin:
        return None
    if _ENDS_A_POST.match(document.plain, role.after) is None:
        return None
    name = names.ending(begin, role.start - 1)
    if name is None or name.after != role.start - 1:
        return None
    spoken = SAID.search(document.lower, max(begin, name.start - 12), name.start)
    if " " not in name.words and (spoken is None or spoken.end() != name.start - 1):
        return None
    return Anchor(name, role, role.organisation, "role-behind-name", 0.75)


def _before_owner(names: NameReader, role: RoleMention, low: int) -> Anchor | None:
    """A name before the company and the post: "explained X, SEG Group Chief Officer."."""
    plain = names.document.plain
    owned = _OWNED.search(plain, low, role.start)
    if owned is None or _ENDS_A_POST.match(plain, role.after) is None:
        return None
    name = names.ending(low, owned.start())
    if name is None or " " not in name.words:
        return None
    start, end = owned.span("owner")
    owner = role.organisation or names.organisations.at(start)
    owner = owner or Mention(start, end, "company", names.document.words(start, end))
    return Anchor(name, role, owner, "role-behind-name", 0.85)


def _name_before(names: NameReader, role: RoleMention, begin: int) -> Anchor | None:
    """A name right before a role: "Akjamal Bambang selaku Direktur", "X, the firm's director"."""
    document = names.document
    if role.start == begin:
        return on_the_line_before(names, role)
    if _is_in_brackets(document, role) and document.plain[role.start - 2] == " ":
        held = names.ending(begin, role.start - 2)
        return Anchor(held, role, role.organisation, "role-behind-name", 0.9) if held else None
    low = max(begin, role.start - 110)
    link = _LINK.search(document.plain, low, role.start)
    if link is None:
        return _before_owner(names, role, low) if document.language == "en" else None
    end = without_age(document.plain, begin, link.start("link"))
    name = names.ending(begin, end)
    aged = end < link.start("link")
    while end > begin and document.plain[end - 1] in " ,":  # "S.Sos., M.Si,, Regional Secretary"
        end -= 1
    if name is None or (not aged and _acts_itself(document, name, link, role)):
        return None
    organisation = role.organisation
    if organisation is None:
        inside = names.organisations.within(end, role.start)
        organisation = inside[-1] if inside else None
    if organisation is None and link["of"]:  # "X, the SKN plant director"
        organisation = Mention(*link.span("of"), "company", link["of"])
    return Anchor(name, role, organisation, "role-behind-name", 0.93)
