"""Lint of the ontology's Turtle files.

Place in the flow: beside the gate; the tests and ``python -m kg.validate.lint_ontology`` call it.
It reads files only and knows nothing of a store. Steps:

1. Parse each file into a :class:`Module`; a file that does not parse is a fault and is left out.
2. Judge each file alone: its prefixes, its header, its terms one by one, their order.
3. Judge all files together: each term defined once and somewhere, imports, no cycles.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from kg.namespaces import PREFIXES, TR
from kg.resources import ontology_files

__all__ = ["Module", "lint_ontology", "main", "read_modules"]

ROOT = TR.removesuffix("#")
LANGUAGES = ("en", "id")
VERSION = re.compile(r"\d+\.\d+\.\d+")
TWO_SENTENCES = re.compile(r"[.!?]\s+[A-Z]")
KINDS = {
    "owl:Class": re.compile(r"[A-Z][A-Za-z]*"),
    "owl:ObjectProperty": re.compile(r"[a-z][A-Za-z0-9]*"),
    "owl:DatatypeProperty": re.compile(r"[a-z][A-Za-z0-9]*"),
    "skos:ConceptScheme": re.compile(r"[a-z][A-Za-z]*Scheme"),
    "skos:Concept": re.compile(r"[a-z][A-Za-z]*-[a-z0-9]+(-[a-z0-9]+)*"),
    "qb:ComponentSpecification": re.compile(r"component-[a-z][A-Za-z]*"),
    "qb:DataStructureDefinition": re.compile(r"structure-[a-z]+"),
    "qb:SliceKey": re.compile(r"sliceKey-[a-z]+"),
}
"""The kinds of term, each with the form of its name."""


def _iri(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


HEADER_ONCE = {
    _iri("dcterms:created"): "xsd:date",
    _iri("dcterms:issued"): "xsd:date",
    _iri("owl:versionInfo"): "xsd:string",
    _iri("vann:preferredNamespacePrefix"): "xsd:string",
}
ORDERED = ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:broader", "owl:imports")
NUMBERS = (_iri("xsd:integer"), _iri("xsd:decimal"))


@dataclass(frozen=True, slots=True)
class Module:
    """One parsed file: ``iri`` is what its header must be called, after its place."""

    path: Path
    iri: str
    prefixes: dict[str, str]
    triples: tuple[Triple, ...]
    index: dict[tuple[str, str], list[NamedNode | Literal]]

    def objects(self, subject: str, predicate: str) -> list[NamedNode | Literal]:
        """Return the objects of a subject's property, given as IRI and as prefixed name."""
        return self.index.get((subject, _iri(predicate)), [])

    def terms(self) -> list[str]:
        """Return the IRIs of the terms that have a type here, in the order of the file."""
        rdf_type = _iri("rdf:type")
        return list(
            dict.fromkeys(
                t.subject.value
                for t in self.triples
                if t.predicate.value == rdf_type
                and isinstance(t.subject, NamedNode)
                and t.subject.value.startswith(TR)
            )
        )

    def kind(self, term: str) -> str | None:
        """Return the prefixed name of the term's kind, or None if it has none of the known."""
        types = {node.value for node in self.objects(term, "rdf:type")}
        return next((kind for kind in KINDS if _iri(kind) in types), None)


def read_modules(paths: Iterable[Path]) -> tuple[list[Module], list[str]]:
    """Parse ontology files.

    Args:
        paths: Turtle files; the module of ``alignments/x.ttl`` is ``alignments/x``.

    Returns:
        The modules in the order of the paths, and a fault for each file that does not parse.
    """
    modules, faults = [], []
    for path in paths:
        name = f"alignments/{path.stem}" if path.parent.name == "alignments" else path.stem
        iri = ROOT if name == "core" else f"{ROOT}/{name}"
        try:
            parser = parse(path=path, format=RdfFormat.TURTLE)
            triples = tuple(quad.triple for quad in parser)
        except (SyntaxError, OSError) as error:
            faults.append(f"{path.name}: does not parse: {error}")
            continue
        index: dict[tuple[str, str], list[NamedNode | Literal]] = {}
        for t in triples:
            if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode | Literal):
                index.setdefault((t.subject.value, t.predicate.value), []).append(t.object)
        modules.append(Module(path, iri, dict(parser.prefixes), triples, index))
    return modules, faults


