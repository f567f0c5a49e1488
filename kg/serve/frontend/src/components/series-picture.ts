// The chart as SVG, drawn for the width there is: spreads, periods, lines, points, rings, boundaries.

import { draw, paint } from "./dom";
import type { Point, Series, Style } from "./series";
import type { Words } from "./texts";

const DAY = 86_400_000;
const SIZE = 5;
const LONG_PERIOD = 60 * DAY;

const SHAPES: Record<string, string> = {
  circle: "M-1 0A1 1 0 1 1 1 0A1 1 0 1 1-1 0Z",
  square: "M-.88-.88H.88V.88H-.88Z",
  "triangle-up": "M0-1.15L1.1.85H-1.1Z",
  "triangle-down": "M0 1.15L1.1-.85H-1.1Z",
  "triangle-right": "M1.15 0L-.85 1.1V-1.1Z",
  "triangle-left": "M-1.15 0L.85 1.1V-1.1Z",
  diamond: "M0-1.3L1.05 0L0 1.3L-1.05 0Z",
  cross: "M-.42-1.15H.42V-.42H1.15V.42H.42V1.15H-.42V.42H-1.15V-.42H-.42Z",
};

/** The cross on a value in doubt, a form that no definition has. */
export const SALTIRE = "M-7-7L7 7M-7 7L7-7";

/** Returns the mark of a style around the origin. */
export function symbol(style: Style, kind: "filled" | "hollow" | "pale"): SVGPathElement {
  const shape = SHAPES[style.shape] ?? (SHAPES["circle"] as string);
  return paint(draw("path", { d: shape, class: `mark ${kind}`, transform: `scale(${SIZE})` }), style.colour);
}

/** Returns how a point is filled. */
export function fillOf(point: Point): "filled" | "hollow" | "pale" {
  return !point.isObserved ? "hollow" : point.asOf ? "filled" : "pale";
}

interface Frame {
  left: number;
  right: number;
  top: number;
  bottom: number;
  x: (time: number) => number;
  y: (value: number) => number;
}

export interface Spot {
  point: Point;
  node: SVGGElement;
  x: number;
  y: number;
}

export interface Wishes {
  choose: (point: Point) => void;
  show: (spot: Spot | undefined) => void;
  label: (point: Point) => string;
}

/** Draws a series for a size; returns the points in the order of their days. */
export function drawSeries(
  svg: SVGSVGElement,
  series: Series,
  words: Words,
  size: { width: number; height: number },
  wishes: Wishes,
): Spot[] {
  const frame = frameOf(series, words, size.width, size.height);
  svg.setAttribute("viewBox", `0 0 ${size.width} ${size.height}`);
  const back = draw("g", { "aria-hidden": "true" });
  back.append(...axisOfValues(series, words, frame), ...axisOfDays(series, words, frame));
  for (const one of series.spreads) {
    const [x, top, bottom] = [frame.x(one.time), frame.y(one.high), frame.y(one.low)];
    const said = `${words.amount(one.low, series.unit)} – ${words.amount(one.high, series.unit)} (${words.say("figures", { n: one.figures })})`;
    back.append(draw("path", { d: `M${fixed(x)} ${fixed(bottom)}V${fixed(top)}`, class: "spread" }, draw("title", {}, said)));
  }
  for (const one of series.boundaries) {
    const x = frame.x(one.time);
    back.append(draw("path", { d: `M${fixed(x)} ${frame.top}V${frame.bottom}`, class: "boundary" }));
    back.append(draw("text", { x: fixed(x - 5), y: frame.top + 12, "text-anchor": "end", class: "small" }, words.say("boundary")));
  }
  for (const point of series.points) {
    if (point.asOf || point.time - point.begin <= LONG_PERIOD) continue;
    const d = `M${fixed(Math.max(frame.x(point.begin), frame.left))} ${fixed(frame.y(point.value))}H${fixed(frame.x(point.time))}`;
    back.append(paint(draw("path", { d, class: "span stroke" }), point.style.colour));
  }
  for (const line of series.lines) {
    const style = line[0]?.style;
    if (!style) continue;
    const d = line.map((one, place) => `${place ? "L" : "M"}${fixed(frame.x(one.time))} ${fixed(frame.y(one.value))}`).join("");
    back.append(paint(draw("path", { d, class: "joined stroke", "stroke-dasharray": style.dash || undefined }), style.colour));
  }
  const front = draw("g");
  const spots = series.points.map((point, place): Spot => {
    const [x, y] = [frame.x(point.time), frame.y(point.value)];
    const node = draw(
      "g",
      {
        class: "figure",
        role: "button",
        tabindex: place ? -1 : 0,
        "aria-label": wishes.label(point),
        transform: `translate(${fixed(x)} ${fixed(y)})`,
      },
      draw("circle", { r: 12, class: "hit" }),
      point.isPending && draw("circle", { r: 9, class: "ring" }),
      symbol(point.style, fillOf(point)),
      point.doubt !== "" && draw("path", { d: SALTIRE, class: "doubt" }),
    );
    const spot = { point, node, x, y };
    node.addEventListener("click", () => wishes.choose(point));
    node.addEventListener("pointerenter", () => wishes.show(spot));
    node.addEventListener("pointerleave", () => wishes.show(undefined));
    node.addEventListener("focus", () => wishes.show(spot));
    node.addEventListener("blur", () => wishes.show(undefined));
    return spot;
  });
  front.append(...spots.map((one) => one.node));
  svg.replaceChildren(back, front);
  return spots;
}

