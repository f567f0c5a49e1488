"""Figures of other publishers, fetched from their services and left as files for the import.

Place in the flow: asks a service (:mod:`kg.remote`); :mod:`kg.pipeline.tables` imports the file by
its ready map, so that what comes from a service passes the same map, gate and quarantine as a table
that somebody saved. An address that is kept as the source holds no key.

Sources: https://datahelpdesk.worldbank.org/knowledgebase/articles/898581 (World Bank, version 2);
https://webapi.bps.go.id/documentation/ (BPS, model ``data``).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any  # JSON of other services
from urllib.parse import urlencode

from kg.errors import ConfigError, ParameterError, RemoteError
from kg.mapping.areas import read_gazetteer
from kg.remote import Ask, RemoteClient, Reply

__all__ = ["BPS", "WORLD_BANK", "Fetched", "fetch_bps", "fetch_world_bank"]

WORLD_BANK = "https://api.worldbank.org/v2"
BPS = "https://webapi.bps.go.id/v1/api"
JSON = ("application/json", "text/json")
_INDICATOR = re.compile(r"[A-Z0-9]+(?:\.[A-Z0-9]+)+")
_NUMBER = re.compile(r"\d{1,8}")
_DOMAIN = re.compile(r"\d{4}")
_YEARLY = "0"
"""Value of BPS's ``turtahun`` for a figure of the whole year."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file with what a service answered, the ready map for it, and its address without keys."""

    path: Path
    map_name: str
    url: str
    from_cache: bool


def fetch_world_bank(
    client: RemoteClient, indicator: str, area: str, folder: Path, *, address: str = WORLD_BANK
) -> Fetched:
    """Ask the World Bank for the figures of a country.

    Args:
        client: Sends the request.
        indicator: Its code, as ``EG.ELC.ACCS.ZS``.
        area: Name or ISO 3166-1 code of a country of the gazetteer.
        folder: Where the file goes.
        address: Of the API.

    Returns:
        The file: JSON as the API gave it.

    Raises:
        ParameterError: If the code or the area is none.
        RemoteError: If the service cannot be asked, or answers something else.
    """
    if not _INDICATOR.fullmatch(indicator):
        raise ParameterError(
            f"{indicator!r} is no indicator of the World Bank; they look like EG.ELC.ACCS.ZS",
            name="series",
        )
    country = _country(area)
    url = f"{address}/country/{country}/indicator/{indicator}"
    params = {"format": "json", "per_page": "20000"}
    reply = client.fetch(Ask(url, name="World Bank", params=params, accept=JSON))
    answer = reply.json()
    if not isinstance(answer, list) or not answer or not isinstance(answer[0], dict):
        client.forget(reply)
        raise reply.error("answered with no list of figures")
    if message := answer[0].get("message"):
        client.forget(reply)
        told = message[0].get("value", "") if isinstance(message, list) and message else message
        raise reply.error(f"refuses: {str(told)[:200]}")
    path = folder / f"worldbank-{country}-{indicator}.json"
    path.write_bytes(reply.body)
    address_kept = f"{url}?format=json&per_page=20000"
    return Fetched(path, "worldbank", address_kept, reply.from_cache)


def fetch_bps(
    client: RemoteClient,
    variable: str,
    key: str | None,
    folder: Path,
    *,
    domain: str = "0000",
    address: str = BPS,
) -> Fetched:
    """Ask BPS for a dynamic table.

    Args:
        client: Sends the request.
        variable: Number of the variable, as in the table's address on bps.go.id.
        key: Key of the WebAPI.
        folder: Where the file goes.
        domain: ``0000`` for the national office, else that of a province or regency.
        address: Of the API.

    Returns:
        The file: the table as bps.go.id shows it, as CSV.

    Raises:
        ConfigError: If there is no key.
        ParameterError: If the variable or domain is none.
        RemoteError: If the service cannot be asked, refuses, or answers something else.
    """
    if not key:
        raise ConfigError(
            "the WebAPI of BPS asks for a key: register at https://webapi.bps.go.id/developer and "
            "set TERANG_BPS_KEY"
        )
    if not _NUMBER.fullmatch(variable):
        raise ParameterError(
            f"{variable!r} is no variable of BPS: it is a number, as in the table's address",
            name="series",
        )
    if not _DOMAIN.fullmatch(domain):
        raise ParameterError(f"{domain!r} is no domain of BPS: it has four digits", name="domain")
    params = {"model": "data", "lang": "ind", "domain": domain, "var": variable}
    # In the query and not in the path: messages show an address without its query.
    reply = client.fetch(
        Ask(f"{address}/list", name="BPS", params={**params, "key": key}, accept=JSON)
    )
    rows = _read_bps(client, reply, f"variable {variable} in {domain}", key)
    path = folder / f"bps-{domain}-{variable}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)
    return Fetched(path, "bps-dynamic", f"{address}/list?{urlencode(params)}", reply.from_cache)


def _country(area: str) -> str:
    """Return the ISO 3166-1 code of a country."""
    wanted = area.strip().casefold()
    for item in read_gazetteer().rows:
        one = item.area
        if one.kind == "country" and one.iso_code and (
            wanted == one.iso_code.casefold()
            or wanted in {label.value.casefold() for label in one.labels}
        ):  # fmt: skip
            return one.iso_code
    raise ParameterError(
        f"the World Bank has figures of countries, and {area!r} is none of the graph's; "
        "write Indonesia or ID",
        name="area",
    )


def _read_bps(client: RemoteClient, reply: Reply, asked: str, key: str) -> list[Sequence[str]]:
    """Return the rows of the table that BPS answered with; what is none is not kept."""
    answer = reply.json()
    try:
        if not isinstance(answer, dict) or answer.get("status") != "OK":
            told = str(answer.get("message", "")) if isinstance(answer, dict) else ""
            told = told.replace(key, "…")[:200]
            raise reply.error(f"refuses: {told or 'no reason given'}")
        if answer.get("data-availability") != "available":
            raise reply.error(f"has no figures of {asked}")
        try:
            return list(_table(answer))
        except (KeyError, TypeError, IndexError) as error:
            raise reply.error(
                f"answered with no dynamic table ({type(error).__name__}: {error})"
            ) from error
    except RemoteError:
        client.forget(reply)
        raise


def _table(answer: dict[str, Any]) -> Iterable[Sequence[str]]:
    """Yield the rows of a dynamic table: title, heads, then one row for each area.

    The key of a cell is made of the values of area, variable, source, year and part of the year.
    """
    variable = answer["var"][0]
    columns = [
        (source, year, part)
        for source in answer["turvar"]
        for year in answer["tahun"]
        for part in answer["turtahun"]
    ]
    cells: dict[str, Any] = answer["datacontent"]

    def cell(area: dict[str, Any], column: tuple[dict[str, Any], ...]) -> str:
        source, year, part = (item["val"] for item in column)
        value = cells.get(f"{area['val']}{variable['val']}{source}{year}{part}")
        return "" if value is None else str(value)

    shown = [one for one in columns if any(cell(area, one) for area in answer["vervar"])]
    yield [str(answer.get("labelvervar") or "Provinsi"), str(variable["label"])]
    yield ["", *(str(source["label"]) for source, _, _ in shown)]
    yield ["", *(str(year["label"]) for _, year, _ in shown)]
    if any(str(part["val"]) != _YEARLY for _, _, part in shown):
        yield ["", *(str(part["label"]) for _, _, part in shown)]
    for area in answer["vervar"]:
        yield [str(area["label"]), *(cell(area, one) for one in shown)]
