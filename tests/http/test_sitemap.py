"""What search engines read: robots, the sitemap, markup of the data set."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from pyoxigraph import NamedNode, Triple
from rdflib.namespace import DCTERMS

from kg.namespaces import PREFIXES, tr
from kg.store.folder import Store
from kg.store.status import ACCEPTED
from tests.http.test_linked import BASE, DATASET, NTT, PAGE, SITEMAP, read

# rdflib's own parser of JSON-LD makes a graph that rdflib calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


def test_robots_name_the_sitemap(client: httpx.Client) -> None:
    text = client.get("/robots.txt").text
    assert text.startswith("User-agent: *\n")
    (address,) = re.findall(r"^Sitemap: (.+)$", text, re.MULTILINE)
    assert client.get(address).status_code == 200


def locations(client: httpx.Client, path: str) -> dict[str, str]:
    root = ET.fromstring(client.get(path).content)  # noqa: S314 - our own answer
    return {
        str(one.findtext(f"{SITEMAP}loc")): one.findtext(f"{SITEMAP}lastmod") or "" for one in root
    }


def test_the_sitemap_lists_pages_that_are_there(client: httpx.Client) -> None:
    parts = locations(client, "/sitemap.xml")
    assert [one.rpartition("/")[2] for one in parts] == ["sitemap-1.xml", "sitemap-2.xml"]
    assert all(
        re.fullmatch(r"20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", one) for one in parts.values()
    )
    pages, things = (locations(client, one) for one in parts)
    assert f"{client.base_url}/".replace("//", "/").replace(":/", "://") in pages
    paths = {one.partition("/page/")[2]: changed for one, changed in things.items()}
    assert {NTT, "unit/up3-sumba", "organisation/jahat", "source/table"} <= set(paths)
    assert "area/pulau-rahasia" not in paths  # stands in a pending graph only
    assert not any(one.startswith("evidence/") for one in paths)
    assert re.match(r"20\d\d-", paths[NTT])
    for address in things:
        assert client.get(address, headers=PAGE).status_code == 200


def test_the_sitemap_has_parts(client: httpx.Client, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = locations(client, "/sitemap-2.xml")
    monkeypatch.setattr("kg.serve.sitemap.PAGE_LINKS", 5)
    fresh = {"If-None-Match": '"none"'}
    parts = [str(one.findtext(f"{SITEMAP}loc")) for one in ET.fromstring(  # noqa: S314
        client.get("/sitemap.xml", headers=fresh).content)]  # fmt: skip
    assert len(parts) == 1 + -(-len(whole) // 5)
    found: dict[str, str] = {}
    for part in parts[1:]:
        entries = locations(client, part)
        assert 0 < len(entries) <= 5
        found |= entries
    assert found == whole
    for number in ("0", str(len(parts) + 1), "x", "-1", "١"):
        assert client.get(f"/sitemap-{number}.xml").status_code == 404


def test_hostile_names_do_not_break_the_sitemap(own: tuple[Store, httpx.Client]) -> None:
    store, client = own
    thing = NamedNode(BASE + "id/area/a&b'é")
    kind = Triple(thing, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(tr("Area")))
    with store.write(agent="test") as write:
        write.put_graph(BASE + "graph/odd", [kind], status=ACCEPTED)
    found = locations(client, "/sitemap-2.xml")
    assert any(one.endswith("/page/area/a&b'%C3%A9") for one in found)


@pytest.mark.parametrize("path", ["/", "/about", "/?lang=id"])
def test_markup_of_the_dataset(offering: httpx.Client, path: str) -> None:
    page = offering.get(path, headers=PAGE).text
    (text,) = re.findall(r'<script type="application/ld\+json">(.+?)</script>', page)
    catalogue, dataset = json.loads(text)["@graph"]
    assert (catalogue["@type"], dataset["@type"]) == ("DataCatalog", "Dataset")
    assert catalogue["dataset"]["@id"] == dataset["@id"] == str(DATASET)
    assert 50 <= len(dataset["description"]) <= 5000
    assert dataset["license"] == "https://creativecommons.org/licenses/by/4.0/"
    assert len(dataset["distribution"]) == 20
    for one in dataset["distribution"]:
        assert offering.head(one["contentUrl"]).status_code == 200
    if path.endswith("id"):
        assert dataset["name"].startswith("Terang: sertifikasi")


def test_markup_claims_no_file_without_dumps(client: httpx.Client) -> None:
    page = client.get("/about", headers=PAGE).text
    (text,) = re.findall(r'<script type="application/ld\+json">(.+?)</script>', page)
    assert "distribution" not in json.loads(text)["@graph"][1]


def test_an_empty_store_is_described(serve: Callable[..., httpx.Client], tmp_path: Path) -> None:
    Store.create(tmp_path / "store", base=BASE)
    client = serve(tmp_path / "store")
    found = read(client.get("/.well-known/void"))
    assert found.value(DATASET, DCTERMS.modified) is None
    assert found.value(DATASET, DCTERMS.temporal) is None
    assert list(locations(client, "/sitemap.xml")) != []
    assert client.get("/sitemap-2.xml").status_code == 404
    assert client.get("/", headers=PAGE).status_code == 200
    assert client.get("/about", headers=PAGE).status_code == 200
