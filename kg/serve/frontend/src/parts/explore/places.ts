// Where things stand: force (in a worker), columns for hierarchies and chains, circles.

import { sizeOf } from "./clusters";
import type { Chain, LayoutName, Link, Shown, View } from "./model";
import { neighbours } from "./model";

export interface Place {
  x: number;
  y: number;
}

export interface LayoutTask {
  number: number;
  nodes: { id: string; size: number; at?: Place; isPinned?: boolean }[];
  links: [string, string][];
}

const COLUMN = 280;
const ROW = 64;
const STOP = 190;
const STOP_ROW = 110;
const RING = 190;
const SEED = 48;
const FLOWER_FROM = 40;
const UP = new Set(
  ["parentUnit", "partOf", "province", "predecessor"].flatMap((name) => [
    `https://w3id.org/terang/ontology#${name}`,
    `~https://w3id.org/terang/ontology#${name}`,
  ]),
);

/** Asks the worker for the places of a force layout. */
export class ForceLayout {
  readonly #address: string;
  #worker: Worker | undefined;
  #number = 0;

  constructor(address: string) {
    this.#address = address;
  }

  /** Returns the places; undefined when another layout was asked for meanwhile. */
  run(
    shown: Shown,
    known: Map<string, Place>,
    pins: Map<string, Place>,
  ): Promise<Map<string, Place> | undefined> {
    this.#worker ??= new Worker(this.#address, { type: "module" });
    const worker = this.#worker;
    const number = (this.#number += 1);
    const ids = [...shown.nodes.map((one) => one.iri), ...shown.clusters.map((one) => one.id)];
    const flowers = findFlowers(shown, pins);
    const groups = new Map(shown.clusters.map((one) => [one.id, sizeOf(one)]));
    const inFlowers = new Set([...flowers.values()].flat());
    const task: LayoutTask = {
      number,
      nodes: ids
        .filter((id) => !inFlowers.has(id))
        .map((id) => {
          const at = pins.get(id) ?? known.get(id);
          const size = 60 + 1.5 * (groups.get(id) ?? 0) + 2 * SEED * Math.sqrt(flowers.get(id)?.length ?? 0);
          return { id, size, ...(at ? { at } : {}), isPinned: pins.has(id) };
        }),
      links: pairs(shown).filter(([one, other]) => !inFlowers.has(one) && !inFlowers.has(other)),
    };
    return new Promise((resolve, reject) => {
      const listen = (event: MessageEvent<{ number: number; places: [string, number, number][] }>) => {
        if (event.data.number !== number) return;
        worker.removeEventListener("message", listen);
        const found = new Map(event.data.places.map(([id, x, y]) => [id, { x, y }]));
        for (const [anchor, leaves] of flowers) placeFlower(found, anchor, leaves);
        resolve(number === this.#number ? found : undefined);
      };
      worker.addEventListener("message", listen);
      worker.addEventListener("error", () => reject(new Error("layout")), { once: true });
      worker.postMessage(task);
    });
  }
}

/** Returns what has a place, in the order of a copied link. */
export function placedIds(shown: Shown): string[] {
  return [...shown.nodes.map((one) => one.iri), ...shown.clusters.map((one) => one.id)].sort((a, b) =>
    a < b ? -1 : 1,
  );
}

/** Returns the places of the layout of a view; undefined when another was asked for meanwhile. */
export async function layOut(
  force: ForceLayout,
  view: View,
  shown: Shown,
  known: Map<string, Place>,
  start: string | undefined,
  chains: ReadonlyMap<string, Chain>,
): Promise<Map<string, Place> | undefined> {
  if (view.layout === "force") {
    const isGrown = shown.nodes.some((one) => known.has(one.iri));
    const seeds = isGrown ? seedPlaces(known, shown) : new Map<string, Place>();
    try {
      return await force.run(shown, seeds, view.pins);
    } catch {
      return placeBy("concentric", shown, start, chains);
    }
  }
  const places = placeBy(view.layout, shown, start, chains);
  for (const [id, at] of view.pins) if (places.has(id)) places.set(id, at);
  return places;
}

/** Returns the many things that hang on one thing alone, by that thing: force has no room for them. */
function findFlowers(shown: Shown, pins: Map<string, Place>): Map<string, string[]> {
  const around = neighbours(shown.links);
  const flowers = new Map<string, string[]>();
  for (const node of shown.nodes) {
    const near = around.get(node.iri);
    const [anchor] = near ?? [];
    if (near?.size !== 1 || anchor === undefined || pins.has(node.iri)) continue;
    if ((around.get(anchor)?.size ?? 0) < FLOWER_FROM) continue;
    const leaves = flowers.get(anchor);
    if (leaves) leaves.push(node.iri);
    else flowers.set(anchor, [node.iri]);
  }
  for (const [anchor, leaves] of flowers) if (leaves.length < FLOWER_FROM) flowers.delete(anchor);
  return flowers;
}

/** Places things like the seeds of a sunflower around the one they hang on. */
function placeFlower(places: Map<string, Place>, anchor: string, leaves: string[]): void {
  const at = places.get(anchor) ?? { x: 0, y: 0 };
  leaves.forEach((id, index) => {
    const radius = SEED * Math.sqrt(index + 6);
    const turn = index * 2.39996;
    places.set(id, { x: at.x + radius * Math.cos(turn), y: at.y + radius * Math.sin(turn) });
  });
}

function pairs(shown: Shown): [string, string][] {
  return [
    ...shown.links.map((one): [string, string] => [one.subject, one.object]),
    ...shown.bundles.map((one): [string, string] => [one.source, one.target]),
  ];
}

/** Returns places in columns or on circles, by the distance from where one starts. */
export function placeBy(
  layout: Exclude<LayoutName, "force">,
  shown: Shown,
  start: string | undefined,
  chains: ReadonlyMap<string, Chain>,
): Map<string, Place> {
  const links = withBundles(shown);
  const ids = [...shown.nodes.map((one) => one.iri), ...shown.clusters.map((one) => one.id)];
  const around = neighbours(links);
  const drawn = new Set(shown.links.flatMap((one) => one.chain ?? []));
  if (layout === "chain" && drawn.size) {
    return chained(ids, [...chains.values()].filter((one) => drawn.has(one.id)), around);
  }
  const levels = layout === "hierarchy" ? ranks(ids, links) : distances(ids, around, start);
  return layout === "concentric" ? rings(ids, levels) : columns(ids, levels, around);
}

/** Places chains below each other, each from left to right; other things in rows below them. */
function chained(ids: string[], chains: Chain[], around: Map<string, Set<string>>): Map<string, Place> {
  const waiting = new Set(ids);
  const places = new Map<string, Place>();
  let bottom = 0;
  for (const chain of chains) {
    const fresh = chain.stops.filter(([id]) => waiting.has(id));
    const top = bottom - Math.min(0, ...fresh.map(([, , row]) => row)) * STOP_ROW;
    for (const [id, column, row] of fresh) {
      waiting.delete(id);
      places.set(id, { x: column * STOP, y: top + row * STOP_ROW });
      bottom = Math.max(bottom, top + (row + 1) * STOP_ROW);
    }
  }
  const width = Math.max(4, ...chains.map((one) => 1 + Math.max(0, ...one.stops.map(([, column]) => column))));
  const near = [...places.keys()].flatMap((id) => [...(around.get(id) ?? [])]);
  [...new Set([...near, ...ids])]
    .filter((id) => waiting.has(id))
    .forEach((id, index) => {
      places.set(id, { x: (index % width) * STOP, y: bottom + (1 + Math.floor(index / width)) * STOP_ROW });
    });
  return places;
}

function withBundles(shown: Shown): Link[] {
  return [
    ...shown.links,
    ...shown.bundles.map((one) => ({
      id: one.id,
      subject: one.source,
      relation: one.relation,
      object: one.target,
      status: "accepted",
    })),
  ];
}

function distances(
  ids: string[],
  around: Map<string, Set<string>>,
  start: string | undefined,
): Map<string, number> {
  const found = new Map<string, number>();
  const queue = [...(start && ids.includes(start) ? [start] : []), ...ids];
  let last = 0;
  for (const root of queue) {
    if (found.has(root)) continue;
    found.set(root, 0);
    const waiting = [root];
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      for (const other of [...(around.get(one) ?? [])].sort()) {
        if (found.has(other)) continue;
        last = (found.get(one) ?? 0) + 1;
        found.set(other, last);
        waiting.push(other);
      }
    }
  }
  return found;
}

/** Returns how deep things lie below what is above them; others stand beside what they are linked with. */
function ranks(ids: string[], links: Link[]): Map<string, number> {
  const above = new Map<string, string[]>();
  for (const link of links) {
    if (!UP.has(link.relation)) continue;
    above.set(link.subject, [...(above.get(link.subject) ?? []), link.object]);
  }
  const found = new Map<string, number>();
  const rank = (iri: string, path: Set<string>): number => {
    const known = found.get(iri);
    if (known !== undefined) return known;
    if (path.has(iri)) return 0;
    path.add(iri);
    const parents = above.get(iri) ?? [];
    const own = parents.length ? 1 + Math.max(...parents.map((one) => rank(one, path))) : 0;
    path.delete(iri);
    found.set(iri, own);
    return own;
  };
  const inTree = new Set([...above.keys(), ...[...above.values()].flat()]);
  for (const iri of ids) if (inTree.has(iri)) rank(iri, new Set());
  const around = neighbours(links);
  const waiting = [...found.keys()];
  for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
    for (const other of around.get(one) ?? []) {
      if (found.has(other)) continue;
      found.set(other, (found.get(one) ?? 0) + 1);
      waiting.push(other);
    }
  }
  for (const iri of ids) if (!found.has(iri)) found.set(iri, 0);
  return found;
}

