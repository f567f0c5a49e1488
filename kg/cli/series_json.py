"""The JSON document of a series, for ``kg series --format json`` and ``kg components``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any  # Any: values of a JSON document

from kg.cli.charting import ask, load_words, run

if TYPE_CHECKING:
    from kg.charts.series import SeriesData
    from kg.store import Store

__all__ = ["describe_series"]

AT_ONCE = 300


def describe_series(store: Store, data: SeriesData) -> dict[str, Any]:
    """Return the document of a series.

    Args:
        store: The store that the rows come from.
        data: At least one statement, of one area or its versions.
    """
    from kg.charts.document import Said, series_document
    from kg.charts.statements import read_versions
    from kg.charts.wording import LANGUAGES

    area = data.versions[0].iri if data.versions else data.statements[0].area
    rows, _ = ask(store, "area-versions", {"area": area}, pending=True)
    names: dict[str, dict[str, str]] = {}
    for language in LANGUAGES:
        for version in read_versions(rows, language):
            names.setdefault(version.iri, {})[language] = version.label
    said = Said(
        words={language: load_words(store, language) for language in LANGUAGES},
        names=names,
        evidence=_evidence(store, (item.observation for item in data.statements)),
        version=store.version(),
    )
    return series_document(data, said)


def _evidence(store: Store, observations: Iterable[str]) -> dict[str, list[dict[str, str | int]]]:
    """Return the words or rows that state observations, those of pending sources too."""
    from kg.charts.wording import clean
    from kg.explore.network import WORDS
    from kg.explore.things import bind_fast
    from kg.query.catalogue import Catalogue

    catalogue = Catalogue.of((WORDS,))
    wanted = sorted(set(observations))
    found: dict[str, list[dict[str, str | int]]] = {}
    for start in range(0, len(wanted), AT_ONCE):
        text = bind_fast(catalogue.get(WORDS), "fact", wanted[start : start + AT_ONCE])
        for row in run(store, text, pending=True, count=False)[0].python():
            one: dict[str, str | int] = {}
            if row["words"]:
                one["words"] = clean(str(row["words"]), 2000)
            if row["file"]:
                one |= {"file": clean(str(row["file"])), "row": int(str(row["row"]))}
            found.setdefault(str(row["fact"]), []).append(one)
    return found
