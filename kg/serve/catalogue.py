"""``/catalogue``, ``/.well-known/void`` and the description of the endpoint: DCAT, VoID, SPARQL SD.

Only what holds is claimed: the default graph is no union of the named graphs (it lacks those that
are not accepted), SERVICE calls are refused, and the licence CC BY 4.0 covers our compilation only,
each source keeping its own from the register.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple
from starlette.requests import Request
from starlette.responses import Response

from kg.namespaces import PREFIXES
from kg.query.formats import GRAPH_FORMATS
from kg.serve.csvw import CC_BY
from kg.serve.documents import rdf_response, wanted_graph_format
from kg.serve.pages import Page, link_of
from kg.serve.results import entity_tag
from kg.serve.site import Site
from kg.serve.stats import GraphInfo, Stats, read_stats

__all__ = ["CatalogueViews", "describe_dataset"]

FORMATS = "http://www.w3.org/ns/formats/"
RESULT_FORMATS = (
    "SPARQL_Results_JSON",
    "SPARQL_Results_XML",
    "SPARQL_Results_CSV",
    "SPARQL_Results_TSV",
    "Turtle",
    "N-Triples",
    "RDF_XML",
    "JSON-LD",
)


def _node(name: str) -> NamedNode:
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


class _Writer:
    """Collects triples."""

    def __init__(self) -> None:
        self.triples: list[Triple] = []

    def add(self, subject: str) -> _About:
        return _About(self, NamedNode(subject))


class _About:
    """Says things about one subject."""

    def __init__(self, writer: _Writer, subject: NamedNode) -> None:
        self._writer = writer
        self._subject = subject

    def iri(self, name: str, *values: str) -> _About:
        for value in values:
            prefix, _, local = value.partition(":")
            is_short = prefix in PREFIXES and not local.startswith("//")
            target = _node(value) if is_short else NamedNode(value)
            self._writer.triples.append(Triple(self._subject, _node(name), target))
        return self

    def text(self, name: str, value: str, language: str | None = None) -> _About:
        literal = Literal(value, language=language) if language else Literal(value)
        self._writer.triples.append(Triple(self._subject, _node(name), literal))
        return self

    def number(self, name: str, value: int) -> _About:
        self._writer.triples.append(Triple(self._subject, _node(name), Literal(value)))
        return self


def describe_dataset(
    stats: Stats, base: str, endpoint: str, *, with_graphs: bool = True
) -> list[Triple]:
    """Return the dataset and the service, and with the graphs the catalogue, as triples.

    Args:
        stats: What is in the graph.
        base: Base IRI of the store.
        endpoint: Where this server answers queries.
        with_graphs: Whether each graph and its files are described too.
    """
    writer = _Writer()
    _dataset(writer, stats, base, endpoint)
    _service(writer, stats, base, endpoint)
    if with_graphs:
        _catalogue(writer, stats, base)
        for info in stats.graphs:
            _graph(writer, info, base, endpoint.removesuffix("sparql"))
    return writer.triples


def _catalogue(writer: _Writer, stats: Stats, base: str) -> None:
    about = writer.add(f"{base}catalogue").iri("rdf:type", "dcat:Catalog")
    about.text("dcterms:title", "Terang: catalogue", "en")
    about.text("dcterms:title", "Terang: katalog", "id")
    about.iri("dcat:dataset", f"{base}catalogue#dataset", *(info.iri for info in stats.graphs))
    about.iri("dcat:service", f"{base}catalogue#service")


def _dataset(writer: _Writer, stats: Stats, base: str, endpoint: str) -> None:
    dataset = f"{base}catalogue#dataset"
    void = writer.add(f"{base}.well-known/void").iri("rdf:type", "void:DatasetDescription")
    void.text("dcterms:title", "Terang: description of the dataset", "en")
    void.text("dcterms:title", "Terang: uraian himpunan data", "id")
    about = writer.add(dataset).iri("rdf:type", "void:Dataset", "dcat:Dataset", "sd:Graph")
    about.text("dcterms:title", "Terang: certifications and electricity figures in Indonesia", "en")
    about.text("dcterms:title", "Terang: sertifikasi dan angka kelistrikan di Indonesia", "id")
    about.iri("dcterms:license", CC_BY)
    about.text(
        "dcterms:rights",
        "CC BY 4.0 covers this compilation; what a source states stays under its own licence.",
        "en",
    )
    about.text(
        "dcterms:rights",
        "CC BY 4.0 berlaku bagi himpunan ini; pernyataan sumber tetap di bawah lisensinya sendiri.",
        "id",
    )
    about.iri("void:sparqlEndpoint", endpoint)
    about.text("void:uriSpace", f"{base}id/")
    about.iri("void:vocabulary", PREFIXES["tr"].removesuffix("#"))
    about.number("void:triples", stats.triples).number("void:distinctSubjects", stats.subjects)
    about.number("void:classes", len(stats.classes))
    about.number("void:properties", len(stats.properties))
    for number, (iri, count) in enumerate(stats.classes, start=1):
        part = f"{base}catalogue#class-{number}"
        about.iri("void:classPartition", part)
        writer.add(part).iri("void:class", iri).number("void:entities", count)
    for number, (iri, count) in enumerate(stats.properties, start=1):
        part = f"{base}catalogue#property-{number}"
        about.iri("void:propertyPartition", part)
        writer.add(part).iri("void:property", iri).number("void:triples", count)


def _service(writer: _Writer, stats: Stats, base: str, endpoint: str) -> None:
    about = writer.add(f"{base}catalogue#service")
    about.iri("rdf:type", "sd:Service", "dcat:DataService").iri("sd:endpoint", endpoint)
    about.iri("dcat:endpointURL", endpoint).iri("dcat:servesDataset", f"{base}catalogue#dataset")
    about.text("dcterms:title", "Terang: SPARQL endpoint", "en")
    about.text("dcterms:title", "Terang: titik akses SPARQL", "id")
    about.iri("sd:supportedLanguage", "sd:SPARQL11Query")
    about.iri("sd:resultFormat", *(FORMATS + name for name in RESULT_FORMATS))
    about.iri("sd:defaultDataset", f"{base}catalogue#graphs")
    graphs = writer.add(f"{base}catalogue#graphs").iri("rdf:type", "sd:Dataset")
    graphs.iri("sd:defaultGraph", f"{base}catalogue#dataset")
    for number, info in enumerate(_accepted(stats), start=1):
        named = f"{base}catalogue#named-graph-{number}"
        graphs.iri("sd:namedGraph", named)
        writer.add(named).iri("rdf:type", "sd:NamedGraph").iri("sd:name", info.iri).iri(
            "sd:graph", f"{base}catalogue#content-{number}"
        )
        content = writer.add(f"{base}catalogue#content-{number}").iri("rdf:type", "sd:Graph")
        content.number("void:triples", info.triples)


def _accepted(stats: Stats) -> Iterator[GraphInfo]:
    return (info for info in stats.graphs if info.status == "accepted")


def _graph(writer: _Writer, info: GraphInfo, base: str, here: str) -> None:
    about = writer.add(info.iri).iri("rdf:type", "dcat:Dataset", "void:Dataset")
    about.text("dcterms:title", info.label or info.iri.removeprefix(base))
    about.iri("tr:graphStatus", f"tr:graphStatus-{info.status}").number(
        "void:triples", info.triples
    )
    if info.source:
        about.iri("dcterms:source", info.source)
    if info.licence:
        about.iri("dcterms:license", info.licence)
    if info.rights:
        about.text("dcterms:rights", info.rights)
    if not info.iri.startswith(f"{base}graph/"):
        return
    for item in GRAPH_FORMATS.values():
        address = f"{here}data/{info.iri.removeprefix(base)}.{item.ending}"
        about.iri("dcat:distribution", address)
        file = (
            writer
            .add(address)
            .iri("rdf:type", "dcat:Distribution")
            .iri("dcat:downloadURL", address)
        )
        file.iri(
            "dcat:mediaType", f"https://www.iana.org/assignments/media-types/{item.media_type}"
        )


class CatalogueViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def describe(self, request: Request) -> Response:
        """Answer with RDF, by ``?format=`` or ``Accept``; Turtle when a page is preferred."""
        wanted = wanted_graph_format(request)
        chosen = "turtle" if wanted == "html" else wanted
        return await self._rdf(request, chosen, with_graphs=False)

    async def catalogue(self, request: Request) -> Response:
        """Answer ``/catalogue``."""
        wanted = wanted_graph_format(request)
        if wanted != "html":
            return await self._rdf(request, wanted, with_graphs=True)
        with self._site.live.lease() as version:
            stats = await read_stats(self._site, version)
        rows = [
            (info, link_of(info.licence, version.base), link_of(info.url, version.base))
            for info in stats.graphs
        ]
        values = {"stats": stats, "rows": rows, "base": version.base}
        return Page(request, version.number).render("catalogue.html", values)

    async def _rdf(self, request: Request, format_name: str, *, with_graphs: bool) -> Response:
        with self._site.live.lease() as version:
            stats = await read_stats(self._site, version)
        endpoint = str(request.base_url) + "sparql"
        try:
            NamedNode(endpoint)
        except ValueError:
            endpoint = version.base + "sparql"
        tag = entity_tag(version, "catalogue", endpoint, format_name, with_graphs)
        triples = describe_dataset(stats, version.base, endpoint, with_graphs=with_graphs)
        return rdf_response(request, triples, format_name, tag)
