// Rows along a line of time: each row a dot at its day, or a bar where the reader chose an end, too;
// rows of one time above each other, the text behind them. What has no day is left out and is in the
// table.

import { make } from "../parts/texts";
import { chooser } from "./fields";
import type { Shown } from "./results";
import { svg } from "./svg";
import { count, tell } from "./texts";
import { isDay, isYear, textOf, type Term } from "./terms";

const WIDTH = 960;
const MARGIN = 30;
const STEP = 16;
const MOST_HIGH = 40;
const NAMED_MOST = 40;
const LANE = 30;
const DAY_MS = 86_400_000;
const NONE = -1;

/** A row: where it begins and ends (a dot: nowhere), and what it says. */
interface Mark {
  at: number;
  until: number | undefined;
  said: string;
  text: string;
}

/** Draws the timeline of an answer. */
export function drawTimeline(place: HTMLElement, shown: Shown, names: Map<string, string>): void {
  const { answer, headings, site } = shown;
  const days = daysOf(shown);
  let day = days[0] ?? 0;
  let end = days.find((other) => other !== day && isEndOf(shown, day, other)) ?? NONE;
  let text = headings.findIndex((_, index) => !days.includes(index));
  if (text < 0) text = day;
  const words = make("p", { class: "hint", role: "status" });
  const picture = make("div", { class: "scroll drawing", tabindex: "0", role: "img" });
  const draw = (): void => {
    let early = 0;
    const marks = answer.rows.flatMap((row): Mark[] => {
      const [first, last] = [row[day], end === NONE ? undefined : row[end]];
      const from = timeOf(first, false);
      const until = timeOf(last, true);
      if (from === undefined && until === undefined) return [];
      const isReversed = from !== undefined && until !== undefined && until < from;
      if (isReversed) early += 1;
      const said = end === NONE ? (first?.value ?? "") : `${first?.value ?? "…"} – ${last?.value ?? "…"}`;
      const at = from ?? until ?? 0;
      const isBar = from !== undefined && until !== undefined && !isReversed;
      return [{ at, until: isBar ? until : undefined, said, text: textOf(row[text], names, site) }];
    });
    marks.sort((a, b) => a.at - b.at || (a.until ?? a.at) - (b.until ?? b.at));
    const bars = marks.filter((one) => one.until !== undefined).length;
    const label = [
      tell("timeline.words", { count: count(marks.length), first: dayOf(marks[0]?.at), last: dayOf(lastOf(marks)) }),
      end === NONE ? "" : tell("timeline.bars", { bars: count(bars), dots: count(marks.length - bars) }),
      early ? tell("timeline.early", { count: count(early) }) : "",
    ].filter(Boolean).join(" ");
    words.textContent = label;
    picture.setAttribute("aria-label", label);
    picture.replaceChildren(end === NONE ? dotsOf(marks) : barsOf(marks));
  };
  const choices = (all: number[]): [string, string][] => all.map((index) => [String(index), headings[index] ?? ""]);
  place.replaceChildren(
    make(
      "div",
      { class: "choices" },
      chooser(tell("timeline.day"), choices(days), String(day), (value) => {
        day = Number(value);
        draw();
      }),
      chooser(tell("timeline.end"), [[String(NONE), tell("chart.nothing")], ...choices(days)], String(end), (value) => {
        end = Number(value);
        draw();
      }),
      chooser(tell("timeline.text"), choices(headings.map((_, index) => index)), String(text), (value) => {
        text = Number(value);
        draw();
      }),
    ),
    words,
    picture,
  );
  draw();
}

/** Returns the columns of days, and after them those whose numbers are all years. */
function daysOf({ answer, headings }: Shown): number[] {
  const columns = headings.map((_, index) => index);
  const days = columns.filter((index) => answer.rows.some((row) => isDay(row[index])));
  const years = columns.filter((index) => {
    const said = answer.rows.flatMap((row) => row[index] ?? []);
    return said.length > 0 && said.every(isYear);
  });
  return [...days, ...years];
}

/** Returns whether a column is likely the end of another: never before it, and later once at least. */
function isEndOf({ answer }: Shown, day: number, other: number): boolean {
  let isLater = false;
  for (const row of answer.rows) {
    const [from, until] = [timeOf(row[day], false), timeOf(row[other], false)];
    if (from === undefined || until === undefined) continue;
    if (until < from) return false;
    isLater ||= until > from;
  }
  return isLater;
}

