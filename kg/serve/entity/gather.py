"""What graphs state about one thing, who says so, and in which words.

:mod:`kg.serve.entity.reading` has the query.

Each graph that says something gets a mark, a number for a source and a letter for a rule, which
stands beside the facts and leads to the words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from string import ascii_lowercase

from kg.namespaces import PREFIXES, TR, tr
from kg.serve.entity.meaning import COMPUTED, meaning_of, rank_of
from kg.serve.entity.reading import INCOMING_LIMIT, read_thing
from kg.serve.entity.records import Fact, Meaning, Property, Stated, Voice, Words
from kg.serve.entity.rows import Row
from kg.serve.entity.terms import Labeller
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import Cell, link_of, safe_text
from kg.serve.site import Site

__all__ = ["by_evidence", "gather", "words_of"]

WORDS_SHOWN = 6
"""Passages and rows shown of one source; the rest is counted and stands on the source's page."""
_RDF_TYPE = PREFIXES["rdf"] + "type"
_ACCEPTED = tr("graphStatus-accepted")
_CURATED = tr("curatedBy")


async def gather(site: Site, version: Version, iri: str, language: str) -> Stated | None:
    """Gather what is stated about a thing.

    Args:
        site: The server.
        version: What to read.
        iri: The thing; a valid IRI.
        language: Of labels, where there is a choice.

    Returns:
        What is stated; None when no graph says anything about it.
    """
    read = await read_thing(site, version, iri)
    if not read.facts:
        return None
    labels = Labeller(version.base, language)
    for row in (*read.names, *read.incoming):
        if "label" in row:
            named = row["thing"] if "thing" in row else row["subject"]
            labels.add(named["value"], row["label"]["value"], row["label"].get("xml:lang", ""))
    facts = _with_graphs(read.facts, read.graphs)
    stated = _Gathering(iri, labels, facts, read.words).stated(read.incoming)
    return replace(stated, standing=_standing(read.standing))


def _standing(rows: Iterable[Row]) -> str:
    """Return the status of the graphs of a source; empty where one of them is accepted."""
    found = [row["status"]["value"] for row in rows]
    return found[0].rpartition("graphStatus-")[2] if found and _ACCEPTED not in found else ""


def _with_graphs(facts: Iterable[Row], graphs: Iterable[Row]) -> list[Row]:
    """Return each statement once with each thing that is said of its graph."""
    about: dict[str, list[Row]] = defaultdict(list)
    for row in graphs:
        about[row["graph"]["value"]].append(row)
    return [{**fact, **row} for fact in facts for row in about[fact["graph"]["value"]]]


