"""Candidates, suggestions and flyouts, as version 0.2 and the 1.0 draft write them.

Names come from the graph and are foreign text: control characters and direction marks are made
visible, and what is HTML is written by a template that escapes.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from jinja2 import Environment

from kg.link.own import OwnThings, codes_of
from kg.link.properties import PROPERTIES, Property, find_property
from kg.link.reconcile import FEATURES, Found, describe, shown_name
from kg.link.types import Type
from kg.namespaces import TR
from kg.serve.pages import safe_text
from kg.store.blocking import KnownThing
from kg.store.labels import normalise

__all__ = [
    "batch_answer",
    "draft_answer",
    "entity_item",
    "facts_of",
    "flyout",
    "property_items",
    "type_items",
    "type_of",
]

Item = dict[str, object]

_FLYOUT = """<div class="terang-flyout" lang="{{ language }}"><p><strong>{{ name }}</strong></p>
{% if about %}<p>{{ about }}</p>{% endif %}
{% if facts %}<dl>
{% for term, value in facts %}<dt>{{ term }}</dt><dd>{{ value }}</dd>{% endfor %}
</dl>{% endif %}
</div>"""
_WORDS = {
    "other": ("also called", "disebut juga"),
    "in": ("in or under", "di dalam atau di bawah"),
    "code": ("code {scheme}", "kode {scheme}"),
    "broader": ("narrower than", "lebih sempit daripada"),
    "use": ("use", "kegunaan"),
}
MOST_NAMES = 6


def batch_answer(keys: Iterable[str], results: Sequence[Sequence[Found]]) -> Item:
    """Return a result batch of version 0.2."""
    return {
        key: {"result": [_candidate(one) for one in found]}
        for key, found in zip(keys, results, strict=True)
    }


def draft_answer(results: Sequence[Sequence[Found]], language: str | None) -> Item:
    """Return a result batch of the 1.0 draft."""
    names = {key: texts[language == "id"] for key, texts in FEATURES.items()}
    return {
        "results": [
            {
                "candidates": [
                    {
                        **_candidate(one),
                        "features": [
                            {"id": key, "name": _feature_name(key, names, language), "value": value}
                            for key, value in one.features.items()
                        ],
                    }
                    for one in found
                ]
            }
            for found in results
        ]
    }


def _feature_name(key: str, names: Mapping[str, str], language: str | None) -> str:
    return names.get(key) or find_property(key).name(language)


def _candidate(found: Found) -> Item:
    return {
        "id": found.id,
        "name": safe_text(found.name),
        "description": safe_text(found.description),
        "type": [{"id": iri, "name": name} for iri, name in found.types],
        "score": found.score,
        "match": found.is_certain,
        "features": [
            {"id": key, "value": round(value, 4)} for key, value in found.features.items()
        ],
    }


def type_of(one: Type, types: Mapping[str, Type], language: str | None) -> Item:
    """Return a type with those it is narrower than."""
    item: Item = {"id": one.id, "name": one.name(language)}
    if one.broader and one.broader in types:
        item["broader"] = [type_of(types[one.broader], types, language)]
    return item


def entity_item(things: OwnThings, thing: KnownThing, language: str | None) -> Item:
    """Return a thing as it is suggested."""
    item: Item = {
        "id": thing.iri,
        "name": safe_text(shown_name(thing, language)),
        "notable": [{"id": one.id, "name": one.name(language)} for one in things.types.of(thing)],
    }
    if about := describe(things, thing, language):
        item["description"] = safe_text(about)
    return item


def type_items(things: OwnThings, prefix: str, language: str | None) -> list[Item]:
    """Return the types whose id or a name begins with, or has a word that begins with, a text."""
    found = [one for one in things.types.all() if _fits(prefix, one.id, one.en, one.id_name)]
    return [
        {"id": one.id, "name": one.name(language), "description": one.id.removeprefix(TR)}
        for one in found
    ]


def property_items(prefix: str, language: str | None) -> list[Item]:
    """Return the properties that a text may begin."""
    return [
        {"id": one.id, "name": one.name(language), "description": one.use(language)}
        for one in PROPERTIES
        if _fits(prefix, one.id, one.en, one.id_name)
    ]


def _fits(prefix: str, iri: str, *names: str) -> bool:
    if prefix == iri:
        return True
    wanted = normalise(prefix)
    local = iri.removeprefix(TR)
    return any(f" {normalise(name)}".find(f" {wanted}") >= 0 for name in (local, *names))


def facts_of(things: OwnThings, thing: KnownThing, language: str | None) -> list[tuple[str, str]]:
    """Return what a preview tells of a thing beside its name: term and value."""
    at = language == "id"
    others = [name for name in thing.names if name != shown_name(thing, language)][:MOST_NAMES]
    facts = [(_WORDS["other"][at], safe_text(" · ".join(others)))] if others else []
    above = [things.label(iri, language) for iri in things.above(thing)]
    if above:
        facts.append((_WORDS["in"][at], safe_text(" · ".join(dict.fromkeys(above)))))
    for scheme, code in codes_of(thing):
        facts.append((_WORDS["code"][at].format(scheme=scheme), safe_text(code)))
    return facts


def flyout(about: KnownThing | Type | Property, things: OwnThings, language: str | None) -> str:
    """Return a few lines of HTML about a thing, a type or a property."""
    at = language == "id"
    if isinstance(about, KnownThing):
        name = shown_name(about, language)
        return _html(name, describe(things, about, language), facts_of(things, about, language), at)
    if isinstance(about, Type):
        broader = things.types.get(about.broader) if about.broader else None
        facts = [(_WORDS["broader"][at], broader.name(language))] if broader else []
        return _html(about.name(language), about.id, facts, at)
    facts = [(_WORDS["use"][at], about.use(language))]
    return _html(about.name(language), about.path or about.id, facts, at)


def _html(name: str, about: str, facts: Sequence[tuple[str, str]], at: int) -> str:
    return (
        _template_environment()
        .from_string(_FLYOUT)
        .render(
            name=safe_text(name), about=safe_text(about), facts=facts, language="id" if at else "en"
        )
    )


@lru_cache(maxsize=1)
def _template_environment() -> Environment:
    return Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)
