"""People in the forms in which pages of many outlets name them."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

POSTS: list[tuple[str, list[Person]]] = [
    # a place of one word behind a post whose holder stands before it
    (
        "Sementara itu, Darmawan, Kepala Desa Kolbano menyampaikan terima kasih.",
        [("Darmawan", "Kepala Desa Kolbano", None)],
    ),
    (
        "Yuliana (45), warga Oenino mengaku senang.",
        [("Yuliana", "warga Oenino", None)],
    ),
    ("Kepala Desa Darmawan menyampaikan terima kasih.", [("Darmawan", None, None)]),
    (
        "Di Mataram, Kepala Desa Darmawan menyampaikan terima kasih.",
        [("Darmawan", None, None)],
    ),
    # what villages are called from Aceh to Maluku
    (
        '"Kami senang," kata seorang warga Pekon Sukadana, Suparmin.',
        [("Suparmin", "warga Pekon Sukadana", None)],
    ),
    (
        "Wali Nagari Koto Baru, Syafril, mengatakan listrik sudah menyala.",
        [("Syafril", "Wali Nagari Koto Baru", None)],
    ),
    (
        "Keuchik Gampong Lampoh, Zulkarnain, menuturkan hal yang sama.",
        [("Zulkarnain", "Keuchik Gampong Lampoh", None)],
    ),
    # an office whose field is a short form
    (
        "The award was given by the Minister of KLHK Ratna Sari in Jakarta.",
        [("Ratna Sari", "Minister of KLHK", None)],
    ),
    (
        '"It must be affordable," said Minister of EMR Bambang Hidayat.',
        [("Bambang Hidayat", "Minister of EMR", None)],
    ),
    (
        "It was handed over by Vice President Salim Amir and Minister of Environment and "
        "Forestry (KLHK), Ratna Sari Bakri.",
        [
            ("Salim Amir", "Vice President", None),
            ("Ratna Sari Bakri", "Minister of Environment and Forestry (KLHK)", None),
        ],
    ),
    (
        "Menteri Lingkungan Hidup dan Kehutanan Ratna Sari dan Menteri Desa, Pembangunan Daerah "
        "Tertinggal dan Transmigrasi, Budi Santoso menyaksikannya.",
        [
            ("Ratna Sari", "Menteri Lingkungan Hidup dan Kehutanan", None),
            (
                "Budi Santoso",
                "Menteri Desa, Pembangunan Daerah Tertinggal dan Transmigrasi",
                None,
            ),
        ],
    ),
    # committees of parliament: what they are to parliament is of the post
    (
        "Wakil Ketua Komisi XII DPR RI, Surya Dharma menuturkan program itu penting.",
        [("Surya Dharma", "Wakil Ketua", "Komisi XII DPR RI")],
    ),
    # a directorate between the post and the name
    (
        '"Ini gratis," kata Direktur Pembinaan Program Ketenagalistrikan, Dirjen Ketenagalistrikan '
        "Kementerian ESDM, Yudi Pratama.",
        [
            (
                "Yudi Pratama",
                "Direktur Pembinaan Program Ketenagalistrikan",
                "Dirjen Ketenagalistrikan Kementerian ESDM",
            )
        ],
    ),
    # companies that no gazetteer has
    (
        "Presiden Direktur Bintang Energy Rudi Hartanto dan Presiden Direktur Cakra Geothermal "
        "Indonesia Juan La Rosa menandatanganinya.",
        [
            ("Rudi Hartanto", "Presiden Direktur", "Bintang Energy"),
            ("Juan La Rosa", "Presiden Direktur", "Cakra Geothermal Indonesia"),
        ],
    ),
    (
        "Presiden WSO Indonesia Sukardi Ramlan mengungkapkan rasa bangga.",
        [("Sukardi Ramlan", "Presiden", "WSO Indonesia")],
    ),
    (
        "It was received by the Main Director of Pertamina NRE Subholding Danu Saputra in Jakarta.",
        [("Danu Saputra", "Main Director", "Pertamina NRE Subholding")],
    ),
    (
        'The award was the sixth in a row. "We are proud of it," explained Hari Wibisono, SEG '
        "Group Chief Operations Officer.",
        [("Hari Wibisono", "Group Chief Operations Officer", "SEG")],
    ),
    (
        "Senior Inspector PT Biro Klasifikasi Indonesia \u2013 Wahyu Triadi berharap semua siap.",
        [("Wahyu Triadi", "Senior Inspector", "PT Biro Klasifikasi Indonesia")],
    ),
    (
        "PT Terminal Peti Segara (TPS) meraih sertifikat. Corporate Secretary PT Terminal Peti "
        "Segara Widyawati mengatakan semua bangga.",
        [("Widyawati", "Corporate Secretary", "PT Terminal Peti Segara")],
    ),
    # told otherwise than by a post or a verb of speech
    (
        "In the village, 41-year-old Hamidah bends down to fill her freezer.",
        [("Hamidah", None, None)],
    ),
    (
        "Andi Azis, Direktur Utama PLN Batam, menggantikan Budi Santoso.",
        [("Andi Azis", "Direktur Utama", "PLN Batam"), ("Budi Santoso", None, None)],
    ),
    (
        "Workers turned down shipping boss Hartono Lie as new PJB president director.",
        [("Hartono Lie", "president director", "PJB")],
    ),
    ("Suminah (58), buruh tani, mengaku lega.", [("Suminah", "buruh tani", None)]),
    (
        "Dialog itu dipandu Hamdan Basyir, didampingi Direktur Utama PLN Batam, Andi Azis.",
        [("Hamdan Basyir", None, None), ("Andi Azis", "Direktur Utama", "PLN Batam")],
    ),
    # posts in English, one beside the other
    (
        "The award was witnessed by the Director General of EBTKE Eni Dewanti, and Director of "
        "Geothermal, Gigih Atmaja, and Director of Electricity Rina Kusuma.",
        [
            ("Eni Dewanti", "Director General", "EBTKE"),
            ("Gigih Atmaja", "Director of Geothermal", None),
            ("Rina Kusuma", "Director of Electricity", None),
        ],
    ),
    (
        "They backed the national energy agenda under President Budi Santoso in all provinces.",
        [("Budi Santoso", "President", None)],
    ),
    (
        "President of Republic of Indonesia, Joko Widodo, is glad. In this Jokowi urges all.",
        [("Joko Widodo", "President of Republic of Indonesia", None)],
    ),
    # bodies that their region tells, and chiefs of staff
    (
        "Kepala Satwasker Wilayah Pekalongan Widianto di Batang, Kamis, mengatakan hal itu.",
        [("Widianto", "Kepala", "Satwasker Wilayah Pekalongan")],
    ),
    (
        "Deputi I Kepala Staf Kepresidenan, Febri Latupono mengapresiasi PLN.",
        [("Febri Latupono", "Deputi I Kepala Staf Kepresidenan", None)],
    ),
    (
        "Di Kutai Barat (Kubar) itu disorot. Wakil Ketua DPRD Kubar H Auliana mempertanyakannya.",
        [("Auliana", "Wakil Ketua", "DPRD Kubar")],
    ),
    # staff of a minister with its field, offices of regions, bodies that nothing else tells
    (
        '"Sekali angkut 100 paket," ujar Staf Ahli Menteri ESDM Bidang Ekonomi Sumber Daya Alam '
        "Dadang Kusnadi.",
        [("Dadang Kusnadi", "Staf Ahli Menteri ESDM Bidang Ekonomi Sumber Daya Alam", None)],
    ),
    (
        "Peresmian dilakukan Asisten II Bidang Perekonomian Setprov Kaltim Ichwansah.",
        [("Ichwansah", "Asisten II Bidang Perekonomian Setprov Kaltim", None)],
    ),
    (
        "Kepala Biro Komunikasi dan Kerja Sama, Kementerian ESDM Dadang Kusnadi menjelaskan itu.",
        [("Dadang Kusnadi", "Kepala Biro Komunikasi dan Kerja Sama", "Kementerian ESDM")],
    ),
    (
        "Peri Burhanudin, Direktur Akamigas, mengungkapkan hal itu.",
        [("Peri Burhanudin", "Direktur", "Akamigas")],
    ),
    (
        "The company was glad of it, Geothermal Director, Ida Nuryati said on Monday.",
        [("Ida Nuryati", "Geothermal Director", None)],
    ),
    ('"Kini menyala," kata Yohanes, warga setempat.', [("Yohanes", "warga setempat", None)]),
    (
        "Budi Santoso merupakan Lead Auditor PT TUV Rheinland Indonesia.",
        [("Budi Santoso", "Lead Auditor", "PT TUV Rheinland Indonesia")],
    ),
    (
        "Plt. Deputi Bidang Koordinasi Pengelolaan dan Pengembangan Usaha, Feri Irawan mengatakan.",
        [
            (
                "Feri Irawan",
                "Plt. Deputi Bidang Koordinasi Pengelolaan dan Pengembangan Usaha",
                None,
            )
        ],
    ),
    (
        '"Sudah terpasang," tutur Ida Klaus yang juga Kepala Dinas Kominfo Kabupaten Malaka.',
        [("Ida Klaus", "Kepala", "Dinas Kominfo Kabupaten Malaka")],
    ),
    (
        "POS-BARU.COM|RUTENG--Manajer PLN UP3 Ende, Simi Lapebes merilis rasio itu kemarin.",
        [("Simi Lapebes", "Manajer", "PLN UP3 Ende")],
    ),
    (
        "Listrik masuk Desa Balus Permai. Hadir camat dan Kades Balus Permai, serta pengusaha.",
        [],
    ),
    (
        "Listrik masuk Desa Balus Permai. Kades Balus Permai Yosef Nono menyambutnya.",
        [("Yosef Nono", "Kades Balus Permai", None)],
    ),
    (
        "Menteri ESDM Ignas Jonatan, Gubernur NTB Zulkifli, dan Direktur PLN Rida Mulia hadir.",
        [
            ("Ignas Jonatan", "Menteri ESDM", None),
            ("Zulkifli", "Gubernur NTB", None),
            ("Rida Mulia", "Direktur", "PLN"),
        ],
    ),
    (
        "Penyalaan oleh Gubernur Provinsi Gorontalo Rusli Hasan dan Kapolda Gorontalo Brigjen "
        "Rahmat Fuad.",
        [
            ("Rusli Hasan", "Gubernur Provinsi Gorontalo", None),
            ("Rahmat Fuad", "Kapolda Gorontalo", None),
        ],
    ),
    (
        "Anggota DPRD Gorontalo Utara (Gorut), Provinsi Gorontalo, Lukman Dika, meminta itu.",
        [("Lukman Dika", "Anggota", "DPRD Gorontalo Utara (Gorut)")],
    ),
    (
        "Meneger Bidang Perencanaan PLN UP3 Pinrang, Satriana mengatakan data itu bergerak.",
        [("Satriana", "Meneger Bidang Perencanaan", "PLN UP3 Pinrang")],
    ),
    (
        "The team of the ombudsman, led by Heri Susanta, conducted a visit of the plant on Monday.",
        [("Heri Susanta", None, None)],
    ),
    ('"Saya tidak mau itu," ujar Penjagub.', []),
    # posts in brackets; names that ran into a company, parted from their verb
    (
        "Rapat dihadiri mereka:\n\n\u2022 Eri Nurcahyo, S.T., M.T. (Plt. Direktur Pembinaan "
        "Kelistrikan)\n\n\u2022 Yanuar (Manajer PLN UP2K Kaltara)\n\nRapat itu berdampak positif.",
        [
            ("Eri Nurcahyo", "Plt. Direktur Pembinaan Kelistrikan", None),
            ("Yanuar", "Manajer", "PLN UP2K Kaltara"),
        ],
    ),
    (
        "Chief Technical Officer PT Bima Power Indonesia Masaru Yokohata, Jumat, menyampaikan itu.",
        [("Masaru Yokohata", "Chief Technical Officer", "PT Bima Power Indonesia")],
    ),
    ("Kantor itu (Direktorat) ramai. PLTU (Direktur) ada.", []),
    # what is no name
    ("Pertemuan digelar di Kantor Gubernur Malut, Sofifi, Rabu (20/08/2025).", []),
    (
        "In North Sumatra, the minister said the condition varied from village to village.",
        [],
    ),
    ("Meanwhile, East Java Police said 120 officers had been sent.", []),
    ("LED lamps replaced Petromax lamps; solar panels will replace Diesel.", []),
    ("PLTS menggantikan PLTD di Kupang.", []),
]


@pytest.mark.parametrize(("text", "expected"), POSTS)
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


QUOTATIONS = [
    (
        '"Sekarang tak ada keluhan "byar pet", dulu tiap hari ada," ujar Budi Santoso.',
        [("Budi Santoso", 'Sekarang tak ada keluhan "byar pet", dulu tiap hari ada')],
    ),
    (
        'Warga mengisi token di Ende. Foto: Antara/Saiful"Saya minta datanya jelas," kata Budi '
        "Santoso, Jumat.",
        [("Budi Santoso", "Saya minta datanya jelas")],
    ),
    (
        "Manager PLN UP3 Ende, Rina Kusuma menyatakan siap. 'Tinggal tunggu ruangannya,' ujarnya.\n"
        '\n"Kami siap sekali," katanya.',
        [("Rina Kusuma", "Tinggal tunggu ruangannya"), ("Rina Kusuma", "Kami siap sekali")],
    ),
    (
        '"Daftarnya dua minggu. Kalau lewat," Budi Santoso berkelakar, "saya kasih ke yang lain."',
        [
            ("Budi Santoso", "Daftarnya dua minggu. Kalau lewat"),
            ("Budi Santoso", "saya kasih ke yang lain"),
        ],
    ),
    (
        'Presiden Budi Santoso menyebut 433 desa. "Rasio ini meningkat," jelas Kepala Negara.',
        [("Budi Santoso", "Rasio ini meningkat")],
    ),
    (
        "President Budi Santoso wants light in all villages.\n\n"
        '"I have ordered it," said President when inaugurating the plant in Nabire.',
        [("Budi Santoso", "I have ordered it")],
    ),
    # a closing mark behind a blank, who it is according to, a post without a name
    (
        'It is a long way. "We should improve the supervision, \u201csaid the Director of '
        "Geothermal Ida Nuryati.",
        [("Ida Nuryati", "We should improve the supervision")],
    ),
    (
        '"It is a big leap," according to PLN NTT general manager Agus Jatmika.',
        [("Agus Jatmika", "It is a big leap")],
    ),
    ('"Ini lompatan besar," menurut Budi Santoso.', [("Budi Santoso", "Ini lompatan besar")]),
    (
        'Camat setempat mengatakan, "Kami senang sekali."',
        [("Camat setempat", "Kami senang sekali")],
    ),
    # who wrote the text says nothing in it
    (
        "Judul berita\n\nAgustina Wulan , Jurnalis-Jum'at, 03 Desember 2021 |14:08 WIB\n\n"
        '"Kami tak bisa membayangkan," ucapnya.\n\n"Itu bonus," kata Budi Santoso.',
        [("Budi Santoso", "Itu bonus")],
    ),
    # one that was never closed joins nothing
    (
        '"Kami senang sekali kata Budi Santoso. "Listrik sudah menyala," kata Rina Kusuma.',
        [("Rina Kusuma", "Listrik sudah menyala")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTATIONS)
def test_quotations(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(q.speaker, q.text) for q in extract(text).quotes] == expected
