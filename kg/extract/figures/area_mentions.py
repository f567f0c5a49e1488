"""The areas of a text that a figure may speak of: those named for themselves.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`. An area in the name of an
organisation, in a post ("Direktur Bisnis Regional Maluku dan Papua"), in the dateline or beside the
day of a statement ("di Kupang, Selasa (5/11)") says nothing of a figure. Areas that the gazetteer
does not know are read by the word of their level ("Pulau Wawonii").
"""

from __future__ import annotations

import re

from kg.extract.people.people import People
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import OFFICE

__all__ = ["free_areas"]

_SAID_AT = re.compile(
    r",? (?:pada |on |hari )?\(?(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu|"
    r"monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|\d{1,2}/\d)"
)
"""Behind a place where something was said: "di Kupang, Selasa (5/11)"."""
_WORD_OF_NAME = (
    r"(?!(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Provinsi|Kabupaten|Kota|Kecamatan|Kelurahan|"
    r"Pulau(?!-)|Kepulauan|Distrik|Desa|Dusun|Kampung|Nusa Tenggara|PLN|Resmi|Kini|Sudah|Telah|"
    r"Akhirnya|Belum|Masih|Segera|Akan|Tersambung|Menyala|Teraliri|Berlistrik|Terang|Nikmati|"
    r"Dialiri|Gelap|Tanpa|Capai|Tembus|Baru|Jadi|Butuh|Minta|Dapat)\b)"
    r"[A-Z][a-z]+(?:-[A-Z][a-z]+)?"
)
_BY_FORM = re.compile(
    r"\b(?:Provinsi(?! (?:Timur|Barat|Utara|Selatan|Tengah)\b)|Kabupaten|Kota|Kecamatan|Kelurahan|"
    r"Pulau|Kepulauan|Distrik) "
    rf"(?P<name>{_WORD_OF_NAME}(?: {_WORD_OF_NAME}){{0,2}})"
)
_JOINED_NAME = re.compile(
    rf"(?:, | dan |, dan | serta )(?P<name>{_WORD_OF_NAME}(?: (?:{_WORD_OF_NAME}|[IVX]+\b)){{0,2}})"
    r"(?=[.,;\"]|$| (?:dan|serta|sudah|telah|belum|masih|yang)\b)"
)
"""Behind an area with the word of its level, another one that shares it."""
_APART = re.compile(
    r"\b(?:kabupaten|kota|pulau|kepulauan|provinsi|wilayah|daerah|kecamatan|distrik|desa|titik)"
    r" (?:paling (?:selatan|utara|timur|barat|ujung|luar|luas|besar|kecil|jauh|padat|muda|tua|"
    r"terpencil|depan)|ter(?:luas|besar|kecil|luar|depan|jauh|padat|muda|tua|pencil))"
    r"(?: (?:di|se))? $|"
    r"\b(?:(?:south|north|east|west)ern(?:most)?|largest|smallest|youngest|remotest) "
    r"(?:regency|district|city|island|province) (?:in|of) $|"
    r"\b(?:luar|outside(?: of)?|(?:yang )?(?:berkantor|bermarkas|berkedudukan|berpusat|berbasis)"
    r"(?: pusat)? di|(?:based|headquartered|its office) in|"
    r"(?:antar|bawa|kirim|berangkat|terbang|pergi|aju|sampai|usul)\w*(?: [a-z]+){1,4} ke) "
    r"(?:provinsi |kabupaten |kota |pulau )?$|"
    r"\b(?:universitas|kampus|hotel|institut|gedung|aula|pendopo|ballroom|university|institute|"
    r"college|campus|hotel|hall|auditorium)(?: [\w&.'-]+){0,5}? (?:di|in|at) (?:kota )?$|"
    r"\b(?:di|at|in) kantor (?:pusat )?(?:kementerian|ditjen|dpr|bumn|pln pusat)"
    r"(?: [\w&.'-]+){0,4},? $"
)
"""Right before an area that a figure is not of: "untuk luar Jawa", "yang berkantor di Ruteng"."""
_SAID_IN = re.compile(
    r"\b(?:said|told reporters|kata|ujar|ungkap|tutur|papar|ucap|jelas|terang|tegas|imbuh|ucapnya|"
    r"katanya|ujarnya|jelasnya|ungkapnya|tuturnya)\b(?:(?! (?:di|in|that|bahwa) )[^.;:,\"]){0,56} "
    r"(?:di|in) (?:kota |kabupaten )?$"
)
"""From who said something to the place where it was said."""
_SAID_AT_EVENT = re.compile(
    r"\b(?:kata|ujar|ungkap|tutur|papar|ucap|jelas|terang|tegas|imbuh)(?:nya)?\b[^.;:,\"\d]{0,60}"
    r" (?:saat|ketika|usai|seusai|selepas|di sela(?:-sela)?)(?: acara| kegiatan)? "
    r"(?:menyerahkan|penyerahan|memberikan|pemberian|meresmikan|peresmian|menghadiri|kunjungan|"
    r"mengunjungi|berkunjung|meninjau|peninjauan|penyalaan|menyalakan)\b[^.;:\"\d%]{0,90}$"
)
"""From who said something to where something was handed over: "katanya saat meresmikan PLTS di"."""
_AT_EVENTS = ("saat ", "ketika ", "usai ", "selepas ", "di sela")
_ON_A_DAY_IN = re.compile(
    r"(?:\(\d{1,2}/\d{1,2}(?:/\d{2,4})?\)|\b(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|monday|"
    r"tuesday|wednesday|thursday|friday|saturday|sunday))(?: (?:pagi|siang|sore|malam))?,? "
    r"(?:di|in) (?:kota |kabupaten )?$"
)
"""From the day when something was said to the place: "Jumat (20/12) di Jakarta."."""
_WITHIN_NAME = re.compile(
    r"\b(?:Desa|Kampung|Dusun|Kelurahan|Kecamatan|Distrik|Nagari|Pekon|Gampong|Dukuh|Sungai|Pulau|"
    r"Gunung|Bukit|Jalan|Jl\.|Bandara|Pelabuhan|Pasar|Masjid)"
    r"(?! (?:Yang |Belum |Sudah )?(?:Berlistrik|Terang|Teraliri|Terlistriki))"
    r"(?: [A-Z][a-z]+(?:-[A-Z][a-z]+)?){1,2} $"
)
"""Before the last word of a village's name: "Desa Rantau Batu" is not in the city of Batu."""
_NAME_GOES_ON = re.compile(
    r" (?!Regency|District|City|Province|Provinsi|Kabupaten|Kota|Senin|Selasa|Rabu|Kamis|Jumat|"
    r"Sabtu|Minggu|Utara\b|Selatan\b|Timur\b|Barat\b)[A-Z][a-z]{2,}"
)
_COMMON_NAMES = frozenset({"Batu", "Lebak", "Batang", "Bone", "Buru", "Pati", "Landak", "Solok"})
"""Regencies whose bare name begins many names of villages."""
_OF_OFFICE = re.compile(
    r"\b(?:Bupati|Wali ?[Kk]ota|Wali Kota|Walikota|DPRD|UP3|ULP|Sekda|Pemkab|Pemkot|Kapolres|"
    r"Kota|Kabupaten|Area|Rayon|Cabang|Manager|Manajer) $"
)
_OF_PROGRAMME = re.compile(
    r"(?: (?:[A-Z][\w-]*|and|for|of|\([A-Z][\w-]*\))){0,7} (?:Program(?:me)?|Project|Initiative|"
    r"Facility|Loan|Fund|Partnership|Summit|Conference|Exhibition|Expo|Awards?)\b"
)
"""Behind the first word of a programme's name: "the Indonesia Geothermal Project"."""
_ABROAD = (" Leste", " Nugini", " New Guinea")
"""Behind a name that is then another country's."""
_LONGEST_BARE = 12
_LEAD = 4
"""The first so many sentences may hold the dateline."""


