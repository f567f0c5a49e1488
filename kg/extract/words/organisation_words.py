"""The words that begin, make up and end the names of organisations.

Place in the flow: used by :mod:`kg.extract.organisations.organisation_forms` and the modules beside
it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.extract.text.document import Document

__all__ = [
    "COMPANY_WORDS",
    "DIRECTIONS",
    "ENGLISH_UNIT",
    "INITIALS",
    "JOIN",
    "LIST",
    "OFFICERS",
    "PERSERO",
    "ROLE_RIGHT_BEFORE",
    "SHORT",
    "STARTS",
    "STOPS",
    "UNIT",
    "UNIT_SHORT",
    "UNIT_TYPES",
    "WIDE_JOIN",
    "WIDE_UNIT",
    "WORD",
    "iter_english",
    "may_start",
    "starts_another",
]

UNIT_TYPES = (
    r"Unit (?:(?:[A-Z][A-Za-z&]+|dan|and|&) ){2,8}?\(U[A-Z0-9]{1,6}\)|"
    r"Unit (?:Induk|Pelaksana|Layanan|Pelayanan|Bisnis|Pembangkit(?:an)?|Jasa|Pengatur|Usaha|"
    r"Kerja)\b"
    r"(?: (?:dan |& )?(?:Induk|Pelaksana|Layanan|Pelayanan|Pelanggan|Bisnis|Pembangkit(?:an)?|"
    r"Pembangunan|"
    r"Wilayah|Distribusi|Transmisi|Penyaluran|Pusat|Pengatur|Beban|Proyek|Ketenagalistrikan|Kelistrikan|"
    r"Pengendalian|Pemeliharaan|Pendidikan|Pelatihan|Jasa|Gardu|Induk|Jaringan|Sistem|Operasi|"
    r"Listrik|"
    r"Tenaga|Diesel|Uap|Gas|Air|Surya|Panas|Bumi|Pengelolaan|Penyedia|Sertifikasi|O&M)\b)*"
    r"(?: \((?:U[A-Z0-9]+)\))?|"
    r"Pelaksana Pelayanan Pelanggan \(UP3\)|"
    r"Pusat Pengatur(?:an)? Beban(?: \(P2B\))?|"
    r"Pusat (?:Pemeliharaan|Pendidikan|Penelitian|Pengembangan|Manajemen|Sertifikasi|Enjiniring)\b"
    r"(?: (?:dan |& )?(?:Pelatihan|Pengembangan|Ketenagalistrikan|Proyek|Listrik|Teknologi|"
    r"Konstruksi)\b)*"
    r"(?: \(Pus[a-z]+\))?|Pus(?:harlis|diklat|litbang|manpro|mankon|ertif|enlis)\b"
    r"(?: Ketenagalistrikan\b)?|Udiklat\b(?= [A-Z])|"
    r"U(?:I(?:W|D|P|T|KL|K|P3B|P2B|W[A-Z0-9]+)|P(?:3B?|T|2D|2K|2B|2W|K|B|P|DK|DL|MK|BJJ|[0-9])?|"
    r"LP(?:LT[A-Z]+)?|LTG|BP|BJ(?: O&M)?|BJOM|PHB|PHL|PHT|PJB|PPK|"
    r"PK|SER|PJP?|JP|BOH|BOM)\b(?: \(Unit(?: [A-Z][a-z]+){1,4}\))?|AP[DP]\b|"
    r"OMU\b|(?:Strategic Business Unit \(SBU\)|SBU)(?: Regional)?(?= [A-Z])|"
    r"PLT(?:G/U|GU/U|MG/U|U|D|DG|A|P|S|B|G|GU|MG|MGU|M|MH|Sa|Bm)\b"
    r"(?: \(Pembangkit Listrik Tenaga [A-Z][\w ]{1,30}\))?|"
    r"Pembangkit Listrik Tenaga (?:[A-Z]\w+[ /](?:dan )?){1,4}\(PLT[A-Za-z]{1,4}\)|"
    r"(?<=PLN )Wil\b\.?|"
    r"(?:Kantor )?(?:Wilayah|Distribusi|Area(?: Pelayanan(?: dan Jaringan|"
    r" Pelanggan)?| Pengatur Distribusi| Pengatur Beban| Penyaluran dan Pengatur Beban|"
    r" Pelaksana Pemeliharaan)?(?: \(AP[A-Z0-9]{0,3}\))?|Rayon|"
    r"Kantor Jaga|Cabang|(?:Sub ?)?Ranting|Sektor(?: Pembangkitan| Pengendalian Pembangkitan)?|"
    r"APJ|AP2B|"
    r"AP2T|P3B|"
    r"Sub ?[Uu]nit|Unit)(?:\b|(?<=\)))"
)
_PLN = r"(?:PT\.? )?PLN(?: ?\( ?Persero ?\)| [Pp]ersero\b)?(?:,? Tbk\b)?"
_GOVERNMENT = (
    r"Pemerintah (?:[Pp]rovinsi|[Pp]ropinsi|[Kk]abupaten|[Kk]ota|[Dd]aerah|Kota Administrasi|"
    r"Aceh|[Dd]esa)\b"
    r"(?: \(Pem[a-z]+\))?|"
    r"Pem(?:prov|kab|kot|da|des)\b|DPR[DK]\b|"
    r"Kepolisian (?:Daerah|Resort?|Sektor)(?: Kota)?\b(?: \(Pol\w+\))?|"
    r"(?:Polda|Polres(?:ta(?:bes)?)?|Polsek|POLDA|POLRES)\b|Kodam\b|Kodim\b|Korem\b|Koramil\b|Lanal\b|"
    r"Lantamal\b|"
    r"DPR(?:A|P| Aceh| Papua(?: (?:Barat(?: Daya)?|Tengah|Selatan|"
    r"Pegunungan))?)\b(?: \(DPR[AP]\))?|"
    r"Set(?:da(?:prov|kab|ko)?|wan)\b|"
    r"Kejaksaan (?:(?:Tinggi|Negeri|Agung)\b(?: \(Kej[a-z]+\))?|(?:RI|Republik Indonesia)\b)|"
    r"Kejaksaan\b(?= [A-Z])|Kejati\b|Kejari\b|"
    r"(?:(?:Cabang|Suku) )?Dinas\b|Disnaker(?:trans)?\b|Bap(?:p?eda(?: Litbang)?|"
    r"pelitbang(?:da)?|perida|"
    r"elitbang(?:da)?|enda)\b|"
    r"BPBD\b|BK?PSDMD?\b|BPKA?P?D\b|DPMD\b|DPMPTSP\b|DLHK?\b|BKAD\b|BKD\b|"
    r"Dis(?:tamben|perindag\w*|hub|dik(?:bud)?|kes|sos|duk(?:capil)?|par\w*|bun\w*|"
    r"kominfo\w*|kop\w*|pora\w*|nak\w*|dag\w*|tanbun\w*|perkim\w*)\b|"
    r"Satuan Polisi Pamong Praja\b|Biro [A-Z]\w+\b|Sekretariat [A-Z]\w+\b|"
    r"(?:Badan |Kantor )?Kesatuan Bangsa dan Politik\b|Satpol PP\b|(?:Ba)?[Kk]esbangpol\b|"
    r"DPU(?:PR)?(?:P?KP)?\b|"
    r"Inspektorat\b|Kecamatan\b(?= [A-Z]\w+ (?:Office))"
)
_MINISTRY = (
    r"Kementerian\b|Kemen(?:ko|terian|naker|aker|dag|kes|keu|perin|dagri|hub|parekraf|sos|pan|"
    r"hut|diknas|dikbud|kominfo|PUPR|LHK)\w*|"
    r"Departemen\b(?= (?:Energi|Tenaga|Kehutanan|Perindustrian|Pertambangan|Dalam|Luar|Keuangan|"
    r"Pertanian|Perhubungan|Kesehatan|Pendidikan|Agama|Sosial|Hukum|Pekerjaan|Kelautan|Perdagangan|"
    r"Pertahanan|ESDM|Kebudayaan|Komunikasi dan Info))|"
    r"Dep(?:nakertrans|naker)\b|"
    r"Direktorat Jenderal\b|Ditjen\b|Directorate[ -]General (?:of|for)\b|"
    r"(?:Coordinating )?Ministry (?:of|for)\b"
)
_OTHER = (
    r"Laboratorium\b(?= (?:Uji|Penguji\w*|Kalibrasi|Minyak|Lingkungan|Kimia|Tegangan|Instrumen\w*|"
    r"Batu ?[Bb]ara|Meter|Listrik|Sentral|Isolasi|Terpadu|Psikologi|Akuntansi|Geografi|Farmasi|"
    r"Teknik|Kesehatan|Klinik|Forensik|Hukum|Ilmu|Material|"
    r"Mikrobiologi|Pangan|Tanah|Mekanika|Elektro)\b)|"
    r"(?:Yayasan Baitul Maal|YBM|Serikat (?:Pekerja|Karyawan)|P[Ii][Kk][Kk][Aa]|"
    r"Persatuan (?:Istri Karyawan(?: dan Karyawati)?|Karyawan|Pegawai|Pensiunan)|"
    r"Koperasi (?:Karyawan|Pegawai))(?: \([A-Z][A-Za-z]{1,5}\))?(?: PT)? PLN\b|"
    r"Universitas\b|Institut(?: Teknologi)?\b|Institute (?:of|for)\b|Politeknik\b|"
    r"Badan Usaha Milik (?:Desa|Daerah|Nagari|Kampung)(?: \(\w+\))?(?= [A-Z])|"
    r"Sekolah Tinggi\b|Pusat (?:Studi|Kajian)\b|Pusat Riset\b(?= [A-Z][\w ,]{3,70} BRIN)|"
    r"(?:Badan|Dewan) (?:Pimpinan|Pengurus) (?:Pusat|Daerah|Wilayah|Cabang|Nasional|Besar)\b"
    r"(?: \([A-Z]+\))?(?= [A-Z])|"
    r"LBH\b(?= [A-Z])|YLBHI\b(?:-LBH\b)?|Lembaga Bantuan Hukum \(LBH\)(?= [A-Z])|"
    r"Laskar\b(?= Merah Putih\b)|"
    r"Pemuda\b(?= (?:Pancasila|Panca Marga|Muhammadiyah|Katolik|Ansor)\b)|"
    r"Yayasan\b|Asosiasi\b|Persatuan\b|"
    r"Perkumpulan\b|"
    r"(?:Fraksi )?Partai\b(?= [A-Z])|"
    r"(?:Fraksi|Koalisi|Federasi|Konfederasi)\b(?= [A-Z])|"
    r"(?:Gapoktan|Poktan|Pokdarwis|KWT)\b(?= [A-Z])|(?:Karang Taruna|Kelompok (?:Tani|Nelayan|"
    r"Wanita Tani|Sadar Wisata|Usaha (?:Bersama|Nelayan|Tani|Perempuan)|Peternak|Petani|Pengrajin|"
    r"Perajin|Pembudidaya(?: Ikan)?|Swadaya Masyarakat|Budidaya(?: Ikan)?)"
    r"(?: \([A-Z]\w+\))?)(?!\w)"
    r"(?= [A-Z])|Kedutaan Besar\b(?= [A-Z])|Gereja G[A-Z]{2,4}\b|"
    r"(?<!Control )(?<!Dispatch )Cent(?:er|re) (?:of|for)\b(?= [A-Z])|"
    r"Komunitas\b(?= (?!Adat)[A-Z])|Jaringan (?:Advokasi|Masyarakat|Nasional|Kerja)\b(?= [A-Z])|"
    r"Gabungan\b(?= (?:Industri|Pengusaha|Perusahaan|Pelaksana|Koperasi|Kelompok|Importir|"
    r"Produsen|Asosiasi)\b)|Kamar Dagang\b|Aliansi\b(?= [A-Z])|Paguyuban\b(?= [A-Z])|"
    r"Lembaga Penelitian dan Pengabdian (?:[Kk]epada|[Pp]ada) Masyarakat\b(?: \(LP[P2]M\))?|"
    r"(?:(?:UPTD?|BLUD) )?Puskesmas\b(?= [A-Z])|"
    r"Dharma Wanita\b|BUMDes\b(?= [A-Z])|SD(?:N| Negeri)\b|"
    r"SMP(?:N| Negeri)\b|"
    r"Perhimpunan\b|Serikat\b|Himpunan\b|Ikatan\b|Forum\b|Koperasi\b(?! Kemen)|LSM\b|RSUD\b|"
    r"RSUP\b|SMK(?:N|"
    r" Negeri)\b|SMA(?:N| Negeri)\b|University of\b|"
    r"Lembaga(?! (?:Sertifikasi|Audit)\b)\b|Masyarakat\b(?=(?: [A-Z]\w+){1,3} Indonesia\b)|"
    r"World\b(?= [A-Z])|"
    r"Palang Merah\b|Majelis\b|Keuskupan\b(?= [A-Z])|Sinode\b(?= [A-Z])|"
    r"Gereja (?:Masehi(?: Injili di [A-Z]\w+)?|Kristen|Protestan|Katolik|Bethel|Batak|Kemah|"
    r"Injili|Toraja)\b"
)
_AGENCY = (
    r"Commission [IVX]+ of the House of Representatives\b(?: \(DPR(?:-RI)?\))?|"
    r"House Commission [IVX]+\b|"
    r"House of Representatives(?: \(DPR\))?(?: Commission [IVX]+\b)?|"
    r"Badan\b(?! Sertifikasi| Usaha| Pengurus| Pimpinan)|BPS\b|(?<!/)BPN\b|"
    r"Komisi (?:[IVX]+|[A-E])\b|Komisi\b|Komite\b|Dewan\b(?! Pengurus| Pimpinan)|Otoritas\b|"
    r"BUMD\b(?= [A-Z])|"
    r"Kantor\b(?= (?!Pusat|Regional\b|Wilayah|Cabang|Unit|PLN|PT|UP3|ULP|Kementerian|Dinas|"
    r"Gubernur|Bupati|"
    r"Menteri|Badan)[A-Z])|"
    r"Balai\b(?= (?:Besar|Taman|Riset|Penelitian|Pengujian|Pelatihan|Latihan|Pengawas\w*|Teknik|"
    r"Kesehatan|Hiperkes|Keselamatan|K3|Konservasi|Wilayah|Standardisasi|Sertifikasi|Pengelola\w*|"
    r"Pelaksana\w*|Pendidikan|Penyuluhan|Karantina|Monitor\w*|POM)\b)|"
    r"(?:Stasiun )?Karantina (?:Pertanian|Hewan|Ikan|Tumbuhan)\b(?: Kelas [IV]+)?(?= [A-Z])|"
    r"Bea (?:dan )?Cukai\b(?= [A-Z])|"
    r"Perpustakaan Nasional\b|Mahkamah\b"
)
_COMPANY = (
    r"PT\b\.?|P\.T\.|CV\b\.?|Perum(?:dam?)?\b|Perusahaan (?:Umum )?Daerah\b|PDAM\b|Bank\b|"
    r"PD\b(?= [A-Z])|Firma\b"
)
_CERTIFIER = (
    r"(?:Lembaga|Badan) Sertifikasi\b|(?:Lembaga Audit\b|Badan Audit(?= (?:PT|SMK3)\b))"
    r"(?: (?:SMK3|Independen|Eksternal)\b)?|"
    r"LSSM\b|LS(?:Pro|UP)\b"
)

STARTS = re.compile(
    rf"(?:(?P<pln>{_PLN}(?![\w-]))|(?P<certifier>{_CERTIFIER})|"
    rf"(?P<company>{_COMPANY})|"
    rf"(?P<ministry>{_MINISTRY})|"
    rf"(?P<government>{_GOVERNMENT})|(?P<agency>{_AGENCY})|(?P<other>{_OTHER})|"
    rf"(?P<unit>{UNIT_TYPES})|"
    r"(?P<media>Tribun(?:[ -][A-Z]\w+|(?![\w.-]))|Radar [A-Z]\w+|"
    r"Harian [A-Z]\w+(?: [A-Z]\w+)?|Suara [A-Z]\w+)"
    r")"
)
"""Where the name of an organisation may begin; the name of the group is the kind of form."""

_ENGLISH_FIELD = (
    r"(?:Energy|Manpower|Mineral|Resources|Transmigration|Public|Works|Housing|Health|Education|"
    r"Environment(?:al)?|Forestry|Social|Affairs|Industry|Trade|Agriculture|Fisheries|Marine|"
    r"Village|Community|Empowerment|Planning|Investment|Transportation|Communications?|Informatics|"
    r"Tourism|Culture|Spatial|Mining|Labou?r|Plantations?|Cooperatives|Food|Creative|Economy)"
)
_OFFICE_FIELD = (
    r"(?:Energy|Manpower|Health|Education|Environment(?:al)?|Forestry|Industry|Trade|Agriculture|"
    r"Fisheries|Transportation)"
)
"""The field of an office that needs no second word: "Central Java Manpower Office"."""
_NO_FIRST_OF_UNIT = (
    r"(?!(?:PLN|PT|The|An?|In|At|On|By|But|And|As|While|When|Meanwhile|General|Senior|Manager|GM|"
    r"Head|Director|Its|Each|Every)\b)"
)
_ENGLISH = re.compile(
    r"(?<![\w.])"
    r"(?P<english>(?:(?!PT\b|CV\b|PLN\b|Badan\b|Lembaga\b|Lead\b|Auditor\b|Manajer\b|"
    r"[A-Z]\w+-based\b)[A-Z][\w&-]+ (?:and |& |of )?){1,6}"
    r"(?:University|Ministry|"
    r"Agency|Council|Association|Foundation|Cooperation|Federation|Police|Academy|Polytechnic|"
    r"(?:Training|Learning|Research|Simulator) Cent(?:er|re)|Investment Bank|"
    r"Development Bank|Institute|Commission|Authority|Embassy|"
    r"Chamber of Commerce(?: and Industry)?(?: \([A-Z]\w+\))?|"
    r"Coalition|Alliance|(?:Forum|(?<!Control )(?<!Command )(?<!Data )(?<!Contact )(?<!Call )"
    r"(?<!Operation )(?<!Dispatch )Cent(?:er|re)|Committee|Bureau|Club|Group|Company)"
    r"(?= \([A-Z]{2}[A-Za-z]{0,6}\))|"
    r"Organi[sz]ation(?: for Standardi[sz]ation(?! \(ISO\) \d| \d))?|Society|"
    r"(?:Workers|Labou?r|Employees|Trade) Union(?: \([A-Z][\w ]{2,12}\))?|"
    r"Nations (?:Development|Environment) Programme?(?: \([A-Z]{3,5}\))?|"
    r"Laboratory(?! (?:Building|Tests?|Room|Equipment|Manager|Technician|Staff)\b)|"
    r"Certifications?|Sertifikasi|Cert|CERT)\b"
    r"(?: (?:Indonesia|Limited|Ltd|Services|International|"
    r"Internasional|Global)\b)*"
    r"(?:(?<=Institute) for (?:[A-Z][a-z]+,? (?:and )?){0,3}(?:Studies|Energy|Reform|Research|"
    r"Policy|"
    r"Economics|Development|Services Reform|Governance|Analysis|Security|Transition|Strategy)\b|"
    r"(?<!Certification)(?<!Certifications)(?<!Ministry) (?:of|for)(?: the)?"
    r"(?: [A-Z][\w-]+,?(?: and| of| the)*){1,6}(?= \([A-Z]{3,8}\)))?|"
    r"(?:(?!PLN\b|PT\b)[A-Z][\w&-]+ ){0,5}(?:(?!PLN\b|PT\b)[A-Z][\w&-]+,?|\([A-Z][\w ]{2,24}\),?) "
    r"(?:Co\.?,? ?)?(?:Limited|Ltd|Inc|Corporation|Corp|GmbH|Plc)\b|"
    r"(?:Golkar|Gerindra|Nas[Dd]em|Perindo|Hanura|Democrat|(?:Indonesian )?Democratic|"
    r"National (?:Awakening|Mandate)|Prosperous Justice|Indonesian Solidarity|United Development) "
    r"Party(?: of Struggle)?\b|"
    rf"(?:{_NO_FIRST_OF_UNIT}[A-Z][\w-]+(?: and(?= [A-Z]))? ){{1,5}}"
    r"(?:Generati(?:on|ng)|Transmission|Distribution|Service|Main|"
    r"Implementation|Cycle|Steam|Diesel|Hydropower|Business) Unit\b|"
    r"(?:(?!The |An? |In |PLN |PT )[A-Z][\w-]+ ){1,4}"
    r"(?:(?:Gas and Steam|Combined Cycle|Steam|Coal(?:-[Ff]ired)?|Hydro(?:electric)?|Geothermal|"
    r"Diesel|Solar|Gas)(?:-[Ff]ired)? )?Power (?:Plant|Station)\b|"
    r"(?:(?![A-Z]\w+-based)[A-Z][\w&-]+ ){1,3}Research\b(?! (?:Agency|Institute|Center|and|on))|"
    rf"(?:[A-Z][\w-]+(?:'s)? ){{0,4}}(?:{_ENGLISH_FIELD}(?:,? and |, | )){{2,8}}(?:Office|Service|"
    r"Department)\b|"
    rf"(?:[A-Z][\w-]+ ){{1,4}}{_OFFICE_FIELD} (?:Office|Service|Department)\b|"
    rf"{_OFFICE_FIELD} (?:Office|Service|Department)(?= of [A-Z])|"
    r"(?:[A-Z][\w&-]+ ){1,4}(?:[Pp]rovincial|[Rr]egency|[Cc]ity|[Mm]unicipal) "
    r"(?:[Gg]overnment|[Aa]dministration)\b|"
    r"(?!The |In |But |While |When |Meanwhile )(?:[A-Z][\w-]+ ){1,4}"
    r"(?:government|administration)\b)"
)
"""Names whose last word tells what they are: "Ministry", "University", "Certification"."""

_LAST_WORDS = re.compile(
    r"Authority|Embassy|Commerce|Coalition|Alliance|(?:Forum|Cent(?:er|re)|Committee|"
    r"Bureau|Club|Group|Company) \(|University|Ministry|Agency|Council|Association|Foundation|"
    r"Institute|Commission|Certification|Laboratory\b|Academy|Polytechnic|"
    r"(?:Training|Learning|Research|Simulator) Cent|"
    r"Cooperation|Federation|Police|(?:Investment|Development) Bank\b|"
    r"Organi[sz]ation|Society|Limited\b|Ltd\b|Inc\b|Corp(?:oration)?\b|GmbH\b|Plc\b|"
    r"(?:Workers|Labou?r|Employees|Trade) Union\b|Party\b|"
    r"Nations (?:Development|Environment) Program|"
    r"(?<!Lembaga )(?<!Badan )(?<=[\w&] )Sertifikasi|C(?:ert|ERT)\b|"
    r"(?:Generati(?:on|ng)|Transmission|Distribution|Service|Main|Implementation|Cycle|Steam|Diesel|"
    r"Hydropower|Business) Unit\b|Power (?:Plant|Station)\b|"
    r"Office\b|Service\b|Department\b|Research\b"
)
_ENDS = tuple(
    "Authority Embassy Commerce Coalition Alliance Forum Cent Committee Bureau Club Group Company "
    "University Ministry Agency Council Association Foundation Institute Commission Certification "
    "Cooperation Federation Police Bank Organi Society Limited Ltd Inc Corp GmbH Plc "
    "Union Party Program Sertifikasi Cert CERT Unit Office Service Department Research "
    "Laboratory Academy Polytechnic Plant Station".split()
)
"""What each of them begins with: few texts have more than two."""


ENGLISH_UNIT = re.compile(
    r"(?: (?:[Mm]ain|[Rr]egional|[Dd]istribution|[Tt]ransmission|[Gg]eneration|[Dd]evelopment|"
    r"[Pp]roject|[Cc]ustomer|[Ii]mplementation|[Ss]ervice|[Ll]oad|[Cc]ontrol|[Ee]lectricity|"
    r"[Pp]ower)){1,5} [Uu]nit\b(?: \((?:U[A-Z\d]{1,4})(?: [A-Z]\w+)?\))?|"
    r" (?:UI[A-Z\d]{1,3}|UP3|ULP|UP2[DBK]|UPT)(?: \((?:Main|Customer)[\w ]{3,50}\))?(?!\w)"
    r"(?= (?:[a-z]|General |Senior |Manager |Head |Spokes|Assistant |Acting )|[,.;()]|'s |$)|"
    r" (?:Distribution|Transmission|Generation|Region)(?= [a-z]|[,.;()]|'s |$)|"
    r" (?:Regional|Branch|Main|Area) Office\b|"
    r" (?:Load Control|Dispatch|Load Dispatch|Maintenance) Cent(?:er|re)\b"
)
"""Behind the area of an English unit: "PLN Bali Main Distribution Unit"."""


def iter_english(document: Document) -> Iterator[re.Match[str]]:
    """Each match of :data:`_ENGLISH`, sought in the paragraphs that have a word that ends one."""
    for start, end in document.paragraphs:
        if document.holds(("overnment", "dministration"), start, end) or (
            document.holds(_ENDS, start, end)
            and _LAST_WORDS.search(document.plain, start, end) is not None
        ):
            yield from _ENGLISH.finditer(document.plain, start, end)


_FIRST_WORD = re.compile(
    r"PT|P|CV|PLN|PD|Perum(?:dam?)?|PDAM|Bank|Firma|Lembaga|Badan|LS\w+|Kementerian|Kemen\w+|"
    r"Departemen|"
    r"Dep\w+|Direktorat|Ditjen|Coordinating|Ministry|Pem\w+|DPRD|Pol\w+|POL\w+|Kod\w+|Kor(?:em|amil)|"
    r"Lan\w+|Kej\w+|"
    r"Dinas|Dis\w+|Set\w+|Partai|Gabungan|Kamar|Aliansi|Paguyuban|Directorate|YBM|P[Ii][Kk][Kk][Aa]|"
    r"Puskesmas|UPTD?|BLUD|"
    r"BUMDes|SDN?|SMPN?|"
    r"DPR[APK]?|Dharma|Bap\w+|BPBD|BK?PSDMD?|BPKA?P?D|DPM\w+|DLHK?|BKA?D|Commission|House|Biro|Sekretariat|Satpol|"
    r"Satuan|Suku|Kesatuan|Kesbangpol|Bakesbangpol|DPU\w*|Inspektorat|Kecamatan|Universitas|"
    r"Instit\w+|Laboratorium|Politeknik|Sekolah|Yayasan|Asosiasi|Per\w+|Serikat|Himpunan|Ikatan|"
    r"Forum|"
    r"Koperasi|LSM|"
    r"RSU[DP]|Keuskupan|Sinode|Gereja|SMKN?|SMAN?|University|Masyarakat|World|Palang|Majelis|"
    r"LBH|YLBHI|Laskar|Pemuda|Karang|Gapoktan|Pok\w+|KWT|Kelompok|Kedutaan|Cent(?:er|re)|Fraksi|Koalisi|Federasi|Konfederasi|Jaringan|BP[SN]|Kom\w+|Dewan|Otoritas|"
    r"BUMD|"
    r"Kantor|Balai|Stasiun|Karantina|Bea|Mahkamah|Kepolisian|Pus\w+|Unit|U[IJPL]\w*|Udiklat|UBP|UBJ\w*|Pelaksana|PLT\w+|Wilayah|"
    r"Distribusi|Area|"
    r"OMU|Rayon|Cabang|Ranting|Sektor|AP\w+|P3B|Sub\w*|Tribun|Radar|Harian|Suara"
)


@lru_cache(maxsize=16384)
def may_start(word: str) -> bool:
    """Whether a capitalised word may be the first of a match of :data:`STARTS`."""
    return _FIRST_WORD.fullmatch(word) is not None


_BOARD = re.compile(r"(?:Badan|Dewan) (?:Pengurus|Pimpinan)\b")
"""A board of whatever has one, which is no field of an office."""


def starts_another(plain: str, position: int) -> bool:
    """Whether another body begins where the fields of one may go on: "Dinas X dan Badan Y"."""
    return STARTS.match(plain, position) is not None or _BOARD.match(plain, position) is not None


UNIT_SHORT = re.compile(r" ([A-Z][A-Z0-9]{1,6})(?![\w-])")
UNIT = re.compile(UNIT_TYPES)
WIDE_UNIT = re.compile(
    r"\b(?:Wil\b|UI[A-Z0-9]*|Induk|Wilayah|Distribusi|P3B|AP2B|Pengatur Beban)\b"
)
WORD = re.compile(r" (?:[A-Z0-9][\w'&/+.-]*[\w+]|[A-Z0-9])(?![\w])")
INITIALS = re.compile(r"[A-Z]\.[A-Z. ]")
WIDE_JOIN = re.compile(r",? (?:dan|and|&|serta)(?= [A-Z])")
JOIN = re.compile(r" (?:dan|and|&|serta)(?= [A-Z])")
LIST = re.compile(r",(?= [A-Z])")
PERSERO = re.compile(r" ?\(Persero\)(?:,? Tbk\b\.?)?|,? Tbk\b\.?|,? Persero\b")
SHORT = re.compile(r" ?\([A-Z][A-Z0-9 &]+\)")
DIRECTIONS = frozenset(
    "Barat Timur Utara Selatan Tengah Tenggara Bagian Daya Raya Kota Kabupaten Provinsi Pulau "
    "Kepulauan Besar "
    "Baru Lama Unit Ujung Hulu Hilir Luar Dalam Jaya I II III IV V VI 1 2 3 4 5 6 7 8 "
    "1-2 3-4 5-6".split()
)
STOPS = frozenset(
    "Manager Manajer General Senior Direktur Kepala Ketua Wakil Sekretaris Gubernur Bupati "
    "Walikota Wali "
    "Menteri Presiden Asisten Supervisor Kabupaten Senin Selasa Rabu Kamis Jumat Sabtu Minggu "
    "Januari "
    "Februari Maret April Mei Juni Juli Agustus September Oktober November Desember Monday "
    "Tuesday Wednesday "
    "Thursday Friday Saturday Sunday January February March May June July August October December "
    "Bapak Ibu Ir Dr H Hj Drs Prof ISO SNI SMK3 SMK2 SMP OHSAS Pak Bu Executive Vice President "
    "Director Head Plt Plh Pj Jajaran "
    "Raih Meraih Terima Menerima Sabet Menyabet Kantongi Mengantongi Pertahankan Dapat Dapatkan "
    "Peroleh Boyong Kembali "
    "Berhasil Sukses Terapkan Gelar Targetkan Siap Resmi Bersertifikat Tersertifikasi Kejar "
    "Ditargetkan Diharapkan Diminta Didorong Diserahkan Juga Ikut Turut Bakal Segera "
    "Genjot Catat Sebut Klaim "
    "Gandeng Perkuat Tingkatkan Bangun Hadirkan Jaga Dukung Salurkan Beri Berikan Minta Ajak "
    "Dorong Pastikan Tambah "
    "Wins Receives Secures Earns Gets Achieves Obtains Says Targets Holds Bags "
    "Dipilih Ditunjuk Dinobatkan Ditetapkan Dinilai Diganjar Dianugerahi Diapresiasi Diaudit "
    "Menanggapi Menggelar Mengadakan Menyalurkan Menyerahkan Memadamkan Mengimbau Menghimbau "
    "Disertifikasi Diresmikan Dipercaya Dikukuhkan Dijadikan Jalani Menjalani Ikuti Mengikuti "
    "Gondol Rengkuh Gaet Pegang Sandang Menyandang Perbarui Perpanjang Tuntaskan Selesaikan "
    "Menangkan Menangi Lulus Buktikan Tunjukkan Serahkan Bagikan Wujudkan Menjadi "
    "Punya Miliki Memiliki Luncurkan Resmikan Borong Torehkan Ukir Lolos "
    "Lain Lainnya Milik Ini Itu Tersebut Kini Jadi Pertama Terbaik "
    "Eksekutif Kategori Predikat Peringkat Nomor Tahun "
    "CEO CFO COO Komisaris Anggota Humas Juru Corporate Chairman Minister Governor Dr.".split()
)
COMPANY_WORDS = frozenset(
    "indonesia power energi energy sertifikasi persada utama jaya sejahtera mandiri nusantara "
    "international "
    "internasional sentosa abadi makmur services service global group prima lestari karya "
    "certification cert "
    "consulting konsultan engineering electric listrik daya sakti perkasa raya bersama tama "
    "limited niaga gas "
    "geothermal mining resources solusi teknologi technology teknik industri industries "
    "konstruksi tbk elektrik "
    "bali kencana semesta megah agung investama investment investasi plus batam "
    "hijau surya bumi gemilang cemerlang pratama perdana tunggal cipta enjiniring "
    "operations".split()
)
OFFICERS = (
    r"man[ae]j?er|manager|direktur|dirut|director|officer|presiden|president|komisaris|head|"
    r"kepala|supervisor|sekretaris|secretary|ceo|gm|vp|humas|superintendent"
)
"""Posts of a company that stand before its name, whose holder's name stands behind it."""
ROLE_RIGHT_BEFORE = re.compile(
    r"\b(?:manager|manajer|kepala|direktur(?: utama)?|gm|supervisor|spv|humas|ketua|koordinator|"
    r"asman|operator|team leader|komisaris|deputi|dirut|vice president|presiden(?: direktur)?|"
    r"juru bicara|"
    r"director|head|ceo|pimpinan|sekretaris)(?: (?:of|dari))?[ ,]*(?:pt\.?|pln|pt pln|"
    r"pt pln \(persero\)| )*$"
)
