"""Standards and national schemes named in a text, normalised.

Place in the flow: before :mod:`kg.extract.certificates.certifications`. Reads "ISO 9001:2015", "ISO
9001 versi 2015", "ISO 9001, 14001 dan 45001" (the prefix given once), "SNI ISO 9001:2015", "ISO/IEC
27001", " ""OHSAS 18001:2007", and the schemes SMK3 (occupational safety), SMK2 (safety of
electricity) and SMP (security), also by their long names. "ISO 3200" of a camera is no standard of
management: only numbers of published management and laboratory standards are read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from kg.extract.text.document import Document

__all__ = ["GRANT_SCHEMES", "StandardMention", "find_standards"]

GRANT_SCHEMES = frozenset({"SMK3", "SMK2", "SMP"})
"""Schemes that an authority grants; all else is certified."""

NUMBERS = frozenset(
    "9001 9002 14001 45001 50001 55001 22301 27001 27701 27017 27018 27019 20000 20000-1 37001 "
    "37301 22000 31000 "
    "26000 21001 17025 17020 17024 17021 17065 39001 41001 44001 56002 10002 28000 13485 18091 "
    "30301 15189 14064 "
    "14064-1 14067 14046 29990 29993 16949 18001 37002 46001 38500 42001 30401 30415 18295 55000 "
    "14000 9000 9004 29001 18788 "
    "19650 19650-1 19650-2 "
    "19600 21500 10015 8000 27000 50002 26001 45003 20121 22320 27002 20400 50003 20001 "
    "10012 28001 3834 3834-2 3834-3 99 55".split()
)
"""Numbers of standards to which organisations are certified, or by which they say they work."""

SCHEMES: dict[str, str] = {
    "SMK3": (
        r"SM[ -]?K ?-?3L?\b(?! Negeri)|Sist[ei]m Mana[jg]emen (?:Keselamatan(?: dan| &|,)? "
        r"Kesehatan|Kesehatan(?: dan| &|,)? Keselamatan|K3) ?Kerja"
        r"(?: \(SMK3\))?|Sist[ei]m Manajemen K3\b(?: \(SMK3\))?|(?:Bendera (?:Emas|Perak)|"
        r"(?:Golden|Gold|Silver) Flag)(?: SMK3)?\b|"
        r"(?:Occupational |Work(?:place)? )?(?:Safety (?:and|&) Health|"
        r"Health (?:and|&) (?:Work )?Safety)(?: \([A-Z3]{2,5}\))? Management Systems?"
        r"(?: \((?:SMK3|OSHMS|OHSMS)\))?"
    ),
    "SMK2": (
        r"SMK2\b|Sistem Manajemen Keselamatan Ketenagalistrikan(?: \(SMK2\))?|"
        r"Electricity Safety Management System(?: \(SMK2\))?"
    ),
    "SMP": (
        r"(?<=audit )Sistem Pengamanan\b|"
        r"SMP\b(?! Negeri|N?[ -]?\d| (?:Swasta|Kristen|Katolik|Muhammadiyah|Satu|Islam)|/)|"
        r"Sistem Manajemen Pengamanan(?: \(SMP\))?(?: Obvitnas)?|"
        r"Security Management System(?: \(SMP\))?"
    ),
}

_CUE = re.compile(
    r"(?<!\w)(?:(?P<number>iso(?:\b|(?=\d))|sni\b|iec\b|ohsas|iatf|pas \d|sa ?8000\b|"
    r"international organization)|(?P<bare>(?<![.,:/-])(?:9001|14001|45001|18001|50001|"
    r"27001|37001|55001|22301|17025) ?: ?(?=(?:19|20)\d\d(?!\d)))|"
    r"(?P<scheme>sm[ -]?k|smp\b|sist[ei]m mana[jg]emen|sistem pengamanan|bendera (?:emas|perak)|"
    r"gold(?:en)? flag|silver flag|occupational|"
    r"electricity safety|security man|work safety|workplace (?:safety|health)|"
    r"health (?:and|&) (?:work )?safety|safety (?:and|&) health))"
)
_SCHEME = re.compile(
    "|".join(f"(?P<{name}>{forms})" for name, forms in SCHEMES.items()), re.IGNORECASE
)
_SCHOOL = re.compile(r"\b(?:siswa|murid|pelajar|sekolah|sd|sma|smk|guru)\b")
_PREFIX = (
    r"(?P<sni>SNI\)?(?: ?[-/:] ?| ))?(?P<body>ISO ?/ ?IEC|ISO ?/ ?TS|SNI IEC|ISO|IEC|OHSAS|"
    r"SNI|IATF|PAS|SA(?= ?8000)|International Organization for "
    r"Standardization(?: \(ISO\))?)"
)
_BETWEEN = (
    "sistem|manajemen|mutu|lingkungan|quality|environmental|management|system|nomor|no\\.?|"
    "standar|tentang|"
    "internasional|k3|keamanan|informasi|anti|penyuapan|energi|aset|kode|tipe|dengan|certification|"
    "sni|nasional|indonesia|bidang|terkait"
)
_EDITION = (
    r"(?: ?[:;] ?(?P<{0}a>(?:19|20)\d\d)|[ -](?:versi|version|edisi|tahun|"
    r"seri)(?: tahun)? (?P<{0}b>(?:19|20)\d\d)|"
    r"(?: ?[-/] ?|\.)(?P<{0}c>(?:199|20[012])\d)(?!\d|\.\d)|"
    r" \((?:versi |tahun |edisi )?(?P<{0}d>(?:19|20)\d\d)\)|"
    r" (?P<{0}e>(?:19|20)\d\d)(?![\d.,]\d|\d))"
)
_STANDARD = re.compile(
    rf"{_PREFIX}(?:[ .:-]?(?:seri |series |"
    rf"(?:(?:{_BETWEEN}) ){{1,6}}?)?|,? (?:yakni|yaitu|masing-masing|meliputi|antara lain|namely)"
    rf",? |:? \(?)(?P<number>\d{{4,6}}(?:-[1-9])?(?!\d)|\d{{1,2}}[.:]\d{{3}}(?!\d)|"
    rf"(?<=(?-i:PAS) )(?:99|55)(?!\d)){_EDITION.format('e')}?",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<number>\d{4,5}) ?: ?(?P<ea>(?:19|20)\d\d)(?P<eb>)(?P<ec>)(?P<ed>)(?P<ee>)")
"""A number whose prefix was given before: "dua sertifikat SNI-ISO, yakni 9001:2015 dan ..."."""
_LATE_EDITION = re.compile(
    r" (?:certificat\w+ |sertifikat |sertifikasi )?"
    r"(?:(?:to|under|for) (?:the )?((?:19|20)\d\d) (?:edition|version)|"
    r"(?:edisi|versi)(?: tahun)? ((?:19|20)\d\d))",
    re.IGNORECASE,
)
_FIELD = (
    r"(?: (?:\([^()]{1,40}\)|(?:(?:sistem )?manajemen |bidang )?(?:mutu|kualitas|lingkungan|k3|"
    r"keamanan informasi|energi|aset|quality|environment(?:al)?|safety)))?"
)
"""What a standard is about, behind its number: "ISO 9001 Mutu, 14001 Lingkungan"."""
_NEXT = re.compile(
    rf"{_FIELD}(?P<join>(?:,|;| ?/| ?&)? ?(?:(?:dan|serta|and|&|maupun|"
    r"atau)(?: juga)? )?(?:\w+ (?:juga )?)?)"
    rf"(?P<number>\d{{4,5}}(?:-[1-9])?(?!\d)){_EDITION.format('e')}?(?! ?(?:unit|orang|pelanggan|"
    rf"kWh|MW|VA|KK|rumah|desa|persen|%))",
    re.IGNORECASE,
)
_GAP = re.compile(
    rf"{_FIELD}(?:,|;| ?/| ?&)? ?(?:(?:dan|serta|and|&|maupun|atau)(?: juga)? )?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class StandardMention:
    """A standard named at a place; ``code`` is normalised ("ISO 9001:2015", "SMK3")."""

    start: int
    end: int
    code: str

    @property
    def is_grant(self) -> bool:
        """Whether an authority grants it."""
        return self.code in GRANT_SCHEMES

    @property
    def family(self) -> str:
        """The code without its edition."""
        return self.code.split(":")[0]


def find_standards(document: Document) -> tuple[StandardMention, ...]:
    """Find every standard and scheme, in the order of the text.

    A standard named without an edition next to one with it ("ISO 9001:2015 ... ISO 9001") keeps its
    own code; the certification rules bring the two together.
    """
    found: list[StandardMention] = []
    plain = document.plain
    position = 0
    for cue in document.in_lower.finditer(_CUE):
        if cue.start() < position:
            continue
        match = _FORMS[cue.lastgroup or ""].match(plain, cue.start())
        if match is None:
            continue
        position = match.end()
        if cue.lastgroup == "bare":
            begin = max(0, match.start() - _PREFIX_BEFORE)
            named = _LAST_PREFIX.search(plain, begin, match.start())
            if named is not None:
                prefix = "OHSAS" if match["number"] == "18001" else _prefix(named)
                found.append(StandardMention(*match.span(), _code(prefix, match)))
            continue
        if cue.lastgroup == "number":
            position = _read_list(plain, match, found)
        elif match.lastgroup != "SMP" or _is_security_scheme(document, match):
            found.append(StandardMention(match.start(), match.end(), match.lastgroup or ""))
    told = tuple(each for n, each in enumerate(found) if not _is_a_title(plain, found, n))
    return _with_ranks(document, _in_full(told))


def _in_full(told: tuple[StandardMention, ...]) -> tuple[StandardMention, ...]:
    """Give an adopted standard that is once named in full that name: "SNI 9001", "SNI ISO 9001"."""
    full = {each.family.replace("SNI ISO ", "SNI ") for each in told if "SNI ISO " in each.code}
    return tuple(
        replace(each, code=each.code.replace("SNI ", "SNI ISO ", 1))
        if each.family in full
        else each
        for each in told
    )


_RANK = re.compile(
    r"\b(?:sertifikat|(?<=penerima )|(?<=peraih )|(?<=pemegang )) ?"
    r"(?:kategori |predikat |peringkat )?(?:emas|perak|perunggu)\b(?! (?:proper|pon|medali|sea))"
)
_METALS = ("emas", "perak", "perunggu")
_OTHER_RANKED = ("proper", "zero acc", "adhigana", "subroto", "halal", "tanah")


def _with_ranks(
    document: Document, told: tuple[StandardMention, ...]
) -> tuple[StandardMention, ...]:
    """Add ranked certificates of the only scheme of a text, told in a sentence without its name.

    "X meraih 10 penghargaan SMK3. Sertifikat emas diberikan kepada A dan B."
    """
    schemes = {each.code for each in told if each.is_grant}
    if len(schemes) != 1 or not document.says(_METALS, 0, len(document.lower)):
        return told
    more: list[StandardMention] = []
    for match in document.in_lower.finditer(_RANK):
        sentence = document.sentence_at(match.start())
        span = (sentence.start, sentence.end)
        if any(span[0] <= each.start < span[1] for each in (*told, *more)):
            continue
        if not document.says(_OTHER_RANKED, *span):
            more.append(StandardMention(*match.span(), *schemes))
    return tuple(sorted((*told, *more))) if more else told


_LONG_NAME = 16
_SAFETY = frozenset({"ISO 45001", "OHSAS 18001", "SNI ISO 45001"})
_TITLE_OF = re.compile(r"[ ,:(\"'-]{1,4}(?:tentang |mengenai |untuk |yakni |atau |berbasis )?\(?")
_CERTIFICATE_OF = re.compile(
    r" (?:(?:sertifi\w+|standar(?:d|disasi)?) (?:yakni |yaitu |dengan |berstandar )?|"
    r"certificat(?:es?|ions?),? )\(?",
    re.IGNORECASE,
)
"""The same behind the title: "Occupational Health ... System certifications (ISO 45001:2018)"."""
_IS_ABOUT = re.compile(
    r",?(?: (?:adalah|ialah|yaitu|yakni|merupakan|sebagai|suatu|sebuah|standar(?:disasi)?|"
    r"internasional|global|dunia|acuan|yang|mengatur|menetapkan|memuat|mencakup|meliputi|"
    r"berfokus|fokus|persyaratan|pedoman|kerangka|kerja|tentang|mengenai|terkait|untuk|bagi|soal|"
    r"perihal|di|bidang|pada|dalam|versi|is|an?|the|international|standard|covers?|covering|"
    r"specif(?:ies|ying)|sets?|out|requirements|certifications?|certified|framework|for|of|on|"
    r"in|its|which|that|concerning|regarding|field))+ \(?"
)
_ACCORDING_TO = re.compile(
    r"(?: (?:yang|telah|sudah|berdasarkan|sesuai|dengan|mengacu|berstandar|berbasis|pada|standar|"
    r"internasional|atau|memenuhi|based|on|under|in|accordance|line|according|to|with|"
    r"the|international|standard|meeting))+ \(?"
)
"""Between ISO 45001 and the words for its title, before or behind; no other thing is named."""


def _is_a_title(plain: str, found: list[StandardMention], number: int) -> bool:
    """Whether the long name of SMK3 is only the title of ISO 45001 beside it.

    "ISO 45001:2018 Sistem Manajemen Keselamatan dan Kesehatan Kerja" is one standard, and so is
    "ISO 45001 for occupational health and safety management systems".
    """
    each = found[number]
    if each.code != "SMK3" or each.end - each.start < _LONG_NAME:
        return False
    described = "SMK3" not in plain[each.start : each.end]
    if number and found[number - 1].family in _SAFETY:
        span = (found[number - 1].end, each.start)
        if _TITLE_OF.fullmatch(plain, *span) or (described and _IS_ABOUT.fullmatch(plain, *span)):
            return True
    behind = found[number + 1] if number + 1 < len(found) else None
    if behind is None or behind.family not in _SAFETY:
        return False
    between = (each.end, behind.start)
    if described and (
        _ACCORDING_TO.fullmatch(plain, *between) or _CERTIFICATE_OF.fullmatch(plain, *between)
    ):
        return True
    return (
        _TITLE_OF.fullmatch(plain, each.end, behind.start) is not None
        and "," not in plain[each.end : behind.start]
    )


def _read_list(plain: str, match: re.Match[str], found: list[StandardMention]) -> int:
    """Add the standard of a match and those of the list it begins; return where the list ends."""
    if _number(match).split("-")[0] not in _KNOWN:
        return match.end()
    prefix = _prefix(match)
    code, position = _code(prefix, match), _end(match)
    late = _LATE_EDITION.match(plain, position) if ":" not in code else None
    if late is not None:
        code, position = f"{code}:{late[1] or late[2]}", late.end()
    found.append(StandardMention(match.start(), position, code))
    while (more := _continuation(plain, position)) is not None:
        position = _end(more)
        found.append(StandardMention(more.start("number"), position, _code(prefix, more)))
    return position


_FORMS = {"number": _STANDARD, "bare": _BARE, "scheme": _SCHEME}
_LAST_PREFIX = re.compile(rf"\b{_PREFIX}(?!.*\bISO\b)")
_PREFIX_BEFORE = 240
"""So far before a bare number with its edition the prefix may stand."""
_KNOWN = {number.split("-")[0] for number in NUMBERS}


def _continuation(plain: str, position: int) -> re.Match[str] | None:
    """A further number of the same list: "ISO 9001:2015, 14001:2015 dan 45001:2018"."""
    gap = _GAP.match(plain, position)
    if gap is None or not gap.group().strip() or gap.end() - position > 60:
        return None
    match = _NEXT.match(plain, position)
    if match is None or match["number"].split("-")[0] not in _KNOWN:
        return None
    return match if match.start("number") <= gap.end() + 1 else None


def _is_security_scheme(document: Document, match: re.Match[str]) -> bool:
    """Whether "SMP" is the scheme of the police, not a school."""
    text = match.group()
    if len(text) > 3:
        return "security" not in text.lower() or "SMP" in text
    if not text.isupper():
        return False
    around = document.lower[max(0, match.start() - 90) : match.end() + 60]
    return not _SCHOOL.search(around)


def _prefix(match: re.Match[str]) -> str:
    body = match["body"].upper().replace(" ", "")
    if body.startswith("INTERNATIONAL"):
        body = "ISO"
    if match["sni"]:
        return f"SNI {body}"
    return {"SNIIEC": "SNI IEC"}.get(body, body)


_EDITIONS = {
    "9001": "1994 2000 2008 2015",
    "14001": "1996 2004 2015",
    "18001": "1999 2007",
    "45001": "2018",
    "50001": "2011 2018",
    "55001": "2014",
    "27001": "2005 2013 2022",
    "37001": "2016",
    "22301": "2012 2019",
    "17025": "2005 2017",
}
"""Editions that there are: behind a blank only these are read ("ISO 9001 2015")."""
_SLIPS = {"90001": "9001", "140001": "14001", "450001": "45001", "500001": "50001"}
"""Numbers with a nought too many, as pages print them."""


def _number(match: re.Match[str]) -> str:
    number = match["number"].replace(".", "").replace(":", "")  # "ISO 9.001:2008"
    return _SLIPS.get(number, number)


def _end(match: re.Match[str]) -> int:
    """Where a standard ends: a year behind a blank that is no edition of it is a year."""
    if match["ee"] and match["ee"] not in _EDITIONS.get(_number(match), ""):
        return match.end("number")
    return match.end()


def _code(prefix: str, match: re.Match[str]) -> str:
    year = match["ea"] or match["eb"] or match["ec"] or match["ed"]
    if match["ee"] and _end(match) == match.end():
        year = match["ee"]
    code = f"{prefix} {_number(match)}"
    return f"{code}:{year}" if year else code
