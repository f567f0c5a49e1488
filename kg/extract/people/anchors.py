"""Places where a text tells that somebody is named: a role, a verb of speech or a byline.

Place in the flow: used by :mod:`kg.extract.people.people`. Every anchor gives a name with what
tells that it is one. Lines in the style of headlines (every word in capitals) give none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.names.names import PersonName, is_raja_of_name
from kg.extract.people.bylines import (
    CONTACT,
    LABEL,
    iter_authors,
    iter_contact,
    iter_listed,
    iter_signed,
)
from kg.extract.people.cut_organisations import (
    goes_on_as_list,
    rest_of_organisation,
    with_balinese_article,
)
from kg.extract.people.english_widening import (
    behind_its_unit,
    over_its_part,
    widen_english,
    with_field_before,
)
from kg.extract.people.name_reader import Anchor, NameReader
from kg.extract.people.named_otherwise import iter_named_otherwise
from kg.extract.people.names_before_posts import (
    COMMON,
    before_its_post,
    is_among_nameless,
    is_in_brackets,
    is_last_of_a_field,
    is_next_of_a_list,
    is_spoken_before,
    juxtaposed,
    with_own_post,
    within_organisation,
)
from kg.extract.people.role_mention import RoleMention
from kg.extract.people.role_places import is_in_an_address, past_places
from kg.extract.people.role_tails import CAPITALS_TO_COMMA, ends_in_level, is_of_the_role
from kg.extract.people.roles import read_role, with_first_office
from kg.extract.people.set_apart import (
    is_counted,
    is_one_of_places,
    is_set_apart_villager,
    set_apart,
    sharing,
)
from kg.extract.people.spoken_names import (
    HONORIFICS,
    iter_addressed,
    iter_aged,
    iter_before_colon,
    iter_from_bodies,
    iter_presented,
    iter_speakers,
    iter_told,
)
from kg.extract.people.unknown_bodies import (
    body_named_elsewhere,
    body_of_a_level,
    body_of_an_area,
    body_told_before,
    body_with_short,
    of_unknown,
    unit_of_its_place,
    with_field,
)
from kg.extract.people.unlisted_posts import iter_unlisted
from kg.extract.text.document import WHERE_SHOWN, Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import (
    LEVELS_IN_CAPITALS,
    LOCAL_HEAD,
    OFFICE,
    ROLE_BEGINS,
    ROLE_HEAD,
)
from kg.extract.words.speech import FIRST_WORDS, SAYS

__all__ = ["find_anchors"]

_GAP = re.compile(
    r"(?: (?:or|atau) PLN| [\w-]+(?:\.[\w-]+)*\.(?:com|id|net|co)|(?<=Tbk)\.)?(?: - |[ ,]{1,3})"
    r"(?:(?:yaitu|yakni|ialah),? |(?:yang )?"
    r"(?:(?:saat|kala|waktu|ketika) itu |kini |sekarang |saat ini )?"
    r"di(?:wakili|jabat|pegang|pimpin|ketuai|kepalai|emban)(?: oleh)? |"
    r"(?:yang )?bernama (?:lengkap )?)?"
)
_COLON = re.compile(r" ?: ?")
_ALSO = re.compile(
    r",? (?:yang juga|sekaligus|merangkap|dan juga|who is also|selaku)(?: (?:menjabat|merangkap|"
    r"the))?(?: (?:sebagai|selaku))? "
)
_NO_OFFICE = re.compile(
    r"\b(?:peraturan|keputusan|permen|kepmen|instruksi|surat|seluruh|para|semua|jumlah|jadi|"
    r"(?<!salah )satu|dua|tiga|juta|ribu|setiap|kantor|gedung|aula|pendopo|istana|jalan|jln?\.?|"
    r"rumah (?:dinas|jabatan)) $"
)
_SOURCE = ("sumber: ", "sumber : ", "foto: ", "(foto: ", "dok. ", "dok: ")
_AUDIENCE = re.compile(r"\b(?:kepada|di (?:depan|hadapan)|dengan|bersama|awak) $")
"""Before those to whom somebody speaks: "Kepada wartawan, X mengatakan"."""
_WORD = re.compile(r"\w+(?:-\w+)*")
_INTERESTING = frozenset({*FIRST_WORDS, *ROLE_BEGINS, *HONORIFICS})
"""Words at which an anchor may begin, in the lower-case copy."""
_LEVEL = re.compile(rf"(?:{'|'.join(LEVELS_IN_CAPITALS)}|Kabupaten|Kota|Provinsi)\b")
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
    position = named_until = own_until = 0
    scan = _scan(document.lower)
    for match in scan.heads:
        sentence = document.sentence_at(match.start())
        if sentence.kind == "title" or match.end() > sentence.end:
            continue
        if sentence.kind == "headline":
            if match.start() == sentence.start:
                found += iter_contact(names, match)
            continue
        if sentence.kind == "byline" and LABEL.match(document.lower, sentence.start):
            continue
        if match.start() < position or (
            document.in_lower.search(_NO_OFFICE, max(0, match.start() - 16), match.start())
            and not is_counted(document, match.start())
        ):
            continue  # "Peraturan Menteri ESDM"
        if match["head"] == "raja" and is_raja_of_name(document.plain, match.start("head")):
            continue
        if match["head"] == "humas" and document.lower.endswith(_SOURCE, 0, match.start()):
            continue  # "Sumber: Humas Perumdam Tirta Negoro"
        within = organisations.at(match.start())
        if within is not None and within.start < match.start() and match.end() <= within.end:
            continue  # "kata pembina Koperasi Mitra Nelayan, X"
        if document.in_lower.search(_AUDIENCE, max(0, match.start() - 14), match.start()):
            reporter = match["head"] in {"wartawan", "reporter", "pewarta"}
            beside = document.lower.endswith("bersama ", 0, match.start())
            if reporter or (not beside and document.plain.startswith(", ", match.end())):
                continue  # not "bersama Wakil Bupati, X"
        role = with_first_office(document, read_role(document, match, organisations, areas))
        if document.language == "en":
            begin = max(sentence.start, named_until)  # "X Governor A, Y Governor B"
            role = widen_english(document, role, begin, organisations)
            role = behind_its_unit(role, organisations)
            role = over_its_part(document, role, organisations)
        else:
            role = with_field_before(document, role, sentence.start, organisations)
        roles.append((role.start, role.after))
        if sentence.kind == "body" and _in_headline_style(document, sentence):
            if not is_in_brackets(document, role):
                if match.start() == sentence.start:
                    found += iter_contact(names, match)
                continue
        anchor, position = _beside_role(names, role, sentence, own_until)
        if anchor is not None and (
            (found and is_next_of_a_list(document, found[-1], anchor))
            or is_one_of_places(document, role, anchor.name)
        ):
            continue
        if anchor is not None:
            found += sharing(names, anchor)
            named_until = anchor.name.after
            own_until = anchor.name.after if anchor.name.start > role.start else own_until
    found += iter_speakers(names, roles, scan.speech)
    found += iter_told(names, roles)
    found += iter_aged(names)
    found += iter_before_colon(names)
    found += iter_from_bodies(names, scan.speech)
    found += iter_unlisted(names)
    found += iter_addressed(names, scan.honorifics)
    found += iter_authors(names)
    found += iter_signed(names)
    found += iter_listed(names)
    found += iter_presented(names)
    found += iter_named_otherwise(names)
    ends = {each.name.end: each.name.start for each in found if each.role is not None}
    found = [  # "GM UP Perak Grati X menyatakan": Grati is no part of the name
        each
        for each in found
        if each.role is not None or ends.get(each.name.end, 0) <= each.name.start
    ]
    found.sort(key=lambda anchor: anchor.name.start)
    return found


def _scan(lower: str) -> _Scan:
    """Where roles, verbs of speech and honorifics begin."""
    heads: list[re.Match[str]] = []
    speech: list[re.Match[str]] = []
    honorifics: list[int] = []
    position = 0
    glued = any(domain in lower for domain in (".com-", ".net-", ".id-"))  # "x.com-Kepala"
    for word in _WORD.finditer(lower):
        first, start = word[0], word.start()
        if glued and first.startswith(("com-", "net-", "id-")):
            start = lower.find("-", start) + 1
            first = lower[start : word.end()]
        if first not in _INTERESTING:
            continue
        verb = FIRST_WORDS[first].match(lower, start) if first in FIRST_WORDS else None
        if verb is not None:
            speech.append(verb)
        if first in ROLE_BEGINS and start >= position:
            head = ROLE_HEAD.match(lower, start)
            if head is not None:
                heads.append(head)
                position = head.end()
        if first in HONORIFICS:
            honorifics.append(start)
    return _Scan(heads, speech, honorifics)


_INITIALS = re.compile(r"(?<=[.!?]) ?[(\[][\w/ .-]{2,20}[)\]]\s*$")
"""Who wrote, by initials behind the last sentence: "(pb/ron)"."""


def _in_headline_style(document: Document, sentence: Sentence) -> bool:
    if sentence.end - sentence.start > 160 or CONTACT.match(document.lower, sentence.start):
        return False
    if WHERE_SHOWN.search(document.lower, sentence.start, sentence.end) is not None:
        return False
    words = _INITIALS.sub("", document.plain[sentence.start : sentence.end]).split()
    if len(words) < 5 or words[-1][-1] in '.!?":':
        return False
    capitals = sum(word[0].isupper() or not word[0].isalpha() for word in words)
    return capitals * 10 >= len(words) * 8


def _beside_role(
    names: NameReader, role: RoleMention, sentence: Sentence, own_until: int
) -> tuple[Anchor | None, int]:
    """The name behind a role, else before it; and how far further roles are of the same person.

    A name up to ``own_until`` stands behind its own post, and is of no other.
    """
    told_as = _AS.search(names.document.plain, sentence.start, role.start)  # "X selaku GM A"
    if told_as or is_spoken_before(names, role, sentence.start):
        before = before_its_post(names, role, sentence.start)
        if before is not None:  # "kata X, warga Dusun A, Desa B"
            return before, role.after
    if is_set_apart_villager(names, role):
        before = before_its_post(names, role, max(sentence.start, own_until))
        if before is not None and " " in before.name.words:
            return before, role.after  # "Rini Wulan, warga Kembang Manis, mengaku"
    if _KIN_OF.search(names.document.lower, max(0, role.start - 12), role.start):
        name = names.read(role.after + 1)
        if name is not None:  # "Istri Gubernur NTT Viktor L, Julie L, hadir"
            return Anchor(name, role, role.organisation, "role-before-name", 0.85), role.after
    held = of_unknown(names, role, sentence.start) or set_apart(names, role)
    if held is not None:
        return held, held.organisation.end if held.organisation is not None else role.after
    after = past_places(names.document, role.start, role.after, names.areas)
    role = replace(role, after=after)  # "DPRD Gorut, Provinsi Gorontalo, X"
    role, start, loose, consumed = _behind(names, role)
    if start is not None and start < sentence.end:
        found = _name_behind(names, role, start, sentence, loose=loose)
        if found is not None:
            return with_own_post(names, found), consumed
    begin = max(sentence.start, own_until)
    anchor = before_its_post(names, role, begin) or juxtaposed(names, role, begin)
    return anchor or within_organisation(names, role, sentence), role.after


_KIN_OF = re.compile(r"\b(?:istri|suami|putra|putri|anak|ajudan|keluarga) $")
_AS = re.compile(r" (?:selaku|sebagai) $")


def _behind(names: NameReader, role: RoleMention) -> tuple[RoleMention, int | None, bool, int]:
    """Where a name may begin behind a role; whether a gap leads to it; where the last role ends.

    The role has the organisation of a second post that it is told with, if it has none itself.
    """
    document = names.document
    chained = _ALSO.match(document.lower, role.after)
    if chained is not None:
        further = ROLE_HEAD.match(document.lower, chained.end())
        if further is None:
            return role, None, False, role.end
        second = read_role(document, further, names.organisations, names.areas)
        gap = _GAP.match(document.plain, second.after)
        public = document.in_lower.search(OFFICE, role.start, role.end) is not None
        if role.organisation is None:  # "Menteri BUMN yang juga mantan Dirut PLN X": no one's
            role = replace(role, after=second.after) if public else _with_owner_of(role, second)
        return role, (gap.end() if gap is not None else None), True, second.after
    colon = _COLON.match(document.plain, role.after)
    gap = _GAP.match(document.plain, role.after)
    if colon is not None:
        return role, colon.end(), False, role.end
    return role, (gap.end() if gap is not None else None), True, role.end


def _with_owner_of(role: RoleMention, second: RoleMention) -> RoleMention:
    """A post with whose the second is: "Manajer Umum sekaligus Plh Manajer UP3 Ende, X"."""
    return replace(role, after=second.after, organisation=second.organisation)


def _name_behind(
    names: NameReader, role: RoleMention, start: int, sentence: Sentence, *, loose: bool
) -> Anchor | None:
    plain = names.document.plain
    name = names.read(start, loose=loose)
    organisation = role.organisation
    if organisation is not None and name is not None:
        organisation, name = unit_of_its_place(names, organisation, name)
    if organisation is None:
        role, organisation, held = body_with_short(names, role)
        name = held or name
    if organisation is None:
        role, organisation, name = _unknown_words(names, role, name, sentence)
    elif name is not None:
        organisation, name = body_named_elsewhere(names, organisation, name)
    if organisation is None and name is not None:
        role, name = with_field(names, role, name)
    if organisation is None and name is not None:
        organisation, name = body_told_before(names, name)
    if (
        organisation is None
        and name is not None
        and (" " not in name.words or name.words.isupper())
    ):
        organisation, name = body_of_an_area(names, role, name)
    if organisation is None and name is None:
        organisation, name = body_of_a_level(names, role)
    branch = _BRANCH.match(plain, role.after, sentence.end) if organisation is None else None
    behind = names.read(branch.end() + 1) if branch is not None else None
    if branch is not None and behind is not None and " " in behind.words:
        words = names.document.words(branch.start() + 1, branch.end())
        organisation = Mention(branch.start() + 1, branch.end(), "company", words)
        name = behind  # "Managing Director Kargo Indonesia Rina Kusuma"
    least = 1 if names.document.in_lower.search(_OF_A_BRANCH, role.start, role.end) else 2
    if name is not None and organisation is not None and name.words.count(" ") >= least:
        place = names.areas.starting_at(name.start)
        if place is not None and name.start == organisation.end + 1 and place.end < name.end:
            words = names.document.words(organisation.start, place.end)  # "Sucofindo Batam Budi A"
            organisation = replace(organisation, end=place.end, name=words, known=None)
            name = names.read(place.end + 1) or name
    one_word = name is not None and " " not in name.words
    if organisation is not None and (organisation.kind != "government" or one_word):
        organisation, name = rest_of_organisation(names, organisation, name, sentence)
    if name is None or name.end > sentence.end or _DEFINITE.match(plain, name.end):
        return None  # "politisi Partai Anu itu"
    if " " not in name.words and _GOES_ON.match(plain, name.after) is not None:
        return None  # "Deputi Bidang Koordinasi Pengelolaan"
    if organisation is None and name.words.count(" ") > 1 and name.start == role.end + 1:
        rest = names.read(plain.find(" ", name.start) + 1)
        if (
            rest is not None
            and rest.end == name.end
            and ends_in_level(names.document.lower[role.start : role.end])
        ):
            role, name = replace(role, end=rest.start - 1, after=rest.start - 1), rest
    if organisation is None and is_last_of_a_field(names.document, role, name):
        return None
    if organisation is not None and organisation.name.endswith(" I"):
        name, organisation = with_balinese_article(names, name, organisation)
    place = names.areas.starting_at(name.start)
    if place is not None and place.end >= name.end:
        if SAYS.match(names.document.lower, name.end + 1) is None:
            return None  # "Manajer Area Kupang, Ende, dan Sumba"
    if _FROM_A_PLACE.search(plain, role.start, role.end) and plain[role.after] == " ":
        return None  # "penenun dari Desa Kukusan"
    local = names.document.in_lower.search(LOCAL_HEAD, role.start, role.end)
    if not local and " " not in name.words and name.start == role.end + 1:
        if ends_in_level(names.document.lower[role.start : role.end]):
            return None  # "pelaku UMKM Desa Kukusan"
    if " " not in name.words and local and plain[role.after : role.after + 1] not in {",", ":"}:
        return None  # "Kepala Desa Kukusan"
    if " " not in name.words and is_among_nameless(names.document, role, sentence.start):
        return None  # "Camat Wera, Kepala Dusun Oi Tui dan warga"
    if is_in_an_address(names.document, role.start, name.after):
        return None  # "Warga Kompleks Unand, Bukit Gadut, Kelurahan Bandar Buat, mengeluh"
    if " " not in name.words and COMMON.search(names.document.lower, role.start, role.end):
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
        place = names.areas.starting_at(name.start) if name is not None else None
        land = name is not None and plain.startswith(" Indonesia,", name.end)
        land = land or (place is not None and name is not None and place.end >= name.end)
        if words is None or not land:
            return role, None, name
        name = None  # "Ketua Tim Percepatan Pembangunan Papua di PLN, X", "CEO Anu Indonesia, X"
    if document.in_lower.search(ROLE_HEAD, words.start(), words.end()):
        return role, None, name  # "Bupati Ende dan Kapolres Ende, X"
    if name is not None and _NEXT_POST.match(plain, words.end() + 2):
        return role, None, name  # "Finance Minister X, Maritime Affairs Minister Y"
    behind = names.read(words.end() + 2)
    if behind is None or plain[behind.after : behind.after + 1] not in {*",:.; "}:
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
        at = _AT.search(plain, role.end, inside[0].start)
        stop = at.start() if at is not None else inside[0].start - 1
        return replace(role, end=stop, after=words.end()), inside[0], behind
    office = document.in_lower.search(OFFICE, role.start, role.end) is not None
    if tail.startswith("di ") and _LEVEL.match(tail, len("di ")):  # "warga Duli di Kota Ende, X"
        return replace(role, after=words.end()), None, behind
    if field or office or _LEVEL.match(tail):  # "Warga Dusun II Desa Oelbiteno, Maria Tefa"
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


_GOES_ON = re.compile(r" (?!PLN\b)(?:[A-Z][a-z]+|[A-Z]{2,5}(?![\w.]))")
_FROM_A_PLACE = re.compile(
    rf" (?:dari|di|asal|pada) (?:{'|'.join(LEVELS_IN_CAPITALS)}|Kabupaten|Kota)$"
)
_OF_A_BRANCH = re.compile(r"\b(?:cabang|wilayah|area|regional|perwakilan|branch)$")
_AT = re.compile(r" (?:di|pada|dari|untuk) $")
_OF_IT = re.compile(r" (?:of|from|at) (?:the )?")
_BRANCH = re.compile(
    r"(?: [A-Z][\w&-]+){1,3}?(?: (?:Indonesia|Energy|Power|Geothermal|Resources|Group|Subholding|"
    r"Holding|Internasional|International|Nusantara|Persada|Sertifikasi|Certification|Consulting|"
    r"Foundation|Institute)){1,3}(?= [A-Z][a-z])"
)
"""A company that nothing but its country or trade tells, between a role and a name."""
