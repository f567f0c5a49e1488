// An answer as a graph, drawn by cytoscape: triples as they are; of a table, two columns of things
// that the reader chooses.

import cytoscape from "cytoscape";
import fcose from "cytoscape-fcose";

import { make } from "../parts/texts";
import { chooser, colour } from "./fields";
import type { Shown } from "./results";
import { count, tell } from "./texts";
import { linkOf, textOf, type Term } from "./terms";

cytoscape.use(fcose);

// cytoscape would put a style sheet into the page, which its policy refuses, unless an element of
// this name is there; what it says stands in editor.css.
const STYLED = "__________cytoscape_stylesheet";
if (!document.getElementById(STYLED)) document.head.append(make("meta", { id: STYLED }));

const MOST = 1_000;
const LONGEST = 40;

/** Draws the graph of an answer. */
export function drawNetwork(place: HTMLElement, shown: Shown, names: Map<string, string>): void {
  const { answer, headings } = shown;
  if (answer.rows.length > MOST) {
    const values = { most: count(MOST), count: count(answer.rows.length) };
    place.replaceChildren(make("p", {}, tell("graph.too_many", values)));
    return;
  }
  const isGraph = answer.kind === "graph";
  const things = headings.map((name, index) => ({ name, index })).filter(({ index }) =>
    answer.rows.some((row) => row[index]?.type === "uri"),
  );
  let from = things[0]?.index ?? 0;
  let to = isGraph ? 2 : (things[1]?.index ?? 0);
  const words = make("p", { class: "hint", role: "status" });
  const picture = make("div", { class: "drawing network", role: "img" });
  let drawn: cytoscape.Core | undefined;
  const draw = (): void => {
    drawn?.destroy();
    const elements = elementsOf(shown, from, to, names);
    const edges = elements.filter((one) => "source" in one.data).length;
    const values = { nodes: count(elements.length - edges), edges: count(edges) };
    words.textContent = tell("graph.words", values);
    picture.setAttribute("aria-label", tell("graph.words", values));
    drawn = cytoscape({ container: picture, elements, style: styleOf(), layout: { name: "fcose", animate: false } as never });
    drawn.on("tap", "node", (event) => {
      const href = (event.target as cytoscape.NodeSingular).data("href") as string | undefined;
      if (href) location.assign(href);
    });
  };
  const fields = make("div", { class: "choices" });
  if (!isGraph) {
    const choices = things.map(({ name, index }): [string, string] => [String(index), name]);
    fields.append(
      chooser(tell("graph.from"), choices, String(from), (value) => {
        from = Number(value);
        draw();
      }),
      chooser(tell("graph.to"), choices, String(to), (value) => {
        to = Number(value);
        draw();
      }),
    );
  }
  place.replaceChildren(fields, words, picture);
  draw();
}

function elementsOf(
  { answer, headings, site }: Shown,
  from: number,
  to: number,
  names: Map<string, string>,
): cytoscape.ElementDefinition[] {
  const nodes = new Map<string, cytoscape.ElementDefinition>();
  const edges = new Map<string, cytoscape.ElementDefinition>();
  const node = (term: Term): string => {
    const id = `${term.type} ${term.value}`;
    const text = textOf(term, names, site);
    const label = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
    const href = term.type === "uri" ? linkOf(term.value, site) : null;
    nodes.set(id, { data: { id, label, ...(href ? { href } : {}), kind: term.type } });
    return id;
  };
  for (const row of answer.rows) {
    const [tail, head] = [row[from], row[to]];
    if (!tail || !head) continue;
    const label = answer.kind === "graph" ? textOf(row[1], names, site) : (headings[to] ?? "");
    const [source, target] = [node(tail), node(head)];
    edges.set(`${source} ${label} ${target}`, { data: { source, target, label } });
  }
  return [...nodes.values(), ...edges.values()];
}

function styleOf(): cytoscape.StylesheetJson {
  const text = { color: colour("text"), "text-outline-color": colour("back"), "text-outline-width": 2 };
  return [
    {
      selector: "node",
      style: { label: "data(label)", "background-color": colour("accent"), "font-size": 11, width: 16, height: 16, ...text },
    },
    { selector: "node[kind = 'literal']", style: { "background-color": colour("quiet"), shape: "rectangle" } },
    {
      selector: "edge",
      style: {
        label: "data(label)",
        width: 1.5,
        "font-size": 9,
        "line-color": colour("quiet"),
        "target-arrow-color": colour("quiet"),
        "target-arrow-shape": "triangle",
        "curve-style": "bezier",
        ...text,
      },
    },
  ] as cytoscape.StylesheetJson;
}
