"""The words by which a number is told to be a figure on access to electricity, and which one.

Place in the flow: used by :mod:`kg.extract.figures.figures`. All expressions read the lower-case
copy of the text.
"""

from __future__ import annotations

import re

__all__ = [
    "ABOUT",
    "AT_LEAST",
    "CHANGE",
    "ELECTRIFIED",
    "HOUSEHOLD_RATIO",
    "IS_TARGET",
    "NOT_ACCESS",
    "NOUNS",
    "NO_HOMES",
    "POPULATION",
    "PROJECTED",
    "RATIO_CUES",
    "SHORT_RATIO_CUE",
    "STATED_DATA",
    "TARGET",
    "UNELECTRIFIED",
    "VILLAGE_RATIO",
    "WANTED_BEHIND",
]

VILLAGE_RATIO = re.compile(
    r"\bdesa (?:yang )?(?:sudah |telah )?berlistrik(?= (?:sejak|hingga|sampai|per|capaiannya|"
    r"di|mencapai|sudah|baru|nasional|"
    r"sebesar|telah|pada)\b)|"
    r"(?<!dana )(?<!program )(?<!anggaran )\bdesa (?:yang )?(?:sudah |telah )?(?:ber|ter)listrik"
    r"(?:i|nya)?(?= \(?\d[\d.,]* ?(?:persen|%))|"
    r"\bra[st]io (?:ke)?(?:(?:elektri(?:fi|fa)?(?:kasi|si)|kelistrikan|listrik) )?(?:per?desaan|"
    r"desa(?:/kelurahan)?|dusun|"
    r"kampung)(?: yang)?(?: ber?listrik| terlistriki| teraliri(?: listrik)?)?|"
    r"\bra[st]io (?:elektrifikasi|elektrifasi|eletrifikasi) (?:untuk |di )?(?:(?:tingkat|seluruh|"
    r"semua) )?(?:desa|perdesaan|"
    r"pedesaan)\b|"
    r"\belektr[io]fikasi (?:di )?(?:desa|perdesaan|pedesaan)\b|"
    r"\bra[st]io (?:jumlah )?desa(?: di [a-z][\w ]{2,24}?)?(?: yang)? (?:sudah |telah )?"
    r"(?:ber|ter|di)(?:listrik|aliri)\w*(?: listrik)?|\brasio desa(?: di [a-z][\w ]{2,24}?)? yang "
    r"(?:sudah |telah )?(?:menikmati|mendapat\w*|memiliki)(?: aliran)? listrik|"
    r"\b(?:rdb|rd)\b(?= |\))|\bvillage[s]? electrification(?: ratio| rate)?|\belectrif(?:ied|"
    r"ication of) villages? ratio|\b(?:ratio of electric(?:ity|ityed) villages?|"
    r"electric(?:ity|ityed) villages? ratio)\b|"
    r"\bvillage (?:(?:electricity|coverage) (?:ratio|rate)|ratio)|\belectrified village ratio|"
    r"\brural (?:electrification )?(?:ratio|rate)|"
    r"\b(?:share|percentage|proportion|ratio) of (?:the )?villages (?:that (?:are|were) |it )?"
    r"(?:serve[ds]|connected|electrified|with (?:access to )?(?:[a-z]+ )?(?:electricity|power))|"
    r"\b(?:share|percentage|proportion|ratio) of (?:the )?(?:[a-z]+-)?"
    r"(?:electrified|connected|powered) villages|"
    r"\b(?:persentase|porsi|proporsi|cakupan) (?:jumlah )?(?:desa|kampung)"
    r"(?: yang)?(?: sudah| telah)?"
    r" (?:berlistrik|terlistriki|teraliri|dialiri)"
)
HOUSEHOLD_RATIO = re.compile(
    r"\bra[st]io (?:ke)?(?:elektrifikasi|elektrifasi|elektifikasi|elektronifikasi|elektrivikasi|"
    r"elektrofikasi|eletrifikasi|elektirifikasi|elektrisasi|elektri[fv]itas|"
    r"(?:penggunaan|layanan|pelayanan|ketersediaan|akses) listrik|"
    r"kelistrikan|listrik)(?: rumah tangga| listrik)?|"
    r"\belektr[io]fikasinya(?= (?:baru|sudah|telah|masih|mencapai|sebesar|hanya|\d))|"
    r"(?<=persen )elektr[io]fikasinya\b|"
    r"\b(?:tingkat elektrifikasi|(?:target|capaian|realisasi|rasio) pelistrikan)\b|"
    r"\b(?:target|(?:pen)?capaian|angka|realisasi|persentase|cakupan)(?:nya)?"
    r"(?: kita| kami| nasional| pln)? elektr[io]fikasi(?! (?:desa|perdesaan|pedesaan))|"
    r"\belektr[io]fikasi(?= (?:nasional|rumah tangga|di|mencapai|sebesar|"
    r"sudah|telah|baru|kini|saat ini|tembus|indonesia|kita|ntt|papua|100))|"
    r"(?<![\w.'’])re(?=,? (?:[a-z]{3,14} )?(?:\d|mencapai|sebesar|capai))|"
    r"(?:(?<=\buntuk )|(?<=\bsoal )|(?<=\bterkait ))re(?=,)|"
    r"(?<![\w.'’])re(?= (?:[a-z]{2,14} ){1,4}\d{1,3}(?:[.,]\d+)? ?(?:%|persen))|"
    r"(?<![\w.'’])re(?= (?:di|bulan|sebesar|mencapai|menjadi|baru|yang|dan rdb|nasional|indonesia|"
    r"sudah|"
    r"telah|"
    r"ntt|pln|provinsi|"
    r"kabupaten|kota|kita|untuk)\b|\))|"
    r"\b(?:electricity access|access to electricity)(?=,? (?:from|at|reaching) (?:about |only )?"
    r"\d[\d.,]* ?(?:percent|per cent|%))|"
    r"\b(?:household )?electrification (?:ratio|rate|level|coverage)|\bhousehold ratio|"
    r"\b(?:share|percentage|proportion|ratio) of (?:the )?(?:households|homes) "
    r"(?:that (?:are|were) )?"
    r"(?:served|connected|electrified|with (?:access to )?(?:[a-z]+ )?(?:electricity|power)|"
    r"(?:with|using|having) electric(?:al|ity)?(?: light(?:ing)?)?)|"
    r"\b(?:share|percentage|proportion|ratio) of (?:the )?(?:[a-z]+-)?"
    r"(?:electrified|connected|powered) (?:households|homes)|"
    r"\b(?:persentase|porsi|proporsi|cakupan) (?:jumlah )?rumah tangga(?: yang)?(?: sudah| telah)?"
    r" (?:berlistrik|terlistriki|teraliri|dialiri)|"
    r"\b(?:persentase|porsi|proporsi) rumah tangga (?:(?:di )?[a-z][a-z' ]{2,24}? )?"
    r"(?:dengan|pengguna|yang (?:sudah |telah )?(?:menggunakan|memakai|"
    r"memiliki|menikmati|mengakses)) (?:sumber )?(?:penerangan )?(?:utama )?(?:dari |berupa )?"
    r"listrik\b(?! (?:subsidi|prabayar|pascabayar))|"
    r"\b(?:persentase|porsi|proporsi) rumah tangga(?: (?!bukan|non|tanpa|belum)[\w-]+){0,7}? "
    r"(?:ber|sumber )?penerangan(?:nya)?(?: (?:utama|yang|berasal|bersumber|dari|berupa|adalah|"
    r"menggunakan|memakai))* listrik\b|"
    r"(?<=percent )electrification\b(?! (?:programme?|project|of)\b)|"
    r"\belectricity (?:access (?:ratio|rate)|ratio)|\belectrification(?= (?:in (?:[\w-]+ ){1,4}?)?"
    r"(?:has |had )?(?:reached|stood|stands|(?:is|was|hit|remained|remains|climbed|rose|surged|"
    r"grew|increased)(?: (?:only|just|still|at|to|about|around|nearly|from))* \d[\d.,]* ?"
    r"(?:percent|per cent|%))(?!\w))"
)
RATIO_CUES = (
    "rasio",
    "ratio",
    "persentase",
    "porsi",
    "cakupan",
    "share of",
    "percentage of",
    "proportion of",
    "rural rat",
    "household rat",
    "village ",
    "berlistrik",
    "terlistrik",
    "pelistrikan",
    "lektr",
    "lectri",
    "lektivi",
)
SHORT_RATIO_CUE = re.compile(r"\b(?:re|rdb?)\b")
"""What stands in a sentence that names a ratio, found sooner than which one."""
POPULATION = re.compile(
    r"\b(?:penduduk|warga|masyarakat|jiwa|orang|rakyat|populasi|population|people|residents|"
    r"indonesians|citizens)(?:nya)?\b"
)
NO_HOMES = (
    "sakit|makan|ibadah|dinas|potong|susun|adat|kompos|produksi|walet|pompa|kos|kost|toko|kaca|"
    "tahanan|jabatan|aman|contoh|burung|duka|sewa|singgah|baca|pintar|kreatif|bumn|subsidi"
)
"""Behind "rumah", what makes it another house than a home."""
NOUNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("household_customers", re.compile(
        r"(?:pelanggan (?:golongan |kategori |sektor )?rumah tangga|"
        r"(?:household|residential) customers?)")),
    ("new_customers", re.compile(
        r"(?:pelanggan baru|sambungan (?:baru|listrik baru|rumah)|"
        r"(?:penambahan|tambahan) (?:jumlah )?(?:sambungan|pelanggan)|pasang(?:an)? baru|"
        r"penyambungan (?:baru|pelanggan baru)|"
        r"new (?:customers?|connections?)|calon pelanggan)")),
    ("customers", re.compile(
        r"(?:sambungan pelanggan(?! baru)|pelanggan|customers?|konsumen|subscribers?)")),
    ("households", re.compile(
        r"(?:kepala keluarga(?: \(kk\))?|kk\b|rumah tangga(?! (?:miskin|sasaran)"
        r"(?! (?:(?:agar|supaya|untuk|bisa|dapat|segera) ){1,3}(?:teraliri|dialiri|menikmati|"
        r"tersambung|disambung|mendapat(?:kan)? (?:aliran |sambungan )?listrik)))|unit rumah|"
        rf"rumah(?! tangga)(?: warga| penduduk)?(?! (?:{NO_HOMES})\b)|keluarga|"
        r"households?|homes?(?! charg)|houses?|famil(?:y|ies))")),
    ("villages", re.compile(
        r"(?:gampong|nagari|pekon|desa(?:/kelurahan| dan kelurahan|/kampung)?(?! wisata)|kampung|"
        r"kelurahan|villages?(?! (?:heads?|chiefs?|service|units?|funds?)\b))")),
    ("people", re.compile(r"(?:jiwa|penduduk|warga|masyarakat|orang|people|residents)")),
)  # fmt: skip
"""Nouns that a number counts, the particular ones first."""

