"""People behind what they do, in units by short regions, by chapters; who is pointed back to."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "ENDE - Di pulau itu nelayan Yosef Dhae mengaku senang. Petani Rini Wulan menambahkan hal "
        "itu. Guru Sari Utami Karya setuju.",
        [
            ("Yosef Dhae", "nelayan", None),
            ("Rini Wulan", "Petani", None),
            ("Sari Utami Karya", "Guru", None),
        ],
    ),
    (
        "ENDE - Tokoh masyarakat Yosef Dhae mengatakan itu. Ketua RT Rudi Hartono senang. Sesepuh "
        "Rini Kusuma hadir.",
        [
            ("Yosef Dhae", "Tokoh masyarakat", None),
            ("Rudi Hartono", "Ketua RT", None),
            ("Rini Kusuma", "Sesepuh", None),
        ],
    ),
    (
        "ENDE - Nelayan Nua Bosi, Rudi Hartono, mengatakan itu. Warga Kukusan Yusnaini "
        "mengaku senang.",
        [("Rudi Hartono", "Nelayan Nua Bosi", None), ("Yusnaini", "Warga Kukusan", None)],
    ),
    (
        "ENDE - Camat Nuabosi Yosefina hadir. Tokoh adat Nuabosi Yosef Dhae hadir.",
        [("Yosefina", "Camat Nuabosi", None), ("Yosef Dhae", "Tokoh adat Nuabosi", None)],
    ),
    (
        "ENDE - Hadir Camat Anu Rudi Hartono, Babinkamtibmas, Babinsa, serta pelaku UMKM Desa "
        "Kukusan.",
        [("Rudi Hartono", "Camat Anu", None)],
    ),
    (
        "ENDE - GeneralManager (GM) PLN UP3 Ende Rini Wulan mengatakan itu. Listrik masuk wilayah "
        "Terpencil Seno Hartono, Manajer PLN UP3 Maumere, berkata.",
        [("Rini Wulan", None, None), ("Seno Hartono", "Manajer", "PLN UP3 Maumere")],
    ),
    (
        "Kata Manajer Umum PLN Distribusi Jateng dan DIJ, Rini Wulan. GM PLN Wil. NTT Seno Karya "
        "hadir.",
        [
            ("Rini Wulan", "Manajer Umum", "PLN Distribusi Jateng dan DIJ"),
            ("Seno Karya", "GM", "PLN Wil. NTT"),
        ],
    ),
    (
        "ENDE - Kemudian, Tri Wahyuni pun demikian. “Itu berat,” kata Tri.",
        [("Tri Wahyuni", None, None)],
    ),
    (
        '"Bad," Budi Hartono, deputy chairman of the Jakarta chapter of the Indonesian Chamber of '
        "Commerce and Industry (Kadin), said on Monday.",
        [
            (
                "Budi Hartono",
                "deputy chairman",
                "Indonesian Chamber of Commerce and Industry (Kadin)",
            )
        ],
    ),
    (
        "The chief of the PLN office in Ende, P. Samosir, said so. The manager of the PLN branch "
        "in Kupang Yosef Dhae came.",
        [
            ("P. Samosir", "chief", "PLN office in Ende"),
            ("Yosef Dhae", "manager", "PLN branch in Kupang"),
        ],
    ),
    ("The PLN office in Ende was closed on Monday, the mayor said.", []),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


QUOTES = [
    (
        "Cahyadi adalah salah satu orang yang merasakan itu. Karyawan swasta yang pernah bekerja "
        "di Banggai itu merasa terganggu. “Suka mati,” ujar pria 34 tahun itu.",
        [("Cahyadi", "Suka mati")],
    ),
    (
        "Kupang adalah salah satu kota yang terang. Seorang warga mengeluh. “Suka mati,” ujarnya.",
        [("Seorang warga", "Suka mati")],
    ),
    (
        "Kapolres Ende mengatakan hal itu. “Suka mati,” ujarnya.",
        [("Kapolres Ende", "Suka mati")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_quotes(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(each.speaker, each.text) for each in extract(text).quotes] == expected


_BODY = "PT PLN (Persero) kembali memberi bantuan kepada warga di sekitar kantor itu sejak pagi."
HEADS = [
    (f"PADANG, METRO–{_BODY}", "PADANG", "METRO"),
    (f"LampungSatu, Metro – {_BODY}", "Metro", "LampungSatu"),
    (f"METRO – {_BODY}", "METRO", None),
    (f"KLIK24.NEWS Kepulauan Sangihe – {_BODY}", "Kepulauan Sangihe", "KLIK24.NEWS"),
]


@pytest.mark.parametrize(("text", "place", "agency"), HEADS)
def test_heads(text: str, place: str, agency: str | None) -> None:
    found = extract(text).dateline
    assert (found.place, found.agency) == (place, agency)


def test_a_unit_by_the_initials_of_its_place() -> None:
    found = extract(
        "PT PLN Pembangkitan Tanjung Jati B (TJB) memberi bantuan. PT PLN Pembangkitan TJB dan PLN "
        "Pembangkitan Sumbagut senang."
    ).organizations
    assert [each.name for each in found] == [
        "PT PLN Pembangkitan Tanjung Jati B (TJB)",
        "PLN Pembangkitan Sumbagut",
    ]