def lint_ontology(paths: Sequence[Path]) -> list[str]:
    """Return the faults of an ontology.

    Args:
        paths: All its files, because terms are looked up across them.

    Returns:
        One sentence for each fault, beginning with the file's name; empty if there is none.
    """
    modules, faults = read_modules(paths)
    for module in modules:
        found = [*_prefix_faults(module), *_header_faults(module), *_order_faults(module)]
        found += [fault for term in module.terms() for fault in _term_faults(module, term)]
        faults += [f"{module.path.name}: {fault}" for fault in found]
    return faults + list(_joint_faults(modules))


def _prefix_faults(module: Module) -> Iterator[str]:
    text = module.path.read_text(encoding="utf-8")
    body = re.sub(r'"(?:[^"\\]|\\.)*"|<[^>]*>|#.*', "", text)
    for prefix, iri in module.prefixes.items():
        if PREFIXES.get(prefix) != iri:
            yield f"prefix {prefix}: is not the one of kg.namespaces.PREFIXES"
        if len(re.findall(rf"(?<![\w:-]){re.escape(prefix)}:", body)) < 2:  # 1: its declaration
            yield f"prefix {prefix}: is not used"
    if any(isinstance(node, BlankNode) for t in module.triples for node in (t.subject, t.object)):
        yield "has a blank node; give it an IRI"


def _header_faults(module: Module) -> Iterator[str]:
    owl_ontology = NamedNode(_iri("owl:Ontology"))
    headers = [t.subject for t in module.triples if t.object == owl_ontology]
    if headers != [NamedNode(module.iri)]:
        yield f"needs exactly one owl:Ontology header, <{module.iri}>"
        return
    for name in ("dcterms:title", "dcterms:description"):
        yield from _text_faults(module, module.iri, name)
    for predicate, datatype in HEADER_ONCE.items():
        values = [t.object for t in module.triples if t.predicate.value == predicate]
        if [_datatype(value) for value in values] != [_iri(datatype)]:
            yield f"header needs one <{predicate}> of type {datatype}"
    versions = [value.value for value in module.objects(module.iri, "owl:versionInfo")]
    iris = [value.value for value in module.objects(module.iri, "owl:versionIRI")]
    if not all(VERSION.fullmatch(version) for version in versions):
        yield "owl:versionInfo is not three numbers"
    if iris != [f"{module.iri}/{version}" for version in versions]:
        yield "owl:versionIRI is not the ontology IRI with the version"
    if not all(isinstance(n, NamedNode) for n in module.objects(module.iri, "owl:priorVersion")):
        yield "owl:priorVersion is not an IRI"
    licences = module.objects(module.iri, "dcterms:license")
    if len(licences) != 1 or not isinstance(licences[0], NamedNode):
        yield "header needs one dcterms:license, an IRI"


def _datatype(node: object) -> str | None:
    return node.datatype.value if isinstance(node, Literal) else None


def _order_faults(module: Module) -> Iterator[str]:
    by_kind: dict[str, list[str]] = {}
    for term in module.terms():
        kind = module.kind(term) or ""
        if kind == "skos:Concept":
            kind += " of " + term.removeprefix(TR).partition("-")[0]
        by_kind.setdefault("a property" if "Property" in kind else kind, []).append(term)
    for terms in by_kind.values():
        for first, second in pairwise(terms):
            if first > second:
                yield f"{_short(second)} stands after {_short(first)}; the order is alphabetical"


def _term_faults(module: Module, term: str) -> Iterator[str]:
    name, kind = term.removeprefix(TR), module.kind(term)
    if kind is None:
        yield f"tr:{name} is neither class, property, code, list nor part of a structure"
    elif not KINDS[kind].fullmatch(name):
        yield f"tr:{name} is not named as a {kind} is"
    yield from _text_faults(module, term, "rdfs:label")
    yield from _text_faults(module, term, "skos:definition")
    yield from _definition_faults(module, term)
    if module.objects(term, "skos:scopeNote"):
        yield from _text_faults(module, term, "skos:scopeNote")
    if any(_language(value) == "en" for value in module.objects(term, "skos:example")):
        # one in Indonesian alone is the words of a source, which nobody translates
        yield from _text_faults(module, term, "skos:example")
    if [node.value for node in module.objects(term, "rdfs:isDefinedBy")] != [module.iri]:
        yield f"tr:{name} needs rdfs:isDefinedBy <{module.iri}>"
    if kind == "skos:Concept":
        yield from _code_faults(module, term)
    ranges = {node.value for node in module.objects(term, "rdfs:range")}
    if ranges.intersection(NUMBERS) and not (
        module.objects(term, "sdmx-attribute:unitMeasure") or module.objects(term, "skos:scopeNote")
    ):
        yield f"tr:{name} is a number and needs a unit (sdmx-attribute:unitMeasure or a note)"


