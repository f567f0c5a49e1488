"""``kg link suggest``: our things beside the candidates of another data set, into a review file."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, open_or_build, report_progress
from kg.errors import ParameterError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.link.entities import Candidate
    from kg.link.matching import CandidateSource
    from kg.link.own import OwnThings
    from kg.link.targets import Target
    from kg.remote import RemoteClient

__all__ = ["suggest_command"]

MOST = 1_000_000
"""Things of one kind that are looked for."""
LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
WIKIDATA = "https://query.wikidata.org/sparql"
LISTED = frozenset({"province", "regency", "city", "island"})
"""Kinds that one query lists in Wikidata; names of others are searched for one by one."""
TYPES = {
    "province": ("Q5098",),
    "regency": ("Q3191695",),
    "city": ("Q3199141",),
    "island": ("Q23442",),
}
"""Types of Wikidata, for its reconciliation service: see snapshots/wikidata.rq."""


def suggest_command(
    kind: Annotated[
        str, typer.Option("--kind", help="Kinds, with commas: province, regency, unit, standard …")
    ],
    target: Annotated[str, typer.Option("--target", help="wikidata or geonames.")] = "wikidata",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="The review file. [default: links-….tsv]")
    ] = None,
    online: Annotated[
        bool, typer.Option("--online", help="Ask the target now, and not the snapshot.")
    ] = False,
    address: Annotated[
        str | None, typer.Option("--address", help="With --online: another address to ask.")
    ] = None,
    service: Annotated[
        str | None, typer.Option("--service", help="Ask this reconciliation service.")
    ] = None,
    dump: Annotated[
        Path | None, typer.Option("--dump", help="Read this file of GeoNames' dump (ID.zip).")
    ] = None,
    replace: Annotated[
        bool, typer.Option("--replace", help="Write over a review file that is there.")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Look for our things in another data set, and write the candidates for review.

    Without --online, --service or --dump the snapshot in this package is asked. Things that are
    linked there already are left out, and candidates that somebody rejected.

    Example: kg link suggest --target geonames --kind regency,city

    Example: kg link suggest --kind unit --service https://wikidata.reconci.link/en/api
    """
    from kg import __version__
    from kg.config import settings
    from kg.link.mapping_set import write_mappings
    from kg.link.own import OwnThings
    from kg.link.suggesting import read_known, rows_of, suggest
    from kg.link.targets import find_target
    from kg.remote import RemoteClient
    from kg.store import NameIndex

    goal = find_target(target)
    if sum((online, service is not None, dump is not None)) > 1:
        raise ParameterError("choose one of --online, --service and --dump", name="online")
    kinds = [one.strip() for one in kind.split(",") if one.strip()]
    name = "-".join((goal.name, *kinds))
    path = out or Path(f"links-{name}.sssom.tsv")
    if path.exists() and not replace:
        raise ParameterError(
            f"{path} is there already, perhaps with decisions: review it, name another file with "
            "--out, or write over it with --replace",
            name="out",
        )
    opened = open_or_build(store)
    report = report_progress()
    today = datetime.now(UTC).date()
    own = OwnThings(NameIndex(opened.path))
    things = list(_things(own, kinds))
    with opened.snapshot() as snapshot:
        known = read_known(snapshot.db)
    with RemoteClient.with_settings(settings()) as client:
        source, told, starts_with = _source(
            goal, frozenset(kinds), client, online, address, service, dump
        )
        if service is not None:
            _learn(source, things)
        report(f"{len(things):,} things, candidates from {told}")
        asked = suggest(things, source, known, starts_with=starts_with, on=today)
    tool = f"kg link suggest {__version__}"
    rows = [row for one in asked for row in rows_of(one, tool=tool, source=told, day=today)]
    certain = sum(1 for one in asked if one.is_certain)
    none = sum(1 for one in asked if not one.matches)
    typer.echo(
        f"{len(things):,} things; {len(things) - len(asked):,} linked already or of the past, "
        f"{certain:,} with a certain candidate, {len(asked) - certain - none:,} to choose, "
        f"{none:,} without any"
    )
    if not rows:
        typer.echo("There is nothing to review.")
        return
    write_mappings(
        path,
        rows,
        base=opened.base,
        identifier=_identifier(opened.base, name, today),
        title=f"{goal.title}: {', '.join(kinds)}",
        licence=LICENCE,
    )
    typer.echo(f"  kg link review {path}")


def _identifier(base: str, name: str, day: date) -> str:
    return f"{base}links/{name}-{day.isoformat()}"


def _things(own: OwnThings, kinds: list[str]) -> Iterator[Candidate]:
    """Yield the things of some kinds, each once."""
    if not kinds:
        raise ParameterError("name the kinds: --kind province,regency", name="kind")
    seen: set[str] = set()
    for one in [own.types.find(kind) for kind in kinds]:
        for thing in own.names.members(one.class_iri, limit=MOST):
            if one.holds(thing) and thing.iri not in seen:
                seen.add(thing.iri)
                yield own.candidate(thing)


def _source(
    goal: Target,
    kinds: frozenset[str],
    client: RemoteClient,
    online: bool,
    address: str | None,
    service: str | None,
    dump: Path | None,
) -> tuple[CandidateSource, str, str]:
    """Return where candidates come from, what it is called, and how its IRIs begin."""
    from kg.config import settings
    from kg.link.targets import snapshot_of

    starts_with = goal.iri.partition("{}")[0]
    if service is not None:
        from kg.link.openrefine import Reconciliation

        asked = Reconciliation(client, service, types=TYPES)
        told = f"{asked.manifest.name} ({service})"
        return asked, told, asked.manifest.iri("x").removesuffix("x")
    if dump is not None:
        if goal.name != "geonames":
            raise ParameterError("--dump is for --target geonames", name="dump")
        from kg.link.geonames import read_dump
        from kg.link.snapshot import Snapshot

        return Snapshot(read_dump(dump)), f"GeoNames, {dump.name}", starts_with
    if not online:
        return snapshot_of(goal), f"snapshot of {goal.title} in this package", starts_with
    if goal.name == "geonames":
        from kg.link.geonames import SEARCH, GeoNamesSearch

        search = GeoNamesSearch(client, settings().geonames_user, address or SEARCH)
        return search, f"GeoNames ({address or SEARCH})", starts_with
    from kg.link.listing import WikidataSearch, list_candidates
    from kg.link.snapshot import Snapshot
    from kg.resources import link_file

    endpoint = address or WIKIDATA
    told = f"{goal.title} ({endpoint})"
    if not kinds <= LISTED:
        query = link_file("snapshots/wikidata-search.rq").read_text(encoding="utf-8")
        return WikidataSearch(client, endpoint, query), told, starts_with
    query = link_file("snapshots/wikidata.rq").read_text(encoding="utf-8")
    found = list_candidates(client, endpoint, query, name=goal.title)
    return Snapshot(found), told, starts_with


def _learn(source: CandidateSource, things: list[Candidate]) -> None:
    from kg.link.openrefine import Reconciliation
    from kg.link.suggesting import wanted_of

    if isinstance(source, Reconciliation):
        source.learn(wanted_of(thing) for thing in things)
