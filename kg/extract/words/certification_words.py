"""The words by which a text says that somebody has, gets, gives, applies or audits a certificate.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. All expressions read
the lower-case copy of the text.
"""

from __future__ import annotations

import re

__all__ = [
    "ACCREDITED_BY",
    "BARE_STATE",
    "CERTIFICATE",
    "COMES_OUT",
    "GENERIC",
    "IN_PASSING",
    "ISSUED_BY",
    "OFFERS",
    "TRIGGER",
    "UNKNOWN_HOLDER",
    "UNRELATED",
]

_BACKED = (
    r"(?:di(?:topang|dukung|tunjang|lengkapi|bekali|perkuat|jamin|buktikan|tandai|akui|sokong)|"
    r"ter(?:bukti|cermin|lihat)|tecermin|berbekal(?:kan)?|bermodal(?:kan)?)"
    r"(?= (?:(?:oleh|dengan|lewat|melalui|dari|pula|juga|berbagai|beragam|sejumlah|beberapa|aneka|"
    r"serangkaian|deretan|sederet|raihan|capaian|perolehan|kepemilikan|(?:dua|tiga|empat|lima|enam|"
    r"tujuh|\d{1,2})|(?:ke)?(?:dua|tiga|empat)|adanya) ){0,4}(?:sertifikat|sertifikasi)(?:nya)?\b)|"
    r"(?<!sesuai )dengan(?= (?:bekal |modal )?(?:sertifikat|sertifikasi)(?:nya)?(?: \w+){0,3}? "
    r"(?:iso|sni|ohsas|smk)\b)|"
    r"(?:sudah|telah|kini)(?= iso ?\d)|"
    r"with(?= (?:the|an?|its) (?:[\w:/-]+ ){1,4}certifi\w+ (?:in hand|secured|now)\b)|"
    r"(?<!masa )(?<!tetap )(?<!masih )(?<!itu )(?<!ini )(?<!tersebut )berlaku(?= (?:(?:selama )?"
    r"\w+(?: \(\w+\))? tahun )?(?:hingga|sampai|sejak|terhitung|mulai|until)\b)|"
    r"melengkapi(?= (?:\w+ ){0,3}?sertifi\w+(?: \w+){0,3} dengan )|"
    r"(?:supported|backed|underpinned|evidenced|demonstrated|accompanied|reinforced) (?:by|with)"
    r"(?= (?:[\w:-]+ ){0,5}?certifi)|(?:equipped|armed) with(?= (?:[\w:-]+ ){0,5}?certifi)"
)
"""What a holder stands on, told in passing: "ditopang beragam sertifikasi, seperti ISO 9001"."""
IN_PASSING = re.compile(_BACKED)
_COMES_OUT = (
    r"(?:terbit|keluar|turun)(?! (?:dalam|ke|jalan|lapangan|tangan|langsung|"
    r"di (?:koran|harian|media)))"
)
COMES_OUT = re.compile(_COMES_OUT)
"""Verbs that have the certificate itself for a subject: "sertifikat ISO 9001 akhirnya terbit"."""

_AUDIT_BEFORE = (
    r"(?:(?:an?|the|its|their|both|all|first|second|third|fourth|1st|2nd|3rd|annual|periodic|"
    r"external|yearly|stage|iso|tahunan|eksternal|proses|tahapan|tahap|re-?)[ -]){0,5}"
)
_KEPT = (
    r"(?:passed|pass(?:es|ing)|completed|cleared|lulus|lolos)(?= (?:(?:its|the|audit|proses) ){0,2}"
    r"(?:iso|sni|ohsas)[\w:/ -]{3,24} (?:re-?certification|resertifikasi)\b)|"
    rf"(?:passed|pass(?:es|ing)|completed|cleared|lulus|lolos|melewati|melalui|menuntaskan) "
    rf"{_AUDIT_BEFORE}(?:audit )?(?:re-?certification|resertifikasi|re-?sertifikasi)"
    r"(?: audits?)?|"
    rf"(?:passed|pass(?:es|ing)|completed|cleared|lulus|lolos|melewati) {_AUDIT_BEFORE}"
    r"(?:[\w-]+ ){0,5}?(?:surveillance|surveilans?|survailen\w*)(?: audits?)?"
    r"(?= (?:[\w:/.,()-]+ ){0,12}?(?:certificat\w+|sertifikat|sertifikasi)\b)|"
    r"recommend(?:ed|ation) for (?:the )?(?:continued|continuing|continuation of|renewed|"
    r"renewal of|maintaining|ongoing) (?:the |its )?(?:[\w:]+ ){0,2}?(?:certification|registration|"
    r"certificates?)|"
    r"direkomendasikan (?:untuk )?(?:tetap |terus )?(?:mempertahankan|melanjutkan|memegang|"
    r"menyandang)(?= (?:[\w:]+ ){0,3}?sertifi)"
)
"""What a certificate is kept by: a surveillance of it that was passed, a recertification."""

