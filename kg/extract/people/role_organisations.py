"""Whose a role is: the organisation behind its words, a committee or a post's short form between.

Place in the flow: used by :mod:`kg.extract.people.roles`. "Ketua Komisi II DPRD", "Head of Legal PT
X", "Kepala Badan Anu (Kabanu) Polri"; "ketua yayasan" is of the foundation that was named last.
"""

from __future__ import annotations

import re

from kg.extract.people.english_posts import past_regions, read_post_tail
from kg.extract.people.role_mention import RoleMention
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["BRACKETS", "SHORT_POST", "of_organisation", "of_the_one_before", "of_whom"]

BRACKETS = re.compile(
    r" \((?:[A-Z][\w&.-]{1,11}|[A-Z][a-z]+(?:,? (?:and |& |of )?[A-Z][a-z]+){1,4})\)|"
    r" (?:atau|or) [A-Z]{2,6}(?= (?:PT|PLN|Kementerian|Ditjen|Direktorat|Dinas|Pertamina)\b|, )"
)
"""A short form of a field, in brackets or behind "or"."""
SHORT_POST = re.compile(
    r" \((?:GM|VP|EVP|SVP|SEVP|SM|SRM|TL|CEO|MSB|Asman|Plt|(?:Di|Ka|Se|Wa|Me|Ke)[a-z]{2,9})\)"
)
_OF_THE = re.compile(r" (?:of|at|for|from) (?:the |its )?")
_OF_CAPITALS = re.compile(
    r" (?:of|at|for) (?:the |its )?(?P<owner>(?:[A-Z][\w&-]*|\([A-Z]\w+\)|of|and|for)"
    r"(?: (?:[A-Z][\w&-]*|\([A-Z]\w+\)|of|and|for|or)){1,9})"
    r"(?P<above> (?:from|at|under|in) (?:the |its )?[A-Z][\w&]*(?: (?:[A-Z][\w&-]*|\([A-Z]\w+\)|"
    r"of|and|for)){0,9})?(?=, [A-Z])"
)
_OF_LOWER = re.compile(
    r" (?:of|for) (?:the |its )?(?:[a-z][\w-]+ ){1,5}(?P<at>(?:at|of|in) (?:the )?)"
)
_POSSESSED = re.compile(
    r"(?:'s)?(?: (?!The\b)[A-Z][\w&]+){1,4} (?:Unit|Division|Department|Office|Bureau|"
    r"Directorate)\b"
)
_OF_UNIT = re.compile(
    r" (?:of|at|for) (?:the |its )?(?P<owner>(?:[A-Z][\w&-]* ){1,6}?"
    r"(?:Unit|Division|Department|Office|Bureau|Directorate|Region|Province|Area))(?= [A-Z])"
)
_TAIL = re.compile(
    r"(?: (?:[A-Z][\w&-]*|\([A-Z]\w+\)|of|and|for|the)){1,12}(?=, [A-Z][\w.-]+ [A-Z])"
)
_SUB_BODY = re.compile(
    r"(?P<field>(?:Fraksi|Bidang|Divisi|Departemen|Bagian) (?:[IVX]+|[A-D]|PKB|PDIP)\b) "
)
"""A numbered field at the head of a name, which is of the role: "Kepala Bidang II Dinas X"."""
_CERTIFIERS = ("lembaga sertifikasi", "badan sertifikasi")
_BACK = 1500
"""How far back the organisation of "ketua yayasan" may be named."""
_COMPANY = re.compile(r" (?=(?:PT|CV)\.? [A-Z])")
_FROM_ITS_UNIT = re.compile(r",? (?:dari|di|pada|untuk) ")
_ABOVE = re.compile(r" (?:of|from|at|under|within)(?: the)? ")


def of_whom(
    document: Document, start: int, end: int, office: bool, organisations: Mentions
) -> RoleMention | None:
    """A role with what stands behind its "of": an organisation, known or not."""
    plain = document.plain
    if document.language == "en" and not office:
        tail = read_post_tail(document, end, organisations)
        if tail is not None:
            return RoleMention(start, tail.end, tail.after, tail.organisation)
    of_the = _OF_THE.match(plain, end)
    named = organisations.starting_at(of_the.end()) if of_the is not None else None
    if named is not None:
        return of_organisation(document, start, end, named, organisations)
    of_lower = _OF_LOWER.match(plain, end)
    named = organisations.starting_at(of_lower.end()) if of_lower is not None else None
    if of_lower is not None and named is not None:
        return of_organisation(document, start, of_lower.start("at") - 1, named, organisations)
    capitals = None
    if of_the is not None and not office:
        capitals = _OF_CAPITALS.match(plain, end) or _OF_UNIT.match(plain, end)
    if capitals is not None:
        begin = capitals.start("owner")
        inside = next(iter(organisations.within(begin + 1, capitals.end("owner"))), None)
        company = _COMPANY.search(plain, begin, capitals.end("owner"))
        if company is not None and (inside is None or company.end() < inside.start):
            words = document.words(company.end(), capitals.end("owner"))
            inside = Mention(company.end(), capitals.end("owner"), "company", words)
        if inside is not None and plain[inside.start - 1] == " ":  # "Head of Legal PT X, Y"
            if not plain.endswith((" of ", " for ", " and ", " or "), 0, inside.start):
                return of_organisation(document, start, inside.start - 1, inside, organisations)
        owner = Mention(*capitals.span("owner"), "other", document.words(*capitals.span("owner")))
        return RoleMention(start, end, capitals.end(), owner)
    return None


