// Terms of the graph: how they come in an answer, and how they are shown. Nothing of them is ever
// markup; direction marks and control characters are made visible.

import { make } from "../parts/texts";

/** A term of SPARQL 1.1 Query Results JSON; beside its types `uris`, IRIs with spaces between. */
export interface Term {
  type: string;
  value: string;
  "xml:lang"?: string;
  datatype?: string;
}

/** An answer: a table (of a graph, too), or yes or no. */
export interface Answer {
  kind: "select" | "graph" | "ask";
  columns: string[];
  rows: (Term | undefined)[][];
  truth: boolean;
}

/** What the page says about the graph. */
export interface Site {
  base: string;
  language: string;
  prefixes: Record<string, string>;
  limitS: number;
}

export const TR = "https://w3id.org/terang/ontology#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const PLAIN = new Set([XSD + "string", "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"]);
const NUMBERS = new Set(
  ["integer", "decimal", "double", "float", "int", "long", "short", "nonNegativeInteger", "positiveInteger"]
    .map((name) => XSD + name),
);
const LINKS_MOST = 5;
const DAYS = new Set(["date", "dateTime", "gYear", "gYearMonth"].map((name) => XSD + name));
// eslint-disable-next-line no-control-regex
const INVISIBLE = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** Makes direction marks and control characters visible. */
export function safeText(text: string): string {
  return text.replace(
    INVISIBLE,
    (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`,
  );
}

/** Returns an IRI as prefix and local name where a prefix is known. */
export function shorten(iri: string, site: Site): string {
  let best = "";
  let name = "";
  for (const [prefix, space] of Object.entries(site.prefixes)) {
    if (iri.startsWith(space) && space.length > best.length && iri.length > space.length) {
      best = space;
      name = prefix;
    }
  }
  if (best) return `${name}:${iri.slice(best.length)}`;
  for (const start of [`${site.base}id/`, site.base]) {
    if (iri.startsWith(start)) return iri.slice(start.length);
  }
  return iri;
}

/** Returns where a link to an IRI goes; null for what is neither ours nor of the web. */
export function linkOf(iri: string, site: Site): string | null {
  if (iri.startsWith(TR)) return `/ontology#${iri.slice(TR.length)}`;
  for (const part of ["id/", "graph/"]) {
    if (iri.startsWith(site.base + part)) return "/" + iri.slice(site.base.length);
  }
  return /^https?:\/\/[^/]/i.test(iri) ? iri : null;
}

/** Returns the number a term stands for; null if it is none. */
export function numberOf(term: Term | undefined): number | null {
  if (!term || !NUMBERS.has(term.datatype ?? "")) return null;
  const value = Number(term.value);
  return Number.isFinite(value) ? value : null;
}

const PLAIN_NUMBER = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Returns a number with the separators of a language and all its digits; other text as it is. */
export function numberText(term: Term, language: string): string {
  const [, sign = "", whole = "", part] = PLAIN_NUMBER.exec(term.value) ?? [];
  if (!whole || numberOf(term) === null || isYear(term)) return safeText(term.value);
  const point = (1.5).toLocaleString(language).charAt(1);
  const grouped = BigInt(whole).toLocaleString(language);
  return `${sign === "-" ? "-" : ""}${grouped}${part === undefined ? "" : point + part}`;
}

/** Returns whether a term is a day, a month, a year or an instant. */
export function isDay(term: Term | undefined): boolean {
  return DAYS.has(term?.datatype ?? "");
}

/** Returns whether a term is a whole number that can be a year. */
export function isYear(term: Term | undefined): boolean {
  const value = term?.datatype === `${XSD}integer` ? Number(term.value) : NaN;
  return value >= 1800 && value <= 2200;
}

/** Returns what a term says, without its datatype. */
export function textOf(term: Term | undefined, names: Map<string, string>, site: Site): string {
  if (!term) return "";
  if (term.type === "uri") return safeText(names.get(term.value) ?? shorten(term.value, site));
  if (term.type === "uris") return irisOf(term).map((iri) => safeText(names.get(iri) ?? shorten(iri, site))).join("; ");
  return safeText(term.type === "bnode" ? `_:${term.value}` : term.value);
}

/** Returns the IRIs of a term. */
export function irisOf(term: Term | undefined): string[] {
  return term?.type === "uri" ? [term.value] : term?.type === "uris" ? term.value.split(" ") : [];
}

/** Fills a cell of a table with a term. */
export function fillCell(
  cell: HTMLElement,
  term: Term | undefined,
  names: Map<string, string>,
  site: Site,
): void {
  if (!term) {
    cell.replaceChildren(make("span", { class: "absent" }, "–"));
    return;
  }
  if (term.type === "uris") {
    fillLinks(cell, irisOf(term), names, site);
    return;
  }
  const isNumber = numberOf(term) !== null;
  const text = isNumber ? numberText(term, site.language) : textOf(term, names, site);
  const language = term["xml:lang"] ?? "";
  const inner = make("bdi", language ? { lang: language } : {}, text);
  const href = term.type === "uri" ? linkOf(term.value, site) : null;
  const whole = term.type === "uri" ? safeText(term.value) : text;
  cell.title = whole.length > 40 || term.type === "uri" ? whole : "";
  cell.replaceChildren(href ? make("a", { href }, inner) : inner);
  const datatype = term.datatype && !PLAIN.has(term.datatype) ? shorten(term.datatype, site) : "";
  const note = language ? `@${language}` : datatype;
  if (note) cell.append(" ", make("small", { class: "note" }, note));
}

function fillLinks(cell: HTMLElement, iris: string[], names: Map<string, string>, site: Site): void {
  const links = (some: string[]): (string | HTMLElement)[] =>
    some.flatMap((iri, index) => {
      const text = make("bdi", {}, textOf({ type: "uri", value: iri }, names, site));
      const href = linkOf(iri, site);
      return [index ? "; " : "", href ? make("a", { href }, text) : text];
    });
  cell.title = textOf({ type: "uris", value: iris.join(" ") }, names, site);
  cell.replaceChildren(...links(iris.slice(0, LINKS_MOST)));
  const rest = iris.slice(LINKS_MOST);
  if (rest.length) cell.append(make("details", {}, make("summary", {}, `+ ${rest.length}`), ...links(rest)));
}