class _Gathering:
    """Turns the answers into what a page shows."""

    def __init__(self, iri: str, labels: Labeller, facts: list[Row], words: list[Row]) -> None:
        self._iri = iri
        self._labels = labels
        self._facts = facts
        self._words = words
        self._voices: dict[str, Voice] = {}

    def stated(self, incoming: list[Row]) -> Stated:
        values = self._values()
        types = list(dict.fromkeys(one["value"] for one in self._all(_RDF_TYPE)))
        types = [one for one in types if one.startswith(TR)] or types
        self._name_voices()
        meanings = self._meanings()
        self._add_words()
        pointing = list(dict.fromkeys(_pointing(row) for row in incoming))
        is_limited = len(pointing) > INCOMING_LIMIT
        everything = [one for group in meanings for each in group.properties for one in each.facts]
        return Stated(
            iri=self._iri,
            title=self._labels.title(self._iri, values or self._values(accepted_only=False)),
            kinds=tuple(types),
            types=tuple({c.text: c for c in map(self._labels.thing, types)}.values()),
            meanings=meanings,
            voices=tuple(self._voices.values()),
            incoming=self._incoming(pointing[:INCOMING_LIMIT]),
            incoming_limited=is_limited,
            is_accepted=bool(values),
            has_unaccepted=any(not one.accepted for one in everything),
            values=values,
            labels=self._labels,
            statements=self._facts,
            pointing=None if is_limited else frozenset(name for name, _ in pointing),
        )

    def _all(self, name: str) -> list[Mapping[str, str]]:
        return [row["value"] for row in self._facts if row["property"]["value"] == name]

    def _values(self, *, accepted_only: bool = True) -> dict[str, list[Mapping[str, str]]]:
        found: dict[str, list[Mapping[str, str]]] = defaultdict(list)
        for row in self._facts:
            if accepted_only and row.get("status", {}).get("value", _ACCEPTED) != _ACCEPTED:
                continue
            if row["value"] not in found[row["property"]["value"]]:
                found[row["property"]["value"]].append(row["value"])
        return dict(found)

    def _name_voices(self) -> None:
        """Give each graph its mark: sources in the order of what they state, then rules."""
        graphs: dict[str, Row] = {}
        for row in sorted(self._facts, key=self._place):
            graphs.setdefault(row["graph"]["value"], row)
            if "source" in row and "label" in row:
                label = row["label"]
                self._labels.add(row["source"]["value"], label["value"], label.get("xml:lang", ""))
        numbers, letters = 0, 0
        for iri, row in graphs.items():
            slug = iri.removeprefix(self._labels.base + "graph/")
            is_rule = slug.startswith("inferred-")
            if is_rule:
                mark = ascii_lowercase[letters % 26] * (1 + letters // 26)
                letters += 1
            else:
                numbers += 1
                mark = str(numbers)
            self._voices[iri] = self._voice(mark, iri, slug, row, is_rule=is_rule)

    def _place(self, row: Row) -> tuple[tuple[int, int, str], str]:
        name = row["property"]["value"]
        return rank_of(meaning_of(name), name, ""), row["value"]["value"]

    def _voice(self, mark: str, iri: str, slug: str, row: Row, *, is_rule: bool) -> Voice:
        language = self._labels.language
        source = self._labels.thing(row["source"]["value"]) if "source" in row else None
        label = slug
        if is_rule:
            label = translate("thing.inferred", language, rule=slug.partition("-")[2])
        status = row.get("status", {}).get("value", _ACCEPTED)
        url = row.get("url", {}).get("value", "")
        return Voice(
            mark=mark,
            graph=Cell.from_iri(iri, self._labels.base, label),
            source=source,
            status=status.rpartition("graphStatus-")[2],
            address=link_of(url, self._labels.base) if url else None,
            issued=row.get("issued", {}).get("value", ""),
            is_rule=is_rule,
            curators=tuple(
                dict.fromkeys(
                    safe_text(one["value"]["value"])
                    for one in self._facts
                    if one["property"]["value"] == _CURATED and one["graph"]["value"] == iri
                )
            ),
        )

    def _meanings(self) -> tuple[Meaning, ...]:
        by_property: dict[str, list[Row]] = defaultdict(list)
        for row in self._facts:
            if row["property"]["value"] not in {_RDF_TYPE, tr("evidence")}:
                by_property[row["property"]["value"]].append(row)
        grouped: dict[str, list[tuple[str, Property]]] = defaultdict(list)
        for name, rows in by_property.items():
            computed = all(self._voices[row["graph"]["value"]].is_rule for row in rows)
            made = Property(self._labels.property(name), self._property_facts(rows))
            grouped[COMPUTED if computed else meaning_of(name)].append((name, made))
        order = sorted(grouped, key=lambda key: rank_of(key, "", ""))
        return tuple(
            Meaning(
                key,
                tuple(
                    made
                    for name, made in sorted(
                        grouped[key], key=lambda one: rank_of(key, one[0], one[1].cell.text)
                    )
                ),
            )
            for key in order
        )

    def _property_facts(self, rows: Iterable[Row]) -> tuple[Fact, ...]:
        found: dict[tuple[str, ...], tuple[Cell, dict[str, Voice]]] = {}
        for row in rows:
            term = row["value"]
            key = (term["type"], term["value"], term.get("xml:lang", ""), term.get("datatype", ""))
            if key not in found:
                found[key] = (self._labels.term(term), {})
            graph = row["graph"]["value"]
            found[key][1][graph] = self._voices[graph]
        return tuple(
            Fact(
                cell,
                tuple(sorted((one.mark for one in voices.values()), key=_mark_order)),
                any(one.status == "accepted" for one in voices.values()),
                tuple(dict.fromkeys(one.status for one in voices.values())),
            )
            for cell, voices in found.values()
        )

    def _add_words(self) -> None:
        passages: dict[str, dict[Words, dict[str, None]]] = defaultdict(dict)
        for (graph, _), rows in by_evidence(self._words).items():
            about = passages[graph].setdefault(words_of(rows), {})
            for row in rows:
                if "property" in row:
                    about[self._labels.property(row["property"]["value"]).text] = None
        for graph, words in passages.items():
            if graph in self._voices:
                ordered = sorted(words.items(), key=lambda one: one[0].place)
                shown = tuple(
                    replace(one, about=tuple(about)) for one, about in ordered[:WORDS_SHOWN]
                )
                more = len(words) - len(shown)
                self._voices[graph] = replace(self._voices[graph], words=shown, more_words=more)

    def _incoming(
        self, pointing: Iterable[tuple[str, str]]
    ) -> tuple[tuple[Cell, tuple[Cell, ...]], ...]:
        by_property: dict[str, list[str]] = defaultdict(list)
        for name, subject in pointing:
            by_property[name].append(subject)
        return tuple(
            (self._labels.property(name), tuple(map(self._labels.thing, subjects)))
            for name, subjects in by_property.items()
        )


def _pointing(row: Row) -> tuple[str, str]:
    return row["property"]["value"], row["subject"]["value"]


def by_evidence(rows: Iterable[Row]) -> dict[tuple[str, str], list[Row]]:
    """Return the rows of each piece of evidence, by graph and evidence."""
    found: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for row in rows:
        found[row["graph"]["value"], row["evidence"]["value"]].append(row)
    return found


def _mark_order(mark: str) -> tuple[bool, int, str]:
    return not mark.isdigit(), int(mark) if mark.isdigit() else 0, mark


def words_of(rows: Iterable[Row]) -> Words:
    """Return what is said of one piece of evidence and its selectors."""
    said = {row["said"]["value"]: safe_text(row["value"]["value"]) for row in rows}

    def of(prefix: str, name: str) -> str:
        return said.get(PREFIXES[prefix] + name, "")

    return Words(
        exact=of("oa", "exact"),
        prefix=of("oa", "prefix"),
        suffix=of("oa", "suffix"),
        start=of("oa", "start"),
        end=of("oa", "end"),
        file=of("tr", "file"),
        row=of("tr", "row"),
        excerpt=of("tr", "excerpt"),
        read_on=of("tr", "excerptReadOn"),
    )
