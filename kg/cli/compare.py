"""``kg compare``: what sources say of an area in a period, what each counts, why they differ."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any  # Any: parameters, passed on as keywords

import typer

from kg.cli.options import StoreOption, open_or_build
from kg.cli.tables import printable
from kg.errors import ParameterError
from kg.query.comparison import CERTAINTIES, states_no_supply

if TYPE_CHECKING:
    from kg.api import Graph
    from kg.query.results import PythonValue

__all__ = ["compare_command"]

Line = Mapping[str, "PythonValue"]

FIGURES, REASONS, PICKS = "compared-figures", "difference-reasons", "figure-to-cite"
SENTENCES, PERIODS = "citable-sentence", "periods-of-area"
WORDS = {
    "en": {
        "cite": "To cite",
        "why": "Why they differ",
        "none": "No source in the graph states this figure for that time.",
        "agree": "No two of these figures disagree about the same thing.",
        "certain": "certain",
        "probable": "probable",
        "unknown": "no reason known",
        "rejected": "rejected by {by}",
        "as_of": "as of {day}",
        "sources": "{n} sources",
        "source": "1 source",
        "fell": "breaks its series: lower than before",
        "echo": "repeats another figure",
        "doubt": "IN DOUBT: {ground}",
        "spread": "{n} candidates, {low} to {high}",
        "only": "the only candidate",
        "none to cite": "No figure of that time is fit to be cited; leave out --cite to see all.",
        "all supply": "all supply (PLN and others)",
        "not stated": "the ministry's official ratio (what it counts is not stated)",
        "version": "{given!r} has several versions; only {name} was valid in {period}.",
        "periods": "There are figures for: {periods}",
        "PLN customers": "PLN's household customers",
        "survey": "household survey",
    },
    "id": {
        "cite": "Untuk dikutip",
        "why": "Mengapa berbeda",
        "none": "Tidak ada sumber di graf yang menyatakan angka ini untuk waktu itu.",
        "agree": "Tidak ada dua angka di sini yang bertentangan tentang hal yang sama.",
        "certain": "pasti",
        "probable": "mungkin",
        "unknown": "alasannya tidak diketahui",
        "rejected": "ditolak oleh {by}",
        "as_of": "keadaan {day}",
        "sources": "{n} sumber",
        "source": "1 sumber",
        "fell": "memutus deretnya: lebih rendah daripada sebelumnya",
        "echo": "mengulang angka lain",
        "doubt": "DIRAGUKAN: {ground}",
        "spread": "{n} calon, {low} sampai {high}",
        "only": "satu-satunya calon",
        "none to cite": "Tidak ada angka waktu itu yang layak dikutip; tanpa --cite tampil semua.",
        "all supply": "semua pasokan (PLN dan lainnya)",
        "not stated": "rasio resmi kementerian (yang dihitung tidak disebut)",
        "version": "{given!r} mempunyai beberapa versi; hanya {name} berlaku pada {period}.",
        "periods": "Ada angka untuk: {periods}",
        "PLN customers": "pelanggan rumah tangga PLN",
        "survey": "survei rumah tangga",
    },
}


def compare_command(
    area: Annotated[str, typer.Argument(help="Name, slug, BPS code or IRI of an area.")],
    period: Annotated[str, typer.Argument(help="2019, 2019-10, 2019-Q3 or 2019-10-28.")],
    indicator: Annotated[
        str, typer.Option("--indicator", help="What is counted.")
    ] = "household-electrification-ratio",
    cite: Annotated[
        bool, typer.Option("--cite", help="Print sentences to paste for the figures to cite.")
    ] = False,
    lang: Annotated[str, typer.Option("--lang", help="en or id.")] = "en",
    format_name: Annotated[
        str, typer.Option("--format", help="text, or json with figures, reasons and citations.")
    ] = "text",
    store: StoreOption = None,
) -> None:
    """Compare every figure for an area and a period, with the reason for each difference.

    Figures are grouped by what they count and how. Pending sources are left out: they belong to no
    figure (kg query sources-pending). --cite prints, for each purpose, the figure that a careful
    analyst would cite as a sentence in Indonesian and in English: what it counts, as of when, from
    whom, and what a reader must know.

    Example: kg compare "Nusa Tenggara Timur" 2019-10

    Example: kg compare Indonesia 2022 --cite --lang id
    """
    if lang not in WORDS:
        raise ParameterError(f"--lang must be en or id, not {lang!r}", name="lang")
    if format_name not in {"text", "json"}:
        raise ParameterError(f"--format must be text or json, not {format_name!r}", name="format")
    from kg.query.periods import period_bounds

    since, until = period_bounds(period)
    opened = open_or_build(store, ahead=True)
    from kg.api import Graph  # while the database is being opened
    from kg.query.catalogue import Catalogue

    graph = Graph(opened, Catalogue.of((FIGURES, REASONS, PICKS, SENTENCES, PERIODS)))
    meant = _version_in(graph, area, since, until)
    if meant is not None and format_name == "text":
        said = {"given": area, "name": meant[1].get(lang) or meant[0], "period": period}
        _say(WORDS[lang]["version"].format(**said))
    area = meant[0] if meant is not None else area
    given: dict[str, Any] = {"area": area, "indicator": indicator, "since": since, "until": until}

    as_json = format_name == "json"
    wanted = [PICKS]
    if not cite or as_json:
        wanted += [REASONS, FIGURES]
    if cite or as_json:
        wanted.append(SENTENCES)
    answers = graph.ask_together(wanted, given)
    rows = {name: [dict(row) for row in answer.python()] for name, answer in answers.items()}
    figures, reasons, picks = rows.get(FIGURES, []), rows.get(REASONS, []), rows[PICKS]
    if cite or as_json:
        picks = _with_sentences(picks, rows[SENTENCES])
    if as_json:
        parts = {"figures": figures, "reasons": reasons, "to_cite": picks}
        typer.echo(json.dumps(parts, indent=2, default=str))
    elif cite:
        _print_sentences(picks, lang)
    elif not figures:
        _say(WORDS[lang]["none"])
        asked = graph.question(PERIODS, area=area, indicator=indicator).python()
        if periods := list(dict.fromkeys(str(row["period"]) for row in asked)):
            _say(WORDS[lang]["periods"].format(periods=", ".join(periods)))
    else:
        labels = _code_labels(lang)
        _print_figures(figures, lang, labels)
        _print_reasons(reasons, lang, labels)
        _print_picks(picks, lang, labels)


def _version_in(
    graph: Graph, area: str, since: str, until: str
) -> tuple[str, Mapping[str, str]] | None:
    """Return IRI and names of the version of an area that the period decides on, if it does."""
    from kg.namespaces import tr
    from kg.query.versions import choose_version, validity_query

    things = graph.store.names.resolve(area, tr("Area"))
    if len(things) < 2:
        return None
    rows = graph.query(validity_query(one.iri for one in things))
    assert not isinstance(rows, bool | list)  # noqa: S101 - a SELECT gives rows
    validity = {
        str(row["area"]): (str(row["first"] or ""), str(row["until"] or ""))
        for row in rows.python()
    }
    only = choose_version(validity, since, until)
    if only is None:
        return None
    labels = graph.query(f"SELECT ?name (LANG(?name) AS ?tag) {{ <{only}> skos:prefLabel ?name }}")
    assert not isinstance(labels, bool | list)  # noqa: S101 - as above
    return only, {str(row["tag"]): str(row["name"]) for row in labels.python()}


def _with_sentences(picks: Iterable[Line], sentences: Iterable[Line]) -> list[dict[str, Any]]:
    """Return the picked figures, each with its sentence to paste in both languages."""
    texts = {row["figure"]: row for row in sentences}
    return [
        {**row, **{name: texts[row["figure"]][name] for name in ("sentence_id", "sentence_en")}}
        for row in picks
    ]


def _code_labels(lang: str) -> Mapping[str, str]:
    """Return the labels of the codes of supply, method and status in a language, by IRI."""
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse

    from kg.namespaces import PREFIXES
    from kg.resources import ontology_files

    label = NamedNode(PREFIXES["skos"] + "prefLabel")
    file = next(path for path in ontology_files() if path.name == "codes.ttl")
    return {
        quad.subject.value: quad.object.value
        for quad in parse(file.read_bytes(), format=RdfFormat.TURTLE)
        if quad.predicate == label
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
        and quad.object.language == lang
    }


def _number(value: PythonValue, unit: PythonValue, lang: str) -> str:
    sign = "%" if str(unit).endswith("PERCENT") else ""
    text = f"{value:,}" if not sign else f"{value}"
    return (text.translate(str.maketrans(",.", ".,")) if lang == "id" else text) + sign


def _print_figures(rows: Iterable[Line], lang: str, labels: Mapping[str, str]) -> None:
    words = WORDS[lang]
    ordered = list({row["figure"]: row for row in rows}.values())
    for key, group in groupby(ordered, key=lambda r: (r["status"], r["supply"], r["method"])):
        _say(" · ".join(labels.get(str(code), str(code)) for code in key))
        for row in group:
            count = row["sources"]
            notes = [
                str(row["period"]),
                words["as_of"].format(day=row["as_of"]) if row["as_of"] else "",
                str(row["producer_label"] or row["producer"]),
                words["source"] if count == 1 else words["sources"].format(n=count),
                words["fell"] if row["falls_from"] else "",
                words["echo"] if row["echoes"] else "",
                _doubt(row, words, labels),
            ]
            value = _number(row["value"], row["unit"], lang)
            _say(f"  {value:>12}  " + " · ".join(note for note in notes if note))
    _say("")


def _doubt(row: Line, words: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Return why a figure is in doubt, with what the transcriber noted; empty if it is not."""
    ground = row["doubt"]
    if not ground:
        return ""
    said = words["doubt"].format(ground=labels.get(str(ground), str(ground)))
    note = row.get("note")
    return f"{said} ({note})" if note else said


