"""Names that go on over the end of a line, where lines are broken at a fixed width."""

from __future__ import annotations

import textwrap

import pytest

from kg.extract import extract
from kg.extract.text.document import Document

STORY = (
    "PT Kaltim Sumber Coal meraih sertifikat ISO 9001:2015 dari PT Sucofindo Mutu Lestari pada "
    "Selasa pekan lalu. Sertifikat itu diserahkan kepada General Manager PT Kaltim Sumber Coal, "
    "Budi Hartono Santoso, di Kabupaten Kutai Timur. PLN Unit Induk Distribusi Kalimantan Timur "
    "dan Utara ikut menyaksikan. Manajer Unit Pelaksana Pelayanan Pelanggan Bontang Rina Ayu "
    "Lestari mengatakan listrik di Provinsi Kalimantan Timur sudah andal bagi industri tambang. "
    "Menteri Energi dan Sumber Daya Mineral mendukung upaya perusahaan itu sejak tahun lalu."
)
TITLE = "PT Kaltim Sumber Coal Kini Lebih Siap Bersaing di Pasar Dunia Berkat Sertifikat Baru"


def _told(text: str) -> tuple[set[str], set[tuple[str, str | None]], set[str | None]]:
    found = extract(text)
    return (
        {each.name for each in found.organizations},
        {(each.name, each.role) for each in found.people},
        {each.holder for each in found.certifications},
    )


@pytest.mark.parametrize("width", [56, 64, 72, 80])
@pytest.mark.parametrize("title", ["", TITLE + "\n"])
def test_broken_lines_read_like_whole_ones(width: int, title: str) -> None:
    whole = _told(title + STORY)
    assert _told(title + textwrap.fill(STORY, width)) == whole
    assert ("Rina Ayu Lestari", "Manajer") in whole[1]


@pytest.mark.parametrize(
    "text",
    [
        "Penerima:\nPLN UP3 Sumba\nPLN UP3 Ende\nPLN UP3 Kupang\nPLN UP3 Flores\nPLN UP2D NTT",
        "1. PLN UP3 Sumba\n2. PLN UP3 Ende\n3. PLN UP3 Kupang\n4. UP2D NTT\n5. UPK Timor\n6. UPT B",
        "PLN Andal.\nUP3 Ende Siaga.\nListrik Aman.\nWarga Senang.\nCuaca Cerah.\nUsai Sudah.",
    ],
)
def test_lines_that_stand_for_themselves(text: str) -> None:
    assert Document(text).plain == text
