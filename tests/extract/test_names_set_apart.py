"""Names set apart from their posts, people told by somebody else, offices with lists of fields."""

from __future__ import annotations

import pytest

from kg.extract import extract

Person = tuple[str, str | None, str | None]

SET_APART: list[tuple[str, list[Person]]] = [
    (  # in brackets behind the post; brackets that only spell it out name nobody
        "Acara itu dihadiri Camat Wulanggitang (Fredy Lango), Bupati Sikka (Robi Idong) dan "
        "Manager PLN UP3 Kupang (Maria Hale).",
        [
            ("Fredy Lango", "Camat Wulanggitang", None),
            ("Robi Idong", "Bupati Sikka", None),
            ("Maria Hale", "Manager", "PLN UP3 Kupang"),
        ],
    ),
    (
        "Menteri Energi dan Sumber Daya Mineral (Menteri ESDM) dan Ketua AESI (Asosiasi Energi "
        "Surya Indonesia) belum hadir.",
        [],
    ),
    (  # said to be somebody's name; what things are called names nobody
        "Kepala Dusun Wae Lolos II bernama Yosef Hambur mengatakan genset itu rusak. Penjual kue "
        "bernama Rini Abas mengeluh, begitu pula peternak asal Desa Rua yang bernama Umbu Lele.",
        [
            ("Yosef Hambur", "Kepala Dusun Wae Lolos II", None),
            ("Rini Abas", "Penjual kue", None),
            ("Umbu Lele", "peternak", None),
        ],
    ),
    (
        "Petani mendirikan koperasi bernama Tunas Mekar. Guru itu membuat aplikasi bernama Si "
        "Terang.",
        [],
    ),
    (  # behind a post that is pointed back to; days, places and who is told of are no holders
        "Manajer PLN UP3 Luwuk itu, Ferdi Manopo, lalu menekan tombol.",
        [("Ferdi Manopo", "Manajer", "PLN UP3 Luwuk")],
    ),
    (
        "Komisi III DPRD Ende bersidang. Sekretaris komisi tersebut, Yani Kotan, menolak.",
        [("Yani Kotan", "Sekretaris", "Komisi III DPRD Ende")],
    ),
    ("Kata Gubernur NTT itu, Sumba Timur akan terang.", []),
    (  # behind a post of who was named before
        "PLN UP3 Bima melalui Manajernya, Arif Hadi, dan PLN UID Bali yang diwakili General "
        "Managernya Made Wirya meneken nota itu.",
        [
            ("Arif Hadi", "Manajer", "PLN UP3 Bima"),
            ("Made Wirya", "General Manager", "PLN UID Bali"),
        ],
    ),
]

TOLD_OTHERWISE: list[tuple[str, list[Person]]] = [
    (  # whose somebody is
        'Istrinya, Sarlota, kini membuka warung. Rekannya, Niko Bau, mengangguk. "Benar," sahut '
        "tetangganya, Dina Lay.",
        [("Sarlota", None, None), ("Niko Bau", None, None), ("Dina Lay", None, None)],
    ),
    ("Akhirnya, Sumba terang. Anaknya bersekolah di Ende.", []),
    (  # clergy
        "Di Ende, Romo Markus Solo Pr dari Keuskupan Agung Ende menolak. Pater Yan Dua SVD "
        "memimpin doa.",
        [("Markus Solo", None, None), ("Yan Dua", None, None)],
    ),
    (
        "Vikaris Jenderal Keuskupan Agung Ende Romo Feri Daki hadir.",
        [("Feri Daki", "Vikaris Jenderal", "Keuskupan Agung Ende")],
    ),
    (  # another name of the same
        "Tokoh adat Suku Boti, Namah Benu alias Usif, mengatakan warganya menolak listrik.",
        [("Namah Benu", "Tokoh adat Suku Boti", None)],
    ),
    (  # the post somebody had then
        "Program itu dimulai oleh Sudirman Said ketika menjabat Menteri ESDM.",
        [("Sudirman Said", "Menteri ESDM", None)],
    ),
    (  # a clause behind the subject of a sentence that is linked to the one before
        "Namun Kuntoro Mangku, pendahulunya, menilai klaim itu berlebihan.",
        [("Kuntoro Mangku", None, None)],
    ),
    (
        "Ibu Negara Iriana menyapa warga bersama Ketua DPRD Sikka Donatus Raja.",
        [
            ("Iriana", "Ibu Negara", None),
            ("Donatus Raja", "Ketua", "DPRD Sikka"),
        ],
    ),
    (  # places of two words, chiefs of villages
        "Camat Sungai Hilir Rudi Alang hadir bersama Petinggi Kampung Long Hubung Luhat Dalung.",
        [
            ("Rudi Alang", "Camat Sungai Hilir", None),
            ("Luhat Dalung", "Petinggi Kampung Long Hubung", None),
        ],
    ),
    (  # bodies of many countries, of a region
        "Direktur ADB untuk Indonesia Rina Sato dan Country Director Bank Dunia untuk Indonesia "
        "dan Timor-Leste Carla Diaz hadir.",
        [("Rina Sato", "Direktur", "ADB"), ("Carla Diaz", "Country Director", "Bank Dunia")],
    ),
    (
        "Kepala Perwakilan Ombudsman RI Provinsi Maluku Hasan Slamat dan Kepala BKKBN Kabupaten "
        "Ende Rofina Dua hadir.",
        [
            ("Hasan Slamat", "Kepala Perwakilan", "Ombudsman RI Provinsi Maluku"),
            ("Rofina Dua", "Kepala", "BKKBN Kabupaten Ende"),
        ],
    ),
    (
        '"Terang sekali," ujar Wa Ode Sitti, penerima bantuan BPBL asal Kelurahan Lamangga.',
        [("Wa Ode Sitti", "penerima bantuan BPBL", None)],
    ),
]

