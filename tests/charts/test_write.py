"""Files: well-formed, self-contained, of the right size, and safe whatever the graph says."""

from __future__ import annotations

import csv
import io
import json
import re
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from kg.charts.series import SeriesData, draw_series
from kg.charts.statements import AreaVersion, Statement
from kg.charts.wording import Words
from kg.charts.write import check_paths, render, to_csv, write_file
from kg.errors import ConfigError, ParameterError

Make = Callable[..., Statement]
INDICATOR = "household-electrification-ratio"
SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
HOSTILE = (
    "</script><script>alert(1)</script>",
    "<!-- ]]> & \" ' ` ${alert(1)}",
    "x" * 5000,
    "شركة الكهرباء \u202e evil \x00 \x1b[31m",
    "日本" * 100,
)


def parse(svg: bytes) -> Xml.Element:
    return Xml.fromstring(svg)  # noqa: S314 - written by the program under test


def picture(
    *items: Statement, label: str = "NTT", width: int = 900, lang: str = "en"
) -> dict[str, object]:
    version = AreaVersion(items[0].area, label, "same", None, None)
    data = SeriesData(items, (version,), INDICATOR)
    return draw_series(data, Words(lang, {}), width=width)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_words_stay_words(make: Make, text: str) -> None:
    item = make("74.4", source_label=text, producer_label=text, printed=text, area_label=text)
    spec = picture(item, label=text)
    root = parse(render(spec, ".svg", lang="en", title=text))
    assert root.find(f".//{SVG}script") is None
    assert int(root.attrib["width"]) == 900
    page = render(spec, ".html", lang="en", title=text).decode()
    body = page[page.index('<script type="application/json"') :]
    assert body.count("</script>") == 2  # that of the data and that of the call
    data = body[body.index(">") + 1 : body.index("</script>")]
    assert json.loads(data)["datasets"] == spec["datasets"]
    assert "<script>alert" not in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://example.org/?a=1&b=<x>"])
def test_a_mark_leads_to_a_web_page_only(make: Make, url: str) -> None:
    item = make("74.4", url=url)
    root = parse(render(picture(item), ".svg", lang="en", title=""))
    links = [link.get(HREF) for link in root.iter(f"{SVG}a")]
    assert links == [url if url.startswith("https") else item.observation]


def test_an_svg_tells_each_point(make: Make) -> None:
    items = [make("72", source_label="Kabar"), make("84.68", "2019-10-28")]
    root = parse(render(picture(*items), ".svg", lang="en", title=""))
    titles = [title.text or "" for title in root.iter(f"{SVG}title")]
    assert any("72 %" in title and "Kabar" in title for title in titles)
    assert any("84.68 %" in title for title in titles)
    for link in root.iter(f"{SVG}a"):
        assert link.get("target") == "_blank"


@pytest.mark.parametrize(("width", "scale"), [(390, 1.0), (1200, 1.0), (390, 2.0)])
def test_a_png_is_as_wide_as_asked(make: Make, width: int, scale: float) -> None:
    spec = picture(make("72"), make("74.4"), make("90", "2020-12-31"), width=width)
    png = render(spec, ".png", lang="en", title="", scale=scale)
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">I", png[16:20])[0] == width * scale


def test_axes_speak_indonesian(make: Make) -> None:
    items = [make("70.5", "2021-08-31"), make("71.5", "2021-10-31")]
    svg = render(picture(*items, lang="id"), ".svg", lang="id", title="").decode()
    assert ">Mei 2021<" in svg or ">Agu 2021<" in svg
    english = render(picture(*items), ".svg", lang="en", title="").decode()
    assert ">May 2021<" in english or ">Aug 2021<" in english


def test_the_year_stands_in_the_middle_of_its_days(make: Make) -> None:
    items = [make("70", "2018-12-31"), make("80", "2020-12-31"), make("90", "2022-12-31")]
    svg = render(picture(*items), ".svg", lang="en", title="").decode()
    years = re.findall(r">(20\d\d)</text>", svg)
    assert years == ["2018", "2019", "2020", "2021", "2022"]  # and no 2023 at the right end


def test_a_page_needs_nothing_else(make: Make) -> None:
    page = render(picture(make("72"), lang="id"), ".html", lang="id", title="Rasio").decode()
    assert '<html lang="id">' in page
    assert "<title>Rasio</title>" in page
    frame = re.sub(r"(<script[^>]*>).*?</script>", r"\1", page, flags=re.DOTALL)
    assert frame.count("<script") == 3
    assert not re.search(r"\b(?:src|href)=", frame)


def test_csv_leads_from_every_number_to_its_source(make: Make) -> None:
    items = [make("74.4", printed="74,4"), make("90", "2019-12-31", source_label='a "b", c')]
    rows = list(csv.DictReader(io.StringIO(to_csv(items).decode())))
    assert [row["printed"] for row in rows] == ["74,4", "90"]
    assert [row["day"] for row in rows] == ["2019-10-31", "2019-12-31"]
    assert rows[0]["as_of"] == ""
    assert rows[1]["source_label"] == 'a "b", c'
    assert all(row["url"] and row["source"] and row["observation"] for row in rows)


def test_unknown_endings_missing_folders_and_doubles_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ParameterError, match=r"\.svg, \.png, \.html, \.json, \.csv"):
        check_paths([tmp_path / "a.bmp"])
    with pytest.raises(ParameterError, match="does not exist"):
        check_paths([tmp_path / "none" / "a.svg"])
    with pytest.raises(ParameterError, match="twice"):
        check_paths([tmp_path / "a.svg", tmp_path / "a.svg"])
    check_paths([tmp_path / "a.SVG", tmp_path / "a.csv"])


def test_a_file_is_written_whole_or_not(tmp_path: Path) -> None:
    write_file(tmp_path / "a.svg", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.svg"]
    (tmp_path / "b.svg").mkdir()
    with pytest.raises(ParameterError, match="cannot be written"):
        write_file(tmp_path / "b.svg", b"x")


@pytest.mark.parametrize("module", ["altair", "vl_convert"])
def test_what_is_not_installed_is_named(
    make: Make, monkeypatch: pytest.MonkeyPatch, module: str
) -> None:
    spec = picture(make("72"))
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ConfigError, match=r"pip install 'terang\[charts\]'"):
        render(spec, ".svg", lang="en", title="")
