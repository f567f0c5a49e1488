"""Things as pictures and tables name them: an IRI, a class, and a label in each language.

Rows of the question ``names-of-things`` become things. A thing without a name of its own is called
by what it is made of: a certification by edition and holder, a role by title and person, a
difference by area, periods and the values that it compares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import NamedNode

from kg.explore.terms import LANGUAGES, find_class, kind_label
from kg.explore.texts import plain_text
from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Catalogue, Question
from kg.query.parameters import bind

__all__ = ["NAMES", "Row", "Thing", "ask_names", "bind_fast", "read_things"]

NAMES = "names-of-things"
Row = Mapping[str, str]
"""A row of an answer with its terms as text, ``{name}_language`` where tagged."""

_TYPE = PREFIXES["rdf"] + "type"
_OWN = (PREFIXES["skos"] + "prefLabel", PREFIXES["rdfs"] + "label")
_SAID = {PREFIXES["schema"] + "text", PREFIXES["schema"] + "headline"}
_TITLES = (*sorted(_SAID), tr("awardName"), tr("roleTitle"), tr("topic"))
_CHANGED = (PREFIXES["org"] + "originalOrganization", PREFIXES["org"] + "resultingOrganization")
"""Of a change both sides are told, even beside one of them."""

_ORDER = (
    tr("edition"), tr("standard"), tr("scheme"), *_CHANGED, tr("accreditedBody"),
    tr("recognisedBody"), tr("accreditedBy"), tr("holder"), tr("speaker"),
    PREFIXES["org"] + "member", PREFIXES["org"] + "organization",
    PREFIXES["sdmx-dimension"] + "refArea", tr("indicator"),
    PREFIXES["sdmx-dimension"] + "refPeriod", tr("linkSubject"),
)  # fmt: skip
_VALUE = PREFIXES["sdmx-measure"] + "obsValue"
_COMPARED = tr("compares")
_LONGEST_WORDS = 70


_PLACE = NamedNode("urn:terang:place")
_TEMPLATES: dict[str, str] = {}


@dataclass(frozen=True, slots=True)
class Thing:
    """Something in the graph. ``kind`` is the IRI of its narrowest class; empty when not stated."""

    iri: str
    kind: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    def label(self, language: str) -> str:
        """Return what it is called: one line of plain text, from its IRI where nothing names it."""
        return self.labels.get(language) or _from_iri(self.iri)

    def kind_label(self, language: str) -> str:
        """Return what its class is called; empty when that is not stated."""
        return kind_label(self.kind, language) if self.kind else ""


def _from_iri(iri: str) -> str:
    return plain_text(iri.partition("/id/")[2] or iri)


def ask_names(catalogue: Catalogue, iris: Iterable[str]) -> str:
    """Return the query that names things; at least one."""
    return bind_fast(catalogue.get(NAMES), "thing", iris)


def bind_fast(question: Question, name: str, iris: Iterable[str]) -> str:
    """Bind the one parameter of a question to IRIs.

    The text is read for its VALUES blocks once and not for each picture, which would take a
    millisecond of the few that a page has.

    Raises:
        ValueError: If a text is no IRI.
    """
    template = _TEMPLATES.get(question.text)
    if template is None:
        template = _TEMPLATES[question.text] = bind(question, {name: _PLACE})
    return template.replace(str(_PLACE), " ".join(str(NamedNode(iri)) for iri in iris))


def read_things(
    rows: Iterable[Row], iris: Iterable[str] = (), *, beside: str = ""
) -> dict[str, Thing]:
    """Make things of the rows of ``names-of-things``.

    Args:
        rows: The rows.
        iris: Things that are wanted even if no row speaks of them.
        beside: A thing that is shown beside them and need not be named again: the certifications
            of a unit are called by their editions.

    Returns:
        The things by IRI.
    """
    said: dict[str, list[Row]] = {iri: [] for iri in iris}
    for row in rows:
        said.setdefault(row["thing"], []).append(row)
    return {iri: _thing(iri, own, beside) for iri, own in said.items()}


def _thing(iri: str, rows: Sequence[Row], beside: str) -> Thing:
    classes = [row["value"] for row in rows if row["property"] == _TYPE]
    labels = {language: _label(rows, language, beside) for language in LANGUAGES}
    return Thing(iri, find_class(classes), {key: text for key, text in labels.items() if text})


def _label(rows: Sequence[Row], language: str, beside: str) -> str:
    by_property: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        by_property[row["property"]][row.get("part", "")].append(row)
    for name in _OWN:
        if name in by_property:
            return plain_text(_best(by_property[name][""], language))
    changed: list[str] = []
    words = [
        _quoted(name, plain_text(_best(by_property[name][""], language)))
        for name in _TITLES
        if name in by_property
    ]
    for name in _ORDER:
        parts = sorted(by_property[name].items()) if name in by_property else []
        named = {part: plain_text(_best(own, language)) for part, own in parts}
        if name in _CHANGED:
            changed.append(", ".join(named.values()))
        else:
            words += [text for part, text in named.items() if part != beside]
    if any(changed):
        words.append(" → ".join(changed))
    if _COMPARED in by_property:
        values = {plain_text(_best(own, language)) for own in by_property[_COMPARED].values()}
        words.append(" ≠ ".join(sorted(values, key=_as_number)))
    if _VALUE in by_property:
        words.append(plain_text(_best(by_property[_VALUE][""], language)))
    return " · ".join(dict.fromkeys(words))


def _best(rows: Sequence[Row], language: str) -> str:
    """Return the value in a language, else one without, else Indonesian's, else the first."""
    by_language: dict[str, str] = {}
    for row in rows:
        by_language.setdefault(row.get("value_language", ""), row["value"])
    for wanted in (language, "", "id"):
        if wanted in by_language:
            return by_language[wanted]
    return next(iter(by_language.values()))


def _as_number(text: str) -> tuple[float, str]:
    try:
        return float(text), text
    except ValueError:
        return float("inf"), text


def _quoted(name: str, text: str) -> str:
    if name not in _SAID:
        return text
    return f"“{text if len(text) <= _LONGEST_WORDS else text[: _LONGEST_WORDS - 1] + '…'}”"
