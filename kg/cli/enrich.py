"""``kg enrich``: figures of the World Bank or BPS, fetched and imported with their provenance."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from kg.cli.import_table import preview_table, write_table
from kg.cli.options import StoreOption
from kg.errors import ParameterError

__all__ = ["enrich_command"]

SERVICES = ("worldbank", "bps")


def enrich_command(
    series: Annotated[str, typer.Argument(help="Indicator of the World Bank, or variable of BPS.")],
    source: Annotated[str, typer.Option("--from", help="worldbank or bps.")],
    area: Annotated[
        str, typer.Option("--area", help="A country, for the World Bank.")
    ] = "Indonesia",
    domain: Annotated[
        str, typer.Option("--domain", help="Of BPS: 0000, or a province or regency.")
    ] = "0000",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be read; write nothing.")
    ] = False,
    address: Annotated[
        str | None, typer.Option("--address", help="Another address of the service's API.")
    ] = None,
    save: Annotated[
        Path | None, typer.Option("--save", help="Folder that keeps the file that was fetched.")
    ] = None,
    status: Annotated[
        str | None, typer.Option("--status", help="accepted, pending, disputed or rejected.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Fetch figures from a service and import them by the ready map, as a source of its own.

    Asked again, the service's newer figures take the place of the older ones.

    Example: kg enrich --from worldbank EG.ELC.ACCS.ZS --area Indonesia

    Example: TERANG_BPS_KEY=… kg enrich --from bps 1156 --dry-run
    """
    from kg.config import settings
    from kg.link.enriching import BPS, WORLD_BANK, fetch_bps, fetch_world_bank
    from kg.pipeline.tables import Description, read_import
    from kg.remote import RemoteClient

    if source not in SERVICES:
        raise ParameterError(
            f"{source!r} is no service; there are {', '.join(SERVICES)}", name="from"
        )
    with TemporaryDirectory() as temporary, RemoteClient.with_settings(settings()) as client:
        folder = save.expanduser() if save else Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        if source == "worldbank":
            found = fetch_world_bank(client, series, area, folder, address=address or WORLD_BANK)
        else:
            key = settings().bps_key
            secret = key.get_secret_value() if key else None
            found = fetch_bps(client, series, secret, folder, domain=domain, address=address or BPS)
        kept = " (kept from an earlier request)" if found.from_cache else ""
        typer.echo(f"{found.url}{kept}")
        today = datetime.now(UTC).date().isoformat()
        about = Description(url=found.url, published=today, name=found.path.stem)
        read = read_import(found.path, found.map_name, about)
        for note in read.grid.notes:
            typer.echo(f"kg: {read.grid.file}: {note}", err=True)
        if dry_run:
            preview_table(read)
        else:
            write_table(read, status, "kg enrich", store, replace=True)
