// The canvas of the explorer, drawn with cytoscape: shape and colour by kind, dashed lines for what
// is not accepted, names below things and along links. It knows nothing of the server.

import cytoscape from "cytoscape";

import { sizeOf, type Cluster } from "./explore/clusters";
import type { Kind, Model, Shown } from "./explore/model";
import type { Place } from "./explore/places";

const LONG = 34;
const MANY = 250;
const READABLE = 0.6;
const SHAPES: Record<number, string> = { 3: "triangle", 4: "rectangle", 5: "pentagon", 6: "hexagon" };
const HELD = "__________cytoscape_stylesheet";

export interface Wishes {
  node: (id: string) => void;
  link: (id: string) => void;
  moved: (id: string, at: Place) => void;
}

/** Returns a name that fits below a thing. */
export function shortName(text: string): string {
  if (text.length <= LONG) return text;
  const last = text.lastIndexOf(" · ");
  const end = last > 0 && text.length - last < LONG / 2 ? text.slice(last) : "";
  return `${text.slice(0, LONG - 1 - end.length).trimEnd()}…${end}`;
}

/** Returns the shape of a kind: no corner is a circle. */
export function shapeOf(kind: Kind | undefined): string {
  return SHAPES[kind?.corners ?? 0] ?? "ellipse";
}

export class Canvas {
  readonly cy: cytoscape.Core;
  readonly #language: string;
  readonly #dark = matchMedia("(prefers-color-scheme: dark)");

  constructor(place: HTMLElement, language: string, wishes: Wishes) {
    this.#language = language;
    // Cytoscape adds a style element unless there is one of this name; its one rule stands in our
    // style sheet, as the policy of the page allows no other.
    if (!document.getElementById(HELD)) {
      const held = document.createElement("template");
      held.id = HELD;
      document.head.append(held);
    }
    this.cy = cytoscape({
      container: place,
      style: this.#style(),
      minZoom: 0.03,
      maxZoom: 4,
      hideEdgesOnViewport: false,
      textureOnViewport: false,
      boxSelectionEnabled: false,
    });
    this.cy.on("tap", "node", (event) => wishes.node((event.target as cytoscape.NodeSingular).id()));
    this.cy.on("tap", "edge", (event) => wishes.link((event.target as cytoscape.EdgeSingular).id()));
    this.cy.on("dragfree", "node", (event) => {
      const node = event.target as cytoscape.NodeSingular;
      wishes.moved(node.id(), { ...node.position() });
    });
    this.#dark.addEventListener("change", () => this.cy.style(this.#style()));
  }

