"""People with role and organisation: every order of the three, titles, back-references, traps."""

from __future__ import annotations

import pytest

from kg.extract.names.gazetteer import AREA_KINDS, bundled_gazetteer
from kg.extract.organisations.organisations import find_organisations
from kg.extract.people.people import People, find_people
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

Row = tuple[str, str | None, str | None]


def read(text: str) -> People:
    document = Document(text)
    names = bundled_gazetteer()
    organisations = find_organisations(document, names)
    areas = Mentions(name for name in names.iter_names(document) if name.kind in AREA_KINDS)
    return find_people(document, organisations, areas)


def rows(text: str) -> list[Row]:
    return [(person.name, person.role, person.organization) for person in read(text).items]


BEFORE: list[tuple[str, Row]] = [
    (
        "Manajer UP3 Sumba, Made Hary Palguna mengatakan sertifikat itu penting.",
        ("Made Hary Palguna", "Manajer", "UP3 Sumba"),
    ),
    (
        "General Manager PLN UIW NTT Agustinus Jatmiko menyampaikan terima kasih.",
        ("Agustinus Jatmiko", "General Manager", "PLN UIW NTT"),
    ),
    ("Menteri ESDM Arifin Tasrif menargetkan 100 persen.", ("Arifin Tasrif", "Menteri ESDM", None)),
    (
        "Menteri Energi dan Sumber Daya Mineral (ESDM) Arifin Tasrif meminta hal itu.",
        ("Arifin Tasrif", "Menteri Energi dan Sumber Daya Mineral (ESDM)", None),
    ),
    (
        "Gubernur NTT Viktor Bungtilu Laiskodat hadir dalam acara itu.",
        ("Viktor Bungtilu Laiskodat", "Gubernur NTT", None),
    ),
    (
        "Demikian disampaikan Executive Vice President Komunikasi Korporat dan TJSL PLN Gregorius "
        "Adi Trianto di Jakarta.",
        ("Gregorius Adi Trianto", "Executive Vice President Komunikasi Korporat dan TJSL", "PLN"),
    ),
    (
        "Plt. Direktur Jenderal Ketenagalistrikan Kementerian ESDM, Dadan Kusdiana, menyebut hal "
        "itu.",
        ("Dadan Kusdiana", "Plt. Direktur Jenderal Ketenagalistrikan", "Kementerian ESDM"),
    ),
    (
        "Direktur Bisnis Regional Jawa, Madura dan Bali PLN Haryanto WS mengatakan pasokan cukup.",
        ("Haryanto WS", "Direktur Bisnis Regional Jawa, Madura dan Bali", "PLN"),
    ),
    (
        "Direktur Bisnis Regional Sumatera-Kalimantan PLN, Wiluyo Kusdwiharto, memasang target.",
        ("Wiluyo Kusdwiharto", "Direktur Bisnis Regional Sumatera-Kalimantan", "PLN"),
    ),
    (
        "Kepala Dinas ESDM Provinsi NTT, Jusuf Adoe, menjelaskan rencana itu.",
        ("Jusuf Adoe", "Kepala", "Dinas ESDM Provinsi NTT"),
    ),
    (
        "Bupati Sumba Timur, Drs. Gidion Mbiliyora, M.Si, menagih janji PLN.",
        ("Gidion Mbiliyora", "Bupati Sumba Timur", None),
    ),
    (
        "Anggota Komisi III DPRD Sulut, Stella Runtu, meminta PLN peduli.",
        ("Stella Runtu", "Anggota", "Komisi III DPRD Sulut"),
    ),
    (
        "Direktur Pembinaan Pengusahaan Ketenagalistrikan Kementerian ESDM Ida Nuryatin Finahari "
        "menyebut hal itu.",
        (
            "Ida Nuryatin Finahari",
            "Direktur Pembinaan Pengusahaan Ketenagalistrikan",
            "Kementerian ESDM",
        ),
    ),
    (
        "Senior Manager Distribusi PLN UID Jawa Barat, M. Ikhsan Asaad, hadir.",
        ("M. Ikhsan Asaad", "Senior Manager Distribusi", "PLN UID Jawa Barat"),
    ),
    (
        "Direktur Utama PT PLN (Persero) Zulkifli Zaini mengatakan hal yang sama.",
        ("Zulkifli Zaini", "Direktur Utama", "PT PLN (Persero)"),
    ),
    (
        "Asisten Manajer Penyaluran PLN UPT Manado Muh. Arif Tomagola menerima piagam itu.",
        ("Muh. Arif Tomagola", "Asisten Manajer Penyaluran", "PLN UPT Manado"),
    ),
    (
        "Hal itu dikatakan Vice President Public Relations PLN Dwi Suryo Abdullah, Senin.",
        ("Dwi Suryo Abdullah", "Vice President Public Relations", "PLN"),
    ),
    (
        "Pelaksana Tugas Direktur Operasi Pembangkit Batu Bara PLN Djoko Mulyono menyebut hal itu.",
        ("Djoko Mulyono", "Pelaksana Tugas Direktur Operasi Pembangkit Batu Bara", "PLN"),
    ),
    (
        "Fotografer Dimas Herlambang menyarankan kamera lain.",
        ("Dimas Herlambang", "Fotografer", None),
    ),
    (
        "Kepala Desa Wonreli, Yopi Letelay, berharap listrik menyala.",
        ("Yopi Letelay", "Kepala Desa Wonreli", None),
    ),
    (
        "Warga Desa Kukusan, Yusnaini, bersyukur listrik sudah menyala.",
        ("Yusnaini", "Warga Desa Kukusan", None),
    ),
    (
        "Hal itu disampaikan Manajer PLN UP3 Kendari, I Gede Agung Sindu Putra, kemarin.",
        ("I Gede Agung Sindu Putra", "Manajer", "PLN UP3 Kendari"),
    ),
    (
        "General Manager PLN UID Jakarta Raya, Doddy B. Pangaribuan, mengucapkan selamat.",
        ("Doddy B. Pangaribuan", "General Manager", "PLN UID Jakarta Raya"),
    ),
    (
        "Kapolda NTT Irjen Pol Drs. Lotharia Latif, S.H., M.Hum. menyerahkan sertifikat itu.",
        ("Lotharia Latif", "Kapolda NTT", None),
    ),
    (
        "Wakil Gubernur NTB H Badrul Munir mengapresiasi capaian itu.",
        ("Badrul Munir", "Wakil Gubernur NTB", None),
    ),
    (
        "Gubernur Riau H Syamsuar MSi meresmikan jaringan itu.",
        ("Syamsuar", "Gubernur Riau", None),
    ),
    (
        "Manager Unit Layanan Pelanggan (ULP) Atambua Karyoto mengatakan hal itu.",
        ("Karyoto", "Manager", "Unit Layanan Pelanggan (ULP) Atambua"),
    ),
    (
        "Menteri Ketenagakerjaan (Menaker) Ida Fauziyah menyerahkan piagam itu.",
        ("Ida Fauziyah", "Menteri Ketenagakerjaan (Menaker)", None),
    ),
    (
        "Piagam itu ditandatangani Menteri Sosial RI Dr Hj Siti Rahmah, MSi di Jakarta.",
        ("Siti Rahmah", "Menteri Sosial RI", None),
    ),
    (
        "Chairman ABC Indonesia, Soleh Ramli, menyampaikan apresiasi.",
        ("Soleh Ramli", "Chairman", "ABC Indonesia"),
    ),
    (
        "Kepala Satuan Komunikasi Korporat PLN, I Made Supraba dalam pernyataannya di Jakarta.",
        ("I Made Supraba", "Kepala Satuan Komunikasi Korporat", "PLN"),
    ),
    (
        "GENERAL Manager PT PLN (Persero) UIW NTT, Ignasius Rendra, memastikan hal itu.",
        ("Ignasius Rendra", "GENERAL Manager", "PT PLN (Persero) UIW NTT"),
    ),
    (
        'Kata Presiden Joko "Jokowi" Widodo, desa itu sudah terang.',
        ('Joko "Jokowi" Widodo', "Presiden", None),
    ),
    (
        "Sementara itu, Kepala Distrik Fef Yosep Yewen mengatakan wilayahnya masih gelap.",
        ("Yosep Yewen", "Kepala Distrik Fef", None),
    ),
    (
        "Wali Kota Makassar Danny Pomadi menerima kunjungan itu.",
        ("Danny Pomadi", "Wali Kota Makassar", None),
    ),
    (
        "Hadir pula Kapolres SBB AKBP Bayu Tarida, S.I.K., di desa itu.",
        ("Bayu Tarida", "Kapolres SBB", None),
    ),
    (
        "Hadir pula Dandim 1513/SBB Letkol Inf Syarif Azis di desa itu.",
        ("Syarif Azis", "Dandim 1513/SBB", None),
    ),
    (
        "Ketua RW 05 Kelurahan Mangkura, Daeng Ngalle, 52, mengaku senang.",
        ("Daeng Ngalle", "Ketua RW 05 Kelurahan Mangkura", None),
    ),
    (
        "Manager PLN UPT Madiun I Wayan Sujana menerima sertifikat itu.",
        ("I Wayan Sujana", "Manager", "PLN UPT Madiun"),
    ),
    (
        "Direktur Eksekutif Institute for Essential Services Reform (IESR) Fabian Tumi menilai "
        "begitu.",
        ("Fabian Tumi", "Direktur Eksekutif", "Institute for Essential Services Reform (IESR)"),
    ),
    (
        "Pakar ketenagalistrikan dari Institut Teknologi Bandung (ITB) Nanang Hari sependapat.",
        ("Nanang Hari", "Pakar ketenagalistrikan", "Institut Teknologi Bandung (ITB)"),
    ),
    (
        "Hal itu disampaikan tokoh masyarakat Pantar, Yakobus Waang.",
        ("Yakobus Waang", "tokoh masyarakat Pantar", None),
    ),
    (
        "Anggota Dewan Energi Nasional (DEN) periode 2020-2025 Setya Yudha mengkritik hal itu.",
        ("Setya Yudha", "Anggota", "Dewan Energi Nasional (DEN)"),
    ),
    (
        "Ekonom Universitas Indonesia Fasli Basra berpandangan serupa.",
        ("Fasli Basra", "Ekonom", "Universitas Indonesia"),
    ),
    (
        "Asman K3L Bpk. Slamet Riyanto memimpin tim itu.",
        ("Slamet Riyanto", "Asman K3L", None),
    ),
    (
        "Direktur Jenderal Ketenagalistrikan (Gatrik) Rida Maulana menegaskan hal itu.",
        ("Rida Maulana", "Direktur Jenderal Ketenagalistrikan (Gatrik)", None),
    ),
]

