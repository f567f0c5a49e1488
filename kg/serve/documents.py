"""``/ontology`` and ``/shapes``: pages for people, RDF for programs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import Triple, serialize
from starlette.requests import Request
from starlette.responses import Response

from kg import __version__
from kg.namespaces import PREFIXES
from kg.query.formats import GRAPH_FORMATS
from kg.sentences import say
from kg.serve.diagram import module_diagram
from kg.serve.errors import HttpError
from kg.serve.formats import GRAPH_OFFERS, HTML, accept_header, not_acceptable
from kg.serve.negotiate import choose
from kg.serve.pages import Page
from kg.serve.results import has_tag, not_modified
from kg.serve.vocabulary import Document, ontology, shapes, vocabulary

__all__ = ["ontology_page", "rdf_response", "shapes_page", "wanted_graph_format"]


def wanted_graph_format(request: Request) -> str:
    """Return ``html`` or the short name of a graph format, by ``?format=`` or ``Accept``.

    Raises:
        HttpError: 406.
    """
    offers = (*GRAPH_OFFERS, HTML)
    wanted = request.query_params.get("format")
    if wanted is not None:
        found = "html" if wanted in {"html", HTML.media_type} else None
        for item in GRAPH_FORMATS.values():
            if wanted.lower() in {item.name, item.ending, item.media_type}:
                found = item.name
    else:
        choice = choose(accept_header(request), offers)
        found = None if choice is None else choice.offer.name
    if found is None:
        raise not_acceptable(offers)
    return found


def rdf_response(
    request: Request, triples: Iterable[Triple], format_name: str, tag: str
) -> Response:
    """Return triples in a graph format, or 304 when the client has them.

    Args:
        request: The request.
        triples: What to send.
        format_name: Short name of the format.
        tag: Entity tag, quotes included.
    """
    if has_tag(request.headers.get("if-none-match"), tag):
        return not_modified(tag)
    chosen = GRAPH_FORMATS[format_name]
    body = serialize(triples, format=chosen.engine_format, prefixes=PREFIXES)
    headers = {"Vary": "Accept", "ETag": tag, "Cache-Control": "no-cache"}
    return Response(body, 200, headers, chosen.content_type)


def _document(documents: Mapping[str, Document], path: str) -> Document:
    """Find a document by its path; its version may stand before or after the name.

    Raises:
        HttpError: 404.
    """
    parts = [part for part in path.split("/") if part]
    name = "/".join(parts)
    document = documents.get(name)
    if document is None:
        version = documents[""].version
        document = documents.get("/".join(part for part in parts if part != version))
    if document is None:
        known = sorted(one for one in documents if one)
        raise HttpError(404, say("document.unknown", name=name), {"allowed": known})
    return document


async def ontology_page(request: Request) -> Response:
    """Answer ``/ontology`` and ``/ontology/{module}``."""
    document = _document(ontology(), request.path_params.get("name", ""))
    wanted = wanted_graph_format(request)
    if wanted != "html":
        return rdf_response(request, document.triples, wanted, _tag("ontology", document, wanted))
    own = {str(t.subject)[1:-1] for t in document.triples}
    terms = [term for term in vocabulary().terms.values() if term.iri in own]
    groups = {
        group: [term for term in terms if term.group == group]
        for group in ("classes", "properties", "codes", "other")
    }
    modules = sorted((one for name, one in ontology().items() if name), key=_alignments_last)
    page = Page(request)
    drawn = module_diagram(document.name, page.language) if document.name else None
    values = {"document": document, "groups": groups, "modules": modules, "drawn": drawn}
    return page.render("ontology.html", values)


async def shapes_page(request: Request) -> Response:
    """Answer ``/shapes`` and ``/shapes/{area}``."""
    document = _document(shapes(), request.path_params.get("name", ""))
    wanted = wanted_graph_format(request)
    if wanted != "html":
        return rdf_response(request, document.triples, wanted, _tag("shapes", document, wanted))
    text = ""
    if document.name:
        turtle = GRAPH_FORMATS["turtle"].engine_format
        text = str(serialize(document.triples, format=turtle, prefixes=PREFIXES) or b"", "utf-8")
    areas = [one for name, one in shapes().items() if name]
    return Page(request).render("shapes.html", {"document": document, "areas": areas, "text": text})


def _alignments_last(document: Document) -> tuple[bool, str]:
    return "/" in document.name, document.name


def _tag(kind: str, document: Document, format_name: str) -> str:
    name = document.name.replace("/", "-") or "all"
    return f'W/"{__version__}-{document.version}-{kind}-{name}-{format_name}"'
