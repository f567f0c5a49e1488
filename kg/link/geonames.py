"""Candidates from GeoNames: a country's file of the dump, or its search service.

Place in the flow: a source of candidates for :mod:`kg.link.matching`. In the dump
(https://download.geonames.org/export/dump/, ``ID.zip`` or ``ID.txt``) a line has 19 columns; areas
of Indonesia are told by feature code, regencies and cities by their names, and the code of the
second level is that of BPS.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any  # JSON of other services

from kg.errors import ConfigError, SourceError
from kg.link.entities import Candidate, Wanted
from kg.link.names import forms
from kg.link.targets import TARGETS
from kg.remote import Ask, RemoteClient, Reply

__all__ = ["GeoNamesSearch", "read_dump"]

COLUMNS = 19
SEARCH = "https://secure.geonames.org/searchJSON"
KINDS = {"ADM1": "province", "ISL": "island", "ISLS": "island", "PCLI": "country"}
MOST_BYTES = 1 << 30
"""Bytes of the largest file that is read; Indonesia's has some 40 million."""
_ITEM = TARGETS["geonames"].iri
_BPS = re.compile(r"\d{4}")
_ROWS = 10


def read_dump(path: Path) -> list[Candidate]:
    """Read the areas of a country's file.

    Args:
        path: ``ID.txt``, or the zip that holds it.

    Returns:
        Country, provinces, regencies, cities and islands, in the order of the file.

    Raises:
        SourceError: If the file is none of GeoNames.
    """
    places: list[tuple[list[str], str]] = []
    provinces: dict[str, str] = {}
    for number, line in enumerate(_lines(path), 1):
        cells = line.rstrip("\n").split("\t")
        if len(cells) != COLUMNS:
            raise SourceError(
                f"the line has {len(cells)} columns, and one of GeoNames' dump has {COLUMNS}",
                file=path.name, line=number,
            )  # fmt: skip
        kind = KINDS.get(cells[7]) or (_second_level(cells[1]) if cells[7] == "ADM2" else "")
        if not kind:
            continue
        if kind == "province":
            provinces[cells[10]] = cells[1]
        places.append((cells, kind))
    return [_of_dump(path, cells, kind, provinces) for cells, kind in places]


class GeoNamesSearch:
    """GeoNames' search service as a source of candidates.

    Args:
        client: Sends the requests.
        user: Name of the account, which the service asks for.
        address: Of the service.

    Raises:
        ConfigError: If there is no account.
    """

    def __init__(self, client: RemoteClient, user: str | None, address: str = SEARCH) -> None:
        if not user:
            raise ConfigError(
                "GeoNames asks for an account: set TERANG_GEONAMES_USER to its name, or use the "
                "dump (--dump ID.zip)"
            )
        self._client = client
        self._user = user
        self._address = address

    def candidates(self, wanted: Wanted) -> list[Candidate]:
        """Return what the service finds for a name.

        Raises:
            RemoteError: If the service cannot be asked, or refuses.
        """
        reading = next(iter(forms(wanted.name)), None)
        if reading is None or not reading.words:
            return []
        reply = self._client.fetch(
            Ask(
                self._address,
                name="GeoNames",
                params={
                    "q": " ".join(reading.words),
                    "country": "ID",
                    "maxRows": str(_ROWS),
                    "style": "FULL",
                    "username": self._user,
                },
                accept=("application/json",),
                life_s=7 * 86_400.0,
            )
        )
        return list(self._read(reply))

    def _read(self, reply: Reply) -> Iterator[Candidate]:
        answer: Any = reply.json()
        if isinstance(answer, dict) and isinstance(answer.get("status"), dict):
            self._client.forget(reply)
            told = str(answer["status"].get("message", ""))[:200]
            raise reply.error(f"refuses: {told}; is the account right, and allowed to ask?")
        try:
            for place in answer["geonames"]:
                code = str(place.get("fcode", ""))
                name = str(place["name"])
                kind = KINDS.get(code) or (_second_level(name) if code == "ADM2" else "")
                others = [str(one["name"]) for one in place.get("alternateNames") or ()]
                second = str(place.get("adminCode2") or "")
                is_coded = code == "ADM2" and _BPS.fullmatch(second) is not None
                yield Candidate(
                    id=_ITEM.format(place["geonameId"]),
                    label=name,
                    names=tuple(dict.fromkeys(one for one in others if one != name)),
                    kinds=frozenset({kind} if kind else ()),
                    parents=tuple(
                        str(place[key])
                        for key in ("adminName1", "countryName")
                        if place.get(key) and place[key] != name
                    ),
                    codes=(("bps", second),) if is_coded else (),
                    point=(float(place["lat"]), float(place["lng"])),
                )
        except (KeyError, TypeError, ValueError) as error:
            self._client.forget(reply)
            raise reply.error(
                f"answered with no list of places ({type(error).__name__}: {error})"
            ) from error


def _second_level(name: str) -> str:
    """Return whether a second-level area is a city or a regency: its name tells, nothing else."""
    told = next((reading.kind for reading in forms(name) if reading.kind), None)
    return told if told in {"city", "regency"} else "regency"


def _of_dump(path: Path, cells: list[str], kind: str, provinces: dict[str, str]) -> Candidate:
    try:
        point = (float(cells[4]), float(cells[5]))
    except ValueError as error:
        raise SourceError(
            f"{cells[1]!r} has no coordinates ({cells[4]!r}, {cells[5]!r})", file=path.name
        ) from error
    province = provinces.get(cells[10], "")
    parents = [province] if province and kind not in {"province", "country"} else []
    return Candidate(
        id=_ITEM.format(cells[0]),
        label=cells[1],
        names=tuple(name for name in cells[3].split(",") if name and name != cells[1]),
        kinds=frozenset({kind}),
        parents=(*parents, "Indonesia") if kind != "country" else (),
        codes=(("bps", cells[11]),) if cells[7] == "ADM2" and _BPS.fullmatch(cells[11]) else (),
        point=point,
    )


def _lines(path: Path) -> Iterator[str]:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise SourceError(f"the file is larger than {MOST_BYTES:,} bytes", file=path.name)
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                inner = [name for name in packed.namelist() if re.fullmatch(r"[A-Z]{2}\.txt", name)]
                if len(inner) != 1:
                    raise SourceError("the zip holds no file of a country (ID.txt)", file=path.name)
                if packed.getinfo(inner[0]).file_size > MOST_BYTES:
                    message = f"{inner[0]} is larger than {MOST_BYTES:,} bytes"
                    raise SourceError(message, file=path.name)
                with packed.open(inner[0]) as file:
                    yield from io.TextIOWrapper(file, encoding="utf-8")
        else:
            with path.open(encoding="utf-8") as file:
                yield from file
    except UnicodeDecodeError as error:
        raise SourceError("the file is not UTF-8", file=path.name) from error
    except (OSError, zipfile.BadZipFile) as error:
        raise SourceError(f"the file cannot be read: {error}", file=path.name) from error
