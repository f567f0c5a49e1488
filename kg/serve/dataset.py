"""The dataset and its catalogue for search engines: schema.org JSON-LD on ``/`` and ``/about``.

The same facts as in :mod:`kg.export.description`, by the words of schema.org: those that Google's
Dataset Search reads, and no file that cannot be had.
"""

from __future__ import annotations

import json

from markupsafe import Markup
from starlette.requests import Request

from kg.export.description import DATASET_ABOUT, DATASET_TITLES, PUBLISHER
from kg.export.licence import CC_BY
from kg.export.stats import Stats
from kg.serve.dumps import Dumps
from kg.serve.live import Version
from kg.serve.pages import page_language, safe_text

__all__ = ["dataset_markup"]

_KEYWORDS = {
    "en": ("electrification ratio", "certification", "accreditation", "ISO 9001", "Indonesia"),
    "id": ("rasio elektrifikasi", "sertifikasi", "akreditasi", "ISO 9001", "Indonesia"),
}


def dataset_markup(request: Request, stats: Stats, version: Version, dumps: Dumps) -> Markup:
    """Return the content of a ``script`` element of the type ``application/ld+json``.

    Args:
        request: Tells address and language.
        stats: What is in the graph.
        version: Which version.
        dumps: The files that can be had.
    """
    here, language = str(request.base_url), page_language(request)
    publisher = {"@type": "Organization", "name": PUBLISHER, "url": here}
    files: list[dict[str, object]] = [
        {
            "@type": "DataDownload",
            "name": one.titles[language],
            "contentUrl": one.address,
            "encodingFormat": one.media_type,
            "contentSize": f"{one.size_bytes} B",
            "sha256": one.sha256,
        }
        for one in dumps.distributions(version, here)
    ]
    dataset: dict[str, object] = {
        "@type": "Dataset",
        "@id": f"{version.base}catalogue#dataset",
        "name": DATASET_TITLES[language],
        "description": DATASET_ABOUT[language],
        "url": here,
        "identifier": f"{version.base}catalogue#dataset",
        "license": CC_BY,
        "isAccessibleForFree": True,
        "inLanguage": ["id", "en"],
        "keywords": list(_KEYWORDS[language]),
        "version": str(version.number),
        "creator": publisher,
        "publisher": publisher,
        "includedInDataCatalog": {"@id": f"{version.base}catalogue"},
    }
    if files:
        dataset["distribution"] = files
    if stats.last_change:
        dataset |= {"datePublished": stats.first_change, "dateModified": stats.last_change}
    if all(stats.period):
        dataset["temporalCoverage"] = "/".join(stats.period)
    if stats.countries:
        dataset["spatialCoverage"] = [
            {"@type": "Place", "@id": iri, "name": safe_text(label or iri)}
            for iri, label in stats.countries
        ]
    catalogue = {
        "@type": "DataCatalog",
        "@id": f"{version.base}catalogue",
        "name": "Terang",
        "url": f"{here}catalogue",
        "license": CC_BY,
        "publisher": publisher,
        "dataset": {"@id": f"{version.base}catalogue#dataset"},
    }
    found = {"@context": "https://schema.org/", "@graph": [catalogue, dataset]}
    text = json.dumps(found, ensure_ascii=False)
    text = text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    return Markup(text)  # noqa: S704 - what could end the element is escaped
