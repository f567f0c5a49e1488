"""Pages for people: templates, language, and how terms of the graph are shown safely.

Everything is escaped by Jinja2. Only ``http`` and ``https`` IRIs become links; those of our own
base become paths of this server. Direction marks and control characters are made visible, so that a
label cannot reorder the text around it; long text is folded.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from urllib.parse import parse_qsl, urlencode, urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from kg import __version__
from kg.namespaces import PREFIXES, TR
from kg.resources import page_folder
from kg.serve.assets import script_path
from kg.serve.messages import LANGUAGES, script_texts, translate
from kg.serve.negotiate import choose_language
from kg.texts import safe_text
from kg.trust.report import TEMPLATES

__all__ = [
    "Cell",
    "Page",
    "link_of",
    "page_language",
    "safe_text",
    "shorten_iri",
    "write_decimal",
]

FOLD_AT = 240
TITLE_LENGTH = 120
_SPEAKING = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


def short_text(text: str, length: int = TITLE_LENGTH) -> str:
    """Return a text in at most so many characters."""
    shown = safe_text(text)
    return shown if len(shown) <= length else shown[: length - 1] + "…"


@lru_cache(maxsize=4096)
def shorten_iri(iri: str) -> str:
    """Return an IRI as prefix and local name where a prefix is known.

    Example:
        >>> shorten_iri("https://w3id.org/terang/ontology#holder")
        'tr:holder'
    """
    for prefix, namespace in _SPEAKING:
        if iri.startswith(namespace) and len(iri) > len(namespace):
            return f"{prefix}:{iri[len(namespace) :]}"
    return iri


def link_of(iri: str, base: str) -> str | None:
    """Return where a link to an IRI goes.

    Args:
        iri: Any IRI; one that is neither ours nor ``http(s)`` is no link.
        base: The base of our own resources.

    Returns:
        A path of this server, the IRI itself, or None.
    """
    if iri.startswith(TR):
        return f"/ontology#{iri[len(TR) :]}"
    if iri.startswith((base + "id/", base + "graph/")):
        return "/" + iri[len(base) :]
    try:
        parts = urlsplit(iri)
    except ValueError:
        return None
    return iri if parts.scheme.lower() in {"http", "https"} and parts.netloc else None


def write_decimal(value: float | str, language: str) -> str:
    """Write a number with the decimal mark of a language, without an exponent.

    Args:
        value: A number, or the lexical form of one.
        language: ``id`` has a comma.

    Example:
        >>> write_decimal(82.97, "id"), write_decimal("1000000.5", "en"), write_decimal(100.0, "id")
        ('82,97', '1000000.5', '100')
    """
    text = value if isinstance(value, str) else f"{value:.6f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "id" else text


@dataclass(frozen=True, slots=True)
class Cell:
    """A term as it is shown.

    Attributes:
        text: What stands there.
        href: Where it leads; None for plain text.
        full: The whole text where ``text`` is cut.
        note: Language tag or datatype.
        lang: Language tag for the HTML attribute.
        mark: A word of warning behind it, as that a curator changed it.
        mark_title: What the word means.
    """

    text: str
    href: str | None = None
    full: str | None = None
    note: str = ""
    lang: str = ""
    mark: str = ""
    mark_title: str = ""

    @classmethod
    def from_iri(cls, iri: str, base: str, label: str | None = None) -> Cell:
        """Show an IRI by its label, else by kind and slug, else shortened by its prefix."""
        shown = safe_text(label or shorten_iri(iri).removeprefix(f"{base}id/").removeprefix(base))
        return cls(shown if len(shown) <= FOLD_AT else shown[:FOLD_AT] + "…", link_of(iri, base))

    @classmethod
    def from_literal(
        cls, value: str, *, language: str = "", datatype: str = "", fold_at: int = FOLD_AT
    ) -> Cell:
        """Show a literal with its language tag, or its datatype where it is not plain text."""
        shown = safe_text(value)
        note = f"@{language}" if language else shorten_iri(datatype)
        folded = len(shown) > fold_at
        return cls(
            shown[: FOLD_AT // 2] + "…" if folded else shown,
            full=shown if folded else None,
            note="" if note in {"xsd:string", "rdf:langString"} else note,
            lang=language,
        )

    @classmethod
    def from_json(cls, binding: Mapping[str, str], base: str) -> Cell:
        """Show a binding of SPARQL JSON results."""
        if binding["type"] == "uri":
            return cls.from_iri(binding["value"], base)
        if binding["type"] == "bnode":
            return cls("_:" + binding["value"])
        return cls.from_literal(
            binding["value"],
            language=binding.get("xml:lang", ""),
            datatype=binding.get("datatype", ""),
        )


def page_language(request: Request) -> str:
    """Return the language of a page: ``?lang=``, else ``Accept-Language``, else English."""
    wanted = request.query_params.get("lang", "")
    if wanted in LANGUAGES:
        return wanted
    return choose_language(request.headers.get("accept-language"), LANGUAGES)


@lru_cache(maxsize=1)
def environment() -> Environment:
    """Return the templates' environment: escaping on, an unknown name is an error."""
    made = Environment(
        loader=FileSystemLoader([page_folder("templates"), TEMPLATES]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {
        "safe_text": safe_text,
        "short_text": short_text,
        "number": _number,
        "bytes": _bytes,
    }
    return made


def _number(value: int, language: str) -> str:
    return f"{value:,}".replace(",", "." if language == "id" else ",")


def _bytes(value: int) -> str:
    mebibytes = value / (1024 * 1024)
    return f"{mebibytes:,.0f} MiB" if mebibytes >= 1 else f"{value / 1024:,.0f} KiB"


@dataclass(frozen=True, slots=True)
class Page:
    """A template to be filled in for a request."""

    request: Request
    version: int | None = None

    @property
    def language(self) -> str:
        """The page's language."""
        return page_language(self.request)

    def render(
        self,
        template: str,
        values: Mapping[str, object],
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        """Fill in a template.

        Args:
            template: File name.
            values: What it names.
            status: Of the response.
            headers: Further headers.
        """
        language = self.language
        text = (
            environment()
            .get_template(template)
            .render(
                values,
                t=partial(translate, language=language),
                lang=language,
                version=self.version,
                program=__version__,
                script=script_path,
                texts=script_texts(language),
                path=self.request.url.path,
                url=self._url,
                switch=self._switch,
                languages=LANGUAGES,
            )
        )
        response = HTMLResponse(text, status, dict(headers or {}))
        response.headers["Vary"] = "Accept, Accept-Language"
        response.headers["Content-Language"] = language
        return response

    def _url(self, path: str, **parameters: str) -> str:
        """Return a path with parameters, and with the language if it was chosen in the URL."""
        if "lang" in self.request.query_params and not urlsplit(path).netloc:
            parameters["lang"] = self.language
        if not parameters:
            return path
        path, hash_mark, fragment = path.partition("#")
        joint = "&" if "?" in path else "?"
        return path + joint + urlencode(parameters) + hash_mark + fragment

    def _switch(self, language: str) -> str:
        """Return this page's address in another language."""
        query = self.request.url.query
        kept = [pair for pair in parse_qsl(query, keep_blank_values=True) if pair[0] != "lang"]
        return self.request.url.path + "?" + urlencode([*kept, ("lang", language)])
