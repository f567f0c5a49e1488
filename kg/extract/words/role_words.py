"""The words of posts and offices, in both languages.

Place in the flow: vocabulary of :mod:`kg.extract.people.roles`. All expressions read the lower-case
copy, but for those that tell names of places, which read the plain one.
"""

from __future__ import annotations

import re

__all__ = [
    "FUNCTION",
    "IN_FULL",
    "LEVELS",
    "LEVELS_IN_CAPITALS",
    "LOCAL_HEAD",
    "LOWER_FUNCTIONS",
    "OFFICE",
    "ROLE_BEGINS",
    "ROLE_HEAD",
]

LEVELS_IN_CAPITALS = (
    "Desa Dusun Kampung Kelurahan Kecamatan Distrik Pekon Nagari Kenagarian Gampong Jorong Dukuh "
    "Padukuhan Pedukuhan Lembang Tiyuh Ohoi".split()
)
"""Words that name a village, or what it is a part or made of, before its own name."""
LEVELS = "|".join(f"[{word[0]}{word[0].lower()}]{word[1:]}" for word in LEVELS_IN_CAPITALS)

_BEFORE = (
    r"(?:(?:plt|plh|pj|pjs|pgs|pth)\.? |(?:pelaksana tugas|pelaksana harian|"
    r"pejabat(?= (?:sek|bup|gub|wali|kepala))|"
    r"penjabat(?: sementara)?) "
    r"(?:\((?:plt|plh|pjs?)\.?\) )?|dewan (?=pengawas\b)|mantan |bekas |eks[ -]|"
    r"(?:istri|suami) (?=(?:wakil )?(?:presiden|gubernur|bupati|wali ?kota|menteri|wapres|wagub|"
    r"wabup|sekda|kapol(?:da|res))(?: [a-z]+)?, )|"
    r"wakil |asisten |deputi |staf khusus |staf ahli |sub ?|staf |"
    r"(?:tenaga ahli|penasihat(?: khusus)?|ajudan|juru bicara|stafsus) "
    r"(?=(?:menteri|wamen|gubernur|bupati|wali|presiden|wakil)\b)|"
    r"executive |(?:eksekuti[fv]|e[a-z]{1,4}cuti[fv])e? (?=vice )|senior |junior |associate |"
    r"acting |former |deputy |assistant |co-?|vice |general |lead |"
    r"chief |corporate |country |project |plant |branch |site |regional |marketing |technical |"
    r"commercial |main |group |management |communications? |media |press |sales |village |"
    r"(?:hs?se|qhse|ehs|hr|csr|operati(?:ng|ons?)|financ(?:e|ial)|legal|business|area|unit|station|"
    r"program|safety|environment(?:al)?|maintenance|engineering|asset|risk|procurement|community|"
    r"development|external|internal|investor|relations|affairs|quality|assurance|energy|"
    r"sustainability|technology|information|compliance|production|stakeholder|power|plant|"
    r"certification|audit|training|customer|account|testing|inspection|health) "
    r"(?=(?:[a-z]+ ){0,3}?(?:manager|director|supervisor|officer|superintendent|coordinator|"
    r"specialist|analyst|advis[eo]r|economist|observer|activist|campaigner|expert)\b))*"
)
_HEADS = (
    r"first lady|dir(?:ek|ke)tur(?: utama| jenderal| eksekutif)?|dirut|asman|asmen|"
    r"dirjen|dirops|wadirut|wapres|man[ae]j?er|m[ae]n[ae][gj]er|gm|penja(?:gub|bup|wali)|"
    r"(?:wa)?wako|(?:wa)?gubsu|wakil(?= (?:dari |direktorat |pemerintah |manajemen ))|"
    r"gub(?:ri|kepri|babel)|sekda(?:kab|prov|ko)|sekwan|ketum|waketum|sekum|bendum|"
    r"wasekjen|dubes|konjen|kaban|kabiro|kabidhumas|kasubsi|kasie|kaur|kakanim|kalaksa|"
    r"kasatpol(?: pp\b)?|"
    r"kabag(?:ops|ren|log|sumda)|"
    r"kasat(?:lantas|reskrim|intelkam|binmas|samapta|resnarkoba)|kapuspen|danramil|danposramil|"
    r"danlantamal|danyon(?:if)?|danki|wakadis|wakajati|wakasek|kas(?:al|ad|au)|menlhk|menparekraf|"
    r"mendes(?:pdtt)?|menkop(?:ukm)?|menkomarves|menpan(?:-?rb)?|srm|sevp|avp|tl(?= [a-z])|"
    r"konsultan(?! (?:pengawas|perencana)\b)|"
    r"kuasa hukum|pengacara|advokat|jaksa agung(?: muda(?: (?:bidang )?(?:intelijen|pembinaan|"
    r"pengawasan|tindak pidana (?:umum|khusus)|perdata dan tata usaha negara))?)?|"
    r"jaksa|jam(?:datun|intel|pidum|pidsus|"
    r"bin|was)|penyuluh|pendamping|fasilitator|pemerhati|"
    r"budayawan|sosiolog|pelajar|sisw[ai](?: kelas (?:[ivx]{1,4}|\d{1,2})\b)?|santri|sopir|"
    r"supir|buruh(?: (?:tani|cuci|harian(?: lepas)?|bangunan|pabrik|angkut|serabutan|migran)\b|"
    r"(?! ))|"
    r"perwira(?: (?:pengendali|penghubung|pengawas|menengah|tinggi|piket|siaga)\b|(?! ))|"
    r"tukang \w+|karyawan|karyawati|wiraswasta(?:wan)?|pensiunan|pastor|kiai|kyai|"
    r"kadus|kasun|kaling|kadistrik|kasubb?id(?:[a-z]{3,9})?|kapus(?:dat\w*|lit\w*)?|kaprodi|kajur|kasatgas|"
    r"kaposko|kapendam|kapenrem|kabinda|dansatgas|kasdim|kasrem|danton|dirtek|dirkeu|komut|wakajari|"
    r"kakanwil|kakantah|kakancab|kacab|kapuskesmas|kepsek|kalapas|karutan|kasatker|kapokja|katim|"
    r"kanit|babinsa|bh?abinkamtibmas|wakapol(?:da|res|sek|ri|resta)|"
    r"kepala(?: desa| kampung| dusun| suku| sekolah| distrik| kelurahan| pekon| dukuh| lembang|"
    r" jorong| lingkungan| padukuhan| ohoi)?(?! (?:keluarga|rumah|staf kepresidenan)\b)|"
    r"wali ?(?:nagari|jorong)|petinggi kampung|ondoafi|ondofolo|temenggung|damang|keuchik|"
    r"geuchik|kuwu|perbekel|hukum tua|"
    r"pambakal|sangadi|peratin|"
    r"(?:deputi (?:i{1,3}|iv|v|bidang [a-z ]{3,30}?) )?kepala staf kepresidenan|"
    r"pemimpin (?:umum|redaksi|perusahaan|cabang|proyek|wilayah|unit)|pemred|redpel|waredpel|"
    r"ketua(?: rt| rw| adat| umum)?|"
    r"sekertaris(?: daerah| desa)?|gubenur|sekcam|sekdes|sekjur|"
    r"sekretaris(?: perusahaan| jenderal| daerah| direktorat(?! jenderal))?|sekda|sekjen|"
    r"sekretaris|gubernur|wagub|bupati|wabup|wali ?kota|wawali|"
    r"(?:perdana )?menteri(?: koordinator)?|"
    r"menko|wamen(?!a\b)\w*|menaker|mendagri|"
    r"men(?:sesneg|keu|hub|perin|dag|kes|han|sos|pora|kumham|lu|kominfo|komdigi)|seskab|"
    r"wapres|(?:presiden|wakil presiden)(?: direktur| komisaris)?|pimpinan|penanggung jawab|"
    r"(?<!unit )(?<!satgas )(?<!tim )(?<!panitia )pelaksana|"
    r"panitia (?:pelaksana|penyelenggara|pembangunan)|"
    r"juru (?:bicara|kampanye|parkir|mudi|kunci)|"
    r"pengurus(?: harian| besar| pusat| wilayah| daerah| cabang)?(?! (?:rumah|cabang olahraga)\b)|"
    r"jubir|humas|public relations?|supervisor|spv|koordinator|anggota|"
    r"komisaris(?: utama| independen)?(?! (?:besar|jenderal|polisi)\b)|"
    r"kapol(?:da|res|sek|ri|resta)|kabaharkam|kabid|kabag|bendahara|"
    r"(?:wa)?dir(?:pamobvit|samapta|binmas|lantas|intelkam|polairud|reskrim(?:um|sus)?)|"
    r"kasat(?= [a-z])|kadis(?:naker\w*|hub|dik\w*|kes|sos|perin\w*|kominfo)?|"
    r"sekdis|kadiv|kasi|msb|manajer sub bidang|pejabat pelaksana|"
    r"inspektur jenderal(?= (?:kemen|itjen|inspektorat))|"
    r"inspektur(?! (?:jenderal|polisi|satu|dua)\b)|"
    r"deputi(?! (?:gubernur|menteri|direktur|manajer|manager|kepala|general|director)\b)|"
    r"asisten(?= (?:i{1,3}|bidang|umum|ekonomi|perekonomian|"
    r"pemerintahan|administrasi|setda|sekda)\b)|"
    r"pelatih(?: kepala)?|(?:head )?coach|"
    r"kapten(?! (?:inf|laut|arm|kav|czi|cpm|arh|chb|pnb|tni|pol|cba|ckm|caj|chk|cke|mar|pas)\b)|"
    r"narasumber|pembicara|pemateri|pemapar|panelis|moderator|instruktur|"
    r"perwakilan(?! (?:rakyat|rendah))|"
    r"penerima(?: (?:bantuan|manfaat|program|sambungan)"
    r"(?: (?:bpbl|listrik|bantuan|program)\b){0,2}|(?= (?:bpbl|listrik)|, ))|kader|mantri|"
    r"perajin|pengrajin|peternak|pekebun|pembudidaya|penjual|penenun|pelaku (?:usaha|umkm)|"
    r"kasubb?ag(?:[a-z]{3,9})?|kasubdit(?:[a-z]{3,9})?|karo|panglima|pangdam|dandim|"
    r"danrem|danlanal|danlanud|kajati|kajari|"
    r"komandan|camat|lurah|kades|raja(?: negeri)?|"
    r"uskup(?: agung)?|duta besar|konsul(?: jenderal)?|rektor|rector|dean(?= of )|"
    r"dekan|dosen|guru besar|guru|mahasiswa|"
    r"peneliti(?: senior| utama| muda)?|utusan khusus(?: presiden)?|"
    r"pengamat|analis|pakar|ahli|praktisi|akademisi|ekonom|politisi|politikus|politician|legislator|"
    r"pegiat|"
    r"relawan|aktivis|auditor|staf ahli|"
    r"staf khusus|tenaga ahli|"
    r"(?<!mining )(?<!grid )(?<!network )(?<!telecommunications )(?<!telecom )(?<!road )(?<!port )"
    r"(?<!refinery )operator|teknisi|petugas|pegawai|pengawas|penyelia|pendiri|"
    r"peserta(?= (?:pelatihan |kegiatan |acara )?(?:dari|asal) )|"
    r"pemilik(?: akun(?: (?:facebook|instagram|twitter|tiktok|x|media sosial|medsos)\b)?)?|"
    r"pengusaha|pengelola|pedagang|pelanggan|fotografer|seniman|dokter|bidan|"
    r"ibu (?:rumah tangga|negara)|vikaris(?: (?:jenderal|episkopal))?|vik(?:jen|ep)|perawat|"
    r"pendeta|"
    r"evp|svp|vp|ceo|cfo|coo|cto|chro|"
    r"president (?:director|commissioner)|managing director|"
    r"director(?: general)?|president|minister|"
    r"governor|regent|mayor(?! (?:inf|arm|kav|czi|cpm|arh|chb|laut|pnb|tni|pol|purn|cba|ckm|caj|"
    r"chk|cke|mar|pas)\b)|"
    r"chair(?:man|woman|person)?|(?:cabinet )?secretary(?:[ -]general)?|head|"
    r"spokes(?:man|woman|person)|officer|official|executive|engineer|analyst|researcher|lecturer|"
    r"observer|activist|academic|scholar|campaigner|entrepreneur|villager|shopkeeper|midwife|nurse|"
    r"professor|"
    r"expert|representative|coordinator|leader|"
    r"(?<!grand )(?<!adjunct )(?<!senior )commissioner(?! general\b)|member|"
    r"inspector(?! general(?! (?:of|at)\b))|superintendent|"
    r"founder|owner|economist|specialist|adviser|lawmaker|photographer|farmer|fisherman|teacher|"
    r"(?:fish |street |market |vegetable |coffee )?(?:trader|vendor|seller)|weaver|housewife|"
    r"fisher|"
    r"carpenter|tailor|headmaster|principal(?= [a-z]+ [a-z]+(?:,| said| told))|"
    r"team leader|technical advisor|advisor|consultant|resident|warga|"
    r"(?<!mobilitas )penduduk|petani|nelayan|"
    r"deputy(?= (?:for|in charge of) )|"
    r"chief|kepala keluarga|tokoh (?:masyarakat|adat|agama|pemuda|perempuan)|"
    r"(?:tetua|pemangku) adat|sesepuh|"
    r"tokoh(?= (?:kampung|desa|dusun|nagari|distrik) )|"
    r"pewarta|editor|reporter|redaktur|wartawan|wartawati|penulis|penyunting|kontributor|"
    r"pemimpin(?= (?:tim|kelompok|rombongan|delegasi|aksi|proyek|komunitas)\b)|staf(?= [a-z]*lbh)"
)
_BEHIND_PAGE = r"(?<=\.com-)|(?<=\.net-)|(?<=\.id-)"
ROLE_HEAD = re.compile(
    rf"(?<!\w)(?:(?<![^-]-)|{_BEHIND_PAGE})(?P<before>{_BEFORE})(?P<head>{_HEADS})(?![\w-]|\.\w)"
)
"""Where a role may begin, in the lower-case copy; also behind a page: "Ekora.com-Kepala"."""

