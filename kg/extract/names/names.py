"""Names of people: how far one reaches, without honorifics and academic titles.

Place in the flow: used by :mod:`kg.extract.people.people`. A name is one to six capitalised words,
initials and particles ("bin", "I Gede"); what is an organisation, an area, a month or the word of
a post is none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.role_words import ROLE_HEAD
from kg.extract.words.titles import ADDRESS, ARM, CLERGY, DEGREES, RANKS, any_of
from kg.resources import lexicon_folder

__all__ = [
    "NAME_PARTS",
    "NOT_NAMES",
    "REGIONS_OF_UNITS",
    "PersonName",
    "is_raja_of_name",
    "read_name",
]

_HONORIFIC = re.compile(
    r"(?:(?:(?:Inspektur|Brigadir) Jenderal|Komisaris Besar|Ajun Komisaris(?: Besar)?) "
    r"(?:Polisi )?|"
    rf"(?:(?:{any_of(RANKS)}|Mayor|Kapten) (?:{ARM})(?: \([A-Z]{{1,4}}\))?|"
    r"(?:Inspector|Brigadier|Commissioner) General of Police|"
    r"(?:Police )?(?:Inspector|Brigadier|Commissioner|Major|Lieutenant) General|"
    r"(?:Police )?(?:Grand|Adjunct(?: Senior| Grand)?|Senior) Commissioner|"
    rf"(?:{any_of(RANKS)}) \((?:Pol|Purn|TNI|{ARM})\)(?= )|"
    rf"{any_of(RANKS, CLERGY, DEGREES, ADDRESS)}|"
    r"Eng|Insp|Gen|Brig|Adj|Sr|Comr|Capt|Lt|Maj|Mak|Mbak|Mbah|Sdri?|Yth|Tuan|Nyonya|Ny|apt|Apt|Ns|HE|H\.E|"
    r"Yang Mulia|Haji|TG[BH]|Hajj?ah|K\.H|Tgk|Teungku|Habib|Gus|Jenderal|Kapten|Mayor|"
    r"Pol|Inf|TNI|Purn|Sri Sultan)(?:\. ?| |(?=\())|\(Purn\) |\(H\.? ?C\.?\) )+"
)
_RANK = re.compile(
    rf"(?:{any_of(RANKS, ('Drs', 'Dra', 'RD', 'RP', 'Romo', 'Pater', 'Pdt'))}|Mgr|KH)\b\.? "
)
"""A rank or title before a name; words before it are no part of the name."""
_TOKEN = re.compile(
    r"(?:[A-Z]\.)+[A-Z][a-z]{2,}(?![\w])|"
    r"(?:(?:Muh|Moh|Moch|Mohd|Muhd|Abd|Dg|Hi|Fr|Fx|FX|Ign|Yoh|St|Th|Chr|Nur|Wm|Hasb)\.(?= [A-Z])|"
    r"[A-Z][a-z\u00c0-\u017f]+(?:(?!'s\b)(?:['-][A-Z]?|[A-Z])[a-z\u00c0-\u017f]+)*(?:-[A-Z][a-z]+)?|"
    r"[A-Z]\.(?:[A-Z]\.)*|[A-Z]{2,14}(?=\b)|[A-Z](?= [A-Z][a-z])|(?:Muh|Moh|Moch|Mohd|Abd|Sy|St|Mh|"
    r"Muhd|Md)\.(?= [A-Z])|"
    r"[A-Z](?=[ ,.\"\n]|$)|O'[A-Z][a-z]+)(?![\w])"
)
_POST_BEHIND = re.compile(
    r"(?:Tenaga Ahli|Team Leader|Juru Bicara|Kuasa Hukum|Kepala|Guru Besar|Duta Besar|Pimpinan|"
    r"Penanggung Jawab|Pejabat Pelaksana|Project Manager|Plant Manager)\b"
)
"""Posts that no name goes on with."""
_NICKNAME = re.compile(r" [\"'][A-Z][a-z]+[\"'](?= [A-Z])")
_PARTICLE = re.compile(r" (?:bin|binti|al|van|der|de|da|dos|el|bte|ter)(?= [A-Z])")
_TITLES = re.compile(
    r",? ?\(?(?:S\.?T|S\.?E|S\.?H|S\.?Sos|S\.?Kom|S\.?Si|S\.?Pd|S\.?IP|S\.?I\.?K|S\.?Hut|S\.?Ag|"
    r"S\.?STP|M\.?T|M\.?M|M\.?Si|M\.?Sc|MBA|M\.?H|"
    r"M\.?Kom|M\.?Eng|M\.?Pd|M\.?AP|M\.?Hum|Ph\.?D|D\.?Eng|DEA|DESS|CPA|CMA|QRGP|"
    r"IPM|IPU|ASEAN Eng|Sp\.?[A-Z]+|CA|CFA|PMP|LLM|"
    r"M\.?Han|M\.?Tr(?:\.? ?(?:Han|Opsla))?|M\.?Sos|M\.?Ag|M\.?Kes|M\.?Kn|M\.?IP|M\.?P|M\.?PA|"
    r"[SM]\.?Th|[SM]\.?Fil|[SM]\.?Pi|S\.?P|S\.?Pt|[SM]\.?Ked|[SM]\.?K\.?M|[SM]\.?Sn|S\.?A\.?P|S\.?Ars|"
    r"S\.?Kep|S\.?Psi|S\.?Farm|S\.?TP|S\.?Tr(?:\.?K)?|QIA|CRMP|CRGP|CSRS|"
    r"SVD|OFM(?:Cap)?|OCD|OCSO|SJ|MSF|MSC|CSsR|SSCC|O\.?Carm|Pr|SSpS|CIJ|PRR|OSF|SCJ|OSB|CMF|SDB|"
    r"[SM]\. (?:Sos|Kom|Si|Pd|Hut|Ag|Sc|Eng|Hum|Kes|Kn|IP|AP|Kep|Psi|Farm|Ak)|M\.S|"
    r"A\.?Md)\.?\)?(?=[,.\s)\"]|$)"
)
_NOT_FIRST = frozenset(
    "Energi Nusantara Tanjung Teluk Muara Sungai Gunung Kuala Labuan Labuhan Pantai Danau".split()
)
"""Words that stand in names of companies and places, and begin no person's: "Anu Energi Sri"."""
_DEGREE = re.compile(
    r"[SMD]\. ?(?:Sos|Kom|Si|Pd|Hut|Ag|Sc|Eng|Hum|Kes|Kn|Kep|Psi|Farm|Ak|Ked|Han|Th|Fil|Pi|Pt|Sn|"
    r"Ars|Tr|Keb|Med|Stat|[A-Z]{1,2}\.?)(?=[,)]|$)"
)
"""A degree that stands where a name would begin."""
REGIONS_OF_UNITS = tuple(
    "Sumbagsel Sumbagteng Sumbagut Suluttenggo Sulutgo Sulselrabar Sulbagsel Sulbagut Kalselteng "
    "Kaltimra Kalbagbar Kalbagtim Nusra Jamali Jabalnus Jatimbalinus".split()
)
"""Short forms of regions that units have and that are no province."""
NOT_NAMES = frozenset(
    "Statistik Burung Area "
    "Kab Prov Prop Kec Kel Pasal Ayat Bab Tabel Gambar Grafik Lampiran Potensi Sensus Survei "
    "Partai Fraksi PDI PDIP PKS PKB PAN PPP PSI Golkar Gerindra NasDem Nasdem Demokrat Hanura "
    "Negeri SD SMA TK Senada Selaras Serupa Sejalan Menanggapi Sebelumnya Akibatnya Alhasil "
    "Internasional International Global Vital Pukul Pemkab Pemkot Pemprov Pemda "
    "Kini Dulu Bersama Usai Seusai Ketika Sebab Padahal Apalagi Negara Demikian "
    "Begitu Selama Mulai Salah Sejumlah Ratusan Ribuan Puluhan Additionally Furthermore Moreover "
    "Therefore Thus Also Still Yet Separately Earlier Previously Recently Today Yesterday "
    "Elsewhere Similarly Likewise Instead Nevertheless Indeed Analyst Village District Regency "
    "Province City Saudara Masyarakat Warga Rakyat Nasional Wilayah Direksi Jajaran Petugas "
    "Senin Selasa Rabu Kamis Jumat Jum'at Sabtu Minggu Ahad Januari Februari Maret April Mei "
    "Juni Juli Agustus September Oktober November Desember Monday Tuesday Wednesday Thursday "
    "Friday Saturday Sunday January February March May June July August October December ISO "
    "SNI SMK SMP OHSAS PLN PT CV UP UPT UID UIW ULP NTT NTB Covid COVID Rp Indonesia Jakarta "
    "Pemerintah Provinsi Kabupaten Kota Desa Kecamatan Kelurahan Kementerian Dinas Badan Baca "
    "Sementara Namun Selain Menurut Dalam Untuk Dengan Pada Dari Di Ke Ini Itu Hal Saat Setelah "
    "Sebelum Karena Bahkan Tidak Kami Kita Dia Ia Mereka Saya Anda Apa Yang Para Semua Setiap "
    "Seluruh Beberapa Banyak Hingga Sejak Berdasarkan Adapun Sebagai Jika Bila Agar Lebih Masih "
    "Sudah Telah Akan Bagi Oleh Atas Tentang Seperti Yakni Yaitu Kemudian Meski Walau "
    "Sebelumnya Sedangkan Sehingga Bahwa Juga The A An In On At By For From With This That "
    "These Those It He She They We I'm His Her Their Its However Meanwhile According Based "
    "While When Since After Before As But And Or If To Of State Ministry Energy Electricity "
    "Power Program Proyek Data Rasio Sertifikat Penghargaan Bendera Sistem Manajemen Listrik "
    "Pelanggan Kepala Direktur Manajer Manager General Ketua Sekretaris Gubernur Bupati "
    "Walikota Menteri Presiden Tim Redaksi Admin Nomor No Peraturan Undang-Undang Pulau Kampung "
    "Dusun RT RW Wakil Senior Asisten Anggota Komisaris Humas Vice President Director Minister "
    "Governor Head Chairman Executive Deputy Former Acting WIB WITA WIT Foto Istimewa Antara "
    "ANTARA Tribun Kompas Detik Republika Bisnis Tempo Pos Liputan SPKLU PLTU PLTS PLTD EBT "
    "BUMN CSR TJSL K3 HUT RI AKHLAK LTSHE Terkait Selanjutnya Terpisah Ditambahkan Diketahui "
    "Didampingi Disaksikan Dihadiri Ditemani Diwakili Dipimpin Disambut Dikonfirmasi Dihubungi "
    "Dijumpai Ditanya Dilansir Dikutip Mewakili Merespons Merespon Menyikapi "
    "Dikatakan Ditemui Lanjut Tambah Hadir Kantor Pusat Pusharlis Pusdiklat Puslitbang Pusertif "
    "Menjelang Memasuki Seusai Demi Guna Berkat Walhasil Belakangan Khusus Lewat Melalui Natal "
    "WhatsApp Whatsapp Facebook Instagram Telegram Twitter YouTube Zoom Google Email Induk "
    "Cabang Ramadan Lebaran Idulfitri Polri Polda Polres TNI "
    "Assistant Jalan Jl Gedung Aula Hotel Bandara Pelabuhan Stadion Lapangan Taman Komplek "
    "Kompleks Gold Silver Platinum "
    "Bronze Emas Perak Perunggu Upacara Baharkam Bareskrim Korlantas UPTD UPTB KPH "
    "Govt Government Forum Deputi Divisi Bagian Bidang Komunikasi Susenas Sakernas Podes Bapak Ibu "
    "Yayasan Perkumpulan Lembaga Objek Obyek Wali Police Army Navy Military Parliament "
    "Tuhan Allah Alhamdulillah Insya Puji Syukur Selamat Assalamualaikum Terimakasih Red Rep "
    "Kata Ujar Tutur Ucap Ungkap Papar Imbuh Sebut Cetus Beber Pungkas Tandas Tukas "
    "Tutup Keluh "
    "Turut Ikut Terima Raih Serahkan Hadiri Resmikan Apresiasi Dorong Tinjau Kunjungi Tegaskan "
    "Pastikan "
    "Rumah Gerakan Paroki Pengadilan Kejaksaan PN PA PTA PTUN KPU DPC DPD DPW RSUD SDN Industri "
    "Super Smart Clean Program Komunitas Masyarakat Koalisi "
    "Tampak Nampak Terlihat Nama Misalnya Giliran "
    "Lomba Juara Bantuan Kartu Jaminan Subsidi Sambungan Pasang Pemasangan Hibah Beasiswa "
    "Insentif Tunai Koperasi Priority Account Ditpamobvit "
    "Ditreskrimum Ditreskrimsus Ditlantas Ditsamapta Ditbinmas Ditintelkam Ditpolairud Korbinmas "
    "Bagikan Berita Share Komentar Terkini Terpopuler Advertisement Iklan Loading Beranda Home "
    "Simak Lihat Indeks Tag Tags Staf Kepada Usaha Jaga Gereja Keuskupan Klasis Sinode "
    "Jemaat Masjid Stasi Ekspedisi BI Sakit Tangan Jasad Jenazah Mayat Tubuh Nasib Korban Tampil "
    "Pemimpin Bertindak Perwira Uspika Muspika Forkopimda Forkopimcam Kasat Prodi GeneralManager "
    "Penyidik Penuntut Pembangkit Jorong Distrik Padukuhan Pedukuhan Gampong Pekon Kenagarian "
    "Terpencil Terluar Terdepan Tertinggal Gub Bup Wagub Wabup Direktorat Sekretariat "
    "Regulation Decree Hulu Hilir "
    "Inspektorat Kepolisian Daerah "
    "Bangladesh Filipina Malaysia Thailand Vietnam Singapura Tiongkok Jepang Kamboja Myanmar Laos "
    "Pakistan Nepal Australia Amerika Inggris Jerman Belanda Prancis Perancis Spanyol Portugal "
    "Denmark Swedia Norwegia Finlandia Kanada Brasil Mesir Philippines Singapore Cambodia Japan "
    "Germany Netherlands Norway Sweden Denmark Canada Brazil".split()
).union(REGIONS_OF_UNITS)
"""Capitalised words that begin no name."""

