"""From what a person writes to RDF terms, and from terms to the text of a query.

Values become pyoxigraph terms first and are written by their own serialisation, inside the
``VALUES ?name { ... }`` blocks that the query file provides. Nothing a person gives is ever pasted,
so it cannot change what the query asks.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Protocol

from pyoxigraph import Literal, NamedNode

from kg.errors import AmbiguousNameError, NamedThing, ParameterError
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.query.catalogue import Question
from kg.query.header import Parameter
from kg.query.kinds import KindsOfThing
from kg.query.lexer import Token, iter_tokens
from kg.sentences import Said, say

__all__ = [
    "Resolver", "Term", "bind", "find_blocks", "first_rows", "parse_parameters", "parse_value",
]  # fmt: skip

Term = NamedNode | Literal

_IRI = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*://|urn:)\S+$")
_CONCEPT = PREFIXES["skos"] + "Concept"
_NEAREST = 5
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
_PERIOD = re.compile(r"(\d{4})(?:-(?:Q[1-4]|(\d{2})(?:-(\d{2}))?))?$", re.IGNORECASE)
_LEXICAL = {
    "xsd:integer": (re.compile(r"[+-]?[0-9]+$"), say("form.integer")),
    "xsd:decimal": (re.compile(r"[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)$"), say("form.decimal")),
    "xsd:gYear": (re.compile(r"[0-9]{4}$"), say("form.year")),
    "xsd:boolean": (re.compile(r"(?:true|false)$"), say("form.boolean")),
}


class Resolver(Protocol):
    """What turns a name into resources; the store's name index does."""

    def resolve(self, text: str, class_iri: str | None = None) -> Sequence[NamedThing]:
        """Return the things of a class that an IRI, slug or label names; several if ambiguous."""
        ...

    def nearest(
        self, text: str, class_iri: str | None = None, limit: int = 5
    ) -> Sequence[NamedThing]:
        """Return things of a class whose names are like the text, the nearest first."""
        ...


def parse_parameters(
    question: Question,
    given: Mapping[str, str | list[str]],
    resolver: Resolver,
    *,
    base: str = DEFAULT_BASE,
) -> dict[str, Term]:
    """Turn given strings into terms.

    Args:
        question: The question whose parameters they are.
        given: Parameter name to text; a list must have one element.
        resolver: Finds entities and concepts by name.
        base: Base IRI of the store, for periods.

    Returns:
        A term for each parameter that is given or has a default.

    Raises:
        ParameterError: If a parameter is unknown, missing, given twice or malformed, or names
            nothing.
        AmbiguousNameError: If a name means several things; it lists them.
    """
    allowed = tuple(parameter.name for parameter in question.params)
    for name in given:
        if name not in allowed:
            raise ParameterError(_unknown(question, name, allowed), name=name, allowed=allowed)
    terms: dict[str, Term] = {}
    for parameter in question.params:
        text = _single(parameter, given.get(parameter.name))
        if text is not None:
            terms[parameter.name] = parse_value(parameter, text, resolver, base=base)
        elif parameter.default is not None:
            terms[parameter.name] = _parse_default(parameter, resolver, base)
        elif parameter.required:
            raise ParameterError(
                say("parameter.needed", question=question.id, name=parameter.name),
                name=parameter.name,
                allowed=allowed,
            )
    return terms


def _unknown(question: Question, name: str, allowed: tuple[str, ...]) -> Said:
    if not allowed:
        return say("parameter.none", question=question.id, name=name)
    return say("parameter.unknown", question=question.id, name=name, allowed=allowed)


def _single(parameter: Parameter, given: str | list[str] | None) -> str | None:
    if isinstance(given, list):
        if len(given) > 1:
            raise ParameterError(
                say("parameter.repeated", name=parameter.name, count=len(given)),
                name=parameter.name,
            )
        given = given[0] if given else None
    return None if given is None else given.strip() if parameter.kind != "xsd:string" else given


