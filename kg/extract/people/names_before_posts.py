"""Names before their posts, or run into the organisation behind one.

Place in the flow: used by :mod:`kg.extract.people.anchors`. "Akjamal Bambang selaku Direktur", "X,
the firm's director", "Yanuar (Manajer PLN UP2K Kaltara)", "explained X, SEG Group Chief Officer".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.names.names import PersonName, read_name
from kg.extract.people.bylines import on_the_line_before
from kg.extract.people.name_reader import Anchor, NameReader, without_age
from kg.extract.people.role_mention import RoleMention
from kg.extract.people.role_places import OF_LAND
from kg.extract.people.roles import read_role
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import COMPANY_WORDS
from kg.extract.words.role_words import FUNCTION, LOCAL_HEAD, OFFICE, ROLE_HEAD
from kg.extract.words.speech import SAID, SAYS

__all__ = [
    "COMMON",
    "before_its_post",
    "is_among_nameless",
    "is_in_brackets",
    "is_last_of_a_field",
    "is_next_of_a_list",
    "is_spoken_before",
    "juxtaposed",
    "with_own_post",
    "within_organisation",
]

_LINK = re.compile(
    r"(?P<link>,? (?:selaku|sebagai|yang(?: juga| kini| sekarang| pindah| saat ini)?"
    r"(?: menjabat| merupakan| adalah)?(?: sebagai| selaku)?|salah satu|salah seorang|seorang|dari|"
    r"(?:saat|ketika|kala|semasa|sewaktu)(?: masih)? menjabat(?: sebagai)?|"
    r"(?:resmi |kini |telah |baru saja )?(?:dilantik|ditunjuk|diangkat|dikukuhkan|menjabat) "
    r"(?:sebagai|menjadi)|"
    r"merupakan|adalah|menjabat(?: sebagai)?|"
    r"(?:adalah|merupakan|menjadi) (?:salah satu|salah seorang|seorang)|"
    r"who (?:is|was|served as|serves as|had been|has been)(?: then| also| still)?|"
    r"(?:(?:officially |formally )?(?:(?:took|takes) over|(?:was|has been) (?:officially )?"
    r"(?:appointed|named|inaugurated|installed|elected)|serves?|served) )?"
    r"as(?: (?:the|a|its|their|new|next|current|interim|incoming))*"
    r"(?: [A-Z][\w&]*(?:'s)?){0,3})(?: (?:the|a))? |"
    r", (?:(?:the|its|(?:saat|kala|ketika|waktu) itu(?: masih)?|kini|sekarang|seorang|who is|"
    r"also|then|a|an|salah satu|"
    r"salah seorang) )?(?:[^,]{2,60}?(?:'s|') |(?P<of>[A-Z]{2,}[\w&-]*) )?|"
    r"(?<=\(\d\d\)) |(?<=\(\d\d tahun\)) )$"
)
COMMON = re.compile(
    r"\b(?:warga|penduduk|petani|nelayan|guru|pelanggan|pedagang|petugas|pegawai|operator|"
    r"pelajar|siswa|siswi|santri|sopir|supir|karyawan|karyawati|perwakilan|jaksa|tukang \w+|"
    r"mahasiswa|anggota|(?<!staf )(?<!tenaga )ahli|resident|farmer|member|officer|executive)\b"
)


def is_in_brackets(document: Document, role: RoleMention) -> bool:
    """Whether brackets hold nothing but a post: "Yanuar (Manajer PLN UP2K Kaltara)"."""
    plain = document.plain
    return (
        plain.endswith("(", 0, role.start) and _REST_OF_FIELD.match(plain, role.after) is not None
    )


_REST_OF_FIELD = re.compile(r"(?: (?:dan )?[A-Z][\w&-]*){0,4}\)")
"""The end of brackets, and words in capitals before it that go on a post's field."""


_OWNED = re.compile(r", (?P<owner>(?!The )[A-Z][\w&.-]*(?: [A-Z][\w&-]*){0,3})(?:'s)? $")
"""The company between an English name and its post: "X, PLN president director,"."""
_LAST_OF_NAME = re.compile(
    r"(?:.*\b(?:[A-Z]{3,}|Indonesia|Sertifikasi|Nusantara|Nasional|Negara|Publik|Rakyat|Persada|Utama|Jaya|Energi|Power|Tbk\.?|"
    r"\(Persero\)|\([A-Z][\w&-]+\)|Internasional|International|Sekuritas|Securities|"
    r"Consulting|Advisory|Mandiri|Lestari|Sejahtera|Abadi|"
    r"Makmur|Sentosa|Group|Provinsi|Timur|Barat|Utara|Selatan|Tengah|Daerah|Mineral|Transmigrasi|"
    r"Ketenagakerjaan|Perindustrian|Perhubungan|Hidup|Kehutanan|Keuangan|Negeri|Resources|Affairs|"
    r"(?:Ke|Pe|Per|Pem|Pen|Peng)[a-z]{5,}an|Gatrik|Migas|Minerba|"
    r"Forestry|Manpower|Society|Association|Foundation|Institute|Agency))"
    r" (?=[A-Z][a-z])"
)