def of_organisation(
    document: Document, start: int, end: int, named: Mention, organisations: Mentions
) -> RoleMention:
    """A role with its organisation; a numbered field at the head of the name is of the role.

    A committee is not: it is the organisation, with its parliament ("Komisi VII DPR RI").
    """
    sub = _SUB_BODY.match(document.plain, named.start, named.end)
    if sub is not None and sub.end() < named.end:
        short = BRACKETS.match(document.plain, named.end)
        stop = short.end() if short is not None else named.end
        owner = Mention(sub.end(), stop, named.kind, document.words(sub.end(), stop))
        return RoleMention(start, sub.end("field"), stop, owner)
    below = _FROM_ITS_UNIT.match(document.plain, named.end) if named.kind == "company" else None
    unit = organisations.starting_at(below.end()) if below is not None else None
    if unit is not None and unit.kind == "pln_unit":  # "GM PT PLN (Persero) dari UIW NTB, X"
        return RoleMention(start, end, unit.end, unit)
    whose = organisations.starting_at(named.end + 1) if named.kind == "pln_unit" else None
    if whose is not None and whose.known == "PT PLN (Persero)":
        if document.plain[named.end] == " ":  # "GM Unit Induk Pembangunan III PT PLN X"
            return RoleMention(start, end, whose.end, named)
    link = _ABOVE.match(document.plain, named.end) if document.language == "en" else None
    over = organisations.starting_at(link.end()) if link is not None else None
    if over is not None:  # "of the Directorate General of Gas from the Ministry of Energy"
        return RoleMention(start, end, over.end, named)
    tail = _TAIL.match(document.plain, named.end) if document.language == "en" else None
    if tail is not None:
        return RoleMention(start, end, tail.end(), named)
    regions = past_regions(document, named.end)
    if regions is not None:  # "Business Director of PLN for Bali and Lombok X"
        return RoleMention(start, end, regions, named)
    post = SHORT_POST.match(document.plain, named.end)
    if post is not None and document.plain[post.end() : post.end() + 1] == " ":
        whole_post = RoleMention(start, post.end(), post.end())
        above = organisations.starting_at(post.end() + 1)
        if above is not None:  # "Kepala Badan Anu (Kabanu) Polri": the post is of Polri
            return RoleMention(start, post.end(), above.end, above)
        return whole_post
    possessed = _POSSESSED.match(document.plain, named.end)
    if possessed is not None:
        part = Mention(
            named.start, possessed.end(), "other", document.words(named.start, possessed.end())
        )
        return RoleMention(start, end, possessed.end(), part)
    short = BRACKETS.match(document.plain, named.end)
    if short is not None and document.plain[short.end() : short.end() + 1] in {" ", ","}:
        words = document.words(named.start, short.end())
        whole_name = Mention(named.start, short.end(), named.kind, words, named.known)
        return RoleMention(start, end, short.end(), whole_name)
    return RoleMention(start, end, named.end, named)


def of_the_one_before(
    document: Document, start: int, end: int, generic: re.Match[str], organisations: Mentions
) -> RoleMention:
    """Tell whose "Ketua yayasan, X" is: the organisation with that word, named last before."""
    noun, whole = generic["noun"], generic["whole"]
    if generic["any"] is not None or whole.startswith(_CERTIFIERS):
        return RoleMention(start, generic.end(), generic.end())  # "perwakilan salah satu vendor"
    owner = None
    for named in reversed(organisations.within(max(0, start - _BACK), start)):
        company = noun in {"perusahaan", "perseroan"} and named.kind == "company"
        if noun in named.name.lower() or company or (noun == "unit" and named.kind == "pln_unit"):
            owner = named
            break
    if owner is None and noun in {"perusahaan", "perseroan"}:
        before = organisations.within(max(0, start - _BACK), start)
        owner = next((named for named in before if named.kind == "pln_unit"), None)
    if owner is None:
        return RoleMention(start, generic.end(), generic.end())
    return RoleMention(start, end, generic.end(), owner)
