"""What a page waits for: had in time, later, or not at all."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import cast

from kg.errors import QueryTimeoutError
from kg.serve.live import Version
from kg.serve.site import Site
from kg.serve.soon import Soon
from tests.asynchronous import run


class FakeVersion:
    tag = "1"


class FakeSite:
    """Counts leases, which must all be given back."""

    def __init__(self) -> None:
        self.leases = 0
        self.closing: list[Callable[[], None]] = []
        self.live = self

    @contextmanager
    def lease(self) -> Iterator[FakeVersion]:
        self.leases += 1
        try:
            yield FakeVersion()
        finally:
            self.leases -= 1

    def on_close(self, close: Callable[[], None]) -> None:
        self.closing.append(close)


VERSION = cast(Version, FakeVersion())


def soon_of(site: FakeSite, wait_s: float) -> Soon:
    return Soon(cast(Site, site), wait_s)


def test_what_is_had_in_time_is_shown() -> None:
    async def read(site: Site, version: Version) -> int:
        return 7

    async def work() -> int | None:
        return await soon_of(FakeSite(), 5).get(VERSION, "n", read)

    assert run(work()) == 7


def test_what_takes_longer_is_left_out_and_had_later() -> None:
    async def work() -> tuple[list[int | None], int, int]:
        site, may_end, calls = FakeSite(), asyncio.Event(), 0

        async def read(of: Site, version: Version) -> int:
            nonlocal calls
            calls += 1
            await may_end.wait()
            return 7

        early, patient = soon_of(site, 0), soon_of(site, 30)
        patient._running = early._running  # the same reading, waited for longer
        got = [await early.get(VERSION, "n", read) for _ in range(3)]
        may_end.set()
        got.append(await patient.get(VERSION, "n", read))
        return got, calls, site.leases

    assert run(work()) == ([None, None, None, 7], 1, 0)


def test_what_failed_is_not_tried_again_at_once() -> None:
    async def work() -> tuple[list[int | None], int]:
        calls, soon = 0, soon_of(FakeSite(), 5)

        async def read(site: Site, version: Version) -> int:
            nonlocal calls
            calls += 1
            raise QueryTimeoutError("the deadline passed", timeout_s=1.0)

        return [await soon.get(VERSION, "n", read) for _ in range(3)], calls

    assert run(work()) == ([None, None, None], 1)


def test_closing_ends_what_is_still_read() -> None:
    async def work() -> tuple[bool, int]:
        site = FakeSite()
        ended = asyncio.Event()

        async def read(of: Site, version: Version) -> int:
            try:
                await asyncio.Event().wait()
            finally:
                ended.set()
            return 7

        assert await soon_of(site, 0.01).get(VERSION, "n", read) is None
        for close in site.closing:
            close()
        await asyncio.wait_for(ended.wait(), 10)
        await asyncio.sleep(0)
        return ended.is_set(), site.leases

    assert run(work()) == (True, 0)