_SPOKE_WHERE = re.compile(
    r",? (?:di|saat|usai|melalui|dalam|yang|juga|turut|beserta|bersama|mewakili|menye\w+|mene\w+|"
    r"dan|serta|kepada|dengan|pada|ketika|hadir|who|was|were|and) |[.;)]|$|"
    r", (?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b"
)
"""Behind a name, what parts it from its verb."""
_ACTS = re.compile(r",? (?:didampingi|disaksikan|diwakili) |, (?:me[mnlr]|ber)[a-z]{4,} ")
"""Who goes with somebody, or what somebody does behind a comma; before it a name of two words."""


def within_organisation(names: NameReader, role: RoleMention, sentence: Sentence) -> Anchor | None:
    """A name that ran into the organisation before it ("Kementerian ESDM Ida Nuryatin")."""
    document, whole = names.document, role.organisation
    if whole is None or whole.known is not None or whole.kind == "pln_unit":
        return None
    if document.plain[whole.end : whole.end + 1] not in {" ", ",", "."}:
        return None
    if document.plain.startswith((" Kabupaten ", " Kota ", " Provinsi "), whole.end):
        return None
    if _HOUSE.match(whole.name) is not None:
        return None  # "Guru SMK Tunas Mekar": the school's own name
    lower = document.lower
    spoken = document.in_lower.search(SAID, max(sentence.start, role.start - 25), role.start)
    acts = False
    if SAYS.match(lower, whole.end + 1) is None and spoken is None:
        if _SPOKE_WHERE.match(lower, whole.end) is None:
            acts = _ACTS.match(lower, whole.end) is not None
            if not acts:
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
    words = name.words.lower().split()
    if acts and (len(words) < 2 or not COMPANY_WORDS.isdisjoint(words)):
        return None  # "Direktur PT Bukit Energi Servis Terpadu memimpin rapat"
    return Anchor(name, role, owner, "name-run-into-organisation", 0.75)


_HOUSE = re.compile(r"(?:SM[AKP]|SMKN|SD|SLB|MTs|RS[UI]?|RSIA|RSU[DP]|TK|PAUD) ")
_IS = re.compile(r" (?:is|are|was|were|has|have|had|will|would|can|could|must|should)\b")
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
        and COMMON.search(document.lower, role.start, role.end) is not None
        and _VERB_BEHIND.match(document.plain, role.after) is not None
    )


_ENDS_A_POST = re.compile(r"[.,(\"]|$| [a-z]")


def juxtaposed(names: NameReader, role: RoleMention, begin: int) -> Anchor | None:
    """A name right before its post, without a comma: "tulis Rahman petugas PLN Sanggau"."""
    document = names.document
    office = document.in_lower.search(OFFICE, role.start, role.end)
    domain = office is not None and role.end > office.end() + 2
    far = role.organisation is not None and role.organisation.start > role.end + 6
    if not domain and far:
        return None
    if document.plain[role.start - 1 : role.start] != " " or role.start - 1 <= begin:
        return None
    if _ENDS_A_POST.match(document.plain, role.after) is None:
        return None
    name = names.ending(begin, role.start - 1)
    if name is None or name.after != role.start - 1:
        return None
    spoken = document.in_lower.search(SAID, max(begin, name.start - 12), name.start)
    if " " not in name.words or domain or role.organisation is None:
        if spoken is None or spoken.end() != name.start - 1:
            return None  # "kata Budi Santoso Menteri ESDM dalam paparan"
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


_SMALL_TAIL = re.compile(
    r"(?: (?!yang\b|dan\b|di\b|ke\b|dari\b|pada\b|untuk\b|saat\b|itu\b|ini\b|tersebut\b|dengan\b|"
    r"oleh\b|dalam\b|serta\b|juga\b|pun\b|asal\b|me[nmlrwy]|ber[a-z]|ter[a-z]|di[a-z]{4})"
    r"[a-z][a-z-]{2,}){1,3}(?=[,.;]| (?:yang|di|dari|asal|pada|saat)\b|$)"
)
"""Nouns in small letters that go on a post behind a name: "X selaku ketua kelompok tani."."""
_HEAD_NEAR = 70
"""So far before a name the post may begin whose field it is."""


