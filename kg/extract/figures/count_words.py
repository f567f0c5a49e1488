"""The words around a number that counts customers, households or villages.

Place in the flow: vocabulary of :mod:`kg.extract.figures.figure_counts`. All expressions read the
lower-case copy of the text; those that end in ``$`` read what stands before the number.
"""

from __future__ import annotations

import re

__all__ = [
    "ADDED",
    "ALL_BUT",
    "ALL_CUSTOMERS",
    "AND_IN",
    "AND_SHARE",
    "ARE_HOUSEHOLDS",
    "AS_CUSTOMERS",
    "BECOMES",
    "BECOME_CUSTOMERS",
    "COMMA_NEXT",
    "CONNECTED_BEHIND",
    "CONNECTS",
    "CONSIST_OF",
    "CUSTOMERS_BEFORE",
    "CUT_OFF",
    "DAMAGED",
    "DONE",
    "ELECTRICITY",
    "ENDS_ITEM",
    "FEWEST",
    "GAP",
    "GETS",
    "GOES_ON",
    "HOUSEHOLD_CUSTOMERS",
    "IN_ALL",
    "IN_AREA",
    "IN_BRACKETS",
    "IN_PLACE",
    "IN_WORK",
    "LIGHTING_UP",
    "LISTED_IN",
    "MORE_CUSTOMERS",
    "NEWLY_CONNECTED",
    "NO_NOUN",
    "OBJECT",
    "OF_ANOTHER_STATE",
    "OF_ITS_TARGET",
    "OF_TOTAL",
    "OF_TOTAL_BEFORE",
    "OTHER_ACCESS",
    "OTHER_CUSTOMERS",
    "OTHER_NET",
    "OUT_OF",
    "PARTLY",
    "PART_OF",
    "PAYS_LESS",
    "PER_EACH",
    "QUEUES",
    "RECEIVES",
    "RECIPIENTS",
    "SAID_TO_BE",
    "SEGMENT",
    "SEGMENT_BEHIND",
    "SERVED",
    "SERVES",
    "SPREAD_OVER",
    "STATE_REACH",
    "SUBSIDISED",
    "SURVEYED",
    "THAT_IS",
    "THE_NUMBER",
    "TOTAL",
    "TO_THE_NEXT",
    "UNREACHED",
    "UP_TO_NOW",
    "VISITED",
    "WAS_IN",
]

