"""The graph as files: with its named graphs, or what is accepted alone."""

from kg.export.dump import EXPORT_FORMATS, dump

__all__ = ["EXPORT_FORMATS", "dump"]