BEHIND: list[tuple[str, Row]] = [
    (
        "Hal itu dikatakan Akjamal Bambang selaku Direktur PT Mitra Utama Sertifikasi di Kupang.",
        ("Akjamal Bambang", "Direktur", "PT Mitra Utama Sertifikasi"),
    ),
    (
        "Made Palguna, Manajer UP3 Sumba, menerima sertifikat itu.",
        ("Made Palguna", "Manajer", "UP3 Sumba"),
    ),
    (
        "Sertifikat itu diterima Teguh Widjajanto, Senior Manager UBP Banten 3 Lontar, di Jakarta.",
        ("Teguh Widjajanto", "Senior Manager", "UBP Banten 3 Lontar"),
    ),
    (
        "Darmawan Prasodjo yang menjabat sebagai Direktur Utama PLN mengatakan hal itu.",
        ("Darmawan Prasodjo", "Direktur Utama", "PLN"),
    ),
    (
        "Hasbullah sebagai Manajer UPT Tanjung Karang bersyukur atas piagam itu.",
        ("Hasbullah", "Manajer", "UPT Tanjung Karang"),
    ),
    (
        "Ia menggantikan Christiyono yang pindah menjabat GM PLN UIW Suluttenggo tahun lalu.",
        ("Christiyono", "GM", "PLN UIW Suluttenggo"),
    ),
    (
        "Ibrahim Wael (67), salah seorang tokoh adat, menangis haru.",
        ("Ibrahim Wael", "tokoh adat", None),
    ),
    (
        "Marsel Taek salah satu warga dusun itu menyampaikan keluhannya.",
        ("Marsel Taek", "warga", None),
    ),
    (
        "Hal itu diungkapkan Pandu Satria Jati dari Humas PLN UID Bali di Denpasar.",
        ("Pandu Satria Jati", "Humas", "PLN UID Bali"),
    ),
]

