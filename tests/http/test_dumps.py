"""Dumps beside the server: described as they are, given in parts, never claimed in vain."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
import rdflib
from rdflib.namespace import DCAT, VOID

from kg.errors import ConfigError
from kg.namespaces import PREFIXES
from kg.serve.app import create_app
from kg.settings import Settings
from tests.http.test_linked import DATASET, PAGE, read

# rdflib's own parser of JSON-LD makes a graph that rdflib calls deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


def test_without_dumps_none_are_claimed(client: httpx.Client) -> None:
    found = read(client.get("/.well-known/void"))
    assert set(found.objects(None, VOID.dataDump)) == set()
    assert set(found.objects(DATASET, DCAT.distribution)) == set()
    assert client.get("/dumps").status_code == 404
    missing = client.get("/dumps/terang.nq.gz")
    assert missing.status_code == 404
    assert "kg export --all" in missing.json()["detail"]


def test_dumps_are_described_as_they_are(offering: httpx.Client, dumps: Path) -> None:
    found = read(offering.get("/catalogue"))
    files = list(found.objects(DATASET, DCAT.distribution))
    assert len(files) == 20
    space = rdflib.Namespace(PREFIXES["spdx"])
    for one in files:
        address = str(found.value(one, DCAT.downloadURL))
        got = offering.get(address)
        assert got.status_code == 200
        assert len(got.content) == int(str(found.value(one, DCAT.byteSize)))
        checksum = found.value(found.value(one, space.checksum), space.checksumValue)
        assert hashlib.sha256(got.content).hexdigest() == str(checksum).lower()
    whole = {str(one).rpartition("/")[2] for one in found.objects(DATASET, VOID.dataDump)}
    assert whole == {"terang.nq.gz", "terang.trig.gz"}


def test_a_dump_comes_in_parts_and_not_twice(offering: httpx.Client, dumps: Path) -> None:
    content = (dumps / "terang.nq.gz").read_bytes()
    got = offering.get("/dumps/terang.nq.gz")
    assert got.headers["content-type"] == "application/gzip"
    assert "content-encoding" not in got.headers
    part = offering.get("/dumps/terang.nq.gz", headers={"Range": "bytes=10-19"})
    assert (part.status_code, part.content) == (206, content[10:20])
    again = offering.get("/dumps/terang.nq.gz", headers={"If-None-Match": got.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    head = offering.head("/dumps/terang.nq.gz")
    assert (head.content, head.headers["content-length"]) == (b"", str(len(content)))
    assert head.headers["etag"] == got.headers["etag"]
    assert offering.get("/dumps/SHA256SUMS").text == (dumps / "SHA256SUMS").read_text()
    see = offering.get("/dumps", headers={"Accept": "application/json"})
    assert (see.status_code, see.headers["location"]) == (303, "/dumps/manifest.json")
    assert offering.get("/dumps", headers=PAGE).headers["location"] == "/catalogue#dumps"


@pytest.mark.parametrize(
    ("given", "status", "size"),
    [
        ("bytes=0-0", 206, 1),
        ("bytes=-5", 206, 5),
        ("bytes=99999999-", 416, 0),
        ("bytes=5-2", 200, None),
        ("bytes=0-1,0-1,0-1", 200, None),
        ("lines=1-2", 200, None),
        ("bytes=-", 200, None),
        ("x", 200, None),
    ],
)
def test_ranges(
    offering: httpx.Client, dumps: Path, given: str, status: int, size: int | None
) -> None:
    got = offering.get("/dumps/terang.nq.gz", headers={"Range": given})
    whole = (dumps / "terang.nq.gz").stat().st_size
    assert (got.status_code, len(got.content)) == (status, whole if size is None else size)


@pytest.mark.parametrize(
    "name", ["..%2Fmeta.json", "%2e%2e", "x", "terang.nq.gz%00", "%2Fetc%2Fpasswd", "."]
)
def test_only_files_of_the_manifest_are_given(offering: httpx.Client, name: str) -> None:
    assert offering.get(f"/dumps/{name}").status_code in {303, 404}
    assert offering.get(f"/dumps/{name}").content.count(b"root:") == 0


def test_the_page_lists_the_dumps(offering: httpx.Client) -> None:
    page = offering.get("/catalogue?lang=id", headers=PAGE).text
    assert '<h2 id="dumps">Seluruh graf sebagai berkas</h2>' in page
    assert '<a href="/dumps/terang.nq.gz">terang.nq.gz</a>' in page


def test_dumps_that_went_or_are_of_another_store_are_not_claimed(
    serve: Callable[..., httpx.Client], store_path: Path, dumps: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "dump"
    shutil.copytree(dumps, mine)
    client = serve(store_path, dumps=mine)
    (mine / "areas.csv").unlink()
    found = read(client.get("/.well-known/void"))
    assert len(list(found.objects(DATASET, DCAT.distribution))) == 19
    assert client.get("/dumps/areas.csv").status_code == 404
    values = json.loads((mine / "manifest.json").read_bytes())
    (mine / "manifest.json").write_text(json.dumps({**values, "store": "another"}))
    assert list(read(client.get("/catalogue")).objects(DATASET, DCAT.distribution)) == []
    shutil.rmtree(mine)
    assert client.get("/dumps/terang.nq.gz").status_code == 404
    assert client.get("/catalogue").status_code == 200


def test_a_folder_that_is_no_export_is_refused_at_the_start(
    settings: Settings, tmp_path: Path
) -> None:
    with pytest.raises(ConfigError, match=r"the dumps cannot be offered: .*kg export --all"):
        create_app(settings.model_copy(update={"dumps": tmp_path}))
