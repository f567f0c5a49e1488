// Reads a network: the node-link document of `kg graph` and `kg neighbours`, the paths of `kg path`,
// and the JSON of the explorer. Nothing of it is trusted.

import { colourOf, plain, webAddress } from "./dom";
import { isRecord, list, record, string, text, type Json } from "./reading";
import { Fault } from "./texts";

export interface Thing {
  iri: string;
  label: unknown;
  kind: string;
  /** Where the data say it stands. */
  at: { x: number; y: number } | undefined;
}

export interface Statement {
  subject: string;
  relation: string;
  object: string;
  about: unknown;
  since: string;
  until: string;
  isAssumed: boolean;
  status: string;
  facts: string[];
  sources: { iri: string; label: unknown; url: string }[];
  words: string[];
}

export interface Look {
  label: unknown;
  colour: string;
  corners: number;
  dashes: string;
}

export interface Network {
  things: Map<string, Thing>;
  statements: Statement[];
  kinds: Map<string, Look>;
  relations: Map<string, Look>;
  title: unknown;
  version: string;
}

/** Reads a document; throws a Fault that says what is wrong where. */
export function readNetwork(document: unknown): Network {
  const whole = record(document, "JSON");
  const about = isRecord(whole["graph"]) ? whole["graph"] : whole;
  const version = about["graph_version"];
  const network: Network = {
    things: new Map(),
    statements: [],
    kinds: looks(about["kinds"]),
    relations: looks(about["relations"]),
    title: about["title"],
    version: plain(version, 40),
  };
  // The explorer names the graphs that state a link, `kg graph` the sources.
  const titles = [about["sources"], whole["graphs"]].find(isRecord) ?? {};
  const links = whole["edges"] ?? whole["links"] ?? ("paths" in whole ? steps(whole) : undefined);
  if (links === undefined && !("nodes" in whole)) {
    throw new Fault("shape", {
      id: "tidak ada nodes dan edges (kg graph --format json), juga tidak ada paths (kg path --format json)",
      en: "there are neither nodes and edges (kg graph --format json) nor paths (kg path --format json)",
    });
  }
  for (const [place, one] of list(whole["nodes"] ?? [], "nodes").entries()) addThing(network, one, `nodes[${place}]`);
  for (const [place, one] of list(links ?? [], "edges").entries()) {
    network.statements.push(statement(network, one, `edges[${place}]`, titles));
  }
  if (network.things.size === 0) throw new Fault("empty");
  return network;
}

/** Returns the statements on the steps of paths, each once. */
function steps(whole: Json): unknown[] {
  const found = new Map<string, unknown>();
  for (const path of list(whole["paths"], "paths")) {
    for (const step of list(path, "paths[]")) {
      for (const one of list(record(step, "paths[][]")["statements"], "paths[][].statements")) {
        found.set(JSON.stringify(one), one);
      }
    }
  }
  return [...found.values()];
}

function addThing(network: Network, value: unknown, where: string): void {
  const one = record(value, where);
  const iri = text(one["id"] ?? one["iri"], `${where}.id`);
  const x = one["x"];
  const y = one["y"];
  network.things.set(iri, {
    iri,
    label: isRecord(one["label"]) ? one["label"] : { id: one["label_id"] ?? one["label"], en: one["label_en"] ?? one["label"] },
    kind: string(one["kind"]),
    at: Number.isFinite(x) && Number.isFinite(y) ? { x: x as number, y: y as number } : undefined,
  });
}

function statement(network: Network, value: unknown, where: string, titles: Json): Statement {
  const one = record(value, where);
  // In the explorer's links and those of paths, `sources` and not `source` tells who says so.
  const subject = text(one["subject"] ?? one["source"], `${where}.source`);
  const object = text(one["object"] ?? one["target"], `${where}.target`);
  const relation = string(one["relation"]);
  for (const [end, label] of [
    [subject, one["subject_label"]],
    [object, one["object_label"]],
  ] as const) {
    if (!network.things.has(end)) network.things.set(end, { iri: end, label, kind: "", at: undefined });
  }
  if (!network.relations.has(relation)) {
    const label = one["relation_label"] ?? { id: one["label_id"], en: one["label_en"] };
    network.relations.set(relation, { label, colour: "#6f7f8c", corners: 0, dashes: "" });
  }
  const until = string(one["until"]) || string(one["before"]);
  return {
    subject,
    relation,
    object,
    about: one["about_label"] ? one["about_label"] : one["about"],
    since: string(one["since"]),
    until,
    isAssumed: one["until_assumed"] === true || one["until_assumed"] === "true" || one["assumed"] === true,
    status: string(one["status"]) || "accepted",
    facts: several(one["facts"]),
    sources: sources(one["sources"] ?? one["graphs"], titles),
    words: several(one["words"]),
  };
}

function several(value: unknown): string[] {
  const found = Array.isArray(value) ? value : string(value).split(" | ");
  return found.map((one) => plain(one)).filter(Boolean);
}

function sources(value: unknown, titles: Json): Statement["sources"] {
  if (!Array.isArray(value) || value.every((one) => typeof one === "string")) {
    return several(value).map((iri) => {
      const said = titles[iri];
      const told = isRecord(said) ? said : {};
      return { iri, label: told["label"] ?? name(iri), url: webAddress(told["url"]) };
    });
  }
  return (value as unknown[]).filter(isRecord).map((one) => {
    const iri = string(one["iri"]) || string(one["href"]);
    return { iri, label: one["label"] ?? name(iri), url: webAddress(one["url"]) };
  });
}

/** Returns the last part of an IRI: what is shown where nothing names a thing. */
export function name(iri: string): string {
  return plain(iri.slice(iri.lastIndexOf("/") + 1) || iri, 120);
}

function looks(value: unknown): Map<string, Look> {
  const found = new Map<string, Look>();
  if (!isRecord(value)) return found;
  for (const [key, one] of Object.entries(value)) {
    if (!isRecord(one)) continue;
    const corners = one["corners"];
    const dashes = string(one["dashes"]) || (one["dashed"] === true ? "6 4" : "");
    found.set(key, {
      label: one["label"],
      colour: colourOf(one["colour"]),
      corners: typeof corners === "number" && corners >= 3 && corners <= 8 ? Math.floor(corners) : 0,
      dashes: /^[\d. ]{0,40}$/.test(dashes) ? dashes : "",
    });
  }
  return found;
}
