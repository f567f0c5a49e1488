"""The ``Link`` header of things and graphs (RFC 8288), and the same for the head of a page.

``cite-as`` names the IRI to cite (RFC 8574), ``describedby`` and ``alternate`` the data in each
format, ``alternate`` with ``text/html`` the page.
"""

from __future__ import annotations

from urllib.parse import quote

from kg.query.formats import GRAPH_FORMATS

__all__ = ["alternates", "link_header", "uri_of"]

_URI_SIGNS = "!#$%&'()*+,/:;=?@[]~"


def uri_of(iri: str) -> str:
    """Return an IRI as a URI (RFC 3987, 3.1): what is not ASCII, percent-encoded as UTF-8.

    Example:
        >>> uri_of("https://a.example/é<x>")
        'https://a.example/%C3%A9%3Cx%3E'
    """
    return quote(iri, safe=_URI_SIGNS)


def alternates(path: str) -> list[tuple[str, str]]:
    """Return media type and address of the data about a thing, in each format.

    Args:
        path: Kind and slug.
    """
    return [
        (item.media_type, uri_of(f"/data/{path}.{item.ending}")) for item in GRAPH_FORMATS.values()
    ]


def link_header(iri: str, path: str, *, has_data: bool = True) -> str:
    """Return the header.

    Args:
        iri: The thing.
        path: Its kind and slug.
        has_data: Whether there are data about it besides its page.
    """
    links = [f'<{uri_of(iri)}>; rel="cite-as"']
    links += [f'<{uri_of(f"/page/{path}")}>; rel="alternate"; type="text/html"']
    if has_data:
        links += [
            f'<{address}>; rel="alternate describedby"; type="{media_type}"'
            for media_type, address in alternates(path)
        ]
    return ", ".join(links)