def free_areas(
    document: Document,
    areas: Mentions,
    organisations: Mentions,
    people: People,
    dateline_end: int,
) -> Mentions:
    """Find the areas named for themselves.

    Args:
        document: The text.
        areas: All areas of the text.
        organisations: All organisations of the text.
        people: The people, whose posts may name regions.
        dateline_end: Where the dateline ends, 0 without one; title and captions before it count.
    """
    dateline = 0
    if document.sentences:
        dateline = document.sentence_at(dateline_end).start
    posts = Mentions(_posts(people))
    captions = Mentions(
        Mention(start, end, "caption", "")
        for number, (start, end) in enumerate(document.paragraphs)
        if document.is_caption(number)
    )
    known = [
        _with_those_around(document, area)
        for area in areas.all
        if not (dateline_end and dateline <= area.start < dateline_end)
        and organisations.at(area.start) is None
        and posts.at(area.start) is None
        and not _is_where_it_was_written(document, areas, area)
        and _SAID_AT.match(document.lower, area.end) is None
        and document.in_lower.search(_APART, max(0, area.start - 60), area.start) is None
        and captions.at(area.start) is None
        and not document.plain.startswith(_ABROAD, area.end)
        and not document.lower.startswith(" merdeka", area.end)
        and not _is_where_it_was_said(document, area)
        and not _is_of_visit(document, area)
        and not _is_around_another(document, areas, area)
        and not _ends_a_name(document, areas, organisations, area)
        and _OF_PROGRAMME.match(document.plain, area.end) is None
        and not _is_in_longer_name(document, area)
        and not _is_in_pointer(document, area)
    ]
    by_form = [
        area
        for area in _by_form(document, organisations, people, known, dateline_end)
        if not any(each.end == area.end for each in areas.within(area.start, area.end))
        and not _is_where_it_was_said(document, area)
        and not _is_of_visit(document, area)
    ]
    return Mentions([*known, *by_form])


