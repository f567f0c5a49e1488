"""The hash that tells whether what a build is made of has changed; every command asks for it."""

from __future__ import annotations

import hashlib

from kg.resources import facts_folder, ontology_files, query_files, shape_files

__all__ = ["bundle_hash"]


def bundle_hash() -> str:
    """Return the SHA-256 over everything a build is made of: facts, ontology, shapes and rules."""
    digest = hashlib.sha256()
    facts = sorted(path for path in facts_folder().rglob("*") if path.is_file())
    for path in [*facts, *ontology_files(), *shape_files(), *query_files("rules")]:
        digest.update(path.name.encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
