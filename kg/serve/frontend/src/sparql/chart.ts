// A chart by Vega-Lite: the reader chooses form, axes and colour. Expressions are interpreted from
// their syntax tree (vega-interpreter), so the policy of the pages needs no eval.

import { parse, View, Warn } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";

import { make } from "../parts/texts";
import { chooser, colour } from "./fields";
import type { Shown } from "./results";
import { count, tell } from "./texts";
import { isDay, numberOf, textOf } from "./terms";

const MOST = 20_000;
const STEP = 18;
const MARKS = ["bar", "line", "point", "area"];
const COUNT = "count";

interface Encoding {
  mark: string;
  x: string;
  y: string;
  colour: string;
}

interface Column {
  name: string;
  type: "quantitative" | "temporal" | "nominal";
}

/** Draws the chart of an answer, with fields to choose its encoding. */
export function drawChart(place: HTMLElement, shown: Shown, names: Map<string, string>): void {
  const { answer } = shown;
  if (answer.rows.length > MOST) {
    const values = { most: count(MOST), count: count(answer.rows.length) };
    place.replaceChildren(make("p", {}, tell("chart.too_many", values)));
    return;
  }
  const columns = columnsOf(shown);
  const rows = rowsOf(shown, columns, names);
  const chosen = firstEncoding(columns, rows);
  const fields = make("div", { class: "choices" });
  const words = make("p", { class: "hint", role: "status" });
  const canvas = make("div"); // Vega gives it a role of its own
  const picture = make("div", { class: "drawing", role: "img", tabindex: "0" }, canvas);
  let view: View | undefined;
  const draw = (): void => {
    view?.finalize();
    const label = tell("chart.words", {
      count: count(answer.rows.length),
      x: nameOf(chosen.x, columns),
      y: nameOf(chosen.y, columns),
    });
    picture.setAttribute("aria-label", label);
    words.textContent = label;
    canvas.replaceChildren();
    const spec = compile(specOf(chosen, columns, rows, place.clientWidth), { logger: QUIET }).spec;
    view = new View(parse(spec, undefined, { ast: true }), {
      expr: expressionInterpreter,
      renderer: "canvas",
      container: canvas,
      hover: true,
      logLevel: Warn,
    });
    void view.runAsync();
  };
  const all: [string, string][] = columns.map((column, index) => [String(index), column.name]);
  const set = (key: keyof Encoding) => (value: string) => {
    chosen[key] = value;
    draw();
  };
  fields.append(
    chooser(tell("chart.mark"), MARKS.map((one) => [one, tell(`chart.${one}`)]), chosen.mark, set("mark")),
    chooser(tell("chart.x"), all, chosen.x, set("x")),
    chooser(tell("chart.y"), [...all, [COUNT, tell("chart.count")]], chosen.y, set("y")),
    chooser(tell("chart.colour"), [["", tell("chart.nothing")], ...all], chosen.colour, set("colour")),
  );
  place.replaceChildren(fields, words, make("div", { class: "scroll drawings" }, picture));
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
    if (canvas.isConnected) draw();
  });
  draw();
}

const QUIET = {
  level: () => QUIET,
  error: () => QUIET,
  warn: () => QUIET,
  info: () => QUIET,
  debug: () => QUIET,
} as never;

function columnsOf({ answer, headings }: Shown): Column[] {
  return headings.map((name, index) => {
    const terms = answer.rows.map((row) => row[index]).filter((term) => term !== undefined);
    const fits = (test: (term: (typeof terms)[number]) => boolean): boolean =>
      terms.length > 0 && terms.every(test);
    if (fits((term) => numberOf(term) !== null)) return { name, type: "quantitative" };
    return { name, type: fits(isDay) ? "temporal" : "nominal" };
  });
}

function rowsOf(
  { answer, site }: Shown,
  columns: Column[],
  names: Map<string, string>,
): Record<string, string | number | null>[] {
  return answer.rows.map((row) =>
    Object.fromEntries(
      columns.map(({ type }, index) => {
        const term = row[index];
        const value = type === "quantitative" ? numberOf(term) : textOf(term, names, site);
        return [`c${index}`, term ? value : null];
      }),
    ),
  );
}

/**
 * Chooses what is likely meant: names or days across, the first number upwards; dots where several
 * rows share a place, because bars would hide one behind the other.
 */
function firstEncoding(columns: Column[], rows: Record<string, unknown>[]): Encoding {
  const number = columns.findIndex((one) => one.type === "quantitative");
  const other = columns.findIndex((one, index) => one.type !== "quantitative" && index !== number);
  const x = other >= 0 ? other : 0;
  const isTime = columns[x]?.type === "temporal";
  return {
    mark: isTime || (number >= 0 && isShared(`c${x}`, rows)) ? "point" : "bar",
    x: String(x),
    y: number >= 0 ? String(number) : COUNT,
    colour: "",
  };
}

/** Returns whether several rows have the same value in a column. */
function isShared(key: string, rows: Record<string, unknown>[]): boolean {
  return new Set(rows.map((row) => row[key])).size < rows.length;
}

function nameOf(key: string, columns: Column[]): string {
  return key === COUNT ? tell("chart.count") : (columns[Number(key)]?.name ?? "");
}

function specOf(
  chosen: Encoding,
  columns: Column[],
  rows: Record<string, unknown>[],
  room: number,
): TopLevelSpec {
  const channel = (key: string): object =>
    key === COUNT
      ? { aggregate: "count", title: tell("chart.count") }
      : { field: `c${key}`, type: columns[Number(key)]?.type, title: nameOf(key, columns), sort: null };
  const across = columns[Number(chosen.x)];
  const values = new Set(rows.map((row) => row[`c${chosen.x}`])).size;
  const isNominal = across?.type === "nominal";
  const width = Math.max(240, Math.min(room - 90, 1_000));
  const tooltip = columns.map((column, index) => ({
    field: `c${index}`,
    type: column.type,
    title: column.name,
  }));
  const [text, line] = [colour("text"), colour("line")];
  // Nothing is added up: rows of one place lie behind one another, and show through.
  const isCount = chosen.y === COUNT;
  const isBehind = !isCount && ["bar", "area"].includes(chosen.mark) && isShared(`c${chosen.x}`, rows);
  const isFree = ["point", "line"].includes(chosen.mark) && columns[Number(chosen.y)]?.type === "quantitative";
  const upwards = {
    ...channel(chosen.y),
    ...(isCount ? {} : { stack: null }),
    ...(isFree ? { scale: { zero: false } } : {}),
  };
  return {
    data: { values: rows },
    width: isNominal && values * STEP > width ? { step: STEP } : width,
    height: 340,
    background: "transparent",
    mark: {
      type: chosen.mark as "bar",
      ...(chosen.mark === "line" ? { point: true } : {}),
      ...(isBehind ? { opacity: 0.45 } : {}),
    },
    encoding: {
      x: channel(chosen.x),
      y: upwards,
      ...(chosen.colour ? { color: channel(chosen.colour) } : {}),
      ...(chosen.y === COUNT ? {} : { tooltip }),
    },
    config: {
      mark: { color: colour("accent") },
      axis: { labelColor: text, titleColor: text, gridColor: line, domainColor: line, tickColor: line, labelLimit: 220 },
      legend: { labelColor: text, titleColor: text },
      view: { stroke: line },
      font: "system-ui, sans-serif",
    },
  } as TopLevelSpec;
}