def _with_those_around(document: Document, area: Mention) -> Mention:
    """What a name goes on with: "Manggarai Raya", "Semau Selatan", "Jawa Bagian Barat"."""
    plain, goes_on = document.plain, None
    if area.kind != "country":
        goes_on = _PART_OF_IT.match(plain, area.end)
    if goes_on is not None and _PART.match(goes_on.group()) is None and _IS_PART.search(area.name):
        goes_on = None  # "Sulawesi Utara Tengah dan Gorontalo"
    if goes_on is not None:
        kind = (
            "regency"
            if area.kind == "island" and _PART.match(goes_on.group()) is None
            else area.kind
        )
    elif area.kind in {"regency", "city"}:
        goes_on, kind = _AROUND.match(plain, area.end), "place"
    if goes_on is None:
        return area
    return Mention(area.start, goes_on.end(), kind, document.words(area.start, goes_on.end()))


_SIDE = r"(?:Timur Laut|Barat Daya|Barat Laut|Timur|Barat|Utara|Selatan|Tenggara|Tengah)"
_PART_OF_IT = re.compile(
    rf" (?:[Bb]agian )?{_SIDE}(?!\w|,? (?:dan )?{_SIDE})| bagian {_SIDE.lower()}(?!\w)"
)
"""Behind an area, the side of it that is meant, or the district named by it."""
_PART = re.compile(r" [Bb]agian ")
_IS_PART = re.compile(rf" {_SIDE}$")
_AROUND = re.compile(r" Raya(?![\w-]| [A-Z])")
_PART_OF_DISTRICT = re.compile(r" (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Hulu|Hilir)(?!\w)")


def _is_in_longer_name(document: Document, area: Mention) -> bool:
    """Whether a bare regency's name is a word of another place's: "Rantau Batu", "Batu Sopang"."""
    district = document.plain.endswith(("Kecamatan ", "Distrik ", "Kelurahan "), 0, area.start)
    if district and _PART_OF_DISTRICT.match(document.plain, area.end):
        return True  # "Kecamatan Solor Selatan"
    if area.kind not in {"regency", "city"} or area.end - area.start > _LONGEST_BARE:
        return False
    name = document.plain[area.start : area.end]
    if " " in name:
        return False
    begin = max(0, area.start - 50)
    if document.in_plain.search(_WITHIN_NAME, begin, area.start):
        return True
    if name not in _COMMON_NAMES or _NAME_GOES_ON.match(document.plain, area.end) is None:
        return False
    return _OF_OFFICE.search(document.plain, begin, area.start) is None


_POINTER = re.compile(
    r"\b(?:provinsi|kabupaten|kota|daerah|wilayah)(?: [a-z]+){1,2} di (?:pulau |kepulauan )?$"
)


def _is_in_pointer(document: Document, area: Mention) -> bool:
    """Whether an area is in what points back to one in it: "provinsi termuda di Sulawesi itu"."""
    if not document.plain.startswith((" itu", " ini", " tersebut"), area.end):
        return False
    return document.in_lower.search(_POINTER, max(0, area.start - 40), area.start) is not None


_VISIT = re.compile(
    r"\"?(?:usai|seusai|selepas|setelah|sesudah|saat(?! ini)|ketika|di sela(?:-sela)?|sebelum|"
    r"ditemui|"
    r"berbicara|speaking|talking|addressing|after|before|during|while|on the sidelines of)\b"
    r"[^.;%\d\"]{3,150}?, (?:[^.;%\d\"]{0,30} )?(?P<who>(?:(?:wakil )?menteri|wamen|presiden|"
    r"wakil presiden|direktur utama|dirut|direktur jenderal|dirjen|gubernur|(?:deputy )?(?:energy |"
    r"energy and mineral resources )?minister|(?:vice )?president|director[- ]general|governor)\b)"
)
"""From what somebody did before a statement, up to who speaks for more than that place."""


