"""Named SPARQL endpoints: the only addresses that ``SERVICE`` may call.

A query writes ``SERVICE wikidata: { … }``, or the address itself; both mean the endpoint of the
list. Two are known from the start, others and changes come from the setting ``TERANG_ENDPOINTS``.
A row limit must be lower than what the endpoint itself cuts at (DBpedia: 10,000 rows), or a cut
answer could pass for a whole one.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kg.errors import ConfigError
from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from kg.settings import Settings

__all__ = [
    "KNOWN_ENDPOINTS",
    "Endpoint",
    "Federation",
    "choose_endpoints",
    "federation_of",
    "read_endpoints",
]

_NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")
_DAY_S = 86_400.0
_WIKIBASE = "http://wikiba.se/ontology#"
_WIKIDATA = "http://www.wikidata.org/"


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A SPARQL endpoint that may be called.

    Attributes:
        name: What queries and messages call it.
        address: Where it answers.
        deadline_s: Seconds that one request may take, waiting and tries included.
        row_limit: Rows of the largest answer; one more is an error.
        cache_life_s: Seconds for which an answer is good.
        inner: IRIs that a SERVICE *inside* the remote part may name: the endpoint's own services.
        prefixes: Prefixes that its users need not declare.
    """

    name: str
    address: str
    deadline_s: float = 25.0
    row_limit: int = 9_000
    cache_life_s: float = _DAY_S
    inner: tuple[str, ...] = ()
    prefixes: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        where = f"endpoint {self.name!r}"
        if _NAME.fullmatch(self.name) is None or self.name in PREFIXES:
            raise ConfigError(
                f"{where}: a name is small letters, digits and hyphens, and none of the prefixes "
                "that queries use"
            )
        try:
            parts = urlsplit(self.address)
            usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
        except ValueError:
            usable = False
        plain = self.address.isascii() and re.search(r'[\s<>"{}|\\^`@#]', self.address) is None
        if not usable or not plain:
            raise ConfigError(
                f"{where}: {self.address!r} is no http or https address without user and password"
            )
        if self.deadline_s <= 0 or self.row_limit < 1 or self.cache_life_s < 0:
            raise ConfigError(
                f"{where}: deadline_s and row_limit must be above 0, cache_life_s not below"
            )


@dataclass(frozen=True, slots=True)
class Federation:
    """What a reader needs to call endpoints: which ones, and how to behave.

    Attributes:
        endpoints: The endpoints that may be called.
        contact: Told to them.
        cache: Folder of the cache.
        interval_s: Seconds between two requests to one host.
        retries: How often a failed request is repeated.
    """

    endpoints: tuple[Endpoint, ...]
    contact: str | None = None
    cache: str | None = None
    interval_s: float = 1.0
    retries: int = 3

    def by_name(self, name: str) -> Endpoint | None:
        """Return the endpoint of a name."""
        return next((one for one in self.endpoints if one.name == name), None)

    def by_address(self, address: str) -> Endpoint | None:
        """Return the endpoint of an address, compared character by character.

        The public address of a known endpoint also means the mirror that the settings put in its
        place: stored questions are written with public addresses.
        """
        found = next((one for one in self.endpoints if one.address == address), None)
        known = next((one.name for one in KNOWN_ENDPOINTS if one.address == address), None)
        return self.by_name(known) if found is None and known is not None else found

    @property
    def names(self) -> str:
        """The names with commas between, for messages."""
        return ", ".join(one.name for one in self.endpoints)


KNOWN_ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint(
        "wikidata",
        "https://query.wikidata.org/sparql",
        inner=tuple(_WIKIBASE + name for name in ("label", "mwapi", "around", "box")),
        prefixes=(
            ("bd", "http://www.bigdata.com/rdf#"),
            ("p", f"{_WIKIDATA}prop/"),
            ("pq", f"{_WIKIDATA}prop/qualifier/"),
            ("pr", f"{_WIKIDATA}prop/reference/"),
            ("ps", f"{_WIKIDATA}prop/statement/"),
            ("psv", f"{_WIKIDATA}prop/statement/value/"),
            ("wd", f"{_WIKIDATA}entity/"),
            ("wdt", f"{_WIKIDATA}prop/direct/"),
            ("wikibase", _WIKIBASE),
        ),
    ),
    Endpoint(
        "dbpedia",
        "https://dbpedia.org/sparql",
        prefixes=(
            ("dbo", "http://dbpedia.org/ontology/"),
            ("dbp", "http://dbpedia.org/property/"),
            ("dbr", "http://dbpedia.org/resource/"),
            ("foaf", "http://xmlns.com/foaf/0.1/"),
        ),
    ),
)
"""Wikidata and DBpedia. Both let a query run for 60 seconds and ask for a contact."""

