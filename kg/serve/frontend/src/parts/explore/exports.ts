// What is shown, to take along: SVG, GraphML, CSV, JSON, and the CONSTRUCT that asks for it again.

import { shapeOf, shortName } from "../graph";
import type { Link, Model, Node, Shown } from "./model";
import type { Place } from "./places";

const MARGIN = 80;
const RADIUS = 13;

export interface Export {
  model: Model;
  shown: Shown;
  language: string;
}

/** Returns text as XML carries it; what XML may not hold is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

export function nameOf(labels: Record<string, string> | undefined, language: string): string {
  return labels?.[language] ?? Object.values(labels ?? {})[0] ?? "";
}

/** Returns the IRI of a relation; those of paths, which stand for facts, are marked in the view. */
function relationIri(link: Link): string {
  return link.relation.replace(/^~/, "");
}

/** Returns the names of the sources of a link. */
export function sourcesOf(link: Link, model: Model, language: string): string[] {
  if (link.sources) return link.sources.map((one) => nameOf(one.label, language));
  return (link.graphs ?? []).map((one) => nameOf(model.graphs.get(one)?.label, language) || one);
}

export function writeCsv({ model, shown, language }: Export): string {
  const rows: string[][] = [
    ["subject", "subject_label", "relation", "relation_label", "object", "object_label", "status",
     "since", "until", "before", "sources"],
  ];
  for (const link of shown.links) {
    rows.push([
      link.subject,
      nameOf(model.nodes.get(link.subject)?.label, language),
      relationIri(link),
      nameOf(model.relations.get(link.relation)?.label, language),
      link.object,
      nameOf(model.nodes.get(link.object)?.label, language),
      link.status,
      link.since ?? "",
      link.until ?? "",
      link.before ?? "",
      sourcesOf(link, model, language).join(" | "),
    ]);
  }
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join(",")).join("\r\n") + "\r\n";
}

export function writeJson({ model, shown }: Export): string {
  const of = <Value>(map: Map<string, Value>, used: Set<string>): Record<string, Value> =>
    Object.fromEntries([...map].filter(([key]) => used.has(key)));
  return JSON.stringify(
    {
      nodes: shown.nodes,
      edges: shown.links,
      kinds: of(model.kinds, new Set(shown.nodes.map((one) => one.kind))),
      relations: of(model.relations, new Set(shown.links.map((one) => one.relation))),
      chains: of(model.chains, new Set(shown.links.flatMap((one) => one.chain ?? []))),
      graphs: of(model.graphs, new Set(shown.links.flatMap((one) => one.graphs ?? []))),
    },
    null,
    1,
  );
}

export function writeGraphml({ model, shown, language }: Export): string {
  const data = (key: string, value: string): string =>
    value ? `<data key="${key}">${escapeXml(value)}</data>` : "";
  const keys = [
    ["label", "node"], ["kind", "node"], ["n_since", "node"], ["n_until", "node"],
    ["relation", "edge"], ["relation_label", "edge"], ["status", "edge"], ["sources", "edge"],
    ["since", "edge"], ["until", "edge"],
  ];
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys.map(
      ([id, of]) => `<key id="${id}" for="${of}" attr.name="${id?.replace("n_", "")}" attr.type="string"/>`,
    ),
    '<graph edgedefault="directed">',
    ...shown.nodes.map(
      (one) =>
        `<node id="${escapeXml(one.iri)}">${data("label", nameOf(one.label, language))}` +
        `${data("kind", one.kind)}${data("n_since", one.since ?? "")}` +
        `${data("n_until", one.until ?? "")}</node>`,
    ),
    ...shown.links.map(
      (one) =>
        `<edge source="${escapeXml(one.subject)}" target="${escapeXml(one.object)}">` +
        `${data("relation", relationIri(one))}` +
        `${data("relation_label", nameOf(model.relations.get(one.relation)?.label, language))}` +
        `${data("status", one.status)}` +
        `${data("sources", sourcesOf(one, model, language).join(" | "))}` +
        `${data("since", one.since ?? "")}${data("until", one.until ?? "")}</edge>`,
    ),
    "</graph>",
    "</graphml>",
  ];
  return lines.join("\n") + "\n";
}