ROLE_BEGINS = frozenset(
    "first mensesneg menkeu menhub menperin mendag menkes menhan mensos menpora menkumham menlu "
    "menkominfo menkomdigi seskab "
    "wamen wamenaker wamenesdm wamenkeu wamendagri wamenbumn plt plh pj pjs pgs pth pelaksana "
    "duta konsul konsultan penasihat ajudan stafsus sekertaris gubenur sekcam sekdes sekjur kadus "
    "kasun "
    "kaling kasubbid kasubbidpenmas kasubbidpid kasubdit kasubditgasum kasubditgakkum "
    "kasubditregident kasubditwaster kasubbagrenmin kasubbagren kasubbagmin kasubbaghumas "
    "kasubbaghum kasubaghumas kasubbagsumda kasubbagprog "
    "kasubid kapus kapusdatin kapuslit kapuslitbang kaprodi kajur kasatgas kaposko kapendam "
    "kapenrem kabinda kasdim kasrem danton dirtek dirkeu komut wakajari "
    "perdana "
    "penjabat mantan bekas wakil asisten deputi staf sub executive asman asmen senior "
    "eksekutif eksekutive eksecutive excecutive excutive exsecutive "
    "junior "
    "acting former deputy assistant co vice general lead chief corporate country project "
    "plant branch site regional marketing technical commercial communication communications "
    "media press sales village direktur dirketur dirut dirjen dirops wadirut manajer maneger "
    "manejer manager "
    "manaer gm kepala ketua sekretaris sekda sekjen gubernur wagub bupati wabup wali walikota "
    "wawali menteri menko menaker mendagri presiden pimpinan penanggung juru jubir humas "
    "public supervisor spv koordinator anggota komisaris kapolda kapolres kapolsek kapolri "
    "kapolresta kabaharkam kabid kabag kadis kadisnaker kadishub kasi kasubag kasubdit "
    "kasubbag karo panglima pangdam dandim danrem komandan camat lurah kades raja uskup "
    "rector dean "
    "rektor dekan dosen guru mahasiswa peneliti pengamat analis pakar ahli praktisi akademisi "
    "ekonom politisi politikus politician legislator pegiat relawan aktivis auditor tenaga "
    "operator walinagari walijorong kadistrik "
    "teknisi petugas pegawai pengawas penyelia pendiri pemilik pengusaha pengelola pedagang "
    "pelanggan fotografer seniman dokter ibu bidan perawat pendeta evp svp vp ceo cfo coo cto "
    "official chro president managing director minister governor regent mayor chair chairman "
    "chairwoman chairperson cabinet secretary secretary-general head spokesman spokeswoman "
    "spokesperson officer "
    "observer activist academic scholar campaigner entrepreneur villager shopkeeper midwife nurse "
    "engineer analyst researcher lecturer professor expert representative coordinator leader "
    "commissioner member inspector superintendent founder owner economist lawmaker "
    "fish street market vegetable coffee trader vendor seller weaver housewife fisher carpenter "
    "tailor headmaster principal "
    "specialist adviser photographer farmer fisherman teacher team advisor consultant resident "
    "warga penduduk "
    "petani nelayan tokoh pewarta editor reporter redaktur wartawan wartawati penulis "
    "kasubbagbin kasubagbin dewan "
    "wako wawako wagubsu gubsu gubri gubkepri gubbabel sekdakab sekdaprov sekdako sekwan ketum "
    "waketum sekum bendum wasekjen dubes konjen kaban kabiro kabidhumas kasubsi kasie kaur kakanim "
    "kabagops kabagren kabaglog kabagsumda "
    "kalaksa kasatpol kasatlantas kasatreskrim kasatintelkam kasatbinmas kasatsamapta "
    "kasatresnarkoba kapuspen danramil danposramil danlantamal danyon danyonif danki wakadis "
    "wakajati wakasek kasal kasad kasau menlhk menparekraf mendes mendespdtt menkop menkopukm "
    "jamdatun jamintel jampidum jampidsus jambin jamwas menkomarves menpan menpanrb srm sevp avp "
    "tl kuasa pengacara advokat jaksa penyuluh "
    "pendamping fasilitator pemerhati budayawan sosiolog pelajar siswa siswi santri sopir supir "
    "buruh perwira tukang karyawan karyawati wiraswasta wiraswastawan pensiunan pastor kiai kyai "
    "utusan kakanwil kakantah kakancab kacab kapuskesmas kepsek kalapas karutan kasatker kapokja "
    "katim kanit babinsa babinkamtibmas bhabinkamtibmas wakapolda wakapolres wakapolsek wakapolri "
    "wakapolresta management danlanal danlanud kajati kajari "
    "narasumber pembicara pemateri pemapar panelis moderator instruktur perwakilan penerima kader "
    "pengurus "
    "mantri perajin pengrajin peternak pekebun pembudidaya penjual penenun pelaku bendahara kasat "
    "dirpamobvit dirsamapta dirbinmas dirlantas dirintelkam dirpolairud dirreskrim dirreskrimum "
    "dirreskrimsus wadirpamobvit wadirsamapta wadirbinmas wadirlantas wadirintelkam "
    "wadirpolairud wadirreskrim wadirreskrimum wadirreskrimsus kadisdik kadisdikbud kadiskes "
    "kadissos kadisperin kadisperindag kadiskominfo kadisnakertrans kadisnakerin "
    "hse hsse qhse ehs hr csr operating operation operations finance financial legal business area "
    "unit station program safety environment environmental maintenance engineering asset risk "
    "procurement community development external internal investor relations affairs quality "
    "assurance energy sustainability technology information compliance production stakeholder "
    "certification audit training customer account testing inspection health peserta "
    "power main group wapres panitia eks associate istri suami petinggi dansatgas ondoafi ondofolo "
    "temenggung damang "
    "tetua pemangku sesepuh "
    "vikaris vikjen vikep keuchik geuchik kuwu "
    "perbekel hukum pambakal sangadi peratin pemimpin "
    "meneger menejer menajer menager penjagub penjabup penjawali "
    "pemred redpel waredpel "
    "penyunting kontributor msb pelatih coach kapten sekdis kadiv pejabat inspektur".split()
)
"""The words of the lower-case copy with which a role may begin."""


