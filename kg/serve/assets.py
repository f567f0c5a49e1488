"""``/static``: style sheet, icon, and the scripts that :mod:`kg.serve.frontend.build` made.

The pages are complete without scripts; a checkout whose scripts were never built serves them so,
and says once how to build. The name of a script holds a hash of its content, so a browser keeps it
for a year and a new version has a new name; everything else is asked about again (ETag). A script
is sent compressed where the browser takes gzip: the build left it ready beside it.
"""

from __future__ import annotations

import json
import logging
import re
from functools import lru_cache
from pathlib import Path

from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from kg.resources import page_folder

__all__ = ["Assets", "icon", "script_names", "script_path"]

HOW_TO_BUILD = "pip install -e .  (or python kg/serve/frontend/build.py)"
_HASHED = re.compile(r"^js/[\w-]+-[A-Z0-9]{8}\.(js|css)$")
_log = logging.getLogger(__name__)


@lru_cache(maxsize=1)
def script_names() -> dict[str, str]:
    """Return the file of each entry of the bundle; none when it was not built."""
    try:
        manifest = json.loads((page_folder("static") / "js" / "manifest.json").read_bytes())
        return dict(manifest["scripts"])
    except (FileNotFoundError, ValueError, KeyError):
        _log.warning(
            "The pages' scripts are not built; the pages work without them. To build: %s",
            HOW_TO_BUILD,
        )
        return {}


def script_path(name: str) -> str | None:
    """Return the address of a script or of its style sheet; None when it was not built."""
    file = script_names().get(name)
    return f"/static/js/{file}" if file else None


async def icon(request: Request) -> Response:
    """Answer ``/favicon.ico``: browsers ask for it where no page names an icon (a preview)."""
    del request
    headers = {"Cache-Control": "public, max-age=86400"}
    return RedirectResponse("/static/icon.svg", status_code=301, headers=headers)


class Assets(StaticFiles):
    """The folder ``static``, with the headers that fit each file."""

    def __init__(self) -> None:
        super().__init__(directory=page_folder("static"))

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Answer with a file, compressed where there is one and it is taken."""
        is_hashed = _HASHED.match(path) is not None
        packed = is_hashed and _takes_gzip(scope) and self._exists(path + ".gz")
        response = await super().get_response(path + ".gz" if packed else path, scope)
        if packed:
            response.headers["Content-Encoding"] = "gzip"
            kind = "css" if path.endswith(".css") else "javascript"
            response.headers["Content-Type"] = f"text/{kind}; charset=utf-8"
        if is_hashed:
            response.headers["Vary"] = "Accept-Encoding"
            if response.status_code in {200, 304}:
                response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        else:
            response.headers["Cache-Control"] = "no-cache"
        return response

    def _exists(self, path: str) -> bool:
        return self.directory is not None and (Path(self.directory) / path).is_file()


def _takes_gzip(scope: Scope) -> bool:
    wanted = Headers(scope=scope).get("accept-encoding", "")
    return any(
        part.partition(";")[0].strip() == "gzip" and not part.endswith("q=0")
        for part in wanted.split(",")
    )
