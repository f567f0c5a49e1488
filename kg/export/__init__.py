"""The graph as files: with its named graphs, what is accepted alone, or figures as one table."""

from kg.export.cube import CUBE_FORMATS, cube_rows, write_cube
from kg.export.cube import HEADINGS as HEADINGS_OF_CUBE
from kg.export.dump import EXPORT_FORMATS, dump

__all__ = ["CUBE_FORMATS", "EXPORT_FORMATS", "HEADINGS_OF_CUBE", "cube_rows", "dump", "write_cube"]