  /** Draws what is shown; what was there stays where it is, new things start beside their neighbour. */
  draw(shown: Shown, model: Model, groupName: (one: Cluster) => string): void {
    const cy = this.cy;
    const wanted = new Map<string, cytoscape.ElementDefinition>();
    for (const node of shown.nodes) {
      const kind = model.kinds.get(node.kind);
      const marks = node.marks?.length ? "⚠ " : "";
      wanted.set(node.iri, {
        group: "nodes",
        data: {
          id: node.iri,
          label: marks + shortName(node.label[this.#language] ?? node.iri),
          colour: kind?.colour ?? "#6b6b6b",
          shape: shapeOf(kind),
        },
        classes: node.missing ? "missing" : marks ? "marked" : "",
      });
    }
    for (const one of shown.clusters) {
      const kind = model.kinds.get(one.kind);
      wanted.set(one.id, {
        group: "nodes",
        data: {
          id: one.id,
          label: groupName(one),
          colour: kind?.colour ?? "#6b6b6b",
          shape: shapeOf(kind),
          size: sizeOf(one),
        },
        classes: "group",
      });
    }
    for (const one of shown.bundles) {
      const relation = model.relations.get(one.relation);
      wanted.set(one.id, {
        group: "edges",
        data: {
          id: one.id,
          source: one.source,
          target: one.target,
          label: (relation?.label[this.#language] ?? "") + (one.count > 1 ? ` × ${one.count}` : ""),
          colour: relation?.colour ?? "#6f7f8c",
        },
      });
    }
    for (const link of shown.links) {
      const relation = model.relations.get(link.relation);
      const about = link.about?.[this.#language];
      wanted.set(link.id, {
        group: "edges",
        data: {
          id: link.id,
          source: link.subject,
          target: link.object,
          label:
            (relation?.label[this.#language] ?? "") +
            (about ? ` (${shortName(about)})` : "") +
            (link.look ? ` ${link.look.mark} ${link.look.label[this.#language] ?? ""}` : ""),
          colour: link.look?.colour ?? relation?.colour ?? "#6f7f8c",
          dashes: link.look?.dashes,
        },
        classes: link.look ? (link.look.dashes ? "chain dashed" : "chain") : link.status === "accepted" ? "" : "unaccepted",
      });
    }
    cy.batch(() => {
      cy.elements()
        .filter((one) => !wanted.has(one.id()))
        .remove();
      const fresh = [...wanted.values()].filter((one) => cy.getElementById(one.data.id ?? "").empty());
      for (const one of wanted.values()) {
        const there = cy.getElementById(one.data.id ?? "");
        if (there.nonempty()) there.data("label", one.data["label"]);
      }
      cy.add(fresh.sort((a, b) => (a.group === b.group ? 0 : a.group === "nodes" ? -1 : 1)));
      cy.elements().toggleClass("many", wanted.size > MANY);
    });
  }

  places(): Map<string, Place> {
    return new Map(this.cy.nodes().map((node) => [node.id(), { ...node.position() }]));
  }

  move(places: Map<string, Place>, fit: boolean): void {
    this.cy.batch(() => {
      for (const [id, at] of places) this.cy.getElementById(id).position(at);
    });
    if (fit) this.fit();
  }

  fit(): void {
    this.cy.fit(undefined, 40);
    if (this.cy.zoom() > 1.2) {
      this.cy.zoom(1.2);
      this.cy.center();
    }
  }

  /** Shows the beginning of what is too wide for its names to be read, as on a phone. */
  readFromLeft(): void {
    if (this.cy.zoom() >= READABLE) return;
    this.cy.zoom(READABLE);
    const box = this.cy.elements().boundingBox();
    const free = Math.max(16, this.cy.height() - box.h * READABLE);
    this.cy.pan({ x: 8 - box.x1 * READABLE, y: free / 2 - box.y1 * READABLE });
  }

  zoomBy(factor: number): void {
    this.cy.zoom({
      level: this.cy.zoom() * factor,
      renderedPosition: { x: this.cy.width() / 2, y: this.cy.height() / 2 },
    });
  }

  select(id: string | undefined): void {
    this.cy.elements().unselect();
    if (id) this.cy.getElementById(id).select();
  }

  pin(ids: Iterable<string>): void {
    const pinned = new Set(ids);
    this.cy.nodes().forEach((node) => {
      node.toggleClass("pinned", pinned.has(node.id()));
    });
  }

  async png(): Promise<Blob> {
    const bg = getComputedStyle(document.documentElement).getPropertyValue("--raised").trim();
    return this.cy.png({ output: "blob-promise", full: true, scale: 2, bg, maxWidth: 8000 });
  }

  #style(): cytoscape.StylesheetJson {
    const root = getComputedStyle(document.documentElement);
    const of = (name: string): string => root.getPropertyValue(`--${name}`).trim();
    const isDark = this.#dark.matches;
    const shade = (one: cytoscape.SingularElementArgument): string =>
      isDark ? lighter(String(one.data("colour"))) : String(one.data("colour"));
    return [
      {
        selector: "node",
        style: {
          label: "data(label)",
          shape: "data(shape)" as unknown as cytoscape.Css.NodeShape,
          "background-color": shade,
          "border-color": of("text"),
          "border-width": 1.5,
          width: 26,
          height: 26,
          color: of("text"),
          "font-size": 11,
          "text-valign": "bottom",
          "text-margin-y": 4,
          "text-wrap": "wrap",
          "text-max-width": "130px",
          "text-background-color": of("raised"),
          "text-background-opacity": 0.85,
          "text-background-padding": "1px",
          "min-zoomed-font-size": 6,
        },
      },
      { selector: "node.group", style: { width: "data(size)", height: "data(size)", "border-style": "double", "border-width": 5 } },
      { selector: "node.marked", style: { "border-color": of("warm"), "border-width": 4 } },
      {
        selector: "node.missing",
        style: { "background-color": of("raised"), "border-style": "dashed", "border-width": 2, "border-color": of("text") },
      },
      { selector: "node.pinned", style: { "border-style": "dotted", "border-width": 4 } },
      {
        selector: "edge",
        style: {
          label: "data(label)",
          width: 1.6,
          "line-color": shade,
          "target-arrow-color": shade,
          "target-arrow-shape": "triangle",
          "curve-style": "bezier",
          "font-size": 9.5,
          color: of("text"),
          "text-rotation": "autorotate",
          "text-background-color": of("raised"),
          "text-background-opacity": 0.9,
          "text-background-padding": "1px",
          "min-zoomed-font-size": 7,
        },
      },
      { selector: "edge.unaccepted", style: { "line-style": "dashed", opacity: 0.75 } },
      { selector: "edge.chain", style: { width: 2.5, "text-wrap": "wrap", "text-max-width": "150px" } },
      {
        selector: "edge.dashed",
        style: {
          "line-style": "dashed",
          "line-dash-pattern": ((one: cytoscape.EdgeSingular) =>
            String(one.data("dashes")).split(" ").map(Number)) as unknown as number[],
        },
      },
      { selector: "edge.many", style: { "curve-style": "haystack", width: 1, "target-arrow-shape": "none", "min-zoomed-font-size": 9 } },
      { selector: "node.many", style: { "min-zoomed-font-size": 9, "text-background-opacity": 0 } },
      {
        selector: ":selected",
        style: {
          "border-color": of("accent"),
          "border-width": 5,
          "line-color": of("accent"),
          "target-arrow-color": of("accent"),
          width: 32,
          height: 32,
          "z-index": 10,
        },
      },
      { selector: "edge:selected", style: { width: 4 } },
    ];
  }
}

/** Returns a colour that is seen on a dark ground. */
export function lighter(colour: string): string {
  const value = Number.parseInt(colour.slice(1), 16);
  const mixed = [16, 8, 0].map((shift) => {
    const part = (value >> shift) & 255;
    return Math.round(part + (255 - part) * 0.45);
  });
  return `rgb(${mixed.join(",")})`;
}