_NOUN = re.compile(
    r"(?:Pe(?:m|n|ng|r|l|ny)[a-z]{4,}|Ke[a-z]{4,})an|[A-Z][a-z]+(?:ikasi|isasi|trasi|uksi)"
)
"""Nouns made of verbs and of foreign words: "Perlindungan", "Keselamatan", "Klarifikasi"."""
_THING = re.compile(
    r"(?<![\w'])(?:Awards?|Accident|PROPER|Survey|Survei|Results?|Units?|Main|Transition|"
    r"Kelompok|Tani|Usia|Kunci|Lamps?|Leadership|Programm?e?|Project|Inde(?:x|ks)|Ratio|Rasio|"
    r"Summit|Festival|Expo|Challenge|Kategori|Category|Certificat\w+|Management|System|Safety|"
    r"Charging|Ratings?|Konsumen|Vehicles?|Electric|Solar|Geothermal|Plant|Grid|Miskin|Saja|"
    r"Stasiun|Gardu|Regions?|Affairs|Economy|Department|Division|Commission|Committee|Party|"
    r"Implementation|Generation|"
    r"Distribution|Transmission|Transmigration|Enterprises?|Coordinating|Institute|University|"
    r"Ministry|Authority|Corporation|Association|Energi|Consulting|Konsultan|Mechanism|Sektor|Rayon|Ranting|Ombudsman)"
    r"(?![\w'])"
)
"""Words in capitals of things: a name has none of them, nor stands right before one."""
_OF_A_REGION = re.compile(
    r" (?:Wilayah|Prov(?:insi|\.)?|Kab(?:upaten|\.)?|Kota|Cabang|Regional) [A-Z]"
)
_NUMBERED = re.compile(r" \d{1,4} [A-Z][a-z]")
"""Behind the words of a body: "Rumah Gerakan 98 Budi Santoso"."""
_OF_A_VILLAGE = re.compile(r",? (?:Kecamatan|Kec\.|Distrik|Kabupaten|Kelurahan) ")
_NUMERAL = re.compile(r" (?:I{1,3}|IV|VI{0,3}|IX|X)$")
_DIRECTION = re.compile(r"(?:^| )(?:Timur|Barat|Utara|Selatan|Tengah|Tenggara)$")
_SHORT_PROVINCE = re.compile(
    r" (?:Sum(?:ut|bar|sel)|Kal(?:bar|teng|sel|tim|tara|selteng)|Sul(?:ut|teng|sel|bar|tra)|"
    r"Ja(?:bar|teng|tim)|Babel|Kepri|Malut)$"
)
"""Short forms of provinces, which end no name."""
NAME_PARTS = re.compile(r"[A-Za-z\u00c0-\u017f'-]{2,}")
"""The parts of a name by which a person is named again."""


