"""Number cells: what is a number, which one, and what is refused rather than guessed."""

from __future__ import annotations

from decimal import Decimal

import pytest

from kg.mapping.table_maps import Numbers
from kg.mapping.table_numbers import column_style, parse_figure, split_marks
from kg.sources.grids import Formula, Numeric

OPEN = Numbers()


@pytest.mark.parametrize(
    ("text", "style", "value", "marks"),
    [
        ("98,30", ",", "98.30", ()),
        ("98.30", ".", "98.30", ()),
        ("98,30", None, "98.30", ()),
        ("1.234", ",", "1234", ()),
        ("1.234", ".", "1.234", ()),
        ("1,234", ".", "1234", ()),
        ("78.327.897", None, "78327897", ()),
        ("1.234.567,8", None, "1234567.8", ()),
        ("1,234,567.8", None, "1234567.8", ()),
        ("78 327 897", None, "78327897", ()),
        ("78\u00a0327\u00a0897", ",", "78327897", ()),
        ("0.123", None, "0.123", ()),
        ("98,3 %", ",", "98.3", ()),
        ("98,3%", ",", "98.3", ()),
        ("98,30 *", ",", "98.30", ("*",)),
        ("98,30**)", ",", "98.30", ("**)",)),
        ("98,30 1)", ",", "98.30", ("1)",)),
        ("98,30¹", ",", "98.30", ("¹",)),
        ("98,30¹⁾", ",", "98.30", ("¹⁾",)),
        ("98,30 (1)", ",", "98.30", ("(1)",)),
        ("98,30 a) *", ",", "98.30", ("a)", "*")),
        ("95,0r", ",", "95.0", ("r",)),
        ("100", None, "100", ()),
        ("−5", None, "-5", ()),
    ],
)
def test_numbers_as_printed(
    text: str, style: str | None, value: str, marks: tuple[str, ...]
) -> None:
    figure = parse_figure(text, OPEN, style=style)
    assert figure is not None
    assert str(figure.value) == value
    assert figure.marks == marks


@pytest.mark.parametrize(
    "text", ["", "-", "–", "—", "…", "...", "n/a", "N/A", "NA", "n.a.", "#N/A", "null", "- *"]
)
def test_cells_that_state_nothing(text: str) -> None:
    assert parse_figure(text, OPEN, style=None) is None


def test_a_map_may_name_more_empty_cells() -> None:
    assert parse_figure("Tidak ada", Numbers(empty=frozenset({"tidak ada"})), style=None) is None


@pytest.mark.parametrize(
    ("text", "style", "why"),
    [
        ("1.234", None, "two ways"),
        ("98,765", None, "two ways"),
        ("98.30", ",", "decimal mark is a comma"),
        ("98,30", ".", "decimal mark is a point"),
        ("12.34.567", ",", "no number"),
        ("1.2345.678", ",", "no number"),
        ("98,3,1", ",", "no number"),
        ("delapan", None, "no number"),
        ("<5", ",", "bound"),
        ("> 99,9", ",", "bound"),
        ("98,31)", ",", "footnote mark"),
        ("98,3 persen", ",", "no number"),
        ("5-6", None, "no number"),
        ("98,²5", ",", "no number"),
        ("٣٣", None, "no number"),
        ("NaN", None, "no number"),
        ("9" * 19, None, "more digits"),
        (Numeric("1e999999999"), None, "more digits"),
        (Numeric("1e-999999999"), None, "more digits"),
    ],
)
def test_cells_that_are_refused(text: str, style: str | None, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        parse_figure(text, OPEN, style=style)


def test_a_glued_mark_counts_only_when_it_is_explained() -> None:
    figure = parse_figure("98,31)", OPEN, style=",", known_marks={"1)"})
    assert figure is not None
    assert (str(figure.value), figure.marks) == ("98.3", ("1)",))


def test_thousands_mark_of_the_map_is_the_only_one() -> None:
    numbers = Numbers(decimal=",", thousands="")
    with pytest.raises(ValueError, match="no number"):
        parse_figure("1.234", numbers, style=",")


@pytest.mark.parametrize(
    ("text", "scale", "lower", "value", "upper"),
    [
        ("82,97", 1, "82.965", "82.97", "82.975"),
        ("76", 1, "75.5", "76", "76.5"),
        ("98,30", 1, "98.295", "98.3", "98.305"),
        # thousands of customers with one decimal: half of a hundred
        ("78.327,9", 1000, "78327850", "78327900", "78327950"),
    ],
)
def test_rounding_interval_follows_the_printed_decimals(
    text: str, scale: int, lower: str, value: str, upper: str
) -> None:
    figure = parse_figure(text, OPEN, style=",", scale=scale)
    assert figure is not None
    assert (figure.lower, figure.value, figure.upper) == (
        Decimal(lower),
        Decimal(value),
        Decimal(upper),
    )


@pytest.mark.parametrize("text", ["± 98,3", "~98,3", "sekitar 98,3"])
def test_about(text: str) -> None:
    figure = parse_figure(text, OPEN, style=",")
    assert figure is not None
    assert (str(figure.value), figure.approximate) == ("98.3", True)


def test_a_number_of_the_file_needs_no_style() -> None:
    figure = parse_figure(Numeric("1.234"), OPEN, style=",")
    assert figure is not None
    assert str(figure.value) == "1.234"


def test_a_formula_without_result_is_refused() -> None:
    with pytest.raises(ValueError, match="no stored result"):
        parse_figure(Formula("=B1/C1"), OPEN, style=",")


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("55.4300003051758", "55.43"),
        ("95.5299987792969", "95.53"),
        ("66.69656", "66.69656"),
        ("87.6", "87.6"),
    ],
)
def test_single_precision_numbers(printed: str, meant: str) -> None:
    numbers = Numbers(decimal=".", thousands="", float32=True)
    figure = parse_figure(printed, numbers, style=".")
    assert figure is not None
    assert (str(figure.value), figure.printed) == (meant, printed)


@pytest.mark.parametrize(
    ("cells", "style"),
    [
        (["1.234", "98,1"], ","),
        (["1,234", "98.1"], "."),
        (["1.234", "2.345"], None),
        (["98,1", "98.1"], None),
        (["1.234.567"], ","),
        (["-", "n/a", ""], None),
        ([Numeric("98.1"), "1.234"], None),
        (["98,1 *", "1.234"], ","),
        (["1.234,5"], ","),
    ],
)
def test_a_column_decides_by_its_unmistakable_cells(cells: list[str], style: str | None) -> None:
    assert column_style(cells, OPEN) == style


def test_the_map_goes_before_the_column() -> None:
    assert column_style(["98,1"], Numbers(decimal=".")) == "."


@pytest.mark.parametrize(
    ("text", "bare", "marks"),
    [
        ("Papua 1)", "Papua", ("1)",)),
        ("Papua*", "Papua", ("*",)),
        ("2011*", "2011", ("*",)),
        ("Aceh", "Aceh", ()),
        ("Jawa Timur", "Jawa Timur", ()),
        ("Sumatera (pulau)", "Sumatera (pulau)", ()),
        ("Kalimantan Timur (a)", "Kalimantan Timur", ("(a)",)),
    ],
)
def test_marks_at_names(text: str, bare: str, marks: tuple[str, ...]) -> None:
    assert split_marks(text, known=()) == (bare, marks)