UNELECTRIFIED = re.compile(
    r"\b(?:(?<!sebelumnya )(?<!semula )(?<!dulunya )(?<!tadinya )belum|"
    r"menunggu|(?<=masuk )daftar tunggu|(?:me)?nanti(?:kan)?(?= (?:listrik|aliran|setrum|sambungan|"
    r"penerangan|pln)\b)|menanti\w*|mendamba\w*|waiting for|"
    r"tidak(?! mampu)|tanpa|tak(?! mampu)|"
    r"(?<!dari )gelap(?: gulita)?|"
    r"(?<!dari )kegelapan|(?<!no longer )(?<!longer living )(?<!longer live )"
    r"without(?: (?:a |any )?(?:\w+ )?(?:connections?|meters?))?|(?:un-?|non-?)electrified|"
    r"unconnected|"
    r"(?:bukan|selain)(?= (?:dari |berasal dari )?listrik\b)|"
    r"(?<=villages )to go\b|(?<=households )to go\b|(?<=homes )to go\b|"
    r"no (?=(?:round-the-clock|24[ -]hour|constant|reliable) (?:electricity|power))|"
    r"no (?:access to (?:the )?(?:pln|grid|power|electric\w*|state)|access|electricity|power|light|"
    r"(?:pln|grid|power) (?:supply|connection|line|service|grid|network|power|electricity))|"
    r"(?:mesti|harus|perlu|wajib) (?:segera |kami |kita )?(?:di)?(?:jangkau|listriki)|"
    r"(?:mesti|harus|perlu|wajib) (?:segera )?(?:dilistriki|dialiri|diterangi|disambung\w*)|"
    r"not(?: yet)?|yet to|(?:still )?needs? to be (?=electrified|connected|lit|supplied|reached)|"
    r"(?:have|has) nothing|lack(?:ed|s|ing)?|have yet|has yet|non-?listrik|nonlistrik|"
    r"off (?:the )?(?:(?:national|power|state|main|pln|electric\w*) )?(?:grid|network)|"
    r"(?:(?<=still )|(?<=remain )|(?<=remained )|(?<=are ))off it|in the dark|"
    r"(?:kerosene|oil) lamps?|lampu (?:teplok|minyak|tempel|botol|sentir)|"
    r"untouched(?= by)|beyond the reach of|dark(?= (?:villages|homes|households|hamlets))|"
    r"(?:still|totally|completely|entirely|pitch) dark|"
    r"(?:in|by) (?:total |complete )?darkness|"
    r"(?:(?<=\bare )|(?<=\bis )|(?<=remain )|(?<=remains )|(?<=stay ))dark)\b"
)
ELECTRIFIED = re.compile(
    r"\b(?:(?:ter)?(?:bebas|lepas) dari (?:ke)?gelap\w*|keluar dari kegelapan|"
    r"berlistrik|terlistriki|teraliri|dialiri|dilistriki|melistriki|menyambung(?:kan)?|"
    r"(?:men)?jadi pelanggan(?= (?:pt )?pln)|menjangkau|menikmati|terang|"
    r"(?:menyala|nyala)(?! (?:\d+|sepanjang) )|menerangi|mengaliri|diterangi|disambung(?:kan)?|"
    r"(?:terhubung|terkoneksi)(?= (?:ke|dengan|jaringan|listrik|grid|pln))|"
    r"dilayani(?= (?:(?:oleh|melalui|lewat|dari) )?(?:pt )?(?:pln|listrik|jaringan))|"
    r"di(?:lewati|lalui|lintasi)(?= (?:oleh )?(?:jaringan|aliran|kabel|listrik)\b)|"
    r"disentuh(?= (?:oleh )?(?:(?:jaringan|aliran|listrik|layanan) )?(?:listrik|pln)\b)|"
    r"(?:di|ter)?masuki?(?= (?:oleh )?(?:jaringan|aliran|setrum|pln)\b)|"
    r"(?:on|onto|to|by|from|into) the (?:(?:national|power|state|main|pln|electric\w*) )?grid|"
    r"(?:served|reached|covered)(?= by (?:pln|the grid|electricity))|"
    r"tersambung|tersentuh|terjangkau|terpasang|terlayani|"
    r"receiv(?:e|es|ed|ing) (?:power|electricity) suppl(?:y|ies)|"
    r"jaringan(?= (?:listrik )?(?:ke|di|untuk|bagi|menuju) (?:sekitar |sebanyak )?$)|"
    r"menambah(?= (?:di|ke) $)|"
    r"elektrifikasi(?= (?:(?:bagi|untuk|sekitar|sebanyak|terhadap|kepada|hampir) )*$)|"
    r"mendapat(?:kan)?|memiliki(?! (?:sebanyak |sekitar |total |jumlah )?\d)|memp?eroleh|"
    r"merasakan|mengakses|akses|(?<!kebutuhan )listrik|"
    r"(?<=kebutuhan )listrik(?! (?:harian|sehari|mereka|malam))|kelistrikan|setrum|"
    r"listriknya|"
    r"(?:akan|bakal|segera) (?:kami |kita )?(?:listriki|aliri|terangi|sambung)|"
    r"electrif\w+|electricity(?! (?:director|minister|officials?|observer|expert|planning|sales|"
    r"demand|tariffs?|bills?|consumption)\w*)|"
    r"connections?(?= (?:of|for|to)\b)|connect(?:ed|ing)?|"
    r"power(?:ed)?(?! (?:plants?|stations?|sales|demand|outages?|producers?|sector|director)\b)|"
    r"light(?:ed|ing)?(?! (?:a |the |their |up a )?(?:fires?|candles?|torch\w*|(?:\w+ )?lamps?))|"
    r"lit|"
    r"illuminat(?:e|es|ed|ing)|energi[sz](?:e|es|ed|ing)|"
    r"plta?s|ltshe|(?<!kelompok )(?<!kategori )on-?grid)\b"
)
_SOON = (
    r"(?:(?:segera|kembali|juga|terus|turut|kami|kita|pln|secara bertahap|tetap|again|also|soon|"
    r"shortly|then|gradually|continue to|start|begin) ){0,2}"
)
"""Between "akan" and the deed."""
_DEED = (
    rf"(?:akan|bakal|siap|will) {_SOON}"
    r"(?:(?:me)?(?:nyelesaikan|ngerjakan|nuntaskan|rampungkan|nyalakan|nyalurkan|nggarap|mbangun|"
    r"mberikan|mberi|mbantu|laksanakan|masok|layani)|"
    r"masuk(?= ke)|di(?:selesaikan|kerjakan|tuntaskan|bangun|salurkan|berikan|bantu|pasang)|"
    r"menerima (?:bantuan|sambungan)|mendapat(?:kan)? (?:bantuan|giliran|sambungan)|"
    r"suppl(?:y|ied)|provide|bring|build|light|power|energi[sz]e|install(?:ed)?|extend|serve|give|"
    r"electrify|connect|commence|be (?:built|installed|connected|supplied|lit|electrified|"
    r"given|carried out)|work on)"
)
"""What somebody will do: that is a plan, where what will come about is expected."""
TARGET = re.compile(
    rf"\b(?:{_DEED}|"
    r"(?:akan|bakal) (?:segera )?(?:kami|kita) (?:tambah|naikkan|jadikan)|"
    r"(?:akan|bakal|siap|will) (?:segera )?(?:(?:me)?masang|pasang|(?:me)?listriki|"
    r"menyambung\w*|"
    r"menerangi|terangi|aliri|menambah|(?:ter|di)sambung\w*(?: lagi)?|dilistriki|dialiri|diterangi|"
    r"connect|electrify|install|(?:melakukan |melayani )(?:penyambungan|pemasangan))|"
    r"(?:harus|perlu|wajib|mesti|needs? to|must|has to|have to) (?:segera )?"
    r"(?:menyambung\w*|memasang|melistriki|mengaliri|menerangi|menambah|connect|electrify|add)|"
    r"target(?:nya|kan)?|(?:men|ment)arget(?:kan)?|ditarget(?:kan)?|(?<!tinggal )mengejar|kejar|"
    r"dikejar|membidik|dibidik|bidik|incar|patok|"
    r"mematok|dipatok|(?:di|meng)?harapkan|berharap|menggariskan|digariskan|mencanangkan|"
    r"dicanangkan|(?:is|are) to (?:hit|rise to|climb to)(?= ?$)|"
    r"(?<!tangga )(?<!keseluruhan )(?<!seluruh )(?<!total )(?<!berdasarkan )sasaran|menyasar|"
    r"disasar|"
    r"(?:government|ministry|minister|pln|company|we|he|she|they|regent|governor) "
    r"(?:hopes?|hoped)|(?:has |have )?set out to|readiness to|(?:is|are) ready to|allocat(?:ed|"
    r"es|ing)|earmarked|budgeted|set(?:s|ting)? aside|menyisihkan|disisihkan|"
    r"(?:menyiapkan|disiapkan|menyediakan) (?:\w+ )?(?:pembangunan|penyambungan|pemasangan|"
    r"jaringan)|"
    r"(?:butuh|membutuhkan|dibutuhkan|diperlukan)(?= (?:sekitar |sebanyak )?$)|"
    r"program(?:me)? (?:\w+ )?(?:untuk )?(?:segera )?(?:melistriki|menerangi|"
    r"mengaliri|menyambung\w*)|(?:akan|bakal|siap) (?:segera )?(?:mengalirkan|mengaliri|dialirkan)|"
    r"kebagian|mendapat(?:kan)? tugas|"
    r"(?<!tangga )(?<!keseluruhan )(?<!seluruh )(?<!total )sasaran(?:nya|kan)|"
    r"(?:seek(?:s|ing)?|intend(?:s|ed)?|striv(?:es?|ing)|mean[st]?)(?= to )|sought(?= to )|"
    r"efforts? to (?=(?:provide|bring|supply|deliver|electrify|connect|light)\b)|"
    r"targets?|targeting|targeted|aim(?:s|ed|ing)?|goals?|rencana(?:nya)?|merencanakan|"
    r"direncanakan|"
    r"berencana|mengincar|"
    r"(?:akan|bakal|siap|hendak) (?:\w+ )?(?!meningkat|mendapat|menerima|memp?eroleh|menikmati|"
    r"merasakan|mencapai)(?:me|di)\w+ (?:\w+ )?(?:jaringan|listrik|akses|sambungan|aliran|"
    r"kelistrikan|instalasi|penerangan)|"
    r"harus (?:terus |segera |bisa )*(?:di)?(?:tingkatkan|naikkan|genjot|dorong)|"
    r"(?:kami|kita) (?:terus |akan )*(?:dorong|genjot|kejar)|"
    r"menjadi target|harus(?: sudah)?(?= ?$)|"
    r"harus (?:bisa |sudah |dapat )?(?:tembus|mencapai|sampai|menyentuh)(?= ?$)|dijanjikan|"
    r"menjanjikan|berjanji|bertekad|tekad(?:nya)?|menyanggupi|sanggup|"
    r"(?:ber)?komitmen(?! (?:\w+ ){0,8}?(?:ter(?:cermin|lihat|bukti|wujud)|di(?:wujudkan|tunjukkan|"
    r"buktikan|realisasikan))\b)|"
    r"menyatakan siap|planned for(?= (?:about |some |around )?$)|masuk daftar (?:calon )?penerima|"
    r"siap(?= untuk\b)|dengan harapan|(?:dana|anggaran)(?: (?:itu|tersebut|ini))?(?= untuk\b)|"
    r"(?:menyediakan|menyiapkan|mengalokasikan|menganggarkan|disiapkan|disediakan) "
    r"(?:dana|anggaran|biaya)|"
    r"commit(?:s|ted|ting)?(?= to\b)|pledge[sd]?|vow(?:s|ed)?|promise[sd]?|"
    r"segera (?:di|me)(?:listriki|aliri|ngaliri|nerangi|terangi|nyambung\w*|sambung\w*)|"
    r"upaya mencapai|ditugas(?:i|kan)|jatah(?:nya)?|dijatah(?:kan)?|kuota(?:nya)?|(?:di|"
    r"meng)alokasikan|"
    r"alokasi(?:nya)?|"
    r"set(?= ?$)|plans? to|planned to|planning to|wants? to|wants?(?=(?: [\w']+){0,18} ?$)|"
    r"(?:ingin|mau|menginginkan|menghendaki)(?=(?: [\w']+){0,6} ?$)|"
    r"(?:ingin|mau|hendak|berniat|berambisi|bermaksud|bercita-cita) (?:\w+ )?(?:me|ber|"
    r"di)\w+|menyepakati|disepakati|"
    r"(?:di|meng)?(?:upayakan|usahakan)(?! (?:swasta|oleh|koperasi|sendiri|masyarakat|warga)\b))\b"
)
PROJECTED = re.compile(
    r"\b(?:(?:di|mem)?proyeksikan|proyeksi(?:nya)?|(?:di|mem)?perkirakan|perkiraan|"
    r"prediksi|diprediksi|memprediksi|"
    r"barangkali|mungkin|kemungkinan|tak lama lagi|sebentar lagi|"
    r"mudah-mudahan|semoga|optimis(?:tis)?|diyakini|(?:kami|kita|saya|pihaknya) yakin(?! sudah)|"
    r"akan|bakal|"
    r"(?:bisa|dapat) (?:mencapai|di(?:tingkat|naik)kan)|(?<=\d )(?:nanti|mendatang)|"
    r"projected|projects|projection|forecasts?|expected|expects?|foresees?|anticipates?|"
    r"estimated to|hoped|expecting|(?:should|ought to|(?:set|likely|bound|on track|on course) to) "
    r"(?:reach|hit|rise|climb|grow|increase|stand|be)|will|would|(?<!one )hopes?|"
    r"could reach|(?:can|may) (?:still |even )?(?:reach|rise|increase|raise|hit|achieve|climb))\b"
)
CHANGE = re.compile(
    r"\b(?:naik|meningkat|tumbuh|bertambah|turun|menurun|berkurang|menyusut|selisih|terpaut|"
    r"(?:di)?tambah|ter(?:kerek|dongkrak|angkat|ungkit)|(?:kenaikan|peningkatan|pertumbuhan|"
    r"penurunan)(?:nya)?|"
    r"tambahan|penambahan|lebih (?:tinggi|rendah|banyak)|rose|increased|grew|"
    r"(?<!light )(?<!lights )(?<!lighting )(?<!lit )(?<!hook )(?<!hooked )(?<!hooking )up|rise|"
    r"increase|growth|fell|dropped|"
    r"decreased|down|jumped|gained|improved|grown|risen|climbed|growing|rising)"
    r"(?: (?:sebesar|sekitar|hampir|lebih dari|"
    r"kurang lebih|lebih kurang|rata-rata|tipis|of|by|about|"
    r"around|nearly|some|only|hanya|sebanyak|masing-masing))* $"
)
"""Words right before a number that make it a change, not a level."""

