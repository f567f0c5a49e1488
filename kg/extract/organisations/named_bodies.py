"""Bodies that a short form or what stands beside them tells: teams, regional offices, parties.

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. "Tim Pengelola Kegiatan
(TPK) Desa Nua", "Kantor Wilayah Kementerian Agama NTT", "politikus PKS".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.organisations.organisation_places import region_end
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import LEVELS

__all__ = ["find_named_bodies", "with_regional_office"]

_TEAM = re.compile(
    r"(?<![\w-])(?:Tim|Satgas|Satuan Tugas|Pokja|Kelompok Kerja|Panitia|Gugus Tugas|Konsorsium|"
    r"Sekretariat Bersama|Task Force|Working Group)"
    r"(?: (?:(?:dan|untuk|and|for|of) )?[A-Z][\w&/-]*){1,8}"
    r" \((?!P2K3)[A-Z][A-Za-z0-9 ]{1,11}\)"
)
"""A group of people that has a short form, as a programme or a law has not."""
_TEAMS = (
    "Tim ", "Satgas", "Satuan Tugas", "Pokja", "Kelompok Kerja", "Panitia", "Gugus Tugas",
    "Konsorsium", "Sekretariat Bersama", "Task Force", "Working Group",
)  # fmt: skip
_OF_VILLAGE = re.compile(
    rf" (?:{LEVELS})(?: [A-Z][\w'-]+){{1,3}}?(?=[,.;:)]| [a-z]|$| [A-Z][\w'-]+ [A-Z])"
)
_PARTY_SHORT = (
    r"(?:PDI[ -]?P(?:erjuangan)?|PDI Perjuangan|PKS|PKB|PAN|PPP|PSI|PBB|PKPI|PKN|Golkar|Gerindra|"
    r"Nas[Dd]em|Hanura|Perindo|Demokrat)(?![\w-])"
)
_PARTY = re.compile(
    r"\b(?:[Pp]olitisi|[Pp]olitikus|[Ll]egislator|[Kk]ader|[Cc]aleg|[Ee]lite|[Ff]ungsionaris|"
    r"[Ss]impatisan|DP[PWDC]|[Ss]ekjen|[Kk]etum|[Ww]aketum|[Kk]etua [Uu]mum|[Aa]nggota|"
    r"(?:[Pp]olitisi|[Aa]nggota DPRD?) (?:dari|asal))(?: senior| muda)? "
    rf"(?P<name>{_PARTY_SHORT})|(?<![\w-])(?P<english>{_PARTY_SHORT}) "
    r"(?=lawmaker|legislator|politician|[Ff]action|member|chairman|chairwoman|cadre)"
)
"""Parties by their short forms, which mean other things, too ("perjanjian kerja sama (PKS)")."""
_PARTIES = re.compile(
    r"poli|legis|kader|caleg|elite|fungsi|simpat|dp[pwdc]|ketum|sekjen|anggota|umum|"
    r"lawmaker|faction|member|chair|cadre"
)
_CENTRE = re.compile(
    r"(?<![\w-])(?<!PLN )Pusat (?:Penelitian|Pengkajian|Kajian|Studi|Riset|Unggulan|Inovasi|"
    r"Pengembangan|Pelatihan|Informasi|Krisis|Bantuan|Analisis|Teknologi|Konservasi)"
    r"(?: (?:dan )?[A-Z][\w&-]*){0,7}(?P<short> \([A-Z][\w-]{1,9}\))?"
    r"(?P<of>,? (?:Fakultas [A-Z]\w+(?: [A-Z]\w+)?,? )?(?:Universitas(?: [A-Z]\w+){1,3}|"
    r"Institut (?:Teknologi|Pertanian)"
    r"(?: [A-Z]\w+){1,2}|Politeknik(?: [A-Z]\w+){1,3}?|(?:[A-Z]\w+ )?University|ITB|ITS|UGM|UI|IPB|"
    r"Undana|Undip|Unhas|Unpad|BRIN|LIPI|BPPT)(?! [A-Z][a-z]+ [a-z])(?![\w-]))?"
)
"""A centre of research, with whose it is."""
_OF_A_LEVEL = re.compile(
    r"(?<![\w-])(?:[Kk]etua|[Ss]ekretaris|[Bb]endahara|[Aa]nggota|[Pp]engurus|[Kk]oordinator|"
    r"[Dd]irektur|[Kk]epala) (?P<name>(?!RT|RW|AP[BD]|PLT|UM[PKR]|RPJM|DPT)[A-Z]{2,8}(?P<level>"
    rf" (?:{LEVELS}|Kabupaten|Kota|Provinsi|Wilayah|Cabang)) [A-Z][\w'-]+"
    r"(?: [A-Z][\w'-]+(?=,| [a-z]))?)(?![\w-])"
)
"""A body of a village or region by its initials, behind a post: "Ketua BPD Desa Nua"."""
_BRANCH = re.compile(
    r"(?<![\w/-])(?!PLN|PT|ISO|SNI|BPJS|PAM|UP|UL|PLT|CV|KC)[A-Z]{3,8} "
    r"(?:Cabang|Komisariat|Korwil|Komda) "
    r"[A-Z][a-z]+(?: (?:Timur|Barat|Utara|Selatan|Tengah|Raya|Kota))?(?![\w-])"
)
"""A union of students or the like with its branch: "HMI Cabang Kupang"."""
_BRANCHES = (" Cabang ", " Komisariat ", " Korwil ", " Komda ")
_PKK = re.compile(r"(?<![\w-])(?:Tim Penggerak|TP)[ -]PKK(?![\w-])")
_BOARDING = re.compile(
    r"(?<![\w-])(?:Pondok Pesantren|Ponpes|Panti Asuhan)(?: [A-Z][\w'-]+){1,4}(?![\w-])"
)
_GROUP = re.compile(
    r"(?<![\w-])Grup (?!W[Hh]ats|WA\b|Facebook|Musik|Band|Telegram|Tari|Media)[A-Z][\w&]+"
    r"(?: (?:Group|Grup|Energi|Energy|Resources|Power|Mining|Indonesia|Nusantara|Holdings?|"
    r"Persada|Sejahtera|Mandiri|Jaya|Utama|Internasional|International))*(?![\w-])"
)
_HEADED = re.compile(
    r"(?<![\w-])(?:[Dd]irektur [Ee]ksekutif|[Kk]etua [Uu]mum|[Ss]ekretaris [Jj]enderal|"
    r"[Dd]irektur [Uu]tama|[Dd]irut|[Ee]xecutive [Dd]irector of) "
    r"(?P<name>(?!BUM[ND]|RSU[DP]|SDM|PLN|DPR)[A-Z]{4,8})(?=[.,]| [a-z])"
)
"""A body by initials, whose head has no name here: "direktur eksekutif LAKPI bersama bupati"."""
_FUND = re.compile(
    r"(?<![\w-])(?:(?!The )[A-Z][\w-]+ ){1,5}Fund(?P<purpose> for(?: [A-Z][\w-]+){1,4})?(?![\w-])"
    r"(?P<short> \([A-Z]{2,8}\))?"
)
_OWN_MONEY = re.compile(
    r"\b(?:Village|Special|General|Allocation|Aid|Welfare|Assistance|Reserve|Revolving|Pension|"
    r"Budget|State|Regional|Emergency|Endowment|School|Operational|Provident|Mutual|Hedge)\b"
)
"""Words of a fund that is money and nobody who gives it."""
_OFFICE = re.compile(
    r"(?<![\w-])(?:Kantor Wilayah|Kanwil|Kantor Perwakilan)(?: \(Kanwil\))? (?:[IVX]+ )?$"
)
_OFFICE_OF = re.compile(
    r"(?<![\w-])(?:Kantor Wilayah|Kanwil)(?: \(Kanwil\))? (?P<of>(?:DJ[A-Z]{1,3}|Kemen[a-z]+|"
    r"(?!PLN\b)[A-Z]{3,8})(?![\w-]))"
)


def find_named_bodies(document: Document, areas: Mentions) -> Iterator[Mention]:
    """Find such bodies, in no order.

    Args:
        document: The text.
        areas: All areas of the text, for the regions that names carry.
    """
    plain = document.plain
    for match in document.in_plain.finditer(_TEAM) if document.holds(_TEAMS, 0, len(plain)) else ():
        end = region_end(document, match.end(), areas)
        village = _OF_VILLAGE.match(plain, end)
        end = village.end() if village is not None and end == match.end() else end
        yield Mention(match.start(), end, "other", document.words(match.start(), end))
    for match in document.in_plain.finditer(_CENTRE) if "Pusat " in plain else ():
        if match["short"] or (match["of"] and " " in match.group()[: match.start("of")]):
            yield Mention(*match.span(), "other", document.words(*match.span()))
    for match in document.in_plain.finditer(_OF_A_LEVEL):
        start, end = match.span("name")
        area = areas.starting_at(match.end("level") + 1)
        end = area.end if area is not None else end
        yield Mention(start, end, "other", document.words(start, end))
    for match in _PKK.finditer(plain) if "PKK" in plain else ():
        end = region_end(document, match.end(), areas)
        yield Mention(match.start(), end, "other", document.words(match.start(), end))
    for match in (
        document.in_plain.finditer(_BOARDING) if "Pon" in plain or "Panti" in plain else ()
    ):
        yield Mention(*match.span(), "other", match.group())
    for match in _BRANCH.finditer(plain) if document.holds(_BRANCHES, 0, len(plain)) else ():
        yield Mention(*match.span(), "other", match.group())
    for match in _GROUP.finditer(plain) if "Grup " in plain else ():
        yield Mention(*match.span(), "company", match.group())
    for match in document.in_plain.finditer(_HEADED):
        yield Mention(*match.span("name"), "other", match["name"])
    yield from _listed(document, areas)
    for match in _FUND.finditer(plain) if " Fund" in plain else ():
        count = match.group().split(" Fund")[0].count(" ") + 1
        if (count > 1 or match["purpose"]) and _OWN_MONEY.search(match.group()) is None:
            yield Mention(*match.span(), "other", document.words(*match.span()))
    for match in document.in_plain.finditer(_PARTY) if _has_party(document) else ():
        start, end = match.span("name" if match["name"] else "english")
        yield Mention(start, end, "other", plain[start:end], _known_party(plain[start:end]))
    for match in (
        document.in_plain.finditer(_OFFICE_OF)
        if "anwil" in plain or "Kantor Wilayah" in plain
        else ()
    ):
        end = region_end(document, match.end(), areas)
        if end > match.end():
            kind = "ministry" if match["of"].startswith("Kemen") else "agency"
            yield Mention(match.start(), end, kind, document.words(match.start(), end))


_MANY = (
    r"(?:sejumlah|beberapa|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d{1,2}|para|"
    r"banyak|several|some|two|three|four|five|six|many|other)"
)
_NOUNS = (
    r"(?P<company>perusahaan|anak usaha|anak perusahaan|BUMN|bank|companies|firms|subsidiaries)|"
    r"(?P<other>organisasi|lembaga|LSM|NGO|mitra|kampus|universitas|perguruan tinggi|komunitas|"
    r"yayasan|asosiasi|organi[sz]ations|institutions|NGOs|groups|foundations|associations)"
)
_NAMED = (
    r"(?:(?!Program|Desa|Kota|Proyek)[A-Z0-9](?:[\w&.'/-]*\w)?"
    r"(?: (?:for |of |dan |& )?[A-Z](?:[\w&.'/-]*\w)?){0,4}(?: \([A-Z][\w-]+\))?)"
)
_ANNOUNCED = re.compile(
    rf"\b{_MANY} (?:{_NOUNS})(?: [a-z][\w-]*){{0,3}},? (?:yakni|yaitu|seperti|antara lain|termasuk|"
    r"di antaranya|meliputi|terdiri (?:atas|dari)|including|such as|namely)(?: the)? "
    rf"(?P<list>{_NAMED}(?:, {_NAMED}){{0,8}},? (?:dan|serta|and) (?:the )?{_NAMED})"
    r"(?=[,.;)]| [a-z]|$)"
)
"""A list of organisations that its noun announces: "sejumlah lembaga, yakni A, B dan C"."""
_BETWEEN = re.compile(r",? (?:dan|serta|and) (?:the )?|, ")


def _listed(document: Document, areas: Mentions) -> Iterator[Mention]:
    """The organisations of a list, which nothing but its noun tells."""
    for match in document.in_plain.finditer(_ANNOUNCED):
        kind = "company" if match["company"] is not None else "other"
        start = match.start("list")
        for gap in [*_BETWEEN.finditer(document.plain, start, match.end("list")), None]:
            end = gap.start() if gap is not None else match.end("list")
            if areas.starting_at(start) is None and end > start + 2:
                yield Mention(start, end, kind, document.words(start, end))
            start = gap.end() if gap is not None else end


_PARTY_WORDS = (
    "PDI", "PKS", "PKB", "PAN", "PPP", "PSI", "PBB", "PKPI", "PKN", "Golkar", "Gerindra", "Nas",
    "Hanura", "Perindo", "Demokrat",
)  # fmt: skip


def _has_party(document: Document) -> bool:
    """Whether a text may have a party beside who is of it."""
    here = document.holds(_PARTY_WORDS, 0, len(document.plain))
    return here and _PARTIES.search(document.lower) is not None


def _known_party(short: str) -> str:
    """One name for the forms of a party: "PDI-P", "PDIP", "PDI Perjuangan"."""
    return "PDI Perjuangan" if short.startswith("PDI") else f"Partai {short}"


_POLICE = re.compile(r"(?:Mabes )?Polri|Baharkam|Polda|Polres|Kepolisian")
_POLICE_PART = re.compile(
    r"(?<![\w-])(?:(?:(?:Direktorat|Dit\.?) (?:Pam ?[Oo]bvit(?:nas)?|Samapta|Lantas|Binmas|"
    r"Intelkam|Pengamanan Objek Vital)|"
    r"Dit[a-z]{5,12}|Kor(?:sabhara|binmas|lantas|polairud|brimob)|Korps (?:Sabhara|Samapta"
    r"(?: Bhayangkara)?)|Baharkam|Sat[a-z]{5,9}|"
    r"Bid(?:humas|propam|dokkes|kum)|Itwasda)(?: \([A-Z]\w+\))? )+$"
)
"""Parts of the police right before whose they are: "Ditpamobvit Korsabhara Baharkam Polri"."""


_BRANCH_OFFICE = re.compile(r" (?:Kantor )?Cabang (?:Utama |Pembantu )?(?=[A-Z])")
"""Behind an agency, before the place of its branch: "BPJS Ketenagakerjaan Cabang Ende"."""


def with_regional_office(document: Document, mention: Mention, areas: Mentions) -> Mention:
    """An agency's or ministry's office for a region, before its name: "Kanwil BPN Jawa Tengah".

    So is "Kantor Kementerian Agama Kabupaten Ende", whose region stands behind, and so are parts
    of the police: "Ditpamobvit Polda NTT".
    """
    if mention.kind == "government" and _POLICE.match(mention.name) is not None:
        part = _POLICE_PART.search(document.plain, max(0, mention.start - 70), mention.start)
        if part is None:
            return mention
        words = document.words(part.start(), mention.end)
        return Mention(part.start(), mention.end, mention.kind, words)
    branch = _BRANCH_OFFICE.match(document.plain, mention.end)
    area = areas.starting_at(branch.end()) if branch is not None else None
    if mention.kind == "agency" and area is not None:
        return Mention(mention.start, area.end, "agency", document.words(mention.start, area.end))
    if mention.kind not in {"agency", "ministry"} or mention.start < len("Kanwil "):
        return mention
    before = _OFFICE.search(document.plain, max(0, mention.start - 40), mention.start)
    if before is None:
        end = region_end(document, mention.end, areas)
        begin = mention.start - len("Kantor ")
        if end == mention.end or not document.plain.startswith("Kantor ", max(0, begin)):
            return mention
        return Mention(begin, end, mention.kind, document.words(begin, end))
    words = document.words(before.start(), mention.end)
    return Mention(before.start(), mention.end, mention.kind, words)
