"""People in the turns of news: posts with short forms, regions, titles and appositions."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]


def rows(text: str) -> list[Row]:
    return [(p.name, p.role, p.organization) for p in extract(text).people]


PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "Hadir Manager PLN UP2D Banten Roni Ramdani, MSB Keamanan PLN UID Banten Darsono Adi, dan "
        "para undangan.",
        [
            ("Roni Ramdani", "Manager", "PLN UP2D Banten"),
            ("Darsono Adi", "MSB Keamanan", "PLN UID Banten"),
        ],
    ),
    (
        "Acara ditutup oleh Vice President Keamanan Korporat PLN Kantor Pusat, Detty Elviany, "
        "kemarin.",
        [("Detty Elviany", "Vice President Keamanan Korporat", "PLN Kantor Pusat")],
    ),
    (
        "Menurut Deputi Komunikasi dan Bina Lingkungan PLN Distribusi Jawa Tengah, Hardian Sakti, "
        "rasio naik.",
        [
            (
                "Hardian Sakti",
                "Deputi Komunikasi dan Bina Lingkungan",
                "PLN Distribusi Jawa Tengah",
            )
        ],
    ),
    (
        '"Bisa," jelas Kabid ESDM Sultra Muh. Ilyas.',
        [("Muh. Ilyas", "Kabid ESDM Sultra", None)],
    ),
    (
        "Kadis ESDM Sultra Ir. Andi Azis, M.Si menjelaskan hal itu.",
        [("Andi Azis", "Kadis ESDM Sultra", None)],
    ),
    (
        "Nota itu diteken Dirut bright PLN Batam Nyoman S. Astawa dan Kapolda Kepri Inspektur "
        "Jenderal Polisi Aris Budiman M.Si pada Jumat.",
        [
            ("Nyoman S. Astawa", "Dirut", "bright PLN Batam"),
            ("Aris Budiman", "Kapolda Kepri", None),
        ],
    ),
    (
        '"Begitu," kata Manager PLN area Palu, Emir Muhaimin di Palu.',
        [("Emir Muhaimin", "Manager", "PLN area Palu")],
    ),
    (
        "Ia juga mendapatkan anugerah Green Leadership Madya dari Kementerian Lingkungan Hidup "
        "mengatakan hal itu.",
        [],
    ),
    (
        "The award was handed over by the Minister of Environment and Forestry, Siti Nurbaya, in "
        "Jakarta.",
        [("Siti Nurbaya", "Minister of Environment and Forestry", None)],
    ),
    (
        "It was presented by the Vice President of the Republic of Indonesia, KH Ma'ruf Amin, on "
        "Tuesday.",
        [("Ma'ruf Amin", "Vice President of the Republic of Indonesia", None)],
    ),
    (
        "In March, Energy and Mineral Resources Minister Ignasius Jonan said the plan was the "
        "government's.",
        [("Ignasius Jonan", "Energy and Mineral Resources Minister", None)],
    ),
    (
        "President Joko Widodo's administration said the ratio of the country had risen.",
        [("Joko Widodo", "President", None)],
    ),
    (
        "Dirjen Gatrik Kementerian ESDM, Jisman P. Hutajulu, menjelaskan.",
        [("Jisman P. Hutajulu", "Dirjen Gatrik", "Kementerian ESDM")],
    ),
    (
        "PLN spokesman I Made Suprateka said the company was ready for the job.",
        [("I Made Suprateka", "spokesman", "PLN")],
    ),
    (
        "Warga Dusun II Desa Oelbiteno, Maria Tefa (45), mengaku senang.",
        [("Maria Tefa", "Warga Dusun II Desa Oelbiteno", None)],
    ),
    (
        "Inspektur Ketenagalistrikan Ahli Madya Bayu Nugroho menjelaskan.",
        [("Bayu Nugroho", "Inspektur Ketenagalistrikan Ahli Madya", None)],
    ),
    (
        "Sertifikat diserahkan Kepala Cabang Sucofindo Kupang, Yanuar, di Kupang.",
        [("Yanuar", "Kepala Cabang", "Sucofindo Kupang")],
    ),
    (
        "Menteri Badan Usaha Milik Negara (BUMN) Erick Thohir mengapresiasi hal itu.",
        [("Erick Thohir", "Menteri Badan Usaha Milik Negara (BUMN)", None)],
    ),
    (
        "Menteri Koordinator Bidang Kemaritiman dan Investasi Luhut Binsar Pandjaitan mengatakan.",
        [
            (
                "Luhut Binsar Pandjaitan",
                "Menteri Koordinator Bidang Kemaritiman dan Investasi",
                None,
            )
        ],
    ),
    (
        "Ketua Tim Auditor TUV Nord, Hendra Wijaya, mengatakan tidak ada temuan.",
        [("Hendra Wijaya", "Ketua Tim Auditor", "TUV Nord")],
    ),
    (
        "Darmawan Prasodjo, who joined the company in 2019, said the target was realistic.",
        [("Darmawan Prasodjo", None, None)],
    ),
    (
        "PLN East Nusa Tenggara general manager I Gede Agung Sindu said the grid would grow.",
        [("I Gede Agung Sindu", "general manager", "PLN East Nusa Tenggara")],
    ),
    (
        "Pejabat Pelaksana K3L PLN UPT Palu Andi Rahman berkata demikian.",
        [("Andi Rahman", "Pejabat Pelaksana K3L", "PLN UPT Palu")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected


def test_a_headline_that_asks_names_nobody() -> None:
    text = (
        "Govt says electrification ratio at 98 percent. What does it mean?\n\n"
        "JAKARTA - The ministry says the ratio is the share of households with power."
    )
    assert rows(text) == []