def _language(node: object) -> str | None:
    return node.language if isinstance(node, Literal) else None


def _text_faults(module: Module, subject: str, predicate: str) -> Iterator[str]:
    languages = [_language(value) or "none" for value in module.objects(subject, predicate)]
    if sorted(languages) != sorted(LANGUAGES):
        found = ", ".join(languages) or "nothing"
        yield f"{_short(subject)} needs one {predicate} in @en and in @id, and has {found}"
    if any(value.value.strip() != value.value for value in module.objects(subject, predicate)):
        yield f"{_short(subject)} has a {predicate} with a space at its end"


def _definition_faults(module: Module, term: str) -> Iterator[str]:
    labels = {_language(node): node.value for node in module.objects(term, "rdfs:label")}
    for node in module.objects(term, "skos:definition"):
        text, label = node.value, labels.get(_language(node), "")
        at = f"{_short(term)}: the definition in {_language(node)}"
        if not text.endswith(".") or TWO_SENTENCES.search(text) or not text[:1].isupper():
            yield f"{at} is not one sentence"
        if label and re.search(rf"(?<!\w){re.escape(label)}(?!\w)", text, re.IGNORECASE):
            yield f"{at} is circular: it uses the label"


def _code_faults(module: Module, term: str) -> Iterator[str]:
    scheme, _, member = term.removeprefix(TR).partition("-")
    yield from _text_faults(module, term, "skos:prefLabel")
    if set(module.objects(term, "skos:prefLabel")) != set(module.objects(term, "rdfs:label")):
        yield f"{_short(term)}: rdfs:label and skos:prefLabel differ"
    if [node.value for node in module.objects(term, "skos:inScheme")] != [f"{TR}{scheme}Scheme"]:
        yield f"{_short(term)} needs skos:inScheme tr:{scheme}Scheme"
    if module.objects(term, "skos:notation") != [Literal(member)]:
        yield f'{_short(term)} needs skos:notation "{member}"'


def _joint_faults(modules: Sequence[Module]) -> Iterator[str]:
    owner: dict[str, Module] = {}
    for module in modules:
        for term in module.terms():
            if term in owner:
                yield f"{module.path.name}: {_short(term)} is defined in {owner[term].path.name}"
            owner.setdefault(term, module)
    for module in modules:
        used = _terms_used(module)
        for term in sorted(used - owner.keys()):
            yield f"{module.path.name}: {_short(term)} is used and defined nowhere"
        needed = {owner[term].iri for term in used & owner.keys()} - {module.iri}
        imported = {node.value for node in module.objects(module.iri, "owl:imports")}
        for iri in sorted(needed ^ imported):
            verb = "lacks" if iri in needed else "does not need"
            yield f"{module.path.name}: {verb} owl:imports <{iri}>"
    for predicate in ORDERED:
        for node in sorted(_cyclic(modules, _iri(predicate))):
            yield f"{_short(node)} is above itself by {predicate}"


def _terms_used(module: Module) -> set[str]:
    return {
        node.value
        for t in module.triples
        for node in (t.subject, t.predicate, t.object)
        if isinstance(node, NamedNode) and node.value.startswith(TR)
    }


def _cyclic(modules: Sequence[Module], predicate: str) -> set[str]:
    """Return the nodes from which a path by the predicate leads back to the start."""
    above: dict[str, set[str]] = {}
    for module in modules:
        for t in module.triples:
            if t.predicate.value == predicate and isinstance(t.subject, NamedNode):
                if isinstance(t.object, NamedNode):
                    above.setdefault(t.subject.value, set()).add(t.object.value)
    cyclic = set()
    for start in above:
        reached: set[str] = set()
        ahead = list(above[start])
        while ahead:
            node = ahead.pop()
            if node not in reached:
                reached.add(node)
                ahead.extend(above.get(node, ()))
        if start in reached:
            cyclic.add(start)
    return cyclic


def _short(iri: str) -> str:
    return "tr:" + iri.removeprefix(TR) if iri.startswith(TR) else f"<{iri}>"


def main() -> int:
    """Print each fault of the installed ontology; return 1 if there is one, else 0."""
    paths = ontology_files()
    faults = lint_ontology(paths)
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    sys.stdout.write(f"{len(paths)} ontology files, {len(faults)} faults\n")
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    sys.exit(main())