OFFICE = re.compile(
    r"\b(?:menteri|menko|wamen(?!a\b)\w*|gubernur|wagub|bupati|wabup|wali ?kota|wawali|(?:wa)?wako|"
    r"sekda(?:kab|prov|ko)|danramil|danlantamal|presiden$|camat|"
    r"lurah|kades|kadus|kaling|kadistrik|sekcam|sekdes|gubenur|"
    r"kepala (?:desa|kampung|dusun|suku|distrik|kelurahan|pekon|dukuh|lembang|jorong|lingkungan|"
    r"padukuhan|ohoi)|"
    r"wali ?(?:nagari|jorong)|petinggi kampung|ondoafi|ondofolo|temenggung|damang|keuchik|"
    r"geuchik|kuwu|perbekel|hukum tua|"
    r"pambakal|sangadi|peratin|raja(?: negeri)?|"
    r"uskup(?: agung)?|vik(?:jen|ep)|"
    r"minister|governor|regent|mayor|(?:wa)?kapol\w+|kasatpol(?: pp)?|kakantah|kalapas|karutan|"
    r"kabaharkam|sekda|sekretaris daerah|pangdam|dandim|"
    r"danrem|danlanal|danlanud|danyon(?:if)?|kajati|kajari|"
    r"menaker|mendagri|mensesneg|menkeu|menhub|menperin|mendag|menkes|menhan|mensos|seskab)\b"
)
"""Offices that keep their domain: the area or the ministry belongs to the role."""

