"""Levels of prizes, PROPER in its orders of words, and who got them."""

from __future__ import annotations

import pytest

from kg.extract import extract

Award = tuple[str | None, str, str | None]

AWARDS: list[tuple[str, set[Award]]] = [
    (
        "PLN UID Jawa Barat raih Anugerah GOLD SNI Award 2019 untuk Organisasi Besar Jasa. Selain "
        "itu, dua unit lain juga memperoleh penghargaan yakni PT PLN (Persero) UIP3B Sumatera "
        "(Anugrah Silver). Serta PT PLN (Persero) UID Banten (Anugrah Gold). Sebelumnya UID Jawa "
        "Barat juga meraih anugerah perak pada tahun 2018.",
        {
            ("PLN UID Jawa Barat", "SNI Award 2019", "GOLD"),
            ("PT PLN (Persero) UIP3B Sumatera", "SNI Award", "Silver"),
            ("PT PLN (Persero) UID Banten", "SNI Award", "Gold"),
            ("PLN UID Jawa Barat", "SNI Award", "perak"),
        },
    ),
    (
        "PLN UP3 Padang dianugerahi Juara 1 pada ajang PLN Innovation Award 2022. UP3 Solok "
        "menyabet Juara 2.",
        {
            ("PLN UP3 Padang", "PLN Innovation Award 2022", "Juara 1"),
            ("UP3 Solok", "PLN Innovation Award", "Juara 2"),
        },
    ),
    ("SNI Award 2022 akan digelar. PLN UP3 Solok menargetkan meraih Gold.", set()),
    ("SNI Award 2022 digelar. PLN UP3 Singkawang melayani tambang yang memperoleh emas.", set()),
    (
        "PT PLN (Persero) menyabet lima penghargaan dalam ajang Power & Energy Awards 2023.",
        {("PT PLN (Persero)", "Power & Energy Awards 2023", None)},
    ),
    (  # what the prize is for is nobody's
        "Penghargaan Zero Accident diberikan kepada perusahaan yang mencatat jam kerja tanpa "
        "kecelakaan. PLN UP3 Ternate menerima penghargaan nihil kecelakaan dari Gubernur.",
        {("PLN UP3 Ternate", "nihil kecelakaan", None)},
    ),
    ("PLN UP3 Ternate menargetkan nihil kecelakaan dan menerima kunjungan.", set()),
    (
        "PLTU Labuan meraih peringkat Hijau dalam Program Penilaian Peringkat Kinerja Perusahaan "
        "(PROPER) 2021. PLTU Lontar memperoleh PROPER peringkat Emas.",
        {
            ("PLTU Labuan", "PROPER", "Hijau"),
            ("PLTU Lontar", "PROPER peringkat Emas", "Emas"),
        },
    ),
    (
        "PLN memperoleh 1 PROPER EMAS (PLTU Paiton) dan 2 PROPER HIJAU (PLTGU Priok dan PLTU "
        "Labuan).",
        {
            ("PLTU Paiton", "PROPER EMAS", "EMAS"),
            ("PLTGU Priok", "PROPER HIJAU", "HIJAU"),
            ("PLTU Labuan", "PROPER HIJAU", "HIJAU"),
        },
    ),
    (  # a unit for each; the area over them only receives
        "PLN UID Jawa Timur menerima penghargaan Zero Accident untuk tiga unit pelaksana, yaitu "
        "UP3 Banyuwangi, UP3 Situbondo, dan UP3 Madiun.",
        {
            ("UP3 Banyuwangi", "Zero Accident", None),
            ("UP3 Situbondo", "Zero Accident", None),
            ("UP3 Madiun", "Zero Accident", None),
        },
    ),
    (  # who manages the counted ones is none of them
        "Sebanyak 12 unit pembangkit yang dikelola oleh PLN UIK Sulawesi meraih penghargaan proper "
        "biru.",
        set(),
    ),
    (
        "Dua unit pembangkit yang dikelola oleh PLN UIK Sulawesi meraih proper biru. Keduanya "
        "adalah PLTD Bitung dan PLTU Amurang.",
        {("PLTD Bitung", "proper biru", "biru"), ("PLTU Amurang", "proper biru", "biru")},
    ),
    (  # plants by their long names, and a list of others is not what PLN stands for
        "PT PLN (Persero) bangga. Proper Emas untuk PLN diraih oleh Pembangkit Listrik "
        "Tenaga Uap (PLTU) Tanjung Jati B, Jepara. Proper Hijau diraih PLTGU Priok dan PLTU "
        "Labuan.",
        {
            ("Pembangkit Listrik Tenaga Uap (PLTU) Tanjung Jati B", "Proper Emas", "Emas"),
            ("PLTGU Priok", "Proper Hijau", "Hijau"),
            ("PLTU Labuan", "Proper Hijau", "Hijau"),
        },
    ),
    (
        "This is reflected in the awarding of two Gold PROPERs for the Kamang and Talang Areas of "
        "PT Karsa Panas Bumi Tbk, as well as one Green PROPER for the Ratai Area.",
        {
            ("Kamang", "Gold PROPER", "Gold"),
            ("Talang", "Gold PROPER", "Gold"),
            ("Ratai Area", "Green PROPER", "Green"),
        },
    ),
    (
        "PLN Nusantara Power bagged 76 awards at the K3 Awards 2023 held by the Manpower Ministry.",
        {("PLN Nusantara Power", "K3 Awards 2023", None)},
    ),
    (  # a plant named later is an example, not what PLN stands for
        "PT PLN (Persero) menggelar syukuran. Acara itu dihadiri pegawai.\n\n"
        "PLTU Labuan menjadi contoh. PLN meraih 19 PROPER Hijau.",
        {("PT PLN (Persero)", "PROPER Hijau", "Hijau")},
    ),
    (
        "PLN Indonesia Power Saguling POMU menyabet Juara 1 pada ajang Subroto Award 2023.",
        {("PLN Indonesia Power Saguling POMU", "Subroto Award 2023", "Juara 1")},
    ),
    (
        "Kementerian ESDM memberikan penghargaan Keselamatan Ketenagalistrikan (K2) kepada PLTU "
        "Cirebon dan PLTA Cirata.",
        {
            ("PLTU Cirebon", "Keselamatan Ketenagalistrikan (K2)", None),
            ("PLTA Cirata", "Keselamatan Ketenagalistrikan (K2)", None),
        },
    ),
    (
        "PLN Batam won the Best Electricity Company award at the Indonesia Energy Forum.",
        {("PLN Batam", "Best Electricity Company", None)},
    ),
    (
        "The Manpower Ministry presented zero accident awards to PLN UP3 Pontianak and PT "
        "Indonesia Power's Singkawang unit on Wednesday.",
        {
            ("PLN UP3 Pontianak", "zero accident awards", None),
            ("Singkawang unit", "zero accident awards", None),
        },
    ),
    (
        "PT Geo Dipa Energi's Dieng unit and Patuha unit both retained Green PROPER ratings.",
        {("Dieng unit", "Green PROPER", "Green"), ("Patuha unit", "Green PROPER", "Green")},
    ),
    (
        "Star Energy Geothermal won three awards at the 2023 ASEAN Energy Awards.",
        {("Star Energy Geothermal", "2023 ASEAN Energy Awards", None)},
    ),
    (  # who received it by hand is no prize
        "PT Karsa Panas Bumi Tbk is proud. The awards were received directly by the Main Director "
        "of Karsa, Julian Hadi.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), AWARDS)
def test_awards(text: str, expected: set[Award]) -> None:
    found = [o for o in extract(text).other_claims if o.kind == "award"]
    assert {(o.holder, o.about, o.value) for o in found} == expected
    assert len(found) == len(expected)


def test_short_form_of_a_company_is_the_company() -> None:
    found = extract(
        "PT Karsa Panas Bumi Tbk (KPB) has five fields. Julian explained that KPB has been "
        "certified to ISO 14001:2015 by Bureau Veritas Indonesia."
    )
    assert [(c.holder, c.standards) for c in found.certifications] == [
        ("PT Karsa Panas Bumi Tbk (KPB)", ("ISO 14001:2015",))
    ]
    assert [o.name for o in found.organizations] == [
        "PT Karsa Panas Bumi Tbk (KPB)",
        "Bureau Veritas Indonesia",
    ]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (
            "Sebelumnya unit itu menyabet anugerah emas pada tahun 2017 dan 2018.",
            [("emas", "2017"), ("emas", "2018")],
        ),
        (
            "PLN UID Papua pernah meraih perak tahun 2015, 2016, dan 2018.",
            [("perak", "2015"), ("perak", "2016"), ("perak", "2018")],
        ),
        ("Tahun lalu PLN UID Papua meraih perak.", [("perak", None)]),
        ("PLN UID Papua pernah meraih perak di antara 2015 peserta.", [("perak", None)]),
        ("PLN UID Papua membidik emas pada tahun 2023 dan 2024.", []),
    ],
)
def test_levels_of_the_same_prize_in_years(
    told: str, expected: list[tuple[str, str | None]]
) -> None:
    text = f"PLN UID Papua menggondol Anugerah Platinum SNI Award 2021. {told}"
    earlier = [each for each in extract(text).other_claims if each.about == "SNI Award"]

    assert [(each.value, each.date) for each in earlier] == expected