def _is_of_a_post(document: Document, begin: int, start: int, *, bare: bool = False) -> bool:
    """Whether words go on the field of a post: "Vice President Revitalisasi Aset Properti".

    ``bare``: Also where they stand right behind its head: "Kades Anu, Kepala Puskesmas".
    """
    low = max(begin, start - _HEAD_NEAR)
    comma = document.lower.rfind(", ", low, start)
    low = comma + 2 if comma >= 0 else low
    for head in document.in_lower.finditer(ROLE_HEAD, low, start):
        end = head.end()
        while (word := FUNCTION.match(document.plain, end)) is not None and word.end() < start:
            end = word.end() + 4 * document.plain.startswith(" dan ", word.end())
        if end == start - 1 and (end > head.end() or (bare and _names_place(document, head))):
            return True
    return False


def _names_place(document: Document, head: re.Match[str]) -> bool:
    """Whether a post is told with its place or its field before it is with a name."""
    start, end = head.span()
    office = document.in_lower.search(OFFICE, start, end) or _OF_AN_AGENCY.match(head["head"])
    return _is_local(document, start, end) or office is not None


def _is_local(document: Document, start: int, end: int) -> bool:
    """Whether a post is that of a village or a district, and no work of many."""
    local = document.in_lower.search(LOCAL_HEAD, start, end)
    return local is not None and COMMON.search(document.lower, start, end) is None


_OF_AN_AGENCY = re.compile(r"(?:wa)?ka(?:dis|bag|bid|ban)\b")


_LAST_WORD = re.compile(rf"(?<= )(?:(?:{OF_LAND}) )?[A-Z][a-z'-]+,? (?:dan |serta )?$")
_ON_LAND = re.compile(rf" (?:{OF_LAND})$")
_LAND_FIRST = re.compile(rf"(?:{OF_LAND}) ")


def is_among_nameless(document: Document, role: RoleMention, begin: int) -> bool:
    """Whether a post has a place and no name, or the one before it in a list has none.

    "Camat Sungai Raya", "Camat Wera, Kepala Dusun Oi Tui dan warga".
    """
    land = _ON_LAND.search(document.plain, role.start, role.after)
    if land is not None:
        return _is_local(document, role.start, land.start())
    last = _LAST_WORD.search(document.plain, max(begin, role.start - 40), role.start)
    if last is None:
        return False
    low = max(begin, last.start() - _HEAD_NEAR)
    return any(
        head.end() == last.start() - 1 and _is_local(document, head.start(), head.end())
        for head in document.in_lower.finditer(ROLE_HEAD, low, last.start())
    )


def _is_of_a_list(names: NameReader, role: RoleMention, name: PersonName, begin: int) -> bool:
    """Whether words before a post and a comma end the post before it in a list."""
    one = " " not in name.words
    bare = one or _LAND_FIRST.match(name.words) is not None  # "Camat Batu Ampar, Kapolsek ..."
    return _is_of_a_post(names.document, begin, name.start, bare=bare) or (
        one and is_among_nameless(names.document, role, begin)
    )


def before_its_post(names: NameReader, role: RoleMention, begin: int) -> Anchor | None:
    """A name right before a role: "Akjamal Bambang selaku Direktur", "X, the firm's director"."""
    document = names.document
    if role.start == begin:
        return on_the_line_before(names, role)
    if is_in_brackets(document, role) and document.plain[role.start - 2] == " ":
        held = names.ending(begin, role.start - 2)
        if held is None or _is_of_a_post(document, begin, held.start):
            return None  # "Wakil Menteri Energi dan Sumber Daya Mineral (Wamen ESDM) X"
        if role.organisation is None and role.after == role.end:  # "Rini (Direktur Mega Proyek)"
            end = document.plain.find(")", role.after)
            role = replace(role, end=end, after=end)
        return Anchor(held, role, role.organisation, "role-behind-name", 0.9)
    low = max(begin, role.start - 110)
    link = _LINK.search(document.plain, low, role.start)
    owner = role.organisation
    if link is None and owner is not None and owner.end + 1 == role.start:
        link = _LINK.search(document.plain, low, owner.start)  # "X, the World Bank director"
    if link is None:
        return _before_owner(names, role, low) if document.language == "en" else None
    end = without_age(document.plain, begin, link.start("link"))
    name = names.ending(begin, end)
    aged = end < link.start("link")
    while end > begin and document.plain[end - 1] in " ,":  # "S.Sos., M.Si,, Regional Secretary"
        end -= 1
    if name is None or (not aged and _acts_itself(document, name, link, role)):
        return None
    if link.group("link") == " sebagai " and " " not in name.words:
        if COMMON.search(document.lower, role.start, role.end) is not None:
            return None  # "mengikuti Prajabatan sebagai karyawan PLN"
    if link.group("link").startswith(",") and _IS.match(document.plain, role.after):
        return None  # "Thanks to Mr Budi, the manager is at ease"
    if link.group("link") == ", " and _is_of_a_list(names, role, name, begin):
        return None
    organisation = role.organisation
    if organisation is None:
        tail = _SMALL_TAIL.match(document.plain, role.end) if role.after == role.end else None
        if tail is not None and document.plain[role.start].islower():
            role = replace(role, end=tail.end(), after=tail.end())
        inside = names.organisations.within(end, role.start)
        organisation = inside[-1] if inside else None
    if organisation is None and link["of"] and document.language == "en":  # "X, the SKN director"
        organisation = Mention(*link.span("of"), "company", link["of"])
    return Anchor(name, role, organisation, "role-behind-name", 0.93)


