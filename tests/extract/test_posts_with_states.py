"""Posts with what is told of their time, their short form and their place before the name."""

from __future__ import annotations

import pytest

from kg.extract import extract

STATES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Ketua DPRD Sulut sementara Stevan Rondono mengatakan listrik padam.",
        [("Stevan Rondono", "Ketua")],
    ),
    (
        "Bupati Bekasi nonaktif Neni Haryani menolak menjawab.",
        [("Neni Haryani", "Bupati Bekasi nonaktif")],
    ),
    (
        "Gubernur NTT terpilih Melkias Lena mengatakan desa akan terang.",
        [("Melkias Lena", "Gubernur NTT terpilih")],
    ),
    (
        "Direktur Utama PLN saat itu, Sofyan Basri, meresmikan PLTS.",
        [("Sofyan Basri", "Direktur Utama")],
    ),
    ("Ketua KPU Ende periode 2018-2023 Maria Bhoki hadir.", [("Maria Bhoki", "Ketua")]),
    ("Ketua PMI Ende (periode 2019-2024), Don Wangge, hadir.", [("Don Wangge", "Ketua")]),
    ("Manajer ULP Bajawa yang baru, Yosef Dhae, mengatakan siap.", [("Yosef Dhae", "Manajer")]),
    (
        "Kepala PLN Ranting Bitung ketika itu, Jemmy Rumondo, mengatakan aman.",
        [("Jemmy Rumondo", "Kepala")],
    ),
    ("Bupati terpilih Paulus Ngera mengatakan demikian.", [("Paulus Ngera", "Bupati terpilih")]),
    (
        "Sebelumnya ketua Debapro sementara Steven Kauna menolak rencana itu.",
        [("Steven Kauna", "ketua Debapro sementara")],
    ),
    (
        "Gubernur NTT yang saat itu dijabat Frans Lebu meresmikannya.",
        [("Frans Lebu", "Gubernur NTT")],
    ),
    # near misses
    (
        "Gubernur NTT sementara Wakil Gubernur NTT Yosef Nae hadir.",
        [("Yosef Nae", "Wakil Gubernur NTT")],
    ),
    ("Manajer UP3 Kupang saat itu Kupang sedang gelap.", []),
    ("Ketua DPRD Sulut sementara itu Budi menunggu.", []),
    ("Ketua yang baru akan dipilih Sabtu.", []),
]

SHORT_FORMS: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Komandan Kodim 0911 (Dandim) Nunukan Letkol Inf Adi Suryo siap membantu.",
        [("Adi Suryo", "Komandan Kodim 0911 (Dandim) Nunukan")],
    ),
    (
        "Kepala Kepolisian Resor (Kapolres) Ende AKBP Gede Wira mengatakan siap.",
        [("Gede Wira", "Kepala Kepolisian Resor (Kapolres) Ende")],
    ),
    (
        "Komandan Korem (Danrem) 161/Wira Sakti Brigjen TNI Febri Calvin mengatakan siap.",
        [("Febri Calvin", "Komandan Korem (Danrem) 161/Wira Sakti")],
    ),
    (
        "Panglima Kodam (Pangdam) IX/Udayana Mayjen TNI Piek Budya hadir.",
        [("Piek Budya", "Panglima Kodam (Pangdam) IX/Udayana")],
    ),
    (
        "Kepala Kepolisian Sektor (Kapolsek) Nangapanda, Iptu Yosef Mbira, hadir.",
        [("Yosef Mbira", "Kepala Kepolisian Sektor (Kapolsek) Nangapanda")],
    ),
    (
        "Kepala Badan Pendapatan Daerah (Bapenda) NTT Alex Lumba hadir.",
        [("Alex Lumba", "Kepala")],
    ),
]

