"""Why a candidate has its score, in words of both languages."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Reason", "reason"]

_SENTENCES = {
    "name-same": ("same name: {name}", "nama sama: {name}"),
    "name-like": ("name {percent}% alike: {name}", "nama {percent}% mirip: {name}"),
    "kind-same": ("same kind", "jenis sama"),
    "kind-open": ("kind not told by both", "jenis tidak disebut keduanya"),
    "kind-other": ("another kind", "jenis lain"),
    "parent-same": ("in {parent}, too", "juga di {parent}"),
    "parent-other": ("in {parent}, not where it is looked for", "di {parent}, bukan yang dicari"),
    "code-same": ("same {scheme} code {identifier}", "kode {scheme} sama: {identifier}"),
    "code-other": ("another {scheme} code: {identifier}", "kode {scheme} lain: {identifier}"),
    "near": ("{kilometres} km away", "berjarak {kilometres} km"),
    "far": ("too far: {kilometres} km away", "terlalu jauh: {kilometres} km"),
    "website-same": ("same site {host}", "situs sama: {host}"),
    "website-other": ("another site: {host}", "situs lain: {host}"),
    "value-same": ("{property}: {value}, too", "{property}: juga {value}"),
    "value-other": ("{property}: not {value}", "{property}: bukan {value}"),
    "value-unknown": ("{property}: not known", "{property}: tidak diketahui"),
    "identified": ("asked for by its identifier", "diminta dengan pengenalnya"),
    "period-in": ("exists on that day", "ada pada hari itu"),
    "period-out": ("does not exist on that day", "tidak ada pada hari itu"),
}


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason: its code and its sentence in both languages."""

    code: str
    en: str
    id: str


def reason(code: str, **values: object) -> Reason:
    """Return a reason with its values filled in."""
    english, indonesian = _SENTENCES[code]
    return Reason(code, english.format(**values), indonesian.format(**values))
