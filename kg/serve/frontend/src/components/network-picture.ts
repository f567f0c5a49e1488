// The picture of a network as SVG: things keep their size when one comes nearer, labels are shown
// where they have room, the most linked first.

import { draw, paint } from "./dom";
import { name, type Look, type Network, type Statement } from "./network";
import { breakLabel, placeThings, Room, type Box, type Place } from "./placing";
import type { Words } from "./texts";

const RADIUS = 8;
const FONT = 12;
const LETTER = 6.3;
const LINE = 14;
const LETTERS = 24;
const NEAREST = 3;
/** How many things are named even where that covers others. */
const ALWAYS = 3;
const OTHER: Look = { label: undefined, colour: "#6b6b6b", corners: 0, dashes: "" };

/** The corner where the buttons stand. */
const TOOLS = { width: 118, height: 38 };

/** A drawn line: all statements of one relation from one thing to another. */
export interface Line {
  subject: string;
  object: string;
  relation: string;
  statements: Statement[];
  /** How far it bends, where several lines join the same two things. */
  bend: number;
}

/** Returns the look of a kind. */
export function kindOf(network: Network, iri: string): Look {
  return network.kinds.get(network.things.get(iri)?.kind ?? "") ?? OTHER;
}

/** Returns the mark of a kind around the origin. */
export function mark(look: Look, radius = RADIUS): SVGElement {
  const { corners } = look;
  if (!corners) return paint(draw("circle", { r: radius, class: "ink" }), look.colour);
  const turn = corners === 4 ? Math.PI / 4 : 0;
  const points = Array.from({ length: corners }, (_, n) => {
    const angle = turn + (2 * Math.PI * n) / corners;
    const reach = 1.2 * radius;
    return `${(reach * Math.sin(angle)).toFixed(1)},${(-reach * Math.cos(angle)).toFixed(1)}`;
  });
  return paint(draw("polygon", { points: points.join(" "), class: "ink" }), look.colour);
}

