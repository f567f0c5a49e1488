"""What somebody is between commas behind the name; when, where and how one speaks is no role."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Rini Wulan, pemudik asal Semarang yang ditemui di Cipali, mengaku tidak cemas.",
        [("Rini Wulan", "pemudik asal Semarang")],
    ),
    (
        "Rini Wulan, dukun bayi di Kampung Anu, merasakan bedanya.\n\n"
        '"Lampunya terang sekali," tutur Rini.',
        [("Rini Wulan", "dukun bayi")],
    ),
    (
        '"Lampunya terang sekali," kata Rini Wulan, penenun dari Desa Kukusan.',
        [("Rini Wulan", "penenun")],
    ),
    (
        "Rini Wulan (54), penganyam tikar di pasar itu, mengatakan lampunya terang.",
        [("Rini Wulan", "penganyam tikar")],
    ),
    (
        '"The village now has light, and it is good," said Rini Wulan, a 45-year-old weaver of '
        "baskets in the village.",
        [("Rini Wulan", "weaver of baskets")],
    ),
    (
        '"The lamps are bright, and it is good," Rini Wulan, a housewife in Ende, said of the new '
        "lamps.",
        [("Rini Wulan", "housewife")],
    ),
    # when, where and how somebody speaks
    (
        '"Lampunya terang sekali," kata Rini Wulan, akhir pekan lalu di Ende.',
        [("Rini Wulan", None)],
    ),
    (
        '"Lampunya terang sekali," kata Rini Wulan, sambil tersenyum di Ende.',
        [("Rini Wulan", None)],
    ),
    ('"Lampunya terang sekali," kata Rini Wulan, penuh haru di Ende.', [("Rini Wulan", None)]),
    # no people
    ("Cahaya Baru, perusahaan swasta di Bali, mengatakan lampunya terang.", []),
    ("Terang Bersama, sebuah program hijau, menargetkan semua rumah terang.", []),
    ("Green Lamps, a new company in Bali, said that the lamps of the village were bright.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_roles_between_commas(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(each.name, each.role) for each in extract(text).people] == expected


def test_a_post_counts_more_than_words_between_commas() -> None:
    text = (
        '"Lampunya terang sekali," kata Rini Wulan, perantau asal Semarang.\n\n'
        "Manajer UP3 Kupang Rini Wulan hadir."
    )
    assert [each.role for each in extract(text).people] == ["Manajer"]
