"""The graph described as VoID, DCAT and SPARQL service description, for a server and for an export.

Only what holds is claimed: the default graph is no union of the named graphs (it lacks those that
are not accepted), federation is claimed only where an endpoint may be called, a file is a
distribution only where it can be had, and the licence CC BY 4.0 covers our compilation only, each
source keeping its own from the register.

Sources: DCAT 3 (W3C Recommendation of 22 August 2024), VoID (W3C Interest Group Note of 3 March
2011), SPARQL 1.1 Service Description; checksums and compression as DCAT 3, sections 6.8.14 and
6.8.17, has them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Triple

from kg.export.licence import CC_BY, RIGHTS
from kg.export.stats import GraphInfo, Stats
from kg.export.targets import target_of
from kg.export.triples import TripleWriter
from kg.namespaces import PREFIXES

__all__ = [
    "DATASET_ABOUT",
    "DATASET_TITLES",
    "MEDIA_TYPES",
    "PUBLISHER",
    "Distribution",
    "GraphFile",
    "describe_dataset",
]

FORMATS = "http://www.w3.org/ns/formats/"
MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
PUBLISHER = "The Terang developers"
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
DATASET_TITLES: Mapping[str, str] = {
    "en": "Terang: certifications and electricity figures in Indonesia",
    "id": "Terang: sertifikasi dan angka kelistrikan di Indonesia",
}
DATASET_ABOUT: Mapping[str, str] = {
    "en": "Who certified whom in Indonesia's power sector, and how many households and villages "
    "have electricity: what public sources state, each figure and claim with the source and the "
    "words or the row behind it, and the reasons why figures differ.",
    "id": "Siapa menyertifikasi siapa di sektor ketenagalistrikan Indonesia, dan berapa rumah "
    "tangga dan desa yang berlistrik: apa yang dinyatakan sumber publik, tiap angka dan klaim "
    "beserta sumber dan kata atau baris di baliknya, dan alasan mengapa angka berbeda.",
}
_TYPES = ("foaf:Agent", "org:Organization")


@dataclass(frozen=True, slots=True)
class Distribution:
    """A file in which the dataset, or a part of it, can be had.

    Attributes:
        address: Where it is.
        titles: By language.
        media_type: Of the content.
        size_bytes: Of the file.
        sha256: Of the file, hexadecimal.
        is_compressed: Whether the file is the content compressed with gzip.
        version: Of the graph that is in it.
    """

    address: str
    titles: Mapping[str, str]
    media_type: str
    size_bytes: int
    sha256: str
    is_compressed: bool = False
    version: str = ""


@dataclass(frozen=True, slots=True)
class GraphFile:
    """A format in which a server gives each graph: its media type and file ending."""

    media_type: str
    ending: str


def describe_dataset(
    stats: Stats,
    base: str,
    *,
    endpoint: str | None = None,
    with_graphs: bool = True,
    graph_files: Sequence[GraphFile] = (),
    distributions: Sequence[Distribution] = (),
    federates: bool = False,
) -> list[Triple]:
    """Return the dataset, the service, and with the graphs the catalogue, as triples.

    Args:
        stats: What is in the graph.
        base: Base IRI of the store.
        endpoint: Where a server answers queries; None when there is none.
        with_graphs: Whether each graph and its files are described too.
        graph_files: The formats in which the endpoint's server gives each graph.
        distributions: Files in which the dataset can be had.
        federates: Whether queries may call some other endpoints.
    """
    writer = TripleWriter()
    _dataset(writer, stats, base, endpoint, distributions)
    for one in distributions:
        _distribution(writer, one)
    _linksets(writer, stats, base)
    if endpoint is not None:
        _service(writer, stats, base, endpoint, federates=federates)
    if with_graphs:
        _catalogue(writer, stats, base, has_service=endpoint is not None)
        here = (endpoint or "").removesuffix("sparql")
        for info in stats.graphs:
            _graph(writer, info, base, here, graph_files if endpoint else ())
    return writer.triples


def _catalogue(writer: TripleWriter, stats: Stats, base: str, *, has_service: bool) -> None:
    about = writer.about(f"{base}catalogue").iri("rdf:type", "dcat:Catalog")
    about.text("dcterms:title", "Terang: catalogue", "en")
    about.text("dcterms:title", "Terang: katalog", "id")
    about.iri("dcterms:publisher", f"{base}catalogue#publisher")
    about.iri("dcat:dataset", f"{base}catalogue#dataset", *(info.iri for info in stats.graphs))
    if has_service:
        about.iri("dcat:service", f"{base}catalogue#service")


def _dataset(
    writer: TripleWriter,
    stats: Stats,
    base: str,
    endpoint: str | None,
    distributions: Sequence[Distribution],
) -> None:
    dataset = f"{base}catalogue#dataset"
    void = writer.about(f"{base}.well-known/void").iri("rdf:type", "void:DatasetDescription")
    void.text("dcterms:title", "Terang: description of the dataset", "en")
    void.text("dcterms:title", "Terang: uraian himpunan data", "id")
    void.iri("foaf:topic", dataset)
    about = writer.about(dataset).iri("rdf:type", "void:Dataset", "dcat:Dataset", "sd:Graph")
    for language in ("en", "id"):
        about.text("dcterms:title", DATASET_TITLES[language], language)
        about.text("dcterms:description", DATASET_ABOUT[language], language)
        about.text("dcterms:rights", RIGHTS[language], language)
    about.iri("dcterms:license", CC_BY).iri("dcterms:publisher", f"{base}catalogue#publisher")
    writer.about(f"{base}catalogue#publisher").iri("rdf:type", *_TYPES).text("foaf:name", PUBLISHER)
    if stats.last_change:
        about.typed("dcterms:issued", stats.first_change, "xsd:dateTime")
        about.typed("dcterms:modified", stats.last_change, "xsd:dateTime")
    about.iri("dcterms:spatial", *(iri for iri, _ in stats.countries))
    _period(writer, stats, dataset)
    if endpoint is not None:
        about.iri("void:sparqlEndpoint", endpoint)
    about.iri("void:dataDump", *(one.address for one in distributions if _is_whole(one)))
    about.iri("dcat:distribution", *(one.address for one in distributions))
    about.text("void:uriSpace", f"{base}id/")
    about.iri("void:vocabulary", PREFIXES["tr"].removesuffix("#"))
    about.number("void:triples", stats.triples).number("void:distinctSubjects", stats.subjects)
    about.number("void:classes", len(stats.classes))
    about.number("void:properties", len(stats.properties))
    for number, (iri, count) in enumerate(stats.classes, start=1):
        part = f"{base}catalogue#class-{number}"
        about.iri("void:classPartition", part)
        writer.about(part).iri("void:class", iri).number("void:entities", count)
    for number, (iri, count) in enumerate(stats.properties, start=1):
        part = f"{base}catalogue#property-{number}"
        about.iri("void:propertyPartition", part)
        writer.about(part).iri("void:property", iri).number("void:triples", count)


def _period(writer: TripleWriter, stats: Stats, dataset: str) -> None:
    """Say which time the observed figures cover."""
    first, last = stats.period
    if not first or not last:
        return
    writer.about(dataset).iri("dcterms:temporal", f"{dataset}-period")
    about = writer.about(f"{dataset}-period").iri("rdf:type", "dcterms:PeriodOfTime")
    about.typed("dcat:startDate", first, "xsd:date").typed("dcat:endDate", last, "xsd:date")


def _is_whole(one: Distribution) -> bool:
    return one.media_type in {"application/trig", "application/n-quads"}


def _distribution(writer: TripleWriter, one: Distribution) -> None:
    about = writer.about(one.address).iri("rdf:type", "dcat:Distribution")
    for language, title in one.titles.items():
        about.text("dcterms:title", title, language)
    about.iri("dcat:downloadURL", one.address).iri("dcterms:license", CC_BY)
    about.iri("dcat:mediaType", MEDIA_TYPES + one.media_type)
    if one.is_compressed:
        about.iri("dcat:compressFormat", MEDIA_TYPES + "application/gzip")
    about.typed("dcat:byteSize", str(one.size_bytes), "xsd:nonNegativeInteger")
    if one.version:
        about.text("dcat:version", one.version)
    about.iri("spdx:checksum", f"{one.address}#sha256")
    checksum = writer.about(f"{one.address}#sha256").iri("rdf:type", "spdx:Checksum")
    checksum.iri("spdx:algorithm", "spdx:checksumAlgorithm_sha256")
    checksum.typed("spdx:checksumValue", one.sha256, "xsd:hexBinary")


def _linksets(writer: TripleWriter, stats: Stats, base: str) -> None:
    """Describe the links to each other data set, apart for each predicate."""
    dataset = f"{base}catalogue#dataset"
    for link in stats.links:
        target = target_of(link.host)
        other = f"{base}catalogue#target-{target.slug}"
        local = link.predicate.rpartition("#")[2]
        iri = f"{base}catalogue#links-{target.slug}-{local}"
        writer.about(dataset).iri("void:subset", iri)
        about = writer.about(iri).iri("rdf:type", "void:Linkset")
        about.text("dcterms:title", f"Links from Terang to {target.title} ({local})", "en")
        about.text("dcterms:title", f"Tautan dari Terang ke {target.title} ({local})", "id")
        about.iri("void:linkPredicate", link.predicate).number("void:triples", link.triples)
        about.iri("void:target", dataset, other)
        about.iri("void:subjectsTarget", dataset).iri("void:objectsTarget", other)
        found = writer.about(other).iri("rdf:type", "void:Dataset")
        found.text("dcterms:title", target.title).iri("foaf:homepage", target.page)
        found.text("void:uriSpace", target.space)


def _service(
    writer: TripleWriter, stats: Stats, base: str, endpoint: str, *, federates: bool
) -> None:
    about = writer.about(f"{base}catalogue#service")
    about.iri("rdf:type", "sd:Service", "dcat:DataService").iri("sd:endpoint", endpoint)
    about.iri("dcat:endpointURL", endpoint).iri("dcat:servesDataset", f"{base}catalogue#dataset")
    about.text("dcterms:title", "Terang: SPARQL endpoint", "en")
    about.text("dcterms:title", "Terang: titik akses SPARQL", "id")
    about.iri("sd:supportedLanguage", "sd:SPARQL11Query")
    if federates:
        about.iri("sd:feature", "sd:BasicFederatedQuery")
    about.iri("sd:resultFormat", *(FORMATS + name for name in RESULT_FORMATS))
    about.iri("sd:defaultDataset", f"{base}catalogue#graphs")
    graphs = writer.about(f"{base}catalogue#graphs").iri("rdf:type", "sd:Dataset")
    graphs.iri("sd:defaultGraph", f"{base}catalogue#dataset")
    for number, info in enumerate(_accepted(stats), start=1):
        named = f"{base}catalogue#named-graph-{number}"
        graphs.iri("sd:namedGraph", named)
        writer.about(named).iri("rdf:type", "sd:NamedGraph").iri("sd:name", info.iri).iri(
            "sd:graph", f"{base}catalogue#content-{number}"
        )
        content = writer.about(f"{base}catalogue#content-{number}").iri("rdf:type", "sd:Graph")
        content.number("void:triples", info.triples)


def _accepted(stats: Stats) -> Iterator[GraphInfo]:
    return (info for info in stats.graphs if info.status == "accepted")


def _graph(
    writer: TripleWriter, info: GraphInfo, base: str, here: str, files: Sequence[GraphFile]
) -> None:
    about = writer.about(info.iri).iri("rdf:type", "dcat:Dataset", "void:Dataset")
    about.text("dcterms:title", info.label or info.iri.removeprefix(base))
    about.iri("tr:graphStatus", f"tr:graphStatus-{info.status}").number(
        "void:triples", info.triples
    )
    if info.since:
        about.typed("dcterms:modified", info.since, "xsd:dateTime")
    if info.source:
        about.iri("dcterms:source", info.source)
    if info.licence:
        about.iri("dcterms:license", info.licence)
    if info.rights:
        about.text("dcterms:rights", info.rights)
    if not info.iri.startswith(f"{base}graph/"):
        return
    for item in files:
        address = f"{here}data/{info.iri.removeprefix(base)}.{item.ending}"
        about.iri("dcat:distribution", address)
        file = writer.about(address).iri("rdf:type", "dcat:Distribution")
        file.iri("dcat:downloadURL", address).iri("dcat:mediaType", MEDIA_TYPES + item.media_type)