_TO_A_LABORATORY = (
    r"(?= (?:(?!menerbitkan\b|mengeluarkan\b)[\w()&'/-]+ ){0,14}?(?:sni )?(?:iso|iec)"
    r"[ \w/.-]{0,10}?(?:17025|17020|15189|17043)\b)"
)
"""Behind "accredited", with who does it between: to a standard of laboratories."""

TRIGGER = re.compile(
    r"\b(?:"
    r"(?P<get>(?:tercatat|terdaftar|menjadi|merupakan|adalah)(?: sebagai)? (?:salah satu )?pemegang"
    r"(?= (?:sertifi|iso|sni|ohsas|smk))|menyimpan(?= (?:[\w:]+ ){0,5}sertifi)|"
    r"menutup(?= (?:tahun|semester|triwulan)(?: \w+){0,2} dengan (?:\w+ ){0,3}sertifi)|"
    r"(?:me)?raih|memegang|pegang|memp?eroleh|peroleh|mendapat(?:kan)?|"
    r"dapat(?:kan)?(?= (?:sertifi|iso|"
    r"bendera|pengharg|pengaku))|"
    r"(?:men)?erima|terima|(?:meng|k)antongi|(?:me(?:ny)?|s)abet|(?:meng)?gondol|(?:mem)?boyong|"
    r"(?:mem)?borong|"
    r"(?:mem)?pertahankan|mempertahankan|memiliki|miliki|mempunyai|punya|menyandang|sandang|"
    r"menggenggam|merengkuh|mengempit|mengepit|"
    r"mencatatkan|(?:lulus|lolos)(?= (?:re)?sertifikasi)|"
    r"dinyatakan memenuhi(?: (?:sistem|manajemen|anti|penyuapan|\(\w+\)|standar|persyaratan|mutu|"
    r"lingkungan|energi|aset|keamanan|informasi|keselamatan|dan|kesehatan|kerja|terintegrasi))"
    r"{1,8} (?:berdasarkan|sesuai)(?: standar)?(?= (?:sni|iso)\b)|"
    r"dinyatakan (?:lulus|lolos|layak|berhak|memenuhi)(?! (?:proses )?(?:audit )?re-?sertifikasi)|"
    r"berhak (?:atas|menerima|mendapat\w*|menggunakan|memakai|memegang|mempertahankan)|"
    r"(?:(?:brought|brings?|bringing|took|takes?|taking) home|"
    r"(?:walk(?:ed|s)|came|comes|go(?:es)?|went) away with)(?= (?:[\w&()-]+ ){0,8}?(?:certif|"
    r"award|iso\b))|"
    r"(?:mem)?bawa pulang|mengamankan(?= (?:re)?sertifi)|diganjar|dianugerahi|dihadiahi|mengoleksi|"
    r"memenangkan|berderet|berjejer|terpajang|"
    r"(?:me(?:nggapai|ncapai|rebut|mbukukan|norehkan|ndulang|metik|mperbarui|nambah|mbuahkan|ngukir)|"
    r"clinch(?:ed|es)|land(?:ed|s)|acquir(?:ed|es)|pick(?:ed|s) up|scoop(?:ed|s)(?: up)?|"
    r"garner(?:ed|s))(?= (?:[\w-]+ ){0,3}?(?:sertifi|certifi|iso\b|sni\b|ohsas\b|smk ?[23]\b))|"
    r"(?:menyusul|naik kelas|naik tingkat|melengkapi diri|memperkuat diri|membekali diri|melangkah)"
    r"(?= dengan (?:(?!program|penerapan|implementasi|rencana|persiapan|audit|target)\w+ ){0,3}?"
    r"(?:sertifi|bendera|iso\b|sni\b|ohsas\b|smk ?[23]\b|smp\b))"
    r"(?![^.;]{0,70}\b(?:tahun|bulan|pekan) depan\b)|"
    r"(?:di(?:tingkatkan|migrasi(?:kan)?|konversi(?:kan)?|alihkan|upgrade)|"
    r"(?:(?<=telah )|(?<=sudah )|(?<=resmi )|(?<=berhasil ))(?:bermigrasi|beralih)|upgraded|"
    r"migrated|converted) (?:menjadi|ke|to)(?= (?:sni )?iso\b)|"
    r"(?:was|has been|had been) added(?= (?:an? |the )?(?:iso|sni|ohsas|smk ?[23]|smp)\b)|"
    r"add(?:ed|s)(?= (?:(?:an?|the|its) )?(?:[\w:-]+ ){0,2}?certificat\w+ (?:for|to|of) )|"
    r"(?:kebagian|menggaet|menyusul meraih|mengupgrade|meng-upgrade|memutakhirkan|mengonversi|"
    r"(?:(?<=berhasil )|(?<=sukses )|(?<=telah )|(?<=sudah ))upgrade)"
    r"(?= (?:\w+ ){0,2}(?:sertifi|bendera|iso\b))|"
    r"(?:re)?sertifikasi ulang|memperbarui|"
    r"perpanjang\w*|memperpanjang|(?:menuntaskan|menyelesaikan|merampungkan|melakukan) (?:transisi|"
    r"migrasi|konversi|peralihan|pembaruan|upgrade|upgrading|pemutakhiran)"
    r"(?= (?:sistem manajemen (?:[\w()]+ ){0,6}?)?(?:\w+ ){0,2}(?:sertifi|iso|sni|ohsas|standar))|"
    r"(?:(?<=atas )|(?<=dengan )|(?<=setelah )|(?<=usai )|(?<=seiring )|(?<=sejak ))"
    r"(?:terbit|keluar|di(?:terbitkan|raih|peroleh|terima|dapat(?:kan)?|kantongi))nya"
    r"(?= (?:\w+ ){0,2}sertifi)|"
    r"(?<!masih )(?:menuntaskan|menyelesaikan|merampungkan)(?= (?:seluruh )?(?:proses )?"
    r"(?:re)?sertifikasi (?:(?!produk|tanah|aset|lahan)[a-z]+ ){0,3}?(?:iso|sni|ohsas|smk|smp)\b)|"
    r"perolehan|raihan|pencapaian|capaian|penerimaan|keberhasilan|"
    r"completion of (?:its|the|their) (?:[\w-]+ ){0,3}certification\b|"
    r"complet(?:ed|es)(?= (?:its|the|their) (?:[\w:/-]+ ){0,4}certification\b)|"
    r"(?:upgraded|migrated|transitioned|converted|switched)(?= (?:(?:its|the|their|from|to) ){1,2}"
    r"(?:[\w:-]+ ){0,3}(?:iso|ohsas|sni|certif))|"
    r"accept(?:ed|s|ing)(?= (?:an?|the|its|two|three|four|both|iso)\b)|"
    r"receiv(?:ed(?! by\b)|e|es|ing)|obtain(?:ed(?! by\b)|s|ing)?|achiev(?:ed(?! by\b)|e|es|ing)|"
    r"earn(?:ed(?! by\b)|s|ing)?|awarded|"
    r"secur(?:ed?|es|ing)|get(?= (?:(?:the|an?|its) )?(?:[\w-]+ ){0,2}?(?:smp|smk|iso|certif))|"
    r"(?:was|were) (?:also |again |once more )?(?:given|handed)"
    r"(?= (?:(?:the|an?|its|two|three|four|\d) )?(?:[\w-]+ ){0,2}?(?:smp|smk|iso|certif))|"
    r"holds?|held(?! by\b)|(?<=been )holding|(?<=is )holding|(?<=currently )holding|"
    r"gain(?:ed|s|ing)?|granted|attain(?:ed|s|ing)?|won|wins?|renew(?:ed|s|ing)|"
    r"maintain(?:ed|s|ing)?|"
    r"retain(?:ed|s|ing)?|kept|keep(?:s|ing)|got(?:ten)?(?! to\b)|gets|"
    r"pocket(?:ed|s)|bag(?:ged|s)|possess(?:es|ed)?|now has|"
    r"(?<=been )(?:given|conferred|bestowed|presented with)(?= (?:an?|the|its|two|three|four|both|"
    r"iso)\b)|requalif(?:ied|y\w*) (?:for|to|under)(?= (?:the |its )?iso\b)|"
    r"already has|ha(?:s|ve)(?= (?:(?:an?|the|its|their|both|two|three|four) )?(?:valid )?"
    r"(?:iso|sni|ohsas|smk3?|certificat\w+ (?:for|of|in))\b))|"
    rf"(?P<state>{_KEPT}|{_BACKED}|{_COMES_OUT}|"
    r"(?:(?<=yang sudah )|(?<=yang telah ))ada(?=,? (?:yakni|yaitu|antara lain|seperti|"
    r"di antaranya|berupa)(?: sertifikat)? (?:sni |iso|ohsas|smk))|"
    r"ber(?=-(?:iso|smk3)\b)|remains? (?:valid|in force|in effect)|"
    r"expires(?= (?:next|in|on|at)\b)|"
    r"(?:is|are) still (?:valid|in force)|"
    r"(?<=\d[- ])certified|"
    r"(?<=itu )berlaku|(?<=ini )berlaku|(?<=tersebut )berlaku|"
    r"(?<=tetap )berlaku|(?<=masih )berlaku|"
    r"(?:terakreditasi(?<!yang terakreditasi)|"
    r"diakreditasi(?<!yang diakreditasi))(?= (?:\w+ ){0,2}(?:sni |iso\b))|accredited (?:to|"
    r"under)(?= iso)|"
    rf"(?:terakreditasi(?<!yang terakreditasi)|diakreditasi(?<!yang diakreditasi)|"
    rf"(?:been|is|are|was|were|fully) accredited){_TO_A_LABORATORY}|"
    r"(?:ber|ter|di|sudah |telah )sertifi(?:kat|kasi)|(?:been |is |are |was |were |"
    r"fully |became |are already |is already )certified|certified (?:to|under|with|for|against)|"
    r"recertified)|"
    r"(?P<passive>(?:jatuh ke|ada di|berada di|(?<=sudah )di|(?<=telah )di|(?<=kini )di|dalam) "
    r"(?:tangan|genggaman)|jatuh kepada|menjadi milik|"
    r"(?:penerima|peraih|pemegang|pemilik)(?= (?:sertifi|iso|smk|smp|pengharg|bendera|piagam|"
    r"emas\b|perak\b|perunggu\b|predikat))|"
    r"(?:recipients?|holders?)(?= of (?:the |an? )?(?:\w+ )?(?:smk|smp|iso|sni|ohsas|certif))|"
    r"(?:yang )?(?:di(?:raih|pegang|peroleh|terima|miliki|kantongi|dapat(?:kan)?|sabet|"
    r"pertahankan|perpanjang|perbarui|genggam|borong|boyong|gondol|gaet|rengkuh|rebut|amankan|"
    r"gapai|capai|sandang|koleksi|bawa pulang)(?:nya|kannya)?)(?: oleh)?|"
    r"(?:received|obtained|achieved|held|earned) by(?: the)?|"
    r"(?<=certificates )(?:that |which )?(?:it|they|the company) (?:had |has |have |already ){0,2}"
    r"(?:obtained|received|held|earned|won)|"
    r"(?:kami|kita|mereka|ia|dia) (?:miliki|punya(?:i)?|raih|peroleh|dapat(?:kan)?|terima|kantongi|"
    r"pegang|sabet|pertahankan)|(?<=\d )(?:milik|kepunyaan|atas nama)(?![^.;]{0,90}\b(?:dicabut|"
    r"dibekukan|ditangguhkan|k[ae]d[ae]lu\w+|habis(?! masa)|berakhir|palsu|hilang|"
    r"(?:menunggu|menanti)(?: \w+)? di(?:terbit|serah|keluar|tanda|teken)\w*)\b)|"
    r"(?:was|were|has been|have been) (?:renewed|extended|reissued))|"
    r"(?P<hand>(?:decided|decision|agreed|resolved) to (?:issue|grant|award|renew)"
    r"(?= (?:[\w.&':/-]+ ){0,9}?certific)|"
    r"(?:was|were|been) (?:awarded|granted|given|presented|issued|conferred|handed(?: over)?)"
    r"(?= (?:to|on|upon)\b)|"
    r"gave(?= (?:it|them|us|the (?:company|unit|plant)|[\w.&' -]{3,50}?) (?:an?|the|its|their) "
    r"(?:[\w-]+ ){0,3}?(?:smk ?3|smp|iso|certificat\w+)\b)|"
    r"memutuskan (?:untuk )?(?:menerbitkan|memberikan|memperpanjang)(?= (?:\w+ ){0,3}?sertifi)|"
    r"di(?:berikan|serahkan|anugerahkan|sematkan|terbitkan|keluarkan|bagikan|terimakan)|"
    r"(?:ditandatangani|diteken)(?= (?:\w+ )?(?:oleh )?(?:menteri|menaker|kapol|kabaharkam))|"
    r"membagikan|menyematkan|"
    r"(?:has|have|had) certified|"
    r"certified(?= (?:pt |pln |the )?[\w.&' ]{3,40}? (?:to|under|against|for) iso\b)|"
    r"men(?:g)?sertifikasi|menganugerahi|"
    r"(?:me(?:nyerah|mber|nganugerah|nerbit|ngeluar)k?i?kan)|memberikan|"
    r"memberi(?= (?:[^.;]{3,110} )?(?:penghargaan|sertifikat|piagam|bendera)\b)|menganugerahkan|"
    r"penyerahan|pemberian|penganugerahan|"
    r"handed over|presented|issued|handover|conferred)|"
    r"(?P<apply>(?:me(?:makai|nggunakan|njalankan|nganut|matuhi|laksanakan)|"
    r"berpedoman pada|merujuk(?: pada| ke)?|menjadikan|"
    r"di(?:jalankan|pakai|gunakan|implementasikan|adopsi))"
    r"(?= (?:(?:standar(?:disasi)?|sistem manajemen|persyaratan|prinsip|internasional|mutu|"
    r"manajemen|nasional|k3|pada|oleh|kerangka|keselamatan|kesehatan|kerja|dan|pengamanan|anti|"
    r"penyuapan|lingkungan|energi|aset|ketenagalistrikan|keamanan|informasi|terintegrasi) ){0,9}"
    r"\(?(?:sni|iso|ohsas|pas(?= \d)|smk ?[23]|smp)\b)|"
    r"di(?:jalankan|pakai|implementasikan|adopsi)\b|(?:me)?nerapkan|terapkan|diterapkan|penerapan|(?:meng)?implementasi(?:kan)?|"
    r"implementasikan|mengadopsi|mengacu(?: pada| ke)?|"
    r"(?<!\), yang )(?:meng?integrasikan|menggabungkan|memadukan|menyatukan)"
    r"(?= (?:sistem|iso|sni|ohsas|smk))(?! [^.;,]{2,40} (?:ke dalam|dengan) (?:iso|sni|ohsas|smk))|"
    r"berstandar|sesuai (?:dengan )?(?:standar )?|berdasarkan(?: standar)?"
    r"(?! (?:hasil|audit|penilaian|asesmen|data|laporan))|berbasis|"
    r"put(?:s|ting)?(?= (?:the )?(?:iso|sni|ohsas)\b[\w :/.-]{0,30} in(?:to)? (?:practice|place|"
    r"use|effect))|implement(?:ed|s|ing|ation)?|appl(?:y|ied|ies|ying)|adopt(?:ed|s|ing)?|"
    r"in (?:line|accordance|conformity) with|based on|complian(?:t|ce) with|compl(?:y|ies) with|"
    r"conform(?:s|ing)? (?:to|with)|adher\w+ to)|"
    r"(?P<audit>(?:di)?audit(?:or)?(?: (?!(?:dan|serta|lalu|kemudian|sehingga|hingga|and|then|"
    r"sistem|iso|sni|ohsas|smk\w*|smp|"
    r"me(?:raih|nerima|mp?eroleh|ndapat\w*|ngantongi|nyabet|miliki))\b)\w+){0,3}|surveil\w*|"
    r"survailen\w*|assessment|asesmen|"
    r"penilaian|skor|score)"
    r")\b"
)
"""What is done with a certificate; the group tells which.

``get``, ``state``, ``passive``, ``hand``, ``apply`` or ``audit``.
"""

