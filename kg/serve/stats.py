"""What is in the version that is served: computed by queries of the readers, kept per version."""

from __future__ import annotations

from kg.export.stats import GraphInfo, Stats, build_stats, stats_queries
from kg.serve.live import Version
from kg.serve.site import Site

__all__ = ["GraphInfo", "Stats", "read_stats"]


async def read_stats(site: Site, version: Version) -> Stats:
    """Return what is in a version; computed at the first call."""

    async def compute() -> Stats:
        rows = {}
        for name, text in stats_queries(version.base).items():
            rows[name] = [
                {key: term["value"] for key, term in row.items()}
                for row in await site.rows(version, text)
            ]
        return build_stats(rows)

    return await site.derive(version, "stats", compute)