def _is_of_visit(document: Document, area: Mention) -> bool:
    """Whether an area is only where a minister was: "Usai meninjau PLTD di Alor, Menteri ..."."""
    sentence = document.sentence_at(area.start)
    visit = _VISIT.match(document.lower, sentence.start, sentence.end)
    return visit is not None and area.start < visit.start("who")


_AROUND_IT = re.compile(
    r", (?:salah satu |satu dari |yang merupakan )?(?:kabupaten|kota|pulau|kecamatan|daerah|"
    r"wilayah|"
    r"provinsi)(?: [a-z-]+){0,4} (?:di|se-) ?(?:Provinsi |Kabupaten |Pulau )?$"
)
"""From an area to a larger one: "Pulau Siberut, pulau paling besar di Mentawai, 8 desa"."""


def _is_around_another(document: Document, areas: Mentions, area: Mention) -> bool:
    """Whether an area only tells where the one before it lies: "Kupang, kabupaten di NTT, "."""
    if document.plain[area.end : area.end + 1] != ",":
        return False
    begin = max(0, area.start - 70)
    told = document.in_plain.search(_AROUND_IT, begin, area.start)
    if told is None:
        return False
    if any(each.end == told.start() for each in areas.within(begin, told.start())):
        return True
    return any(each.end() == told.start() for each in _BY_FORM.finditer(document.plain, begin))


def _ends_a_name(
    document: Document, areas: Mentions, organisations: Mentions, area: Mention
) -> bool:
    """Whether an office is of this area, too: "menurut BPS Jawa Tengah dan DI Yogyakarta"."""
    before = area.start - len(" dan ")
    if not document.plain.endswith(" dan ", 0, area.start):
        return False
    office = organisations.at(before - 1)
    if office is None or office.end != before:
        return False
    return any(each.end == before for each in areas.within(office.start, office.end))


def _is_where_it_was_said(document: Document, area: Mention) -> bool:
    """Whether somebody said something there: "general manager X said in Pontianak."."""
    said = max(0, area.start - 160)
    if document.says(_AT_EVENTS, said, area.start) and _SAID_AT_EVENT.search(
        document.lower, said, area.start
    ):
        return True
    if document.plain[area.end : area.end + 1] not in {".", ",", ""}:
        return False
    begin = max(0, area.start - 70)
    return bool(
        document.in_lower.search(_SAID_IN, begin, area.start)
        or _ON_A_DAY_IN.search(document.lower, begin, area.start)
    )


def _by_form(
    document: Document,
    organisations: Mentions,
    people: People,
    known: list[Mention],
    dateline_end: int,
) -> list[Mention]:
    """Areas by the word of their level, and those that share it: "Kecamatan A dan B"."""
    taken = Mentions(known)
    found: list[Mention] = []
    for match in document.in_plain.finditer(_BY_FORM, dateline_end):
        begin, (start, end) = match.start(), match.span("name")
        while not taken.within(begin, end) and taken.at(begin) is None:
            if organisations.at(begin) is not None:
                break
            inside = people.within(start, end)
            if inside and inside[0][0] <= start:
                break
            end = inside[0][0] - 1 if inside else end  # "Kecamatan Limun Ahmad Fauzi"
            found.append(Mention(start, end, "regency", document.words(start, end)))
            joined = _JOINED_NAME.match(document.plain, end)
            if joined is None:
                break
            begin, (start, end) = joined.start("name"), joined.span("name")
    return found


def _posts(people: People) -> list[Mention]:
    """The words of posts; offices are none: of what a governor speaks is his province."""
    spans = {
        (span.start, span.end)
        for person in people.items
        if person.role is not None
        and not OFFICE.search(person.role.lower())
        and not person.role.lower().endswith(("district head", "regency head"))
        for span in person.evidence
        if " ".join(span.exact.split()) == person.role
    }
    return [Mention(start, end, "post", "") for start, end in sorted(spans)]


def _is_where_it_was_written(document: Document, areas: Mentions, area: Mention) -> bool:
    """Whether a place is that of a dateline: alone on its line, or "Jakarta, ..." in the lead."""
    number = document.sentence_index(area.start)
    sentence = document.sentences[number]
    start, end = document.paragraphs[sentence.paragraph]
    if area.start == start and end - area.end < 3:
        return True
    return (
        number < _LEAD
        and area.start == sentence.start
        and document.plain.startswith(", ", area.end)
        and areas.starting_at(area.end + 2) is None
        and document.plain[area.end + 2 : area.end + 3].isupper()
    )
