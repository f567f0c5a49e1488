// What the explorer shows, and how it came to be: nodes, links, and the list of steps that loads
// them again. A link in the address is that list; nothing here touches the page.

import { CLUSTER_OVER, clustered, type Bundle, type Cluster } from "./clusters";

export type Labels = Record<string, string>;

export interface Node {
  iri: string;
  label: Labels;
  kind: string;
  href: string;
  since?: string;
  until?: string;
  before?: string;
  assumed?: boolean;
  marks?: string[];
  missing?: boolean;
}

/** How a link of a chain stands: in words, by colour, by dashes and by a mark. */
export interface Look {
  label: Labels;
  colour: string;
  dashes: string;
  mark: string;
}

/** What was found of a link of a chain. */
export interface Finding {
  text: Labels;
  status: string;
  about?: Labels;
  source?: Labels;
}

/** The chain of a verdict: what was asked, the sentence, and where things stand: column and row. */
export interface Chain {
  id: string;
  holder: string;
  standard: string;
  certification: string | null;
  on: string;
  title: Labels;
  verdict: string;
  sentence: Labels;
  stops: [string, number, number][];
  others: { certification: string; sentence: Labels }[];
}

export interface Source {
  label: Labels;
  href: string;
  status: string;
}

export interface Link {
  id: string;
  subject: string;
  relation: string;
  object: string;
  status: string;
  graphs?: string[];
  facts?: string[];
  words?: string[];
  sources?: Source[];
  about?: Labels;
  since?: string;
  until?: string;
  before?: string;
  assumed?: boolean;
  chain?: string;
  look?: Look;
  findings?: Finding[];
  settles?: { label: Labels; sentence: Labels }[];
}

export interface Kind {
  label: Labels;
  colour: string;
  corners: number;
}

export interface Relation {
  label: Labels;
  colour: string;
  dashed: boolean;
}

export interface Graph extends Source {
  rule: boolean;
  url?: string;
}

/** What the server answers with. */
export interface Parts {
  nodes: Node[];
  edges: Link[];
  kinds?: Record<string, Kind>;
  relations?: Record<string, Relation>;
  graphs?: Record<string, Graph>;
  chain?: Chain;
}

/** A step that loads or takes away. */
export type Step =
  | { do: "thing"; iri: string }
  | { do: "expand"; iri: string; relation: string; direction: string; offset: number; limit: number }
  | { do: "path"; from: string; to: string }
  | { do: "question"; fields: string }
  | { do: "chain"; on: string; things: string[] }
  | { do: "collapse"; iri: string }
  | { do: "remove"; iri: string };

export const LAYOUTS = ["force", "hierarchy", "chain", "concentric"] as const;
export type LayoutName = (typeof LAYOUTS)[number];

/** What is to be seen; places: where things lie, in a link that was copied, in the order of their IRIs. */
export interface View {
  steps: Step[];
  places?: { x: number; y: number }[] | undefined;
  hidden: Set<string>;
  pins: Map<string, { x: number; y: number }>;
  opened: Set<string>;
  layout: LayoutName;
  on: string;
}

/** A view as it was, to go back to. */
export interface Kept {
  view: View;
  content: { nodes: Node[]; links: Link[] };
  places: Map<string, { x: number; y: number }>;
}

export interface Shown {
  nodes: Node[];
  links: Link[];
  clusters: Cluster[];
  bundles: Bundle[];
  offDay: number;
}

const PLACED_MOST = 300;
export const ONTOLOGY = "https://w3id.org/terang/ontology#";

export function emptyView(): View {
  return {
    steps: [],
    hidden: new Set(),
    pins: new Map(),
    opened: new Set(),
    layout: "force",
    on: "",
  };
}

export function copyView(view: View): View {
  return {
    ...view,
    steps: [...view.steps],
    hidden: new Set(view.hidden),
    pins: new Map(view.pins),
    opened: new Set(view.opened),
  };
}

/** Returns whether nothing says that a thing or a link does not hold on a day. */
export function holdsOn(one: Node | Link, day: string): boolean {
  if (!day) return true;
  if (one.since && day < one.since) return false;
  if (one.until && day > one.until) return false;
  return !(one.before && day >= one.before);
}

export class Model {
  readonly nodes = new Map<string, Node>();
  readonly links = new Map<string, Link>();
  readonly kinds = new Map<string, Kind>();
  readonly relations = new Map<string, Relation>();
  readonly graphs = new Map<string, Graph>();
  readonly chains = new Map<string, Chain>();

  add(parts: Parts): Node[] {
    const fresh: Node[] = [];
    for (const node of parts.nodes) {
      if (!this.nodes.has(node.iri)) {
        this.nodes.set(node.iri, node);
        fresh.push(node);
      }
    }
    for (const link of parts.edges) this.links.set(link.id, link);
    for (const [iri, kind] of Object.entries(parts.kinds ?? {})) this.kinds.set(iri, kind);
    for (const [iri, one] of Object.entries(parts.relations ?? {})) this.relations.set(iri, one);
    for (const [iri, graph] of Object.entries(parts.graphs ?? {})) this.graphs.set(iri, graph);
    if (parts.chain) this.chains.set(parts.chain.id, parts.chain);
    return fresh;
  }

  remove(iri: string): void {
    this.nodes.delete(iri);
    for (const [id, link] of this.links) {
      if (link.subject === iri || link.object === iri) this.links.delete(id);
    }
  }

  /** Takes away what hangs on one thing alone. */
  collapse(iri: string): void {
    const around = neighbours([...this.links.values()]);
    for (const other of around.get(iri) ?? []) {
      if ((around.get(other)?.size ?? 0) === 1) this.remove(other);
    }
  }

