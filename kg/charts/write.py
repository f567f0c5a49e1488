"""Files of a picture: SVG, PNG, HTML, the specification as JSON, and the rows as CSV.

Place in the flow: the last step of the charts. vl-convert renders without a browser or network. An
SVG gets the words of each mark as its ``title``, which browsers show as a tooltip; HTML holds the
program that draws it, so that it opens anywhere. What the graph says stays text in all of them.
"""

from __future__ import annotations

import csv
import html
import io
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any  # values of a JSON document
from xml.etree import ElementTree as Xml

from kg.charts.frame import import_altair
from kg.charts.statements import Statement
from kg.errors import ConfigError, ParameterError

__all__ = ["CHART_SUFFIXES", "check_paths", "render", "to_csv", "write_file"]

CHART_SUFFIXES = (".svg", ".png", ".html", ".json", ".csv")
SVG = "http://www.w3.org/2000/svg"
MARKS = {f"{{{SVG}}}{name}" for name in ("path", "line", "rect", "circle")}
XLINK = "http://www.w3.org/1999/xlink"
NO_ADDRESSES: list[str] = ["https://nothing.invalid/"]
"""vl-convert may load data from these addresses only: from none that exists."""

COLUMNS = (
    "area",
    "area_label",
    "period",
    "begin",
    "as_of",
    "day",
    "value",
    "printed",
    "unit",
    "doubt",
    "supply",
    "method",
    "status",
    "producer_label",
    "source_label",
    "source_status",
    "url",
    "producer",
    "source",
    "figure",
    "observation",
)

PAGE = """<!DOCTYPE html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
body {{ margin: 0; background: white; }}
#picture {{ overflow-x: auto; }}
#vg-tooltip-element table tr td.key {{ max-width: 9em; }}
</style>
<script>{program}</script>
</head>
<body>
<div id="picture"></div>
<script type="application/json" id="spec">{spec}</script>
<script>
const spec = JSON.parse(document.getElementById("spec").textContent);
vegaEmbed("#picture", spec, {{
  actions: false,
  renderer: "svg",
  loader: {{ target: "_blank" }},
  formatLocale: spec.config.locale.number,
  timeFormatLocale: spec.config.locale.time,
}});
</script>
</body>
</html>
"""


def check_paths(paths: Sequence[Path]) -> None:
    """Refuse files whose ending names no format, before any work is done.

    Raises:
        ParameterError: If an ending is unknown, a folder is missing, or a file is named twice.
    """
    for path in paths:
        if path.suffix.lower() not in CHART_SUFFIXES:
            raise ParameterError(
                f"{path} ends in no format of a picture; use one of {', '.join(CHART_SUFFIXES)}",
                name="chart",
                allowed=CHART_SUFFIXES,
            )
        if not path.absolute().parent.is_dir():
            raise ParameterError(f"the folder of {path} does not exist", name="chart")
    if len({path.absolute() for path in paths}) < len(paths):
        raise ParameterError("--chart names one file twice", name="chart")


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole: nobody sees half of it.

    Raises:
        ParameterError: If it cannot be written.
    """
    partial = path.with_name(path.name + ".part")
    try:
        partial.write_bytes(content)
        os.replace(partial, path)
    except OSError as error:
        raise ParameterError(f"{path} cannot be written: {error}", name="chart") from error


def render(
    spec: Mapping[str, Any], suffix: str, *, lang: str, title: str, scale: float = 1.0
) -> bytes:
    """Return a picture in a format.

    Args:
        spec: A Vega-Lite specification with its data.
        suffix: ``.svg``, ``.png``, ``.html`` or ``.json``.
        lang: Language of the page, for ``.html``.
        title: Title of the page, for ``.html``.
        scale: Pixels of a PNG for each pixel of the picture.

    Returns:
        The content of the file.

    Raises:
        ConfigError: If altair or vl-convert is not installed.
    """
    if suffix == ".json":
        return json.dumps(spec, ensure_ascii=False, indent=1).encode()
    converter = _import_converter()
    options = {"vl_version": _version(), "allowed_base_urls": NO_ADDRESSES}
    options |= {
        "format_locale": spec["config"]["locale"]["number"],
        "time_format_locale": spec["config"]["locale"]["time"],
    }
    if suffix == ".html":
        program = converter.javascript_bundle(vl_version=_version())
        embedded = json.dumps(spec, ensure_ascii=False).replace("<", "\\u003c")
        page: str = PAGE.format(lang=lang, title=html.escape(title), program=program, spec=embedded)
        return page.encode()
    if suffix == ".png":
        png: bytes = converter.vegalite_to_png(dict(spec), scale=scale, **options)
        return png
    return _with_titles(converter.vegalite_to_svg(dict(spec), **options))


def _import_converter() -> Any:
    import_altair()
    try:
        import vl_convert
    except ImportError as error:
        raise ConfigError(
            "pictures need altair and vl-convert-python: install them with "
            "pip install 'terang[charts]'; .csv needs neither"
        ) from error
    return vl_convert


def _version() -> str:
    """Return the newest version of Vega-Lite that vl-convert has."""
    versions: list[str] = _import_converter().get_vegalite_versions()
    return max(versions, key=lambda text: tuple(int(part) for part in text.split(".")))


def _with_titles(svg: str) -> bytes:
    """Give each described mark its words as a title, and open links apart."""
    Xml.register_namespace("", SVG)
    Xml.register_namespace("xlink", XLINK)
    root: Xml.Element = Xml.fromstring(svg)  # noqa: S314 - our own renderer wrote it
    for link in root.iter(f"{{{SVG}}}a"):
        link.set("target", "_blank")
        link.set("rel", "noopener")
    for mark in list(root.iter()):
        words = mark.get("aria-label")
        if words and mark.tag in MARKS and mark.get("role") == "graphics-symbol":
            Xml.SubElement(mark, f"{{{SVG}}}title").text = words
    written: bytes = Xml.tostring(root, encoding="utf-8", xml_declaration=True)
    return written


def to_csv(statements: Sequence[Statement]) -> bytes:
    """Return the statements behind a picture as CSV (RFC 4180, UTF-8), one row each.

    Columns: area version, period, dates (``day`` is where it is drawn), value, what it counts, who
    counted, and source, page, figure and observation.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(COLUMNS)
    for item in statements:
        cells = (getattr(item, name) for name in COLUMNS)
        writer.writerow("" if cell is None else str(cell) for cell in cells)
    return stream.getvalue().encode()