ENGLISH: list[tuple[str, Row]] = [
    (
        "The work is on track, PLN president director Darmawan Prasodjo said in Jakarta.",
        ("Darmawan Prasodjo", "president director", "PLN"),
    ),
    (
        "Energy and Mineral Resources Minister Arifin Tasrif said the target was within reach.",
        ("Arifin Tasrif", "Energy and Mineral Resources Minister", None),
    ),
    (
        "Fabby Tumiwa, executive director of the Institute for Essential Services Reform (IESR), "
        "said the ratio told little.",
        (
            "Fabby Tumiwa",
            "executive director",
            "Institute for Essential Services Reform (IESR)",
        ),
    ),
    (
        "PLN added customers, according to its corporate planning director, Ratri Pamungkas.",
        ("Ratri Pamungkas", "corporate planning director", "PLN"),
    ),
    (
        "The trees grow, village head Markus Lelang said to the reporters.",
        ("Markus Lelang", "village head", None),
    ),
    (
        "Nobody slept, Bagus Triantoro, secretary of the electricity directorate general at the "
        "Energy and Mineral Resources Ministry, stated in Jakarta.",
        (
            "Bagus Triantoro",
            "secretary of the electricity directorate general",
            "Energy and Mineral Resources Ministry",
        ),
    ),
    (
        "The plant has renewed its certificate, plant manager Rizal Munthe said on Wednesday.",
        ("Rizal Munthe", "plant manager", None),
    ),
    (
        "The President Director of the State Power Company (Persero) or PLN, Darmawan Prasodjo, "
        "said it was on track.",
        ("Darmawan Prasodjo", "President Director", "State Power Company (Persero) or PLN"),
    ),
    (
        "It is so that Minister of Energy and Mineral Resources Ignasius Jonan has come to see it.",
        ("Ignasius Jonan", "Minister of Energy and Mineral Resources", None),
    ),
    (
        "The House was told that energy commission chairman Sugeng Supar backed it.",
        ("Sugeng Supar", "energy commission chairman", None),
    ),
    (
        "Putra Adhi of the Institute for Energy Economics and Financial Analysis (IEEFA) cautioned "
        "that it was slow.",
        (
            "Putra Adhi",
            None,
            "Institute for Energy Economics and Financial Analysis (IEEFA)",
        ),
    ),
    (
        "The crews are ready, PLN Manager of the Flores Project Implementation Unit Simi Labesi "
        "remarked here.",
        ("Simi Labesi", "Manager", "Flores Project Implementation Unit"),
    ),
    (
        "General Manager of PT PLN (Persero) Main Unit for Papua and West Papua Region (UIWP2B), "
        "Abdul Farid, said that it was so.",
        (
            "Abdul Farid",
            "General Manager",
            "PT PLN (Persero) Main Unit for Papua and West Papua Region (UIWP2B)",
        ),
    ),
]