/** Returns the things that are drawn: the most linked ones, in the order of their links. */
export function chooseDrawn(network: Network, most: number): string[] {
  const count = new Map<string, number>();
  for (const { subject, object } of network.statements) {
    count.set(subject, (count.get(subject) ?? 0) + 1);
    count.set(object, (count.get(object) ?? 0) + 1);
  }
  return [...network.things.keys()]
    .sort((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || (a < b ? -1 : 1))
    .slice(0, most);
}

/** Returns the lines between things that are drawn. */
export function gatherLines(network: Network, drawn: Iterable<string>): Line[] {
  const held = new Set(drawn);
  const lines = new Map<string, Line>();
  for (const one of network.statements) {
    if (!held.has(one.subject) || !held.has(one.object) || one.subject === one.object) continue;
    const key = `${one.subject} ${one.relation} ${one.object}`;
    const line = lines.get(key);
    if (line) line.statements.push(one);
    else lines.set(key, { subject: one.subject, object: one.object, relation: one.relation, statements: [one], bend: 0 });
  }
  const beside = new Map<string, Line[]>();
  for (const line of lines.values()) {
    const key = [line.subject, line.object].sort().join(" ");
    beside.set(key, [...(beside.get(key) ?? []), line]);
  }
  for (const group of beside.values()) {
    group.forEach((line, place) => {
      const step = (place - (group.length - 1) / 2) * 36;
      line.bend = line.subject < line.object ? step : -step;
    });
  }
  return [...lines.values()];
}

interface Drawn {
  node: SVGGElement;
  label: SVGTextElement;
  words: string;
  near: string[];
}

interface DrawnLine {
  line: Line;
  path: SVGPathElement;
  hit: SVGPathElement;
  tip: SVGPathElement;
  label: SVGTextElement;
}

export interface Wishes {
  thing: (iri: string) => void;
  line: (line: Line) => void;
}

export class NetworkPicture {
  readonly svg: SVGSVGElement;
  readonly drawn: string[];
  readonly lines: Line[];
  readonly #network: Network;
  readonly #words: Words;
  readonly #wishes: Wishes;
  readonly #things = new Map<string, Drawn>();
  readonly #paths: DrawnLine[] = [];
  readonly #places = new Map<string, Map<string, Place>>();
  #at = new Map<string, Place>();
  #width = 0;
  #height = 0;
  #scale = 1;
  #x = 0;
  #y = 0;
  #chosen: { iri?: string; line?: Line } = {};
  #pointed: string | undefined;

  constructor(network: Network, drawn: string[], words: Words, wishes: Wishes) {
    this.#network = network;
    this.#words = words;
    this.#wishes = wishes;
    this.drawn = drawn;
    this.lines = gatherLines(network, drawn);
    const lines = draw("g", { "aria-hidden": "true" });
    const labels = draw("g", { "aria-hidden": "true" });
    const things = draw("g");
    const names = draw("g", { "aria-hidden": "true" });
    this.svg = draw("svg", { role: "group", "aria-label": words.say("picture") }, lines, labels, things, names);
    for (const line of this.lines) lines.append(this.#line(line, labels));
    drawn.forEach((iri, place) => {
      things.append(this.#thing(iri, place === 0));
      names.append(this.#things.get(iri)?.label ?? "");
    });
    for (const { subject, object } of this.lines) {
      this.#things.get(subject)?.near.push(object);
      this.#things.get(object)?.near.push(subject);
    }
  }

  /** Draws for a size; shows all of it if the size is new. */
  size(width: number, height: number): void {
    if (width < 40 || height < 40) return;
    const isNew = width !== this.#width || height !== this.#height;
    if (!isNew) return;
    this.#width = width;
    this.#height = height;
    this.svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
    this.svg.classList.toggle("crowded", (width * height) / this.drawn.length < 4000);
    const ratio = Math.min(Math.max(width / height, 0.5), 2);
    const key = ratio.toFixed(1);
    this.#at = this.#places.get(key) ?? placeThings(this.#network, this.drawn, ratio);
    this.#places.set(key, this.#at);
    this.fit();
  }

  fit(): void {
    const all = [...this.#at.values()];
    if (!all.length) return;
    const xs = all.map((one) => one.x);
    const ys = all.map((one) => one.y);
    const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
    const side = Math.min(80, this.#width * 0.1);
    const above = 46;
    this.#scale = Math.min(
      (this.#width - 2 * side) / Math.max(right - left, 1),
      (this.#height - 2 * above) / Math.max(bottom - top, 1),
      NEAREST,
    );
    this.#x = this.#width / 2 - (this.#scale * (left + right)) / 2;
    this.#y = this.#height / 2 - (this.#scale * (top + bottom)) / 2;
    this.#draw();
  }

  zoom(factor: number, x = this.#width / 2, y = this.#height / 2): void {
    const scale = Math.min(Math.max(this.#scale * factor, 0.05), 12);
    const real = scale / this.#scale;
    this.#x = x - (x - this.#x) * real;
    this.#y = y - (y - this.#y) * real;
    this.#scale = scale;
    this.#draw();
  }

  pan(x: number, y: number): void {
    this.#x += x;
    this.#y += y;
    this.#draw();
  }

  choose(chosen: { iri?: string; line?: Line }): void {
    this.#chosen = chosen;
    const near = new Set<string>();
    const isNear = (line: Line): boolean =>
      line === chosen.line || line.subject === chosen.iri || line.object === chosen.iri;
    for (const line of this.lines) if (isNear(line)) near.add(line.subject).add(line.object);
    if (chosen.iri) near.add(chosen.iri);
    const isAny = near.size > 0;
    for (const one of this.#paths) {
      const has = isNear(one.line);
      for (const part of [one.path, one.tip]) {
        part.classList.toggle("dim", isAny && !has);
        part.classList.toggle("chosen", has);
      }
    }
    for (const [iri, one] of this.#things) {
      for (const part of [one.node, one.label]) part.classList.toggle("dim", isAny && !near.has(iri));
      one.node.classList.toggle("chosen", iri === chosen.iri);
      one.node.setAttribute("aria-pressed", iri === chosen.iri ? "true" : "false");
    }
    this.#draw();
  }

  /** Moves the keyboard to a thing, and the thing into sight. */
  focus(iri: string): void {
    for (const [other, one] of this.#things) one.node.setAttribute("tabindex", other === iri ? "0" : "-1");
    const at = this.#seen(iri);
    const [x, y] = [this.#width, this.#height].map((most, axis) => {
      const place = axis ? at.y : at.x;
      return place < 24 ? 48 - place : place > most - 24 ? most - 48 - place : 0;
    }) as [number, number];
    if (x || y) this.pan(x, y);
    this.#things.get(iri)?.node.focus({ preventScroll: true });
  }

  /** Returns the nearest thing in a direction. */
  next(from: string, dx: number, dy: number): string | undefined {
    const here = this.#seen(from);
    let best: string | undefined;
    let least = Infinity;
    for (const iri of this.drawn) {
      const there = this.#seen(iri);
      const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
      const across = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
      if (iri === from || along < 1) continue;
      const far = along + 2.5 * across;
      if (far < least) [best, least] = [iri, far];
    }
    return best;
  }

  #seen(iri: string): Place {
    const at = this.#at.get(iri) ?? { x: 0, y: 0 };
    return { x: this.#x + this.#scale * at.x, y: this.#y + this.#scale * at.y };
  }

  #thing(iri: string, isFirst: boolean): SVGGElement {
    const thing = this.#network.things.get(iri);
    const words = this.#words.of(thing?.label, name(iri));
    const look = kindOf(this.#network, iri);
    const kind = this.#words.of(look.label);
    const label = draw("text", { class: "name" });
    const node = draw(
      "g",
      {
        class: "thing",
        role: "button",
        tabindex: isFirst ? 0 : -1,
        "aria-pressed": "false",
        "aria-label": kind ? `${words}, ${kind}` : words,
      },
      draw("title", {}, words),
      draw("circle", { r: 14, class: "hit" }),
      draw("g", { class: "sign" }, mark(look)),
    );
    node.dataset["iri"] = iri;
    node.addEventListener("click", () => this.#wishes.thing(iri));
    for (const name of ["pointerenter", "focus"]) node.addEventListener(name, () => this.#point(iri));
    for (const name of ["pointerleave", "blur"]) node.addEventListener(name, () => this.#point(undefined));
    this.#things.set(iri, { node, label, words, near: [] });
    return node;
  }

  /** Names a thing that is pointed at, though its name has no room. */
  #point(iri: string | undefined): void {
    if (this.#pointed === iri) return;
    this.#pointed = iri;
    this.#draw();
  }

  #line(line: Line, labels: SVGGElement): SVGGElement {
    const look = this.#network.relations.get(line.relation) ?? OTHER;
    const isAccepted = line.statements.some((one) => one.status === "accepted");
    const kind = isAccepted ? "line stroke" : "line stroke unaccepted";
    const dashes = isAccepted ? look.dashes : "3 4";
    const path = paint(draw("path", { class: kind, "stroke-dasharray": dashes || undefined }), look.colour);
    const tip = paint(draw("path", { class: "tip ink" }), look.colour);
    const hit = draw("path", { class: "hit" }, draw("title", {}, this.sentence(line)));
    hit.addEventListener("click", () => this.#wishes.line(line));
    const label = draw("text", { class: "said" });
    labels.append(label);
    this.#paths.push({ line, path, hit, tip, label });
    return draw("g", {}, path, tip, hit);
  }

  /** Returns a line in words. */
  sentence(line: Line): string {
    const of = (iri: string): string => this.#words.of(this.#network.things.get(iri)?.label, name(iri));
    return `${of(line.subject)} ${this.relation(line.relation)} ${of(line.object)}`;
  }

  relation(iri: string): string {
    return this.#words.of(this.#network.relations.get(iri)?.label, name(iri));
  }

  #draw(): void {
    const room = new Room(this.#width, this.#height);
    room.block({ x: this.#width - TOOLS.width, y: 0, ...TOOLS });
    const seen = new Map(this.drawn.map((iri) => [iri, this.#seen(iri)]));
    for (const [iri, { node, label }] of this.#things) {
      const at = seen.get(iri) as Place;
      for (const part of [node, label]) part.setAttribute("transform", `translate(${at.x.toFixed(1)} ${at.y.toFixed(1)})`);
      label.classList.toggle("pointed", iri === this.#pointed);
      room.mark({ x: at.x - 9, y: at.y - 9, width: 18, height: 18 });
    }
    const { iri: chosen, line } = this.#chosen;
    const isNear = (iri: string): boolean =>
      iri === this.#pointed || iri === chosen || iri === line?.subject || iri === line?.object;
    const isTold = (one: DrawnLine): boolean =>
      one.line === line || one.line.subject === chosen || one.line.object === chosen;
    // What is chosen speaks first: its names, then its lines, then the names of all others.
    const name = (iri: string, isCovering: boolean): void => this.#label(iri, seen, room, isCovering);
    for (const iri of this.drawn) if (isNear(iri)) name(iri, true);
    for (const one of this.#paths) if (isTold(one)) this.#bend(one, seen, room, true);
    this.drawn.forEach((iri, place) => {
      if (!isNear(iri)) name(iri, place < ALWAYS);
    });
    const isBusy = chosen !== undefined || line !== undefined;
    for (const one of this.#paths) if (!isTold(one)) this.#bend(one, seen, room, !isBusy);
  }

  #label(iri: string, seen: Map<string, Place>, room: Room, isCovering: boolean): void {
    const { label, words, near } = this.#things.get(iri) as Drawn;
    const at = seen.get(iri) as Place;
    const rows = breakLabel(words, LETTERS);
    const width = Math.max(...rows.map((row) => row.length)) * LETTER + 4;
    const height = rows.length * LINE + 2;
    const below = { x: at.x - width / 2, y: at.y + 10, width, height };
    const above = { x: at.x - width / 2, y: at.y - 11 - height, width, height };
    const right = { x: at.x + 12, y: at.y - height / 2, width, height };
    const left = { x: at.x - 12 - width, y: at.y - height / 2, width, height };
    // A name stands where no line comes in, if it can.
    const sum = near.reduce((all, other) => all + ((seen.get(other)?.y ?? at.y) - at.y), 0);
    const boxes: Box[] = sum > 0 ? [above, below, right, left] : [below, above, right, left];
    const box = room.choose(boxes, isCovering);
    label.replaceChildren();
    if (!box) return;
    const anchor = box === right ? "start" : box === left ? "end" : "middle";
    const x = anchor === "start" ? 14 : anchor === "end" ? -14 : 0;
    label.setAttribute("text-anchor", anchor);
    rows.forEach((row, place) => {
      label.append(draw("tspan", { x, y: (box.y - at.y + FONT + place * LINE).toFixed(1) }, row));
    });
  }

  #bend(one: DrawnLine, seen: Map<string, Place>, room: Room, isTold: boolean): void {
    const from = seen.get(one.line.subject) as Place;
    const to = seen.get(one.line.object) as Place;
    const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length];
    const bend = Math.max(-length, Math.min(length, one.line.bend * 1.6));
    const middle = { x: (from.x + to.x) / 2 - dy * bend, y: (from.y + to.y) / 2 + dx * bend };
    // The arrow stops before the mark, in the direction in which the line comes in.
    const last = Math.hypot(to.x - middle.x, to.y - middle.y) || 1;
    const [ex, ey] = [(to.x - middle.x) / last, (to.y - middle.y) / last];
    const end = { x: to.x - ex * 12, y: to.y - ey * 12 };
    const back = { x: end.x - ex * 7, y: end.y - ey * 7 };
    const text = (at: Place): string => `${at.x.toFixed(1)} ${at.y.toFixed(1)}`;
    const way = `M${text(from)}Q${text(middle)} ${text(back)}`;
    one.path.setAttribute("d", way);
    one.hit.setAttribute("d", way);
    const side = (sign: number): string => text({ x: back.x - sign * ey * 4, y: back.y + sign * ex * 4 });
    one.tip.setAttribute("d", `M${text(end)}L${side(1)}L${side(-1)}Z`);
    one.label.replaceChildren();
    if (!isTold) return;
    const count = one.line.statements.length;
    const words = this.relation(one.line.relation) + (count > 1 ? ` ×${count}` : "");
    const width = words.length * 5.6 + 4;
    const isFocal = one.path.classList.contains("chosen");
    if (!isFocal && length < 30 + width * 0.6) return;
    const boxes = [0.5, 0.38, 0.62].map((share): Box => {
      const [a, b, c] = [(1 - share) ** 2, 2 * share * (1 - share), share ** 2];
      const x = a * from.x + b * middle.x + c * to.x;
      const y = a * from.y + b * middle.y + c * to.y;
      return { x: x - width / 2, y: y - 7, width, height: 14 };
    });
    const box = room.choose(boxes, isFocal);
    if (!box) return;
    one.label.append(words);
    one.label.setAttribute("x", (box.x + width / 2).toFixed(1));
    one.label.setAttribute("y", (box.y + 11).toFixed(1));
  }
}