NOT_ACCESS = re.compile(
    r"\b(?:nilai(?!:)|skor|score|audit|kepuasan|satisfaction|progres\w*|progress|"
    r"realisasi anggaran|"
    r"anggaran|pertumbuhan\w*|pembangunannya|growth|susut|losses|"
    r"bauran|energi baru|ebt|diskon|discount|pangsa|kandungan|tkdn|inflasi|inflation|efisiensi|"
    r"efficiency|kesiapan|saham|"
    r"investasi|investment|laba|pendapatan|revenue|konsumsi|penjualan|subsidi|suku bunga|"
    r"beban puncak|cadangan|keandalan|"
    r"pembangunan fisik|konstruksi|pekerjaan|kemiskinan|margin|biaya|tarif|pajak|daya mampu|"
    r"kapasitas|kecukupan|kebocoran|tagihan|tunggakan|"
    r"tiang\w*|pengadaan|pengerjaan\w*|penarikan|fisik\w*|sales|"
    r"mobil|kendaraan|emisi|emission|charging|stok|hari operasi|air minum|internet|sinyal|jalan|"
    r"serapan|penyerapan|pmn|menerapkan|"
    r"dari (?:jumlah|angka|total) (?:itu|tersebut),? realisasi\w*|"
    r"poverty|unemployment|pengangguran|literacy|melek (?:huruf|aksara)|buta (?:huruf|aksara)|"
    r"putus sekolah|imunisasi|immuni[sz]ation|sanitasi|sanitation|air bersih|clean water|okupansi|"
    r"occupancy|pdrb|gdp|stunting|vaksin\w*|outages?|interruptions?|pemadaman|didominasi|mendominasi)\b"
)
"""Words that make a percentage something else than access to electricity."""

