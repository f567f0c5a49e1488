"""``/dumps``: the files of an export, when ``kg serve --dumps`` names one.

The folder is one that ``kg export --all`` wrote of this store. Only files of its manifest are
given. A new export in its place is taken up at the next request; while the folder is missing,
damaged, or of another store, there are no dumps and none are described.
"""

from __future__ import annotations

import re
from email.utils import formatdate
from pathlib import Path

from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response

from kg.errors import ConfigError, ExportError
from kg.export.description import Distribution
from kg.export.manifest import MANIFEST, SUMS, ExportedFile, Manifest, read_manifest
from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.formats import HTML, JSON, accept_header, not_acceptable
from kg.serve.live import Version
from kg.serve.negotiate import choose
from kg.serve.results import has_tag
from kg.serve.site import Site

__all__ = ["DumpViews", "Dumps"]

_ONE_RANGE = re.compile(r"bytes=(?=[0-9]|-[0-9])([0-9]{0,18})-([0-9]{0,18})")
_TEXT = frozenset({"text/csv", "text/turtle", "text/plain"})


class Dumps:
    """The export that a server offers.

    Args:
        folder: Its folder; None for no dumps.

    Raises:
        ConfigError: If the folder is no export.
    """

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._seen: tuple[int, int] | None = None
        self._manifest: Manifest | None = None
        if folder is not None:
            try:
                read_manifest(folder)
            except ExportError as error:
                raise ConfigError(
                    f"the dumps cannot be offered: {error}; make them with kg export --all"
                ) from error

    def manifest(self, version: Version) -> Manifest | None:
        """Return the manifest of the dumps, if they are of the store that is served."""
        if self._folder is None:
            return None
        try:
            found = (self._folder / MANIFEST).stat()
            if (found.st_ino, found.st_mtime_ns) != self._seen:
                self._manifest = read_manifest(self._folder)
                self._seen = (found.st_ino, found.st_mtime_ns)
        except (OSError, ExportError):
            self._manifest, self._seen = None, None
        known = self._manifest
        if known is None or known.base != version.base:
            return None
        return known if known.store == version.tag.rpartition("-")[0] else None

    def distributions(self, version: Version, here: str) -> list[Distribution]:
        """Return the files as distributions of the dataset.

        Args:
            version: What is served.
            here: Address of the server, with a slash at its end.
        """
        manifest = self.manifest(version)
        if manifest is None:
            return []
        return [
            Distribution(
                address=f"{here}dumps/{one.name}",
                titles={"en": one.title_en, "id": one.title_id},
                media_type=one.media_type,
                size_bytes=one.size_bytes,
                sha256=one.sha256,
                is_compressed=one.is_compressed,
                version=str(manifest.version),
            )
            for one in manifest.files
            if self._is_there(one)
        ]

    def _is_there(self, file: ExportedFile) -> bool:
        try:
            return self.path(file.name).stat().st_size == file.size_bytes
        except OSError:
            return False

    def path(self, name: str) -> Path:
        """Return where a file of the manifest lies."""
        assert self._folder is not None  # noqa: S101 - a manifest was read from it
        return self._folder / name


class DumpViews:
    """The handlers.

    Args:
        site: The server.
        dumps: What it offers.
    """

    def __init__(self, site: Site, dumps: Dumps) -> None:
        self._site = site
        self._dumps = dumps

    async def index(self, request: Request) -> Response:
        """Answer ``/dumps``: 303 to the manifest, or to the list on the page of the catalogue.

        Raises:
            HttpError: 404 without dumps; 406.
        """
        self._known()
        choice = choose(accept_header(request), (JSON, HTML))
        if choice is None:
            raise not_acceptable((JSON, HTML))
        target = f"/dumps/{MANIFEST}" if choice.offer is JSON else "/catalogue#dumps"
        return RedirectResponse(target, 303, {"Vary": "Accept"})

    async def file(self, request: Request) -> Response:
        """Answer ``/dumps/{name}``; parts of it for ``Range``.

        Raises:
            HttpError: 404.
        """
        manifest = self._known()
        name = request.path_params["name"]
        files = {one.name: one for one in manifest.files}
        if name not in files and name not in {MANIFEST, SUMS}:
            raise HttpError(
                404, say("dump.unknown", name=name), {"allowed": [*files, MANIFEST, SUMS]}
            )
        path = self._dumps.path(name)
        try:
            found = path.stat()
        except OSError as error:
            raise HttpError(404, say("dump.gone", name=name)) from error
        tag = _tag(manifest, files.get(name), name)
        headers = {"ETag": tag, "Cache-Control": "no-cache"}
        if has_tag(request.headers.get("if-none-match"), tag):
            return Response(status_code=304, headers=headers)
        headers["Last-Modified"] = formatdate(found.st_mtime, usegmt=True)
        kind = _content_type(files.get(name), name)
        if request.scope.get("kg.bodiless"):
            headers |= {"Content-Length": str(found.st_size), "Accept-Ranges": "bytes"}
            return Response(None, 200, headers, kind)
        _keep_one_range(request)
        return FileResponse(path, 200, headers, kind, stat_result=found)

    def _known(self) -> Manifest:
        """Return the manifest.

        Raises:
            HttpError: 404.
        """
        with self._site.live.lease() as version:
            manifest = self._dumps.manifest(version)
        if manifest is None:
            raise HttpError(404, say("dump.none"))
        return manifest


def _keep_one_range(request: Request) -> None:
    """Leave out a ``Range`` that is no single range of bytes: the answer is then the whole file.

    A server may do so (RFC 9110, 14.2); many ranges of a large file are no honest wish.
    """
    found = _ONE_RANGE.fullmatch(request.headers.get("range", ""))
    if found and not (found[1] and found[2] and int(found[1]) > int(found[2])):
        return
    headers = request.scope["headers"]
    request.scope["headers"] = [one for one in headers if one[0] != b"range"]


def _tag(manifest: Manifest, file: ExportedFile | None, name: str) -> str:
    if file is not None:
        return f'"{file.sha256[:32]}"'
    return f'"{manifest.store}-{manifest.version}-{name}"'


def _content_type(file: ExportedFile | None, name: str) -> str:
    if file is None:
        return "application/json" if name == MANIFEST else "text/plain; charset=utf-8"
    if file.is_compressed:
        return "application/gzip"
    return f"{file.media_type}; charset=utf-8" if file.media_type in _TEXT else file.media_type