CERTIFICATE = re.compile(
    r"\b(?:re)?(?:sertifikat(?:nya)?|sertifikasi(?:nya)?|piagam|bendera|predikat|penghargaan|"
    r"pengakuan|(?:dua|tiga|empat|lima|[2-5]) iso(?! ?\d)|"
    r"certificates?|certifications?|certified|"
    r"accolades?|awards?|flags?|(?:ber|ter|di)sertifi(?:kat|kasi))\b"
)
"""What is got."""

GENERIC = re.compile(
    r"\b(?:(?:sertifikat|sertifikasi|bersertifikat|bersertifikasi|tersertifikasi|"
    r"standar(?:disasi)?|raih|meraih|certificates?|certifications?|certified)"
    r"(?: \w+){0,3} (?:iso|smk3|smk2|smp)\b|\biso (?:certificates?|certifications?|certified|"
    r"sertifi\w+)|"
    r"(?:dua|tiga|empat|lima|[2-5]) iso\b(?! ?\d)|"
    r"(?:kedua|ketiga|keempat|dua|tiga|empat|lima|two|three|four|sertifikat|sertifikasi)"
    r"(?: \w+){0,2} (?:sertifikat|"
    r"sertifikasi|certificates|certifications|manajemen|sistem manajemen)|"
    r"(?:memperpanjang|memperbarui|meraih|memp?eroleh|menerima|mengantongi|mempertahankan|renewed|"
    r"received|obtained)(?: \w+)? (?:sertifikat|sertifikasi|certification) "
    r"(?:integrated management|ims|smt|smap|smki)\b|"
    r"(?:sertifikat|certificate of) (?:akreditasi|accreditation)|management systems? certificates?|"
    r"(?:sertifikat|sertifikasi)(?:nya)?(?: \w+)? (?:yang )?(?:telah|sudah|pernah) "
    r"di(?:raih|peroleh|miliki|kantongi|terima|pegang|dapat(?:kan)?)\b)"
)
"""A certificate spoken of without its number ("meraih sertifikat ISO")."""