@pytest.mark.parametrize(("sentence", "person"), BEFORE)
def test_role_before_the_name(sentence: str, person: Row) -> None:
    assert rows(f"Judul berita\n\n{sentence} Itu yang terjadi di sana dan untuk semua.") == [person]


@pytest.mark.parametrize(("sentence", "person"), BEHIND)
def test_role_behind_the_name(sentence: str, person: Row) -> None:
    assert rows(f"Judul berita\n\n{sentence} Itu yang terjadi di sana dan untuk semua.") == [person]


@pytest.mark.parametrize(("sentence", "person"), ENGLISH)
def test_english_appositions(sentence: str, person: Row) -> None:
    assert rows(f"A headline\n\n{sentence} That is what the company has for the people.") == [
        person
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ('"Kami senang," kata Hasbullah.', "Hasbullah"),
        ('"Kami senang," ujar Suhendri di Kupang.', "Suhendri"),
        ('Menurut Rachmat Hidayat bin Yusuf, "Kami senang sekali."', "Rachmat Hidayat bin Yusuf"),
        ('Karyoto mengatakan, "Kami senang sekali."', "Karyoto"),
        ('"Kami senang," kata Bapak Ir. H. Sudirman Said, S.T., M.M., di Kupang.', "Sudirman Said"),
        ('"We are glad," said Wantania.', "Wantania"),
        ('"We are glad," Joice Lanny Wantania remarked.', "Joice Lanny Wantania"),
    ],
)
def test_speakers_without_a_role(sentence: str, name: str) -> None:
    assert rows(f"Judul berita\n\n{sentence}") == [(name, None, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Menurut Peraturan Menteri ESDM Nomor 10 Tahun 2021, unit wajib bersertifikat.",
        "Menurut Badan Pusat Statistik, rasio itu naik.",
        "PLN NTT menyatakan rasio elektrifikasi naik. Kupang menyampaikan selamat.",
        "Sertifikat ISO 9001:2015 menjelaskan mutu. Maret mengatakan lain.",
        "Kepala keluarga di Sumba Timur menikmati listrik.",
        "Manajer UP3 Kupang mengatakan listrik sudah menyala.",
        "Warga Taman Ayu jangan sampai terganggu.",
        "Menurut Undang-Undang Ketenagalistrikan, setiap orang berhak atas listrik.",
        "Sementara itu, Pemerintah Provinsi NTT mengatakan dana itu cukup.",
        "Selain itu, Program Listrik Desa menyebutkan sasaran baru.",
        "Hal itu dikatakan politisi Beringin Karya itu di Kupang.",
        "Ketua DPRD Kabupaten Ende menyebut hal yang sama.",
        "Direktorat Jenderal Ketenagalistrikan mengatakan hal itu.",
    ],
)
def test_no_person_is_made_of_other_names(sentence: str) -> None:
    assert rows(f"Judul berita\n\n{sentence} Itu yang terjadi di sana dan untuk semua.") == []


