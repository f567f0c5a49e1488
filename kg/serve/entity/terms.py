"""Terms of a page as cells: labels in the reader's language, links of this server."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

from kg.namespaces import PREFIXES
from kg.serve.pages import Cell, link_of, safe_text, shorten_iri, write_decimal
from kg.serve.vocabulary import vocabulary

__all__ = ["LABELS", "Labeller", "prefer"]

LABELS = (PREFIXES["skos"] + "prefLabel", PREFIXES["rdfs"] + "label")
_TITLE_PARTS = tuple(
    PREFIXES[prefix] + local
    for prefix, local in (
        ("tr", "holder"),
        ("tr", "edition"),
        ("org", "member"),
        ("tr", "roleTitle"),
        ("tr", "speaker"),
        ("sdmx-dimension", "refArea"),
        ("tr", "indicator"),
        ("sdmx-dimension", "refPeriod"),
        ("sdmx-measure", "obsValue"),
        ("tr", "linkSubject"),
        ("tr", "linkObject"),
    )
)
"""What a thing without a name is called by, in this order."""


def prefer(labels: Iterable[tuple[str, str]], language: str) -> str | None:
    """Choose a label: the page's language first, then Indonesian, then any.

    Args:
        labels: Text and language tag of each.
        language: Of the page.

    Returns:
        The label; None when there is none.
    """
    order = (language, "id", "", "en")
    ranked = sorted(labels, key=lambda one: (order.index(one[1]) if one[1] in order else 9, one[0]))
    return ranked[0][0] if ranked else None


class Labeller:
    """Makes cells of terms.

    Args:
        base: Base IRI of the store.
        language: Of the page.
    """

    def __init__(self, base: str, language: str) -> None:
        self.base = base
        self.language = language
        self._known: dict[str, list[tuple[str, str]]] = defaultdict(list)

    def add(self, iri: str, label: str, tag: str = "") -> None:
        """Take note of a label."""
        self._known[iri].append((label, tag))

    def label(self, iri: str) -> str | None:
        """Return what something is called; None when that is not known."""
        known = vocabulary().label(iri, self.language)
        return known if known is not None else prefer(self._known.get(iri, ()), self.language)

    def thing(self, iri: str) -> Cell:
        """Return the cell of a thing."""
        return Cell.from_iri(iri, self.base, self.label(iri))

    def property(self, iri: str) -> Cell:
        """Return the cell of a property, with its short name as the note."""
        label = vocabulary().label(iri, self.language) or shorten_iri(iri)
        return Cell(safe_text(label), link_of(iri, self.base), note=shorten_iri(iri))

    def term(self, term: Mapping[str, str]) -> Cell:
        """Return the cell of a term of SPARQL JSON results."""
        if term["type"] == "uri":
            return self.thing(term["value"])
        cell = Cell.from_json(term, self.base)
        if cell.note in {"xsd:decimal", "xsd:double"}:
            cell = replace(cell, text=write_decimal(cell.text, self.language))
        return replace(cell, note="") if cell.note.startswith("xsd:") else cell

    def _short(self, term: Mapping[str, str]) -> str:
        value = term["value"]
        if term["type"] == "uri" and not value.startswith(self.base):
            return shorten_iri(value)
        return value.removeprefix(self.base + "id/")

    def title(self, iri: str, values: Mapping[str, list[Mapping[str, str]]]) -> str:
        """Return what a thing is called: its name, or its kind and what it is about.

        Args:
            iri: The thing.
            values: Its values by property, as terms of SPARQL JSON results.
        """
        named = prefer(
            (
                (term["value"], term.get("xml:lang", ""))
                for name in LABELS
                for term in values.get(name, ())
            ),
            self.language,
        )
        if named:
            return named
        kinds = [one["value"] for one in values.get(PREFIXES["rdf"] + "type", ())]
        kinds = [one for one in kinds if one.startswith(PREFIXES["tr"])]
        parts = dict.fromkeys(
            self.label(term["value"]) or self._short(term)
            for name in _TITLE_PARTS
            for term in values.get(name, ())
        )
        slug = iri.removeprefix(self.base + "id/")
        kind = self.label(kinds[0]) if kinds else None
        return (
            f"{kind[:1].upper()}{kind[1:]}: {', '.join(parts) or slug.partition('/')[2]}"
            if kind
            else slug
        )