ABOUT = re.compile(
    r"(?:\b(?:sekitar|sekira|kurang lebih|kira-kira|hampir|nyaris|mendekati|lebih dari|di ?atas|"
    r"di kisaran|kisaran|lebih kurang|tak kurang dari|tidak kurang dari|"
    r"about|around|nearly|almost|more than|over|approximately|roughly|close to|above|some|"
    r"at least|circa)|±|~)(?: sebanyak| sebesar)? ?$"
)
AT_LEAST = re.compile(
    r"\b(?:di ?bawah|kurang dari|below|under|(?:less|fewer) than|at most|belum mencapai|belum "
    r"sampai|(?:tidak|tak) (?:sampai|genap|mencapai|menyentuh)|belum (?:tembus|menyentuh|menembus)|"
    r"belum genap)(?: angka| level)? ?$"
)
"""A bound, not a figure."""

STATED_DATA = re.compile(
    r"\b(?:menurut data|berdasarkan data|data(?: dari| resmi| terbaru)?|catatan|"
    r"berdasarkan catatan|mencatat|dicatat|laporan|survei|sensus|"
    r"according to(?: data from| data by)?|data from|based on data from|figures from|versi|"
    r"kajian|mengutip|rilis)(?: (?:yang )?(?:dirilis|dihimpun|dikeluarkan|dari|oleh|milik|by|of|"
    r"the))* ?$"
)
"""Words right before who gives a figure."""
IS_TARGET = re.compile(
    r"(?:[ -](?:electrification|elektrifikasi|ratio|rasio|rate|village|desa|access))* target\b"
    r"(?! (?:tersebut|itu) (?:sudah|telah))"
)
"""Right behind a number: "the 100 percent target could be met"."""
WANTED_BEHIND = re.compile(
    r"(?: (?:keluarga|kepala keluarga|kk|rumah tangga|rumah|warga))?(?: (?:(?:tidak|kurang) mampu|"
    r"miskin|prasejahtera))?(?: di [\w ]{2,24}?)? (?:masuk daftar (?:calon )?penerima|"
    r"(?:mendapat(?:kan)?|"
    r"memperoleh|kebagian) (?:kuota|jatah|alokasi))\b|"
    r" (?:desa |kampung |rumah tangga |rumah |kk |pelanggan )?yang (?:akan |bakal )?segera "
    r"(?:berlistrik|terlistriki|teraliri|dialiri|dilistriki|diterangi|disambung\w*|tersambung|"
    r"(?:men)?jadi pelanggan(?= (?:pt )?pln)|menjangkau|menikmati|mendapat\w*|terang)\b|"
    r"(?: (?:desa|kampung|rumah tangga|rumah|kk|keluarga|pelanggan|warga))*(?: (?:di|"
    r"in) [\w ]{2,24}?)? (?:yang )?"
    r"(?:(?:di)?(?:targetkan|rencanakan)|(?:akan |bakal )?segera) (?:akan |bisa |dapat |sudah )?"
    r"(?:menikmati|mendapat\w*|(?:ter|di)aliri|(?:ber|di)listrik\w*|tersambung|terlistriki|"
    r"terang)\b|"
    r"(?: [a-z-]+){0,2}(?: (?:in|on|across|of) [\w' -]{2,30}?)? (?:are|is) to (?:have|get|receive) "
    r"(?:access to )?(?:electricity|power)\b|"
    r"[ -](?:(?:electrification|ratio|rate) ){0,2}(?:that (?:is|was) )?targeted\b|"
    r"(?: [a-z-]+){0,2}(?: (?:in|on|across|of) [\w' -]{2,30}?)? (?:(?:are |is )?to|will|would|"
    r"should) (?:soon |all |finally |also )?(?:be (?:electrified|connected|lit|supplied)|(?<!to )"
    r"(?:get|have|receive|gain|enjoy) (?:access to )?(?:electricity|power))\b|"
    r"(?: (?:desa|kampung|rumah tangga|rumah|kk|keluarga|pelanggan))?(?: (?:baru|lagi|lainnya))?"
    r"(?: di [a-z][\w ]{2,24}?)? "
    r"(?:akan|bakal) (?:segera |kami |kita |pln )*(?:di|ter)?(?:listriki|aliri|terangi|sambung\w*|"
    r"pasang\w*|layani)\b|"
    r"(?: (?:desa|kampung|rumah tangga|rumah|kk|keluarga|pelanggan))?(?: (?:itu|ini|tersebut))? "
    r"(?:,[^,.;]{3,40},)? ?(?:baru |yang )(?:akan|bakal) (?:segera )?(?:di|ter)(?:kerjakan|garap|"
    r"bangun|selesaikan|masuki)\b|"
    r"(?: (?:desa|kampung|rumah tangga|rumah|kk|keluarga|pelanggan))?(?: di [a-z][\w ]{2,24}?)?"
    r"(?: (?:itu|ini|tersebut))? "
    r"(?:lainnya |lagi )?(?:(?:akan|bakal) (?:kita |kami |segera )*(?:di)?(?:selesaikan|tuntaskan|"
    r"rampungkan)|(?:ditargetkan|dijadwalkan|direncanakan) (?:bisa |dapat |akan )?(?:tuntas|"
    r"selesai|rampung|menyusul)|"
    r"(?:akan |bakal |segera )+menyusul)\b|"
    r"(?: (?:desa|kampung|dusun|rumah tangga|rumah|kk|keluarga))?"
    r"(?: (?:lagi|lainnya|sisanya|sisa|di ?antaranya|yang|tersisa|belum))*,? (?:akan|bakal) "
    r"(?:segera |juga |kami |kita )*(?:di)?(?:usahakan|upayakan|kejar|prioritaskan|programkan|"
    r"anggarkan|jadwalkan|rencanakan|targetkan)\b|"
    r"(?: (?:desa|kampung|dusun|rumah tangga|rumah|kk|keluarga))(?: (?:lagi|lainnya))?"
    r"(?: di [a-z][\w ]{2,24}?)? (?:akan|bakal) (?:segera |juga )?"
    r"di(?:selesaikan|kerjakan|tuntaskan|rampungkan|bangun|garap|masuki)\b|"
    r"(?: (?:desa|kampung|rumah tangga|rumah|kk|keluarga|pelanggan))?(?: (?:itu|ini|tersebut))? "
    r"yang (?:akan|bakal) (?:di|ter)(?:listriki|aliri|terangi|sambung\w*|pasang\w*)\b|"
    r"(?: (?:desa|kampung|rumah tangga|rumah|kk|keluarga))? yang (?:akan|"
    r"bakal) (?:segera )?(?:kami|"
    r"kita|pln) (?:segera )?(?:aliri|listriki|sambung|terangi|nyalakan)\b|"
    r" yang (?:semula |sebelumnya |dulu )?(?:diinginkan|dipatok|dicanangkan|dijanjikan|"
    r"dibidik|diincar|diharapkan|dicita-citakan)\b|"
    r"(?: that)?(?: the)?(?: (?!by\b)[a-z][\w-]+){1,3} "
    r"(?:had |has )?(?:wanted|aimed for|promised|pledged|foresaw|envisaged|called for|"
    r"hoped for)\b"
)
"""Behind a number, who wanted it: "short of the 100 percent the government had wanted"."""
