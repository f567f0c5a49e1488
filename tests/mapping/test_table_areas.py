"""Area names of tables: any known spelling is found, and nothing by likeness."""

from __future__ import annotations

import pytest

from kg.errors import MappingError
from kg.mapping.areas import Gazetteer, read_gazetteer
from kg.mapping.table_areas import HEADINGS, NAMES, AreaNames
from kg.mapping.table_maps import Areas
from kg.resources import map_folder
from kg.sources.tables import BadRow, read_table


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return read_gazetteer()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("DKI", "31"), ("DKI JAKARTA", "31"), ("Jakarta", "31"), ("D.K.I. Jakarta", "31"),
        ("D.I. Yogyakarta", "34"), ("DI. YOGYAKARTA", "34"), ("D I Yogyakarta", "34"),
        ("Daerah Istimewa Yogyakarta", "34"), ("DIY", "34"), ("DI Jogyakarta", "34"),
        ("Kep. Bangka Belitung", "19"), ("KEPULAUAN BANGKA BELITUNG", "19"),
        ("Bangka Belitung", "19"), ("Babel", "19"), ("Kep. Riau", "21"), ("Kepri", "21"),
        ("NTT", "53"), ("N.T.T.", "53"), ("NUSA TENGGARA TIMUR", "53"),
        ("  Nusa   Tenggara\nTimur ", "53"), ("East Nusa Tenggara", "53"), ("Prov. NTT", "53"),
        ("Provinsi Nusa Tenggara Timur", "53"), ("Propinsi NTB", "52"),
        ("Sumatra Utara", "12"), ("Sumut", "12"), ("Nanggroe Aceh Darussalam", "11"),
        ("N A D", "11"), ("Irian Jaya Barat", "91"), ("Kalteng", "62"), ("Sultra", "74"),
    ],
)  # fmt: skip
def test_spellings_of_provinces(gazetteer: Gazetteer, name: str, code: str) -> None:
    assert {area.bps_code for area in AreaNames(gazetteer, Areas()).find(name)} == {code}


def test_country_and_groups(gazetteer: Gazetteer) -> None:
    names = AreaNames(gazetteer, Areas())
    assert names.find("INDONESIA")[0].slug == "indonesia"
    assert names.find("Suluttenggo")[0].kind == "statistical-group"


@pytest.mark.parametrize(
    "name", ["Nusa Tengara Timur", "Jawa", "Irian Jaya", "Timor Timur", "Kab. Belu"]
)
def test_likeness_never_decides(gazetteer: Gazetteer, name: str) -> None:
    with pytest.raises(MappingError, match="no area is called"):
        AreaNames(gazetteer, Areas()).find(name)


def test_a_refusal_suggests(gazetteer: Gazetteer) -> None:
    with pytest.raises(MappingError, match=r"is it Nusa Tenggara Timur"):
        AreaNames(gazetteer, Areas()).find("Nusa Tengara Timur")


def test_regencies(gazetteer: Gazetteer) -> None:
    names = AreaNames(gazetteer, Areas(level="regency"))
    assert [area.slug for area in names.find("KAB. SIKKA")] == ["kabupaten-sikka"]
    assert [area.slug for area in names.find("Sikka")] == ["kabupaten-sikka"]
    assert [area.slug for area in names.find("Kota Kupang")] == ["kota-kupang"]
    with pytest.raises(MappingError, match=r"several areas: .*\(75\).*\(7502\)|\(7502\).*\(75\)"):
        names.find("Gorontalo")
    assert [area.slug for area in names.find("Gorontalo", "75")] == ["gorontalo"]


def test_code_and_name_must_agree(gazetteer: Gazetteer) -> None:
    names = AreaNames(gazetteer, Areas())
    with pytest.raises(MappingError, match="different areas"):
        names.find("Bali", "53")
    with pytest.raises(MappingError, match="no area has the BPS code"):
        names.find("Bali", "99")


def test_every_short_name_is_of_a_province_and_says_why(gazetteer: Gazetteer) -> None:
    rows = list(read_table(map_folder() / NAMES, HEADINGS))
    assert len(rows) >= 38
    for row in rows:
        assert not isinstance(row, BadRow)
        assert row["basis"]
        assert gazetteer.by_code[row["bps_code"]][0].kind == "province"


def test_no_name_means_two_provinces(gazetteer: Gazetteer) -> None:
    names = AreaNames(gazetteer, Areas())
    assert [name for name, found in names.by_name.items() if len(found) > 1] == []