  snapshot(): { nodes: Node[]; links: Link[] } {
    return { nodes: [...this.nodes.values()], links: [...this.links.values()] };
  }

  restore(kept: { nodes: Node[]; links: Link[] }): void {
    this.nodes.clear();
    this.links.clear();
    for (const node of kept.nodes) this.nodes.set(node.iri, node);
    for (const link of kept.links) this.links.set(link.id, link);
  }

  /** Returns what is to be drawn: without hidden kinds, on the day, in groups when it is much. */
  shown(view: View, isWhole = false): Shown {
    let offDay = 0;
    const nodes = new Map<string, Node>();
    const chained = new Set<string>(); // a chain has a day of its own
    for (const link of this.links.values()) if (link.chain) chained.add(link.subject).add(link.object);
    for (const node of this.nodes.values()) {
      if (view.hidden.has(node.kind)) continue;
      if (chained.has(node.iri) || holdsOn(node, view.on)) nodes.set(node.iri, node);
      else offDay += 1;
    }
    const links: Link[] = [];
    for (const link of this.links.values()) {
      if (!nodes.has(link.subject) || !nodes.has(link.object)) continue;
      if (holdsOn(link, view.on)) links.push(link);
      else offDay += 1;
    }
    const shown = { nodes: [...nodes.values()], links, clusters: [], bundles: [], offDay };
    return nodes.size > CLUSTER_OVER && !isWhole ? clustered(shown, view.opened, new Set([...chained, ...view.pins.keys()])) : shown;
  }
}

export function neighbours(links: Link[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    const known = found.get(one);
    if (known) known.add(other);
    else found.set(one, new Set([other]));
  };
  for (const link of links) {
    add(link.subject, link.object);
    add(link.object, link.subject);
  }
  return found;
}

/** Writes and reads the view as the fragment of an address. */
export class Address {
  readonly #base: string;

  constructor(base: string) {
    this.#base = `${base}id/`;
  }

  /** places: of what is shown, where the link is to restore them. */
  write(view: View, places = new Map<string, { x: number; y: number }>()): string {
    if (!view.steps.length) return "";
    const fields = new URLSearchParams();
    const thing = (iri: string): string =>
      iri.startsWith(this.#base) ? iri.slice(this.#base.length) : iri;
    const relation = (iri: string): string =>
      iri.startsWith(ONTOLOGY) ? `tr:${iri.slice(ONTOLOGY.length)}` : iri;
    for (const step of view.steps) {
      switch (step.do) {
        case "expand":
          fields.append(
            "expand",
            [thing(step.iri), relation(step.relation), step.direction, step.offset, step.limit].join(
              " ",
            ),
          );
          break;
        case "path":
          fields.append("path", `${thing(step.from)} ${thing(step.to)}`);
          break;
        case "chain":
          fields.append("chain", [step.on, ...step.things.map(thing)].join(" "));
          break;
        case "question":
          fields.append("question", step.fields);
          break;
        default:
          fields.append(step.do, thing(step.iri));
      }
    }
    for (const kind of view.hidden) fields.append("hide", relation(kind));
    for (const [iri, at] of view.pins) {
      fields.append("pin", `${thing(iri)} ${Math.round(at.x)} ${Math.round(at.y)}`);
    }
    for (const id of view.opened) fields.append("open", id);
    if (view.layout !== "force") fields.set("layout", view.layout);
    if (view.on) fields.set("on", view.on);
    if (places.size && places.size <= PLACED_MOST) {
      const sorted = [...places].sort(([one], [other]) => (one < other ? -1 : 1));
      fields.set("at", sorted.map(([, at]) => `${Math.round(at.x)}_${Math.round(at.y)}`).join("."));
    }
    return `#${fields}`;
  }

  read(hash: string): View {
    const view = emptyView();
    const thing = (text = ""): string => (text.includes(":") ? text : this.#base + text);
    const relation = (text = ""): string =>
      text.startsWith("tr:") ? ONTOLOGY + text.slice(3) : text;
    for (const [name, value] of new URLSearchParams(hash.replace(/^#/, ""))) {
      const words = value.split(" ");
      switch (name) {
        case "thing":
        case "collapse":
        case "remove":
          view.steps.push({ do: name, iri: thing(value) });
          break;
        case "expand":
          view.steps.push({
            do: "expand",
            iri: thing(words[0]),
            relation: relation(words[1]),
            direction: words[2] === "in" ? "in" : "out",
            offset: Number(words[3]) || 0,
            limit: Number(words[4]) || 50,
          });
          break;
        case "path":
          view.steps.push({ do: "path", from: thing(words[0]), to: thing(words[1]) });
          break;
        case "chain":
          view.steps.push({ do: "chain", on: words[0] ?? "", things: words.slice(1, 3).map(thing) });
          break;
        case "question":
          view.steps.push({ do: "question", fields: value });
          break;
        case "hide":
          view.hidden.add(relation(value));
          break;
        case "pin":
          if (Number.isFinite(Number(words[1])) && Number.isFinite(Number(words[2]))) {
            view.pins.set(thing(words[0]), { x: Number(words[1]), y: Number(words[2]) });
          }
          break;
        case "open":
          view.opened.add(value);
          break;
        case "layout":
          view.layout = LAYOUTS.find((one) => one === value) ?? "force";
          break;
        case "at": {
          const places = value.split(".").map((one) => one.split("_").map(Number));
          if (places.every((one) => one.length === 2 && one.every(Number.isFinite))) {
            view.places = places.map(([x = 0, y = 0]) => ({ x, y }));
          }
          break;
        }
        case "on":
          if (/^\d{4}-\d\d-\d\d$/.test(value)) view.on = value;
          break;
      }
    }
    return view;
  }
}