OFFICES: list[tuple[str, list[Person], list[str]]] = [
    (
        "Kepala Dinas Perdagangan, Perindustrian dan ESDM Kabupaten Sikka, Frans Dua, hadir.",
        [("Frans Dua", "Kepala", "Dinas Perdagangan, Perindustrian dan ESDM Kabupaten Sikka")],
        ["Dinas Perdagangan, Perindustrian dan ESDM Kabupaten Sikka"],
    ),
    (
        "Sekretaris Dinas Pekerjaan Umum, Penataan Ruang dan Kawasan Permukiman Malinau Ani Lawai "
        "hadir.",
        [
            (
                "Ani Lawai",
                "Sekretaris",
                "Dinas Pekerjaan Umum, Penataan Ruang dan Kawasan Permukiman Malinau",
            )
        ],
        ["Dinas Pekerjaan Umum, Penataan Ruang dan Kawasan Permukiman Malinau"],
    ),
    (  # a field of a post is no ministry
        "Kadis Perindustrian, Perdagangan dan ESDM Kabupaten Sikka, Frans Dua, hadir.",
        [("Frans Dua", "Kadis Perindustrian, Perdagangan dan ESDM Kabupaten Sikka", None)],
        [],
    ),
    (  # another body is no place of a plant
        "Kepala UPTD Pengelolaan PLTS Dinas ESDM Maluku, Rina Tita, hadir.",
        [("Rina Tita", "Kepala UPTD Pengelolaan PLTS", "Dinas ESDM Maluku")],
        ["Dinas ESDM Maluku"],
    ),
    (
        "Kepala Bakesbangpol Yusuf Lado dan Kepala Dispora Ende Rini Tefa hadir.",
        [("Yusuf Lado", "Kepala", "Bakesbangpol"), ("Rini Tefa", "Kepala", "Dispora Ende")],
        ["Bakesbangpol", "Dispora Ende"],
    ),
    ("Hadir perwakilan Dinas Sosial, PLN dan Kejaksaan.", [], ["Dinas Sosial", "PLN"]),
]


@pytest.mark.parametrize(("text", "expected"), [*SET_APART, *TOLD_OTHERWISE])
def test_people(text: str, expected: list[Person]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


@pytest.mark.parametrize(("text", "people", "organisations"), OFFICES)
def test_offices(text: str, people: list[Person], organisations: list[str]) -> None:
    found = extract(text)
    assert [(p.name, p.role, p.organization) for p in found.people] == people
    assert [o.name for o in found.organizations] == organisations


def test_who_is_named_by_another_speaks() -> None:
    text = (
        '"Kami bosan," kata Eko Wenda, warga Bolakme. "Bohong semua," timpal istrinya, Ria Kogoya.'
    )
    assert [q.speaker for q in extract(text).quotes] == ["Eko Wenda", "Ria Kogoya"]
