"""docs/import.md tells the truth about maps."""

from __future__ import annotations

import re
from pathlib import Path

from kg.mapping.table_maps import FIELDS
from kg.resources import map_files
from tests.mapping.table_helpers import apply, grid_of, map_from

PAGE = (Path(__file__).parents[2] / "docs" / "import.md").read_text(encoding="utf-8")


def test_the_example_works(tmp_path: Path) -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
    table = grid_of(("Provinsi", "Pelanggan (ribu)"), ("NTT", "1.234,5"))
    (item,) = apply(table, map_from(tmp_path, text), {"period": "2022"}).mapped
    o = item.observation
    assert (o.area.slug, o.indicator, f"{o.value:f}") == (
        "nusa-tenggara-timur",
        "customers",
        "1234500.0",
    )


def test_ready_maps_and_fields_are_listed() -> None:
    for path in map_files():
        assert f"| `{path.stem}` |" in PAGE
    assert [name for name in FIELDS if f"`{name}`" not in PAGE] == []
