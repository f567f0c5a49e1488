"""A small world behind a server, and clients of both versions."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import PREFIXES, tr
from tests.http.conftest import Running, make_settings
from tests.http.reconcile.names import (
    DRAFTS,
    EVIL,
    EVIL_LABEL,
)
from tests.http.reconciliation_client import Client02, ClientDraft
from tests.link.world import make_world


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    evil = NamedNode(EVIL)
    hostile = [
        Triple(evil, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(tr("Organisation"))),
        Triple(evil, NamedNode(PREFIXES["skos"] + "prefLabel"), Literal(EVIL_LABEL, language="id")),
        Triple(evil, NamedNode(tr("seatCity")), Literal(EVIL_LABEL)),
        Triple(evil, NamedNode(tr("website")), NamedNode("javascript:alert(1)")),
    ]
    store = make_world(tmp_path_factory.mktemp("reconcile") / "store", hostile)
    server = Running(make_settings(store.path, 20.0))
    yield server.client
    server.close()


@pytest.fixture(scope="module")
def client(world: httpx.Client) -> Client02:
    return Client02(world)


@pytest.fixture(scope="module")
def draft(world: httpx.Client) -> ClientDraft:
    return ClientDraft(world, DRAFTS[0])
