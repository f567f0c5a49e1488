// Reads the document of `kg series … --format json`. What is joined, where a line stops and where the
// axis begins stands in it; nothing is decided here.

import { colourOf, plain, webAddress } from "./dom";
import { day, isRecord, list, number, record, string, text, type Json } from "./reading";
import { Fault } from "./texts";

export interface Evidence {
  words: string;
  file: string;
  row: number;
}

export interface Statement {
  observation: string;
  source: string;
  label: string;
  url: string;
  status: string;
  evidence: Evidence[];
}

export interface Style {
  name: string;
  label: unknown;
  colour: string;
  shape: string;
  dash: string;
  isHollow: boolean;
}

export interface Point {
  time: number;
  begin: number;
  day: string;
  asOf: string;
  period: string;
  value: number;
  printed: string;
  doubt: string;
  style: Style;
  isObserved: boolean;
  isPending: boolean;
  area: unknown;
  supply: string;
  method: string;
  status: string;
  producer: string;
  figure: string;
  statements: Statement[];
}

export interface Series {
  area: unknown;
  areaIri: string;
  indicator: unknown;
  subtitle: unknown;
  unit: string;
  low: number;
  high: number;
  codes: Json;
  styles: Style[];
  points: Point[];
  lines: Point[][];
  spreads: { time: number; low: number; high: number; figures: number }[];
  boundaries: { time: number; day: string; former: unknown }[];
  notes: Json;
  version: string;
}

const FORMAT = /^terang-series\/1$/;

/** Reads a document; throws a Fault that says what is wrong where. */
export function readSeries(document: unknown): Series {
  const whole = record(document, "JSON");
  if (!FORMAT.test(string(whole["format"]))) {
    throw new Fault("shape", {
      id: `format harus "terang-series/1" (kg series … --format json), bukan ${plain(JSON.stringify(whole["format"]) ?? "—", 60)}`,
      en: `format must be "terang-series/1" (kg series … --format json), not ${plain(JSON.stringify(whole["format"]) ?? "—", 60)}`,
    });
  }
  const axis = record(whole["axis"], "axis");
  const [low, high] = [number(axis["low"], "axis.low"), number(axis["high"], "axis.high")];
  if (low >= high) throw new Fault("shape", { id: "axis.low tidak di bawah axis.high", en: "axis.low is not below axis.high" });
  const styles = list(whole["styles"], "styles").map((one, place) => style(one, `styles[${place}]`));
  const points = list(whole["points"], "points").map((one, place) => point(one, `points[${place}]`, styles));
  if (points.length === 0) throw new Fault("empty");
  const area = isRecord(whole["area"]) ? whole["area"] : {};
  const indicator = isRecord(whole["indicator"]) ? whole["indicator"] : {};
  return {
    area: area["label"],
    areaIri: string(area["iri"]),
    indicator: indicator["label"],
    subtitle: whole["subtitle"],
    unit: string(whole["unit"]),
    low,
    high,
    codes: isRecord(whole["codes"]) ? whole["codes"] : {},
    styles,
    points,
    lines: list(whole["lines"] ?? [], "lines").map((line, place) =>
      list(line, `lines[${place}]`).map((one) => {
        const found = points[number(one, `lines[${place}]`)];
        if (!found) throw new Fault("shape", { id: `lines[${place}] menunjuk titik yang tidak ada`, en: `lines[${place}] names a point that is not there` });
        return found;
      }),
    ),
    spreads: list(whole["spreads"] ?? [], "spreads").map((value, place) => {
      const one = record(value, `spreads[${place}]`);
      return {
        time: day(one["day"], `spreads[${place}].day`),
        low: number(one["lowest"], `spreads[${place}].lowest`),
        high: number(one["highest"], `spreads[${place}].highest`),
        figures: number(one["figures"], `spreads[${place}].figures`),
      };
    }),
    boundaries: list(whole["boundaries"] ?? [], "boundaries").map((value, place) => {
      const one = record(value, `boundaries[${place}]`);
      return { time: day(one["day"], `boundaries[${place}].day`), day: string(one["day"]), former: one["former"] };
    }),
    notes: isRecord(whole["notes"]) ? whole["notes"] : {},
    version: plain(whole["graph_version"], 40),
  };
}

function style(value: unknown, where: string): Style {
  const one = record(value, where);
  const dash = Array.isArray(one["dash"]) ? one["dash"].filter((part) => Number.isFinite(part)) : [];
  return {
    name: text(one["name"], `${where}.name`),
    label: one["label"],
    colour: colourOf(one["colour"]),
    shape: string(one["shape"]),
    // A dash without gaps is a whole line.
    dash: dash.length > 1 && dash[1] !== 0 ? dash.slice(0, 8).join(" ") : "",
    isHollow: one["hollow"] === true,
  };
}

function point(value: unknown, where: string, styles: Style[]): Point {
  const one = record(value, where);
  const time = day(one["day"], `${where}.day`);
  const found = styles.find((style) => style.name === one["style"]);
  if (!found) throw new Fault("shape", { id: `${where}.style tidak ada di styles`, en: `${where}.style is none of styles` });
  return {
    time,
    begin: one["begin"] ? day(one["begin"], `${where}.begin`) : time,
    day: string(one["day"]),
    asOf: string(one["as_of"]),
    period: plain(one["period"], 60),
    value: number(one["value"], `${where}.value`),
    printed: plain(one["printed"], 60),
    doubt: plain(one["doubt"], 60),
    style: found,
    isObserved: one["observed"] === true,
    isPending: one["pending"] === true,
    area: one["area"],
    supply: string(one["supply"]),
    method: string(one["method"]),
    status: string(one["status"]),
    producer: plain(one["producer"], 200),
    figure: string(one["figure"]),
    statements: list(one["statements"] ?? [], `${where}.statements`).filter(isRecord).map(statement),
  };
}

function statement(one: Json): Statement {
  const evidence = Array.isArray(one["evidence"]) ? one["evidence"].filter(isRecord) : [];
  return {
    observation: string(one["observation"]),
    source: string(one["source"]),
    label: plain(one["label"], 300),
    url: webAddress(one["url"]),
    status: string(one["status"]),
    evidence: evidence.map((said) => ({
      words: plain(said["words"]),
      file: plain(said["file"], 120),
      row: typeof said["row"] === "number" ? said["row"] : 0,
    })),
  };
}
