"""What the tests of the reconciliation service share."""

from __future__ import annotations

import json

import httpx

from tests.link.world import ID

CITY, REGENCY = ID + "area/kota-kupang", ID + "area/kabupaten-kupang"
PROVINCE = ID + "area/nusa-tenggara-timur"
SUMBA = ID + "unit/up3-sumba"
EVIL = ID + "organisation/jahat"
EVIL_LABEL = "<img src=x onerror=alert(1)>\u202e\"'&</script>{{ 7*7 }}"
DRAFTS = ("/reconcile/1.0-draft",)


def post(world: httpx.Client, queries: object) -> httpx.Response:
    return world.post("/reconcile", data={"queries": json.dumps(queries)})


def names(found: list[dict[str, object]]) -> list[object]:
    return [one["id"] for one in found]
