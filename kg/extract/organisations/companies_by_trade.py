"""Companies without a legal form, by the trade at the end of their names: "Bintang Timur Energy".

Place in the flow: used by :mod:`kg.extract.organisations.organisations` beside the forms. A run of
capitals that ends in a trade is a company where the text once says that it got, holds, announced or
runs something; then every mention of it is one.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import ROLE_HEAD

__all__ = ["COMMON", "OTHERS", "companies_by_trade"]

_WORDS = (
    "Power|Energy|Energi|Energindo|Listrik|Electric|Elektrik|Geothermal|Listrindo|Biomass|Nickel|"
    "Nikel|Cement|Consulting|Ventures|Engineering"
)
_TRADE = f"(?:{_WORDS})"
_LAST = re.compile(r"(?<=[yirkcth]) (?:Indonesia|International)$")
_TRADES = re.compile(_WORDS.lower())
_TRADE_WORDS = tuple(_WORDS.lower().split("|"))
_NAME = re.compile(
    r"(?<![\w.&/-])(?<!\w[ -]of )(?P<name>[A-Z][a-z]+(?: [A-Z][a-z]+){0,3} "
    rf"{_TRADE}(?: (?:Indonesia|Nusantara|Internasional|International|Persada|Utama|Mandiri|Jaya|"
    r"Lestari|Sejahtera|Abadi|Prima))?)(?![\w-]| [A-Z])"
)
_DOES = re.compile(
    r"(?: \([A-Z]{2,6}\))?(?:, [^,.;]{4,80},)?(?: on [A-Z][\w.]+ \d+,?)? "
    r"(?:(?:has|have|had|was|been|also|again|already|recently|successfully|officially|now|telah|"
    r"sudah|berhasil|resmi|kembali|kini|juga|sukses|baru saja|pun|lagi-lagi|lebih dulu) ){0,3}"
    r"(?:awarded|given|certified|receiv\w+|obtain\w+|earn\w+|achiev\w+|secur\w+|won|wins|holds?|held|"
    r"announc\w+|operates?|operated|gets|got|renew\w+|"
    r"me(?:raih|nerima|mp?eroleh|miliki|ngantongi|ndapat\w*|nyabet|mpertahankan|megang|nyandang|"
    r"ngumumkan|ngoperasikan|ngelola)|raih|kantongi|(?:ber|ter)sertifi\w+|diganjar|dianugerahi)\b"
)
_CALLED = re.compile(
    r"\b(?:(?:consortium|joint venture|subsidiary|arm|unit|partner) (?:of|between|with)|owned by|"
    r"backed by|konsorsium|patungan(?: antara)?|anak (?:usaha|perusahaan)|milik)"
    r"(?: [^.;,]{2,60}?(?:,| and| dan))? $|"
    r"\b(?:operator|consultant|contractor|developer|firm|company|subsidiary|builder|konsultan|"
    r"kontraktor|pengembang)(?: in the \w+)?, $|\b(?:firm|konsultan|kontraktor) $"
)
"""Before a company: what it is, or whose of several others something is."""
_BY = re.compile(
    r"\bdi(?:bimbing|dampingi|kerjakan|garap|bangun|kelola|laksanakan|fasilitasi|bina|rancang|"
    r"pasok|suplai|produksi|sponsori)(?: langsung)?(?: oleh)?"
    r"(?: (?:konsultan|kontraktor|perusahaan|vendor|mitra))? "
    r"(?P<name>[A-Z][\w&-]+(?: [A-Z][\w&-]+){0,2} "
    r"(?:Konsul\w+|Consult\w+|Advisory|Rekayasa|Engineering|Enjiniring|Solusi|Solutions?|"
    r"Teknologi|Technolog\w+|Inter(?:nasional|national)|Konstruksi|Teknik|Persada|Mandiri|Sejahtera|"
    r"Services?|Group|Elektrik|Electric))(?![\w-]| [A-Z])"
)
"""A company that nothing but its last word and what it did tells: "dibimbing Sinar Konsultama"."""
OTHERS = frozenset(
    "PT CV PLN Fakultas Divisi Bagian Bidang Departemen Jurusan Prodi Kampung Desa Dusun Kelurahan "
    "Kecamatan Kelompok Tim Unit Direktorat Ditjen Dinas Badan Sekolah Politeknik Universitas "
    "Institut Yayasan Koperasi Program Proyek Warga Masyarakat Bank Rumah Komunitas The".split()
)
"""Words of names that other rules read, or of no company: "Fakultas Teknik"."""
COMMON = frozenset(
    "A An The This That Our Their Its New Renewable Clean Green Solar Wind Hydro Nuclear Thermal "
    "Coal Gas Electric Smart Sustainable Global World National International Indonesia Indonesian "
    "Ministry Minister Deputy Director Department Bioenergy Ocean Tidal Mini Micro Energi Tenaga "
    "Perusahaan Kementerian Menteri Dinas Badan Direktorat Direktur Kepala Sumber Sumberdaya "
    "Pembangkit Efisiensi Konservasi Transisi Krisis Ketahanan Kebijakan Hemat Hari Pekan Hukum "
    "Bidang Sektor Subsidi Tarif Harga Meteran Token Pelanggan Instalasi Jaringan Mobil Motor "
    "Kendaraan Stasiun Penyedia Usaha Industri Forum Asosiasi Masyarakat Institut Sekolah Program "
    "Proyek Desa Mandiri Penghargaan Rapat Diskusi Seminar Komisi Panitia Dewan Pengamat Pakar "
    "State Public Rural Village Women Youth Award Awards Summit Asia Asian Association Institute "
    "Society Council Committee Agency Office University Centre Center School Agreement Act Law "
    "PLN Energy Power Listrik Geothermal Biomass Pertamina Sejak Menurut Sementara Selain Dalam "
    "Pada Dengan Untuk Saat Bagi Karena Setelah Kini Sebelumnya Biaya Kota Kabupaten Provinsi "
    "Pak Bapak Bu Ibu Mr Mrs Ms Dr Ir Haji "
    "For In On At With After Before While When As But And By From General Manager".split()
)
"""Words that make of the run no name: a kind of energy, a post, an office, a beginning."""


def companies_by_trade(document: Document) -> Iterator[Mention]:
    """Find the companies of such names, in the order of the text.

    Example:
        >>> text = "Bintang Timur Energy received an ISO 9001:2015 certificate."
        >>> [each.name for each in companies_by_trade(Document(text))]
        ['Bintang Timur Energy']
    """
    for match in document.in_plain.finditer(_BY):
        start, end = match.span("name")
        words = match["name"].split()
        if ROLE_HEAD.match(document.lower, start) is None and OTHERS.isdisjoint(words):
            yield Mention(start, end, "company", match["name"])
    if not document.says(_TRADE_WORDS, 0, len(document.lower)):
        return
    trades = [match.start() for match in _TRADES.finditer(document.lower)]
    runs = [
        match
        for start, end in document.paragraphs
        if bisect_left(trades, start) < bisect_left(trades, end)
        for match in _NAME.finditer(document.plain, start, end)
        if COMMON.isdisjoint(_LAST.sub("", match["name"]).split()[:-1])
    ]
    told = {
        match["name"]
        for match in runs
        if _DOES.match(document.plain, match.end())
        or _CALLED.search(document.lower, max(0, match.start() - 90), match.start())
    }
    for match in runs:
        if match["name"] in told:
            yield Mention(match.start(), match.end(), "company", match["name"])