LOCAL_HEAD = re.compile(
    r"\b(?:raja negeri|camat|lurah|kades|kadus|kaling|kadistrik|sekdes|kapolsek|danramil|"
    r"kepala (?:desa|kampung|dusun|suku|sekolah|distrik|"
    r"kelurahan|pekon|dukuh|lembang|jorong|lingkungan|padukuhan|ohoi)|"
    r"(?:ketua|tetua|pemangku) (?:rt|rw|adat)|sesepuh|"
    r"wali ?(?:nagari|jorong)|petinggi kampung|ondoafi|ondofolo|temenggung|damang|keuchik|"
    r"geuchik|kuwu|perbekel|hukum tua|"
    r"pambakal|sangadi|peratin|"
    r"warga|penduduk|petani|nelayan|guru|resident|tokoh(?: \w+)?|pedagang|pelanggan|pelajar|siswa|"
    r"siswi|karyawan|karyawati|pemuda|santri)$"
)
"""Roles that name a village or the like right behind."""

FUNCTION = re.compile(
    r" (?:usaha milik negara|sekretaris (?:negara|kabinet)|utama|auditor|jenderal|"
    r"umum|eksekutif|niaga|pemasaran|keuangan|operasi(?:onal)?|produksi|"
    r"distribusi|transmisi|penyaluran|pembangkit(?:an)?|pembangunan|perencanaan|te[hk]nik|teknologi|"
    r"informasi|sistem|sdm|sumber|daya|sumberdaya|manusia|human|capital|hukum|komunikasi|korporat|korporasi|"
    r"corporate|communications?|sekretariat|pelayanan|pelanggan|bisnis|business|regional|"
    r"pengadaan|strategis|strategic|(?:bio)?energi|energy|primer|mineral|ketenagalistrikan|listrik|"
    r"kelistrikan|tenaga|lingkungan|keselamatan|keamanan|kehumasan|k3[a-z]{0,3}|k4|waster|hsse?|qhse|hse|"
    r"administrasi|manajemen|management|risiko|aset|asset|audit|internal|internasional|hubungan|"
    r"masyarakat|publik|pemberdayaan|pengembangan|pengusahaan|pengelolaan|pengendalian|pengaturan|"
    r"pembinaan|risk|programs?|jaringan|konstruksi|pemeliharaan|penjualan|mutu|kualitas|standardisasi|"
    r"standarisasi|sertifikasi|akreditasi|kinerja|proteksi|gardu|induk|transaksi|"
    r"general|affairs?|relations?|operations?|engineering|finance|legal|commercial|retail|"
    r"planning|implementation|generation|distribution|transmission|electricity|power|customer|service|"
    r"development|public|sustainability|tjsl|csr|pkbl|bina|information|system|technology|human|"
    r"resources?|safety|health|environment(?:al)?|quality|assurance|control|maintenance|"
    r"secretary|support|external|strategy|digital|bidang|"
    r"bagian(?: (?:timur|barat|utara|selatan|tengah)\b)?|divisi|departemen|"
    r"seksi|sub|subbidang|subbagian|subdirektorat|subdit|unit|kantor|cabang|ranting|wilayah|area|"
    r"rayon|"
    r"pusat|daerah|tim|panitia|fraksi|komisi|komite|badan|dewan|pengurus|pimpinan|pelaksana|harian|"
    r"juri|direksi|komisaris|pengawas|pembina|penasihat|pengarah|penyelenggara|"
    r"lapangan|aksi|proyek|project|ahli|khusus|muda|madya|rt|rw|adat|ketenagakerjaan|"
    r"dalam(?= negeri)|negeri|luar|"
    r"perindustrian|perdagangan|bumn|esdm|hidup|kehutanan|pekerjaan|perumahan|rakyat|marves|"
    r"polhukam|pmk|pupr|panrb|lhk|ppn|umkm|atr|tertinggal|"
    r"transmigrasi|biro|layanan|sama|kerjasama|protokol|organisasi|kepegawaian|setda|sekda|"
    r"perekonomian|pemerintahan|kesejahteraan|kemaritiman|investasi|riset|pendidikan|kebudayaan|"
    r"agama|sosial|kesehatan|mobilitas|penduduk|"
    r"pariwisata|perhubungan|perencana|pertahanan|ham|batu ?bara|kerja|ekonomi|kreatif|desa|"
    r"binwasnaker|gatrik|migas|minerba|ebtke|lpe|forestry|manpower|transportation|home|foreign|"
    r"maritime|"
    r"primary|departments?|division|economy|state|states?-enterprises?|enterprises?|"
    r"empowerment|protection|women's?|child|"
    r"disadvantaged|underdeveloped|regions?|transmigration|cooperatives|smes|administrative|"
    r"bureaucratic|reform|agrarian|spatial|population|marine|fisheries|religious|culture|youth|"
    r"sports|communications?|"
    r"investment|trade|industry|agriculture|villages|education|state-owned|enterprises|economic|"
    r"coordinating|works|housing|informatics|informatika|tourism|research|"
    r"cluster|team|satuan|satgas|pokja|kebijakan|humas|ri|republik|baru|terbarukan|renewable|logistik|"
    r"stakeholder|koordinasi|usaha(?! milik)|alam|politik|setprov|setkab|setdako|setdakab|"
    r"setdaprov|geothermal|minerals|coal|pollution|prevention|waste|labou?r|inspection|redaksi|"
    r"iklan|percetakan|sirkulasi|"
    r"perizinan|pertanahan|konservasi|infrastruktur|pengawasan|penegakan|penataan|ruang|geologi|"
    r"statistik|pertanian|inovasi|advokasi|kampanye|sarana|prasarana|kesra|kesejahteraan|"
    r"(?:sm[akp]|sd|paud|dikdas|dikmen)(?=,| dinas\b| disdik| kementerian\b)|"
    r"perikanan|kelautan|pangan|ketahanan|aneka|minyak|gas|bumi|pengamanan|kawasan|permukiman|konversi|(?-i:sektor)|"
    r"elektrifikasi|digitalisasi|[a-z]{3,}(?:isasi|ikasi|ormasi|ovasi|ilitasi|ektivitas|ologi)|"
    r"industri|hilirisasi|senior|yunior|rasio|k2|k3lh?k?|k2k3|yantek|aspek|rencana|niaga|efisiensi|kepatuhan|"
    r"perbendaharaan|akuntansi|norma|maritim|konektivitas|metrologi|limbah|dampak|"
    r"anggaran|pajak|pertambangan|mines|law(?= and )|rights|defen[cs]e|"
    r"national(?= development planning\b)|"
    r"account|priority|portfolio|performance|supply|chain|procurement|treasury|investor|talent|"
    r"innovation|enterprise|network|security|koperasi|ukm|new(?=(?:,| and)? renewable\b)|"
    r"conservation|telecommunications?|supervision|permitting|permits?|"
    r"social(?= (?:and )?(?:responsibility|environment|affairs|governance))|responsibility|"
    r"governance|licensing|"
    r"land(?=,? (?:and )?[A-Z])|"
    r"(?!pengadilan|perusahaan|perseroan|per(?:guruan|himpunan|satuan|kumpulan)|ke(?:menterian|polisian|"
    r"jaksaan|"
    r"camatan|lurahan|dutaan|uskupan|sultanan))(?:ke|pe[mnr])[a-z]{4,}an|"
    r"i{1,3}(?! (?:wayan|made|gede|nyoman|ketut|komang|putu|kadek|gusti|nengah|dewa)\b)|"
    r"iv|vi{0,3}|[1-9]|[abcd])(?!\w|\.[a-z])",
    re.IGNORECASE,
)
"""A word of a function behind the head of a role."""