BARE_STATE = re.compile(
    r"\b(?:sudah|telah|semuanya|seluruhnya|already|all|now) (?:ber|ter)sertifi(?:kat|kasi)\b"
    r"(?=[.,;]| (?:di (?:kantor|tingkat|seluruh|semua)|sejak|pada|dan|serta|sedangkan|"
    r"sementara)\b)|"
    r"\b(?:are|is|have been|has been) (?:already |now |all |fully )?certified"
    r"(?=[.,;]| (?:since|at|in|and|while)\b)"
)
"""Who is certified, without a word of to what: "A dan B termasuk yang sudah bersertifikat"."""

SPEAKS = (
    "sertif",
    "iso",
    "manajemen",
    "certif",
    "smk",
    "smp",
    "penghargaan",
    "same standard",
    "same two",
    "same three",
    "same four",
    "serupa",
    "bendera",
    "piagam",
    "yang sama",
    "keduanya",
    "ketiganya",
    "keempatnya",
    "kelimanya",
    "keenamnya",
    "ketujuhnya",
)
"""One of these stands in whatever is said of certificates, a standard or none named."""

OFFERS = re.compile(
    r"\b(?:jasa|layanan|lembaga|biro|konsultan|pelatihan|training|kursus|webinar|menawarkan|"
    r"menyediakan|melayani|penyedia) "
    r"(?:\w+ ){0,2}(?:sertifikasi|sertifikat|audit|iso)\b|\b(?:offers?|provid(?:es?|"
    r"ing)) (?:\w+ ){0,3}(?:certification|audits?)\b"
)
"""Who sells certification holds none by that."""