@cache
def common_words() -> frozenset[str]:
    """Words in small letters that are never a person's only name; gathered from our own texts."""
    text = (lexicon_folder() / "common_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name from ``start`` to ``end``; ``after`` is behind the titles that follow it."""

    start: int
    end: int
    after: int
    words: str


_PLANT_NUMBER = re.compile(r" \d{1,2}(?=,| [A-Z]| (?:dan|&|-|/) \d)")
"""Behind one word: a plant or a unit by its number, no person."""


def _goes_on_small(plain: str, end: int) -> bool:
    """Whether a word in small letters stands behind: no title, rank or part of a name."""
    return plain[end : end + 1] == " " and plain[end + 1 : end + 2].islower()


def read_name(
    document: Document,
    position: int,
    organisations: Mentions,
    areas: Mentions,
    *,
    loose: bool = False,
) -> PersonName | None:
    """Read the name that begins at ``position``, honorifics skipped.

    Args:
        document: The text.
        position: Where the name, or an honorific before it, begins.
        organisations: No name runs into one.
        areas: A name does not begin with one.
        loose: Take a name that begins with the name of an area ("Bima Sakti") too.
    """
    plain = document.plain
    honorific = _HONORIFIC.match(plain, position)
    start = honorific.end() if honorific is not None else position
    area = areas.starting_at(start)
    if area is not None and " " in plain[area.start : area.end]:
        return None  # "Deputy Governor of West Papua Mohamad Lakoni"
    if _DEGREE.match(plain, start):
        return None  # "Asisten Pemerintahan X, S. Sos, M. Si"
    end, count = start, 0
    while count < 6:
        here = end
        if count and _goes_on_small(plain, end) and _PARTICLE.match(plain, end) is None:
            break  # titles, ranks and names have capitals
        if count and _TITLES.match(plain, end):
            break
        if count:
            particle = _PARTICLE.match(plain, end) or _NICKNAME.match(plain, end)
            here = particle.end() if particle is not None else end
            if plain[here : here + 1] != " ":
                break
            here += 1
        if count and plain[here : here + 1] in "TJKGDP" and _POST_BEHIND.match(plain, here):
            break  # "Sripeni Inten Cahyani Tenaga Ahli ESDM"
        if count and _RANK.match(plain, here):
            return None  # "didampingi Dirbinpotmas Korbinmas Brigjen Pol Drs Istono"
        token = _TOKEN.match(plain, here)
        if token is None or not _is_part(document, token, count, organisations):
            break
        end, count = token.end(), count + 1
    if not count or (count == 1 and _PLANT_NUMBER.match(plain, end)):
        return None  # "General Manager Suralaya 8, Wisnu Adi"
    if area is not None and not loose and area.end >= end:
        return None
    words = document.words(start, end)
    if (dash := words.find(_EM_DASH)) > 0:  # "Rini Wulan\u2014guru honorer\u2014berorasi"
        end, words = start + dash, words[:dash]
    if count == 1 and words.lower() in common_words():
        return None  # "Seraya menyebut", "Laporan menyebut"
    if count == 1 and len(words) > 6 and words.endswith("ly"):
        return None  # "Currently, the resident ..."
    if not _is_name(words) or document.in_plain.search(_THING, start, end) is not None:
        return None
    if _DIRECTION.search(words) is not None or _SHORT_PROVINCE.search(words) is not None:
        return None
    if _goes_on_small(plain, end):
        return PersonName(start, end, end, words)
    if plain[end : end + 1] == " " and _THING.match(plain, end + 1) is not None:
        return None
    if _OF_A_VILLAGE.match(plain, end) is not None and _NUMERAL.search(words) is not None:
        return None  # "warga Desa Air Kering I Kecamatan Padang Guci Hilir"
    if _NUMBERED.match(plain, end) is not None:
        return None
    if count == 1 and _OF_A_REGION.match(plain, end) is not None:
        return None  # "Kepala Satwasker Wilayah Pekalongan"
    after = end
    while (title := _TITLES.match(plain, after)) is not None:
        after = title.end()
    return PersonName(start, end, after, words)


_EM_DASH = "\u2014"


def is_raja_of_name(plain: str, start: int) -> bool:
    """Whether "Raja" begins a name, as in the Riau Islands: "Ketua DPRD Karimun Raja Rafiza"."""
    begin = plain.rfind(" ", 0, max(0, start - 1)) + 1
    word, behind = plain[begin : start - 1], plain[start + len("Raja") : start + len("Raja Negeri")]
    sentence = plain[max(0, begin - 2) : begin]  # a post stands before, no first word
    first = not sentence.strip() or sentence.startswith((".", "!", "?", '"'))
    if (
        not word[:1].isupper()
        or not word[-1:].isalnum()
        or (first and ROLE_HEAD.fullmatch(word.lower()) is None)
    ):
        return False
    return behind[1:2].isupper() and not behind.startswith((" Negeri", " Ampat"))


def _is_part(document: Document, token: re.Match[str], count: int, organisations: Mentions) -> bool:
    text = token.group()
    if not count and text in _NOT_FIRST:
        return False
    if organisations.at(token.start()) is not None:
        return False
    if text in NOT_NAMES:
        if count and (text in _WISHES or text == "A"):
            return True  # "Yan Selamat Purba", "Abdul Syukur", "Zainal A Paliwang"
        named = not count and (text in _TIMES or text in {"Puji", "Syukur"})
        return named and _GOES_ON_AS_NAME.match(document.plain, token.end()) is not None
    if count and _TITLES.fullmatch(text):
        return False
    if text == "Raja" and (count or is_raja_of_name(document.plain, token.start())):
        return True  # "Agustinus Lede Bole Raja"
    if (
        len(text) > 6
        and text not in _GIVEN_NAMES
        and (text.endswith("nya") or _NOUN.fullmatch(text))
    ):
        return False  # "Rencananya", "Pembangkitan"
    if len(text) > 2 and text.isupper() and text.lower() in common_words():
        return False  # "BUPATI AUDIENSI DENGAN PLN"
    if len(text) > 2 and text.isupper() and text.isalpha() and count == 0:
        if _TITLE_CASE.match(document.plain, token.end()) is not None:
            return False  # "Anggota IMEF Budi Santoso"
    if len(text) > 3 and text.isupper() and count == 0:
        return document.plain[token.end() : token.end() + 2].strip(" ")[:1].isupper()
    return not (len(text) > 2 and ROLE_HEAD.fullmatch(text.lower()))


_GIVEN_NAMES = frozenset({"Sefanya", "Zefanya", "Stefanya", "Zefania", "Jeconiah"})
"""Names that end as words with "its" do: "Sefanya Wally"."""
_TIMES = frozenset({"Ahad", "Minggu", "Mei", "Juni", "Juli"})
"""Days and months after which people are called, too: "Mei Lestari"."""
_WISHES = frozenset({"Selamat", "Syukur", "Puji", "Jaga"})
"""Words that stand in names, too, behind the first."""
_GOES_ON_AS_NAME = re.compile(
    r" (?!Tuhan|Allah|Syukur|Nama|Kepada|Malam|Pagi|Siang|Sore|Kemarin|Lalu|Depan|Mendatang|"
    r"Nanti|Besok|Dini|Lalu)[A-Z][a-z]{3,}"
)
_TITLE_CASE = re.compile(r"(?: [A-Z]{2,5}){0,3} [A-Z][a-z]{2,}")


def _is_name(words: str) -> bool:
    parts = NAME_PARTS.findall(words)
    return any(len(part) >= 3 and not part.isupper() for part in parts) or (
        len(parts) >= 2 and words.isupper()
    )