LOWER_FUNCTIONS = frozenset(
    "yayasan tim panitia komunitas kelompok rt rw desa pengurus proyek umum perusahaan dusun adat "
    "kampung aksi lapangan pelaksana harian energi ketenagalistrikan kelistrikan ekonomi "
    "kebijakan publik "
    "lingkungan hukum audit auditor senior utama muda madya cabang ranting rayon sektor".split()
)
"""Words of functions that may stand in small letters behind a head in capitals."""

IN_FULL = {
    "gm": "general manager",
    "dirut": "direktur utama",
    "dirjen": "direktur jenderal",
    "menaker": "menteri ketenagakerjaan",
    "sekda": "sekretaris daerah",
    "sekjen": "sekretaris jenderal",
    "wagub": "wakil gubernur",
    "wabup": "wakil bupati",
    "wawali": "wakil wali",
    "kades": "kepala desa",
    "asman": "asisten manajer",
    "wapres": "wakil presiden",
    "kapolres": "kepala kepolisian resor",
    "kapolda": "kepala kepolisian daerah",
    "dandim": "komandan kodim",
    "mendagri": "menteri dalam negeri",
    "menkeu": "menteri keuangan",
    "wako": "wali kota",
    "esdm": "energi dan sumber daya mineral",
    "lhk": "lingkungan hidup dan kehutanan",
    "bumn": "badan usaha milik negara",
    "vp": "vice president",
    "evp": "executive vice president",
}
"""Short posts that give way to the same post in full."""
