"""What pages say about links, dumps and the data set."""

from __future__ import annotations

from kg.serve.names import Text

__all__ = ["LINKED"]

LINKED: dict[str, Text] = {
    "dumps.title": Text("The whole graph as files", "Seluruh graf sebagai berkas"),
    "dumps.lead": Text(
        "Version {version} of the graph. Check a copy with sha256sum -c SHA256SUMS, or graph by "
        "graph with kg export --verify.",
        "Graf versi {version}. Periksa salinan dengan sha256sum -c SHA256SUMS, atau graf demi graf "
        "dengan kg export --verify.",
    ),
    "dumps.file": Text("File", "Berkas"),
    "dumps.about": Text("What it holds", "Isinya"),
    "dumps.size": Text("Size", "Ukuran"),
    "dumps.sum": Text("SHA-256", "SHA-256"),
    "links.title": Text("Links to other data sets", "Tautan ke himpunan data lain"),
    "links.target": Text("Data set", "Himpunan data"),
    "links.predicate": Text("Relation", "Hubungan"),
    "links.count": Text("Links", "Tautan"),
    "about.api.context": Text(
        "JSON-LD context with readable keys, used by the JSON-LD of things",
        "Konteks JSON-LD dengan kunci yang terbaca, dipakai JSON-LD tiap hal",
    ),
    "about.api.sitemap": Text(
        "Addresses of all pages, for search engines", "Alamat semua halaman, untuk mesin pencari"
    ),
}
