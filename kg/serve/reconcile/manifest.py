"""What the service says of itself, in version 0.2 and in the 1.0 draft.

The two differ in what one document cannot say twice (``suggest`` is a description of places in one,
a yes or no in the other), so each version has an address of its own: ``/reconcile`` and
``/reconcile/1.0-draft``.
"""

from __future__ import annotations

from urllib.parse import urlencode

from kg import __version__
from kg.link.own import OwnThings
from kg.namespaces import TR
from kg.serve.reconcile.answers import type_of
from kg.serve.reconcile.wire import BATCH_SIZE, DEFAULT_CELL_LIMIT

__all__ = ["DRAFT", "PREVIEW_HEIGHT", "PREVIEW_WIDTH", "ROOT", "draft_manifest", "manifest"]

ROOT = "/reconcile"
DRAFT = "1.0-draft"
PREVIEW_WIDTH, PREVIEW_HEIGHT = 420, 260
_NAMES = ("Terang: areas, units, bodies, standards", "Terang: wilayah, unit, lembaga, standar")
_SETTING = (
    ("Values in a cell", "Nilai dalam satu sel"),
    ("At most so many, from 1 to 100.", "Paling banyak sekian, dari 1 sampai 100."),
)


def manifest(
    things: OwnThings, site: str, base: str, language: str | None, *, chosen: str = ""
) -> dict[str, object]:
    """Return the manifest of version 0.2.

    Args:
        things: The things of the store.
        site: Address of the server, without a slash at the end.
        base: Base IRI of the store's resources.
        language: Of names; None for English.
        chosen: The language if the address itself chose it; all other addresses keep it.
    """
    at = language == "id"
    kept = f"&{urlencode({'lang': chosen})}" if chosen else ""
    query = f"?{urlencode({'lang': chosen})}" if chosen else ""

    def suggest(what: str) -> dict[str, str]:
        return {
            "service_url": site + ROOT,
            "service_path": f"/suggest/{what}{query}",
            "flyout_service_url": site + ROOT,
            "flyout_service_path": f"/flyout/{what}?id=${{id}}{kept}",
        }

    return {
        "versions": ["0.2"],
        **_head(things, site, language, chosen),
        "identifierSpace": f"{base}id/",
        "schemaSpace": TR,
        "view": {"url": f"{site}{ROOT}/view?id={{{{id}}}}"},
        "feature_view": {"url": f"{site}{ROOT}{query}#feature-{{{{id}}}}"},
        "preview": {
            "url": f"{site}{ROOT}/preview?id={{{{id}}}}{kept}",
            "width": PREVIEW_WIDTH,
            "height": PREVIEW_HEIGHT,
        },
        "suggest": {what: suggest(what) for what in ("entity", "type", "property")},
        "extend": {
            "propose_properties": {
                "service_url": site + ROOT,
                "service_path": f"/extend/propose{query}",
            },
            "property_settings": [
                {
                    "name": "limit",
                    "label": _SETTING[0][at],
                    "type": "number",
                    "default": DEFAULT_CELL_LIMIT,
                    "help_text": _SETTING[1][at],
                }
            ],
        },
    }


def draft_manifest(
    things: OwnThings, site: str, language: str | None, *, chosen: str = ""
) -> dict[str, object]:
    """Return the manifest of the 1.0 draft; see :func:`manifest`."""
    at = language == "id"
    return {
        "versions": [DRAFT],
        **_head(things, site, language, chosen),
        "view": {"url": f"{site}{ROOT}/view?id={{id}}"},
        "featureView": {"url": f"{site}{ROOT}#feature-{{id}}"},
        "preview": {"width": PREVIEW_WIDTH, "height": PREVIEW_HEIGHT},
        "suggest": {"entity": True, "property": True, "type": True},
        "extend": {
            "proposeProperties": True,
            "propertySettings": [
                {
                    "id": "limit",
                    "name": _SETTING[0][at],
                    "type": "number",
                    "default": DEFAULT_CELL_LIMIT,
                    "helpText": _SETTING[1][at],
                }
            ],
        },
        "standardizedScore": True,
        "lang": "id" if at else "en",
        "dir": "ltr",
    }


def _head(things: OwnThings, site: str, language: str | None, chosen: str) -> dict[str, object]:
    types = {one.id: one for one in things.types.all()}
    query = f"?{urlencode({'lang': chosen})}" if chosen else ""
    return {
        "name": _NAMES[language == "id"],
        "documentation": f"{site}{ROOT}{query}",
        "logo": f"{site}/static/icon.svg",
        "serviceVersion": __version__,
        "batchSize": BATCH_SIZE,
        "defaultTypes": [type_of(one, types, language) for one in things.types.defaults()],
    }
