"""A process that labels blank nodes canonically: N-Triples on standard input, and on output.

Run by :mod:`kg.export.canonical` as ``python -m kg.export.rdfc BYTES``: a graph made to take
forever ends with this process and takes nothing else along.
"""

from __future__ import annotations

import resource
import sys

from pyoxigraph import CanonicalizationAlgorithm, Dataset, RdfFormat, parse

__all__ = ["canonical"]


def canonical(triples: bytes) -> bytes:
    r"""Return triples with the labels of RDFC-1.0, one canonical line each, in no special order.

    Example:
        >>> canonical(b"_:any <http://a.example/p> _:any .")
        b'_:c14n0 <http://a.example/p> _:c14n0 .\n'
    """
    dataset = Dataset(parse(triples, format=RdfFormat.N_TRIPLES))
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return "".join(f"{quad.triple} .\n" for quad in dataset).encode()


def main() -> None:
    """Read, label, write."""
    memory_bytes = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # to reach the limit is no fault to study
    sys.stdout.buffer.write(canonical(sys.stdin.buffer.read()))


if __name__ == "__main__":
    main()
