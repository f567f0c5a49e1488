// Provinces as tiles of equal size, on the same grid as the map of the first page: the colour stands
// for a number of the rows that name the province.

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
    const values = new Map<string, { value: number; name: string }>();
    for (const row of answer.rows) {
      const area = row.find((term) => term?.type === "uri" && term.value.startsWith(start));
      const value = numberOf(row[chosen]);
      if (area && value !== null) {
        values.set(area.value.slice(start.length), { value, name: textOf(area, names, site) });
      }
    }
    const grid = gridOf(tiles, values);
    const found = [...values.keys()].filter((slug) => slug in grid).length;
    words.textContent = tell("map.words", { count: count(found) });
    picture.setAttribute("aria-label", tell("map.words", { count: count(found) }));
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

function pictureOf(
  grid: Tiles[string],
  values: Map<string, { value: number; name: string }>,
): SVGElement {
  const numbers = [...values].filter(([slug]) => slug in grid).map(([, one]) => one.value);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const places = Object.values(grid);
  const width = Math.max(...places.map(([, column]) => column)) * (WIDTH + GAP);
  const height = Math.max(...places.map(([, , row]) => row)) * (HEIGHT + GAP);
  const drawn = svg("svg", { viewBox: `0 0 ${width} ${height}`, width, height, class: "tiles" });
  for (const [slug, [short, column, row]] of Object.entries(grid)) {
    const one = values.get(slug);
    const share = one && high > low ? (one.value - low) / (high - low) : 1;
    const step = Math.min(STEPS.length - 1, Math.floor(share * STEPS.length));
    const [x, y] = [(column - 1) * (WIDTH + GAP), (row - 1) * (HEIGHT + GAP)];
    const tile = svg("g", {});
    tile.append(
      svg("rect", { x, y, width: WIDTH, height: HEIGHT, rx: 4, fill: one ? (STEPS[step] ?? EMPTY) : EMPTY }),
      svg("text", { x: x + WIDTH / 2, y: y + 21, "text-anchor": "middle" }, short),
      svg("text", { x: x + WIDTH / 2, y: y + 41, "text-anchor": "middle" }, one ? one.value.toLocaleString(document.documentElement.lang) : "–"),
      svg("title", {}, one ? `${one.name}: ${one.value}` : slug),
    );
    drawn.append(tile);
  }
  return drawn;
}