function frameOf(series: Series, words: Words, width: number, height: number): Frame {
  const longest = Math.max(...ticksOf(series.low, series.high).map((one) => words.amount(one, series.unit).length));
  const [left, right, top, bottom] = [longest * 7 + 10, width - 8, 10, height - 24];
  const [begin, end] = years(series);
  const beyond = ((end - begin) * 10) / Math.max(right - left, 1);
  const all = end - begin + 2 * beyond;
  return {
    left,
    right,
    top,
    bottom,
    x: (time) => left + ((time - begin + beyond) / all) * (right - left),
    y: (value) => bottom - ((value - series.low) / (series.high - series.low)) * (bottom - top),
  };
}

/** Returns the first day of the first year, and of the year after the last. */
function years(series: Series): [number, number] {
  const times = [...series.points.map((one) => one.time), ...series.boundaries.map((one) => one.time)];
  const year = (time: number): number => new Date(time).getUTCFullYear();
  return [Date.UTC(year(Math.min(...times)), 0, 1), Date.UTC(year(Math.max(...times)) + 1, 0, 1)];
}

/** Returns about five round values from the lowest to the highest. */
function ticksOf(low: number, high: number): number[] {
  const rough = (high - low) / 5;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10) * power;
  const found = [];
  for (let n = Math.ceil(low / step); n * step <= high + step / 1e6; n += 1) found.push(Number((n * step).toPrecision(12)));
  return found;
}

function axisOfValues(series: Series, words: Words, frame: Frame): SVGElement[] {
  return ticksOf(series.low, series.high).flatMap((value) => {
    const y = fixed(frame.y(value));
    return [
      draw("path", { d: `M${frame.left} ${y}H${frame.right}`, class: "grid" }),
      draw("text", { x: frame.left - 6, y: fixed(frame.y(value) + 4), "text-anchor": "end" }, words.amount(value, series.unit)),
    ];
  });
}

function axisOfDays(series: Series, words: Words, frame: Frame): SVGElement[] {
  const [begin, end] = years(series);
  const first = new Date(begin).getUTCFullYear();
  const count = new Date(end).getUTCFullYear() - first;
  const room = Math.max(frame.right - frame.left, 80);
  const made: SVGElement[] = [draw("path", { d: `M${frame.left} ${frame.bottom}H${frame.right}`, class: "axis" })];
  const tick = (time: number, at: number, text: string, anchor = "middle"): void => {
    const x = fixed(frame.x(time));
    made.push(draw("path", { d: `M${x} ${frame.top}V${frame.bottom + 4}`, class: "grid" }));
    made.push(draw("text", { x: fixed(at), y: frame.bottom + 18, "text-anchor": anchor }, text));
  };
  if (count > 2) {
    const step = [1, 2, 5, 10, 20, 50, 100].find((one) => (count / one) * 40 <= room) ?? 1000;
    for (let year = Math.ceil(first / step) * step; year < first + count; year += step) {
      // The year stands in the middle of its days, not at their beginning.
      const time = Date.UTC(year, 0, 1);
      tick(time, (frame.x(time) + frame.x(Date.UTC(year + 1, 0, 1))) / 2, String(year));
    }
    return made;
  }
  const months = room > 60 * 12 * count ? 1 : room > 60 * 4 * count ? 3 : 6;
  const said = new Intl.DateTimeFormat(words.language === "id" ? "id-ID" : "en-GB", { month: "short", year: "numeric", timeZone: "UTC" });
  for (let month = 0; month < 12 * count; month += months) {
    const time = Date.UTC(first, month, 1);
    tick(time, frame.x(time), said.format(time), "start");
  }
  return made;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
