"""Heads and days of pages: the hour of a page, months first, what befell on another day."""

from __future__ import annotations

import pytest

from kg.extract import extract

_BODY = "Ratusan warga mendatangi kantor itu karena listrik di kota mereka tidak teratur lagi."
_ENGLISH = "The company builds grids in the villages of the east and on the islands of the south."
CASES: list[tuple[str, str | None, str | None, str | None]] = [
    (f"tirto.id -\n{_BODY}", None, "tirto.id", None),
    (f"kata warga -\n{_BODY}", None, None, None),
    (
        f"Senin, 29 April 2024\nFollow:\nHome\nKantor Didemo Warga\nSenin, 25/April/2016 - "
        f"10:11:00 WIB\nENDE - {_BODY}",
        "ENDE",
        None,
        "2016-04-25",
    ),
    (
        f"Kantor Didemo Warga\n25 April 2016 10:11 WIB\nDiperbarui 29 April 2016 11:00 WIB\n"
        f"ENDE - {_BODY}",
        "ENDE",
        None,
        "2016-04-25",
    ),
    (
        f"Kantor Didemo Warga\nSenin, 25 April 2016\nENDE - {_BODY} Pada 24 April 2016 pukul 10.11 "
        "WIB listrik padam.",
        "ENDE",
        None,
        "2016-04-25",
    ),
    (
        f'"It is good," said Budi Hartono in Ende, Thursday (10/5/2017). {_ENGLISH}',
        None,
        None,
        "2017-10-05",
    ),
    (
        f'"It is good," said Budi Hartono in Ende, Wednesday (10/5/2017). {_ENGLISH}',
        None,
        None,
        "2017-05-10",
    ),
    (
        f'"It is good," said Budi Hartono in Ende on Monday (13/1/2020). {_ENGLISH}',
        None,
        None,
        "2020-01-13",
    ),
    (
        "Pengusaha mendesak pemerintah menyusul padamnya listrik di Jawa, Minggu (4/8/2019). "
        '"Kami rugi," kata Ketua Apindo Ende Rini Wulan dalam siaran pers, Senin (5/8/2019).',
        None,
        None,
        "2019-08-05",
    ),
    (
        '"Kami rugi," kata Ketua Apindo Ende Rini Wulan, Senin (5/8/2019). Pemadaman terjadi di '
        "seluruh kota pada Minggu (4/8/2019).",
        None,
        None,
        "2019-08-05",
    ),
    (
        "Listrik padam di seluruh kota, Minggu (4/8/2019) malam. Manajer PLN UP3 Ende Rini Wulan "
        "mengatakan gangguan sudah diatasi.",
        None,
        None,
        "2019-08-04",
    ),
]


@pytest.mark.parametrize(("text", "place", "agency", "day"), CASES)
def test_heads(text: str, place: str | None, agency: str | None, day: str | None) -> None:
    found = extract(text).dateline
    assert (found.place, found.agency, found.published) == (place, agency, day)


def test_a_centre_before_its_company_is_no_place() -> None:
    found = extract("The Java-Bali Load Control Center of PLN restored the power on Monday.")
    assert found.dateline.place is None
    assert [each.name for each in found.organizations] == [
        "Java-Bali Load Control Center",
        "PLN",
    ]


def test_a_colon_right_before_the_first_word_ends_a_head() -> None:
    text = (
        "PLN Spends Rp3 Trillion\nFriday, 10 June, 2011 | 10:05 WIB\n"
        "TEMPO Interactive, Jakarta:The government gave PLN another Rp3 trillion to light the east."
    )
    found = extract(text).dateline
    assert (found.place, found.agency, found.published) == (
        "Jakarta",
        "TEMPO Interactive",
        "2011-06-10",
    )
