// Rows along a line of time: each row a dot at its day, rows of one day above each other, its text
// behind it. What has no day is left out and is in the table.

import { make } from "../parts/texts";
import { chooser } from "./fields";
import type { Shown } from "./results";
import { svg } from "./svg";
import { count, tell } from "./texts";
import { isDay, textOf } from "./terms";

const WIDTH = 960;
const MARGIN = 30;
const STEP = 16;
const MOST_HIGH = 40;

/** Draws the timeline of an answer. */
export function drawTimeline(place: HTMLElement, shown: Shown, names: Map<string, string>): void {
  const { answer, headings, site } = shown;
  const days = headings.map((name, index) => ({ name, index })).filter(({ index }) =>
    answer.rows.some((row) => isDay(row[index])),
  );
  let day = days[0]?.index ?? 0;
  let text = headings.findIndex((_, index) => !days.some((one) => one.index === index));
  if (text < 0) text = day;
  const words = make("p", { class: "hint", role: "status" });
  const picture = make("div", { class: "scroll drawing", tabindex: "0", role: "img" });
  const draw = (): void => {
    const dots = answer.rows.flatMap((row) => {
      const at = isDay(row[day]) ? timeOf(row[day]?.value ?? "") : NaN;
      return Number.isNaN(at) ? [] : [{ at, said: row[day]?.value ?? "", text: textOf(row[text], names, site) }];
    });
    dots.sort((a, b) => a.at - b.at);
    const values = { count: count(dots.length), first: dots[0]?.said ?? "", last: dots.at(-1)?.said ?? "" };
    words.textContent = tell("timeline.words", values);
    picture.setAttribute("aria-label", tell("timeline.words", values));
    picture.replaceChildren(pictureOf(dots));
  };
  const choices = (all: typeof days): [string, string][] => all.map(({ name, index }) => [String(index), name]);
  place.replaceChildren(
    make(
      "div",
      { class: "choices" },
      chooser(tell("timeline.day"), choices(days), String(day), (value) => {
        day = Number(value);
        draw();
      }),
      chooser(tell("timeline.text"), choices(headings.map((name, index) => ({ name, index }))), String(text), (value) => {
        text = Number(value);
        draw();
      }),
    ),
    words,
    picture,
  );
  draw();
}

/** Returns an instant of a day, a month or a year. */
function timeOf(said: string): number {
  const match = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(said);
  return match ? Date.UTC(Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)) : NaN;
}

function pictureOf(dots: { at: number; said: string; text: string }[]): SVGElement {
  const first = dots[0]?.at ?? 0;
  const span = Math.max((dots.at(-1)?.at ?? 0) - first, 86_400_000);
  const x = (at: number): number => MARGIN + ((at - first) / span) * (WIDTH - 2 * MARGIN);
  const stacked = new Map<number, number>();
  const marks = dots.map((dot) => {
    const column = Math.round(x(dot.at) / 8);
    const level = stacked.get(column) ?? 0;
    stacked.set(column, level + 1);
    return { ...dot, x: x(dot.at), level: Math.min(level, MOST_HIGH) };
  });
  const height = (Math.max(0, ...marks.map((one) => one.level)) + 1) * STEP + 60;
  const base = height - 34;
  const drawn = svg("svg", { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, class: "timeline" });
  drawn.append(svg("line", { x1: MARGIN, x2: WIDTH - MARGIN, y1: base, y2: base, class: "axis" }));
  const [from, to] = [new Date(first).getUTCFullYear(), new Date(first + span).getUTCFullYear() + 1];
  const every = Math.max(1, Math.ceil((to - from) / 12));
  for (let year = from; year <= to; year += every) {
    const at = x(Date.UTC(year, 0, 1));
    if (at < MARGIN - 1 || at > WIDTH - MARGIN + 1) continue;
    drawn.append(svg("line", { x1: at, x2: at, y1: base, y2: base + 5, class: "axis" }));
    drawn.append(svg("text", { x: at, y: base + 20, "text-anchor": "middle" }, String(year)));
  }
  for (const one of marks) {
    const dot = svg("circle", { cx: one.x, cy: base - 10 - one.level * STEP, r: 5, class: "dot" });
    dot.append(svg("title", {}, `${one.said}: ${one.text}`));
    drawn.append(dot);
  }
  return drawn;
}
