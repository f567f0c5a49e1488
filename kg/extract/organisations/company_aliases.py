"""Which names mean one company: without its region, without the trade at its end.

Place in the flow: for :mod:`kg.extract.organisations.organisation_aliases`. "PDAM Sragen" is the
one with its own name, "PT Lentera Karya" the "PT Lentera Karya Elektrik" of the same text.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = [
    "companies_by_first_letters",
    "companies_by_syllables",
    "companies_cut_short",
    "companies_of_regions",
    "companies_without_form",
]

_OF_REGION = re.compile(r"(?:perumda|pdam|perusda|perseroda|bpd|rsud|bumd) ")


def companies_of_regions(keys: frozenset[str]) -> dict[str, str]:
    """A region's company without its region or own name -> the one in full: "PDAM Sragen"."""
    own = [key for key in keys if _OF_REGION.match(key)]
    found = {}
    for key in own:
        head, _, name = key.partition(" ")
        longer = [
            other
            for other in own
            if other != key
            and (
                other.startswith(f"{key} ")
                or (other.startswith(head) and other.endswith(f" {name}"))
            )
        ]
        if len(longer) == 1:
            found[key] = longer[0]
    return found


_ROMAN = {"1": "i", "2": "ii", "3": "iii", "4": "iv", "5": "v", "6": "vi"}
_FEWEST = 5
"""A short name of syllables has so many letters."""


def companies_by_syllables(organisations: Mentions, keys: dict[int, str]) -> dict[str, str]:
    """Companies by the first syllables of their names -> the one in full: "Pelindo IV".

    Each word of the full name gives two letters or more; a number or a region behind both is the
    same ("PT Pelabuhan Indonesia IV", "Pelindo 4"; "Pelindo Regional 3").
    """
    found = {}
    names = {keys[each.start] for each in organisations.all if each.kind == "company"}
    by_beginning: dict[str, list[tuple[str, list[str]]]] = {}
    for name in names:
        words = [_ROMAN.get(word, word) for word in name.removeprefix("pt ").split()]
        if words:
            by_beginning.setdefault(words[0][:2], []).append((name, words))
    for key in names:
        short, *tail = key.removeprefix("pt ").split() or [""]
        if len(short) < _FEWEST or len(tail) > 3:
            continue
        numbered = [_ROMAN.get(word, word) for word in tail]
        longer = []
        for other, words in by_beginning.get(short[:2], ()):
            own = len(words) - len(tail)
            if own > 1 and words[own:] == numbered and _is_spelt(short, words[:own]):
                longer.append(other)
        if len(longer) == 1:
            found[key] = longer[0]
    return found


def _is_spelt(short: str, words: list[str]) -> bool:
    """Whether the beginnings of all words, two letters or more of each, spell a short name."""
    if not words:
        return not short
    first, *rest = words
    return any(
        short[:length] == first[:length] and _is_spelt(short[length:], rest)
        for length in range(2, min(len(first), len(short)) + 1)
    )


_FEWEST_WORDS = 3
_NO_WORDS = frozenset({"PT", "CV", "Tbk", "Persero", "Indonesia", "dan", "and", "of"})


def companies_by_first_letters(organisations: Mentions, keys: dict[int, str]) -> dict[str, str]:
    """Companies by the first letters of their words -> the one in full: "KDL".

    "PT Krakatau Daya Listrik" is "KDL" in the text that names no other of these letters.
    """
    letters: dict[str, set[str]] = {}
    short: dict[str, str] = {}
    for each in organisations.all:
        if each.kind != "company":
            continue
        if each.name.isupper() and each.name.isalpha() and len(each.name) >= _FEWEST_WORDS:
            if each.known is None:
                short[each.name] = keys[each.start]
            continue
        words = [word for word in _WORD.findall(each.name) if word not in _NO_WORDS]
        if len(words) >= _FEWEST_WORDS and all(word[0].isupper() for word in words):
            letters.setdefault("".join(word[0] for word in words), set()).add(keys[each.start])
    return {
        key: next(iter(letters[name]))
        for name, key in short.items()
        if len(letters.get(name, ())) == 1
    }


_WORD = re.compile(r"[A-Za-z]\w*")
_FORM_BEHIND = re.compile(r",? (?:ltd|limited|inc|llc|plc|gmbh|co)\.?$")


def companies_without_form(keys: frozenset[str]) -> dict[str, str]:
    """Companies without the legal form behind their names -> with it: "Star Energy Salak, Ltd."."""
    return {
        short: key
        for key in keys
        if (match := _FORM_BEHIND.search(key)) is not None
        and (short := key[: match.start()]) in keys
    }


_LEGAL = re.compile(r"(?:PT|CV)\b\.? ")
_TRADES = frozenset(
    "power energi energy sertifikasi certification cert consulting konsultan engineering "
    "enjiniring electric elektrik listrik gas geothermal mining resources solusi teknologi "
    "technology teknik industri industries konstruksi indonesia international internasional "
    "services".split()
)
"""What a company does, and its country: seldom all that parts it from another."""
_CERTIFIER = "certification_body"
_KINDS = frozenset({"company", _CERTIFIER})
_BARE_KINDS = frozenset({"company", "other"})
_ONE_WORD = re.compile(r"[A-Z][a-z]{3,}")


def companies_cut_short(
    document: Document, organisations: Mentions, keys: dict[int, str]
) -> dict[str, str]:
    """Companies without the trade at their end -> the one in full: "PT Lentera Karya".

    Both have their legal form, no gazetteer knows them, and no sentence names both: who names a
    company beside its subsidiary tells two.
    """
    sentences: dict[str, set[int]] = {}
    known: set[str] = set()
    certifiers = {keys[each.start] for each in organisations.all if each.kind == _CERTIFIER}
    for each in organisations.all:
        if each.kind in _KINDS and _LEGAL.match(each.name) is not None:
            key = keys[each.start]
            sentences.setdefault(key, set()).add(document.sentence_index(each.start))
            if each.known is not None:
                known.add(key)
    found = {}
    firsts: dict[str, list[str]] = {}
    for key in sentences:
        firsts.setdefault(_first_word(key), []).append(key)
    certified: dict[str, list[str]] = {}
    for key in certifiers:
        certified.setdefault(_first_word(key), []).append(key)
    for each in organisations.all:
        if each.kind in _BARE_KINDS and each.known is None and _ONE_WORD.fullmatch(each.name):
            word = each.name.lower()
            full = [key for key in firsts.get(word, ()) if _is_first_word(word, key)]
            full = full or certified.get(word, [])
            if len(full) == 1 and full[0] != keys[each.start]:
                found[keys[each.start]] = full[0]
    in_order = sorted(sentences)
    for key, named in sentences.items():
        first = bisect_left(in_order, f"{key} ")  # names that begin so stand side by side
        longer = in_order[first : bisect_left(in_order, f"{key}!", lo=first)]
        if key in known or len(longer) != 1:
            continue
        rest = longer[0][len(key) :].split()
        if len(rest) <= 2 and _TRADES.issuperset(rest) and named.isdisjoint(sentences[longer[0]]):
            found[key] = longer[0]
    return found


def _first_word(key: str) -> str:
    """The word that is a certifier's short form: "Mutuagung" of "PT Mutuagung Lestari"."""
    return (key.removeprefix("pt ").split() or [""])[0]


def _is_first_word(word: str, key: str) -> bool:
    """Whether a word is all but the trade of a company: "Barata" of "PT Barata Indonesia"."""
    first, *rest = key.removeprefix("pt ").split()
    return first == word and bool(rest) and _TRADES.issuperset(rest)