_SETTABLE = tuple(item.name for item in fields(Endpoint) if item.name != "name")


def federation_of(settings: Settings, endpoints: tuple[Endpoint, ...]) -> Federation | None:
    """Return endpoints with the settings of how to ask them; None when there are none."""
    if not endpoints:
        return None
    return Federation(
        endpoints,
        contact=settings.contact,
        cache=str(settings.cache.expanduser()),
        interval_s=settings.remote_interval_s,
        retries=settings.remote_retries,
    )


def read_endpoints(text: str = "{}") -> tuple[Endpoint, ...]:
    """Return the known endpoints with those of the setting added, or put in their place.

    Args:
        text: JSON of the setting ``TERANG_ENDPOINTS``: by name an address, or an object with
            ``address``, ``deadline_s``, ``row_limit``, ``cache_life_s``, ``inner`` (list of IRIs),
            ``prefixes`` (object).

    Returns:
        The endpoints.

    Raises:
        ConfigError: If an entry is not as it must be; it names the entry.
    """
    try:
        given = json.loads(text)
    except json.JSONDecodeError as error:
        raise ConfigError(f"TERANG_ENDPOINTS is no JSON: {error}") from error
    if not isinstance(given, dict):
        raise ConfigError(
            'TERANG_ENDPOINTS must be a JSON object, as {"own": "https://example.org/sparql"}'
        )
    found = {one.name: one for one in KNOWN_ENDPOINTS}
    for name, entry in given.items():
        values: object = {"address": entry} if isinstance(entry, str) else entry
        if not isinstance(values, dict):
            raise ConfigError(f"TERANG_ENDPOINTS: {name!r} must be an address or an object")
        if unknown := sorted(set(values) - set(_SETTABLE)):
            raise ConfigError(
                f"TERANG_ENDPOINTS: {name!r} has {unknown[0]!r}; allowed: {', '.join(_SETTABLE)}"
            )
        found[name] = _with_values(found.get(name), name, values)
    return tuple(found.values())


def _with_values(known: Endpoint | None, name: str, values: dict[str, object]) -> Endpoint:
    changes: dict[str, object] = {}
    for key, value in values.items():
        if key in {"deadline_s", "cache_life_s", "row_limit"}:
            right = isinstance(value, int | float) and not isinstance(value, bool)
            if right and key == "row_limit":
                right = isinstance(value, int)
            changes[key] = value
        elif key == "inner":
            right = isinstance(value, list) and all(isinstance(one, str) for one in value)
            changes[key] = tuple(value) if isinstance(value, list) else ()
        elif key == "prefixes":
            right = isinstance(value, dict) and all(isinstance(v, str) for v in value.values())
            changes[key] = tuple(value.items()) if isinstance(value, dict) else ()
        else:
            right = isinstance(value, str)
            changes[key] = value
        if not right:
            raise ConfigError(
                f"TERANG_ENDPOINTS: {key} of {name!r} cannot be {json.dumps(value, default=str)}"
            )
    if known is not None:
        return replace(known, **changes)  # type: ignore[arg-type]  # checked above
    if "address" not in changes:
        raise ConfigError(f"TERANG_ENDPOINTS: {name!r} has no address")
    return Endpoint(name, **changes)  # type: ignore[arg-type]  # checked above


def choose_endpoints(names: str, endpoints: tuple[Endpoint, ...]) -> tuple[Endpoint, ...]:
    """Return the endpoints of a list of names with commas between; ``none`` and nothing mean none.

    Raises:
        ConfigError: If there is no endpoint of a name.
    """
    wanted = [name.strip() for name in names.split(",") if name.strip() and names.strip() != "none"]
    known = {one.name: one for one in endpoints}
    for name in wanted:
        if name not in known:
            raise ConfigError(
                f"TERANG_SERVE_ENDPOINTS: there is no endpoint {name!r}; known are "
                f"{', '.join(known)} (TERANG_ENDPOINTS adds others)"
            )
    return tuple(known[name] for name in dict.fromkeys(wanted))
