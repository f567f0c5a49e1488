"""A client of the Reconciliation Service API, written from the specification.

It follows a service from its manifest alone and refuses what the specification does not name: an
unknown field, a field of another type, a candidate out of order. Two classes, for version 0.2 and
for the 1.0 draft, because the two differ in routes, in shapes and in what a manifest says.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from urllib.parse import quote

import httpx

Check = Callable[[object, str], None]
Json = object


def text(value: Json, place: str) -> None:
    assert isinstance(value, str), (place, value)


def filled(value: Json, place: str) -> None:
    text(value, place)
    assert value, place


def number(value: Json, place: str) -> None:
    assert type(value) in {int, float}, (place, value)


def whole(value: Json, place: str) -> None:
    assert type(value) is int, (place, value)


def boolean(value: Json, place: str) -> None:
    assert isinstance(value, bool), (place, value)


def either(*checks: Check) -> Check:
    def check(value: Json, place: str) -> None:
        for one in checks:
            try:
                one(value, place)
            except AssertionError:
                continue
            return
        raise AssertionError((place, value))

    return check


def among(*values: str) -> Check:
    def check(value: Json, place: str) -> None:
        assert value in values, (place, value)

    return check


def matching(pattern: str) -> Check:
    def check(value: Json, place: str) -> None:
        assert isinstance(value, str), (place, value)
        assert re.search(pattern, value), (place, value)

    return check


def listed(item: Check) -> Check:
    def check(value: Json, place: str) -> None:
        assert isinstance(value, list), (place, value)
        for at, one in enumerate(value):
            item(one, f"{place}[{at}]")

    return check


def record(required: Mapping[str, Check], optional: Mapping[str, Check] | None = None) -> Check:
    known = {**required, **(optional or {})}

    def check(value: Json, place: str) -> None:
        assert isinstance(value, dict), (place, value)
        assert set(required) <= set(value), (place, "lacks", set(required) - set(value))
        assert set(value) <= set(known), (place, "unknown", set(value) - set(known))
        for key, one in value.items():
            known[key](one, f"{place}.{key}")

    return check


def any_key(item: Check) -> Check:
    def check(value: Json, place: str) -> None:
        assert isinstance(value, dict), (place, value)
        for key, one in value.items():
            item(one, f"{place}.{key}")

    return check


def kind(value: Json, place: str) -> None:
    """A type with those it is narrower than."""
    record({"id": filled, "name": filled}, {"broader": listed(kind), "description": text})(
        value, place
    )


ADDRESS = matching(r"^https?://")
TYPE_OF = record({"id": filled, "name": filled})
CELL = either(
    record({}),
    record({"id": filled, "name": filled}, {"description": text}),
    record({"str": text}),
    record({"int": whole}),
    record({"float": number}),
    record({"date": matching(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$")}),
)
META = listed(record({"id": filled, "name": filled}, {"type": TYPE_OF, "service": ADDRESS}))
SUGGESTION = {"id": filled, "name": filled}


def candidate(features: Check) -> Check:
    fields: dict[str, Check] = {
        "id": filled,
        "name": filled,
        "type": listed(TYPE_OF),
        "score": number,
        "match": boolean,
    }
    return record(fields, {"description": text, "features": features})


def in_order(candidates: list[dict[str, float]]) -> None:
    scores = [one["score"] for one in candidates]
    assert scores == sorted(scores, reverse=True)
    assert sum(bool(one["match"]) for one in candidates) <= 1


def is_open(response: httpx.Response) -> None:
    """Every answer may be read by a page of another origin."""
    assert response.headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-credentials" not in response.headers


SERVICE_02 = record(
    {"service_url": ADDRESS, "service_path": filled},
    {"flyout_service_url": ADDRESS, "flyout_service_path": matching(r"\$\{id\}")},
)
MANIFEST_02 = record(
    {
        "versions": listed(among("0.1", "0.2")),
        "name": filled,
        "identifierSpace": ADDRESS,
        "schemaSpace": ADDRESS,
    },
    {
        "defaultTypes": listed(kind),
        "documentation": ADDRESS,
        "logo": ADDRESS,
        "serviceVersion": filled,
        "view": record({"url": matching(r"\{\{id\}\}")}),
        "feature_view": record({"url": matching(r"\{\{id\}\}")}),
        "preview": record({"url": matching(r"\{\{id\}\}"), "width": whole, "height": whole}),
        "suggest": record({}, {"entity": SERVICE_02, "property": SERVICE_02, "type": SERVICE_02}),
        "extend": record(
            {},
            {
                "propose_properties": record({"service_url": ADDRESS, "service_path": filled}),
                "property_settings": listed(
                    record(
                        {"name": filled, "label": filled, "type": among("number", "text")},
                        {"default": either(number, text), "help_text": text},
                    )
                ),
            },
        ),
        "batchSize": whole,
    },
)
FEATURES_02 = listed(record({"id": filled, "value": either(number, boolean)}))
RESULTS_02 = any_key(record({"result": listed(candidate(FEATURES_02))}))
ROWS_02 = record({"meta": META, "rows": any_key(any_key(listed(CELL)))})


class Client02:
    """A client of version 0.2, which knows the address of the service and no other."""

    def __init__(self, client: httpx.Client, language: str | None = None) -> None:
        self._client = client
        self._headers = {"Accept-Language": language} if language else {}
        self.manifest = self._get("/reconcile")
        MANIFEST_02(self.manifest, "manifest")
        assert "0.2" in self.manifest["versions"]

    def match(self, queries: Mapping[str, Json], *, by_get: bool = False) -> dict[str, list[dict]]:  # type: ignore[type-arg]
        """Send a batch; return candidates by key."""
        fields = {"queries": json.dumps(queries)}
        if by_get:
            body = self._get("/reconcile", **fields)
        else:
            body = self._json(self._client.post("/reconcile", data=fields, headers=self._headers))
        RESULTS_02(body, "results")
        assert set(body) == set(queries)
        for one in body.values():
            in_order(one["result"])
        return {key: one["result"] for key, one in body.items()}

    def extend(self, ids: list[str], *properties: str, **settings: Json) -> dict[str, dict]:  # type: ignore[type-arg]
        """Ask for columns; return cells by id and property."""
        asked = [{"id": one, **({"settings": settings} if settings else {})} for one in properties]
        query = json.dumps({"ids": ids, "properties": asked})
        body = self._json(
            self._client.post("/reconcile", data={"extend": query}, headers=self._headers)
        )
        ROWS_02(body, "extend")
        assert [one["id"] for one in body["meta"]] == list(properties)
        assert set(body["rows"]) == set(ids)
        assert all(set(row) == set(properties) for row in body["rows"].values())
        return dict(body["rows"])

    def suggest(self, what: str, prefix: str, **more: int) -> list[dict]:  # type: ignore[type-arg]
        """Ask for suggestions."""
        service = self.manifest["suggest"][what]
        body = self._get(service["service_url"] + service["service_path"], prefix=prefix, **more)
        extra: dict[str, Check] = {"description": text}
        if what == "entity":
            extra["notable"] = listed(either(filled, TYPE_OF))
        record({"result": listed(record(SUGGESTION, extra))})(body, what)
        return list(body["result"])

    def flyout(self, what: str, given: str) -> str:
        """Ask for a flyout; return its HTML."""
        service = self.manifest["suggest"][what]
        path = service["flyout_service_path"].replace("${id}", quote(given, safe=""))
        body = self._get(service["flyout_service_url"] + path)
        record({"id": filled, "html": filled})(body, "flyout")
        assert body["id"] == given
        return str(body["html"])

    def preview(self, given: str) -> httpx.Response:
        """Open a preview."""
        url = self.manifest["preview"]["url"].replace("{{id}}", quote(given, safe=""))
        response = self._client.get(url)
        is_open(response)
        return response

    def view(self, given: str) -> httpx.Response:
        """Open the page of a thing."""
        url = self.manifest["view"]["url"].replace("{{id}}", quote(given, safe=""))
        return self._client.get(url, headers={"Accept": "text/html"}, follow_redirects=True)

    def propose(self, given: str, **more: int) -> list[dict]:  # type: ignore[type-arg]
        """Ask which columns things of a type may have."""
        service = self.manifest["extend"]["propose_properties"]
        body = self._get(service["service_url"] + service["service_path"], type=given, **more)
        record({"properties": listed(TYPE_OF), "type": text}, {"limit": whole})(body, "propose")
        assert body["type"] == given
        return list(body["properties"])

    def _get(self, url: str, **parameters: str | int) -> dict:  # type: ignore[type-arg]
        return self._json(self._client.get(url, params=parameters or None, headers=self._headers))

    @staticmethod
    def _json(response: httpx.Response) -> dict:  # type: ignore[type-arg]
        assert response.status_code == 200, response.text
        assert response.headers["content-type"] == "application/json"
        is_open(response)
        return dict(response.json())


MANIFEST_DRAFT = record(
    {
        "versions": listed(filled),
        "name": filled,
        "view": record({"url": matching(r"\{\+?id\}")}),
    },
    {
        "defaultTypes": listed(kind),
        "documentation": ADDRESS,
        "logo": ADDRESS,
        "serviceVersion": filled,
        "featureView": record({"url": matching(r"\{\+?id\}")}),
        "preview": record({"width": whole, "height": whole}),
        "suggest": record({"entity": boolean, "property": boolean, "type": boolean}),
        "extend": record(
            {},
            {
                "proposeProperties": boolean,
                "propertySettings": listed(
                    record({
                        "id": filled,
                        "name": filled,
                        "type": among("number", "text", "checkbox"),
                        "default": either(number, text, boolean),
                        "helpText": filled,
                    })
                ),
            },
        ),
        "batchSize": whole,
        "standardizedScore": boolean,
        "lang": filled,
        "dir": among("ltr", "rtl", "auto"),
    },
)
FEATURES_DRAFT = listed(record({"id": filled, "name": filled, "value": either(number, boolean)}))
RESULTS_DRAFT = record({
    "results": listed(record({"candidates": listed(candidate(FEATURES_DRAFT))}))
})
ROWS_DRAFT = record({
    "meta": META,
    "rows": listed(
        record({
            "id": filled,
            "properties": listed(record({"id": filled, "values": listed(CELL)})),
        })
    ),
})


class ClientDraft:
    """A client of the 1.0 draft; routes are relative to the endpoint."""

    def __init__(self, client: httpx.Client, root: str) -> None:
        self._client = client
        self._root = root
        self.manifest = Client02._json(client.get(root))
        MANIFEST_DRAFT(self.manifest, "manifest")
        assert "1.0-draft" in self.manifest["versions"]

    def match(self, *queries: Json) -> list[list[dict]]:  # type: ignore[type-arg]
        """Send a batch; return candidates in its order."""
        response = self._client.post(f"{self._root}/match", json={"queries": list(queries)})
        body = Client02._json(response)
        RESULTS_DRAFT(body, "results")
        assert len(body["results"]) == len(queries)
        for one in body["results"]:
            in_order(one["candidates"])
            assert all(0 <= found["score"] <= 100 for found in one["candidates"])
        return [one["candidates"] for one in body["results"]]

    def extend(self, ids: list[str], *properties: str) -> list[dict]:  # type: ignore[type-arg]
        """Ask for columns; return the rows."""
        query = {"ids": ids, "properties": [{"id": one} for one in properties]}
        body = Client02._json(self._client.post(f"{self._root}/extend", json=query))
        ROWS_DRAFT(body, "extend")
        assert [one["id"] for one in body["rows"]] == ids
        return list(body["rows"])

    def suggest(self, what: str, prefix: str, **more: int) -> list[dict]:  # type: ignore[type-arg]
        """Ask for suggestions."""
        url = f"{self._root}/suggest/{what}"
        body = Client02._json(self._client.get(url, params={"prefix": prefix, **more}))
        extra: dict[str, Check] = {"description": text, "notable": listed(TYPE_OF)}
        record({"result": listed(record(SUGGESTION, extra))})(body, what)
        return list(body["result"])

    def preview(self, given: str) -> httpx.Response:
        """Open a preview."""
        return self._client.get(f"{self._root}/preview?id={quote(given, safe='')}")
