"""Elements of SVG as text. Everything is escaped; there are no style sheets and no scripts.

Looks are presentation attributes, which a strict content security policy lets through, and classes,
by which a page may overrule them.
"""

from __future__ import annotations

from html import escape
from urllib.parse import urlsplit

__all__ = ["element", "number", "path_between", "safe_href", "text_element"]


def element(name: str, *content: str, **attributes: str | float | None) -> str:
    """Return an element; attributes that are None are left out.

    A trailing underscore of a name is dropped (``class_``), others become hyphens.

    Example:
        >>> element("rect", x=1.0, stroke_width=2, class_="box")
        '<rect x="1" stroke-width="2" class="box"/>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{_value(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(content)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def _value(value: str | float) -> str:
    return escape(value) if isinstance(value, str) else number(value)


def number(value: float) -> str:
    """Return a number with at most one decimal.

    Example:
        >>> number(3.0), number(2.26)
        ('3', '2.3')
    """
    return f"{value:.1f}".removesuffix(".0")


def text_element(
    text: str,
    x: float,
    y: float,
    *,
    size: float,
    fill: str = "currentColor",
    weight: int | None = None,
    anchor: str | None = None,
    class_: str | None = None,
    opacity: float | None = None,
) -> str:
    """Return a line of text."""
    return element(
        "text", escape(text), x=x, y=y, font_size=size, fill=fill, font_weight=weight,
        text_anchor=anchor, class_=class_, fill_opacity=opacity,
    )  # fmt: skip


def path_between(x1: float, y1: float, x2: float, y2: float) -> str:
    """Return the data of a path that leaves and arrives level."""
    half = (x1 + x2) / 2
    return (
        f"M{number(x1)} {number(y1)}C{number(half)} {number(y1)} {number(half)} {number(y2)} "
        f"{number(x2)} {number(y2)}"
    )


def safe_href(address: str | None) -> str | None:
    """Return an address if it is of the web or of this site, else None.

    Example:
        >>> safe_href("javascript:alert(1)"), safe_href("/id/unit/up3-sumba")
        (None, '/id/unit/up3-sumba')
    """
    if not address:
        return None
    if address.startswith("/") and not address.startswith(("//", "/\\")):
        return address
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    is_web = parts.scheme.lower() in {"http", "https"} and bool(parts.netloc)
    return address if is_web and address.isprintable() and " " not in address else None