/** Returns the first or the last instant of a day, a month or a year. */
function timeOf(term: Term | undefined, isLast: boolean): number | undefined {
  if (!isDay(term) && !isYear(term)) return undefined;
  const match = /^(-?\d{4,})(?:-(\d\d))?(?:-(\d\d))?/.exec(term?.value ?? "");
  if (!match) return undefined;
  const [year, month, day] = [match[1], match[2], match[3]].map((part) => (part ? Number(part) : undefined));
  const first = Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1);
  if (!isLast) return first;
  if (day !== undefined) return first + DAY_MS - 1;
  return Date.UTC(month === undefined ? (year ?? 0) + 1 : (year ?? 0), month ?? 0, 1) - 1;
}

function dayOf(at: number | undefined): string {
  return at === undefined ? "" : new Date(at).toISOString().slice(0, 10);
}

function lastOf(marks: Mark[]): number | undefined {
  return marks.length ? Math.max(...marks.map((one) => one.until ?? one.at)) : undefined;
}

/** Returns an empty picture of a height, with its axis, and the place of an instant across it. */
function canvasOf(marks: Mark[], height: number): { drawn: SVGElement; base: number; x: (at: number) => number } {
  const first = marks[0]?.at ?? 0;
  const span = Math.max((lastOf(marks) ?? 0) - first, DAY_MS);
  const x = (at: number): number => MARGIN + ((at - first) / span) * (WIDTH - 2 * MARGIN);
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
  return { drawn, base, x };
}

function titled(shape: SVGElement, mark: Mark): SVGElement {
  shape.append(svg("title", {}, `${mark.said}: ${mark.text}`));
  return shape;
}

function dotsOf(marks: Mark[]): SVGElement {
  const { x: across } = canvasOf(marks, 0);
  const stacked = new Map<number, number>();
  const levels = marks.map((mark) => {
    const column = Math.round(across(mark.at) / 8);
    const level = stacked.get(column) ?? 0;
    stacked.set(column, level + 1);
    return Math.min(level, MOST_HIGH);
  });
  const { drawn, base, x } = canvasOf(marks, (Math.max(0, ...levels) + 1) * STEP + 60);
  marks.forEach((mark, index) => {
    const cy = base - 10 - (levels[index] ?? 0) * STEP;
    drawn.append(titled(svg("circle", { cx: x(mark.at), cy, r: 5, class: "dot" }), mark));
  });
  return drawn;
}

/** Draws bars from top to bottom: few have a line and a name each, many share lines where there is room. */
function barsOf(marks: Mark[]): SVGElement {
  const isNamed = marks.length <= NAMED_MOST;
  const { x: across } = canvasOf(marks, 0);
  const ends: number[] = [];
  const lanes = marks.map((mark, index) => {
    if (isNamed) return index;
    const from = across(mark.at);
    let lane = ends.findIndex((until) => until + 8 < from);
    if (lane < 0) lane = ends.length < 2 * MOST_HIGH ? ends.length : index % ends.length;
    ends[lane] = Math.max(ends[lane] ?? 0, across(mark.until ?? mark.at));
    return lane;
  });
  const step = isNamed ? LANE : STEP;
  const { drawn, x } = canvasOf(marks, (Math.max(0, ...lanes) + 1) * step + 60);
  marks.forEach((mark, index) => {
    const y = (lanes[index] ?? 0) * step + (isNamed ? 22 : 8);
    const [from, until] = [x(mark.at), x(mark.until ?? mark.at)];
    const shape =
      mark.until === undefined
        ? svg("circle", { cx: from, cy: y + 4, r: 5, class: "dot" })
        : svg("rect", { x: from, y, width: Math.max(until - from, 3), height: 8, rx: 2, class: "span" });
    drawn.append(titled(shape, mark));
    if (!isNamed) return;
    const isRight = from > WIDTH / 2;
    const at = { x: isRight ? Math.max(until, from) : from, y: y - 5, "text-anchor": isRight ? "end" : "start" };
    drawn.append(svg("text", at, mark.text.length > 70 ? `${mark.text.slice(0, 69)}…` : mark.text));
  });
  return drawn;
}