/** Returns the CONSTRUCT that gives the statements shown, and the facts that paths stand for. */
export function writeConstruct({ shown }: Export): string {
  const iri = (text: string): string => `<${text.replace(/[<>"{}|\\^`\u0000-\u0020]/g, "")}>`;
  const plain = shown.links.filter((one) => !one.facts);
  const facts = [...new Set(shown.links.flatMap((one) => one.facts ?? []))];
  const branches: string[] = [];
  const statements = plain
    .map((one) => `      (${iri(one.subject)} ${iri(one.relation)} ${iri(one.object)})`)
    .join("\n");
  if (plain.length) {
    branches.push(`    VALUES (?s ?p ?o) {\n${statements}\n    }\n    ?s ?p ?o`);
    if (plain.some((one) => one.status !== "accepted")) {
      branches.push(`    VALUES (?s ?p ?o) {\n${statements}\n    }\n    GRAPH ?g { ?s ?p ?o }`);
    }
  }
  if (facts.length) branches.push(`    VALUES ?s { ${facts.map(iri).join(" ")} }\n    ?s ?p ?o`);
  const where = branches.length ? `  {\n${branches.join("\n  } UNION {\n")}\n  }` : "  FILTER(false)";
  return `CONSTRUCT { ?s ?p ?o }\nWHERE {\n${where}\n}\n`;
}

export function writeSvg({ model, shown, language }: Export, places: Map<string, Place>): string {
  const at = (id: string): Place => places.get(id) ?? { x: 0, y: 0 };
  const ids = [...shown.nodes.map((one) => one.iri), ...shown.clusters.map((one) => one.id)];
  const xs = ids.map((id) => at(id).x);
  const ys = ids.map((id) => at(id).y);
  const left = Math.min(...xs, 0) - MARGIN;
  const top = Math.min(...ys, 0) - MARGIN;
  const width = Math.max(...xs, 0) - left + MARGIN;
  const height = Math.max(...ys, 0) - top + MARGIN;
  const number = (value: number): string => value.toFixed(1);
  const text = (x: number, y: number, size: number, words: string): string =>
    `<text x="${number(x)}" y="${number(y)}" font-size="${size}" text-anchor="middle" ` +
    `stroke="#ffffff" stroke-width="3" paint-order="stroke" fill="#1a1a1a">${escapeXml(words)}</text>`;
  const line = (from: Place, to: Place, colour: string, dashes: string, words: string): string => {
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const tip = { x: to.x - dx * (RADIUS + 2), y: to.y - dy * (RADIUS + 2) };
    const wing = (side: number): string =>
      `${number(tip.x - dx * 8 + side * dy * 4)},${number(tip.y - dy * 8 - side * dx * 4)}`;
    return (
      `<line x1="${number(from.x)}" y1="${number(from.y)}" x2="${number(tip.x)}" y2="${number(tip.y)}" ` +
      `stroke="${colour}" stroke-width="1.6"${dashes ? ` stroke-dasharray="${dashes}"` : ""}/>` +
      `<polygon points="${number(tip.x)},${number(tip.y)} ${wing(1)} ${wing(-1)}" fill="${colour}"/>` +
      text((from.x + to.x) / 2, (from.y + to.y) / 2 - 3, 9, words)
    );
  };
  const mark = (node: Node): string => {
    const kind = model.kinds.get(node.kind);
    const { x, y } = at(node.iri);
    const name = nameOf(node.label, language);
    return (
      `<g><title>${escapeXml(`${name} (${nameOf(kind?.label, language)})`)}</title>` +
      `${shapeMarkup(shapeOf(kind), x, y, RADIUS, node.missing ? "#ffffff" : (kind?.colour ?? "#6b6b6b"), node.missing)}` +
      `${text(x, y + RADIUS + 13, 11, shortName(name))}</g>`
    );
  };
  const groups = shown.clusters.map((one) => {
    const { x, y } = at(one.id);
    const kind = model.kinds.get(one.kind);
    return (
      shapeMarkup(shapeOf(kind), x, y, RADIUS * 2, kind?.colour ?? "#6b6b6b") +
      text(x, y + RADIUS * 2 + 13, 11, `${one.members.length} ${nameOf(kind?.label, language)}`)
    );
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${number(width)}" height="${number(height)}" ` +
      `viewBox="${number(left)} ${number(top)} ${number(width)} ${number(height)}" font-family="sans-serif">`,
    `<rect x="${number(left)}" y="${number(top)}" width="${number(width)}" height="${number(height)}" fill="#ffffff"/>`,
    ...shown.links.map((one) =>
      line(
        at(one.subject),
        at(one.object),
        one.look?.colour ?? model.relations.get(one.relation)?.colour ?? "#6f7f8c",
        one.look ? one.look.dashes : one.status === "accepted" ? "" : "6 4",
        nameOf(model.relations.get(one.relation)?.label, language) +
          (one.look ? ` ${one.look.mark} ${nameOf(one.look.label, language)}` : ""),
      ),
    ),
    ...shown.bundles.map((one) => line(at(one.source), at(one.target), "#6f7f8c", "", "")),
    ...shown.nodes.map(mark),
    ...groups,
    "</svg>",
  ].join("\n");
}

/** Returns the mark of a kind as SVG; it is the shape that the canvas draws. */
export function shapeMarkup(shape: string, x: number, y: number, radius: number, colour: string, isMissing = false): string {
  const paint = `fill="${colour}" stroke="#1a1a1a" stroke-width="1.2"${isMissing ? ' stroke-dasharray="3 3"' : ""}`;
  const corners = { triangle: 3, rectangle: 4, pentagon: 5, hexagon: 6 }[shape];
  if (!corners) return `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius}" ${paint}/>`;
  const turn = corners === 4 ? Math.PI / 4 : 0;
  const points = Array.from({ length: corners }, (_, index) => {
    const angle = turn + (2 * Math.PI * index) / corners;
    return `${(x + radius * Math.sin(angle)).toFixed(1)},${(y - radius * Math.cos(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(" ")}" ${paint}/>`;
}

/** Lets the browser save a file. */
export function save(name: string, content: Blob | string, type: string): void {
  const blob = typeof content === "string" ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
