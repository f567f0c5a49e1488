"""A curator's changes to what was read in a document.

Place in the flow: used by :mod:`kg.pipeline.review`. A change sets a field of an item, drops an
item, or says which thing of the graph a name means. The machine's reading is copied once and stays;
ids of items stay, too, when others are dropped. All changes are kept with who, when and why.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from kg.errors import ParameterError
from kg.mapping.extraction_context import EDITED, CuratedItem
from kg.pipeline.document_data import check_said
from kg.pipeline.edit_values import check_value
from kg.pipeline.reading_data import KINDS, Data, iter_items

__all__ = ["Changes", "apply_changes", "curated_items", "kept_items", "read_changes"]

FIXED = frozenset({"evidence", "reasons"})
"""Fields that nobody sets: the words are those of the text."""
PARTIES = frozenset({"organisation", "person", "unit"})


@dataclass(frozen=True, slots=True)
class Changes:
    """What a curator wants.

    Attributes:
        fields: Values by item and field.
        drop: Items that are wrong.
        restore: Items that were dropped.
        same: Things (``unit/up3-sumba``) by the names that mean them.
        document: What is to be said of the document itself, by the names of
            :data:`kg.pipeline.document_data.FIELDS`.
    """

    fields: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    drop: tuple[str, ...] = ()
    restore: tuple[str, ...] = ()
    same: Mapping[str, str] = field(default_factory=dict)
    document: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.fields or self.drop or self.restore or self.same or self.document)


def read_changes(given: list[str], drop: list[str], restore: list[str], same: list[str]) -> Changes:
    """Read changes as they are written on the command line.

    Args:
        given: ``c1.holder=UP3 Sumba``, ``f2.value=82.97``, ``c1.standards=["ISO 9001:2015"]``;
            ``null`` empties a field.
        drop: Ids of items.
        restore: Ids of items that were dropped.
        same: ``UP3 Sumba Raya=unit/up3-sumba``: a name and the thing that it means.

    Raises:
        ParameterError: If one is not of that form.
    """
    fields: dict[str, dict[str, Any]] = {}
    for word in given:
        place, equals, text = word.partition("=")
        item, dot, key = place.strip().partition(".")
        if not equals or not dot:
            raise ParameterError(
                f"--set {word!r}: write ITEM.FIELD=VALUE, like c1.holder=UP3 Sumba", name="set"
            )
        fields.setdefault(item, {})[key] = _value(key, text.strip())
    things = {}
    for word in same:
        name, equals, path = word.rpartition("=")
        kind, slash, slug = path.partition("/")
        if not equals or not slash or not slug or kind not in PARTIES:
            raise ParameterError(
                f"--same {word!r}: write NAME=KIND/SLUG with one of {', '.join(sorted(PARTIES))}, "
                "like UP3 Sumba Raya=unit/up3-sumba",
                name="same",
            )
        things[name.strip()] = path.strip()
    return Changes(fields, tuple(drop), tuple(restore), things)


def apply_changes(body: Data, changes: Changes, *, by: str, when: str, note: str | None) -> Data:
    """Return the body of a reading with changes.

    Args:
        body: The body; it is not changed itself.
        changes: What to change.
        by: Name of the curator.
        when: The time (``xsd:dateTime``).
        note: Why.

    Raises:
        ParameterError: If nothing is changed, a change names no item or a fixed field, or a value
            has no form in which the field can hold it.
    """
    if not changes:
        raise ParameterError(
            "nothing is changed: give --set, --drop, --restore, --same, --from, --url, --published "
            "or --publisher",
            name="set",
        )
    items = deepcopy(body.get("current") or body["machine"])
    known = dict(iter_items(items))
    named = (*changes.fields, *changes.drop, *changes.restore)
    if unknown := [name for name in named if name not in known]:
        raise ParameterError(
            f"there is no item {unknown[0]!r}; there are {', '.join(known) or 'none'}", name="item"
        )
    text = body["document"]["text"]
    for name, fields in changes.fields.items():
        for key, value in fields.items():
            _set(known[name], name, key, value, text)
    before = list(body.get("dropped", ()))
    if wrong := [name for name in changes.restore if name not in before]:
        raise ParameterError(f"{wrong[0]} was not dropped", name="restore")
    dropped = [name for name in before if name not in changes.restore]
    dropped += [name for name in changes.drop if name not in dropped]
    same = {**body.get("same", {}), **changes.same}
    for key, value in changes.document.items():
        check_said(key, value)
    document = {**body["document"], **changes.document}
    held = (body.get("current") or body["machine"], before, body.get("same", {}), body["document"])
    if (items, dropped, same, document) == held:
        raise ParameterError("nothing is changed: all of it is so already", name="set")
    entry = {
        "by": by,
        "when": when,
        "note": note,
        "set": {name: dict(fields) for name, fields in changes.fields.items()},
        "drop": list(changes.drop),
        "restore": list(changes.restore),
        "same": dict(changes.same),
    }
    if changes.document:
        entry["document"] = dict(changes.document)
    return {
        **body,
        "document": document,
        "current": items,
        "dropped": dropped,
        "same": same,
        "edits": [*body["edits"], entry],
    }


def kept_items(body: Data) -> dict[str, str]:
    """Return the ids that items have once the dropped ones are out -> their own ids."""
    dropped, counts = set(body.get("dropped", ())), dict.fromkeys(KINDS, 0)
    found = {}
    for name, _ in iter_items(body.get("current") or body["machine"]):
        if name not in dropped:
            counts[name[0]] += 1
            found[f"{name[0]}{counts[name[0]]}"] = name
    return found


def curated_items(body: Data) -> dict[str, CuratedItem]:
    """Return what curators changed, by the ids that items have once the dropped ones are out."""
    read = dict(iter_items(body["machine"]))
    now = dict(iter_items(body.get("current") or body["machine"]))
    found = {}
    for name, own in kept_items(body).items():
        changed = {
            key: value
            for key, value in now[own].items()
            if key not in FIXED and value != read[own][key]
        }
        if changed:
            by = [one["by"] for one in body["edits"] if changed.keys() & one["set"].get(own, {})]
            found[name] = CuratedItem(
                tuple(dict.fromkeys(by)),
                {key: ", ".join(_texts(read[own][key])) for key in changed},
                frozenset(text for value in changed.values() for text in _texts(value)),
            )
    return found


def _texts(value: Any) -> list[str]:
    if value is None:
        return []
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _set(item: Data, name: str, key: str, value: Any, text: str) -> None:
    if key in FIXED or key not in item:
        allowed = ", ".join(sorted(set(item) - FIXED))
        raise ParameterError(f"{name} has no field {key!r} to set; there are {allowed}", name="set")
    check_value(name, key, value, text)
    if item[key] == value:
        return
    item[key] = value
    if EDITED not in item["reasons"]:
        item["reasons"] = [*item["reasons"], EDITED]


def _value(key: str, text: str) -> Any:
    """Read a value: JSON where it is a list, null, true, false or the number of a figure."""
    if text in {"null", "true", "false"} or text.startswith("["):
        try:
            return json.loads(text)
        except ValueError as error:
            raise ParameterError(f"--set {key}={text}: {error}", name="set") from error
    if key == "standards":
        return [part.strip() for part in text.split(",")]
    return text
