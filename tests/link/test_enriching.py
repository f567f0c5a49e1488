"""Figures of the World Bank and BPS: what a service answers passes the map and gate of the import.

The answers are shaped as the services' documentations describe them; the World Bank's is the file
that ``kg import`` is tested with.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from kg.errors import ConfigError, ParameterError, RemoteError
from kg.link.enriching import fetch_bps, fetch_world_bank
from kg.pipeline.tables import Description, read_import
from kg.remote import RemoteClient
from tests.remote.conftest import Saying, Service

ACCESS = "EG.ELC.ACCS.ZS"
PATH = f"/v2/country/ID/indicator/{ACCESS}"
ANSWER = Path("tests/data/tables/worldbank-eg-elc-accs-zs.json").read_bytes()


def test_the_world_bank_is_asked_for_a_country(
    client: RemoteClient, service: Service, tmp_path: Path
) -> None:
    service.say(PATH, Saying(body=ANSWER))
    base = service.base + "/v2"
    found = fetch_world_bank(client, ACCESS, "Indonesia", tmp_path, address=base)
    assert service.heard[0].path == f"{PATH}?format=json&per_page=20000"
    assert found.path.read_bytes() == ANSWER
    assert found.url == f"{base}/country/ID/indicator/{ACCESS}?format=json&per_page=20000"
    read = read_import(found.path, found.map_name, Description(url=found.url))
    values = {o.observation.period.label: f"{o.observation.value:f}" for o in read.result.mapped}
    assert values["2002"] == "87.6"
    again = fetch_world_bank(client, ACCESS, "id", tmp_path, address=base)
    assert again.from_cache
    assert len(service.heard) == 1


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (b'[{"message": [{"id": "120", "value": "Invalid value"}]}]', "refuses: Invalid value"),
        (b'{"x": 1}', "no list of figures"),
        (b"[", "broken or cut off"),
    ],
)
def test_what_the_world_bank_refuses_is_told_and_not_kept(
    client: RemoteClient, service: Service, tmp_path: Path, body: bytes, message: str
) -> None:
    service.say(PATH, Saying(body=body), Saying(body=ANSWER))
    base = service.base + "/v2"
    with pytest.raises(RemoteError, match=message):
        fetch_world_bank(client, ACCESS, "ID", tmp_path, address=base)
    assert list(tmp_path.glob("*.json")) == []
    if body != b"[":
        assert fetch_world_bank(client, ACCESS, "ID", tmp_path, address=base).path.exists()


def test_wrong_series_and_areas_are_told(client: RemoteClient, tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match=r"look like EG\.ELC\.ACCS\.ZS"):
        fetch_world_bank(client, "../../x", "ID", tmp_path)
    with pytest.raises(ParameterError, match="figures of countries, and 'NTT' is none"):
        fetch_world_bank(client, ACCESS, "NTT", tmp_path)


def dynamic(**changes: Any) -> dict[str, Any]:
    """Return a dynamic table with two provinces, two sources and two years."""
    return {
        "status": "OK",
        "data-availability": "available",
        "labelvervar": "38 Provinsi",
        "var": [{"val": 855, "label": "Persentase Rumah Tangga menurut Sumber Penerangan"}],
        "vervar": [{"val": 1100, "label": "ACEH"}, {"val": 5300, "label": "NUSA TENGGARA TIMUR"}],
        "turvar": [{"val": 201, "label": "Listrik PLN"}, {"val": 203, "label": "Bukan Listrik"}],
        "tahun": [{"val": 121, "label": "2021"}, {"val": 122, "label": "2022"}],
        "turtahun": [{"val": 0, "label": "Tahun"}],
        "datacontent": {
            "11008552011210": 99.1,
            "11008552011220": 99.2,
            "53008552011210": 80.5,
            "53008552011220": 85.25,
            "53008552031220": 4,
        },
        **changes,
    }


def say_table(service: Service, *answers: dict[str, Any]) -> str:
    service.say("/v1/api/list", *(Saying(body=json.dumps(one).encode()) for one in answers))
    return service.base + "/v1/api"


def test_a_dynamic_table_of_bps_becomes_the_table_of_its_site(
    client: RemoteClient, service: Service, tmp_path: Path
) -> None:
    base = say_table(service, dynamic())
    found = fetch_bps(client, "855", "secret", tmp_path, address=base)
    assert found.path.read_text(encoding="utf-8").splitlines() == [
        "38 Provinsi;Persentase Rumah Tangga menurut Sumber Penerangan",
        ";Listrik PLN;Listrik PLN;Bukan Listrik",
        ";2021;2022;2022",
        "ACEH;99.1;99.2;",
        "NUSA TENGGARA TIMUR;80.5;85.25;4",
    ]
    assert service.heard[0].path.endswith("?model=data&lang=ind&domain=0000&var=855&key=secret")
    assert found.url == f"{base}/list?model=data&lang=ind&domain=0000&var=855"
    read = read_import(found.path, found.map_name, Description(url=found.url))
    figures = {
        (item.observation.area.slug, item.observation.period.label, item.observation.supply):
        f"{item.observation.value:f}" for item in read.result.mapped
    }  # fmt: skip
    assert figures == {
        ("aceh", "2021", "pln"): "99.1",
        ("aceh", "2022", "pln"): "99.2",
        ("nusa-tenggara-timur", "2021", "pln"): "80.5",
        ("nusa-tenggara-timur", "2022", "pln"): "85.25",
    }


def test_errors_of_bps_do_not_show_the_key(
    client: RemoteClient, service: Service, tmp_path: Path
) -> None:
    base = say_table(
        service,
        {"status": "Error", "message": "Invalid Key secret"},
        dynamic(**{"data-availability": "list-not-available"}),
        dynamic(vervar=None),
    )
    for message in ("refuses: Invalid Key …", "has no figures of variable 855", "no dynamic table"):
        with pytest.raises(RemoteError, match=message) as error:
            fetch_bps(client, "855", "secret", tmp_path, address=base)
        assert "secret" not in str(error.value)
        assert "secret" not in error.value.address
    with pytest.raises(ConfigError, match="TERANG_BPS_KEY"):
        fetch_bps(client, "855", None, tmp_path)
    with pytest.raises(ParameterError, match="is a number"):
        fetch_bps(client, "x/y", "secret", tmp_path)
    with pytest.raises(ParameterError, match="four digits"):
        fetch_bps(client, "855", "secret", tmp_path, domain="53")


def test_kg_enrich_writes_the_figures_with_their_provenance(
    own_store: Path, service: Service, tmp_path: Path
) -> None:
    service.say(PATH, Saying(body=ANSWER))

    def kg(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "kg", *arguments, "--store", str(own_store)],
            capture_output=True, text=True, timeout=120, check=False,
            env={**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "COLUMNS": "200"},
        )  # fmt: skip

    asked = ("enrich", ACCESS, "--from", "worldbank", "--address", service.base + "/v2")
    looked = kg(*asked, "--dry-run")
    assert "Nothing was written" in looked.stdout, looked.stderr
    done = kg(*asked)
    assert done.returncode == 0, done.stderr
    assert "kept from an earlier request" in done.stdout
    query = f"""SELECT ?url ?value WHERE {{
        ?source <https://schema.org/url> ?url . FILTER(CONTAINS(STR(?url), "{PATH}"))
        ?o tr:statedIn ?source ; <http://purl.org/linked-data/sdmx/2009/measure#obsValue> ?value
    }} ORDER BY ?value"""
    told = kg("query", "--sparql", query, "--format", "csv")
    assert "87.6" in told.stdout, told.stderr
    wrong = kg("enrich", ACCESS, "--from", "imf")
    assert (wrong.returncode, "there are worldbank, bps" in wrong.stderr) == (2, True)
