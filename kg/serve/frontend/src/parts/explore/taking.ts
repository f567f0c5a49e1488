// The buttons that take a view along: pictures, files, and the query behind it.

import { make } from "../texts";
import type { Canvas } from "../graph";
import { save, writeConstruct, writeCsv, writeGraphml, writeJson, writeSvg, type Export } from "./exports";
import { button } from "./panel";
import { tell } from "./texts";

const LONGEST_QUERY = 6000;

/**
 * Returns the buttons.
 *
 * drawn: what is on the canvas, for pictures; whole: the same with groups opened, for data; canvas:
 * where things stand; say: tells people what happened.
 */
export function exportButtons(
  drawn: () => Export,
  whole: () => Export,
  canvas: () => Canvas,
  say: (text: string) => void,
): HTMLElement {
  return make(
    "span",
    { role: "group", "aria-label": tell("export"), class: "explore-exports" },
    `${tell("export")}: `,
    button("PNG", () => void canvas().png().then((blob) => save("terang.png", blob, "image/png"))),
    button("SVG", () => save("terang.svg", writeSvg(drawn(), canvas().places()), "image/svg+xml")),
    button("GraphML", () => save("terang.graphml", writeGraphml(whole()), "application/xml")),
    button("CSV", () => save("terang.csv", writeCsv(whole()), "text/csv")),
    button("JSON", () => save("terang.json", writeJson(whole()), "application/json")),
    button(tell("sparql"), () => openQuery(whole(), say)),
  );
}

function openQuery(view: Export, say: (text: string) => void): void {
  const query = writeConstruct(view);
  if (query.length > LONGEST_QUERY) {
    save("terang.rq", query, "application/sparql-query");
    say(tell("sparql_long"));
    return;
  }
  const fields = new URLSearchParams({ query, format: "html", lang: view.language });
  location.assign(`/sparql?${fields}`);
}
