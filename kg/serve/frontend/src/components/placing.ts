// Where things stand: d3-force, run to its end at once. It has its own seeded chance, so the same data
// are always drawn in the same way. Also which labels have room.

import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from "d3-force";

import type { Network } from "./network";

export interface Place {
  x: number;
  y: number;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Body extends Place {
  iri: string;
}

const TICKS = 300;

/**
 * Returns a place for each thing. Places in the data are kept if every thing has one.
 *
 * ratio: width by height of the room there is.
 */
export function placeThings(network: Network, drawn: string[], ratio: number): Map<string, Place> {
  const given = drawn.map((iri) => network.things.get(iri)?.at);
  if (given.every((at) => at !== undefined)) {
    return new Map(drawn.map((iri, place) => [iri, given[place] as Place]));
  }
  const bodies = drawn.map((iri, number): Body => {
    const angle = number * 2.399963; // the golden angle: an even spiral to start from
    const radius = 14 * Math.sqrt(number + 0.5);
    return { iri, x: radius * Math.cos(angle) * ratio, y: radius * Math.sin(angle) };
  });
  const held = new Set(drawn);
  const pairs = new Map<string, { source: string; target: string }>();
  for (const one of network.statements) {
    if (!held.has(one.subject) || !held.has(one.object) || one.subject === one.object) continue;
    pairs.set([one.subject, one.object].sort().join(" "), { source: one.subject, target: one.object });
  }
  const wide = Math.sqrt(ratio);
  forceSimulation(bodies)
    .force("link", forceLink<Body, { source: string; target: string }>([...pairs.values()]).id((one) => one.iri).distance(60))
    .force("charge", forceManyBody().strength(-420).distanceMax(240))
    .force("collide", forceCollide(24))
    .force("x", forceX(0).strength(0.1 / wide))
    .force("y", forceY(0).strength(0.1 * wide))
    .stop()
    .tick(TICKS);
  return new Map(bodies.map(({ iri, x, y }) => [iri, { x, y }]));
}

/** Keeps boxes that do not touch one another; marks may be covered where that is asked for. */
export class Room {
  readonly #marks: Box[] = [];
  readonly #taken: Box[] = [];

  constructor(private readonly width: number, private readonly height: number) {}

  /** Takes the place of a mark, whether or not it is free. */
  mark(box: Box): void {
    this.#marks.push(box);
  }

  /** Takes a place that nothing may cover. */
  block(box: Box): void {
    this.#taken.push(box);
  }

  /** Takes the first box that is free and inside; returns it. */
  choose(boxes: Box[], isCovering = false): Box | undefined {
    const found =
      boxes.find((box) => this.#isFree(box, false)) ??
      (isCovering ? boxes.find((box) => this.#isFree(box, true)) : undefined);
    if (found) this.#taken.push(found);
    return found;
  }

  #isFree(box: Box, isCovering: boolean): boolean {
    const { x, y, width, height } = box;
    if (x < 2 || y < 2 || x + width > this.width - 2 || y + height > this.height - 2) return false;
    const held = isCovering ? this.#taken : [...this.#taken, ...this.#marks];
    return held.every(
      (one) => x + width <= one.x || one.x + one.width <= x || y + height <= one.y || one.y + one.height <= y,
    );
  }
}

/** Breaks a label into at most two lines, the second one cut. */
export function breakLabel(text: string, letters: number): string[] {
  if (text.length <= letters) return [text];
  const space = text.lastIndexOf(" ", letters);
  const end = space > letters / 3 ? space : letters;
  const first = text.slice(0, end);
  const rest = text.slice(end).trim();
  return [first, rest.length <= letters ? rest : `${rest.slice(0, letters - 1).trimEnd()}…`];
}