RECEIVES = re.compile(
    r"penerima|[tn]erima|peroleh|mendapat|\bbantu\b|dibantu|membantu|[ns](?:yi|i)apkan|[ns](?:ye|"
    r"e)diakan|alokasi|\bjatah|\bkuota|[tn]arget|"
    r"memakai|menggunakan|realisasi|[sy]asar|pasang|sambung|diberi|kebagian|receive|benefit|"
    r"recipients"
)
"""What such a programme does with the households that it counts."""
RECIPIENTS = re.compile(r" (?:penerima(?: manfaat)?|recipients|beneficiaries)\b")
GAP = re.compile(
    r" (?:(?:unit|buah|lebih|total|jumlah|calon|kepala|orang|lagi|electrified|"
    r"(?:un-?|non-?)electrified|"
    r"remaining|dark|unlit|more|other|of the|rural|remote|poor|indonesian|isolated|outlying|"
    r"low-income|needy|underprivileged|disadvantaged|impoverished|additional|further|such|small|"
    r"previously|formerly|newly|inland|border|coastal|mountainous|outer|"
    r"wilayah(?: administrasi)?(?: pemerintahan)? (?:se)?tingkat) ){0,2}"
)
"""Between a number and the noun that it counts."""
SAID_TO_BE = re.compile(
    r"\b(?:(?:kenaikan|peningkatan|pertumbuhan|naik|meningkat|tumbuh) dari|"
    r"(?:increased|rose|risen|grew|grown|climbed|up|fell|fallen|dropped|declined|decreased|"
    r"shrank|shrunk|down) from|numbered|"
    r"bertambah|naik|meningkat|mencapai|sebanyak|sebesar|tercatat|menjadi|adalah|berjumlah|"
    r"yakni|yaitu|ada|hanya|sudah|telah|baru|kini|diperkirakan|diproyeksikan|ditargetkan|"
    r"menembus|mendominasi dengan|terbanyak dengan|"
    r"sekitar|kurang lebih|kira-kira|listrik|berlistrik|terlistriki|non-?pln|reach(?:ed|ing)|"
    r"numbering|standing at|was|is|numbered|number|masing-masing|stood at|totaled|to|of|sekarang|"
    r"saat ini|total(?:nya)?|jumlahnya|(?:jumlah|total) (?:ke)?seluruhan(?:nya)?|jumlah seluruhnya|"
    r"are|as (?:many|much) as|amounted to|totall?(?:ing|ed))(?: \w+){0,2} ?:? ?$|"
    r"\bnumber of (?:[a-z]+ ){1,5}at(?: (?:about|around|some|nearly))? $|"
    r": ?$|\b(?:desa|kampung|rumah tangga|kk) (?:yang )?(?:masih )?gelap(?: gulita)? $|"
    r"\b(?:pelanggan|desa|rumah tangga)nya(?: (?:baru|ada|sekitar|sudah))* $|"
    r"\bdengan pelanggan(?:nya)? $|\b(?:jumlah|"
    r"total|keseluruhan) (?:pelanggan|rumah tangga|desa|kk|kepala keluarga|kampung)"
    r"(?: [\w-]+){0,5} $|\b(?:pelanggan|rumah tangga|desa)(?:nya)? (?:kami|kita|mereka|pln)"
    r"(?: di ?(?:sini|sana))? $|"
    r"\b(?:jumlah )?pelanggan(?:nya)?(?: rumah tangga)?(?: \w+){0,4} (?:per|hingga|sampai|pada|"
    r"posisi) (?:akhir |bulan )?[a-z]{3,9}(?: (?:19|20)\d\d)?,? $"
)
NO_NOUN = re.compile(
    r"-hours?\b| ?(?:mw|kw\w*|kva|va\b|kms|km\b|unit|gardu|tahun|hari|jam|meter|%|persen|titik|"
    r"lokasi|"
    r"locations?|tiang|ha\b|"
    r"(?:district|regency|provincial|regional) capitals?|districts?|regencies|ibu ?kota|"
    r"orang|miliar|triliun|kali|kilo(?:met|watt|volt)\w*|miles?\b|"
    r"(?:mega|giga)(?:watt|volt)\w*|volts?\b|watts?\b|substations?|(?:metric )?(?:ton|tonne)s?\b|"
    r"(?:months?|weeks?|days?|hours?|years?|bulan|minggu|pekan)\b|"
    r"kabupaten|provinsi|kecamatan|kota|pulau|perusahaan|pegawai|petugas|dusun|- ?\d)"
)
OF_ITS_TARGET = re.compile(
    r" (?:pelanggan|customers)?(?: baru)?,? ?(?:dari|of|against) (?:the |its )?target(?:nya)? "
    r"(?:sebanyak |sebesar |of )?"
)
"""Between new customers and how many were wanted."""
OF_TOTAL = re.compile(
    r"(?<!terdiri )(?<!terbagi )"
    r"(?<!consist )(?<!consists )(?<!consisted )(?<!consisting )(?<!made up )"
    r"(?<!lebih )(?<!kurang )(?<!naik )(?<!meningkat )(?<!bertambah )(?<!turun )(?<!tumbuh )"
    r"(?<!program )(?<!programme )(?<!project )"
    r"\b(?:dari|di antara|out of|(?<!total )(?<!number )of)(?: (?:a total of|total|sekitar|jumlah|"
    r"keseluruhan|seluruh|seluruhnya|keseluruhannya|totalnya|sasaran|ada|terdapat|"
    r"sebanyak|sebesar|around|some|the|its|all|about|lebih|kurang|[\w']+'s)){0,3} $"
)
TOTAL = re.compile(
    r"\b(?:total|jumlah|seluruh|(?P<so_many>sebanyak)|ada|terdapat|punya|memiliki|mempunyai|totaling|"
    r"all)(?: \w+){0,7} $"
)
MORE_CUSTOMERS = re.compile(
    r"\b(?:penambahan(?:nya)?|tambahan|bertambah|menambah|penyambungan|jatah|kuota|"
    r"(?:pelanggan|(?:pasang(?:an)?|sambungan|penyambungan)) baru|add(?:ed|ing)(?! that)|"
    r"additional|new customers)\b[^\d.;]{0,70}(?:(?:19|20)\d\d[^\d.;]{0,70})?$"
)
AS_CUSTOMERS = re.compile(
    r"\b(?:menjadi|sebagai|as) (?:pelanggan|customers)\b[^.;]{0,60}$|"
    r"\b(?:jumlah|total) pelanggan(?! (?:baru|potensial))[^.;,\d]{0,50}$"
)
DONE = re.compile(
    r" (?:(?:have|had|has) (?:already )?been|(?:were|was)|sudah|telah) (?:berhasil )?"
    r"(?:completed|finished|done|selesai|rampung|tuntas|terealisasi|diselesaikan|dirampungkan)\b"
)
"""Behind a part of what is being lit up: "41 of which had been completed"."""
CONNECTED_BEHIND = re.compile(
    r" (?:yang )?(?:sudah |telah |baru )?(?:kami |kita |pln |berhasil ){0,2}(?:di|"
    r"ter)?sambung(?:kan)?\b"
)
"""Behind customers who were none before: "160 ribu pelanggan sudah kami sambung"."""
OF_ANOTHER_STATE = re.compile(
    r" (?:lainnya )?yang (?!(?:ada|berada|terdapat|terdiri|tersebar|terdaftar|tercatat|terdata|"
    r"dilayani|menjadi|masuk|dimiliki|terletak)\b)"
)
"""Behind a noun that a clause cuts down: "1.183 desa yang jaringannya belum memadai"."""
ARE_HOUSEHOLDS = re.compile(
    r" (?:di ?antaranya )?(?:merupakan|adalah|berasal dari|di ?antaranya)(?: pelanggan| golongan)* "
    r"rumah tangga\b|"
    r" (?:of (?:them|which|those|whom)(?: (?:are|were))?|are|were) (?:households|homes|"
    r"residential|household customers)\b"
)
BECOME_CUSTOMERS = re.compile(
    r"(?: di ?antaranya)? (?:yang )?(?:sudah |telah |baru |resmi |kini |saat ini )?"
    r"(?:berlangganan (?:listrik )?(?:ke |pada |dari )?pln\b|"
    r"(?:(?:men)?jadi|merupakan|adalah|(?:terdaftar|tercatat) (?:sebagai|menjadi)|are)"
    r" (?:pelanggan|customers)(?! (?:bisnis|industri|sosial|pemerintah|publik|prabayar|pascabayar|"
    r"tarif|golongan|segmen|subsidi|bersubsidi|baru|daya|rumah|\d)))"
)
"""Behind those of the homes that are customers: "1,13 juta merupakan pelanggan PLN"."""
CUT_OFF = re.compile(
    r"\b(?:terdampak|padam|pemadaman|dipulihkan|memulihkan|pulih|banjir|gempa|pencurian|mencuri|"
    r"memutus(?:kan)?|diputus|pemutusan|outages?|blackouts?|restor(?:e|ed|ing)|floods?|flooded|"
    r"earthquakes?)\b"
)
"""In a sentence on homes that lost their electricity, or get it back."""
OTHER_CUSTOMERS = re.compile(
    r"\b(?:(?:mengganti|penggantian)(?: [a-z]+)? meter\w*|terdampak|"
    r"(?<!tidak lagi )(?<!tak lagi )padam\w*|"
    r"pemadaman|dipulihkan|pulih|(?:pe|me|di)normal\w*|gangguan|promo|diskon|tambah daya|"
    r"token|stimulus|(?:ke|pe)naikan (?:biaya|tarif|harga)|penyesuaian tarif|"
    r"(?:penerima|program|tarif|bantuan) subsidi|subsidi listrik|voucer|voucher|kupon|"
    r"undian|hadiah|tiket|(?:pelanggan|customers) (?:pertama|beruntung|terpilih)|"
    r"bought|buy(?:ing|s)?|purchas\w+|membeli|pembelian|subscribe[ds]?|"
    r"menunggak|tunggakan|potensi penerimaan|penerimaan pembayaran|membayar|tagihan|"
    r"tepat waktu|mengunduh|pengguna aplikasi|responden|"
    r"terendam|banjir|badai|siklon|storms?|cyclones?|reconnected|power cuts?|cut (?:off )?power|"
    r"lost power|recs?|renewable energy certificates?|green energy|energi hijau|"
    r"gempa|outage|affected|blackout|discount|restored|kendaraan listrik|charging|spklu)\b"
)
"""Customers counted for something else than their connection: an outage, a discount."""
HOUSEHOLD_CUSTOMERS = re.compile(
    r"\bpelanggan (?:golongan )?rumah tangga\b[^\d.;]{0,60}(?:(?:19|20)\d\d[^\d.;]{0,40})?$|"
    r"\b(?:didominasi|mayoritas(?:nya)?|terbanyak|terbesar)(?: di [\w ]{2,30}?)?"
    r"(?: oleh| dari| berasal){0,2}"
    r"(?: (?:golongan|segmen|kategori|sektor|kelompok))? rumah tangga(?: yang)?"
    r"(?: (?:sebanyak|sebesar|mencapai|yakni|yaitu|dengan|sekitar))*,? $|"
    r"\brumah tangga (?:masih |tetap )?(?:(?:yang )?(?:terbanyak|terbesar)|mendominasi|menyumbang)"
    r"(?: (?:dengan|sebanyak|yakni|yaitu|sekitar|mencapai))*,? $|"
    r"\bhouseholds (?:dominate|lead|account for|make up)(?: (?:with|about))* $"
)
GOES_ON = re.compile(
    r"\b(?:di ?antaranya|dari jumlah (?:itu|tersebut)|dari angka (?:itu|tersebut)|rinciannya|"
    r"terdiri|tersebar|yakni|yaitu|meliputi|(?:jumlah|angka|capaian) (?:itu|tersebut|ini)|"
    r"semuanya|sisanya|tersisa|tinggal|posisi|tahun (?:lalu|sebelumnya|\d{4})|masing-masing|"
    r"mencakup|(?:consist(?:s|ed)?|made up) of|compris\w+|of (?:them|these|those)|of (?:the|that|"
    r"this) (?:figure|number|total)|namely|the rest)\b"
)
IN_BRACKETS = re.compile(
    r" \((?:sebanyak )?\d[\d.,]*(?: (?:desa|kampung|kk|rumah tangga|villages|households))?\)"
)
"""A part in brackets behind its area: "tersebar di Papua (325) dan Maluku (1)"."""
IN_AREA = re.compile(
    r" (?:(?:di ?antaranya (?:berada |ada |terletak |tersebar )?)?di(?! ?antara)|"
    r"berada di|ada di|terletak di|(?:(?:are|is|lie|lies) )?in) "
)
NEWLY_CONNECTED = re.compile(
    r"(?: \w+)? (?:memp?eroleh|mendapat(?:kan)?|menerima|menikmati|got|received) (?:\w+ ){0,2}?"
    r"(?:sambungan|pasang|pemasangan|penyambungan|aliran)\w* baru\b| (?:newly|freshly) connected\b"
)
"""Behind customers who were none before."""
CONNECTS = re.compile(
    r"\b(?:connect(?:s|ed|ing)?|hook(?:s|ed|ing)? up|(?:me)?listriki|melistriki|menerangi|"
    r"mengaliri|electrify(?:ing)?|(?:menyambung|penyambungan|penyalaan)(?:kan)?|"
    r"disambung(?:kan)?|(?:menyala|mengalir|menghadir)kan (?:aliran |akses )?listrik|"
    r"tersambung(?:nya)?)(?: (?:listrik|(?:ke|bagi|untuk|pada)(?: rumah)?|about|some|nearly|"
    r"more than|another|sekitar|sebanyak|hampir|lebih dari|kepada|ke))* $"
)
"""Right before customers who were none before."""
PART_OF = re.compile(
    r"(?P<own> (?:desa|kampung|kelurahan|rumah tangga|rumah|keluarga|kepala keluarga|kk|villages?|"
    r"households?|homes)(?: \((?:kk|rt)\))?(?: (?:dan|/) (?:kampung|kelurahan))?"
    r"(?:,? (?:atau|or|\() ?(?:sekitar |setara )?\d{1,3}(?:[.,]\d+)? ?(?:persen|%|percent)\)?,?)?)?"
    r" (?:dari|di antara|(?:out )?of|among) (?:(?:the|total|sekitar|seluruh|jumlah|"
    r"keseluruhan|its|all|about|[\w]+'s) ){0,3}\d[\d.,]* (?:(?:ribu|juta)(?:an)? )?(?:remaining )?"
)
"""Between a part and the noun behind its total: "18 dari 3.270 desa"."""
OTHER_ACCESS = re.compile(
    r"\b(?:akses (?:ke )?(?:jalan|pasar|kesehatan|pendidikan|telekomunikasi)|air bersih|air minum|"
    r"internet|sinyal|clean water|roads?|phone signal|jalan (?:utama|darat|raya)|"
    r"(?:lampu|penerangan) (?:di )?jalan|transportasi (?:darat|umum|air)|angkutan (?:darat|umum|"
    r"air)|kendaraan bermotor|sekolah dasar|puskesmas|posyandu)(?:nya)?\b|"
    r"\b(?:tidak|belum|tak) (?:memiliki|mem?punyai|punya) (?:kantor|balai|gedung|pasar|dokter)\b|"
    r"\b(?:ter|di)\w+ (?:(?:oleh|akses|layanan|jaringan|angkutan|program) )*(?:jalan|jembatan|"
    r"transportasi|bus|air|pdam|telepon|seluler|bank|asuransi|vaksin\w*|bbm|gas)\b"
)
OTHER_NET = re.compile(
    r"\b(?:(?:layanan|jaringan|akses|sambungan|cakupan) )+(?:internet|air(?: bersih| minum)?|"
    r"telepon|seluler|telekomunikasi|gas)\b[^.;\d]{0,30}$"
)
"""Right before what another network than that of electricity reaches."""
ELECTRICITY = re.compile(r"listrik|electri|power|setrum|terang|lampu(?!ng)|\bgrid\b")
SEGMENT = re.compile(
    r"\b(?:pelanggan|tarif|kelompok|golongan|segmen) "
    r"(?:(?:dari )?(?:tarif|golongan|segmen|sektor|kategori) )?"
    r"(?:bisnis|industri|sosial|pemerintah\w*|publik|layanan khusus|curah|multiguna)\b|"
    r"(?<!maupun )(?<!dan )\b(?:prabayar|pascabayar|prepaid|postpaid)\b(?! (?:maupun|dan|and|"
    r"or)\b)|"
    r"(?:,|,? dan|,? serta) (?:bisnis|industri|sosial|pemerintah|publik) (?:sebanyak )?(?=\d)"
)
"""Customers of one kind of tariff, who are none of the indicators."""
SEGMENT_BEHIND = re.compile(
    r"(?: pln)?(?: di [\w ]{2,24}?)? (?:yang )?(?:berasal |datang )?dari (?:sektor|golongan|"
    r"segmen|kategori|tarif|kelompok) (?:tarif )?(?!rumah)|"
    r"(?: (?:dengan |ber)?daya)? \d[\d.]* ?(?:va|watt)\b"
)
"""Right behind such customers: "4 juta pelanggan berasal dari sektor bisnis"."""
SURVEYED = re.compile(
    r"\b(?:(?:di-?)?survei|menyurvei|disurvei|(?:survey|study|poll)(?= (?:by|of|in|"
    r"conducted)))\b|\bdesa (?:tambahan|wisata|target)\b|"
    r"(?<!desa dan )(?<!kampung dan )\bdusun\b"
)
"""Villages counted for something else than their electricity."""
CONSIST_OF = re.compile(
    r"(?: (?:pelanggan|customers))?(?: (?:di|in) [\w ]{2,30}?)?,? (?:yang )?"
    r"(?:terdiri (?:dari|atas)|mencakup|meliputi|comprising|consisting of|made up of)"
    r"(?: (?:sekitar|sebanyak|about|some))? "
)
"""Between all customers and the homes among them."""
SUBSIDISED = re.compile(
    r"[^.;,]{0,40}\b(?:subsidi|bersubsidi|diskon|stimulus|kompensasi|insentif|token|subsid\w+|"
    r"discounts?|rebates?)\b"
)
"""Behind homes that are counted for what they pay."""
PAYS_LESS = re.compile(
    r"\b(?:free (?:electricity|power)(?! (?:connect|install|access))|"
    r"(?:electricity |power |percent |% )(?:discount|rebate|subsid)\w*)\b"
    r"[^.;,\d]{0,40}\b(?:for|to) (?:[a-z]+ ){0,3}$"
)
"""Before them: "free electricity for 24 million households"."""
IN_WORK = re.compile(
    r"(?: (?:di|in) [a-z' -]{2,30}?)?(?:, [a-z' -]{2,24}?)?(?: yang)? (?:lagi |lainnya )?"
    r"(?:(?:masih |sedang )?(?:dalam|on|in) "
    r"progress?\b|(?:sedang|tengah|sementara(?= di)|masih dalam|dalam(?= (?:proses|tahap|"
    r"peng|pem))|are being|is being|(?:are |is )?(?:still )?under(?= construction))"
    r"(?: (?:kami|kita|pln|proses|tahap(?:an)?|untuk|"
    r"dalam|akan))* (?:di)?(?:selesaikan|kerjakan|bangun|garap|proses\w*|pembangunan|pengerjaan|"
    r"aliri|listriki|sambung|built|wired|connected|construction)\b)"
)
"""Right behind villages that are being worked on: neither with nor without electricity yet."""
DAMAGED = re.compile(
    r" (?:[\w-]+ ){0,4}?(?:rusak|roboh|hancur|terbakar|terendam|ambruk|damaged|destroyed|flooded)\b"
)
"""Right behind homes that something has happened to."""
VISITED = re.compile(
    r"\b(?:menyurvei|disurvei|survei(?: di| ke)?|mendatangi|mengunjungi|meninjau|mendata|"
    r"menyambangi|(?:survey|study|poll|research) (?:by|of|conducted by) [^.;,\d]{3,50} (?:in|of|"
    r"across)|"
    r"survey(?:ed|ing|s)?|visit(?:ed|ing|s)?|assess(?:ed|ing)?|get(?:ting)? to|"
    r"(?:(?<=[.\"] )|(?<=[.\"]  )|(?<=for instance, )|(?<=for example, ))to reach)"
    r"(?: \d[\d.,]* (?:desa|kampung|villages)(?: (?:di|in) [\w -]{2,30}?)?(?:,|,? (?:dan|and)))*"
    r"(?: (?:sebanyak|sekitar|lebih dari|total|some|about))* $"
)
"""Right before villages that somebody went to see."""
CUSTOMERS_BEFORE = re.compile(
    r"\bpelanggan (?:listrik )?(?:non[- ]?pln|pln)"
    r"(?:, (?:seperti|misalnya|antara lain|termasuk|yakni|yaitu)[^.;\d]{3,70},)?"
    r"(?: (?:sebanyak|sebesar|mencapai|ada|di \w+)){0,2} $|"
    r"\bpelanggan (?:golongan )?rumah tangga\b(?:(?! (?:belum|baru|potensi))[^\d.;]){0,70}$"
)
UP_TO_NOW = (
    r"(?:(?:sampai|hingga) (?:kini|sekarang|saat ini|hari ini) |saat ini |selama ini |masih |"
    r"hari ini |sama sekali )*"
)
"""Between "yang" and what it says of today."""
THAT_IS = re.compile(
    rf" (?:yang {UP_TO_NOW})?"
    r"(?:(?P<un>(?:sama sekali )?(?:belum|tidak|tak|tanpa))|sudah|telah|kini)? ?(?:\w+ )?"
    r"(?:berlistrik|terlistriki|teraliri|dilistriki|dialiri|menikmati|masuk listrik|"
    r"menyala|tersambung|(?:ada|punya|memiliki|dapat) (?:aliran |jaringan |sambungan )?listrik|"
    r"(?:di|ter)?masuki? (?:oleh )?(?:(?:jaringan|aliran)(?: listrik| pln)?|listrik|pln)|"
    r"tersentuh|(?:di|ter)jangkau|mendapat(?:kan)?(?: (?:aliran|akses))? listrik|terang)\b"
)
AND_SHARE = re.compile(
    r" (?:atau|\() ?(?:sekitar |setara |sebesar |mencapai )?\d{1,3}(?:[.,]\d+)? ?(?:persen|%)\)? "
    r"(?:dari )?(?:(?:total|seluruh|jumlah) )*"
)
COMMA_NEXT = re.compile(r" ?, ?(?:yang|dan|sedang\w*)\b")
"""Right behind a number whose noun stands before it: what follows is said of a part of it."""
BECOMES = re.compile(
    r"(?: (?:pelanggan|kk|rumah tangga|desa))?[^\d.;:]{0,60}?(?:,|\b) ?(?:\w+ ){0,3}"
    r"(?:menjadi|ke|to) (?:sekitar |hampir |lebih dari |about |nearly )?|"
    r"[^\d.;:]{0,60}(?:(?:19|20)\d\d[^\d.;:]{0,30})?\b(?:from|dari) "
    r"(?:about |only |sekitar |hanya )?"
)
TO_THE_NEXT = re.compile(
    r"(?: (?:pada|di|tahun|in) [\w ]{2,20}?)?(?: (?:(?:naik|meningkat|bertambah) )?"
    r"(?:menjadi|ke|to) |,[^\d.;:]{0,60}? (?:(?:di)?naik(?:kan)?|meningkat|ditingkatkan|bertambah|"
    r"increased|rose) (?:menjadi|jadi|ke|to) )"
    r"(?:sekitar |hampir |lebih dari |about |nearly )?(?=\d)"
)
"""From a number without a noun to what it became: "104.000, lalu naik jadi 155.000 rumah"."""
AND_IN = re.compile(
    r"(?: (?:pelanggan|kk|rumah tangga|desa))?(?:,|;)? ?"
    r"(?:(?:dan|serta|sedangkan|lalu|and|while) )?"
    r"(?:(?:di|in|regional|wilayah|provinsi|kabupaten|kota) )+(?:[\w'-]+ ){1,4}?"
    r"(?:(?:sebanyak|sebesar|mencapai|ada|hanya|sekitar) )*|"
    r"(?: (?:pelanggan|kk|rumah tangga|rumah|keluarga|kampung|desa|villages|households|homes))?"
    r"(?:, (?:(?:dan|serta|lalu|and|disusul|diikuti|kemudian) )?| (?:dan|serta|and) )"
    r"(?:[\w'-]+ ){1,3}(?:(?:sebanyak|sebesar) )?"
)
IN_PLACE = re.compile(
    r"\b(?P<noun>pelanggan(?: baru| rumah tangga)?|(?:new |household )?customers)(?: pln)?"
    r"(?: (?:di|untuk|per)(?: (?:wilayah|provinsi|kabupaten|kota|pulau|area))?:?| in|"
    r"(?: per wilayah)?:) (?:[\w'-]+ ){1,4}(?:sebanyak |sebesar |mencapai |ada )?$"
)
"""Right before a count with the area of its customers between: "pelanggan di Riau 1.900.123"."""
ENDS_ITEM = re.compile(r"(?=[.,;)\"]|$| (?:dan|serta|and|atau|sedangkan|sementara)\b)")
"""Behind a number that ends an item of a list."""
SPREAD_OVER = re.compile(
    r"\b(?:tersebar|berada|berasal|bertempat) (?:di|dari|pada)(?: \d+ \w+ di)? $|\btersebar $|"
    r"\b(?:spread|scattered) (?:across|over|in)(?: some| about)? $|"
    r"\d (?:(?:kepala )?keluarga|kk|rumah tangga|rumah|warga|jiwa|pelanggan|households|homes|"
    r"families|people|customers) (?:di|in|across|pada)(?: \w+)? $"
)
"""Right before the villages over which something else is spread."""
OUT_OF = re.compile(
    r"\bdari (?:\w+ ){0,2}\d[\d.]* \w+ (?:yang )?(?:belum|sudah|telah)\b[^,;]{0,60}, $"
)
ALL_CUSTOMERS = re.compile(
    r"\b(?:total|keseluruhan)(?! (?:penambahan|tambahan))\b[^\d.;,]{0,60}$|"
    r"\bjumlah pelanggan(?:nya| \w+)? (?:\w+ )?(?:menjadi|mencapai|tercatat)(?: \w+)? $"
)
ADDED = re.compile(r"\b(?:menambah(?:kan)?|penambahan|tambahan)(?: sebanyak)? $")
OF_TOTAL_BEFORE = re.compile(
    r"\bdari (?:total |jumlah |keseluruhan |seluruh |semua )+(?:kepala keluarga|kk|rt|rumah tangga|"
    r"keluarga|desa|kampung|kelurahan|gampong|nagari)\b"
    r"(?:(?! yang )[^\d.;,])*(?:,? yang (?:(?:total|jumlah|seluruh)nya |ada |tercatat |terdata )*"
    r"(?:mencapai|berjumlah|sebanyak|sejumlah|sekitar|totalnya|jumlahnya|ada|tercatat|adalah)"
    r"(?: (?:sekitar|hampir|sebanyak|total))*)? $|"
    r"\b(?:out )?of (?:the |a )?(?:total|entire)(?: number of)? (?:households|homes|families|"
    r"villages)\b(?:(?! (?:which|that|with|without) )[^\d.;,])*(?:,? (?:which|that) "
    r"(?:reach(?:es)?|numbers?|stands? at|totals?|(?:is|are) (?:put at|about|around)))?"
    r"(?: (?:about|some|around|nearly))* $"
)
"""A total whose noun stands before it: "dari jumlah rumah tangga di X yang mencapai 819.295"."""
ALL_BUT = re.compile(r"[^\d.;,]{0,50}?,? (?:hanya|tinggal|cuma|kecuali|only|all but) (?!\d)")
"""Between a total and the few of it that are told without a number."""
IN_ALL = re.compile(r"(?: [\w/]+){0,3} (?:dari|di antara|of|out of|among)(?: \w+){0,2} ")
"""Between a part and its total: "12 kampung dari 164"."""
FEWEST = 5
"""A smaller number of villages or households without a word on their electricity is an example."""
STATE_REACH = 90
PER_EACH = re.compile(
    r"\b(?:(?:se)?tiap(?:-tiap)?|masing-masing|rata-rata|each|every|an average) "
    r"(?:desa|kampung|dusun|gampong|kelurahan|village|hamlet)\b[^.;,]{0,40}$|"
    r"\b(?:satu|sebuah|one|a single) (?:pulau|titik|dusun|desa|kampung|lokasi|bukit|island|hamlet|"
    r"hill|spot)(?: (?:itu|kadang|isinya|berisi|cuma|hanya|ada|bisa|dihuni|sekitar|paling|with|"
    r"only|has|may|have|some))* $"
)
"""Right before what one village has: "tiap desa dihuni 100 hingga 200 calon pelanggan"."""
LIGHTING_UP = re.compile(
    r"\b(?:mengalirkan listrik|(?:meng)?aliri(?: listrik)?|mengalirkan|(?:me)?listriki|"
    r"(?:men)?erangi|(?:menyambung|penyambungan)\w*|memasok|elektrifikasi|"
    r"electrify(?:ing)?|light(?:ing)? up|bring(?:ing)? (?:power|electricity)|"
    r"(?:aim|plan|target|want|intend|hope)(?:s|ed|ing)? to reach)\b[^\d.;,]{0,40}$|"
    r"\b(?:(?:has|have|had|pln|it|we|company|government|finally|already|successfully|now|and) "
    r"(?:electrified|connected|lit(?: up)?|illuminated|energi[sz]ed)|install(?:s|ed|ing)? "
    r"(?:\w+ ){0,3}(?:networks?|lines?|grids?) (?:in|for|to))"
    r"(?: (?:about|some|the|another|all|remaining|last|a total of|of|more|than|nearly|over|as many "
    r"as|at least))* $"
)
"""Right before what is being lit up: "akan melistriki 50 desa yang masih gelap" counts those."""
LISTED_IN = re.compile(
    r"(?: (?:pelanggan|kk|rumah tangga|desa|villages|households|customers))? (?:di|in) "
    r"(?:[\w'-]+ ){0,4}[\w'-]+(?:, | (?:dan|serta|and) |, (?:dan|serta|and) )"
    r"(?:sebanyak |sekitar |about )?"
)
"""Between two parts, each behind its number: "30 ribu di Palu, 10 ribu di Luwuk"."""
THE_NUMBER = re.compile(
    r"(?:\b(?:jumlah|angka)(?:nya| itu| tersebut)|\b(?:the|that|this) (?:number|figure))"
    r"(?: (?:masih|baru|sudah|telah|hanya|mencapai|menjadi|adalah|tercatat|sebanyak|sekitar|was|"
    r"is|stood at|reached|only|still)){1,3} $"
)
"""Right before a number that counts what the sentence before does: "jumlahnya masih 1.377.962"."""
SERVED = re.compile(
    r"(?: (?:in|di|across) [\w -]{2,40}?)? (?:(?:are |being |yang |kini |sudah )*(?:served|"
    r"dilayani))\b"
)
"""Behind customers who are counted for being served, whatever a part of them does."""
SERVES = re.compile(
    r"\b(?:serv(?:es|ed|ing)|melayani)(?: (?:sekitar|lebih dari|sebanyak|total|about|nearly|some|"
    r"more|than|a|of)){0,3} $"
)
"""Right before such customers."""
WAS_IN = re.compile(
    r"[^\d.;:]{0,40}(?:(?:19|20)\d\d)?, (?:while|whereas|sedangkan|sementara|padahal) "
    r"(?:in|pada tahun|pada|tahun) (?:19|20)\d\d,? "
    r"(?:(?:there were|it was|it had|jumlahnya|masih|baru|hanya|only|just|sebanyak) ){1,3}"
)
"""Between a count and what it was in another year."""
UNREACHED = re.compile(
    r"\b(?:belum|tidak|tak)(?: (?:pernah|sama|sekali|juga|bisa|dapat|sepenuhnya|"
    r"seluruhnya|sempat))*"
    r" (?:(?:ter|di)?(?:layan|jangkau|sentuh|jamah|akomod|fasilitas|cover|lalui|lewati|"
    r"suplai|pasok|"
    r"garap|masuk)|(?:memiliki|punya) (?:sambungan|jaringan|instalasi|meteran|kwh))\w*"
)
"""What has not been reached, of whatever affix: told of electricity where the lines around are."""
QUEUES = re.compile(
    r"\b(?:(?:menunggu|menanti)(?= giliran\b)|meng?antr[ei]|antr[ei]|dalam (?:antrean|"
    r"daftar tunggu)|(?:in|on) (?:the |a )?(?:queue|"
    r"waiting list))(?:(?= ?(?:[.,;\")]|$))| (?:untuk|guna|for)\b| (?:mendapat\w* |memp?eroleh )?"
    r"(?:sambungan|listrik|pasang|penyambungan|jaringan|giliran|meteran|aliran))"
)
"""Who waits in line has not got it yet."""
GETS = re.compile(
    r"memiliki|mendapat(?:kan)?|memp?eroleh|merasakan|menikmati|mengakses|akses|terpasang|menjangkau"
)
"""What one may have or get of other things than electricity."""
OBJECT = re.compile(
    r"(?:nya)?(?= ?(?:[.,;)\"]|$)| (?:dan|itu|ini|di|pada|sejak|hingga|sampai)\b)|"
    r"(?: [\w-]+){0,5}? (?:pln|aliran|sambungan|jaringan|penerangan|meteran|kwh|instalasi|"
    r"energi|program)\b"
)
"""Behind such a verb, in a sentence that does not name electricity: nothing, or what brings it."""
PARTLY = re.compile(
    r"\byang (?:baru |hanya |masih |cuma )*(?:sebagian|separuh|setengah) (?:kecil |besar )?"
    r"(?!(?:kecil|besar|merupakan|adalah|berasal|dari|terdiri|ada|berada|terletak|tersebar|"
    r"terdapat|di)\b)[a-z]+|\b(?:that|which) (?:are|is|were|have|has) (?:only )?part(?:ly|ially)\b|"
    r"\byang (?:aliran )?listriknya (?:(?!sudah|telah|kini)\w+ ){0,3}\d+ jam\b"
)
"""Behind villages of which only a part has electricity, or some hours of the day."""
