"""``kg components``: the web components as files to copy, and a page that shows them on real data.

Steps: the built scripts and their types are copied as they are; unless told otherwise, a series
and two networks are asked of the store, written as JSON, and put into a page that works when it is
opened as a file. All names begin with ``terang-``, so the files may stand beside others.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.exploring import LangOption, graph_of, source_addresses, to_json
from kg.cli.options import StoreOption, open_or_build
from kg.errors import ConfigError, ParameterError

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["components_command"]

SCRIPTS = ("terang-graph.js", "terang-series.js", "terang-components.d.ts")
OF_THE_PAGE = ("terang-demo.js", "terang-demo.css")
AREA = "nusa-tenggara-timur"
SINCE = "2015-01-01"
CENTRE = "UP3 Sumba"
NETWORK = "certifications"


def components_command(
    folder: Annotated[Path, typer.Argument(help="Where the files go; made if it is not there.")],
    demo: Annotated[
        bool, typer.Option("--demo/--no-demo", help="Also a page with real data of the store.")
    ] = True,
    base: Annotated[
        str, typer.Option("--base", help="Address of a Terang server the page links to.")
    ] = "",
    lang: LangOption = "id",
    store: StoreOption = None,
) -> None:
    """Write <terang-graph> and <terang-series> as files that any page can embed.

    Example: kg components public/terang

    Example: kg components public/terang --no-demo
    """
    if lang not in {"en", "id"}:
        raise ParameterError(f"--lang must be en or id, not {lang!r}", name="lang")
    if base and not base.startswith(("https://", "http://")):
        raise ParameterError(
            f"--base must begin with https:// or http://, not {base!r}", name="base"
        )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ParameterError(f"{folder} cannot be made: {error}", name="folder") from error
    files = {name: _built(name) for name in (*SCRIPTS, *(OF_THE_PAGE if demo else ()))}
    if demo:
        files |= _demo(open_or_build(store), files, lang, base)
    from kg.charts.write import write_file

    for name, content in files.items():
        write_file(folder / name, content)
        packed = f"{len(gzip.compress(content, mtime=0)):,} compressed"
        more = f", integrity {_integrity(content)}" if name in SCRIPTS[:2] else ""
        typer.echo(f"{folder / name}: {len(content):,} bytes, {packed}{more}")
    if demo:
        typer.echo(f"open {folder / 'terang-demo.html'} in a browser")


def _built(name: str) -> bytes:
    """Return a built file.

    Raises:
        ConfigError: If the scripts were not built.
    """
    from kg.resources import page_folder

    try:
        return (page_folder("static") / "js" / name).read_bytes()
    except FileNotFoundError as error:
        raise ConfigError(f"{name} is not built. Run: python kg/serve/frontend/build.py") from error


def _integrity(content: bytes) -> str:
    return "sha384-" + base64.b64encode(hashlib.sha384(content).digest()).decode()


def _demo(store: Store, built: dict[str, bytes], lang: str, base: str) -> dict[str, bytes]:
    """Return the page and its data."""
    from jinja2 import Environment
    from markupsafe import Markup

    from kg.resources import page_folder

    documents = _documents(store)
    environment = Environment(autoescape=True, keep_trailing_newline=True)
    text = (page_folder("templates") / "components.html").read_text(encoding="utf-8")
    page = environment.from_string(text).render(
        lang=lang,
        base=base,
        integrity={name: _integrity(content) for name, content in built.items()},
        **{name: Markup(_inert(document)) for name, document in documents.items()},  # noqa: S704
    )
    files = {
        f"terang-demo-{name}.json": to_json(document).encode()
        for name, document in documents.items()
    }
    return files | {"terang-demo.html": page.encode()}


def _documents(store: Store) -> dict[str, object]:
    """Return the series, the path and the network of the page."""
    from kg.charts.series import SeriesData
    from kg.cli.charting import indicator_code
    from kg.cli.neighbours import neighbours_document
    from kg.cli.series import rows_of_area
    from kg.cli.series_json import describe_series
    from kg.explore.formats import write_network

    indicator = "household-electrification-ratio"
    given = {"indicator": indicator, "since": SINCE, "until": None}
    statements, versions, hidden = rows_of_area(
        store, AREA, given, "id", pending=False, before=False
    )
    if not statements:
        raise ParameterError(
            f"this store knows no {indicator} of {AREA}, which the page shows: add --no-demo",
            name="store",
        )
    data = SeriesData(statements, versions, indicator_code(store, indicator), hidden)
    graph = graph_of(store)
    around, network = graph.neighbours(CENTRE), graph.network(NETWORK)
    return {
        "series": describe_series(store, data),
        "around": neighbours_document(around, source_addresses(store, around.network)),
        "network": json.loads(
            write_network(network, "json", addresses=source_addresses(store, network))
        ),
    }


def _inert(document: object) -> str:
    """Return JSON that cannot end the script element it stands in."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
