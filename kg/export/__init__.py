"""The graph as files: with its named graphs, what is accepted alone, or figures as one table."""

from kg.export.cube import CUBE_FORMATS, cube_rows, write_cube
from kg.export.dump import EXPORT_FORMATS, dump

__all__ = ["CUBE_FORMATS", "EXPORT_FORMATS", "cube_rows", "dump", "write_cube"]