UNRELATED = re.compile(
    r"\b(?:kamera|foto(?:grafi)?|sensor|lensa|ponsel|smartphone|kecerahan|aperture|shutter|"
    r"camera|photo\w*|lens|"
    r"film (?:negatif|analog)|piksel|megapixel)\b"
)
"""Another ISO: the sensitivity of a camera."""

ISSUED_BY = re.compile(
    r"\b(?:oleh|dari|by|from|melalui|bersama|(?:(?<=certificate )|(?<=certificates )|"
    r"(?<=certification )|(?<=also ))with|lembaga sertifikasi|badan sertifikasi|sertifikator|"
    r"certification body|certifier|auditor(?: independen)?|diaudit|"
    r"yakni|yaitu|through|di(?:terbitkan|keluarkan|audit|sertifikasi)|issued|menggandeng|lewat|"
    r"melainkan|penerbitnya|yang (?:mengaudit|menyertifikasi|mensertifikasi|menerbitkan|"
    r"mengeluarkan)(?:nya)?(?: sertifikat(?:nya)?)? (?:adalah|ialah))[ ,:]*"
    r"(?:pihak |lembaga |badan |perusahaan |auditor |institusi |"
    r"lembaga sertifikasi |badan sertifikasi |certification body |certification institution |"
    r"independen |lokal |independent |internasional |international |asal \w+ |eksternal |ketiga |"
    r"sertifikasi |terakreditasi |[\w-]+-accredited |global |dunia |terkemuka |, )*$"
)
"""Words right before the name of who certified."""

