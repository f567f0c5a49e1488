"""The outlet that an article's head names, as an organisation: "JAKARTA, KOMPAS.com -".

Place in the flow: used by :mod:`kg.extract.reading`, once the head and the organisations of the
body are read. An outlet that the body names too is listed once.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.model import Dateline, Organization, Person
from kg.extract.names.names import common_words
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import ROLE_HEAD

__all__ = ["with_outlet"]

_INITIALS = 5
_SITE = re.compile(r"\.(?:com|co|id|net|news|tv|my|org|info)(?![\w])")


def with_outlet(
    organizations: tuple[Organization, ...],
    dateline: Dateline,
    people: Sequence[Person],
    known: Sequence[Mention],
) -> tuple[Organization, ...]:
    """Add the outlet of the head to the organisations, in the order of the text.

    Args:
        organizations: Those of the body.
        dateline: The head of the article, with its words.
        people: The people of the text, who are no outlets.
        known: The known names of the text: a ministry or a company is no outlet either.

    Returns:
        The same where the head names no outlet, or one that is listed.
    """
    agency = dateline.agency
    spans = tuple(span for span in dateline.evidence if span.exact == agency)
    if agency is None or not spans or any(_is_same(agency, each) for each in organizations):
        return organizations
    if any(agency in {each.name, each.name.split()[-1]} for each in people) or any(
        each.start <= spans[0].start and spans[0].end <= each.end and _is_other(each, agency)
        for each in known
    ):
        return organizations
    plain = agency.casefold()
    if (
        plain in common_words()
        or ROLE_HEAD.fullmatch(plain)
        or agency.count("(") != agency.count(")")
    ):
        return organizations  # "KUPANG, GUBERNUR -"
    outlet = Organization(agency, "media", spans, dateline.confidence, ("outlet-of-the-head",))
    return tuple(sorted((*organizations, outlet), key=lambda each: each.evidence[0].start))


def _is_other(name: Mention, agency: str) -> bool:
    """Whether a known name is no outlet's; initials of an office may be ("PANGKALPINANG (BNN)")."""
    initials = agency.isupper() and len(agency) <= _INITIALS
    return name.kind != "media" and not (
        initials and name.kind in {"agency", "government", "other"}
    )


def _is_same(agency: str, organization: Organization) -> bool:
    """Whether an organisation of the body is the outlet: "Kompas" and "KOMPAS.com" are one."""
    if organization.kind != "media":
        return False
    names = [organization.name, *([organization.known] if organization.known else [])]
    return _plain(agency) in {_plain(name) for name in names}


def _plain(name: str) -> str:
    return _SITE.sub("", name.casefold()).strip()
