"""People, their posts and their words in a read text, as records.

Place in the flow: used by :mod:`kg.mapping.extractions`. A post needs an organisation: where the
text names none, an office of the state has its own (the governor of a province heads its
government); any other post stays with the reading. A quotation needs a speaker who is named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.claims.mint import slugify
from kg.claims.records import LinkedHeadline, Quotation, Record, Ref, Role
from kg.extract.model import Person, Quote, Span
from kg.extract.people.bylines import only_wrote
from kg.extract.text.spacing import find_words
from kg.mapping.extraction_context import Context
from kg.mapping.resolution_keys import person_key

__all__ = ["headline_slug", "map_headlines", "map_people", "map_quotes"]

OFFICES = (
    (re.compile(r"(?:Wakil )?Menteri (?P<of>.+)"), "Kementerian {of}"),
    (re.compile(r"(?:Wakil )?Gubernur (?P<of>.+)"), "Pemerintah Provinsi {of}"),
    (re.compile(r"(?:Wakil )?Bupati (?P<of>.+)"), "Pemerintah Kabupaten {of}"),
    (re.compile(r"(?:Wakil )?Wali ?[Kk]ota (?P<of>.+)"), "Pemerintah Kota {of}"),
)
"""Offices of the state and the body that each heads."""


def map_people(context: Context) -> Iterator[tuple[Person, Ref | None, Role | None]]:
    """Yield each person of the text with the reference and the post that the graph gets.

    Args:
        context: The text; what is not stored is noted there.

    Yields:
        Item, person, post of each but who only wrote the text; None where the text does not give
        what is needed.
    """
    for number, item in enumerate(context.extraction.people, start=1):
        if only_wrote(item):
            continue  # no part of what the text tells
        person = context.person(item.name, item.evidence)
        if person is None:
            context.omit(f"p{number}", "the name has no letters that a person could be known by")
            yield item, None, None
            continue
        role = _role(context, f"p{number}", item, person) if item.role else None
        if item.role and role is None:
            context.omit(
                f"p{number}",
                f"only the person is stored: the text names no organisation for {item.role!r}",
            )
        yield item, person, role


def _role(context: Context, key: str, item: Person, person: Ref) -> Role | None:
    name = item.organization or _of_office(item.role or "")
    organisation = context.party(name, item.evidence) if name else None
    if organisation is None or item.role is None:
        return None
    title = slugify(item.role, limit=50)
    return Role(
        f"{person.slug}-{title}-{organisation.slug}-{context.mark}",
        person,
        organisation,
        context.say(item.role),
        context.ref,
        context.evidence(item.evidence),
        confidence=context.confidence(item, key),
    )


def _of_office(role: str) -> str | None:
    for office, body in OFFICES:
        if match := office.fullmatch(role.strip()):
            return body.format(of=match["of"])
    return None


def map_quotes(
    context: Context, people: list[tuple[Person, Ref | None, Role | None]]
) -> Iterator[Record]:
    """Yield the quotations whose speaker is a person of the text.

    Args:
        context: The text; what is not stored is noted there.
        people: What :func:`map_people` gave.

    Yields:
        Quotations, in order.
    """
    for number, item in enumerate(context.extraction.quotes, start=1):
        words = _own_words(item)
        speaker = next((one for one in people if _is(one[0], item.speaker)), None)
        if words is None:
            context.omit(f"q{number}", "its words do not stand in the text as they are")
        elif item.speaker is None:
            context.omit(f"q{number}", "the text does not tell who said it")
        elif speaker is None or speaker[1] is None:
            context.omit(f"q{number}", f"the speaker {item.speaker!r} is not a person with a name")
        else:
            slug = f"{speaker[1].slug}-{words.start}-{context.mark}"
            yield Quotation(
                slug,
                context.say(words.exact),
                speaker[1],
                Ref("role", speaker[2].slug) if speaker[2] else None,
                context.ref,
                context.evidence((words,)),
                confidence=context.confidence(item, f"q{number}"),
            )
            yield from context.curated(f"q{number}", Ref("quotation", slug))


def _own_words(item: Quote) -> Span | None:
    """Return where the quoted words stand, without the attribution around them.

    The spacing of the text may be another than that of the words read: two spaces, a line's end, a
    mark of no width.
    """
    for span in item.evidence:
        found = find_words(span.exact, item.text)
        if found is not None:
            start, end = found
            return Span(span.start + start, span.start + end, span.exact[start:end])
    return None


def _is(person: Person, name: str | None) -> bool:
    if name is None:
        return False
    if person.name == name:
        return True
    full, short = person_key(person.name).split(), person_key(name).split()
    return bool(short) and set(short) <= set(full)


def headline_slug(context: Context, words: str) -> str:
    """Return the slug of a linked headline of this text."""
    return f"{slugify(words, limit=60)}-{context.mark}"


def map_headlines(context: Context) -> Iterator[Record]:
    """Yield the headlines of linked articles, each once."""
    seen = set()
    for number, item in enumerate(context.extraction.headlines, start=1):
        if item.text in seen:
            context.omit(f"h{number}", "the same headline stands in the text before")
            continue
        seen.add(item.text)
        slug = headline_slug(context, item.text)
        yield LinkedHeadline(
            slug,
            context.say(item.text),
            context.ref,
            context.evidence(item.evidence),
            confidence=context.confidence(item, f"h{number}"),
        )
        yield from context.curated(f"h{number}", Ref("headline", slug))
