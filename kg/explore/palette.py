"""How kinds of things and relations look: told by colour, and again by shape or dash.

Colours are those of Okabe and Ito (2008) and Paul Tol; a black-and-white print tells the same by
the shape of the mark and the dash of the line.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from kg.explore.projections import link_label
from kg.explore.svg import element, number
from kg.namespaces import PREFIXES, TR, tr

__all__ = ["INK", "QUIET", "KindStyle", "LineStyle", "kind_style", "line_style", "mark"]

INK, QUIET = "#1a1a1a", "#5b6570"


@dataclass(frozen=True, slots=True)
class KindStyle:
    """Colour, and how many corners the mark has (0: a circle)."""

    colour: str
    corners: int


@dataclass(frozen=True, slots=True)
class LineStyle:
    """Colour and dashes of a link."""

    colour: str
    dashes: str = ""


_KINDS = {
    "Unit": KindStyle("#0072b2", 4),
    "Organisation": KindStyle("#009e73", 0),
    "CertificationBody": KindStyle("#d55e00", 3),
    "AccreditationBody": KindStyle("#882255", 5),
    "Ministry": KindStyle("#aa4499", 6),
    "Collaboration": KindStyle("#117733", 6),
    "Person": KindStyle("#cc79a7", 0),
    "Outlet": KindStyle("#b07a00", 4),
    "Source": KindStyle("#e69f00", 3),
    "Area": KindStyle("#56b4e9", 6),
    "Standard": KindStyle("#332288", 3),
    "StandardEdition": KindStyle("#332288", 4),
    "Scheme": KindStyle("#332288", 5),
    "Certification": KindStyle("#b07a00", 5),
    "SchemeGrant": KindStyle("#b07a00", 6),
    "Implementation": KindStyle("#b07a00", 3),
    "Award": KindStyle("#b07a00", 0),
    "AuditResult": KindStyle("#d55e00", 4),
    "Accreditation": KindStyle("#882255", 3),
    "ChangeEvent": KindStyle("#882255", 4),
    "Role": KindStyle("#cc79a7", 4),
    "Quotation": KindStyle("#cc79a7", 3),
    "Attribution": KindStyle("#cc79a7", 5),
    "Figure": KindStyle("#009e73", 4),
    "Observation": KindStyle("#009e73", 3),
    "Difference": KindStyle("#d55e00", 6),
}
_OTHER_KIND = KindStyle("#6b6b6b", 0)
_LINES = {
    tr("parentUnit"): LineStyle("#4d6a80"),
    tr("partOf"): LineStyle("#4d6a80"),
    tr("predecessor"): LineStyle("#882255", "2 4"),
    PREFIXES["org"] + "hasMember": LineStyle("#117733", "8 4"),
    tr("composedOf"): LineStyle("#117733", "8 4"),
    tr("province"): LineStyle("#b07a00", "6 3"),
    tr("edition"): LineStyle("#332288", "2 3"),
    PREFIXES["dcterms"] + "isVersionOf": LineStyle("#332288", "1 5"),
    tr("statedCertifier"): LineStyle("#d55e00", "8 4"),
    tr("certifiedBy"): LineStyle("#d55e00"),
    tr("statedAccreditor"): LineStyle("#882255", "8 4"),
    tr("accreditedBy"): LineStyle("#882255"),
    tr("grantedBy"): LineStyle("#009e73", "10 3 2 3"),
    tr("auditedBy"): LineStyle("#0072b2", "10 3 2 3"),
    tr("speaker"): LineStyle("#b07a00"),
    tr("quotedSpeaker"): LineStyle("#0072b2", "6 3"),
    PREFIXES["org"] + "organization": LineStyle("#cc79a7", "2 3"),
    tr("outlet"): LineStyle("#b07a00", "6 3"),
    tr("statedIn"): LineStyle("#6f7f8c"),
}
_OTHER_LINE = LineStyle("#6f7f8c", "4 4")


def kind_style(kind: str) -> KindStyle:
    """Return how things of a class look."""
    return _KINDS.get(kind.removeprefix(TR), _OTHER_KIND)


def line_style(relation: str) -> LineStyle:
    """Return how a link looks; relations that are told with the same words look the same."""
    if relation in _LINES:
        return _LINES[relation]
    label = link_label(relation, "en")
    return next(
        (style for iri, style in _LINES.items() if link_label(iri, "en") == label), _OTHER_LINE
    )


def mark(style: KindStyle, x: float, y: float, radius: float = 5.0) -> str:
    """Return the mark of a kind around a point."""
    if not style.corners:
        return element("circle", cx=x, cy=y, r=radius, fill=style.colour)
    turn = math.pi / 4 if style.corners == 4 else 0.0
    points = " ".join(
        f"{number(x + 1.15 * radius * math.sin(turn + 2 * math.pi * n / style.corners))},"
        f"{number(y - 1.15 * radius * math.cos(turn + 2 * math.pi * n / style.corners))}"
        for n in range(style.corners)
    )
    return element("polygon", points=points, fill=style.colour)
