"""A browser and a server for each worker; both are started once."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any  # JSON values

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Error,
    Page,
    Request,
    Response,
    ViewportSize,
    expect,
    sync_playwright,
)

from kg.settings import Settings
from tests.http.conftest import Running

PROGRAMS = ("chromium-headless-shell", "chromium")
"""The first one that is installed; the shell has no windows and is lighter."""
WIDE: ViewportSize = {"width": 1280, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}
TIMEOUT_MS = 30_000  # the machine may be busy with other tests
expect.set_options(timeout=TIMEOUT_MS)
BAD = {"serious", "critical"}
AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
ALIKE = 30
"""Rows of a table, and members of a list, that axe looks at: more of them are made alike."""
RUN_AXE = """async (alike) => {
  for (const row of document.querySelectorAll("tbody > tr, dl > div, ul > li, section, article")) {
    if ([...row.parentNode.children].indexOf(row) >= alike) row.dataset.left = "";
  }
  for (const row of document.querySelectorAll("[data-left]")) row.remove();
  const rules = { "target-size": { enabled: true } };
  const found = await axe.run(document, { resultTypes: ["violations"], rules });
  return found.violations.map((one) => ({
    rule: one.id, impact: one.impact, help: one.help, places: one.nodes.slice(0, 5).map(
      (node) => node.html.slice(0, 200) + " " + node.failureSummary),
  }));
}"""


@dataclass
class Watched:
    """A page with all that must not happen on it.

    Attributes:
        page: The page.
        base: Address of the server.
        problems: What went wrong: errors on the console, requests to other hosts, dialogs.
    """

    page: Page
    base: str
    problems: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        for event, listener in self._listeners():
            self.page.on(event, listener)  # type: ignore[call-overload]  # one of several names

    def close(self) -> None:
        """Watch no more; leave the page as the next test finds it."""
        self.page.goto("about:blank")
        for event, listener in self._listeners():
            self.page.remove_listener(event, listener)
        self.page.emulate_media(media="screen", color_scheme="light")
        self.page.set_viewport_size(WIDE)

    def open(self, address: str, language: str | None = None) -> Response:
        """Open a page of the server; without a language in the address, as a browser asks."""
        joint = "&" if "?" in address else "?"
        ending = f"{joint}lang={language}" if language else ""
        response = self.page.goto(f"{self.base}{address}{ending}", wait_until="load")
        assert response is not None
        return response

    def axe(self) -> list[dict[str, Any]]:
        """Return what axe finds serious or critical; long tables and lists are cut first.

        With the rule ``target-size``, which axe leaves out unless it is asked for.
        """
        if not self.page.evaluate("typeof axe === 'object'"):
            self.page.evaluate(AXE)
        found: list[dict[str, Any]] = self.page.evaluate(RUN_AXE, ALIKE)
        return [one for one in found if one["impact"] in BAD]

    def overflow(self) -> int:
        """Return how many pixels the page is wider than the window."""
        width: int = self.page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        return width

    def _listeners(self) -> list[tuple[str, Callable[..., None]]]:
        return [
            ("console", self._console),
            ("pageerror", self._error),
            ("request", self._request),
            ("dialog", self._dialog),
        ]

    def _error(self, error: Error) -> None:
        self.problems.append(f"script: {error}")

    def _dialog(self, dialog: Dialog) -> None:
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _console(self, message: ConsoleMessage) -> None:
        # A page that is itself an error is told on the console, too.
        is_own = (
            message.location.get("url", "").partition("#")[0] == self.page.url.partition("#")[0]
        )
        if message.type in {"error", "warning"} and not (
            is_own and message.text.startswith("Failed to load resource")
        ):
            self.problems.append(f"console: {message.text}")

    def _request(self, request: Request) -> None:
        if not request.url.startswith((self.base + "/", "data:")):
            self.problems.append(f"request: {request.url}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = next(filter(None, map(shutil.which, PROGRAMS)), None)
    if program is None:
        reason = "no Chromium; install it with: apt-get install chromium-headless-shell"
        if os.environ.get("CI") == "true":
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture(scope="session")
def server(bundled_store: Path) -> Iterator[str]:
    """Address of a server on the bundled facts."""
    running = Running(Settings(store=bundled_store, readers=2))
    yield f"http://127.0.0.1:{running.port}"
    running.close()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(viewport=WIDE, locale="en-GB")
    made.set_default_timeout(TIMEOUT_MS)
    yield made
    made.close()


@pytest.fixture(scope="session")
def page(context: BrowserContext) -> Page:
    """The page that all tests of a worker use: a new one for each test costs a second."""
    return context.new_page()


@pytest.fixture
def watched(page: Page, server: str) -> Iterator[Watched]:
    """A page in a window of a desk; whatever went wrong on it fails the test."""
    made = Watched(page, server)
    yield made
    made.close()
    assert made.problems == []


@pytest.fixture(scope="session")
def plain_page(browser: Browser) -> Page:
    """A page of a browser in which scripts are switched off."""
    made = browser.new_context(viewport=PHONE, java_script_enabled=False, locale="en-GB")
    made.set_default_timeout(TIMEOUT_MS)
    return made.new_page()


def shown(findings: list[dict[str, Any]]) -> str:
    """Return findings of axe as a person reads them."""
    return json.dumps(findings, indent=1, ensure_ascii=False)