def _print_reasons(rows: Iterable[Line], lang: str, labels: Mapping[str, str]) -> None:
    """Print the pairs by reason: certain ones first, the most pairs first."""
    words = WORDS[lang]
    ordered = list(rows)
    if not ordered:
        _say(words["agree"])
        return
    _say(words["why"])
    groups: dict[tuple[str, str], list[Line]] = {}
    for row in ordered:
        groups.setdefault((str(row["certainty"]), str(row["reason"])), []).append(row)
    for (sure, reason), group in sorted(
        groups.items(), key=lambda one: (CERTAINTIES.index(one[0][0]), -len(one[1]), one[0])
    ):
        _say(f"  [{words[sure]}] {labels.get(reason, reason)}")
        for row in group:
            refused = (
                f" [{words['rejected'].format(by=row['ruled_by'])}]" if row["rejected"] else ""
            )
            _say(f"    - {row[f'sentence_{lang}']}{refused}")
            if row["note"]:
                _say(f"      {row['note']}")
    _say("")


def _print_picks(rows: Iterable[Line], lang: str, labels: Mapping[str, str]) -> None:
    words = WORDS[lang]
    ordered = list(rows)
    if not ordered:
        return
    _say(words["cite"])
    for row in ordered:
        value = _number(row["value"], row["unit"], lang)
        _say(f"  {_purpose(row, words)}: {value}, {row['producer_label']}, {row['period']}")
        _say(f"      {_rule(row, words, lang)}")
        if row["doubt"]:
            _say(f"      {_doubt(row, words, labels)}")


def _purpose(row: Line, words: Mapping[str, str]) -> str:
    """Return what a figure is picked for; the ministry's may not say what it counts."""
    purpose = str(row["purpose"])
    return words["not stated" if states_no_supply(purpose, str(row["supply"])) else purpose]


def _print_sentences(rows: Iterable[Line], lang: str) -> None:
    words = WORDS[lang]
    ordered = list(rows)
    if not ordered:
        _say(words["none to cite"])
        return
    _say(words["cite"])
    for row in ordered:
        _say(f"  {_purpose(row, words)}: {_rule(row, words, lang)}")
        for language in ("id", "en"):
            _say(f"      {language}: {row[f'sentence_{language}']}")


def _rule(row: Line, words: Mapping[str, str], lang: str) -> str:
    """Return the rule that picked a figure, and how far the candidates are apart."""
    low, high = (_number(row[name], row["unit"], lang) for name in ("lowest", "highest"))
    count = row["candidates"]
    spread = words["only"] if count == 1 else words["spread"].format(n=count, low=low, high=high)
    return f"{row[f'rule_{lang}']}; {spread}"


def _say(text: str) -> None:
    """Print a line as text only: a name from the graph may hold control characters."""
    typer.echo(printable(text))