ACCREDITED_BY = re.compile(
    r"\b(?:akreditasi|terakreditasi|diakreditasi|accredit\w+|pengakuan|diakui)(?: \w+){0,4} ?$"
)
"""Words before the name of who accredits."""

UNKNOWN_HOLDER = re.compile(
    r"(?:(?:Sementara itu|Sedangkan|Selain itu|Adapun|Meanwhile|Separately),? )?"
    r"(?!ISO|SNI|SMK|SMP\b|OHSAS|PLN|BUMN|PROPER)[A-Z]{3,6}(?:,? (?:which|yang) [^,.]{3,60}?,?|"
    r", (?:headed|led|run|owned|an?|the|perusahaan|anak|pengelola|operator|lembaga|"
    r"koperasi) [^,.]{3,60},)? (?:said (?:that )?(?:it )?)?"
    r"(?:(?:already|has|have|also|now|first|originally|previously|recently|"
    r"juga|telah|sudah|kini|berhasil|resmi|lebih dulu) ){0,3}"
    r"(?:holds?|held|received|obtained|earned|achieved|(?:me)?raih|memegang|memiliki|mengantongi|"
    r"menerima|memp?eroleh|bersertifi\w+|certified)\b"
)
"""A sentence that begins with a short form that nobody knows: "POMI, which runs X, holds ...",
"NEA, headed by X, said it received ..."."""
