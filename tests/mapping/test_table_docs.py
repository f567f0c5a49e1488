"""docs/import.md tells the truth about maps."""

from __future__ import annotations

import re
from pathlib import Path

from kg.mapping.register_maps import FIELDS as REGISTER_FIELDS
from kg.mapping.register_maps import read_register_map
from kg.mapping.table_maps import FIELDS
from kg.resources import map_files, register_map_files
from tests.mapping.table_helpers import apply, grid_of, map_from

PAGE = (Path(__file__).parents[2] / "docs" / "import.md").read_text(encoding="utf-8")


def test_the_example_works(tmp_path: Path) -> None:
    text, _ = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    table = grid_of(("Provinsi", "Pelanggan (ribu)"), ("NTT", "1.234,5"))
    (item,) = apply(table, map_from(tmp_path, text), {"period": "2022"}).mapped
    o = item.observation
    assert (o.area.slug, o.indicator, f"{o.value:f}") == (
        "nusa-tenggara-timur",
        "customers",
        "1234500.0",
    )


def test_the_example_of_a_register_works(tmp_path: Path) -> None:
    _, text = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    path = tmp_path / "mine.toml"
    path.write_text(text, encoding="utf-8")
    found = read_register_map(path)
    assert (found.of, found.lists) == ("PT Contoh Sertifikasi", "certifications")


def test_ready_maps_and_fields_of_registers_are_listed() -> None:
    for path in register_map_files():
        assert f"| `{path.stem}` |" in PAGE
    names = {name for fields in REGISTER_FIELDS.values() for name in fields}
    assert [name for name in names if f"`{name}`" not in PAGE] == []


def test_ready_maps_and_fields_are_listed() -> None:
    for path in map_files():
        assert f"| `{path.stem}` |" in PAGE
    assert [name for name in FIELDS if f"`{name}`" not in PAGE] == []