def is_last_of_a_field(document: Document, role: RoleMention, name: PersonName) -> bool:
    """Whether one word ends the field of a post in a list: "VP Aset Properti, Manager X"."""
    plain, lower = document.plain, document.lower
    return (
        " " not in name.words
        and name.start == role.end + 1
        and lower.find(" ", role.start, role.end) > 0
        and document.in_lower.search(OFFICE, role.start, role.end) is None
        and document.in_lower.search(LOCAL_HEAD, role.start, role.end) is None
        and plain.startswith(", ", name.after)
        and plain[name.after + 2 : name.after + 3].isupper()
        and ROLE_HEAD.match(lower, name.after + 2) is not None
    )


def is_next_of_a_list(document: Document, last: Anchor, anchor: Anchor) -> bool:
    """Whether a post behind a name and a comma is the next one's of a list, whose name is not read.

    "Foto: Bupati Sikka Frans Malo, Manager UP2K Adi (Ist)": Frans Malo is no manager.
    """
    role = anchor.role
    return (
        role is not None
        and last.role is not None
        and last.name.end == anchor.name.end
        and last.role.end <= last.name.start
        and document.plain[last.name.after : role.start] == ", "
        and not _is_set_off(document, role.after)
    )


def _is_set_off(document: Document, end: int) -> bool:
    """Whether commas part a post from the verb of its sentence: "X, Ketua Anu, mengatakan"."""
    verb = _VERB_SET_OFF.match(document.plain, end)
    return verb is not None and ROLE_HEAD.match(document.lower, verb.end()) is None


_VERB_SET_OFF = re.compile(r", (?!dan\b|serta\b|and\b|juga\b)(?=[a-z])")


_REPRESENTED = re.compile(r" di(?:wakili|hadiri|pimpin|jabat)(?: langsung)?(?: oleh)? ")
_AS_POST = re.compile(r",? (?:selaku|sebagai) (?P<field>(?:[A-Z]\w+ ){0,3})")


def with_own_post(names: NameReader, anchor: Anchor) -> Anchor:
    """Who stands for a body, with the post told behind: "Tim X yang diwakili Y selaku Z"."""
    document, role = names.document, anchor.role
    behind = _AS_POST.match(document.plain, anchor.name.after)
    if role is None or behind is None or role.end > anchor.name.start:
        return anchor
    if _REPRESENTED.search(document.plain, role.end, anchor.name.start) is None:
        return anchor
    for begin in (behind.end(), behind.start("field")):
        head = ROLE_HEAD.match(document.lower, begin)
        if head is not None:
            own = read_role(document, head, names.organisations, names.areas)
            own = replace(own, start=behind.start("field"))
            return replace(anchor, role=own, organisation=own.organisation or anchor.organisation)
    return anchor


_SPOKEN = re.compile(
    rf"(?:{SAID.pattern}|said|[Mm]enurut) (?:[A-Z][\w.'-]* ){{0,4}}[A-Z][\w.'-]*(?: \(\d\d\))?, $"
)


def is_spoken_before(names: NameReader, role: RoleMention, begin: int) -> bool:
    """Whether a verb of speech and a name lead up to a comma before a post.

    Args:
        names: What names are read against.
        role: The post.
        begin: Where its sentence begins.
    """
    plain = names.document.plain
    if plain[role.start - 2 : role.start] != ", ":
        return False
    return _SPOKEN.search(plain, max(begin, role.start - 70), role.start) is not None