function byLevel(ids: string[], levels: Map<string, number>): string[][] {
  const found: string[][] = [];
  for (const id of ids) (found[levels.get(id) ?? 0] ??= []).push(id);
  return [...found].map((one) => one ?? []);
}

function columns(
  ids: string[],
  levels: Map<string, number>,
  around: Map<string, Set<string>>,
): Map<string, Place> {
  const places = new Map<string, Place>();
  byLevel(ids, levels).forEach((column, level) => {
    const middle = (id: string): number => {
      const known = [...(around.get(id) ?? [])].flatMap((one) => places.get(one)?.y ?? []);
      return known.length ? known.reduce((sum, y) => sum + y, 0) / known.length : 0;
    };
    const ordered = column.map((id) => ({ id, y: middle(id) })).sort((a, b) => a.y - b.y);
    ordered.forEach(({ id }, index) => {
      places.set(id, { x: level * COLUMN, y: (index - (column.length - 1) / 2) * ROW });
    });
  });
  return places;
}

function rings(ids: string[], levels: Map<string, number>): Map<string, Place> {
  const places = new Map<string, Place>();
  let radius = 0;
  byLevel(ids, levels).forEach((ring, level) => {
    if (!ring.length) return;
    if (level > 0 || ring.length > 1) radius = Math.max(radius + RING, (ring.length * 70) / 6.28);
    ring.forEach((id, index) => {
      const turn = (2 * Math.PI * index) / ring.length - Math.PI / 2;
      places.set(id, { x: radius * Math.cos(turn), y: radius * Math.sin(turn) });
    });
  });
  return places;
}

/** Returns where things stand; new ones begin around the thing they hang on. */
export function seedPlaces(known: ReadonlyMap<string, Place>, shown: Shown): Map<string, Place> {
  const seeds = new Map(known);
  let turn = 0;
  for (const link of withBundles(shown)) {
    for (const [one, other] of [[link.subject, link.object], [link.object, link.subject]] as const) {
      const at = seeds.get(one);
      if (!at || seeds.has(other)) continue;
      turn += 2.4;
      seeds.set(other, { x: at.x + 120 * Math.cos(turn), y: at.y + 120 * Math.sin(turn) });
    }
  }
  for (const node of shown.nodes) {
    turn += 2.4;
    if (!seeds.has(node.iri)) seeds.set(node.iri, { x: 300 * Math.cos(turn), y: 300 * Math.sin(turn) });
  }
  for (const one of shown.clusters) {
    const at = seeds.get(one.anchor) ?? { x: 0, y: 0 };
    turn += 2.4;
    if (!seeds.has(one.id)) seeds.set(one.id, { x: at.x + 150 * Math.cos(turn), y: at.y + 150 * Math.sin(turn) });
  }
  return seeds;
}
