"""What tells a thing from others of the same name: a few words made of what the graph states.

One query reads a handful of properties of all things of a page; each thing gets at most four parts:
its sort, what it lies in or belongs to, whose it is, its days.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence

from pyoxigraph import NamedNode

from kg.namespaces import PREFIXES, tr
from kg.query.request import QueryRequest
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import safe_text
from kg.serve.site import OWN_RESULT_LIMIT_BYTES, Site
from kg.serve.vocabulary import vocabulary

__all__ = ["read_hints"]

PARTS = 4
PART_LENGTH = 60
_SORTS = (tr("areaKind"), tr("unitKind"), tr("sourceKind"))
_ABOVE = (tr("parentUnit"), tr("partOf"), tr("province"))
_OWNERS = (tr("holder"), tr("edition"), tr("outlet"), PREFIXES["dcterms"] + "isVersionOf")
_FROM, _UNTIL = tr("validFrom"), tr("validUntil")
_ISSUED, _ADDRESS = PREFIXES["dcterms"] + "issued", PREFIXES["schema"] + "url"
_QUERY = """SELECT ?thing ?property ?value ?label WHERE {{
  VALUES ?thing {{ {things} }}
  VALUES ?property {{ {properties} }}
  ?thing ?property ?value .
  OPTIONAL {{ ?value skos:prefLabel|rdfs:label ?label }}
}}
ORDER BY ?thing ?property ?value ?label"""

Values = Mapping[str, list[str]]


async def read_hints(
    site: Site,
    version: Version,
    things: Sequence[str],
    language: str,
    *,
    timeout_s: float | None = None,
) -> dict[str, str]:
    """Return a hint for each thing of which the graph says something that tells it apart.

    Args:
        site: The server.
        version: What to ask.
        things: IRIs; each was read from the graph.
        language: Of labels.
        timeout_s: How long it may take; None: as long as any query.

    Returns:
        By IRI.
    """
    wanted = [*_SORTS, *_ABOVE, *_OWNERS, _FROM, _UNTIL, _ISSUED, _ADDRESS]
    nodes = " ".join(str(NamedNode(one)) for one in dict.fromkeys(things))
    if not nodes:
        return {}
    text = _QUERY.format(things=nodes, properties=" ".join(f"<{one}>" for one in wanted))
    query = QueryRequest(
        text,
        table_format="json",
        graph_format=None,
        result_limit_bytes=OWN_RESULT_LIMIT_BYTES,
        known_prefixes=True,
    )
    limit_s = site.settings.query_timeout_s if timeout_s is None else timeout_s
    answer = await site.pool.run(query, version.path, limit_s)
    rows = json.loads(answer.read())["results"]["bindings"]
    answer.discard()
    found: dict[str, dict[str, dict[str, dict[str, str]]]] = defaultdict(dict)
    for row in rows:
        values = found[row["thing"]["value"]].setdefault(row["property"]["value"], {})
        labels = values.setdefault(row["value"]["value"], {})
        if "label" in row:
            labels.setdefault(row["label"].get("xml:lang", ""), row["label"]["value"])
    return {
        iri: hint
        for iri, properties in found.items()
        if (hint := _hint(_spoken(properties, language), language))
    }


def _spoken(properties: Mapping[str, Mapping[str, Mapping[str, str]]], language: str) -> Values:
    """Return the values of each property in words."""
    names = vocabulary()
    return {
        name: [
            names.label(value, language)
            or labels.get(language)
            or next(iter(labels.values()), "")
            or (value.partition("://")[2] if name == _ADDRESS else "" if "://" in value else value)
            for value, labels in values.items()
        ]
        for name, values in properties.items()
    }


def _hint(values: Values, language: str) -> str:
    if tr("sourceKind") in values and _ADDRESS in values:
        # A page without a recorded title is named after outlet and day: its address tells it apart.
        parts = [values[tr("sourceKind")][0], values[_ADDRESS][0].removeprefix("www.")]
        return " · ".join(_short(safe_text(part), 120) for part in parts if part)
    parts = [values[name][0] for name in _SORTS if name in values]
    above = next((values[name][0] for name in _ABOVE if name in values), "")
    if above:
        parts.append(translate("search.part_of", language, name=above))
    parts += [values[name][0] for name in _OWNERS if name in values]
    if _FROM in values:
        parts.append(translate("search.from", language, day=values[_FROM][0]))
    if _UNTIL in values:
        parts.append(translate("search.until", language, day=values[_UNTIL][0]))
    parts += values.get(_ISSUED, [])[:1]
    shown = [_short(safe_text(part)) for part in parts if part]
    # The days tell versions of one territory apart, so they stay when there are too many parts.
    return " · ".join(shown if len(shown) <= PARTS else [*shown[: PARTS - 2], *shown[-2:]])


def _short(text: str, length: int = PART_LENGTH) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