def test_one_name_points_back_to_the_full_name() -> None:
    text = (
        "Manajer UP3 Sumba, Made Hary Palguna, menerima piagam itu.\n\n"
        '"Kami bangga," kata Palguna. Menurut Made, piagam itu penting.'
    )
    people = read(text)

    assert [person.name for person in people.items] == ["Made Hary Palguna"]
    assert [text[start:end] for start, end, _ in people.places] == [
        "Made Hary Palguna",
        "Palguna",
        "Made",
    ]


def test_two_people_of_one_sentence_keep_their_roles() -> None:
    text = (
        "Piagam itu diserahkan Direktur PT Mitra Utama Sertifikasi Akjamal Bambang kepada Manajer "
        "UP3 Sumba Made Hary Palguna di Kupang untuk semua."
    )

    assert rows(text) == [
        ("Akjamal Bambang", "Direktur", "PT Mitra Utama Sertifikasi"),
        ("Made Hary Palguna", "Manajer", "UP3 Sumba"),
    ]


def test_a_misspelt_single_name_is_the_same_person() -> None:
    text = (
        "Kepala Desa Kukusan, Remigus Asa, SH mengatakan listrik sudah masuk.\n\n"
        '"Kami senang sekali," kata Remigius.'
    )

    assert [person.name for person in read(text).items] == ["Remigus Asa"]


def test_a_person_addressed_in_a_quotation_is_a_person() -> None:
    text = '"Terima kasih kepada Bapak Erwin Tohari atas bantuannya," kata Made Palguna.'

    assert [person.name for person in read(text).items] == ["Erwin Tohari", "Made Palguna"]


def test_the_full_name_is_taken_from_where_nothing_tells_that_it_is_one() -> None:
    text = (
        "Menteri Arman memastikan angka itu naik untuk semua.\n\n"
        "Pagi itu Arman Tasrif tampak gembira di kantornya."
    )

    assert rows(text) == [("Arman Tasrif", "Menteri", None)]


def test_a_nickname_told_is_the_same_person() -> None:
    text = (
        "Bupati Ende Syam Hamid yang akrab disapa Haji Sanda menyebut itu kado.\n\n"
        "Haji Sanda meminta warga menjaga jaringan."
    )
    people = read(text)

    assert [person.name for person in people.items] == ["Syam Hamid"]
    assert text[people.places[-1][0] : people.places[-1][1]] == "Sanda"


def test_role_told_after_the_first_mention_is_taken() -> None:
    text = (
        '"Kami bangga," kata Akjamal Bambang.\n\n'
        "Bambang, Direktur PT Mitra Utama Sertifikasi, menyerahkan piagam itu di Kupang."
    )

    assert rows(text) == [("Akjamal Bambang", "Direktur", "PT Mitra Utama Sertifikasi")]


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Pewarta: Nur Aidah", [("Nur Aidah", "Pewarta", None)]),
        ("Pewarta : Tim", []),
        (
            "Rep: Intan Larasati/ Red: Friska Maharani",
            [("Intan Larasati", "Rep", None), ("Friska Maharani", "Red", None)],
        ),
        (
            "Penulis: Risno Mawandili | Editor: Laode Ari",
            [("Risno Mawandili", "Penulis", None), ("Laode Ari", "Editor", None)],
        ),
        (
            "Reporter: Azis Kurmala, Resinta S",
            [("Azis Kurmala", "Reporter", None), ("Resinta S", "Reporter", None)],
        ),
    ],
)
def test_bylines_name_who_wrote(line: str, people: list[Row]) -> None:
    assert rows(f"PLN menyalakan listrik di desa itu untuk semua.\n\n{line}") == people


def test_evidence_holds_name_role_and_organisation() -> None:
    person = read("Manajer UP3 Sumba, Made Hary Palguna mengatakan hal itu.").items[0]

    assert [span.exact for span in person.evidence] == ["Manajer", "UP3 Sumba", "Made Hary Palguna"]