def parse_value(parameter: Parameter, text: str, resolver: Resolver, *, base: str) -> Term:
    """Turn the text of one parameter into a term.

    Args:
        parameter: What it is.
        text: As given.
        resolver: Finds entities and concepts by name.
        base: Base IRI of the store, for periods.

    Returns:
        The term.

    Raises:
        ParameterError: If the text is malformed or names nothing.
        AmbiguousNameError: If a name means several things.
    """
    match parameter.kind:
        case "entity" | "concept":
            return _named(parameter, text, resolver)
        case "period":
            return _period(parameter, text, base)
        case "iri":
            return _iri(parameter, text)
        case "xsd:string":
            return _literal(parameter, text)
        case "xsd:date":
            return _date(parameter, text)
        case kind:
            pattern, form = _LEXICAL[kind]
            if pattern.match(text) is None:
                raise _malformed(parameter, text, form)
            return _literal(parameter, text)


def _parse_default(parameter: Parameter, resolver: Resolver, base: str) -> Term:
    """Parse a default; a concept's slug is the file author's word and is not looked up."""
    text = str(parameter.default)
    if parameter.kind == "concept" and _SLUG.match(text):
        return NamedNode(_concept_iri(parameter, text))
    return parse_value(parameter, text, resolver, base=base)


def _malformed(parameter: Parameter, text: str, form: Said) -> ParameterError:
    shown = text if len(text) <= 60 else text[:59] + "…"
    return ParameterError(
        say("parameter.malformed", name=parameter.name, form=form, given=shown),
        name=parameter.name,
        allowed=(form,),
    )


def _literal(parameter: Parameter, text: str) -> Literal:
    try:
        if parameter.kind == "xsd:string":
            return Literal(text)
        datatype = PREFIXES["xsd"] + parameter.kind.removeprefix("xsd:")
        return Literal(text, datatype=NamedNode(datatype))
    except ValueError as error:
        raise _malformed(parameter, text, say("form.text")) from error


def _date(parameter: Parameter, text: str) -> Literal:
    try:
        if len(text) != len("2019-10-28"):
            raise ValueError(text)
        date.fromisoformat(text)
    except ValueError as error:
        raise _malformed(parameter, text, say("form.date")) from error
    return _literal(parameter, text)


def _period(parameter: Parameter, text: str, base: str) -> NamedNode:
    form = say("form.period")
    match = _PERIOD.match(text)
    if match is None:
        raise _malformed(parameter, text, form)
    try:
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError as error:
        raise _malformed(parameter, text, form) from error
    return NamedNode(Base(base).id("period", text.lower()))


def _iri(parameter: Parameter, text: str) -> NamedNode:
    try:
        return NamedNode(text)
    except ValueError as error:
        raise _malformed(parameter, text, say("form.iri")) from error


def _named(parameter: Parameter, text: str, resolver: Resolver) -> NamedNode:
    """Resolve an entity or concept: an IRI stands for itself, else slug or label are looked up."""
    if _IRI.match(text):
        return _iri(parameter, text)
    _literal(Parameter(parameter.name, "xsd:string"), text)
    found = _find(parameter, text, resolver)
    iris = {thing.iri for thing in found}
    if len(iris) == 1:
        return NamedNode(iris.pop())
    if iris:
        things = "; ".join(f"{thing.label} <{thing.iri}>" for thing in found)
        raise AmbiguousNameError(
            say("name.several", text=text, things=things, name=parameter.name),
            name=parameter.name,
            allowed=tuple(thing.iri for thing in found),
            candidates=tuple(found),
        )
    near = _nearest(parameter, text, resolver)
    kinds = KindsOfThing(parameter.classes)
    raise ParameterError(
        say("name.misspelt", text=text, name=parameter.name, kinds=kinds, near=near)
        if near
        else say("name.unknown", text=text, name=parameter.name, kinds=kinds),
        name=parameter.name,
        allowed=near,
    )


def _find(parameter: Parameter, text: str, resolver: Resolver) -> Sequence[NamedThing]:
    if parameter.kind == "entity":
        found = [thing for each in parameter.classes for thing in resolver.resolve(text, each)]
        return list({thing.iri: thing for thing in reversed(found)}.values())[::-1]
    if _SLUG.match(text.lower()):
        by_slug = resolver.resolve(_concept_iri(parameter, text.lower()), _CONCEPT)
        if by_slug:
            return by_slug
    return _of_scheme(parameter, resolver.resolve(text, _CONCEPT))


