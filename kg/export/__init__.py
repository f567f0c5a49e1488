"""The graph as files: as one document, as a folder that can be checked, figures as one table."""

from kg.export.bundle import export_all
from kg.export.cube import CUBE_FORMATS, cube_rows, write_cube
from kg.export.cube import HEADINGS as HEADINGS_OF_CUBE
from kg.export.dump import EXPORT_FORMATS, dump
from kg.export.verify import find_differences

__all__ = [
    "CUBE_FORMATS",
    "EXPORT_FORMATS",
    "HEADINGS_OF_CUBE",
    "cube_rows",
    "dump",
    "export_all",
    "find_differences",
    "write_cube",
]
