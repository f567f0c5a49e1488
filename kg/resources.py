"""Finds ontology, shapes, queries, bundled facts and pages; no other module knows where they lie.

A wheel carries them under ``kg/_resources``; a checkout has them beside ``kg/`` at its root.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from kg.errors import ConfigError

__all__ = [
    "facts_folder",
    "lexicon_folder",
    "link_file",
    "map_files",
    "map_folder",
    "ontology_files",
    "page_folder",
    "query_files",
    "register_map_files",
    "resource_folder",
    "shape_files",
    "tile_file",
]

PACKAGE = Path(__file__).resolve().parent


@lru_cache(maxsize=8)
def resource_folder(name: str) -> Path:
    """Return the folder ``ontology``, ``shapes`` or ``queries``.

    Raises:
        ConfigError: If the installation lacks the folder.
    """
    for parent in (PACKAGE / "_resources", PACKAGE.parent):
        folder = parent / name
        if folder.is_dir():
            return folder
    raise ConfigError(f"this installation of terang lacks its {name} folder; install it again")


def ontology_files() -> list[Path]:
    """Return the ontology's Turtle files, alignments included, in a stable order."""
    return sorted(resource_folder("ontology").rglob("*.ttl"))


def shape_files() -> list[Path]:
    """Return the shapes' Turtle files in a stable order."""
    return sorted(resource_folder("shapes").rglob("*.ttl"))


def query_files(area: str | None = None) -> list[Path]:
    """Return the ``.rq`` files, of one area (folder) where named, in a stable order."""
    folder = resource_folder("queries")
    return sorted((folder / area if area else folder).rglob("*.rq"))


def facts_folder() -> Path:
    """Return the folder of the bundled facts.

    Raises:
        ConfigError: If the installation lacks the folder.
    """
    folder = PACKAGE / "facts"
    if not folder.is_dir():
        raise ConfigError("this installation of terang lacks its facts folder; install it again")
    return folder


def map_folder() -> Path:
    """Return the folder of the ready maps of tables and the short names of areas.

    Raises:
        ConfigError: If the installation lacks the folder.
    """
    folder = PACKAGE / "maps"
    if not folder.is_dir():
        raise ConfigError("this installation of terang lacks its maps folder; install it again")
    return folder


def lexicon_folder() -> Path:
    """Return the folder of the words and names that help reading articles.

    Raises:
        ConfigError: If the installation lacks the folder.
    """
    folder = PACKAGE / "extract" / "lexicon"
    if not folder.is_dir():
        raise ConfigError("this installation of terang lacks its lexicon folder; install it again")
    return folder


def map_files() -> list[Path]:
    """Return the ready maps of tables, in a stable order."""
    return sorted(map_folder().glob("*.toml"))


def register_map_files() -> list[Path]:
    """Return the ready maps of registers, in a stable order."""
    return sorted((map_folder() / "registers").glob("*.toml"))


def page_folder(name: str) -> Path:
    """Return the folder ``templates`` or ``static`` of the server's pages.

    Raises:
        ConfigError: If the installation lacks the folder.
    """
    folder = PACKAGE / "serve" / name
    if not folder.is_dir():
        raise ConfigError(f"this installation of terang lacks its {name} folder; install it again")
    return folder


def tile_file() -> Path:
    """Return the table that places the provinces on a grid.

    Raises:
        ConfigError: If the installation lacks it.
    """
    file = PACKAGE / "charts" / "tiles.csv"
    if not file.is_file():
        raise ConfigError("this installation of terang lacks charts/tiles.csv; install it again")
    return file


def link_file(name: str) -> Path:
    """Return a table of the matching of names: ``words.csv``, ``gold.csv``, ``snapshots/….csv``.

    Raises:
        ConfigError: If the installation lacks it.
    """
    file = PACKAGE / "link" / name
    if not file.is_file():
        raise ConfigError(f"this installation of terang lacks link/{name}; install it again")
    return file
