// Provinces as tiles of equal size, on the same grid as the map of the first page: the left half has
// the colour of the lowest number of the rows that name the province, the right half of the highest.

import { make } from "../parts/texts";
import { chooser } from "./fields";
import type { Shown } from "./results";
import { svg } from "./svg";
import { count, tell } from "./texts";
import { numberOf, textOf } from "./terms";

type Tiles = Record<string, Record<string, [short: string, column: number, row: number]>>;

const WIDTH = 66;
const HEIGHT = 52;
const GAP = 4;
const STEPS = ["#f7f4d4", "#d3e8b4", "#a3d6b0", "#77c3bd", "#58abca"];
const EMPTY = "#e9e6df";
const CORNER = 11;
const [NAME_PX, VALUE_PX] = [12, 12];
const [NAME_EM, VALUE_EM] = [0.75, 0.58];
const NAMED = 12;

interface Spread {
  low: number;
  high: number;
  rows: number;
  name: string;
}

/** Draws the map of an answer. */
export function drawMap(place: HTMLElement, shown: Shown, names: Map<string, string>): void {
  const { answer, headings, site } = shown;
  const tiles = JSON.parse(document.getElementById("editor")?.dataset["tiles"] ?? "{}") as Tiles;
  const start = `${site.base}id/area/`;
  const numbers = headings.map((name, index) => ({ name, index })).filter(({ index }) =>
    answer.rows.some((row) => numberOf(row[index]) !== null),
  );
  let chosen = numbers[0]?.index ?? 0;
  const words = make("p", { class: "hint", role: "status" });
  const picture = make("div", { class: "scroll drawing", tabindex: "0", role: "img" });
  const draw = (): void => {
    const values = new Map<string, Spread>();
    for (const row of answer.rows) {
      const area = row.find((term) => term?.type === "uri" && term.value.startsWith(start));
      const value = numberOf(row[chosen]);
      if (!area || value === null) continue;
      const slug = area.value.slice(start.length);
      const one = values.get(slug) ?? { low: value, high: value, rows: 0, name: textOf(area, names, site) };
      values.set(slug, { ...one, low: Math.min(one.low, value), high: Math.max(one.high, value), rows: one.rows + 1 });
    }
    const grid = gridOf(tiles, values);
    const found = [...values.keys()].filter((slug) => slug in grid).length;
    const said = tell("map.words", { count: count(found) });
    const rest = [...values].filter(([slug]) => !(slug in grid)).map(([, one]) => `${one.name} (${rangeOf(one)})`);
    const more = rest.length > NAMED ? " …" : "";
    const elsewhere = rest.length ? ` ${tell("map.elsewhere", { names: rest.slice(0, NAMED).join("; ") + more })}` : "";
    words.textContent = said + elsewhere;
    picture.setAttribute("aria-label", said);
    picture.replaceChildren(pictureOf(grid, values));
  };
  const choices = numbers.map(({ name, index }): [string, string] => [String(index), name]);
  place.replaceChildren(
    make(
      "div",
      { class: "choices" },
      chooser(tell("map.value"), choices, String(chosen), (value) => {
        chosen = Number(value);
        draw();
      }),
    ),
    words,
    picture,
  );
  draw();
}

/** Returns the layout that has a place for most of the provinces named; the newest of equals. */
function gridOf(tiles: Tiles, values: Map<string, unknown>): Tiles[string] {
  const layouts = Object.keys(tiles).sort((a, b) => Number(b) - Number(a));
  const fits = (layout: string): number =>
    [...values.keys()].filter((slug) => slug in (tiles[layout] ?? {})).length;
  const best = layouts.reduce((one, other) => (fits(other) > fits(one) ? other : one), layouts[0] ?? "");
  return tiles[best] ?? {};
}

/** Returns the lowest and the highest number as a text. */
function rangeOf({ low, high }: Spread): string {
  return low === high ? count(low) : `${count(low)}–${count(high)}`;
}

function pictureOf(grid: Tiles[string], values: Map<string, Spread>): SVGElement {
  const numbers = [...values].filter(([slug]) => slug in grid).flatMap(([, one]) => [one.low, one.high]);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const fillOf = (value: number): string => {
    const share = high > low ? (value - low) / (high - low) : 1;
    return STEPS[Math.min(STEPS.length - 1, Math.floor(share * STEPS.length))] ?? EMPTY;
  };
  const places = Object.values(grid);
  const width = Math.max(...places.map(([, column]) => column)) * (WIDTH + GAP);
  const height = Math.max(...places.map(([, , row]) => row)) * (HEIGHT + GAP);
  const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "tiles" });
  for (const [slug, [short, column, row]] of Object.entries(grid)) {
    const one = values.get(slug);
    const [x, y] = [(column - 1) * (WIDTH + GAP), (row - 1) * (HEIGHT + GAP)];
    const tile = svg("g", one ? {} : { class: "none" });
    tile.append(svg("rect", { x, y, width: WIDTH, height: HEIGHT, rx: 4, fill: one ? fillOf(one.low) : EMPTY }));
    if (one && one.high > one.low) {
      const half = WIDTH / 2;
      const right = `M${x + half} ${y}h${half - 4}a4 4 0 0 1 4 4v${HEIGHT - 8}a4 4 0 0 1 -4 4h-${half - 4}z`;
      const corner = `M${x + WIDTH - CORNER} ${y}h${CORNER - 4}a4 4 0 0 1 4 4v${CORNER - 4}z`;
      tile.append(
        svg("path", { d: right, fill: fillOf(one.high) }),
        svg("path", { d: corner, class: "differs" }),
      );
    }
    const said = one ? `${one.name}: ${rangeOf(one)}` : slug;
    tile.append(
      textAt(x, y + 21, short, NAME_PX, NAME_EM),
      textAt(x, y + 41, one ? rangeOf(one) : "–", VALUE_PX, VALUE_EM),
      svg("title", {}, one && one.rows > 1 ? `${said} (${tell("rows_of", { count: count(one.rows) })})` : said),
    );
    drawn.append(tile);
  }
  return drawn;
}

/** Returns a text in the middle of a tile, as large as fits. */
function textAt(x: number, y: number, text: string, most: number, em: number): SVGElement {
  const size = Math.min(most, (WIDTH - 8) / (text.length * em));
  return svg("text", { x: x + WIDTH / 2, y, "text-anchor": "middle", "font-size": size.toFixed(1) }, text);
}