PLACES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Hal sama diungkapkan, petani dari Kecamatan Batahan, Kabupaten Mandailing Natal, Sumut, "
        "Tandang, yang lama menunggu.",
        [("Tandang", "petani")],
    ),
    (
        "Salah satu warga Kampung Baru, Distrik Sentani, Kabupaten Jayapura, Yulius Kogo, senang.",
        [("Yulius Kogo", "warga Kampung Baru, Distrik Sentani, Kabupaten Jayapura")],
    ),
    (
        "Kepala Desa Dulipali, Kecamatan Ile Bura, Kabupaten Flores Timur, NTT, Paulus Igo, hadir.",
        [("Paulus Igo", "Kepala Desa Dulipali")],
    ),
    (
        "Nelayan asal Pulau Ende, Kabupaten Ende, Abdul Majid, mengaku senang.",
        [("Abdul Majid", "Nelayan")],
    ),
    (
        "Warga di Dusun Wolo, Desa Nua, Kabupaten Ende, Maria Wea, mengaku senang.",
        [("Maria Wea", "Warga")],
    ),
    (
        "Pemilik kios di Pasar Ende, Siti Amin, mengaku senang.",
        [("Siti Amin", "Pemilik kios")],
    ),
    (
        "Penjual ikan di Pasar Mbonga, Kabupaten Ende, Yosef Lede, mengaku senang.",
        [("Yosef Lede", "Penjual ikan")],
    ),
    ("Bidan Desa Nua, Maria Wea, mengatakan hal itu.", [("Maria Wea", "Bidan Desa Nua")]),
    (
        "Sekretaris Desa (Sekdes) Nua, Markus Rada, hadir.",
        [("Markus Rada", "Sekretaris Desa (Sekdes) Nua")],
    ),
    ("Warga lainnya, Yohanes Beke (60), senang.", [("Yohanes Beke", "Warga")]),
    ("Ketua BPD Desa Nua Yohanes Beke mengatakan hal itu.", [("Yohanes Beke", "Ketua")]),
    (
        "Hadir Camat Maurole, Kanis Keu; Danramil Maurole, Kapten Inf Sumarno; dan Kapolsek "
        "Maurole, Iptu Hamka.",
        [
            ("Kanis Keu", "Camat Maurole"),
            ("Sumarno", "Danramil Maurole"),
            ("Hamka", "Kapolsek Maurole"),
        ],
    ),
    (
        "Tenaga Ahli Menteri ESDM Bidang Ketenagalistrikan, Agus Purwa, mengatakan hal itu.",
        [("Agus Purwa", "Tenaga Ahli Menteri ESDM Bidang Ketenagalistrikan")],
    ),
    (
        "Juru Bicara Gubernur NTT Prisi Parera mengatakan hal itu.",
        [("Prisi Parera", "Juru Bicara Gubernur NTT")],
    ),
    (
        "Head of PLN's Corporate Communications Unit I Made Supra stated that it was so.",
        [("I Made Supra", "Head of PLN's Corporate Communications Unit")],
    ),
    (
        "Kardi Lema, salah seorang nelayan di wilayah Jepara, Jawa Tengah, mengaku terbantu.",
        [("Kardi Lema", "nelayan")],
    ),
    ("Guru di SDN 1 Nua, Maria Wea, mengaku senang.", [("Maria Wea", "Guru")]),
    # near misses
    ("Penenun dari Desa Kukusan, Lembor Selatan, mengatakan senang.", []),
    ("Penenun dari Desa Kukusan, Manggarai Barat, mengatakan senang.", []),
    ("Petani dari Desa Nua, Desa Wolo, dan Desa Raba mengaku senang.", []),
    ("Para petani dari Desa Nua, Kabupaten Ende, Selasa, mengaku senang.", []),
    ("Bupati Ende, Sikka, dan Lembata hadir.", []),
    ("Nelayan asal Jepara, Jawa Tengah, mengaku terbantu.", []),
    ("Manajer UP3 Kupang, Ende, Sumba, hadir.", []),
]


@pytest.mark.parametrize(("text", "expected"), [*STATES, *SHORT_FORMS, *PLACES])
def test_posts(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(p.name, p.role) for p in extract(text).people] == expected