def _nearest(parameter: Parameter, text: str, resolver: Resolver) -> tuple[str, ...]:
    if parameter.kind == "entity":
        near = [n for each in parameter.classes for n in resolver.nearest(text, each, _NEAREST)]
    else:
        # The index knows concepts, not their schemes: ask for more and keep those of the scheme.
        near = _of_scheme(parameter, resolver.nearest(text, _CONCEPT, _NEAREST * 10))
    return tuple(dict.fromkeys(thing.label for thing in near))[:_NEAREST]


def _of_scheme(parameter: Parameter, things: Sequence[NamedThing]) -> list[NamedThing]:
    stem = _concept_iri(parameter, "")
    return [thing for thing in things if thing.iri.startswith(stem)]


def _concept_iri(parameter: Parameter, slug: str) -> str:
    """Return the IRI of a code: ``tr:supply-pln`` for ``pln`` of ``tr:supplyScheme``."""
    return f"{parameter.target.removesuffix('Scheme')}-{slug}"


# Binding


def find_blocks(text: str, name: str) -> tuple[tuple[int, int], ...]:
    """Return where the contents of the blocks ``VALUES ?name { ... }`` start and end.

    Args:
        text: A query.
        name: The variable's name, without ``?``.

    Returns:
        Start and end offset of what stands between the braces, block by block.
    """
    return _blocks(text).get(name, ())


@lru_cache(maxsize=256)
def _blocks(text: str) -> Mapping[str, tuple[tuple[int, int], ...]]:
    """Return the blocks of a query by name; kept, because a stored question is bound often."""
    tokens = list(iter_tokens(text))
    spans: dict[str, tuple[tuple[int, int], ...]] = {}
    for index, token in enumerate(tokens[:-2]):
        if not token.is_word("VALUES"):
            continue
        variable, opening = tokens[index + 1], tokens[index + 2]
        closing = _closing(tokens[index + 3 :])
        if variable.kind == "variable" and opening.text == "{" and closing is not None:
            name = variable.text[1:]
            spans[name] = (*spans.get(name, ()), (opening.end, closing.start))
    return spans


def _closing(tokens: Sequence[Token]) -> Token | None:
    return next((token for token in tokens if token.kind == "punct" and token.text == "}"), None)


def bind(question: Question, terms: Mapping[str, Term | Sequence[Term]]) -> str:
    """Return the question's query with terms in its VALUES blocks.

    Args:
        question: The question.
        terms: From :func:`parse_parameters`; a parameter without a term is left unbound, one with
            several terms is bound to each of them.

    Returns:
        The text of the query.

    Raises:
        ParameterError: If the query has no block for a parameter, or a term is no parameter's.
    """
    names = tuple(parameter.name for parameter in question.params)
    edits: list[tuple[int, int, str]] = []
    for name in dict.fromkeys((*names, *terms)):
        blocks = find_blocks(question.text, name) if name in names else ()
        if not blocks:
            raise ParameterError(
                f"{question.id} has no VALUES block for '{name}'", name=name, allowed=names
            )
        content = f" {_listed(terms[name])} " if name in terms else " UNDEF "
        edits += [(start, end, content) for start, end in blocks]
    text = question.text
    for start, end, content in sorted(edits, reverse=True):
        text = text[:start] + content + text[end:]
    return text


_FIRST_ROWS = re.compile(r"# first rows: (ORDER BY .+)")


def first_rows(text: str, most: int) -> str:
    r"""Return a stored question's query cut to its first rows.

    A question may find its rows in an inner SELECT and describe them outside; a comment behind the
    inner one, ``# first rows: ORDER BY …``, has its order, and the rows are cut there, before they
    are described. Another one is cut at its end.

    Args:
        text: The query.
        most: How many rows; some more may come where one has several descriptions.

    Example:
        >>> first_rows("SELECT * { ?s ?p ?o }", 2)
        'SELECT * { ?s ?p ?o }\nLIMIT 2'
    """
    cut, count = _FIRST_ROWS.subn(rf"\1 LIMIT {most}", text)
    return cut if count else f"{text}\nLIMIT {most}"


def _listed(terms: Term | Sequence[Term]) -> str:
    return " ".join(map(str, terms)) if isinstance(terms, Sequence) else str(terms)
