"""The language of maps: a strict schema, and the ready maps keep it."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import ConfigError, ParameterError
from kg.mapping.table_maps import code_members, find_map, read_map
from kg.resources import map_files

GOOD = """
title = "A table"
[fields]
area = ["provinsi"]
[[values]]
heading = ["nilai"]
indicator = "customers"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_ready_maps_keep_the_schema() -> None:
    names = [path.stem for path in map_files()]
    assert names == [
        "bps-dynamic", "long", "statistik-ketenagalistrikan", "statistik-pln", "terang-cube",
        "worldbank",
    ]  # fmt: skip
    assert [find_map(name).name for name in names] == names


def test_a_map_of_ones_own(tmp_path: Path) -> None:
    table_map = find_map(str(write(tmp_path, GOOD)))
    assert table_map.fields == {"area": ("provinsi",)}
    assert table_map.values[0].gives == {"indicator": "customers"}
    assert not table_map.skip_others


@pytest.mark.parametrize(
    ("before", "after", "why"),
    [
        ("[fields]", "[feilds]", "'feilds' is unknown"),
        ('area = ["provinsi"]', 'arae = ["provinsi"]', "'arae' is unknown"),
        ("heading =", "headnig =", "'headnig' is unknown"),
        ('"customers"', '"custumers"', "'custumers' is no code; use one of customers"),
        ('title = "A table"', "", "give it a title"),
        ('heading = ["nilai"]', "heading = 5", "must be a text or a list of texts"),
        ('heading = ["nilai"]', 'heading = ["nilai"]\nscale = 7', "scale is 1, 10, 100"),
        ('heading = ["nilai"]', 'heading = ["nilai"]\nskip = "yes"', "skip is true or false"),
        ("[fields]", 'other_columns = "drop"\n[fields]', "other_columns is refuse or skip"),
        ("[fields]", 'optional = ["note"]\n[fields]', "optional names note"),
        ('area = ["provinsi"]', "", "say where the area stands"),
        ("[[values]]", '[numbers]\ndecimal = ";"\n[[values]]', "decimal is ',', '.' or 'auto'"),
        (
            "[[values]]",
            '[numbers]\ndecimal = ","\nthousands = ","\n[[values]]',
            "thousands is .* not the decimal mark",
        ),
        ("[[values]]", '[areas]\nlevel = "village"\n[[values]]', "level is one of province"),
        ("[[values]]", '[marks."*"]\nvalue = "x"\n[[values]]', "'value' is unknown"),
        ("[[values]]", '[codes.supply]\nPLN = "plan"\n[[values]]', "'plan' is no code"),
        ("[[values]]", '[constants]\nstatus = "sure"\n[[values]]', "'sure' is no code"),
        ("[[values]]", "[values]", "at least one \\[\\[values\\]\\]"),
    ],
)
def test_slips_are_errors_that_name_the_place(
    tmp_path: Path, before: str, after: str, why: str
) -> None:
    assert before in GOOD
    with pytest.raises(ConfigError, match=why) as caught:
        read_map(write(tmp_path, GOOD.replace(before, after)))
    assert "mine.toml" in str(caught.value)


def test_broken_toml(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"mine\.toml cannot be read"):
        read_map(write(tmp_path, "title = "))


def test_no_such_map() -> None:
    with pytest.raises(ParameterError, match="ready are bps-dynamic"):
        find_map("bps")


def test_codes_come_from_the_ontology() -> None:
    assert len(code_members()["indicator"]) == 14
    assert "pln-and-non-pln-with-lamps" in code_members()["supply"]
